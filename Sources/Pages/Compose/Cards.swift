import Markdown
import Model

/// What a link shows of its target before one follows it.
///
/// A card holds no link of its own, so it is the same on every page and is made once. Pages carry the cards of what
/// they link to in an inert `template`, so that they work from the disk and are absent without a script.
struct Cards: Sendable {
  private let pages: MarkupTable
  private let entities: MarkupTable
  private let clauses: [ClauseID: [UInt8]]
  private let claims: MarkupTable
  private let sources: MarkupTable

  /// The cards of all that can be linked to.
  init(_ site: Site, jobs: Int) {
    let briefing = site.briefing
    pages = MarkupTable(briefing.pages.count, jobs: jobs) { number, out in
      let page = briefing.pages[number]
      let kind = if case .treaty = page.kind { "Treaty" } else { "Page" }
      Self.write(kind, page.title, page.front.summary, into: &out)
    }
    entities = MarkupTable(briefing.entities.count) { number, out in
      let entity = briefing.entities[number]
      Self.write(Wording.capital(entity.kind.rawValue), entity.name, entity.summary, into: &out)
    }
    claims = MarkupTable(briefing.claims.count, jobs: jobs) { number, out in
      let claim = briefing.claims[number]
      let confidence = claim.confidence.map { ", \($0.rawValue) confidence" } ?? ""
      let likelihood = claim.likelihood.map { ", \($0.rawValue) (\(Wording.range($0)))" } ?? ""
      Self.write(
        "Claim: \(claim.status.rawValue)\(confidence)\(likelihood)", claim.words, Self.evidence(of: claim),
        into: &out)
    }
    sources = MarkupTable(briefing.sources.count) { number, out in
      let source = briefing.sources[number]
      let people = (source.authors.isEmpty ? source.editors : source.authors).map(\.full)
      let parts =
        (people
        + [source.containerTitle, source.publisher, source.issued.map(Wording.date)].compactMap(\.self))
        .map(Wording.isolated)
      let grade = source.reliability.map { ", \(Wording.reliability($0))" } ?? ""
      Self.write("Source\(grade)", source.title, parts.joined(separator: ", "), into: &out)
    }
    // Those of a translation have none of their own.
    var clauses: [ClauseID: [UInt8]] = [:]
    for treaty in briefing.treaties {
      for id in treaty.clauses { clauses[id] = Self.card(of: site.clause(id), in: treaty, site) }
    }
    self.clauses = clauses
  }

  private static func card(of clause: Clause, in treaty: Treaty, _ site: Site) -> [UInt8] {
    let isRendering = site.page(treaty.page).front.treaty.text == .rendering
    var out = HTMLBuffer()
    write(
      isRendering ? "\(treaty.short), restated" : treaty.short, clause.name,
      words(of: clause, site, upTo: 140),
      into: &out)
    return out.bytes
  }

  private static func write(_ kind: String, _ name: String, _ words: String?, into out: inout HTMLBuffer) {
    out.raw("<small>")
    out.text(kind)
    out.raw("</small><b>")
    out.text(name)
    out.raw("</b>")
    if let words { out.text(Composer.opening(words, upTo: 90)) }
  }

  /// The cards of some targets, each in a link with the address that the page's links have.
  func markup(of targets: [Target], on place: Place, _ site: Site) -> Markup? {
    var out = HTMLBuffer()
    for target in targets {
      if case .clause(let id) = target, clauses[id] == nil { continue }
      out.raw("<a href=\"")
      site.writeAddress(of: target, from: place, into: &out)
      out.raw("\">")
      switch target {
      // A heading has no card of its own; its page has.
      case .page(let id), .heading(let id, _): pages.write(id.index, into: &out)
      case .clause(let id): out.append(markup: clauses[id] ?? [])
      case .claim(let id): claims.write(id.index, into: &out)
      case .entity(let id): entities.write(id.index, into: &out)
      case .source(let id): sources.write(id.index, into: &out)
      }
      out.raw("</a>\n")
    }
    return .unlessEmpty(out)
  }

  /// The words of a clause and of what is in it, in plain text: the first so many bytes, and what they begin; the marks
  /// of what the excerpt leaves out are no words of the treaty's.
  static func words(
    of clause: Clause, _ site: Site, upTo length: Int, withOmissions: Bool = true
  ) -> String {
    if clause.kind == .omission, !withOmissions { return "" }
    var words = clause.blocks.map(site.page(clause.page).words).joined(separator: " ")
    for child in clause.children {
      if words.utf8.count > length { break }
      let more = Self.words(of: site.clause(child), site, upTo: length, withOmissions: withOmissions)
      words += (words.isEmpty || more.isEmpty ? "" : " ") + more
    }
    return words
  }

  private static func evidence(of claim: Claim) -> String {
    let count = { (stance: Claim.Evidence.Stance) in claim.evidence.count { $0.stance == stance } }
    return "Evidence: \(count(.supports)) for, \(count(.opposes)) against"
  }
}

/// What a page links to, each thing once, in the order of the first links.
struct LinkedTargets: Sendable {
  private(set) var targets: [Target] = []
  private var known = Set<Target>(minimumCapacity: 64)

  /// Adds what a link leads to.
  mutating func insert(_ target: Target) {
    if known.insert(target).inserted { targets.append(target) }
  }
}
