import Markdown
import Scanning

extension OpenDraft {
  /// The words of a block: made where they are asked for, since to keep those of all pages takes more memory than their
  /// trees do.
  func text(of position: Int) -> PlainText { PlainText(document, below: draft.blocks[position].node) }

  /// The bytes of a block's plain text that are no words of its own, in order: citations, and what marks drop.
  func holes(in position: Int) -> [Range<Int>] {
    if !mayHaveHoles { return [] }
    let (block, drops) = (draft.blocks[position], draft.drops)
    var holes = citationRanges(in: position)
    let end = document[block.node].end
    var index = drops.partitioningIndex { $0.node > block.node }
    if index == drops.count || drops[index].node.index >= end { return holes }
    let text = text(of: position)
    while index < drops.count, drops[index].node.index < end {
      let offset = text.offset(of: drops[index].node)
      holes.append(offset + drops[index].range.lowerBound..<offset + drops[index].range.upperBound)
      index += 1
    }
    return holes.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// Whether any block has holes.
  var mayHaveHoles: Bool { !draft.citations.isEmpty || !draft.drops.isEmpty }

  /// The bytes of the citations in a block's plain text, in order.
  func citationRanges(in position: Int) -> [Range<Int>] { citationDrafts(in: position).map(\.range) }

  /// The citations in a block, in order.
  func citationDrafts(in position: Int) -> ArraySlice<CitationDraft> {
    let citations = draft.citations
    let start = citations.partitioningIndex { $0.block >= position }
    return citations[start...].prefix { $0.block == position }
  }

  /// The position of the block that holds a node; nil for a node before the first block.
  func block(of node: NodeID) -> Int? {
    let index = draft.blocks.partitioningIndex { $0.node > node }
    return index == 0 ? nil : index - 1
  }
}
