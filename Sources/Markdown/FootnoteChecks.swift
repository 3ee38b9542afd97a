// In: the tree as it was copied, and the places where definitions may stand. Out: diagnostics for definitions that
// the C library dropped, and for references that nothing defines.
// It does not report notes that nothing refers to.

import Source

extension Conversion {
  /// Reports second definitions of a label, definitions that can't be referred to, and references to nothing.
  mutating func checkFootnotes(_ candidates: FootnoteCandidates) {
    if candidates.labels.count > footnotes.count { reportDropped(candidates) }
    for (count, reference) in undefined.enumerated() {
      // A text with hundreds of them has another problem than a slip of the pen.
      let nearest =
        count < 50 ? Spelling.nearest(to: reference.label, among: footnotes.lazy.map(\.label)) : nil
      diagnostics.append(
        Diagnostic(
          .undefinedFootnote, in: source, at: reference.span,
          "No footnote is defined as “\(reference.label)”",
          suggestion: nearest.map { "[^\($0)]" }))
    }
  }

  /// A definition that the library drops leaves a hole in the tree: its head stands in no block. A candidate that does
  /// stand in one is code, or the text of a paragraph.
  private mutating func reportDropped(_ candidates: FootnoteCandidates) {
    let kept = Set(footnotes.map(\.labelSpan.lower))
    let blocks = nodes.filter(\.kind.isLeafBlock).map(\.span).sorted { $0.lower < $1.lower }
    var first: [String: Int] = [:]
    for (index, note) in footnotes.enumerated() { first[Spelling.folded(note.label)] = index }
    for label in candidates.labels where !kept.contains(label.lower) && !isInside(blocks, Int(label.lower)) {
      let name = source.text(label)
      let head = Span(Int(label.lower) - 2, Int(label.upper) + 1)
      if let index = first[Spelling.folded(name)] {
        let line = source.position(of: Int(footnotes[index].labelSpan.lower)).line
        diagnostics.append(
          Diagnostic(
            .duplicateFootnote, in: source, at: head,
            "The footnote “\(name)” is defined a second time; the first definition is in line \(line)"))
      } else {
        diagnostics.append(
          Diagnostic(
            .footnoteLabel, in: source, at: head, "Nothing can refer to a footnote that is called “\(name)”",
            suggestion: "letters, digits and “-” in its label"))
      }
    }
  }

  private func isInside(_ spans: [Span], _ place: Int) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if Int(spans[middle].lower) <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 && place < Int(spans[low - 1].upper)
  }
}

extension Document.Kind {
  /// Whether it is a block without blocks in it.
  fileprivate var isLeafBlock: Bool {
    switch self {
    case .paragraph, .heading, .codeBlock, .htmlBlock, .thematicBreak, .table: true
    default: false
    }
  }
}

/// Labels compared as readers would.
enum Spelling {
  /// A label with its case folded as the C library folds it (Unicode full case folding, nearly).
  static func folded(_ label: String) -> String { label.uppercased().lowercased() }

  /// The label that differs least, if no more than a third of it does (by Levenshtein's distance).
  static func nearest(to label: String, among labels: some Sequence<String>) -> String? {
    let word = Array(label.utf8.prefix(64))
    var best: (label: String, distance: Int)?
    for other in labels {
      let distance = distance(word, Array(other.utf8.prefix(64)))
      if distance <= max(1, word.count / 3), distance < best?.distance ?? .max { best = (other, distance) }
    }
    return best?.label
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, x == y ? diagonal : diagonal + 1)
        diagonal = above
      }
    }
    return row[b.count]
  }
}
