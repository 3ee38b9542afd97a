import Source
import Testing

@Suite("Places and diagnostics") struct DiagnosticTests {
  private let file = SourceFile(
    path: "a.md", shownPath: "articles/a.md", bytes: Array("one\r\ntwö x\rthree\n\nfive".utf8))

  @Test(arguments: [
    (0, 1, 1), (4, 1, 5), (5, 2, 1), (9, 2, 4), (12, 3, 1), (17, 3, 6), (18, 4, 1), (19, 5, 1), (99, 5, 5),
  ])
  func linesAndColumnsCountFromOne(offset: Int, line: Int, column: Int) {
    let position = file.position(of: offset)
    #expect((position.line, position.column) == (line, column))
  }

  @Test func placesInALongLineAreCountedOnce() {
    let unit = "é,ab–😀"
    let long = SourceFile(path: "b.csv", text: "x\n" + String(repeating: unit, count: 5000) + "\ny")
    var scalars = ScalarCounts(of: long.bytes)
    for count in [0, 1, 20, 21, 42, 43, 64, 1000, 4999, 5000] {
      let position = long.position(of: 2 + count * unit.utf8.count)
      #expect((position.line, position.column) == (2, 1 + 6 * count))
      #expect(scalars.offset(6 * count, after: 2) == 2 + count * unit.utf8.count)
      #expect(
        scalars.offset(6 * count + 5, after: 2) == min(2 + count * unit.utf8.count + 8, long.bytes.count))
    }
    #expect(scalars.offset(1_000_000, after: 2) == long.bytes.count)
    #expect(long.position(of: .max) == (3, 2))
    for size in [0, 255, 256, 257, 512] {
      var plain = ScalarCounts(of: [UInt8](repeating: 97, count: size))
      #expect(plain.count(in: 0..<size) == size && plain.offset(size, after: 0) == size)
    }
  }

  /// A table's first line may name a column a hundred thousand times.
  @Test func manyProblemsOfOneLineTakeTimeByTheirNumber() {
    let long = SourceFile(path: "b.csv", text: String(repeating: "a,", count: 500_000))
    let time = ContinuousClock().measure {
      let wrong = stride(from: 0, to: 1_000_000, by: 20).filter { long.position(of: $0).column != $0 + 1 }
      #expect(wrong == [])
    }
    #expect(time < .seconds(20))
  }

  @Test func aDiagnosticIsOneLineThenTheSourceWithACaret() {
    let problem = Diagnostic(.unknownKey, in: file, at: Span(10, 11), "unknown key “x”", suggestion: "y")
    #expect(
      DiagnosticFormat.text.write([problem]) == """
        articles/a.md:2:5: error: unknown key “x” [unknown-key]
            twö x
                ^
            suggestion: y

        """)
    #expect(DiagnosticFormat.json.write([]) == "[]\n")
    #expect(DiagnosticFormat.json.write([problem]).contains("\"column\": 5"))
  }

  @Test func longLinesAreCutAroundTheirPlace() throws {
    let long = SourceFile(
      path: "b.md",
      text: String(repeating: "é ", count: 5000) + "HERE " + String(repeating: "z ", count: 5000))
    let place = try #require(long.bytes.firstIndex(of: UInt8(ascii: "H")))
    let text = DiagnosticFormat.text.write([
      Diagnostic(.rawHTML, .warning, in: long, at: Span(at: place), "m")
    ])
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3 && lines.allSatisfy { $0.count < 120 })
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let column = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(Array(lines[1])[column] == "H")
  }

  @Test func nothingInAMessageDrivesTheTerminal() {
    let file = SourceFile(path: "\u{1B}[2J.md", text: "\u{1B}]0;x\u{7} \u{202E}")
    let text = DiagnosticFormat.text.write([Diagnostic(.rawHTML, in: file, at: Span(at: 0), "\u{1B}[31m")])
    #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0 == "\u{202E}" })
  }

  @Test func problemsHaveOneOrder() {
    let problems = [3, 1, 2].map { Diagnostic(.rawHTML, in: file, at: Span(at: $0), "m") }
    #expect(problems.sorted().map(\.column) == [2, 3, 4])
  }

  @Test func invalidBytesAreFound() {
    #expect(SourceFile(path: "x", bytes: [97, 0xC3, 0x28]).firstInvalidOffset == 1)
    #expect(file.firstInvalidOffset == nil)
  }

  /// Four bytes of every kind that beginnings and continuations of characters have, one behind the other.
  @Test func theFirstInvalidByteIsWhereDecodingStops() {
    let kinds: [UInt8] = [
      0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
    ]
    for number in 0..<kinds.count * kinds.count * kinds.count * kinds.count {
      let bytes = sequence(first: number) { $0 / kinds.count }.prefix(4).map { kinds[$0 % kinds.count] }
      var (decoder, iterator, valid) = (UTF8(), bytes.makeIterator(), 0)
      while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
      let found = SourceFile(path: "x", bytes: bytes).firstInvalidOffset
      if found != (valid < bytes.count ? valid : nil) { Issue.record("\(bytes)") }
    }
  }

  @Test(arguments: [
    ("plain", false, false), ("“a” – b", false, false), ("a@b", true, false), ("né @", true, true),
    ("слово", false, true), ("\u{80}…", false, false), ("中", false, true), ("– ß", false, true),
  ]) func aLookAtAFileTellsWhatItMayHold(text: String, hasAtSign: Bool, hasFurtherLetters: Bool) {
    let look = SourceFile(path: "x", text: text).look
    #expect(look.mayHoldAtSign == hasAtSign)
    #expect(look.mayHoldFurtherLetters == hasFurtherLetters)
    #expect(look.firstInvalidOffset == nil)
  }

  @Test func parallelWorkKeepsItsOrder() {
    for jobs in [1, 2, 7] {
      #expect(parallelMap(100, jobs: jobs) { $0 * $0 } == (0..<100).map { $0 * $0 })
    }
  }
}
