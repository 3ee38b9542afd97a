import Markdown
import Prose
import Scanning
import Source

// In: the index. Out: what a translation has or lacks beside its treaty. Changes nothing.

/// The clauses of a translation are those of its treaty.
func checkTranslations(_ index: BriefingIndex) -> [Diagnostic] {
  index.drafts.indices.flatMap { position -> [Diagnostic] in
    let draft = index.drafts[position]
    guard case .translation(let name, _) = draft.kind else { return [] }
    guard let treaty = index.treaty(of: PageID(position)) else {
      return [
        Diagnostic(
          .brokenLink, in: draft.source, at: Span(at: 0),
          "this is a translation of “treaties/\(name).md”, which does not exist")
      ]
    }
    let page = index.treaties[treaty.index]
    if index[page].isUnread || draft.isUnread { return [] }
    let own = index.clauses[index.clauseRanges[page.index]]
    let known = Set(own.map(\.anchor))
    let document = draft.shelved.document
    var findings = Findings(in: draft.source)
    for clause in index.clauses[index.clauseRanges[position]] {
      if known.contains(clause.anchor) || clause.kind == .omission { continue }
      // What stands in a clause that is reported is reported with it.
      if let parent = clause.parent, !known.contains(index.clauses[parent.index].anchor) { continue }
      let isBlock = clause.kind == .block
      let place = clause.pinpoint.isEmpty ? "" : " of \(clause.pinpoint)"
      let fault = isBlock ? "this block\(place) is none of" : "“\(clause.pinpoint)” is no clause of"
      findings.error(
        .brokenAnchor, at: document[clause.node].span,
        "\(fault) “\(index[page].source.path)”, so it stands beside none",
        suggestion: isBlock
          ? nil
          : nearest(clause.pinpoint, among: own.lazy.map(\.pinpoint)) ?? headingMeant(by: clause, among: own))
    }
    return findings.diagnostics + checkLanguage(of: draft)
      + checkBlocks(in: PageID(position), beside: page, index)
      + checkGaps(in: PageID(position), beside: page, index)
  }
}

/// The heading of the treaty's own that a heading in words that are not known, but with the number of an article, may be
/// written as: `Article 4` for `Pants 4`.
private func headingMeant(by clause: Clause, among own: ArraySlice<Clause>) -> String? {
  guard clause.kind == .provision,
    let number = clause.pinpoint.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      .first(where: { $0.first?.isNumber == true }),
    let meant = own.first(where: {
      $0.kind == .article && $0.number.flatMap(ClauseNumber.value) == ClauseNumber.value(number)
    }),
    let written = meant.number
  else { return nil }
  return "the heading may be the treaty’s own: Article \(written)"
}

/// The language of a translation is that of its file's name.
private func checkLanguage(of draft: Draft) -> [Diagnostic] {
  guard let named = draft.kind.language, let said = draft.front.values.lang,
    named.lowercased().prefix(while: \.isLetter) != said.lowercased().prefix(while: \.isLetter)
  else { return [] }
  return [
    Diagnostic(
      .invalidValue, .warning, in: draft.source, at: draft.front.langSpan,
      "the file’s name says that this is in “\(named)”, “lang” that it is in “\(said)”", suggestion: named)
  ]
}

/// Whether a clause that is lacking before another shows by their numbers, which is reported for each file alone.
private func isNumberGap(between lacking: Clause, and clause: Clause) -> Bool {
  lacking.kind == clause.kind && (clause.kind == .article || lacking.parent == clause.parent)
}

/// Whether a translation without a clause is said to lack it: where its id is the same in any language.
///
/// Of parts and chapters the articles count.
private func isCounted(_ clause: Clause) -> Bool {
  switch clause.kind {
  case .article, .paragraph, .point: true
  case .annex, .protocol, .schedule, .appendix:
    clause.number != nil || clause.anchor == clause.kind.rawValue
  case .preamble, .part, .chapter, .provision, .block, .omission: false
  }
}

