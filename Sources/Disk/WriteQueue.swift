// In: files with their bytes, from any thread. Out: the files on disk, written by one thread at a time, and how they stand.

import Source
import Synchronization

/// Files on their way into a folder, which whichever thread is free for it writes.
///
/// Threads that make files in one folder wait for one another within the kernel, and there waiting takes the
/// processor's time just as work does: on ext4 up to a third of a build. So a thread that finds another one writing
/// leaves its file to that one and goes back to its own work.
final class WriteQueue: Sendable {
  private struct File: Sendable {
    let path: RelativePath
    let bytes: [UInt8]
    let folder: Folder
    let number: Int
  }

  private struct Waiting {
    var files: [File] = []
    /// How many bytes they have in all.
    var size = 0
    /// Whether a thread writes, which takes these as well: to try for its lock would tell that too, by a system call.
    var haveWriter = false
  }

  /// What the thread knows whose turn it is to write.
  private struct Turn {
    /// How the files stand that were written, by their numbers.
    var written: [Status?] = []
    /// Why a file could not be written.
    var failure: DiskError?

    mutating func note(_ status: Status, of number: Int) {
      while written.count <= number { written.append(nil) }
      written[number] = status
    }
  }

  private let waiting = Guarded(Waiting())
  private let turn = Guarded(Turn())

  /// Where more files than this wait, or more bytes, threads wait as well.
  private static let longest = 64
  private static let largest = 4 << 20

  /// Makes room for how some more files stand.
  func reserveRoom(_ count: Int) {
    turn.withLock { $0.written.reserveCapacity($0.written.count + count) }
  }

  /// Writes a new file with permissions 0644, at the latest when `end` is called, and notes how it stands by a number.
  ///
  /// Throws the first error there was with any file.
  func write(_ bytes: [UInt8], to path: RelativePath, in folder: Folder, as number: Int) throws(DiskError) {
    let isOurTurn = waiting.withLock { waiting in
      waiting.files.append(File(path: path, bytes: bytes, folder: folder, number: number))
      waiting.size += bytes.count
      let isShort = waiting.files.count <= Self.longest && waiting.size <= Self.largest
      if waiting.haveWriter && isShort { return false }
      waiting.haveWriter = true
      return true
    }
    if isOurTurn { try turn.withLock { (turn) throws(DiskError) in try writeAll(&turn) } }
  }

  /// Writes all files that wait, or throws the first error there was.
  ///
  /// - Returns: How all files stand that were written, by their numbers.
  func end() throws(DiskError) -> [Status?] {
    try turn.withLock { (turn) throws(DiskError) in
      try writeAll(&turn)
      return turn.written
    }
  }

  private func writeAll(_ turn: inout Turn) throws(DiskError) {
    if turn.failure == nil {
      do {
        while case let files = takeWaiting(), !files.isEmpty {
          for file in files {
            let status = try file.folder.create(file.path) { (new, shown) throws(DiskError) in
              try new.append(file.bytes, shown: shown())
            }
            turn.note(status, of: file.number)
          }
        }
      } catch {
        turn.failure = error
      }
    }
    guard let failure = turn.failure else { return }
    // Whoever comes next is told as well.
    waiting.withLock { $0.haveWriter = false }
    throw failure
  }

  /// The files that wait; where there are none, it is nobody's turn any more.
  private func takeWaiting() -> [File] {
    waiting.withLock { waiting in
      if waiting.files.isEmpty { waiting.haveWriter = false }
      defer { (waiting.files, waiting.size) = ([], 0) }
      return waiting.files
    }
  }
}
