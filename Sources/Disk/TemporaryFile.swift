import Source
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
// In: bytes that take too much memory. Out: the same bytes, later. They are in a file of the folder for large temporary
// files, which loses its name as soon as it is open, so that it is gone with the process, however that ends.

/// A new, empty file that is gone when the process is.
///
/// Where the disk does not give back what it took, nothing is left to go on with: the process ends.
public final class TemporaryFile: Shelf {
  /// Where it is, until its name is removed.
  public let path: String
  private let descriptor: Descriptor
  private let end = Atomic(0)
  private let fail: @Sendable (DiskError) -> Never

  /// A file in the folder that `TMPDIR` names, or else in `/var/tmp`; nothing where none can be made.
  ///
  /// - Parameter fail: Ends the process.
  public init?(failingWith fail: @escaping @Sendable (DiskError) -> Never) {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/var/tmp"
    var name = "\(folder)/briefing-XXXXXX".utf8CString
    let number = unsafe name.withUnsafeMutableBufferPointer { name -> Int32 in
      guard let start = name.baseAddress else { return -1 }
      return unsafe mkstemp(start)
    }
    if number < 0 { return nil }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    descriptor = Descriptor(number: number)
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    self.fail = fail
  }

  /// Takes its name away: nobody else can open it any more.
  public func removeName() { _ = unsafe unlink(path) }

  /// Puts bytes away behind the others; nil where the disk takes no more.
  public func put(_ bytes: UnsafeRawBufferPointer) -> Int? {
    let start = end.add(bytes.count, ordering: .relaxed).oldValue
    var done = 0
    while done < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = unsafe pwrite(descriptor.number, rest.baseAddress, rest.count, off_t(start + done))
      if count < 0, errno != EINTR { return nil }
      done += max(0, count)
    }
    return start
  }

  /// Fills memory with the bytes from an offset on.
  public func fill(_ memory: UnsafeMutableRawBufferPointer, from offset: Int) {
    if unsafe read(into: memory, from: offset) < memory.count {
      fail(.failed(.read, path: path, errno: EIO))
    }
  }

  /// The bytes from an offset on, at most so many; fewer only at the file's end.
  public func bytes(from offset: Int, upTo limit: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      unsafe count = read(into: UnsafeMutableRawBufferPointer(buffer), from: offset)
    }
  }

  /// Fills memory from an offset on, as far as the file goes: how many bytes that are.
  private func read(into memory: UnsafeMutableRawBufferPointer, from offset: Int) -> Int {
    var done = 0
    while done < memory.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[done...])
      let count = unsafe pread(descriptor.number, rest.baseAddress, rest.count, off_t(offset + done))
      if count == 0 { break }
      if count < 0, errno != EINTR { fail(.failed(.read, path: path, errno: errno)) }
      done += max(0, count)
    }
    return done
  }
}
