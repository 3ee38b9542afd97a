import Markdown
import Prose
import Source

// Block quotes that are quotations as a whole, by what stands at their end, and those that may have been meant so.

extension QuotationProver {
  /// Block quotes that end in `— [link to a clause]`.
  mutating func proveBlockQuotes() {
    if case .notes = draft.kind {
      wholes = draft.clauseNotes.flatMap(\.notes).compactMap(\.quote)
      return
    }
    let document = draft.document
    var wholeEnd: Int32 = 0
    for node in bound.blockQuotes {
      switch Attribution(of: node, in: document, bound.destinations) {
      case .clause(let clause, let link, let end):
        wholeEnd = max(wholeEnd, document[node].end)
        prove(node, before: end, against: clause, link)
      case .several(let link):
        findings.warning(
          .quoteMismatch, at: document[link].span,
          "this block quote names more clauses than one, so it is compared with none",
          suggestion: "a block quote for each clause")
      case .unclear(let clause, let link, let end, let isAlone):
        reportUnclear(node, before: end, clause, link, isAlone: isAlone)
      case nil:
        // What stands below it may be the source of a block quote around it, which is compared with all that it holds.
        if node.index < wholeEnd { continue }
        if !reportLinkAbove(in: node) {
          reportAttributionBelow(node)
          reportWholeTreaty(node)
        }
      }
    }
  }

  /// Compares a block quote as a whole, but for its attribution.
  private mutating func prove(_ quote: NodeID, before end: Int, against clause: ClauseID, _ link: NodeID) {
    let document = draft.document
    wholes.append(quote)
    let text = PlainText(document, below: quote)
    if end == 0 {
      let sibling = findings.takesSuggestions ? document.sibling(before: quote) : nil
      let isBelowQuote = sibling.map { isBlockQuote($0) } ?? false
      findings.error(
        .quoteMismatch, at: document[quote].span,
        "this block quote names \(index.clauses[clause.index].pinpoint) and quotes nothing"
          + (isBelowQuote ? ": the one above it ends at the empty line, and is not compared" : ""),
        suggestion: isBelowQuote ? "“>” in the line between them" : nil)
      return
    }
    guard let id = prove(text, 0..<end, against: clause, at: document[quote].span, quote, .block) else {
      return
    }
    let last = Array(document.children(of: quote)).last
    let isSource = last.map { isParagraph($0) && text.offset(of: $0) >= end } ?? false
    proved.roles[quote] = .quotation(id, source: isSource ? last : nil)
  }

  /// Warns of a block quote with a link to a clause at its end, where that stands alone or the words are like the
  /// clause's; but not for those that it has in quotation marks.
  private mutating func reportUnclear(
    _ quote: NodeID, before end: Int, _ clause: ClauseID, _ link: NodeID, isAlone: Bool
  ) {
    let text = PlainText(draft.document, below: quote)
    let words = text.bytes[..<end]
    if texts.isSpent { return }
    if wordCount(words) < 4 {
      reportLinkAbove(in: quote)
      return
    }
    if quotedRanges(in: Array(words)).contains(where: { wordCount(words[$0]) >= 4 }) { return }
    let target = index.clauses[clause.index]
    guard isAlone || isLike(String(decoding: words, as: UTF8.self), target) else { return }
    findings.warning(
      .quoteMismatch, at: draft.document[link].span,
      "this block quote is not compared with \(target.pinpoint), since it does not end in a dash and the link",
      suggestion: "“— [\(PlainText(draft.document, below: link).string)](…)” as a paragraph of its own")
  }

  /// Warns of a block quote that begins with its only link, to a clause, where the words behind that are like the
  /// clause's; false where it is none, and where a line below the link names another source behind a dash.
  @discardableResult
  private mutating func reportLinkAbove(in quote: NodeID) -> Bool {
    let document = draft.document
    var links = document.subtree(of: quote).lazy.filter { node in
      if case .link = document[node].kind { true } else { false }
    }.makeIterator()
    guard let link = links.next(), links.next() == nil,
      case .target(.clause(let clause))? = bound.destinations[link]
    else { return false }
    let text = PlainText(document, below: quote)
    let (start, end) = (text.offset(of: link), text.offset(of: NodeID(Int(document[link].end))))
    let words = text.bytes[end...]
    if texts.isSpent || wordCount(text.bytes[..<start]) > 0 || wordCount(words) < 4 { return false }
    let lastLine = text.lastLine(in: document)
    if lastLine >= end, text.beginsWithDash(at: lastLine) { return false }
    let target = index.clauses[clause.index]
    guard isLike(String(decoding: words, as: UTF8.self), target) else { return false }
    findings.warning(
      .quoteMismatch, at: document[link].span,
      "this block quote is not compared with \(target.pinpoint), since the link stands before its words",
      suggestion: "“— [\(PlainText(document, below: link).string)](…)” as its last paragraph")
    return true
  }

