import Scanning

/// Which names of files can be published: what the rules forbid, no reader could link to on every host.
public enum FileName {
  /// Why a name can't be used, as the end of a sentence; nothing where it can.
  public static func problem(in name: [UInt8]) -> String? {
    if !name.contains(UInt8(ascii: "/")), isPlain(name) { return nil }
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
  public static func problem(inPath path: String) -> String? { problem(inPath: Array(path.utf8)) }

  /// The same of a path in bytes.
  public static func problem(inPath path: [UInt8]) -> String? {
    if path.count > longestPath { return "is longer than \(longestPath) bytes" }
    if isPlain(path) { return nil }
    for part in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if let problem = problem(in: Array(part)) {
        return part.isEmpty ? "is not a relative path of names" : problem
      }
    }
    return nil
  }

  /// Whether it is clear without a closer look that a path can be used: printable ASCII, no part begins with a dot.
  private static func isPlain(_ path: [UInt8]) -> Bool {
    var length = 0
    for byte in path {
      switch byte {
      case UInt8(ascii: "/"):
        if length == 0 { return false }
        length = 0
      case UInt8(ascii: ".") where length == 0: return false
      case UInt8(ascii: "\\"): return false
      case 0x20...0x7E:
        length += 1
        if length > longestName { return false }
      default: return false
      }
    }
    return length > 0
  }

  /// In bytes; below the 255 that file systems take, so that an ending may be another one.
  public static let longestName = 240

  /// In bytes; well below what Linux and macOS take, the output folder included.
  public static let longestPath = 1_000
}
