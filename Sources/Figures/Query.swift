import GRDBSQLite
import Model
import Source
import Synchronization

// In: an author's query and a connection. Out: its answer, or why there is none. SQLite asks the guard about everything
// that a statement would do (sqlite3_set_authorizer), both when it is read and while it runs. Knows no table of ours.

/// Why a query gives no answer.
struct Refusal: Error {
  let reason: String
}

/// One query of an author's.
@safe struct Query {
  /// The most rows that an answer may have.
  static let rowLimit = 1000
  /// The most bytes that the values of an answer may have together, some for each of them counted in.
  static let sizeLimit = 1 << 20
  /// The most steps of SQLite's virtual machine that a query may take, the same on every machine.
  ///
  /// Plain steps take a third of a second in all; a function's call is one step, whatever it takes. No clock
  /// stops a query that calls functions on long values again and again.
  static let stepLimit: CInt = 20_000_000
  /// The most bytes that a value may have: functions that take time by the product of two lengths, of which
  /// `trim` is the slowest, are then done in a second.
  static let lengthLimit: CInt = 50_000
  /// The most bytes that a pattern of `LIKE` or `GLOB` may have, which take time by such a product, too.
  static let patternLimit: CInt = 1000

  /// The most bytes of memory that a query may take besides what the database has, such as for what it sorts.
  static let memoryLimit: sqlite3_int64 = 128 << 20
  /// Held by the query that is being answered: SQLite's memory, and so its limit, is the whole process's.
  private static let memory = Guarded(())

  /// What tells of SQLite itself, not of the briefing.
  private static let innards: Set<String> = [
    "dbstat", "sqlite_dbpage", "sqlite_stmt", "bytecode", "tables_used",
  ]

  /// Whether a table's name is that of one that tells of SQLite itself, which no query reads.
  static func isInnard(_ table: String) -> Bool {
    let name = table.lowercased()
    return innards.contains(name) || name.hasPrefix("pragma_")
  }

  private let text: String
  private let connection: OpaquePointer?
  private let guardian = Guardian()

  /// A query on a connection that nothing else uses meanwhile.
  init(_ text: String, on connection: OpaquePointer?) {
    self.text = text
    unsafe self.connection = connection
  }

  /// The answer.
  ///
  /// - Throws: a `Refusal`, in SQLite's words or ours.
  func answer() throws -> Figures.Answer {
    try Self.memory.withLock { _ in
      sqlite3_hard_heap_limit64(sqlite3_memory_used() + Self.memoryLimit)
      defer { sqlite3_hard_heap_limit64(0) }
      return try answerInMemory()
    }
  }

