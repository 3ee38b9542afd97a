import Prose
import Source
import Synchronization

// In: the paths of files. Out: the one that a path to none most likely means. Reads no file.

/// The names of files below the content folder.
final class FileNames: Sendable {
  private let byName: [Substring: [String]]
  private let byStem: [String: [String]]
  private let stems: NearNames
  /// The stem near each that was looked for: a link to one missing file may stand on every page.
  private let known = Guarded<[String: String?]>([:])

  /// The names of some files.
  init(_ files: some Collection<String>) {
    byName = Dictionary(grouping: files, by: fileName)
    byStem = Dictionary(grouping: files) { stem(of: fileName($0)) }
    // A name of one letter is near any other.
    stems = NearNames(byStem.keys.filter { $0.count > 1 })
  }

  /// The file that a path to none most likely means: one of that name in another folder, or else one whose name without
  /// its suffix is near; never `own`.
  ///
  /// Of several the one in the nearest folder wins, then the first in order.
  func file(near path: String, besides own: String? = nil) -> String? {
    let name = fileName(path)
    if let namesake = nearest(of: byName[name], to: path, besides: own) { return namesake }
    let wanted = stem(of: name)
    if let same = nearest(of: byStem[wanted], to: path, besides: own) { return same }
    let ownStem = own.map { stem(of: fileName($0)) }
    let isOwnAlone = ownStem.flatMap { byStem[$0] } == own.map { [$0] }
    return nearestStem(to: wanted, besides: isOwnAlone ? ownStem : nil)
      .flatMap { nearest(of: byStem[$0], to: path, besides: own) }
  }

  private func nearestStem(to wanted: String, besides excluded: String?) -> String? {
    let found = nearestStem(to: wanted)
    guard let excluded, found == excluded else { return found }
    return stems.nearest(to: wanted, besides: excluded)
  }

  private func nearestStem(to wanted: String) -> String? {
    if let found = known.withLock({ $0[wanted] }) { return found }
    let found = stems.nearest(to: wanted)
    known.withLock { _ = $0.updateValue(found, forKey: wanted) }
    return found
  }

  private func nearest(of files: [String]?, to path: String, besides own: String?) -> String? {
    files?.filter { $0 != own }.min { distance($0, from: path) < distance($1, from: path) }
  }

  private func distance(_ file: String, from path: String) -> (Int, String) {
    (relativePath(to: file, from: path).utf8.count { $0 == UInt8(ascii: "/") }, file)
  }
}

/// What follows the last slash of a path.
private func fileName(_ path: String) -> Substring {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
}

/// A file's name without its suffix, in small letters.
private func stem(of name: Substring) -> String {
  (name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name).lowercased()
}
