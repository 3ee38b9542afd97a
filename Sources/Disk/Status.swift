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
  /// When the bytes were last changed.
  let modified: Instant
  /// When anything was, names and permissions included; no ordinary call sets it to another time.
  let changed: Instant

  /// A time by the file system's clock.
  struct Instant: Sendable, Comparable {
    let seconds: Int
    let nanoseconds: Int

    static func < (a: Instant, b: Instant) -> Bool {
      (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
    }

    /// Whether a change at a moment or after it may have been given this time: some file systems count whole seconds.
    func mayBeOfChange(since moment: Instant) -> Bool {
      self >= moment || nanoseconds == 0 && seconds == moment.seconds
    }
  }

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
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.modified = Instant(modified)
    self.changed = Instant(changed)
  }

  /// Whether both are the same file, whatever their names.
  func isSame(as other: Status) -> Bool { device == other.device && inode == other.inode }
}

extension Status.Instant {
  init(_ time: timespec) { self.init(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec)) }

  /// Now, by the clock that file systems stamp with.
  static func now() -> Status.Instant {
    var time = timespec()
    #if canImport(Darwin)
      let clock = CLOCK_REALTIME
    #else
      let clock = CLOCK_REALTIME_COARSE
    #endif
    unsafe clock_gettime(clock, &time)
    return Status.Instant(time)
  }
}
