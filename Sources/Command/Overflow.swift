import Disk
import Figures
import Foundation
import Source
import Synchronization

/// Where the texts and the database of a large briefing are, instead of in memory: in temporary files.
final class Overflow: Sendable {
  private let console: Console
  private let shelves = Guarded<[TemporaryFile]>([])

  init(console: Console) { self.console = console }

  /// A shelf for texts; nothing where there is no room for temporary files.
  func shelf() -> (any Shelf)? {
    guard let file = file() else { return nil }
    shelves.withLock { $0.append(file) }
    return DiskShelf(file)
  }

  /// The file of the database, where the texts are so many that they are on a shelf; its room is given back with the
  /// database.
  func databaseFile(of content: Content) -> DatabaseFile? {
    guard content.files.contains(where: { $0.shelf != nil }), let file = file() else { return nil }
    return DatabaseFile(
      path: file.path, whenOpened: { file.removeName() }, bytes: { file.bytes(from: $0, upTo: $1) })
  }

  /// Gives back the room of all texts; nobody may ask for them.
  func clear() {
    for file in shelves.withLock({ $0 }) { file.clear() }
  }

  private func file() -> TemporaryFile? {
    TemporaryFile { [console] error in
      try? console.writeError("briefing: \(error)\n")
      exit(error.exitCode)
    }
  }
}
