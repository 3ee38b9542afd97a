import Source

/// The paths that an edition has so far, and what keeps another from joining them.
struct TakenNames {
  private var taken = TakenPaths()

  init() { _ = taken.take(Manifest.path.text) }

  /// Makes room for some more.
  mutating func reserveRoom(_ count: Int) { taken.reserveRoom(count) }

  /// Takes a path and the folders that lead to it, or says why it can't be had: the end of a sentence.
  mutating func take(_ path: String) -> String? {
    if let problem = FileName.problem(inPath: path) { return problem }
    return taken.take(path).map { other in
      other.path == path && !other.isFolder ? "is given twice" : "clashes with \(other.words)"
    }
  }
}
