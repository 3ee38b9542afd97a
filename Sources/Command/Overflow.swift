import Disk
import Figures
import Foundation
import Source
import Synchronization

/// Where the texts and the database of a large briefing are, instead of in memory: in temporary files.
final class Overflow: Sendable {
  private let console: Console
  private let files = Guarded<[TemporaryFile]>([])

  init(console: Console) { self.console = console }

  /// A shelf for texts; nothing where there is no room for temporary files.
  func shelf() -> (any Shelf)? { file().map(DiskShelf.init) }

  /// The file of the database, where the texts are so many that they are on a shelf.
  func databaseFile(of content: Content) -> DatabaseFile? {
    guard content.files.contains(where: { $0.shelf != nil }), let file = file() else { return nil }
    return DatabaseFile(
      path: file.path, whenOpened: { file.removeName() }, bytes: { file.bytes(from: $0, upTo: $1) })
  }

  /// Gives back the room of all files; nobody may ask for what is in them.
  func clear() {
    for file in files.withLock({ $0 }) { file.clear() }
  }

  private func file() -> TemporaryFile? {
    let file = TemporaryFile { [console] error in
      try? console.writeError("briefing: \(error)\n")
      exit(error.exitCode)
    }
    if let file { files.withLock { $0.append(file) } }
    return file
  }
}
