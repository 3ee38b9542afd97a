import Model
import Source
import Testing

@Suite("Claims, footnotes, mentions, citations")
struct ClaimTests {
  let files = [
    "analysis/a.md": """
    ---
    title: A
    ---

    First things first. The pact is *not* an alliance [@s].[^c-one] It may become one.[^c-two][^aside] Again.[^aside]

    [^c-two]: Words.

        - Status: unverified
        - Kind: forecast
        - Likelihood: likely

    [^c-one]: Words.[^deep]

        - Status: supported
        - For: [@s, p. 3], B2
        - Against: [the other](#c-two) weakens it
        - Depends on: [the other](#c-two)

    [^aside]: An aside.
    [^deep]: A note in a note.
    """,
    "sources.yaml": "references: [{id: s, type: book, title: S}]\n",
  ]

  @Test("a claim's words are the sentence that ends at its mark")
  func words() throws {
    let briefing = briefing(files)
    #expect(briefing.claims.map(\.label) == ["c-one", "c-two"])
    #expect(briefing.claims.map(\.words) == ["The pact is not an alliance.", "It may become one."])
  }

  @Test("citations alone between a sentence and its mark are none of a claim's words")
  func wordsBehindCitations() throws {
    let files = [
      "index.md":
        "---\ntitle: Front\n---\n\nIt was dry. It rains. [@s][^c-rain]\n\n[^c-rain]:\n    - Status: supported\n    - For: [@s]\n",
      "briefing.yaml": "title: B\n", "sources.yaml": "references: [{id: s, type: book, title: S}]\n",
    ]
    #expect(briefing(files).claims.map(\.words) == ["It rains."])
  }

