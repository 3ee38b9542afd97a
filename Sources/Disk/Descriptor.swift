#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file or folder, closed when its owner lets go.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

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
  /// Reads at most `limit` bytes, from where the last reading ended up to the end of the file.
  func bytes(upTo limit: Int, shown: String) throws(DiskError) -> [UInt8] {
    var failure: DiskError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < limit {
        do throws(DiskError) {
          let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
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
  func append(_ bytes: [UInt8], shown: String) throws(DiskError) {
    var done = 0
    while done < bytes.count {
      done += try call(.write, shown) {
        unsafe bytes.withUnsafeBytes { all in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: all[done...])
          return unsafe write(number, rest.baseAddress, rest.count)
        }
      }
    }
  }
}
