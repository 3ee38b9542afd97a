import Markdown
import Prose
import Scanning
import Source

// In: a treaty's document and its headings. Out: its clauses, each before those within it, with their ids; gaps in
// the numbers and numbers given twice are reported. Does not know of notes, links or other treaties.

/// A clause as its file states it.
struct ClauseDraft: Sendable {
  let kind: Clause.Kind
  let anchor: String
  let aliases: [String]
  let number: String?
  /// Whether the source has a closing bracket alone behind the number: `3)`, `a)`.
  var isHalfBracketed = false
  let title: String?
  let pinpoint: String
  /// Position in the draft's clauses.
  let parent: Int?
  let node: NodeID
  var blocks: [NodeID]

  /// How many clauses a treaty may have: each makes an id, a permalink and a card.
  static let limit = 10_000
}

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
  private(set) var sequences: [String: ClauseSequence] = [:]
  /// The last number of each kind that headings open.
  private var lastHeaded: [Clause.Kind: String] = [:]
  /// The last paragraph of the numbered list, or the one such as `1 bis.`, that ends just before the next block.
  private var lastNumbered: Int?
  /// The number of the last paragraph or point of each level.
  private var lastListed: [Clause.Kind: String] = [:]
  /// Whether something is marked as left out behind the last of them, be it in another clause.
  private var isGapMarked = false
  /// Whether an article was opened behind that mark.
  private var isMarkedBeforeArticle = false
  /// The levels that stand right below an article, those whose numbers begin anew in a further one, and those whose
  /// numbers go on there.
  private var listedInArticles: Set<Clause.Kind> = []
  private var restarted: Set<Clause.Kind> = []
  private var countedOn: Set<Clause.Kind> = []
  /// What headings with titles answer to as well; of two that would have the same name the first does.
  private var shortNames: Set<String> = []
  /// The anchors given, each with how often it was asked for.
  private var anchors: [String: Int] = [:]

  init(document: Document, slugs: Set<String>, findings: Findings) {
    self.document = document
    self.slugs = slugs
    self.findings = findings
  }

  // MARK: Headings

  mutating func open(_ heading: Heading) {
    lastNumbered = nil
    var read = ClauseHeading(heading.text)
    if read.kind == .provision, let meant = meant(by: heading) { read = meant }
    let isByLevel = read.kind == .provision || read.isNamedByWords
    let rank = Self.rank(read)
    while let top = stack.last,
      top.level > heading.level || top.level == heading.level && (isByLevel || top.rank >= min(rank, 3))
        || clauses[top.clause].kind == .preamble && read.kind != .provision
    {
      stack.removeLast()
    }
    if read.kind == .preamble || read.kind == .annex && !read.isNamedByWords { stack.removeAll() }
    // Within an article or an annex it is one of its headings.
    if read.kind.opensNumbering, !stack.isEmpty { read = ClauseHeading(provision: heading.text) }
    // The articles of an annex are numbered on their own.
    let annex = stack.first.flatMap { clauses[$0.clause].kind.opensNumbering ? clauses[$0.clause] : nil }
    let articles = "articles of \(annex?.anchor ?? "the treaty")"
    let parent = stack.last?.clause
    let numbers = read.kind == .article ? articles : "\(read.kind)@\(parent ?? -1)"
    // An omission just before a heading may hide some of its kind, and whole articles.
    if clauses.last?.kind == .omission {
      interrupt(articles)
      interrupt(numbers)
    }
    var aliases = [heading.anchor]
    let name = read.kind == .provision || read.isNamedByWords ? heading.text : Self.name(read)
    let pinpoint = (read.kind == .article ? annex.map { $0.pinpoint + ", " } ?? "" : "") + name
    let anchor = self.anchor(of: read, heading, in: annex, parent)
    if annex == nil {
      let names = [read.slugWithoutTitle(of: heading.text)].compactMap { $0 } + read.articleNames
      aliases += names.filter { !slugs.contains($0) && shortNames.insert($0).inserted }
    }
    if read.kind == .article { isMarkedBeforeArticle = isGapMarked }
    if let number = read.number {
      lastHeaded[read.kind] = number
      check(
        Numbered(
          number: number, written: number, name: pinpoint, span: document[heading.node].span,
          takesLetters: read.kind.opensNumbering),
        in: numbers)
    }
    append(
      read.kind, anchor, aliases: aliases.filter { $0 != anchor }, read.number, read.title, pinpoint, parent,
      heading.node, [])
    stack.append((clauses.count - 1, Self.rank(read), heading.level))
  }

  private static func name(_ read: ClauseHeading) -> String {
    Pinpoint.Part(kind: read.kind, number: read.number).description
  }

  /// The id of what a heading opens; that of what has no number is its slug, or its kind where it says no more.
  private func anchor(
    of read: ClauseHeading, _ heading: Heading, in annex: ClauseDraft?, _ parent: Int?
  ) -> String {
    let holder = parent.map { clauses[$0] }.flatMap {
      $0.kind.opensNumbering || $0.kind == .part ? $0.anchor + "__" : nil
    }
    let number = read.number.map(ClauseNumber.ascii)
    switch read.kind {
    case .preamble: return "preamble"
    case .part: return "\(holder ?? "")part_\(number ?? "")"
    case .chapter: return "\(holder ?? "")chp_\(number ?? "")"
    case .article: return "\(annex.map { $0.anchor + "__" } ?? "")art_\(number ?? "")"
    case .annex, .protocol, .schedule, .appendix:
      if let number { return "\(read.kind.rawValue)_\(number)" }
      let isPlain = read.title == nil && !read.isNamedByWords
      return isPlain && anchors[read.kind.rawValue] == nil ? read.kind.rawValue : heading.anchor
    case .provision, .paragraph, .point, .block, .omission: return heading.anchor
    }
  }

  /// What a heading with a slip in its first word is: of a kind that the treaty has, with a number that goes on.
  private mutating func meant(by heading: Heading) -> ClauseHeading? {
    guard let text = ClauseHeading.meant(by: heading.text) else { return nil }
    let read = ClauseHeading(text)
    guard let last = lastHeaded[read.kind].flatMap(ClauseNumber.value),
      let value = read.number.flatMap(ClauseNumber.value), value > last
    else { return nil }
    findings.error(
      .invalidValue, at: document[heading.node].span,
      "“\(shortened(heading.text))” is read as a heading without a number", suggestion: text)
    return read
  }

  /// Which kinds may stand in which under headings of the same level: a lower rank holds a higher one.
  ///
  /// A preamble holds none, nor does what has its name from words.
  private static func rank(_ read: ClauseHeading) -> Int {
    switch read.kind {
    case .annex, .protocol, .schedule, .appendix: read.isNamedByWords ? 3 : 0
    case .part: 1
    case .chapter: 2
    case .preamble, .article, .provision, .paragraph, .point, .block, .omission: 3
    }
  }

  // MARK: Blocks

  mutating func readBlock(_ node: NodeID, in parent: Int?) {
    let numbered = lastNumbered
    lastNumbered = nil
    switch document[node].kind {
    case .paragraph where isOmission(node): appendOmission(node, in: parent)
    case .list(let list):
      if let start = list.start {
        lastNumbered = readNumbered(node, from: Int(start), in: parent)
      } else {
        let holder = numbered.flatMap { self.holder(ofPoints: node, after: $0) }
        if !readPoints(node, in: holder ?? parent) { appendPlain(node, in: parent) }
      }
    case .paragraph:
      lastNumbered = readLater(node, in: parent)
      if lastNumbered == nil { appendPlain(node, in: parent) }
    default:
      checkIndent(node)
      appendPlain(node, in: parent)
    }
  }

  /// Reads a paragraph with a number that Markdown knows no list of: one put in later, or in digits of another script
  /// (`1 bis. …`, `2A. …`, `٣. …`); nil for any other.
  private mutating func readLater(_ node: NodeID, in parent: Int?) -> Int? {
    let words = PlainText(document, below: node)
    guard let label = ListLabel(words.bytes), isBeyondMarkdown(label, in: parent) else { return nil }
    appendParagraph(label.number, node, in: parent)
    let paragraph = clauses.count - 1
    clauses[paragraph].isHalfBracketed = label.mark == UInt8(ascii: ")")
    drops += words.drops(0..<label.end)
    appendWords(node, to: paragraph)
    return paragraph
  }

  /// The paragraph that points belong to which Markdown takes for a list beside it, since they are indented too little.
  ///
  /// They are so where they are indented further than its number, or where the numbers go on after them; else they may
  /// be the article's own.
  private mutating func holder(ofPoints list: NodeID, after numbered: Int) -> Int? {
    let paragraph = clauses[numbered].node
    let point = document.children(of: list).first {
      pointLabel($0) != nil || pointLabel($0, .halfBracketed) != nil
    }
    guard let point else { return nil }
    if document[paragraph].kind == .paragraph {
      let isIndented = column(of: point) > column(of: paragraph)
      let words = PlainText(document, below: paragraph).bytes
      return isIndented || words.last == UInt8(ascii: ":") ? numbered : nil
    }
    guard let words = document.firstChild(of: paragraph) else { return nil }
    let next = NodeID(Int(document[list].end))
    let goesOn = next.index < document.nodes.count && isNumberedList(next)
    let needed = column(of: words)
    let name = clauses[numbered].pinpoint
    let message = "these points stand beside \(name), not in it: \(needed) spaces before each put them there"
    let suggestion = String(repeating: " ", count: needed) + "- (a) …"
    if goesOn || column(of: point) > column(of: paragraph) {
      findings.error(.invalidValue, at: document[point].span, message, suggestion: suggestion)
      return numbered
    }
    if PlainText(document, below: words).bytes.last == UInt8(ascii: ":") {
      findings.warning(.invalidValue, at: document[point].span, message, suggestion: suggestion)
    }
    return nil
  }

  private func isNumberedList(_ node: NodeID) -> Bool {
    if case .list(let list) = document[node].kind { list.start != nil } else { false }
  }

  /// How many bytes stand before a node in its line.
  func column(of node: NodeID) -> Int {
    let start = document[node].span.range.lowerBound
    return start - Bytes.lineStart(in: findings.source.bytes, of: start)
  }

  /// What is left out may be paragraphs or points.
  private mutating func appendOmission(_ node: NodeID, in parent: Int?) {
    interrupt(Self.paragraphScope(parent))
    interrupt(Self.pointScope(parent))
    append(
      .omission, unique(prefix(parent) + "omission"), nil, nil, parent.map { clauses[$0].pinpoint } ?? "",
      parent, node, [node])
  }

  private mutating func appendPlain(_ node: NodeID, in parent: Int?) {
    let pinpoint = parent.map { clauses[$0].pinpoint } ?? ""
    checkStart(of: node, in: parent)
    append(.block, unique(prefix(parent) + "para"), nil, nil, pinpoint, parent, node, [node])
    checkLines(of: node, in: parent)
  }

  /// Reads a list of numbered paragraphs; the last of them.
  @discardableResult
  private mutating func readNumbered(_ list: NodeID, from start: Int, in parent: Int?) -> Int? {
    var last: Int?
    let items = Array(document.children(of: list))
    let isHalfBracketed = if case .list(let one) = document[list].kind { one.hasBrackets } else { false }
    for (item, value) in zip(items, numbers(of: items, from: start)) {
      appendParagraph(String(value), item, in: parent)
      let paragraph = clauses.count - 1
      clauses[paragraph].isHalfBracketed = isHalfBracketed
      readItem(item, paragraph)
      last = paragraph
    }
    return last
  }

  /// Adds a numbered paragraph without its words.
  private mutating func appendParagraph(_ number: String, _ node: NodeID, in parent: Int?) {
    let isNested = parent.map { clauses[$0].kind == .paragraph || clauses[$0].kind == .point } ?? false
    let pinpoint = (parent.map { clauses[$0].pinpoint } ?? "") + "(\(number))"
    check(
      Numbered(
        number: number, written: number, name: pinpoint, span: document[node].span, takesLetters: false),
      in: Self.paragraphScope(parent), .paragraph, of: parent)
    append(
      .paragraph, prefix(parent) + (isNested ? "subpara_" : "para_") + ClauseNumber.ascii(number), number,
      nil, pinpoint, parent, node, [])
  }

  /// The numbers that the items of a list have in the source, where Markdown looks at the first alone.
  ///
  /// A list that says `1.` throughout leaves the counting to Markdown.
  private func numbers(of items: [NodeID], from start: Int) -> [Int] {
    let counted = items.indices.map { start + $0 }
    let written = zip(items, counted).map { item, value in
      let digits = findings.source.bytes[document[item].span.range].prefix { $0.isDigit }
      return Int(String(decoding: digits, as: UTF8.self)) ?? value
    }
    return written.allSatisfy { $0 == 1 } ? counted : written
  }

  /// Reads a bullet list whose items begin with `(a)`, or all with `a)`, or all with a number; false where none does.
  private mutating func readPoints(_ list: NodeID, in parent: Int?) -> Bool {
    let items = Array(document.children(of: list))
    var labels = items.map { pointLabel($0) }
    let isHalfBracketed = labels.allSatisfy { $0 == nil }
    if isHalfBracketed {
      if readNumbers(items, in: parent) { return true }
      labels = items.map { pointLabel($0, .halfBracketed) }
      let counted = labels.count { label in
        guard let letter = label?.label else { return false }
        return letter.count == 1 || !ClauseNumber.readings(letter, takesLetters: true).isEmpty
      }
      // In some alphabets two letters are one: `ch)` behind `c)`.
      let isCounted = zip(items, labels).allSatisfy { item, label in
        guard let letter = label?.label else { return isOmissionItem(item) }
        return letter.count <= 2 || !ClauseNumber.readings(letter, takesLetters: true).isEmpty
      }
      guard isCounted, counted > 0, 2 * counted >= labels.count else {
        reportUnreadItem(of: items, labels.map { $0 != nil })
        return false
      }
    } else {
      reportUnreadItem(of: items, labels.map { $0 != nil })
    }
    let parent = holder(ofIndentedPoints: list, from: labels.first??.label, in: parent)
    let scope = Self.pointScope(parent)
    let isLatin = labels.contains { $0?.label.first.map { $0.isASCII && $0.isLetter } ?? false }
    for (item, label) in zip(items, labels) {
      guard var label = label ?? slippedLabel(item, in: scope) else {
        if isOmissionItem(item) {
          appendOmission(item, in: parent)
        } else {
          appendPlain(item, in: parent)
        }
        continue
      }
      if isLatin, let letter = latinLetter(meantBy: label.label, of: item, in: scope) { label.label = letter }
      let written = "(\(label.label))"
      let pinpoint = (parent.map { clauses[$0].pinpoint } ?? "") + written
      check(
        Numbered(
          number: label.label, written: written, name: pinpoint, span: document[item].span,
          takesLetters: true),
        in: scope, .point, of: parent)
      drops += label.drops
      append(
        .point, prefix(parent) + "point_" + ClauseNumber.ascii(label.label), label.label, nil, pinpoint,
        parent, item, [])
      clauses[clauses.count - 1].isHalfBracketed = isHalfBracketed
      readItem(item, clauses.count - 1)
    }
    return true
  }

  /// Reads the items of a bullet list that have a number each, `- 1. …`, as those of a numbered list; false where one
  /// has none.
  private mutating func readNumbers(_ items: [NodeID], in parent: Int?) -> Bool {
    let lists = items.map(document.firstChild)
    guard lists.allSatisfy({ $0.map(isNumberedList) ?? false }), areCounted(lists) else { return false }
    var last: Int?
    for item in items {
      for child in document.children(of: item) {
        if case .list(let list) = document[child].kind, let start = list.start {
          last = readNumbered(child, from: Int(start), in: parent) ?? last
        } else {
          appendPlain(child, in: last)
        }
      }
    }
    return true
  }

  /// The blocks of a list item: its own text, the lists of clauses within it, and the text between and after those.
  private mutating func readItem(_ item: NodeID, _ clause: Int) {
    for child in document.children(of: item) {
      switch document[child].kind {
      case .list(let list) where list.start != nil:
        readNumbered(child, from: Int(list.start ?? 1), in: clause)
      case .list:
        if !readPoints(child, in: clause) { appendWords(child, to: clause) }
      case .paragraph where isOmission(child): appendOmission(child, in: clause)
      default:
        checkIndent(child)
        appendWords(child, to: clause)
      }
    }
  }

  /// Adds a block to a clause's own, or behind what stands within it.
  private mutating func appendWords(_ block: NodeID, to clause: Int) {
    if clause == clauses.count - 1 {
      if !clauses[clause].blocks.isEmpty { checkStart(of: block, in: clause) }
      clauses[clause].blocks.append(block)
      checkLines(of: block, in: clause)
    } else {
      appendPlain(block, in: clause)
    }
  }

  /// The letter with which an item begins, in brackets or with the closing one alone.
  private func pointLabel(
    _ item: NodeID, _ form: ListLabel.Form = .bracketed
  ) -> (label: String, drops: [Mark])? {
    guard let paragraph = document.firstChild(of: item),
      case .paragraph = document[paragraph].kind
    else { return nil }
    let words = PlainText(document, below: paragraph)
    guard let label = ListLabel(words.bytes), label.form == form else { return nil }
    return (label.number, words.drops(0..<label.end))
  }

  /// Whether Markdown makes no list of what a number begins: of one put in later, or in digits of another script.
  private func isBeyondMarkdown(_ label: ListLabel, in parent: Int?) -> Bool {
    switch label.form {
    case .later: isLater(label, in: parent)
    case .plain: label.mark == UInt8(ascii: ".") && !label.number.utf8.allSatisfy(\.isDigit)
    case .bracketed, .halfBracketed: false
    }
  }

  /// Whether a number with a letter or a word behind it is of what was put in later: a letter alone is, behind the
  /// number itself (`2A` behind `2`).
  private func isLater(_ label: ListLabel, in parent: Int?) -> Bool {
    if ClauseNumber.split(label.number[...]).suffix != nil { return true }
    let last = sequences[Self.paragraphScope(parent)]?.written ?? ""
    return ClauseNumber.main(of: last) == ClauseNumber.main(of: label.number)
  }

  /// Whether lists of one item each go on counting from one to the next.
  private func areCounted(_ lists: [NodeID?]) -> Bool {
    let starts = lists.map { list -> Int? in
      guard let list, case .list(let one) = document[list].kind else { return nil }
      return one.start.map { Int($0) }
    }
    return zip(starts, starts.dropFirst()).allSatisfy { one, next in
      one.flatMap { one in next.map { $0 == one + 1 } } ?? false
    }
  }

  private func isOmission(_ paragraph: NodeID) -> Bool {
    ["[…]", "[...]", "…"].contains(PlainText(document, below: paragraph).string.trimmingWhiteSpace())
  }

  func isOmissionItem(_ item: NodeID) -> Bool {
    document.firstChild(of: item).map(isOmission) ?? false
  }

  // MARK: Numbers

  /// The key for the numbers of the paragraphs in a clause; nil stands for the text before the first clause.
  static func paragraphScope(_ clause: Int?) -> String { "in \(clause ?? -1)" }

  /// The same for the letters of its points.
  static func pointScope(_ clause: Int?) -> String { "points in \(clause ?? -1)" }

  private mutating func interrupt(_ scope: String) {
    sequences[scope, default: ClauseSequence()].isInterrupted = true
    (isGapMarked, isMarkedBeforeArticle) = (true, false)
  }

  /// A clause with its number.
  private struct Numbered {
    let number: String
    /// The number as a message has it: `(a)`.
    let written: String
    /// The clause's pinpoint.
    let name: String
    let span: Span
    /// Whether the number may be a letter.
    let takesLetters: Bool

    /// What the number may say.
    var readings: [ClauseNumber.Reading] { ClauseNumber.readings(number, takesLetters: takesLetters) }
  }

  /// Checks the number of a paragraph or a point, the first of which may begin late where that is marked, or where the
  /// numbers go on from those of the clause before, or count blocks without one.
  private mutating func check(
    _ clause: Numbered, in scope: String, _ kind: Clause.Kind, of parent: Int?
  ) {
    let isFirst = sequences[scope]?.seen.isEmpty ?? true
    let last = lastListed.updateValue(clause.number, forKey: kind)
    defer { isGapMarked = false }
    let isInArticle = parent.map { clauses[$0].kind == .article } ?? false
    // Where each article counts anew, what is left out before one is none of its own.
    let isAnew = restarted.contains(kind) && !countedOn.contains(kind)
    let isExcused = isGapMarked && !(isInArticle && isMarkedBeforeArticle && isAnew)
    if isFirst, isInArticle, !listedInArticles.insert(kind).inserted, clause.readings.contains(where: \.isOne)
    {
      restarted.insert(kind)
    }
    if isFirst, isInArticle, !clause.readings.contains(where: \.isOne), goesOn(clause, behind: last) {
      countedOn.insert(kind)
    }
    if isFirst, !isExcused, isLate(clause, behind: last, in: parent) {
      findings.warning(
        .clauseGap, at: clause.span,
        "\(clause.name) is the first here: what is left out before it must be marked",
        suggestion: "a paragraph “[…]” before it")
    }
    check(clause, in: scope)
  }

  /// Whether the first number in a clause neither is 1, nor goes on from the last one, nor counts the blocks before it.
  private func isLate(_ clause: Numbered, behind last: String?, in parent: Int?) -> Bool {
    let readings = clause.readings
    if readings.isEmpty || readings.contains(where: { $0.value.first ?? 0 <= 1 }) { return false }
    let blocks = clauses[((parent ?? -1) + 1)...].count { $0.parent == parent && $0.kind == .block }
    return !goesOn(clause, behind: last) && !readings.contains { $0.value == [blocks + 1] }
  }

  /// Whether a number is the next one behind the last.
  private func goesOn(_ clause: Numbered, behind last: String?) -> Bool {
    let before = last.map { ClauseNumber.readings($0, takesLetters: clause.takesLetters) } ?? []
    return before.contains { last in
      clause.readings.contains { $0.counting == last.counting && $0.step(from: last.value) == .next }
    }
  }

  private mutating func check(_ clause: Numbered, in scope: String) {
    // In place: a copy of the numbers seen for each number would take the square of their count.
    if !sequences[scope, default: ClauseSequence()].seen.insert(clause.number).inserted {
      findings.error(.duplicateClause, at: clause.span, "\(clause.name) is given twice")
      return
    }
    // What counts in no known way stands beside any number.
    let readings = clause.readings
    if readings.isEmpty { return }
    // A gap lies between two numbers: an excerpt may begin anywhere. “3 bis” stands beside 3.
    let gap = ClauseGap(name: clause.name, last: sequences[scope]?.written ?? "", span: clause.span)
    let doubt = sequences[scope]?.doubt
    let step = sequences[scope]?.go(on: readings, to: clause.written, across: gap)
    if let doubt, sequences[scope]?.isInNumbers == false { report(doubt) }
    switch step {
    case .gap: report(gap)
    case .back: findings.error(.clauseGap, at: clause.span, "\(clause.name) stands after \(gap.last)")
    case .next, nil: break
    }
  }

  /// Reports the gaps that no number after them has made good.
  mutating func reportDoubts() {
    for doubt in sequences.values.compactMap(\.doubt).sorted(by: { $0.span.lower < $1.span.lower }) {
      report(doubt)
    }
  }

  private mutating func report(_ gap: ClauseGap) {
    findings.error(
      .clauseGap, at: gap.span,
      "\(gap.name) follows \(gap.last): what is left out between them must be marked",
      suggestion: "a paragraph “[…]” before it")
  }

  // MARK: Clauses

  private func prefix(_ parent: Int?) -> String { parent.map { clauses[$0].anchor + "__" } ?? "" }

  private mutating func unique(_ anchor: String) -> String {
    while let count = anchors[anchor] {
      anchors[anchor] = count + 1
      let next = "\(anchor)-\(count + 1)"
      if anchors[next] == nil { return next }
    }
    return anchor
  }

  private mutating func append(
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
