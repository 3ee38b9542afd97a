import Markdown
import Prose
import Source
import Synchronization

// In: the index of all drafts and the settings as written. Out: the bound briefing. References are bound page by
// page, in any order; backlinks are gathered in the order of the pages.

/// Binds every reference of the briefing.
func resolve(
  _ index: BriefingIndex, _ settings: SettingsDraft, _ settingsFile: SourceFile?,
  _ bibliographyFile: SourceFile?,
  _ tables: [DataTable], jobs: Int
) -> Outcome<Briefing> {
  var diagnostics: [Diagnostic] = []
  let anchored = anchorAllNotes(index, &diagnostics)
  let noteIndex = NoteIndex(anchored.notes)
  let weight = { @Sendable (position: Int) in index.drafts[position].source.size }
  let rooms = Guarded<[BindingRoom]>([])
  let results = parallelMap(index.drafts.count, jobs: jobs, weight: weight) {
    bindText(of: PageID($0), in: index, anchored, noteIndex, rooms)
  }
  diagnostics += results.flatMap(\.diagnostics)
  var texts = results.map(\.value)
  let (pages, quotations) = gatherQuotations(texts)
  let claims = bindClaims(index, texts)
  diagnostics += claims.diagnostics

  let entities = bindEntities(index, texts, &diagnostics)
  let timeline = bindTimeline(index, &diagnostics)
  let (backlinks, cited) = gatherBacklinks(
    index, texts, in: rooms.withLock { $0.map(\.citing) }, jobs: jobs)
  diagnostics += checkLonePages(index, settings.navigation, texts)
  let linkCount = texts.reduce(0) { $0 + $1.linkCount }
  let leadToListings = texts.indices.filter { texts[$0].leadsToListing }.map { pages[$0] }
  let linkedHosts = rooms.withLock { rooms in
    rooms.dropFirst().reduce(into: rooms.first?.hosts ?? HostCounts()) { $0.add($1.hosts) }
  }
  // What pages refer to is a tenth of what binding has found; it goes with the rooms, and nobody may look at it then.
  texts = []
  rooms.withLock { $0 = [] }
  diagnostics += checkUnusedSources(index, cited: cited, bibliographyFile)
  diagnostics += checkTreaties(index) + checkTranslations(index)

  let briefing = Briefing(
    settings: bindSettings(settings, settingsFile, index, &diagnostics), pages: pages,
    treaties: makeTreaties(index), clauses: annotated(index.clauses, anchored), notes: anchored.notes,
    quotations: quotations, claims: claims.value, entities: entities,
    glossaryTitle: index.title(of: .glossary), sources: index.sources, sourceNames: index.sourceNames,
    timeline: timeline, tables: tables, media: index.media.sorted(), backlinks: backlinks,
    redirects: index.redirects, linkedHosts: linkedHosts, linkCount: linkCount)
  diagnostics += checkListings(briefing, leadToListings, settings.navigation, settingsFile, index)
  return Outcome(briefing, diagnostics)
}

/// Binds a page's own text, proves its quotations and checks it, all while it is in memory.
private func bindText(
  of page: PageID, in index: BriefingIndex, _ anchored: AnchoredNotes, _ notes: NoteIndex,
  _ rooms: borrowing Guarded<[BindingRoom]>
) -> Outcome<BoundText> {
  let draft = index[page].fetched
  var room = rooms.withLock { $0.popLast() } ?? BindingRoom()
  let bound = bindPage(page, draft, in: index, notes, &room)
  var proved = proveQuotations(of: page, draft, bound.value, in: index)
  let roles = readRoles(draft, bound.value, in: index)
  proved.value.roles.merge(roles.value) { quotation, _ in quotation }
  var diagnostics = bound.diagnostics
  for found in [
    proved.diagnostics, roles.diagnostics,
    checkIDs(draft), checkFootnoteLabels(draft.draft), checkUnusedFootnotes(draft.draft),
    checkEmptyFootnotes(draft), checkStrayCitations(draft, in: index), checkBareKeys(draft, in: index),
    checkMarkup(draft), checkStrayLinks(draft),
  ] where !found.isEmpty {
    diagnostics += found
  }
  let made = makePage(page, index, bound.value, proved.value, anchored)
  let text = BoundText(made, bound.value, quotations: proved.value.quotations, in: room)
  rooms.withLock { [room] in $0.append(room) }
  return Outcome(text, diagnostics)
}

