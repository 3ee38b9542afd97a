import Markdown
import Source

// In: a draft and its bound links. Out: the blocks that are more than their Markdown: transclusions and comparisons.
// Quotations are proved elsewhere.

/// The block quotes that hold only a link to a clause, and the tables whose body is links to clauses.
///
/// Those beyond the limit on what a page copies stay what they are in Markdown, and the first is an error. What is all
/// but one of them is a warning.
func readRoles(
  _ draft: OpenDraft, _ bound: BoundPage, in index: BriefingIndex
) -> Outcome<[NodeID: BlockRole]> {
  let leadsToClause = bound.links.contains {
    if case .target(.clause) = $0.destination { true } else { false }
  }
  if !leadsToClause { return Outcome([:]) }
  let document = draft.document
  var findings = Findings(in: draft.source)
  var roles: [NodeID: BlockRole] = [:]
  var sizes = CopySizes(index)
  for position in document.nodes.indices {
    let node = NodeID(position)
    let role: BlockRole
    switch document[node].kind {
    case .blockQuote:
      guard let clause = onlyClause(in: node, document, bound, &findings) else { continue }
      role = .transclusion(clause)
      sizes.add([clause])
    case .table:
      guard let comparison = readComparison(node, document, bound, in: index, &findings) else { continue }
      role = .comparison(comparison)
      for row in comparison.rows { sizes.add(row.cells.joined()) }
    default: continue
    }
    if sizes.areTooMuch {
      findings.error(
        .fileTooLarge, at: document[node].span,
        "the clauses that the page shows down to here are more than \(CopySizes.limit >> 20) MiB together",
        suggestion: "show the paragraphs and points in question, and link to the others")
      return Outcome(roles, findings.diagnostics)
    }
    roles[node] = role
  }
  return Outcome(roles, findings.diagnostics)
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
    let document = index[clause.page].shelved.document
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

/// The clause to which the only link of a block quote leads, where nothing else stands there but emphasis and a full
/// stop; two such links are reported, in paragraphs of their own too.
private func onlyClause(
  in quote: NodeID, _ document: Document, _ bound: BoundPage, _ findings: inout Findings
) -> ClauseID? {
  var links: [(node: NodeID, clause: ClauseID)] = []
  for child in document.children(of: quote) {
    guard case .paragraph = document[child].kind,
      let more = clauseLinks(in: child, document, bound, andMarks: ".,; "), !more.isEmpty
    else { return nil }
    links += more
  }
  guard let first = links.first else { return nil }
  if links.count > 1 {
    findings.warning(
      .invalidValue, at: document[links[1].node].span,
      "this block quote links to \(links.count) clauses, so it is filled with none of them",
      suggestion: "a block quote for each clause")
    return nil
  }
  return first.clause
}

/// Where a cell of a table stands.
private struct Place {
  let row: Int
  let column: Int
}

private func readComparison(
  _ table: NodeID, _ document: Document, _ bound: BoundPage, in index: BriefingIndex,
  _ findings: inout Findings
) -> Comparison? {
  let rows = document.children(of: table).map { Array(document.children(of: $0)) }
  guard let heads = rows.first, heads.count > 1, rows.count > 1 else { return nil }
  var compared: [Comparison.Row] = []
  var (linked, others): ([Place], [Place]) = ([], [])
  var empty: [NodeID] = []
  for (row, all) in rows.enumerated().dropFirst() {
    var cells: [[ClauseID]] = []
    for (column, cell) in all.enumerated().dropFirst() {
      let links = clauseLinks(in: cell, document, bound, andMarks: "—–−-,; ")
      if links == nil { others.append(Place(row: row, column: column)) }
      if document[cell].end == cell.index + 1 { empty.append(cell) }
      if links?.isEmpty == false { linked.append(Place(row: row, column: column)) }
      cells.append((links ?? []).map(\.clause))
    }
    compared.append(Comparison.Row(topic: all[0], cells: cells))
  }
  if linked.isEmpty { return nil }
  guard others.isEmpty else {
    let links = others.map { nearlyOnlyLinks(in: rows[$0.row][$0.column], document, bound) }
    let isNearly = links.allSatisfy { $0 != nil }
    let isMostly = linked.count > 2 * others.count
    let columns = Dictionary(grouping: zip(others, links).filter { $1 != 0 }, by: \.0.column)
    // A column of remarks makes another sort of table.
    let isOther = columns.values.contains { $0.count == compared.count }
    // A single row or column of links may be anything.
    let isBesideLinks = [\Place.row, \Place.column].contains { line in
      let broken = Set(others.map { $0[keyPath: line] })
      return Set(linked.map { $0[keyPath: line] }).subtracting(broken).count > 1
    }
    // Where all others are links, a single cell that says that there is none says so in a comparison.
    let saysNone = others.count == 1 && links[0] == 0 && linked.count > 1
    if saysNone || isBesideLinks && (isNearly && compared.count == 1 || (isNearly || isMostly) && !isOther) {
      for other in others {
        findings.warning(
          .invalidValue, at: document[rows[other.row][other.column]].span,
          "this cell keeps the table from being a comparison, whose cells are links to clauses, or —",
          suggestion: "a link to a clause, or —")
      }
    }
    return nil
  }
  for cell in empty {
    findings.warning(
      .invalidValue, at: document[cell].span,
      "this cell is empty, and the page says that the excerpt has no such clause", suggestion: "—")
  }
  let treaties = heads.indices.dropLast().map { column -> TreatyID? in
    let cells = compared.indices.filter { compared[$0].cells.indices.contains(column) }
    let treaties = cells.map { row in compared[row].cells[column].map { index.clauses[$0.index].treaty } }
    let counts = treaties.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    guard let (most, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    if counts.count == 1 { return most }
    if 2 * count > counts.values.reduce(0, +) {
      for (row, all) in zip(cells, treaties) where all.contains(where: { $0 != most }) {
        findings.warning(
          .invalidValue, at: document[rows[row + 1][column + 1]].span,
          "this cell has a clause of another treaty than the other cells of its column",
          suggestion: "a clause of “\(index[index.treaties[most.index]].title)”")
      }
    }
    return nil
  }
  return Comparison(treaties: treaties, heads: heads, rows: compared)
}

/// The links to clauses in a cell or paragraph, with emphasis around them or not; nil where it holds anything else but
/// some marks.
private func clauseLinks(
  in block: NodeID, _ document: Document, _ bound: BoundPage, andMarks marks: String
) -> [(node: NodeID, clause: ClauseID)]? {
  var links: [(node: NodeID, clause: ClauseID)] = []
  var place = block.index + 1
  while place < document[block].end {
    let inline = NodeID(Int(place))
    place += 1
    switch document[inline].kind {
    case .link:
      guard case .target(.clause(let clause))? = bound.destinations[inline] else { return nil }
      links.append((inline, clause))
      place = document[inline].end
    case .text(let text):
      guard document.string(text).allSatisfy({ marks.contains($0) || $0.isWhitespace }) else { return nil }
    case .emphasis, .strong, .softBreak, .lineBreak: break
    default: return nil
    }
  }
  return links
}

/// How many links to clauses a cell holds besides which there are no more than two words, or which says in words of its
/// own that there is none; nil where it holds something else.
private func nearlyOnlyLinks(in cell: NodeID, _ document: Document, _ bound: BoundPage) -> Int? {
  var links = 0
  var words = ""
  var place = cell.index + 1
  while place < document[cell].end {
    let inline = NodeID(Int(place))
    place += 1
    switch document[inline].kind {
    case .link:
      guard case .target(.clause)? = bound.destinations[inline] else { return nil }
      links += 1
      place = document[inline].end
    case .text(let text): words += document.string(text)
    default: words += " "
    }
  }
  if links > 0 { return words.split(whereSeparator: \.isWhitespace).count <= 2 ? links : nil }
  let word = words.lowercased().filter { !$0.isWhitespace }
  return ["n/a", "n.a.", "na", "nil", "none", "?"].contains(word) ? 0 : nil
}
