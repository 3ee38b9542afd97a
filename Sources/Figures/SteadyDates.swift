import GRDB

// In: a database. Out: the same, whose functions of dates (date, time, datetime, julianday, unixepoch, strftime)
// compute with dates that are given, and refuse to tell what day it is. What they compute is SQLite's own.

/// Puts functions of dates that need no clock and no time zone in place of SQLite's.
func addSteadyDates(to db: Database) throws {
  let clock = try DatabaseQueue()
  // The position of the argument that says which time is meant.
  let functions = [
    ("date", 0), ("time", 0), ("datetime", 0), ("julianday", 0), ("unixepoch", 0), ("strftime", 1),
  ]
  for (name, position) in functions {
    db.add(
      function: DatabaseFunction(name, pure: true) { values in
        guard values.count > position,
          !values.enumerated().contains(where: { isUnsteady($1, $0 == position) })
        else {
          throw DatabaseError(
            message: "“\(name)” of what is now, or local, does not give the same answer at every build")
        }
        let places = repeatElement("?", count: values.count).joined(separator: ",")
        return try clock.read { db in
          try DatabaseValue.fetchOne(
            db, sql: "SELECT \(name)(\(places))", arguments: StatementArguments(values))
        }
      })
  }
}

/// Whether an argument asks the clock, or where the machine stands.
private func isUnsteady(_ value: DatabaseValue, _ isTime: Bool) -> Bool {
  switch value.storage {
  case .null, .int64, .double: return false
  case .blob: return true
  case .string(let text):
    let word = text.lowercased()
    return ["now", "localtime", "utc"].contains(word) || isTime && word.hasPrefix("subsec")
  }
}
