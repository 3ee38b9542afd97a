import Markdown
import Prose
import Scanning
import Source

// In: the index and the bound pages. Out: the claims, their evidence bound to what it names; a claim whose fields
// contradict each other, or whose evidence is itself, is reported. Does not run computed checks.

/// Binds every claim.
func bindClaims(_ index: BriefingIndex, _ texts: [BoundText]) -> Outcome<[Claim]> {
  var diagnostics: [Diagnostic] = []
  // The claims of a page stand side by side.
  var last: (page: PageID, draft: OpenDraft)?
  let claims = index.claims.indices.map { position -> Claim in
    let id = ClaimID(position)
    let page = index.claims[position].page
    let opened = last.flatMap { $0.page == page ? $0.draft : nil } ?? index[page].opened
    last = (page, opened)
    var findings = Findings(in: opened.source)
    let claim = bindClaim(id, opened, index, texts[page.index], &findings)
    checkFields(index.claim(id), &findings)
    diagnostics += findings.diagnostics
    return claim
  }
  return Outcome(claims, diagnostics + checkCircles(claims, index))
}

private func bindClaim(
  _ id: ClaimID, _ opened: OpenDraft, _ index: BriefingIndex, _ text: BoundText, _ findings: inout Findings
) -> Claim {
  let draft = index.claim(id)
  let document = opened.document
  let evidence = draft.evidence.map { evidence -> Claim.Evidence in
    let named = targets(below: evidence.field.paragraph, document, text).filter { !$0.isEntity }
    let count = Set(named.filter(\.isEvidence)).count
    if count > 1 {
      findings.warning(
        .invalidValue, at: evidence.field.keySpan,
        "this “\(evidence.stance.rawValue)” names \(count) pieces of evidence, and the first alone counts",
        suggestion: "one “\(evidence.stance.rawValue)” for each")
    }
    let target = named.first(where: \.isEvidence)
    if target == .claim(id) {
      findings.error(
        .claimWithoutEvidence, at: evidence.field.keySpan,
        "this “\(evidence.stance.rawValue)” names the claim itself, which is no evidence",
        suggestion: "[@key] or a link")
    } else if target == nil, named.allSatisfy({ $0.page == index.claims[id.index].page }),
      !hasBroken(below: evidence.field.paragraph, document, text)
    {
      let what = named.isEmpty ? "no source, clause or claim" : "its own page, which is no evidence"
      findings.warning(
        .claimWithoutEvidence, at: evidence.field.keySpan,
        "this “\(evidence.stance.rawValue)” names \(what)",
        suggestion: evidenceMeant(below: evidence.field.paragraph, document, text))
    }
    return Claim.Evidence(
      stance: evidence.stance, value: evidence.field.paragraph, text: evidence.text,
      target: target ?? named.first, grade: evidence.grade)
  }
  reportRepeats(of: evidence, draft, &findings)
  if let outcome = draft.outcome, outcome.result != .open,
    targets(below: outcome.value, document, text).allSatisfy(\.isEntity),
    !hasBroken(below: outcome.value, document, text)
  {
    findings.warning(
      .claimWithoutEvidence, at: document[outcome.value].span,
      "the outcome “\(outcome.result.rawValue)” names no source, clause or claim",
      suggestion: "- Outcome: \(outcome.result.rawValue) [@key]")
  }
  var dependsOn: [ClaimID] = []
  for field in draft.dependsOn {
    let targets = document.subtree(of: field.paragraph).compactMap { text.destinations[$0] }
    let claims = targets.compactMap { if case .target(.claim(let claim)) = $0 { claim } else { nil } }
    if claims.count != targets.count || claims.isEmpty, !targets.contains(.broken) {
      findings.error(
        .invalidValue, at: field.valueSpan, "“Depends on” takes links to claims", suggestion: "[…](#c-label)")
    }
    dependsOn += claims
    for claim in claims where draft.status == .supported {
      let other = index.claim(claim)
      guard let status = other.status, status == .refuted || status == .withdrawn else { continue }
      findings.warning(
        .invalidValue, at: field.keySpan,
        "“\(draft.label)” is supported, but depends on “\(other.label)”, which is \(status.rawValue)")
    }
  }
  let words = index.words(of: id, in: opened)
  if draft.words == nil, words == draft.label,
    let mark = opened.footnotes.first(where: { $0.definition == draft.definition })?.reference
  {
    findings.warning(
      .invalidValue, at: document[mark].span,
      "no words stand before this mark, so “\(draft.label)” claims nothing",
      suggestion: "the mark behind its sentence, or “- Claim: …”")
  }
  return Claim(
    id: id, label: draft.label, page: index.claims[id.index].page, definition: draft.definition,
    words: words, gloss: draft.gloss, status: draft.status ?? .unverified,
    confidence: draft.confidence,
    kind: draft.kind, likelihood: draft.likelihood, outcome: draft.outcome, evidence: evidence,
    dependsOn: dependsOn,
    checks: draft.checks,
    tasks: draft.tasks)
}

