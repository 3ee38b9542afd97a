import Foundation
import Pages
import Source
import Testing

/// What becomes of an author's text.
@Suite struct TextTests {
  static let front = "---\ntitle: Front\n---\n\nWords.\n"

  /// The main part of one analysis page.
  func page(_ body: String, _ others: [String: String] = [:]) throws -> String {
    var texts = others
    texts["briefing.yaml"] = texts["briefing.yaml"] ?? "title: Two Shores\nlanguage: en\n"
    texts["index.md"] = Self.front
    texts["analysis/one.md"] = "---\ntitle: One\n---\n\n" + body
    let made = try site(texts)
    return try #require(made["analysis/one.html"])
  }

  @Test func footnotesComeInOrderOfFirstUseAndLeadBack() throws {
    let html = try page(
      "A[^b] and B[^a] and again[^b].\n\n[^a]: First defined.\n\n[^b]: Second defined.\n")
    #expect(html.contains(##"A<a class="ref" id="ref.fn.b" href="#fn.b" role="doc-noteref">1</a> and B"##))
    #expect(html.contains(##"id="ref.fn.a" href="#fn.a" role="doc-noteref">2</a>"##))
    #expect(html.contains(##"id="ref.fn.b.2" href="#fn.b" role="doc-noteref">1</a>"##))
    #expect(
      html.contains(##"<div class="body" id="fn.b" role="note"><p><a class="number" href="#ref.fn.b""##))
    let ways =
      ##"<sup class="ways"><a href="#ref.fn.b" title="Back to the text">a</a><a href="#ref.fn.b.2" title="Back to the text">b</a></sup>"##
    // Once in the note, once in the list of all notes.
    #expect(html.components(separatedBy: ways).count == 3)
    #expect(html.contains(##"<li><a href="#fn.b">Second defined.</a>"##))
  }

  @Test func wordsInTheBriefingsOwnScriptAreNotMarked() throws {
    let settings = "title: Два берега\nlanguage: ru\n"
    let glossary = "---\ntitle: Имена\n---\n\n## Нил\n\n- Kind: concept\n- Also: Nile\n\nРека.\n"
    let made = try site([
      "briefing.yaml": settings, "index.md": Self.front, "glossary.md": glossary,
      "analysis/one.md": "---\ntitle: Один\n---\n\nДоговор и NATO.\n",
      "analysis/two.md": "---\ntitle: Two\nlang: en\n---\n\nThe word договор.\n",
    ])
    let own = try #require(made["analysis/one.html"])
    #expect(own.contains("<p>Договор и <bdi lang=\"und-Latn\" dir=\"ltr\">NATO</bdi>.</p>"))
    let other = try #require(made["analysis/two.html"])
    #expect(other.contains("<p>The word <bdi lang=\"ru\" dir=\"ltr\">договор</bdi>.</p>"))
    #expect(made.values.contains { $0.contains("<bdi lang=\"und-Latn\" dir=\"ltr\">Nile</bdi>") })
    #expect(!made.values.contains { $0.contains(">Нил</bdi>") })
  }

  @Test func notesStandBesideTheBlockThatFirstRefersToThem() throws {
    let html = try page(
      "Plain.\n\nNoted.[^n]\n\nAfter.\n\n## Head[^h]\n\n| A |\n|---|\n| B[^t] |\n\n> Q[^q]\n\n[^n]: N[^in]\n\n[^in]: I\n\n[^h]: H\n\n[^t]: T\n\n[^q]: Q\n"
    )
    let text = try #require(html.components(separatedBy: "<section class=\"endnotes\"").first)
    let rows = text.components(separatedBy: "<div class=\"row\">").dropFirst()
    let contents = rows.map { row in
      ["Plain.", "Noted.", "After.", "<h2", "<table", "<blockquote"].filter { row.contains($0) }
    }
    #expect(contents == [["Plain."], ["Noted."], ["After."], ["<h2"], ["<table"], ["<blockquote"]])
    let second = try #require(rows.dropFirst().first)
    #expect(second.contains("id=\"fn.n\"") && second.contains("id=\"fn.in\""))
    #expect(second.contains("</p>\n<div class=\"side\">") && second.hasSuffix("</div>\n</div>\n"))
  }

  @Test func headingStaysWithItsNotedParagraph() throws {
    let html = try page("Before.\n\n## Head\n\nNoted.[^n]\n\n[^n]: N\n")
    let rows = html.components(separatedBy: "<div class=\"row\">").dropFirst()
    #expect(rows.map { $0.contains("<h2") && $0.contains("Noted.") } == [false, true])
  }

  @Test func blocksWithoutNotesShareARow() throws {
    let html = try page((1...30).map { "Block \($0)." }.joined(separator: "\n\n"))
    #expect(html.components(separatedBy: "<div class=\"row\">").count == 2)
  }

  @Test func cellsOfWordyTablesNameTheirColumns() throws {
    let long = String(repeating: "word ", count: 20)
    let html = try page(
      "| A | B *b* | C |\n|---|---|---|\n| x | \(long) | z |\n\n| D | E | F |\n|---|---|---|\n| 1 | 2 | 3 |\n"
    )
    #expect(html.contains("<div class=\"scroll wordy\" tabindex"))
    #expect(html.contains("<tr><td>x</td><td data-label=\"B b\">word "))
    #expect(html.contains("<td data-label=\"C\">z</td>"))
    #expect(
      html.contains("<div class=\"scroll\" tabindex") && html.contains("<tr><td>1</td><td>2</td><td>3</td>"))
    let two = try page("| A | B |\n|---|---|\n| x | \(long) |\n")
    #expect(!two.contains("wordy") && !two.contains("data-label"))
    let named = try page("| A | B | \(long) |\n|---|---|---|\n| x | \(long) | z |\n")
    #expect(!named.contains("wordy"), "a name of many words would stand in each row")
    let cyrillic = String(repeating: "лёд ", count: 12)
    let foreign = try page("| А | Б | В |\n|---|---|---|\n| x | \(cyrillic) | z |\n")
    #expect(!foreign.contains("wordy"), "letters are counted, not bytes")
    let cited = try page(
      "| A | B [@s, p. 3] | C |\n|---|---|---|\n| x | \(long) | z |\n",
      ["sources.yaml": "references: [{id: s, type: book, title: S}]\n"])
    #expect(cited.contains("<td data-label=\"B\">word "))
  }

