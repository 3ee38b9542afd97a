import CDisk

/// Why a folder could not be read or written.
///
/// Never an author's mistake: those are diagnostics.
public enum DiskError: Error, Sendable, Hashable {
  /// The operating system refused a call: what was tried, on which path, and its error number.
  case failed(Operation, path: String, errno: Int32)
  /// Another build is writing to the same output folder, and did not end in half a minute.
  case busy(path: String)
  /// Where a file was when the folder was read, there is something else now.
  case changed(path: String)
  /// The folder named on the command line can't serve, and why: a clause that ends the message.
  case unsuitable(path: String, reason: String)

  /// What was tried.
  public enum Operation: String, Sendable, Hashable {
    case open, read, write, create, link, rename, remove, lock
    case list = "list the folder"
    case inspect = "look at"
    case makeFolder = "make the folder"
    case setMode = "set the permissions of"
    case sync = "write out"
    case exchange = "put the new edition in the place of"
  }

  /// The exit code of `<sysexits.h>`: 74 where the disk fails, 64 where the command line names a wrong folder.
  public var exitCode: Int32 {
    switch self {
    case .failed, .busy, .changed: 74
    case .unsuitable: 64
    }
  }
}

extension DiskError: CustomStringConvertible {
  /// One sentence without a full stop: `cannot write “public/index.html”: No space left on device`.
  public var description: String {
    switch self {
    case .failed(let operation, let path, let number):
      "cannot \(operation.rawValue) “\(path)”: \(words(for: number))"
        + (isMountPoint ? " (a mount point can't be replaced: name a folder inside it)" : "")
    case .busy(let path): "another build is writing to “\(path)”"
    case .changed(let path): "“\(path)” is no longer a file, as it was when the build began"
    case .unsuitable(let path, let reason): "“\(path)” \(reason)"
    }
  }
}

/// An error number in the system's English words.
private func words(for number: Int32) -> String {
  let text = unsafe [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
    unsafe buffer.withMemoryRebound(to: CChar.self) {
      unsafe cdisk_describe(number, $0.baseAddress, $0.count)
    }
    count = unsafe buffer.firstIndex(of: 0) ?? 0
  }
  return String(decoding: text, as: UTF8.self)
}
