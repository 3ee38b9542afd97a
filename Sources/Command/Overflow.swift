import Disk
import Figures
import Foundation
import Source

/// Where the texts and the database of a large briefing are, instead of in memory: in temporary files.
struct Overflow: Sendable {
  let console: Console

  /// A shelf for texts; nothing where there is no room for temporary files.
  func shelf() -> (any Shelf)? { file().map(DiskShelf.init) }

  /// The file of the database, where the texts are so many that they are on a shelf.
  func databaseFile(of content: Content) -> DatabaseFile? {
    guard content.files.contains(where: { $0.shelf != nil }), let file = file() else { return nil }
    return DatabaseFile(
      path: file.path, whenOpened: { file.removeName() }, bytes: { file.bytes(from: $0, upTo: $1) })
  }

  private func file() -> TemporaryFile? {
    TemporaryFile { [console] error in
      try? console.writeError("briefing: \(error)\n")
      exit(error.exitCode)
    }
  }
}
