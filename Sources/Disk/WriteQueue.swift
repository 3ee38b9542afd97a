// In: files with their bytes, from any thread. Out: the files on disk, written by one thread at a time.

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
  }

  /// What waits to be written.
  private let files = Guarded<[File]>([])
  /// The turn to write, and why a file could not be written.
  private let turn = Guarded<DiskError?>(nil)

  /// Where more files than this wait, threads wait as well.
  private static let longest = 64

  /// Writes a new file with permissions 0644, at the latest when `end` is called.
  ///
  /// Throws the first error there was with any file.
  func write(_ bytes: [UInt8], to path: RelativePath, in folder: Folder) throws(DiskError) {
    let count = files.withLock { files in
      files.append(File(path: path, bytes: bytes, folder: folder))
      return files.count
    }
    if count > Self.longest { return try end() }
    _ = try turn.withLockIfAvailable { (failure) throws(DiskError) in try writeAll(&failure) }
  }

  /// Writes all files that wait, or throws the first error there was.
  func end() throws(DiskError) {
    try turn.withLock { (failure) throws(DiskError) in try writeAll(&failure) }
  }

  private func writeAll(_ failure: inout DiskError?) throws(DiskError) {
    if let failure { throw failure }
    do {
      while case let files = takeWaiting(), !files.isEmpty {
        for file in files {
          try file.folder.create(file.path) { (new, shown) throws(DiskError) in
            try new.append(file.bytes, shown: shown())
          }
        }
      }
    } catch {
      failure = error
      throw error
    }
  }

  private func takeWaiting() -> [File] {
    files.withLock { files in
      defer { files = [] }
      return files
    }
  }
}
