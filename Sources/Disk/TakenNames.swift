/// The paths that an edition has so far, and what keeps another from joining them.
struct TakenNames {
  /// By folded path: the path as it was first given, and whether it is a folder's.
  private var taken: [String: (path: String, isFolder: Bool)] = [:]
  /// The folders that were taken, as they were given: most files lie in one that others lie in.
  private var folders: Set<Substring> = []

  init() { _ = take(Manifest.path.text) }

  /// Takes a path and the folders that lead to it, or says why it can't be had: the end of a sentence.
  mutating func take(_ path: String) -> String? {
    if let problem = FileName.problem(inPath: path) { return problem }
    let folded = FileName.folded(path)
    if let other = taken[folded] {
      return other.path == path && !other.isFolder ? "is given twice" : "clashes with “\(other.path)”"
    }
    var new: [Substring] = []
    var next = Self.folder(of: path[...])
    while let folder = next, !isTaken(folder) {
      if let other = taken[FileName.folded(String(folder))] { return "clashes with “\(other.path)”" }
      new.append(folder)
      next = Self.folder(of: folder)
    }
    for folder in new {
      taken[FileName.folded(String(folder))] = (String(folder), true)
      folders.insert(folder)
    }
    taken[folded] = (path, false)
    return nil
  }

  /// Compared by bytes: two normal forms of one name are two folders on some file systems.
  private func isTaken(_ folder: Substring) -> Bool {
    guard let index = folders.firstIndex(of: folder) else { return false }
    return folders[index].utf8.elementsEqual(folder.utf8)
  }

  private static func folder(of path: Substring) -> Substring? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
  }
}
