/// JSON strings (RFC 8259, section 7), safe inside an HTML `script` element as well.
public enum JSONText {
  /// The text in double quotes; quotes, control characters, `<`, `>`, `&`, U+2028 and U+2029 escaped.
  public static func quoted(_ text: String) -> String {
    var out: [UInt8] = []
    append(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Writes the text in double quotes, as `quoted` gives it.
  public static func append(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { unsafe append($0, to: &out) }
    out.append(UInt8(ascii: "\""))
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var start = 0
    let isEscaped = isEscaped
    for place in bytes.indices {
      let byte = unsafe bytes[place]
      guard isEscaped[Int(byte)] else { continue }
      var width = 1
      if byte == 0xE2 {
        // U+2028 and U+2029, which end a line of JavaScript.
        guard unsafe bytes[place + 1] == 0x80, unsafe bytes[place + 2] | 1 == 0xA9 else { continue }
        width = 3
      }
      unsafe out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
      start = place + width
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
  /// The bytes with which something begins that is escaped.
  private static let isEscaped: [Bool] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0..<0x20, 0x7F, 0xE2: true
    case let byte: "\"\\<>&".utf8.contains(byte)
    }
  }
}
