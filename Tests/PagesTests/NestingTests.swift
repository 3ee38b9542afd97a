import Foundation
import Pages
import Testing

/// What no author can bring about: a link in a link, an id that stands twice, words that are lost.
@Suite struct NestingTests {
  static let texts = [
    "briefing.yaml": "title: T\n", "index.md": "---\ntitle: F\n---\n",
    "analysis/a.md": """
    ---
    title: A
    former: ["#old-1"]
    ---

    ## Fn 1

    ## Ref fn 1

    ## Quotation 1

    ## Note 1

    A [link [@s] with a mark[^1] in it](a.md), [“the other Party shall not”](../treaties/t.md#article-1), and
    [1 figure[^1-2]](../data/d.csv "SELECT 1"). Iran and “a pact of Iran with others”.[^1] Again.[^1]

    So [it <https://a.example> is](a.md).[^c-x]

    > [here it stands](../treaties/t.md#article-1)

    [^1]: One.
    [^1-2]: 1

    [^c-x]: Why [@s].

        - Status: supported
        - For: [[@s]](a.md)
        - [ ] Ask [@s, p. 2] again
        - For: [Art. 1 says “the other Party shall not”](../treaties/t.md#article-1)
    """,
    "treaties/t.md": """
    ---
    title: T
    text: verbatim
    ---

    ## Article 1

    If a Party is attacked, [the other Party](../analysis/a.md) shall not provide any assistance[^1].

    ## Note 1

    Words.

    [^1]: Note.
    """,
    "treaties/t.notes.md":
      "## Article 1\n\n> **the other** Party\n\nA note.[^1]\n\n> the other **Party**\n\nB.\n\n[^1]: Note.\n",
    "sources.yaml": "references: [{id: s, type: book, title: S}]\n",
    "glossary.md": """
    ---
    title: Names
    summary: Who is who.
    former: ["#all", {"#persia": iran}]
    ---

    ## Iran

    - Kind: state

    A state.
    """,
    "timeline.md": """
    | Date | Event | Source |
    |---|---|---|
    | 2025-01-17 | Signed [@s, p. 3]. | [@s]; [A](analysis/a.md) |
    | 2026-02 | Broken. | |
    | 2026-03 | Mended. | |
    """,
    "data/d.csv": "a\n1\n",
  ]

  @Test func noLinkStandsInALinkAndNoIDStandsTwice() throws {
    let made = try site(Self.texts).filter { $0.key.hasSuffix(".html") }
    #expect(made.count > 8)
    for (path, html) in made {
      var depth = 0
      for tag in html.matches(of: /<(\/?)a[ >]/) {
        depth += tag.output.1.isEmpty ? 1 : -1
        #expect((0...1).contains(depth), "\(path): \(html[tag.range.lowerBound...].prefix(120))")
      }
      let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
      let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(twice.isEmpty, "\(path)")
      let linked = Set(html.matches(of: /href="#([^"]*)"/).map { String($0.output.1) })
      #expect(linked.subtracting(ids).isEmpty, "\(path)")
    }
  }

  @Test func marksOfNotesFollowTheLinkInWhichTheyStand() throws {
    let html = try #require(try site(Self.texts)["analysis/a.html"])
    #expect(html.contains("with a mark in it</a><a class=\"ref\" id=\"ref.fn.1\" href=\"#fn.1\""))
    #expect(html.contains(">link (<span class=\"cite\" id="))
    #expect(html.contains("“the other Party shall not”</a><a class=\"ref proof\""))
  }

  @Test func aBoxCitesAsTextDoes() throws {
    let made = try site(Self.texts)
    let html = try #require(made["analysis/a.html"])
    let box = try #require(
      html.firstMatch(of: /Open: Ask <a id="([^"]*)"[^>]*>[^<]*p\. 2<\/a> again/))
    #expect(made["sources.html"]?.contains("href=\"analysis/a.html#\(box.output.1)\"") == true)
    #expect(made["claims.html"]?.contains(/<li>Ask <a[^>]*>[^<]*p\. 2<\/a> again: <a/) == true)
  }

  @Test func aTransclusionSaysWhichClauseItIs() throws {
    let html = try #require(try site(Self.texts)["analysis/a.html"])
    #expect(html.contains(">here it stands</a>, T, Art. 1, with 3 notes there</figcaption>"))
  }

  @Test func namesInQuotationsAreNoLinks() throws {
    let html = try #require(try site(Self.texts)["analysis/a.html"])
    #expect(html.contains("href=\"../entities/iran.html\">Iran</a> and “a pact of Iran with others”"))
  }

  @Test func theGlossaryShowsItsFrontMatter() throws {
    let html = try #require(try site(Self.texts)["glossary.html"])
    #expect(html.contains("<span id=\"all\"></span><h1>Names</h1>\n<p class=\"standfirst\">Who is who.</p>"))
    #expect(html.contains("<li class=\"entry\" id=\"iran\"><span id=\"persia\"></span><h3>"))
  }

  /// Wherever a way leads to it.
  @Test func theGlossaryIsCalledByItsTitle() throws {
    let made = try site(Self.texts)
    for (path, words) in [
      ("index.html", "href=\"glossary.html\">Names</a>"), ("briefing.html", "href=\"#glossary\">Names</a>"),
      ("entities/iran.html", "href=\"../glossary.html\">Names</a>"),
    ] {
      let html = try #require(made[path])
      #expect(html.contains(words) && !html.contains(">Glossary</a>"), "\(path)")
    }
    let untitled = [
      "briefing.yaml": "title: T\nnavigation: [glossary.md]\n", "index.md": "---\ntitle: F\n---\n",
      "glossary.md": "## Ice\n\n- Kind: concept\n\nWater.\n",
    ]
    #expect(try #require(try site(untitled)["index.html"]).contains("href=\"glossary.html\">Glossary</a>"))
  }

  @Test func anEventIsToldWithoutItsCitations() throws {
    let made = try site(Self.texts)
    #expect(made["timeline.html"]?.contains("<title>17 January 2025: Signed.</title>") == true)
  }
}
