import Testing

@testable import Pages

@Suite struct Base64Tests {
  @Test(
    "the examples of RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy"),
    ])
  func examples(_ text: String, _ expected: String) { #expect(base64(Array(text.utf8)) == expected) }
}
