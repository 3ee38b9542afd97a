import Source
import Synchronization

/// In: an edition's files, one by one, from any thread. Out: the output folder is that edition, as a whole.
/// It never shows a part of one, and touches no file that is not its own.
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
  private let state = Mutex(State())

  private struct State {
    var digests: [RelativePath: String] = [:]
    var summary = PublishSummary()
    var names = TakenNames()
    var problems: [Diagnostic] = []
    var isCommitted = false
  }

  /// Starts an edition. Waits for another build of the same output to end, and clears what a dead one left.
  ///
  /// The output folder may not overlap with `sources`, the folders that the edition is made from.
  public init(in outputFolder: String, apartFrom sources: [String] = []) throws(DiskError) {
    place = try OutputPlace(outputFolder, apartFrom: sources)
    lock = try BuildLock(place)
    previous = try lock.current.map { (folder) throws(DiskError) in try EditionOnDisk(folder) }
    staging = Staging(place)
  }

  /// What the edition that is there was made from, as its `commit` was told.
  public var previousInputs: String? { previous?.manifest?.inputs }

  /// Adds a file to the edition. Any number of threads may call it at once.
  public func write(_ file: OutputFile) throws(DiskError) {
    let problem = state.withLock { state in
      let problem = state.names.take(file.path)
      if let problem {
        let message = "the output path “\(file.path)” \(problem)"
        state.problems.append(Diagnostic(.pathEscape, file: shown(file.path), message))
      }
      return problem
    }
    if problem != nil { return }
    let path = RelativePath(file.path)
    let source = try Contents(file.contents)
    let isUnchanged: Bool
    let digest: String
    if let old = try ourFile(at: path), let same = try source.digest(ifSameAs: old) {
      (isUnchanged, digest) = (true, same)
    } else {
      (isUnchanged, digest) = (false, try source.write(to: path, in: staging.folder(holding: path)))
    }
    state.withLock { state in
      state.digests[path] = digest
      if isUnchanged { state.summary.unchanged += 1 } else { state.summary.written += 1 }
    }
  }

  /// A file of the previous edition, if it is there.
  private func ourFile(at path: RelativePath) throws(DiskError) -> OpenFile? {
    guard let folder = lock.current, previous?.files.contains(path) == true else { return nil }
    return try folder.openFile(path)
  }

  private func shown(_ path: String) -> String { place.shown + "/" + path }
}
