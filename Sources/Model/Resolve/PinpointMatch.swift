import Markdown
import Source

// In: a pinpoint, and the clause that a link leads to. Out: the clause that both mean, or that they disagree.
// Where a text can be read in more ways than one, the target decides. Reports nothing.

/// How a link's visible pinpoint and its target stand to each other.
enum PinpointMatch: Sendable, Equatable {
  /// They agree; this is the clause that both mean.
  case agrees(ClauseID)
  /// They name different clauses; the text's, where it exists.
  case disagrees(ClauseID?)
  /// The text names a part of the clause that the excerpt does not have.
  case missing(ClauseID)
}

extension BriefingIndex {
  /// The clauses that a pinpoint may name within a page: one where it says enough, none where there is none.
  func clauses(_ pinpoint: Pinpoint, in page: PageID) -> [ClauseID] {
    // Several paths meet in what holds them: “Art. 5(1), (2)”.
    let path = pinpoint.isPathListed ? pinpoint.path.dropLast() : pinpoint.path[...]
    if let longer = pinpoint.readingOfLongerNumber {
      let found = clauses(longer, in: page)
      if !found.isEmpty { return found }
    }
    let found = headed(pinpoint, in: page).compactMap { holder in
      descend(from: holder, along: path) ?? (mayCount(path, in: holder) ? holder : nil)
    }
    if !found.isEmpty { return found.compactMap { further(pinpoint, from: $0) } }
    let points = pinpoint.readingLetterAsPoint.map { clauses($0, in: page) } ?? []
    return pinpoint.hasCapital ? points.filter { clauses[$0.index].kind == .point } : points
  }

  /// The clause that a pinpoint names together with the words behind it; nil where there is no such heading.
  private func further(_ pinpoint: Pinpoint, from holder: ClauseID) -> ClauseID? {
    guard let words = pinpoint.further else { return holder }
    switch headedClauses.provision(named: words, in: holder) {
    case .provision(let clause): return clause
    case .missing: return nil
    case .other: return holder
    }
  }

  /// The clauses that the parts of a pinpoint may name, without its path.
  func headed(_ pinpoint: Pinpoint, in page: PageID) -> [ClauseID] {
    let holders = pinpoint.outer.filter { !$0.kind.opensNumbering }
    let found: [ClauseID]
    if let annex = pinpoint.outer.first(where: { $0.kind.opensNumbering }) {
      let scope = headedClauses.scope(of: annex, on: page)
      found = scope.map { headedClauses.clauses(pinpoint.part, in: $0) } ?? []
    } else {
      // An annex has its own articles: what is named without it is the text's, where the text has it.
      let own = headedClauses.clauses(pinpoint.part, in: .text(page))
      found = own.isEmpty ? headedClauses.clauses(pinpoint.part, in: .page(page)) : own
    }
    if holders.isEmpty { return found }
    return found.filter { clause in
      let chain = chain(to: clause)
      return holders.allSatisfy { agrees($0, with: chain) }
    }
  }

  /// The clause reached from another by the numbers of paragraphs and points.
  ///
  /// Where nothing but blocks without a number stands, the last number counts them.
  func descend(from clause: ClauseID, along path: ArraySlice<String>) -> ClauseID? {
    guard let next = path.first else { return clause }
    if let child = child(of: clause, next) { return descend(from: child, along: path.dropFirst()) }
    if next.count > 1, let letter = next.last, letter.isLetter, next.dropLast().allSatisfy(\.isNumber) {
      // Point (a) of paragraph 2 may be written `2a`, but `2A` is a paragraph put in later, or point (A).
      guard let paragraph = child(of: clause, String(next.dropLast())),
        let point = child(of: paragraph, String(letter)),
        !letter.isUppercase || clauses[point.index].number == String(letter)
      else { return nil }
      return descend(from: point, along: path.dropFirst())
    }
    let children = clauses[clause.index].children
    guard path.count == 1, let count = Int(next), children.indices.contains(count - 1),
      children.allSatisfy({ clauses[$0.index].kind == .block })
    else { return nil }
    return children[count - 1]
  }

