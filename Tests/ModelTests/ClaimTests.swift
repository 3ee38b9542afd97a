import Markdown
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

  /// Left out where a clause ends behind it and nothing asks for it, and given as the page has it elsewhere.
  @Test(
    "a sentence's words have the citations that it is no sentence without",
    arguments: [
      ("It fell [@a].", "It fell."), ("It fell [@a] and rose.", "It fell and rose."),
      ("See also [@a].", "See also (A 2024)."), ("“See [@a]”, they say.", "“See (A 2024)”, they say."),
      ("As [@a] says: fine.", "As (A 2024) says: fine."),
      ("Under the rules [@a, art. 3], [@b], [@a] and [@b], it falls.", "Under the rules, it falls."),
      ("Under the rules [@a] [@b] it falls.", "Under the rules (A 2024; B 2024) it falls."),
      ("[@a] and [@b] say so.", "(A 2024) and (B 2024) say so."), ("See [@a, p. 4].", "See (A 2024, p. 4)."),
      ("Siehe\n[@a].", "Siehe (A 2024)."), ("It fell ([@a]).", "It fell ((A 2024))."),
      ("It fell (see [@a]) [@b].", "It fell (see (A 2024))."), ("It fell [@a]: deeply.", "It fell: deeply."),
      ("It “fell” [@a], and rose [@b].", "It “fell”, and rose."),
      ("It fell, [@a], and rose.", "It fell, (A 2024), and rose."),
      ("It fell [@a]; it rose [@b] again.", "It fell; it rose (B 2024) again."),
      ("According to [@a], it fell.", "According to (A 2024), it fell."),
      ("It was dry. It fell. [@a]; [@b]", "It fell."), ("Он упал [@a].", "Он упал."),
      ("As [@a][^c-x] [@b] [@a] say.", "As (A 2024)"),
      ("As [@a] [@b][^c-x] [@a] say.", "As (A 2024; B 2024)"),
      ("It fell [@a][^c-x] [@b].", "It fell"),
      ("It fell, says [@a]; it rose, says [@b].", "It fell, says (A 2024); it rose, says (B 2024)."),
      ("It fell ([@a], but [@b]).", "It fell ((A 2024), but (B 2024))."),
    ])
  func wordsWithCitations(text: String, words: String) {
    let files = [
      "index.md":
        "---\ntitle: F\n---\n\n\(text)[^c-x]\n\n[^c-x]:\n    - Status: supported\n    - For: [@a], [@b]\n",
      "briefing.yaml": "title: B\n",
      "sources.yaml":
        "references: [{id: a, type: book, title: A, issued: 2024}, {id: b, type: book, title: B, issued: 2024}]\n",
    ]
    let bound = bind(Case(name: "", files: files).sources)
    #expect(bound.value.claims.map(\.words) == [words])
  }

  @Test("backlinks, notes and the glossary have citations as a claim's words do")
  func citationsElsewhere() throws {
    let briefing = briefing([
      "index.md": "---\ntitle: F\n---\n\nBy [@a], Ice falls.\n",
      "glossary.md":
        "## Ice\n\n- Kind: concept\n\nSee [Snow](#snow) and\n[@a].\n\n## Snow\n\n- Kind: concept\n\nWhite.\n",
      "treaties/t.md":
        "---\ntitle: T\ntext: verbatim\n---\n\n## Article 1\n\nThe *old* [@a] ice melts.\n",
      "treaties/t.notes.md":
        "## Article 1\n\n> melts\n\nSee [@a], [@b] and\n*the* [@b, p. 1] [@a]\nwords [@a], [@b],\n[@a] and [@b].\n",
      "sources.yaml":
        "references: [{id: a, type: book, title: A, issued: 2024}, {id: b, type: book, title: B, issued: 2024}]\n",
    ])
    #expect(
      briefing.sentences(linkingTo: .source(SourceID(0))).contains("index.md: By (A 2024), Ice falls."))
    #expect(briefing.entities.first?.summary == "See Snow and (A 2024).")
    let note = try #require(briefing.notes.first)
    let page = briefing.pages[note.page.index]
    #expect(
      note.blocks.map(page.words) == [
        "See (A 2024), (B 2024) and the (B 2024, p. 1; A 2024) words."
      ])
    let clause = try briefing.clause("art_1__para")
    #expect(clause.blocks.map(briefing.pages[clause.page.index].words) == ["The old ice melts."])
  }

  @Test("footnotes are numbered in the order of first use, notes in notes last")
  func numbers() throws {
    let page = try briefing(files).page("analysis/a.md")
    #expect(
      page.footnotes.map { "\($0.number) \($0.label)" } == ["1 c-one", "2 c-two", "3 aside", "4 deep"])
    // Of two references to a note the first is known.
    for note in page.footnotes {
      let reference = Document.Kind.footnoteReference(definition: Int32(note.definition))
      #expect(page.document.nodes.firstIndex { $0.kind == reference } == Int(note.reference.index))
    }
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

  @Test("a citation between two sentences is for the one before")
  func citationsBehindSentences() {
    var files = files
    files["analysis/b.md"] = """
      ---
      title: B
      ---

      It fell. [@s] It “rose.” [@s, p. 1] [@s, p. 2] Mr. [@s] Doe knows [@s].
      As [@s, p. 3] says: yes. (And no.) [@s, p. 4]

      [@s] Here it began. [@s], [@s, p. 5] It sank. [@s] and [@s, p. 7] It swam.
      """
    let sentences = briefing(files).sentences(linkingTo: .source(SourceID(0)))
    #expect(
      sentences.filter { $0.hasPrefix("analysis/b.md") }.map { $0.dropFirst("analysis/b.md: ".count) } == [
        "It fell.", "It “rose.”", "It “rose.”", "Mr. Doe knows.", "Mr. Doe knows.",
        "As (S n.d., p. 3) says: yes.", "(And no.)", "Here it began.",
        "Here it began.", "Here it began.", "It sank.", "It sank.",
      ])
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

  @Test("a name that begins small is mentioned with a capital too, but one word of small letters is not")
  func mentionsAtSentenceStarts() throws {
    var files: [String: String] = [:]
    files["glossary.md"] = """
      ## Ice Court

      - Kind: organisation
      - Also: the Court; ice

      A court.

      ## The Shelf

      - Kind: place
      - Also: the shelf of ice

      A shelf.

      ## Shelf

      - Kind: place
      - Also: the Shelf

      Another.
      """
    files["analysis/a.md"] = """
      ---
      title: A
      ---

      Ice sat. THE COURT sat. The court sat. The Court sat.

      ## Two

      The Shelf is one.
      """
    let briefing = briefing(files)
    #expect(briefing.sentences(linkingTo: .entity(EntityID(0))) == ["analysis/a.md: The Court sat."])
    #expect(briefing.sentences(linkingTo: .entity(EntityID(1))) == ["analysis/a.md: The Shelf is one."])
    #expect(briefing.sentences(linkingTo: .entity(EntityID(2))) == [])
  }

  @Test("a block quote's source cites with the words that are quoted")
  func citingBlockQuotes() throws {
    var files: [String: String] = [:]
    files["treaties/t.md"] = """
      ---
      title: T
      text: verbatim
      ---

      ## Article 1

      The Parties shall help each other. They shall do so at once.
      """
    files["analysis/a.md"] = """
      ---
      title: A
      ---

      > The Parties shall help each other.
      >
      > — [Art. 1](../treaties/t.md#article-1)

      > They shall do so at once.
      > — [Art. 1](../treaties/t.md#article-1)
      """
    let briefing = briefing(files)
    #expect(
      briefing.sentences(linkingTo: .clause(try briefing.clause("art_1").id)) == [
        "analysis/a.md: The Parties shall help each other. — Art. 1",
        "analysis/a.md: They shall do so at once. — Art. 1",
      ])
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
