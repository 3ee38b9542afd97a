import Markdown
import Model
import Source

// In: the bound briefing. Out: what a search can find of it, unit by unit. How words are found is no concern of
// this file.

/// Makes the records of a briefing: its pages, sections, clauses, claims, entities and sources.
struct RecordReader: Sendable {
  /// What is read at once; its records stand together.
  enum Unit: Sendable {
    case page(PageID)
    case entity(EntityID)
    case source(SourceID)
    /// The claims of a glossary file, which have no page of their own.
    case glossaryClaims(PageID)
  }

  /// The units in the order of the records.
  let units: [Unit]
  private let briefing: Briefing
  private let address: @Sendable (Target) -> String
  private let sourceName: @Sendable (SourceID) -> String
  private let claims: [PageID: [ClaimID]]
  private let notes: [TreatyID: [PageID]]
  /// The texts of files that are read in many pieces: glossaries, notes, translations.
  private let shared: Lazily<[PageID: RunningText]>

  /// A reader of a briefing; `address` says where something is published, `sourceName` what a source is called where it
  /// is cited.
  init(
    _ briefing: Briefing, _ address: @escaping @Sendable (Target) -> String,
    _ sourceName: @escaping @Sendable (SourceID) -> String
  ) {
    self.briefing = briefing
    (self.address, self.sourceName) = (address, sourceName)
    claims = Dictionary(grouping: briefing.claims.map(\.id)) { briefing.claims[$0.index].page }
    var pages: [Unit] = []
    var glossaries: [Unit] = []
    var notes: [TreatyID: [PageID]] = [:]
    for page in briefing.pages {
      if !page.kind.isPart { pages.append(.page(page.id)) }
      if page.kind == .glossary { glossaries.append(.glossaryClaims(page.id)) }
      if case .notes(let treaty) = page.kind { notes[treaty, default: []].append(page.id) }
    }
    self.notes = notes
    shared = Lazily {
      let parts = briefing.pages.lazy.filter(\.kind.isPart)
      return Dictionary(uniqueKeysWithValues: parts.map { ($0.id, RunningText($0)) })
    }
    units =
      pages + briefing.entities.map { .entity($0.id) } + briefing.sources.map { .source($0.id) } + glossaries
  }

  /// About how many bytes a unit's records have.
  func weight(of unit: Unit) -> Int {
    switch unit {
    case .page(let id): briefing.pages[id.index].source.size
    case .entity, .source: 300
    case .glossaryClaims(let id): (claims[id]?.count ?? 0) * 1000
    }
  }

  /// Calls a function with each record of a unit.
  func read(_ unit: Unit, _ body: (SearchRecord) -> Void) {
    switch unit {
    case .page(let id): readPage(briefing.pages[id.index], body)
    case .entity(let id): body(record(of: briefing.entities[id.index]))
    case .source(let id): body(record(of: briefing.sources[id.index]))
    case .glossaryClaims(let id): readClaims(of: briefing.pages[id.index], text(of: id), isPart: false, body)
    }
  }

  private func text(of page: PageID) -> RunningText {
    shared()[page] ?? RunningText(briefing.pages[page.index])
  }

  // MARK: Pages

  private func readPage(_ page: Page, _ body: (SearchRecord) -> Void) {
    let text = RunningText(page)
    if case .treaty(let id) = page.kind {
      readTreaty(briefing.treaties[id.index], page, text, body)
    } else {
      readSections(of: page, text, body)
    }
    readClaims(of: page, text, body)
    if case .treaty(let id) = page.kind {
      for notes in notes[id] ?? [] { readClaims(of: briefing.pages[notes.index], self.text(of: notes), body) }
    }
  }

  private func readSections(of page: Page, _ text: RunningText, _ body: (SearchRecord) -> Void) {
    let sections = page.headings.indices.filter { page.headings[$0].node != page.titleNode }
    let ends = sections.map { page.headings[$0].node } + [text.end]
    // A page's words are about as many bytes as its source has.
    var room = OwnMemory<UInt8>(capacity: page.source.size)
    let lead = lead(of: page, text, upTo: ends[0], in: &room)
    body(record(of: page, context: page.kind == .analysis ? "Analysis" : "", lead))
    for (index, position) in sections.enumerated() {
      let section = page.headings[position]
      body(
        SearchRecord(
          kind: .section, title: section.text, address: address(.heading(page.id, Int32(position))),
          lang: page.front.lang ?? "", context: page.title,
          text: text.words(from: text.end(of: section.node), upTo: ends[index + 1], in: &room)))
    }
  }

  /// What stands before the title, and what stands behind it up to a node.
  private func lead(
    of page: Page, _ text: RunningText, upTo end: NodeID, in room: inout OwnMemory<UInt8>
  ) -> [UInt8] {
    guard let title = page.titleNode, title < end else {
      return text.words(from: NodeID(1), upTo: end, in: &room)
    }
    let before = text.words(from: NodeID(1), upTo: title, in: &room)
    let behind = text.words(from: text.end(of: title), upTo: end, in: &room)
    return before.isEmpty ? behind : before + [0x20] + behind
  }

