import Markdown
import Model
import Scanning
import Source

// In: a page and some of its nodes. Out: their words as a search shows them. It marks nothing and links nothing.

/// The words of a page's blocks, without what is no part of a sentence.
struct RunningText: Sendable {
  private let document: Document
  private let marks: [Mark]
  private let citations: [Citation]
  /// The ordinary notes, each behind its first reference, by those.
  private let notes: [(reference: NodeID, note: NodeID)]
  /// What the charts show, by their blocks.
  private let captions: [NodeID: String]

  /// The texts of a page.
  init(_ page: Page) {
    document = page.document
    marks = page.marks
    citations = page.citations
    var notes: [(NodeID, NodeID)] = []
    notes.reserveCapacity(page.footnotes.count)
    for footnote in page.footnotes where footnote.claim == nil {
      if let first = footnote.references.first {
        notes.append((first, document.footnotes[footnote.definition].node))
      }
    }
    self.notes = notes.sorted { $0.0.index < $1.0.index }
    captions = Dictionary(uniqueKeysWithValues: page.charts.map { ($0.node, $0.caption) })
  }

  /// The first node behind the whole page.
  var end: NodeID { end(of: Document.root) }

  /// The first node behind a node and all below it.
  func end(of node: NodeID) -> NodeID { NodeID(Int(document[node].end)) }

  /// The words from one node up to another, an ordinary note where it is first referred to at the end; claims' notes,
  /// pictures and queries left out, of a chart all but its caption, and of raw HTML what is shown: its characters.
  func words(from start: NodeID, upTo end: NodeID) -> [UInt8] {
    var bytes: [UInt8] = []
    if start < end {
      // About what it takes: as many bytes as the source has.
      let last = document[NodeID(Int(end.index) - 1)]
      bytes.reserveCapacity(max(0, last.span.range.upperBound - document[start].span.range.lowerBound))
    }
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
    let nodes = document.nodes
    var mark = marks.partitioningIndex { $0.node.index >= start }
    var index = start
    var isBetween = false
    while index < end {
      let node = index
      index += 1
      switch nodes[Int(node)].kind {
      case .text(let text), .code(let text): write(text, of: node, &mark, &bytes, &isBetween)
      case .htmlInline(let text): bytes += document.bytes(text)
      case .htmlBlock(let text):
        space(&bytes)
        bytes += document.bytes(text)
      case .softBreak, .lineBreak: if !isBetween { space(&bytes) }
      case .paragraph, .heading, .tableCell, .item, .blockQuote: space(&bytes)
      case .codeBlock(let info, let literal, _):
        space(&bytes)
        if let caption = captions[NodeID(Int(node))] {
          bytes += caption.utf8
        } else if !document.isFigure(info) {
          bytes += document.bytes(literal)
        }
      case .footnoteReference:
        let place = notes.partitioningIndex { $0.reference.index >= node }
        if place < notes.count, notes[place].reference.index == node { found.append(notes[place].note) }
      case .footnoteDefinition, .image: index = nodes[Int(node)].end
      default: break
      }
    }
  }

  private func space(_ bytes: inout [UInt8]) { if let last = bytes.last, last > 0x20 { bytes.append(0x20) } }

  /// Writes a text without what its marks cut out of it, and without what stands between two citations that go
  /// together; `next` is the first mark that may be on the node.
  private func write(
    _ text: Document.Text, of node: Int32, _ next: inout Int, _ bytes: inout [UInt8], _ isBetween: inout Bool
  ) {
    while next < marks.count, marks[next].node.index < node { next += 1 }
    let (words, range) = document.texts.stretch(of: text)
    let start = range.lowerBound
    var place = start
    while next < marks.count, marks[next].node.index == node {
      let mark = marks[next].range
      if RunningText.isCut(marks[next]), start + mark.upperBound > place {
        if !isBetween { bytes += words[place..<max(place, start + mark.lowerBound)] }
        place = start + mark.upperBound
        if case .citation(let position, isFirst: true) = marks[next].purpose {
          let citation = citations[Int(position)]
          // The space before a citation that is left out goes with it.
          if citation.words.isEmpty, bytes.last == 0x20 { bytes.removeLast() }
          bytes += citation.words.utf8
          isBetween = citation.joinsNext
        }
      }
      next += 1
    }
    if !isBetween { bytes += words[place..<range.upperBound] }
  }

  private static func isCut(_ mark: Mark) -> Bool {
    switch mark.purpose {
    case .citation, .dropped: true
    case .mention, .phrase, .quotation, .script: false
    }
  }
}
