import Foundation
import Pages
import Testing

/// The ways from page to page: neighbours, the way from the front page, contents, old names, what links here.
@Suite struct NavigationTests {
  static let texts = [
    "briefing.yaml": "title: T\nnavigation: [index.md, {title: One!, page: analysis/one.md}, claims]\n",
    "index.md":
      "---\ntitle: F\n---\n\nFirst words. See [a part](analysis/two.md#part-b) of it. Last words.\n",
    "analysis/one.md": "---\ntitle: One\norder: 1\n---\n\nWords.\n",
    "analysis/two.md":
      "---\ntitle: Two & more\norder: 2\nformer: [old/name.md, was.html]\n---\n\n## Part A\n\n### Inner\n\nWords.\n\n## Part B\n\nWords.\n",
    "analysis/three.md": "---\ntitle: Three\norder: 3\nlang: fa\n---\n\n## A\n\n## B\n",
  ]

  /// Every id that an author may link to is there: in a translation, below an entry, in a note, of an omission.
  @Test func everyPlaceThatCanBeNamedIsThere() throws {
    var texts = Self.texts
    texts["glossary.md"] = "# Names\n\n## Ice\n\n- Kind: concept\n\nWater.\n\n### Kinds of ice\n\nMany.\n"
    texts["treaties/t.md"] = "---\ntitle: T\ntext: verbatim\n---\n\n## Article 1\n\nWords.\n\n[…]\n"
    texts["treaties/t.notes.md"] = "## Article 1\n\nA note.\n"
    texts["treaties/t.fa.md"] = "---\ntext: verbatim\nlang: fa\n---\n\n## ماده ۱. یخ\n\nمتن\n"
    texts["index.md"] = """
      ---
      title: F
      ---

      [a](glossary.md#names) [b](glossary.md#ice) [c](glossary.md#kinds-of-ice) [d](treaties/t.notes.md#article-1)
      [e](treaties/t.fa.md#ماده-۱-یخ) [f](treaties/t.md#art_1__omission) [g](treaties/t.md#art_1__para)

      [h](treaties/t.fa.md#art_1__para) [i](treaties/t.fa.md)
      """
    let made = try site(texts)
    let front = try #require(made["index.html"])
    let links = front.matches(of: /<a id="at\.\d+" href="([^"#]*)(?:#([^"]*))?"/)
    #expect(links.count == 9)
    for link in links {
      let target = try #require(made[String(link.output.1)], "\(link.output.0)")
      guard let anchor = link.output.2?.removingPercentEncoding else { continue }
      #expect(target.contains(" id=\"\(anchor)\""), "\(link.output.0)")
    }
    let treaty = try #require(made["treaties/t.html"])
    #expect(treaty.contains("<p class=\"facing\" id=\"fa-art_1\" lang=\"fa\" dir=\"rtl\">یخ</p>"))
    #expect(treaty.contains("Cited in 2 places"), "what cites a translation cites the clause")
  }

  /// A landmark with nothing in it is told to who can not see.
  @Test func aPageAloneHasNoPager() throws {
    var texts = Self.texts
    #expect(try site(texts)["analysis/three.html"]?.contains("<nav class=\"pager\"") == true)
    for page in ["two", "three"] { texts["analysis/\(page).md"] = nil }
    #expect(try site(texts)["analysis/one.html"]?.contains("class=\"pager\"") == false)
  }

  @Test func aSourceSaysWhichTreatyHasItsTextFromThere() throws {
    var texts = Self.texts
    texts["sources.yaml"] = "references: [{id: s, type: treaty, title: S}]\n"
    texts["treaties/t.md"] =
      "---\ntitle: Treaty\nshort: T 2025\ntext: verbatim\nsource: s\n---\n\n## Article 1\n\nWords.\n"
    let html = try #require(try site(texts)["sources.html"])
    #expect(html.contains("The text of <a href=\"treaties/t.html\">T 2025</a></p>"))
  }

  @Test func aHeadingThatIsNotTheTitleIsShown() throws {
    var texts = Self.texts
    texts["analysis/one.md"] = "---\ntitle: One\n---\n\n# Another heading\n\nWords.\n"
    texts["analysis/two.md"] = "# Two\n\nWords.\n"
    let made = try site(texts)
    #expect(made["analysis/one.html"]?.contains("<h1 id=\"another-heading\">Another heading") == true)
    #expect(made["analysis/two.html"]?.ranges(of: "<h1").count == 1)
  }

  /// Where a sentence is only citations, or a field only links, there are no words to quote.
  @Test func onlyWordsAreQuoted() throws {
    let made = try site([
      "sources.yaml": "references: [{id: s, type: book, title: S}, {id: t, type: book, title: T}]\n",
      "analysis/one.md": "---\ntitle: One\n---\n\n[@s] [@t].\n",
      "glossary.md":
        "## A\n\n- Kind: event\n- See: [B](#b), [C](#c)\n\nWords.\n\n## B\n\n- Kind: event\n\nWords.\n\n## C\n\n- Kind: event\n\nWords.\n",
    ])
    #expect(made["sources.html"]?.contains("<li><a href=\"analysis/one.html#at.1\">One</a></li>") == true)
    #expect(made["entities/b.html"]?.contains(">A</a></li>") == true)
    #expect(
      made["entities/a.html"]?.contains(
        "<a href=\"../entities/b.html\"><small>Event</small><b>B</b>Words.</a>") == true)
    let see = try #require(made["entities/a.html"]?.firstMatch(of: /<p class="see".*/)).output
    #expect(see.replacing(/<[^>]*>/, with: "") == "See B, C")
  }

