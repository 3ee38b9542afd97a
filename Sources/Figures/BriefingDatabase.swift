import CDatabase
import GRDB
import GRDBSQLite
import Model
import Source

// In: the briefing. Out: a database, in memory or in a file made for it, that answers queries and gives its bytes. What
// an author's query may do is decided in `Query`.

/// The briefing as a database.
struct BriefingDatabase: Sendable {
  /// The names of all tables.
  let tables: [String]
  /// The names of the columns of the tables of data/.
  private let ownColumns: [String]
  private let queue: DatabaseQueue
  /// Reads the file's bytes where it is not in memory.
  private let read: Figures.Database.Bytes?

  /// A database of a briefing without tables of data/: nothing that an author writes makes it fail, since all that is
  /// theirs is given as parameters.
  init(_ briefing: Briefing, in file: DatabaseFile? = nil) {
    do {
      try self.init(briefing, [], in: file)
    } catch {
      preconditionFailure("the briefing makes no database: \(error)")
    }
  }

  /// A database of a briefing with these tables of data/, in memory where there is no file, or no room on the disk.
  init(_ briefing: Briefing, _ tables: [DataTable], in file: DatabaseFile?) throws {
    let made = try file.flatMap { try? Self.make(briefing, tables, in: $0) } ?? Self.make(briefing, tables)
    queue = made
    read = made.path == file?.path ? file?.bytes : nil
    self.tables = Schema.tables + tables.map(\.name)
    ownColumns = tables.flatMap { $0.columns.map(\.name) }
  }

  private static func make(
    _ briefing: Briefing, _ tables: [DataTable], in file: DatabaseFile? = nil
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    // The keys are declared and hold for every briefing without an error; one with errors is computed all the same.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      if file == nil { try holdInOnePiece(db) }
      // What decides the file's bytes is said here, not left to how SQLite was built; and sorting writes no file.
      // Nothing is ever rolled back, and nobody else has the file.
      try db.execute(
        sql: """
          PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE; PRAGMA temp_store = MEMORY;
          PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE
          """)
    }
    if file != nil { Self.gatherWrites }
    let opened = Result {
      try file.map { try DatabaseQueue(path: $0.path, configuration: configuration) }
        ?? DatabaseQueue(configuration: configuration)
    }
    file?.whenOpened()
    let queue = try opened.get()
    try queue.write { db in
      try fill(db, with: briefing, tables)
      try addSteadyDates(to: db)
    }
    return queue
  }

  /// Has SQLite write files in pieces of many pages, which it is told once.
  private static let gatherWrites: Void = cdatabase_gather_writes()

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
    var bytes = read?(offset, limit) ?? bytesInMemory(from: offset, upTo: limit)
    for (place, byte) in Self.header where bytes.indices.contains(place - offset) {
      bytes[place - offset] = byte
    }
    return bytes
  }

  private func bytesInMemory(from offset: Int, upTo limit: Int) -> [UInt8] {
    do {
      return try queue.read { db in
        var size: sqlite3_int64 = 0
        let flags = UInt32(SQLITE_SERIALIZE_NOCOPY)
        guard let start = unsafe sqlite3_serialize(db.sqliteConnection, "main", &size, flags) else {
          throw DatabaseError(message: "the database is not in one piece")
        }
        let whole = unsafe UnsafeBufferPointer(start: start, count: Int(size))
        return unsafe Array(whole.dropFirst(offset).prefix(limit))
      }
    } catch {
      preconditionFailure("the briefing's database gives no bytes: \(error)")
    }
  }

  /// What the file says whatever SQLite wrote: the count of changes, the change that the version is of, and the version
  /// (file format, section 1.3).
  private static let header =
    Array(zip(24..<28, [0, 0, 0, 1] as [UInt8])) + Array(zip(92..<100, [0, 0, 0, 1, 0, 0, 0, 0] as [UInt8]))

  /// Has an empty database held as the bytes of its file, so that they need not be made from its pages.
  private static func holdInOnePiece(_ db: Database) throws {
    let flags = UInt32(SQLITE_DESERIALIZE_RESIZEABLE | SQLITE_DESERIALIZE_FREEONCLOSE)
    let memory = unsafe sqlite3_malloc64(sqlite3_uint64(room))?.assumingMemoryBound(to: UInt8.self)
    unsafe expectUse(of: UnsafeMutableRawBufferPointer(start: memory, count: memory == nil ? 0 : room))
    let code = unsafe sqlite3_deserialize(
      db.sqliteConnection, "main", memory, 0, memory == nil ? 0 : sqlite3_int64(room), flags)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    var limit: sqlite3_int64 = 1 << 40
    unsafe sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_SIZE_LIMIT, &limit)
    // What is not at hand is no further away.
    try db.execute(sql: "PRAGMA cache_size = -256")
  }

  /// How many bytes a database in memory may have before it is moved.
  ///
  /// What is not used of them takes no memory.
  private static let room = 64 << 20
}
