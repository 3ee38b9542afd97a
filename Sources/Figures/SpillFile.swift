import GRDB
import GRDBSQLite

// In: a database without a name. Out: the bytes that SQLite has written of it. It opens no file itself.

/// The file to which SQLite lets go what it does not hold of a database.
struct SpillFile {
  private let file: UnsafeMutablePointer<sqlite3_file>
  private let methods: sqlite3_io_methods

  /// The file; nil where SQLite holds everything.
  init?(of db: Database) {
    var file: UnsafeMutablePointer<sqlite3_file>?
    sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard let file, let methods = file.pointee.pMethods else { return nil }
    self.file = file
    self.methods = methods.pointee
  }

  /// All its bytes; nil where SQLite still holds some of the database.
  ///
  /// The first page is in the file only when a transaction's end has brought everything there.
  func wholeDatabase() throws -> [UInt8]? {
    var size: sqlite3_int64 = 0
    try check(methods.xFileSize(file, &size))
    let bytes = try [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      while count < buffer.count {
        let piece = min(buffer.count - count, 1 << 20)
        try check(methods.xRead(file, buffer.baseAddress.map { $0 + count }, CInt(piece), sqlite3_int64(count)))
        count += piece
      }
    }
    return bytes.starts(with: "SQLite format 3\0".utf8) ? bytes : nil
  }

  private func check(_ code: CInt) throws {
    if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
