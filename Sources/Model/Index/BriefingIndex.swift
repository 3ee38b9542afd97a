import Markdown
import Prose
import Source

// In: all drafts of the edition. Out: every id once, and where it leads. Ids given twice are reported. Does not look
// at references.

/// What can be referred to, by the names that authors use.
///
/// A class, since every page's binder refers to it: copying what it holds would cost more than the binding.
final class BriefingIndex: Sendable {
  /// The drafts in the briefing's order: a page's id is its position here.
  let drafts: [Draft]
  /// BCP 47 tag of the briefing's language.
  let language: String
  /// Where each draft is published.
  let addresses: [String]
  /// The draft of a file, by its path below the content folder.
  let pages: [String: PageID]
  /// The pages by their old paths below the content folder, without suffix.
  let former: [String: PageID]
  /// The old addresses of pages, each with the page that took its place.
  let redirects: [Redirect]
  /// The files that exist but are left out of the edition.
  let leftOut: Set<String>
  /// The files that are read, but are no pages and not published as they are.
  let unpublished: Set<String>
  /// What the ids of each page lead to, by page.
  let anchors: [[String: Target]]
  /// All clauses, without their notes and coding.
  let clauses: [Clause]
  /// The clauses of each page, as positions in `clauses`; empty for other pages.
  let clauseRanges: [Range<Int>]
  /// The same by what headings say of them.
  let headedClauses: HeadedClauses
  /// The treaties' pages, in order.
  let treaties: [PageID]
  /// The treaties by their names in addresses and files.
  let treatyOf: [String: TreatyID]
  /// The notes on each treaty and its translations, in order.
  let companions: [[PageID]]
  let treatyNames: TreatyNames
  /// Claims in the order of their pages and first marks: the page and the position in its draft.
  let claims: [(page: PageID, position: Int)]
  let claimOf: [String: ClaimID]
  /// Entities: the glossary page and the position in its draft.
  let entities: [(page: PageID, position: Int)]
  let entityOf: [String: EntityID]
  let names: NameAutomaton
  let sources: [BibliographyItem]
  let sourceNames: [SourceName]
  let sourceOf: [String: SourceID]
  /// Whether the bibliography could be read, where there is one.
  let knowsSources: Bool
  /// The path of the bibliography's file.
  let bibliographyPath: String?
  /// Files to be copied as they are.
  let media: Set<String>
  /// The tables of figures among them, sorted: what a chart may be drawn from.
  let tables: Lazily<[String]>
  /// The names of all files that a link may lead to, for the one that a wrong link means; and those of media alone.
  let fileNames: Lazily<FileNames>
  let mediaNames: Lazily<FileNames>

