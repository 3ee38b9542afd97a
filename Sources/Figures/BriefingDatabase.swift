import GRDB
import GRDBSQLite
import Model

// In: the briefing. Out: a database in memory that answers queries and gives its bytes. It writes no file, and what an
// author's query may do is: read.

/// The briefing as a database.
struct BriefingDatabase {
  private let queue: DatabaseQueue

  /// A database of a briefing with these tables of data/.
  init(_ briefing: Briefing, _ tables: [DataTable]) throws {
    var configuration = Configuration()
    // The keys are declared and hold for every briefing without an error; one with errors is computed all the same.
    configuration.foreignKeysEnabled = false
    queue = try DatabaseQueue(configuration: configuration)
    try queue.write { try fill($0, with: briefing, tables) }
  }

  /// Why a query gives no answer.
  struct Refusal: Error {
    let reason: String
  }

  /// The most rows that an answer may have.
  static let rowLimit = 1000
  /// The most steps of SQLite's virtual machine that a query may take: some seconds, and the same on every machine.
  static let stepLimit: CInt = 100_000_000

  /// Answers a query that reads: one statement, without functions that answer differently every time.
  func answer(_ query: String) -> Result<Figures.Answer, Refusal> {
    do {
      return .success(try queue.read { db in try answer(query, db) })
    } catch let refusal as Refusal {
      return .failure(refusal)
    } catch let error as DatabaseError {
      let isTooLong = error.resultCode == .SQLITE_INTERRUPT
      return .failure(
        Refusal(
          reason: isTooLong
            ? "it takes more than \(Self.stepLimit) steps" : error.message ?? "\(error.resultCode)"))
    } catch {
      return .failure(Refusal(reason: "\(error)"))
    }
  }

  private func answer(_ query: String, _ db: Database) throws -> Figures.Answer {
    let first = query.drop { $0.isWhitespace }.prefix { $0.isLetter }.uppercased()
    guard ["SELECT", "WITH", "VALUES"].contains(first) else {
      throw Refusal(reason: "a query begins with SELECT, WITH or VALUES")
    }
    let statement = try db.makeStatement(sql: query)
    guard statement.isReadonly else { throw Refusal(reason: "a query only reads") }
    if let function = try unsteadyFunction(in: query, db) {
      throw Refusal(reason: "“\(function)” does not give the same answer at every build")
    }
    sqlite3_progress_handler(db.sqliteConnection, Self.stepLimit, { _ in 1 }, nil)
    defer { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
    var rows: [[Figures.Value]] = []
    let cursor = try Row.fetchCursor(statement)
    while let row = try cursor.next() {
      guard rows.count < Self.rowLimit else {
        throw Refusal(reason: "it has more than \(Self.rowLimit) rows")
      }
      rows.append(row.databaseValues.map(Self.value))
    }
    return Figures.Answer(query: query, columns: statement.columnNames, rows: rows)
  }

  private static func value(_ value: DatabaseValue) -> Figures.Value {
    switch value.storage {
    case .null: .null
    case .int64(let number): .integer(number)
    case .double(let number): .real(number)
    case .string(let text): .text(text)
    case .blob(let bytes): .text("\(bytes.count) bytes")
    }
  }

  /// A function in a query that reads the clock, draws lots or reaches outside; SQLite's own program of the query
  /// names them all.
  private func unsteadyFunction(in query: String, _ db: Database) throws -> String? {
    for row in try Row.fetchAll(db, sql: "EXPLAIN " + query) {
      let operation: String? = row["opcode"]
      guard let operation,
        operation.hasSuffix("Func") || operation.hasPrefix("Function") || operation == "PureFunc",
        let called: String = row["p4"]
      else { continue }
      let name = String(called.prefix { $0 != "(" })
      if Self.unsteady.contains(name.lowercased()) { return name }
    }
    return nil
  }

  private static let unsteady: Set<String> = [
    "random", "randomblob", "date", "time", "datetime", "julianday", "unixepoch", "strftime", "timediff",
    "current_date", "current_time", "current_timestamp", "load_extension", "sqlite_attach", "sqlite_detach",
    "changes", "total_changes", "last_insert_rowid", "sqlite_version", "sqlite_source_id",
  ]

  /// The whole database as a file's bytes, without what differs between versions of SQLite.
  func bytes() throws -> [UInt8] {
    try queue.read { db in
      var size: sqlite3_int64 = 0
      guard let start = sqlite3_serialize(db.sqliteConnection, "main", &size, 0) else { return [] }
      defer { sqlite3_free(start) }
      var bytes = Array(UnsafeBufferPointer(start: start, count: Int(size)))
      guard bytes.count >= 100 else { return bytes }
      // The count of changes, the change that the version is of, and the version (file format, section 1.3).
      bytes.replaceSubrange(24..<28, with: [0, 0, 0, 1])
      bytes.replaceSubrange(92..<100, with: [0, 0, 0, 1, 0, 0, 0, 0])
      return bytes
    }
  }
}
