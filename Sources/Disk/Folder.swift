import CDisk

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open folder: every path given to it is below it, and the last part of a path is never followed as a link.
struct Folder: Sendable {
  let descriptor: Descriptor
  /// The folder's name in messages.
  let shown: String

  /// A name in a folder.
  struct Entry: Sendable {
    let name: [UInt8]
    let kind: Status.Kind
  }

  /// Opens a folder by a path as the user gave it, links followed.
  init(opening path: String) throws(DiskError) {
    let number = try call(.open, path) { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    descriptor = Descriptor(number: number)
    shown = path
  }

  /// Opens a folder below another, never through a link.
  init(_ path: RelativePath, in parent: Folder, shown: String? = nil) throws(DiskError) {
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

  /// The permissions of a new file.
  static let newFileMode: UInt32 = 0o644

  /// The number of a newly opened descriptor.
  func openNumber(
    _ path: RelativePath, _ flags: Int32, _ operation: DiskError.Operation, shown: @autoclosure () -> String
  ) throws(DiskError) -> Int32 {
    let number = descriptor.number
    return try call(operation, shown()) {
      unsafe path.withCString { unsafe openat(number, $0, flags | O_CLOEXEC, Self.newFileMode) }
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
    // In one piece of memory: to sort arrays counts references to them, which takes longer than all else here.
    var names: [UInt8] = []
    var places: [(name: Range<Int>, kind: Status.Kind)] = []
    var code: Int32 = 0
    while let name = unsafe cdisk_next(list, &code) {
      let start = names.count
      unsafe names.append(contentsOf: UnsafeRawBufferPointer(start: name, count: strlen(name)))
      let kind: Status.Kind? =
        switch Int(code) {
        case CDISK_FILE: .file
        case CDISK_FOLDER: .folder
        case CDISK_LINK: .link
        case CDISK_OTHER: .other
        default: try status(of: path.appending(Array(names[start...])))?.kind
        }
      if let kind { places.append((start..<names.count, kind)) }
    }
    if errno != 0 { throw .failed(.list, path: shownPath(path), errno: errno) }
    unsafe names.withUnsafeBufferPointer { names in
      places.sort { a, b in
        unsafe precedes(
          UnsafeBufferPointer(rebasing: names[a.name]), UnsafeBufferPointer(rebasing: names[b.name]))
      }
    }
    return places.map { Entry(name: Array(names[$0.name]), kind: $0.kind) }
  }

  /// The folder itself.
  func status() throws(DiskError) -> Status { try descriptor.status(shown: shown) }

  /// What stands at a path; nothing where nothing does.
  func status(of path: RelativePath) throws(DiskError) -> Status? {
    var status = stat()
    let number = descriptor.number
    let result = unsafe path.withCString { unsafe fstatat(number, $0, &status, AT_SYMLINK_NOFOLLOW) }
    if result == 0 { return Status(status) }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .failed(.inspect, path: shownPath(path), errno: errno)
  }

  /// Opens a regular file to read; nothing where it is not a regular file.
  func openFile(_ path: RelativePath) throws(DiskError) -> OpenFile? {
    try OpenFile(path, below: descriptor.number, shown: shownPath(path))
  }
}

// MARK: - Attributes

extension Folder {
  /// An extended attribute of the folder itself; nothing where it has none, or the file system has no such thing.
  func attribute(_ name: String) -> [UInt8]? {
    var length = -1
    let value = unsafe [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
      length = unsafe cdisk_attribute(descriptor.number, name, buffer.baseAddress, buffer.count)
      count = max(0, length)
    }
    return length < 0 ? nil : value
  }

  /// Gives the folder an extended attribute, where the file system lets it.
  func setAttribute(_ name: String, to value: [UInt8]) {
    _ = unsafe cdisk_set_attribute(descriptor.number, name, value, value.count)
  }
}

// MARK: - What the rest of the target need not know the C library for

/// Whether some bytes stand before others in the order of their bytes.
func precedes(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  unsafe a.withUnsafeBufferPointer { a in unsafe b.withUnsafeBufferPointer { unsafe precedes(a, $0) } }
}

/// The same of bytes where they stand.
func precedes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let left = a.baseAddress, let right = b.baseAddress else { return a.count < b.count }
  let order = unsafe memcmp(left, right, min(a.count, b.count))
  return order == 0 ? a.count < b.count : order < 0
}

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
