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
  /// Whether each is a treaty's text or a translation: links ask that of pages whose drafts are not at hand.
  let isTreatyText: [Bool]
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
    let drafts = inOrder(leftOut.isEmpty ? all : all.filter { !leftOut.contains($0.source.path) })
    let addresses = drafts.map(Draft.address)
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
    // (Three hundred names take as long as the ids and the addresses of some thousand pages.)
    let ((taken, anchors), (names, pages)) = together(jobs: jobs) {
      (
        takeAddresses(drafts, addresses),
        makeAnchors(drafts, clauses, clauseRanges, claims, claimOf, entityOf, jobs: jobs)
      )
    } beside: {
      (indexNames(drafts, entities), pageOf(drafts))
    }
    diagnostics += taken.diagnostics
    var addressesTaken = taken.value
    redirects = makeRedirects(drafts, &addressesTaken, &diagnostics)
    (self.drafts, self.language, self.addresses, self.pages) = (drafts, language, addresses, pages)
    isTreatyText = drafts.map(\.kind.isTreatyText)
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
