import Markdown
import Prose
import Source

extension PageBinder {
  /// What is kept from block to block while names are sought.
  struct NameSearch {
    /// The section in which each entity was mentioned last.
    var sections: [Int32] = []
    var found = NameAutomaton.Found()
    /// The words of the block that are running text.
    var running = PlainText()
    var pieces: [PlainText.Piece] = []

    /// Forgets what was mentioned, before another page.
    mutating func restart(entityCount: Int) {
      if sections.count != entityCount { sections = [Int32](repeating: -1, count: entityCount) }
      for entity in sections.indices { sections[entity] = -1 }
    }
  }

  /// Whether names in a block are mentions: they are none in a heading, a quotation or a field.
  func mayHoldMentions(_ block: TextBlock) -> Bool {
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

  mutating func bindMentions(
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
      // Most often there is one.
      while !search.pieces.isEmpty { search.pieces.removeLast() }
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
