import Markdown
import Prose
import Source

// In: the document of timeline.md. Out: the rows of its table. Does not order them.

/// Reads the one table `Date | Event | Source`.
func readTimeline(_ document: Document, _ findings: inout Findings) -> [TimelineEvent] {
  let tables = document.children(of: Document.root).filter {
    if case .table = document[$0].kind { return true }
    return false
  }
  guard let table = tables.first, tables.count == 1 else {
    let place =
      tables.count > 1 ? document[tables[1]].span : Span(at: Int(document[Document.root].span.lower))
    findings.error(
      .invalidData, at: place, "the timeline takes one table “Date | Event | Source”, not \(tables.count)")
    return []
  }
  let rows = Array(document.children(of: table))
  let columns = rows.first.map { cells(of: $0, document).map { PlainText(document, below: $0).string } } ?? []
  guard columns.map({ $0.trimmingWhiteSpace().lowercased() }) == ["date", "event", "source"] else {
    findings.error(
      .invalidData, at: document[table].span,
      "the timeline's columns are “\(columns.joined(separator: " | "))”",
      suggestion: "Date | Event | Source")
    return []
  }
  return rows.dropFirst().compactMap { row in
    let parts = cells(of: row, document)
    guard parts.count == 3 else { return nil }
    let written = PlainText(document, below: parts[0]).string.trimmingWhiteSpace()
    guard let date = CalendarDate(iso: written) else {
      findings.error(
        .invalidDate, at: document[parts[0]].span,
        "“\(written)” is \(CalendarDate.fault(inISO: written))")
      return nil
    }
    if document[parts[1]].end == parts[1].index + 1 {
      findings.error(
        .invalidData, at: document[parts[1]].span, "nothing is said to have happened in \(written)")
    }
    return TimelineEvent(date: date, event: parts[1], source: parts[2])
  }
}

private func cells(of row: NodeID, _ document: Document) -> [NodeID] { Array(document.children(of: row)) }
