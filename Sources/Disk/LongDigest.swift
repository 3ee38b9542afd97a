import Digest

/// The digest of a long file, which is made beside those of short ones as they come: two at once take little longer than
/// one, and a long file alone has nothing at its side.
struct LongDigest {
  let path: RelativePath
  private let file: OpenFile
  private var sum = SHA256()

  /// Begins with a file that is written already.
  init(of file: OpenFile, at path: RelativePath) { (self.file, self.path) = (file, path) }

  /// Goes on as far as a short file is long; that one's digest, and whether this file has more.
  mutating func goOn(beside bytes: [UInt8]) throws(DiskError) -> (digest: [UInt8], hasMore: Bool) {
    // Whole blocks, so that the next stretch begins with one.
    let count = (bytes.count + 63) / 64 * 64
    let next = try file.descriptor.bytes(upTo: count, shown: file.shown)
    return (sum.add(next, beside: bytes), next.count == count)
  }

  /// The digest of the whole, the rest of which is read now.
  func end() throws(DiskError) -> String {
    var sum = sum
    while case let piece = try file.piece(), !piece.isEmpty { sum.add(piece) }
    return sum.hexadecimal()
  }
}
