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
    guard
      let reference = draft.footnotes.first(where: { $0.definition == claim.definition })?.references.first,
      let position = draft.block(of: reference)
    else { return claim.label }
    let block = draft.blocks[position]
    let range = sentence(endingAt: block.text.offset(of: reference), in: block.text.bytes)
    let words = cleaned(position, on: page, range)
    return words.isEmpty ? claim.label : words
  }

  /// A block's words, or a part of them, without citations and without what marks drop.
  func cleaned(_ position: Int, on page: PageID, _ range: Range<Int>? = nil) -> String {
    let text = drafts[page.index].blocks[position].text.bytes
    let range = range ?? 0..<text.count
    var words: [UInt8] = []
    words.reserveCapacity(range.count)
    var start = range.lowerBound
    for hole in drafts[page.index].holes(in: position)
    where hole.upperBound > start && hole.lowerBound < range.upperBound {
      Self.append(text[start..<max(start, hole.lowerBound)], to: &words)
      start = min(hole.upperBound, range.upperBound)
    }
    Self.append(text[start..<range.upperBound], to: &words)
    if words.last == UInt8(ascii: " ") { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  /// Adds a part of a text with its white space as single spaces; words are copied whole.
  private static func append(_ part: ArraySlice<UInt8>, to words: inout [UInt8]) {
    var start = part.startIndex
    for place in part.indices {
      let byte = part[place]
      let isSpace = byte == 32 || byte == 10 || byte == 9 || byte == 13
      let isStop = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
      guard isSpace || isStop else { continue }
      words += part[start..<place]
      start = place + 1
      let isAfterSpace = words.last == UInt8(ascii: " ")
      if isStop {
        // A citation before it left a gap.
        if isAfterSpace { words.removeLast() }
        words.append(byte)
      } else if !isAfterSpace, !words.isEmpty {
        words.append(UInt8(ascii: " "))
      }
    }
    words += part[start...]
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
