import GRDB
import GRDBSQLite

// In: values, column by column. Out: rows of one table, written by one prepared statement that SQLite's own functions
// bind. A column keeps its value from row to row until it is given another.

/// Writes the rows of a table.
struct Rows: ~Copyable {
  private let db: Database
  private let statement: OpaquePointer?
  /// The text of each column, which SQLite reads where it stands: a copy of its own would be a block of memory each time.
  private let texts: UnsafeMutableBufferPointer<UnsafeMutableRawBufferPointer>
  private var column: CInt = 0

  /// Rows of a table with a number of columns, or of those of its columns that are named; a key that is there already
  /// keeps its first row.
  init(_ table: String, columns: Int, named names: String = "", in db: Database) throws {
    let places = repeatElement("?", count: columns).joined(separator: ",")
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(
      db.sqliteConnection, "INSERT OR IGNORE INTO \(quoted(table)) \(names) VALUES (\(places))", -1, &statement, nil)
    self.db = db
    self.statement = statement
    texts = .allocate(capacity: columns)
    texts.initialize(repeating: UnsafeMutableRawBufferPointer(start: nil, count: 0))
    try check(code, SQLITE_OK)
  }

  deinit {
    sqlite3_finalize(statement)
    for text in texts { text.deallocate() }
    texts.deallocate()
  }

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
    var value = value
    value.withUTF8 { text(UnsafeRawBufferPointer($0)) }
  }

  /// A text in UTF-8, in the next column.
  mutating func text(_ value: ArraySlice<UInt8>) { value.withUnsafeBytes { text($0) } }

  private mutating func text(_ value: UnsafeRawBufferPointer) {
    let place = Int(column)
    if texts[place].count <= value.count {
      texts[place].deallocate()
      // More than none, since what has no address would be no value.
      texts[place] = .allocate(byteCount: 2 * value.count + 64, alignment: 1)
    }
    texts[place].copyMemory(from: value)
    column += 1
    let start = texts[place].baseAddress?.assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(statement, column, start, CInt(value.count), nil)
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
