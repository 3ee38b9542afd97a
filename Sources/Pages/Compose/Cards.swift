import Markdown
import Model
import Scanning

/// What a link shows of its target before one follows it.
///
/// A card holds no link of its own, so it is the same on every page of a language and is made once. Pages carry the
/// cards of what they link to in an inert `template`, so that they work from the disk and are absent without a script.
final class Cards: Sendable {
  private let plain: CardTables
  /// The same with the language of their words, for pages in another; nil where no page is in another.
  private let marked: CardTables?

  /// The cards of all that can be linked to.
  init(_ site: Site, jobs: Int) {
    plain = CardTables(site, areMarked: false, jobs: jobs)
    marked = site.hasSeveralLanguages ? CardTables(site, areMarked: true, jobs: jobs) : nil
  }

  /// The cards of some targets, each in a link with the address that the links of a page in a language have.
  func markup(of targets: [Target], on place: Place, in language: String, _ site: Site) -> Markup? {
    if targets.isEmpty { return nil }
    return .unlessEmpty(
      HTMLBuffer.bytes(upTo: 384 * targets.count) {
        write(targets, on: place, in: language, site, into: &$0)
      })
  }

  /// The same in a sheet.
  func write(
    _ targets: [Target], on place: Place, in language: String, _ site: Site, into out: inout HTMLBuffer
  ) {
    for target in targets {
      if let marked, site.language(of: target) != language {
        marked.write(target, on: place, site, into: &out)
      } else {
        plain.write(target, on: place, site, into: &out)
      }
    }
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
}

/// The cards of all that can be linked to, each without the link around it.
private struct CardTables: Sendable {
  private let pages: MarkupTable
  private let entities: MarkupTable
  private let clauses: [ClauseID: [UInt8]]
  private let claims: MarkupTable
  private let sources: MarkupTable

  /// The cards, with the language of the words that come from pages where they are marked.
  init(_ site: Site, areMarked: Bool, jobs: Int) {
    let briefing = site.briefing
    let language = { @Sendable (page: PageID) in areMarked ? site.languages[page.index] : nil }
    pages = MarkupTable(briefing.pages.count, jobs: jobs) { number, out in
      let page = briefing.pages[number]
      let kind = if case .treaty = page.kind { "Treaty" } else { "Page" }
      Self.write(kind, page.title, in: language(page.id), into: &out)
      if let summary = page.front.summary { Self.write(summary, in: language(page.id), into: &out) }
    }
    entities = MarkupTable(briefing.entities.count) { number, out in
      let entity = briefing.entities[number]
      Self.write(Wording.capital(entity.kind.rawValue), entity.name, in: language(entity.page), into: &out)
      Self.write(entity.summary, in: language(entity.page), into: &out)
    }
    claims = MarkupTable(briefing.claims.count, jobs: jobs) { number, out in
      let claim = briefing.claims[number]
      let confidence = claim.confidence.map { ", \($0.rawValue) confidence" } ?? ""
      let likelihood = claim.likelihood.map { ", \($0.rawValue) (\(Wording.range($0)))" } ?? ""
      let kind = "Claim: \(claim.status.rawValue)\(confidence)\(likelihood)"
      Self.write(kind, claim.words, in: language(claim.page), into: &out)
      out.text(Self.evidence(of: claim))
    }
    sources = MarkupTable(briefing.sources.count) { number, out in
      let source = briefing.sources[number]
      let people = (source.authors.isEmpty ? source.editors : source.authors).map(\.full)
      let parts =
        (people
        + [source.containerTitle, source.publisher, source.issued.map(Wording.date)].compactMap(\.self))
        .map(Wording.isolated)
      let grade = source.reliability.map { ", \(Wording.reliability($0))" } ?? ""
      Self.write("Source\(grade)", source.title, in: nil, into: &out)
      Self.write(parts.joined(separator: ", "), in: nil, into: &out)
    }
    // Those of a translation have none of their own.
    var clauses: [ClauseID: [UInt8]] = [:]
    for treaty in briefing.treaties {
      for id in treaty.clauses {
        clauses[id] = Self.card(of: site.clause(id), in: treaty, site, language(treaty.page))
      }
    }
    self.clauses = clauses
  }

  private static func card(
    of clause: Clause, in treaty: Treaty, _ site: Site, _ language: String?
  ) -> [UInt8] {
    let isRendering = site.page(treaty.page).front.treaty.text == .rendering
    var out = HTMLBuffer()
    // The name is the program's own: `Art. 3`.
    write(isRendering ? "\(treaty.short), restated" : treaty.short, clause.name, in: nil, into: &out)
    write(Cards.words(of: clause, site, upTo: 140), in: language, into: &out)
    return out.bytes
  }

  /// Writes what a card is of, and its name, with its language where one is given.
  private static func write(
    _ kind: String, _ name: String, in language: String?, into out: inout HTMLBuffer
  ) {
    out.raw("<small>")
    out.text(kind)
    out.raw("</small><b")
    if let language { out.language(language) }
    out.raw(">")
    out.text(name)
    out.raw("</b>")
  }

  /// Writes how the words of a card begin, in an element with their language where one is given.
  private static func write(_ words: String, in language: String?, into out: inout HTMLBuffer) {
    let opening = Composer.opening(words, upTo: 90)
    guard let language, !opening.isEmpty else { return out.text(opening) }
    out.raw("<span")
    out.language(language)
    out.raw(">")
    out.text(opening)
    out.raw("</span>")
  }

  /// Writes a card in a link to its target; nothing where that has none.
  func write(_ target: Target, on place: Place, _ site: Site, into out: inout HTMLBuffer) {
    if case .clause(let id) = target, clauses[id] == nil { return }
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

  private static func evidence(of claim: Claim) -> String {
    let count = { (stance: Claim.Evidence.Stance) in claim.evidence.count { $0.stance == stance } }
    return "Evidence: \(count(.supports)) for, \(count(.opposes)) against"
  }
}

/// What a page links to, each thing once, in the order of the first links.
struct LinkedTargets: Sendable {
  private(set) var targets: [Target] = []
  private let site: Site
  /// Their numbers, each in the first free slot from the one that is its own on; -1 in the others, of which there are as
  /// many at least.
  private var slots = [Int32](repeating: -1, count: 64)

  /// No links yet.
  init(_ site: Site) {
    self.site = site
    targets.reserveCapacity(32)
  }

  /// Adds what a link leads to.
  mutating func insert(_ target: Target) {
    let number = Int32(site.briefing.backlinks.number(of: target))
    let slot = slot(of: number)
    if slots[slot] == number { return }
    slots[slot] = number
    targets.append(target)
    if 2 * targets.count > slots.count { grow() }
  }

  /// Where a number is, or may be put.
  private func slot(of number: Int32) -> Int {
    // What pages link to are often neighbours, which are spread by a multiplication.
    var slot = Int(truncatingIfNeeded: (UInt32(bitPattern: number) &* 0x9E37_79B1) >> 16) & (slots.count - 1)
    while slots[slot] >= 0, slots[slot] != number { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let numbers = slots.filter { $0 >= 0 }
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    for number in numbers { slots[slot(of: number)] = number }
  }
}
