import Markdown
import Source

/// The claims in the order of their pages and first marks, and by their labels; one that is made twice is reported.
func indexClaims(
  _ drafts: [Draft], _ diagnostics: inout [Diagnostic]
) -> (list: [(page: PageID, position: Int)], of: [String: ClaimID]) {
  var list: [(page: PageID, position: Int)] = []
  var of: [String: ClaimID] = [:]
  for (index, draft) in drafts.enumerated() where !draft.claims.isEmpty {
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
