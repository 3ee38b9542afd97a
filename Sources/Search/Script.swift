/// A classic script that hands over data: `(window.briefingSearch=…).push(["r0","…"])`.
///
/// A page opened from disk may load scripts but not fetch data, so data come as scripts. What is pushed before the
/// query script runs waits in an array.
struct Script {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Writes program text.
  mutating func code(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Begins to hand over data under a name.
  mutating func begin(_ name: String) {
    code("(window.briefingSearch=window.briefingSearch||[]).push([\"\(name)\"")
  }

  /// Ends what `begin` began.
  mutating func end() { code("])\n") }

  /// Writes a string literal that may also stand inside an HTML `script` element.
  mutating func literal(_ text: [UInt8]) {
    code("\"")
    contents(text)
    code("\"")
  }

  /// Writes text inside a string literal, with what would end or break it escaped.
  mutating func contents(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { text in
      var start = 0
      for index in text.indices where Script.isSpecial[Int(text[index])] {
        guard let (escape, length) = Script.escape(text, index) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        code(escape)
        start = index + length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  private static let isSpecial: [Bool] = (0..<256).map { $0 < 0x20 || "\"\\<\u{7F}".utf8.contains(UInt8($0)) || $0 == 0xE2 }

  private static func escape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (String, Int)? {
    switch text[index] {
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "<"): return ("\\x3C", 1)
    case UInt8(ascii: "\t"): return nil
    case 0xE2:
      // U+2028 and U+2029 end a line in older browsers.
      guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else { return nil }
      return (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return (" ", 1)
    }
  }
}
