import Model
import Prose
import Source

extension Computer {
  /// About how many bytes a place for a figure takes in a drawing and its table, besides its category’s name.
  private static let figureSize = 40

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
    let condition = chart.condition.map { "(\n\($0.text)\n)" }
    let place = chart.condition?.span ?? chart.data.span
    if let condition {
      // What ends the brackets here and goes on can't do so below as well: no word may follow them in both.
      let alone = "SELECT CASE WHEN \(condition) THEN 1 END FROM \(quoted(table.name)) LIMIT 0"
      if ask(alone, in: page.source, at: place) == nil { return nil }
    }
    let query =
      "SELECT \(columns.joined(separator: ", ")) FROM \(quoted(table.name))"
      + "\(condition.map { " WHERE " + $0 } ?? "") ORDER BY \(row)"
    guard let answer = ask(query, in: page.source, at: place) else { return nil }
    guard !answer.rows.isEmpty else {
      diagnostics.append(
        Diagnostic(.invalidData, in: page.source, at: place, "the chart has no figures"))
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
    return draw(chart, answer, table, on: page)
  }

  /// The figures by category and series; one that can not be drawn is reported at its place in the file.
  private mutating func draw(
    _ chart: ChartBlock, _ answer: Figures.Answer, _ table: DataTable, on page: Page
  ) -> Figures.Chart? {
    var categories = Names()
    var series = Names()
    var values: [Int: [Int: Double]] = [:]
    var blanks: [Int: Set<Int>] = [:]
    let column = table.columns.firstIndex { $0.name == chart.y.text } ?? 0
    let before = diagnostics.count
    for row in answer.rows {
      guard case .integer(let rowid) = row[4], rowid >= 1, rowid <= table.rows.count else { continue }
      let field = table.rows[Int(rowid) - 1][column]
      let (category, name) = (categories.place(of: row[0].text), series.place(of: row[2].text))
      if row[1] == .null {
        blanks[name, default: []].insert(category)
        continue
      }
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
            "there are two figures for “\(row[0].text)” in one series",
            suggestion: "“series” or “where” in the chart"))
      }
      values[name, default: [:]][category] = value
    }
    guard diagnostics.count == before else { return nil }
    // A drawing's words and its table name the category of each figure again.
    let room = categories.list.reduce(0) { $0 + $1.utf8.count + Self.figureSize } * series.list.count
    guard takesRoom(room, at: chart.node, on: page) else { return nil }
    if let place = chart.series?.span, series.list.count > chart.form.distinctSeries {
      diagnostics.append(
        Diagnostic(
          .invalidData, .warning, in: page.source, at: place,
          "the chart has \(series.list.count) series, and \(chart.form.distinctSeries) can be told apart",
          suggestion: (chart.form == .bar ? "type: line, or " : "") + "fewer series by “where”"))
    }
    let units = Set(answer.rows.map { $0[3].text })
    let order = chart.form == .line ? Self.ascending(categories.list) : Array(categories.list.indices)
    return Figures.Chart(
      form: chart.form, caption: chart.caption, x: chart.x.text, y: chart.y.text,
      unit: units.count == 1 ? units.first.flatMap { $0.isEmpty ? nil : $0 } : nil,
      categories: order.map { categories.list[$0] },
      series: series.list.enumerated().map { place, name in
        Figures.Chart.Series(
          name: name, values: order.map { values[place]?[$0] },
          blanks: blanks[place].map { blank in Set(order.indices.filter { blank.contains(order[$0]) }) } ?? []
        )
      }, sources: chart.sources, data: chart.data.text)
  }

  /// The positions of categories along the axis of a line: ascending where all are numbers, or all are dates.
  private static func ascending(_ categories: [String]) -> [Int] {
    let positions = Array(categories.indices)
    let numbers = categories.compactMap { DataNumber($0)?.value }
    if numbers.count == positions.count {
      return positions.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    }
    let dates = categories.compactMap { CalendarDate(iso: $0) }
    if dates.count == positions.count { return positions.sorted { (dates[$0], $0) < (dates[$1], $1) } }
    return positions
  }
}

/// Names in the order in which they first come.
private struct Names {
  private(set) var list: [String] = []
  private var places: [String: Int] = [:]

  /// The place of a name, which is added where it is new.
  mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = list.count
    list.append(name)
    return list.count - 1
  }
}

extension Figures.Value {
  /// The number that it is or that it writes out, perhaps one that is not finite; nil where it is none.
  fileprivate var number: Double? {
    switch self {
    case .null: nil
    case .integer(let number): Double(number)
    case .real(let number): number
    case .text(let text): DataNumber(text)?.value
    }
  }
}
