import Scanning

/// Which names of files can be published: what the rules forbid, no reader could link to on every host.
public enum FileName {
  /// Why a name can't be used, as the end of a sentence; nothing where it can.
  public static func problem(in name: [UInt8]) -> String? {
    if !name.contains(UInt8(ascii: "/")), unsafe name.withUnsafeBufferPointer(isPlain) { return nil }
    guard let text = String(validating: name, as: UTF8.self) else { return "is not valid UTF-8" }
    return problem(in: text)
  }

  /// Why one part of a path can't be used.
  public static func problem(in name: String) -> String? {
    if name.isEmpty { return "is empty" }
    if name == "." || name == ".." { return "leads out of its folder" }
    if name.utf8.count > longestName { return "is longer than \(longestName) bytes" }
    for scalar in name.unicodeScalars {
      switch scalar {
      case "/", "\\": return "holds a slash"
      case _ where scalar.isBidiControl || scalar == "\u{FEFF}":
        return "holds an invisible character that changes how it reads"
      default: break
      }
      if scalar.value >= 0x20, scalar.value < 0x7F { continue }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: return "holds a control character"
      default: break
      }
    }
    return nil
  }

  /// Why a path of an output file can't be used: it is relative, and every part of it is a name.
  public static func problem(inPath path: String) -> String? {
    path.withBytes { unsafe isPlain($0) } ? nil : problem(inPath: Array(path.utf8))
  }

  /// The same of a path in bytes.
  public static func problem(inPath path: [UInt8]) -> String? {
    if path.count > longestPath { return "is longer than \(longestPath) bytes" }
    if unsafe path.withUnsafeBufferPointer(isPlain) { return nil }
    for part in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if let problem = problem(in: Array(part)) {
        return part.isEmpty ? "is not a relative path of names" : problem
      }
    }
    return nil
  }

  /// Whether it is clear without a closer look that a path can be used: short, of printable ASCII, and no part begins
  /// with a dot.
  private static func isPlain(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = unsafe path.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "."),
      path.count <= longestName
    else { return false }
    return unsafe Bytes.first(in: path, 0..<path.count, wherePair: mayBeOdd) == path.count
  }

  /// Which bytes are not printable, a backslash, or a slash before another, a dot or the path's end.
  @inline(__always)
  private static func mayBeOdd(_ bytes: Bytes.Sixteen, _ next: Bytes.Sixteen) -> Bytes.Sixteen {
    // . and / differ in the last bit; behind the end stands a control.
    let isOddNext = Bytes.equal(next, UInt8(ascii: "."), besides: 1) | Bytes.less(next, 0x20)
    return Bytes.equal(bytes, UInt8(ascii: "/")) & isOddNext | Bytes.less(bytes, 0x20)
      | Bytes.within(bytes, 0x7F...0xFF) | Bytes.equal(bytes, UInt8(ascii: "\\"))
  }

  /// In bytes; below the 255 that file systems take, so that an ending may be another one.
  public static let longestName = 240

  /// In bytes; well below what Linux and macOS take, the output folder included.
  public static let longestPath = 1_000
}