  /// Makes the index of all drafts.
  ///
  /// - Parameters:
  ///   - all: every draft of the content folder, those that the edition leaves out among them.
  ///   - language: BCP 47 tag of the briefing's language.
  ///   - read: the bibliography; nil where its file could not be read as a whole.
  ///   - bibliographyFile: the file it was read from.
  ///   - media: the paths of the files that are copied as they are.
  ///   - unpublished: the paths of those that are read, but are no pages.
  ///   - jobs: how many tasks work at once.
  ///   - diagnostics: takes what is said twice, and what names nothing.
  init(
    of all: [Draft], language: String, bibliography read: [BibliographyDraft]?, bibliographyFile: SourceFile?,
    media: [String], unpublished: [String], jobs: Int, _ diagnostics: inout [Diagnostic]
  ) {
    let leftOut = pathsLeftOut(all)
    let drafts = all.filter { !leftOut.contains($0.source.path) }.sorted { Draft.order($0) < Draft.order($1) }
    let addresses = drafts.map(Draft.address)
    var taken = takeAddresses(drafts, addresses)
    diagnostics += taken.diagnostics
    redirects = makeRedirects(drafts, &taken.value, &diagnostics)
    let pages = Dictionary(
      drafts.enumerated().map { ($1.source.path, PageID($0)) }, uniquingKeysWith: { $1 })

    let treaties = drafts.indices.filter { if case .treaty = drafts[$0].kind { true } else { false } }.map(
      PageID.init)
    let treatyOf = Dictionary(
      treaties.enumerated().compactMap { position, page in
        drafts[page.index].kind.treaty.map { ($0, TreatyID(position)) }
      }, uniquingKeysWith: { first, _ in first })
    var companions = [[PageID]](repeating: [], count: treaties.count)
    for (position, draft) in drafts.enumerated() where draft.kind.isCompanion {
      if let treaty = draft.kind.treaty.flatMap({ treatyOf[$0] }) {
        companions[treaty.index].append(PageID(position))
      }
    }
    let (clauses, clauseRanges) = makeClauses(drafts, treatyOf, treaties)

    let (claims, claimOf) = indexClaims(drafts, &diagnostics)
    let (entities, entityOf) = indexEntities(drafts, &diagnostics)
    let bibliography = read ?? []
    let sourceOf = Dictionary(
      bibliography.map { ($0.item.key, $0.item.id) }, uniquingKeysWith: { first, _ in first })
    // (Three hundred names take as long as the ids of some thousand pages.)
    let (anchors, names) = together(jobs: jobs) {
      makeAnchors(drafts, clauses, clauseRanges, claims, claimOf, entityOf, jobs: jobs)
    } beside: {
      indexNames(drafts, entities)
    }
    (self.drafts, self.language, self.addresses, self.pages) = (drafts, language, addresses, pages)
    (self.leftOut, self.unpublished, former) = (leftOut, Set(unpublished), formerPages(drafts))
    (self.clauses, self.clauseRanges, headedClauses) = (clauses, clauseRanges, HeadedClauses(clauses))
    (self.treaties, self.treatyOf, self.companions) = (treaties, treatyOf, companions)
    treatyNames = TreatyNames(treaties.map { drafts[$0.index] })
    (self.claims, self.claimOf, self.entities, self.entityOf) = (claims, claimOf, entities, entityOf)
    (self.anchors, self.names) = (anchors, names.value)
    diagnostics += names.diagnostics
    (sources, self.sourceOf) = (
      bindBibliography(bibliography, sourceOf, bibliographyFile, &diagnostics), sourceOf
    )
    sourceNames = SourceName.all(sources)
    let (bibliographyPath, media) = (bibliographyFile?.path, Set(media))
    (knowsSources, self.bibliographyPath, self.media) = (read != nil, bibliographyPath, media)
    tables = Lazily { media.filter { $0.hasPrefix("data/") && $0.hasSuffix(".csv") }.sorted() }
    fileNames = Lazily {
      FileNames(Array(pages.keys) + Array(media) + [bibliographyPath].compactMap { $0 })
    }
    mediaNames = Lazily { FileNames(media) }
  }

  /// Whether the text of every page could be read.
  var knowsTexts: Bool { !drafts.contains(where: \.isUnread) }

  /// Whether a key is known to be in no bibliography.
  func isUnknown(source key: String) -> Bool { knowsSources && sourceOf[key] == nil }

  /// The draft of a page.
  subscript(page: PageID) -> Draft { drafts[page.index] }

  /// The page that a link to something leads to, where that is a page that an author wrote as such.
  func page(of target: Target) -> PageID? {
    switch target {
    case .page(let page), .heading(let page, _): page
    case .claim(let claim): claims[claim.index].page
    case .clause, .entity, .source: nil
    }
  }

  /// The draft of a claim.
  func claim(_ id: ClaimID) -> ClaimDraft {
    let (page, position) = claims[id.index]
    return self[page].claims[position]
  }

  /// The draft of an entity.
  func entity(_ id: EntityID) -> EntityDraft {
    let (page, position) = entities[id.index]
    return self[page].entities[position]
  }

  /// BCP 47 tag of a page's language: a translation's own, or what its front matter says, or the briefing's.
  func language(of page: PageID) -> String {
    self[page].kind.language ?? self[page].front.values.lang ?? language
  }

  /// Whether a page's clauses are a restatement; a translation that does not say so is one if its treaty's are.
  func isRestated(_ page: PageID) -> Bool {
    if let text = self[page].front.values.treaty.text { return text == .rendering }
    guard case .translation = self[page].kind, let treaty = treaty(of: page) else { return false }
    return self[treaties[treaty.index]].front.values.treaty.text == .rendering
  }

  /// The treaty whose text, notes or translation a page holds.
  func treaty(of page: PageID) -> TreatyID? {
    self[page].kind.treaty.flatMap { treatyOf[$0] }
  }
}

