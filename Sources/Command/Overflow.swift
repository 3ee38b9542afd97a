import Disk
import Figures
import Foundation
import Source

/// Where the texts and the database of a large briefing are, instead of in memory: in temporary files.
struct Overflow: Sendable {
  let console: Console

  /// A shelf for texts; nothing where there is no room for temporary files.
  func shelf() -> (any Shelf)? { file().map(DiskShelf.init) }

  /// The file of the database, where the texts are so many that they are on a shelf: one of the edition's, if that is
  /// being made already.
  func databaseFile(of content: Content, for publication: Publication?) -> DatabaseFile? {
    guard content.files.contains(where: { $0.shelf != nil }) else { return nil }
    if let file = publication?.temporaryFile(failingWith: fail) {
      return DatabaseFile(path: file.path, use: .published { file.write($0, at: $1) })
    }
    guard let file = file() else { return nil }
    return DatabaseFile(
      path: file.path,
      use: .read(bytes: { file.bytes(from: $0, upTo: $1) }, whenOpened: { file.removeName() }))
  }

  private func file() -> TemporaryFile? { TemporaryFile(failingWith: fail) }

  private var fail: @Sendable (DiskError) -> Never {
    { [console] error in
      try? console.writeError("briefing: \(error)\n")
      exit(error.exitCode)
    }
  }
}
