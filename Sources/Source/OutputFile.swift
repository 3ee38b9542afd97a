import Scanning

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

    /// Bytes that stand one behind the other, without a copy of them all.
    public static func joined(_ parts: [[UInt8]]) -> Contents {
      let parts = parts.filter { !$0.isEmpty }
      var starts = [0]
      for part in parts { starts.append(starts[starts.count - 1] + part.count) }
      return .pieces { [starts] offset, limit in
        var piece: [UInt8] = []
        let count = min(limit, starts[parts.count] - offset)
        piece.reserveCapacity(count)
        var part = starts.partitioningIndex { $0 > offset } - 1
        while piece.count < count {
          let begun = offset + piece.count - starts[part]
          piece += parts[part][begun..<min(parts[part].count, begun + count - piece.count)]
          part += 1
        }
        return piece
      }
    }
  }

  /// A file at a path.
  public init(path: String, contents: Contents) {
    self.path = path
    self.contents = contents
  }
}
