import Source
import Synchronization

/// The folder beside the output in which the next edition grows; made when its first file is.
final class Staging: Sendable {
  /// The permissions of a staging folder that is not yet an edition: nobody gives an output folder these, so
  /// that what a dead build leaves is known for what it is.
  static let unfinished: UInt32 = 0o1700

  private let place: OutputPlace
  private let state = Guarded(State())

  private struct State {
    var folder: Folder?
    var folders: Set<RelativePath> = [.top]
    /// The folder of the path that was asked for last: most files come behind others of their folder.
    var last: ArraySlice<UInt8> = []
  }

  init(_ place: OutputPlace) { self.place = place }

  /// The folder, made now if it was not there.
  func folder() throws(DiskError) -> Folder { try folder(holding: .top) }

  /// The folder, with all the folders in it that lead to a path.
  func folder(holding path: RelativePath) throws(DiskError) -> Folder {
    try state.withLock { (state) throws(DiskError) in
      let folder: Folder
      if let started = state.folder {
        folder = started
      } else {
        folder = try start()
        state.folder = folder
      }
      if path.folder == state.last { return folder }
      for parent in path.parents.reversed() where state.folders.insert(parent).inserted {
        try folder.makeFolder(parent)
      }
      state.last = path.folder
      return folder
    }
  }

  /// Makes a folder that is not ours, with its own permissions.
  func makeFolder(_ path: RelativePath, mode: UInt32) throws(DiskError) {
    let folder = try folder(holding: path)
    try state.withLock { (state) throws(DiskError) in
      if state.folders.insert(path).inserted { try folder.makeFolder(path, mode: mode) }
    }
  }

  /// Takes the folder away again, unless it has become the output folder.
  func discard() throws(DiskError) {
    guard let folder = state.withLock({ $0.folder }),
      let status = try place.parent.status(of: place.staging), try status.isSame(as: folder.status())
    else { return }
    try Clearing(place, into: nil).clearUnfinished(folder, at: place.staging)
  }

  private func start() throws(DiskError) -> Folder {
    try place.parent.makeFolder(place.staging, mode: Self.unfinished)
    let folder = try Folder(place.staging, in: place.parent)
    _ = try folder.lock()
    return folder
  }
}
