import Markdown
import Prose
import Source

// In: the index and the bound pages. Out: the claims, their evidence bound to what it names; a claim whose fields
// contradict each other is reported. Does not run computed checks.

/// Binds every claim.
func bindClaims(_ index: BriefingIndex, _ pages: [BoundPage]) -> Outcome<[Claim]> {
  var diagnostics: [Diagnostic] = []
  let claims = index.claims.indices.map { position -> Claim in
    let id = ClaimID(position)
    let page = index.claims[position].page
    var findings = Findings(in: index[page].source)
    let claim = bindClaim(id, index, pages[page.index], &findings)
    checkFields(index.claim(id), &findings)
    diagnostics += findings.diagnostics
    return claim
  }
  return Outcome(claims, diagnostics)
}

private func bindClaim(
  _ id: ClaimID, _ index: BriefingIndex, _ page: BoundPage, _ findings: inout Findings
) -> Claim {
  let draft = index.claim(id)
  let document = index[index.claims[id.index].page].document
  let evidence = draft.evidence.map { evidence -> Claim.Evidence in
    let target = firstTarget(
      below: evidence.field.paragraph, document, page, index[index.claims[id.index].page])
    if target == nil {
      findings.warning(
        .claimWithoutEvidence, at: evidence.field.keySpan,
        "this “\(evidence.stance.rawValue)” names no source, clause or claim", suggestion: "[@key] or a link")
    }
    return Claim.Evidence(
      stance: evidence.stance, value: evidence.field.paragraph, text: evidence.text, target: target,
      grade: evidence.grade)
  }
  if let outcome = draft.outcome, outcome.result != .open,
    firstTarget(below: outcome.value, document, page, index[index.claims[id.index].page]) == nil
  {
    findings.warning(
      .claimWithoutEvidence, at: document[outcome.value].span,
      "the outcome “\(outcome.result.rawValue)” names no source, clause or claim",
      suggestion: "- Outcome: \(outcome.result.rawValue) [@key]")
  }
  var dependsOn: [ClaimID] = []
  for field in draft.dependsOn {
    let targets = document.subtree(of: field.paragraph).compactMap { page.destinations[$0] }
    let claims = targets.compactMap { if case .target(.claim(let claim)) = $0 { claim } else { nil } }
    if claims.count != targets.count || claims.isEmpty, !targets.contains(.broken) {
      findings.error(
        .invalidValue, at: field.valueSpan, "“Depends on” takes links to claims", suggestion: "[…](#c-label)")
    }
    dependsOn += claims
  }
  return Claim(
    id: id, label: draft.label, page: index.claims[id.index].page, definition: draft.definition,
    words: index.words(of: id), gloss: draft.gloss, status: draft.status ?? .unverified,
    confidence: draft.confidence,
    kind: draft.kind, likelihood: draft.likelihood, outcome: draft.outcome, evidence: evidence,
    dependsOn: dependsOn,
    checks: draft.checks,
    tasks: draft.tasks.map { task in
      Claim.Task(
        isDone: task.isDone, text: index.words(below: task.node, on: index.claims[id.index].page),
        node: task.node, span: task.span)
    })
}

/// What a field names first: a link's target or a citation's source.
private func firstTarget(below paragraph: NodeID, _ document: Document, _ page: BoundPage, _ draft: Draft)
  -> Target?
{
  let end = document[paragraph].end
  let link = document.subtree(of: paragraph).lazy.compactMap { node -> (NodeID, Target)? in
    if case .target(let target)? = page.destinations[node] { return (node, target) }
    return nil
  }.first
  let citation = page.marks.first { mark in
    guard case .citation(_, isFirst: true) = mark.purpose else { return false }
    return mark.node > paragraph && mark.node.index < end
  }
  if case .citation(let position, _)? = citation?.purpose, let node = citation?.node,
    link.map({ node < $0.0 }) ?? true
  {
    return page.citations[Int(position)].source.map(Target.source)
  }
  return link?.1
}

/// Whether a claim's fields go together (authoring contract, section 5).
private func checkFields(_ claim: ClaimDraft, _ findings: inout Findings) {
  let place = claim.labelSpan
  let name = "the claim “\(claim.label)”"
  if claim.status == nil {
    findings.error(
      .invalidValue, at: place, "\(name) has no Status",
      suggestion: "- Status: \(Claim.Status.allCases.map(\.rawValue).joined(separator: "|"))")
  }
  if claim.status != .unverified, !claim.evidence.contains(where: { $0.stance == .supports }) {
    findings.error(
      .claimWithoutEvidence, at: place, "\(name) has no “For”, and its status is not unverified",
      suggestion: "- For: [@key]")
  }
  if claim.kind == .forecast {
    if claim.likelihood == nil {
      findings.error(
        .invalidValue, at: place, "\(name) is a forecast without Likelihood",
        suggestion: "- Likelihood: \(Claim.Likelihood.allCases.map(\.rawValue).joined(separator: "|"))")
    }
  } else {
    if claim.likelihood != nil {
      findings.error(
        .invalidValue, at: place, "\(name) has a Likelihood, but is no forecast",
        suggestion: "- Kind: forecast")
    }
    if claim.outcome != nil {
      findings.error(
        .invalidValue, at: place, "\(name) has an Outcome, but is no forecast", suggestion: "- Kind: forecast"
      )
    }
  }
}