/// Reports evidence that is given a second time in the same words.
private func reportRepeats(of evidence: [Claim.Evidence], _ draft: ClaimDraft, _ findings: inout Findings) {
  struct Piece: Hashable {
    let stance: Claim.Evidence.Stance
    let target: Target?
    let text: String
  }
  if evidence.count < 2 { return }
  var given: Set<Piece> = []
  for (one, written) in zip(evidence, draft.evidence)
  where !given.insert(Piece(stance: one.stance, target: one.target, text: one.text)).inserted {
    findings.warning(
      .invalidValue, at: written.field.keySpan, "this “\(one.stance.rawValue)” is given a second time")
  }
}

/// Reports claims whose evidence is in the end nothing but each other, and those that depend on each other.
private func checkCircles(_ claims: [Claim], _ index: BriefingIndex) -> [Diagnostic] {
  let evidence = claims.map { claim -> [Int] in
    let targets = claim.evidence.filter { $0.stance == .supports }.map(\.target)
    let others = targets.compactMap { if case .claim(let other)? = $0 { other.index } else { nil } }
    // One piece of evidence of another sort is enough; the claim itself is reported as such.
    return others.count == targets.count ? others.filter { $0 != claim.id.index } : []
  }
  func diagnostic(_ position: Int, _ code: Code, _ message: String) -> Diagnostic {
    let draft = index.claim(ClaimID(position))
    return Diagnostic(
      code, .warning, in: index[claims[position].page].source, at: draft.labelSpan,
      "“\(draft.label)” \(message)")
  }
  let circular = leadingInCircles(evidence) { min($0.count, 1) }
  let dependent = leadingInCircles(claims.map { $0.dependsOn.map(\.index) }) { $0.count }
  return circular.filter { claims[$0].status == .supported || claims[$0].status == .contested }.map {
    diagnostic($0, .claimWithoutEvidence, "has no evidence but claims that have none but each other")
  }
    + dependent.map {
      diagnostic($0, .invalidValue, "depends on claims that depend on each other in a circle")
    }
}

/// The positions that are left when each is taken away as soon as so many of those that it leads to have been taken.
private func leadingInCircles(_ ways: [[Int]], _ needed: ([Int]) -> Int) -> [Int] {
  if ways.allSatisfy(\.isEmpty) { return [] }
  var missing = ways.map(needed)
  var back = [[Int]](repeating: [], count: ways.count)
  for (position, others) in ways.enumerated() {
    for other in others { back[other].append(position) }
  }
  var taken = missing.indices.filter { missing[$0] == 0 }
  var next = 0
  while next < taken.count {
    for position in back[taken[next]] {
      missing[position] -= 1
      if missing[position] == 0 { taken.append(position) }
    }
    next += 1
  }
  return missing.indices.filter { missing[$0] > 0 }
}

/// What a field names, in order: the targets of its links and the sources of its citations.
private func targets(below paragraph: NodeID, _ document: Document, _ text: BoundText) -> [Target] {
  var named: [(node: NodeID, offset: Int, target: Target)] = []
  for node in document.subtree(of: paragraph) {
    if case .target(let target)? = text.destinations[node] { named.append((node, 0, target)) }
  }
  for mark in citations(below: paragraph, document, text) {
    guard let source = mark.citation.source else { continue }
    named.append((mark.node, mark.offset, .source(source)))
  }
  return named.sorted { ($0.node, $0.offset) < ($1.node, $1.offset) }.map(\.target)
}

/// Whether a field has a link or a citation that leads nowhere, which is reported where it stands.
private func hasBroken(below paragraph: NodeID, _ document: Document, _ text: BoundText) -> Bool {
  document.subtree(of: paragraph).contains { text.destinations[$0] == .broken }
    || citations(below: paragraph, document, text).contains { $0.citation.source == nil }
}

/// What a field without evidence may have in place of its words, or of links that lead to none.
private func evidenceMeant(below paragraph: NodeID, _ document: Document, _ text: BoundText) -> String {
  let links = document.subtree(of: paragraph).compactMap { text.destinations[$0] }
  if links.contains(where: { if case .external = $0 { true } else { false } }) {
    return "[@key], with this address as the URL of a source"
  }
  return links.isEmpty ? "[@key] or a link" : "[@key], or a link to a clause or a claim"
}

private func citations(
  below paragraph: NodeID, _ document: Document, _ text: BoundText
) -> [(node: NodeID, offset: Int, citation: Citation)] {
  let end = document[paragraph].end
  let marks = text.page.marks[text.page.marks.partitioningIndex { $0.node > paragraph }...]
  return marks.prefix { $0.node.index < end }.compactMap { mark in
    guard case .citation(let position, isFirst: true) = mark.purpose else { return nil }
    return (mark.node, mark.range.lowerBound, text.page.citations[Int(position)])
  }
}

extension Target {
  /// Whether it is an entry of the glossary, which explains a name and proves nothing.
  fileprivate var isEntity: Bool { if case .entity = self { true } else { false } }

  /// The page that it is or stands in as a heading.
  fileprivate var page: PageID? {
    switch self {
    case .page(let page), .heading(let page, _): page
    case .source, .clause, .claim, .entity: nil
    }
  }

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