  /// The paragraph or point with a number that stands in a clause.
  func child(of clause: ClauseID, _ number: String) -> ClauseID? {
    let (page, anchor) = (clauses[clause.index].page, clauses[clause.index].anchor)
    for kind in ["para", "point", "subpara"] {
      if case .clause(let child) = anchors[page.index]["\(anchor)__\(kind)_\(number.lowercased())"] {
        return child
      }
    }
    return nil
  }

  /// A clause and what it stands in, outermost first.
  private func chain(to clause: ClauseID) -> [Clause] {
    var chain: [Clause] = []
    var next: ClauseID? = clause
    while let id = next {
      chain.append(clauses[id.index])
      next = clauses[id.index].parent
    }
    return chain.reversed()
  }

  /// Whether a clause may stand in a part: it stands in that, or in none of its kind.
  private func agrees(_ part: Pinpoint.Part, with chain: [Clause]) -> Bool {
    let holders = chain.filter { $0.kind == part.kind }
    if holders.isEmpty {
      // An excerpt may leave out the headings of parts and chapters, but not that of an annex.
      return !part.kind.opensNumbering
        || chain.first.flatMap { headedClauses.scope(of: part, on: $0.page) } == nil
    }
    return part.number == nil || holders.contains { isSame($0.number, part.number) }
  }

  /// How a clause is cited with the parts and chapters that it stands in: `Part II, Art. 3`.
  func fullPinpoint(of clause: ClauseID) -> String {
    let holders = chain(to: clause).dropLast().filter { $0.kind == .part || $0.kind == .chapter }
    return (holders.map(\.pinpoint) + [clauses[clause.index].pinpoint]).joined(separator: ", ")
  }

  private func isSame(_ a: String?, _ b: String?) -> Bool {
    a.map(ClauseNumber.key) == b.map(ClauseNumber.key)
  }

  /// How the first pinpoint of a link's text that agrees with the target stands to it, or else the first.
  ///
  /// A text may name several places (`Preamble and Art. 3`); nil where it names none.
  func refine(_ target: ClauseID, by text: String) -> (pinpoint: Pinpoint, match: PinpointMatch)? {
    var words = PinpointScanner(text)
    var first: (pinpoint: Pinpoint, match: PinpointMatch)?
    while let pinpoint = Pinpoint(next: &words) {
      if isElsewhere(pinpoint.part.kind, clauses[target.index].page) { continue }
      let match = refine(target, by: pinpoint)
      if case .agrees = match { return (pinpoint, match) }
      if first == nil { first = (pinpoint, match) }
    }
    return first
  }

  /// How a link’s text that names a paragraph or a point alone, `para. 2(a)` or `8 bis(2)(a)`, stands to its target;
  /// nil for any other text.
  func refine(_ target: ClauseID, byBare text: String) -> PinpointMatch? {
    let words = PinpointScanner(text)
    if let path = words.barePath() { return refine(target, along: path) }
    guard let pinpoint = Pinpoint(bare: words), let number = pinpoint.part.number else { return nil }
    let match = refine(target, by: pinpoint)
    if case .agrees = match { return match }
    // “3(a)” may be a paragraph of what the link leads to.
    let within = refine(target, along: [ClauseNumber.inPath(number)] + pinpoint.path)
    if case .agrees = within { return within }
    return match
  }

