import Markdown
import Prose
import Scanning
import Source

/// The clauses of all treaties and translations, with the range of each page; treaties stand before translations.
func makeClauses(
  _ drafts: [Draft], _ treatyOf: [String: TreatyID], _ treaties: [PageID]
) -> ([Clause], [Range<Int>]) {
  var clauses: [Clause] = []
  var ranges: [Range<Int>] = []
  for (index, draft) in drafts.enumerated() {
    let start = clauses.count
    if let treaty = draft.kind.treaty.flatMap({ treatyOf[$0] }) {
      let original = draft.kind.language.map { _ in clauses[ranges[treaties[treaty.index].index]] }
      var aligned = original.flatMap { alignedAnchors(draft.clauses, with: $0) }
      if let original {
        let anchors = aligned ?? draft.clauses.map(\.anchor)
        let text = drafts[treaties[treaty.index].index].shelved.document
        let blocks = alignedBlocks(draft.clauses, anchors, draft.shelved.document, with: original, text)
        if !blocks.isEmpty {
          aligned = anchors.indices.map { blocks[$0] ?? anchors[$0] }
        }
      }
      for (position, clause) in draft.clauses.enumerated() {
        let anchor = aligned?[position] ?? clause.anchor
        let id = ClauseID(start + position)
        let parent = clause.parent.map { ClauseID(start + $0) }
        if let parent { clauses[parent.index].children.append(id) }
        clauses.append(
          Clause(
            id: id, treaty: treaty, page: PageID(index), kind: clause.kind, anchor: anchor,
            aliases: anchor == clause.anchor || clause.kind == .block
              ? clause.aliases : clause.aliases + [clause.anchor],
            number: clause.number, isHalfBracketed: clause.isHalfBracketed, title: clause.title,
            pinpoint: clause.pinpoint, parent: parent, node: clause.node, blocks: clause.blocks))
      }
    }
    ranges.append(start..<clauses.count)
  }
  return (clauses, ranges)
}

/// The ids of a translation's clauses where letters of its points are of another alphabet than the treaty's.
///
/// Such a point has the id of the one in its place among the treaty's or, behind an omission, of the one whose letter
/// has the place in its alphabet that its own has. Nil where there is none.
private func alignedAnchors(_ translated: [ClauseDraft], with original: ArraySlice<Clause>) -> [String]? {
  guard
    translated.contains(where: { $0.kind == .point && isBeyondLatin($0.number) })
      || original.contains(where: { $0.kind == .point && isBeyondLatin($0.number) })
  else { return nil }
  var points: [String: [Clause]] = [:]
  for clause in original where clause.kind == .point {
    guard let holder = clause.parent else { continue }
    points[original[holder.index].anchor, default: []].append(clause)
  }
  var anchors = translated.map(\.anchor)
  var places: [Int: Int] = [:]
  var interrupted: Set<Int> = []
  for (position, clause) in translated.enumerated() {
    if clause.kind == .omission, let parent = clause.parent { interrupted.insert(parent) }
    guard let parent = clause.parent, clause.anchor.hasPrefix(translated[parent].anchor + "__") else {
      continue
    }
    anchors[position] = anchors[parent] + clause.anchor.dropFirst(translated[parent].anchor.count)
    if clause.kind != .point { continue }
    let place = places[parent, default: 0]
    places[parent] = place + 1
    guard let row = points[anchors[parent]] else { continue }
    let counterpart =
      interrupted.contains(parent)
      ? row.first { letterPlace($0.number) != nil && letterPlace($0.number) == letterPlace(clause.number) }
      : place < row.count ? row[place] : nil
    guard let counterpart, isBeyondLatin(clause.number) != isBeyondLatin(counterpart.number) else { continue }
    anchors[position] = counterpart.anchor
  }
  return anchors
}

/// The place in its alphabet of a letter that numbers points, from 0; nil for other numbers, and for alphabets whose
/// letters are counted in more orders than one.
func letterPlace(_ number: String?) -> Int? {
  guard let number, number.count == 1, let letter = number.lowercased().first else { return nil }
  return ["abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя"].lazy.compactMap { alphabet in
    alphabet.firstIndex(of: letter).map { alphabet.distance(from: alphabet.startIndex, to: $0) }
  }.first
}

/// Whether a number is a letter of another alphabet than the Latin one.
private func isBeyondLatin(_ number: String?) -> Bool {
  number?.first.map { $0.isLetter && !$0.isASCII } ?? false
}
