import Markdown
import Model

// In: a page and some of its nodes. Out: their words as a search shows them. It marks nothing and links nothing.

/// The words of a page's blocks, without what is no part of a sentence.
struct RunningText: Sendable {
  private let page: Page
  private let document: Document
  /// The first mark of each text node that has any, in `page.marks`.
  private var marks: [NodeID: Int] = [:]
  /// The ordinary notes that were not yet written, by their first reference.
  private var notes: [NodeID: NodeID] = [:]

  /// The texts of a page.
  init(_ page: Page) {
    self.page = page
    document = page.document
    for (index, mark) in page.marks.enumerated().reversed() where RunningText.isCut(mark) {
      marks[mark.node] = index
    }
    for footnote in page.footnotes where footnote.claim == nil {
      if let first = footnote.references.first { notes[first] = document.footnotes[footnote.definition].node }
    }
  }

  /// The words from one node up to another, an ordinary note where it is first referred to at the end; claims'
  /// notes, pictures, raw HTML and charts left out.
  func words(from start: NodeID, upTo end: NodeID) -> [UInt8] {
    var bytes: [UInt8] = []
    var found: [NodeID] = []
    write(start.index, end.index, &bytes, &found)
    var next = 0
    while next < found.count {
      write(found[next].index + 1, document[found[next]].end, &bytes, &found)
      next += 1
    }
    return bytes
  }

  /// The words of some blocks.
  func words(of blocks: [NodeID]) -> [UInt8] {
    blocks.reduce(into: []) { bytes, block in
      let words = words(from: block, upTo: NodeID(Int(document[block].end)))
      if !bytes.isEmpty, !words.isEmpty { bytes.append(0x20) }
      bytes += words
    }
  }

  private func write(_ start: Int32, _ end: Int32, _ bytes: inout [UInt8], _ found: inout [NodeID]) {
    var index = start
    while index < end {
      let node = NodeID(Int(index))
      index += 1
      switch document[node].kind {
      case .text(let text), .code(let text): write(document.bytes(text), of: node, &bytes)
      case .softBreak, .lineBreak: space(&bytes)
      case .paragraph, .heading, .tableCell, .item, .blockQuote: space(&bytes)
      case .codeBlock(let info, let literal, _):
        space(&bytes)
        if document.string(info) != "chart" { bytes += document.bytes(literal) }
      case .footnoteReference: if let note = notes[node] { found.append(note) }
      case .footnoteDefinition, .image: index = document[node].end
      default: break
      }
    }
  }

  private func space(_ bytes: inout [UInt8]) { if let last = bytes.last, last > 0x20 { bytes.append(0x20) } }

  private func write(_ text: ArraySlice<UInt8>, of node: NodeID, _ bytes: inout [UInt8]) {
    guard var next = marks[node] else {
      bytes += text
      return
    }
    var place = 0
    while next < page.marks.count, page.marks[next].node == node {
      let mark = page.marks[next]
      if RunningText.isCut(mark), mark.range.upperBound > place {
        bytes += text.dropFirst(place).prefix(max(0, mark.range.lowerBound - place))
        place = mark.range.upperBound
        // The space before a citation goes with it.
        if case .citation = mark.purpose, bytes.last == 0x20 { bytes.removeLast() }
      }
      next += 1
    }
    bytes += text.dropFirst(place)
  }

  private static func isCut(_ mark: Mark) -> Bool {
    switch mark.purpose {
    case .citation, .dropped: true
    case .mention, .phrase, .quotation, .script: false
    }
  }
}
