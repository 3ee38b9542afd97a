import Scanning

/// JSON strings (RFC 8259, section 7), safe inside an HTML `script` element as well.
public enum JSONText {
  /// The text in double quotes; quotes, control characters, `<`, `>`, `&`, U+2028 and U+2029 escaped.
  public static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// The text as it stands between the quotes.
  public static func escaped(_ text: String) -> String {
    if isPlain(text) { return text }
    var out: [UInt8] = []
    text.withBytes { unsafe append($0, to: &out) }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether nothing in a text is escaped.
  private static func isPlain(_ text: String) -> Bool {
    text.withBytes { bytes in
      unsafe Bytes.first(in: bytes, 0..<bytes.count, where: mayBeEscaped) == bytes.count
    }
  }

  /// The bytes with which something begins that may be escaped.
  @inlinable @inline(__always)
  public static func mayBeEscaped(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
    // `"` and `&`, `<` and `>` differ in one bit.
    Bytes.less(bytes, 0x20) | Bytes.equal(bytes, UInt8(ascii: "\""), besides: 4)
      | Bytes.equal(bytes, UInt8(ascii: "<"), besides: 2) | Bytes.equal(bytes, UInt8(ascii: "\\"))
      | Bytes.equal(bytes, 0x7F) | Bytes.equal(bytes, 0xE2)
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var start = 0
    var next = 0
    while true {
      let place = unsafe Bytes.first(in: bytes, next..<bytes.count, where: mayBeEscaped)
      guard place < bytes.count else { break }
      next = place + 1
      let byte = unsafe bytes[place]
      var width = 1
      if byte == 0xE2 {
        // U+2028 and U+2029, which end a line of JavaScript.
        guard unsafe bytes[place + 1] == 0x80, unsafe bytes[place + 2] | 1 == 0xA9 else { continue }
        width = 3
      }
      unsafe out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
      start = place + width
      next = start
      switch byte {
      case UInt8(ascii: "\""): out += "\\\"".utf8
      case UInt8(ascii: "\\"): out += "\\\\".utf8
      case UInt8(ascii: "\n"): out += "\\n".utf8
      case UInt8(ascii: "\r"): out += "\\r".utf8
      case UInt8(ascii: "\t"): out += "\\t".utf8
      case 0xE2: unsafe out += (bytes[place + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
      default:
        out += "\\u00".utf8
        out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    unsafe out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
