import Model
import Source
import Testing

@testable import Figures

@Suite("Checks and what a query may do") struct QueryTests {
  @Test(arguments: [
    "SELECT max(value) < 5 FROM trade", "SELECT count(*) = 3 FROM trade",
    "WITH x AS (SELECT 1) SELECT * FROM x", "VALUES (1)", "/* why */ SELECT 1; -- done",
    "SELECT count(*) = 1 FROM claims WHERE status = 'unverified'", "SELECT 0.5", "SELECT -1", "SELECT '1'",
    "SELECT typeof(year) = 'integer' AND typeof(value) = 'real' AND typeof(who) = 'text' FROM trade WHERE year = 2020",
    "SELECT count(*) = 5 FROM (WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n)",
    "SELECT date('2001-03-12', '+20 years') = '2021-03-12'",
    "SELECT julianday('2025-01-17') - julianday('2025-01-10') = 7",
    "SELECT strftime('%Y', '2025-01-17') = '2025' AND date(NULL) IS NULL AND unixepoch('1970-01-02') = 86400",
    "SELECT count(*) > 10 FROM sqlite_schema", "SELECT length(printf('%.*c', 49000, 'a')) = 49000",
    "SELECT who LIKE printf('%.*c', 999, '%') FROM trade WHERE year = 2020", "SELECT '1.3E+09'",
  ]) func holds(query: String) {
    #expect(problems(claim(query)) == [])
  }

  private static let reads = "the query has no answer: a query only reads the briefing’s own tables"
  private static func unsteady(_ name: String) -> String {
    "the query has no answer: “\(name)” does not give the same answer at every build"
  }

  @Test(arguments: [
    ("SELECT max(value) < 4 FROM trade", "the check of “c-a” gives “0”, which is not one true value"),
    ("SELECT value FROM trade", "the check of “c-a” gives “1.5; 4; 4.84”, which is not one true value"),
    ("SELECT 1, 1", "the check of “c-a” gives “1, 1”, which is not one true value"),
    ("SELECT 1 WHERE 0", "the check of “c-a” gives no row, which is not one true value"),
    ("SELECT NULL", "the check of “c-a” gives “NULL”, which is not one true value"),
    ("SELECT 'yes'", "the check of “c-a” gives “yes”, which is not one true value"),
    ("SELECT 'inf'", "the check of “c-a” gives “inf”, which is not one true value"),
    ("SELECT 0.0", "the check of “c-a” gives “0”, which is not one true value"),
    ("SELECT 1 +", "the query has no answer: incomplete input"),
    ("-- nothing", "the query has no answer: there is no query"),
    ("SELECT 1; SELECT 2", "the query has no answer: it is more than one statement"),
    ("SELECT 1; DROP TABLE trade", reads),
    ("SELECT ?1 IS NULL", "the query has no answer: nothing stands for its parameters"),
    ("SELECT writefile('x', 'y')", "the query has no answer: no such function: writefile"),
    ("SELECT length(zeroblob(50001)) > 1", "the query has no answer: string or blob too big"),
    (
      "SELECT length(replace(printf('%.*c', 30000, 'a'), 'a', 'bb')) > 1",
      "the query has no answer: string or blob too big"
    ),
    (
      "SELECT 'a' LIKE printf('%.*c', 1001, '%')",
      "the query has no answer: LIKE or GLOB pattern too complex"
    ),
    (
      "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
      "the query has no answer: it has more than 1000 rows"
    ),
    (
      "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 30) SELECT printf('%049000d', i) FROM n",
      "the query has no answer: it has more than 1 MiB of values"
    ),
    (
      "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT length(group_concat(x, '')) FROM (SELECT printf('%049000d', i) AS x FROM n ORDER BY x DESC LIMIT 4999)",
      "the query has no answer: it takes more than 128 MiB of memory"
    ),
    (
      "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
      "the query has no answer: it takes more than 20000000 steps"
    ),
  ]) func fails(query: String, message: String) {
    #expect(problems(claim(query)) == ["analysis/a.md:10:14: \(message) [check-failed]"])
  }

