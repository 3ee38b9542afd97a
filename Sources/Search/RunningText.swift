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
    document = page.fetchedDocument
    marks = page.marks
    citations = page.citations
    var notes: [(reference: NodeID, note: NodeID)] = []
    notes.reserveCapacity(page.footnotes.count)
    for footnote in page.footnotes where footnote.claim == nil {
      notes.append((reference: footnote.reference, note: document.footnotes[footnote.definition].node))
    }
    self.notes = notes.sorted { $0.reference.index < $1.reference.index }
    captions = Dictionary(uniqueKeysWithValues: page.charts.map { ($0.node, $0.caption) })
  }

  /// The first node behind the whole page.
  var end: NodeID { end(of: Document.root) }

  /// The first node behind a node and all below it.
  func end(of node: NodeID) -> NodeID { NodeID(Int(document[node].end)) }

  /// The words from one node up to another, an ordinary note where it is first referred to at the end; claims' notes,
  /// pictures and queries left out, of a chart all but its caption, and of raw HTML what is shown: its characters.
  ///
  /// They are written in some room first, which may be used for one text after the other.
  func words(from start: NodeID, upTo end: NodeID, in words: inout OwnMemory<UInt8>) -> [UInt8] {
    if start >= end { return [] }
    words.removeAll()
    var found: [NodeID] = []
    write(start.index, end.index, &words, &found)
    var next = 0
    while next < found.count {
      write(found[next].index + 1, document[found[next]].end, &words, &found)
      next += 1
    }
    return words.array
  }

  /// The words of some blocks.
  func words(of blocks: [NodeID]) -> [UInt8] {
    var room = OwnMemory<UInt8>(capacity: 1024)
    return blocks.reduce(into: []) { bytes, block in
      let words = words(from: block, upTo: NodeID(Int(document[block].end)), in: &room)
      if !bytes.isEmpty, !words.isEmpty { bytes.append(0x20) }
      bytes += words
    }
  }

  private func write(
    _ start: Int32, _ end: Int32, _ words: inout OwnMemory<UInt8>, _ found: inout [NodeID]
  ) {
    let nodes = document.nodes
    var mark = marks.partitioningIndex { $0.node.index >= start }
    var index = start
    var isBetween = false
    while index < end {
      let node = index
      index += 1
      switch nodes[Int(node)].kind {
      case .text(let text), .code(let text): write(text, of: node, &mark, &words, &isBetween)
      case .htmlInline(let text): write(text, &words)
      case .htmlBlock(let text):
        space(&words)
        write(text, &words)
      case .softBreak, .lineBreak: if !isBetween { space(&words) }
      case .paragraph, .heading, .tableCell, .item, .blockQuote: space(&words)
      case .codeBlock(let info, let literal, _):
        space(&words)
        if let caption = captions[NodeID(Int(node))] {
          words.append(caption)
        } else if !document.isFigure(info) {
          write(literal, &words)
        }
      case .footnoteReference:
        let place = notes.partitioningIndex { $0.reference.index >= node }
        if place < notes.count, notes[place].reference.index == node { found.append(notes[place].note) }
      case .footnoteDefinition, .image: index = nodes[Int(node)].end
      default: break
      }
    }
  }

  private func space(_ words: inout OwnMemory<UInt8>) {
    if let last = words.last, last > 0x20 { words.append(0x20) }
  }

  private func write(_ text: Document.Text, _ words: inout OwnMemory<UInt8>) {
    unsafe document.texts.withBytes(of: text) { unsafe words.append($0) }
  }

  /// Writes a text without what its marks cut out of it, and without what stands between two citations that go
  /// together; `next` is the first mark that may be on the node.
  @inline(__always)
  private func write(
    _ text: Document.Text, of node: Int32, _ next: inout Int, _ words: inout OwnMemory<UInt8>,
    _ isBetween: inout Bool
  ) {
    while next < marks.count, marks[next].node.index < node { next += 1 }
    if next < marks.count, marks[next].node.index == node {
      unsafe document.texts.withBytes(of: text) { unsafe write($0, of: node, &next, &words, &isBetween) }
    } else if !isBetween {
      write(text, &words)
    }
  }

  /// The same for a text with marks, the first of which is the next one.
  private func write(
    _ text: UnsafeBufferPointer<UInt8>, of node: Int32, _ next: inout Int, _ words: inout OwnMemory<UInt8>,
    _ isBetween: inout Bool
  ) {
    var place = 0
    while next < marks.count, marks[next].node.index == node {
      let mark = marks[next].range
      if RunningText.isCut(marks[next]), mark.upperBound > place {
        let start = max(place, mark.lowerBound)
        if !isBetween { unsafe words.append(UnsafeBufferPointer(rebasing: text[place..<start])) }
        place = mark.upperBound
        if case .citation(let position, isFirst: true) = marks[next].purpose {
          let citation = citations[Int(position)]
          // The space before a citation that is left out goes with it.
          if citation.words.isEmpty, words.last == 0x20 { words.removeLast() }
          words.append(citation.words)
          isBetween = citation.joinsNext
        }
      }
      next += 1
    }
    if !isBetween { unsafe words.append(UnsafeBufferPointer(rebasing: text[place...])) }
  }

  private static func isCut(_ mark: Mark) -> Bool {
    switch mark.purpose {
    case .citation, .dropped: true
    case .mention, .phrase, .quotation, .script: false
    }
  }
}
