import Markdown
import Model

/// Which entity's page each place of a glossary file is published in: one file becomes many pages.
struct GlossaryPlaces: Sendable {
  private var anchors: [PageID: [Anchor: EntityID]] = [:]
  private var definitions: [PageID: [Int: EntityID]] = [:]

  /// The places of all glossary files.
  init(_ briefing: Briefing) {
    let owners = Dictionary(grouping: briefing.entities, by: \.page)
    for page in briefing.pages where page.kind == .glossary {
      let entries = (owners[page.id] ?? []).sorted { $0.heading < $1.heading }
      add(page, entries)
    }
  }

  /// The entity in whose page an anchor of a glossary file stands.
  func entity(anchor: Anchor, in page: PageID) -> EntityID? { anchors[page]?[anchor] }

  /// The entity in whose page a footnote of a glossary file stands.
  func entity(definition: Int, in page: PageID) -> EntityID? { definitions[page]?[definition] }

  private mutating func add(_ page: Page, _ entries: [Entity]) {
    var notes: [Int: EntityID] = [:]
    let document = page.document
    let owner = { (node: NodeID, notes: [Int: EntityID]) -> EntityID? in
      if let index = document.footnotes.lastIndex(where: { $0.node <= node }) { return notes[index] }
      return entries.last { $0.heading <= node }?.id
    }
    // In the order of first use a note stands in the page of what refers to it first, be that text or a note.
    for note in page.footnotes { notes[note.definition] = owner(note.reference, notes) }
    var places: [Anchor: EntityID] = [:]
    for link in page.links {
      if let anchor = link.anchor { places[anchor] = owner(link.node, notes) }
    }
    for mark in page.marks {
      switch mark.purpose {
      case .citation(let index, _): places[page.citations[Int(index)].anchor] = owner(mark.node, notes)
      case .mention(let index, _): places[page.mentions[Int(index)].anchor] = owner(mark.node, notes)
      case .phrase, .quotation, .script, .dropped: break
      }
    }
    definitions[page.id] = notes
    anchors[page.id] = places
  }
}
