import Markdown
import Prose
import Scanning
import Source

// In: one draft and the index. Out: its links, citations, mentions and marks, bound, and every reference that it makes.
// Does not gather backlinks: that needs all pages.

/// Binds everything in one page that refers to something.
func bindPage(
  _ page: PageID, _ draft: OpenDraft, in index: BriefingIndex, _ notes: NoteIndex, _ room: inout BindingRoom
) -> Outcome<BoundPage> {
  var binder = PageBinder(index, page, draft, notes)
  binder.bind(&room)
  return Outcome(binder.bound, binder.resolver.findings.diagnostics)
}

/// Binds a page: its links and citations first, which are numbered before what the build finds, then block by block what
/// stands in each.
struct PageBinder {
  let index: BriefingIndex
  let page: PageID
  let draft: OpenDraft
  let notes: NoteIndex
  /// Where each used footnote of a notes file is first referred to outside of all footnotes.
  let marked: [Int: NodeID]
  var chartCount = 0
  var resolver: LinkResolver
  var bound = BoundPage()
  /// The links whose sentences are to be read, in document order: where each stands among the references, and its block.
  var linkPlaces: [(reference: Int, block: Int, node: NodeID)] = []
  /// The citations that are shown, in document order: which of the draft's each is, and where it stands among the
  /// references, if it refers to something.
  var citationPlaces: [(position: Int, reference: Int?)] = []
  /// What the block that is being bound stands in, once that is asked for.
  var surroundings: Surroundings?
  /// Where the links lead that lead to other sites, of pages bound before as well.
  var hosts = HostCounts()
  /// The sentences of that block, and the last of them whose words were needed.
  var sentences = SentenceMap()
  var lastSentence: (range: Range<Int>, words: Span)?
  /// The words of the claim or the table row that was cited from last, by its node.
  var whole: (node: NodeID, words: Span)?
  /// The block of the last citation that was bound, where it ends, and where the sentence ends that stands right before
  /// it and those that it goes with; nil where none does.
  var lastCitation: (block: Int, end: Int, sentenceEnd: Int?) = (-1, 0, nil)
  private var places: Int32 = 0

  init(_ index: BriefingIndex, _ page: PageID, _ draft: OpenDraft, _ notes: NoteIndex) {
    self.index = index
    self.page = page
    self.notes = notes
    self.draft = draft
    if case .notes = draft.kind { marked = draft.placesOfFootnotes } else { marked = [:] }
    resolver = LinkResolver(index, on: page)
  }

  mutating func bind(_ room: inout BindingRoom) {
    bound.marks = draft.drops
    bound.reserveRoom(nodes: draft.document.nodes.count)
    swap(&hosts, &room.hosts)
    bindLinks()
    swap(&hosts, &room.hosts)
    bound.missed = resolver.missed
    bindCitations()
    swap(&sentences, &room.sentences)
    bindBlocks(&room.words, &room.search)
    swap(&sentences, &room.sentences)
    bound.marks.sort(by: Mark.isBefore)
    bound.fit()
  }

  /// The next id for a place that refers to something.
  mutating func nextAnchor() -> Anchor {
    places += 1
    return .place(places)
  }

  /// Notes a reference, at first without the sentence that makes it.
  ///
  /// - Returns: Its position among the references.
  @discardableResult
  mutating func refer(to target: Target, from anchor: Anchor) -> Int {
    let backlink = Backlink(
      page: page, anchor: anchor, within: nil, stance: nil, isMention: false, sentence: Span(at: 0))
    bound.references.append(Reference(target: target, backlink: backlink))
    return bound.references.count - 1
  }

  /// Whether a block is a field or heading that shows its words alone.
  func isWordField(_ block: Int) -> Bool {
    !draft.wordFields.isEmpty && draft.wordFields.contains(draft.blocks[block].node)
  }

  mutating func reportHidden(_ what: String, at span: Span) {
    resolver.findings.error(
      .invalidValue, at: span, "a \(what) here would not be shown",
      suggestion: "put it into the text")
  }

  /// Reads each block once for all that stands in it: what refers to something with its sentence, names, other scripts.
  private mutating func bindBlocks(_ words: inout BlockWords, _ search: inout NameSearch) {
    let scripts = ScriptMarker(for: draft, in: index.language(of: page))
    let mayMention = !draft.kind.isTreatyText
    search.restart(entityCount: index.entities.count)
    var (link, citation) = (0, 0)
    for position in draft.blocks.indices {
      words.isRead = false
      surroundings = nil
      sentences.restart()
      lastSentence = nil
      while link < linkPlaces.count, linkPlaces[link].block == position {
        words.read(position, of: draft)
        let (reference, _, node) = linkPlaces[link]
        readSentence(of: reference, position, at: words.text.offset(of: node), in: words.text)
        link += 1
      }
      while citation < citationPlaces.count,
        draft.citations[citationPlaces[citation].position].block == position
      {
        words.read(position, of: draft)
        bindCitation(citation, in: words.text)
        citation += 1
      }
      if mayMention, mayHoldMentions(draft.blocks[position]) { bindMentions(in: position, &words, &search) }
      if let scripts {
        words.read(position, of: draft)
        scripts.mark(words.text, in: &bound.marks)
      }
    }
  }

  /// The words of a block, once they are asked for.
  struct BlockWords {
    var text = PlainText()
    var isRead = false

    mutating func read(_ position: Int, of draft: OpenDraft) {
      if !isRead { text.read(draft.document, below: draft.draft.blocks[position].node) }
      isRead = true
    }
  }
}

/// Room for what is read of one block after another, kept from page to page; and what pages refer to, with the words of
/// the sentences in which they do, and the other sites that they link to.
struct BindingRoom {
  let references = Pile<Reference>()
  let citing = Pile<UInt8>()
  fileprivate var words = PageBinder.BlockWords()
  fileprivate var search = PageBinder.NameSearch()
  fileprivate var sentences = SentenceMap()
  /// Where the links of the pages lead that lead to other sites.
  fileprivate(set) var hosts = HostCounts()
}

extension OpenDraft {
  /// Where each used footnote is first referred to, by the text or through the footnotes that refer to it.
  fileprivate var placesOfFootnotes: [Int: NodeID] {
    var places: [Int: NodeID] = [:]
    // In the order of first use a footnote comes after what refers to it first.
    for use in draft.footnotes {
      let next = document.footnotes.partitioningIndex { $0.node > use.reference }
      places[use.definition] = next == 0 ? use.reference : places[next - 1] ?? use.reference
    }
    return places
  }
}
