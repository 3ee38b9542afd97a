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
}

/// Compares every quotation that a page ties to a clause with that clause.
func proveQuotations(
  of page: PageID, _ draft: OpenDraft, _ bound: BoundPage, in index: BriefingIndex
) -> Outcome<ProvedQuotations> {
  var prover = QuotationProver(index: index, page: page, draft: draft, bound: bound)
  prover.proveBlockQuotes()
  prover.proveRuns()
  return Outcome(prover.proved, prover.findings.diagnostics)
}

/// Finds the quotations of a page and compares them.
struct QuotationProver {
  let index: BriefingIndex
  let page: PageID
  let draft: OpenDraft
  let bound: BoundPage
  var findings: Findings
  var proved = ProvedQuotations()
  /// The block quotes that are compared as a whole, as quotations or as what a note is about.
  var wholes: [NodeID] = []
  /// The clauses that are quoted.
  var texts: ClauseTexts
  /// Those in which a quotation that fails is looked for.
  var others: ClauseTexts

  /// How a quotation is tied to its clause.
  enum Kind {
    /// A block quote, by its attribution.
    case block
    /// A quoted run in a field whose evidence is the clause.
    case field
    /// A quoted run, by a link behind it.
    case run
    /// A quoted run, by the only link of its sentence, which stands before it.
    case runAfterLink
    /// The same where the words may well be another's: they are compared, but nothing is said of them.
    case doubtfulRunAfterLink

    /// Whether it is a run that a link stands before.
    var isAfterLink: Bool { self == .runAfterLink || self == .doubtfulRunAfterLink }
  }

  init(index: BriefingIndex, page: PageID, draft: OpenDraft, bound: BoundPage) {
    self.index = index
    self.page = page
    self.draft = draft
    self.bound = bound
    findings = Findings(in: draft.source)
    texts = ClauseTexts(in: index, areOwnWords: true)
    others = ClauseTexts(in: index, areOwnWords: true)
  }

  /// Compares a part of a text with a clause: the quotation, where it holds and has words enough of the clause.
  ///
  /// Words that are not in it are held against others, and are those of the first that has them.
  @discardableResult
  mutating func prove(
    _ text: PlainText, _ range: Range<Int>, against id: ClauseID, or others: [ClauseID] = [], at span: Span,
    _ node: NodeID, _ kind: Kind
  ) -> QuotationID? {
    var clause = index.clauses[id.index]
    let isRendering = self.isRendering(clause)
    let whole = String(decoding: text.bytes[range], as: UTF8.self).trimmingWhiteSpace()
    let written = unquoted(whole)
    let parsed = TextQuote(parsing: written, phrase: nil, insertions: true)
    if parsed.isTooScattered {
      if kind == .doubtfulRunAfterLink { return nil }
      findings.error(
        .quoteMismatch, at: span, tooScattered(written), suggestion: "quote fewer parts")
      return nil
    }
    if texts.isSpent {
      texts.giveUp(at: span, &findings)
      return nil
    }
    let mayEndEarly = kind != .block || written != whole
    var found = find(parsed, written, in: clause, mayEndEarly: mayEndEarly)
    for other in others where found == nil {
      found = find(parsed, written, in: index.clauses[other.index], mayEndEarly: mayEndEarly)
      if found != nil { clause = index.clauses[other.index] }
    }
    guard let (quote, match, words) = found else {
      if kind == .doubtfulRunAfterLink { return nil }
      let isDoubtful = kind == .runAfterLink || mayBeApostrophe(text.bytes, at: range.upperBound)
      if isDoubtful, !isLike(written, clause) { return nil }
      report(written, parsed, clause, isRendering, at: span, kind)
      return nil
    }
    let skipped = match.gaps.map { String(decoding: words.bytes[$0], as: UTF8.self) }
    if kind != .doubtfulRunAfterLink { reportNegations(written, quote, skipped, clause, at: span) }
    let count = match.fragments.reduce(0) { $0 + wordCount(words.bytes[$1]) }
    let inserted = quote.insertions.reduce(0) { $0 + wordCount(Array($1.utf8)[...]) }
    if count < 4, inserted > count, kind != .doubtfulRunAfterLink {
      findings.warning(
        .quoteMismatch, at: span,
        "“\(shortened(written))” has more words in brackets than of \(clause.pinpoint), so it counts as no quotation",
        suggestion: "more of the clause’s own words, or no quotation marks")
      return nil
    }
    if count < 4, kind == .run || kind.isAfterLink { return nil }
    if draft.isLeftOut(node) { return nil }
    let quotation = QuotationID(proved.quotations.count)
    let passage = (match.fragments.first?.lowerBound ?? 0)..<(match.fragments.last?.upperBound ?? 0)
    proved.quotations.append(
      Quotation(
        id: quotation, page: page, clause: clause.id, rung: match.rung,
        isOfRendering: isRendering, passage: String(decoding: words.bytes[passage], as: UTF8.self),
        before: surroundings(words.bytes[..<passage.lowerBound], isBefore: true),
        after: surroundings(words.bytes[passage.upperBound...], isBefore: false), skipped: skipped,
        insertions: quote.insertions, changesLetters: quote.changesLetters, wordCount: count))
    proved.marks += text.pieces(of: range).enumerated().map { order, piece in
      Mark(node: piece.node, range: piece.range, purpose: .quotation(quotation, isFirst: order == 0))
    }
    return quotation
  }

