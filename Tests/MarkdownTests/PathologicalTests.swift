import GFMReference
import Source
import Testing

@testable import Markdown

/// Texts that take the C library time in the square of their length, or worse (CVE-2023-22483, -22485, -22486,
/// -24824, -26485, -37463 and their kin), and those that could do so to this program's own passes.
@Suite(.serialized) struct PathologicalTests {
  static let slices = [
    "<?x", "|-\nt>|-", "x\n|-|\n||||", "*t _t*_", "z_www.", "www.))))", "<http://s", "~e,z~~", ">", ":-\n:",
    ":@b.c",
    "![[]()", ">a*", " - - -x\n\n", "a@b.c ", "[", "<", "_", "&", "`a", "[a]: b\n", "[^a]: b\n", "[^a]\n",
    "a**b", "*a ",
    "> ", "- ", "* a\n", "http://a(", "http://a&b;", "[a](", "[a](<b", "\\*", "&amp;", "a  \n", "<a b=\"",
    "<!--",
    "# a\n", "a\n-\n", "```\n", "~~~\n`\n", "|a|\n|-|\n", "2. a\n", "[a]: b \"\n", "*[_`<&!", "a\r", "\t",
    "[^a]: [^b]: ", "- [^a]: x\n", "[^q\nx] ", "[\\^a]", "- [ ] a\n", "~~a ~~b ", "www.a_b.", "&#94;[",
    "[^a`]: x\n",
  ]

  static func text(_ slice: String, _ size: Int, paragraph: Int?) -> String {
    guard let paragraph else { return String(repeating: slice, count: size / slice.utf8.count + 1) }
    let block = String(repeating: slice, count: paragraph / slice.utf8.count) + "\n\n"
    return String(repeating: block, count: max(1, size / block.utf8.count))
  }

  static func seconds(_ text: String) -> Double {
    let file = SourceFile(path: "x.md", text: text)
    let time = ContinuousClock().measure { _ = PlainGFM.html(parse(file).value) }
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }

  /// As one block and as many, at an eighth of the largest size that is let through.
  ///
  /// The bound is far above what is needed (0.1 to 2 s in this unoptimised build) and far below what the library
  /// alone takes (minutes). The full size is for the release build: `make trust`.
  @Test(arguments: slices) func isBounded(slice: String) {
    for paragraph in [nil, 4000, 16_000] {
      let seconds = PathologicalTests.seconds(
        PathologicalTests.text(slice, Limits.file / 8, paragraph: paragraph))
      #expect(seconds < 20, "\(slice) in blocks of \(paragraph ?? 0)")
    }
  }

  /// Four times the text takes no more than about four times as long, measured where that can be seen.
  @Test(arguments: [
    "www.a_b.", "z_www.", "a@b.c ", "http://a( ", "a@", "[^a]: b\n", "[^a]\n", "a &amp; www.b.c ", "[^q\nx] ",
  ])
  func ownPassesAreLinear(slice: String) {
    let small = PathologicalTests.text(slice, 50_000, paragraph: 2000)
    let large = PathologicalTests.text(slice, 200_000, paragraph: 2000)
    let ratios = (0..<3).map { _ in PathologicalTests.seconds(large) / PathologicalTests.seconds(small) }
    #expect(ratios.contains { $0 < 8 }, "\(ratios)")
  }

  /// Labels are read once, however many places look like the end of one.
  @Test func labelsAreReadOnce() {
    let definition = "[a]: /" + String(repeating: "u", count: 9000) + "\n\n"
    let uses = String(repeating: "[b] ", count: 1000) + "\n\n"
    let ends = PathologicalTests.text("x ]: ", 600_000, paragraph: 2000)
    #expect(PathologicalTests.seconds(definition + uses + ends) < 15)
  }
}
