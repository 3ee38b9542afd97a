// In: a pinpoint that names a part which its clause does not have. Out: the parts that are there, as suggestions name
// them. Does not judge the pinpoint.

extension BriefingIndex {
  /// What a clause has in place of the part that a pinpoint names in vain: `Art. 1(1) or Art. 1(2)`, or
  /// `Annex A, Group I to Annex A, Group IV`; nil where nothing there has such a name.
  func partsInPlace(of pinpoint: Pinpoint, in holder: ClauseID) -> String? {
    let names = namesOfParts(like: pinpoint, in: clauses[holder.index])
    guard let first = names.first, let last = names.last else { return nil }
    if names.count > 3 { return "\(first) to \(last)" }
    return names.count == 1 ? first : "\(names.dropLast().joined(separator: ", ")) or \(last)"
  }

  /// The same for what words behind a clause name in vain, `Annex A, Group IX`; nil for any other pinpoint.
  func partsInPlace(of pinpoint: Pinpoint, on page: PageID) -> String? {
    guard pinpoint.further != nil else { return nil }
    return headed(pinpoint, in: page).first.flatMap { partsInPlace(of: pinpoint, in: $0) }
  }

  private func namesOfParts(like pinpoint: Pinpoint, in holder: Clause) -> [String] {
    if let words = pinpoint.further {
      let all = clauses[clauseRanges[holder.page.index]]
      let named = headedClauses.provisions(like: words, in: holder, among: all)
      return named.map { "\(holder.pinpoint), \($0.pinpoint)" }
    }
    if holder.kind != pinpoint.part.kind {
      return pinpoints(in: holder) { $0 == pinpoint.part.kind }
    }
    var deepest = holder
    for number in pinpoint.path {
      guard let child = child(of: deepest.id, number) else { break }
      deepest = clauses[child.index]
    }
    let numbered = pinpoints(in: deepest) { $0 == .paragraph || $0 == .point }
    return numbered.isEmpty && deepest.id != holder.id ? [deepest.pinpoint] : numbered
  }

  /// How those of some kinds that stand in a clause are cited.
  private func pinpoints(in holder: Clause, where isMeant: (Clause.Kind) -> Bool) -> [String] {
    holder.children.map { clauses[$0.index] }.filter { isMeant($0.kind) }.map(\.pinpoint)
  }
}
