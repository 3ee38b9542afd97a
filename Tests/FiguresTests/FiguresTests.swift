import Foundation
import GRDB
import Model
import Source
import Testing

@testable import Figures

@Suite("Computed figures") struct FiguresTests {
  static let table = "year,value,unit,who\n2020,1.5,bn,a\n2021,4,bn,a\n2022,4.84,bn,b\n"

  /// A briefing of one page with some text, and the figures of `table`.
  private func bound(_ text: String, _ files: [String: String] = [:]) async -> Outcome<Briefing> {
    var all = [
      "briefing.yaml": "title: T\n", "index.md": "---\ntitle: F\n---\n", "data/trade.csv": Self.table,
      "analysis/a.md": "---\ntitle: A\n---\n\n" + text,
    ]
    all.merge(files) { _, new in new }
    return await bind(all.map { SourceFile(path: $0.key, text: $0.value) })
  }

  /// What is wrong with the figures of a page, as the command prints it.
  private func problems(_ text: String, _ files: [String: String] = [:]) async -> [String] {
    let briefing = await bound(text, files)
    #expect(briefing.diagnostics.isEmpty, "\(briefing.diagnostics)")
    return compute(briefing.value).diagnostics.sorted().map { problem in
      let suggestion = problem.suggestion.map { " → \($0)" } ?? ""
      return
        "\(problem.file):\(problem.line):\(problem.column): \(problem.message) [\(problem.code.rawValue)]\(suggestion)"
    }
  }

  private func claim(_ query: String) -> String {
    "It is so.[^c-a]\n\n[^c-a]: Why.\n\n    - Status: unverified\n    - Check: `\(query)`\n"
  }

  @Test(arguments: [
    "SELECT max(value) < 5 FROM trade", "SELECT count(*) = 3 FROM trade",
    "WITH x AS (SELECT 1) SELECT * FROM x",
    "VALUES (1)", "SELECT count(*) = 1 FROM claims WHERE status = 'unverified'", "SELECT 0.5", "SELECT '1'",
    "SELECT typeof(year) = 'integer' AND typeof(value) = 'real' AND typeof(who) = 'text' FROM trade WHERE year = 2020",
  ]) func checksThatHold(query: String) async {
    #expect(await problems(claim(query)) == [])
  }

  @Test(arguments: [
    ("SELECT max(value) < 4 FROM trade", "the check of “c-a” gives “0”, which is not one true value"),
    ("SELECT value FROM trade", "the check of “c-a” gives “1.5; 4; 4.84”, which is not one true value"),
    ("SELECT 1, 1", "the check of “c-a” gives “1, 1”, which is not one true value"),
    ("SELECT 1 WHERE 0", "the check of “c-a” gives no row, which is not one true value"),
    ("SELECT NULL", "the check of “c-a” gives “”, which is not one true value"),
    ("SELECT 'yes'", "the check of “c-a” gives “yes”, which is not one true value"),
    ("DELETE FROM trade", "the query has no answer: a query begins with SELECT, WITH or VALUES"),
    ("PRAGMA query_only = 0", "the query has no answer: a query begins with SELECT, WITH or VALUES"),
    ("ATTACH 'x.db' AS x", "the query has no answer: a query begins with SELECT, WITH or VALUES"),
    ("WITH x AS (SELECT 1) DELETE FROM trade", "the query has no answer: a query only reads"),
    (
      "SELECT random() IS NOT NULL",
      "the query has no answer: “random” does not give the same answer at every build"
    ),
    (
      "SELECT date('now') > '2000'",
      "the query has no answer: “date” does not give the same answer at every build"
    ),
    (
      "SELECT CURRENT_TIMESTAMP > '2000'",
      "the query has no answer: “current_timestamp” does not give the same answer at every build"
    ),
    (
      "SELECT load_extension('x')",
      "the query has no answer: “load_extension” does not give the same answer at every build"
    ),
    ("SELECT writefile('x', 'y')", "the query has no answer: no such function: writefile"),
    (
      "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
      "the query has no answer: it has more than 1000 rows"
    ),
  ]) func checksThatFail(query: String, message: String) async {
    #expect(await problems(claim(query)) == ["analysis/a.md:10:14: \(message) [check-failed]"])
  }

  @Test func severalStatementsAreRefused() async {
    let said = await problems(claim("SELECT 1; DROP TABLE trade"))
    #expect(said.count == 1 && said[0].contains("[check-failed]"))
  }

