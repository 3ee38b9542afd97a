import GRDB
import GRDBSQLite

// In: values, column by column. Out: rows of one table, written by one prepared statement that SQLite's own functions
// bind. A column keeps its value from row to row until it is given another.

/// Writes the rows of a table.
struct Rows: ~Copyable {
  private let db: Database
  private let statement: OpaquePointer?
  private var column: CInt = 0

  /// Rows of a table with a number of columns; a key that is there already keeps its first row.
  init(_ table: String, columns: Int, in db: Database) throws {
    let places = repeatElement("?", count: columns).joined(separator: ",")
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(
      db.sqliteConnection, "INSERT OR IGNORE INTO \(quoted(table)) VALUES (\(places))", -1, &statement, nil)
    self.db = db
    self.statement = statement
    try check(code, SQLITE_OK)
  }

  deinit { sqlite3_finalize(statement) }

  /// Writes a row of these values.
  mutating func add(_ values: (any ColumnValue)?...) throws {
    start()
    for value in values {
      if let value { value.put(into: &self) } else { null() }
    }
    try write()
  }

  /// The next value given is that of a column, from 0.
  mutating func start(at column: CInt = 0) { self.column = column }

  /// A text, in the next column.
  mutating func text(_ value: String) {
    column += 1
    var value = value
    value.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        _ = sqlite3_bind_text(statement, column, bytes.baseAddress, CInt(bytes.count), Rows.copied)
      }
    }
  }

  /// A text in UTF-8, in the next column.
  mutating func text(_ value: ArraySlice<UInt8>) {
    // No bytes may have no address, and would then be no value.
    if value.isEmpty { return text("") }
    column += 1
    value.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = sqlite3_bind_text(statement, column, start, CInt(bytes.count), Rows.copied)
    }
  }

  /// A whole number, in the next column.
  mutating func integer(_ value: Int) {
    column += 1
    sqlite3_bind_int64(statement, column, sqlite3_int64(value))
  }

  /// A number, in the next column.
  mutating func real(_ value: Double) {
    column += 1
    sqlite3_bind_double(statement, column, value)
  }

  /// No value, in the next column.
  mutating func null() {
    column += 1
    sqlite3_bind_null(statement, column)
  }

  /// Writes the row.
  mutating func write() throws {
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    try check(code, SQLITE_DONE)
  }

  private func check(_ code: CInt, _ expected: CInt) throws {
    guard code == expected else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
    }
  }

  /// That SQLite copies a text when it is bound: SQLITE_TRANSIENT, which is no value that Swift imports.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

/// What a column can hold.
protocol ColumnValue {
  /// Puts it in the next column.
  func put(into rows: inout Rows)
}

extension String: ColumnValue {
  func put(into rows: inout Rows) { rows.text(self) }
}

extension Int: ColumnValue {
  func put(into rows: inout Rows) { rows.integer(self) }
}

extension Double: ColumnValue {
  func put(into rows: inout Rows) { rows.real(self) }
}
