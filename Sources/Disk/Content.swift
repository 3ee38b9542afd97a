import Source

/// All that a briefing is made of, as it stands on disk.
public struct Content: Sendable {
  /// Every text file, in the order of its path's bytes.
  public let files: [SourceFile]
  /// The SHA-256 of each file's bytes.
  let digests: [[UInt8]]
  /// Every file below `media/`, in the same order; its bytes stay on disk.
  public let media: [MediaFile]
}

/// A file that is copied as it is.
public struct MediaFile: Sendable, Hashable {
  /// The path below the content folder, with `/` between its parts: `media/map.svg`.
  public let path: String
  /// The path to show: the content folder as it was given, then `path`.
  public let shownPath: String
  /// How many bytes it holds.
  public let size: Int
  /// Where it lies: an absolute path.
  public let source: String

  /// The file's bytes.
  public func read() throws(DiskError) -> [UInt8] {
    guard let file = try OpenFile(at: source) else { throw .changed(path: source) }
    return try file.bytes()
  }
}
