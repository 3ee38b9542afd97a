import Markdown
import Model

extension TextWriter {
  /// A claim's note: status, what it says, the evidence, what is open.
  mutating func writeClaim(_ claim: Claim, _ entry: NoteLedger.Entry, into out: inout HTMLBuffer) {
    openNote(" claim", entry, into: &out) {
      $1.raw("Claim: ")
      $0.writeStatus(claim, into: &$1)
    }
    for block in claim.gloss { write(block, into: &out) }
    writeEvidence(claim, into: &out)
    writeStanding(claim, into: &out)
    openOwn("<p class=\"tools\"", into: &out)
    if let kind = claim.kind, kind != .forecast {
      out.raw("<span>")
      out.text(Wording.capital(kind.rawValue))
      out.raw("</span>")
    }
    out.raw("<a class=\"permalink\"")
    out.href(fragment: entry.id)
    out.raw(">Permalink</a><a")
    out.href(Spot(Site.claims, claim.label), from: place)
    out.raw(">In the register</a></p>")
    closeNote(into: &out)
  }

  /// `Supported, high confidence`, and for a forecast how likely it was held to be.
  mutating func writeStatus(_ claim: Claim, into out: inout HTMLBuffer) {
    out.raw("<span class=\"status ")
    out.text(claim.status.rawValue)
    out.raw("\">")
    out.text(Wording.capital(claim.status.rawValue))
    out.raw("</span>")
    if let confidence = claim.confidence {
      out.raw(", ")
      out.text(confidence.rawValue)
      out.raw(" confidence")
    }
  }

  /// The evidence, one item each, with its grade.
  mutating func writeEvidence(_ claim: Claim, into out: inout HTMLBuffer) {
    if claim.evidence.isEmpty { return }
    out.raw("<ul class=\"plain\">")
    for evidence in claim.evidence {
      out.raw("<li>")
      openOwn("<b", into: &out)
      out.text(evidence.stance.rawValue)
      out.raw("</b> ")
      writeField(evidence.value, into: &out)
      writeDate(of: evidence, into: &out)
      if let grade = evidence.grade { writeGrade(grade, into: &out) }
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }

  /// When the source of evidence for or against was published, where more is known than the year, which its name says.
  private mutating func writeDate(of evidence: Claim.Evidence, into out: inout HTMLBuffer) {
    guard evidence.stance != .asserts, case .source(let id) = evidence.target,
      let date = site.source(id).issued, date.start?.month != nil
    else { return }
    out.raw(" ")
    openOwn("<span class=\"facts\"", into: &out)
    out.raw("· ")
    out.text(Wording.date(date))
    out.raw("</span>")
  }

  /// A grade, which leads to what the grades mean.
  mutating func writeGrade(_ grade: Claim.Grade, into out: inout HTMLBuffer) {
    out.raw(" <a class=\"grade\"")
    out.href(Site.grades, from: place)
    out.attribute(
      "title",
      "\(Wording.reliability(grade.reliability)); \(Wording.credibility(grade.credibility))"
    )
    out.raw(">")
    out.text(grade.description)
    out.raw("</a>")
  }

  /// What sort of claim it is, what it rests on, what came of it, what is done and open.
  mutating func writeStanding(_ claim: Claim, into out: inout HTMLBuffer) {
    if let likelihood = claim.likelihood {
      openOwn("<p class=\"facts\"", into: &out)
      out.text("Forecast: \(likelihood.rawValue) (\(Wording.range(likelihood))).")
      if let outcome = claim.outcome {
        out.raw(" Outcome: ")
        writeChildren(of: outcome.value, into: &out)
      }
      out.raw("</p>\n")
    }
    if !claim.dependsOn.isEmpty {
      openOwn("<p class=\"facts\"", into: &out)
      out.raw("Rests on ")
      for (place, id) in claim.dependsOn.enumerated() {
        // They are sentences, with stops of their own.
        if place > 0 { out.raw(" · ") }
        writeClaimLink(site.claim(id), anchor: dependenceAnchor(of: claim, on: id), into: &out)
      }
      out.raw("</p>\n")
    }
    writeChecks(of: claim, into: &out)
    writeTasks(claim.tasks.filter(\.isDone), "Done: ", into: &out)
    writeTasks(claim.tasks.filter { !$0.isDone }, "Open: ", into: &out)
  }

  /// A link to a claim where it is made.
  mutating func writeClaimLink(_ claim: Claim, anchor: String? = nil, into out: inout HTMLBuffer) {
    linked.insert(.claim(claim.id))
    out.raw("<a")
    writeID(anchor, into: &out)
    out.href(site.spot(.claim(claim.id)), from: place)
    writeLanguage(of: claim.page, into: &out)
    out.raw(">")
    out.text(claim.words)
    out.raw("</a>")
  }

  /// The id of the place where a claim says that it rests on another.
  private func dependenceAnchor(of claim: Claim, on other: ClaimID) -> String? {
    let node = view.document.footnotes[claim.definition].node
    return view.fieldAnchor(
      to: .claim(other), in: node.index..<view.document[node].end,
      besides: claim.gloss + claim.evidence.map(\.value) + [claim.outcome?.value].compactMap { $0 })
  }

  private mutating func writeTasks(_ tasks: [Claim.Task], _ heading: String, into out: inout HTMLBuffer) {
    if tasks.isEmpty { return }
    openOwn("<p class=\"facts\"", into: &out)
    out.text(heading)
    for (order, task) in tasks.enumerated() {
      if order > 0 { out.raw("; ") }
      writeField(task.node, into: &out)
    }
    out.raw("</p>\n")
  }

  /// A field's words, without its paragraph; citations stand without brackets.
  mutating func writeField(_ paragraph: NodeID, into out: inout HTMLBuffer) {
    isInEvidence = true
    defer { isInEvidence = false }
    beginForeign(from: view.page.id, into: &out)
    writeChildren(of: paragraph, into: &out)
    endForeign(from: view.page.id, into: &out)
  }
}
