import Source

/// The list of an edition's files, which lies in the edition itself.
///
/// It is what `sha256sum -c` reads, so that any copy of the site can be checked, and it says which files are
/// the generator's own: no other is ever replaced or removed.
///
///     # The files of this edition …
///     9f86d081884c7d65…  analysis/alliance.html
struct Manifest: Sendable {
  /// Where it lies in the output folder.
  static let path = RelativePath("briefing-manifest.txt")

  /// The manifest as it is written: the same for the same edition.
  let bytes: [UInt8]
  /// Where the line of each file ends; behind that of what stands above them all.
  private let ends: [Int]

  /// The manifest of files that are all made, and sorted.
  init(_ files: ManifestLines) { (bytes, ends) = files.joined(below: Array("\(Self.heading)\n".utf8)) }

  /// Reads a manifest; nothing where a line is not one that `bytes` holds.
  init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 1, lines.removeLast().isEmpty, let heading = lines.first,
      heading.elementsEqual(Self.heading.utf8)
    else { return nil }
    for line in lines.dropFirst() {
      let path = line.dropFirst(ManifestLine.digits + ManifestLine.space.count)
      guard line.prefix(ManifestLine.digits).allSatisfy(Self.isDigit),
        line.dropFirst(ManifestLine.digits).starts(with: ManifestLine.space),
        FileName.problem(inPath: Array(path)) == nil
      else { return nil }
    }
    self.bytes = bytes
    ends = lines.map { $0.endIndex + 1 }
  }

  /// How many files there are, the manifest not among them.
  var count: Int { ends.count - 1 }

  /// The path of a file by its position; the generator has them in the order of their bytes.
  func path(_ position: Int) -> ArraySlice<UInt8> {
    bytes[ManifestLine.path(in: ends[position]..<ends[position + 1])]
  }

  /// The hexadecimal digits of a file's SHA-256, by its position.
  func digest(_ position: Int) -> ArraySlice<UInt8> { bytes[ends[position]...].prefix(ManifestLine.digits) }

  /// All paths.
  var paths: [RelativePath] { (0..<count).map { RelativePath(Array(path($0))) } }

  private static let heading = "# The files of this edition; check them with: sha256sum -c \(path.text)"

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}

/// A line of a manifest: the digits of a digest, two spaces, a path, a line feed.
private enum ManifestLine {
  static let digits = 64
  static let space = Array("  ".utf8)

  /// Where the path stands in a line.
  static func path(in line: Range<Int>) -> Range<Int> {
    line.lowerBound + digits + space.count..<line.upperBound - 1
  }
}

/// The lines of a manifest while the files are made, in any order.
///
/// All stand in one piece of memory: thousands of paths, each in its own, would be waited for one by one.
struct ManifestLines: Sendable {
  private var bytes: [UInt8] = []
  private var lines: [Line] = []

  private struct Line: Sendable {
    /// Where it stands.
    let range: Range<Int>
    /// Which of the files it is, by the number that was given with it.
    let number: Int
  }

  /// Makes room for the lines of some more files.
  mutating func reserveRoom(_ count: Int) {
    lines.reserveCapacity(lines.count + count)
    bytes.reserveCapacity(bytes.count + count * 112)
  }

  /// How many there are.
  var count: Int { lines.count }

  /// Adds the line of a file, with the hexadecimal digits of its SHA-256.
  mutating func add(_ path: RelativePath, digest: some Collection<UInt8>, number: Int) {
    let start = bytes.count
    bytes += digest
    bytes += ManifestLine.space
    bytes += path.bytes
    bytes.append(UInt8(ascii: "\n"))
    lines.append(Line(range: start..<bytes.count, number: number))
    // Sorted runs are put together in a fraction of the time that all at once would take at the end.
    if lines.count % Self.run == 0 { sort(from: lines.count - Self.run) }
  }

  private static let run = 128

  /// Puts all in the order of their paths' bytes.
  mutating func sort() { sort(from: 0) }

  private mutating func sort(from first: Int) {
    let bytes = bytes
    unsafe bytes.withUnsafeBufferPointer { all in
      lines[first...].sort { unsafe precedes(Self.path($0, in: all), Self.path($1, in: all)) }
    }
  }

  private static func path(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: bytes[ManifestLine.path(in: line.range)])
  }

  /// The numbers of the files, in their order now.
  var numbers: [Int] { lines.map(\.number) }

  /// The path and the digest of a file by its position in their order now.
  subscript(position: Int) -> (path: ArraySlice<UInt8>, digest: ArraySlice<UInt8>) {
    let line = lines[position].range
    return (bytes[ManifestLine.path(in: line)], bytes[line].prefix(ManifestLine.digits))
  }

  /// The lines in their order now, one behind the other below a heading, and where the heading and each line end.
  fileprivate func joined(below heading: [UInt8]) -> (bytes: [UInt8], ends: [Int]) {
    var out = heading
    out.reserveCapacity(out.count + bytes.count)
    var ends = [out.count]
    ends.reserveCapacity(lines.count + 1)
    for line in lines {
      out += bytes[line.range]
      ends.append(out.count)
    }
    return (out, ends)
  }
}
