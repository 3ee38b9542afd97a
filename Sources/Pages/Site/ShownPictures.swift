import Markdown
import Model
import Scanning

// In: the bound briefing and the sizes of its pictures. Out: how many bytes they come to in the edition in one file,
// which holds each again wherever it is shown. Reads no picture.

/// The pictures of a briefing, each as often as its pages show it.
struct ShownPictures {
  private let briefing: Briefing
  /// The pictures in the text of each page, in their order: the node, and the file's size in bytes.
  private var pictures: [PageID: [(node: NodeID, size: Int)]] = [:]
  private var ofClause: [ClauseID: Int] = [:]

  /// How many bytes all of them are.
  static func bytes(in briefing: Briefing, sizes: [String: Int]) -> Int {
    if sizes.isEmpty { return 0 }
    var shown = ShownPictures(briefing, sizes)
    return shown.inTexts + shown.inCopies()
  }

  private init(_ briefing: Briefing, _ sizes: [String: Int]) {
    self.briefing = briefing
    for page in briefing.pages {
      let linked = page.links.compactMap { link -> (node: NodeID, size: Int)? in
        guard case .media(let path) = link.destination, let size = sizes[path] else { return nil }
        return (link.node, size)
      }
      if linked.isEmpty { continue }
      let document = page.document
      let own = linked.filter { if case .image = document[$0.node].kind { true } else { false } }
      if !own.isEmpty { pictures[page.id] = own }
    }
  }

  /// Those that stand in the pages' own texts.
  private var inTexts: Int { pictures.values.joined().reduce(0) { $0 + $1.size } }

  /// Those in clauses that stand in place of links.
  private mutating func inCopies() -> Int {
    let treaties = briefing.clauses.lazy.map(\.page)
    guard treaties.contains(where: { pictures[$0] != nil }) else { return 0 }
    var sum = 0
    for role in briefing.pages.lazy.flatMap(\.roles.values) {
      switch role {
      case .quotation: break
      case .transclusion(let clause): sum += bytes(in: clause)
      case .comparison(let comparison):
        for clause in comparison.rows.lazy.flatMap({ $0.cells.joined() }) { sum += bytes(in: clause) }
      }
    }
    return sum
  }

  private mutating func bytes(in id: ClauseID) -> Int {
    if let known = ofClause[id] { return known }
    let clause = briefing.clauses[id.index]
    let document = briefing.pages[clause.page.index].document
    let own = pictures[clause.page] ?? []
    var sum = 0
    for block in clause.blocks {
      let nodes = block.index..<document[block].end
      let first = own.partitioningIndex { $0.node >= block }
      sum += own[first...].prefix { nodes.contains($0.node.index) }.reduce(0) { $0 + $1.size }
    }
    for child in clause.children { sum += bytes(in: child) }
    ofClause[id] = sum
    return sum
  }
}