  @Test(arguments: [
    "DELETE FROM trade", "INSERT INTO trade VALUES (1, 2, 3, 4)", "REPLACE INTO trade VALUES (1, 2, 3, 4)",
    "UPDATE trade SET value = 1", "WITH x AS (SELECT 1) DELETE FROM trade", "DROP TABLE trade",
    "CREATE TABLE x (y)", "CREATE TEMP TABLE x AS SELECT 1", "CREATE VIEW x AS SELECT 1",
    "CREATE VIRTUAL TABLE x USING fts5(y)", "CREATE TRIGGER t AFTER INSERT ON trade BEGIN SELECT 1; END",
    "ALTER TABLE trade RENAME TO x", "CREATE INDEX i ON trade (year)", "REINDEX", "ANALYZE",
    "ATTACH 'x.db' AS x", "DETACH main", "VACUUM", "VACUUM INTO 'x.db'", "BEGIN", "COMMIT", "SAVEPOINT s",
    "PRAGMA query_only = 0", "PRAGMA page_count", "EXPLAIN SELECT 1", "EXPLAIN QUERY PLAN SELECT 1",
    "SELECT count(*) FROM pragma_compile_options", "SELECT count(*) FROM pragma_table_info('trade')",
    "SELECT name FROM Pragma_Database_List", "SELECT count(*) FROM dbstat", "SELECT sql FROM sqlite_stmt",
    "SELECT count(*) FROM json_each('[1]')",
  ]) func onlyReads(query: String) throws {
    let briefing = bound(claim(query))
    let once = compute(briefing.value)
    // Not every SQLite has every table of its own innards.
    let reasons = once.diagnostics.map(\.message).map {
      $0.hasPrefix("the query has no answer: no such table") ? Self.reads : $0
    }
    #expect(reasons == [Self.reads])
    // And it changed nothing.
    let other = bound(claim("SELECT 1"))
    #expect(bytes(of: once.value) == bytes(of: compute(other.value).value))
  }

