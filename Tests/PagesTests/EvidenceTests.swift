import Foundation
import Model
import Source
import Testing

@testable import Pages

@Suite("Evidence on the page") struct EvidenceTests {
  static let texts = [
    "briefing.yaml": "title: T\npublisher: P\n", "index.md": "---\ntitle: F\n---\n",
    "treaties/a-1.md": """
    ---
    title: A
    short: A 1
    parties: [Aland, Beland]
    text: verbatim
    ---

    ## Preamble

    The parties wish for peace.

    ## Article 1

    1. If Aland is attacked, Beland shall give the attacker no military or other assistance of any kind.

    ## Article 2

    Words on trade.
    """,
    "treaties/b-2.md": """
    ---
    title: B
    short: B 2
    parties: [Aland, Celand]
    text: verbatim
    ---

    ## Article 4

    If Aland is attacked, Celand shall give it military and other assistance without delay.
    """,
    "treaties/a-1.notes.md":
      "## Article 1(1)\n\n- Duty: neutrality\n- Strength: shall\n- Trigger: attack\n\n> **no military**\n\nWhy.\n",
    "treaties/b-2.notes.md": "## Article 4\n\n- Duty: defence\n- Strength: shall\n",
    "analysis/one.md": """
    ---
    title: One
    ---

    It owes “no military or other assistance” at all ([Art. 1](../treaties/a-1.md#article-1)).

    > [A 1, Preamble](../treaties/a-1.md#preamble)

    > If Aland is attacked […] assistance without delay.
    >
    > — [Art. 4](../treaties/b-2.md#article-4)

    | Topic | First | Second |
    |---|---|---|
    | Attack | [A 1, Art. 1(1)](../treaties/a-1.md#article-1) | [B 2, Art. 4](../treaties/b-2.md#article-4) |
    | Trade | [A 1, Art. 2](../treaties/a-1.md#article-2) | — |
    """,
  ]

  private func page(_ path: String = "analysis/one.html") throws -> String {
    try #require(try site(Self.texts)[path])
  }

