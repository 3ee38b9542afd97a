import Prose
import Scanning

// In: a treaty's page and a heading of its notes. Out: the clauses that the heading names. Where it gives a
// number, that decides, not the slug: “Article 3(3)” and “Article 33” have one slug.

/// The clauses of one treaty by the names that headings of its notes give them.
struct ClauseNames {
  private let index: BriefingIndex
  private let page: PageID
  /// By pinpoint and by id.
  private var exact: [String: ClauseID] = [:]
  /// By the slugs of headings and what else they answer to in links.
  private var aliases: [String: ClauseID] = [:]

  init(of page: PageID, in index: BriefingIndex) {
    (self.index, self.page) = (index, page)
    for clause in index.clauses[index.clauseRanges[page.index]] {
      for name in [clause.anchor, clause.pinpoint] where !name.isEmpty && exact[name] == nil {
        exact[name] = clause.id
      }
      for name in clause.aliases { aliases[name] = clause.id }
    }
  }

  /// The clauses that a heading may name: one where it says enough, none where there is none.
  func clauses(named name: String) -> [ClauseID] {
    if let clause = exact[name] { return [clause] }
    let pinpoint = Pinpoint(in: name).flatMap { $0.isFirst ? $0 : nil }
    if let pinpoint, !namesSeveral(name) {
      let named = index.clauses(pinpoint, in: page)
      if !named.isEmpty { return named }
    }
    let slug = githubSlug(name)
    guard let clause = aliases[slug] else { return [] }
    guard let pinpoint else { return [clause] }
    return isHeading(of: clause, slug, pinpoint) ? [clause] : []
  }

  /// Whether a heading names several clauses: `Articles 1 and 2`, `Article 1 and Article 2`, `Article 1(1) and the Annex`.
  ///
  /// One that only mentions another does not: `Article 3. Relation to Article 5`.
  func namesSeveral(_ name: String) -> Bool {
    var words = PinpointScanner(name)
    guard let first = Pinpoint(next: &words), first.isFirst else { return false }
    if first.list != nil { return true }
    let rest = words.rest.trimmingWhiteSpace()
    guard let joint = Self.joints.first(where: { rest.hasPrefix($0) }) else { return false }
    let other = rest.dropFirst(joint.count).trimmingWhiteSpace()
    if other.first?.isNumber == true { return true }
    return Pinpoint(in: other.hasPrefix("the ") ? String(other.dropFirst(4)) : other)?.isFirst == true
  }

  private static let joints = ["and ", "& ", ",", ";", "und ", "et ", "y ", "и ", "و "]

  /// Whether the words of a heading that begins with a number are a clause's own: `Article 3 (Ice)`.
  private func isHeading(of clause: ClauseID, _ slug: String, _ pinpoint: Pinpoint) -> Bool {
    let clause = index.clauses[clause.index]
    let headings = index[page].headings
    let position = headings.partitioningIndex { $0.node >= clause.node }
    return position < headings.count && githubSlug(headings[position].text) == slug
      && clause.kind == pinpoint.part.kind
      && clause.number.map(ClauseNumber.key) == pinpoint.part.number.map(ClauseNumber.key)
  }
}

extension BriefingIndex {
  /// The id of the clause whose number an id that leads nowhere has, however that is written: `article-iii` for
  /// `article-3`.
  func heading(meantBy anchor: String, on page: PageID) -> String? {
    guard let pinpoint = Pinpoint(in: anchor.replacing("-", with: " ")), pinpoint.isFirst,
      pinpoint.path.isEmpty,
      let clause = headedClauses.clauses(pinpoint.part, in: .text(page)).first.map({ clauses[$0.index] })
    else { return nil }
    return clause.aliases.min { $0.utf8.count < $1.utf8.count } ?? clause.anchor
  }
}

extension ClauseNames {
  /// The clause that a heading which names none most likely means: a part of the article that it names where there is
  /// that one, or else an article whose number has something of its own.
  func clause(near name: String) -> String? {
    guard let pinpoint = Pinpoint(in: name) else { return nearest(name, among: pinpoints { _ in true }) }
    if let parts = index.partsInPlace(of: pinpoint, on: page) { return parts }
    guard let holder = index.headedClauses.clauses(pinpoint.part, in: .page(page)).first else {
      return heading(near: pinpoint.part)
    }
    return nearest(pinpoint.description, among: pinpoints { index.isWithin($0, holder) })
  }

  /// The clause with the same number but for what is behind it, or else one that shares something with it.
  private func heading(near part: Pinpoint.Part) -> String? {
    let value = part.number.flatMap(ClauseNumber.value)
    let digits = Set(part.number ?? "")
    let like = pinpoints {
      $0.kind == part.kind && value != nil && $0.number.flatMap(ClauseNumber.value) == value
    }
    return like.first
      ?? nearest(
        part.description,
        among: pinpoints { $0.kind == part.kind && !digits.isDisjoint(with: $0.number ?? "") })
  }

  private func pinpoints(of isMeant: (Clause) -> Bool) -> [String] {
    index.clauses[index.clauseRanges[page.index]].filter(isMeant).map(\.pinpoint)
  }
}