  /// Where a quotation stands in a clause, and how it is read; where it may end early, without a comma or a full stop
  /// that the quoting sentence put inside the closing quotation mark.
  private mutating func find(
    _ quote: TextQuote, _ written: String, in clause: Clause, mayEndEarly: Bool
  ) -> (quote: TextQuote, match: QuoteMatch, words: ClauseText)? {
    var readings = self.readings(of: written, quote)
    if mayEndEarly, written.hasSuffix(",") || written.hasSuffix(".") {
      let rest = String(written.dropLast())
      readings += self.readings(of: rest, TextQuote(parsing: rest, phrase: nil, insertions: true))
    }
    for reading in readings {
      if let (match, words) = texts.match(reading, in: clause) { return (reading, match, words) }
    }
    return nil
  }

  /// The ways to read a quotation: with its brackets as the clause's own, with those around first letters as its
  /// author's, and with all as such.
  private func readings(of written: String, _ quote: TextQuote) -> [TextQuote] {
    var readings = [quote]
    if quote.changesLetters, !quote.insertions.isEmpty {
      readings.insert(TextQuote(parsing: written, phrase: nil, changedLetters: true), at: 0)
    }
    if quote.putsIn { readings.insert(TextQuote(parsing: written, phrase: nil), at: 0) }
    return readings
  }

  /// Warns of words that negate, in what a quotation leaves out and in what it puts in.
  private mutating func reportNegations(
    _ written: String, _ quote: TextQuote, _ skipped: [String], _ clause: Clause, at span: Span
  ) {
    for gap in skipped {
      let hidden = negations(in: gap)
      if hidden.isEmpty { continue }
      findings.warning(
        .quoteMismatch, at: span,
        "a gap in “\(shortened(written))” hides “\(hidden.joined(separator: "”, “"))”: \(clause.pinpoint) reads “\(shortened(gap))” there",
        suggestion: "quote the words, or quote the two parts apart")
    }
    for insertion in quote.insertions {
      let added = negations(in: insertion)
      if added.isEmpty { continue }
      findings.warning(
        .quoteMismatch, at: span,
        "the words in brackets in “\(shortened(written))” put in “\(added.joined(separator: "”, “"))”, which \(clause.pinpoint) does not have there",
        suggestion: "say so outside the quotation marks")
    }
  }

  /// Whether at least half of some words stand in a clause in their places.
  mutating func isLike(_ written: String, _ clause: Clause) -> Bool {
    texts.passage(of: clause, like: written)?.likeness ?? 0 >= 0.5
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
    index.isRestated(clause.page)
  }

  private mutating func report(
    _ written: String, _ quote: TextQuote, _ clause: Clause, _ isRendering: Bool, at span: Span,
    _ kind: Kind
  ) {
    var message = "\(clause.pinpoint) does not have the words “\(shortened(written))”"
    if isRendering { message += " among those it quotes" }
    let suggestion = findings.takesSuggestions ? suggestion(written, quote, clause, at: span, kind) : nil
    if kind != .runAfterLink {
      findings.error(.quoteMismatch, at: span, message, suggestion: suggestion)
    } else {
      findings.warning(
        .quoteMismatch, at: span,
        "the words “\(shortened(written))” are not in \(clause.pinpoint), which is linked before them",
        suggestion: suggestion)
    }
  }