  private func page(_ path: String) throws -> String { try #require(try site(Self.texts)[path]) }

  @Test func neighboursAreThoseOfTheOrder() throws {
    let html = try page("analysis/two.html")
    #expect(
      html.contains(
        "<a rel=\"prev\" href=\"../analysis/one.html\"><span>Previous</span> One</a>"))
    #expect(
      html.contains(
        "<a class=\"next\" rel=\"next\" href=\"../analysis/three.html\"><span>Next</span> <span lang=\"fa\" dir=\"rtl\">Three</span></a>"
      ))
    #expect(!(try page("analysis/one.html")).contains("rel=\"prev\""))
  }

  @Test func theWayFromTheFrontPageIsShown() throws {
    #expect(
      try page("analysis/two.html").contains(
        "<ol><li><a href=\"../index.html\">T</a></li><li><a href=\"../index.html#site.analysis\">Analysis</a></li><li><span aria-current=\"page\">Two &amp; more</span></li></ol>"
      ))
  }

  @Test func aLongPageHasItsContents() throws {
    #expect(
      try page("analysis/two.html").contains(
        "<li><a href=\"#part-a\">Part A</a><ol><li><a href=\"#inner\">Inner</a></li></ol></li>\n<li><a href=\"#part-b\">Part B</a></li>"
      ))
    let three = try page("analysis/three.html")
    #expect(!three.contains("class=\"toc\"") && three.contains("<html lang=\"fa\" dir=\"rtl\""))
  }

  @Test func onlyAHeadingOfLevelTwoHoldsOthersInTheContents() throws {
    var texts = Self.texts
    texts["analysis/one.md"] = "---\ntitle: One\n---\n\n### A\n\n### B\n\n## C\n\n### D\n\n### E\n\n## F\n"
    let html = try #require(try site(texts)["analysis/one.html"])
    let item = { (id: String) in "<li><a href=\"#\(id)\">\(id.uppercased())</a>" }
    #expect(
      html.contains(
        "\(item("a"))</li>\n\(item("b"))</li>\n\(item("c"))<ol>\(item("d"))</li>\n\(item("e"))</li></ol></li>\n\(item("f"))</li>\n"
      ))
  }

  @Test func theMenuIsTheAuthors() throws {
    #expect(
      try page("analysis/one.html").contains(
        "<li><a href=\"../index.html\">F</a></li>\n<li><a href=\"../analysis/one.html\" aria-current=\"true\">One!</a></li>"
      ))
  }

  @Test func aPageOfAListStandsUnderTheListInTheOwnMenu() throws {
    var texts = Self.texts
    texts["briefing.yaml"] = "title: T\n"
    let page = try #require(try site(texts)["analysis/two.html"])
    #expect(page.contains("<a href=\"../index.html#site.analysis\" aria-current=\"true\">Analysis</a>"))
  }

  @Test(arguments: ["analysis/old/name.html", "analysis/was.html"]) func anOldNameLeadsOn(path: String)
    throws
  {
    let html = try page(path)
    let up = path == "analysis/was.html" ? "../" : "../../"
    #expect(html.contains("<meta http-equiv=\"refresh\" content=\"1; url=\(up)analysis/two.html\">"))
    #expect(html.contains("<a href=\"\(up)analysis/two.html\">Two &amp; more</a>"))
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
  }

  @Test func aPageSaysWhatLinksToItAndInWhichWords() throws {
    #expect(
      try page("analysis/two.html").contains(
        "<li><a href=\"../index.html#at.1\">F</a>: <q>See a part of it.</q></li>"))
  }
}
