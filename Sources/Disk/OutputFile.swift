/// One file of an edition.
public struct OutputFile: Sendable {
  /// Where its bytes come from.
  public enum Contents: Sendable {
    case bytes([UInt8])
    /// The bytes that a function gives from an offset on, at most so many; fewer only at the end.
    case pieces(@Sendable (_ offset: Int, _ limit: Int) -> [UInt8])
    /// A copy of the file at this absolute path.
    case copy(of: String)
  }

  /// The path below the output folder, with `/` between its parts: `analysis/alliance.html`.
  public let path: String
  /// Where its bytes come from.
  public let contents: Contents

  /// A file of the edition.
  public init(path: String, contents: Contents) {
    self.path = path
    self.contents = contents
  }

  /// A file from a string, in UTF-8.
  public init(path: String, text: String) { self.init(path: path, contents: .bytes(Array(text.utf8))) }
}

/// What publishing an edition did.
public struct PublishSummary: Sendable, Hashable {
  /// Files that are new or have other bytes than before.
  public var written = 0
  /// Files that were there already, byte for byte.
  public var unchanged = 0
  /// Files of the previous edition that this one does not have.
  public var removed = 0

  /// So many files of each kind.
  public init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
  }
}
