import Foundation
import Pages
import Testing

/// A treaty's page.
@Suite struct TreatyTests {
  static let texts = [
    "briefing.yaml": "title: Two Shores\n",
    "index.md": "---\ntitle: Front\n---\n\nSee [Art. 3(4)](treaties/x-y.md#article-3).\n",
    "treaties/x-y.md": """
    ---
    title: Treaty of X and Y
    short: X–Y
    parties: [X, Y]
    signed: 2025-01-17
    text: rendering
    source: official
    languages: [en, fa]
    ---

    ## Article 3. Ice

    1. First words of the ice.
    2. The parties shall not help any attacker in any way.

    […]

    4. Then:

        - (a) one;
        - (b) two.
    """,
    "treaties/x-y.notes.md": """
    ## Article 3(2)

    - Duty: neutrality
    - Strength: shall
    - Trigger: an attack & more

    > … **shall not help any attacker** …

    On the longer phrase.

    > … **any attacker in any way** …

    On the other.
    """,
    "treaties/x-y.fa.md": """
    ---
    title: پیمان
    text: verbatim
    ---

    ## Article 3

    1. کلمات نخست.
    """,
    "sources.yaml": """
    references:
      - {id: official, type: treaty, title: The Text, publisher: X, issued: 2025, URL: "https://example.org/text"}
    """,
  ]

  @Test func whatATranslationLeavesOutIsMarkedBesideTheClause() throws {
    var texts = Self.texts
    texts["treaties/x-y.fa.md"] = """
      ---
      title: پیمان
      text: verbatim
      ---

      ## Article 3

      1. کلمات نخست.

      […]

      4. سپس:
      """
    let html = try #require(try site(texts)["treaties/x-y.html"])
    let clauses = html.components(separatedBy: "<div class=\"clause ").dropFirst()
    let marked = clauses.filter { $0.contains("class=\"facing\"") && $0.contains(">[…]<") }
    #expect(marked.count == 1)
    #expect(marked.first?.contains("id=\"art_3__para_2\"") == true)
    #expect(marked.first?.contains("paragraph faced\"") == true)
  }

  @Test func whatATranslationLeavesOutIsMarkedBesideWords() throws {
    var texts = Self.texts
    texts["treaties/q.md"] =
      "---\ntitle: Q\ntext: verbatim\n---\n\n## Article 1\n\nOne.\n\n## Article 2\n\nTwo.\n"
    texts["treaties/q.de.md"] =
      "---\ntitle: Q\ntext: verbatim\n---\n\n## Artikel 1\n\nEins.\n\n[…]\n"
    let html = try #require(try site(texts)["treaties/q.html"])
    let clauses = html.components(separatedBy: "<div class=\"clause ").dropFirst()
    let marked = clauses.filter { $0.contains(">[…]<") }
    #expect(marked.count == 1)
    #expect(marked.first?.contains("faced\" id=\"art_2__para\"") == true)
    #expect(marked.first?.contains("data-label=\"German\"") == true)
    // Where all clauses are there, words of one are left out.
    texts["treaties/q.de.md"] = (texts["treaties/q.de.md"] ?? "") + "\n## Artikel 2\n\nZwei.\n\n[…]\n"
    let whole = try #require(try site(texts)["treaties/q.html"])
    let cut = whole.components(separatedBy: "<div class=\"clause ").filter { $0.contains(">[…]<") }
    #expect(cut.count == 2)
    for (clause, id) in zip(cut, ["art_1__para", "art_2__para"]) {
      #expect(clause.contains("faced\" id=\"\(id)\""))
    }
  }

