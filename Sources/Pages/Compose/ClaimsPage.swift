import Markdown
import Model

extension Composer {
  /// The register of all claims.
  func claims(_ place: Place) -> ClaimsModel {
    let claims = site.briefing.claims
    var rows = HTMLBuffer()
    var open = HTMLBuffer()
    var linked = LinkedTargets(site)
    if let first = claims.first {
      var writer = TextWriter(
        site: site, place: place, page: site.page(first.page), language: site.briefing.settings.language)
      writer.mode = .copy
      for claim in claims {
        if claim.page != writer.view.page.id { writer.view = site.view(of: claim.page) }
        writer.writeRegisterRow(claim, into: &rows)
        writer.writeOpenTasks(of: claim, into: &open)
      }
      linked = writer.linked
    }
    let title = site.briefing.title(of: .claims)
    return ClaimsModel(
      frame: frame(
        place, title: title, kind: "claims",
        description: "Every claim of the briefing, with its status and the evidence for and against it.",
        data: listData(title, place)),
      crumbs: crumbs(place, to: .claims), counts: claimCounts(place), rows: Markup(rows),
      cards: cards.markup(of: linked.targets, on: place, in: site.briefing.settings.language, site),
      open: .unlessEmpty(open),
      statuses: Claim.Status.allCases.map { FactModel(label: $0.rawValue, words: Wording.meaning($0)) },
      reliability: "ABCDEF".map { FactModel(label: String($0), words: Wording.reliability($0)) },
      credibility: (1...6).map { FactModel(label: String($0), words: Wording.credibility($0)) },
      likelihoods: Claim.Likelihood.allCases.map { FactModel(label: $0.rawValue, words: Wording.range($0)) })
  }
}

extension TextWriter {
  /// A claim as a row of the register.
  mutating func writeRegisterRow(_ claim: Claim, into out: inout HTMLBuffer) {
    out.raw("<tr")
    out.attribute("id", claim.label)
    out.raw("><td>")
    writeClaimLink(claim, into: &out)
    openOwn("<p class=\"meta\"", into: &out)
    out.raw("In ")
    beginForeign(from: site.titlePage(of: claim.page), into: &out)
    out.name(site.title(of: claim))
    endForeign(from: site.titlePage(of: claim.page), into: &out)
    out.raw("</p>")
    writeFolded(claim, into: &out)
    writeCited(site.briefing.backlinks[.claim(claim.id)], into: &out)
    out.raw("</td>")
    let statuses = Claim.Status.allCases
    openCell("Status", order: statuses.firstIndex(of: claim.status) ?? 0, into: &out)
    out.raw("<span class=\"status ")
    out.text(claim.status.rawValue)
    out.raw("\">")
    out.text(Wording.capital(claim.status.rawValue))
    out.raw("</span></td>")
    writeSureness(claim, into: &out)
    let kinds = Claim.Kind.allCases
    openCell("Kind", order: claim.kind.flatMap { kinds.firstIndex(of: $0) } ?? kinds.count, into: &out)
    out.text(claim.kind.map { Wording.capital($0.rawValue) } ?? "–")
    out.raw("</td>")
    for stance in [Claim.Evidence.Stance.supports, .opposes] {
      let count = claim.evidence.count { $0.stance == stance }
      openCell(stance == .supports ? "For" : "Against", order: -count, into: &out)
      out.text(String(count))
      out.raw("</td>")
    }
    out.raw("</tr>\n")
  }

  /// The boxes of a claim that are still open, a list item each.
  mutating func writeOpenTasks(of claim: Claim, into out: inout HTMLBuffer) {
    for task in claim.tasks where !task.isDone {
      out.raw("<li>")
      writeField(task.node, into: &out)
      out.raw(": <a")
      out.href(Spot(Site.claims, claim.label), from: place)
      writeLanguage(of: claim.page, into: &out)
      out.raw(">")
      out.text(claim.words)
      out.raw("</a></li>\n")
    }
  }

  /// Confidence, or the likelihood of a forecast with its range.
  private mutating func writeSureness(_ claim: Claim, into out: inout HTMLBuffer) {
    let confidences = Claim.Confidence.allCases
    if let likelihood = claim.likelihood {
      openCell("Likelihood", order: 200 - likelihood.percent.lowerBound, into: &out)
      out.text("\(Wording.capital(likelihood.rawValue)) (\(Wording.range(likelihood)))")
      if let confidence = claim.confidence { out.text(", \(confidence.rawValue) confidence") }
    } else {
      openCell(
        "Confidence", order: claim.confidence.flatMap { confidences.firstIndex(of: $0) } ?? 300, into: &out)
      out.text(claim.confidence.map { Wording.capital($0.rawValue) } ?? "–")
    }
    out.raw("</td>")
  }

  private mutating func writeFolded(_ claim: Claim, into out: inout HTMLBuffer) {
    out.raw("<details><summary>Evidence</summary>")
    beginForeign("div", from: claim.page, into: &out)
    for block in claim.gloss { write(block, into: &out) }
    endForeign("div", from: claim.page, into: &out)
    writeEvidence(claim, into: &out)
    writeStanding(claim, into: &out)
    out.raw("</details>")
  }

  private mutating func openCell(_ label: StaticString, order: Int, into out: inout HTMLBuffer) {
    out.raw("<td data-label=\"")
    out.raw(label)
    out.raw("\"")
    out.attribute("data-order", String(order))
    out.raw(">")
  }
}