  /// How the numbers of paragraphs and points stand to a target: they are its own last ones, or lead on from it.
  private func refine(_ target: ClauseID, along path: [String]) -> PinpointMatch {
    let clause = clauses[target.index]
    let chain = chain(to: target)
    let named = chain.dropLast().reversed().compactMap { descend(from: $0.id, along: path[...]) }
    if clause.kind == .block || named.contains(where: { isWithin(clause, $0) }) { return .agrees(target) }
    if let deeper = descend(from: target, along: path[...]) { return .agrees(deeper) }
    let isOfOwnRank = chain.contains { holder in
      guard holder.kind == .paragraph || holder.kind == .point else { return false }
      return holder.number?.first?.isNumber == path.first?.first?.isNumber
    }
    if isOfOwnRank { return .disagrees(named.first) }
    // A heading may be named as paragraphs are, `§ 5 Ice`, and a point without the paragraph that has it.
    let isPoint = path.count == 1 && path[0].allSatisfy(\.isLetter)
    let isNamed =
      clause.kind == .provision || isPoint && clause.children.contains { child(of: $0, path[0]) != nil }
    return isNamed || mayCount(path[...], in: target) ? .agrees(target) : .missing(target)
  }

  /// Whether a text that names such a part means another treaty, or a thing: `Protocol I`, `Schedule 2 chemicals`.
  private func isElsewhere(_ kind: Clause.Kind, _ page: PageID) -> Bool {
    kind.opensNumbering && kind != .annex && !headedClauses.has(kind, on: page)
  }

  /// How a link's visible pinpoint and its target stand to each other; the text may name a deeper place.
  private func refine(_ target: ClauseID, by pinpoint: Pinpoint) -> PinpointMatch {
    let match = refineByNumbers(target, by: pinpoint)
    guard case .agrees(let clause) = match, let words = pinpoint.further,
      let holder = chain(to: clause).last(where: { $0.kind == pinpoint.part.kind })
    else { return match }
    switch headedClauses.provision(named: words, in: holder.id) {
    case .other: return match
    case .missing: return .missing(holder.id)
    case .provision(let named):
      if isWithin(clauses[clause.index], named) { return match }
      return isWithin(clauses[named.index], clause) ? .agrees(named) : .disagrees(named)
    }
  }

  private func refineByNumbers(_ target: ClauseID, by pinpoint: Pinpoint) -> PinpointMatch {
    if let longer = pinpoint.readingOfLongerNumber, case .agrees(let clause) = match(target, longer) {
      return .agrees(clause)
    }
    let first = match(target, pinpoint)
    guard case .disagrees(let meant) = first, let other = pinpoint.readingLetterAsPoint else { return first }
    switch match(target, other) {
    // A capital is an article’s, not a point’s, unless the point is there: “Art. 2J”.
    case .agrees(let clause) where !pinpoint.hasCapital || clauses[clause.index].kind == .point:
      return .agrees(clause)
    // “Art. 3f” may mean the article that follows as well, “Art. 3n” its note.
    case .missing
    where meant == nil && pinpoint.part.number?.last.map { Pinpoint.followers.contains(String($0)) } ?? false:
      return .agrees(target)
    case .agrees, .disagrees, .missing: return first
    }
  }

  private func match(_ target: ClauseID, _ pinpoint: Pinpoint) -> PinpointMatch {
    let chain = chain(to: target)
    let page = clauses[target.index].page
    guard pinpoint.outer.allSatisfy({ agrees($0, with: chain) }) else {
      return .disagrees(clauses(pinpoint, in: page).first)
    }
    let ofKind = chain.indices.filter { chain[$0].kind == pinpoint.part.kind }
    guard let innermost = ofKind.last else { return matchBelow(target, pinpoint) }
    if pinpoint.list != nil {
      let isListed = chain[innermost].number.map(pinpoint.lists) ?? true
      return isListed ? .agrees(target) : .disagrees(clauses(pinpoint, in: page).first)
    }
    let number = pinpoint.part.number
    guard let top = ofKind.last(where: { number == nil || isSame(chain[$0].number, number) }) else {
      return .disagrees(clauses(pinpoint, in: page).first)
    }
    let numbers = chain[(top + 1)...].filter { $0.kind == .paragraph || $0.kind == .point }.compactMap {
      $0.number.map(ClauseNumber.ascii)
    }
    let shared = min(numbers.count, pinpoint.path.count)
    guard numbers.prefix(shared).elementsEqual(pinpoint.path.prefix(shared), by: { $0 == $1.lowercased() })
    else {
      if pinpoint.isPathListed { return .agrees(target) }
      let named = descend(from: chain[top].id, along: pinpoint.path[...])
      return named == target ? .agrees(target) : .disagrees(named)
    }
    if pinpoint.path.count <= numbers.count { return .agrees(target) }
    if clauses[target.index].kind == .block { return .agrees(target) }
    if let deeper = descend(from: chain[top].id, along: pinpoint.path[...]) { return .agrees(deeper) }
    return mayCount(pinpoint.path[...], in: chain[top].id) ? .agrees(target) : .missing(chain[top].id)
  }

