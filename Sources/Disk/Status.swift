#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the file system says about a path.
struct Status: Sendable {
  /// What a name stands for.
  enum Kind: Sendable { case file, folder, link, other }

  let kind: Kind
  /// In bytes.
  let size: Int
  /// The permissions, with the sticky and set-id bits.
  let mode: UInt32
  let device: UInt64
  let inode: UInt64

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    mode = UInt32(status.st_mode & 0o7777)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
  }

  /// Whether both are the same file, whatever their names.
  func isSame(as other: Status) -> Bool { device == other.device && inode == other.inode }
}