/// What the ids of each page lead to, by page.
private func makeAnchors(
  _ drafts: [Draft], _ clauses: [Clause], _ clauseRanges: [Range<Int>],
  _ claims: [(page: PageID, position: Int)], _ claimOf: [String: ClaimID], _ entityOf: [String: EntityID],
  jobs: Int
) -> [[String: Target]] {
  parallelMap(drafts.count, jobs: jobs) { index in
    let draft = drafts[index]
    let page = PageID(index)
    var own = [String: Target](
      minimumCapacity: draft.headings.count + draft.claims.count + draft.entities.count)
    for position in draft.headings.indices {
      own[draft.headings[position].anchor] = draft.target(ofHeading: position, on: page, entityOf)
    }
    for position in clauseRanges[index] {
      let clause = clauses[position]
      for name in clause.aliases + [clause.anchor] { own[name] = .clause(clause.id) }
    }
    for entity in draft.entities { own[entity.slug] = entityOf[entity.slug].map(Target.entity) }
    for claim in draft.claims {
      if let id = claimOf[claim.label], claims[id.index].page == page { own[claim.label] = .claim(id) }
    }
    for former in draft.front.former where former.old.hasPrefix("#") {
      let old = String(former.old.dropFirst())
      if own[old] == nil { own[old] = former.new.flatMap { own[$0] } ?? .page(page) }
    }
    return own
  }
}

/// The pages by the old paths that they say they had, without suffix; of two that say the same the first.
private func formerPages(_ drafts: [Draft]) -> [String: PageID] {
  var pages: [String: PageID] = [:]
  for (index, draft) in drafts.enumerated() {
    for former in draft.front.former where !former.old.contains("#") {
      guard let path = percentDecoded(former.old),
        case .inside(let file) = resolvePath(path, from: draft.source.path), !file.isEmpty
      else { continue }
      let stem = formerStem(of: file)
      if pages[stem] == nil { pages[stem] = PageID(index) }
    }
  }
  return pages
}

/// The files that the edition leaves out: drafts, and with a treaty its notes and translations; never the front page.
private func pathsLeftOut(_ drafts: [Draft]) -> Set<String> {
  var treaties: Set<String> = []
  for draft in drafts where draft.front.values.isDraft {
    if case .treaty(let name) = draft.kind { treaties.insert(name) }
  }
  return Set(
    drafts.filter { draft in
      switch draft.kind {
      case .notes(let name), .translation(let name, _):
        draft.front.values.isDraft || treaties.contains(name)
      case .front: false
      default: draft.front.values.isDraft
      }
    }.map(\.source.path))
}

extension Draft.Kind {
  /// Whether it is notes on a treaty or a translation of one, which share the treaty's page.
  var isCompanion: Bool {
    switch self {
    case .notes, .translation: true
    case .front, .analysis, .timeline, .glossary, .other, .treaty: false
    }
  }
}

extension Draft {
  /// What a heading's id leads to: in a glossary, where each entry has a page, that page or the list of them.
  fileprivate func target(
    ofHeading position: Int, on page: PageID, _ entityOf: [String: EntityID]
  ) -> Target {
    guard kind == .glossary else { return .heading(page, Int32(position)) }
    let entry = entities.last { $0.heading <= headings[position].node }
    return entry.flatMap { entityOf[$0.slug] }.map(Target.entity) ?? .page(page)
  }

  /// What decides a draft's place in the briefing: its kind, its treaty, its `order`, its path.
  fileprivate static func order(_ draft: Draft) -> (Int, String, Int, String) {
    let kind: Int
    var treaty = ""
    switch draft.kind {
    case .front: kind = 0
    case .analysis: kind = 1
    case .treaty: kind = 2
    case .other: kind = 3
    case .timeline: kind = 4
    case .glossary: kind = 5
    case .notes(let name): (kind, treaty) = (6, name)
    case .translation(let name, _): (kind, treaty) = (7, name)
    }
    return (kind, treaty, draft.front.values.order ?? Int.max, draft.source.path)
  }

  /// Where a draft is published below the site's root.
  fileprivate static func address(_ draft: Draft) -> String {
    switch draft.kind {
    case .glossary: Listing.glossary.address
    case .notes(let treaty), .translation(let treaty, _): "treaties/\(treaty).html"
    default: "\(draft.source.path.dropLast(".md".count)).html"
    }
  }
}