// MARK: Notes

private func anchorAllNotes(_ index: BriefingIndex, _ diagnostics: inout [Diagnostic]) -> AnchoredNotes {
  var all = AnchoredNotes()
  for position in index.drafts.indices {
    guard case .notes = index.drafts[position].kind else { continue }
    let anchored = anchorNotes(of: PageID(position), in: index, first: all.notes.count)
    diagnostics += anchored.diagnostics
    all.notes += anchored.value.notes
    all.marks += anchored.value.marks
    all.coding.merge(anchored.value.coding) { first, _ in first }
  }
  return all
}

private func annotated(_ clauses: [Clause], _ anchored: AnchoredNotes) -> [Clause] {
  var clauses = clauses
  for (clause, coding) in anchored.coding { clauses[clause.index].coding = coding }
  for note in anchored.notes { clauses[note.clause.index].notes.append(note.id) }
  return clauses
}

/// The pages and their quotations, whose ids run through the briefing.
private func gatherQuotations(_ texts: [BoundText]) -> (pages: [Page], quotations: [Quotation]) {
  var all: [Quotation] = []
  let pages = texts.map { text in
    let first = all.count
    for (number, quotation) in text.quotations.enumerated() {
      all.append(quotation)
      all[first + number].id = QuotationID(first + number)
    }
    return first == 0 || text.quotations.isEmpty ? text.page : text.page.numberingQuotations(from: first)
  }
  return (pages, all)
}

// MARK: Parts

private func makePage(
  _ id: PageID, _ index: BriefingIndex, _ bound: BoundPage, _ proved: ProvedQuotations,
  _ anchored: AnchoredNotes
) -> Page {
  let draft = index[id]
  let kind: Page.Kind =
    switch draft.kind {
    case .front: .front
    case .analysis: .analysis
    case .timeline: .timeline
    case .glossary: .glossary
    case .other: .other
    case .treaty: index.treaty(of: id).map(Page.Kind.treaty) ?? .other
    // Without their treaty, which is an error, they stand alone.
    case .notes: index.treaty(of: id).map(Page.Kind.notes) ?? .other
    case .translation(_, let language):
      index.treaty(of: id).map { Page.Kind.translation($0, language: language) } ?? .other
    }
  var marks = bound.marks
  if !proved.marks.isEmpty { marks += proved.marks }
  if case .treaty = kind {
    let range = index.clauseRanges[id.index]
    marks += anchored.marks.filter { mark in
      guard case .phrase(let note) = mark.purpose else { return false }
      return range.contains(anchored.notes[note.index].clause.index)
    }
  }
  if marks.count > bound.marks.count { marks.sort(by: Mark.isBefore) }
  let first = firstFootnoteNumber(id, index)
  let footnotes = draft.footnotes.enumerated().map { order, use in
    let label = draft.shelved.footnotes[use.definition].label
    let claim = index.claimOf[label].flatMap { index.claims[$0.index].page == id ? $0 : nil }
    return Footnote(
      number: first + order, label: label, definition: use.definition, reference: use.reference, claim: claim)
  }
  return Page(
    id: id, kind: kind, address: index.addresses[id.index], from: draft,
    isRestated: index.isRestated(id), bound, marks: marks, footnotes: footnotes, roles: proved.roles,
    extraAnchors: extraAnchors(draft, id, index))
}

/// Numbers run on through the files that share a page: a treaty's text, its notes, its translations.
private func firstFootnoteNumber(_ page: PageID, _ index: BriefingIndex) -> Int {
  guard index[page].kind.isCompanion, let treaty = index.treaty(of: page) else { return 1 }
  let before = [index.treaties[treaty.index]] + index.companions[treaty.index].prefix { $0 < page }
  return before.reduce(1) { $0 + index[$1].footnotes.count }
}

