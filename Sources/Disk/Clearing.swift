// In: a folder that a build left beside the output folder. Out: it is gone, and every foreign file in it is in
// the output folder. It removes no file but those that the folder's own manifest lists, and second names.

/// The removal of what dead builds have left.
struct Clearing {
  private let place: OutputPlace
  private let current: Folder?

  init(_ place: OutputPlace, into current: Folder?) {
    self.place = place
    self.current = current
  }

  /// Clears what builds that died have left.
  func clearLeftovers() throws(DiskError) {
    for name in [place.staging, place.aside] {
      guard let status = try place.parent.status(of: name), status.kind == .folder else { continue }
      let leftover = try Folder(name, in: place.parent, shown: place.parent.shownPath(name))
      guard try leftover.lock() else { throw .busy(path: place.shown) }
      try clear(leftover, at: name, isUnfinished: status.mode == Staging.unfinished, isFresh: false)
    }
  }

  /// Clears the edition that this build has just replaced.
  ///
  /// A foreign file that was made or replaced in it since its names were linked is moved over.
  func clearPrevious(at name: RelativePath) throws(DiskError) {
    let previous = try Folder(name, in: place.parent, shown: place.parent.shownPath(name))
    try clear(previous, at: name, isUnfinished: false, isFresh: true)
  }

  /// Clears a staging folder: all in it is the generator's, or a second name of what is in the output folder.
  func clearUnfinished(_ folder: Folder, at name: RelativePath) throws(DiskError) {
    try clear(folder, at: name, isUnfinished: true, isFresh: true)
  }

  private func clear(
    _ folder: Folder, at name: RelativePath, isUnfinished: Bool, isFresh: Bool
  ) throws(DiskError) {
    let edition = try EditionOnDisk(folder)
    for entry in edition.entries where entry.kind != .folder && entry.path != Manifest.path {
      if isUnfinished || edition.isOurs(entry) {
        try folder.remove(entry.path)
      } else {
        try rescue(entry, from: folder, isFresh: isFresh)
      }
    }
    for entry in edition.entries.reversed() where entry.kind == .folder {
      if !isUnfinished, !edition.isOurs(entry), let current, try current.status(of: entry.path) == nil {
        try current.makeFolders(to: entry.path)
      }
      try folder.removeFolder(entry.path)
    }
    // Last, because without it the other files would count as foreign if this build died here.
    if edition.entries.contains(where: { $0.path == Manifest.path }) { try folder.remove(Manifest.path) }
    try place.parent.removeFolder(name)
  }

  /// Takes a foreign file out of an old edition: moves it to the current one unless it has a name there.
  private func rescue(_ entry: EditionOnDisk.Entry, from folder: Folder, isFresh: Bool) throws(DiskError) {
    guard let current, let status = try folder.status(of: entry.path) else { return }
    let twin = try current.status(of: entry.path)
    if let twin, twin.isSame(as: status) || !isFresh {
      // Not fresh: the one in the output folder is what its owner has put there since.
      return try folder.remove(entry.path)
    }
    if let holder = entry.path.parent { try current.makeFolders(to: holder) }
    try folder.move(entry.path, into: current)
  }
}

extension Folder {
  /// Makes the folders that a path names, where they are missing.
  func makeFolders(to path: RelativePath) throws(DiskError) {
    guard let parent = path.parent, try status(of: path) == nil else { return }
    try makeFolders(to: parent)
    try makeFolder(path)
  }
}
