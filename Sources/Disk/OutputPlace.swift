import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where an edition goes: the folder that holds the output folder, the output's own name in it, and the names
/// beside it that a build uses while it works.
struct OutputPlace: Sendable {
  /// The folder that holds the output folder, open.
  let parent: Folder
  /// The output folder's name in it.
  let name: RelativePath
  /// The output folder as the user gave it, without a slash at the end.
  let shown: String

  /// Where the next edition is made; after the exchange, where the previous one waits to be cleared.
  var staging: RelativePath { RelativePath(Array(".".utf8) + name.bytes + Array(".briefing".utf8)) }
  /// Where the previous edition waits on a file system that can't exchange two names.
  var aside: RelativePath { RelativePath(staging.bytes + Array("-old".utf8)) }

  /// The place that a path names; folders that lead to it are made.
  ///
  /// Refused: a link, a file, a folder that holds the user's home, the working folder or one of `sources` (or
  /// is one), and a folder inside one of `sources`.
  init(_ path: String, apartFrom sources: [String]) throws(DiskError) {
    var given = path[...]
    while given.count > 1, given.hasSuffix("/") { given.removeLast() }
    shown = String(given)

    var found = stat()
    if unsafe lstat(shown, &found) == 0 {
      switch Status(found).kind {
      case .folder: break
      case .link:
        throw .unsuitable(path: shown, reason: "is a symbolic link; name a real folder for the site")
      case .file, .other:
        throw .unsuitable(path: shown, reason: "is not a folder; name a folder for the site")
      }
    } else if errno != ENOENT {
      throw .failed(.inspect, path: shown, errno: errno)
    }

    let absolute = try Self.resolved(shown)
    try Self.check(absolute, shown: shown, apartFrom: sources)
    let parts = absolute.split(separator: "/").map(String.init)
    var folder = try Folder(opening: "/")
    for part in parts.dropLast() {
      let next = RelativePath(part)
      if try folder.status(of: next) == nil { try folder.makeFolder(next) }
      folder = try Folder(next, in: folder)
    }
    parent = folder
    name = RelativePath(parts.last ?? "")
  }

  /// The output folder, if it is there.
  func current() throws(DiskError) -> Folder? {
    do {
      return try Folder(name, in: parent, shown: shown)
    } catch  where error.isAbsence {
      return nil
    }
  }

  /// The absolute path without links, of a folder that need not be there yet.
  private static func resolved(_ path: String) throws(DiskError) -> String {
    do {
      return try absolutePath(of: path)
    } catch  where error.isAbsence {
      let cut = path.lastIndex(of: "/")
      let name = cut.map { path[path.index(after: $0)...] } ?? path[...]
      if let problem = FileName.problem(in: String(name)) {
        throw .unsuitable(path: path, reason: "can't be made: its last part \(problem)")
      }
      let before = cut.map { path[..<$0] } ?? "."
      let holder = try resolved(before.isEmpty ? "/" : String(before))
      return (holder == "/" ? "" : holder) + "/" + name
    }
  }

  private static func check(_ output: String, shown: String, apartFrom sources: [String]) throws(DiskError) {
    if output == "/" { throw .unsuitable(path: shown, reason: "is the root of the file system") }
    var kept = [(path: ".", words: "the working folder")]
    if let home = unsafe getenv("HOME").map({ unsafe String(cString: $0) }), home.hasPrefix("/") {
      kept.append((home, "your home folder"))
    }
    kept += sources.map { ($0, "“\($0)”, which is read") }
    for (path, words) in kept {
      let place: String
      do { place = try absolutePath(of: path) } catch  where error.isAbsence { continue }
      if place == output {
        throw .unsuitable(path: shown, reason: "is \(words); the site needs a folder of its own")
      }
      if place.hasPrefix(output + "/") {
        throw .unsuitable(path: shown, reason: "holds \(words); the site needs a folder of its own")
      }
    }
    for source in sources {
      let place: String
      do { place = try absolutePath(of: source) } catch  where error.isAbsence { continue }
      if output.hasPrefix(place == "/" ? "/" : place + "/") {
        throw .unsuitable(
          path: shown, reason: "is inside “\(source)”, which is read; the site needs a folder of its own")
      }
    }
  }
}