  /// Where else the words stand, or how they differ from the passage that is most like them.
  private mutating func suggestion(
    _ written: String, _ quote: TextQuote, _ clause: Clause, at span: Span, _ kind: Kind
  ) -> String? {
    let other = index.clauses.first { other in
      guard !others.isSpent, other.children.isEmpty || other.kind == .paragraph,
        !index.isWithin(other, clause.id), !index.isWithin(clause, other.id), !holds(other, span)
      else { return false }
      return others.match(quote, in: other) != nil
    }
    if let other { return "they stand in \(name(of: other, besides: clause))" }
    let bracketed = ["(…)", "(...)"].reduce(written) { $0.replacing($1, with: "[…]") }
    if bracketed != written {
      let quote = TextQuote(parsing: bracketed, phrase: nil, insertions: true)
      if texts.match(quote, in: clause) != nil { return "“[…]” for what is left out" }
    }
    let nearest = texts.passage(of: clause, like: written)
    if isRendering(clause) {
      if let quoted = texts.quotedPassage(of: clause, like: written) {
        return correction(of: written, by: quoted)
      }
      if nearest?.likeness ?? 0 >= 0.5 {
        return "no quotation marks, since these words are the restatement’s own"
      }
    } else if let nearest, kind != .run || nearest.likeness >= Self.leastLikeness {
      return correction(of: written, by: nearest.words)
    }
    return nearestElsewhere(to: written, clause)
      ?? (kind == .run ? "a citation right behind the words, where they are not the clause’s" : nil)
  }

  /// The share of words in their places below which a passage is none that a quoted run was meant to be.
  private static let leastLikeness = 0.4

  /// The difference from the passage of another clause that is most like a quotation, and which clause that is.
  private mutating func nearestElsewhere(to written: String, _ clause: Clause) -> String? {
    var best: (likeness: Double, clause: Clause, passage: String)?
    for other in index.clauses where other.children.isEmpty && !index.isWithin(other, clause.id) {
      if others.isSpent { break }
      guard let (nearest, likeness) = others.passage(of: other, like: written),
        likeness > best?.likeness ?? 0.5,
        let passage = isRendering(other) ? others.quotedPassage(of: other, like: written) : nearest
      else { continue }
      best = (likeness, other, passage)
    }
    return best.map { "\(name(of: $0.clause, besides: clause)): \(correction(of: written, by: $0.passage))" }
  }

  /// How a passage differs from what is written, without the marks that stand behind its last word alone, and without
  /// what is folded.
  private func correction(of written: String, by passage: String) -> String {
    let isOfWord = { (character: Character) in character.isLetter || character.isNumber }
    let new = oneLine(passage)
    let old = withMarks(of: new, oneLine(written))
    let words = old.last == "." || old.last == "," ? String(old.dropLast()) : old
    guard words.last.map(isOfWord) == true, let last = new.lastIndex(where: isOfWord),
      new[...last] != words
    else { return markedDiff(old, new) }
    return markedDiff(words, String(new[...last]))
  }

  /// Some words with the apostrophes, quotation marks and dashes of others, which count as the same.
  private func withMarks(of passage: String, _ words: String) -> String {
    let kinds = ["'’‘", "“«„", "”»", "-–—"]
    return String(
      words.map { character in
        guard let kind = kinds.first(where: { $0.contains(character) }), !passage.contains(character),
          let other = passage.first(where: kind.contains)
        else { return character }
        return other
      })
  }

  /// Whether a clause is the very block in which a quotation stands.
  private func holds(_ clause: Clause, _ span: Span) -> Bool {
    guard clause.page == page else { return false }
    let own = draft.document[clause.node].span
    return own.lower <= span.lower && span.upper <= own.upper
  }

  /// How a suggestion names a clause, besides the one that was named: its number may be the same.
  private func name(of clause: Clause, besides named: Clause) -> String {
    let file = "“\(index[clause.page].source.path)”"
    if clause.pinpoint.isEmpty { return "\(file) before its first heading" }
    let isNamesake = clause.page == named.page && clause.pinpoint == named.pinpoint
    return "\(isNamesake ? "the other " : "")\(clause.pinpoint) of \(file)"
  }

  /// The words of a block quote without quotation marks around all of them, and without the mark that begins each
  /// further paragraph of a quotation.
  func unquoted(_ text: String) -> String {
    var paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
    let ends: [Character: String] = ["“": "”", "«": "»", "‘": "’", "„": "“", "»": "«"]
    if paragraphs.count > 1, let mark = paragraphs[0].first, let end = ends[mark] {
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

extension OpenDraft {
  /// Where a part of a block's plain text begins in the source: its first word, or the block if it has none.
  func sourceSpan(of range: Range<Int>, in position: Int) -> Span {
    let text = text(of: position)
    let word = text.bytes[range].drop { $0 == 32 }.prefix { $0 != 32 }
    guard let piece = text.pieces(of: word.indices).first else {
      return document[draft.blocks[position].node].span
    }
    return document.sourceSpan(of: piece.range, in: piece.node)
  }
}
