/// The clauses of all treaties that a heading with a number opens, to be found by kind and number.
struct HeadedClauses: Sendable {
  /// Where to look.
  enum Scope: Hashable, Sendable {
    /// A page's text without its annexes; the annexes themselves are of it.
    case text(PageID)
    case annex(ClauseID)
    /// Whatever annex they stand in.
    case page(PageID)
  }

  private struct Key: Hashable {
    let scope: Scope
    let kind: Clause.Kind
    let number: String?
  }

  private var clauses: [Key: [ClauseID]] = [:]
  private var annexes: [PageID: [ClauseID]] = [:]

  /// Of clauses with one id the first counts: a number given twice is reported elsewhere.
  init(_ all: [Clause]) {
    for clause in all {
      switch clause.kind {
      case .annex: annexes[clause.page, default: []].append(clause.id)
      case .preamble, .part, .chapter, .article: break
      case .provision, .paragraph, .point, .block, .omission: continue
      }
      let number = clause.number.map(ClauseNumber.key)
      let annex = Self.annex(of: clause, in: all)
      let own = Key(
        scope: annex.map(Scope.annex) ?? .text(clause.page), kind: clause.kind, number: number)
      if let last = clauses[own]?.last, all[last.index].anchor == clause.anchor { continue }
      clauses[own, default: []].append(clause.id)
      clauses[Key(scope: .page(clause.page), kind: clause.kind, number: number), default: []].append(
        clause.id)
    }
  }

  /// Those of one kind and number, in order.
  func clauses(_ part: Pinpoint.Part, in scope: Scope) -> [ClauseID] {
    clauses[Key(scope: scope, kind: part.kind, number: part.number.map(ClauseNumber.key))] ?? []
  }

  /// A page's annexes that a text names; all of them where it gives no number and none is without one.
  func annexes(_ part: Pinpoint.Part, in page: PageID) -> [ClauseID] {
    let named = clauses(part, in: .text(page))
    return named.isEmpty && part.number == nil ? annexes[page] ?? [] : named
  }

  /// The annex that a clause stands in; nil for one in the text, and for an annex.
  private static func annex(of clause: Clause, in all: [Clause]) -> ClauseID? {
    var root = clause.parent
    while let parent = root.flatMap({ all[$0.index].parent }) { root = parent }
    return root.flatMap { all[$0.index].kind == .annex ? $0 : nil }
  }
}
