import Markdown
import Prose
import Scanning
import Source

// In: one draft and the index. Out: its links, citations, mentions and marks, bound, and every reference that it makes.
// Does not gather backlinks: that needs all pages.

/// What a page refers to, from where.
struct Reference: Sendable {
  let target: Target
  let backlink: Backlink
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
  /// What each link leads to, shown or not.
  var destinations = LinkDestinations()
  var linkCount = 0
  /// The pages that its broken links were likely meant for.
  var missed: [PageID] = []
  var charts: [ChartBlock] = []
  /// The blocks of code that are queries whose answers are shown.
  var queries: [NodeID] = []

  /// Forgets what it refers to, once that has been gathered.
  mutating func giveUpReferences() { (references, sentences) = ([], []) }

  /// Makes room for as much as most pages have of that many nodes.
  mutating func reserveRoom(nodes: Int) {
    let count = nodes / 8
    links.reserveCapacity(count)
    mentions.reserveCapacity(count)
    marks.reserveCapacity(marks.count + count)
    references.reserveCapacity(count)
    destinations.reserveRoom(count)
  }

  /// Gives back the room that the lists have grown into and do not need.
  mutating func fit() {
    (links, citations, mentions) = (links.fitted, citations.fitted, mentions.fitted)
    (marks, references, sentences) = (marks.fitted, references.fitted, sentences.fitted)
    destinations.fit()
  }
}

/// What the links of a page lead to, by their nodes.
struct LinkDestinations: Sendable {
  private var links: [(node: NodeID, destination: Link.Destination)] = []

  /// Adds a link that stands behind all others.
  mutating func append(_ destination: Link.Destination, of node: NodeID) { links.append((node, destination)) }

  /// What a node leads to; nil where it is no link.
  subscript(node: NodeID) -> Link.Destination? {
    let position = links.partitioningIndex { $0.node >= node }
    return position < links.count && links[position].node == node ? links[position].destination : nil
  }

  /// Makes room for some links.
  mutating func reserveRoom(_ count: Int) { links.reserveCapacity(count) }

  /// Gives back the room that is not needed.
  mutating func fit() { links = links.fitted }
}

/// Binds everything in one page that refers to something.
func bindPage(
  _ page: PageID, _ draft: OpenDraft, in index: BriefingIndex, _ notes: NoteIndex
) -> Outcome<BoundPage> {
  var binder = PageBinder(index, page, draft, notes)
  binder.bind()
  return Outcome(binder.bound, binder.resolver.findings.diagnostics)
}

/// Which note a block of a notes file belongs to.
struct NoteIndex: Sendable {
  /// The clause whose note holds a node of a notes page, by page and first node of each note, sorted.
  var starts: [PageID: [(node: NodeID, clause: ClauseID)]] = [:]

  init(_ notes: [ClauseNote]) {
    for note in notes {
      guard let node = note.blocks.first else { continue }
      starts[note.page, default: []].append((node, note.clause))
    }
  }

  /// The clause that a node of a notes page is about.
  func clause(of node: NodeID, on page: PageID) -> ClauseID? {
    guard let starts = starts[page] else { return nil }
    let next = starts.partitioningIndex { $0.node > node }
    return next > 0 ? starts[next - 1].clause : nil
  }
}

private struct PageBinder {
  let index: BriefingIndex
  let page: PageID
  let draft: OpenDraft
  let notes: NoteIndex
  /// Where each used footnote of a notes file is first referred to outside of all footnotes.
  private let marked: [Int: NodeID]
  private var chartCount = 0
  var resolver: LinkResolver
  var bound = BoundPage()
  /// The links whose sentences are to be read, in document order: where each stands among the references, and its block.
  private var linkPlaces: [(reference: Int, block: Int, node: NodeID)] = []
  /// The citations that are shown, in document order: which of the draft's each is, and where it stands among the
  /// references, if it refers to something.
  private var citationPlaces: [(position: Int, reference: Int?)] = []
  /// The sentences of the block that is being bound, and the last of them whose words were needed.
  private var sentences = SentenceMap()
  private var lastSentence: (range: Range<Int>, words: Span)?
  /// The words of the claim or the table row that was cited from last, by its node.
  private var whole: (node: NodeID, words: Span)?
  /// The block of the last citation that was bound, where it ends, and where the sentence ends that stands right before
  /// it and those that it goes with; nil where none does.
  private var lastCitation: (block: Int, end: Int, sentenceEnd: Int?) = (-1, 0, nil)
  private var places: Int32 = 0

