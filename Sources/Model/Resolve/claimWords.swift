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
      let reference = draft.footnotes.first(where: { $0.definition == claim.definition })?.reference,
      let position = draft.block(of: reference)
    else { return claim.label }
    let text = draft.text(of: position)
    var end = text.offset(of: reference)
    // Between a sentence and its mark there may be citations alone.
    while end > 0 {
      let range = sentence(endingAt: end, in: text.bytes)
      let words = self.words(of: position, in: draft, range)
      if !words.isEmpty { return words }
      end = min(end - 1, range.lowerBound)
    }
    return claim.label
  }

  /// The words of all text blocks below a node, without the citations that are apart.
  func words(below node: NodeID, on page: PageID) -> String {
    let draft = self[page].opened
    var words: [String] = []
    var position = draft.blocks.partitioningIndex { $0.node >= node }
    while position < draft.blocks.count, draft.blocks[position].node.index < draft.document[node].end {
      words.append(self.words(of: position, in: draft))
      position += 1
    }
    return words.joined(separator: " ")
  }

  /// A block's words, or a part of them, without the citations that are apart and without what marks drop.
  func words(of position: Int, in draft: OpenDraft, _ range: Range<Int>? = nil) -> String {
    let text = draft.text(of: position).bytes
    var words: [UInt8] = []
    appendWords(of: position, in: draft, text, range ?? 0..<text.count, to: &words)
    return String(decoding: words, as: UTF8.self)
  }

  /// Adds the words of a part of a block's text, without the citations that are apart and without what marks drop.
  func appendWords(
    of position: Int, in draft: OpenDraft, _ text: [UInt8], _ range: Range<Int>, to words: inout [UInt8]
  ) {
    let first = words.count
    let start =
      draft.mayHaveHoles
      ? appendWords(beforeHolesOf: position, in: draft, text, range, to: &words) : range.lowerBound
    appendSingleSpaced(text, start..<range.upperBound, to: &words, from: first)
    if words.count > first, words.last == UInt8(ascii: " ") { words.removeLast() }
  }

  /// Adds the words up to the last hole of a part of a block's text, and what stands for citations.
  ///
  /// - Returns: Where that hole ends, or where the part begins if it has none.
  private func appendWords(
    beforeHolesOf position: Int, in draft: OpenDraft, _ text: [UInt8], _ range: Range<Int>,
    to words: inout [UInt8]
  ) -> Int {
    let first = words.count
    var start = range.lowerBound
    var citations = draft.citationDrafts(in: position)
    var joinsLast = false
    for hole in draft.holes(in: position) where hole.upperBound > start && hole.lowerBound < range.upperBound
    {
      appendSingleSpaced(text, start..<max(start, hole.lowerBound), to: &words, from: first)
      start = min(hole.upperBound, range.upperBound)
      citations = citations.drop { $0.range.lowerBound < hole.lowerBound }
      guard let citation = citations.first, citation.range == hole else { continue }
      let next = citation.standing.joinsNext ? citations.dropFirst().first?.range.lowerBound : nil
      // A claim's mark between two that go together ends its sentence behind the first.
      let joinsNext = next.map { $0 < range.upperBound } ?? false
      words += self.words(of: citation, joinsLast: joinsLast, joinsNext: joinsNext).utf8
      (start, joinsLast) = (min(next ?? start, range.upperBound), joinsNext)
    }
    return start
  }

  /// What stands for a citation in plain text, as the page has it: `(Doe 2025, p. 4)`; nothing where it is apart.
  func words(of citation: CitationDraft) -> String {
    words(of: citation, joinsLast: citation.standing.joinsLast, joinsNext: citation.standing.joinsNext)
  }

  /// The same, in a part of the text that may not have those that it goes with.
  private func words(of citation: CitationDraft, joinsLast: Bool, joinsNext: Bool) -> String {
    if citation.standing.isApart { return "" }
    let name = sourceOf[citation.key].map { sourceNames[$0.index].text } ?? citation.key
    let locator = citation.locator.map { ", \($0)" } ?? ""
    return (joinsLast ? "; " : "(") + name + locator + (joinsNext ? "" : ")")
  }
}
