import Dice
import Source
import Testing

@testable import Markdown

/// With all that parsing leaves out where a text needs it not, the tree is the same.
@Suite struct PlainWayTests {
  /// What random texts are made of: what tables, tasks and notes consist of, and what they stand in.
  static let pieces = [
    "a", "b c", "|", "|-|", "-", "--", ":-", "-:", ":", " ", "  ", "    ", "\t", "\u{C}", "\\", "\n",
    "\n", "\n", "\n\n", "\r", "\r\n", "> ", ">", "- ", "* ", "1. ", "[ ] ", "[x] ", "[X] ", "[ ]",
    "| a | b |\n", "|---|:-:|\n", "-|-\n",
    "[^a]", "[^b]", "[^A]", "[^2]", "[^1]", "[^a]: ", "\n[^a]: ", "\n[^b]: ", "\n\n[^1]: ",
    "\n\n[^2]: ", "\n[^A]: ",
    "a[^a] b\n\n[^a]: c\n\n", "a[^b] b\n\n[^b]: c\n\n",
    "`", "```\n", "[a]: b\n", "# ", "===\n", "---\n", "~~", "<b>", "*", "[", "]", "\u{E9}",
  ]

  /// A text's tree with all lines before it and all extensions.
  static func plain(_ file: SourceFile) -> (Conversion, [Diagnostic]) {
    let bytes = file.bytes
    let survey = Survey(file, 0..<bytes.count)
    let candidates = FootnoteCandidates(bytes, marks: survey.footnoteMarks, end: bytes.count)
    var conversion = unsafe bytes.withUnsafeBufferPointer { text in
      let tree = unsafe CTree(
        text[...], after: (candidates.opening(bytes), lines: candidates.lineCount),
        extensions: CTree.Extensions(table: true, tasklist: true, strikethrough: true))
      let places = Places(bytes: bytes, starts: survey.lineStarts, shift: tree.linesBefore, end: bytes.count)
      var conversion = Conversion(file, places, capacity: bytes.count)
      conversion.convert(tree)
      return conversion
    }
    conversion.checkFootnotes(candidates, marks: survey.footnoteMarks, escaped: survey.escapedMarks)
    return (conversion, survey.violations)
  }

  @Test func treesAreTheSameAsWithAllOfIt() {
    var random = Dice(seed: 11)
    var shortened = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...24, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random)! }.joined()
      let file = SourceFile(path: "x.md", text: text)
      let (plain, violations) = Self.plain(file)
      guard violations.isEmpty else { continue }
      if Self.isParsedAlone(file) { shortened += 1 }
      let outcome = parse(file, bareLinks: false)
      let isSame =
        outcome.value.nodes.map { "\($0)" } == plain.nodes.map { "\($0)" }
        && outcome.value.texts.others == plain.texts.others
        && outcome.value.footnotes.map { "\($0)" } == plain.footnotes.map { "\($0)" }
        && outcome.diagnostics.map { "\($0)" } == plain.diagnostics.map { "\($0)" }
      #expect(isSame, "\(text.debugDescription)")
      if !isSame { return }
    }
    #expect(shortened > 1000)
  }

  /// Whether a text with notes is parsed without lines before it.
  private static func isParsedAlone(_ file: SourceFile) -> Bool {
    let bytes = file.bytes
    let survey = Survey(file, 0..<bytes.count)
    let candidates = FootnoteCandidates(bytes, marks: survey.footnoteMarks, end: bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { text in
      let tree = unsafe CTree.whole(
        text[...], of: bytes, candidates: candidates, extensions: survey.extensions)
      return tree.linesBefore == 0 && !candidates.labels.isEmpty
    }
  }

  @Test(arguments: ["a[^a]", "a"])
  func aByteOrderMarkBeginsNoText(_ text: String) {
    let file = SourceFile(path: "x.md", text: "---\n---\n\u{FEFF}\u{FEFF}# B\n\n\(text)\n\n[^a]: C\n")
    let document = parse(file, body: Span(8, file.size), bareLinks: false).value
    #expect(document.nodes.contains { $0.kind == .heading(level: 1) })
  }
}
