import Markdown
import Prose
import Source

// In: a draft, its bound links, and the index. Out: the quotations that are tied to clauses and stand there word for
// word, with marks over them; every other is a diagnostic. Changes no text.

/// The quotations of one page.
///
/// Their ids count within the page until all pages are known.
struct ProvedQuotations: Sendable {
  var quotations: [Quotation] = []
  var marks: [Mark] = []
  var roles: [NodeID: BlockRole] = [:]

  /// The same with ids that begin at a number.
  func renumbered(from first: Int) -> ProvedQuotations {
    if first == 0 || quotations.isEmpty { return self }
    var result = self
    result.quotations = quotations.map { $0.numbered(QuotationID(first + $0.id.index)) }
    result.marks = marks.map { mark in
      guard case .quotation(let id, let isFirst) = mark.purpose else { return mark }
      return Mark(
        node: mark.node, range: mark.range,
        purpose: .quotation(QuotationID(first + id.index), isFirst: isFirst))
    }
    result.roles = roles.mapValues { role in
      guard case .quotation(let id, let source) = role else { return role }
      return .quotation(QuotationID(first + id.index), source: source)
    }
    return result
  }
}

/// Compares every quotation that a page ties to a clause with that clause.
func proveQuotations(of page: PageID, _ bound: BoundPage, in index: BriefingIndex) -> Outcome<
  ProvedQuotations
> {
  var prover = QuotationProver(index: index, page: page, bound: bound)
  prover.proveBlockQuotes()
  prover.proveRuns()
  return Outcome(prover.proved, prover.findings.diagnostics)
}

private struct QuotationProver {
  let index: BriefingIndex
  let page: PageID
  let draft: Draft
  let bound: BoundPage
  var findings: Findings
  var proved = ProvedQuotations()
  /// The block quotes that are compared as a whole, as quotations or as what a note is about.
  private var wholes: [NodeID] = []
  /// The clauses that are quoted.
  private var texts: ClauseTexts
  /// Those in which a quotation that fails is looked for.
  private var others: ClauseTexts

  init(index: BriefingIndex, page: PageID, bound: BoundPage) {
    self.index = index
    self.page = page
    self.bound = bound
    draft = index[page]
    findings = Findings(in: draft.source)
    texts = ClauseTexts(in: index, areOwnWords: true)
    others = ClauseTexts(in: index, areOwnWords: true)
  }

  // MARK: Finding them

  /// Block quotes that end in `— [link to a clause]`.
  mutating func proveBlockQuotes() {
    if case .notes = draft.kind {
      wholes = draft.clauseNotes.flatMap(\.notes).compactMap(\.quote)
      return
    }
    let document = draft.document
    for position in document.nodes.indices {
      let node = NodeID(position)
      guard case .blockQuote = document[node].kind, let (link, clause) = attribution(of: node) else {
        continue
      }
      wholes.append(node)
      let text = PlainText(document, below: node)
      let end = dash(in: text, before: text.offset(of: link)) ?? text.offset(of: link)
      guard let id = prove(text, 0..<end, against: clause, at: document[node].span, node) else { continue }
      let last = Array(document.children(of: node)).last
      let isSource = last.map { isParagraph($0) && text.offset(of: $0) >= end } ?? false
      proved.roles[node] = .quotation(id, source: isSource ? last : nil)
    }
  }

  private func isParagraph(_ node: NodeID) -> Bool {
    if case .paragraph = draft.document[node].kind { true } else { false }
  }

  /// The last link of a block quote, where it leads to a clause and stands after a dash.
  private func attribution(of quote: NodeID) -> (link: NodeID, clause: ClauseID)? {
    let document = draft.document
    let links = document.subtree(of: quote).filter { bound.destinations[$0] != nil }
    guard let link = links.last, case .target(.clause(let clause))? = bound.destinations[link] else {
      return nil
    }
    let text = PlainText(document, below: quote)
    let after = text.bytes[text.offset(of: NodeID(Int(document[link].end)))...]
    guard String(decoding: after, as: UTF8.self).allSatisfy({ $0.isWhitespace || $0 == "." }),
      dash(in: text, before: text.offset(of: link)) != nil
    else { return nil }
    return (link, clause)
  }

