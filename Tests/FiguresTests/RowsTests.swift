import GRDB
import Testing

@testable import Figures

@Suite struct RowsTests {
  /// A value is bound to the statement where its length, or what it is, differs from that in the same row of the step before.
  @Test(arguments: [1, 31, 32, 33, 200]) func everyRowHasItsOwnValues(count: Int) throws {
    try DatabaseQueue().write { db in
      try db.execute(sql: "CREATE TABLE t (a TEXT, b TEXT, c)")
      let values = (0..<count).map { number in
        (
          a: "row \(number)",
          b: number % 5 == 0 ? nil : String(repeating: "é\(number)", count: number % 7 * 20),
          c: number % 3 == 0 ? "\(1000 + number)" : nil
        )
      }
      var rows = try Rows(into: "t", columns: 3, count: count, in: db)
      for (number, value) in values.enumerated() {
        rows.start()
        rows.text(Array(value.a.utf8))
        rows.text(value.b)
        if let text = value.c { rows.text(text) } else { rows.integer(number) }
        try rows.write()
      }
      let found = try Row.fetchAll(db, sql: "SELECT * FROM t")
      #expect(found.count == count)
      for (number, (row, value)) in zip(found, values).enumerated() {
        #expect(row["a"] == value.a)
        #expect(row["b"] == value.b)
        if let text = value.c { #expect(row["c"] == text) } else { #expect(row["c"] == number) }
      }
    }
  }
}