  init(_ index: BriefingIndex, _ page: PageID, _ draft: OpenDraft, _ notes: NoteIndex) {
    self.index = index
    self.page = page
    self.notes = notes
    self.draft = draft
    if case .notes = draft.kind { marked = draft.placesOfFootnotes } else { marked = [:] }
    resolver = LinkResolver(index, on: page)
  }

  mutating func bind() {
    bound.marks = draft.drops
    bound.reserveRoom(nodes: draft.document.nodes.count)
    bindLinks()
    bound.missed = resolver.missed
    bindCitations()
    bindBlocks()
    bound.marks.sort(by: Mark.isBefore)
    bound.fit()
  }

  /// The next id for a place that refers to something.
  private mutating func nextAnchor() -> Anchor {
    places += 1
    return .place(places)
  }

  // MARK: Links

  /// Whether a link has neither a picture nor words.
  private func showsNothing(_ link: NodeID) -> Bool {
    for index in Int(link.index) + 1..<Int(draft.document[link].end) {
      switch draft.document.nodes[index].kind {
      case .text(let text):
        // Most texts begin with a letter.
        if let first = draft.document.texts.first(of: text), (0x21..<0x80).contains(first) { return false }
        if !draft.document.string(text).allSatisfy(\.isWhitespace) { return false }
      case .softBreak, .lineBreak, .emphasis, .strong, .strikethrough: continue
      default: return false
      }
    }
    return true
  }

  /// Whether a link's words are compared with what a query gives, which tells that there are none.
  private func isFigure(_ target: Link.Destination, _ title: Document.Text) -> Bool {
    guard case .media(let path) = target else { return false }
    return path.hasPrefix("data/") && draft.document.isQuery(title)
  }

  /// Warns of a link's title that was meant as a query and is shown as words, since the link leads to no file of data/;
  /// `Figures` tells of one that is misspelt.
  private mutating func checkTitle(_ title: Document.Text, of target: Link.Destination, at span: Span) {
    if title.count == 0 || target == .broken { return }
    if case .media(let path) = target, path.hasPrefix("data/") { return }
    let words = draft.document.string(title).split(whereSeparator: \.isWhitespace)
    // A title may be in capitals: “SELECT COMMITTEE ON INTELLIGENCE”.
    guard words.first == "SELECT", words.contains("FROM") else { return }
    resolver.findings.warning(
      .invalidValue, at: span,
      "only a link to a file of data/ is compared with what the query in its title gives")
  }

  private mutating func bindLinks() {
    let document = draft.document
    var pictureEnd: Int32 = 0
    var linkEnd: Int32 = 0
    for position in document.nodes.indices {
      let node = NodeID(position)
      let span = document[node].span
      switch document[node].kind {
      case .link(let destination, let title, let isBare):
        bound.linkCount += 1
        let target = resolver.resolve(
          link: document.string(destination), text: isBare ? "" : PlainText(document, below: node).string,
          at: span)
        if target != .broken, showsNothing(node), !isFigure(target, title) {
          resolver.findings.warning(
            .invalidValue, at: span, "this link has no words, so nothing of it is shown",
            suggestion: "[…](\(document.string(destination)))")
        }
        checkTitle(title, of: target, at: span)
        // The library takes `<https://a.example>` in a link's words for another link, which HTML does not allow.
        let isInLink = node.index < linkEnd && node.index >= pictureEnd
        if target != .broken {
          if isInLink {
            resolver.findings.warning(
              .brokenLink, at: span, "this address stands in the words of a link, and is no link of its own",
              suggestion: "beside the link, not in its words")
          } else {
            linkEnd = document[node].end
          }
        }
        append(target, node, isShown: !isInLink && node.index >= pictureEnd && !draft.isLeftOut(node))
      case .image(let destination, _):
        bound.linkCount += 1
        let alternative = document.subtree(of: node).compactMap { child -> String? in
          switch document[child].kind {
          case .text(let text), .code(let text): document.string(text)
          default: nil
          }
        }
        let target = resolver.resolve(
          image: document.string(destination), alternative: alternative.joined(), at: span)
        if node.index < pictureEnd || draft.isLeftOut(node) { continue }
        bound.links.append(Link(node: node, destination: target, anchor: nil))
        pictureEnd = document[node].end
      case .codeBlock(let info, let literal, true):
        if document.isChart(info) {
          bindChart(node)
        } else if document.isShownQuery(info) {
          bound.queries.append(node)
        } else {
          checkInfo(document.string(info), literal, at: span)
        }
      case .footnoteReference:
        if let block = draft.block(of: node), isWordField(block) { reportHidden("footnote’s mark", at: span) }
      case .htmlBlock(let text), .htmlInline(let text):
        resolver.findings.warning(
          .rawHTML, at: span, "raw HTML is shown as text, not passed through",
          suggestion: document.bytes(text).starts(with: "<!--".utf8)
            ? "delete it" : "Markdown, or a code span")
      default: break
      }
    }
  }

