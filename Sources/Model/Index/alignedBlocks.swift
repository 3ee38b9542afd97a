import Markdown

// In: the clauses of a treaty and those of a translation. Out: the blocks without a number of the treaty's beside which
// those of the translation stand, where that is not by their count. Reports nothing.

/// The ids that blocks of a translation have from those of the treaty's which they stand beside, by their positions:
/// where all of a clause's begin with a number, by that; else those behind the only omission, counted from the end.
func alignedBlocks(
  _ translated: [ClauseDraft], _ anchors: [String], _ document: Document,
  with original: ArraySlice<Clause>, _ originalDocument: Document
) -> [Int: String] {
  let rows = blocksByHolder(original)
  if rows.isEmpty { return [:] }
  var blocks: [Int: [Int]] = [:]
  // How many blocks of a clause stand before its first omission, and before its last one.
  var gaps: [Int: (first: Int, last: Int)] = [:]
  for (position, clause) in translated.enumerated() {
    let holder = clause.parent ?? -1
    if clause.kind == .block { blocks[holder, default: []].append(position) }
    if clause.kind == .omission {
      let count = blocks[holder]?.count ?? 0
      gaps[holder] = (gaps[holder]?.first ?? count, count)
    }
  }
  var aligned: [Int: String] = [:]
  for (holder, own) in blocks {
    guard let row = rows[holder < 0 ? "" : anchors[holder]] else { continue }
    let numbers = blockNumbers(own.map { translated[$0].node }, document)
    if let numbers, let others = blockNumbers(row.map(\.node), originalDocument) {
      let anchorOf = Dictionary(zip(others, row.map(\.anchor)), uniquingKeysWith: { first, _ in first })
      let found = numbers.compactMap { anchorOf[$0] }
      if Set(found).count == own.count {
        for (position, anchor) in zip(own, found) { aligned[position] = anchor }
        continue
      }
    }
    guard let gap = gaps[holder], gap.first == gap.last, own.count < row.count else { continue }
    let behind = own[gap.last...]
    for (position, clause) in zip(behind, row.suffix(behind.count)) { aligned[position] = clause.anchor }
  }
  return aligned
}

/// The blocks without a number of a page, by the ids of the clauses in which they stand; the empty one is none's.
func blocksByHolder(_ clauses: ArraySlice<Clause>) -> [String: [Clause]] {
  var rows: [String: [Clause]] = [:]
  for clause in clauses where clause.kind == .block {
    rows[clause.parent.map { clauses[$0.index].anchor } ?? "", default: []].append(clause)
  }
  return rows
}

/// The numbers that some blocks begin with, as `(2)` or `2.`; nil where one of them has none.
func blockNumbers(_ blocks: [NodeID], _ document: Document) -> [Int]? {
  var numbers: [Int] = []
  for block in blocks {
    guard case .paragraph = document[block].kind,
      let label = ListLabel(PlainText(document, below: block).bytes), label.number.first?.isNumber == true,
      let value = ClauseNumber.value(label.number)
    else { return nil }
    numbers.append(value)
  }
  return numbers.isEmpty ? nil : numbers
}
