/// The list of an edition's files, which lies in the edition itself.
///
/// It is what `sha256sum -c` reads, so that any copy of the site can be checked, and it says which files are
/// the generator's own: no other is ever replaced or removed.
///
///     # The files of this edition …
///     9f86d081884c7d65…  analysis/alliance.html
struct Manifest: Sendable {
  /// Where it lies in the output folder.
  static let path = RelativePath("briefing-manifest.txt")

  /// The SHA-256 of every file but the manifest, by path.
  let digests: [RelativePath: String]
  /// The manifest as it is written: the same for the same edition.
  let bytes: [UInt8]

  /// A list of these files.
  init(digests: [RelativePath: String]) {
    self.digests = digests
    var out = Array("\(Self.heading)\n".utf8)
    out.reserveCapacity(digests.count * 128)
    for (path, digest) in digests.sorted(by: { $0.key < $1.key }) {
      out += digest.utf8
      out += "  ".utf8
      out += path.bytes
      out.append(UInt8(ascii: "\n"))
    }
    bytes = out
  }

  /// Reads a manifest; nothing where a line is not one that `bytes` holds.
  init?(_ bytes: [UInt8]) {
    guard let lines = Self.lines(of: bytes) else { return nil }
    self.bytes = bytes
    digests = Dictionary(
      lines.map { ($0.path, String(decoding: $0.digest, as: UTF8.self)) }, uniquingKeysWith: { $1 })
  }

  /// The paths that a manifest lists, in its order; nothing where it is none.
  static func paths(in bytes: [UInt8]) -> [RelativePath]? { lines(of: bytes)?.map(\.path) }

  private static let heading = "# The files of this edition; check them with: sha256sum -c \(path.text)"

  /// Editions of before have a second comment.
  private static func lines(of bytes: [UInt8]) -> [(digest: ArraySlice<UInt8>, path: RelativePath)]? {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 1, lines.removeLast().isEmpty, lines.removeFirst().elementsEqual(heading.utf8)
    else { return nil }
    var entries: [(digest: ArraySlice<UInt8>, path: RelativePath)] = []
    entries.reserveCapacity(lines.count)
    for line in lines where line.first != UInt8(ascii: "#") {
      let (digest, path) = (line.prefix(64), Array(line.dropFirst(66)))
      guard digest.allSatisfy(isDigit), line.dropFirst(64).starts(with: "  ".utf8),
        FileName.problem(inPath: path) == nil
      else { return nil }
      entries.append((digest, RelativePath(path)))
    }
    return entries
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