  private static let dashes = ["—", "–", "---", "--", "―"]

  /// The offset of the dash that stands right before a place, white space around it left out.
  private func dash(in text: PlainText, before offset: Int) -> Int? {
    let head = String(decoding: text.bytes[..<offset], as: UTF8.self)[...].trimmedAtEnd
    guard let dash = Self.dashes.first(where: head.hasSuffix) else { return nil }
    return head.dropLast(dash.count).trimmedAtEnd.utf8.count
  }

  /// Runs of four or more quoted words that a link to a clause follows in the same sentence, and every quoted
  /// run in a field `For` or `Against` whose evidence is a clause; none in code or in a block quote that is
  /// compared as a whole.
  mutating func proveRuns() {
    let hasClauses = bound.links.contains { link in
      if case .target(.clause) = link.destination { true } else { false }
    }
    if !hasClauses { return }
    let fields = evidenceFields()
    var next = 0
    var end: Int32 = 0
    for (position, block) in draft.blocks.enumerated() {
      while next < wholes.count, wholes[next] < block.node {
        end = max(end, draft.document[wholes[next]].end)
        next += 1
      }
      if block.node.index < end || draft.kind.isTreatyText && block.definition == nil { continue }
      let text = draft.text(of: position)
      let links = clauseLinks(in: block, text)
      if links.isEmpty { continue }
      let sentences = SentenceMap(of: text.bytes)
      for run in quotedRanges(in: withoutMarksOfCode(text)) {
        let words = wordCount(text.bytes[run])
        let clause: ClauseID?
        if fields.contains(block.node) {
          clause =
            words > 0 ? (links.first { $0.range.upperBound > run.upperBound } ?? links.first)?.clause : nil
        } else {
          let end = sentenceEnd(after: run, in: text.bytes, sentences, links)
          // The link in which the run stands, or else the next of the sentence.
          let link = links.first { $0.range.upperBound > run.upperBound && $0.range.lowerBound < end }
          clause = words >= 4 ? link?.clause : nil
        }
        guard let clause else { continue }
        let span = draft.sourceSpan(of: run, in: position)
        prove(text, run, against: clause, at: span, block.node)
      }
    }
  }

  /// Where the sentence of a quoted run ends; brackets right after the quotation mark belong to it, and so
  /// does a link behind a dash or with nothing behind it, even where the quotation ends with a full stop.
  private func sentenceEnd(
    after run: Range<Int>, in text: [UInt8], _ sentences: SentenceMap,
    _ links: [(range: Range<Int>, clause: ClauseID)]
  ) -> Int {
    var place = max(run.lowerBound, run.upperBound - 1)
    let behind = String(decoding: text[run.upperBound...].prefix(24), as: UTF8.self)
    let next = behind.dropFirst().drop(while: \.isWhitespace)
    let offset = { (rest: Substring) in run.upperBound + behind.utf8.count - rest.utf8.count }
    let dash = Self.dashes.first(where: next.hasPrefix)
    let start = offset(next.dropFirst(dash?.count ?? 0).drop(while: \.isWhitespace))
    if next.first == "(" {
      place = offset(next)
    } else if let link = links.first(where: { $0.range.lowerBound == start })?.range {
      let end = sentences.sentence(at: link.lowerBound, in: text).upperBound
      let rest = text[link.upperBound..<max(link.upperBound, end)]
      let isAlone = rest.allSatisfy { $0 == UInt8(ascii: ".") }
      if dash != nil || isAlone { place = link.lowerBound }
    }
    return sentences.sentence(at: place, in: text).upperBound
  }

  /// The bytes of a text with those of code struck out, so that a quotation mark in it begins and ends
  /// nothing.
  private func withoutMarksOfCode(_ text: PlainText) -> [UInt8] {
    var bytes = text.bytes
    for (position, run) in text.runs.enumerated() {
      guard case .code = draft.document[run.node].kind else { continue }
      let end = position + 1 < text.runs.count ? text.runs[position + 1].start : bytes.count
      for place in run.start..<end { bytes[place] = UInt8(ascii: "x") }
    }
    return bytes
  }

