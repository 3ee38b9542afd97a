#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How a file stands: what changes whenever anybody changes the file.
struct Stamp: Sendable, Equatable {
  /// Its number, size and times.
  let bytes: [UInt8]

  init(_ status: Status) {
    let times = [status.modified, status.changed].flatMap { [$0.seconds, $0.nanoseconds] }
    let numbers = [status.size, Int(truncatingIfNeeded: status.inode)] + times
    bytes = unsafe numbers.withUnsafeBytes { unsafe Array($0) }
  }

  /// The stamp of the file at an absolute path; nothing where there is no file.
  init?(ofFileAt path: String, followingLinks: Bool = false) {
    var found = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    guard unsafe fstatat(AT_FDCWD, path, &found, flags) == 0 else { return nil }
    let status = Status(found)
    if status.kind != .file { return nil }
    self.init(status)
  }
}
