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
  /// When it was written.
  private let moment: Status.Instant

  private static let attribute = "user.briefing.colophon"
  private static let version = "2"

  /// Writes down what the edition in a folder was made from; how some of its files stand is known, since they were
  /// `written` just now: by their positions in the manifest.
  ///
  /// Where the file system has no attributes, nothing happens, and the next build is a full one.
  static func write(
    _ causes: Causes, counts: [Int], on folder: Folder, _ manifest: Manifest,
    _ written: [Status?], jobs: Int
  ) {
    let moment = Status.Instant.now()
    guard causes.stillHold(), let standing = try? Standing(of: manifest, in: folder, written, jobs: jobs)
    else { return }
    let numbers = [moment.seconds, moment.nanoseconds] + counts
    let words = [version, causes.digest, standing.digest] + numbers.map { "\($0)" }
    folder.setAttribute(attribute, to: Array(words.joined(separator: " ").utf8))
  }

  /// Reads what was written; nothing where nothing was, or by another version.
  private init?(on folder: Folder) {
    guard let value = folder.attribute(Self.attribute) else { return nil }
    let words = String(decoding: value, as: UTF8.self).split(separator: " ").map(String.init)
    guard words.count >= 5, words[0] == Self.version else { return nil }
    (causes, standing) = (words[1], words[2])
    let numbers = words.dropFirst(3).compactMap { Int($0) }
    if numbers.count != words.count - 3 { return nil }
    moment = Status.Instant(seconds: numbers[0], nanoseconds: numbers[1])
    counts = Array(numbers.dropFirst(2))
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
        let standing = try? Standing(current, jobs: jobs), standing.digest == colophon.standing,
        (try? standing.isEvident(since: colophon.moment, in: current, jobs: jobs)) == true
      else { return nil }
      return (colophon.counts, standing.files)
    }
  }
}

/// How the files of an edition stand: what the manifest says, and all that it lists.
struct Standing {
  /// The digest of the manifest's bytes (its time is not known when they are) and of the others' stamps.
  let digest: String
  private let manifest: Manifest
  /// When each file was changed, by its position in the manifest.
  private let changes: [Status.Instant]

  /// How many files the manifest lists.
  var files: Int { manifest.count }

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
    self.manifest = manifest
    let shares = try inShares(of: manifest.count, jobs: jobs) { share throws(DiskError) in
      try Self.stamps(share, of: manifest, in: folder, known)
    }
    var sum = SHA256()
    sum.add(manifest.bytes)
    var changes: [Status.Instant] = []
    changes.reserveCapacity(manifest.count)
    for share in shares {
      guard let share else { return nil }
      sum.add(share.stamps)
      changes += share.changes
    }
    digest = sum.hexadecimal()
    self.changes = changes
  }

  /// The names and stamps of some files, and when each was changed; nothing where one is not there.
  private static func stamps(
    _ share: Range<Int>, of manifest: Manifest, in folder: Folder, _ known: [Status?]
  ) throws(DiskError) -> (stamps: [UInt8], changes: [Status.Instant])? {
    var stamps: [UInt8] = []
    var changes: [Status.Instant] = []
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
      changes.append(status.changed)
    }
    return (stamps, changes)
  }

  /// Whether the stamps that were noted down at a moment tell that nobody has changed a file since, or the files
  /// themselves do.
  ///
  /// Clocks tick some hundred times a second: what was changed once more within a tick may have the same times as before.
  /// So files that a change at the moment, or by a clock that is ahead, could have given their time are held against
  /// the manifest.
  func isEvident(since moment: Status.Instant, in folder: Folder, jobs: Int) throws(DiskError) -> Bool {
    let doubtful = changes.indices.filter { changes[$0].mayBeOfChange(since: moment) }
    return try inShares(of: doubtful.count, jobs: jobs) { share throws(DiskError) in
      for position in doubtful[share] {
        guard let file = try folder.openFile(RelativePath(Array(manifest.path(position)))) else {
          return false
        }
        var sum = SHA256()
        try sum.add(file)
        guard SHA256.digits(of: sum.digest()).elementsEqual(manifest.digest(position)) else { return false }
      }
      return true
    }.allSatisfy(\.self)
  }
}
