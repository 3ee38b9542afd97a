import Markdown
import Prose
import Scanning
import Source

/// One page of the briefing that an author wrote, with everything in it bound.
///
/// A class, since much refers to pages, and to copy one is to count a dozen references.
public final class Page: Sendable {
  /// What kind of page it is, which decides its template and its place.
  public enum Kind: Hashable, Sendable {
    /// `index.md`
    case front
    /// `analysis/…`
    case analysis
    /// `treaties/ID.md`
    case treaty(TreatyID)
    /// `treaties/ID.notes.md`: no address of its own; its notes stand in the treaty's page.
    case notes(TreatyID)
    /// `treaties/ID.LANG.md`: no address of its own; its clauses stand beside the treaty's.
    case translation(TreatyID, language: String)
    /// `timeline.md`
    case timeline
    /// `glossary.md` and `glossary/…`: no address of its own; each entity has one.
    case glossary
    /// Any other Markdown file; its address is its path.
    case other

    /// Whether its text stands in a page of another file, or of the generator's own.
    public var isPart: Bool {
      switch self {
      case .notes, .translation, .glossary: true
      case .front, .analysis, .treaty, .timeline, .other: false
      }
    }
  }

  /// Its position in the briefing.
  public let id: PageID
  /// What kind of page it is.
  public let kind: Kind
  /// The file it was read from.
  public let source: SourceFile
  /// Where it is published below the site's root: `analysis/alliance.html`.
  ///
  /// For a part of another page it is that page's.
  public let address: String
  /// Its front matter.
  public let front: FrontMatter
  /// Its title: the front matter's, or the words of its first level-1 heading.
  public let title: String
  /// The heading that has the title's words, above the text: the page's template shows it as its title.
  public let titleNode: NodeID?
  private let shelved: ShelvedDocument
  /// Its headings in order.
  public let headings: [Heading]
  /// Every link and image of the text, bound; in document order.
  public let links: [Link]
  /// Every citation in the text, bound; in document order.
  public let citations: [Citation]
  /// The first mentions of entities, to be linked; in document order.
  public let mentions: [Mention]
  /// What to do with parts of its text nodes, sorted by node and offset; ranges may overlap.
  public let marks: [Mark]
  /// The footnotes that are used, in the order of first use; claims among them.
  public let footnotes: [Footnote]
  /// The blocks that are more than their Markdown.
  public let roles: [NodeID: BlockRole]
  /// The charts, in document order.
  public let charts: [ChartBlock]
  /// The blocks of code that are queries whose answers are shown, in document order.
  public let queries: [NodeID]
  /// The old ids that lead to this page's nodes, by node; those of the document's own node lead to the page's top.
  public let extraAnchors: [NodeID: [String]]
  /// What stands before the ids of this file's footnotes and citing places, since several files can share one page:
  /// empty for a page's own text, `notes-` for a treaty's notes, `fa-` for a translation.
  public let idPrefix: String

  init(
    id: PageID, kind: Kind, address: String, from draft: Draft, isRestated: Bool, _ bound: BoundPage,
    marks: [Mark], footnotes: [Footnote], roles: [NodeID: BlockRole], extraAnchors: [NodeID: [String]]
  ) {
    (self.id, self.kind, self.address) = (id, kind, address)
    source = draft.source
    var front = draft.front.values
    if isRestated { front.treaty.text = .rendering }
    self.front = front
    (title, titleNode) = (draft.title, draft.titleNode)
    (shelved, headings, idPrefix) = (draft.shelved, draft.headings, draft.kind.idPrefix)
    (links, citations, mentions) = (bound.links, bound.citations, bound.mentions)
    (charts, queries) = (bound.charts, bound.queries)
    (self.marks, self.footnotes, self.roles) = (marks, footnotes, roles)
    self.extraAnchors = extraAnchors
  }

  /// Another page with other ids of quotations.
  private init(_ other: Page, marks: [Mark], roles: [NodeID: BlockRole]) {
    (id, kind, source, address) = (other.id, other.kind, other.source, other.address)
    (front, title, titleNode) = (other.front, other.title, other.titleNode)
    (shelved, headings, idPrefix) = (other.shelved, other.headings, other.idPrefix)
    (links, citations, mentions) = (other.links, other.citations, other.mentions)
    (charts, queries) = (other.charts, other.queries)
    (self.marks, footnotes, self.roles) = (marks, other.footnotes, roles)
    extraAnchors = other.extraAnchors
  }

