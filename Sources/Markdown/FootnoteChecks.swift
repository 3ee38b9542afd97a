// In: the tree as it was copied, and the places where definitions may stand. Out: diagnostics for definitions that
// the C library dropped, for references that nothing defines, and for labels with spaces.
// It does not report notes that nothing refers to.

import Prose
import Scanning
import Source

extension Conversion {
  /// Reports second definitions of a label, definitions that can't be referred to, and references to nothing.
  ///
  /// - Parameters:
  ///   - candidates: Where definitions may stand.
  ///   - marks: Where `[^` stands.
  ///   - escaped: Where `[\^` stands.
  mutating func checkFootnotes(_ candidates: FootnoteCandidates, marks: [UInt32], escaped: [UInt32]) {
    if candidates.labels.count > footnotes.count { reportDropped(candidates) }
    if marks.isEmpty, escaped.isEmpty { return }
    var known = footnotes.map { $0.labelSpan.lower - 2 }
    known.reserveCapacity(known.count + marks.count)
    for label in candidates.labels { known.append(label.lower - 2) }
    for node in nodes { if case .footnoteReference = node.kind { known.append(node.span.lower) } }
    known.sort()
    let unknown = marks.filter { mark in
      let place = known.partitioningIndex { $0 >= mark }
      return place == known.count || known[place] != mark
    }
    guard !unknown.isEmpty || !escaped.isEmpty else { return }
    let literals = nodes.filter(\.kind.isLiteral).map(\.span).sorted { $0.lower < $1.lower }
    let blocks = nodes.filter(\.kind.holdsText).map(\.span).sorted { $0.lower < $1.lower }
    let defined = unknown.isEmpty ? [] : Set(footnotes.map { Spelling.folded($0.label) })
    var undefined: [(mark: Int, block: Span)] = []
    for mark in unknown.lazy.map(Int.init) {
      guard indexOfSpan(in: literals, around: mark) == nil, !isEscaped(mark, in: places.bytes) else {
        continue
      }
      if reportSpaced(mark) { continue }
      guard let block = indexOfSpan(in: blocks, around: mark) else { continue }
      undefined.append((mark, blocks[block]))
    }
    reportUndefined(undefined, defined)
    for mark in escaped.lazy.map(Int.init) {
      guard indexOfSpan(in: literals, around: mark) == nil, indexOfSpan(in: blocks, around: mark) != nil,
        !isEscaped(mark, in: places.bytes)
      else { continue }
      // The library takes it for a footnote reference all the same, and its text is not what was written.
      complain(
        .invalidData, at: mark,
        "the escaped caret in “[\\^” is not read as one",
        suggestion: "\\[^")
    }
  }

  /// Reports a label with spaces in it, `[^c-no alliance]`, which is that of no footnote.
  ///
  /// It is meant for one where it is like a claim's, or begins a line as a definition does; any other is just text. The
  /// library may take such a definition for that of a link's address, which stands in no block.
  ///
  /// - Returns: Whether it was reported.
  private mutating func reportSpaced(_ mark: Int) -> Bool {
    let start = mark + 2
    let end = places.labelEnd(start)
    guard end > start, end < places.end, places.bytes[end].isBlank else { return false }
    let rest = places.bytes[end..<places.end].prefix { !"[]\n\r".utf8.contains($0) }
    let close = rest.endIndex
    guard close < places.end, places.bytes[close] == UInt8(ascii: "]") else { return false }
    let isDefinition =
      close + 1 < places.end && places.bytes[close + 1] == UInt8(ascii: ":") && places.beginsLine(mark)
    let label = source.text(Span(start, close))
    guard isDefinition || FootnoteLabel.isClaims(label) else { return false }
    complain(
      .footnoteLabel, at: start, FootnoteLabel.fault(in: label),
      suggestion: FootnoteLabel.plain(label).map { "[^\($0)]" })
    return true
  }

