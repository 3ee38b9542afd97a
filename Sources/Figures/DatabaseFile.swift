import Source

/// A file in which a large database is made, so that it takes no memory.
public struct DatabaseFile: Sendable {
  /// Makes a file; nothing where the database is to be in memory.
  public typealias Maker = @Sendable () -> DatabaseFile?

  /// Where it is: an empty file.
  let path: String
  /// What becomes of it.
  let use: Use

  /// What becomes of the file.
  public enum Use: Sendable {
    /// It is published itself, as soon as some of its bytes are written anew: whether the disk took them.
    case published(write: @Sendable (_ bytes: [UInt8], _ offset: Int) -> Bool)
    /// Its bytes are, from an offset on and at most so many at once, fewer only at its end.
    ///
    /// `whenOpened` is called as soon as SQLite has it open, or could not open it.
    case read(bytes: @Sendable (_ offset: Int, _ limit: Int) -> [UInt8], whenOpened: @Sendable () -> Void)
  }

  /// A file from its parts.
  public init(path: String, use: Use) { (self.path, self.use) = (path, use) }
}