/// The clauses of all treaties and translations, with the range of each page; treaties stand before translations.
private func makeClauses(
  _ drafts: [Draft], _ treatyOf: [String: TreatyID], _ treaties: [PageID]
) -> ([Clause], [Range<Int>]) {
  var clauses: [Clause] = []
  var ranges: [Range<Int>] = []
  for (index, draft) in drafts.enumerated() {
    let start = clauses.count
    if let treaty = draft.kind.treaty.flatMap({ treatyOf[$0] }) {
      let original = draft.kind.language.map { _ in clauses[ranges[treaties[treaty.index].index]] }
      var aligned = original.flatMap { alignedAnchors(draft.clauses, with: $0) }
      if let original {
        let anchors = aligned ?? draft.clauses.map(\.anchor)
        let text = drafts[treaties[treaty.index].index].shelved.document
        let blocks = alignedBlocks(draft.clauses, anchors, draft.shelved.document, with: original, text)
        if !blocks.isEmpty {
          aligned = anchors.indices.map { blocks[$0] ?? anchors[$0] }
        }
      }
      for (position, clause) in draft.clauses.enumerated() {
        let anchor = aligned?[position] ?? clause.anchor
        let id = ClauseID(start + position)
        let parent = clause.parent.map { ClauseID(start + $0) }
        if let parent { clauses[parent.index].children.append(id) }
        clauses.append(
          Clause(
            id: id, treaty: treaty, page: PageID(index), kind: clause.kind, anchor: anchor,
            aliases: anchor == clause.anchor || clause.kind == .block
              ? clause.aliases : clause.aliases + [clause.anchor],
            number: clause.number, isHalfBracketed: clause.isHalfBracketed, title: clause.title,
            pinpoint: clause.pinpoint, parent: parent, node: clause.node, blocks: clause.blocks))
      }
    }
    ranges.append(start..<clauses.count)
  }
  return (clauses, ranges)
}

/// The ids of a translation's clauses where letters of its points are of another alphabet than the treaty's.
///
/// Such a point has the id of the one in its place among the treaty's or, behind an omission, of the one whose letter
/// has the place in its alphabet that its own has. Nil where there is none.
private func alignedAnchors(_ translated: [ClauseDraft], with original: ArraySlice<Clause>) -> [String]? {
  guard
    translated.contains(where: { $0.kind == .point && isBeyondLatin($0.number) })
      || original.contains(where: { $0.kind == .point && isBeyondLatin($0.number) })
  else { return nil }
  var points: [String: [Clause]] = [:]
  for clause in original where clause.kind == .point {
    guard let holder = clause.parent else { continue }
    points[original[holder.index].anchor, default: []].append(clause)
  }
  var anchors = translated.map(\.anchor)
  var places: [Int: Int] = [:]
  var interrupted: Set<Int> = []
  for (position, clause) in translated.enumerated() {
    if clause.kind == .omission, let parent = clause.parent { interrupted.insert(parent) }
    guard let parent = clause.parent, clause.anchor.hasPrefix(translated[parent].anchor + "__") else {
      continue
    }
    anchors[position] = anchors[parent] + clause.anchor.dropFirst(translated[parent].anchor.count)
    if clause.kind != .point { continue }
    let place = places[parent, default: 0]
    places[parent] = place + 1
    guard let row = points[anchors[parent]] else { continue }
    let counterpart =
      interrupted.contains(parent)
      ? row.first { letterPlace($0.number) != nil && letterPlace($0.number) == letterPlace(clause.number) }
      : place < row.count ? row[place] : nil
    guard let counterpart, isBeyondLatin(clause.number) != isBeyondLatin(counterpart.number) else { continue }
    anchors[position] = counterpart.anchor
  }
  return anchors
}

/// The place in its alphabet of a letter that numbers points, from 0; nil for other numbers, and for alphabets whose
/// letters are counted in more orders than one.
func letterPlace(_ number: String?) -> Int? {
  guard let number, number.count == 1, let letter = number.lowercased().first else { return nil }
  return ["abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя"].lazy.compactMap { alphabet in
    alphabet.firstIndex(of: letter).map { alphabet.distance(from: alphabet.startIndex, to: $0) }
  }.first
}

/// Whether a number is a letter of another alphabet than the Latin one.
private func isBeyondLatin(_ number: String?) -> Bool {
  number?.first.map { $0.isLetter && !$0.isASCII } ?? false
}

private func indexClaims(
  _ drafts: [Draft], _ diagnostics: inout [Diagnostic]
) -> (list: [(page: PageID, position: Int)], of: [String: ClaimID]) {
  var list: [(page: PageID, position: Int)] = []
  var of: [String: ClaimID] = [:]
  for (index, draft) in drafts.enumerated() {
    let positionOf = Dictionary(
      draft.claims.enumerated().map { ($1.definition, $0) }, uniquingKeysWith: { first, _ in first })
    for use in draft.footnotes {
      guard let position = positionOf[use.definition] else { continue }
      let claim = draft.claims[position]
      if let first = of[claim.label] {
        let other = drafts[list[first.index].page.index]
        let line = other.source.position(of: Int(other.claims[list[first.index].position].labelSpan.lower))
          .line
        diagnostics.append(
          Diagnostic(
            .duplicateID, in: draft.source, at: claim.labelSpan,
            "the claim “\(claim.label)” is made already in \(other.source.shownPath):\(line)"))
        continue
      }
      of[claim.label] = ClaimID(list.count)
      list.append((PageID(index), position))
    }
  }
  return (list, of)
}

