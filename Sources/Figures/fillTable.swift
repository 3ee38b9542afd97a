import GRDB
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
      case .integer: Int(field.text).map { rows.integer($0) } ?? rows.null()
      case .real: Double(field.text).map { rows.real($0) } ?? rows.null()
      case .text: rows.text(field.text)
      }
    }
    try rows.write()
  }
}

/// A name as SQL takes it.
func quoted(_ name: String) -> String {
  "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