  /// Notes where a link leads; one that is not shown refers to nothing.
  private mutating func append(_ destination: Link.Destination, _ node: NodeID, isShown: Bool) {
    bound.destinations.append(destination, of: node)
    if !isShown { return }
    guard case .target(let target) = destination else {
      bound.links.append(Link(node: node, destination: destination, anchor: nil))
      return
    }
    if let block = draft.block(of: node), isWordField(block) {
      return reportHidden("link", at: draft.document[node].span)
    }
    let anchor = nextAnchor()
    bound.links.append(Link(node: node, destination: destination, anchor: anchor))
    let reference = refer(to: target, from: anchor)
    if let block = draft.block(of: node) { linkPlaces.append((reference, block, node)) }
  }

  /// How many charts a page may have: each makes a drawing and a table.
  private static let chartLimit = 1000

  private mutating func bindChart(_ node: NodeID) {
    chartCount += 1
    if chartCount == Self.chartLimit + 1 {
      resolver.findings.error(
        .fileTooLarge, at: draft.document[node].span, "the text has more than \(Self.chartLimit) charts")
    }
    if chartCount > Self.chartLimit { return }
    let read = readChart(
      node, draft, anchor: .chart(Int32(bound.charts.count + 1)), tables: index.tables(),
      sources: index.knowsSources ? index.sourceOf : nil)
    resolver.findings.add(read.diagnostics)
    guard let chart = read.value, !draft.isLeftOut(node) else { return }
    bound.charts.append(chart)
    let caption = add(chart.caption)
    for source in chart.sources {
      let backlink = Backlink(
        page: page, anchor: chart.anchor, within: nil, stance: nil, isMention: false, sentence: caption)
      bound.references.append(Reference(target: .source(source), backlink: backlink))
    }
  }

