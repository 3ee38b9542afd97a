import Model
import Source
import Testing

@testable import Pages

/// Pages in one document.
@Suite struct SingleFileTests {
  private let addresses = ["index.html", "analysis/one.html", "analysis/two.html", "a~b c.html"]
  private let page = """
    <body><nav id="n"></nav><main id="main"><nav><a href="two.html">next</a></nav><h1 id="t" title="a > b">T</h1>
    <section aria-labelledby="t"><p for="t">P</p></section><div aria-labelledby="t u">
    <a class="x" href="../index.html">i</a> <a href="two.html#x">two</a> <a href="../analysis/two.html">two</a>
    <a href="#t">t</a> <a href="../a~b%20c.html">c</a> <a href="https://e.org/#a">e</a> <a href="../data/x.csv">d</a>
    <img src="../media/a.png" alt="A"><img src="../media/b.png" alt="B"><template><i id="c"></i></template></div></main>
    <footer id="f"></footer>
    """

  private func section(baseURL: String?) -> String {
    let file = SingleFile(addresses, baseURL: baseURL) { $0 == "media/a.png" ? [0] : nil }
    return String(decoding: file.section(Array(page.utf8), of: "analysis/one.html"), as: UTF8.self)
  }

  @Test func idsAndLinksAreThoseOfTheDocument() {
    #expect(
      section(baseURL: nil) == """
        <section class="sheet" id="analysis.one"><h1 id="analysis.one--t" title="a > b">T</h1>
        <section><p for="analysis.one--t">P</p></section><div aria-labelledby="analysis.one--t analysis.one--u">
        <a class="x" href="#index">i</a> <a href="#analysis.two--x">two</a> <a href="#analysis.two">two</a>
        <a href="#analysis.one--t">t</a> <a href="#a~7Eb~20c">c</a> <a href="https://e.org/#a">e</a> <a>d</a>
        <img src="data:image/png;base64,AA==" alt="A"><img alt="B"></div></section>

        """)
  }

  @Test func commentsAreLeftOutAndQuotationMarksMayBeSingle() {
    let page = """
      <!-- <main id="no"> --><main><p>A</p><!-- the <nav of x > y --><p id='t'>B <a title="it's" href='two.html#x'>it's</a></p>
      <!--><nav><!-- </nav> --></nav><b>C</b></main>
      """
    let file = SingleFile(addresses, baseURL: nil) { _ in nil }
    #expect(
      String(decoding: file.section(Array(page.utf8), of: "analysis/one.html"), as: UTF8.self) == """
        <section class="sheet" id="analysis.one"><p>A</p><p id='analysis.one--t'>B <a title="it's" href='#analysis.two--x'>it's</a></p>
        <b>C</b></section>

        """)
  }

  @Test func otherFilesAreLinkedToWhereTheSiteIsPublished() {
    #expect(section(baseURL: "https://s.org/").contains("<a href=\"https://s.org/data/x.csv\">d</a>"))
  }

  @Test func addressesOfTheSiteHavePlacesInTheDocument() {
    let file = SingleFile(addresses, baseURL: nil) { _ in nil }
    #expect(file.href("analysis/two.html#x-%22y") == "#analysis.two--x-%22y")
    #expect(file.href("a~b%20c.html") == "#a~7Eb~20c")
    #expect(file.href("glossary.html#z") == "#glossary--z")
  }

  /// A picture counts wherever it is shown, in copies of a clause too.
  @Test(arguments: [(1, 1), (2, 1), (1, 4)]) func picturesAreCountedBeforeAnythingIsMade(
    pictures: Int, copies: Int
  )
    throws
  {
    let show = { (words: String, count: Int) in String(repeating: words + "\n\n", count: count) }
    let files = [
      "briefing.yaml": "title: T\n", "index.md": "---\ntitle: F\n---\n\n",
      "analysis/a.md": "---\ntitle: A\n---\n\n" + show("![P](../media/p.png)", pictures)
        + show("> [Art. 1](../treaties/t.md#article-1)", copies),
      "treaties/t.md":
        "---\ntitle: T\ntext: verbatim\n---\n\n## Article 1\n\n1. Words.\n\n   ![Q](../media/q.png)\n",
    ]
    let bound = bind(
      files.map { SourceFile(path: $0.key, text: $0.value) }, media: ["media/p.png", "media/q.png"])
    let sizes = ["media/p.png": 12 << 20, "media/q.png": 6 << 20]
    let made = site(bound.value, try ownTemplates(), mediaSizes: sizes)
    let isWhole = pictures == 1 && copies == 1
    #expect((made["briefing.html"] != nil) == isWhole)
    #expect(try #require(made["index.html"]).contains("briefing.html") == isWhole)
  }

  @Test func aPageWithoutMainSaysNothing() {
    let file = SingleFile(addresses, baseURL: nil) { _ in nil }
    for page in ["", "<p>", "<main", "<main>", "<main><nav", "<main><p id=\"", "<main><p id"] {
      #expect(
        String(decoding: file.section(Array(page.utf8), of: "index.html"), as: UTF8.self).hasPrefix(
          "<section"))
    }
  }
}
