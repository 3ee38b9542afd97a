import Model
import Source
import Testing

@testable import Search

/// A small briefing of every kind of thing that can be found.
func invented() -> Briefing {
  let files = [
    "briefing.yaml": "title: Harbours\nlanguage: en\n",
    "index.md": "# Harbours\n\nThe front page names [the pact](treaties/pact-1999.md).\n",
    "sources.yaml": """
    - id: ledger-2020
      type: book
      title: The Ledger of Harbours
      author: [{family: Dupont, given: Anaïs}]
      publisher: Éditions du Port
      issued: 2020
      language: fr
    """,
    "glossary.md": """
    # Glossary

    ## Quay Office
    - Kind: organisation
    - Also: Набережная контора; دفتر اسکله

    The office that keeps the quays, says [@ledger-2020, p. 2].
    """,
    "analysis/tides.md": """
    ---
    title: Tides and tariffs
    summary: What the tides cost.
    ---
    # Tides and tariffs

    The lead speaks of ebb.[^n]

    ## Ёлки and quays

    The Quay Office raised its tariff.[^c-tariff] More `code` *here* [@ledger-2020].

    [^n]: An ordinary note on moorings.
    [^c-tariff]: It is in the ledger.
        - Status: supported
        - For: [@ledger-2020, p. 9], the table of dues, A2
    """,
    "treaties/pact-1999.md": """
    ---
    title: Pact on Harbours
    short: Harbour Pact
    ---
    # Pact on Harbours

    ## Article 1. Dredging

    1. The parties shall dredge.
    2. They shall not dump.
    """,
  ]
  return bind(files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }).value
}

@Suite struct RecordTests {
  private func records(_ briefing: Briefing) -> [SearchRecord] {
    let address = { @Sendable (target: Target) -> String in
      switch target {
      case .page(let id): briefing.pages[id.index].address
      case .heading(let id, let position): "#" + briefing.pages[id.index].headings[Int(position)].anchor
      case .clause(let id): "#" + briefing.clauses[id.index].anchor
      case .claim(let id): "#" + briefing.claims[id.index].label
      case .entity(let id): briefing.entities[id.index].address
      case .source(let id): "#" + briefing.sources[id.index].key
      }
    }
    let reader = RecordReader(briefing, address) { "Source \($0.index)a" }
    var records: [SearchRecord] = []
    for unit in reader.units { reader.read(unit) { records.append($0) } }
    return records
  }

  @Test func everythingThatHasAPlaceIsFound() {
    let lines = records(invented()).map { record in
      [
        "\(record.kind)\(record.isPart ? "" : " *")", record.title, record.address, record.context,
        String(decoding: record.text, as: UTF8.self),
      ].joined(separator: " | ")
    }
    let expected = [
      "page * | Harbours | index.html |  | The front page names the pact.",
      "page * | Tides and tariffs | analysis/tides.html | Analysis | What the tides cost. The lead speaks of ebb. "
        + "An ordinary note on moorings.",
      "section | Ёлки and quays | #ёлки-and-quays | Tides and tariffs | The Quay Office raised its tariff. More "
        + "code here.",
      "claim | The Quay Office raised its tariff. | #c-tariff | Claim · supported · Tides and tariffs | It is in "
        + "the ledger. · the table of dues",
      "page * | Pact on Harbours | treaties/pact-1999.html | Treaty | ",
      "clause | Art. 1. Dredging | #art_1 | Harbour Pact | ",
      "clause | Art. 1(1) | #art_1__para_1 | Harbour Pact | The parties shall dredge.",
      "clause | Art. 1(2) | #art_1__para_2 | Harbour Pact | They shall not dump.",
      "entity * | Quay Office | entities/quay-office.html | Organisation · Набережная контора · دفتر اسکله | The "
        + "office that keeps the quays, says (Dupont 2020, p. 2).",
      "source * | The Ledger of Harbours | #ledger-2020 | Source · Anaïs Dupont · Éditions du Port · 2020 | Anaïs "
        + "Dupont, Éditions du Port, 2020",
    ]
    #expect(lines.map { $0.replacing("  ", with: " ") } == expected.map { $0.replacing("  ", with: " ") })
  }