private func indexEntities(
  _ drafts: [Draft], _ diagnostics: inout [Diagnostic]
) -> (list: [(page: PageID, position: Int)], of: [String: EntityID]) {
  var list: [(page: PageID, position: Int)] = []
  var of: [String: EntityID] = [:]
  for (index, draft) in drafts.enumerated() {
    var names: [String: Span] = [:]
    for (position, entity) in draft.entities.enumerated() {
      // Slugs are unique within a file (`part-1`), so that a second entry shows by its name.
      let first = names[entity.name].map { (draft, $0) }
      let other = of[entity.slug].map { list[$0.index] }.map {
        (drafts[$0.page.index], drafts[$0.page.index].entities[$0.position].span)
      }
      if let (file, span) = first ?? other {
        diagnostics.append(
          Diagnostic(
            .duplicateID, in: draft.source, at: entity.span,
            "“\(entity.name)” has an entry already in \(file.source.shownPath):\(file.source.position(of: Int(span.lower)).line)"
          ))
      }
      names[entity.name] = entity.span
      if of[entity.slug] == nil {
        of[entity.slug] = EntityID(list.count)
        list.append((PageID(index), position))
      }
    }
  }
  return (list, of)
}

/// The names that become links; a name that two entities share is reported and belongs to neither.
///
/// Names that are not to become links are among them without a value: no other name is to be found within them.
private func indexNames(
  _ drafts: [Draft], _ entities: [(page: PageID, position: Int)]
) -> Outcome<NameAutomaton> {
  var diagnostics: [Diagnostic] = []
  var owner: [String: Int] = [:]
  var shared: Set<String> = []
  var names: [(name: String, key: String, value: Int?)] = []
  for (value, place) in entities.enumerated() {
    let draft = drafts[place.page.index]
    let entity = draft.entities[place.position]
    for (position, name) in ([entity.name] + entity.also).enumerated() {
      let key = NameFolding.key(of: name)
      if let other = owner[key], other != value {
        shared.insert(key)
        let otherName = drafts[entities[other].page.index].entities[entities[other].position].name
        // Two entries of one name are reported as such.
        if otherName == entity.name { continue }
        diagnostics.append(
          Diagnostic(
            .ambiguousAlias, .warning, in: draft.source, at: position == 0 ? entity.span : entity.alsoSpan,
            "“\(name)” names both “\(otherName)” and “\(entity.name)”, so it is linked to neither"))
      } else if owner[key] == nil {
        owner[key] = value
        names.append((name, key, entity.isLinked ? value : nil))
      }
    }
  }
  var found: [(name: String, value: Int?)] = []
  for (name, key, value) in names {
    let value = shared.contains(key) ? nil : value
    // A name of one word has no other within it.
    if value == nil, key.utf8.allSatisfy(isWordASCII) { continue }
    found.append((name, value))
    if let name = beginningSentence(name), owner[NameFolding.key(of: name)] == nil {
      found.append((name, value))
    }
  }
  return Outcome(NameAutomaton(names: found), diagnostics)
}

/// A name with a small first letter as it begins a sentence: `The Court` for `the Court`; nil for any other, and for
/// one of small letters alone, which may be another thing's with a capital.
private func beginningSentence(_ name: String) -> String? {
  guard let first = name.first, first.isLowercase,
    name.contains(where: { $0.isUppercase || $0.isWhitespace })
  else { return nil }
  return first.uppercased() + name.dropFirst()
}

private func bindBibliography(
  _ drafts: [BibliographyDraft], _ sourceOf: [String: SourceID], _ file: SourceFile?,
  _ diagnostics: inout [Diagnostic]
) -> [BibliographyItem] {
  drafts.map { draft in
    var item = draft.item
    for key in draft.derivedFrom {
      if key != item.key, let id = sourceOf[key] {
        item.derivedFrom.append(id)
        continue
      }
      guard let file else { continue }
      diagnostics.append(
        key == item.key
          ? Diagnostic(
            .invalidValue, .warning, in: file, at: draft.derivedSpan,
            "“\(key)” is derived from itself, which is left out")
          : Diagnostic(
            .unknownCitation, in: file, at: draft.derivedSpan,
            "“\(item.key)” is derived from “\(key)”, which is no source",
            suggestion: nearest(key, among: sourceOf.keys)))
    }
    return item
  }
}
