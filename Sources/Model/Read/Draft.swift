import Markdown
import Scanning
import Source

/// One file of the briefing, read but not yet bound: what it declares, and what it refers to.
///
/// A class, since everything that binds refers to drafts, and to copy one is to count a dozen references.
final class Draft: Sendable {
  /// What sort of file it is, by its path.
  enum Kind: Hashable, Sendable {
    case front, analysis, timeline, glossary, other
    case treaty(name: String)
    case notes(treaty: String)
    case translation(treaty: String, language: String)
  }

  let source: SourceFile
  let kind: Kind
  let front: FrontMatterPart
  /// Whether its text is refused as a whole, which is reported: what is in it, nobody knows.
  let isUnread: Bool
  let title: String
  /// The heading that has the title's words, above the text.
  let titleNode: NodeID?
  /// Its text, in memory or on a shelf; `opened` has it in memory.
  let shelved: ShelvedDocument
  let headings: [Heading]
  /// The blocks that hold running text, in document order.
  let blocks: [TextBlock]
  let citations: [CitationDraft]
  /// Whether the text has the sign of a citation anywhere.
  let mayCite: Bool
  /// The footnotes that are used, in the order of first use.
  let footnotes: [FootnoteUse]
  /// The footnotes that nothing marks, by their positions in the document's: they are left out of the page.
  let unusedFootnotes: Set<Int>
  /// Parts of text nodes that are shown in another form, in document order.
  let drops: [Mark]
  /// Paragraphs whose words are no running text: fields and boxes.
  let fieldParagraphs: Set<NodeID>
  /// The fields, headings, cells and blocks of notes' quotations whose words alone are shown, so that no link, citation
  /// or mark may stand there.
  let wordFields: Set<NodeID>
  let claims: [ClaimDraft]
  let clauses: [ClauseDraft]
  let clauseNotes: [ClauseNotesDraft]
  let entities: [EntityDraft]
  let events: [TimelineEvent]

  init(
    source: SourceFile, kind: Kind, front: FrontMatterPart, isUnread: Bool, title: String, titleNode: NodeID?,
    shelved: ShelvedDocument, headings: [Heading], blocks: [TextBlock], citations: [CitationDraft],
    footnotes: [FootnoteUse], unusedFootnotes: Set<Int>, declaring declared: Declarations
  ) {
    (self.source, self.kind, self.front, self.isUnread) = (source, kind, front, isUnread)
    (self.title, self.titleNode) = (title, titleNode)
    (self.shelved, self.headings, self.blocks) = (shelved, headings, blocks)
    (self.citations, self.footnotes, mayCite) = (citations, footnotes, declared.mayCite)
    self.unusedFootnotes = unusedFootnotes
    drops = declared.drops.sorted { ($0.node, $0.range.lowerBound) < ($1.node, $1.range.lowerBound) }
    (fieldParagraphs, wordFields) = (declared.fieldParagraphs, declared.wordFields)
    (claims, clauses, clauseNotes) = (declared.claims, declared.clauses, declared.clauseNotes)
    (entities, events) = (declared.entities, declared.events)
  }
}

/// A draft with its text in memory, to be kept while that is looked at.
@dynamicMemberLookup
struct OpenDraft: Sendable {
  let draft: Draft
  let document: Document

  /// Everything else that the draft has.
  subscript<Value>(dynamicMember member: KeyPath<Draft, Value>) -> Value { draft[keyPath: member] }
}

extension Draft {
  /// The draft with its text in memory.
  var opened: OpenDraft { OpenDraft(draft: self, document: shelved.document) }

  /// The same, to be gone over from one end to the other: with what stands beside it, it is fetched first.
  var fetched: OpenDraft {
    Bytes.fetch(headings)
    Bytes.fetch(blocks)
    Bytes.fetch(citations)
    Bytes.fetch(footnotes)
    Bytes.fetch(drops)
    return OpenDraft(draft: self, document: shelved.fetchedDocument)
  }
}

extension OpenDraft {
  /// Whether a node stands in a footnote that is left out.
  func isLeftOut(_ node: NodeID) -> Bool {
    let unused = draft.unusedFootnotes
    if unused.isEmpty { return false }
    return unused.contains(document.footnotes.partitioningIndex { $0.node > node } - 1)
  }
}

