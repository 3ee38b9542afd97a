/// One file of an edition.
public struct OutputFile: Sendable {
  /// Its path below the output folder, with `/` between its parts: `analysis/alliance.html`.
  public let path: String
  /// What is in it.
  public let contents: Contents

  /// What is in an output file.
  public enum Contents: Sendable {
    /// These bytes.
    case bytes([UInt8])
    /// The bytes that a function gives from an offset on, at most so many; fewer only at the end.
    case pieces(@Sendable (_ offset: Int, _ limit: Int) -> [UInt8])
    /// A copy of the file at this absolute path.
    case copy(of: String)
  }

  /// A file at a path.
  public init(path: String, contents: Contents) {
    self.path = path
    self.contents = contents
  }
}
