import Foundation
import GFMReference
import Source
import Testing

@testable import Markdown

@Suite struct LimitTests {
  static func lines(_ line: String, _ count: Int) -> String { String(repeating: line + "\n", count: count) }

  static let refused: [(text: String, expected: String)] = [
    (String(repeating: "a b\n\n", count: 220_000), "1:1 file-too-large"),
    ("x\n\n" + String(repeating: "a b ", count: 4200), "3:1 file-too-large"),
    ("x\n\n" + lines("wrapped text", 1400), "1263:1 file-too-large"),
    ("x\n" + String(repeating: ">", count: 65), "2:1 nesting-too-deep"),
    (String(repeating: "- ", count: 65) + "x", "1:1 nesting-too-deep"),
    (String(repeating: "|", count: 129), "1:1 invalid-data"),
    ("a\n" + lines(":-", 5), "6:1 invalid-data"),
    ("x\n|-|\n" + lines("y\n|-|", 4), "10:1 invalid-data"),
    ("a\n\u{0}b", "2:1 invalid-data"),
    ("a\tb\r\n b\u{1B}", "2:3 invalid-data"),
    ("```\n\u{B}\n```", "2:1 invalid-data"),
    (lines("[f]: u \"", 3000), "1821:1 file-too-large"),
    (lines("[f]: u 'it's'", 2000), "1171:1 file-too-large"),
    ("a [&#94;b] c", "1:3 invalid-data"),
    ("a\n[&Hat;b] c", "2:1 invalid-data"),
    ("a [&#X5E;b] c", "1:3 invalid-data"),
    (
      "|" + String(repeating: "a|", count: 100) + "\n|" + String(repeating: "-|", count: 100) + "\n"
        + lines("|b", 500),
      "492:1 file-too-large"
    ),
    ("[f]: " + String(repeating: "u", count: 15_000) + "\n\n" + lines("[f]\n", 300), "1:3 file-too-large"),
    (lines("# a", 20_001), "20001:1 file-too-large"),
    (lines("[^a]: b", 20_001), "20001:1 file-too-large"),
    (lines("x[^a]\n", 20_001), "40001:2 file-too-large"),
    (lines("[\\^a]\n", 20_001), "40001:1 file-too-large"),
    (lines("[@a]\n", 20_001), "40001:1 file-too-large"),
    (lines("[a](b)\n", 20_001), "40001:1 file-too-large"),
    ("[f]:u\n\"\n" + lines("[f]", 3500) + "[f]:u \"t", "1:3 file-too-large"),
  ]

  /// By position: the texts are too long to be printed as arguments.
  @Test(arguments: refused.indices) func refuses(position: Int) {
    let (text, expected) = Self.refused[position]
    let outcome = parsed(text)
    #expect(outcome.diagnostics.map { "\($0.line):\($0.column) \($0.code.rawValue)" } == [expected])
    #expect(outcome.value.nodes.count == 1)
  }

  @Test func reportsControlCharactersWrittenAsEntities() {
    #expect(problems("a\n\nb *c &#27; d* &#1;\n") == ["3:4 invalid-data"])
    #expect(problems("a &#9; b &#10; &amp; c\n\n    code\n    more\n") == [])
  }

