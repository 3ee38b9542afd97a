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
    var bytes: [UInt8] = []
    Self.append(status, to: &bytes)
    self.bytes = bytes
  }

  /// Appends the bytes of a file's stamp to others.
  static func append(_ status: Status, to bytes: inout [UInt8]) {
    let (modified, changed) = (status.modified, status.changed)
    let numbers = (
      status.size, Int(truncatingIfNeeded: status.inode),
      modified.seconds, modified.nanoseconds, changed.seconds, changed.nanoseconds
    )
    unsafe withUnsafeBytes(of: numbers) { unsafe bytes.append(contentsOf: $0) }
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
