import GRDB
import GRDBSQLite
import Model

// In: a file of data/ and a database. Out: a table of its name, with its columns and rows. Does not ask whether the
// name is free.

/// A file of data/ as a table of its name.
func fill(_ db: Database, with table: DataTable) throws {
  let columns = table.columns.map { column in
    let type =
      switch column.kind {
      case .integer: "INTEGER"
      case .real: "REAL"
      case .text: "TEXT"
      }
    return "\(quoted(column.name)) \(type)"
  }
  try db.execute(sql: "CREATE TABLE \(quoted(table.name)) (\(columns.joined(separator: ", ")))")
  var rows = try Rows(table.name, columns: columns.count, in: db)
  for row in table.rows {
    rows.start()
    for (field, column) in zip(row, table.columns) {
      switch column.kind {
      case _ where field.text.isEmpty: rows.null()
      case .text: rows.text(field.text)
      case .integer, .real:
        switch DataNumber(field.text) {
        case .integer(let number): rows.integer(number)
        case .real(let number): rows.real(number)
        case nil: rows.null()
        }
      }
    }
    try rows.write()
  }
}

/// A name as SQL takes it.
func quoted(_ name: String) -> String {
  "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}

/// A name as an author writes it in SQL: in quotes only where it needs them.
func written(_ name: String) -> String {
  let isPlain = name.utf8.enumerated().allSatisfy { place, byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): place > 0
    case UInt8(ascii: "_"), 0x80...: true
    default: (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
  }
  let isKeyword = unsafe sqlite3_keyword_check(name, CInt(name.utf8.count)) != 0
  return isPlain && !isKeyword ? name : quoted(name)
}