  @Test func aSourceIsFoundByTheNamesThatCiteIt() throws {
    let source = try #require(records(invented()).last)
    #expect(source.names == ["ledger-2020", "Source 0a"])
  }

  /// Of what is computed the readers see a caption or a table, not the words it is made from.
  @Test func aChartIsFoundByItsCaptionAndAQueryNotAtAll() {
    let text = """
      ---
      title: Dues
      ---

      Before.

      ```chart
      data: dues.csv
      type: bar
      x: year
      y: value
      caption: Dues by year
      ```

      ```sql figure
      SELECT 1
      ```

      ```sql
      SELECT 2
      ```

      """
    let files = ["analysis/dues.md": text, "data/dues.csv": "year,value\n2020,1\n"]
    let found = records(bind(files.map { SourceFile(path: $0.key, text: $0.value) }).value)
    #expect(found.map { String(decoding: $0.text, as: UTF8.self) } == ["Before. Dues by year SELECT 2\n"])
  }

  @Test(arguments: [
    ("Quagga before.\n\n# Zebra\n\nBehind.\n\n## Part\n\nMore.\n", ["Quagga before. Behind.", "More."]),
    (
      "Quagga before.\n\n## Part\n\nMore.\n\n# Zebra\n\nBehind.\n", ["Quagga before.", "More.", "Behind."]
    ),
    ("# Zebra\n", [""]),
  ]) func wordsBeforeTheTitleAreFound(text: String, words: [String]) {
    let files = [SourceFile(path: "analysis/zebra.md", text: text)]
    #expect(records(bind(files).value).map { String(decoding: $0.text, as: UTF8.self) } == words)
  }

  /// What is shown of a block is the same to the database, to the glossary and to the search.
  @Test(arguments: [
    ("a *b* **c** ~~d~~ `e`", "a b c d e"), ("a<b>c</b> d", "a<b>c</b> d"), ("a\nb\\\nc", "a b c"),
    ("a ![b](media/b.png) c", "a c"), ("a [b *c*](https://x.org) d", "a b c d"),
    ("a <https://x.org> b", "a https://x.org b"),
    ("a [@s, *p*. 1]. b", "a. b"), ("a [@s, *p*. 1] b", "a (S n.d., p. 1) b"),
    ("a [@s], [@s]\nand [@s]. b", "a. b"), ("a [@s]\n[@s] b", "a (S n.d.; S n.d.) b"),
    ("a[^n] b", "a b"), ("a &amp; \\* b", "a & * b"), ("a < b", "a < b"),
  ]) func wordsAreTheSameEverywhere(written: String, words: String) throws {
    let files = [
      "sources.yaml": "references: [{id: s, type: book, title: S}]\n",
      "glossary.md": "## Zebra\n\n- Kind: event\n\n\(written)\n\n[^n]: .\n",
    ]
    let briefing = bind(files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) })
      .value
    let entity = try #require(briefing.entities.first)
    let page = briefing.pages[entity.page.index]
    #expect(entity.summary == words)
    #expect(entity.blocks.map(page.words) == [words])
    let found = String(decoding: RunningText(page).words(of: entity.blocks), as: UTF8.self)
    let spaced = found.split(separator: " ").joined(separator: " ")
    #expect(
      (spaced.hasSuffix(" .") && written.contains("[^n]") ? String(spaced.dropLast(2)) : spaced) == words)
  }

  @Test func theIndexIsTheSameInAnyNumberOfStretches() {
    let briefing = invented()
    let made = { scripts(SearchReading(briefing, stretches: $0, address: { "\($0)" })) }
    let alone = made(1)
    let isSame = made(3) == alone
    #expect(isSame)
  }
}
