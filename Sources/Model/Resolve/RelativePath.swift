import Scanning
import Source

/// What a relative path leads to.
enum ResolvedPath: Equatable {
  /// A path below the content folder, without `.` or `..`.
  case inside(String)
  /// Somewhere else: above the folder, from the root of the disk, or written in a way that some system takes so.
  case outside
}

/// The folder that a file is in, with a slash behind it; nothing for the content folder itself.
func folder(of file: String) -> String {
  let end = file.withBytes { unsafe $0.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0 }
  return String(file.utf8.prefix(end)) ?? ""
}

/// Resolves a relative path against the folder of the file that it is written in (RFC 3986, section 5.2.4, on decoded
/// paths).
func resolvePath(_ path: String, in folder: String) -> ResolvedPath {
  let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
  // Most have no part that is a dot, two, or nothing.
  let isPlain = path.withBytes { path in
    guard let first = unsafe path.first, first != slash, first != dot else { return false }
    return unsafe Bytes.first(in: path, 0..<path.count, wherePair: mayBeOddPart) == path.count
  }
  if isPlain { return .inside(folder + path) }
  return path.withBytes { path in
    let isOdd = unsafe Bytes.first(in: path, 0..<path.count, where: isOddInPath) < path.count
    if unsafe isOdd || path.first == slash { return .outside }
    var bytes = Array(folder.utf8)
    var start = 0
    while start < path.count {
      let end = unsafe Bytes.first(in: path, start..<path.count) { Bytes.equal($0, slash) }
      let part = unsafe UnsafeBufferPointer(rebasing: path[start..<end])
      start = end + 1
      if unsafe part.isEmpty || part.count == 1 && part[0] == dot { continue }
      if unsafe part.count == 2 && part[0] == dot && part[1] == dot {
        if bytes.isEmpty { return .outside }
        repeat { bytes.removeLast() } while bytes.last.map { $0 != slash } ?? false
      } else {
        unsafe bytes.append(contentsOf: part)
        bytes.append(slash)
      }
    }
    _ = bytes.popLast()
    return .inside(String(decoding: bytes, as: UTF8.self))
  }
}

/// Which bytes are a slash before another, a dot or the path's end, or such as `isOddInPath` takes.
@inline(__always) private func mayBeOddPart(_ bytes: Bytes.Sixteen, _ next: Bytes.Sixteen) -> Bytes.Sixteen {
  // . and / differ in the last bit; a path's end is a control.
  let isOddNext = Bytes.equal(next, UInt8(ascii: "."), besides: 1) | Bytes.less(next, 0x20)
  return Bytes.equal(bytes, UInt8(ascii: "/")) & isOddNext | isOddInPath(bytes)
}

/// Which bytes some system takes for more than a part of a name: controls and the backslash.
@inline(__always) private func isOddInPath(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.less(bytes, 0x20) | Bytes.equal(bytes, 0x7F) | Bytes.equal(bytes, UInt8(ascii: "\\"))
}

/// A path below the content folder as it is written in a file of it.
func relativePath(to path: String, from file: String) -> String {
  var target = path.split(separator: "/").map(String.init)[...]
  var base = file.split(separator: "/").dropLast().map(String.init)[...]
  while let first = base.first, target.count > 1, first == target.first {
    base.removeFirst()
    target.removeFirst()
  }
  return String(repeating: "../", count: base.count) + target.joined(separator: "/")
}

/// A page's path without its suffix, be it that of the source or of the site: what an old name of it is known by.
func formerStem(of path: String) -> String {
  for suffix in [".md", ".html"] where path.hasSuffix(suffix) { return String(path.dropLast(suffix.count)) }
  return path
}

/// A text with `%2E` and the like resolved (RFC 3986, section 2.1).
///
/// - Returns: nil where a `%` has no two hexadecimal digits behind it, or what they give is no well-formed UTF-8.
public func percentDecoded(_ text: String) -> String? {
  if text.utf8Offset(of: UInt8(ascii: "%")) == nil { return text }
  var bytes: [UInt8] = []
  var rest = Substring(text).utf8
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
      return nil
    }
    bytes.append(high << 4 | low)
  }
  return String(validating: bytes, as: UTF8.self)
}

extension Findings {
  /// Reports an address in which a `%` is not as `percentDecoded` takes it.
  mutating func illFormed(_ address: String, _ code: Code, at span: Span) {
    error(code, at: span, "“\(address)” is not a well-formed address", suggestion: "%25 for “%” itself")
  }
}

/// A web address as a link may have it: what may stand in none is percent-encoded (RFC 3986, section 2).
///
/// So is a `%` without two hexadecimal digits behind it. What is beyond ASCII stays, since HTML takes it.
func wellFormed(_ address: String) -> String {
  let mayBeOdd = { (bytes: Bytes.Sixteen) in
    Bytes.less(bytes, 0x26) | Bytes.equal(bytes, 0x3C, besides: 2) | Bytes.equal(bytes, 0x5E)
      | Bytes.equal(bytes, 0x60) | Bytes.within(bytes, 0x7B...0x7F)
  }
  let isPlain = address.withBytes { bytes in
    unsafe Bytes.first(in: bytes, 0..<bytes.count, where: mayBeOdd) == bytes.count
  }
  if isPlain { return address }
  let bytes = Array(address.utf8)
  var out: [UInt8] = []
  for (place, byte) in bytes.enumerated() {
    let isEscape =
      place + 2 < bytes.count && hexValue(bytes[place + 1]) != nil && hexValue(bytes[place + 2]) != nil
    if byte <= 0x20 || byte == 0x7F || "\"<>^`{|}".utf8.contains(byte)
      || byte == UInt8(ascii: "%") && !isEscape
    {
      let digits = String(byte, radix: 16, uppercase: true)
      out += "%\(byte < 16 ? "0" : "")\(digits)".utf8
    } else {
      out.append(byte)
    }
  }
  return String(decoding: out, as: UTF8.self)
}

/// The value of a hexadecimal digit.
private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
