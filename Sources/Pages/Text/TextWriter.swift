// In: nodes of a bound page. Out: their HTML, with links, citations, entities, phrases and note references as bound.
// It does not decide what stands where on the page, nor write the notes themselves.
import Markdown
import Model

/// Writes the words of pages; the renderer's dialect.
///
/// All its functions that write are mutating, whether they change it or not: for a call of another kind the compiler
/// copies the whole writer.
struct TextWriter: Dialect {
  /// How much of the text's own apparatus is written.
  enum Mode: Sendable {
    /// All of it, at the one place that its ids name.
    case full
    /// A second time, elsewhere: links, but no ids and no notes.
    case copy
    /// Inside a link: words only.
    case words
  }

  let site: Site
  let place: Place
  /// BCP 47 tag of the language of the page that is made.
  let language: String
  /// The attributes of the program's own words; nothing where the page is in English as well.
  let own: Markup?
  /// The page whose nodes are being written.
  var view: PageView { didSet { unmarked = 0..<0 } }
  var mode = Mode.full
  var ledger = NoteLedger()
  /// What the page links to.
  var linked: LinkedTargets
  /// Whether citations stand alone, as a piece of evidence, and so without brackets.
  var isInEvidence = false
  /// Whether what is written stands in a link: no other link may stand there.
  var isInLink = false
  /// Whether the element of words in another script is open, which may go on from one line to the next.
  var isScriptOpen = false
  /// The same of the link of an entity's name.
  var isMentionOpen = false
  /// The heads of the columns of the table that is being written, where its cells name them.
  var columnNames: [String] = []
  /// Where the marks are that were looked for last.
  private var nextMark = 0
  /// Nodes of the page that have no marks: those between two that have, near the one that was looked at last.
  private var unmarked: Range<Int32> = 0..<0
  /// How many cells of a row of it have been written.
  private var column = 0
  /// The marks of notes that wait for the end of the link in which they stand.
  private var marksAfterLink: [UInt8] = []
  /// Where each phrase of a clause note ends: the last node it is in, and the offset there.
  var phraseEnds: [NoteID: PhraseEnd] = [:]
  /// The nodes in which phrases end, in order.
  var phraseNodes: [NodeID] = []

  /// The last byte of a phrase.
  struct PhraseEnd: Sendable, Hashable {
    let node: NodeID
    let offset: Int
  }

  /// A writer of a page's text, for the output page of a language: of its own, unless another is given.
  init(site: Site, place: Place, page: Page, language: String? = nil) {
    let view = site.view(of: page.id)
    let language = language ?? view.language
    self.site = site
    self.place = place
    self.view = view
    linked = LinkedTargets(site)
    self.language = language
    own = Wording.own(on: language)
  }

  /// Writes one node and all below it.
  mutating func write(_ id: NodeID, into out: inout HTMLBuffer) {
    renderHTML(view.document, of: id, with: &self, into: &out)
  }

  /// Writes what is in a node, without the node.
  mutating func writeChildren(of id: NodeID, into out: inout HTMLBuffer) {
    renderHTML(view.document, below: id, with: &self, into: &out)
  }

  mutating func enter(_ id: NodeID, of document: Document, into out: inout HTMLBuffer) -> Visit {
    switch document[id].kind {
    case .text(let text): return writeMarked(text, of: id, isCode: false, document, into: &out)
    case .code(let text): return writeMarked(text, of: id, isCode: true, document, into: &out)
    case .link: return openLink(id, into: &out)
    case .image: return writeImage(id, document, into: &out)
    case .footnoteReference(let definition):
      if mode == .full { writeOutsideLink(into: &out) { $0.writeReference(to: Int(definition), into: &$1) } }
      return .written
    case .heading(let level): return openHeading(id, level, into: &out)
    case .htmlInline(let text):
      out.text(document.bytes(text))
      return .written
    case .htmlBlock(let text):
      out.raw("<pre>")
      out.text(document.bytes(text))
      out.raw("</pre>\n")
      return .written
    case .tableRow:
      column = 0
      return .standard
    case .tableCell(let alignment):
      openCell(id, isHeader: document.isInHeader(id), alignment, into: &out)
      return .children
    case .item(.some(let task)):
      out.raw(task == .done ? "<li class=\"task\"><span role=\"img\" aria-label=\"Done\">☑</span> " : "")
      out.raw(task == .open ? "<li class=\"task\"><span role=\"img\" aria-label=\"Open\">☐</span> " : "")
      return .children
    case .blockQuote, .table:
      if let role = view.page.roles[id], mode != .words { return writeRole(role, of: id, into: &out) }
      writeFormerAnchors(of: id, into: &out)
      return .standard
    case .codeBlock:
      if writeComputed(id, into: &out) { return .written }
      if let chart = view.page.charts.first(where: { $0.node == id }) {
        writeAnchor(view.page.id(of: chart.anchor), into: &out)
      }
      writeFormerAnchors(of: id, into: &out)
      return .standard
    case .emphasis, .strong, .strikethrough:
      writeFormerAnchors(of: id, into: &out)
      return view.emptied.contains(id) ? .written : .standard
    case .list(let list):
      writeFormerAnchors(of: id, into: &out)
      guard list.hasBrackets else { return .standard }
      openBracketList(from: list.start ?? 1, into: &out)
      return .children
    case .paragraph, .thematicBreak:
      writeFormerAnchors(of: id, into: &out)
      return .standard
    case .document, .item, .footnoteDefinition, .softBreak, .lineBreak: return .standard
    }
  }