/// A clause of a translation has as many blocks without a number as the treaty's, unless one is marked as left out, and
/// they begin with the same numbers where they have such: else words stand beside others than they translate.
private func checkBlocks(
  in translation: PageID, beside page: PageID, _ index: BriefingIndex
) -> [Diagnostic] {
  let (own, others) = (index.clauseRanges[page.index], index.clauseRanges[translation.index])
  let rows = blocksByHolder(index.clauses[own])
  if rows.isEmpty { return [] }
  // How many clauses stand in each of the treaty's.
  let counts = Dictionary(
    index.clauses[own].map { ($0.anchor, $0.children.count) }, uniquingKeysWith: { $1 })
  let draft = index[translation]
  let document = draft.shelved.document
  var findings = Findings(in: draft.source)
  for holder in index.clauses[others] {
    guard let row = rows[holder.anchor] else { continue }
    let children = holder.children.map { index.clauses[$0.index] }
    // What stands in none of the treaty's is reported as such.
    if children.contains(where: { $0.kind == .omission || counts[$0.anchor] == nil }) { continue }
    let blocks = children.filter { $0.kind == .block }
    let place = document[(blocks.last ?? holder).node].span
    // As many in all may be a block that is read as a point.
    let isShort = blocks.count < row.count && counts[holder.anchor] != children.count
    if isShort, !isOmitted(behind: holder, in: others, index) {
      findings.warning(
        .clauseGap, at: place,
        "\(holder.pinpoint) has \(count(blocks.count)) without a number here, and “\(index[page].source.path)” has \(row.count): what is left out must be marked",
        suggestion: "a paragraph “[…]” in its place")
    } else if blocks.count == row.count, let numbers = blockNumbers(blocks.map(\.node), document),
      let facing = blockNumbers(row.map(\.node), index[page].shelved.document),
      let differs = numbers.indices.first(where: { !facing.contains(numbers[$0]) })
    {
      findings.warning(
        .clauseGap, at: document[blocks[differs].node].span,
        "the number \(numbers[differs]) stands beside \(facing[differs]) of \(holder.pinpoint) in “\(index[page].source.path)”"
      )
    }
  }
  return findings.diagnostics
}

private func count(_ blocks: Int) -> String {
  blocks == 0 ? "no block" : blocks == 1 ? "one block" : "\(blocks) blocks"
}

/// Whether what follows a clause and all that stands in it is marked as left out.
private func isOmitted(behind clause: Clause, in range: Range<Int>, _ index: BriefingIndex) -> Bool {
  var place = clause.id.index + 1
  while place < range.upperBound, index.isWithin(index.clauses[place], clause.id) { place += 1 }
  return place < range.upperBound && index.clauses[place].kind == .omission
}

/// What a translation lacks of the treaty behind a clause that it has is marked as left out; at its end that is asked
/// of one that begins where the treaty does, since any other is an excerpt.
private func checkGaps(in translation: PageID, beside page: PageID, _ index: BriefingIndex) -> [Diagnostic] {
  let draft = index[translation].opened
  var places: [String: Int] = [:]
  var omissions: [Int] = []
  for position in index.clauseRanges[translation.index] {
    let clause = index.clauses[position]
    if clause.kind == .omission { omissions.append(position) } else { places[clause.anchor] = position }
  }
  var diagnostics: [Diagnostic] = []
  var last: Int?
  var lacking: Clause?
  for clause in index.clauses[index.clauseRanges[page.index]] {
    guard let place = places[clause.anchor] else {
      if last != nil, lacking == nil, isCounted(clause) { lacking = clause }
      continue
    }
    if let last, let lacking, last < place, !isNumberGap(between: lacking, and: clause) {
      let omission = omissions.partitioningIndex { $0 > last }
      if omission == omissions.count || omissions[omission] > place {
        diagnostics.append(
          Diagnostic(
            .clauseGap, .warning, in: draft.source, at: draft.document[index.clauses[place].node].span,
            "\(lacking.pinpoint) of “\(index[page].source.path)” is not here: what is left out before this must be marked",
            suggestion: "a paragraph “[…]” before it"))
      }
    }
    (last, lacking) = (place, nil)
  }
  let first = index.clauses[index.clauseRanges[page.index]].first { $0.kind != .omission }
  if let last, let lacking, let first, places[first.anchor] != nil, omissions.last ?? -1 < last {
    diagnostics.append(
      Diagnostic(
        .clauseGap, .warning, in: draft.source, at: draft.document[index.clauses[last].node].span,
        "\(lacking.pinpoint) of “\(index[page].source.path)” is not here: what is left out behind this must be marked",
        suggestion: "a paragraph “[…]” behind it"))
  }
  return diagnostics
}
