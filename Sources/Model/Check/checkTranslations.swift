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
      findings.error(
        .brokenAnchor, at: document[clause.node].span,
        "“\(clause.anchor)” is no clause of “\(index[page].source.path)”, so it stands beside none",
        suggestion: nearest(clause.anchor, among: known) ?? headingMeant(by: clause, among: own))
    }
    return findings.diagnostics + checkLanguage(of: draft)
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
