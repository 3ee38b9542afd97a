// In: an open folder. Out: the regular files below it, in the order of their paths' bytes, and a diagnostic
// for every name that can't be published. It opens no file and follows no link.

import Source

/// The names below a folder, good and bad.
struct Survey {
  /// Paths of regular files, all of them good names.
  private(set) var paths: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Hidden files, editors' backups and whatever a link points to are left out.
  init(_ folder: Folder) throws(DiskError) {
    var folders = [RelativePath.top]
    var files: [RelativePath] = []
    while let next = folders.popLast() {
      let entries = try folder.entries(of: next)
      // Names that are folded already are told apart by every file system.
      let areFolded = entries.allSatisfy { TakenPaths.isFolded($0.name) }
      var names = areFolded ? nil : [String: String](minimumCapacity: entries.count)
      for entry in entries where !Self.isIgnored(entry.name) {
        let path = next.appending(entry.name)
        if let problem = problem(with: entry, at: path, beside: &names) {
          diagnostics.append(
            Diagnostic(
              problem.code, file: folder.shownPath(path), problem.message, suggestion: problem.suggestion))
        } else if entry.kind == .folder {
          folders.append(path)
        } else {
          files.append(path)
        }
      }
    }
    paths = files.sorted().map(\.text)
  }

  /// Why something can't be used; `names` are those of its folder so far by what they fold to, where that matters.
  private func problem(
    with entry: Folder.Entry, at path: RelativePath, beside names: inout [String: String]?
  ) -> (code: Code, message: String, suggestion: String?)? {
    var name: String { String(decoding: entry.name, as: UTF8.self) }
    if let problem = FileName.problem(in: entry.name) {
      return (.invalidValue, "the name “\(name)” \(problem)", "rename it")
    }
    if path.bytes.count > FileName.longestPath {
      return (.invalidValue, "the path is longer than \(FileName.longestPath) bytes", "shorten it")
    }
    switch entry.kind {
    case .link:
      return (.pathEscape, "“\(name)” is a symbolic link, which is not followed", "put a copy in its place")
    case .other: return (.pathEscape, "“\(name)” is neither a file nor a folder", "remove it")
    case .file, .folder: break
    }
    if let other = names?.updateValue(name, forKey: TakenPaths.folded(name)) {
      let message = "“\(name)” and “\(other)” are one name to a file system that ignores case or normal form"
      return (.pathEscape, message, "rename one of them")
    }
    return nil
  }

  /// How the names of editors' backups end.
  private static let backups = ["~", ".bak", ".orig", ".swp"].map { Array($0.utf8) }
  private static let backupEnds = backups.compactMap(\.last)

  /// Whether a name is hidden or an editor's backup.
  private static func isIgnored(_ name: [UInt8]) -> Bool {
    if let first = name.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "#") { return true }
    guard let last = name.last, backupEnds.contains(last) else { return false }
    return backups.contains { name.suffix($0.count).elementsEqual($0) }
  }
}
