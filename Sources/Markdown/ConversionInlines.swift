// In: the inline nodes of the C tree. Out: inline nodes with texts and spans.
// A span is what the source bears out: the library's place where the bytes there fit, else the next place in the
// block where they do, else the whole block. It does not look for bare links.

import CMarkGFM
import Scanning
import Source

extension Conversion {
  /// Copies an inline node; whether it is an element with children.
  mutating func enterInline(_ node: OpaquePointer, _ type: UInt32) -> Bool {
    switch type {
    case CMARK_NODE_TEXT.rawValue: unsafe addText(node)
    case CMARK_NODE_SOFTBREAK.rawValue: addBreak(.softBreak)
    case CMARK_NODE_LINEBREAK.rawValue: addBreak(.lineBreak)
    case CMARK_NODE_CODE.rawValue: unsafe addCode(node)
    case CMARK_NODE_HTML_INLINE.rawValue: unsafe addHTML(node)
    case CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: unsafe addReference(node)
    case CMARK_NODE_EMPH.rawValue: return element(.emphasis)
    case CMARK_NODE_STRONG.rawValue: return element(.strong)
    case kinds.strikethrough: return element(.strikethrough)
    case CMARK_NODE_LINK.rawValue:
      let destination = unsafe store(cmark_node_get_url(node))
      let title = unsafe store(cmark_node_get_title(node))
      return unsafe bracketed(.link(destination: destination, title: title, isBare: false), node)
    case CMARK_NODE_IMAGE.rawValue:
      let destination = unsafe store(cmark_node_get_url(node))
      let title = unsafe store(cmark_node_get_title(node))
      return unsafe bracketed(.image(destination: destination, title: title), node)
    default: preconditionFailure("an inline node of a type that no attached extension makes")
    }
    return false
  }

  // MARK: Leaves

  private mutating func addText(_ node: OpaquePointer) {
    guard let literal = unsafe cmark_node_get_literal(node) else { return }
    // (The library has made neighbouring texts one already.)
    let bytes = unsafe bytes(of: literal)
    guard let last = unsafe bytes.last else { return }
    let line = unsafe cmark_node_get_start_line(node)
    let column = unsafe cmark_node_get_start_column(node)
    // An ampersand at the end may be an entity's.
    if last != UInt8(ascii: "&"), let lower = places.expected(line, column),
      unsafe Bytes.areSame(places.bytes, lower, bytes), lower + bytes.count <= places.end
    {
      let span = Span(lower, lower + bytes.count)
      return place(.text(span), span)
    }
    let text = unsafe texts.add(bytes)
    guard let span = span(of: text, line, column) else { return add(.text(text), places.block.span) }
    place(.text(text), span)
  }

  /// Where a text of the others stands in the source, as it is or escaped.
  private mutating func span(of text: Document.Text, _ line: Int32, _ column: Int32) -> Span? {
    let (others, range) = texts.stretch(of: text)
    guard let lower = places.find(.text(range), line, column, others) ?? search(for: range),
      let upper = places.matchEnd(range, at: lower, others)
    else { return nil }
    return Span(lower, upper)
  }

  private mutating func addBreak(_ kind: Document.Kind) {
    var place = cursor
    while place < places.end, places.bytes[place].isBlank || places.bytes[place] == UInt8(ascii: "\\") {
      place += 1
    }
    guard place < places.end, places.bytes[place].isBlankOrBreak else { return add(kind, places.block.span) }
    let isPair = places.bytes[place] == UInt8(ascii: "\r") && place + 1 < places.end
    place += isPair && places.bytes[place + 1] == UInt8(ascii: "\n") ? 2 : 1
    add(kind, Span(cursor, place))
    cursor = place
  }

  private mutating func addCode(_ node: OpaquePointer) {
    let text = unsafe store(cmark_node_get_literal(node))
    let tick = UInt8(ascii: "`")
    let line = unsafe cmark_node_get_start_line(node)
    let found = unsafe places.find(.code, line, cmark_node_get_start_column(node), texts.others)
    var lower = found.map { $0 - 1 } ?? cursor
    if found == nil { while lower < places.block.span.upper, places.bytes[lower] != tick { lower += 1 } }
    while lower > cursor, places.bytes[lower - 1] == tick { lower -= 1 }
    guard let upper = codeEnd(lower) else { return add(.code(text), places.block.span) }
    place(.code(text), Span(lower, upper))
  }

  /// Where the code span that begins at an offset ends: behind the next run of as many backticks.
  private func codeEnd(_ lower: Int) -> Int? {
    let tick = UInt8(ascii: "`")
    let end = Int(places.block.span.upper)
    var place = lower
    while place < end, places.bytes[place] == tick { place += 1 }
    let count = place - lower
    guard count > 0 else { return nil }
    while place < end {
      let start = place
      while place < end, places.bytes[place] == tick { place += 1 }
      if place - start == count { return place }
      place += 1
    }
    return nil
  }

  private mutating func addHTML(_ node: OpaquePointer) {
    let text = unsafe store(cmark_node_get_literal(node))
    let (others, range) = texts.stretch(of: text)
    let open = UInt8(ascii: "<")
    let line = unsafe cmark_node_get_start_line(node)
    let found = unsafe places.find(.anyOf(open, open), line, cmark_node_get_start_column(node), others)
    guard let lower = found ?? search(for: range.prefix(1)) else {
      return add(.htmlInline(text), places.block.span)
    }
    // Over a line break the source has markers and white space that the text lacks: find its last line.
    let tail = others[range].lastIndex { $0 == UInt8(ascii: "\n") }.map { $0 + 1..<range.upperBound }
    var upper = lower + text.count
    if let tail, let found = search(for: tail, from: lower + tail.lowerBound - range.lowerBound) {
      upper = found + tail.count
    }
    place(.htmlInline(text), Span(lower, min(max(lower, upper), places.end)))
  }

