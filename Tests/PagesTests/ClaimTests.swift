import Foundation
import Pages
import Testing

/// Claims where they are made and in the register.
@Suite struct ClaimTests {
  static let texts = [
    "briefing.yaml": "title: Two Shores\ndate: 2026-01-02\n",
    "index.md": "---\ntitle: Front\n---\n\nSee [the claim](analysis/one.md#c-rain).\n",
    "analysis/one.md": """
    ---
    title: One
    date: 2026-01-01
    ---

    It will rain.[^c-rain] It is wet.[^c-wet]

    [^c-rain]: Clouds were seen.

        - Status: contested
        - Confidence: low
        - Kind: forecast
        - Likelihood: unlikely
        - Outcome: open
        - For: [@adams], B2
        - Against: [@adams, p. 4] says otherwise
        - Depends on: [wet](#c-wet)
        - [x] Looked up
        - [ ] Ask them & others

    [^c-wet]: Puddles.

        - Status: supported
        - For: [@adams]
    """,
    "sources.yaml": """
    references:
      - id: adams
        type: book
        title: "Rain & <Sun>"
        author: [{family: Adams, given: A.}]
        issued: "2020-05-14"
        URL: https://example.org/rain
        custom: {reliability: B, access: open, archive_url: "https://example.org/archive"}
    """,
  ]

