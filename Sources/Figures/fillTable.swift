import GRDB
import Model

// In: a file of data/ and a database. Out: a table of its name, with its columns and rows. Does not ask whether the name
// is free.

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
  let places = repeatElement("?", count: columns.count).joined(separator: ",")
  let statement = try db.makeStatement(sql: "INSERT INTO \(quoted(table.name)) VALUES (\(places))")
  for row in table.rows {
    let values = zip(row, table.columns).map { field, column -> (any DatabaseValueConvertible)? in
      if field.text.isEmpty { return nil }
      switch column.kind {
      case .integer: return Int64(field.text)
      case .real: return Double(field.text)
      case .text: return field.text
      }
    }
    try statement.execute(arguments: StatementArguments(values))
  }
}

/// A name as SQL takes it.
func quoted(_ name: String) -> String {
  "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