  /// Writes a text with the marks on it.
  @inline(__always)
  private mutating func writeMarked(
    _ text: Document.Text, of id: NodeID, isCode: Bool, _ document: Document, into out: inout HTMLBuffer
  ) -> Visit {
    if unmarked.contains(id.index) { return writeUnmarked(text, isCode: isCode, document, into: &out) }
    let marks = view.marks(on: id, from: &nextMark)
    // The mark of a quotation's check may stand in a text behind the words.
    if marks.isEmpty, view.quotationEnds.isEmpty || view.quotationEnds[id] == nil {
      if view.quotationEnds.isEmpty { unmarked = view.unmarked(around: nextMark) }
      return writeUnmarked(text, isCode: isCode, document, into: &out)
    }
    writeMarked(document.bytes(text), view.page.marks[marks], of: id, isCode: isCode, into: &out)
    return .written
  }

  /// Writes a text without marks, or leaves it to the renderer.
  @inline(__always)
  private mutating func writeUnmarked(
    _ text: Document.Text, isCode: Bool, _ document: Document, into out: inout HTMLBuffer
  ) -> Visit {
    if isCode { return .standard }
    out.text(text, of: document)
    return .written
  }

  mutating func leave(_ id: NodeID, of document: Document, into out: inout HTMLBuffer) {
    switch document[id].kind {
    case .link: closeLink(id, into: &out)
    case .heading(let level): closeHeading(id, level, into: &out)
    case .tableCell: out.raw(document.isInHeader(id) ? "</th>" : "</td>")
    case .item: out.raw("</li>\n")
    case .list: out.raw("</ol>\n")
    default: break
    }
  }

  /// Opens a list whose numbers stand before a closing bracket, as its author wrote them; the style sheet has the sign.
  private mutating func openBracketList(from start: Int32, into out: inout HTMLBuffer) {
    out.line()
    out.raw("<ol class=\"paren\"")
    if start != 1 {
      out.raw(" start=\"")
      out.number(Int(start))
      out.raw("\"")
    }
    out.raw(">\n")
  }

  /// Writes the mark of a note: after the link, where it stands in one.
  mutating func writeOutsideLink(
    into out: inout HTMLBuffer, _ write: (inout TextWriter, inout HTMLBuffer) -> Void
  ) {
    guard isInLink else { return write(&self, &out) }
    var mark = HTMLBuffer()
    write(&self, &mark)
    marksAfterLink += mark.bytes
  }

  /// Writes the marks that waited for the end of a link.
  mutating func writeMarksAfterLink(into out: inout HTMLBuffer) {
    out.append(markup: marksAfterLink)
    marksAfterLink = []
  }

  /// Empty elements for the ids that old links may still carry.
  mutating func writeFormerAnchors(of id: NodeID, into out: inout HTMLBuffer) {
    guard mode == .full, !view.page.extraAnchors.isEmpty, let anchors = view.page.extraAnchors[id] else {
      return
    }
    for anchor in anchors { writeAnchor(anchor, into: &out) }
  }

  /// An empty element with an id.
  private mutating func writeAnchor(_ anchor: String, into out: inout HTMLBuffer) {
    out.raw("<span")
    out.attribute("id", anchor)
    out.raw("></span>")
  }