  /// The paragraphs of the fields `For` and `Against`.
  private func evidenceFields() -> Set<NodeID> {
    Set(draft.claims.flatMap(\.evidence).filter { $0.stance != .asserts }.map(\.field.paragraph))
  }

  private func clauseLinks(in block: TextBlock, _ text: PlainText) -> [(range: Range<Int>, clause: ClauseID)]
  {
    draft.document.subtree(of: block.node).compactMap { node in
      guard case .target(.clause(let clause))? = bound.destinations[node] else { return nil }
      let end = text.offset(of: NodeID(Int(draft.document[node].end)))
      return (text.offset(of: node)..<end, clause)
    }
  }

  // MARK: Proving them

  @discardableResult
  private mutating func prove(
    _ text: PlainText, _ range: Range<Int>, against id: ClauseID, at span: Span, _ node: NodeID
  ) -> QuotationID? {
    let clause = index.clauses[id.index]
    let isRendering = self.isRendering(clause)
    let written = unquoted(String(decoding: text.bytes[range], as: UTF8.self))
    let quote = TextQuote(parsing: written, phrase: nil, insertions: true)
    if quote.isTooScattered {
      findings.error(
        .quoteMismatch, at: span, tooScattered(written), suggestion: "quote fewer parts")
      return nil
    }
    if texts.isSpent {
      texts.giveUp(at: span, &findings)
      return nil
    }
    guard let (match, words) = texts.match(quote, in: clause) else {
      if mayBeApostrophe(text.bytes, at: range.upperBound),
        texts.passage(of: clause, like: written)?.likeness ?? 0 < 0.5
      {
        return nil
      }
      report(written, quote, clause, isRendering, at: span)
      return nil
    }
    let skipped = match.gaps.map { String(decoding: words.bytes[$0], as: UTF8.self) }
    for gap in skipped {
      let hidden = negations(in: gap)
      if hidden.isEmpty { continue }
      findings.warning(
        .quoteMismatch, at: span,
        "a gap in “\(shortened(written))” hides “\(hidden.joined(separator: "”, “"))”: \(clause.pinpoint) reads “\(shortened(gap))” there",
        suggestion: "quote the words, or quote the two parts apart")
    }
    let quotation = QuotationID(proved.quotations.count)
    let whole = (match.fragments.first?.lowerBound ?? 0)..<(match.fragments.last?.upperBound ?? 0)
    proved.quotations.append(
      Quotation(
        id: quotation, page: page, node: node, clause: id, rung: match.rung,
        isOfRendering: isRendering, passage: String(decoding: words.bytes[whole], as: UTF8.self),
        before: surroundings(words.bytes[..<whole.lowerBound], isBefore: true),
        after: surroundings(words.bytes[whole.upperBound...], isBefore: false), skipped: skipped,
        wordCount: match.fragments.reduce(0) { $0 + wordCount(words.bytes[$1]) }))
    proved.marks += text.pieces(of: range).enumerated().map { order, piece in
      Mark(node: piece.node, range: piece.range, purpose: .quotation(quotation, isFirst: order == 0))
    }
    return quotation
  }

  /// The words beside a passage, some 200 bytes of them.
  private func surroundings(_ bytes: ArraySlice<UInt8>, isBefore: Bool) -> String {
    if bytes.count <= 240 { return String(decoding: bytes, as: UTF8.self) }
    let isSpace = { (byte: UInt8) in byte == 32 || byte == 10 }
    if isBefore {
      let part = bytes.suffix(200).drop { !isSpace($0) }
      return "…" + String(decoding: part, as: UTF8.self)
    }
    let part = bytes.prefix(200)
    return String(decoding: part[...(part.lastIndex(where: isSpace) ?? part.startIndex)], as: UTF8.self) + "…"
  }

  /// Whether the treaty's own words are only those between quotation marks.
  private func isRendering(_ clause: Clause) -> Bool {
    index[clause.page].front.values.treaty.text == .rendering
  }

