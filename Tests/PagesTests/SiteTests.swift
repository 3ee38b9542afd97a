import Foundation
import FoundationXML
import Model
import Pages
import Source
import Synchronization
import Testing

/// The site as a whole.
@Suite struct SiteTests {
  static let small = [
    "briefing.yaml": "title: Two Shores\nauthors: [A. Adams]\ndate: 2026-01-02\n",
    "index.md": "---\ntitle: Front\n---\n\nWords.\n",
    "analysis/one.md": "---\ntitle: One & <two>\ndate: 2026-01\n---\n\nWords.\n",
  ]

  /// What comes from a page in another language is marked where it stands.
  @Test func wordsFromAPageInAnotherLanguageAreMarked() throws {
    let made = try site([
      "briefing.yaml": "title: T\nlanguage: en\ndate: 2026-01-31\n", "index.md": "---\ntitle: F\n---\n",
      "analysis/fr.md":
        "---\ntitle: Bilan\nlang: fr\nsummary: Un résumé.\n---\n\nLe Trou se ferme [@s].[^c-x]\n\n[^c-x]: Une note.\n\n    - Status: supported\n    - For: [@s], page deux\n    - [ ] Autre source\n",
      "analysis/en.md": "---\ntitle: Sheet\n---\n\nThe Trou.\n",
      "glossary.md": "## Trou\n\n- Kind: concept\n\nA hole.\n",
      "sources.yaml": "references: [{id: s, type: book, title: S}]\n",
    ])
    let french = " lang=\"fr\" dir=\"ltr\""
    let front = try #require(made["index.html"])
    #expect(front.contains("<a href=\"analysis/fr.html\"\(french)>Bilan</a><p\(french)>Un résumé.</p>"))
    #expect(front.contains("<a href=\"analysis/en.html\">Sheet</a>"))
    let claims = try #require(made["claims.html"])
    #expect(claims.contains("\(french)>Le Trou se ferme.</a>"))
    #expect(claims.contains("In <span\(french)>Bilan</span>"))
    #expect(claims.contains("<div\(french)>\n<p>Une note.</p>\n</div>"))
    #expect(claims.contains("<span\(french)>Autre source</span>: <a"))
    for path in ["sources.html", "entities/trou.html"] {
      let page = try #require(made[path])
      #expect(page.contains("<span\(french)>Bilan</span>"))
      #expect(page.contains("<q\(french)>Le Trou se ferme.</q>"))
    }
    #expect(try #require(made["entities/trou.html"]).contains(">Sheet</a>: <q>The Trou.</q>"))
    let feed = try #require(made["feed.xml"])
    #expect(feed.contains("<entry xml:lang=\"fr\">\n<title>Bilan</title>"))
    #expect(feed.contains("<entry>\n<title>Sheet</title>"))
  }

