import Markdown
import Prose
import Source

// In: the notes file of one treaty and the index. Out: the notes bound to their clauses, the coding of each clause,
// and marks over the phrases in the treaty's text. Does not bind the links in the notes: a page's links are bound alike
// everywhere.

/// The notes on one treaty.
struct AnchoredNotes: Sendable {
  var notes: [ClauseNote] = []
  var coding: [ClauseID: Coding] = [:]
  /// Marks in the treaty's page; a note's id counts within these notes.
  var marks: [Mark] = []
}

/// Anchors the notes that a page holds; their ids begin at `first`.
func anchorNotes(of page: PageID, in index: BriefingIndex, first: Int) -> Outcome<AnchoredNotes> {
  let draft = index[page].opened
  var findings = Findings(in: draft.source)
  var result = AnchoredNotes()
  guard let treaty = index.treaty(of: page) else {
    if case .notes(let name) = draft.kind {
      reportOrphan(name, in: index, &findings)
    }
    return Outcome(result, findings.diagnostics)
  }
  let text = index.treaties[treaty.index]
  if index[text].isUnread { return Outcome(result, findings.diagnostics) }
  let names = ClauseNames(of: text, in: index)
  var texts = ClauseTexts(in: index, areOwnWords: false)
  // What suggestions look for takes nothing from what the notes may.
  var others = texts
  for section in draft.clauseNotes {
    let named = names.clauses(named: section.clause)
    guard let clause = named.first else {
      findings.error(
        .noteUnanchored, at: section.span, "“\(section.clause)” is no clause of “\(index[text].source.path)”",
        suggestion: names.namesSeveral(section.clause)
          ? "a heading for each clause" : names.clause(near: section.clause))
      continue
    }
    if named.count > 1 {
      let places = named.prefix(3).map { "“\(index.clauses[$0.index].pinpoint)”" }
      findings.error(
        .noteAmbiguous, at: section.span,
        "“\(section.clause)” may be any of \(named.count) clauses: \(places.joined(separator: ", "))",
        suggestion: index.clauses[clause.index].pinpoint)
      continue
    }
    if let coding = section.coding, result.coding.updateValue(coding, forKey: clause) != nil {
      findings.error(
        .invalidValue, at: section.span, "\(index.clauses[clause.index].pinpoint) is coded already",
        suggestion: "one list of fields for each clause")
    }
    for note in section.notes {
      let id = NoteID(first + result.notes.count)
      var phrase: String?
      var rung: QuoteRung?
      var (prefix, suffix) = ("", "")
      if let quote = note.quote {
        guard let match = find(quote, in: draft.document, of: clause, index, &texts, &others, &findings)
        else { continue }
        let words = texts.words(of: index.clauses[clause.index], withLetters: match.withLetters)
        phrase = String(decoding: words.bytes[match.phrase], as: UTF8.self)
        rung = match.rung
        prefix = String(String(decoding: words.bytes[..<match.phrase.lowerBound], as: UTF8.self).suffix(32))
        suffix = String(String(decoding: words.bytes[match.phrase.upperBound...], as: UTF8.self).prefix(32))
        result.marks += words.pieces(of: match.phrase).map {
          Mark(node: $0.node, range: $0.range, purpose: .phrase(id))
        }
        if note.blocks.isEmpty {
          findings.error(
            .noteUnanchored, at: draft.document[quote].span, "this quotation has no note after it")
        }
      }
      result.notes.append(
        ClauseNote(
          id: id, clause: clause, page: page, phrase: phrase, prefix: prefix, suffix: suffix, rung: rung,
          blocks: note.blocks,
          anchor: OwnID.note.named(result.notes.count + 1)))
    }
  }
  return Outcome(result, findings.diagnostics)
}

/// Reports notes on what is no treaty: on none, or on a translation.
private func reportOrphan(_ name: String, in index: BriefingIndex, _ findings: inout Findings) {
  let file = "treaties/\(name).md"
  if case .translation(let treaty, _) = Draft.Kind(path: file), index.treatyOf[treaty] != nil {
    findings.error(
      .brokenLink, at: Span(at: 0),
      "notes belong to the treaty’s own file, “treaties/\(treaty).md”, not to a translation",
      suggestion: "treaties/\(treaty).notes.md")
    return
  }
  findings.error(
    .brokenLink, at: Span(at: 0), "these are notes on “\(file)”, which does not exist",
    suggestion: nearest(file, among: index.treaties.map { index[$0].source.path }))
}