  /// Warns where the paragraph under a block quote is what should be its last, and the words are like the clause's; but
  /// not where the block quote ends in a line that begins with a dash, nor where a colon ends the paragraph, which
  /// introduces what is next.
  private mutating func reportAttributionBelow(_ quote: NodeID) {
    let document = draft.document
    let below = NodeID(Int(document[quote].end))
    guard document.nodes.indices.contains(Int(below.index)), isParagraph(below),
      document[below].parent == document[quote].parent
    else { return }
    let links = document.subtree(of: below).filter { node in
      if case .target(.clause)? = bound.destinations[node] { true } else { false }
    }
    guard links.count == 1, let link = links.first,
      case .target(.clause(let clause))? = bound.destinations[link]
    else { return }
    let text = PlainText(document, below: below)
    let isAlone =
      wordCount(text.bytes[..<text.offset(of: link)]) == 0 && text.isRemark(behind: link, in: document)
    guard isAlone || text.beginsWithDash(at: 0), wordCount(text.bytes[...]) <= 12,
      text.string.trimmingWhiteSpace().last.map({ !":：".contains($0) }) ?? true
    else { return }
    let quoted = PlainText(document, below: quote)
    if texts.isSpent || quoted.beginsWithDash(at: quoted.lastLine(in: document)) { return }
    guard isLike(quoted.string, index.clauses[clause.index]) else { return }
    findings.warning(
      .quoteMismatch, at: document[link].span,
      "the block quote above is not compared with \(index.clauses[clause.index].pinpoint), which is named below it",
      suggestion: "“> — [\(PlainText(document, below: link).string)](…)” as the last line of the block quote")
  }

  /// Warns of a block quote whose source, behind a dash in its last line, is a treaty as a whole, where the words are
  /// nearly a clause's; those that a clause has, and those that none is like, are left alone.
  private mutating func reportWholeTreaty(_ quote: NodeID) {
    let document = draft.document
    guard let link = document.subtree(of: quote).filter({ bound.destinations[$0] != nil }).last,
      case .target(.page(let treaty))? = bound.destinations[link],
      index[treaty].front.values.treaty.text == .verbatim
    else { return }
    let text = PlainText(document, below: quote)
    let line = text.lastLine(in: document)
    let words = text.bytes[..<line]
    guard text.beginsWithDash(at: line), text.offset(of: link) >= line, wordCount(words) >= 4 else { return }
    let written = unquoted(String(decoding: words, as: UTF8.self).trimmingWhiteSpace())
    let parsed = TextQuote(parsing: written, phrase: nil, insertions: true)
    if parsed.isTooScattered { return }
    var nearest: (likeness: Double, clause: Clause)?
    for clause in index.clauses[index.clauseRanges[treaty.index]] {
      if others.isSpent || others.match(parsed, in: clause) != nil { return }
      guard clause.children.isEmpty, let (_, likeness) = others.passage(of: clause, like: written),
        likeness > nearest?.likeness ?? Self.nearLikeness
      else { continue }
      nearest = (likeness, clause)
    }
    guard let pinpoint = nearest?.clause.pinpoint, !pinpoint.isEmpty else { return }
    findings.warning(
      .quoteMismatch, at: document[link].span,
      "this block quote is not compared with \(pinpoint), whose words it nearly has, since it names the whole treaty",
      suggestion: "“— [\(pinpoint)](…)” as its last paragraph")
  }

  /// The share of words in their places beyond which words are a clause's but for a slip.
  private static let nearLikeness = 0.75

  private func isParagraph(_ node: NodeID) -> Bool {
    if case .paragraph = draft.document[node].kind { true } else { false }
  }

  private func isBlockQuote(_ node: NodeID) -> Bool {
    if case .blockQuote = draft.document[node].kind { true } else { false }
  }
}
