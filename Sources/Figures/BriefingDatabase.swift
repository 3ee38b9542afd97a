import GRDB
import GRDBSQLite
import Model

// In: the briefing. Out: a database in memory that answers queries and gives its bytes. It writes no file; what an
// author's query may do is decided in `Query`.

/// The briefing as a database.
struct BriefingDatabase: Sendable {
  /// The names of all tables.
  let tables: [String]
  /// The names of the columns of the tables of data/.
  private let ownColumns: [String]
  private let queue: DatabaseQueue

  /// A database of a briefing without tables of data/: nothing that an author writes makes it fail, since all that is
  /// theirs is given as parameters.
  init(_ briefing: Briefing) {
    do {
      try self.init(briefing, [])
    } catch {
      preconditionFailure("the briefing makes no database: \(error)")
    }
  }

  /// A database of a briefing with these tables of data/.
  init(_ briefing: Briefing, _ tables: [DataTable]) throws {
    var configuration = Configuration()
    // The keys are declared and hold for every briefing without an error; one with errors is computed all the same.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      try Self.holdInOnePiece(db)
      // What decides the file's bytes is said here, not left to how SQLite was built; and sorting writes no file.
      // Nothing is ever rolled back.
      try db.execute(
        sql: """
          PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE; PRAGMA temp_store = MEMORY;
          PRAGMA journal_mode = OFF
          """)
    }
    queue = try DatabaseQueue(configuration: configuration)
    try queue.write { db in
      try fill(db, with: briefing, tables)
      try addSteadyDates(to: db)
    }
    self.tables = Schema.tables + tables.map(\.name)
    ownColumns = tables.flatMap { $0.columns.map(\.name) }
  }

  /// The names of all columns of all tables.
  var columns: [String] {
    get throws {
      try queue.read { db in try Schema.tables.flatMap { try db.columns(in: $0).map(\.name) } } + ownColumns
    }
  }

  /// Answers a query that only reads, and the same at every build.
  func answer(_ query: String) -> Result<Figures.Answer, Refusal> {
    do {
      // Without a transaction around it, since the query's own guard would refuse that, too.
      return .success(
        try queue.unsafeRead { db in try unsafe Query(query, on: db.sqliteConnection).answer() })
    } catch let refusal as Refusal {
      return .failure(refusal)
    } catch {
      return .failure(Refusal(reason: "\(error)"))
    }
  }

  /// The bytes of the database's file from an offset on, at most so many: without what differs between versions of
  /// SQLite.
  func bytes(from offset: Int, upTo limit: Int) -> [UInt8] {
    do {
      return try serialized(from: offset, upTo: limit)
    } catch {
      preconditionFailure("the briefing's database gives no bytes: \(error)")
    }
  }

  private func serialized(from offset: Int, upTo limit: Int) throws -> [UInt8] {
    try queue.read { db in
      var size: sqlite3_int64 = 0
      let flags = UInt32(SQLITE_SERIALIZE_NOCOPY)
      guard let start = unsafe sqlite3_serialize(db.sqliteConnection, "main", &size, flags) else {
        throw DatabaseError(message: "the database is not in one piece")
      }
      let whole = unsafe UnsafeBufferPointer(start: start, count: Int(size))
      let piece = unsafe whole.dropFirst(offset).prefix(limit)
      var bytes = unsafe Array(piece)
      for (place, byte) in Self.header where unsafe piece.indices.contains(place) {
        bytes[place - offset] = byte
      }
      return bytes
    }
  }

  /// What the file says whatever SQLite wrote: the count of changes, the change that the version is of, and the version
  /// (file format, section 1.3).
  private static let header =
    Array(zip(24..<28, [0, 0, 0, 1] as [UInt8])) + Array(zip(92..<100, [0, 0, 0, 1, 0, 0, 0, 0] as [UInt8]))

  /// Has an empty database held as the bytes of its file, so that they need not be made from its pages.
  private static func holdInOnePiece(_ db: Database) throws {
    let flags = UInt32(SQLITE_DESERIALIZE_RESIZEABLE | SQLITE_DESERIALIZE_FREEONCLOSE)
    let code = unsafe sqlite3_deserialize(db.sqliteConnection, "main", nil, 0, 0, flags)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    var limit: sqlite3_int64 = 1 << 40
    unsafe sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_SIZE_LIMIT, &limit)
  }
}
