import Markdown
import Prose
import Scanning

// In: a claim and the block that makes it. Out: the claim in words. Does not judge the claim.

extension BriefingIndex {
  /// A claim of a draft in words: its field `Claim`, or else the sentence that ends at its first mark.
  func words(of id: ClaimID, in draft: OpenDraft) -> String {
    let claim = claim(id)
    if let words = claim.words { return words }
    guard
      let reference = draft.footnotes.first(where: { $0.definition == claim.definition })?.references.first,
      let position = draft.block(of: reference)
    else { return claim.label }
    let text = draft.text(of: position)
    var end = text.offset(of: reference)
    // Between a sentence and its mark there may be citations alone.
    while end > 0 {
      let range = sentence(endingAt: end, in: text.bytes)
      let words = draft.words(of: position, range)
      if !words.isEmpty { return words }
      end = min(end - 1, range.lowerBound)
    }
    return claim.label
  }

  /// The words of all text blocks below a node, without citations.
  func words(below node: NodeID, on page: PageID) -> String {
    let draft = self[page].opened
    var words: [String] = []
    var position = draft.blocks.partitioningIndex { $0.node >= node }
    while position < draft.blocks.count, draft.blocks[position].node.index < draft.document[node].end {
      words.append(draft.words(of: position))
      position += 1
    }
    return words.joined(separator: " ")
  }
}

extension OpenDraft {
  /// A block's words, or a part of them, without citations and without what marks drop.
  func words(of position: Int, _ range: Range<Int>? = nil) -> String {
    let text = text(of: position).bytes
    var words: [UInt8] = []
    appendWords(of: position, text, range ?? 0..<text.count, to: &words)
    return String(decoding: words, as: UTF8.self)
  }

  /// Adds the words of a part of a block's text, without citations and without what marks drop.
  func appendWords(of position: Int, _ text: [UInt8], _ range: Range<Int>, to words: inout [UInt8]) {
    let first = words.count
    var start = range.lowerBound
    for hole in holes(in: position) where hole.upperBound > start && hole.lowerBound < range.upperBound {
      appendSingleSpaced(text, start..<max(start, hole.lowerBound), to: &words, from: first)
      start = min(hole.upperBound, range.upperBound)
    }
    appendSingleSpaced(text, start..<range.upperBound, to: &words, from: first)
    if words.count > first, words.last == UInt8(ascii: " ") { words.removeLast() }
  }
}