/// The old ids of `former`, each at the node that took its place.
private func extraAnchors(_ draft: Draft, _ page: PageID, _ index: BriefingIndex) -> [NodeID: [String]] {
  var anchors: [NodeID: [String]] = [:]
  for former in draft.front.former where former.old.hasPrefix("#") {
    let old = String(former.old.dropFirst())
    var node = Document.root
    switch index.anchors[page.index][old] {
    case .heading(_, let position): node = draft.headings[Int(position)].node
    case .clause(let clause): node = index.clauses[clause.index].node
    case .entity(let entity): node = index.entity(entity).heading
    case .claim(let claim): node = draft.shelved.footnotes[index.claim(claim).definition].node
    default: break
    }
    anchors[node, default: []].append(old)
  }
  return anchors
}

private func makeTreaties(_ index: BriefingIndex) -> [Treaty] {
  index.treaties.enumerated().map { position, page in
    let draft = index[page]
    let translations = index.companions[position].compactMap { other -> Treaty.Translation? in
      guard case .translation(_, let language) = index[other].kind else { return nil }
      return Treaty.Translation(
        language: language, page: other, clauses: index.clauseRanges[other.index].map(ClauseID.init))
    }
    return Treaty(
      id: TreatyID(position), name: draft.kind.treaty ?? draft.source.path, page: page,
      short: draft.front.values.treaty.short ?? draft.title,
      clauses: index.clauseRanges[page.index].map(ClauseID.init),
      source: draft.front.values.treaty.source.flatMap { index.sourceOf[$0] }, translations: translations)
  }
}

private func bindEntities(
  _ index: BriefingIndex, _ texts: [BoundText], _ diagnostics: inout [Diagnostic]
) -> [Entity] {
  index.entities.indices.map { position in
    let page = index.entities[position].page
    let draft = index.entity(EntityID(position))
    let document = index[page].shelved.document
    var findings = Findings(in: index[page].source)
    var see: [EntityID] = []
    var seen: Set<EntityID> = []
    for field in draft.see {
      let targets = document.subtree(of: field.paragraph).compactMap { texts[page.index].destinations[$0] }
      let entities = targets.compactMap { if case .target(.entity(let entity)) = $0 { entity } else { nil } }
      if entities.count != targets.count || entities.isEmpty, !targets.contains(.broken) {
        findings.error(
          .invalidValue, at: field.valueSpan, "“See” takes links to entries of the glossary",
          suggestion: "[Name](#name)")
      }
      for entity in entities {
        if entity == EntityID(position) {
          findings.warning(.invalidValue, at: field.valueSpan, "“See” leads to its own entry")
        } else if seen.insert(entity).inserted {
          see.append(entity)
        } else {
          let name = index.entity(entity).name
          findings.warning(.invalidValue, at: field.valueSpan, "“See” leads to “\(name)” twice")
        }
      }
    }
    diagnostics += findings.diagnostics
    let language = index.language(of: page)
    let summary = draft.blocks.map { block in
      index.words(below: block, on: page)
    }
    return Entity(
      id: EntityID(position), name: draft.name, slug: draft.slug, kind: draft.kind,
      also: draft.also.map { name in
        let foreign = foreignRuns(in: Array(name.utf8), language: language).first
        return Entity.Name(
          text: name, language: foreign?.language.rawValue,
          isRightToLeft: foreign?.language.isRightToLeft ?? false)
      },
      wikidata: draft.wikidata, see: see, page: page, heading: draft.heading,
      blocks: draft.blocks, summary: summary.joined(separator: " "), address: "entities/\(draft.slug).html")
  }
}

/// The timeline's events, each in words without the citations that are apart.
private func bindTimeline(_ index: BriefingIndex, _ diagnostics: inout [Diagnostic]) -> [TimelineEvent] {
  guard let page = index.drafts.firstIndex(where: { $0.kind == .timeline }) else { return [] }
  let document = index.drafts[page].shelved.document
  var findings = Findings(in: index.drafts[page].source)
  var events = index.drafts[page].events
  for place in events.indices {
    events[place].text = index.words(below: events[place].event, on: PageID(page))
    let source = PlainText(document, below: events[place].source).string.trimmingWhiteSpace()
    if index.sourceOf[source] != nil {
      findings.warning(
        .unknownCitation, at: document[events[place].source].span,
        "“\(source)” names a source, but is no citation, so it is shown as it is written",
        suggestion: "[@\(source)]")
    }
  }
  diagnostics += findings.diagnostics
  return events
}

