import Markdown
import Source

// In: a draft and its bound links. Out: the blocks that are more than their Markdown: transclusions and comparisons.
// Quotations are proved elsewhere.

/// The block quotes that hold only a link to a clause, and the tables whose body is links to clauses.
///
/// Those beyond the limit on what a page copies stay what they are in Markdown, and the first is an error.
func readRoles(_ draft: Draft, _ bound: BoundPage, in index: BriefingIndex) -> Outcome<[NodeID: BlockRole]> {
  let document = draft.document
  var roles: [NodeID: BlockRole] = [:]
  var sizes = CopySizes(index)
  for position in document.nodes.indices {
    let node = NodeID(position)
    let role: BlockRole
    switch document[node].kind {
    case .blockQuote:
      guard let clause = onlyClause(in: node, document, bound) else { continue }
      role = .transclusion(clause)
      sizes.add([clause])
    case .table:
      guard let comparison = readComparison(node, document, bound, in: index) else { continue }
      role = .comparison(comparison)
      for row in comparison.rows { sizes.add(row.cells.joined()) }
    default: continue
    }
    if sizes.areTooMuch {
      var findings = Findings(in: draft.source)
      findings.error(
        .fileTooLarge, at: document[node].span,
        "the clauses that the page shows down to here are more than \(CopySizes.limit >> 20) MiB together",
        suggestion: "show the paragraphs and points in question, and link to the others")
      return Outcome(roles, findings.diagnostics)
    }
    roles[node] = role
  }
  return Outcome(roles)
}

/// How large the copies of clauses are that a page shows.
private struct CopySizes {
  /// How many bytes of clauses a page may show in place of links to them.
  static let limit = 1 << 20

  private let index: BriefingIndex
  private var sizes: [ClauseID: Int] = [:]
  private var sum = 0

  init(_ index: BriefingIndex) { self.index = index }

  /// Whether the copies so far are more than a page may show.
  var areTooMuch: Bool { sum > Self.limit }

  /// Adds copies of some clauses, as many as it takes to be too much.
  mutating func add(_ clauses: some Sequence<ClauseID>) {
    for clause in clauses {
      if areTooMuch { return }
      let size = sizes[clause] ?? size(of: clause)
      sizes[clause] = size
      sum += size
    }
  }

  /// How large a copy of a clause is, in bytes: its words and addresses, and some for each node.
  private func size(of id: ClauseID) -> Int {
    let clause = index.clauses[id.index]
    let document = index[clause.page].document
    return document.nodes[Int(clause.node.index)..<Int(index.end(of: clause).index)].reduce(0) { size, node in
      switch node.kind {
      case .text(let text), .code(let text), .htmlInline(let text), .htmlBlock(let text):
        size + 16 + text.count
      case .codeBlock(_, let literal, _): size + 16 + literal.count
      case .link(let destination, let title, _): size + 16 + destination.count + title.count
      case .image(let destination, let title): size + 16 + destination.count + title.count
      default: size + 16
      }
    }
  }
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