  /// Opens an element that holds words of the program's own, from its tag without the last `>`.
  mutating func openOwn(_ tag: StaticString, into out: inout HTMLBuffer) {
    out.raw(tag)
    if let own { out.markup(own) }
    out.raw(">")
  }

  /// Begins words of the program's own among the author's; `endOwn` ends them.
  mutating func beginOwn(into out: inout HTMLBuffer) { if own != nil { openOwn("<span", into: &out) } }

  /// Ends what `beginOwn` began.
  mutating func endOwn(into out: inout HTMLBuffer) { if own != nil { out.raw("</span>") } }

  /// Writes ` lang="…" dir="…"` where an author’s words come from a page in another language.
  mutating func writeLanguage(of page: PageID, into out: inout HTMLBuffer) {
    if isForeign(page) { out.language(site.languages[page.index]) }
  }

  /// Whether a page is in another language than the page that is made.
  @inline(__always)
  private func isForeign(_ page: PageID) -> Bool {
    !site.isInOneLanguage && site.languages[page.index] != language
  }

  /// Begins words from a page, in an element with their language where that is another; `endForeign` ends them.
  mutating func beginForeign(_ element: StaticString = "span", from page: PageID, into out: inout HTMLBuffer)
  {
    guard isForeign(page) else { return }
    out.raw("<")
    out.raw(element)
    writeLanguage(of: page, into: &out)
    out.raw(">")
  }

  /// Ends what `beginForeign` began.
  mutating func endForeign(_ element: StaticString = "span", from page: PageID, into out: inout HTMLBuffer) {
    guard isForeign(page) else { return }
    out.raw("</")
    out.raw(element)
    out.raw(">")
  }

  /// Writes ` id="…"`, in the page that the id belongs to.
  mutating func writeID(_ anchor: String?, into out: inout HTMLBuffer) {
    if mode == .full, let anchor { out.attribute("id", anchor) }
  }

  /// Writes ` id="…"` of a place that refers to something.
  mutating func writeID(_ anchor: Anchor, into out: inout HTMLBuffer) {
    guard mode == .full else { return }
    out.raw(" id=\"")
    out.anchored(anchor, view.prefix)
    out.raw("\"")
  }

  private mutating func openCell(
    _ id: NodeID, isHeader: Bool, _ alignment: Document.Alignment, into out: inout HTMLBuffer
  ) {
    out.raw(isHeader ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case .none: break
    case .left: out.raw(" class=\"start\"")
    case .center: out.raw(" class=\"center\"")
    case .right: out.raw(" class=\"end\"")
    }
    // A row's first cell says what it is about.
    let hasName = !isHeader && column > 0 && column < columnNames.count
    if hasName, view.document[id].end > id.index + 1 { out.attribute("data-label", columnNames[column]) }
    column += 1
    out.raw(">")
  }

  private mutating func openHeading(_ id: NodeID, _ level: UInt8, into out: inout HTMLBuffer) -> Visit {
    if id == view.page.titleNode { return .written }
    if mode == .words { return .children }
    writeFormerAnchors(of: id, into: &out)
    openHeading(level, id: view.heading(id).map { view.prefix + $0.anchor }, into: &out)
    return .children
  }

  /// Opens a heading's element.
  mutating func openHeading(_ level: UInt8, id: String?, into out: inout HTMLBuffer) {
    out.raw(Self.headingTags[Int(level) - 1].open)
    writeID(id, into: &out)
    out.raw(">")
  }

  private mutating func closeHeading(_ id: NodeID, _ level: UInt8, into out: inout HTMLBuffer) {
    if mode == .words { return }
    closeHeading(level, permalink: view.heading(id).map { view.prefix + $0.anchor }, into: &out)
  }

  /// Closes a heading's element, after its permalink.
  mutating func closeHeading(_ level: UInt8, permalink: String?, into out: inout HTMLBuffer) {
    if mode == .full, let permalink {
      out.raw("<a class=\"perma\"")
      out.href(fragment: permalink)
      out.raw(" aria-label=\"Link to this place\">#</a>")
    }
    out.raw(Self.headingTags[Int(level) - 1].close)
  }

  private static let headingTags: [(open: StaticString, close: StaticString)] = [
    ("<h1", "</h1>\n"), ("<h2", "</h2>\n"), ("<h3", "</h3>\n"), ("<h4", "</h4>\n"), ("<h5", "</h5>\n"),
    ("<h6", "</h6>\n"),
  ]
}