/// The one place in the clause that a block quote selects, with the letters of its points where it has them.
private func find(
  _ quote: NodeID, in document: Document, of clause: ClauseID, _ index: BriefingIndex,
  _ texts: inout ClauseTexts, _ others: inout ClauseTexts, _ findings: inout Findings
) -> (phrase: Range<Int>, rung: QuoteRung, withLetters: Bool)? {
  let span = document[quote].span
  let clause = index.clauses[clause.index]
  let text = PlainText(document, below: quote)
  let bold = document.subtree(of: quote).filter {
    if case .strong = document[$0].kind { true } else { false }
  }
  if bold.count > 1 {
    findings.error(
      .noteAmbiguous, at: document[bold[1]].span, "one phrase is bold already; a note has one phrase")
    return nil
  }
  let phrase = bold.first.map { text.offset(of: $0)..<text.offset(of: NodeID(Int(document[$0].end))) }
  let parsed = TextQuote(parsing: text.string, phrase: phrase)
  if parsed.isTooScattered {
    findings.error(.noteUnanchored, at: span, tooScattered(text.string), suggestion: "quote fewer parts")
    return nil
  }
  if texts.isSpent {
    texts.giveUp(at: span, &findings)
    return nil
  }
  var found = texts.find(parsed, in: clause)
  var withLetters = false
  if case .none = found, parsed.mayHaveNumbers {
    found = texts.find(parsed, in: clause, withLetters: true)
    withLetters = true
  }
  let words = texts.words(of: clause, withLetters: withLetters)
  switch found {
  case .found(let match):
    return (match.phrase, match.rung, withLetters)
  case .none:
    let takesSuggestions = findings.takesSuggestions
    let other = takesSuggestions ? holder(of: parsed, besides: clause, index, &others) : nil
    let candidate = takesSuggestions ? nearestPassage(to: parsed.words, in: words.bytes) : nil
    findings.error(
      .noteUnanchored, at: span, "\(clause.pinpoint) does not have the words “\(shortened(text.string))”",
      suggestion: other.map {
        "they stand in \($0.pinpoint == clause.pinpoint ? "the other " : "")\($0.pinpoint)"
      }
        ?? candidate.map { "“\(shortened(String(decoding: words.bytes[$0], as: UTF8.self)))”" })
  case .several(_, let candidates):
    let places = candidates.prefix(3).map { "“\(around($0, in: words.bytes))”" }
    findings.error(
      .noteAmbiguous, at: span,
      "\(clause.pinpoint) has the words “\(shortened(text.string))” in \(candidates.count) places: \(places.joined(separator: ", "))",
      suggestion: "more words before or after the bold phrase")
  }
  return nil
}

/// Another paragraph or point of the same treaty that has the words of a quotation.
private func holder(
  of quote: TextQuote, besides clause: Clause, _ index: BriefingIndex, _ texts: inout ClauseTexts
) -> Clause? {
  index.clauses[index.clauseRanges[clause.page.index]].first { other in
    guard !texts.isSpent, other.children.isEmpty || other.kind == .paragraph,
      !index.isWithin(other, clause.id), !index.isWithin(clause, other.id)
    else { return false }
    if case .found = texts.find(quote, in: other) { return true }
    return false
  }
}

/// A text with single spaces in place of all white space.
func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// A text cut to a length that fits a message.
func shortened(_ text: String) -> String {
  let line = oneLine(text)
  return line.count <= 120 ? line : String(line.prefix(119)) + "…"
}

/// What is said of a quotation with more fragments than one may have.
func tooScattered(_ text: String) -> String {
  "“\(shortened(text))” has more than \(TextQuote.fragmentLimit) parts between gaps and changed letters"
}

private func around(_ range: Range<Int>, in bytes: [UInt8]) -> String {
  var lower = max(0, range.lowerBound - 24)
  var upper = min(bytes.count, range.upperBound + 24)
  while lower > 0, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
  while upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
  return shortened(String(decoding: bytes[lower..<upper], as: UTF8.self))
}