/// What a file declares, as its readers find it; `Draft` says what each part is.
struct Declarations {
  var mayCite = false
  var drops: [Mark] = []
  var fieldParagraphs: Set<NodeID> = []
  var wordFields: Set<NodeID> = []
  var claims: [ClaimDraft] = []
  var clauses: [ClauseDraft] = []
  var clauseNotes: [ClauseNotesDraft] = []
  var entities: [EntityDraft] = []
  var events: [TimelineEvent] = []
}

/// A paragraph, heading or table cell; `OpenDraft.text(of:)` has its words.
struct TextBlock: Sendable {
  let node: NodeID
  /// Counts up at each heading and each footnote definition: mentions are linked once in a section.
  let section: Int32
  /// The footnote definition it stands in, by position; -1 where it stands in none.
  private let note: Int32
  /// Whether it stands in a block quote.
  let isQuoted: Bool

  init(node: NodeID, isQuoted: Bool, definition: Int32?, section: Int32) {
    (self.node, self.isQuoted, self.section, note) = (node, isQuoted, section, definition ?? -1)
  }

  /// The footnote definition it stands in, by position.
  var definition: Int32? { note < 0 ? nil : note }
}

/// A footnote that the text refers to.
struct FootnoteUse: Sendable {
  /// Position in the document's footnotes.
  let definition: Int
  /// The first reference to it.
  let reference: NodeID
}

/// A citation `[@key, locator]` as written.
struct CitationDraft: Sendable {
  /// Position in the draft's blocks.
  let block: Int
  /// Its bytes in the block's plain text, brackets included.
  let range: Range<Int>
  let key: String
  let locator: String?
  /// How it stands in its sentence; in a treaty’s own text it is always apart.
  var standing = CitationStanding(isApart: true)
  /// Where it stands in the source, as near as is known.
  let span: Span
}

/// The blocks of running text and the references to footnotes, in document order.
///
/// Of a picture the words alone are shown, so that a mark there is no reference.
func readTextBlocks(_ document: Document) -> (blocks: [TextBlock], references: [NodeID]) {
  var blocks: [TextBlock] = []
  var references: [NodeID] = []
  blocks.reserveCapacity(document.nodes.count / 4)
  references.reserveCapacity(document.footnotes.count * 2)
  var quoteEnd: Int32 = 0
  var pictureEnd: Int32 = 0
  var definitionEnd: Int32 = 0
  var definition: Int32 = -1
  var section: Int32 = 0
  for index in document.nodes.indices {
    let node = document.nodes[index]
    let id = NodeID(index)
    switch node.kind {
    case .blockQuote: quoteEnd = max(quoteEnd, node.end)
    case .footnoteDefinition:
      definition += 1
      definitionEnd = node.end
      section += 1
    case .heading, .paragraph, .tableCell:
      if case .heading = node.kind { section += 1 }
      blocks.append(
        TextBlock(
          node: id, isQuoted: id.index < quoteEnd,
          definition: id.index < definitionEnd ? definition : nil, section: section))
    case .image: pictureEnd = max(pictureEnd, node.end)
    case .footnoteReference: if id.index >= pictureEnd { references.append(id) }
    default: break
    }
  }
  return (blocks.fitted, references)
}

/// The footnotes in the order of first use: those of the text, then those of the notes themselves in their order.
///
/// - Parameters:
///   - references: the references to them, in document order.
///   - document: the text.
/// - Returns: each footnote that is referred to.
func readFootnoteUses(_ references: [NodeID], in document: Document) -> [FootnoteUse] {
  var uses: [FootnoteUse] = []
  var isUsed = [Bool](repeating: false, count: document.footnotes.count)
  uses.reserveCapacity(isUsed.count)
  func read(before end: Int32, from first: Int) {
    for node in references[first...] {
      guard node.index < end, case .footnoteReference(let definition) = document[node].kind else { return }
      if isUsed[Int(definition)] { continue }
      isUsed[Int(definition)] = true
      uses.append(FootnoteUse(definition: Int(definition), reference: node))
    }
  }
  read(before: document.footnotes.first?.node.index ?? Int32(document.nodes.count), from: 0)
  var next = 0
  while next < uses.count {
    let node = document.footnotes[uses[next].definition].node
    read(before: document[node].end, from: references.partitioningIndex { $0 > node })
    next += 1
  }
  return uses
}
