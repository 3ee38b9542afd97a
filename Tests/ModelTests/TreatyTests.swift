import Model
import Source
import Testing

@Suite("Treaties")
struct TreatyTests {
  let files = [
    "treaties/t.md": """
    ---
    title: Treaty
    short: T 2025
    text: verbatim
    ---

    ## Preamble

    The parties agree.

    ## Part II. Security

    ### Article 3. Ice

    1. One.

    […]

    4. Four:
       - (a) first;
       - (b) second.

    […]

    ### Article 5

    Plain words.

    More words.

    ## Provision on payments

    - (a) roubles
    """
  ]

  @Test("clauses have Akoma Ntoso style ids, the source's numbers and pinpoints")
  func ids() throws {
    let briefing = briefing(files)
    let shown = briefing.clauses.map { "\($0.kind.rawValue) \($0.anchor) \($0.number ?? "-") \($0.pinpoint)" }
    #expect(
      shown == [
        "preamble preamble - Preamble", "block preamble__para - Preamble", "part part_ii II Part II",
        "article art_3 3 Art. 3", "paragraph art_3__para_1 1 Art. 3(1)", "omission art_3__omission - Art. 3",
        "paragraph art_3__para_4 4 Art. 3(4)", "point art_3__para_4__point_a a Art. 3(4)(a)",
        "point art_3__para_4__point_b b Art. 3(4)(b)", "omission art_3__omission-2 - Art. 3",
        "article art_5 5 Art. 5",
        "block art_5__para - Art. 5", "block art_5__para-2 - Art. 5",
        "provision provision-on-payments - Provision on payments",
        "point provision-on-payments__point_a a Provision on payments(a)",
      ])
    let ice = try briefing.clause("art_3")
    #expect(ice.title == "Ice")
    #expect(ice.aliases == ["article-3-ice", "article-3"])
    #expect(briefing.clauses[try #require(ice.parent).index].kind == .part)
    #expect(ice.children.map { briefing.clauses[$0.index].anchor }.contains("art_3__para_4"))
  }

  @Test("notes mark their phrases, overlapping ones too, and code the clause")
  func notes() throws {
    var files = files
    files["treaties/t.notes.md"] = """
      ## Article 5

      - Duty: neutrality
      - Strength: shall

      > **Plain words**

      One.

      > … **words** …

      Not unique.
      """
    let twice = check(Case(name: "", files: files).sources)
    #expect(twice.contains("[note-ambiguous]"))
    files["treaties/t.notes.md"] = files["treaties/t.notes.md"]?.replacing(
      "> … **words** …", with: "> Plain **words**")
    let briefing = briefing(files)
    let clause = try briefing.clause("art_5")
    #expect(clause.coding?.duties == [.neutrality])
    #expect(clause.coding?.strength == .shall)
    #expect(briefing.notes.map(\.phrase) == ["Plain words", "words"])
    #expect(clause.notes == briefing.notes.map(\.id))
    let page = try briefing.page("treaties/t.md")
    let phrases = page.marks.filter { if case .phrase = $0.purpose { true } else { false } }
    #expect(phrases.map(\.range) == [0..<11, 6..<11])
  }

  @Test("a link's pinpoint leads to the paragraph that its text names")
  func pinpoints() throws {
    var files = files
    files["index.md"] = """
      ---
      title: Front
      ---

      Compare [T 2025, Art. 3(4)(b)](treaties/t.md#article-3). Nothing else.
      """
    let briefing = briefing(files)
    let point = try briefing.clause("art_3__para_4__point_b")
    let page = try briefing.page("index.md")
    #expect(page.links.map(\.destination) == [.target(.clause(point.id))])
    #expect(briefing.sentences(linkingTo: .clause(point.id)) == ["index.md: Compare T 2025, Art. 3(4)(b)."])
  }

  @Test(
    "a pinpoint leads as deep as it goes",
    arguments: [
      ("Article 3 (4) (b)", "article-3", "art_3__para_4__point_b"),
      ("Art. 3(4)(a), (b)", "article-3", "art_3__para_4__point_a"),
      ("Art. 3, para. 4, sub-paragraph (b)", "article-3", "art_3__para_4__point_b"),
      ("Art. 3, para. 4, subparagraph (b)", "article-3", "art_3__para_4__point_b"),
      ("Art. 3, para. 4, subpara. b", "article-3", "art_3__para_4__point_b"),
      ("Art. 3(4), letter b", "article-3", "art_3__para_4__point_b"),
      ("Art. 3(4), lit. b)", "article-3", "art_3__para_4__point_b"),
      ("Art. 3, para. 4, item (b)", "article-3", "art_3__para_4__point_b"),
      ("ст. 3, ч. 4, подп. b", "article-3", "art_3__para_4__point_b"),
      ("ст. 3, часть 4, подпункт (b)", "article-3", "art_3__para_4__point_b"),
      ("Art. 3(4), point a decides", "article-3", "art_3__para_4"),
      ("Preamble and Art. 3(4)", "article-3", "art_3__para_4"),
      ("Art. 5, para. 2", "article-5", "art_5__para-2"),
      ("Art. 5, para. 1", "art_5__para-2", "art_5__para-2"),
      ("Annex, para. 2", "annex", "annex__para_2"), ("Annex(2)(a)", "annex", "annex__para_2__point_a"),
    ])
  func depth(text: String, fragment: String, anchor: String) throws {
    var files = files
    files["treaties/t.md"]?.append("\n\n## Annex\n\n1. One.\n2. Two:\n   - (a) first.\n")
    files["index.md"] = "---\ntitle: Front\n---\n\n[\(text)](treaties/t.md#\(fragment)).\n"
    let briefing = briefing(files)
    let clause = try briefing.clause(anchor)
    #expect(try briefing.page("index.md").links.map(\.destination) == [.target(.clause(clause.id))])
  }

  @Test("a name that a titled article and an annex's share leads where the text says")
  func sharedName() throws {
    let briefing = briefing([
      "index.md": """
      ---
      title: Front
      ---

      [Art. 3](treaties/t.md#article-3), [Annex, Art. 3](treaties/t.md#article-3), [Annex A(1)](treaties/t.md#annex_a),
      [Art. 3.2](treaties/t.md#art_3), [Art. 3, § 2](treaties/t.md#art_3), [Annex, Art. 3](treaties/t.md#annex).
      """,
      "treaties/t.md": """
      ---
      title: Treaty
      text: verbatim
      ---

      ## Article 3. Ice

      1. One.
      2. Two.

      ## Annex

      ### Article 3

      Words.

      ## Annex A

      1. Words.
      """,
    ])
    let anchors = try briefing.page("index.md").links.map { link -> String? in
      guard case .target(.clause(let clause)) = link.destination else { return nil }
      return briefing.clauses[clause.index].anchor
    }
    #expect(
      anchors == [
        "art_3", "annex__art_3", "annex_a__para_1", "art_3__para_2", "art_3__para_2", "annex__art_3",
      ])
  }

  @Test("a coding below a note is the clause's")
  func codingBelow() throws {
    var files = files
    files["treaties/t.notes.md"] = """
      ## Article 5

      Words first.

      - Duty: neutrality
      - Strength: shall
      """
    let briefing = briefing(files)
    #expect(try briefing.clause("art_5").coding?.duties == [.neutrality])
    #expect(briefing.notes.map(\.blocks.count) == [1])
  }

  @Test("the numbers of items in a bullet list are those of paragraphs")
  func numbersInBullets() throws {
    let briefing = treaty(
      """
      ## Article 1

      Chapeau:

      - 1. alpha
      - 2. beta

      ## Article 2

      1. One:
         - 1) x
         - 2) y
      """)
    #expect(
      briefing.clauses.map(\.anchor) == [
        "art_1", "art_1__para", "art_1__para_1", "art_1__para_2", "art_2", "art_2__para_1",
        "art_2__para_1__subpara_1", "art_2__para_1__subpara_2",
      ])
  }

  @Test("text after points stands behind them, as a block of their paragraph")
  func textAfterPoints() throws {
    let briefing = treaty(
      """
      ## Article 1

      1. Each Party shall appoint:
         - (a) one representative; and

         […]

         - (c) two alternates,

         who shall hold office.
      """)
    #expect(
      briefing.clauses.map(\.anchor) == [
        "art_1", "art_1__para_1", "art_1__para_1__point_a", "art_1__para_1__omission",
        "art_1__para_1__point_c",
        "art_1__para_1__para",
      ])
    #expect(try briefing.clause("art_1__para_1").blocks.count == 1)
    #expect(try briefing.clause("art_1__para_1__para").pinpoint == "Art. 1(1)")
  }

  @Test("a heading without a number stands beside what is of its level, and in what is above it")
  func provisions() throws {
    let briefing = treaty(
      """
      ## Part I

      ### Article 1

      Words.

      ### Within

      Words.

      ## Final clauses

      Words.

      ## Annex A

      Words.

      ## Signatures

      For Norland.
      """)
    #expect(try briefing.clause("within").parent == briefing.clause("part_i").id)
    #expect(try briefing.clause("final-clauses").parent == nil)
    #expect(try briefing.clause("signatures").parent == nil)
  }

  @Test("a note’s footnote links from the clause whose note has its mark")
  func footnotesOfNotes() throws {
    var files = files
    files["treaties/t.notes.md"] = """
      ## Article 3(1)

      A note.[^a]

      ## Article 5

      Another.

      [^a]: See [Art. 3(4)](t.md#article-3).[^b]
      [^b]: And [Art. 5](t.md#article-5).
      """
    let briefing = briefing(files)
    let holder = try briefing.clause("art_3__para_1").id
    for anchor in ["art_3__para_4", "art_5"] {
      let target = Target.clause(try briefing.clause(anchor).id)
      #expect(briefing.backlinks[target].map(\.within) == [.clause(holder)])
    }
  }

  /// A briefing of one treaty with these clauses.
  private func treaty(_ clauses: String) -> Briefing {
    briefing(["treaties/t.md": "---\ntitle: Treaty\ntext: verbatim\n---\n\n" + clauses])
  }
}
