import Markdown
import Source

// In: one draft. Out: a warning for each paragraph that was meant to be more than one: a table whose second line does
// not fit its first, and GitHub's alerts, which are no part of GFM.

/// Paragraphs whose marks would be shown as they are written.
func checkMarkup(_ draft: OpenDraft) -> [Diagnostic] {
  let source = draft.document.texts.source
  return draft.blocks.compactMap { block in
    let node = draft.document[block.node]
    guard case .paragraph = node.kind, Int(node.span.lower) < source.count else { return nil }
    let bytes = source[node.span.range.clamped(to: 0..<source.count)]
    switch bytes.first {
    case UInt8(ascii: "|"):
      let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
      guard lines.count > 1, isDelimiterRow(lines[1]) else { return nil }
      let (head, delimiters) = (columns(of: lines[0]), columns(of: lines[1]))
      if head == delimiters { return nil }
      return Diagnostic(
        .invalidValue, .warning, in: draft.source, at: Span(at: lines[1].startIndex),
        "this is no table, since its first two lines differ in their columns: \(head) and \(delimiters)",
        suggestion: head < 24 ? "|" + String(repeating: "---|", count: head) : nil)
    case UInt8(ascii: "[") where bytes.starts(with: "[!".utf8):
      guard let end = bytes.firstIndex(of: UInt8(ascii: "]")),
        alerts.contains(String(decoding: bytes[(bytes.startIndex + 2)..<end], as: UTF8.self).uppercased())
      else { return nil }
      return Diagnostic(
        .invalidValue, .warning, in: draft.source, at: node.span,
        "“\(String(decoding: bytes[...end], as: UTF8.self))” is GitHub’s own, and is shown as it is written",
        suggestion: "a word in bold")
    default: return nil
    }
  }
}

private let alerts = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"]

/// Whether a line is of nothing but what stands between a table's head and its rows.
private func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
  line.contains(UInt8(ascii: "-")) && line.allSatisfy { "|:- \t\r".utf8.contains($0) }
}

/// How many cells a line of a table has; a bar behind a backslash stands in one.
private func columns(of line: ArraySlice<UInt8>) -> Int {
  var bars = 0
  var last: UInt8 = 0
  for byte in line {
    if byte == UInt8(ascii: "|"), last != UInt8(ascii: "\\") { bars += 1 }
    last = byte
  }
  let end = line.last { !" \t\r".utf8.contains($0) }
  return bars - (end == UInt8(ascii: "|") ? 1 : 0)
}