  /// Reports marks that are no references; of those of a definition without its colon, that one alone.
  private mutating func reportUndefined(_ marks: [(mark: Int, block: Span)], _ defined: Set<String>) {
    let heads = headsWithoutColon(marks)
    for (mark, block) in marks {
      guard !heads.isEmpty, let label = shortLabel(of: mark), let head = heads[label] else {
        reportUndefined(mark, in: block, defined)
        continue
      }
      guard head == mark else { continue }
      complain(
        .undefinedFootnote, at: mark, "no colon follows “[^\(label)]”, so it defines no footnote",
        suggestion: "[^\(label)]: …")
    }
  }

  /// The marks that begin a paragraph as definitions do, by their labels, where another mark has the same label.
  private func headsWithoutColon(_ undefined: [(mark: Int, block: Span)]) -> [String: Int] {
    if undefined.count < 2 { return [:] }
    var heads: [String: Int] = [:]
    var counts: [String: Int] = [:]
    for (mark, block) in undefined {
      guard let label = shortLabel(of: mark) else { continue }
      counts[label, default: 0] += 1
      let behind = mark + label.utf8.count + 3
      guard mark == Int(block.lower), behind < places.end, places.bytes[behind].isBlank else { continue }
      heads[label] = heads[label] ?? mark
    }
    return heads.filter { counts[$0.key, default: 0] > 1 }
  }

  /// The label of a mark, where it is closed and no longer than labels are (CommonMark 0.29, section 4.7).
  private func shortLabel(of mark: Int) -> String? {
    let rest = places.bytes[(mark + 2)..<places.end].prefix(1000)
    guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "]") || $0.isBlankOrBreak }),
      rest[end] == UInt8(ascii: "]")
    else { return nil }
    return source.text(Span(mark + 2, end))
  }

  /// A `[^label]` in running text that is not a reference refers to nothing, or is a link's words where it is one of
  /// those that are defined, in folded case.
  private mutating func reportUndefined(_ mark: Int, in block: Span, _ defined: Set<String>) {
    let end = places.labelEnd(mark + 2)
    let close = places.bytes[mark..<Int(block.upper)].firstIndex(of: UInt8(ascii: "]"))
    if reportUnclosed(mark, defined, labelEnd: end) { return }
    guard let close, close > mark + 2 else { return }
    if close > end {
      // The library loses words of a label that runs on.
      let line = places.bytes[mark..<close]
      guard line.contains(UInt8(ascii: "\n")) || line.contains(UInt8(ascii: "\r")) else { return }
      complain(
        .undefinedFootnote, at: mark,
        "“[^” begins a footnote’s label, and no label goes over the end of a line", suggestion: "\\[^")
      return
    }
    let label = source.text(Span(mark + 2, end))
    let next = close + 1 < places.end ? places.bytes[close + 1] : 0
    if next == UInt8(ascii: "(") || next == UInt8(ascii: "["), defined.contains(Spelling.folded(label)) {
      complain(
        .undefinedFootnote, at: mark,
        "“[^\(label)]” is a link’s words here, since a bracket stands right behind it",
        suggestion: "[^\(label)] \(next == UInt8(ascii: "(") ? "(…)" : "[…]")")
      return
    }
    // A text with many of them has another problem than a slip of the pen.
    let nearest =
      diagnostics.count < 50 ? nearest(label, among: footnotes.lazy.map(\.label)) : nil
    complain(
      .undefinedFootnote, at: mark, "there is no footnote “\(label)”",
      suggestion: nearest.map { "[^\($0)]" })
  }

  /// How many bytes are looked at behind a mark that may lack its bracket.
  private static let longestSlip = 200

  /// Reports a mark of one of the page's footnotes without its closing bracket in that line, `[^c-ice `; whether it is
  /// one.
  private mutating func reportUnclosed(_ mark: Int, _ defined: Set<String>, labelEnd end: Int) -> Bool {
    guard !defined.isEmpty, end > mark + 2, end - mark <= Self.longestSlip else { return false }
    let stop = places.bytes[end..<places.end].prefix(Self.longestSlip).first { "[]\n\r".utf8.contains($0) }
    guard stop != UInt8(ascii: "]") else { return false }
    let word = places.bytes[mark + 2..<end]
    let length = word.count - word.reversed().prefix { ".,;:!?)".utf8.contains($0) }.count
    let label = source.text(Span(mark + 2, mark + 2 + length))
    guard defined.contains(Spelling.folded(label)) else { return false }
    complain(
      .undefinedFootnote, at: mark, "“[^\(label)” marks no footnote, since no bracket closes it",
      suggestion: "[^\(label)]")
    return true
  }

  /// A definition that the library drops leaves a hole in the tree: its head stands in no block.
  ///
  /// A candidate that does stand in one is code, or the text of a paragraph.
  private mutating func reportDropped(_ candidates: FootnoteCandidates) {
    let kept = Set(footnotes.map(\.labelSpan.lower))
    let blocks = nodes.filter(\.kind.isLeafBlock).map(\.span).sorted { $0.lower < $1.lower }
    var first: [String: Int] = [:]
    for (index, note) in footnotes.enumerated() { first[Spelling.folded(note.label)] = index }
    for label in candidates.labels
    where !kept.contains(label.lower) && indexOfSpan(in: blocks, around: Int(label.lower)) == nil {
      let name = source.text(label)
      if let index = first[Spelling.folded(name)] {
        let line = source.position(of: Int(footnotes[index].labelSpan.lower)).line
        complain(
          .duplicateFootnote, at: Int(label.lower) - 2,
          "the footnote “\(name)” is defined a second time; the first definition is in line \(line)")
      } else {
        complain(
          .footnoteLabel, at: Int(label.lower) - 2,
          "nothing can refer to a footnote that is called “\(name)”",
          suggestion: "letters, digits and “-” in its label")
      }
    }
  }

  /// The last of some sorted spans that begins at or before a place, if it goes on beyond it.
  private func indexOfSpan(in spans: [Span], around place: Int) -> Int? {
    let next = spans.partitioningIndex { Int($0.lower) > place }
    return next > 0 && place < Int(spans[next - 1].upper) ? next - 1 : nil
  }
}

