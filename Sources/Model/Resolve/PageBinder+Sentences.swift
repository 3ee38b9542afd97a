import Markdown
import Prose
import Scanning
import Source

// In: a place of a block that refers to something. Out: the sentence that does so, and in what it stands.

extension PageBinder {
  /// What a block stands in: the claim, clause or entity, and which way a piece of a claim's evidence points.
  typealias Surroundings = (within: Target?, stance: Claim.Evidence.Stance?)

  /// Reads what makes a reference from a place of the block that is being bound, whose words the text is.
  mutating func readSentence(
    of reference: Int, _ block: Int, at offset: Int, in text: PlainText, isMention: Bool = false
  ) {
    let (within, stance) = surroundings ?? surroundings(of: draft.blocks[block])
    surroundings = (within, stance)
    let sentence = citingSentence(block, at: offset, in: text, within)
    let (target, anchor) = (bound.references[reference].target, bound.references[reference].backlink.anchor)
    let backlink = Backlink(
      page: page, anchor: anchor, within: within, stance: stance, isMention: isMention, sentence: sentence)
    bound.references[reference] = Reference(target: target, backlink: backlink)
  }

  private func surroundings(of block: TextBlock) -> Surroundings {
    let within = owner(of: block)
    guard case .claim(let claim) = within else { return (within, nil) }
    return (within, evidence(block.node, of: claim)?.stance)
  }

  /// The piece of a claim's evidence that a paragraph is.
  private func evidence(_ paragraph: NodeID, of claim: ClaimID) -> ClaimDraft.Evidence? {
    draft.claims[index.claims[claim.index].position].evidence.first { $0.field.paragraph == paragraph }
  }

  /// Adds words to those of the sentences.
  mutating func add(_ words: String) -> Span {
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

  func clause(of node: NodeID) -> ClauseID? {
    let clauses = index.clauses[index.clauseRanges[page.index]]
    let next = clauses.partitioningIndex { $0.node > node }
    var clause = next > clauses.startIndex ? clauses[next - 1] : nil
    // What has ended before the block leaves it to what it stands in.
    while let one = clause, node >= index.end(of: one) { clause = one.parent.map { index.clauses[$0.index] } }
    // A block or an omission has no name of its own: its clause has.
    guard let clause, clause.kind == .block || clause.kind == .omission else { return clause?.id }
    return clause.parent ?? clause.id
  }

  func entity(of node: NodeID) -> EntityID? {
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
  mutating func words(of node: NodeID, _ make: (PageBinder) -> String) -> Span {
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