  @Test("footnotes are numbered in the order of first use, notes in notes last")
  func numbers() throws {
    let page = try briefing(files).page("analysis/a.md")
    #expect(
      page.footnotes.map { "\($0.number) \($0.label) \($0.references.count)" } == [
        "1 c-one 1", "2 c-two 1", "3 aside 2", "4 deep 1",
      ])
  }

  @Test("evidence has its stance, grade and target")
  func evidence() throws {
    let briefing = briefing(files)
    let claim = try #require(briefing.claims.first)
    #expect(claim.evidence.map(\.stance) == [.supports, .opposes])
    #expect(claim.evidence.map { $0.grade?.description } == ["B2", nil])
    #expect(claim.evidence.map(\.target) == [.source(SourceID(0)), .claim(ClaimID(1))])
    #expect(claim.evidence.map(\.text) == ["[@s, p. 3]", "the other weakens it"])
    #expect(claim.dependsOn == [ClaimID(1)])
  }

  @Test(
    "a grade is read where it is set off from the words, and they stay whole where it is not",
    arguments: [
      ("[@s], A2.", "[@s]", "A2"), ("[@s] (B3)", "[@s]", "B3"),
      ("[@s],A2", "[@s]", "A2"), ("[the other](#c-two);B3", "the other", "B3"),
      ("[@s] on A,B2", "[@s] on A,B2", nil), ("[@s]A2", "[@s]A2", nil),
      ("[@s], control (C2).", "[@s], control (C2).", nil),
      ("[@s] — C3", "[@s]", "C3"), ("[@s]; **D4**", "[@s]", "D4"), ("[@s] E5", "[@s]", "E5"),
      ("[the other](#c-two) F6", "the other", "F6"), ("[@s], see annex B2", "[@s], see annex B2", nil),
      ("[the other, B2](#c-two)", "the other, B2", nil), ("[@s], see 3(B2)", "[@s], see 3(B2)", nil),
      ("[@s], on the F-4", "[@s], on the F-4", nil), ("[@s], 2025, Q3", "[@s], 2025, Q3", nil),
      ("[@s] (Q3)", "[@s] (Q3)", nil), ("[@s], a submarine, B-2", "[@s], a submarine, B-2", nil),
    ] as [(String, String, String?)])
  func grades(written: String, text: String, grade: String?) throws {
    var files = files
    files["analysis/a.md"] = files["analysis/a.md"]?.replacing("[@s, p. 3], B2", with: written)
    let evidence = try #require(briefing(files).claims.first?.evidence.first)
    #expect(evidence.text == text)
    #expect(evidence.grade?.description == grade)
  }

  @Test("what links to a source, with the citing sentence")
  func backlinks() throws {
    let briefing = briefing(files)
    #expect(
      briefing.sentences(linkingTo: .source(SourceID(0))) == [
        "analysis/a.md: The pact is not an alliance.", "analysis/a.md: The pact is not an alliance.",
      ])
    let page = try briefing.page("analysis/a.md")
    #expect(page.citations.map(\.locator) == [nil, "p. 3"])
    // In the text it is no evidence; what a claim rests on is none for it.
    #expect(briefing.backlinks[.source(SourceID(0))].map(\.stance) == [nil, .supports])
    #expect(briefing.backlinks[.claim(ClaimID(1))].map(\.stance) == [.opposes, nil])
  }

  @Test("a link in a table cites its row, without the cells that hold nothing but citations")
  func rowsAsSentences() throws {
    var files = files
    files["timeline.md"] = """
      ---
      title: Timeline
      ---

      | Date | Event | Source |
      |---|---|---|
      | 2020 | It [began](analysis/a.md). | [@s]; [@s] |
      """
    let briefing = briefing(files)
    let page = try briefing.page("analysis/a.md")
    #expect(briefing.sentences(linkingTo: .page(page.id)) == ["timeline.md: 2020 · It began."])
  }

  @Test(
    "the first mention in each section is linked, across emphasis, not in code, links, quotations or headings"
  )
  func mentions() throws {
    var files: [String: String] = [:]
    files["glossary.md"] = """
      ## Ice shelf

      - Kind: place
      - Also: shelf

      An ice shelf, as the Ice shelf knows.

      ## Ice

      - Kind: concept

      Ice on the Ice shelf.
      """
    files["analysis/a.md"] = """
      ---
      title: A
      ---

      The *Ice* shelf, `Ice`, the [Ice](#part-of-the-ice), and Icebergs. Ice and Ice.

      > Ice shelf

      ## Part of the Ice

      On the shelf.
      """
    let briefing = briefing(files)
    let shelf = try #require(briefing.entities.first)
    let ice = try #require(briefing.entities.last)
    #expect(
      briefing.sentences(linkingTo: .entity(shelf.id)) == [
        "analysis/a.md: The Ice shelf, Ice, the Ice, and Icebergs.", "analysis/a.md: On the shelf.",
        "glossary.md: Ice on the Ice shelf.",
      ])
    #expect(briefing.sentences(linkingTo: .entity(ice.id)) == ["analysis/a.md: Ice and Ice."])
  }

  @Test("no mention is linked within quotation marks, however few the words")
  func quotedMentions() throws {
    var files: [String: String] = [:]
    files["glossary.md"] = "## Ice\n\n- Kind: concept\n\nWater.\n"
    files["analysis/a.md"] = "---\ntitle: A\n---\n\n“Ice” is a word. ‘Ice is one of four.’ Of Ice.\n"
    let briefing = briefing(files)
    let ice = try #require(briefing.entities.first)
    #expect(briefing.sentences(linkingTo: .entity(ice.id)) == ["analysis/a.md: Of Ice."])
  }

  @Test("old names redirect, old ids stay")
  func former() throws {
    let briefing = briefing([
      "analysis/a.md": """
      ---
      title: A
      former: [old.md, "#gone", {"#before": part}]
      ---

      ## Part
      """
    ])
    #expect(briefing.redirects.map(\.from) == ["analysis/old.html"])
    let page = try briefing.page("analysis/a.md")
    #expect(page.extraAnchors.values.flatMap { $0 }.sorted() == ["before", "gone"])
    #expect(page.extraAnchors[page.headings[0].node] == ["before"])
  }

  @Test("what is left out of a page, and what stands in a picture, refers to nothing")
  func whatIsNotShown() throws {
    let example = Case(
      name: "",
      files: [
        "analysis/a.md": """
        ---
        title: A
        ---

        Body text.[^shown] ![a picture with [a link](../index.md), [^alt] and ![one](../index.md) more](../media/x.png)

        [^shown]: Nile here, [a link](../index.md) [@k2].

        [^1]: Nile is here, with [a link](../index.md) and [@k1].

        [^c-x]: Nile.

            - Status: supported
            - For: [@k1]

        [^p]: Nile.[^q]

        [^q]: Nile [@k1].[^p]

        [^self]: Nile [@k1].[^self]

            ## Nowhere

        [^alt]: Nile [@k1], [nowhere](../none.md).

            ```chart
            data: t.csv
            type: bar
            x: a
            y: b
            caption: C
            source: [k1]
            ```
        """,
        "data/t.csv": "a,b\n1,2\n",
        "glossary.md": "## Nile\n\n- Kind: place\n\nA river.\n",
        "sources.yaml": "references: [{id: k1, type: book, title: S}, {id: k2, type: book, title: S}]\n",
      ])
    let bound = bind(example.sources, media: ["media/x.png"])
    let codes = bound.diagnostics.map(\.code)
    #expect(codes.count { $0 == .unusedFootnote } == 6)
    #expect(codes.count { $0 == .unusedSource } == 1)
    #expect(codes.count { $0 == .brokenLink } == 2)
    let briefing = bound.value
    #expect(briefing.backlinks.links.count == 3)
    #expect(briefing.sentences(linkingTo: .entity(EntityID(0))) == ["analysis/a.md: Nile here, a link."])
    let page = try briefing.page("analysis/a.md")
    #expect(page.headings.isEmpty)
    #expect(page.links.count == 2 && page.citations.count == 1 && page.charts.isEmpty)
  }
}