  @Test(arguments: [
    ("SELECT random() IS NOT NULL", "random"), ("SELECT 1 ORDER BY RANDOM()", "random"),
    ("SELECT hex(randomblob(4))", "randomblob"), ("SELECT CURRENT_TIMESTAMP > '2000'", "current_timestamp"),
    ("SELECT CURRENT_DATE", "current_date"), ("SELECT current_time", "current_time"),
    ("SELECT load_extension('x')", "load_extension"), ("SELECT sqlite_version() > '3'", "sqlite_version"),
    ("SELECT changes()", "changes"), ("SELECT last_insert_rowid()", "last_insert_rowid"),
    ("SELECT date('now') > '2000'", "date” of what is now, or local,"),
    ("SELECT date() > '2000'", "date” of what is now, or local,"),
    ("SELECT julianday(lower('NOW')) > 1", "julianday” of what is now, or local,"),
    ("SELECT datetime(CAST('now' AS BLOB)) > 1", "datetime” of what is now, or local,"),
    ("SELECT datetime('2025-01-17', 'localtime') > 1", "datetime” of what is now, or local,"),
    ("SELECT time('2025-01-17', 'UTC') > 1", "time” of what is now, or local,"),
    ("SELECT strftime('%s') > 1", "strftime” of what is now, or local,"),
    ("SELECT unixepoch('subsec') > 1", "unixepoch” of what is now, or local,"),
    (
      "SELECT 1 WHERE (SELECT count(*) FROM trade WHERE date('now') > year) = 3",
      "date” of what is now, or local,"
    ),
  ]) func isSteady(query: String, name: String) {
    let words = name.contains("”") ? name : name + "”"
    #expect(
      problems(claim(query)) == [
        "analysis/a.md:10:14: the query has no answer: “\(words) does not give the same answer at every build [check-failed]"
      ])
  }

  @Test(arguments: [
    ("SELECT 1 FROM trdae", "no such table: trdae [check-failed] → trade"),
    ("SELECT 1 FROM cliams", "no such table: cliams [check-failed] → claims"),
    ("SELECT valeu FROM trade", "no such column: valeu [check-failed] → value"),
    ("SELECT t.valeu FROM trade AS t", "no such column: t.valeu [check-failed] → value"),
    ("SELECT statsu FROM claims", "no such column: statsu [check-failed] → status"),
    // A claim has a label.
    ("SELECT id FROM claims", "no such column: id [check-failed]"),
    ("SELECT uint FROM trade JOIN claims", "no such column: uint [check-failed] → unit"),
    ("SELECT lable FROM trade", "no such column: lable [check-failed]"),
    ("SELECT max(valeu)", "no such column: valeu [check-failed] → value"),
  ]) func misspeltNames(query: String, message: String) {
    let said = problems(claim(query))
    #expect(said.count == 1 && said[0].hasSuffix(message), "\(said)")
  }

  /// What is wrong with its file is said where that stands.
  @Test(arguments: ["year,year\n2020,1\n", ""]) func aTableThatCanNotBeUsedIsNoMissingOne(text: String) {
    let briefing = bound(claim("SELECT max(year) > 1 FROM Broken"), ["data/broken.csv": text])
    #expect(briefing.diagnostics.map(\.code) == [.invalidData])
    #expect(compute(briefing.value).diagnostics == [])
  }

  /// A number may be written as a spreadsheet writes it, and is no text for that.
  @Test(arguments: ["1.3e0", "1.3E+00", "+1.3", "13.e-1", ".13e1"]) func numbersOfFiles(number: String) {
    let files = ["data/trade.csv": "year,value\n2020,1.2\n2021,\(number)\n"]
    #expect(
      problems(claim("SELECT max(value) = 1.3 AND typeof(max(value)) = 'real' FROM trade"), files) == [])
    #expect(problems(claim("SELECT min(value) > 3 FROM trade"), files).count == 1)
    let large = ["data/trade.csv": "year,value\n2020,900000000\n2021,1.3E+09\n"]
    #expect(
      problems("[1,300,000,000](../data/trade.csv \"SELECT max(value) FROM trade\")\n", large) == [])
  }

  /// What a table or a column is called is suggested as SQL takes it.
  @Test func suggestedNamesAreQuotedWhereNeedBe() {
    let files = ["data/trade.csv": "year,\"per cent\",order\n2020,1,2\n"]
    let said = { (query: String) in problems(claim(query), files).map { $0.suffix(30) } }
    #expect(said("SELECT \"per cnet\" FROM trade").first?.hasSuffix("→ \"per cent\"") == true)
    #expect(said("SELECT ordre FROM trade").first?.hasSuffix("→ \"order\"") == true)
  }

  /// A name without the quotation marks that it needs is suggested where SQLite stopped at a part of it.
  @Test(arguments: [
    ("SELECT a-b FROM s", "no such column: a [check-failed] → \"a-b\""),
    ("SELECT a, b FROM s", "no such column: a [check-failed] → v"),
    ("SELECT vv FROM s", "no such column: vv [check-failed] → v"),
    ("SELECT v FROM my-data", "near \"-\": syntax error [check-failed] → \"my-data\""),
    ("SELECT v FROM 2024", "near \"2024\": syntax error [check-failed] → \"2024\""),
    ("SELECT v FRM s WHERE v = 2024", "near \"s\": syntax error [check-failed]"),
    ("SELECT select FROM 'my-data'", "near \"select\": syntax error [check-failed]"),
    ("SELECT v FROM \"my-data\" ODER BY v", "near \"BY\": syntax error [check-failed]"),
  ]) func namesThatNeedQuotationMarks(query: String, message: String) {
    let files = ["data/s.csv": "a-b,v\n1,2\n", "data/my-data.csv": "v\n1\n", "data/2024.csv": "v\n1\n"]
    let said = problems(claim(query), files)
    #expect(said.count == 1 && said[0].hasSuffix(message), "\(said)")
  }

  /// SQLite would take a misspelt column in double quotes for a text, and a text is greater than any number.
  @Test func aQuotedNameIsNoText() {
    #expect(problems(claim("SELECT min(\"valeu\") >= 4 FROM trade")).count == 1)
    #expect(problems(claim("SELECT min(\"value\") < 4 FROM trade")) == [])
  }

  @Test func everyAnswerIsKept() throws {
    let briefing = bound(claim("SELECT 1 AS one") + "    - Check: `SELECT 2`\n").value
    let checks = compute(briefing).value.checks
    #expect(checks.count == 1)
    let answers = try #require(checks.values.first)
    #expect(answers.map(\.query) == ["SELECT 1 AS one", "SELECT 2"])
    #expect(answers[0].columns == ["one"])
    #expect(answers.map(\.rows) == [[[.integer(1)]], [[.integer(2)]]])
  }
}
