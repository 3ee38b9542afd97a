import Markdown
import Scanning

/// The words of a clause and of what stands within it, each byte traceable to its node.
///
/// Citations, each with the space before it, and footnote marks are no words of the treaty, so they are left
/// out, and so are headings, the letters of points and numbers such as `1 bis.` unless they are asked for; a block ends
/// with a line break.
struct ClauseText: Sendable {
  private(set) var bytes: [UInt8] = []
  private var pieces: [(start: Int, piece: PlainText.Piece)] = []

  /// Which words of a clause: those below its headings, with the letters of its points or without them, or with the
  /// headings.
  enum Part: Hashable, Sendable { case text, textWithLetters, textWithHeadings }

  /// The words of a clause.
  init(of clause: Clause, _ part: Part = .text, in index: BriefingIndex) {
    let draft = index[clause.page].opened
    let document = draft.document
    let start = clause.node
    // A heading does not hold its clause's blocks: they run up to the next heading that is not within it.
    let end = index.end(of: clause)
    for position in draft.blocks.partitioningIndex(where: { $0.node >= start })..<draft.blocks.count {
      let block = draft.blocks[position]
      guard block.node < end, block.definition == nil else { break }
      if part != .textWithHeadings, document.isHeading(block.node) { continue }
      let holes = part == .textWithLetters ? draft.citationRanges(in: position) : draft.holes(in: position)
      append(draft.text(of: position), without: holes)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func append(_ text: PlainText, without holes: [Range<Int>]) {
    var place = 0
    for hole in holes {
      let isAfterSpace = hole.lowerBound > place && text.bytes[hole.lowerBound - 1] == UInt8(ascii: " ")
      append(text, place..<max(place, hole.lowerBound - (isAfterSpace ? 1 : 0)))
      place = max(place, hole.upperBound)
    }
    append(text, place..<text.bytes.count)
  }

  private mutating func append(_ text: PlainText, _ range: Range<Int>) {
    if range.isEmpty { return }
    for piece in text.pieces(of: range) {
      pieces.append((bytes.count, piece))
      let offset = text.offset(of: piece.node)
      bytes += text.bytes[(offset + piece.range.lowerBound)..<(offset + piece.range.upperBound)]
    }
  }

  /// The words as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A range of the words as parts of nodes.
  func pieces(of range: Range<Int>) -> [PlainText.Piece] {
    pieces.compactMap { start, piece in
      let part = range.clamped(to: start..<start + piece.range.count)
      if part.isEmpty { return nil }
      let shift = piece.range.lowerBound - start
      return PlainText.Piece(node: piece.node, range: part.lowerBound + shift..<part.upperBound + shift)
    }
  }
}

extension BriefingIndex {
  /// The first node after a clause and all within it.
  func end(of clause: Clause) -> NodeID {
    let document = self[clause.page].shelved.document
    guard case .heading = document[clause.node].kind else {
      // The points of a paragraph that is no item of a list stand behind it.
      let own = NodeID(Int(document[clause.node].end))
      return max(own, clause.children.last.map { end(of: clauses[$0.index]) } ?? own)
    }
    let range = clauseRanges[clause.page.index]
    for position in (clause.id.index + 1)..<max(range.upperBound, clause.id.index + 1) {
      if !isWithin(clauses[position], clause.id) { return clauses[position].node }
    }
    return document.footnotes.first?.node ?? NodeID(document.nodes.count)
  }

  /// Whether a clause is another or stands, at any depth, in it.
  func isWithin(_ clause: Clause, _ ancestor: ClauseID) -> Bool {
    var next: ClauseID? = clause.id
    while let id = next {
      if id == ancestor { return true }
      next = clauses[id.index].parent
    }
    return false
  }
}
