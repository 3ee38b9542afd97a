import Markdown
import Prose
import Scanning
import Source

extension ClauseReader {
  mutating func readBlock(_ node: NodeID, in parent: Int?) {
    let numbered = lastNumbered
    lastNumbered = nil
    switch document[node].kind {
    case .paragraph where isOmission(node): appendOmission(node, in: parent)
    case .list(let list):
      if let start = list.start {
        lastNumbered = readNumbered(node, from: Int(start), in: parent)
      } else {
        let holder = numbered.flatMap { self.holder(ofPoints: node, after: $0) }
        if !readPoints(node, in: holder ?? parent) { appendPlain(node, in: parent) }
      }
    case .paragraph:
      lastNumbered = readLater(node, in: parent)
      if lastNumbered == nil { appendPlain(node, in: parent) }
    default:
      checkIndent(node)
      appendPlain(node, in: parent)
    }
  }

  /// Reads a paragraph with a number that Markdown knows no list of: one put in later, or in digits of another script
  /// (`1 bis. …`, `2A. …`, `٣. …`); nil for any other.
  private mutating func readLater(_ node: NodeID, in parent: Int?) -> Int? {
    let words = PlainText(document, below: node)
    guard let label = ListLabel(words.bytes), isBeyondMarkdown(label, in: parent) else { return nil }
    appendParagraph(label.number, node, in: parent)
    let paragraph = clauses.count - 1
    clauses[paragraph].isHalfBracketed = label.mark == UInt8(ascii: ")")
    drops += words.drops(0..<label.end)
    appendWords(node, to: paragraph)
    return paragraph
  }

  /// The paragraph that points belong to which Markdown takes for a list beside it, since they are indented too little.
  ///
  /// They are so where they are indented further than its number, or where the numbers go on after them; else they may
  /// be the article's own.
  mutating func holder(ofPoints list: NodeID, after numbered: Int) -> Int? {
    let paragraph = clauses[numbered].node
    let point = document.children(of: list).first {
      pointLabel($0) != nil || pointLabel($0, .halfBracketed) != nil
    }
    guard let point else { return nil }
    if document[paragraph].kind == .paragraph {
      let isIndented = column(of: point) > column(of: paragraph)
      let words = PlainText(document, below: paragraph).bytes
      return isIndented || words.last == UInt8(ascii: ":") ? numbered : nil
    }
    guard let words = document.firstChild(of: paragraph) else { return nil }
    let next = NodeID(Int(document[list].end))
    let goesOn = next.index < document.nodes.count && isNumberedList(next)
    let needed = column(of: words)
    let name = clauses[numbered].pinpoint
    let message = "these points stand beside \(name), not in it: \(needed) spaces before each put them there"
    let suggestion = String(repeating: " ", count: needed) + "- (a) …"
    if goesOn || column(of: point) > column(of: paragraph) {
      findings.error(.invalidValue, at: document[point].span, message, suggestion: suggestion)
      return numbered
    }
    if PlainText(document, below: words).bytes.last == UInt8(ascii: ":") {
      findings.warning(.invalidValue, at: document[point].span, message, suggestion: suggestion)
    }
    return nil
  }

  func isNumberedList(_ node: NodeID) -> Bool {
    if case .list(let list) = document[node].kind { list.start != nil } else { false }
  }

  /// How many columns stand before a node in its line: bytes, and those that a tab goes on by, to a multiple of four
  /// (CommonMark 0.29, section 2.2).
  func column(of node: NodeID) -> Int {
    let start = document[node].span.range.lowerBound
    let bytes = findings.source.bytes
    return bytes[Bytes.lineStart(in: bytes, of: start)..<start].reduce(0) { column, byte in
      byte == UInt8(ascii: "\t") ? (column / 4 + 1) * 4 : column + 1
    }
  }

  /// What is left out may be paragraphs or points.
  mutating func appendOmission(_ node: NodeID, in parent: Int?) {
    interrupt(Self.paragraphScope(parent))
    interrupt(Self.pointScope(parent))
    append(
      .omission, unique(prefix(parent) + "omission"), nil, nil, parent.map { clauses[$0].pinpoint } ?? "",
      parent, node, [node])
  }

  mutating func appendPlain(_ node: NodeID, in parent: Int?) {
    let pinpoint = parent.map { clauses[$0].pinpoint } ?? ""
    checkStart(of: node, in: parent)
    append(.block, unique(prefix(parent) + "para"), nil, nil, pinpoint, parent, node, [node])
    checkLines(of: node, in: parent)
  }

  /// Reads a list of numbered paragraphs; the last of them.
  @discardableResult
  mutating func readNumbered(_ list: NodeID, from start: Int, in parent: Int?) -> Int? {
    var last: Int?
    let items = Array(document.children(of: list))
    let isHalfBracketed = if case .list(let one) = document[list].kind { one.hasBrackets } else { false }
    for (item, value) in zip(items, numbers(of: items, from: start)) {
      appendParagraph(String(value), item, in: parent)
      let paragraph = clauses.count - 1
      clauses[paragraph].isHalfBracketed = isHalfBracketed
      readItem(item, paragraph)
      last = paragraph
    }
    return last
  }

  /// Adds a numbered paragraph without its words.
  private mutating func appendParagraph(_ number: String, _ node: NodeID, in parent: Int?) {
    let isNested = parent.map { clauses[$0].kind == .paragraph || clauses[$0].kind == .point } ?? false
    let pinpoint = (parent.map { clauses[$0].pinpoint } ?? "") + "(\(number))"
    check(
      Numbered(
        number: number, written: number, name: pinpoint, span: document[node].span, takesLetters: false),
      in: Self.paragraphScope(parent), .paragraph, of: parent)
    append(
      .paragraph, prefix(parent) + (isNested ? "subpara_" : "para_") + ClauseNumber.ascii(number), number,
      nil, pinpoint, parent, node, [])
  }

  /// The numbers that the items of a list have in the source, where Markdown looks at the first alone.
  ///
  /// A list that says `1.` throughout leaves the counting to Markdown.
  func numbers(of items: [NodeID], from start: Int) -> [Int] {
    let counted = items.indices.map { start + $0 }
    let written = zip(items, counted).map { item, value in
      let digits = findings.source.bytes[document[item].span.range].prefix { $0.isDigit }
      return Int(String(decoding: digits, as: UTF8.self)) ?? value
    }
    return written.allSatisfy { $0 == 1 } ? counted : written
  }
}
