import Markdown
import Model

/// What a link shows of its target before one follows it.
///
/// A card holds no link of its own, so it is the same on every page and is made once. Pages carry the cards of what
/// they link to in an inert `template`, so that they work from the disk and are absent without a script.
struct Cards: Sendable {
  private let cards: [Target: [UInt8]]

  /// The cards of all that can be linked to.
  init(_ site: Site) {
    let briefing = site.briefing
    var cards: [Target: [UInt8]] = [:]
    let add = { (target: Target, kind: String, name: String, words: String?) in
      var out = HTMLBuffer()
      out.raw("<small>")
      out.text(kind)
      out.raw("</small><b>")
      out.text(name)
      out.raw("</b>")
      if let words { out.text(Composer.opening(words, upTo: 90)) }
      cards[target] = out.bytes
    }
    for page in briefing.pages {
      let kind = if case .treaty = page.kind { "Treaty" } else { "Page" }
      add(.page(page.id), kind, page.title, page.front.summary)
    }
    for treaty in briefing.treaties {
      let isRendering = site.page(treaty.page).front.treaty.text == .rendering
      for id in treaty.clauses {
        let clause = site.clause(id)
        let title = clause.title == clause.pinpoint ? nil : clause.title
        let name = title.map { "\(clause.pinpoint). \($0)" } ?? clause.pinpoint
        add(
          .clause(id), isRendering ? "\(treaty.short), restated" : treaty.short, name,
          Self.words(of: clause, site, upTo: 140))
      }
    }
    for claim in briefing.claims {
      let confidence = claim.confidence.map { ", \($0.rawValue) confidence" } ?? ""
      let likelihood = claim.likelihood.map { ", \($0.rawValue) (\(Wording.range($0)))" } ?? ""
      add(
        .claim(claim.id), "Claim: \(claim.status.rawValue)\(confidence)\(likelihood)", claim.words,
        Self.evidence(of: claim))
    }
    for entity in briefing.entities {
      add(.entity(entity.id), Wording.capital(entity.kind.rawValue), entity.name, entity.summary)
    }
    for source in briefing.sources {
      let people = (source.authors.isEmpty ? source.editors : source.authors).map(\.full)
      let parts =
        people
        + [source.containerTitle, source.publisher, source.issued.map(Wording.date)].compactMap(\.self)
      let grade = source.reliability.map { ", \(Wording.reliability($0))" } ?? ""
      add(.source(source.id), "Source\(grade)", source.title, parts.joined(separator: ", "))
    }
    self.cards = cards
  }

  /// The cards of some targets, each in a link with the address that the page's links have.
  func markup(of targets: [Target], on place: Place, _ site: Site) -> Markup? {
    var out = HTMLBuffer()
    for target in targets {
      // A heading has no card of its own; its page has.
      let shown: Target = if case .heading(let page, _) = target { .page(page) } else { target }
      guard let card = cards[shown] else { continue }
      out.raw("<a")
      out.attribute("href", place.href(site.spot(target)))
      out.raw(">")
      out.append(markup: card)
      out.raw("</a>\n")
    }
    return .unlessEmpty(out)
  }

  /// The words of a clause and of what is in it, in plain text: the first so many bytes, and what they begin.
  static func words(of clause: Clause, _ site: Site, upTo length: Int) -> String {
    var words = clause.blocks.map(site.page(clause.page).words).joined(separator: " ")
    for child in clause.children {
      if words.utf8.count > length { break }
      words += (words.isEmpty ? "" : " ") + Self.words(of: site.clause(child), site, upTo: length)
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
  private var known: Set<Target> = []

  /// Adds what a link leads to.
  mutating func insert(_ target: Target) {
    if known.insert(target).inserted { targets.append(target) }
  }
}
