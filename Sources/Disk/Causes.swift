// In: the program, its options, and every file that an edition is made from. Out: one digest of them all, which is
// another one whenever the edition may be. It reads media and looks at the program's files; it parses nothing.

import CDisk
import Digest
import Source

/// Everything that the bytes of an edition depend on.
public struct Causes: Sendable {
  /// A digest of all of them.
  public let digest: String
  private let media: [MediaFile]
  private let mediaStamps: [Stamp?]

  /// Digests what an edition is made from: `options` are those that its bytes depend on.
  public init(
    content: Content, templates: [SourceFile], options: [String], jobs: Int
  ) throws(DiskError) {
    var sum = SHA256()
    sum.add(Self.program())
    for option in options { sum.add("option \(option)\u{0}") }
    sum.add(Self.digest(of: content.files, content.digests, in: "content"))
    sum.add(Self.digest(of: templates, SHA256.digests(of: templates.map(\.bytes)), in: "templates"))
    media = content.media
    let looks = try inShares(of: media.count, jobs: jobs) { [media] (range) throws(DiskError) in
      try media[range].map { (file) throws(DiskError) in try Self.look(at: file) }
    }
    for look in looks.joined() { sum.add(look.digest) }
    mediaStamps = looks.joined().map(\.stamp)
    digest = sum.hexadecimal()
  }

  /// Whether the files that are copied rather than kept in memory are still those that were digested.
  func stillHold() -> Bool {
    zip(media, mediaStamps).allSatisfy { file, stamp in stamp != nil && Stamp(ofFileAt: file.source) == stamp
    }
  }

  /// A digest of files in their order, each with its folder's name and path.
  private static func digest(of files: [SourceFile], _ digests: [[UInt8]], in folder: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(files.count * 112)
    let start = Array("\(folder) ".utf8)
    for (file, digest) in zip(files, digests) {
      bytes += start
      bytes += file.path.utf8
      bytes.append(0)
      bytes += digest
    }
    return SHA256.digest(bytes)
  }

  private static func look(at file: MediaFile) throws(DiskError) -> (digest: [UInt8], stamp: Stamp?) {
    // Before it is read: a change while it is read shows as well.
    let stamp = Stamp(ofFileAt: file.source)
    var sum = SHA256()
    sum.add("media \(file.path)\u{0}")
    guard let open = try OpenFile(at: file.source) else { return (sum.digest(), nil) }
    try sum.add(open)
    return (sum.digest(), stamp)
  }

  /// The program that runs: what its linker made of its contents and its libraries', and how their files stand.
  ///
  /// Not their bytes, which are more than those of a thousand pages: a file that was changed since has another stamp,
  /// and one with another stamp counts as changed.
  private static func program() -> [UInt8] {
    var sum = SHA256()
    var file = unsafe cdisk_loaded()
    var number = 0
    while unsafe cdisk_loaded_file(number, &file) == 0 {
      let name = unsafe String(cString: file.name)
      let identity = unsafe Array(UnsafeBufferPointer(start: file.identity, count: file.identity_length))
      sum.add(Array("\(name)\u{0}".utf8) + identity)
      // One without a folder is the kernel's own.
      if name.hasPrefix("/"), let stamp = Stamp(ofFileAt: name, followingLinks: true) {
        sum.add(stamp.bytes)
      }
      number += 1
    }
    return sum.digest()
  }
}

extension SHA256 {
  /// Goes on with a file, or what was not read of it yet.
  mutating func add(_ file: OpenFile) throws(DiskError) {
    while case let piece = try file.piece(), !piece.isEmpty { add(piece) }
  }
}
