#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file or folder, closed when nobody holds it any more.
final class Descriptor: Sendable {
  let number: Int32

  init(number: Int32) { self.number = number }

  deinit { _ = close(number) }
}

/// Makes a system call, again while a signal interrupts it, and throws what it reports otherwise.
@discardableResult
func call<Result: FixedWidthInteger>(
  _ operation: DiskError.Operation, _ path: @autoclosure () -> String, _ body: () -> Result
) throws(DiskError) -> Result {
  while true {
    let result = body()
    if result >= 0 { return result }
    let number = errno
    if number != EINTR { throw .failed(operation, path: path(), errno: number) }
  }
}

extension Descriptor {
  /// What is open.
  func status(shown: @autoclosure () -> String) throws(DiskError) -> Status {
    var status = stat()
    try call(.inspect, shown()) { unsafe fstat(number, &status) }
    return Status(status)
  }

  /// Reads at most `limit` bytes, from where the last reading ended up to the end of the file.
  func bytes(upTo limit: Int, shown: String) throws(DiskError) -> [UInt8] {
    var failure: DiskError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        do throws(DiskError) {
          let rest = unsafe UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
          let got = try call(.read, shown) { unsafe read(number, rest.baseAddress, rest.count) }
          if got == 0 { return }
          count += got
        } catch {
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all the bytes.
  func append(_ bytes: [UInt8], shown: @autoclosure () -> String) throws(DiskError) {
    var done = 0
    while done < bytes.count {
      done += try call(.write, shown()) {
        unsafe bytes.withUnsafeBytes { all in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: all[done...])
          return unsafe write(number, rest.baseAddress, rest.count)
        }
      }
    }
  }
}

/// A regular file, open to read.
struct OpenFile {
  let descriptor: Descriptor
  /// In bytes, when it was opened.
  let size: Int
  /// The file's name in messages.
  let shown: String

  /// All of its bytes.
  func bytes() throws(DiskError) -> [UInt8] { try descriptor.bytes(upTo: size, shown: shown) }

  /// The next bytes, at most `longestPiece` of them; none at the end.
  func piece() throws(DiskError) -> [UInt8] { try descriptor.bytes(upTo: Self.longestPiece, shown: shown) }

  /// How many bytes of a large file are in memory at once.
  static let longestPiece = 256 << 10

  /// Opens a file by an absolute path; nothing where it is not a regular file.
  ///
  /// A FIFO does not block it, and a link is not followed.
  init?(at path: String) throws(DiskError) { try self.init(RelativePath(path), below: AT_FDCWD, shown: path) }

  /// Opens a file below an open folder.
  init?(_ path: RelativePath, below folder: Int32, shown: String) throws(DiskError) {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let number: Int32
    do {
      number = try call(.open, shown) { unsafe path.withCString { unsafe openat(folder, $0, flags) } }
    } catch .failed(_, _, ELOOP), .failed(_, _, ENXIO) {
      return nil
    }
    descriptor = Descriptor(number: number)
    let status = try descriptor.status(shown: shown)
    if status.kind != .file { return nil }
    size = status.size
    self.shown = shown
  }
}