  @Test func clausesCarryTheSourcesOwnNumbers() throws {
    let html = try #require(try site(Self.texts)["treaties/x-y.html"])
    #expect(html.contains(##"<a class="num" href="#art_3__para_1" title="Art. 3(1)">1.</a>"##))
    #expect(html.contains(##"<a class="num" href="#art_3__para_4" title="Art. 3(4)">4.</a>"##))
    #expect(
      html.contains(
        ##"<a class="num" href="#art_3__para_4__point_b" title="Art. 3(4)(b)">(b)</a><div class="words">"##))
    #expect(html.contains("<p>two.</p>") || html.contains("<p>two."))
    #expect(html.contains("title=\"Part of the text is left out here\">[…]</span>"))
    #expect(html.contains("<section class=\"clause article\" id=\"art_3\">"))
    #expect(html.contains("<span id=\"article-3\"></span>"))
    #expect(html.contains("<h2 id=\"article-3-ice\">"))
  }

  @Test func renderingSaysSoAndLeadsToTheOfficialText() throws {
    let html = try #require(try site(Self.texts)["treaties/x-y.html"])
    #expect(
      html.contains(
        "The clauses are this briefing’s own restatement; only words in quotation marks are the treaty’s."))
    #expect(
      html.contains(
        "<a href=\"https://example.org/text\" rel=\"noopener noreferrer\">The treaty’s text: X 2025</a>"))
  }

  @Test func reportIsNotCalledTheTreatysText() throws {
    var texts = Self.texts
    texts["sources.yaml"] = texts["sources.yaml"]?.replacing("type: treaty", with: "type: webpage")
    let html = try #require(try site(texts)["treaties/x-y.html"])
    #expect(
      html.contains("<a href=\"https://example.org/text\" rel=\"noopener noreferrer\">Source: X 2025</a>"))
    #expect(!html.contains("The treaty’s text:"))
  }

  @Test func overlappingPhrasesAreCutIntoWellNestedPieces() throws {
    let html = try #require(try site(Self.texts)["treaties/x-y.html"])
    let expected = """
      The parties <mark class="phrase">shall not help </mark><mark class="phrase deep">any attacker</mark>\
      <a class="ref" id="ref.note.1" href="#note.1" role="doc-noteref">1</a>\
      <mark class="phrase"> in any way</mark>\
      <a class="ref" id="ref.note.2" href="#note.2" role="doc-noteref">2</a>.
      """
    #expect(html.contains(expected))
  }

  @Test func notesStandBesideTheirClauseWithCodingAndRung() throws {
    let html = try #require(try site(Self.texts)["treaties/x-y.html"])
    #expect(html.contains("<i class=\"quoted\">shall not help any attacker</i></p>"))
    #expect(html.contains("<p>On the longer phrase.</p>"))
    #expect(html.contains("Words matched letter for letter."))
    #expect(html.contains("<li><span>Duty</span> neutrality</li><li><span>Strength</span> shall</li>"))
    #expect(html.contains("<li><span>Trigger</span> an attack &amp; more</li>"))
    #expect(html.contains("Cited in 1 place</summary><ul><li><a href=\"../index.html#"))
  }

  @Test func onlyTheTreatysOwnWordsHeadANoteInQuotationMarks() throws {
    let restated = try #require(try site(Self.texts)["treaties/x-y.html"])
    #expect(!restated.contains("<q>shall"))
    var texts = Self.texts
    texts["treaties/x-y.md"] = texts["treaties/x-y.md"]?.replacing("text: rendering", with: "text: verbatim")
    let html = try #require(try site(texts)["treaties/x-y.html"])
    #expect(html.contains("<q>shall not help any attacker</q></p>"))
  }

  @Test func translationStandsBesideItsClauseInItsDirection() throws {
    let html = try #require(try site(Self.texts)["treaties/x-y.html"])
    #expect(html.contains("<div class=\"clause paragraph faced\" id=\"art_3__para_1\">"))
    #expect(
      html.contains("<div class=\"facing\" id=\"fa-art_3__para_1\" lang=\"fa\" dir=\"rtl\">\n<p>کلمات نخست."))
    #expect(html.contains("<body class=\"treaty two-texts\">"))
  }

  @Test func theContentsNameAProvisionOnce() throws {
    let texts = [
      "briefing.yaml": "title: T\n",
      "index.md": "---\ntitle: Front\n---\n",
      "treaties/t.md": """
      ---
      title: Treaty
      text: verbatim
      ---

      ## Article 1. Ice

      Words.

      ## Provision on payments

      Words.

      ## Provision on territory

      Words.
      """,
    ]
    let html = try #require(try site(texts)["treaties/t.html"])
    #expect(html.contains("<a href=\"#art_1\">Art. 1. Ice</a>"))
    #expect(html.contains("<a href=\"#provision-on-territory\">Provision on territory</a>"))
  }

  @Test func textAfterPointsAndHeadingsStandInTheSourcesOrder() throws {
    let files = try site([
      "briefing.yaml": "title: T\n",
      "index.md": "---\ntitle: Front\n---\n\n> [Part I](treaties/t.md#part_i)\n",
      "treaties/t.md": """
      ---
      title: Treaty
      text: verbatim
      ---

      ## Part I

      ### Article 1

      1. Each Party shall appoint:
         - (a) one representative; and
         - (b) two alternates,

         who shall hold office.

      ### Article 2. Scope

      1. Two.

      ## Final clauses

      Last words.
      """,
    ])
    let front = try #require(files["index.html"])
    let order = [
      "<p><b>Article 1</b></p>", "Each Party", "(b)", "two alternates", "who shall hold office",
      "<p><b>Article 2. Scope</b></p>", "Two.",
    ]
    var rest = front[...]
    for words in order {
      let range = try #require(rest.range(of: words), "\(words)")
      rest = rest[range.upperBound...]
    }
    #expect(!front.contains("Last words"))
    let akn = try #require(files["data/treaties/t.xml"])
    #expect(akn.contains("<intro><p>Each Party shall appoint:</p></intro><point"))
    #expect(
      akn.contains("<wrapUp><p eId=\"art_1__para_1__para\">who shall hold office.</p></wrapUp></paragraph>"))
  }

  @Test func aNumberPutInLaterStandsWhereOthersDo() throws {
    let files = try site([
      "briefing.yaml": "title: Two Shores\n", "index.md": "---\ntitle: Front\n---\n",
      "treaties/t.md": """
      ---
      title: T
      text: verbatim
      ---

      ## Article 1

      1. One.

      1 bis. Later:

         - a) ice.

      * 2. Two.
      """,
    ])
    let html = try #require(files["treaties/t.html"])
    #expect(html.contains(##"href="#art_1__para_1bis" title="Art. 1(1 bis)">1 bis.</a>"##))
    #expect(html.contains("<p>Later:</p>"))
    #expect(html.contains(##"href="#art_1__para_1bis__point_a" title="Art. 1(1 bis)(a)">a)</a>"##))
    let akn = try #require(files["data/treaties/t.xml"])
    #expect(akn.contains("<num>1 bis.</num><intro><p>Later:</p></intro><point"))
    #expect(akn.contains("<num>2.</num><content><p>Two.</p></content>"))
  }

  @Test func bracketsBehindNumbersStay() throws {
    let files = try site([
      "briefing.yaml": "title: Two Shores\n",
      "index.md": "---\ntitle: Front\n---\n\n> [Art. 1(1)](treaties/t.md#article-1)\n",
      "treaties/t.md": """
      ---
      title: T
      text: verbatim
      ---

      ## Article 1

      1) One:
         - a) ice;
         - b) fog.

      2. Two:
         - (a) rain.

      2A) Put in later.
      """,
    ])
    let html = try #require(files["treaties/t.html"])
    let numbers = html.matches(of: /class="num"[^>]*>([^<]*)</).map { String($0.output.1) }
    #expect(numbers == ["1)", "a)", "b)", "2.", "(a)", "2A)"])
    #expect(try #require(files["index.html"]).contains("<span class=\"num\">1)</span>"))
    let akn = try #require(files["data/treaties/t.xml"])
    #expect(akn.contains("<num>1)</num>") && akn.contains("<num>a)</num>"))
    #expect(akn.contains("<num>2.</num>") && akn.contains("<num>2A)</num>"))
  }
}
