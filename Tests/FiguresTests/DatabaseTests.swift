import Foundation
import GRDB
import Model
import Source
import Synchronization
import Testing

@testable import Figures

@Suite("The database as published") struct DatabaseTests {
  /// A database from its bytes, as any other program would open it; the file goes once it is open.
  private func open(_ bytes: [UInt8]) throws -> DatabaseQueue {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: file.path, configuration: configuration)
  }

  @Test func theSameBytesAtAnyNumberOfJobs() throws {
    let once = databaseBytes(of: try shipped(jobs: 1))
    #expect(once.count > 10_000)
    #expect(databaseBytes(of: try shipped(jobs: 4)) == once)
  }

  @Test(arguments: [26, 4096, 100_000]) func piecesMakeTheWhole(limit: Int) throws {
    let briefing = bound("Words.\n").value
    let bytes = try #require(compute(briefing).value.database).make()
    var all: [UInt8] = []
    while case let piece = bytes(all.count, limit), !piece.isEmpty {
      #expect(piece.count <= limit)
      all += piece
    }
    #expect(all == databaseBytes(of: briefing))
  }

  /// Many rows of data, so that SQLite writes pages before it has them all, and some out of their order.
  private func ofManyRows() -> Briefing {
    let rows = (0..<40_000).map { "\($0 * 7919 % 40_009),\(String(repeating: "x", count: $0 % 97))\n" }
    return bound("Words.\n", ["data/rows.csv": "a,b\n" + rows.joined()]).value
  }

  @Test(arguments: [true, false]) func theSameBytesInAFile(isLarge: Bool) throws {
    let briefing = try isLarge ? ofManyRows() : shipped(jobs: 1)
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let opened = Mutex(0)
    let file = DatabaseFile(path: path, whenOpened: { opened.withLock { $0 += 1 } }) { offset, limit in
      let all = FileManager.default.contents(atPath: path) ?? Data()
      return Array(all.dropFirst(offset).prefix(limit))
    }
    let figures = compute(briefing, in: { file })
    #expect(bytes(of: figures.value) == databaseBytes(of: briefing))
    #expect(opened.withLock { $0 } == 1)
    #expect(figures.diagnostics == compute(briefing).diagnostics)
  }

  @Test func withoutItsFileItIsInMemory() {
    let briefing = bound("Words.\n").value
    let file = DatabaseFile(path: "/no such folder/x.sqlite", whenOpened: {}) { _, _ in [1] }
    #expect(bytes(of: compute(briefing, in: { file }).value) == databaseBytes(of: briefing))
  }

  @Test func theHeaderSaysNothingOfTheProgram() {
    let bytes = databaseBytes(of: bound("Words.\n").value)
    #expect(bytes.starts(with: Array("SQLite format 3\0".utf8)))
    #expect(bytes[16..<18] == [0x10, 0])
    #expect(bytes[24..<28] == [0, 0, 0, 1])
    #expect(bytes[92..<100] == [0, 0, 0, 1, 0, 0, 0, 0])
  }

  @Test func keysHoldAndNothingIsMissing() throws {
    let briefing = try shipped(jobs: 2)
    try open(databaseBytes(of: briefing)).read { db in
      let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
      #expect(broken.isEmpty)
      #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
      let links = briefing.backlinks.links.count
      let counts: [(String, Int)] = [
        ("claims", briefing.claims.count), ("sources", briefing.sources.count),
        ("evidence", briefing.claims.reduce(0) { $0 + $1.evidence.count }),
        ("entities", briefing.entities.count), ("treaties", briefing.treaties.count),
        ("clauses", briefing.treaties.reduce(0) { $0 + $1.clauses.count }),
        ("notes", briefing.notes.count), ("events", briefing.timeline.count),
        ("mentions", briefing.pages.reduce(0) { $0 + $1.mentions.count }),
        ("quotations", briefing.quotations.count), ("links", links),
      ]
      for (table, count) in counts {
        #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") == count, "\(table)")
      }
      // A view's rows are in the order in which they were written, with everything that is joined to them.
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM links")
      #expect(rows.map { $0["id"] } == Array(1...links))
      #expect(!rows.contains { row in row.databaseValues.contains(.null) })
      // No column of the pages has the name of one of the links, but for what they are joined by.
      let joined = "SELECT id, title FROM links JOIN pages ON page = address"
      #expect(try Row.fetchAll(db, sql: joined).count == links)
      let twice = "SELECT count(*) FROM link_targets GROUP BY kind, key HAVING count(*) > 1"
      #expect(try Int.fetchOne(db, sql: twice) == nil)
    }
  }

  @Test func everyTableAndKeyIsExplained() throws {
    try open(databaseBytes(of: bound("Words.\n").value)).read { db throws in
      for table in Schema.tables {
        let sql = try #require(
          try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table]))
        #expect(table == "parties" || table == "treaties" || sql.contains(" -- "), "\(table)")
      }
      let tables = try Schema.tables.filter { try db.tableExists($0) }
      #expect(Schema.tables.count - tables.count == 2, "the links and the mentions are views")
      let declared = try tables.flatMap { try db.foreignKeys(on: $0) }
      #expect(declared.count >= 20)
    }
  }

  /// A translation has a provision that the treaty has not; its words are quoted and linked to all the same.
  @Test func translationsKeepTheKeysWhole() throws {
    let treaty =
      "---\ntitle: T\nshort: T 1\ntext: verbatim\n---\n\n## Article 1\n\nOne word, and (a) one more.\n"
    let files = [
      "treaties/t.md": treaty,
      "treaties/t.ru.md":
        "---\ntext: verbatim\n---\n\n## Article 1\n\nОдно слово и ещё одно.\n\n## Добавление\n\nЭто только в переводе.\n",
    ]
    let briefing = bound(
      """
      One [Art. 1](../treaties/t.md#article-1), two [ст. 1](../treaties/t.ru.md#article-1) and
      [more](../treaties/t.ru.md#добавление).[^c-a]

      > Это только в переводе.
      >
      > — [there](../treaties/t.ru.md#добавление)

      [^c-a]: Why.

          - Status: supported
          - For: [more](../treaties/t.ru.md#добавление)
          - For: [Art. 1](../treaties/t.ru.md#article-1)
          - Against: [itself](#c-b)

      So.[^c-b]

      [^c-b]: Why.

          - Status: unverified

      """, files)
    #expect(briefing.diagnostics.map(\.code) == [.brokenAnchor], "\(briefing.diagnostics)")
    let bytes = databaseBytes(of: briefing.value)
    try open(bytes).read { db in
      let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
      #expect(broken.isEmpty)
      #expect(
        try String.fetchAll(db, sql: "SELECT words FROM translations WHERE words <> ''") == [
          "Одно слово и ещё одно."
        ])
      #expect(
        try Row.fetchAll(db, sql: "SELECT clause, other_claim FROM evidence ORDER BY position").map {
          [$0[0] as String?, $0[1] as String?]
        } == [[nil, nil], ["t#art_1", nil], [nil, "c-b"]])
      #expect(try String.fetchAll(db, sql: "SELECT language FROM quotations") == ["ru"])
      // The treaty's own first, then the translation's, in every process.
      let anchors = try String.fetchAll(
        db, sql: "SELECT anchor FROM links WHERE target = 't#art_1' ORDER BY id")
      #expect(anchors == ["at.1", "at.2", "at.6"])
    }
  }

  @Test func wordsAreThoseOfTheText() throws {
    let briefing = bound(
      "Words.\n",
      [
        "treaties/t.md":
          "---\ntitle: T\ntext: verbatim\n---\n\n## Article 1\n\n1. The *Parties*\n   agree [@s, p. 2]:\n   - (a) on this;\n\n   ```\n   in  code\n   ```\n",
        "sources.yaml": "references: [{id: s, type: book, title: S}]\n",
      ])
    #expect(briefing.diagnostics.isEmpty, "\(briefing.diagnostics)")
    try open(databaseBytes(of: briefing.value)).read { db in
      let words = try String.fetchAll(
        db, sql: "SELECT words FROM clauses WHERE words <> '' ORDER BY position")
      #expect(words == ["The Parties agree:", "on this;", "in code"])
    }
  }

  @Test func fieldsHaveTheTypesOfTheirColumns() throws {
    let briefing = bound(
      "Words.\n", ["data/order.csv": "select,\"a \"\"b\"\"\",c\n1,2.50,007x\n,,\n-3,4,ü\n"])
    #expect(compute(briefing.value).diagnostics.isEmpty)
    try open(databaseBytes(of: briefing.value)).read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"order\" ORDER BY rowid")
      #expect(
        rows.map { Array($0.databaseValues) } == [
          [1.databaseValue, 2.5.databaseValue, "007x".databaseValue], [.null, .null, .null],
          [(-3).databaseValue, 4.0.databaseValue, "ü".databaseValue],
        ])
      #expect(Array(rows[0].columnNames) == ["select", "a \"b\"", "c"])
    }
  }

  @Test(arguments: [
    ("7", DataNumber.integer(7)), ("-3", .integer(-3)), ("+2", .integer(2)), ("007", .integer(7)),
    ("999999999999999999", .integer(999_999_999_999_999_999)),
    ("1234567890123456789", .real(1.2345678901234568e18)),
    ("1.74", .real(1.74)), (".5", .real(0.5)), ("-.5", .real(-0.5)), ("5.", .real(5)), ("1.3e0", .real(1.3)),
    ("1.3E+09", .real(1.3e9)), ("2e-3", .real(0.002)), ("5.e1", .real(50)), ("1e999", .real(.infinity)),
    ("", nil), ("-", nil), (".", nil), ("+.", nil), ("e5", nil), ("1e", nil), ("1e+", nil), ("1.2.3", nil),
    ("1,2", nil), (" 1", nil), ("1 ", nil), ("0x10", nil), ("inf", nil), ("nan", nil), ("--1", nil),
    ("1_0", nil),
    ("۱۲", nil), ("12%", nil),
  ]) func numbers(text: String, number: DataNumber?) {
    #expect(DataNumber(text) == number)
  }

  /// A table may have any name that stands in double quotes.
  @Test(arguments: ["trade-2024", "9-lives", "торговля", "بازرگانی", "a.b c", "order", "x\"y", "l’été"])
  func aFileIsATableOfItsName(name: String) throws {
    let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
    let files = ["data/\(name).csv": "year,value\n2020,1\n"]
    #expect(problems(claim("SELECT value = 1 FROM \(quoted)"), files) == [])
    let said = problems(claim("SELECT valeu FROM \(quoted)"), files)
    #expect(said.count == 1 && said[0].hasSuffix(" → value"), "\(said)")
    let chart =
      "```chart\ndata: '\(name).csv'\ntype: bar\nx: year\ny: value\nwhere: year > 0\ncaption: C\n```\n"
    #expect(problems(chart, files) == [])
    let briefing = bound("Words.\n", files).value
    let value = try open(databaseBytes(of: briefing)).read {
      try Int.fetchOne($0, sql: "SELECT value FROM \(quoted)")
    }
    #expect(value == 1)
  }

  @Test(arguments: [
    ("trade-2024", "SELECT value FROM trade-2024", "syntax error [check-failed] → \"trade-2024\""),
    (
      "trade-2024", "SELECT value FROM \"trade_2024\"",
      "no such table: trade_2024 [check-failed] → \"trade-2024\""
    ),
    ("торговля", "SELECT value FROM торгвля", "no such table: торгвля [check-failed] → торговля"),
  ]) func aTableIsSuggestedAsSQLTakesIt(name: String, query: String, message: String) {
    let said = problems(claim(query), ["data/\(name).csv": "year,value\n2020,1\n"])
    #expect(said.count == 1 && said[0].hasSuffix(message), "\(said)")
  }

  @Test func namesOfFilesAreNamesOfTables() {
    let said = problems(
      "Words.\n",
      [
        "data/claims.csv": "a\n1\n", "data/sqlite_x.csv": "a\n1\n",
        "data/ByteCode.csv": "a\n1\n", "data/pragma_x.csv": "a\n1\n", "data/sub/trade.csv": "a\n1\n",
      ])
    #expect(
      said == [
        "data/ByteCode.csv:1:1: “ByteCode” is the name of a table of SQLite’s own [duplicate-id] → data_ByteCode.csv",
        "data/claims.csv:1:1: there is a table “claims” already [duplicate-id] → claims_data.csv",
        "data/pragma_x.csv:1:1: “pragma_x” is the name of a table of SQLite’s own [duplicate-id] → data_pragma_x.csv",
        "data/sqlite_x.csv:1:1: “sqlite_x” is the name of a table of SQLite’s own [duplicate-id] → data_sqlite_x.csv",
        "data/trade.csv:1:1: there is a table “trade” already [duplicate-id] → trade_data.csv",
      ])
  }

  @Test func aBriefingWithErrorsIsComputedAllTheSame() {
    let briefing = bound(
      "[x](nowhere.md) [@nobody]\n\n" + claim("SELECT count(*) = 1 FROM claims"),
      ["analysis/b.md": "---\ntitle: B\n---\n\n" + claim("SELECT 1")])
    #expect(!briefing.diagnostics.isEmpty)
    #expect(compute(briefing.value).diagnostics.isEmpty)
  }
}
