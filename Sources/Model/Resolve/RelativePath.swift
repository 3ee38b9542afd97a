import Scanning

/// What a relative path leads to.
enum ResolvedPath: Equatable {
  /// A path below the content folder, without `.` or `..`.
  case inside(String)
  /// Somewhere else: above the folder, from the root of the disk, or written in a way that some system takes so.
  case outside
}

/// Resolves a relative path against the file that it is written in (RFC 3986, section 5.2.4, on decoded paths).
func resolvePath(_ path: String, from file: String) -> ResolvedPath {
  let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
  let path = Array(path.utf8)
  let isOdd = path.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
  if path.first == slash || isOdd { return .outside }
  // What is left of the file's path are its folders, each with a slash behind it.
  var bytes = Array(file.utf8)
  let dropLast = { (bytes: inout [UInt8]) in
    while let last = bytes.last, last != slash { bytes.removeLast() }
  }
  dropLast(&bytes)
  var start = 0
  while start < path.count {
    let end = path[start...].firstIndex(of: slash) ?? path.count
    let part = path[start..<end]
    start = end + 1
    if part.isEmpty || part.count == 1 && part.first == dot { continue }
    if part.count == 2, part.first == dot, part.last == dot {
      if bytes.isEmpty { return .outside }
      bytes.removeLast()
      dropLast(&bytes)
    } else {
      bytes += part
      bytes.append(slash)
    }
  }
  return .inside(String(decoding: bytes.dropLast(), as: UTF8.self))
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

/// A text with `%2E` and the like resolved (RFC 3986, section 2.1); nil where that gives no well-formed UTF-8.
func percentDecoded(_ text: String) -> String? {
  if text.utf8Offset(of: UInt8(ascii: "%")) == nil { return text }
  var bytes: [UInt8] = []
  var rest = Substring(text).utf8
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard rest.count >= 2, let digits = String(rest.prefix(2)), let value = UInt8(digits, radix: 16) else {
      return nil
    }
    bytes.append(value)
    rest.removeFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}
