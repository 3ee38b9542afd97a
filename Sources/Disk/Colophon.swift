// In: an edition in the output folder, and what it was made from. Out: an attribute of that folder that says both, so
// that the next build knows whether there is anything to do. No file of the edition tells it: the same edition is the
// same bytes on every machine, and this is true of one folder on one machine only.

import Digest
import Source

/// What an edition was made from, how its files stand, and what its build counted.
public struct Colophon: Sendable, Equatable {
  /// What the build counted, for the caller to say again.
  public let counts: [Int]
  private let causes: String
  private let standing: String

  private static let attribute = "user.briefing.colophon"
  private static let version = "1"

  /// Writes down what the edition in a folder was made from; how some of its files stand is known, since they were
  /// `written` just now: by their positions in the manifest.
  ///
  /// Where the file system has no attributes, nothing happens, and the next build is a full one.
  static func write(
    _ causes: Causes, counts: [Int], on folder: Folder, _ manifest: Manifest,
    _ written: [Status?], jobs: Int
  ) {
    guard causes.stillHold(), let standing = try? Standing(of: manifest, in: folder, written, jobs: jobs),
      standing.isSettled()
    else { return }
    let words = [version, causes.digest, standing.digest] + counts.map { "\($0)" }
    folder.setAttribute(attribute, to: Array(words.joined(separator: " ").utf8))
  }

  /// Reads what was written; nothing where nothing was, or by another version.
  private init?(on folder: Folder) {
    guard let value = folder.attribute(Self.attribute) else { return nil }
    let words = String(decoding: value, as: UTF8.self).split(separator: " ").map(String.init)
    guard words.count >= 3, words[0] == Self.version else { return nil }
    (causes, standing) = (words[1], words[2])
    counts = words.dropFirst(3).compactMap { Int($0) }
    if counts.count != words.count - 3 { return nil }
  }

  /// What the last build counted, and how many files the edition has.
  ///
  /// Nothing unless the edition was made from these very causes and nobody has touched a file of it since. Waits for
  /// another build of the same output to end, and clears what a dead one left.
  public static func ofEdition(
    in outputFolder: String, madeFrom causes: Causes, apartFrom sources: [String], jobs: Int = 1
  ) throws(DiskError) -> (counts: [Int], files: Int)? {
    guard let folder = try? Folder(opening: outputFolder), Colophon(on: folder)?.causes == causes.digest
    else { return nil }
    let lock = try BuildLock(try OutputPlace(outputFolder, apartFrom: sources))
    return withExtendedLifetime(lock) {
      // Another build may have exchanged the folder meanwhile.
      guard let current = lock.current, let colophon = Colophon(on: current),
        colophon.causes == causes.digest,
        let standing = try? Standing(current, jobs: jobs), standing.digest == colophon.standing
      else { return nil }
      return (colophon.counts, standing.files)
    }
  }
}

/// How the files of an edition stand: what the manifest says, and all that it lists.
struct Standing {
  /// How many files the manifest lists.
  let files: Int
  /// The digest of the manifest's bytes (its time, the last, would have to be waited for) and of the others' stamps.
  let digest: String
  private var newest = Status.Instant(seconds: 0, nanoseconds: 0)

  /// Those of the edition in a folder; nothing where one of the files is not there, or something else is in its place.
  init?(_ folder: Folder, jobs: Int) throws(DiskError) {
    guard let bytes = try folder.openFile(Manifest.path)?.bytes(), let manifest = Manifest(bytes)
    else { return nil }
    try self.init(of: manifest, in: folder, jobs: jobs)
  }

  /// Those of an edition with this manifest; how some stand is `known`, by their positions in it.
  init?(
    of manifest: Manifest, in folder: Folder, _ known: [Status?] = [], jobs: Int
  ) throws(DiskError) {
    let shares = try inShares(of: manifest.count, jobs: jobs) { share throws(DiskError) in
      try Self.stamps(share, of: manifest, in: folder, known)
    }
    var sum = SHA256()
    sum.add(manifest.bytes)
    for share in shares {
      guard let share else { return nil }
      sum.add(share.stamps)
      newest = max(newest, share.newest)
    }
    files = manifest.count
    digest = sum.hexadecimal()
  }

  /// The names and stamps of some files, and when the newest was changed; nothing where one is not there.
  private static func stamps(
    _ share: Range<Int>, of manifest: Manifest, in folder: Folder, _ known: [Status?]
  ) throws(DiskError) -> (stamps: [UInt8], newest: Status.Instant)? {
    var stamps: [UInt8] = []
    var newest = Status.Instant(seconds: 0, nanoseconds: 0)
    var folders: Set<RelativePath> = [.top]
    var last: ArraySlice<UInt8> = []
    for position in share {
      let path = manifest.path(position)
      // Most files come behind others of their folder.
      let parents = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]
      if parents != last {
        for parent in RelativePath(Array(path)).parents.reversed() where folders.insert(parent).inserted {
          guard try folder.status(of: parent)?.kind == .folder else { return nil }
        }
        last = parents
      }
      let noted = position < known.count ? known[position] : nil
      let status = if let noted { noted } else { try folder.status(of: RelativePath(Array(path))) }
      guard let status, status.kind == .file else { return nil }
      stamps += path
      stamps.append(0)
      Stamp.append(status, to: &stamps)
      newest = max(newest, status.changed)
    }
    return (stamps, newest)
  }

  /// Waits until a change of a file would give it another time than it has: clocks tick some hundred times a second.
  ///
  /// False where that takes longer than any tick, as after the clock was set back.
  func isSettled() -> Bool {
    for _ in 0..<100 {
      if Status.Instant.now() > newest { return true }
      pause(microseconds: 200)
    }
    return false
  }
}