// MARK: Backlinks

private func gatherBacklinks(
  _ index: BriefingIndex, _ texts: [BoundText], in piles: [Pile<UInt8>], jobs: Int
) -> (backlinks: Backlinks, cited: Set<SourceID>) {
  let numbering = TargetNumbering(
    headings: index.drafts.map { $0.headings.count }, clauses: index.clauses.count,
    claims: index.claims.count,
    entities: index.entities.count, sources: index.sources.count)
  let backlinks = Backlinks(numbering, texts, in: piles, jobs: jobs) { page, reference in
    // A page that links to itself, or an entry to its own entity, tells nobody anything.
    reference.target != .page(page) && reference.backlink.within != reference.target
  }
  // Nothing stands within a source, so that all links to one are told.
  var cited = Set(index.sources.map(\.id).filter { !backlinks[.source($0)].isEmpty })
  for draft in index.drafts {
    if let key = draft.front.values.treaty.source, let source = index.sourceOf[key] { cited.insert(source) }
  }
  return (backlinks, cited)
}

// MARK: Settings

private func bindSettings(
  _ draft: SettingsDraft, _ file: SourceFile?, _ index: BriefingIndex, _ diagnostics: inout [Diagnostic]
) -> Settings {
  var settings = draft.settings
  guard let file else { return settings }
  var findings = Findings(in: file)
  settings.navigation = draft.navigation.compactMap { entry in
    let listing = entry.listing(in: index)
    let page = index.pages[entry.page]
    if let address = listing?.address ?? page.map({ index.addresses[$0.index] }) {
      let (title, language) =
        entry.title.map { ($0, index.language) } ?? index.title(of: listing, orOf: page)
      return .init(title: title, language: language, address: address)
    }
    if index.leftOut.contains(entry.page) {
      findings.error(
        .brokenLink, at: entry.span,
        "the menu leads to “\(entry.page)”, a draft, which the edition leaves out")
      return nil
    }
    findings.error(
      .brokenLink, at: entry.span, "the menu leads to “\(entry.page)”, which does not exist",
      suggestion: FileNames(Array(index.pages.keys) + [index.bibliographyPath].compactMap { $0 })
        .file(near: entry.page)
        ?? nearest(
          entry.page, among: Listing.allCases.filter(index.mayMake).flatMap { [$0.rawValue, $0.address] }))
    return nil
  }
  diagnostics += findings.diagnostics
  return settings
}

extension BriefingIndex {
  /// A list's name for readers, and its language, nil where it is the program's own; the glossary has the title of the
  /// first of its files that has one.
  fileprivate func title(of listing: Listing) -> (words: String, language: String?) {
    let titled = drafts.firstIndex { listing == .glossary && $0.kind == .glossary && !$0.title.isEmpty }
    guard let titled else { return (listing.title, nil) }
    return (drafts[titled].title, language(of: PageID(titled)))
  }

  /// The title of a list, or else of a page, with its language; a glossary's file without one has that of the list.
  fileprivate func title(of listing: Listing?, orOf page: PageID?) -> (words: String, language: String?) {
    guard listing == nil, let page, self[page].kind != .glossary || !self[page].title.isEmpty else {
      return title(of: listing ?? .glossary)
    }
    return (self[page].title, language(of: page))
  }

  /// Whether there is anything to list for a page of the generator's own, as far as that shows before binding.
  fileprivate func mayMake(_ listing: Listing) -> Bool {
    switch listing {
    case .claims: !claims.isEmpty
    case .glossary: !entities.isEmpty
    case .sources: !sources.isEmpty
    default: true
    }
  }
}

extension SettingsDraft.Entry {
  /// The generator's own list that the entry leads to, by its name, its address, or the bibliography's file.
  func listing(in index: BriefingIndex) -> Listing? {
    if page == index.bibliographyPath { return .sources }
    return Listing.allCases.first { $0.address == page || $0.rawValue == page }
  }
}
