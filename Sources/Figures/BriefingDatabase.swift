import GRDB
import GRDBSQLite
import Model

// In: the briefing. Out: a database that answers queries and gives its bytes. What an author's query may do is decided in
// `Query`.

/// The briefing as a database.
///
/// SQLite holds it in memory up to a limit, and lets what is more go to a nameless file in the system's folder for such
/// (SQLITE_TMPDIR, TMPDIR, /var/tmp, /tmp), which is gone with the process.
struct BriefingDatabase {
  /// The names of all tables.
  let tables: [String]
  /// The names of all columns of all tables.
  let columns: [String]
  private let queue: DatabaseQueue

  /// A database of a briefing with these tables of data/.
  ///
  /// - Parameter memory: how many bytes of it are held in memory at most.
  init(_ briefing: Briefing, _ tables: [DataTable], memory: Int = 16 << 20) throws {
    var configuration = Configuration()
    // The keys are declared and hold for every briefing without an error; one with errors is computed all the same.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      // What decides the file's bytes is said here, not left to how SQLite was built; and sorting writes no file.
      // Nothing is ever rolled back.
      try db.execute(
        sql: """
          PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE; PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -\(memory >> 10); PRAGMA journal_mode = OFF
          """)
    }
    queue = try DatabaseQueue(path: "", configuration: configuration)
    try queue.write { db in
      try fill(db, with: briefing, tables)
      try addSteadyDates(to: db)
      // With so little room, the end of the transaction brings everything into the file where there is one.
      if SpillFile(of: db) != nil { try db.execute(sql: "PRAGMA cache_size = 1") }
    }
    try queue.write { db in try db.execute(sql: "PRAGMA cache_size = -2000") }
    self.tables = Schema.tables + tables.map(\.name)
    columns =
      try queue.read { db in try Schema.tables.flatMap { try db.columns(in: $0).map(\.name) } }
      + tables.flatMap { $0.columns.map(\.name) }
  }

  /// Answers a query that only reads, and the same at every build.
  func answer(_ query: String) -> Result<Figures.Answer, Refusal> {
    do {
      // Without a transaction around it, since the query's own guard would refuse that, too.
      return .success(try queue.unsafeRead { db in try Query(query, on: db.sqliteConnection).answer() })
    } catch let refusal as Refusal {
      return .failure(refusal)
    } catch {
      return .failure(Refusal(reason: "\(error)"))
    }
  }

  /// Whether SQLite holds only a part of it.
  var isSpilled: Bool { get throws { try queue.read { db in SpillFile(of: db) != nil } } }

  /// The whole database as a file's bytes, without what differs between versions of SQLite.
  func bytes() throws -> [UInt8] {
    try queue.read { db in
      var bytes = try SpillFile(of: db)?.wholeDatabase() ?? serialized(db)
      guard bytes.count >= 100 else { return bytes }
      // The count of changes, the change that the version is of, and the version (file format, section 1.3).
      bytes.replaceSubrange(24..<28, with: [0, 0, 0, 1])
      bytes.replaceSubrange(92..<100, with: [0, 0, 0, 1, 0, 0, 0, 0])
      return bytes
    }
  }

  private func serialized(_ db: Database) -> [UInt8] {
    var size: sqlite3_int64 = 0
    guard let start = sqlite3_serialize(db.sqliteConnection, "main", &size, 0) else { return [] }
    defer { sqlite3_free(start) }
    return Array(UnsafeBufferPointer(start: start, count: Int(size)))
  }
}