  @Test func misspeltNamesGetASuggestion() async {
    #expect(
      await problems(claim("SELECT 1 FROM trdae"))[0].hasSuffix("no such table: trdae [check-failed] → trade")
    )
    #expect(
      await problems(claim("SELECT valeu FROM trade"))[0].hasSuffix(
        "no such column: valeu [check-failed] → value"))
  }

  @Test func aQueryWithoutEndIsStopped() async {
    let endless = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    #expect(await problems(claim(endless))[0].contains("it takes more than 100000000 steps"))
  }

  @Test(
    arguments: [
      ("[4.8](../data/trade.csv \"SELECT max(value) FROM trade\")", []),
      ("[4.84 billion](../data/trade.csv \"SELECT max(value) FROM trade\")", []),
      ("[about 5](../data/trade.csv \"SELECT max(value) FROM trade\")", []),
      ("[10,340](../data/trade.csv \"SELECT round(1000 * sum(value)) FROM trade\")", []),
      ("[10\u{A0}340](../data/trade.csv \"SELECT round(1000 * sum(value)) FROM trade\")", []),
      ("[−3](../data/trade.csv \"SELECT -3 FROM trade LIMIT 1\")", []),
      ("[b](../data/trade.csv \"SELECT who FROM trade WHERE year = 2022\")", []),
      ("[the data](../data/trade.csv \"Trade by year\")", []),
      (
        "[4.9](../data/trade.csv \"SELECT max(value) FROM trade\")",
        ["analysis/a.md:5:1: the figure “4.9” is computed as “4.84” [check-failed] → 4.84"]
      ),
      (
        "[two](../data/trade.csv \"SELECT year, value FROM trade LIMIT 1\")",
        [
          "analysis/a.md:5:1: the figure “two” is computed as “2020, 1.5”, which is not one value [check-failed]"
        ]
      ),
    ] as [(String, [String])]) func figuresInTheText(text: String, expected: [String]) async
  {
    #expect(await problems(text + "\n") == expected)
  }

  @Test func aFencedQueryIsATable() async throws {
    let briefing = await bound("```sql figure\nSELECT year, value FROM trade ORDER BY year LIMIT 2\n```\n")
    let figures = compute(briefing.value).value
    let block = try #require(figures.blocks.values.first?.values.first)
    guard case .table(let answer) = block else {
      Issue.record("no table")
      return
    }
    #expect(answer.columns == ["year", "value"])
    #expect(answer.rows == [[.integer(2020), .real(1.5)], [.integer(2021), .real(4)]])
  }

  private func chart(_ lines: String) -> String {
    "```chart\ndata: trade.csv\ntype: bar\nx: year\ny: value\ncaption: Trade\n\(lines)```\n"
  }

  @Test func aChartHasItsFigures() async throws {
    let figures = compute(await bound(chart("series: who\nwhere: year > 2020\n")).value)
    #expect(figures.diagnostics.isEmpty)
    guard case .chart(let chart)? = figures.value.blocks.values.first?.values.first else {
      Issue.record("no chart")
      return
    }
    #expect(chart.categories == ["2021", "2022"])
    #expect(chart.series.map(\.name) == ["a", "b"])
    #expect(chart.series.map(\.values) == [[4, nil], [nil, 4.84]])
    #expect(chart.unit == "bn")
  }

  @Test func chartsWithFaults() async {
    #expect(
      await problems(chart("series: whom\n")) == [
        "analysis/a.md:11:9: “data/trade.csv” has no column “whom” [invalid-data] → who"
      ])
    #expect(
      await problems(chart("where: year > 3000\n")) == [
        "analysis/a.md:11:8: the chart has no figures [invalid-data]"
      ])
    #expect(
      await problems(chart("where: yeer > 3000\n"))[0].contains("no such column: yeer [check-failed] → year"))
    #expect(
      await problems(chart(""), ["data/trade.csv": "year,value\n2020,1\n2021,x\n2021,2\n"]) == [
        "data/trade.csv:3:6: “x” is no number, and a chart draws it [invalid-data]"
      ])
    #expect(
      await problems(chart(""), ["data/trade.csv": "year,value\n2020,1\n2020,2\n"]) == [
        "data/trade.csv:3:6: there are two figures for “2020” in one series [invalid-data] → “series” or “where” in the chart"
      ])
  }

  @Test func namesOfFilesAreNamesOfTables() async {
    let said = await problems("Words.\n", ["data/9-lives.csv": "a\n1\n", "data/claims.csv": "a\n1\n"])
    #expect(
      said == [
        "data/9-lives.csv:1:1: “9-lives” is no name for a table: letters without accents, digits and “_” [invalid-data] → 9_lives.csv",
        "data/claims.csv:1:1: there is a table “claims” already [duplicate-id] → claims_data.csv",
      ])
  }

  // MARK: The database as published

  private func shipped(jobs: Int) async throws -> Briefing {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let articles = top.appending(path: "articles").path
    let names = try FileManager.default.subpathsOfDirectory(atPath: articles).filter {
      $0.hasSuffix(".md") || $0.hasSuffix(".yaml") || $0.hasSuffix(".csv")
    }
    let files = try names.map {
      SourceFile(path: $0, bytes: Array(try Data(contentsOf: URL(filePath: articles + "/" + $0))))
    }
    return await bind(files, jobs: jobs).value
  }

  @Test func theSameBytesAtAnyNumberOfJobs() async throws {
    let once = compute(try await shipped(jobs: 1)).value.database
    #expect(once.count > 10_000)
    #expect(compute(try await shipped(jobs: 4)).value.database == once)
  }

  @Test func keysHoldAndNothingIsMissing() async throws {
    let briefing = try await shipped(jobs: 2)
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(compute(briefing).value.database).write(to: file)
    try await DatabaseQueue(path: file.path).read { db in
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
      let links = briefing.backlinks.values.reduce(0) { $0 + $1.count }
      let counts: [(String, Int)] = [
        ("claims", briefing.claims.count), ("sources", briefing.sources.count),
        ("entities", briefing.entities.count),
        ("treaties", briefing.treaties.count), ("notes", briefing.notes.count),
        ("events", briefing.timeline.count),
        ("quotations", briefing.quotations.count), ("links", links),
      ]
      for (table, count) in counts {
        #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") == count, "\(table)")
      }
      let schema = try String.fetchAll(db, sql: "SELECT sql FROM sqlite_master WHERE type = 'table'")
      #expect(schema.contains { $0.contains("-- NATO scale") })
    }
  }
}
