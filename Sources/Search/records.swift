import Markdown
import Model

// In: the bound briefing. Out: what a search can find of it. How words are found is no concern of this file.

/// What a search finds of a briefing: its pages, sections, clauses, claims, entities and sources.
///
/// - Parameters:
///   - briefing: the bound briefing.
///   - address: where something is published, as a relative reference below the site's root (`SearchRecord.address`).
public func records(of briefing: Briefing, address: (Target) -> String) -> [SearchRecord] {
  var writer = RecordWriter(briefing: briefing)
  for page in briefing.pages { writer.write(page, address) }
  for entity in briefing.entities { writer.write(entity, address(.entity(entity.id))) }
  for source in briefing.sources { writer.write(source, address(.source(source.id))) }
  // Claims of a glossary have no page of their own.
  for page in briefing.pages where page.kind == .glossary {
    writer.writeClaims(of: page, isPart: false, address)
  }
  return writer.records
}

private struct RecordWriter {
  let briefing: Briefing
  var records: [SearchRecord] = []
  private let claims: [PageID: [ClaimID]]

  init(briefing: Briefing) {
    self.briefing = briefing
    claims = Dictionary(grouping: briefing.claims.map(\.id)) { briefing.claims[$0.index].page }
  }

  mutating func write(_ page: Page, _ address: (Target) -> String) {
    switch page.kind {
    case .glossary, .notes, .translation: break
    case .treaty(let id): writeTreaty(briefing.treaties[id.index], page, address)
    case .front, .analysis, .timeline, .other: writeSections(of: page, address)
    }
  }

  // MARK: Pages

  private mutating func writeSections(of page: Page, _ address: (Target) -> String) {
    let text = RunningText(page)
    let title = page.headings.first { $0.level == 1 && $0.text == page.title }
    let sections = page.headings.filter { $0.node != title?.node }
    let ends = sections.map(\.node) + [NodeID(page.document.nodes.count)]
    let lead = text.words(from: title.map { page.after($0.node) } ?? NodeID(1), upTo: max(ends[0], NodeID(1)))
    writePage(page, names: [], context: page.kind == .analysis ? "Analysis" : "", lead, address)
    for (index, section) in sections.enumerated() {
      records.append(
        SearchRecord(
          kind: .section, title: section.text, address: address(.heading(page.id, anchor: section.anchor)),
          lang: page.front.lang ?? "", context: page.title,
          text: text.words(from: page.after(section.node), upTo: ends[index + 1])))
    }
    writeClaims(of: page, isPart: true, address)
  }

  private mutating func writePage(
    _ page: Page, names: [String], context: String, _ text: [UInt8], _ address: (Target) -> String
  ) {
    let summary = page.front.summary.map { Array($0.utf8) + [0x20] } ?? []
    records.append(
      SearchRecord(
        kind: .page, title: page.title, names: names, address: address(.page(page.id)), lang: page.front.lang ?? "",
        context: context, text: summary + text))
  }

  mutating func writeClaims(of page: Page, isPart: Bool, _ address: (Target) -> String) {
    guard let ids = claims[page.id] else { return }
    let text = RunningText(page)
    for id in ids {
      let claim = briefing.claims[id.index]
      records.append(
        SearchRecord(
          kind: .claim, title: claim.words, address: address(.claim(id)), lang: page.front.lang ?? "",
          context: "Claim · \(page.title)", text: text.words(ofNote: claim.definition), isPart: isPart))
    }
  }

  // MARK: Treaties

  private mutating func writeTreaty(_ treaty: Treaty, _ page: Page, _ address: (Target) -> String) {
    writePage(page, names: [treaty.short], context: "Treaty", [], address)
    writeClauses(treaty.clauses, of: treaty, page, language: page.front.lang ?? "", address)
    for translation in treaty.translations {
      let other = briefing.pages[translation.page.index]
      writeClauses(translation.clauses, of: treaty, other, language: translation.language, address)
    }
    writeClaims(of: page, isPart: true, address)
    for other in briefing.pages where other.kind == .notes(treaty.id) {
      writeClaims(of: other, isPart: true, address)
    }
  }

  private mutating func writeClauses(
    _ clauses: [ClauseID], of treaty: Treaty, _ page: Page, language: String, _ address: (Target) -> String
  ) {
    let text = RunningText(page)
    for id in clauses {
      let clause = briefing.clauses[id.index]
      if isNameless(clause) { continue }
      let own = [clause] + clause.children.map { briefing.clauses[$0.index] }.filter { $0.kind == .block }
      var words = text.words(of: own.flatMap(\.blocks))
      for note in own.flatMap(\.notes).map({ briefing.notes[$0.index] }) {
        words += [0x20] + RunningText(briefing.pages[note.page.index]).words(of: note.blocks)
      }
      let number = clause.kind == .article ? clause.number.map { ["Article \($0)"] } : nil
      records.append(
        SearchRecord(
          kind: .clause, title: clause.title.map { "\(clause.pinpoint). \($0)" } ?? clause.pinpoint,
          names: number ?? [], address: address(.clause(id)), lang: language,
          context: "\(treaty.short)", text: words))
    }
  }

  /// Whether a clause has no name that a reader would look for: its words stand with what it is part of.
  private func isNameless(_ clause: Clause) -> Bool {
    clause.kind == .omission || clause.kind == .block && clause.parent != nil
  }

  // MARK: Lists

  mutating func write(_ entity: Entity, _ address: String) {
    let names = entity.also.map(\.text)
    records.append(
      SearchRecord(
        kind: .entity, title: entity.name, names: names, address: address,
        context: ([entity.kind.rawValue.capitalizedFirst] + names).joined(separator: " · "),
        text: Array(entity.summary.utf8)))
  }

  mutating func write(_ source: BibliographyItem, _ address: String) {
    let people = (source.authors + source.editors).map(\.full)
    let place = [source.containerTitle, source.publisher].compactMap { $0 }
    let year = source.issued.map { [String($0.year)] } ?? []
    records.append(
      SearchRecord(
        kind: .source, title: source.title, names: [source.key], address: address, lang: source.language ?? "",
        context: (["Source"] + people + place.prefix(1) + year).joined(separator: " · "),
        text: Array((people + place + year + [source.note].compactMap { $0 }).joined(separator: ", ").utf8)))
  }
}

extension Page {
  /// The first node behind a node and all below it.
  fileprivate func after(_ node: NodeID) -> NodeID { NodeID(Int(document[node].end)) }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
