/// One file of the published site.
public struct OutputFile: Sendable, Hashable {
  /// Its path below the output folder, with `/` between its parts: `analysis/alliance.html`.
  public let path: String
  /// What is in it.
  public let contents: Contents

  /// What is in an output file.
  public enum Contents: Sendable, Hashable {
    /// These bytes.
    case bytes([UInt8])
    /// The bytes of a file of the content folder, by its path there.
    case copy(String)
  }

  /// A file at a path.
  public init(path: String, contents: Contents) {
    self.path = path
    self.contents = contents
  }
}
