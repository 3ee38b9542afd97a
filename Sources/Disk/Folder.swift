import CDisk

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open folder: every path given to it is below it, and the last part of a path is never followed as a link.
struct Folder: ~Copyable, Sendable {
  let descriptor: Descriptor
  /// The folder's name in messages.
  let shown: String

  /// What a name stands for.
  enum Kind: Sendable { case file, folder, link, other }

  /// A name in a folder.
  struct Entry: Sendable {
    let name: [UInt8]
    let kind: Kind
  }

  /// What the file system says about a path.
  struct Status: Sendable, Equatable {
    let kind: Kind
    let size: Int
    let device: UInt64
    let inode: UInt64
    let mode: UInt32

    /// Whether both are the same file, whatever their names.
    func isSame(as other: Status) -> Bool { device == other.device && inode == other.inode }
  }

  /// Opens a folder by a path as the user gave it, links followed.
  init(opening path: String) throws(DiskError) {
    let number = try call(.open, path) { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    descriptor = Descriptor(number: number)
    shown = path
  }

  /// Opens a folder below another, never through a link.
  init(_ path: RelativePath, in parent: borrowing Folder, shown: String? = nil) throws(DiskError) {
    let name = shown ?? parent.shownPath(path)
    let number = try parent.openNumber(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, .open, shown: name)
    descriptor = Descriptor(number: number)
    self.shown = name
  }

  /// A path below the folder, as messages show it.
  func shownPath(_ path: RelativePath) -> String {
    if path.bytes.isEmpty { return shown }
    return shown.hasSuffix("/") ? shown + path.text : shown + "/" + path.text
  }

  /// The number of a newly opened descriptor.
  func openNumber(
    _ path: RelativePath, _ flags: Int32, _ operation: DiskError.Operation, shown: String
  ) throws(DiskError) -> Int32 {
    let number = descriptor.number
    return try call(operation, shown) {
      unsafe path.withCString { unsafe openat(number, $0, flags | O_CLOEXEC, 0o644) }
    }
  }
}

// MARK: - Looking

extension Folder {
  /// The names in a folder below this one, in the order of their bytes.
  func entries(of path: RelativePath = .top) throws(DiskError) -> [Entry] {
    let number = try openNumber(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, .list, shown: shownPath(path))
    guard let list = unsafe cdisk_list(number) else {
      let problem = errno
      _ = close(number)
      throw .failed(.list, path: shownPath(path), errno: problem)
    }
    defer { unsafe cdisk_end(list) }
    var entries: [Entry] = []
    var code: Int32 = 0
    while let name = unsafe cdisk_next(list, &code) {
      let bytes = unsafe Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
      let kind: Kind? =
        switch Int(code) {
        case CDISK_FILE: .file
        case CDISK_FOLDER: .folder
        case CDISK_LINK: .link
        case CDISK_OTHER: .other
        default: try status(of: path.appending(bytes))?.kind
        }
      if let kind { entries.append(Entry(name: bytes, kind: kind)) }
    }
    if errno != 0 { throw .failed(.list, path: shownPath(path), errno: errno) }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// What stands at a path; nothing where nothing does.
  func status(of path: RelativePath = .top) throws(DiskError) -> Status? {
    var status = stat()
    let number = descriptor.number
    let result = unsafe path.withCString { unsafe fstatat(number, $0, &status, AT_SYMLINK_NOFOLLOW) }
    if result == 0 { return Status(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .failed(.inspect, path: shownPath(path), errno: errno)
  }

  /// Opens a regular file to read, and says how big it is; nothing where it is not a regular file.
  ///
  /// A FIFO does not block it, and a link is not followed.
  func openFile(_ path: RelativePath) throws(DiskError) -> OpenFile? {
    let name = shownPath(path)
    let number: Int32
    do {
      number = try openNumber(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, .open, shown: name)
    } catch .failed(_, _, ELOOP), .failed(_, _, ENXIO) {
      return nil
    }
    let descriptor = Descriptor(number: number)
    var status = stat()
    try call(.inspect, name) { unsafe fstat(number, &status) }
    let found = Status(status)
    return found.kind == .file ? OpenFile(descriptor: descriptor, size: found.size) : nil
  }

  /// A regular file, open to read.
  struct OpenFile: ~Copyable {
    let descriptor: Descriptor
    let size: Int
  }
}

extension Folder.Status {
  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    mode = UInt32(status.st_mode & 0o7777)
  }
}

// MARK: - What the rest of the target need not know the C library for

/// `ENOENT`.
let noSuchFile = ENOENT
/// `ENOTDIR`.
let notAFolder = ENOTDIR

/// The absolute path of a folder, without links, `.` and `..`.
func absolutePath(of path: String) throws(DiskError) -> String {
  guard let resolved = unsafe realpath(path, nil) else { throw .failed(.open, path: path, errno: errno) }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}
