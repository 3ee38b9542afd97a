/// The list of an edition's files, which lies in the edition itself.
///
/// It is what `sha256sum -c` reads, so that any copy of the site can be checked, and it says which files are
/// the generator's own: no other is ever replaced or removed.
///
///     # The files of this edition …
///     # inputs: 5f2c…
///     9f86d081884c7d65…  analysis/alliance.html
struct Manifest: Sendable, Equatable {
  /// Where it lies in the output folder.
  static let path = RelativePath("briefing-manifest.txt")

  /// What the edition was made from, as the caller put it.
  let inputs: String
  /// The SHA-256 of every file but the manifest, by path.
  let digests: [RelativePath: String]

  init(inputs: String, digests: [RelativePath: String]) {
    self.inputs = inputs
    self.digests = digests
  }

  private static let heading = "# The files of this edition; check them with: sha256sum -c \(path.text)"
  private static let inputsMark = "# inputs: "

  /// Reads a manifest; nothing where a line is not one that `bytes` writes.
  init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 2, lines.removeLast().isEmpty, lines[0].elementsEqual(Self.heading.utf8),
      lines[1].starts(with: Self.inputsMark.utf8)
    else { return nil }
    inputs = String(decoding: lines[1].dropFirst(Self.inputsMark.utf8.count), as: UTF8.self)
    var digests: [RelativePath: String] = [:]
    for line in lines.dropFirst(2) {
      let (digest, path) = (line.prefix(64), line.dropFirst(66))
      guard digest.allSatisfy(Self.isDigit), line.dropFirst(64).starts(with: "  ".utf8),
        let text = String(validating: path, as: UTF8.self), FileName.problem(inPath: text) == nil
      else { return nil }
      digests[RelativePath(Array(path))] = String(decoding: digest, as: UTF8.self)
    }
    self.digests = digests
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// The manifest as it is written: the same for the same edition.
  var bytes: [UInt8] {
    var out = Array("\(Self.heading)\n\(Self.inputsMark)\(inputs)\n".utf8)
    for (path, digest) in digests.sorted(by: { $0.key < $1.key }) {
      out += digest.utf8
      out += "  ".utf8
      out += path.bytes
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }
}
