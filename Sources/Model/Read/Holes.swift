import Markdown
import Source

extension Draft {
  /// The bytes of a block's plain text that are no words of its own, in order: citations, and what marks drop.
  func holes(in position: Int) -> [Range<Int>] {
    let block = blocks[position]
    var holes: [Range<Int>] = []
    var index = citations.partitioningIndex { $0.block >= position }
    while index < citations.count, citations[index].block == position {
      holes.append(citations[index].range)
      index += 1
    }
    let end = document[block.node].end
    index = drops.partitioningIndex { $0.node > block.node }
    while index < drops.count, drops[index].node.index < end {
      let offset = block.text.offset(of: drops[index].node)
      holes.append(offset + drops[index].range.lowerBound..<offset + drops[index].range.upperBound)
      index += 1
    }
    return holes.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// The position of the block that holds a node; nil for a node before the first block.
  func block(of node: NodeID) -> Int? {
    let index = blocks.partitioningIndex { $0.node > node }
    return index == 0 ? nil : index - 1
  }
}
