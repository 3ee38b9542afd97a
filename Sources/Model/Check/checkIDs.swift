import Markdown
import Prose
import Source

// In: one draft. Out: the ids that two things in its page would have, and old ids that lead nowhere. Ids that two pages
// must not share are the index's to find.

/// An id leads to one thing: a heading, a clause, a claim, or what took the place of an old one.
func checkIDs(_ draft: OpenDraft) -> [Diagnostic] {
  let former = draft.front.former.filter { $0.old.hasPrefix("#") }
  // Headings alone have ids of their own each.
  if draft.clauses.isEmpty, draft.claims.isEmpty, former.isEmpty { return [] }
  var findings = Findings(in: draft.source)
  var owners: [String: NodeID] = [:]
  var provisions: Set<NodeID> = []
  for clause in draft.clauses {
    if clause.kind == .provision { provisions.insert(clause.node) }
    guard let other = owners.updateValue(clause.node, forKey: clause.anchor) else { continue }
    // A number given twice is reported as such.
    if clause.kind == .provision || provisions.contains(other) {
      findings.error(
        .duplicateID, at: draft.document[clause.node].span, "“\(clause.anchor)” is another clause’s id",
        suggestion: "other words")
    }
  }
  for claim in draft.claims { owners[claim.label] = draft.document.footnotes[claim.definition].node }
  for heading in draft.headings {
    guard let owner = owners.updateValue(heading.node, forKey: heading.anchor), owner != heading.node else {
      continue
    }
    // A provision has been reported as a clause.
    if provisions.contains(heading.node) { continue }
    let isClaim = if case .footnoteDefinition = draft.document[owner].kind { true } else { false }
    findings.error(
      .duplicateID, at: draft.document[heading.node].span,
      "the heading’s id “\(heading.anchor)” is also that of a \(isClaim ? "claim" : "clause")",
      suggestion: "other words")
  }
  for clause in draft.clauses {
    for alias in clause.aliases where owners[alias] == nil { owners[alias] = clause.node }
  }
  if !former.isEmpty { checkFormerIDs(former, &owners, &findings) }
  return findings.diagnostics
}

private func checkFormerIDs(
  _ all: [FrontMatterPart.Former], _ owners: inout [String: NodeID], _ findings: inout Findings
) {
  let known = owners.keys.sorted()
  for former in all {
    let old = String(former.old.dropFirst())
    if let new = former.new, owners[new] == nil {
      findings.error(
        .brokenAnchor, at: former.span, "this page has no id “\(new)” that “\(former.old)” could lead to",
        suggestion: nearest(new, among: known).map { "\"\(former.old)\": \($0)" })
    }
    if OwnID.sort(of: old) != nil {
      findings.error(.duplicateID, at: former.span, "the old id “\(old)” is one of the generator’s own")
    } else if owners.updateValue(former.new.flatMap { owners[$0] } ?? Document.root, forKey: old) != nil {
      findings.error(
        .duplicateID, at: former.span, "the old id “\(old)” leads to something on this page already")
    }
  }
}
