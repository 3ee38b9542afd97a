import Scanning

/// The paths of files that are to stand in one folder, and what keeps another from joining them.
///
/// Two names that differ in case alone, or in the normal form of their letters, are one on some file systems; and what
/// is a file is no folder.
public struct TakenPaths: Sendable {
  /// What has a path: a file, or a folder that leads to one.
  public struct Holder: Sendable, Equatable {
    /// The path as it was first given.
    public let path: String
    /// Whether it is a folder's.
    public let isFolder: Bool
    /// What it is, in words for a message.
    public var words: String { isFolder ? "the folder “\(path)”" : "“\(path)”" }
  }

  /// By folded path.
  private var holders: [String: Holder] = [:]
  /// The folders that were taken, as they were given: most files lie in one that others lie in.
  private var folders: Set<Substring> = []
  /// What the path that was taken last has up to its last `/`: most files come behind others of their folder.
  private var last: [UInt8] = []

  /// No paths yet.
  public init() {}

  /// Makes room for some more.
  public mutating func reserveRoom(_ count: Int) { holders.reserveCapacity(holders.count + count) }

  /// Takes a file's path, with `/` between its parts, and those of the folders that lead to it; or gives what can't
  /// stand beside it.
  public mutating func take(_ path: String) -> Holder? {
    let folded = Self.folded(path)
    // Most are free: looked up and taken in one.
    if let other = holders.updateValue(Holder(path: path, isFolder: false), forKey: folded) {
      holders[folded] = other
      return other
    }
    if !isBesideLast(path) {
      if let other = takeFolders(of: path) {
        holders[folded] = nil
        return other
      }
      last = Array(path.utf8)
      last.removeSubrange(Self.nameStart(in: last)...)
    }
    return nil
  }

  /// Takes the folders that lead to a file, or gives what can't stand beside them.
  private mutating func takeFolders(of path: String) -> Holder? {
    var new: [Substring] = []
    var next = Self.folder(of: path[...])
    while let folder = next, !isTaken(folder) {
      if let other = holders[Self.folded(folder)] { return other }
      new.append(folder)
      next = Self.folder(of: folder)
    }
    for folder in new {
      holders[Self.folded(folder)] = Holder(path: String(folder), isFolder: true)
      folders.insert(folder)
    }
    return nil
  }

  /// Whether a path is one of the folder of the path that was taken last: compared by bytes, as all folders are.
  private func isBesideLast(_ path: String) -> Bool {
    path.withBytes { bytes in
      let start = unsafe Self.nameStart(in: bytes)
      return unsafe start == last.count && bytes[..<start].elementsEqual(last)
    }
  }

  /// Where the last part of a path begins.
  private static func nameStart<Path: BidirectionalCollection>(in path: Path) -> Int
  where Path.Element == UInt8, Path.Index == Int {
    path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
  }

  /// Compared by bytes: two normal forms of one name are two folders on some file systems.
  private func isTaken(_ folder: Substring) -> Bool {
    guard let index = folders.firstIndex(of: folder) else { return false }
    return folders[index].utf8.elementsEqual(folder.utf8)
  }

  /// The same for two names that some file system can't hold side by side.
  ///
  /// Swift compares strings by canonical equivalence, so the two normal forms of a name fold to one as well.
  public static func folded(_ path: some StringProtocol) -> String {
    // Most paths fold to themselves: those that are strings are not copied.
    isFolded(path) ? String(path) : path.lowercased()
  }

  private static func isFolded(_ path: some StringProtocol) -> Bool {
    path.utf8.withContiguousStorageIfAvailable { unsafe isFolded($0) } ?? false
  }

  /// Whether it is clear that a path folds to itself: it is of ASCII alone, without capital letters.
  public static func isFolded(_ path: [UInt8]) -> Bool { unsafe path.withUnsafeBufferPointer(isFolded) }

  private static func isFolded(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    @inline(__always) func mayFold(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
      Bytes.within(bytes, UInt8(ascii: "A")...UInt8(ascii: "Z")) | Bytes.beyondASCII(bytes)
    }
    return unsafe Bytes.first(in: path, path.indices, where: mayFold) == path.count
  }

  private static func folder(of path: Substring) -> Substring? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
  }
}