extension Document.Kind {
  /// Whether it is a block of running text.
  fileprivate var holdsText: Bool {
    switch self {
    case .paragraph, .heading, .tableCell: true
    default: false
    }
  }

  /// Whether it is a block without blocks in it.
  fileprivate var isLeafBlock: Bool {
    switch self {
    case .paragraph, .heading, .codeBlock, .htmlBlock, .thematicBreak, .table: true
    default: false
    }
  }
}

/// What the labels of footnotes should be: letters, digits and `-`; those of claims, which are ids in all that is
/// published, of ASCII alone.
public enum FootnoteLabel {
  /// Whether a label is meant for a claim’s: it begins with `c-`, or nearly.
  public static func isClaims(_ label: String) -> Bool {
    // Most begin with another letter.
    guard let first = label.utf8.first, first | 0x20 == UInt8(ascii: "c") else { return false }
    return ["c-", "C-", "c_"].contains(where: label.hasPrefix)
  }

  /// Whether a label has no other characters than it should.
  public static func isPlain(_ label: String) -> Bool {
    if label.isASCII { return label.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isOfWord } }
    return !isClaims(label) && label.allSatisfy { $0 == "-" || $0.isLetter || $0.isNumber }
  }

  /// What to write in place of a label, behind its own `c-`; nil where nothing plain is left of it.
  public static func plain(_ label: String) -> String? {
    let label = isClaims(label) ? "c-" + label.dropFirst(2) : label
    let slug = githubSlug(String(label.map { "_‐‑‒–—−".contains($0) ? "-" : $0 }))
    return isPlain(slug) && !slug.isEmpty ? slug : nil
  }

  /// What is wrong with a label that has other characters.
  public static func fault(in label: String) -> String {
    let letters = isClaims(label) && !label.isASCII ? "the letters a to z" : "letters"
    return "the label “\(label)” has other characters than \(letters), digits and “-”"
  }
}

/// Labels compared as readers would.
enum Spelling {
  /// A label with its case folded as the C library folds it (Unicode full case folding, nearly).
  static func folded(_ label: String) -> String { label.uppercased().lowercased() }
}
