import Markdown
import Prose
import Scanning
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
    let named = targets(below: evidence.field.paragraph, document, page).filter { !$0.isEntity }
    let count = Set(named.filter(\.isEvidence)).count
    if count > 1 {
      findings.warning(
        .invalidValue, at: evidence.field.keySpan,
        "this “\(evidence.stance.rawValue)” names \(count) pieces of evidence, and the first alone counts",
        suggestion: "one “\(evidence.stance.rawValue)” for each")
    }
    if named.isEmpty, !hasBroken(below: evidence.field.paragraph, document, page) {
      findings.warning(
        .claimWithoutEvidence, at: evidence.field.keySpan,
        "this “\(evidence.stance.rawValue)” names no source, clause or claim", suggestion: "[@key] or a link")
    }
    return Claim.Evidence(
      stance: evidence.stance, value: evidence.field.paragraph, text: evidence.text,
      target: named.first(where: \.isEvidence) ?? named.first, grade: evidence.grade)
  }
  if let outcome = draft.outcome, outcome.result != .open,
    targets(below: outcome.value, document, page).allSatisfy(\.isEntity),
    !hasBroken(below: outcome.value, document, page)
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

/// What a field names, in order: the targets of its links and the sources of its citations.
private func targets(below paragraph: NodeID, _ document: Document, _ page: BoundPage) -> [Target] {
  var named: [(node: NodeID, offset: Int, target: Target)] = []
  for node in document.subtree(of: paragraph) {
    if case .target(let target)? = page.destinations[node] { named.append((node, 0, target)) }
  }
  for mark in citations(below: paragraph, document, page) {
    guard let source = mark.citation.source else { continue }
    named.append((mark.node, mark.offset, .source(source)))
  }
  return named.sorted { ($0.node, $0.offset) < ($1.node, $1.offset) }.map(\.target)
}

/// Whether a field has a link or a citation that leads nowhere, which is reported where it stands.
private func hasBroken(below paragraph: NodeID, _ document: Document, _ page: BoundPage) -> Bool {
  document.subtree(of: paragraph).contains { page.destinations[$0] == .broken }
    || citations(below: paragraph, document, page).contains { $0.citation.source == nil }
}

private func citations(
  below paragraph: NodeID, _ document: Document, _ page: BoundPage
) -> [(node: NodeID, offset: Int, citation: Citation)] {
  let end = document[paragraph].end
  let marks = page.marks[page.marks.partitioningIndex { $0.node > paragraph }...]
  return marks.prefix { $0.node.index < end }.compactMap { mark in
    guard case .citation(let position, isFirst: true) = mark.purpose else { return nil }
    return (mark.node, mark.range.lowerBound, page.citations[Int(position)])
  }
}

extension Target {
  /// Whether it is an entry of the glossary, which explains a name and proves nothing.
  fileprivate var isEntity: Bool { if case .entity = self { true } else { false } }

  /// Whether it may be evidence: a source, a clause or a claim.
  fileprivate var isEvidence: Bool {
    switch self {
    case .source, .clause, .claim: true
    case .page, .heading, .entity: false
    }
  }
}

/// Whether a claim's fields go together.
private func checkFields(_ claim: ClaimDraft, _ findings: inout Findings) {
  let place = claim.labelSpan
  let name = "the claim “\(claim.label)”"
  // What could not be read is reported, and not missing.
  if claim.lacking.contains("Status") {
    findings.error(
      .invalidValue, at: place, "\(name) has no Status",
      suggestion: "- Status: \(Claim.Status.allCases.map(\.rawValue).joined(separator: "|"))")
  }
  let takesEvidence = claim.status.map { $0 != .unverified } ?? claim.lacking.contains("Status")
  if takesEvidence, claim.lacking.contains("For") {
    findings.error(
      .claimWithoutEvidence, at: place, "\(name) has no “For”, and its status is not unverified",
      suggestion: "- For: [@key]")
  }
  if claim.kind == .forecast {
    if claim.lacking.contains("Likelihood") {
      findings.error(
        .invalidValue, at: place, "\(name) is a forecast without Likelihood",
        suggestion: "- Likelihood: \(Claim.Likelihood.allCases.map(\.rawValue).joined(separator: "|"))")
    }
  } else if claim.kind != nil || claim.lacking.contains("Kind") {
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
