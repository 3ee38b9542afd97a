// In: a staging folder with the files of an edition that differ from the previous one. Out: the edition in the
// output folder's place, and the previous one gone. It looks at the output folder afresh, since its owner may
// have put something there while the pages were made.

import Source

/// The step from a staged edition to the published one.
struct Commit {
  let place: OutputPlace
  let current: Folder?
  let staging: Staging
  let manifest: Manifest
  /// The files that are in the output folder already, byte for byte.
  let unchanged: [RelativePath]

  /// Foreign files and folders at paths that the edition needs.
  func conflicts(with edition: EditionOnDisk?) -> [Diagnostic] {
    guard let edition else { return [] }
    let needed = Set(manifest.paths)
    let neededFolders = Set(needed.flatMap(\.parents))
    var conflicts = edition.entries.filter { entry in
      if edition.isOurs(entry) { return false }
      if needed.contains(entry.path) || entry.path == Manifest.path { return true }
      if entry.kind != .folder, neededFolders.contains(entry.path) { return true }
      return entry.path.parents.contains(where: needed.contains)
    }
    conflicts.sort { $0.path < $1.path }
    if let manifest = conflicts.first(where: { $0.path == Manifest.path }) { conflicts = [manifest] }
    return conflicts.prefix(Self.mostConflicts).map { entry in
      Diagnostic(
        .outputNotOurs, file: place.shown + "/" + entry.path.text, message(for: entry),
        suggestion: "move it away, or choose another output folder")
    }
  }

  /// More would say nothing new: the folder is somebody else's.
  private static let mostConflicts = 20

  private func message(for entry: EditionOnDisk.Entry) -> String {
    if entry.kind == .file, entry.path == Manifest.path {
      return "this is not the list of files that the generator wrote here"
    }
    let what =
      switch entry.kind {
      case .file: "a file"
      case .folder: "a folder"
      case .link: "a symbolic link"
      case .other: "something"
      }
    return "\(what) that the generator did not write is where the site needs “\(entry.path.text)”"
  }

  /// Completes the staging folder and puts it in the output folder's place.
  func publish(over edition: EditionOnDisk?) throws(DiskError) {
    let next = try staging.folder()
    if let current, let edition {
      for path in unchanged.sorted() { try carry(path, from: current) }
      for entry in edition.entries where !edition.isOurs(entry) { try keep(entry, from: current) }
    }
    try next.create(Manifest.path) { (file, shown) throws(DiskError) in
      try file.append(manifest.bytes, shown: shown())
    }
    try next.sync()
    try next.setMode(current.map { (folder) throws(DiskError) in try folder.status().mode } ?? 0o755)
    try exchange()
  }

  /// Gives an unchanged file of ours its name in the new edition.
  private func carry(_ path: RelativePath, from current: Folder) throws(DiskError) {
    let next = try staging.folder(holding: path)
    do {
      try current.link(path, into: next)
    } catch  where error.isLinkRefused {
      try current.copy(path, into: next)
    }
  }

  /// Gives what is not ours its name in the new edition.
  ///
  /// Where a file can't have two names, it is moved after the exchange, as one is that was made late.
  private func keep(_ entry: EditionOnDisk.Entry, from current: Folder) throws(DiskError) {
    if entry.kind == .folder {
      guard let status = try current.status(of: entry.path) else { return }
      if try status.device != current.status().device { throw .mountPoint(current.shownPath(entry.path)) }
      return try staging.makeFolder(entry.path, mode: status.mode)
    }
    do {
      try current.link(entry.path, into: try staging.folder(holding: entry.path))
    } catch  where error.isLinkRefused || error.isAbsence {
    }
  }

  private func exchange() throws(DiskError) {
    let (parent, clearing) = (place.parent, Clearing(place, into: try staging.folder()))
    if current == nil {
      try parent.rename(place.staging, to: place.name)
      return try parent.syncNames()
    }
    var old = place.staging
    do {
      try parent.exchange(place.name, with: place.staging)
    } catch  where error.isExchangeRefused {
      old = place.aside
      try parent.rename(place.name, to: old)
      do {
        try parent.rename(place.staging, to: place.name)
      } catch {
        try parent.rename(old, to: place.name)
        throw error
      }
    }
    try parent.syncNames()
    try clearing.clearPrevious(at: old)
  }
}
