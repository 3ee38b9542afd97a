import CDisk

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The changes that are made on disk; there are no others.
extension Folder {
  /// Writes a new file with permissions 0644, whatever the user's mask.
  ///
  /// - Returns: How it stands then.
  @discardableResult
  func create(
    _ path: RelativePath, _ fill: (Descriptor, _ shown: () -> String) throws(DiskError) -> Void
  ) throws(DiskError) -> Status {
    let name = { shownPath(path) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    let file = Descriptor(number: try openNumber(path, flags, .create, shown: name()))
    try fill(file, name)
    let status = try file.status(shown: name())
    if status.mode == Self.newFileMode { return status }
    try call(.setMode, name()) { fchmod(file.number, mode_t(Self.newFileMode)) }
    return try file.status(shown: name())
  }

  /// Makes a folder with these permissions, whatever the user's mask.
  func makeFolder(_ path: RelativePath, mode: UInt32 = 0o755) throws(DiskError) {
    try unsafe make(.makeFolder, path) { unsafe mkdirat($0, $1, mode_t(mode)) }
    try unsafe make(.setMode, path) { unsafe fchmodat($0, $1, mode_t(mode), 0) }
  }

  /// Gives the open folder itself these permissions.
  func setMode(_ mode: UInt32) throws(DiskError) {
    try call(.setMode, shown) { fchmod(descriptor.number, mode_t(mode)) }
  }

  /// Gives a file a second name, at the same path in another folder.
  func link(_ path: RelativePath, into other: Folder) throws(DiskError) {
    let (from, to) = (descriptor.number, other.descriptor.number)
    try call(.link, shownPath(path)) {
      unsafe path.withCString { unsafe linkat(from, $0, to, $0, 0) }
    }
  }

  /// Copies a file to the same path in another folder, its time of change included.
  func copy(_ path: RelativePath, into other: Folder) throws(DiskError) {
    guard let file = try openFile(path) else {
      throw .failed(.read, path: shownPath(path), errno: EINVAL)
    }
    var status = stat()
    try call(.inspect, file.shown) { unsafe fstat(file.descriptor.number, &status) }
    #if canImport(Darwin)
      let times = [status.st_atimespec, status.st_mtimespec]
    #else
      let times = [status.st_atim, status.st_mtim]
    #endif
    try other.create(path) { (copy, shown) throws(DiskError) in
      while case let piece = try file.piece(), !piece.isEmpty { try copy.append(piece, shown: shown()) }
      try call(.write, shown()) { unsafe futimens(copy.number, times) }
    }
  }

  /// Moves a file or a folder to the same path in another folder, over a file that is there.
  func move(_ path: RelativePath, into other: Folder) throws(DiskError) {
    let (from, to) = (descriptor.number, other.descriptor.number)
    try call(.rename, shownPath(path)) { unsafe path.withCString { unsafe renameat(from, $0, to, $0) } }
  }

  /// Takes away a name that is not a folder's.
  func remove(_ path: RelativePath) throws(DiskError) {
    try unsafe make(.remove, path) { unsafe unlinkat($0, $1, 0) }
  }

  /// Takes away an empty folder.
  func removeFolder(_ path: RelativePath) throws(DiskError) {
    try unsafe make(.remove, path) { unsafe unlinkat($0, $1, AT_REMOVEDIR) }
  }

  /// Gives an entry a name that is not taken.
  func rename(_ path: RelativePath, to new: RelativePath) throws(DiskError) {
    do {
      try unsafe make(.rename, path) { (folder, from) in
        unsafe new.withCString { unsafe cdisk_rename_new(folder, from, $0) }
      }
    } catch .failed(_, _, EINVAL), .failed(_, _, ENOSYS) {
      // The file system can't promise that; a folder never replaces one that is not empty.
      try unsafe make(.rename, path) { (folder, from) in
        unsafe new.withCString { unsafe renameat(folder, from, folder, $0) }
      }
    }
  }

  /// Exchanges two entries in one step.
  func exchange(_ path: RelativePath, with other: RelativePath) throws(DiskError) {
    try unsafe make(.exchange, path) { (folder, from) in
      unsafe other.withCString { unsafe cdisk_exchange(folder, from, $0) }
    }
  }

  /// Writes out what the file system holds back, so that a power cut after it loses nothing from before it.
  func sync() throws(DiskError) {
    try call(.sync, shown) { cdisk_sync(descriptor.number) }
  }

  /// Writes out the names in the folder, after a rename.
  func syncNames() throws(DiskError) {
    try call(.sync, shown) { fsync(descriptor.number) }
  }

  /// Locks the folder against other builds until it is closed; says whether it was free.
  ///
  /// Where the file system has no locks, builds are not kept apart.
  func lock() throws(DiskError) -> Bool {
    do {
      try call(.lock, shown) { flock(descriptor.number, LOCK_EX | LOCK_NB) }
      return true
    } catch .failed(_, _, EWOULDBLOCK) {
      return false
    } catch .failed(_, _, EBADF), .failed(_, _, ENOLCK), .failed(_, _, EOPNOTSUPP), .failed(_, _, ENOSYS) {
      return true
    }
  }

  private func make(
    _ operation: DiskError.Operation, _ path: RelativePath, _ body: (Int32, UnsafePointer<CChar>) -> Int32
  ) throws(DiskError) {
    let number = descriptor.number
    try call(operation, shownPath(path)) { unsafe path.withCString { unsafe body(number, $0) } }
  }
}

extension DiskError {
  /// Whether the file system can't give this file a second name (or no more of them), as opposed to failing.
  var isLinkRefused: Bool {
    guard case .failed(.link, _, let number) = self else { return false }
    return [EPERM, EMLINK, EOPNOTSUPP, ENOSYS].contains(number)
  }

  /// Whether the file system can't exchange two names, as opposed to failing.
  var isExchangeRefused: Bool {
    guard case .failed(.exchange, _, let number) = self else { return false }
    return [EINVAL, ENOSYS, EOPNOTSUPP].contains(number)
  }

  /// A folder that is another file system's root can't be replaced or carried over.
  static func mountPoint(_ path: String) -> DiskError { .failed(.exchange, path: path, errno: EBUSY) }

  /// Whether the error is that a mount point is in the way.
  var isMountPoint: Bool {
    guard case .failed(let operation, _, let number) = self else { return false }
    return operation == .exchange && (number == EBUSY || number == EXDEV)
  }

  /// Whether the error is that the path leads nowhere.
  var isAbsence: Bool {
    guard case .failed(_, _, let number) = self else { return false }
    return number == ENOENT
  }
}

/// Waits for a moment.
func pause(microseconds: UInt32) { _ = usleep(microseconds) }