  /// Cards and the links to a page's neighbours say the language of their words where that is another than the page's.
  @Test func cardsAndNeighboursInAnotherLanguageAreMarked() throws {
    let made = try site([
      "briefing.yaml": "title: T\nlanguage: en\n", "index.md": "---\ntitle: F\n---\n",
      "analysis/a.md":
        "---\ntitle: Sheet\n---\n\nIce, [b](b.md), [it](b.md#c-x), [c](c.md), [1](../treaties/t.md#article-1), [@s].\n",
      "analysis/b.md":
        "---\ntitle: Bilan\nlang: fr\nsummary: Un résumé.\n---\n\nIce, [a](a.md), [c](c.md).\n\nVrai.[^c-x]\n\n[^c-x]:\n    - Status: unverified\n",
      "analysis/c.md": "---\ntitle: Gel\nlang: fr\n---\n\nIce.\n",
      "treaties/t.md": "---\ntitle: T\nlang: fa\ntext: verbatim\n---\n\n## Article 1\n\nماده.\n",
      "glossary.md": "## Ice\n\n- Kind: concept\n\nWater.\n",
      "sources.yaml": "references: [{id: s, type: book, title: S}]\n",
    ])
    let (french, english) = (" lang=\"fr\" dir=\"ltr\"", " lang=\"en\" dir=\"ltr\"")
    let a = try #require(made["analysis/a.html"])
    for card in [
      "b.html\"><small>Page</small><b\(french)>Bilan</b><span\(french)>Un résumé.</span></a>",
      "c.html\"><small>Page</small><b\(french)>Gel</b></a>",
      "<b\(french)>Vrai.</b>Evidence: 0 for, 0 against</a>",
      "<small>T</small><b>Art. 1</b><span lang=\"fa\" dir=\"rtl\">ماده.</span></a>",
      "<small>Concept</small><b>Ice</b>Water.</a>", "<small>Source</small><b>S</b></a>",
    ] { #expect(a.contains(card), "\(card)") }
    #expect(a.contains("<span>Next</span> <span\(french)>Bilan</span></a>"))
    let b = try #require(made["analysis/b.html"])
    #expect(b.contains("<small>Page</small><b\(english)>Sheet</b></a>"))
    #expect(b.contains("<small>Page</small><b>Gel</b></a>"))
    #expect(b.contains("<small>Concept</small><b\(english)>Ice</b><span\(english)>Water.</span></a>"))
    #expect(b.contains("</span> <span\(english)>Sheet</span></a>") && b.contains("</span> Gel</a>"))
  }

  @Test func aSourceIsGivenWithItsVolumePagesAndNumbers() throws {
    let made = try site([
      "briefing.yaml": "title: T\nlanguage: en\n",
      "index.md": "---\ntitle: F\n---\n\nOf [@a], [@b], [@c], [@d] and [@e].\n",
      "sources.yaml": """
      references:
        - {id: a, type: article-journal, title: Losses, author: [{family: Roe, given: K.}], container-title: Nature, volume: 315, issue: 6016, page: 207-210, DOI: 10.1038/315207a0, issued: 1985-05-16}
        - {id: b, type: legislation, title: Regulation A, container-title: Official Journal, page: "3", issued: 2024-02-07}
        - {id: c, type: legal_case, title: A v B, authority: Court of Justice, number: C-1/20, issued: 2021}
        - {id: d, type: treaty, title: Treaty D, publisher: Press, edition: "2", number: "7", issued: 2020}
        - {id: e, type: treaty, title: A treaty whose title is much too long to be a name of it, container-title: Series, volume: "9", DOI: none, issued: 2019}
      """,
    ])
    let page = try #require(made["sources.html"])
    #expect(
      page.contains(
        "href=\"https://doi.org/10.1038/315207a0\">Losses</a></cite>. Nature, 315(6016), pp.\u{A0}207–210, doi:10.1038/315207a0, 16 May 1985."
      ))
    #expect(
      page.contains("<b>Regulation A 2024</b> <cite>Regulation A</cite>. Official Journal, p.\u{A0}3, "))
    #expect(page.contains("<b>A v B 2021</b> <cite>A v B</cite>. C-1/20, Court of Justice, 2021."))
    #expect(page.contains("<b>Press 2020</b> <cite>Treaty D</cite>. ed.\u{A0}2, no.\u{A0}7, Press, 2020."))
    #expect(page.contains("<b>A treaty whose title is much too long … 2019</b>"))
    #expect(page.contains("Series, vol.\u{A0}9, 2019."))
    #expect(page.contains("doi.org"), "it is among the hosts")
  }

  /// Those of the sources, of the pages and of the glossary are one list.
  @Test func hostsOfAllLinksAreTold() throws {
    let made = try site([
      "briefing.yaml": "title: T\nlanguage: en\n",
      "index.md": "---\ntitle: F\n---\n\nOf [@a], [one](https://a.example/1) and [two](https://b.example).\n",
      "glossary.md": """
      ---
      title: G
      ---

      ## Snow

      - Kind: concept
      - Wikidata: Q1

      It [falls](https://a.example/2).
      """,
      "sources.yaml":
        "references: [{id: a, type: webpage, title: A, URL: 'https://a.example/3', issued: 2020}]\n",
    ])
    let page = try #require(made["sources.html"])
    let list = [("a.example", 3), ("b.example", 1), ("www.wikidata.org", 1)].map { host, count in
      "<li>\(host) <span class=\"meta\">\(count)</span></li>\n"
    }
    #expect(page.contains(list.joined()))
  }

  @Test(arguments: [
    ("page: S-12", "p.\u{A0}S-12"), ("page: S-12-15", "pp.\u{A0}S-12–15"),
    ("page: S-12-S-15", "pp.\u{A0}S-12–S-15"),
    ("page: S12-S15", "pp.\u{A0}S12–S15"), ("page: 12--15", "pp.\u{A0}12–15"),
    ("page: xii-3", "pp.\u{A0}xii–3"),
    ("page: A-3, A-7", "pp.\u{A0}A-3, A-7"),
    ("edition: 3rd ed.", "3rd ed."), ("edition: 3ed.", "3ed."), ("edition: 3rd", "3rd ed."),
    ("edition: 3", "ed.\u{A0}3"), ("edition: 2.1", "ed.\u{A0}2.1"),
    ("edition: 2., rev. Aufl.", "2., rev. Aufl."),
    ("edition: Third", "Third"),
  ]) func pagesAndEditionsHaveTheirSigns(field: String, shown: String) throws {
    let made = try site([
      "briefing.yaml": "title: T\nlanguage: en\n", "index.md": "---\ntitle: F\n---\n\nOf [@a].\n",
      "sources.yaml":
        "references:\n  - id: a\n    type: book\n    title: Ice\n    \(field)\n    publisher: P\n    issued: 2020\n",
    ])
    #expect(try #require(made["sources.html"]).contains("<cite>Ice</cite>. \(shown), P, 2020."))
  }

  /// A DOI leads to where it resolves, written alone or as an address, in which its characters are encoded already.
  @Test(arguments: [
    ("10.1000/a#b?c", "10.1000/a%23b%3Fc", "10.1000/a#b?c"),
    ("https://doi.org/10.1000%2Fx%23y", "10.1000/x%23y", "10.1000/x#y"),
    ("doi:10.1000/5%25", "10.1000/5%2525", "10.1000/5%25"),
  ]) func aDOIIsALink(written: String, address: String, shown: String) throws {
    let made = try site([
      "briefing.yaml": "title: T\nlanguage: en\n", "index.md": "---\ntitle: F\n---\n\nOf [@a].\n",
      "sources.yaml": "references: [{id: a, type: book, title: Losses, DOI: \"\(written)\"}]\n",
    ])
    let page = try #require(made["sources.html"])
    #expect(page.contains("href=\"https://doi.org/\(address)\""))
    #expect(page.contains("doi:\(shown)."))
  }

  @Test func sameBytesFromAnyNumberOfJobs() throws {
    let bound = bind(try files(below: "articles"), jobs: 2)
    let templates = try ownTemplates()
    let one = site(bound.value, templates, RenderOptions(jobs: 1))
    let eight = site(bound.value, templates, RenderOptions(jobs: 8))
    #expect(one.keys.sorted() == eight.keys.sorted())
    for (path, text) in one { #expect(eight[path] == text, "\(path) differs") }
  }

  /// A file's name becomes part of every id of the document, and of links to what is not in it.
  @Test func namesOfFilesAreNoMarkupInOneDocument() throws {
    var texts = Self.small
    let name = #"a" onmouseover="x" <b> 'c' & d%22"#
    let linked = name.replacing("%", with: "%25").replacing("<", with: "%3C").replacing(">", with: "%3E")
    texts["analysis/\(name).md"] =
      "---\ntitle: Odd\n---\n\n## Part\n\nSee [data](<../data/\(linked).csv>) and [part](#part).\n"
    texts["data/\(name).csv"] = "a\n1\n"
    let bound = bind(texts.map { SourceFile(path: $0, text: $1) })
    let made = site(bound.value, try ownTemplates(), RenderOptions(baseURL: "https://example.org/?a=\"b\"/"))
    let whole = try #require(made["briefing.html"])
    let encoded = "a%22%20onmouseover%3D%22x%22%20%3Cb%3E%20%27c%27%20%26%20d%2522"
    let id = "analysis.\(encoded)--part".replacing("%", with: "~")
    #expect(whole.contains("id=\"\(id)\"") && whole.contains("href=\"#\(id)\""))
    #expect(whole.contains("href=\"https://example.org/?a=&quot;b&quot;/data/\(encoded).csv\""))
    #expect(!whole.contains("onmouseover=\"") && !whole.contains("<b>"))
  }

  @Test func whereLinksLeadIsListedWithoutSources() throws {
    var texts = Self.small
    texts["analysis/one.md"]! +=
      "\nSee <https://one.example/a> and <https://ONE.example/b>, <https://two.example>.\n"
    let bound = bind(texts.map { SourceFile(path: $0, text: $1) })
    let made = site(bound.value, try ownTemplates())
    let page = try #require(made["sources.html"])
    #expect(page.contains("<li>one.example <span class=\"meta\">2</span></li>"))
    #expect(page.contains("<li>two.example <span class=\"meta\">1</span></li>"))
    #expect(made["data/sources.json"] == nil && !page.contains("data/sources.json"))
    let plain = bind(Self.small.map { SourceFile(path: $0, text: $1) })
    #expect(site(plain.value, try ownTemplates())["sources.html"] == nil)
  }

  @Test func aSourceThatAnotherRepeatsHasACardInTheirList() throws {
    var texts = Self.small
    texts["sources.yaml"] = """
      references:
        - {id: a, type: webpage, title: First, publisher: P, URL: "https://a.example/"}
        - {id: b, type: webpage, title: Second, URL: "https://b.example/", custom: {derived_from: [a]}}
      """
    texts["analysis/one.md"]! += "\nSo says [@b].\n"
    texts["treaties/t.md"] =
      "---\ntitle: T\nshort: T 1\nsummary: Of fish.\nparties: [A, B]\nsource: b\n---\n\n## Article 1\n\nWords.\n"
    let bound = bind(texts.map { SourceFile(path: $0, text: $1) })
    let made = site(bound.value, try ownTemplates(), RenderOptions(baseURL: "https://example.org/x/"))
    let page = try #require(made["sources.html"])
    #expect(page.contains("<a href=\"#a\"><small>Source</small><b>First</b>P</a>"))
    #expect(page.contains("<a href=\"treaties/t.html\"><small>Treaty</small><b>T</b>Of fish.</a>"))
    #expect(
      made["index.html"]?.contains("<a href=\"treaties/t.html\"><small>Treaty</small><b>T</b>Of fish.</a>")
        == true)
    let print = try #require(made.first { $0.key.hasPrefix("assets/print.") }).value
    let list = "https\\3a \\2f \\2f example\\2e org\\2f x\\2f sources\\2e html"
    let rule = ".citing::after{content:\"Addresses of the sources: \(list)\";font:var(--small-tool)}\n"
    #expect(print.hasSuffix(rule))
  }

  @Test func everyLinkAndAnchorResolvesAndEveryIDIsUnique() throws {
    let bound = bind(try files(below: "articles"), jobs: 2)
    let made = site(bound.value, try ownTemplates())
    var ids: [String: Set<String>] = [:]
    for (path, html) in made where path.hasSuffix(".html") {
      let found = values(of: "id", in: html)
      ids[path] = Set(found)
      #expect(found.count == ids[path]?.count, "\(path) has an id twice")
    }
    for (path, html) in made where path.hasSuffix(".html") {
      for link in values(of: "href", in: html) + values(of: "src", in: html) {
        if ["http:", "https:", "mailto:", "data:"].contains(where: link.hasPrefix) { continue }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
          String.init)
        let target = parts[0].isEmpty ? path : resolved(parts[0], from: path)
        #expect(made[target] != nil, "\(path) links to \(link)")
        if parts.count > 1, let id = parts[1].removingPercentEncoding, target.hasSuffix(".html") {
          #expect(ids[target]?.contains(id) == true, "\(path) links to \(link)")
        }
      }
    }
  }

  private func values(of attribute: String, in html: String) -> [String] {
    html.components(separatedBy: " \(attribute)=\"").dropFirst().map { rest in
      String(rest.prefix { $0 != "\"" }).replacingOccurrences(of: "&amp;", with: "&")
    }
  }

  private func resolved(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in (link.removingPercentEncoding ?? link).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  /// HTML and both style sheets of the page in the middle, by size, and the script of every page.
  @Test func typicalAnalysisPageIsLight() throws {
    let bound = bind(try files(below: "articles"), jobs: 2)
    let made = site(bound.value, try ownTemplates())
    let sizes = { (prefix: String, suffix: String) in
      made.filter { $0.key.hasPrefix(prefix) && $0.key.hasSuffix(suffix) }.map(\.value.utf8.count).sorted()
    }
    let pages = sizes("analysis/", ".html")
    let styles = sizes("assets/", ".css")
    #expect(styles.count == 2)
    #expect(styles.reduce(pages[pages.count / 2], +) < 60_000)
    let script = sizes("assets/site.", ".js").reduce(0, +)
    #expect((1..<15_000).contains(script))
  }

  @Test func withoutAnAddressNothingIsAbsolute() throws {
    let made = try site(Self.small)
    let page = try #require(made["analysis/one.html"])
    #expect(!page.contains("rel=\"canonical\"") && !page.contains("og:"))
    #expect(made["sitemap.xml"] == nil)
    #expect(made["robots.txt"] == "User-agent: *\nAllow: /\n")
    #expect(try #require(made["404.html"]).contains("<a href=\"index.html\">"))
    #expect(try #require(made["feed.xml"]).contains("<id>urn:uuid:"))
  }

  @Test func withAnAddressItIsUsed() throws {
    let made = try site(Self.small, RenderOptions(baseURL: "https://example.org/deep"))
    let page = try #require(made["analysis/one.html"])
    #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/deep/analysis/one.html\">"))
    #expect(page.contains("<meta property=\"og:type\" content=\"article\">"))
    #expect(page.contains("<a class=\"brand\" href=\"../index.html\">"))
    let sitemap = try #require(made["sitemap.xml"])
    #expect(sitemap.contains("<loc>https://example.org/deep/</loc>\n<lastmod>2026-01-02</lastmod>"))
    #expect(try #require(made["robots.txt"]).hasSuffix("Sitemap: https://example.org/deep/sitemap.xml\n"))
    #expect(try #require(made["404.html"]).contains("<a href=\"https://example.org/deep/index.html\">"))
  }

  @Test func feedIsXMLWithWhatAtomAsksFor() throws {
    let made = try site(Self.small, RenderOptions(baseURL: "https://example.org/"))
    let feed = try XMLDocument(xmlString: try #require(made["feed.xml"]))
    let root = try #require(feed.rootElement())
    #expect(root.elements(forName: "id").first?.stringValue == "https://example.org/")
    #expect(root.elements(forName: "updated").first?.stringValue == "2026-01-01T00:00:00Z")
    #expect(root.elements(forName: "author").count == 1)
    let entry = try #require(root.elements(forName: "entry").first)
    #expect(entry.elements(forName: "title").first?.stringValue == "One & <two>")
    #expect(entry.elements(forName: "id").first?.stringValue == "https://example.org/analysis/one.html")
    #expect(entry.elements(forName: "updated").first?.stringValue == "2026-01-01T00:00:00Z")
  }

  @Test func withoutAnyDateThereIsNoFeed() throws {
    var texts = Self.small
    texts["briefing.yaml"] = "title: T\n"
    texts["analysis/one.md"] = "---\ntitle: One\n---\n\nWords.\n"
    let made = try site(texts)
    #expect(made["feed.xml"] == nil)
    #expect(!(try #require(made["index.html"])).contains("feed.xml"))
  }

  @Test func assetsAreNamedByTheirContents() throws {
    let made = try site(Self.small)
    let css = try #require(made.keys.first { $0.hasPrefix("assets/site.") && $0.hasSuffix(".css") })
    #expect(css.wholeMatch(of: /assets\/site\.[0-9a-f]{10}\.css/) != nil)
    #expect(try #require(made["analysis/one.html"]).contains("<link rel=\"stylesheet\" href=\"../\(css)\">"))
    #expect(try #require(made["index.html"]).contains("<link rel=\"stylesheet\" href=\"\(css)\">"))
  }

  @Test func missingPageCarriesItsStyleAndAllowsItByItsDigest() throws {
    let made = try site(Self.small)
    let page = try #require(made["404.html"])
    #expect(page.contains("style-src 'sha256-"))
    #expect(!page.contains("href=\"assets"))
  }

  @Test func namesThatBeginWithNoLetterStandTogether() throws {
    var texts = Self.small
    texts["glossary.md"] = ["9M729", "Zed", "۱۷ ژانویه"].map { "## \($0)\n\n- Kind: event\n\nWords.\n" }
      .joined(separator: "\n")
    let glossary = try #require(try site(texts)["glossary.html"])
    #expect(glossary.components(separatedBy: "id=\"site.letter.other\"").count == 2)
  }

  @Test func glossaryHasAPageForEachEntryInItsScript() throws {
    var texts = Self.small
    texts["glossary.md"] = """
      ## Masoud Pezeshkian

      - Kind: person
      - Also: Pezeshkian; مسعود پزشکیان
      - Wikidata: Q1
      - See: [Land](#land)

      A person.[^n]

      [^n]: Note.

      ## Land

      - Kind: state

      A state.
      """
    let made = try site(texts)
    let page = try #require(made["entities/masoud-pezeshkian.html"])
    #expect(page.contains("<li><bdi lang=\"fa\" dir=\"rtl\">مسعود پزشکیان</bdi></li>"))
    #expect(page.contains("href=\"https://www.wikidata.org/wiki/Q1\">Wikidata Q1</a>"))
    #expect(page.contains("id=\"fn.n\"") && page.contains(">Land</a>"))
    #expect(try #require(made["glossary.html"]).contains("<h2 id=\"site.letter.L\">L</h2>"))
    #expect(page.contains("\"@type\":\"DefinedTerm\",\"@id\":\"masoud-pezeshkian.html\""))
    #expect(try #require(made["glossary.html"]).contains("\"@type\":\"DefinedTermSet\""))
    #expect(try #require(made["entities/land.html"]).contains("What links here"))
    #expect(!(try #require(made["entities/land.html"])).contains("fn.n"))
  }

  @Test func timelineIsSortedByDate() throws {
    var texts = Self.small
    texts["timeline.md"] = """
      ---
      title: Timeline
      ---

      | Date | Event | Source |
      |---|---|---|
      | 2025-03 | Later[^n] | |
      | 2024-01-17 | Earlier | |

      [^n]: Note.
      """
    let html = try #require(try site(texts)["timeline.html"])
    let times = html.components(separatedBy: "<time datetime=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(times == ["2024-01-17", "2025-03"])
    #expect(html.contains("17 January 2024</time>"))
    #expect(html.contains("id=\"fn.n\""))
  }

  /// The list of events and the text before it are written apart; each has the ways back to its own notes.
  @Test func notesOfTheTimelineThatAreReferredToTwice() throws {
    var texts = Self.small
    let rows = (1...9).map { "| 2024-0\($0) | Event\($0 < 8 ? "" : "[^n]") | |\n" }.joined()
    texts["timeline.md"] = """
      ---
      title: Timeline
      ---

      Words[^m] and more[^m] and[^n].

      | Date | Event | Source |
      |---|---|---|
      \(rows)
      [^n]: Late note.

      [^m]: Early note.
      """
    for intro in [true, false] {
      if !intro { texts["timeline.md"]?.replace("Words[^m] and more[^m] and[^n].", with: "Words.[^m]") }
      let html = try #require(try site(texts)["timeline.html"])
      // Each note is told twice: where it stands, behind its number, and in the list at the end.
      let shown = html.matches(of: /<a class="number"[^>]*>\d<\/a><sup class="ways">/).count
      #expect(shown == (intro ? 2 : 1))
      #expect(html.ranges(of: "<sup class=\"ways\">").count == 2 * shown)
      let drawing = try #require(html.firstMatch(of: /<svg[^>]*"timeline\.drawing-title .*?<\/svg>/))
      #expect(try XMLDocument(xmlString: String(drawing.output)).rootElement() != nil)
    }
  }

  @Test func whatStandsBehindTheEventsStaysThere() throws {
    var texts = Self.small
    texts["timeline.md"] = """
      ---
      title: Timeline
      ---

      Before.[^n]

      | Date | Event | Source |
      |---|---|---|
      | 2025-01-01 | Begun.[^m] | |

      ## Afterword

      After.[^n]

      [^n]: One.

      [^m]: Two.
      """
    let html = try #require(try site(texts)["timeline.html"])
    let places = ["Before.", "Begun.", "<h2 id=\"afterword\">", "After."].map {
      html.range(of: $0)?.lowerBound
    }
    #expect(
      places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(html.contains("After.<a class=\"ref\" id=\"ref.fn.n.2\""))
    #expect(html.ranges(of: "<sup class=\"ways\">").count == 2)
  }

  /// No heading, entry or claim has an id of the generator's own.
  @Test func noIDIsGivenTwice() throws {
    var texts = Self.small
    texts["timeline.md"] =
      "---\ntitle: T\n---\n\n## Timeline title\n\n## Timeline words\n\n| Date | Event | Source |\n|---|---|---|\n"
      + (1...3).map { "| 2025-01-0\($0) | Words. | |\n" }.joined()
    texts["glossary.md"] = ["Letter other", "Letter L", "Letter м", "9 lives", "мир"].map {
      "## \($0)\n\n- Kind: event\n\nWords.\n"
    }.joined(separator: "\n")
    texts["treaties/t.md"] = "---\ntitle: T\ntext: verbatim\n---\n\n## Article 1\n\nWords of peace.\n"
    texts["sources.yaml"] = "references: [{id: letter-l, type: book, title: L, author: [{family: Ljus}]}]\n"
    texts["treaties/t.notes.md"] = "## Article 1\n\n- Duty: defence\n- Strength: shall\n"
    let made = try site(texts)
    for path in ["timeline.html", "glossary.html", "ledger.html", "sources.html"] {
      let ids = try #require(made[path]).matches(of: #/ id="([^"]*)"/#).map(\.output.1)
      let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
      #expect(twice == [], "\(path)")
    }
    #expect(made["ledger.html"]?.contains("id=\"duty.defence\"") == true)
  }

  @Test func errorOfTheReceiverEndsTheWork() throws {
    struct Full: Error {}
    let bound = bind(Self.small.map { SourceFile(path: $0.key, text: $0.value) })
    let templates = try ownTemplates()
    #expect(throws: Full.self) {
      try render(bound.value, with: templates, options: RenderOptions(jobs: 4)) { _ throws(Full) in
        throw Full()
      }
    }
  }

  @Test func everyPageHasTheSearchAndItsScriptsArePublished() throws {
    let made = try site(["briefing.yaml": "title: T\n", "index.md": "# T\n\nWords.\n"])
    let html = try #require(made["index.html"])
    let box = try #require(html.firstMatch(of: /data-search="(.*?)" data-query="(.*?)"/))
    #expect(made[String(box.1)] != nil)
    #expect(made[String(box.2)] != nil)
    #expect(made["search/index.js"]?.contains("Words.") == true)
    let whole = try #require(made["briefing.html"])
    #expect(whole.contains("role=\"combobox\"") && whole.contains("Words.\\n"))
  }

  @Test func theEditionInOneFileEndsWithWhatEveryPageEndsWith() throws {
    let made = try site([
      "briefing.yaml": "title: T\ndate: 2026-01-02\npublisher: P\nlicense: CC BY 4.0\n",
      "index.md": "# T\n\nWords.\n",
    ])
    for page in ["index.html", "briefing.html"] {
      #expect(
        made[page]?.contains("<p>P. Edition of 2 January 2026. Licence: CC BY 4.0.</p>\n</footer>") == true,
        "\(page)")
    }
  }

  @Test func templatesWithoutTheSearchGiveASiteWithoutIt() throws {
    let own = try files(below: "templates").filter { !$0.path.hasPrefix("assets/search") }
    let bound = bind([SourceFile(path: "index.md", text: "# T\n\nWords.\n")])
    let made = site(bound.value, TemplateSet.read(own).value)
    #expect(!made.keys.contains { $0.hasPrefix("search/") })
    #expect(made["index.html"]?.contains("role=\"combobox\"") == false)
    #expect(made["briefing.html"]?.contains("role=\"combobox\"") == false)
  }
}
