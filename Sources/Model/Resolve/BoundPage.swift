import Markdown
import Scanning
import Source

/// What a page refers to, from where.
struct Reference: Sendable, BitwiseCopyable {
  let target: Target
  let backlink: Backlink
}

/// A page with its text bound and proved, and what it says to others.
///
/// A class, since it goes through many hands, and to copy one is to count a dozen references.
final class BoundText: Sendable {
  let page: Page
  /// What it refers to, in document order; as long as the rooms are there in which pages were bound.
  let references: Piled<Reference>
  /// The words of the sentences that do so, as long as their pile is.
  let sentences: Piled<UInt8>
  /// The quotations that were proved; their ids count within the page until all pages are known.
  let quotations: [Quotation]
  let linkCount: Int
  /// Whether a link leads to a list of the generator's own.
  let leadsToListing: Bool
  /// The pages that its broken links were likely meant for.
  let missed: [PageID]
  private let hiddenLinks: [Link]

  init(_ page: Page, _ bound: BoundPage, quotations: [Quotation], in room: BindingRoom) {
    (self.page, self.quotations) = (page, quotations)
    references = room.references.put(bound.references)
    sentences = room.citing.put(bound.sentences)
    (linkCount, missed, hiddenLinks) = (bound.linkCount, bound.missed, bound.hiddenLinks)
    leadsToListing = page.links.contains { if case .listing = $0.destination { true } else { false } }
  }

  /// What each link leads to, shown or not.
  var destinations: LinkDestinations { LinkDestinations(shown: page.links, hidden: hiddenLinks) }
}

/// A page's references, bound.
struct BoundPage: Sendable {
  var links: [Link] = []
  var citations: [Citation] = []
  var mentions: [Mention] = []
  var marks: [Mark] = []
  /// What it refers to, in document order.
  var references: [Reference] = []
  /// The words of the sentences that do so.
  var sentences: [UInt8] = []
  /// The links that are not shown, in document order.
  var hiddenLinks: [Link] = []
  var linkCount = 0
  /// The pages that its broken links were likely meant for.
  var missed: [PageID] = []
  var charts: [ChartBlock] = []
  /// The block quotes, in document order.
  var blockQuotes: [NodeID] = []
  /// The blocks of code that are queries whose answers are shown.
  var queries: [NodeID] = []

  /// Makes room for as much as most pages have of that many nodes.
  mutating func reserveRoom(nodes: Int) {
    let count = nodes / 8
    links.reserveCapacity(count)
    mentions.reserveCapacity(count)
    marks.reserveCapacity(marks.count + count)
    references.reserveCapacity(count)
    // A sentence has some 150 bytes.
    sentences.reserveCapacity(16 * nodes)
  }

  /// Gives back the room that the lists have grown into and do not need; but for what goes on a pile.
  mutating func fit() {
    (links, citations, mentions) = (links.fitted, citations.fitted, mentions.fitted)
    (marks, hiddenLinks) = (marks.fitted, hiddenLinks.fitted)
  }

  /// What each link leads to, shown or not.
  var destinations: LinkDestinations { LinkDestinations(shown: links, hidden: hiddenLinks) }
}

/// What the links of a page lead to, by their nodes.
struct LinkDestinations: Sendable {
  let shown: [Link]
  let hidden: [Link]

  /// What a node leads to; nil where it is no link.
  subscript(node: NodeID) -> Link.Destination? {
    guard let link = link(node, among: shown) ?? link(node, among: hidden), !link.isImage else { return nil }
    return link.destination
  }

  private func link(_ node: NodeID, among links: [Link]) -> Link? {
    let position = links.partitioningIndex { $0.node >= node }
    return position < links.count && links[position].node == node ? links[position] : nil
  }
}