  /// Warns of a block that is shown as code, but is like one that is computed.
  private mutating func checkInfo(_ info: String, _ literal: Document.Text, at span: Span) {
    let words = info.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return }
    let meant: String
    if first == "chart" || words.count == 1 && nearest(first, among: ["chart"]) != nil {
      let lines = draft.document.string(literal).split(separator: "\n")
      guard lines.contains(where: { $0.hasPrefix("data:") }) else { return }
      meant = "chart"
    } else if first == "sql", words.count > 1, words != ["sql", "figure"],
      nearest(words[1], among: ["figure"]) != nil
    {
      meant = "sql figure"
    } else {
      return
    }
    resolver.findings.warning(
      .invalidValue, at: span, "“\(info)” is shown as code, since it is not “\(meant)”",
      suggestion: "```\(meant)")
  }

  /// Whether a block is a field or heading that shows its words alone.
  private func isWordField(_ block: Int) -> Bool {
    !draft.wordFields.isEmpty && draft.wordFields.contains(draft.blocks[block].node)
  }

  private mutating func reportHidden(_ what: String, at span: Span) {
    resolver.findings.error(
      .invalidValue, at: span, "a \(what) here would not be shown",
      suggestion: "put it into the text")
  }

  // MARK: Citations

  private mutating func bindCitations() {
    for (position, citation) in draft.citations.enumerated() {
      bound.linkCount += 1
      let source = index.sourceOf[citation.key]
      if index.isUnknown(source: citation.key) {
        resolver.findings.error(
          .unknownCitation, at: citation.span, "there is no source “\(citation.key)”",
          suggestion: nearest(citation.key, among: index.sourceOf.keys).map { "[@\($0)]" })
      }
      if isWordField(citation.block) {
        reportHidden("citation", at: citation.span)
        continue
      }
      if draft.isLeftOut(draft.blocks[citation.block].node) { continue }
      let anchor = nextAnchor()
      bound.citations.append(
        Citation(
          source: source, key: citation.key, locator: citation.locator, anchor: anchor,
          words: index.words(of: citation), joinsNext: citation.standing.joinsNext))
      citationPlaces.append((position, source.map { refer(to: .source($0), from: anchor) }))
    }
  }

  /// Where the words stand that a citation is for: those of the sentence that ends right before it or before others that
  /// it goes with, as in `It fell. [@doe-2025] It rose. [@roe-2026]`; else those around it.
  private mutating func placeOfWords(for citation: CitationDraft, in text: [UInt8]) -> Int {
    let start = citation.range.lowerBound
    if !citation.standing.isApart { return start }
    let goesOn =
      lastCitation.block == citation.block && CitationStanding.isParting(text[lastCitation.end..<start])
    let end = goesOn ? lastCitation.sentenceEnd : CitationStanding.endOfSentence(before: start, in: text)
    lastCitation = (citation.block, citation.range.upperBound, end)
    return end.map { $0 - 1 } ?? start
  }

  /// Marks a citation, and reads the sentence that it is for.
  private mutating func bindCitation(_ citation: Int, in text: PlainText) {
    let (position, reference) = citationPlaces[citation]
    let written = draft.citations[position]
    for (order, piece) in text.pieces(of: written.range).enumerated() {
      bound.marks.append(
        Mark(node: piece.node, range: piece.range, purpose: .citation(Int32(citation), isFirst: order == 0)))
    }
    let place = placeOfWords(for: written, in: text.bytes)
    if let reference { readSentence(of: reference, written.block, at: place, in: text) }
  }

  // MARK: Blocks

  /// Reads each block once for all that stands in it: what refers to something with its sentence, names, other scripts.
  private mutating func bindBlocks() {
    let scripts = ScriptMarker(for: draft, in: index.language(of: page))
    let mayMention = !draft.kind.isTreatyText
    var words = BlockWords()
    var search = NameSearch(entityCount: index.entities.count)
    var (link, citation) = (0, 0)
    for position in draft.blocks.indices {
      words.isRead = false
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
  private struct BlockWords {
    var text = PlainText()
    var isRead = false

    mutating func read(_ position: Int, of draft: OpenDraft) {
      if !isRead { text.read(draft.document, below: draft.draft.blocks[position].node) }
      isRead = true
    }
  }

  // MARK: Mentions

  /// What is kept from block to block while names are sought.
  private struct NameSearch {
    /// The section in which each entity was mentioned last.
    var sections: [Int32]
    var found = NameAutomaton.Found()
    /// The words of the block that are running text.
    var running = PlainText()
    var pieces: [PlainText.Piece] = []

    init(entityCount: Int) { sections = [Int32](repeating: -1, count: entityCount) }
  }

  /// Whether names in a block are mentions: they are none in a heading, a quotation or a field.
  private func mayHoldMentions(_ block: TextBlock) -> Bool {
    if block.isQuoted || draft.document.isHeading(block.node) { return false }
    let fields = draft.draft.fieldParagraphs
    return (fields.isEmpty || !fields.contains(block.node)) && !draft.isLeftOut(block.node)
  }

  /// Seeks names in a block's running text, whose words are read as far as that is needed alone.
  ///
  /// - Returns: Whether they were sought in the words of `running`, since not all of the block's are running text.
  private func seekNames(
    in position: Int, _ words: inout BlockWords, _ running: inout PlainText,
    _ found: inout NameAutomaton.Found
  ) -> Bool {
    let node = draft.draft.blocks[position].node
    if words.isRead, words.text.isRunningText {
      index.names.find(in: words.text.bytes.span, into: &found)
    } else if !words.isRead, let text = draft.document.onlyText(below: node) {
      let (bytes, range) = draft.document.texts.stretch(of: text)
      index.names.find(in: bytes.span.extracting(range), into: &found)
    } else {
      running.readRunningText(draft.document, below: node)
      index.names.find(in: running.bytes.span, into: &found)
      if !running.isRunningText { return true }
      swap(&words.text, &running)
      words.isRead = true
    }
    return false
  }

  private mutating func bindMentions(
    in position: Int, _ words: inout BlockWords, _ search: inout NameSearch
  ) {
    let isMixed = seekNames(in: position, &words, &search.running, &search.found)
    if search.found.matches.isEmpty { return }
    words.read(position, of: draft)
    let block = draft.draft.blocks[position]
    let own = entity(of: block.node)
    // What is cited or left out, once that is asked for.
    var holes: [Range<Int>]?
    for match in search.found.matches
    where match.value != own?.index && search.sections[match.value] != block.section {
      search.pieces.removeAll(keepingCapacity: true)
      if isMixed {
        search.running.appendPieces(of: match.range, to: &search.pieces)
      } else {
        words.text.appendPieces(of: match.range, to: &search.pieces)
      }
      // What is no running text may not stand between two parts of a name.
      guard let first = search.pieces.first, let last = search.pieces.last,
        first.node == last.node || !draft.document.hasOpaque(in: first.node.index..<last.node.index)
      else { continue }
      let offset = words.text.offset(of: first.node) + first.range.lowerBound
      if holes == nil { holes = draft.holes(in: position) }
      if holes?.contains(where: { $0.contains(offset) }) == true { continue }
      if sentences.isQuoted(offset, in: words.text.bytes) { continue }
      search.sections[match.value] = block.section
      mention(EntityID(match.value), search.pieces, position, at: offset, in: words.text)
    }
  }

  private mutating func mention(
    _ entity: EntityID, _ pieces: [PlainText.Piece], _ block: Int, at offset: Int, in text: PlainText
  ) {
    let anchor = nextAnchor()
    for (order, piece) in pieces.enumerated() {
      bound.marks.append(
        Mark(
          node: piece.node, range: piece.range,
          purpose: .mention(Int32(bound.mentions.count), isFirst: order == 0)))
    }
    bound.mentions.append(Mention(entity: entity, anchor: anchor))
    let reference = refer(to: .entity(entity), from: anchor)
    readSentence(of: reference, block, at: offset, in: text, isMention: true)
  }

  // MARK: References

  /// Notes a reference, at first without the sentence that makes it.
  ///
  /// - Returns: Its position among the references.
  @discardableResult
  private mutating func refer(to target: Target, from anchor: Anchor) -> Int {
    let backlink = Backlink(
      page: page, anchor: anchor, within: nil, stance: nil, isMention: false, sentence: Span(at: 0))
    bound.references.append(Reference(target: target, backlink: backlink))
    return bound.references.count - 1
  }

  /// Reads what makes a reference from a place of a block, whose words the text is.
  private mutating func readSentence(
    of reference: Int, _ block: Int, at offset: Int, in text: PlainText, isMention: Bool = false
  ) {
    let within = owner(of: draft.blocks[block])
    var stance: Claim.Evidence.Stance?
    if case .claim(let claim) = within { stance = evidence(draft.blocks[block].node, of: claim)?.stance }
    let sentence = citingSentence(block, at: offset, in: text, within)
    let (target, anchor) = (bound.references[reference].target, bound.references[reference].backlink.anchor)
    let backlink = Backlink(
      page: page, anchor: anchor, within: within, stance: stance, isMention: isMention, sentence: sentence)
    bound.references[reference] = Reference(target: target, backlink: backlink)
  }

  /// The piece of a claim's evidence that a paragraph is.
  private func evidence(_ paragraph: NodeID, of claim: ClaimID) -> ClaimDraft.Evidence? {
    draft.claims[index.claims[claim.index].position].evidence.first { $0.field.paragraph == paragraph }
  }

  /// Adds words to those of the sentences.
  private mutating func add(_ words: String) -> Span {
    let start = bound.sentences.count
    bound.sentences += words.utf8
    return Span(start, bound.sentences.count)
  }

  /// The claim, clause or entity in whose note or entry a block stands.
  private func owner(of block: TextBlock) -> Target? {
    if let definition = block.definition {
      let label = draft.document.footnotes[Int(definition)].label
      if let claim = index.claimOf[label], index.claims[claim.index].page == page { return .claim(claim) }
    }
    if let entity = entity(of: block.node) { return .entity(entity) }
    if draft.kind.isTreatyText, block.definition == nil { return clause(of: block.node).map(Target.clause) }
    // A footnote at the file's end is of the note that has its mark.
    let node = block.definition.flatMap { marked[Int($0)] } ?? block.node
    return notes.clause(of: node, on: page).map(Target.clause)
  }

  private func clause(of node: NodeID) -> ClauseID? {
    let clauses = index.clauses[index.clauseRanges[page.index]]
    let next = clauses.partitioningIndex { $0.node > node }
    var clause = next > clauses.startIndex ? clauses[next - 1] : nil
    // What has ended before the block leaves it to what it stands in.
    while let one = clause, node >= index.end(of: one) { clause = one.parent.map { index.clauses[$0.index] } }
    // A block or an omission has no name of its own: its clause has.
    guard let clause, clause.kind == .block || clause.kind == .omission else { return clause?.id }
    return clause.parent ?? clause.id
  }

  private func entity(of node: NodeID) -> EntityID? {
    guard draft.kind == .glossary else { return nil }
    let next = draft.entities.partitioningIndex { $0.heading > node }
    return next > 0 ? index.entityOf[draft.entities[next - 1].slug] : nil
  }

  /// The sentence that refers to something; nothing where it says no more than that it does.
  private mutating func citingSentence(
    _ position: Int, at offset: Int, in plain: PlainText, _ within: Target?
  ) -> Span {
    // A field of an entry is only links.
    if case .entity = within, draft.fieldParagraphs.contains(draft.blocks[position].node) {
      return Span(at: bound.sentences.count)
    }
    if case .claim(let claim) = within {
      let note = draft.document.footnotes[index.claim(claim).definition].node
      return words(of: note) { $0.index.words(of: claim, in: $0.draft) }
    }
    let block = draft.blocks[position]
    if case .tableCell = draft.document[block.node].kind {
      return words(of: draft.document[block.node].parent) { $0.row(of: block) }
    }
    let sentence = sentences.sentenceWithQuotations(at: offset, in: plain.bytes)
    // The source of a block quote says nothing without the words that it quotes.
    if block.isQuoted, plain.beginsWithDash(at: sentence.lowerBound),
      let quote = draft.document.blockQuote(around: block.node)
    {
      return words(of: quote) { $0.index.words(below: quote, on: $0.page) }
    }
    let range = excerpt(of: sentence, around: offset, in: plain.bytes)
    if let last = lastSentence, last.range == range { return last.words }
    let start = bound.sentences.count
    if range.lowerBound > sentence.lowerBound { bound.sentences += "… ".utf8 }
    let first = bound.sentences.count
    index.appendWords(of: position, in: draft, plain.bytes, range, to: &bound.sentences)
    if bound.sentences[first...].contains(where: \.isOfWord) {
      if range.upperBound < sentence.upperBound { bound.sentences += " …".utf8 }
    } else {
      // A sentence of nothing but citations is left with what stood between them.
      bound.sentences.removeSubrange(start...)
    }
    let words = Span(start, bound.sentences.count)
    lastSentence = (range, words)
    return words
  }

  /// The beginning of a claim's or a row's words, made once for all that is cited there.
  private mutating func words(of node: NodeID, _ make: (PageBinder) -> String) -> Span {
    if let whole, whole.node == node { return whole.words }
    let words = add(beginning(of: make(self)))
    whole = (node, words)
    return words
  }

  /// A table row's cells, as the sentence of a link in one of them.
  private func row(of block: TextBlock) -> String {
    let row = draft.document[block.node].parent
    var cells: [String] = []
    var position = draft.blocks.partitioningIndex { $0.node > row }
    while position < draft.blocks.count, draft.document[draft.blocks[position].node].parent == row {
      cells.append(index.words(of: position, in: draft))
      position += 1
    }
    // A cell of nothing but citations is left with what stood between them.
    return cells.filter { $0.contains { $0.isLetter || $0.isNumber } }.joined(separator: " · ")
  }
}

extension OpenDraft {
  /// Where each used footnote is first referred to, by the text or through the footnotes that refer to it.
  fileprivate var placesOfFootnotes: [Int: NodeID] {
    var places: [Int: NodeID] = [:]
    // In the order of first use a footnote comes after what refers to it first.
    for use in draft.footnotes {
      guard let first = use.references.first else { continue }
      let next = document.footnotes.partitioningIndex { $0.node > first }
      places[use.definition] = next == 0 ? first : places[next - 1] ?? first
    }
    return places
  }
}

extension Document {
  /// The text that is all that stands below a node; nil where more or something else does.
  fileprivate func onlyText(below node: NodeID) -> Text? {
    guard self[node].end == node.index + 2, case .text(let text) = nodes[Int(node.index) + 1].kind else {
      return nil
    }
    return text
  }

  /// Whether something in a range of nodes is no running text.
  fileprivate func hasOpaque(in nodes: Range<Int32>) -> Bool {
    nodes.contains { self.nodes[Int($0)].kind.isOpaque }
  }
}

extension Draft.Kind {
  /// What stands before the ids of a file that shares its page with another.
  var idPrefix: String {
    switch self {
    case .notes: "notes-"
    case .translation(_, let language): "\(language.lowercased())-"
    default: ""
    }
  }

  /// The language of a translation.
  var language: String? {
    if case .translation(_, let language) = self { return language }
    return nil
  }
}
