import Markdown
import Scanning
import Source

// In: one draft. Out: a warning for each paragraph that was meant to be more than one: a table whose second line does
// not fit its first, and GitHub's alerts, which are no part of GFM; for each cell that a table has no column for, and
// for a line behind a table that became a row of it.

/// Paragraphs whose marks would be shown as they are written, and cells that would not be shown.
func checkMarkup(_ draft: OpenDraft) -> [Diagnostic] {
  let (document, source) = (draft.document, draft.document.texts.source)
  var diagnostics: [Diagnostic] = []
  // The last table with such a row.
  var table: NodeID?
  for block in draft.blocks {
    switch document[block.node].kind {
    case .tableCell:
      if let surplus = checkSurplus(behind: block.node, draft) { diagnostics.append(surplus) }
      if let line = checkBareRow(from: block.node, &table, draft) { diagnostics.append(line) }
    case .paragraph:
      let span = document[block.node].span
      // Most paragraphs begin with a letter.
      guard Int(span.lower) < source.count, !source[Int(span.lower)].isLetter else { continue }
      if let slip = checkParagraph(span, in: source, of: draft) { diagnostics.append(slip) }
    default: continue
    }
  }
  return diagnostics
}

/// A table that is none, or one of GitHub's alerts.
private func checkParagraph(_ span: Span, in source: [UInt8], of draft: OpenDraft) -> Diagnostic? {
  let bytes = source[span.range.clamped(to: 0..<source.count)]
  switch bytes.first {
  case UInt8(ascii: "|"):
    let lines = bytes.split(maxSplits: 2) { "\r\n".utf8.contains($0) }
    guard lines.count > 1,
      let (head, delimiters) = tableColumns(
        in: source, head: lines[0].indices, delimiters: lines[1].indices),
      head != delimiters
    else { return nil }
    return Diagnostic(
      .invalidValue, .warning, in: draft.source, at: Span(at: lines[1].startIndex),
      "this is no table, since its first two lines differ in their columns: \(head) and \(delimiters)",
      suggestion: head < 24 ? "|" + String(repeating: "---|", count: head) : nil)
  case UInt8(ascii: "[") where bytes.starts(with: "[!".utf8):
    guard let end = bytes.firstIndex(of: UInt8(ascii: "]")),
      alerts.contains(String(decoding: bytes[(bytes.startIndex + 2)..<end], as: UTF8.self).uppercased())
    else { return nil }
    return Diagnostic(
      .invalidValue, .warning, in: draft.source, at: span,
      "“\(String(decoding: bytes[...end], as: UTF8.self))” is GitHub’s own, and is shown as it is written",
      suggestion: "a word in bold")
  default: return nil
  }
}

/// What stands beyond the columns of a table, looked for once in each row: from its first cell.
private func checkSurplus(behind cell: NodeID, _ draft: OpenDraft) -> Diagnostic? {
  guard draft.document[cell].parent.index + 1 == cell.index else { return nil }
  let document = draft.document
  let row = document[cell].parent
  guard case .table(let columns) = document[document[row].parent].kind,
    let surplus = tableSurplus(
      in: document.texts.source, row: document[row].span.range, columns: Int(columns))
  else { return nil }
  let words = shortened(String(decoding: document.texts.source[surplus], as: UTF8.self))
  return Diagnostic(
    .invalidValue, .warning, in: draft.source, at: Span(surplus.lowerBound, surplus.upperBound),
    "“\(words)” is left out, since the table has \(columns == 1 ? "one column" : "\(columns) columns")",
    suggestion: "\\| for a “|” within a cell")
}

/// A row without bars in a table whose head begins with one, the first of its table: from its first cell.
private func checkBareRow(from cell: NodeID, _ last: inout NodeID?, _ draft: OpenDraft) -> Diagnostic? {
  let (document, source) = (draft.document, draft.document.texts.source)
  let row = document[cell].parent
  guard row.index + 1 == cell.index else { return nil }
  let (span, table) = (document[row].span.range.clamped(to: source.indices), document[row].parent)
  guard source[span].first != UInt8(ascii: "|"), last != table, !source[span].contains(UInt8(ascii: "|")),
    let head = document.firstChild(of: table), source[Int(document[head].span.lower)] == UInt8(ascii: "|")
  else { return nil }
  last = table
  let words = shortened(String(decoding: source[span], as: UTF8.self))
  return Diagnostic(
    .invalidValue, .warning, in: draft.source, at: document[row].span,
    "“\(words)” is a row of the table above, since no empty line stands between",
    suggestion: "an empty line before it")
}

private let alerts = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"]
