import Markdown
import Source

// In: a draft and its bound links. Out: the blocks that are more than their Markdown: transclusions and comparisons.
// Quotations are proved elsewhere.

/// The block quotes that hold only a link to a clause, and the tables whose body is links to clauses.
func readRoles(_ draft: Draft, _ bound: BoundPage, in index: BriefingIndex) -> [NodeID: BlockRole] {
  let document = draft.document
  var roles: [NodeID: BlockRole] = [:]
  for position in document.nodes.indices {
    let node = NodeID(position)
    switch document[node].kind {
    case .blockQuote:
      if let clause = onlyClause(in: node, document, bound) { roles[node] = .transclusion(clause) }
    case .table:
      if let comparison = readComparison(node, document, bound, in: index) {
        roles[node] = .comparison(comparison)
      }
    default: break
    }
  }
  return roles
}

private func onlyClause(in quote: NodeID, _ document: Document, _ bound: BoundPage) -> ClauseID? {
  let children = Array(document.children(of: quote))
  guard children.count == 1, case .paragraph = document[children[0]].kind else { return nil }
  let inlines = Array(document.children(of: children[0]))
  guard inlines.count == 1, case .target(.clause(let clause))? = bound.destinations[inlines[0]] else {
    return nil
  }
  return clause
}

private func readComparison(
  _ table: NodeID, _ document: Document, _ bound: BoundPage, in index: BriefingIndex
) -> Comparison? {
  let rows = document.children(of: table).map { Array(document.children(of: $0)) }
  guard let heads = rows.first, heads.count > 1, rows.count > 1 else { return nil }
  var compared: [Comparison.Row] = []
  for row in rows.dropFirst() {
    var cells: [[ClauseID]] = []
    for cell in row.dropFirst() {
      guard let clauses = clauses(in: cell, document, bound) else { return nil }
      cells.append(clauses)
    }
    compared.append(Comparison.Row(topic: row[0], cells: cells))
  }
  guard compared.contains(where: { $0.cells.contains { !$0.isEmpty } }) else { return nil }
  let treaties = heads.indices.dropLast().map { column -> TreatyID? in
    let cells = compared.flatMap { $0.cells.indices.contains(column) ? $0.cells[column] : [] }
    let all = Set(cells.map { index.clauses[$0.index].treaty })
    return all.count == 1 ? all.first : nil
  }
  return Comparison(treaties: treaties, heads: heads, rows: compared)
}

/// The clauses that a cell links to, none for a dash; nil where it holds anything else.
private func clauses(in cell: NodeID, _ document: Document, _ bound: BoundPage) -> [ClauseID]? {
  var clauses: [ClauseID] = []
  for inline in document.children(of: cell) {
    switch document[inline].kind {
    case .link:
      guard case .target(.clause(let clause))? = bound.destinations[inline] else { return nil }
      clauses.append(clause)
    case .text(let text):
      let words = document.string(text).trimmingWhiteSpace()
      guard words.allSatisfy({ "—–-,; ".contains($0) }) else { return nil }
    case .softBreak, .lineBreak: break
    default: return nil
    }
  }
  return clauses
}