  /// The same page with the ids of its quotations, which count within it, beginning at a number.
  func numberingQuotations(from first: Int) -> Page {
    let marks = marks.map { mark in
      guard case .quotation(let id, let isFirst) = mark.purpose else { return mark }
      return Mark(
        node: mark.node, range: mark.range,
        purpose: .quotation(QuotationID(first + id.index), isFirst: isFirst))
    }
    let roles = roles.mapValues { role in
      guard case .quotation(let id, let source) = role else { return role }
      return BlockRole.quotation(QuotationID(first + id.index), source: source)
    }
    return Page(self, marks: marks, roles: roles)
  }
}

extension Page {
  /// Its text; to be asked for once and kept while it is looked at, since each answer may be a copy.
  public var document: Document { shelved.document }

  /// The same, to be gone over from one end to the other: with what stands beside it, it is fetched first.
  public var fetchedDocument: Document {
    Bytes.fetch(headings)
    Bytes.fetch(links)
    Bytes.fetch(citations)
    Bytes.fetch(mentions)
    Bytes.fetch(marks)
    Bytes.fetch(footnotes)
    return shelved.fetchedDocument
  }

  /// BCP 47 tag of its text's language: a translation's own, or what its front matter says, or the briefing's.
  public func language(in briefing: Briefing) -> String {
    if case .translation(_, let language) = kind { return language }
    return front.lang ?? briefing.settings.language
  }

  /// The id in the page's HTML of a place that refers to something.
  public func id(of anchor: Anchor) -> String { idPrefix + anchor.name }

  /// The words of a block in plain text, white space as single spaces, without what is shown in another form: the keys
  /// of fields, the letters of points, pictures, and the citations that a sentence is whole without.
  ///
  /// Raw HTML is what is shown of it, its characters, and so is code. `Draft.words` and the search's `RunningText`
  /// read inlines alike, each in its own one pass.
  public func words(of block: NodeID) -> String { words(of: block, in: document) }

  /// The same, of the page's document as its reader has it at hand.
  public func words(of block: NodeID, in document: Document) -> String {
    var bytes: [UInt8] = []
    var index = block.index
    let end = document[block].end
    var isBetween = false
    while index < end {
      let node = NodeID(Int(index))
      index += 1
      switch document[node].kind {
      case .text(let text), .code(let text): append(document.bytes(text), of: node, to: &bytes, &isBetween)
      case .htmlInline(let text): bytes += document.bytes(text)
      case .htmlBlock(let text):
        bytes.append(UInt8(ascii: " "))
        bytes += document.bytes(text)
      case .codeBlock(let info, let literal, _) where !document.isFigure(info):
        bytes.append(UInt8(ascii: " "))
        bytes += document.bytes(literal)
      case .softBreak, .lineBreak: if !isBetween { bytes.append(UInt8(ascii: " ")) }
      case .image: index = document[node].end
      default: if node != block, !document[node].kind.isInline { bytes.append(UInt8(ascii: " ")) }
      }
    }
    return String(decoding: singleSpaced(bytes), as: UTF8.self)
  }

  /// Adds a node's text; what stands between two citations that go together is left out.
  private func append(
    _ text: ArraySlice<UInt8>, of node: NodeID, to bytes: inout [UInt8], _ isBetween: inout Bool
  ) {
    var place = 0
    for mark in marks[marks.partitioningIndex { $0.node >= node }...] {
      guard mark.node == node else { break }
      switch mark.purpose {
      case .citation, .dropped: break
      case .mention, .phrase, .quotation, .script: continue
      }
      if !isBetween { bytes += text.dropFirst(place).prefix(max(0, mark.range.lowerBound - place)) }
      place = max(place, mark.range.upperBound)
      guard case .citation(let position, isFirst: true) = mark.purpose else { continue }
      let citation = citations[Int(position)]
      // The space before a citation that is left out goes with it.
      if citation.words.isEmpty, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      bytes += citation.words.utf8
      isBetween = citation.joinsNext
    }
    if !isBetween { bytes += text.dropFirst(place) }
  }
}

/// What a page says of itself between `---` lines.
public struct FrontMatter: Sendable {
  /// The title, where one is given.
  public var title: String?
  /// One or two sentences for lists, feeds and search engines.
  public var summary: String?
  /// When it was first published.
  public var date: CalendarDate?
  /// When it was last changed.
  public var updated: CalendarDate?
  /// Its authors, where they differ from the briefing's.
  public var authors: [String] = []
  /// Keywords.
  public var tags: [String] = []
  /// BCP 47 tag of its language, where it differs from the briefing's.
  public var lang: String?
  /// Its place among its neighbours; smaller first, then by path.
  public var order: Int?
  /// Whether it is left out of the edition.
  var isDraft = false
  /// What only a treaty has; apart, since most pages are none.
  public var treaty: TreatyFrontMatter {
    get { ofTreaty?.values ?? TreatyFrontMatter() }
    set { ofTreaty = OfTreaty(newValue) }
  }
  private var ofTreaty: OfTreaty?