  private mutating func addReference(_ node: OpaquePointer) {
    let literal = unsafe store(cmark_node_get_literal(node))
    let number = texts[literal].reduce(0) { $0 &* 10 &+ Int($1 &- UInt8(ascii: "0")) }
    texts.removeLast(literal)
    guard ranks.indices.contains(number - 1) else { return }
    let kind = Document.Kind.footnoteReference(definition: ranks[number - 1])
    let line = unsafe cmark_node_get_start_line(node)
    let found = unsafe places.find(.reference, line, cmark_node_get_start_column(node), texts.others)
    guard let lower = found ?? nextReference() else { return add(kind, places.block.span) }
    place(kind, Span(lower, bracketEnd(lower)))
  }

  /// Adds a leaf whose place is known.
  mutating func place(_ kind: Document.Kind, _ span: Span) {
    add(kind, span)
    report(span)
    cursor = Int(span.upper)
  }

  // MARK: Elements

  private mutating func element(_ kind: Document.Kind) -> Bool {
    add(kind, places.block.span)
    return true
  }

  /// A link or an image: its span is the library's for now, where the source has a bracket there.
  private mutating func bracketed(_ kind: Document.Kind, _ node: OpaquePointer) -> Bool {
    let line = unsafe cmark_node_get_start_line(node)
    let (open, close) = (UInt8(ascii: "["), UInt8(ascii: "]"))
    let (paren, mark) = (UInt8(ascii: ")"), UInt8(ascii: "!"))
    let last = unsafe places.find(.anyOf(paren, close), line, cmark_node_get_end_column(node), texts.others)
    let first = unsafe places.find(
      .anyOf(open, mark), line, cmark_node_get_start_column(node), texts.others)
    let upper = last.map { $0 + 1 } ?? Int(places.block.span.upper)
    let lower = first.flatMap { $0 < upper && $0 >= cursor ? $0 : nil } ?? cursor
    add(kind, Span(lower, max(lower, upper)))
    return true
  }

  /// Closes an inline element: its span goes from its children's outwards over its marks.
  mutating func leaveInline(_ closed: Open) {
    let bytes = places.bytes
    guard closed.upper >= 0 else {
      if nodes[closed.index].kind.isBracketed {
        report(nodes[closed.index].span)
        cursor = Int(nodes[closed.index].span.upper)
      }
      return
    }
    var lower = closed.lower
    var upper = closed.upper
    switch nodes[closed.index].kind {
    case .emphasis: (lower, upper) = widened(lower, upper, by: 1)
    case .strong: (lower, upper) = widened(lower, upper, by: 2)
    case .strikethrough:
      let isDouble = lower > 1 && bytes[lower - 2] == UInt8(ascii: "~")
      (lower, upper) = widened(lower, upper, by: isDouble ? 2 : 1)
    case .link, .image:
      let given = nodes[closed.index].span
      let before = lower > 0 ? bytes[lower - 1] : 0
      if before == UInt8(ascii: "<"), upper < places.end, bytes[upper] == UInt8(ascii: ">") {
        (lower, upper) = (lower - 1, upper + 1)
      } else {
        lower = before == UInt8(ascii: "[") ? lower - 1 : min(lower, Int(given.lower))
        if case .image = nodes[closed.index].kind, lower > 0, bytes[lower - 1] == UInt8(ascii: "!") {
          lower -= 1
        }
        upper = max(upper, min(Int(given.upper), Int(places.block.span.upper)))
      }
    default: break
    }
    nodes[closed.index].span = Span(lower, upper)
    report(nodes[closed.index].span)
    cursor = upper
  }

  /// The range with `count` marks on either side, if there are as many.
  private func widened(_ lower: Int, _ upper: Int, by count: Int) -> (Int, Int) {
    let isMark: (UInt8) -> Bool = { [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~")].contains($0) }
    guard lower >= count, upper + count <= places.end,
      places.bytes[lower - count..<lower].allSatisfy(isMark),
      places.bytes[upper..<upper + count].allSatisfy(isMark)
    else { return (lower, upper) }
    return (lower - count, upper + count)
  }

  // MARK: Searching the source

  /// The next place in the block where one of the other texts stands as it is, not far from where the last one ended.
  private func search(for text: Range<Int>, from start: Int? = nil) -> Int? {
    let start = start ?? cursor
    let limit = min(start + 512, Int(places.block.span.upper)) - text.count
    guard start <= limit else { return nil }
    return (start...limit).first { place in
      texts.others[text].elementsEqual(places.bytes[place..<place + text.count])
    }
  }

  func nextReference() -> Int? {
    (cursor..<max(cursor, Int(places.block.span.upper))).first { places.isReference($0) }
  }

  func bracketEnd(_ place: Int) -> Int {
    let upper = max(place, Int(places.block.span.upper))
    return places.bytes[place..<upper].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? upper
  }
}

extension Document.Kind {
  /// Whether it is a link or an image.
  fileprivate var isBracketed: Bool {
    switch self {
    case .link, .image: true
    default: false
    }
  }
}
