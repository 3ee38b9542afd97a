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
        "<li class=\"entry\" id=\"adams\"><p class=\"citation\"><b>Adams 2020</b> A. Adams. <cite>"))
    #expect(
      html.contains("href=\"https://example.org/rain\">Rain &amp; &lt;Sun&gt;</a></cite>. 14 May 2020.</p>"))
    #expect(html.contains("Reliability B: usually reliable · open access"))
    #expect(html.contains("href=\"https://example.org/archive\">archived copy</a>"))
    #expect(html.contains("Cited in 3 places"))
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