  @Test func noteShowsStandingAndEvidence() throws {
    let html = try #require(try site(Self.texts)["analysis/one.html"])
    #expect(html.contains(##"<a class="ref claim" id="ref.c-rain" href="#c-rain" role="doc-noteref">1</a>"##))
    #expect(html.contains(##"<div class="body" id="c-rain" role="note">"##))
    #expect(html.contains("<span class=\"status contested\">Contested</span>, low confidence"))
    #expect(html.contains("Forecast: unlikely (20–45\u{A0}%). Outcome: open"))
    #expect(html.contains("<li><b>For</b> <a id="))
    #expect(html.contains(">Adams 2020</a> <span class=\"facts\">· 14 May 2020</span> <a class=\"grade\""))
    #expect(
      html.contains(
        "<a class=\"grade\" href=\"../claims.html#site.grades\" title=\"usually reliable; probably true\">B2</a>"
      ))
    #expect(html.contains(">Adams 2020, p. 4</a> says otherwise"))
    #expect(html.contains("Done: Looked up"))
    #expect(html.contains("Open: Ask them &amp; others"))
    #expect(html.contains(##"href="#c-wet">It is wet.</a>"##))
    #expect(html.contains("href=\"../claims.html#c-rain\">In the register</a>"))
  }

  /// What names an outcome's source stands in brackets, without a comma before them.
  @Test func anOutcomeAndItsSource() throws {
    for (outcome, shown) in [
      ("did not happen, [@adams]", "did not happen (<a"), ("Happened [@adams]", "Happened (<a"),
      ("happened, as [@adams] says", "happened, as (<a"),
    ] {
      var texts = Self.texts
      texts["analysis/one.md"] = texts["analysis/one.md"]?.replacing(
        "Outcome: open", with: "Outcome: \(outcome)")
      let html = try #require(try site(texts)["analysis/one.html"])
      #expect(html.contains(" Outcome: \(shown)"))
    }
  }

  static let two = """
    references:
      - {id: a, type: book, title: A, author: [{family: Ünal}], issued: "2001"}
      - {id: b, type: book, title: B, author: [{family: Beta}], issued: "1999"}
    """

  /// Where citations stand without brackets a semicolon parts them.
  @Test(arguments: [
    ("[@a] [@b]", "Ünal 2001; Beta 1999"), ("[@a] [@b, p. 3]", "Ünal 2001; Beta 1999, p. 3"),
    ("[@a][@b]", "Ünal 2001; Beta 1999"), ("see [@a]\n      [@b]", "see Ünal 2001;\nBeta 1999"),
    ("[@a, *Art. 3* ff.] [@b] and [@a]", "Ünal 2001, Art. 3 ff.; Beta 1999 and Ünal 2001"),
    ("[@a], then [@b]", "Ünal 2001, then Beta 1999"),
    ("[@a, **_Art. 3_** ff.] [@b]", "Ünal 2001, Art. 3 ff.; Beta 1999"),
    ("[@a, *Art. `3`* ff.] [@b]", "Ünal 2001, Art. 3 ff.; Beta 1999"),
  ]) func citationsWithoutBracketsAreParted(written: String, shown: String) throws {
    var texts = Self.texts
    texts["sources.yaml"] = Self.two
    texts["analysis/one.md"] =
      "---\ntitle: One\n---\n\nWet.[^c-w] In words \(written.replacing("\n      ", with: "\n")).\n\n"
      + "[^c-w]: Why.\n\n    - Status: supported\n    - For: \(written)\n    - Asserted by: \(written)\n"
      + "    - [ ] check \(written)\n"
    let html = try #require(try site(texts)["analysis/one.html"])
    let words = html.replacing(/<[^>]*>/, with: "")
    #expect(words.contains("For \(shown)\n") && words.contains("Asserted by \(shown)\n"))
    #expect(words.contains("Open: check \(shown)\n"))
    #expect(!html.contains("<em></em>") && !html.contains("<strong></strong>"))
  }

  @Test func citationsThatTouchShareTheirBrackets() throws {
    let made = try site([
      "sources.yaml": Self.two, "analysis/one.md": "---\ntitle: One\n---\n\nSo [@a][@b] it is.\n",
      "timeline.md": "| Date | Event | Source |\n|---|---|---|\n| 2020 | Words. | [@a] [@b] |\n",
    ])
    let words = made.mapValues { $0.replacing(/<[^>]*>/, with: "") }
    #expect(words["analysis/one.html"]?.contains("So (Ünal 2001; Beta 1999) it is.") == true)
    #expect(words["timeline.html"]?.contains("Ünal 2001; Beta 1999") == true)
  }

  @Test func anOpenBoxKeepsItsCitations() throws {
    var texts = Self.texts
    texts["analysis/one.md"]?.replace("Ask them & others", with: "Ask *them* [@adams]")
    let html = try #require(try site(texts)["claims.html"])
    #expect(
      html.contains(
        "<li>Ask <em>them</em> <a href=\"sources.html#adams\">Adams 2020</a>: <a href=\"#c-rain\">"))
  }

  @Test func whatAClaimRestsOnIsPartedWhereSentencesEnd() throws {
    let claims = [("a", ""), ("b", ""), ("c", "    - Depends on: [a](#c-a), [b](#c-b)\n")]
    let text = claims.map { label, _ in "It is \(label).[^c-\(label)]\n" }
    let notes = claims.map { label, rest in
      "\n[^c-\(label)]: Why.\n\n    - Status: unverified\n" + rest
    }
    let html = try #require(try site(["index.md": "# T\n\n" + (text + notes).joined()])["claims.html"])
    #expect(html.contains(">It is a.</a> · <a href=\"index.html#c-b\">It is b.</a></p>"))
  }

  /// A claim may be made where no page of its own is.
  @Test func aClaimOfAnEntryOrANoteIsOnItsPage() throws {
    let claim = { (label: String) in
      "So it is.[^c-\(label)]\n\n[^c-\(label)]: Why.\n\n    - Status: unverified\n"
    }
    let made = try site([
      "glossary.md": "## Floe & Ice\n\n- Kind: state\n\n" + claim("a"),
      "treaties/t.md": "---\ntitle: T\nshort: T 25\ntext: verbatim\n---\n\n## Article 1\n\nWords of ice.\n",
      "treaties/t.notes.md": "## Article 1\n\n> **Words**\n\n" + claim("b"),
    ])
    let register = try #require(made["claims.html"])
    #expect(register.contains(">In Floe &amp; Ice</p>") && register.contains(">In T 25</p>"))
    let table = try #require(made["data/claims.csv"])
    #expect(table.contains(",Floe & Ice,So it is.") && table.contains(",T 25,So it is."))
  }

  @Test func registerHoldsEveryClaimWithWhatSortsIt() throws {
    let html = try #require(try site(Self.texts)["claims.html"])
    #expect(html.contains("<tr id=\"c-rain\"><td><a href=\"analysis/one.html#c-rain\">It will rain.</a>"))
    #expect(html.contains("<td data-label=\"Status\" data-order=\"1\"><span class=\"status contested\">"))
    #expect(
      html.contains(
        "<td data-label=\"Likelihood\" data-order=\"180\">Unlikely (20–45\u{A0}%), low confidence</td>"))
    #expect(html.contains("<td data-label=\"For\" data-order=\"-1\">1</td>"))
    #expect(html.contains("<li>Ask them &amp; others: <a href=\"#c-rain\">It will rain.</a></li>"))
    #expect(html.contains("Cited in 1 place</summary><ul><li><a href=\"index.html#"))
    #expect(html.contains("<span class=\"status supported\">supported</span> 1"))
  }

  @Test func sourceIsFormattedAndSaysWhatCitesIt() throws {
    let html = try #require(try site(Self.texts)["sources.html"])
    #expect(
      html.contains(
        "<li class=\"entry\" id=\"adams\"><span id=\"site.letter.A\"></span><p class=\"citation\"><b>Adams 2020</b> A. Adams. <cite>"
      ))
    #expect(
      html.contains("href=\"https://example.org/rain\">Rain &amp; &lt;Sun&gt;</a></cite>. 14 May 2020.</p>"))
    #expect(html.contains("Reliability B: usually reliable · open access"))
    #expect(html.contains("href=\"https://example.org/archive\">archived copy</a>"))
    #expect(html.contains("Cited in 3 places"))
  }

  @Test func aSentenceThatCitesTwiceIsOnePlace() throws {
    var texts = Self.texts
    texts["analysis/cited.md"] =
      "---\ntitle: C\n---\n\nIt fell [@adams, p. 1] and rose [@adams, p. 2] again. So [@adams] says.\n"
    let html = try #require(try site(texts)["sources.html"])
    #expect(html.contains("Cited in 5 places"))
    #expect(html.components(separatedBy: "<q>It fell and rose (Adams 2020, p. 2) again.</q>").count == 2)
  }

  @Test func linkedDataIsJSONAndNamesTheClaims() throws {
    let html = try #require(try site(Self.texts)["analysis/one.html"])
    let start = try #require(html.range(of: "<script type=\"application/ld+json\">"))
    let end = try #require(html[start.upperBound...].range(of: "</script>"))
    let data = try JSONSerialization.jsonObject(with: Data(html[start.upperBound..<end.lowerBound].utf8))
    let object = try #require(data as? [String: Any])
    #expect(object["@type"] as? String == "Article")
    #expect(object["datePublished"] as? String == "2026-01-01")
    let parts = try #require(object["hasPart"] as? [[String: Any]])
    #expect(parts.map { $0["text"] as? String } == ["It will rain.", "It is wet."])
    #expect(parts.map { $0["@id"] as? String } == ["#c-rain", "#c-wet"])
  }
}
