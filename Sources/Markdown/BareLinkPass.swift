// In: the nodes and texts of a document. Out: the same, with each text that holds addresses cut into texts and
// links. Where no text does, nothing is copied. It does not look into code, links and images, and it does not decide
// what an address is (`BareLinkScan` does).

import Source

extension Conversion {
  /// Makes links of the addresses in running text.
  mutating func linkAddresses() {
    var clear = ClearStretch()
    var found: [(node: Int, links: [BareLink])] = []
    var brackets = BracketsPassed()
    var index = 0
    while index < nodes.count {
      switch nodes[index].kind {
      case .link, .image:
        index = Int(nodes[index].end)
        continue
      case .text(let text):
        if clear.holds(text, of: texts, besides: BareLinkScan.candidate) { break }
        let links = links(in: text, at: index, &brackets)
        if !links.isEmpty { found.append((index, links)) }
      default: break
      }
      index += 1
    }
    if !found.isEmpty { insert(found) }
  }

  /// The addresses in the text of a node.
  private func links(
    in text: Document.Text, at index: Int, _ passed: inout BracketsPassed
  ) -> [BareLink] {
    let (bytes, range) = texts.stretch(of: text)
    let isStartFree = isStartFree(index)
    var scan = BareLinkScan(bytes, text: range, isStartFree: isStartFree)
    var links = scan.links()
    if links.contains(where: { $0.prefix != .mailto }) {
      pass(upTo: index, &passed)
      scan = BareLinkScan(
        bytes, text: range, isStartFree: isStartFree, open: passed.open,
        brackets: brackets(in: text, at: index))
      links = scan.links()
      (passed.next, passed.open) = (index + 1, scan.open)
    }
    return links.map { $0.shifted(by: Int(text.lower) - range.lowerBound) }
  }

  /// The nodes of a block that were passed, and the brackets that are open behind them.
  private struct BracketsPassed {
    var block = -1
    var next = 0
    var open = OpenBrackets()
  }

  /// Passes the nodes of a block that stand before one of its texts.
  private func pass(upTo index: Int, _ passed: inout BracketsPassed) {
    var block = index
    while nodes[block].kind.isInline { block = Int(nodes[block].parent.index) }
    if passed.block != block { passed = BracketsPassed(block: block, next: block + 1) }
    while passed.next < index {
      let node = nodes[passed.next]
      switch node.kind {
      case .text(let text):
        for bracket in brackets(in: text, at: passed.next) { passed.open.pass(bracket.kind) }
      case .link, .image:
        // Of `<https://a.example>` the library does not think as of a link.
        for index in passed.next..<Int(node.end) {
          guard case .link = nodes[index].kind else { continue }
          let first = texts.source[Int(nodes[index].span.lower)...].first
          if first != UInt8(ascii: "<") { passed.open.passLink() }
        }
        passed.next = Int(node.end)
        continue
      default: break
      }
      passed.next += 1
    }
  }

  /// The brackets of a text.
  private func brackets(in text: Document.Text, at index: Int) -> [Bracket] {
    let (bytes, range) = texts.stretch(of: text)
    // A text that stands in the source as it is has no escapes.
    let isSource = text.upper <= texts.source.count
    let shift = Int(text.lower) - range.lowerBound
    var spans = PartSpans(of: text, nodes[index].span, in: texts.source)
    return range.compactMap { place in
      if bytes[place] != UInt8(ascii: "["), bytes[place] != UInt8(ascii: "]") { return nil }
      var (written, start) = (bytes, place)
      if !isSource {
        _ = spans.take(to: place + shift, in: texts)
        let span = spans.take(to: place + shift + 1, in: texts)
        if spans.place != nil {
          if span.count > 1 { return nil }
          (written, start) = (texts.source, Int(span.lower))
        }
      }
      if bytes[place] == UInt8(ascii: "]") { return Bracket(place: place, kind: .closing) }
      let isImage = place > range.lowerBound && written[..<start].last == UInt8(ascii: "!")
      let isEscaped = written[..<start].dropLast().last == UInt8(ascii: "\\")
      return Bracket(place: place, kind: isImage && !isEscaped ? .openingImage : .opening)
    }
  }

  /// Whether a text begins a line, or comes right behind the mark of an emphasis that opens or closes.
  private func isStartFree(_ index: Int) -> Bool {
    var before = index - 1
    guard before >= 0, before != nodes[index].parent.index else { return true }
    while nodes[before].parent != nodes[index].parent { before = Int(nodes[before].parent.index) }
    switch nodes[before].kind {
    case .softBreak, .lineBreak, .emphasis, .strong, .strikethrough: return true
    default: return false
    }
  }