  @Test(arguments: [("Ice", "One · Ice"), ("One", "One"), ("One of", "One · One of"), ("On", "One · On")])
  func theBriefingsTitleStandsBehindAPagesUnlessItBeginsIt(briefing: String, title: String) throws {
    let made = try site([
      "briefing.yaml": "title: \(briefing)\nlanguage: en\n", "index.md": "---\ntitle: Front\n---\n\nText.\n",
      "analysis/one.md": "---\ntitle: One\n---\n\nText.\n",
    ])
    #expect(made["analysis/one.html"]?.contains("<title>\(title)</title>") == true)
  }

  @Test func linksAreRelativeAndThoseToOtherSitesGiveNothingAway() throws {
    let html = try page(
      "[Two](two.md#part) and [out](https://example.org/?a=1&b=2 \"T\") and [self](#here) and [x](mailto:a@b.c).\n\n## Here\n",
      ["analysis/two.md": "---\ntitle: Two\n---\n\n## Part\n"])
    #expect(html.contains("href=\"../analysis/two.html#part\">Two</a>"))
    #expect(
      html.contains(
        "<a class=\"external\" rel=\"noopener noreferrer\" href=\"https://example.org/?a=1&amp;b=2\" title=\"T\">"
      ))
    #expect(html.contains("href=\"#here\">self</a>"))
    #expect(html.contains("<a href=\"mailto:a@b.c\">"))
  }

  /// The library takes `<https://a.example>` in the words of a link for a link as well.
  @Test(arguments: ["https://a.example", "mailto:a@b.c", "foo:bar"])
  func aLinkInALinkIsItsWordsAlone(address: String) throws {
    let html = try page("[One <\(address)> two](https://b.example) three[^1]\n\n[^1]: Note.\n")
    #expect(html.contains("href=\"https://b.example\">One \(address) two</a> three"))
  }

  @Test func dangerousTextStaysText() throws {
    let html = try page(
      "<script>alert(1)</script>\n\nA <b onclick=x>b</b> [x](javascript:alert(1)) ![i](https://evil.example/i.png) `<i>`\n\n## <h> & \"q\"\n",
      ["briefing.yaml": "title: \"</title><script>x</script>\"\nsubtitle: \"\\\"><img src=x>\"\n"])
    #expect(!html.contains("<script>"))
    #expect(!html.contains("<img"))
    #expect(!html.contains("javascript:"))
    #expect(!html.contains("<b onclick"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(html.contains("<title>One · &lt;/title&gt;&lt;script&gt;x&lt;/script&gt;</title>"))
    #expect(html.contains("<code>&lt;i&gt;</code>"))
  }

  @Test func citationsBesideEachOtherShareTheirBrackets() throws {
    let sources = """
      references:
        - {id: a, type: book, title: T, author: [{family: Adams, given: A.}], issued: 2020}
        - {id: b, type: book, title: U, container-title: "Post (reprint)"}
      """
    let html = try page("Said [@a, p. 3] [@b].\n", ["sources.yaml": sources])
    #expect(html.contains(">Adams 2020, p. 3</a>; <a"))
    #expect(html.contains("Said (<a class=\"cite\""))
    #expect(html.contains(">Post n.d.</a>)."))
  }

  @Test func bracketsBehindTheNumbersOfAListStay() throws {
    let text = "9) A\n   1) B\n   2. C\n\nD[^n]\n\n[^n]: E\n\n    1) F\n"
    let made = try site([
      "briefing.yaml": "title: Two Shores\n", "index.md": Self.front,
      "analysis/one.md": "---\ntitle: One\n---\n\n" + text,
    ])
    let html = try #require(made["analysis/one.html"])
    #expect(html.contains("<ol class=\"paren\" start=\"9\">\n<li>A\n<ol class=\"paren\">\n<li>B</li>"))
    #expect(html.contains("<li>B</li>\n</ol>\n<ol start=\"2\">\n<li>C</li>\n</ol>\n</li>\n</ol>\n"))
    #expect(html.contains("<ol class=\"paren\">\n<li>F</li>\n</ol>\n</div>"))
    #expect(try #require(made["briefing.html"]).contains("<ol class=\"paren\" start=\"9\">"))
    let sheets = made.filter { $0.key.hasPrefix("assets/site.") && $0.key.hasSuffix(".css") }.map(\.value)
    for sheet in sheets + [made["briefing.html"] ?? ""] {
      #expect(sheet.contains("@counter-style paren{system:extends decimal;suffix:\") \"}"))
      #expect(sheet.contains(".paren{list-style:paren}"))
    }
  }

  @Test func taskItemsAndAlignedCellsAreValidHTML() throws {
    let html = try page("- [x] done\n- [ ] open\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n")
    #expect(html.contains("<li class=\"task\"><span role=\"img\" aria-label=\"Done\">☑</span> done"))
    #expect(html.contains("<th scope=\"col\" class=\"center\">a</th>"))
    #expect(html.contains("<td class=\"end\">2</td>"))
    #expect(!html.contains("align=") && !html.contains("<input type=\"checkbox\""))
  }

  @Test func oldIdsStayAsEmptyElements() throws {
    let made = try site([
      "briefing.yaml": "title: T\n", "index.md": Self.front,
      "analysis/one.md": "---\ntitle: One\nformer: [old.md, \"#was\"]\n---\n\n## Was\n\nText.\n",
    ])
    let html = try #require(made["analysis/one.html"])
    #expect(html.contains("id=\"was\""))
    let redirect = try #require(made["analysis/old.html"])
    #expect(redirect.contains("content=\"1; url=../analysis/one.html\""))
    #expect(redirect.contains("<a href=\"../analysis/one.html\">One</a>"))
  }

  @Test func aNoteWithoutAParagraphHasWordsInTheListOfAll() throws {
    let html = try page(
      """
      A[^empty] b[^table] c[^code] d[^head] e[^über].

      [^empty]:

      [^table]:

          | One | Two |
          |---|---|
          | x | y |

      [^code]:

          ```
          code
          ```

      [^head]:

          ## Head

      [^über]: Words.
      """)
    let list = try #require(html.components(separatedBy: "<section class=\"endnotes\"").last)
    #expect(list.contains(##"<li><a href="#fn.empty">Note 1</a></li>"##))
    #expect(list.contains(##"<li><a href="#fn.table">One</a></li>"##))
    #expect(list.contains(##"<li><a href="#fn.code">Note 3</a></li>"##))
    #expect(list.contains(##"<li><a href="#fn.head">Head</a></li>"##))
    #expect(list.contains(##"<li><a href="#fn.über">Words.</a></li>"##))
    #expect(html.contains("id=\"fn.über\""))
  }

  @Test func aNameOverTheEndOfALineIsOneLink() throws {
    let glossary = ["Annex One", "Нил Река"].map { "## \($0)\n\n- Kind: concept\n\nWords.\n" }.joined(
      separator: "\n")
    let html = try page(
      "See *Annex\nOne* and Нил\nРека.\n\n## Two\n\nSee Annex\nOne.\n", ["glossary.md": glossary])
    #expect(html.components(separatedBy: ">Annex\nOne</a>").count == 3)
    // Where the words of another script are an element as well, each line has its own link.
    #expect(html.components(separatedBy: "class=\"thing\"").count == 5)
  }
}
