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
    let figures = answer.rows.map { $0[1] }.filter { $0 != .null }
    guard figures.isEmpty || figures.contains(where: { $0.number != nil }) else {
      let others = table.columns.filter { $0.kind != .text && $0.name != chart.x.text }
      diagnostics.append(
        Diagnostic(
          .invalidData, in: page.source, at: chart.y.span,
          "no field of the column “\(chart.y.text)” is a number, and a chart draws numbers",
          suggestion: others.first?.name))
      return nil
    }
    return draw(chart, answer, table)
  }

  /// The figures by category and series; one that can not be drawn is reported at its place in the file.
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
      if row[1] == .null { continue }
      guard let value = row[1].number else {
        diagnostics.append(
          Diagnostic(
            .invalidData, in: table.source, at: field.span,
            "“\(row[1].text)” is no number, and a chart draws it"))
        continue
      }
      guard value == 0 || Figures.Chart.sizes.contains(abs(value)) else {
        diagnostics.append(
          Diagnostic(
            .invalidData, in: table.source, at: field.span,
            "“\(field.text)” is too \(abs(value) < 1 ? "small" : "large") a figure to be drawn",
            suggestion: "another unit, so that it has at most 15 digits before the point, and 12 after it"))
        continue
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

extension Figures.Value {
  /// The number that it is or that it writes out, perhaps one that is not finite; nil where it is none.
  fileprivate var number: Double? {
    switch self {
    case .null: nil
    case .integer(let number): Double(number)
    case .real(let number): number
    case .text(let text): text.utf8.contains { (0x30...0x39).contains($0) } ? Double(text) : nil
    }
  }
}