  private func answerInMemory() throws -> Figures.Answer {
    unsafe guardian.watch(connection)
    let length = unsafe sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, Self.lengthLimit)
    let pattern = unsafe sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, Self.patternLimit)
    unsafe sqlite3_progress_handler(connection, Self.stepLimit, { _ in 1 }, nil)
    defer {
      unsafe sqlite3_progress_handler(connection, 0, nil, nil)
      unsafe sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, length)
      unsafe sqlite3_limit(connection, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, pattern)
      unsafe Guardian.leave(connection)
    }
    let statement = try unsafe prepare()
    defer { unsafe sqlite3_finalize(statement) }
    let count = unsafe sqlite3_column_count(statement)
    let columns = try (0..<count).map { column in
      guard let name = unsafe sqlite3_column_name(statement, column) else { throw refusal(SQLITE_NOMEM) }
      return unsafe String(cString: name)
    }
    var rows: [[Figures.Value]] = []
    var size = 0
    while true {
      let code = unsafe sqlite3_step(statement)
      if code == SQLITE_DONE { break }
      guard code == SQLITE_ROW else { throw refusal(code) }
      guard rows.count < Self.rowLimit else {
        throw Refusal(reason: "it has more than \(Self.rowLimit) rows")
      }
      let row = try (0..<count).map { column in
        let value = try unsafe value(statement, column)
        size += value.size
        if size > Self.sizeLimit {
          throw Refusal(reason: "it has more than \(Self.sizeLimit >> 20) MiB of values")
        }
        return value
      }
      rows.append(row)
    }
    return Figures.Answer(query: text, columns: columns, rows: rows)
  }

  /// The only statement of the query.
  private func prepare() throws -> OpaquePointer {
    let only = try unsafe text.withCString { start in
      var first: OpaquePointer?
      var next: UnsafePointer<CChar>? = unsafe start
      while let place = unsafe next, unsafe place.pointee != 0 {
        var statement: OpaquePointer?
        let code = unsafe sqlite3_prepare_v2(connection, place, -1, &statement, &next)
        guard code == SQLITE_OK, unsafe first == nil || statement == nil else {
          unsafe sqlite3_finalize(first)
          unsafe sqlite3_finalize(statement)
          throw code == SQLITE_OK ? Refusal(reason: "it is more than one statement") : refusal(code)
        }
        unsafe first = first ?? statement
      }
      return unsafe first
    }
    guard let statement = unsafe only else { throw Refusal(reason: "there is no query") }
    let isRead = unsafe sqlite3_stmt_readonly(statement) != 0 && sqlite3_stmt_isexplain(statement) == 0
    if isRead, unsafe sqlite3_bind_parameter_count(statement) == 0 { return unsafe statement }
    unsafe sqlite3_finalize(statement)
    throw Refusal(reason: isRead ? "nothing stands for its parameters" : Guardian.onlyReads)
  }

  private func refusal(_ code: CInt) -> Refusal {
    if let reason = guardian.reason { return Refusal(reason: reason) }
    if code == SQLITE_INTERRUPT { return Refusal(reason: "it takes more than \(Self.stepLimit) steps") }
    if code == SQLITE_NOMEM {
      return Refusal(reason: "it takes more than \(Self.memoryLimit >> 20) MiB of memory")
    }
    return unsafe Refusal(reason: String(cString: sqlite3_errmsg(connection)))
  }

  private func value(_ statement: OpaquePointer, _ column: CInt) throws -> Figures.Value {
    switch unsafe sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return unsafe .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: return unsafe .real(sqlite3_column_double(statement, column))
    case SQLITE_NULL: return .null
    case SQLITE_BLOB: return .text(unsafe "\(sqlite3_column_bytes(statement, column)) bytes")
    default:
      guard let start = unsafe sqlite3_column_text(statement, column) else { throw refusal(SQLITE_NOMEM) }
      let count = unsafe Int(sqlite3_column_bytes(statement, column))
      return unsafe .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    }
  }
}

/// Who is asked about everything that a statement would do.
private final class Guardian {
  static let onlyReads = "a query only reads the briefing’s own tables"
  /// Why something was refused.
  private(set) var reason: String?

  /// Is asked from now on.
  func watch(_ connection: OpaquePointer?) {
    unsafe sqlite3_set_authorizer(
      connection,
      { guardian, action, first, second, _, _ in
        guard let guardian = unsafe guardian else { return SQLITE_DENY }
        let names = unsafe [first, second].map { unsafe $0.map { unsafe String(cString: $0) } ?? "" }
        return unsafe Unmanaged<Guardian>.fromOpaque(guardian).takeUnretainedValue().judge(
          action, names[0], names[1])
      }, unsafe Unmanaged.passUnretained(self).toOpaque())
  }

  /// Nobody is asked from now on.
  static func leave(_ connection: OpaquePointer?) { unsafe sqlite3_set_authorizer(connection, nil, nil) }

  private func judge(_ action: CInt, _ first: String, _ second: String) -> CInt {
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_READ:
      if !Query.isInnard(first) { return SQLITE_OK }
      reason = reason ?? Self.onlyReads
    case SQLITE_FUNCTION:
      if !Self.unsteady.contains(second.lowercased()) { return SQLITE_OK }
      reason = reason ?? "“\(second)” does not give the same answer at every build"
    default: reason = reason ?? Self.onlyReads
    }
    return SQLITE_DENY
  }

  /// What draws lots, reads the clock, or tells of the program; for dates see `addSteadyDates`.
  private static let unsteady: Set<String> = [
    "random", "randomblob", "current_date", "current_time", "current_timestamp", "timediff", "load_extension",
    "changes", "total_changes", "last_insert_rowid", "sqlite_version", "sqlite_source_id", "sqlite_log",
    "sqlite_offset", "sqlite_compileoption_get", "sqlite_compileoption_used", "fts3_tokenizer",
  ]
}
