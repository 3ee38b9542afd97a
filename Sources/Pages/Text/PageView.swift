import Markdown
import Model
import Scanning
import Source

/// A page's text with what the writer looks up by node.
///
/// A class, since the writer goes from page to page and back, and to copy one is to count a dozen references.
final class PageView: Sendable {
  /// The page.
  let page: Page
  /// Its text.
  let document: Document
  /// What the ids of its notes begin with.
  let prefix: String
  /// BCP 47 tag of its text's language.
  let language: String
  /// Whether that runs from right to left.
  let isRightToLeft: Bool
  /// Where the marks of proved quotations in running text stand, by the node in which each quotation ends.
  let quotationEnds: [NodeID: [(offset: Int, id: QuotationID)]]
  /// Its links that print a computed figure, in order.
  let figures: [NodeID]
  /// Emphasis in which nothing is shown, since all its words are a citation's locator.
  let emptied: Set<NodeID>
  private let firstReferences: [Int32]
  private let firstDefinitions: [Int]
  private let claims: [Int: ClaimID]

  /// A view of a page in a language, some of whose links print computed figures.
  init(_ page: Page, in language: String, figures: [NodeID]) {
    self.page = page
    self.figures = figures
    document = page.fetchedDocument
    prefix = page.idPrefix
    self.language = language
    isRightToLeft = Wording.isRightToLeft(language)
    quotationEnds = Self.quotationEnds(page, document)
    emptied = Self.emptied(page, document)
    var uses: [(node: Int32, definition: Int)] = []
    uses.reserveCapacity(page.footnotes.count)
    for note in page.footnotes { uses.append((note.reference.index, note.definition)) }
    uses.sort { $0.node < $1.node }
    firstReferences = uses.map(\.node)
    firstDefinitions = uses.map(\.definition)
    claims = Dictionary(
      page.footnotes.compactMap { note in note.claim.map { (note.definition, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func emptied(_ page: Page, _ document: Document) -> Set<NodeID> {
    var hidden: Set<NodeID> = []
    for mark in page.marks {
      guard case .citation(_, isFirst: false) = mark.purpose else { continue }
      switch document[mark.node].kind {
      case .text(let text), .code(let text): if mark.range == 0..<text.count { hidden.insert(mark.node) }
      default: break
      }
    }
    var (emptied, seen): (Set<NodeID>, Set<NodeID>) = ([], [])
    for node in hidden {
      var around = document[node].parent
      while isEmphasis(around, document), seen.insert(around).inserted,
        document.subtree(of: around).allSatisfy({ node in
          switch document[node].kind {
          case .softBreak, .lineBreak: true
          default: hidden.contains(node) || isEmphasis(node, document)
          }
        })
      {
        emptied.insert(around)
        around = document[around].parent
      }
    }
    return emptied
  }

  private static func isEmphasis(_ node: NodeID, _ document: Document) -> Bool {
    switch document[node].kind {
    case .emphasis, .strong, .strikethrough: true
    default: false
    }
  }

  private static func quotationEnds(
    _ page: Page, _ document: Document
  ) -> [NodeID: [(offset: Int, id: QuotationID)]] {
    var last: [QuotationID: Mark] = [:]
    for mark in page.marks { if case .quotation(let id, _) = mark.purpose { last[id] = mark } }
    // A block quote shows its mark beside its source.
    for case .quotation(let id, _) in page.roles.values { last[id] = nil }
    var ends: [NodeID: [(offset: Int, id: QuotationID)]] = [:]
    for (id, mark) in last {
      guard case .text(let text) = document[mark.node].kind else { continue }
      var (node, offset) = (mark.node, mark.range.upperBound)
      if offset >= text.count, let next = textBehind(mark.node, document) {
        // The words end in emphasis or a link, and the closing quotation mark stands behind that.
        if let closing = closingMark(in: document.bytes(next.text)) { (node, offset) = (next.node, closing) }
      } else {
        offset += closingMark(in: document.bytes(text).dropFirst(offset)) ?? 0
      }
      ends[node, default: []].append((offset, id))
    }
    return ends.mapValues { $0.sorted { $0.offset < $1.offset } }
  }

  /// The text right behind another in its block, where nothing but emphasis begins or ends between them.
  private static func textBehind(
    _ node: NodeID, _ document: Document
  ) -> (node: NodeID, text: Document.Text)? {
    var next = NodeID(Int(document[node].end))
    while Int(next.index) < document.nodes.count, isEmphasis(next, document) {
      next = NodeID(Int(next.index) + 1)
    }
    guard Int(next.index) < document.nodes.count, case .text(let text) = document[next].kind else {
      return nil
    }
    return (next, text)
  }

  /// How many bytes the closing quotation mark has that some words begin with; nil where they begin with none.
  private static func closingMark(in bytes: ArraySlice<UInt8>) -> Int? {
    String(decoding: bytes.prefix(4), as: UTF8.self).first { _ in true }
      .flatMap { "”»«“\"›‹’‘'」』".contains($0) ? $0.utf8.count : nil }
  }

  /// The quotations, in running text or as blocks, that end below a node.
  func quotations(below id: NodeID) -> [QuotationID] {
    if quotationEnds.isEmpty, page.roles.isEmpty { return [] }
    return document.subtree(of: id).flatMap { node -> [QuotationID] in
      if case .quotation(let quotation, _)? = page.roles[node] { return [quotation] }
      return quotationEnds[node]?.map(\.id) ?? []
    }
  }

  /// The marks on a node, in the order of their offsets.
  func marks(on id: NodeID) -> ArraySlice<Mark> {
    var place = page.marks.partitioningIndex { $0.node >= id }
    return page.marks[marks(on: id, from: &place)]
  }

  /// Where the marks on a node are, looked for first where those were that have been looked for before, which most
  /// often were those of a node shortly before this one.
  func marks(on id: NodeID, from place: inout Int) -> Range<Int> {
    let marks = page.marks
    if place > marks.count || place > 0 && marks[place - 1].node >= id { place = 0 }
    var steps = 8
    while place < marks.count, marks[place].node < id {
      place += 1
      steps -= 1
      if steps == 0 { place = marks.partitioningIndex { $0.node >= id } }
    }
    var end = place
    while end < marks.count, marks[end].node == id { end += 1 }
    return place..<end
  }

  /// The nodes without marks between the node of the mark at a place, or the last, and the one with marks before it.
  func unmarked(around place: Int) -> Range<Int32> {
    let marks = page.marks
    let lower = place > 0 ? marks[place - 1].node.index + 1 : 0
    return lower..<(place < marks.count ? marks[place].node.index : .max)
  }

  /// The link or image of a node, as bound, by its position among those of the page; nil where it leads nowhere.
  func link(_ id: NodeID) -> Int? {
    let index = page.links.partitioningIndex { $0.node >= id }
    let isThere = index < page.links.count && page.links[index].node == id && !page.links[index].isBroken
    return isThere ? index : nil
  }

  /// The heading of a node.
  func heading(_ id: NodeID) -> Heading? {
    let index = page.headings.partitioningIndex { $0.node >= id }
    return index < page.headings.count && page.headings[index].node == id ? page.headings[index] : nil
  }

  /// The blocks of the page's text: all but the title and the footnotes.
  var textBlocks: [NodeID] {
    var blocks: [NodeID] = []
    // Most blocks have a few texts and marks.
    blocks.reserveCapacity(document.nodes.count / 8)
    for node in document.children(of: Document.root) where node != page.titleNode {
      if case .footnoteDefinition = document[node].kind { continue }
      blocks.append(node)
    }
    return blocks
  }

  /// Whether a block compares clauses.
  func isComparison(_ block: NodeID) -> Bool {
    if case .comparison? = page.roles[block] { return true }
    return false
  }

  /// The links below a node that print a computed figure.
  func figures(below id: NodeID) -> ArraySlice<NodeID> {
    if figures.isEmpty { return [] }
    let end = document[id].end
    return figures[figures.partitioningIndex { $0 >= id }...].prefix { $0.index < end }
  }

  /// Whether a link prints a computed figure.
  func printsFigure(_ link: NodeID) -> Bool { figures(below: link).first == link }

  /// The claim that a footnote is.
  func claim(definition: Int) -> ClaimID? { claims[definition] }

  /// The footnotes that are first referred to below a node.
  func firstUses(below id: NodeID) -> ArraySlice<Int> {
    let end = document[id].end
    let start = firstReferences.partitioningIndex { $0 >= id.index }
    var next = start
    while next < firstReferences.count, firstReferences[next] < end { next += 1 }
    return firstDefinitions[start..<next]
  }

  /// The id of a field's link to something, since fields are written from what they mean and not from their words:
  /// the first such link in a range of nodes that none of the written ones holds.
  func fieldAnchor(to target: Target, in range: Range<Int32>, besides written: [NodeID]) -> String? {
    let next = page.links.partitioningIndex { $0.node.index >= range.lowerBound }
    for link in page.links[next...] where link.destination == .target(target) {
      let node = link.node.index
      guard node < range.upperBound else { break }
      let isWritten = written.contains { $0.index <= node && node < document[$0].end }
      if !isWritten { return link.anchor.map(page.id) }
    }
    return nil
  }

  /// The children of a node as a list.
  func children(_ id: NodeID) -> [NodeID] { Array(document.children(of: id)) }
}
