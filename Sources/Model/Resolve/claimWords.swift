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
      let position = draft.blocks.lastIndex(where: { $0.node <= reference })
    else { return claim.label }
    let block = draft.blocks[position]
    let range = sentence(endingAt: block.text.offset(of: reference), in: block.text.bytes)
    let words = cleaned(block, at: position, on: page, range)
    return words.isEmpty ? claim.label : words
  }

  /// A part of a block's words without citations and without what marks drop.
  func cleaned(_ block: TextBlock, at position: Int, on page: PageID, _ range: Range<Int>) -> String {
    let draft = self[page]
    var holes = draft.citations.filter { $0.block == position }.map(\.range)
    for mark in draft.drops where mark.node > block.node && mark.node.index < draft.document[block.node].end {
      let offset = block.text.offset(of: mark.node)
      holes.append(offset + mark.range.lowerBound..<offset + mark.range.upperBound)
    }
    var words: [UInt8] = []
    var place = range.lowerBound
    for hole in holes.sorted(by: { $0.lowerBound < $1.lowerBound }) where hole.overlaps(range) {
      if place < hole.lowerBound { words += block.text.bytes[place..<hole.lowerBound] }
      place = max(place, min(hole.upperBound, range.upperBound))
    }
    if place < range.upperBound { words += block.text.bytes[place..<range.upperBound] }
    let text = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // A citation before a full stop leaves a gap there.
    return text.replacing(" .", with: ".").replacing(" ,", with: ",").replacing(" ;", with: ";")
  }
}
