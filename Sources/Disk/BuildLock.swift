/// A lock that keeps two builds of one output apart, and the tidy place that a build finds when it has it.
///
/// The lock is on the output folder itself, or on the folder that is to hold it: no file is left behind, and
/// the system lifts it however a build ends. The staging folder is locked as well, so that after the exchange
/// the new output folder is still this build's.
struct BuildLock: Sendable {
  private let held: [Folder]
  /// The output folder, if there is one.
  let current: Folder?

  /// Waits half a minute at most for another build to end.
  init(_ place: OutputPlace) throws(DiskError) {
    for _ in 0..<600 {
      let current = try place.current()
      let folder = current ?? place.parent
      guard try folder.lock() else {
        pause(microseconds: 50_000)
        continue
      }
      // Another build may have exchanged the folder before it let go.
      let now = try place.parent.status(of: place.name)
      let isCurrent = try current.map { folder throws(DiskError) in try folder.status() } ?? nil
      guard now?.inode == isCurrent?.inode, now?.device == isCurrent?.device else { continue }
      if current == nil, try Self.restore(place) { continue }
      if let isCurrent, try isCurrent.device != place.parent.status().device {
        throw .mountPoint(place.shown)
      }
      self.current = current
      held = [folder]
      try Clearing(place, into: current).clearLeftovers()
      return
    }
    throw .busy(path: place.shown)
  }

  /// Puts the previous edition back where a build died between moving it aside and moving the new one in.
  private static func restore(_ place: OutputPlace) throws(DiskError) -> Bool {
    for name in [place.aside, place.staging] {
      guard let status = try place.parent.status(of: name), status.kind == .folder else { continue }
      if status.mode == Staging.unfinished { continue }
      try place.parent.rename(name, to: place.name)
      return true
    }
    return false
  }
}
