import Markdown
import Prose
import Source

// In: a claim and the block that makes it. Out: the claim in words. Does not judge the claim.

extension BriefingIndex {
  /// A claim in words: its field `Claim`, or else the sentence that ends at its first mark.
  func words(of id: ClaimID) -> String {
    let (page, position) = claims[id.index]
    let claim = self[page].claims[position]
    if let words = claim.words { return words }
    let draft = self[page]
    guard let reference = draft.footnotes.first(where: { $0.definition == claim.definition })?.references.first,
      let position = draft.block(of: reference)
    else { return claim.label }
    let block = draft.blocks[position]
    let range = sentence(endingAt: block.text.offset(of: reference), in: block.text.bytes)
    let words = cleaned(position, on: page, range)
    return words.isEmpty ? claim.label : words
  }

  /// A block's words, or a part of them, without citations and without what marks drop.
  func cleaned(_ position: Int, on page: PageID, _ range: Range<Int>? = nil) -> String {
    let block = self[page].blocks[position]
    let range = range ?? 0..<block.text.bytes.count
    var words: [UInt8] = []
    var place = range.lowerBound
    for hole in self[page].holes(in: position) where hole.overlaps(range) {
      if place < hole.lowerBound { words += block.text.bytes[place..<hole.lowerBound] }
      place = max(place, min(hole.upperBound, range.upperBound))
    }
    if place < range.upperBound { words += block.text.bytes[place..<range.upperBound] }
    let text = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // A citation before a full stop leaves a gap there.
    return text.replacing(" .", with: ".").replacing(" ,", with: ",").replacing(" ;", with: ";")
  }

  /// The words of all text blocks below a node, without citations.
  func words(below node: NodeID, on page: PageID) -> String {
    let draft = self[page]
    var words: [String] = []
    var position = draft.blocks.partitioningIndex { $0.node >= node }
    while position < draft.blocks.count, draft.blocks[position].node.index < draft.document[node].end {
      words.append(cleaned(position, on: page))
      position += 1
    }
    return words.joined(separator: " ")
  }
}
