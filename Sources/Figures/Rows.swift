import GRDB
import GRDBSQLite

// In: values, column by column. Out: rows of one table, written by a prepared statement that SQLite's own functions
// bind.

/// Writes the rows of a table.
@safe struct Rows: ~Copyable {
  private let db: Database
  private let insertion: String
  private let columns: Int
  /// How many rows a step of the statement writes, and how many of them have their values.
  private var group: Int
  private var filled = 0
  private var statement: OpaquePointer?
  /// What each place of the statement has been given.
  private let values: UnsafeMutableBufferPointer<BoundValue>
  private var column: CInt = 0

  /// Rows of a table with a number of columns; a key that is there already keeps its first row.
  init(_ table: String, columns: Int, in db: Database) throws {
    try self.init(into: quoted(table), columns: columns, group: 1, of: 1, in: db)
  }

  /// A number of rows that are many, into a table or those of its columns that are named: a step writes several.
  init(into table: String, columns: Int, count: Int, in db: Database) throws {
    let group = count % Self.most
    try self.init(into: table, columns: columns, group: group == 0 ? Self.most : group, of: Self.most, in: db)
  }

  /// Half of the work of a step is to begin and to end it.
  private static let most = 32

  private init(into table: String, columns: Int, group: Int, of most: Int, in db: Database) throws {
    self.db = db
    insertion = "INSERT OR IGNORE INTO \(table) VALUES "
    self.columns = columns
    self.group = group
    unsafe values = .allocate(capacity: columns * most)
    unsafe values.initialize(repeating: BoundValue())
    try prepare()
  }

  /// Reads the statement for a group of rows.
  private mutating func prepare() throws {
    unsafe sqlite3_finalize(statement)
    unsafe statement = nil
    let row = "(" + repeatElement("?", count: columns).joined(separator: ",") + ")"
    let rows = repeatElement(row, count: group).joined(separator: ",")
    try unsafe check(
      sqlite3_prepare_v2(db.sqliteConnection, insertion + rows, -1, &statement, nil), SQLITE_OK)
    for place in unsafe values.indices { unsafe values[place].forget() }
  }

  deinit {
    unsafe sqlite3_finalize(statement)
    for place in unsafe values.indices { unsafe values[place].memory.deallocate() }
    unsafe values.deallocate()
  }

  /// Writes a row of these values.
  mutating func add(_ values: (any ColumnValue)?...) throws {
    start()
    for value in values {
      if let value { value.put(into: &self) } else { null() }
    }
    try write()
  }

  /// The next value given is that of the first column.
  mutating func start() { column = CInt(filled * columns) }

  /// A text, in the next column.
  mutating func text(_ value: String) {
    let isGiven: Void? = unsafe value.utf8.withContiguousStorageIfAvailable {
      unsafe text(UnsafeRawBufferPointer($0))
    }
    if isGiven == nil { text(Array(value.utf8)) }
  }

  /// A text, in the next column, or no value.
  mutating func text(_ value: String?) { if let value { text(value) } else { null() } }

  /// A text in UTF-8, in the next column.
  mutating func text(_ value: [UInt8]) { unsafe value.withUnsafeBytes { unsafe text($0) } }

  /// A text in UTF-8, in the next column.
  mutating func text(_ value: UnsafeRawBufferPointer) {
    let place = Int(column)
    column += 1
    if unsafe values[place].take(value) { return }
    let start = unsafe values[place].memory.baseAddress?.assumingMemoryBound(to: CChar.self)
    unsafe sqlite3_bind_text(statement, column, start, CInt(value.count), nil)
  }

  /// A whole number, in the next column.
  mutating func integer(_ value: Int) {
    let place = Int(column)
    column += 1
    if unsafe values[place].take(value) { return }
    unsafe sqlite3_bind_int64(statement, column, sqlite3_int64(value))
  }

  /// A number, in the next column.
  mutating func real(_ value: Double) {
    let column = next()
    unsafe sqlite3_bind_double(statement, column, value)
  }

  /// No value, in the next column.
  mutating func null() {
    let column = next()
    unsafe sqlite3_bind_null(statement, column)
  }

  /// The next column, for a value that is told anew each time: a real number, or none.
  private mutating func next() -> CInt {
    unsafe values[Int(column)].forget()
    column += 1
    return column
  }

  /// Writes the row, or keeps it until its group is full.
  mutating func write() throws {
    filled += 1
    if filled < group { return }
    filled = 0
    let code = unsafe sqlite3_step(statement)
    unsafe sqlite3_reset(statement)
    try check(code, SQLITE_DONE)
    // Only the first group may have less than the most.
    if unsafe group * columns < values.count {
      group = unsafe values.count / columns
      try prepare()
    }
  }

  private func check(_ code: CInt, _ expected: CInt) throws {
    guard code == expected else {
      throw unsafe DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
    }
  }
}

/// What a place of a statement has been given, which the statement keeps: to tell it anew costs far more than to see
/// that it has the value, or a text of that length at that address.
///
/// SQLite reads a text where it stands: its own copy would be a new block each time.
@unsafe private struct BoundValue {
  /// Room for a text.
  var memory = unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)
  /// How long a text the statement takes from the memory; nil where it takes none.
  private var length: Int?
  /// The whole number that it has instead; nil where it has none.
  private var number: Int?

  /// Knows nothing of what the statement has.
  mutating func forget() { unsafe (length, number) = (nil, nil) }

  /// Takes a whole number; whether the statement has it.
  mutating func take(_ number: Int) -> Bool {
    if unsafe self.number == number { return true }
    unsafe (length, self.number) = (nil, number)
    return false
  }

  /// Takes a text; whether the statement has it where it stands.
  mutating func take(_ text: UnsafeRawBufferPointer) -> Bool {
    var isKnown = unsafe length == text.count
    if unsafe memory.count <= text.count {
      unsafe memory.deallocate()
      // More than none, since what has no address would be no value.
      unsafe memory = .allocate(byteCount: 2 * text.count + 64, alignment: 1)
      isKnown = false
    }
    unsafe memory.copyMemory(from: text)
    unsafe (length, number) = (text.count, nil)
    return isKnown
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