  /// Puts the links in, and moves all the places that point behind them.
  private mutating func insert(_ found: [(node: Int, links: [BareLink])]) {
    let old = nodes
    let moved = places(of: old, with: found)
    nodes.removeAll(keepingCapacity: true)
    var next = 0
    for (index, node) in old.enumerated() {
      let parent = NodeID(Int(moved[Int(node.parent.index)]))
      if next < found.count, found[next].node == index, case .text(let text) = node.kind {
        cut(node, text, at: found[next].links, below: parent)
        next += 1
      } else {
        nodes.append(.init(kind: node.kind, parent: parent, end: moved[Int(node.end)], span: node.span))
      }
    }
    footnotes = footnotes.map {
      .init(label: $0.label, node: NodeID(Int(moved[Int($0.node.index)])), labelSpan: $0.labelSpan)
    }
  }

  /// For each old place, and for the end, the place that it has once the links are in.
  private func places(of old: [Document.Node], with found: [(node: Int, links: [BareLink])]) -> [Int32] {
    var moved: [Int32] = []
    moved.reserveCapacity(old.count + 1)
    var shift: Int32 = 0
    var next = 0
    for (index, node) in old.enumerated() {
      moved.append(Int32(index) + shift)
      guard next < found.count, found[next].node == index, case .text(let text) = node.kind else { continue }
      shift += Int32(partCount(text, found[next].links)) - 1
      next += 1
    }
    moved.append(Int32(old.count) + shift)
    return moved
  }

  /// How many nodes a text becomes: two for each link, and one for each text between them.
  private func partCount(_ text: Document.Text, _ links: [BareLink]) -> Int {
    var count = links.count * 2
    var place = Int(text.lower)
    for link in links {
      if link.range.lowerBound > place { count += 1 }
      place = link.range.upperBound
    }
    return place < Int(text.upper) ? count + 1 : count
  }

  /// Adds the parts of a text.
  private mutating func cut(
    _ node: Document.Node, _ text: Document.Text, at links: [BareLink], below parent: NodeID
  ) {
    var spans = PartSpans(of: text, node.span, in: texts.source)
    var place = Int(text.lower)
    for link in links {
      if link.range.lowerBound > place {
        addText(place..<link.range.lowerBound, parent, spans.take(to: link.range.lowerBound, in: texts))
      }
      let kind = Document.Kind.link(destination: destination(link), title: Span(at: 0), isBare: true)
      let id = NodeID(nodes.count)
      let span = spans.take(to: link.range.upperBound, in: texts)
      nodes.append(.init(kind: kind, parent: parent, end: id.index + 2, span: span))
      addText(link.range, id, span)
      place = link.range.upperBound
    }
    if place < Int(text.upper) {
      addText(place..<Int(text.upper), parent, spans.take(to: Int(text.upper), in: texts))
    }
  }

  private mutating func addText(_ range: Range<Int>, _ parent: NodeID, _ span: Span) {
    let kind = Document.Kind.text(Span(range.lowerBound, range.upperBound))
    nodes.append(.init(kind: kind, parent: parent, end: Int32(nodes.count + 1), span: span))
  }

  private mutating func destination(_ link: BareLink) -> Document.Text {
    if case .none = link.prefix { return Span(link.range.lowerBound, link.range.upperBound) }
    let scheme = if case .http = link.prefix { "http://" } else { "mailto:" }
    return texts.add(Array(scheme.utf8) + texts[Span(link.range.lowerBound, link.range.upperBound)])
  }
}

/// Where the parts of a text stand in the source, first to last.
private struct PartSpans {
  let match: TextMatch
  /// The whole text's bytes in the source.
  let span: Span
  /// The next part's start in the texts, and in the source as long as that is known.
  private var next: Int
  private(set) var place: Int?

  init(of text: Document.Text, _ span: Span, in source: [UInt8]) {
    match = TextMatch(bytes: source, end: Int(span.upper))
    self.span = span
    (next, place) = (Int(text.lower), Int(span.lower))
  }

  /// The span of the part that goes up to an offset in the texts.
  mutating func take(to end: Int, in texts: Texts) -> Span {
    let start = place
    let (bytes, part) = texts.stretch(of: Span(next, end))
    place = start.flatMap { match.end(of: part, of: bytes, at: $0) }
    next = end
    guard let start, let place else { return span }
    return Span(start, place)
  }
}
