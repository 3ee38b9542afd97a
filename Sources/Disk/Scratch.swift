#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Source
import Synchronization

// In: bytes that nothing looks at for a while. Out: the same bytes, later. What is on the shelf is in a file that has no
// name, in the folder for large temporary files, so that it is gone with the process, however that ends.

/// A shelf on the disk.
public final class Scratch: Shelf {
  private let descriptor: Descriptor
  private let folder: String
  private let end = Atomic(0)
  private let fail: @Sendable (DiskError) -> Never

  /// A shelf in the folder that `TMPDIR` names, or else in `/var/tmp`; nothing where no such file can be made.
  ///
  /// - Parameter fail: What is done where the disk does not give back what it took, which leaves nothing to go on with.
  public init?(failingWith fail: @escaping @Sendable (DiskError) -> Never) {
    folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/var/tmp"
    var name = "\(folder)/briefing-XXXXXX".utf8CString
    let number = unsafe name.withUnsafeMutableBufferPointer { name -> Int32 in
      guard let start = name.baseAddress else { return -1 }
      let number = unsafe mkstemp(start)
      if number >= 0 { _ = unsafe unlink(start) }
      return number
    }
    if number < 0 { return nil }
    descriptor = Descriptor(number: number)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    self.fail = fail
  }

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

  public func fill(_ memory: UnsafeMutableRawBufferPointer, from offset: Int) {
    var done = 0
    while done < memory.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[done...])
      let count = unsafe pread(descriptor.number, rest.baseAddress, rest.count, off_t(offset + done))
      if count > 0 {
        done += count
      } else if count == 0 || errno != EINTR {
        fail(.failed(.read, path: "\(folder) (a temporary file)", errno: count == 0 ? EIO : errno))
      }
    }
  }
}
