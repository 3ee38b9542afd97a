import Source
import Testing

@Suite struct Base64Tests {
  @Test(
    "the examples of RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func examples(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    #expect(base64(bytes) == Array(expected.utf8))
    #expect(base64(bytes, isPadded: false) == Array(expected.utf8.prefix { $0 != UInt8(ascii: "=") }))
  }
}
