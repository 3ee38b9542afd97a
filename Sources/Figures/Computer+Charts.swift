import Model
import Prose
import Source

extension Computer {
  mutating func chart(_ chart: ChartBlock, on page: Page) -> Figures.Chart? {
    guard let table = tables.first(where: { $0.source.path == chart.data.text }) else { return nil }
    var isKnown = true
    for column in [chart.x, chart.y, chart.series].compactMap(\.self)
    where !table.columns.contains(where: { $0.name == column.text }) {
      isKnown = false
      diagnostics.append(
        Diagnostic(
          .invalidData, in: page.source, at: column.span,
          "“\(chart.data.text)” has no column “\(column.text)”",
          suggestion: nearest(column.text, among: table.columns.map(\.name))))
    }
    guard isKnown else { return nil }
    let hasUnit = table.columns.contains { $0.name == "unit" }
    // SQLite's three names for a row's number, of which a column may take one.
    let taken = Set(table.columns.map { $0.name.lowercased() })
    let row = ["rowid", "_rowid_", "oid"].first { !taken.contains($0) } ?? "rowid"
    let columns = [
      quoted(chart.x.text), quoted(chart.y.text), chart.series.map { quoted($0.text) } ?? "NULL",
      hasUnit ? quoted("unit") : "NULL", row,
    ]
    // The condition has lines of its own, so that a comment at its end is one.
    let condition = chart.condition.map { " WHERE (\n\($0.text)\n)" } ?? ""
    let query =
      "SELECT \(columns.joined(separator: ", ")) FROM \(quoted(table.name))\(condition) ORDER BY \(row)"
    guard let answer = ask(query, in: page.source, at: chart.condition?.span ?? chart.data.span) else {
      return nil
    }
    guard !answer.rows.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .invalidData, in: page.source, at: chart.condition?.span ?? chart.data.span,
          "the chart has no figures"))
      return nil
    }
    return draw(chart, answer, table)
  }

  /// The figures by category and series; a figure that is no number is reported at its place in the file.
  private mutating func draw(_ chart: ChartBlock, _ answer: Figures.Answer, _ table: DataTable) -> Figures
    .Chart?
  {
    var categories: [String] = []
    var series: [String] = []
    var values: [String: [String: Double]] = [:]
    let column = table.columns.firstIndex { $0.name == chart.y.text } ?? 0
    let before = diagnostics.count
    for row in answer.rows {
      guard case .integer(let rowid) = row[4], table.rows.indices.contains(Int(rowid) - 1) else { continue }
      let field = table.rows[Int(rowid) - 1][column]
      let (category, name) = (row[0].text, row[2].text)
      if !categories.contains(category) { categories.append(category) }
      if !series.contains(name) { series.append(name) }
      let value: Double
      switch row[1] {
      case .null: continue
      case .integer(let number): value = Double(number)
      case .real(let number): value = number
      case .text(let text):
        guard let number = Double(text), number.isFinite else {
          diagnostics.append(
            Diagnostic(
              .invalidData, in: table.source, at: field.span, "“\(text)” is no number, and a chart draws it"))
          continue
        }
        value = number
      }
      if values[name]?[category] != nil {
        diagnostics.append(
          Diagnostic(
            .invalidData, in: table.source, at: field.span,
            "there are two figures for “\(category)” in one series",
            suggestion: "“series” or “where” in the chart"))
      }
      values[name, default: [:]][category] = value
    }
    guard diagnostics.count == before else { return nil }
    let units = Set(answer.rows.map { $0[3].text })
    return Figures.Chart(
      form: chart.form, caption: chart.caption, x: chart.x.text, y: chart.y.text,
      unit: units.count == 1 ? units.first.flatMap { $0.isEmpty ? nil : $0 } : nil, categories: categories,
      series: series.map { name in
        Figures.Chart.Series(name: name, values: categories.map { values[name]?[$0] })
      }, sources: chart.sources, data: chart.data.text)
  }
}
