import Markdown
import Source

/// What the ids of each page lead to, by page.
func makeAnchors(
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

extension Draft {
  /// What a heading's id leads to: in a glossary, where each entry has a page, that page or the list of them.
  func target(
    ofHeading position: Int, on page: PageID, _ entityOf: [String: EntityID]
  ) -> Target {
    guard kind == .glossary else { return .heading(page, Int32(position)) }
    let entry = entities.last { $0.heading <= headings[position].node }
    return entry.flatMap { entityOf[$0.slug] }.map(Target.entity) ?? .page(page)
  }
}
