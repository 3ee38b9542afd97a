import Model

/// A file in which a large database is made, so that it takes no memory.
public struct DatabaseFile: Sendable {
  /// Makes a file; nothing where the database is to be in memory.
  public typealias Maker = @Sendable () -> DatabaseFile?

  /// Where it is: an empty file.
  let path: String
  /// Called as soon as SQLite has it open, or could not open it.
  let whenOpened: @Sendable () -> Void
  /// Reads its bytes.
  let bytes: Figures.Database.Bytes

  /// A file from its parts.
  public init(
    path: String, whenOpened: @escaping @Sendable () -> Void, bytes: @escaping Figures.Database.Bytes
  ) {
    (self.path, self.whenOpened, self.bytes) = (path, whenOpened, bytes)
  }
}
