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
    guard let text = String(validating: bytes, as: UTF8.self), text.hasSuffix("\n") else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.popFirst() == Self.heading[...], let second = lines.popFirst(),
      second.hasPrefix(Self.inputsMark)
    else { return nil }
    inputs = String(second.dropFirst(Self.inputsMark.count))
    var digests: [RelativePath: String] = [:]
    for line in lines {
      let path = String(line.dropFirst(66))
      let isDigest = line.utf8.prefix(64).allSatisfy { Self.digits.contains($0) }
      guard isDigest, line.dropFirst(64).hasPrefix("  "), FileName.problem(inPath: path) == nil else {
        return nil
      }
      digests[RelativePath(path)] = String(line.prefix(64))
    }
    self.digests = digests
  }

  private static let digits = Array("0123456789abcdef".utf8)

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
