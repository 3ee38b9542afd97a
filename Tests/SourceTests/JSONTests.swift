import Source
import Testing

@Suite struct JSONTests {
  /// A text in double quotes, character by character (RFC 8259, section 7, and what may end a `script` element).
  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case "\u{0}"..."\u{1F}", "<", ">", "&", "\u{7F}", "\u{2028}", "\u{2029}":
        "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  @Test func whatIsEscapedIsEscapedWhereverItStands() {
    let scalars =
      (0..<0x81).map { Unicode.Scalar($0)! } + ["é", "\u{2027}", "\u{2028}", "\u{2029}", "\u{20AC}", "中"]
    for scalar in scalars {
      for count in [0, 1, 3, 15, 16, 17, 33] {
        let letters = String(repeating: "a", count: count)
        let text = letters + String(scalar) + letters + String(scalar)
        #expect(JSONText.quoted(text) == quoted(text))
      }
    }
    #expect(JSONText.quoted("") == "\"\"")
  }
}
