/// A path below some folder, as the bytes that the file system holds: they need not be UTF-8.
///
/// Two paths are equal where their bytes are; the order is the bytes' own, the same in every locale.
struct RelativePath: Hashable, Sendable {
  /// The bytes, `/` between the parts; empty for the folder itself.
  let bytes: [UInt8]

  /// All bytes in one go: the element-wise hash of an array is several times as slow.
  func hash(into hasher: inout Hasher) { unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) } }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The folder that the paths start from.
  static let top = RelativePath([])

  /// The path of an entry of this folder.
  func appending(_ name: [UInt8]) -> RelativePath {
    bytes.isEmpty ? RelativePath(name) : RelativePath(bytes + [UInt8(ascii: "/")] + name)
  }

  /// The folder that holds it; nothing above the top.
  var parent: RelativePath? { bytes.isEmpty ? nil : RelativePath(Array(folder)) }

  /// The path of the folder that holds it, or of the top.
  var folder: ArraySlice<UInt8> { bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)] }

  /// The path in words, ill-formed bytes replaced by U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands the path to a system call, which takes the empty path as `.`.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 2) { buffer in
      unsafe buffer.initialize(repeating: 0)
      if bytes.isEmpty { unsafe buffer[0] = UInt8(ascii: ".") }
      _ = unsafe buffer.update(fromContentsOf: bytes)
      return unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { preconditionFailure("a path ends with a zero") }
        return unsafe body(start)
      }
    }
  }
}

extension RelativePath: Comparable {
  static func < (a: RelativePath, b: RelativePath) -> Bool { precedes(a.bytes, b.bytes) }
}
