import Digest
import Source

/// How an output file is compared with the one that is there, and how it is written. What is not at hand as bytes goes
/// through memory in pieces, so that a film costs no more of it than a photograph.
extension OutputFile.Contents {
  /// The digits of the SHA-256 of the bytes if the old file has the very same; nothing where it differs.
  func digest(ifSameAs old: OpenFile) throws(DiskError) -> [UInt8]? {
    if case .bytes(let bytes) = self {
      guard old.size == bytes.count, try old.bytes() == bytes else { return nil }
      return SHA256.digits(of: SHA256.digest(bytes))
    }
    let next = try pieces()
    var sum = SHA256()
    while true {
      let piece = try next()
      if try old.piece() != piece { return nil }
      if piece.isEmpty { return SHA256.digits(of: sum.digest()) }
      sum.add(piece)
    }
  }

  /// Writes the bytes into a new file piece by piece; the digits of their SHA-256.
  func write(to path: RelativePath, in folder: Folder) throws(DiskError) -> [UInt8] {
    let next = try pieces()
    var sum = SHA256()
    try folder.create(path) { (file, shown) throws(DiskError) in
      while case let piece = try next(), !piece.isEmpty {
        try file.append(piece, shown: shown())
        sum.add(piece)
      }
    }
    return SHA256.digits(of: sum.digest())
  }

  /// What gives the next piece at each call, and none at the end: bytes that are at hand in one, others in such as
  /// `OpenFile.piece` gives.
  private func pieces() throws(DiskError) -> () throws(DiskError) -> [UInt8] {
    switch self {
    case .bytes(let bytes):
      var rest = [bytes]
      return { rest.popLast() ?? [] }
    case .pieces(let bytes):
      var offset = 0
      return {
        let piece = bytes(offset, OpenFile.longestPiece)
        offset += piece.count
        return piece
      }
    case .copy(let path):
      guard let file = try OpenFile(at: path) else { throw .changed(path: path) }
      return file.piece
    }
  }
}
