import Markdown
import Model
import Prose
import Source

// In: the bound briefing. Out: the answers to all its queries, its charts ready to be drawn, its data as a database; and
// every check that fails. Draws nothing.

/// Computes what the briefing says is computed.
public func compute(_ briefing: Briefing) -> Outcome<Figures> {
  let tables = usable(briefing.tables)
  do {
    var computer = Computer(briefing, tables.value, try BriefingDatabase(briefing, tables.value))
    computer.compute()
    var figures = computer.figures
    figures.database = try computer.database.bytes()
    return Outcome(figures, tables.diagnostics + computer.diagnostics)
  } catch {
    // Nothing an author writes leads here: tables and columns are quoted, and rows are given as parameters.
    let problem = Diagnostic(.checkFailed, file: "data", "the briefing's data make no database: \(error)")
    return Outcome(Figures(), tables.diagnostics + [problem])
  }
}

/// As many as SQLite takes (SQLITE_MAX_COLUMN).
private let mostColumns = 2000

/// The files of data/ whose names are names of tables.
private func usable(_ tables: [DataTable]) -> Outcome<[DataTable]> {
  var taken = Set(Schema.tables.map { $0.lowercased() })
  var usable: [DataTable] = []
  var diagnostics: [Diagnostic] = []
  for table in tables {
    let isName =
      table.name.utf8.first.map { !($0 >= 48 && $0 <= 57) } ?? false
      && table.name.unicodeScalars.allSatisfy {
        $0 == "_" || $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
      && !table.name.lowercased().hasPrefix("sqlite_")
    if !isName {
      diagnostics.append(
        Diagnostic(
          .invalidData, in: table.source, at: Span(at: 0),
          "“\(table.name)” is no name for a table: letters without accents, digits and “_”",
          suggestion: githubSlug(table.name).split(separator: "-").joined(separator: "_") + ".csv"))
    } else if !taken.insert(table.name.lowercased()).inserted {
      diagnostics.append(
        Diagnostic(
          .duplicateID, in: table.source, at: Span(at: 0), "there is a table “\(table.name)” already",
          suggestion: "\(table.name)_data.csv"))
    } else if table.columns.count > mostColumns {
      diagnostics.append(
        Diagnostic(
          .invalidData, in: table.source, at: Span(at: 0),
          "a table has at most \(mostColumns) columns, and this one \(table.columns.count)"))
    } else if !table.columns.isEmpty,
      Set(table.columns.map { $0.name.lowercased() }).count == table.columns.count,
      !table.columns.contains(where: \.name.isEmpty)
    {
      usable.append(table)
    }
  }
  return Outcome(usable, diagnostics)
}

private struct Computer {
  let briefing: Briefing
  let tables: [DataTable]
  let database: BriefingDatabase
  var figures = Figures()
  var diagnostics: [Diagnostic] = []

  init(_ briefing: Briefing, _ tables: [DataTable], _ database: BriefingDatabase) {
    self.briefing = briefing
    self.tables = tables
    self.database = database
  }

  mutating func compute() {
    for claim in briefing.claims {
      let source = briefing.pages[claim.page.index].source
      figures.checks[claim.id] = claim.checks.map { check in
        let answer = ask(check.query, in: source, at: check.span)
        if let answer, !isTrue(answer) {
          report(
            source, check.span,
            "the check of “\(claim.label)” gives \(shown(answer)), which is not one true value")
        }
        return answer ?? Figures.Answer(query: check.query, columns: [], rows: [])
      }
    }
    for page in briefing.pages {
      computeInline(on: page)
      computeBlocks(on: page)
    }
  }

  // MARK: Queries

  private mutating func ask(_ query: String, in source: SourceFile, at span: Span) -> Figures.Answer? {
    switch database.answer(query) {
    case .success(let answer): return answer
    case .failure(let refusal):
      report(
        source, span, "the query has no answer: \(refusal.reason)",
        suggestion: suggestion(for: refusal.reason))
      return nil
    }
  }

  private mutating func report(
    _ source: SourceFile, _ span: Span, _ message: String, suggestion: String? = nil
  ) {
    diagnostics.append(Diagnostic(.checkFailed, in: source, at: span, message, suggestion: suggestion))
  }

  /// The table or column that a misspelt one may have meant; SQLite names it after a colon, later versions with more
  /// words behind a dash.
  private func suggestion(for reason: String) -> String? {
    guard let colon = reason.firstIndex(of: ":") else { return nil }
    let words = reason[reason.index(after: colon)...].split(separator: " ")
    let name = words.first?.split(separator: ".").last?.filter { $0 != "\"" } ?? ""
    if reason.hasPrefix("no such table") { return nearest(name, among: database.tables) }
    if reason.hasPrefix("no such column") { return nearest(name, among: database.columns) }
    return nil
  }

  /// Whether an answer is one true value, as SQLite has it: a number that is not nought.
  private func isTrue(_ answer: Figures.Answer) -> Bool {
    guard answer.rows.count == 1, answer.rows[0].count == 1 else { return false }
    switch answer.rows[0][0] {
    case .null: return false
    case .integer(let number): return number != 0
    case .real(let number): return number != 0
    case .text(let text):
      return text.utf8.allSatisfy { "0123456789.-+eE".utf8.contains($0) } && (Double(text) ?? 0) != 0
    }
  }

  private func shown(_ answer: Figures.Answer) -> String {
    if answer.rows.isEmpty { return "no row" }
    let rows = answer.rows.prefix(3).map { row in
      row.map { $0 == .null ? "NULL" : $0.text }.joined(separator: ", ")
    }
    return
      "“\(rows.joined(separator: "; "))”\(answer.rows.count > 3 ? " and \(answer.rows.count - 3) rows more" : "")"
  }

  // MARK: Figures in the text

  /// Links to a file of data/ whose title is a query: the words of the link are what it gives.
  private mutating func computeInline(on page: Page) {
    let document = page.document
    for link in page.links {
      guard case .media(let path) = link.destination, path.hasPrefix("data/"),
        case .link(_, let title, _) = document[link.node].kind
      else { continue }
      let query = document.string(title)
      guard ["SELECT", "WITH"].contains(query.drop { $0.isWhitespace }.prefix { $0.isLetter }.uppercased())
      else {
        continue
      }
      let span = document[link.node].span
      guard let answer = ask(query, in: page.source, at: span) else { continue }
      let words = PlainText(document, below: link.node).string
      guard answer.rows.count == 1, answer.rows[0].count == 1 else {
        report(
          page.source, span, "the figure “\(words)” is computed as \(shown(answer)), which is not one value")
        continue
      }
      if !agrees(words, with: answer.rows[0][0]) {
        report(
          page.source, span, "the figure “\(words)” is computed as \(shown(answer))",
          suggestion: answer.rows[0][0] == .null ? nil : answer.rows[0][0].text)
        continue
      }
      figures.inline[page.id, default: [:]][link.node] = answer
    }
  }

  /// Whether words print a value: a number rounded to the digits that are shown, or else the very text.
  private func agrees(_ words: String, with value: Figures.Value) -> Bool {
    switch value {
    case .null: false
    case .text(let text): words == text
    case .integer(let number): PrintedNumber(in: words)?.agrees(with: number) ?? false
    case .real(let number): PrintedNumber(in: words)?.agrees(with: number) ?? false
    }
  }

  // MARK: Fenced blocks

  private mutating func computeBlocks(on page: Page) {
    for chart in page.charts {
      if let drawn = self.chart(chart, on: page) {
        figures.blocks[page.id, default: [:]][chart.node] = .chart(drawn)
      }
    }
    let document = page.document
    for position in document.nodes.indices {
      guard case .codeBlock(let info, let literal, true) = document.nodes[position].kind else { continue }
      let words = document.string(info).split(separator: " ")
      guard words.count == 2, words[0].lowercased() == "sql", words[1].lowercased() == "figure" else {
        continue
      }
      let node = NodeID(position)
      if let answer = ask(document.string(literal), in: page.source, at: document[node].span) {
        figures.blocks[page.id, default: [:]][node] = .table(answer)
      }
    }
  }

  private mutating func chart(_ chart: ChartBlock, on page: Page) -> Figures.Chart? {
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

extension Figures.Value {
  /// The value as it is printed: whole numbers without a point.
  public var text: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
    case .text(let text): text
    }
  }
}