  /// Whether a path that leads nowhere may still be right.
  ///
  /// It may count what has no number of its own, or name what stands in the words with its number, or is left out; a
  /// rendering may have left out anything. Only a clause of one plain paragraph has no parts for certain.
  private func mayCount(_ path: ArraySlice<String>, in holder: ClauseID) -> Bool {
    let holder = clauses[holder.index]
    guard let first = path.first else { return true }
    let children = holder.children.lazy.map { self.clauses[$0.index] }
    let hasLikeFirst = children.contains { child in
      let isLikeFirst = child.number?.first?.isNumber == first.first?.isNumber
      return child.kind == .paragraph || child.kind == .point && isLikeFirst
    }
    if hasLikeFirst { return false }
    let original = treaty(of: holder.page).map { treaties[$0.index] } ?? holder.page
    if holder.kind == .preamble || self[original].front.values.treaty.text == .rendering { return true }
    guard holder.children.count == 1, let only = children.first, only.kind == .block, first != "1" else {
      return true
    }
    let document = self[holder.page].shelved.document
    // What is long is not looked through for each link to it.
    guard case .paragraph = document[only.node].kind, document[only.node].span.count <= 4096 else {
      return true
    }
    let hasLines = document.subtree(of: only.node).contains { document[$0].kind == .lineBreak }
    return hasLines || mayEnumerate(ClauseText(of: holder, in: self).string)
  }

  /// A link to a part whose text goes on to what stands in it: `[Annex I, Art. 2](#annex_i)`.
  private func matchBelow(_ target: ClauseID, _ pinpoint: Pinpoint) -> PinpointMatch {
    let clause = clauses[target.index]
    if pinpoint.list != nil { return .agrees(target) }
    let named = clauses(pinpoint, in: clause.page)
    if pinpoint.outer.isEmpty, clause.kind.opensNumbering, clause.number == nil,
      let own = headedClauses.clauses(pinpoint.part, in: .annex(target)).first
    {
      // “Annex on inspections, Art. 2”: such a name is not read.
      return .agrees(descend(from: own, along: pinpoint.path[...]) ?? own)
    }
    if pinpoint.part.kind.opensNumbering, pinpoint.part.number == nil,
      chain(to: target).contains(where: { $0.kind == .provision })
    {
      // “Rules of procedure (Annex)”: a provision may be called so.
      return .agrees(target)
    }
    guard let holder = pinpoint.outer.last, holder.kind == clause.kind else { return .disagrees(named.first) }
    if let deeper = named.first(where: { isWithin(clauses[$0.index], target) }) { return .agrees(deeper) }
    let hasSome = clause.children.contains { clauses[$0.index].kind == pinpoint.part.kind }
    return hasSome ? .missing(target) : .agrees(target)
  }
}

/// Whether a text may number parts of itself, in any script, or marks that something is left out.
private func mayEnumerate(_ text: String) -> Bool {
  var isBehindNumber = false
  for character in text {
    if ")）§•…[];；؛".contains(character) { return true }
    if isBehindNumber, ".-–—ـ:．、".contains(character) { return true }
    isBehindNumber = character.isNumber
    if isBehindNumber,
      !character.isWholeNumber || character.unicodeScalars.first?.properties.numericType != .decimal
    {
      return true
    }
  }
  return false
}