  private final class OfTreaty: Sendable {
    let values: TreatyFrontMatter
    init(_ values: TreatyFrontMatter) { self.values = values }
  }

  /// No front matter.
  public init() {}
}

/// A heading and its id.
public struct Heading: Sendable {
  /// Its node.
  public let node: NodeID
  /// From 1 to 6.
  public let level: Int
  /// Its words, without markup.
  public let text: String
  /// Its GitHub slug, unique in its page.
  public let anchor: String
}

/// A link or image as bound.
public struct Link: Sendable {
  /// The link's or image's node.
  public let node: NodeID
  /// Where it leads.
  public let destination: Destination
  /// Its id in the page's HTML, for the way back from what it leads to; nil where nothing leads back.
  public let anchor: Anchor?
  /// Whether it is an image.
  let isImage: Bool
  /// Whether it leads nowhere; known without a look at the destination, which would count a reference.
  public let isBroken: Bool

  init(_ node: NodeID, to destination: Destination, from anchor: Anchor? = nil, isImage: Bool = false) {
    (self.node, self.destination, self.anchor, self.isImage) = (node, destination, anchor, isImage)
    isBroken = destination == .broken
  }

  /// Where a link leads.
  public enum Destination: Hashable, Sendable {
    /// Something in the briefing.
    case target(Target)
    /// One of the generator's own lists.
    case listing(Listing)
    /// A file copied as it is, by its path below the site's root.
    case media(String)
    /// Another site: the address that the link's own node has, or this one where that is not as a link may have it.
    case external(String?)
    /// An address of mail.
    case mail(String)
    /// Nowhere: reported, shown as text.
    case broken
  }
}

/// A page that the generator makes from the whole briefing.
public enum Listing: String, Sendable, CaseIterable {
  case claims, sources, glossary, ledger

  /// Where it is published below the site's root.
  public var address: String { "\(rawValue).html" }

  /// Its name where the author gives it no other; `Briefing.title(of:)` knows that.
  var title: String {
    switch self {
    case .claims: "Claims"
    case .sources: "Sources"
    case .glossary: "Glossary"
    case .ledger: "Duties"
    }
  }
}

/// A citation `[@key, locator]` as bound.
public struct Citation: Sendable {
  /// The source; nil for a key that is not in the bibliography.
  public let source: SourceID?
  /// The key as written.
  public let key: String
  /// What follows the key's comma: `para. 6`, `pp. 3–4`.
  public let locator: String?
  /// Its id in the page's HTML.
  public let anchor: Anchor
  /// What stands for it in plain text: `(Doe 2025, p. 4)`; nothing where its sentence is whole without it.
  public let words: String
  /// Whether what stands between it and the next one goes with them, in plain text.
  public let joinsNext: Bool
}

/// The first mention of an entity in a section.
public struct Mention: Sendable {
  /// The entity.
  public let entity: EntityID
  /// Its id in the page's HTML.
  public let anchor: Anchor
}

/// Something to be done with a part of one text or code node.
public struct Mark: Sendable {
  /// The text or code node.
  public let node: NodeID
  private let span: Span
  /// What to do.
  public let purpose: Purpose

  init(node: NodeID, range: Range<Int>, purpose: Purpose) {
    (self.node, self.purpose) = (node, purpose)
    span = Span(range.lowerBound, range.upperBound)
  }

  /// Byte offsets from the start of the node's own text.
  public var range: Range<Int> { span.range }

  /// What a mark is for.
  public enum Purpose: Hashable, Sendable {
    /// Link to the page's citation with this position; where a citation is cut into pieces, only the first shows it.
    case citation(Int32, isFirst: Bool)
    /// Link to the entity of the page's mention with this position.
    case mention(Int32, isFirst: Bool)
    /// The words that a clause note is about.
    case phrase(NoteID)
    /// Quoted words that were proved.
    case quotation(QuotationID, isFirst: Bool)
    /// Words in another script than their surroundings.
    case script(LikelyLanguage)
    /// Left out, since it is shown in another form: a field's key, a grade, a clause's number.
    case dropped
  }
}

extension Mark {
  /// The order in which marks stand: by node, then by where they begin and end.
  static func isBefore(_ a: Mark, _ b: Mark) -> Bool {
    (a.node, a.range.lowerBound, a.range.upperBound) < (b.node, b.range.lowerBound, b.range.upperBound)
  }
}

/// A footnote of a page, as used.
public struct Footnote: Sendable {
  /// Its number on the page, from 1, in the order of first use.
  public let number: Int
  /// Its label as written.
  public let label: String
  /// Its position in `Document.footnotes`.
  public let definition: Int
  /// The first of the nodes that refer to it.
  public let reference: NodeID
  /// The claim that it is; nil for an ordinary footnote.
  public let claim: ClaimID?
}
