import Markdown
import Testing

@Suite struct HTMLBufferTests {
  private static let escapes: [Character: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]

  /// A text as it is to stand in HTML, character by character.
  private func escaped(_ text: String, apostrophes: Bool) -> String {
    text.map { character in
      character == "'" && !apostrophes ? "'" : Self.escapes[character] ?? String(character)
    }.joined()
  }

  @Test func textIsEscapedWhereverItsMarkupStands() {
    for count in 0..<40 {
      for place in 0..<max(1, count) {
        for markup in ["&", "<", ">", "\"", "'", "=", "é", "&<"] {
          let letters = String(repeating: "a", count: count)
          let text = String(letters.prefix(place)) + markup + String(letters.dropFirst(place))
          var out = HTMLBuffer()
          out.raw("-")
          out.text(text)
          #expect(out.string == "-" + escaped(text, apostrophes: false))
          var quoted = HTMLBuffer(capacity: 1)
          quoted.quotedText(text)
          #expect(quoted.string == escaped(text, apostrophes: true))
        }
      }
    }
    var out = HTMLBuffer()
    out.text("")
    out.text(String(repeating: "<", count: 1000))
    #expect(out.string == String(repeating: "&lt;", count: 1000))
  }

  @Test func bytesMayBeMoreThanThereIsRoomFor() {
    for capacity in [0, 1, 20, 100] {
      for count in [0, 1, 20, 21, 36, 37, 100, 1000] {
        let bytes = HTMLBuffer.bytes(upTo: capacity) { out in for _ in 0..<count { out.raw("ab") } }
        #expect(bytes == Array(String(repeating: "ab", count: count).utf8))
      }
    }
  }

  @Test func numbersAreWrittenInFull() {
    let round = [99_999_999, 100_000_000, 1_234_567_890, 10_000_000_000_000_000]
    for number in [0, 7, 9, 10, 42, 99, 100, 12_345, -1, -10, .max, .min] + round {
      for digits in [1, 2, 8, 9, 17] {
        var out = HTMLBuffer()
        out.number(number, digits: digits)
        let plain = String(number.magnitude)
        let zeros = String(repeating: "0", count: max(0, digits - plain.count))
        #expect(out.string == (number < 0 ? "-" : "") + zeros + plain)
      }
    }
  }
}