  private func record(of page: Page, names: [String] = [], context: String, _ text: [UInt8]) -> SearchRecord {
    var all: [UInt8] = []
    if let summary = page.front.summary {
      all.reserveCapacity(summary.utf8.count + 1 + text.count)
      all += summary.utf8
      all.append(0x20)
    }
    all += text
    return SearchRecord(
      kind: .page, title: page.title, names: names, address: address(.page(page.id)),
      lang: page.front.lang ?? "", context: context, text: all)
  }

  private func readClaims(
    of page: Page, _ text: RunningText, isPart: Bool = true, _ body: (SearchRecord) -> Void
  ) {
    for id in claims[page.id] ?? [] {
      let claim = briefing.claims[id.index]
      body(
        SearchRecord(
          kind: .claim, title: claim.words, address: address(.claim(id)), lang: page.front.lang ?? "",
          context: ["Claim", claim.status.rawValue, title(of: page)].filter { !$0.isEmpty }
            .joined(separator: " · "),
          text: words(of: claim, text),
          isPart: isPart))
    }
  }

  /// What a page is called where its text is published; nothing for a glossary without a title.
  private func title(of page: Page) -> String {
    switch page.kind {
    case .notes(let treaty), .translation(let treaty, _): briefing.treaties[treaty.index].short
    case .front, .analysis, .treaty, .timeline, .glossary, .other: page.title
    }
  }

  /// What explains a claim, then its evidence, one piece behind the other; its fields' names left out.
  private func words(of claim: Claim, _ text: RunningText) -> [UInt8] {
    let fields = claim.evidence.map(\.value) + [claim.outcome?.value].compactMap { $0 }
    // A field often begins with a citation, which is not shown, and a comma.
    let parts =
      [text.words(of: claim.gloss)[...]]
      + fields.map { text.words(of: [$0]).drop { " ,;:".utf8.contains($0) } }
    return Array(parts.filter { !$0.isEmpty }.joined(separator: " · ".utf8))
  }

  // MARK: Treaties

  private func readTreaty(
    _ treaty: Treaty, _ page: Page, _ text: RunningText, _ body: (SearchRecord) -> Void
  ) {
    body(record(of: page, names: [treaty.short], context: "Treaty", []))
    readClauses(treaty.clauses, of: treaty, text, language: page.front.lang ?? "", body)
    for translation in treaty.translations {
      readClauses(
        translation.clauses, of: treaty, self.text(of: translation.page), language: translation.language, body
      )
    }
  }

  private func readClauses(
    _ clauses: [ClauseID], of treaty: Treaty, _ text: RunningText, language: String,
    _ body: (SearchRecord) -> Void
  ) {
    for id in clauses {
      let clause = briefing.clauses[id.index]
      if isNameless(clause) { continue }
      let own = [clause] + clause.children.map { briefing.clauses[$0.index] }.filter { $0.kind == .block }
      var words = text.words(of: own.flatMap(\.blocks))
      for note in own.flatMap(\.notes).map({ briefing.notes[$0.index] }) {
        words += [0x20] + self.text(of: note.page).words(of: note.blocks)
      }
      let number = clause.kind == .article ? clause.number.map { ["Article \($0)"] } : nil
      body(
        SearchRecord(
          kind: .clause, title: clause.name, names: number ?? [], address: address(.clause(id)),
          lang: language, context: treaty.short,
          text: words))
    }
  }

  /// Whether a clause has no name that a reader would look for: its words stand with what it is part of.
  private func isNameless(_ clause: Clause) -> Bool {
    clause.kind == .omission || clause.kind == .block && clause.parent != nil
  }

  // MARK: Lists

  private func record(of entity: Entity) -> SearchRecord {
    let names = entity.also.map(\.text)
    return SearchRecord(
      kind: .entity, title: entity.name, names: names, address: address(.entity(entity.id)),
      lang: briefing.pages[entity.page.index].front.lang ?? "",
      context: ([entity.kind.rawValue.capitalizedFirst] + names).joined(separator: " · "),
      text: text(of: entity.page).words(of: entity.blocks))
  }

  private func record(of source: BibliographyItem) -> SearchRecord {
    let people = (source.authors + source.editors + source.contributors.flatMap(\.names)).map(\.full)
    let place = [source.containerTitle, source.publisher].compactMap { $0 }
    let year = [source.issued?.year].compactMap { $0 }
    let all = people + place + year + [source.note].compactMap { $0 }
    return SearchRecord(
      kind: .source, title: source.title, names: [source.key, sourceName(source.id)],
      address: address(.source(source.id)),
      lang: source.language ?? "",
      context: (["Source"] + people + place.prefix(1) + year).joined(separator: " · "),
      text: Array(all.joined(separator: ", ").utf8))
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
