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
    let name = ContentHash.name(of: bytes[start...])
    for (index, byte) in name.utf8.enumerated() { bytes[start - 10 + index] = byte }
    end()
    return name
  }

  /// Writes a string literal that may also stand inside an HTML `script` element.
  mutating func literal(_ text: [UInt8]) {
    code("\"")
    text.withUnsafeBufferPointer { Script.append($0, to: &bytes) }
    code("\"")
  }

  /// Writes text as it stands inside a string literal: what would end or break the literal is escaped, and each
  /// control character becomes a space.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var index = 0
    isSpecial.withUnsafeBufferPointer { isSpecial in
      while index < text.count {
        let end = min(index + 8, text.count)
        if isPlain(text, from: index) { index = end }
        while index < end {
          if isSpecial[Int(text[index])], let (escape, length) = escape(text, index) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            bytes.append(contentsOf: escape.utf8)
            index += length
            start = index
          } else {
            index += 1
          }
        }
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Whether the next eight bytes are there, and all are ASCII and stand for themselves.
  ///
  /// The highest bit of each byte, which must be 0, tells the answers to what is added; see `PlainWord`.
  @inline(__always)
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
    guard index + 8 <= text.count else { return false }
    let each: UInt64 = 0x0101_0101_0101_0101
    let high = 0x80 * each
    let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let isNoControl = (bytes &+ 0x60 * each) & ~(bytes &+ each)
    let isNoQuote = (bytes ^ 0x22 * each) &+ 0x7F * each
    let isNoBackslash = (bytes ^ 0x5C * each) &+ 0x7F * each
    let isNoTag = (bytes ^ 0x3C * each) &+ 0x7F * each
    return isNoControl & isNoQuote & isNoBackslash & isNoTag & ~bytes & high == high
  }

  private static let isSpecial: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in 0..<0x20 { table[byte] = true }
    for byte in [0x22, 0x3C, 0x5C, 0x7F, 0xE2] { table[byte] = true }
    return table
  }()

  private static func escape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (String, Int)? {
    switch text[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "<"): return ("\\x3C", 1)
    case 0xE2:
      // U+2028 and U+2029 end a line in older browsers.
      guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else {
        return nil
      }
      return (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return (" ", 1)
    }
  }
}