  @Test func aProvedQuotationSaysWhatWasChecked() throws {
    let html = try page()
    #expect(html.contains("assistance”<a class=\"ref proof\""))
    #expect(
      html.contains(
        "5 words found in <a href=\"../treaties/a-1.html#art_1\">A 1, Art. 1</a>, letter for letter."))
    #expect(html.contains("<mark class=\"phrase\">no military or other assistance</mark>"))
    #expect(html.contains("<figure class=\"quotation\"><blockquote>"))
    #expect(html.contains("Left out: <q>"))
  }

  @Test func aProvedQuotationSaysWhatItPutsInAndLeavesOut() throws {
    var texts = Self.texts
    texts["analysis/two.md"] = """
      ---
      title: Two
      ---

      It says that “[c]eland shall give it military […] assistance [and only that]” ([Art. 4](../treaties/b-2.md#article-4)),
      and “[i]f Aland […] Celand shall give it” ([Art. 4](../treaties/b-2.md#article-4)).
      """
    let html = try #require(try site(texts)["analysis/two.html"])
    #expect(
      html.contains(
        "letter for letter, but for the case of what stands in brackets. Left out: <q>and other</q>. Put in: <q>and only that</q>.</p>"
      ))
    // The comma that parts it from what follows is nothing that is left out.
    #expect(html.contains("Left out: <q>is attacked</q>.</p>"))
  }

  @Test func aQuotationOfATranslationSaysThatItIsOne() throws {
    var texts = Self.texts
    texts["treaties/b-2.de.md"] =
      "---\ntitle: B\nlang: de\n---\n\n## Artikel 4\n\nWird Aland angegriffen, so hilft ihm Celand ohne Verzug.\n"
    texts["analysis/two.md"] =
      "---\ntitle: Two\n---\n\nEs „hilft ihm Celand ohne Verzug“ ([Art. 4](../treaties/b-2.de.md#article-4)).\n"
    let html = try #require(try site(texts)["analysis/two.html"])
    #expect(html.contains("title=\"Quotation checked: B 2, Art. 4, German translation\""))
    #expect(
      html.contains(
        "5 words found in the German translation of <a href=\"../treaties/b-2.html#de-art_4\">B 2, Art. 4</a>, letter"
      ))
  }

  @Test func oneNoteProvesTheQuotationsOfAClauseInABlock() throws {
    var texts = Self.texts
    texts["analysis/two.md"] = """
      ---
      title: Two
      ---

      It is no ally.[^c-two] It “shall give the attacker no military” help ([Art. 1](../treaties/a-1.md#article-1)).
      So it owes “no military or other assistance” ([Art. 1](../treaties/a-1.md#article-1)), that is “no military or
      other assistance” ([Art. 1](../treaties/a-1.md#article-1)).

      Later: “no military or other assistance” ([Art. 1](../treaties/a-1.md#article-1)).

      [^c-two]: Words.

          - Status: supported
          - For: “military or other assistance” ([Art. 1](../treaties/a-1.md#article-1))
      """
    let html = try #require(try site(texts)["analysis/two.html"])
    let notes = html.components(separatedBy: "<details class=\"note proof\">").dropFirst()
    #expect(notes.count == 2)
    let first = try #require(notes.first)
    #expect(
      first.contains(
        "<p><q>shall give the attacker no military</q>: 6 words found in <a href=\"../treaties/a-1.html#art_1\">A 1, Art. 1</a>, letter for letter.</p>"
      ))
    #expect(
      first.contains("<p><q>no military or other assistance</q>: 5 words found there, letter for letter.</p>")
    )
    #expect(first.components(separatedBy: "found there").count == 3, "the same words are told of once")
    #expect(
      first.contains("<p><q>military or other assistance</q>: 4 words found there, letter for letter.</p>"))
    #expect(
      first.contains(
        "Beland <mark class=\"phrase\">shall give the attacker no military</mark><mark class=\"phrase\"> or other assistance</mark> of any kind."
      ))
    #expect(
      html.components(separatedBy: "><span aria-hidden=\"true\">✓</span>2</a>").count == 5,
      "four marks lead to it")
  }

  @Test func theLastWordsOfAQuotationAreNoCaption() throws {
    var texts = Self.texts
    texts["analysis/two.md"] = """
      ---
      title: Two
      ---

      > The parties wish
      >
      > for peace.
      > — [Preamble](../treaties/a-1.md#preamble)

      > The parties wish
      >
      > for peace.
      >
      > — [Preamble](../treaties/a-1.md#preamble)
      """
    let html = try #require(try site(texts)["analysis/two.html"])
    let figures = html.components(separatedBy: "<figure class=\"quotation\">").dropFirst().map {
      $0.components(separatedBy: "</figure>")[0].components(separatedBy: "<figcaption>")
    }
    #expect(figures.count == 2)
    #expect(figures.allSatisfy { $0[0].contains("for peace.") && !$0[1].contains("for peace.") })
    #expect(figures.map { $0[0].contains("Preamble") } == [true, false])
    #expect(figures.map { $0[1].contains(">Preamble<") } == [false, true])
  }

  @Test func aProofOfSingleMarksStandsBehindThem() throws {
    var texts = Self.texts
    texts["analysis/two.md"] = """
      ---
      title: Two
      ---

      It owes ‘no military or other assistance’ ([Art. 1](../treaties/a-1.md#article-1)).
      """
    let html = try #require(try site(texts)["analysis/two.html"])
    #expect(html.contains("assistance’<a class=\"ref proof\""))
  }

  @Test func aProofOfWordsThatEndInEmphasisStandsBehindTheMark() throws {
    var texts = Self.texts
    texts["analysis/two.md"] = """
      ---
      title: Two
      ---

      It owes “no military or other **assistance**” ([Art. 1](../treaties/a-1.md#article-1)).
      """
    let html = try #require(try site(texts)["analysis/two.html"])
    #expect(html.contains("<strong>assistance</strong>”<a class=\"ref proof\""))
  }

  /// A treaty of one article.
  private func treaty(_ article: String) -> String {
    "---\ntitle: C\nparties: [Aland]\ntext: verbatim\n---\n\n## Article 1\n\n\(article)\n"
  }

  @Test func textsTooDifferentToCompareSaySo() throws {
    var texts = Self.texts
    let words = (0..<6000).map { "w\($0)" }
    for (path, words) in [("treaties/c-3.md", words), ("treaties/d-4.md", words.reversed())] {
      texts[path] = treaty(
        words.enumerated().map { $0 % 1000 == 0 ? "\n\n" + $1 : $1 }.joined(separator: " "))
    }
    texts["analysis/two.md"] = """
      ---
      title: Two
      ---

      | Topic | First | Second |
      |---|---|---|
      | All | [Art. 1](../treaties/c-3.md#article-1) | [Art. 1](../treaties/d-4.md#article-1) |
      """
    let html = try #require(try site(texts)["analysis/two.html"])
    #expect(html.contains("too long and too different to compare word by word, 0\u{A0}% of the runs of five"))
    #expect(!html.contains("<ins>"))
  }

  @Test func theLettersOfPointsAreShownWhereTheyWereQuoted() throws {
    var texts = Self.texts
    texts["treaties/c-3.md"] = treaty("The parties share:\n\n- (a) fish and ships")
    texts["analysis/two.md"] = """
      ---
      title: Two
      ---

      They “share: (a) fish and ships” ([Art. 1](../treaties/c-3.md#article-1)).

      They “share: fish and ships” ([Art. 1](../treaties/c-3.md#article-1)).
      """
    let html = try #require(try site(texts)["analysis/two.html"])
    #expect(html.contains("<mark class=\"phrase\">share:\n(a) fish and ships</mark>"))
    #expect(html.contains("<mark class=\"phrase\">share:\nfish and ships</mark>"))
  }

  @Test func aCitationLeavesNoSpaceBehind() throws {
    var texts = Self.texts
    texts["sources.yaml"] = "references: [{id: s, type: book, title: S}]\n"
    texts["treaties/c-3.md"] = treaty("Fish [@s]. Ships [@s], nets [@s] and\n[@s].")
    texts["analysis/two.md"] = "---\ntitle: Two\n---\n\nOf [fish](../treaties/c-3.md#article-1).\n"
    let made = try site(texts)
    let page = try #require(made["analysis/two.html"])
    #expect(page.contains("Fish. Ships, nets and.</a>"))
    let treaty = try #require(made["data/treaties/c-3.xml"])
    #expect(treaty.contains("<p>Fish. Ships, nets and.</p>"))
  }

  @Test func whatATreatyHasAsCodeIsOfItsWords() throws {
    var texts = Self.texts
    texts["treaties/c-3.md"] = treaty("```\nFish  and\nships.\n```")
    texts["analysis/two.md"] = "---\ntitle: Two\n---\n\nOf [fish](../treaties/c-3.md#article-1).\n"
    let treaty = try #require(try site(texts)["data/treaties/c-3.xml"])
    #expect(treaty.contains("<p>Fish and ships.</p>"))
  }

  @Test func aTransclusionIsTheClauseAlone() throws {
    let html = try page()
    let start = try #require(html.range(of: "<figure class=\"transclusion\">"))
    let figure = html[start.lowerBound...].prefix { $0 != "✂" }.prefix(600)
    let end = try #require(figure.range(of: "</figure>"))
    let clause = figure[..<end.lowerBound]
    #expect(clause.contains("The parties wish for peace."))
    #expect(clause.contains("href=\"../treaties/a-1.html#preamble\""))
    #expect(!clause.contains("attacked"), "a preamble holds no articles")
    #expect(clause.components(separatedBy: " id=\"").count == 2, "only the author's link has an id")
  }

  /// One mark stands for the rest of an article and for the articles behind it.
  @Test func aCopyThatEndsInAnOmissionSaysHowFarThatReaches() throws {
    var texts = Self.texts
    texts["treaties/c-3.md"] = """
      ---
      title: C
      short: C 3
      text: verbatim
      ---

      ## Part I

      ### Article 1

      - (a) fish

      […]

      ### Article 2

      1. Ships.

         […]

      2. Nets.

      […]

      ## Part II

      ### Article 5

      Words.

      […]
      """
    texts["treaties/c-3.fa.md"] = "---\ntext: verbatim\n---\n\n## ماده ۱\n\n- (a) ماهی\n\n[…]\n"
    let copies = [
      ("c-3.md#article-1", "fish</p>\n</div>\n<p class=\"omission\">[…]</p>"),
      ("c-3.md#article-2", "Nets.</p>\n</div>\n<p class=\"omission\">[… up to Part II]</p>"),
      ("c-3.md#part_i", "Nets.</p>\n</div>\n<p class=\"omission\">[… up to Part II]</p>"),
      ("c-3.md#art_2__para_1", "Ships.</p>\n<p class=\"omission\">[…]</p>"),
      ("c-3.md#article-5", "Words.</p>\n</div>\n<p class=\"omission\">[… up to the end]</p>"),
      ("c-3.fa.md#article-1", "<p class=\"omission\" lang=\"en\" dir=\"ltr\" data-own>[… up to the end]</p>"),
    ]
    for (link, copy) in copies {
      texts["analysis/two.md"] = "---\ntitle: Two\n---\n\n> [here](../treaties/\(link))\n"
      let page = try #require(try site(texts)["analysis/two.html"])
      #expect(page.contains(copy), "\(link)")
    }
  }

  @Test func aComparisonShowsClausesCodingGapsAndDifferences() throws {
    let html = try page()
    #expect(html.contains("<table class=\"comparison\">"))
    #expect(html.contains("<th scope=\"row\">Attack</th>"))
    #expect(html.contains("B 2: no such clause in this excerpt"))
    #expect(html.contains("<li><span>Duty</span> defence</li>"))
    #expect(html.contains("<summary>Against A 1, Art. 1(1): "))
    #expect(html.contains("<del>"))
    #expect(html.contains("<ins>"))
    // The parties' names are no difference.
    #expect(!html.contains("<del>Beland"))
  }

  /// Whatever a cell shows is shown with its coding, and compared, be it several clauses.
  @Test func aComparisonShowsTheCodingOfAllThatItShows() throws {
    var texts = Self.texts
    texts["treaties/c-3.md"] = """
      ---
      title: C
      short: C 3
      parties: [Aland, Deland]
      text: verbatim
      ---

      ## Article 1

      1. Aland and Deland shall consult each other.

      2. If Aland is attacked, Deland shall help:
         - (a) by sea.
      """
    texts["treaties/c-3.notes.md"] =
      "## Article 1\n\n- Duty: cooperation\n\n## Article 1(1)\n\n- Duty: consultation\n- Strength: shall\n\n"
      + "## Article 1(2)(a)\n\n- Duty: defence\n"
    texts["analysis/two.md"] = """
      ---
      title: Two
      ---

      | Topic | First | Second | Third |
      |---|---|---|---|
      | All | [Art. 1](../treaties/c-3.md#article-1) | [Art. 4](../treaties/b-2.md#article-4) | — |
      | Parts | [Art. 1(1)](../treaties/c-3.md#article-1) [Art. 1(2)](../treaties/c-3.md#article-1) | [Art. 4](../treaties/b-2.md#article-4) | [Art. 1](../treaties/a-1.md#article-1) |
      """
    let html = try #require(try site(texts)["analysis/two.html"])
    let coded =
      "<ul class=\"coding\"><li><span>Duty</span> cooperation</li></ul>\n<p class=\"meta\"><a href=\"../treaties/c-3.html#art_1__para_1\">Art. 1(1)</a></p>\n<ul class=\"coding\"><li><span>Duty</span> consultation</li><li><span>Strength</span> shall</li></ul>\n<p class=\"meta\"><a href=\"../treaties/c-3.html#art_1__para_2__point_a\">Art. 1(2)(a)</a></p>\n<ul class=\"coding\"><li><span>Duty</span> defence</li></ul>\n"
    #expect(html.contains(coded))
    #expect(html.contains("<summary>Against C 3, Art. 1(1) and C 3, Art. 1(2): "))
    #expect(html.components(separatedBy: "<summary>Against").count == 4)
  }

  /// A treaty's own parties in a row are “the Parties”, and not those of the treaty beside it.
  @Test(arguments: [
    ("Aland, Beland and Celand shall meet in the spring of each year.", true),
    ("Aland and Beland shall meet in the spring of each year.", false),
  ]) func aComparisonTakesAllPartiesToATreatyForTheParties(words: String, areEqual: Bool) throws {
    var texts = Self.texts
    let treaty = { (short: String, parties: String, words: String) in
      "---\ntitle: \(short)\nshort: \(short)\nparties: [\(parties)]\ntext: verbatim\n---\n\n## Article 1\n\n\(words)\n"
    }
    texts["treaties/d-4.md"] = treaty(
      "D 4", "Aland, Beland", "The Parties shall meet in the spring of each year.")
    texts["treaties/e-5.md"] = treaty("E 5", "Aland, Beland, Celand", words)
    texts["analysis/two.md"] = """
      ---
      title: Two
      ---

      | Topic | First | Second | Third |
      |---|---|---|---|
      | Meetings | [Art. 1](../treaties/d-4.md#article-1) | [Art. 1](../treaties/e-5.md#article-1) | [Art. 1](../treaties/d-4.md#article-1) |
      """
    let html = try #require(try site(texts)["analysis/two.html"])
    #expect(html.components(separatedBy: ": 100\u{A0}% of the words equal").count == (areEqual ? 3 : 1))
  }

  /// Words of two languages are not compared, and what an excerpt leaves out is no word of a treaty.
  @Test func aComparisonComparesTheWordsOfOneLanguage() throws {
    var texts = Self.texts
    let treaty = { (name: String, words: String) in
      "---\ntitle: \(name)\nshort: \(name)\ntext: verbatim\n---\n\n## Article 1\n\n\(words)\n"
    }
    texts["treaties/d.md"] = treaty("D", "No reservations may be made to this Protocol.\n\n[…]")
    texts["treaties/d.fr.md"] =
      "---\ntext: verbatim\n---\n\n## Article 1\n\nLe présent Protocole ne peut faire l’objet de réserves.\n\n[…]\n"
    texts["treaties/e.md"] = treaty("E", "No reservations may be made to this Protocol.")
    texts["analysis/two.md"] = """
      ---
      title: Two
      ---

      | Topic | First | Second | Third |
      |---|---|---|---|
      | Reserve | [Art. 1](../treaties/d.md#article-1) | [Art. 1](../treaties/d.fr.md#article-1) | [Art. 1](../treaties/e.md#article-1) |
      """
    let html = try #require(try site(texts)["analysis/two.html"])
    #expect(html.components(separatedBy: "<summary>Against").count == 2)
    #expect(html.contains("<summary>Against D, Art. 1: 100\u{A0}% of the words equal"))
    #expect(!html.contains("<del>") && !html.contains("<ins>"))
  }

  /// Where nearly all words differ, what is struck out would hide the rest.
  @Test(arguments: [
    ("The parties consult each year.", true), ("The parties never consult.", true),
    ("Nothing else is said of the parties.", false),
  ]) func aComparisonOfUnlikeWordsIsClosed(words: String, isOpen: Bool) throws {
    var texts = Self.texts
    let treaty = { (name: String, words: String) in
      "---\ntitle: \(name)\nshort: \(name)\ntext: verbatim\n---\n\n## Article 1\n\n\(words)\n"
    }
    texts["treaties/d.md"] = treaty("D", "The parties consult each year.")
    texts["treaties/e.md"] = treaty("E", words)
    texts["analysis/two.md"] = """
      ---
      title: Two
      ---

      | Topic | First | Second |
      |---|---|---|
      | Talks | [Art. 1](../treaties/d.md#article-1) | [Art. 1](../treaties/e.md#article-1) |
      """
    let html = try #require(try site(texts)["analysis/two.html"])
    #expect(html.contains("<details class=\"difference\" open>") == isOpen)
    #expect(html.contains("<details class=\"difference\">") != isOpen)
  }

  @Test func theLedgerHasEveryDutyOfEveryTreaty() throws {
    let html = try page("ledger.html")
    #expect(
      html.contains(
        "<td data-label=\"B 2\"><ul class=\"plain\"><li><a href=\"treaties/b-2.html#art_4\">Art. 4</a>: shall"
      ))
    #expect(
      html.contains(
        "<a href=\"treaties/a-1.html#art_1__para_1\">Art. 1(1)</a>: shall "
          + "<span class=\"meta\">Trigger: attack</span>"))
    #expect(html.components(separatedBy: ">None coded<").count == 15)
  }

  @Test func cardsShowWhatLinksLeadTo() throws {
    let html = try page()
    #expect(html.contains("<template id=\"site.cards\">"))
    #expect(
      html.contains(
        "<a href=\"../treaties/b-2.html#art_4\"><small>B 2</small><b>Art. 4</b>If Aland is attacked")
    )
  }

  @Test func aProvisionIsNamedOnceOnItsCard() throws {
    var texts = Self.texts
    texts["treaties/c-3.md"] = """
      ---
      title: C
      short: C 3
      parties: [Aland]
      text: verbatim
      ---

      ## Provision on fish

      Fish are shared.
      """
    texts["analysis/two.md"] = "---\ntitle: Two\n---\n\nOf [fish](../treaties/c-3.md#provision-on-fish).\n"
    let html = try #require(try site(texts)["analysis/two.html"])
    #expect(html.contains("<small>C 3</small><b>Provision on fish</b>Fish are shared.</a>"))
  }

  @Test func theDataArePublished() throws {
    let made = try site(Self.texts)
    let page = try #require(made["treaties/a-1.html"])
    #expect(
      page.contains(
        "\"@type\":\"Legislation\",\"@id\":\"#art_1__para_1\",\"legislationIdentifier\":\"art_1__para_1\""))
    let treaty = try #require(made["data/treaties/a-1.xml"])
    #expect(treaty.contains("<paragraph eId=\"art_1__para_1\"><num>1.</num><content><p>If Aland is attacked"))
    let notes = try #require(made["data/annotations.jsonld"])
    #expect(notes.contains("\"exact\":\"no military\""))
    #expect(notes.contains("\"prefix\":\" Beland shall give the attacker \""))
  }

  /// What the briefing itself has no use for is passed on to whoever imports the bibliography.
  @Test func aSourceIsPublishedWhole() throws {
    var texts = Self.texts
    texts["sources.yaml"] = """
      references:
        - {id: s, type: article-journal, title: S, volume: 3, DOI: 10.1/x, page: 1–9, issued: 2020-05}
      """
    let sources = try #require(try site(texts)["data/sources.json"])
    #expect(
      sources.contains(
        "\"issued\":{\"date-parts\":[[2020,5]]},\"DOI\":\"10.1/x\",\"page\":\"1–9\",\"volume\":\"3\"}]"))
  }

  /// Names and dates go out as they came in, and a page says what is uncertain in them.
  @Test func aSourceKeepsItsNamesAndDates() throws {
    var texts = Self.texts
    texts["sources.yaml"] = """
      references:
        - id: s
          type: book
          title: S
          author: [{family: Gogh, non-dropping-particle: van, given: Vincent, suffix: Jr.}, {family: 毛, given: 泽东}]
          translator: [{family: Roe, given: Jane}]
          issued: {date-parts: [[2020, 1, 5], [2021, 2, 6]], circa: 1}
          original-date: {date-parts: [[1919]]}
          categories: [ice]
      """
    let made = try site(texts)
    let page = try #require(made["sources.html"])
    #expect(page.contains("Vincent van Gogh Jr., 毛泽东. "))
    #expect(page.contains("c. 5 January 2020 – 6 February 2021. Translator: Jane Roe.</p>"))
    let published = try #require(made["data/sources.json"])
    let author = ##"{"family":"Gogh","given":"Vincent","non-dropping-particle":"van","suffix":"Jr."}"##
    #expect(published.contains(author))
    #expect(published.contains(##""issued":{"date-parts":[[2020,1,5],[2021,2,6]],"circa":1}"##))
    #expect(published.contains(##""translator":[{"family":"Roe","given":"Jane"}]"##))
    #expect(published.contains(##""original-date":{"date-parts":[[1919]]},"categories":["ice"]"##))
  }

  /// The bibliography has the order of the names by which the texts cite, whatever that of the file.
  @Test func sourcesStandByTheirNames() throws {
    var texts = Self.texts
    let source = { (key: String, name: String, year: Int) in
      "  - {id: \(key), type: book, title: T, author: [{family: \(name)}], issued: \(year)}\n"
    }
    texts["sources.yaml"] =
      "references:\n"
      + [
        ("e", "Öz", 2002), ("d", "Zed", 2001), ("c", "Öz", 2001), ("b", "adams", 2003), ("a", "\"9M\"", 2001),
        ("f", "Zed", 2001),
      ]
      .map(source).joined()
    let page = try #require(try site(texts)["sources.html"])
    #expect(
      page.matches(of: /<li class="entry" id="(.)">/).map(\.output.1) == ["a", "b", "c", "e", "d", "f"])
    #expect(page.contains("<li class=\"entry\" id=\"c\"><span id=\"site.letter.O\"></span>"))
    #expect(page.contains("<li><a href=\"#site.letter.O\">O</a></li>"))
    #expect(page.ranges(of: "<span id=\"site.letter.Z\">").count == 1)
  }

  /// On paper an address is shown with its letters, and with all else as it is escaped.
  @Test(arguments: [
    ("https://x.org/%D9%87%D8%B1?q=%20a%2F", "https://x.org/هر?q=%20a%2F"),
    ("https://x.org/%E2%80%AE%41%C3%A9", "https://x.org/%E2%80%AE%41é"),
    ("https://x.org/%C3%D9%87%FF%E", "https://x.org/%C3ه%FF%E"),
    ("https://x.org/%ED%A0%80", "https://x.org/%ED%A0%80"),
  ]) func escapedLettersAreShown(address: String, shown: String) {
    #expect(AddressText.shown(address) == shown)
  }

  /// Editors are named behind the authors.
  @Test func aChapterHasItsEditors() throws {
    var texts = Self.texts
    texts["sources.yaml"] = """
      references:
        - {id: a, type: chapter, title: A, container-title: All, author: [{family: Doe}], editor: [{family: Roe}], issued: 2020}
        - {id: b, type: chapter, title: B, author: [{family: Doe}], editor: [{family: Roe}, {family: Poe}]}
        - {id: c, type: book, title: C, editor: [{family: Roe}]}
      """
    let page = try #require(try site(texts)["sources.html"])
    #expect(page.contains("Doe. <cite>A</cite>. All, 2020. Editor: Roe.</p>"))
    #expect(page.contains("Doe. <cite>B</cite>. Editors: Roe, Poe.</p>"))
    #expect(page.contains("Roe (ed.). <cite>C</cite>.</p>"))
  }

  /// A treaty's XML has the whole of a preamble, and says of no date that it is the signing's.
  @Test func aTreatyIsPublishedWhole() throws {
    var texts = Self.texts
    texts["treaties/c-3.md"] = """
      ---
      title: C
      text: verbatim
      date: 2020-01-02
      ---

      ## Preamble

      1. First recital:
         - (a) one thing;
         - (b) another.
      """
    let made = try site(texts)
    let treaty = try #require(made["data/treaties/c-3.xml"])
    #expect(
      treaty.contains(
        "<p>First recital:</p><container name=\"point\" eId=\"preamble__para_1__point_a\"><p>one thing;</p></container>"
      ))
    #expect(treaty.contains("<p>another.</p>"))
    #expect(treaty.contains("<FRBRdate date=\"2020-01-02\" name=\"generation\"/>"))
    #expect(
      made["data/treaties/a-1.xml"]?.contains("<FRBRdate date=\"1000-01-01\" name=\"unknown\"/>") == true)
    #expect(!treaty.contains("\"signed\""))
  }

  /// The schema takes whole dates; of one that is not, no day is made up.
  @Test(arguments: ["2025", "2025-03"]) func aTreatyOfWhichTheDayIsNotKnown(signed: String) throws {
    var texts = Self.texts
    texts["briefing.yaml"] = "title: T\ndate: 2026\n"
    texts["treaties/c-3.md"] = treaty("Words.").replacing(
      "text: verbatim", with: "text: verbatim\nsigned: \(signed)")
    let xml = try #require(try site(texts)["data/treaties/c-3.xml"])
    #expect(!xml.contains("2025-01"))
    #expect(!xml.contains("2025-03-"))
    #expect(!xml.contains("2026-"))
    #expect(xml.contains("<FRBRuri value=\"/akn/un/act/2025/c-3\"/>"))
    #expect(xml.components(separatedBy: "<FRBRdate date=\"1000-01-01\" name=\"unknown\"/>").count == 4)
    #expect(
      xml.contains(
        "<proprietary source=\"#publisher\"><text xmlns=\"urn:briefing:text\">verbatim</text><signed xmlns=\"urn:briefing:text\">\(signed)</signed></proprietary>"
      ))
  }

  @Test func everyWordOfATreatyIsInItsXML() throws {
    let files = try files(below: "Tests/BriefingTests/Golden/ice/articles")
    let briefing = bind(files).value
    let made = site(briefing, try ownTemplates())
    for treaty in briefing.treaties {
      let xml = try #require(made["data/treaties/\(treaty.name).xml"])
      let words = { (text: String) in Set(text.split { !$0.isLetter && !$0.isNumber }.map(String.init)) }
      let known = words(xml.replacing(/<[^>]*>/, with: " "))
      for clause in treaty.clauses.map({ briefing.clauses[$0.index] }) {
        let shown = clause.blocks.map { words(briefing.pages[clause.page.index].words(of: $0)) }
        #expect(shown.reduce(Set()) { $0.union($1) }.subtracting(known) == [], "\(clause.anchor)")
      }
    }
  }

  /// What stands at the words of a clause is counted where they are shown again.
  @Test func aTransclusionCountsTheNotesThere() throws {
    var texts = Self.texts
    texts["treaties/c-3.md"] = treaty("1. Fish[^n] and ships[^m] and fish.[^n]\n\n[^n]: One.\n\n[^m]: Two.")
    texts["treaties/c-3.notes.md"] = "## Article 1(1)\n\n> **ships**\n\nWhy.\n"
    texts["analysis/two.md"] = "---\ntitle: Two\n---\n\n> [Art. 1](../treaties/c-3.md#article-1)\n"
    let html = try #require(try site(texts)["analysis/two.html"])
    #expect(html.contains(", with 3 notes there</figcaption>"))
  }

  /// Words that stand for a date are shown and passed on; the tags of a title are not.
  @Test func aSourceWithoutADateHasItsOwnWords() throws {
    var texts = Self.texts
    texts["sources.yaml"] = """
      references:
        - {id: s, type: book, title: On <i>Ice</i> (H<sub>2</sub>O), author: [{family: Doe}], issued: {literal: forthcoming}}
      """
    texts["analysis/two.md"] = "---\ntitle: Two\n---\n\nSo it is [@s].\n"
    let made = try site(texts)
    let page = try #require(made["sources.html"])
    #expect(page.contains("Doe. <cite>On Ice (H2O)</cite>. forthcoming."))
    #expect(try #require(made["analysis/two.html"]).contains("Doe forthcoming"))
    let published = try #require(made["data/sources.json"])
    #expect(published.contains("\"title\":\"On Ice (H2O)\""))
    #expect(published.contains("\"issued\":{\"literal\":\"forthcoming\"}"))
  }

  /// A build can not know whether a treaty that expires has expired.
  @Test(arguments: ["", "expires: 2020\n"]) func aTreatyIsInForceUnlessItExpires(expires: String) throws {
    var texts = Self.texts
    texts["treaties/c-3.md"] =
      "---\ntitle: C\ntext: verbatim\nin_force: 2010\n\(expires)---\n\n## Article 1\n\nFish.\n"
    let html = try #require(try site(texts)["treaties/c-3.html"])
    #expect(html.contains("schema.org/InForce") == expires.isEmpty)
    #expect(html.contains("\"temporalCoverage\":\"2010/\(expires.isEmpty ? ".." : "2020")\""))
  }

  @Test func onePageHoldsThemAll() throws {
    let html = try page("briefing.html")
    #expect(html.contains("<section class=\"sheet\" id=\"analysis.one\">"))
    #expect(html.contains("href=\"#treaties.a-1--art_1\""))
    #expect(!html.contains("unsafe-inline"))
  }

  @Test func aPageIsCitedInThreeForms() throws {
    var texts = Self.texts
    texts["briefing.yaml"] = "title: S\npublisher: P\nbase_url: https://x.org/\nauthors: [A & B, C]\n"
    texts["analysis/two_x.md"] = "---\ntitle: \"50 % of {it}\"\ndate: 2025-01-07\n---\n\nWords.\n"
    let html = try #require(try site(texts)["analysis/two_x.html"])
    #expect(
      html.contains(
        "A &amp; B, C. “50 % of {it}”. S. P. 7 January 2025. https://x.org/analysis/two_x.html</p>"))
    #expect(html.contains("author = {{A \\&amp; B} and {C}}"))
    // BibTeX counts braces, be there a backslash before them or not.
    #expect(html.contains("title = {{50 \\% of \\textbraceleft{}it\\textbraceright{}}},"))
    #expect(html.contains("TY  - ELEC\nAU  - A &amp; B\nAU  - C\nTI  - 50 % of {it}"))
    #expect(html.contains("DA  - 2025/01/07/\nUR  - https://x.org/analysis/two_x.html\nER  - </pre>"))
  }

  /// Two pages may have one title, and neither it nor the file's name needs be in Latin letters.
  @Test(arguments: [
    ("two_x", "shores-analysis/two_x-2025"), ("two-x", "shores-analysis/two-x-2025"),
    ("Élan", "shores-analysis/Elan-65de6c49-2025"), ("عقوبة", "shores-analysis-60ef2312-2025"),
  ]) func aPageIsCitedByAKeyOfItsOwn(name: String, key: String) throws {
    var texts = Self.texts
    texts["briefing.yaml"] = "title: Two Shôres–Ice\n"
    texts["analysis/\(name).md"] = "---\ntitle: Traité\ndate: 2025-01-07\n---\n\nWords.\n"
    let html = try #require(try site(texts)["analysis/\(name).html"])
    #expect(html.contains("@misc{\(key),"))
  }

  /// A title may have a line break in it, which would begin another tag of RIS.
  @Test func aCitationHasALineForEachTag() throws {
    var texts = Self.texts
    texts["analysis/two_x.md"] = "---\ntitle: \"One\\nER  - two\"\n---\n\nWords.\n"
    let html = try #require(try site(texts)["analysis/two_x.html"])
    #expect(html.contains("TI  - One ER  - two\n"))
  }

  @Test func wordsOfATranslationSayTheirLanguage() throws {
    var texts = Self.texts
    texts["treaties/b-2.fa.md"] = """
      ---
      text: verbatim
      ---

      ## ماده ۴

      هر گونه کمک نظامی بدون تأخیر خواهد بود.
      """
    texts["analysis/four.md"] = """
      ---
      title: Four
      ---

      It says “هر گونه کمک نظامی” ([B 2](../treaties/b-2.fa.md#article-4)).

      > [B 2](../treaties/b-2.fa.md#article-4)
      """
    let html = try #require(try site(texts)["analysis/four.html"])
    #expect(html.contains("<figure class=\"transclusion\"><blockquote lang=\"fa\" dir=\"rtl\">"))
    #expect(html.contains("<summary>The clause around it</summary><p lang=\"fa\" dir=\"rtl\">"))
  }
}
