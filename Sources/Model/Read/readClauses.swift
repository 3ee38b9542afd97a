import Markdown
import Prose
import Scanning
import Source

// In: a treaty's document and its headings. Out: its clauses, each before those within it, with their ids; gaps in
// the numbers and numbers given twice are reported. Does not know of notes, links or other treaties.

/// Reads the clauses of a treaty, of which its page's title is none; adds to `drops` the letters of points and numbers
/// such as `1 bis.`, which are shown as those of list items are.
func readClauses(
  _ document: Document, _ headings: [Heading], besides title: Heading?, drops: inout [Mark],
  _ findings: inout Findings
) -> [ClauseDraft] {
  var reader = ClauseReader(document: document, slugs: Set(headings.map(\.anchor)), findings: findings)
  let headingOf = Dictionary(headings.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
  for node in document.children(of: Document.root) {
    switch document[node].kind {
    case .footnoteDefinition: continue
    case .heading:
      if let heading = headingOf[node], node != title?.node { reader.open(heading) }
    default: reader.readBlock(node, in: reader.stack.last?.clause)
    }
  }
  reader.reportDoubts()
  drops += reader.drops
  findings = reader.findings
  if reader.clauses.count > ClauseDraft.limit {
    let first = document[reader.clauses[ClauseDraft.limit].node].span
    findings.error(.fileTooLarge, at: first, "the treaty has more than \(ClauseDraft.limit) clauses")
  }
  return Array(reader.clauses.prefix(ClauseDraft.limit))
}

/// Reads the clauses of one document, from its first block to its last.
struct ClauseReader {
  let document: Document
  /// The ids of all headings, which no other name of a clause may take.
  let slugs: Set<String>
  var findings: Findings
  var clauses: [ClauseDraft] = []
  var drops: [Mark] = []
  /// The headings that are open: each clause with its rank and heading level.
  var stack: [(clause: Int, rank: Int, level: Int)] = []
  /// The numbers so far, by what they count (see `paragraphScope` and `pointScope`).
  var sequences: [String: ClauseSequence] = [:]
  /// The last number of each kind that headings open.
  var lastHeaded: [Clause.Kind: String] = [:]
  /// The last paragraph of the numbered list, or the one such as `1 bis.`, that ends just before the next block.
  var lastNumbered: Int?
  /// The number of the last paragraph or point of each level.
  var lastListed: [Clause.Kind: String] = [:]
  /// Whether something is marked as left out behind the last of them, be it in another clause.
  var isGapMarked = false
  /// Whether an article was opened behind that mark.
  var isMarkedBeforeArticle = false
  /// The levels that stand right below an article, those whose numbers begin anew in a further one, and those whose
  /// numbers go on there.
  var listedInArticles: Set<Clause.Kind> = []
  var restarted: Set<Clause.Kind> = []
  var countedOn: Set<Clause.Kind> = []
  /// What headings with titles answer to as well; of two that would have the same name the first does.
  var shortNames: Set<String> = []
  /// The anchors given, each with how often it was asked for.
  var anchors: [String: Int] = [:]

  init(document: Document, slugs: Set<String>, findings: Findings) {
    self.document = document
    self.slugs = slugs
    self.findings = findings
  }

  func prefix(_ parent: Int?) -> String { parent.map { clauses[$0].anchor + "__" } ?? "" }

  mutating func unique(_ anchor: String) -> String {
    while let count = anchors[anchor] {
      anchors[anchor] = count + 1
      let next = "\(anchor)-\(count + 1)"
      if anchors[next] == nil { return next }
    }
    return anchor
  }

  mutating func append(
    _ kind: Clause.Kind, _ anchor: String, aliases: [String] = [], _ number: String?, _ title: String?,
    _ pinpoint: String, _ parent: Int?, _ node: NodeID, _ blocks: [NodeID]
  ) {
    anchors[anchor, default: 0] += 1
    clauses.append(
      ClauseDraft(
        kind: kind, anchor: anchor, aliases: aliases, number: number, title: title, pinpoint: pinpoint,
        parent: parent, node: node, blocks: blocks))
  }
}