  @Test func refusesBytesThatAreNotUTF8() {
    for bytes in [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]] {
      let outcome = parse(SourceFile(path: "x.md", bytes: Array("a\nbé".utf8) + bytes + Array("c".utf8)))
      #expect(outcome.diagnostics.map { "\($0.line):\($0.column) \($0.code)" } == ["2:3 invalidEncoding"])
      #expect(outcome.value.nodes.count == 1)
    }
  }

  @Test func cutsTreesThatAreTooDeep() {
    let lists = (0..<100).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    let emphasis = String(repeating: "*a ", count: 200) + String(repeating: "b*", count: 200)
    for text in [lists, emphasis] {
      let outcome = parsed(text)
      #expect(outcome.diagnostics.map(\.code) == [.nestingTooDeep])
      #expect(faults(of: outcome.value, in: SourceFile(path: "page.md", text: text)) == [])
      #expect(PlainGFM.html(outcome.value).bytes.count > 100)
    }
  }

  @Test(arguments: [
    "| a | b |\n|---|---|\n" + lines("| some cell of a long table | another |", 2000),
    lines("- item of a long list without empty lines", 2000),
    (1...2000).map { "\($0). item of a long list\n" }.joined(),
    lines("[^a]: one footnote right after another", 2000),
    (1...2000).map { "[ref-\($0)]: https://example.org/a/long/address/\($0)\n" }.joined()
      + "\n[ref-1] and [ref-2]\n",
    (1...2000).map { "[ref-\($0)]: https://example.org/a/long/address/\($0) \"Its title: \($0)\"\n" }
      .joined(),
    lines("[ref]: https://example.org/a 'one'\n[ref-2]: https://example.org/b (two) ", 2000),
    "```yaml\n" + lines("key: value of a long block | of code", 2000) + "```\n",
    lines("text with a [link](https://example.org/x \"title\") and more\n", 10_000),
    String(repeating: "- ", count: 100) + "\n",
    lines("Status | x\n:-- | --:\na | b\n", 1000),
  ])
  func takesHonestText(text: String) {
    let codes = parsed(text).diagnostics.map(\.code).filter {
      $0 != .duplicateFootnote && $0 != .undefinedFootnote
    }
    #expect(codes == [])
  }

  @Test func takesTheSpecificationAndEveryMarkdownFileOfTheSystem() throws {
    var texts = [Array(try GFMSpec.text().utf8)]
    let files = FileManager.default.enumerator(atPath: "/usr/share/doc")
    while let path = files?.nextObject() as? String, texts.count < 400 {
      guard path.hasSuffix(".md"), let data = FileManager.default.contents(atPath: "/usr/share/doc/" + path)
      else {
        continue
      }
      texts.append([UInt8](data))
    }
    for bytes in texts where bytes.count <= Limits.file {
      let file = SourceFile(path: "x.md", bytes: bytes)
      guard file.firstInvalidOffset == nil else { continue }
      let outcome = parse(file)
      let refused = outcome.diagnostics.filter {
        [.fileTooLarge, .nestingTooDeep, .invalidData].contains($0.code)
      }
      #expect(refused == [])
      #expect(faults(of: outcome.value, in: file) == [])
    }
  }

  /// Lines that are nothing but words, and empty ones, are checked as all others are.
  @Test func linesOfWordsAreCheckedAsAllOthers() {
    let parts = [
      "", "words", "w|o|r|d|s", "a", "- item", "  1. one", "1. one", "  words", "|a|b|", "|-|-|", "```",
      "~~~", "<pre>", "# Head", "> quoted", "[a]: b", "[^1]: note", "é", "    code",
      String(repeating: "words ", count: 900), String(repeating: "a|", count: 70),
    ].map { Array($0.utf8) }
    var state: UInt64 = 5
    let next = { () -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    for _ in 0..<2000 {
      var (quick, plain) = (ParagraphCheck(), ParagraphCheck())
      for _ in 0..<12 {
        let bytes = parts[next() % parts.count]
        let bars = bytes.count { $0 == UInt8(ascii: "|") }
        let expected = plain.check(Line(bytes, bytes.indices, bars: bars))
        let problem: (Code, String)?
        if let first = bytes.first {
          problem =
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
            ? quick.check(lineOfWords: bytes.count, bars: bars)
            : quick.check(Line(bytes, bytes.indices, bars: bars))
        } else {
          quick.passEmptyLine()
          problem = nil
        }
        #expect(problem?.0 == expected?.0 && problem?.1 == expected?.1)
        // What is refused is refused as a whole.
        if expected != nil { break }
        #expect("\(quick)" == "\(plain)")
      }
    }
  }
}
