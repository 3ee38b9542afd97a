import Prose

/// The clauses of all treaties that a heading with a number opens, to be found by kind and number.
struct HeadedClauses: Sendable {
  /// Where to look.
  enum Scope: Hashable, Sendable {
    /// A page's text without its annexes; the annexes themselves are of it.
    case text(PageID)
    case annex(ClauseID)
    /// All annexes of a page.
    case annexes(PageID)
    /// Whatever annex they stand in.
    case page(PageID)
  }

  private struct Key: Hashable {
    let scope: Scope
    let kind: Clause.Kind
    let number: String?
  }

  private var clauses: [Key: [ClauseID]] = [:]
  private var openings: Set<Opening> = []
  /// What headings without a number open, by each clause that they stand in and their slug, the first of each.
  private var provisions: [ProvisionKey: ClauseID] = [:]
  /// The first words of those headings.
  private var provisionWords: Set<ProvisionKey> = []

  private struct ProvisionKey: Hashable {
    let holder: ClauseID
    let words: String
  }

  /// That a page has annexes, or protocols, or others with a numbering of their own.
  private struct Opening: Hashable {
    let page: PageID
    let kind: Clause.Kind
  }

  /// Of clauses with one id the first counts: a number given twice is reported elsewhere.
  init(_ all: [Clause]) {
    for clause in all {
      switch clause.kind {
      case .annex, .protocol, .schedule, .appendix:
        // “Protocol on courtesy” is not what “Protocol I” or “the Protocol” means.
        if clause.kind != .annex, Self.isNamedByWords(clause) { continue }
        openings.insert(Opening(page: clause.page, kind: clause.kind))
      case .preamble, .part, .chapter, .article: break
      case .provision:
        insert(provision: clause, in: all)
        continue
      case .paragraph, .point, .block, .omission: continue
      }
      let number = clause.number.map(ClauseNumber.key)
      let annex = Self.annex(of: clause, in: all)
      let scopes: [Scope] =
        annex.map { [.annex($0), .annexes(clause.page), .page(clause.page)] }
        ?? [.text(clause.page), .page(clause.page)]
      let keys = scopes.map { Key(scope: $0, kind: clause.kind, number: number) }
      if let last = clauses[keys[0]]?.last, all[last.index].anchor == clause.anchor { continue }
      for key in keys { clauses[key, default: []].append(clause.id) }
    }
  }

  private mutating func insert(provision: Clause, in all: [Clause]) {
    let slug = githubSlug(provision.pinpoint)
    var holder = provision.parent
    while let id = holder {
      let key = ProvisionKey(holder: id, words: slug)
      if provisions[key] == nil { provisions[key] = provision.id }
      provisionWords.insert(ProvisionKey(holder: id, words: Self.firstWord(of: slug)))
      holder = all[id.index].parent
    }
  }

  private static func firstWord(of slug: String) -> String { String(slug.prefix { $0 != "-" }) }

  /// What words behind the name of a clause say.
  enum FurtherWords {
    /// They name a heading that stands in it.
    case provision(ClauseID)
    /// They are like the headings that stand in it, `Group IX`, but there is no such one.
    case missing
    /// They name none: `first sentence`.
    case other
  }

  /// What words behind the name of a clause say of the headings without a number that stand in it.
  func provision(named words: String, in holder: ClauseID) -> FurtherWords {
    // What parts two names is no part of one: `Group I–II`.
    if words.contains(where: { "–—/\u{2011}-".contains($0) }) { return .other }
    let slug = githubSlug(words)
    if let found = provisions[ProvisionKey(holder: holder, words: slug)] { return .provision(found) }
    let parts = slug.split(separator: "-")
    let first = ProvisionKey(holder: holder, words: Self.firstWord(of: slug))
    guard parts.count == 2, let number = parts.last, provisionWords.contains(first) else { return .other }
    let isNumber =
      number.allSatisfy(\.isNumber) || number.count == 1 || ClauseNumber.roman(String(number)) != nil
    return isNumber ? .missing : .other
  }

  /// The headings without a number in a clause that begin as some words do, which name none: `Group I` for `Group IX`.
  func provisions(like words: String, in holder: Clause, among all: ArraySlice<Clause>) -> [Clause] {
    let first = Self.firstWord(of: githubSlug(words))
    return all.filter { clause in
      guard clause.kind == .provision else { return false }
      let slug = githubSlug(clause.pinpoint)
      return Self.firstWord(of: slug) == first
        && provisions[ProvisionKey(holder: holder.id, words: slug)] == clause.id
    }
  }

  /// Whether a clause that opens a numbering is named by other words than its kind and number.
  private static func isNamedByWords(_ clause: Clause) -> Bool {
    clause.pinpoint != Pinpoint.Part(kind: clause.kind, number: clause.number).description
  }

  /// Those of one kind and number, in order.
  func clauses(_ part: Pinpoint.Part, in scope: Scope) -> [ClauseID] {
    clauses[Key(scope: scope, kind: part.kind, number: part.number.map(ClauseNumber.key))] ?? []
  }

  /// Where to look for what stands in an annex; nil where the page has no such annex.
  ///
  /// That is all annexes where the text gives no number and not just one is without one.
  func scope(of annex: Pinpoint.Part, on page: PageID) -> Scope? {
    let named = clauses(annex, in: .text(page))
    if let first = named.first, named.count == 1 || annex.number != nil { return .annex(first) }
    return annex.number == nil && has(annex.kind, on: page) ? .annexes(page) : nil
  }

  /// Whether a page has a clause of a kind that opens a numbering.
  func has(_ kind: Clause.Kind, on page: PageID) -> Bool {
    openings.contains(Opening(page: page, kind: kind))
  }

  /// The annex that a clause stands in; nil for one in the text, and for an annex.
  private static func annex(of clause: Clause, in all: [Clause]) -> ClauseID? {
    var root = clause.parent
    while let parent = root.flatMap({ all[$0.index].parent }) { root = parent }
    return root.flatMap { all[$0.index].kind.opensNumbering ? $0 : nil }
  }
}
