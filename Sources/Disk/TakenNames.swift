/// The paths that an edition has so far, and what keeps another from joining them.
struct TakenNames {
  /// By folded path: the path as it was first given, and whether it is a folder's.
  private var taken: [String: (path: String, isFolder: Bool)] = [:]

  init() { _ = take(Manifest.path.text) }

  /// Takes a path and the folders that lead to it, or says why it can't be had: the end of a sentence.
  mutating func take(_ path: String) -> String? {
    if let problem = FileName.problem(inPath: path) { return problem }
    if let other = taken[FileName.folded(path)] {
      return other.path == path && !other.isFolder ? "is given twice" : "clashes with “\(other.path)”"
    }
    var folders: [String] = []
    var end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    while let slash = end {
      let folder = String(path[..<slash])
      if let other = taken[FileName.folded(folder)] {
        // Compared by bytes: two normal forms of one name are two folders on some file systems.
        if other.isFolder, other.path.utf8.elementsEqual(folder.utf8) { break }
        return "clashes with “\(other.path)”"
      }
      folders.append(folder)
      end = folder.utf8.lastIndex(of: UInt8(ascii: "/"))
    }
    for folder in folders { taken[FileName.folded(folder)] = (folder, true) }
    taken[FileName.folded(path)] = (path, false)
    return nil
  }
}
