import Markdown
import Model

// In: blocks of a bound page. Out: their words as readers see them, in plain text. Does not say what they mean.

extension Briefing {
  /// The words of blocks, a line for each paragraph, without citations and what the page shows in another form.
  func words(of blocks: [NodeID], on id: PageID) -> String {
    let page = pages[id.index]
    var lines: [String] = []
    for block in blocks {
      for node in page.document.subtree(of: block) {
        switch page.document[node].kind {
        case .paragraph, .heading, .tableCell: lines.append(words(below: node, on: page))
        case .codeBlock(_, let literal, _): lines.append(page.document.string(literal))
        default: break
        }
      }
    }
    return lines.joined(separator: "\n")
  }

  private func words(below node: NodeID, on page: Page) -> String {
    let text = PlainText(page.document, below: node)
    let end = page.document[node].end
    var words: [UInt8] = []
    var place = 0
    var index = page.firstMark(from: node)
    while index < page.marks.count, page.marks[index].node.index < end {
      let mark = page.marks[index]
      index += 1
      switch mark.purpose {
      case .dropped, .citation:
        let start = text.offset(of: mark.node)
        let range = start + mark.range.lowerBound..<start + mark.range.upperBound
        guard range.upperBound > place, range.upperBound <= text.bytes.count else { continue }
        if place < range.lowerBound { words += text.bytes[place..<range.lowerBound] }
        place = range.upperBound
      case .mention, .phrase, .quotation, .script: continue
      }
    }
    words += text.bytes[place...]
    return words.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }.joined(
      separator: " ")
  }
}

extension Page {
  /// The position of the first mark on a node or one after it.
  fileprivate func firstMark(from node: NodeID) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
