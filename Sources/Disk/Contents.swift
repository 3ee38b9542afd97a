import Digest

/// How an output file is compared with the one that is there, and how it is written. A copy goes through
/// memory in pieces, so that a film costs no more of it than a photograph.
extension OutputFile.Contents {
  /// The SHA-256 of the bytes if the old file has the very same; nothing where it differs.
  func digest(ifSameAs old: OpenFile) throws(DiskError) -> String? {
    switch self {
    case .bytes(let bytes):
      guard old.size == bytes.count, try old.bytes() == bytes else { return nil }
      return SHA256.hexadecimal(bytes)
    case .copy(let path):
      let source = try Self.open(path)
      if old.size != source.size { return nil }
      var sum = SHA256()
      while true {
        let piece = try source.piece()
        if try old.piece() != piece { return nil }
        if piece.isEmpty { return sum.hexadecimal() }
        sum.add(piece)
      }
    }
  }

  /// Writes the bytes into a new file; their SHA-256.
  func write(to path: RelativePath, in folder: Folder) throws(DiskError) -> String {
    switch self {
    case .bytes(let bytes):
      try folder.create(path) { (file, shown) throws(DiskError) in try file.append(bytes, shown: shown) }
      return SHA256.hexadecimal(bytes)
    case .copy(let original):
      let source = try Self.open(original)
      var sum = SHA256()
      try folder.create(path) { (file, shown) throws(DiskError) in
        while case let piece = try source.piece(), !piece.isEmpty {
          try file.append(piece, shown: shown)
          sum.add(piece)
        }
      }
      return sum.hexadecimal()
    }
  }

  private static func open(_ path: String) throws(DiskError) -> OpenFile {
    guard let file = try OpenFile(at: path) else {
      throw .unsuitable(path: path, reason: "is no longer a regular file")
    }
    return file
  }
}
