import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A new, empty file for what takes too much memory; it is gone when the process is.
///
/// Where the disk does not give back what it took, nothing is left to go on with: the process ends.
public final class TemporaryFile: Sendable {
  /// Where it is, until its name is removed.
  public let path: String
  private let descriptor: Descriptor
  private let fail: @Sendable (DiskError) -> Never

  /// A file in the folder that `TMPDIR` names, or else in `/var/tmp`; nothing where none can be made.
  ///
  /// - Parameter fail: Ends the process.
  public init?(failingWith fail: @escaping @Sendable (DiskError) -> Never) {
    let named = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    let folder = named.isEmpty ? "/var/tmp" : named
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

  /// Gives back the room on the disk; nobody may ask for what was written.
  public func clear() { _ = ftruncate(descriptor.number, 0) }

  /// Writes bytes at an offset: whether the disk took all of them.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = unsafe pwrite(descriptor.number, rest.baseAddress, rest.count, off_t(offset + done))
      if count < 0, errno != EINTR { return false }
      done += max(0, count)
    }
    return true
  }

  /// Fills memory with what was written from an offset on, and other memory with what is behind that.
  func fill(
    _ memory: UnsafeMutableRawBufferPointer, _ other: UnsafeMutableRawBufferPointer, from offset: Int
  ) {
    let got = unsafe withUnsafeTemporaryAllocation(of: iovec.self, capacity: 2) { pieces in
      unsafe pieces.initializeElement(
        at: 0, to: iovec(iov_base: memory.baseAddress, iov_len: memory.count))
      unsafe pieces.initializeElement(at: 1, to: iovec(iov_base: other.baseAddress, iov_len: other.count))
      return unsafe preadv(descriptor.number, pieces.baseAddress, other.isEmpty ? 1 : 2, off_t(offset))
    }
    if got == memory.count + other.count { return }
    // Piece by piece, where a signal came between.
    let next = offset + memory.count
    if unsafe read(into: memory, from: offset) < memory.count || read(into: other, from: next) < other.count {
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
