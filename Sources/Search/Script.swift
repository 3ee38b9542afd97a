import Scanning

/// A classic script that hands over data: `(window.briefingSearch=…).push(["name","…"])`.
///
/// A page opened from disk may load scripts but not fetch data, so data come as scripts. What is pushed before the
/// query script runs waits in an array.
struct Script {
  /// What has been written.
  var bytes: [UInt8] = []
  private let start: Int

  /// Begins to hand over data under a name; where there is none yet, `end` finds one.
  init(_ name: String = "0000000000", capacity: Int = 0) {
    let opening = "(window.briefingSearch=window.briefingSearch||[]).push([\""
    bytes.reserveCapacity(opening.utf8.count + capacity + 20)
    bytes.append(contentsOf: opening.utf8)
    bytes.append(contentsOf: name.utf8)
    start = bytes.count
    code("\"")
  }

  /// The path of a script below the site's root.
  static func path(_ name: String) -> String { "search/\(name).js" }

  /// Writes program text.
  mutating func code(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes bytes that are program text already.
  mutating func raw(_ text: some Collection<UInt8>) { bytes.append(contentsOf: text) }

  /// Ends the data.
  mutating func end() { code("]);\n") }

  /// Ends data that have no name, and names them by what they are.
  mutating func endNamed() -> String {
    let name = ContentHash.name(of: data)
    end(named: name)
    return name
  }

  /// Ends two scripts whose data have no names, and names them by what they are.
  static func endNamed(_ first: inout Script, _ second: inout Script) -> (String, String) {
    let names = ContentHash.names(of: first.data, second.data)
    first.end(named: names.0)
    second.end(named: names.1)
    return names
  }

  private var data: ArraySlice<UInt8> { bytes[start...] }

  private mutating func end(named name: String) {
    for (index, byte) in name.utf8.enumerated() { bytes[start - 10 + index] = byte }
    end()
  }

  /// Writes a string literal that may also stand inside an HTML `script` element.
  mutating func literal(_ text: [UInt8]) {
    code("\"")
    unsafe text.withUnsafeBufferPointer { unsafe Script.append($0, to: &bytes) }
    code("\"")
  }

  /// Writes text as it stands inside a string literal: what would end or break the literal is escaped, and each
  /// control character becomes a space.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var index = 0
    while true {
      index = unsafe Bytes.first(in: text, index..<text.count, where: isSpecial)
      if index == text.count { break }
      if let (escape, length) = unsafe escape(text, index) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        bytes.append(contentsOf: escape.utf8)
        index += length
        start = index
      } else {
        index += 1
      }
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func escape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (String, Int)? {
    switch unsafe text[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "<"): return ("\\x3C", 1)
    case 0xE2:
      // U+2028 and U+2029 end a line in older browsers.
      guard index + 2 < text.count, unsafe text[index + 1] == 0x80, unsafe text[index + 2] & 0xFE == 0xA8
      else {
        return nil
      }
      return unsafe (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return (" ", 1)
    }
  }
}

/// Which bytes may have to be escaped.
@inline(__always) private func isSpecial(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.less(bytes, 0x20) | Bytes.equal(bytes, 0x22) | Bytes.equal(bytes, 0x3C) | Bytes.equal(bytes, 0x5C)
    | Bytes.equal(bytes, 0x7F) | Bytes.equal(bytes, 0xE2)
}
