import Source

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

  /// A file of the edition with its SHA-256 in hexadecimal digits.
  typealias Entry = (path: RelativePath, digest: String)

  /// Every file but the manifest, in the order of their paths' bytes.
  let paths: [RelativePath]
  /// The manifest as it is written: the same for the same edition.
  let bytes: [UInt8]

  /// A list of these files, which are in the order of their paths' bytes.
  init(_ files: [Entry]) {
    paths = files.map(\.path)
    var out = Array("\(Self.heading)\n".utf8)
    out.reserveCapacity(files.count * 128)
    for (path, digest) in files {
      out += digest.utf8
      out += "  ".utf8
      out += path.bytes
      out.append(UInt8(ascii: "\n"))
    }
    bytes = out
  }

  /// Reads a manifest; nothing where a line is not one that `bytes` holds.
  init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 1, lines.removeLast().isEmpty, lines.removeFirst().elementsEqual(Self.heading.utf8)
    else { return nil }
    var paths: [RelativePath] = []
    paths.reserveCapacity(lines.count)
    for line in lines {
      let path = Array(line.dropFirst(66))
      guard line.prefix(64).allSatisfy(Self.isDigit), line.dropFirst(64).starts(with: "  ".utf8),
        FileName.problem(inPath: path) == nil
      else { return nil }
      paths.append(RelativePath(path))
    }
    self.paths = paths
    self.bytes = bytes
  }

  private static let heading = "# The files of this edition; check them with: sha256sum -c \(path.text)"

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
