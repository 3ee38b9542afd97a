// In: an edition's files, one by one, from any thread. Out: the output folder is that edition, as a whole.
// It never shows a part of one, and touches no file that is not its own.

import Digest
import Source
import Synchronization

/// An edition on its way to the disk.
///
/// Files that differ from what is there are written into a staging folder beside the output; unchanged ones,
/// and everything foreign, get a second name in it; then the two folders are exchanged in one step. Whenever
/// the process dies, the output folder is the old edition or the new one, and the next build clears what
/// this one has left. If `commit` is never called, or throws before the exchange, nothing has changed.
///
/// Before the exchange the file system is told to write out all it holds, so that the same is true of a power
/// cut, as far as the disk keeps its word. Where the file system can't exchange two names, there is a moment
/// without an output folder; a build that dies in it has its predecessor put back by the next one.
public final class Publication: Sendable {
  private let place: OutputPlace
  private let lock: BuildLock
  private let previous: EditionOnDisk?
  private let staging: Staging
  private let queue = WriteQueue()
  private let state = Guarded(State())

  private struct State {
    var files = ManifestLines()
    /// How many files were given: the number of the next.
    var count = 0
    /// Files whose digests are computed side by side, for each thread that adds some.
    var lanes: [DigestLanes] = []
    /// The paths of those files, by their numbers.
    var undigested: [Int: RelativePath] = [:]
    var unchanged: [RelativePath] = []
    var names = TakenNames()
    /// The paths that could not be had.
    var refused: [String] = []
    var isCommitted = false

    /// Adds the files whose digests are not known yet.
    mutating func endDigests() {
      for var lanes in lanes { for file in lanes.end() { add(file) } }
      lanes = []
    }

    mutating func add(_ file: DigestLanes.Digested) {
      guard let path = undigested.removeValue(forKey: file.number) else {
        preconditionFailure("a digest is known once")
      }
      files.add(path, digest: SHA256.digits(of: file.digest), number: file.number)
    }
  }

  /// Starts an edition.
  ///
  /// Waits for another build of the same output to end, and clears what a dead one left.
  ///
  /// The output folder may not overlap with `sources`, the folders that the edition is made from.
  public init(in outputFolder: String, apartFrom sources: [String] = []) throws(DiskError) {
    place = try OutputPlace(outputFolder, apartFrom: sources)
    lock = try BuildLock(place)
    previous = try lock.current.map { (folder) throws(DiskError) in try EditionOnDisk(folder) }
    staging = Staging(place)
  }

  /// Makes room for about so many files more.
  public func reserveRoom(_ count: Int) {
    state.withLock { state in
      state.names.reserveRoom(count)
      state.files.reserveRoom(count)
    }
    queue.reserveRoom(count)
  }

  /// Adds a file to the edition; any number of threads may call it at once.
  public func write(_ file: OutputFile) throws(DiskError) {
    let number = state.withLock { state -> Int? in
      guard state.names.take(file.path) == nil else {
        state.refused.append(file.path)
        return nil
      }
      defer { state.count += 1 }
      return state.count
    }
    guard let number else { return }
    let path = RelativePath(file.path)
    if let old = try ourFile(at: path), let digest = try file.contents.digest(ifSameAs: old) {
      state.withLock { state in
        state.files.add(path, digest: digest, number: number)
        state.unchanged.append(path)
      }
    } else if case .bytes(let bytes) = file.contents {
      digest(bytes, of: path, number)
      try queue.write(bytes, to: path, in: staging.folder(holding: path), as: number)
    } else {
      let digest = try file.contents.write(to: path, in: staging.folder(holding: path))
      state.withLock { $0.files.add(path, digest: digest, number: number) }
    }
  }

  /// Computes the digest of a file beside those of others, as far as there are some; what is left waits for more.
  private func digest(_ bytes: [UInt8], of path: RelativePath, _ number: Int) {
    if bytes.count > Self.longestKept {
      let digest = SHA256.digits(of: SHA256.digest(bytes))
      return state.withLock { $0.files.add(path, digest: digest, number: number) }
    }
    var lanes = state.withLock { state in
      state.undigested[number] = path
      return state.lanes.popLast() ?? DigestLanes()
    }
    let done = lanes.add(bytes, number: number)
    state.withLock { [lanes] state in
      state.lanes.append(lanes)
      done.forEach { state.add($0) }
    }
  }

  /// How many bytes a file may have that is kept in memory until its digest is known, beside others.
  private static let longestKept = 256 << 10

  /// The paths of the files written so far, as bytes, in their order, with the hexadecimal digits of their SHA-256.
  public var digests: some Collection<(path: ArraySlice<UInt8>, digest: ArraySlice<UInt8>)> {
    let files = state.withLock { state in
      state.endDigests()
      state.files.sort()
      return state.files
    }
    return (0..<files.count).lazy.map { files[$0] }
  }

  /// Puts the edition in the output folder's place, once all its files have been written.
  ///
  /// Where the diagnostics hold an error, nothing has changed: a path can't be used, or something foreign is in
  /// the way. Where the edition equals the one that is there, not one file is written, not even the manifest.
  ///
  /// What the edition was made from, if it is told, is written down beside it with `counts`; see `Colophon`.
  public func commit(
    madeFrom causes: Causes? = nil, counts: [Int] = [], jobs: Int = 1
  ) throws(DiskError) -> Outcome<PublishSummary> {
    let written = try queue.end()
    let state = state.withLock { state in
      precondition(!state.isCommitted, "an edition is committed once")
      state.endDigests()
      // Where the digests were asked for, little is left to be sorted.
      state.files.sort()
      state.isCommitted = true
      return state
    }
    let manifest = Manifest(state.files)
    let commit = Commit(
      place: place, current: lock.current, staging: staging, manifest: manifest, unchanged: state.unchanged)
    let edition = try lock.current.map { (folder) throws(DiskError) in try EditionOnDisk(folder) }
    let problems = problems(of: state) + commit.conflicts(with: edition)
    if !problems.isEmpty { return Outcome(PublishSummary(), problems) }

    let summary = PublishSummary(
      written: state.files.count - state.unchanged.count, unchanged: state.unchanged.count,
      removed: edition?.files.subtracting(manifest.paths).count ?? 0)
    let isSame = summary.written == 0 && summary.removed == 0 && edition?.manifest?.bytes == manifest.bytes
    if !isSame { try commit.publish(over: edition) }
    if let causes, let folder = try isSame ? lock.current : staging.folder() {
      let statuses = state.files.numbers.map { $0 < written.count ? written[$0] : nil }
      Colophon.write(causes, counts: counts, on: folder, manifest, statuses, jobs: jobs)
    }
    return Outcome(summary)
  }

  /// What is wrong with the paths that were given, whichever thread was first.
  private func problems(of state: State) -> [Diagnostic] {
    if state.refused.isEmpty { return [] }
    var names = TakenNames()
    let paths =
      (0..<state.files.count).map { String(decoding: state.files[$0].path, as: UTF8.self) } + state.refused
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      names.take(path).map {
        Diagnostic(.pathEscape, file: shown(path), "the output path “\(path)” \($0)")
      }
    }
  }

  deinit { try? staging.discard() }

  /// A file of the previous edition, if it is there.
  private func ourFile(at path: RelativePath) throws(DiskError) -> OpenFile? {
    guard let folder = lock.current, previous?.files.contains(path) == true else { return nil }
    return try folder.openFile(path)
  }

  private func shown(_ path: String) -> String { place.shown + "/" + path }
}