  private mutating func report(
    _ written: String, _ quote: TextQuote, _ clause: Clause, _ isRendering: Bool, at span: Span
  ) {
    var message = "\(clause.pinpoint) does not have the words “\(shortened(written))”"
    if isRendering { message += " among those it quotes" }
    let suggestion = findings.takesSuggestions ? suggestion(written, quote, clause, at: span) : nil
    findings.error(.quoteMismatch, at: span, message, suggestion: suggestion)
  }

  /// Where else the words stand, or how they differ from the passage that is most like them.
  private mutating func suggestion(
    _ written: String, _ quote: TextQuote, _ clause: Clause, at span: Span
  ) -> String? {
    let other = index.clauses.first { other in
      guard !others.isSpent, other.children.isEmpty || other.kind == .paragraph,
        !index.isWithin(other, clause.id), !index.isWithin(clause, other.id), !holds(other, span)
      else { return false }
      return others.match(quote, in: other) != nil
    }
    if let other { return "they stand in \(name(of: other))" }
    if let passage = texts.passage(of: clause, like: written)?.words {
      return markedDiff(oneLine(written), oneLine(passage))
    }
    return nearestElsewhere(to: written, clause)
  }

  /// The difference from the passage of another clause that is most like a quotation, and which clause that is.
  private mutating func nearestElsewhere(to written: String, _ clause: Clause) -> String? {
    var best: (likeness: Double, clause: Clause, passage: String)?
    for other in index.clauses where other.children.isEmpty && !index.isWithin(other, clause.id) {
      if others.isSpent { break }
      guard let (passage, likeness) = others.passage(of: other, like: written) else { continue }
      if likeness > best?.likeness ?? 0.5 { best = (likeness, other, oneLine(passage)) }
    }
    return best.map { "\(name(of: $0.clause)): \(markedDiff(oneLine(written), $0.passage))" }
  }

  /// Whether a clause is the very block in which a quotation stands.
  private func holds(_ clause: Clause, _ span: Span) -> Bool {
    guard clause.page == page else { return false }
    let own = draft.document[clause.node].span
    return own.lower <= span.lower && span.upper <= own.upper
  }

  /// How a suggestion names a clause.
  private func name(of clause: Clause) -> String {
    let file = "“\(index[clause.page].source.path)”"
    return clause.pinpoint.isEmpty ? "\(file) before its first heading" : "\(clause.pinpoint) of \(file)"
  }

  /// The words of a block quote without quotation marks around all of them, and without the mark that begins each
  /// further paragraph of a quotation.
  private func unquoted(_ text: String) -> String {
    var paragraphs = text.trimmingWhiteSpace().split(separator: "\n", omittingEmptySubsequences: false)
    if paragraphs.count > 1, let mark = paragraphs[0].first, let end = ["“": "”", "«": "»", "‘": "’"][mark] {
      for place in 1..<paragraphs.count where paragraphs[place].first == mark {
        if paragraphs[place - 1].trimmedAtEnd.hasSuffix(end) { break }
        paragraphs[place].removeFirst()
      }
    }
    let trimmed = paragraphs.joined(separator: "\n")
    let bytes = Array(trimmed.utf8)
    guard let only = quotedRanges(in: bytes).first, only.lowerBound <= 3, bytes.count - only.upperBound <= 4,
      trimmed.count - String(decoding: bytes[only], as: UTF8.self).count <= 3
    else { return trimmed }
    return String(decoding: bytes[only], as: UTF8.self)
  }
}

extension Substring {
  /// Without white space at its end.
  fileprivate var trimmedAtEnd: Substring {
    var part = self
    while part.last?.isWhitespace == true { part.removeLast() }
    return part
  }
}

extension Draft {
  /// Where a part of a block's plain text begins in the source: its first word, or the block if it has none.
  func sourceSpan(of range: Range<Int>, in position: Int) -> Span {
    let text = text(of: position)
    let word = text.bytes[range].drop { $0 == 32 }.prefix { $0 != 32 }
    guard let piece = text.pieces(of: word.indices).first else { return document[blocks[position].node].span }
    return document.sourceSpan(of: piece.range, in: piece.node, file: source)
  }
}
