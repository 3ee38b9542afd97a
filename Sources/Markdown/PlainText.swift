import Scanning
import Source

/// The words of one block as a reader sees them, each byte traceable to the node it came from.
///
/// Matching (quotations, entities, sentences) happens here, across emphasis and links; marks found here are
/// carried back to the nodes by `pieces(of:)`.
public struct PlainText: Sendable {
  /// The text, UTF-8.
  ///
  /// Soft and hard breaks are one space, and a block after another begins with a line break; raw HTML is
  /// the characters that are shown of it; images and footnote references are nothing.
  public private(set) var bytes: [UInt8] = []
  /// Where each run of bytes came from, in order.
  public private(set) var runs: [Run] = []

  /// Whether all that stands below its node is running text: no code, link, picture or raw HTML.
  public private(set) var isRunningText = true

  /// A stretch that one text or code node wrote.
  public struct Run: Sendable, Hashable {
    /// The node: a text, code, raw HTML or break node, or the block that a line break stands before.
    public let node: NodeID
    /// The offset of its first byte in the plain text.
    public let start: Int
  }

  /// A part of one node's own text.
  public struct Piece: Sendable, Hashable {
    /// The text or code node.
    public let node: NodeID
    /// Byte offsets from the start of the node's own text.
    public let range: Range<Int>

    /// A part of a node's own text.
    public init(node: NodeID, range: Range<Int>) {
      self.node = node
      self.range = range
    }
  }

  /// No words.
  public init() {}

  /// The words below a node.
  public init(_ document: Document, below id: NodeID) { read(document, below: id) }

  /// Takes the words below a node in place of those it has, in the same room.
  public mutating func read(_ document: Document, below id: NodeID) {
    read(document, id) { if case .image = $0 { true } else { false } }
  }

  /// The same, of running text alone.
  public mutating func readRunningText(_ document: Document, below id: NodeID) {
    read(document, id, besides: \.isOpaque)
  }

  /// The words below a node but those below what is left out, which pictures always are.
  @inline(__always)
  private mutating func read(_ document: Document, _ id: NodeID, besides isLeftOut: (Document.Kind) -> Bool) {
    if !bytes.isEmpty { bytes.removeLast(bytes.count) }
    if !runs.isEmpty { runs.removeLast(runs.count) }
    isRunningText = true
    let top = document[id]
    // About as many bytes as the source has there.
    bytes.reserveCapacity(top.span.count)
    runs.reserveCapacity(Int(top.end - id.index))
    unsafe document.nodes.withUnsafeBufferPointer { nodes in
      var index = Int(id.index)
      while index < Int(top.end) {
        let kind = unsafe nodes[index].kind
        if kind.isOpaque { isRunningText = false }
        if isLeftOut(kind) {
          index = unsafe Int(nodes[index].end)
          continue
        }
        switch kind {
        case .text(let text), .code(let text), .htmlInline(let text):
          runs.append(Run(node: NodeID(index), start: bytes.count))
          unsafe document.texts.withBytes(of: text) { unsafe bytes.append(contentsOf: $0) }
        case .softBreak, .lineBreak:
          runs.append(Run(node: NodeID(index), start: bytes.count))
          bytes.append(UInt8(ascii: " "))
        case .paragraph, .heading, .tableCell:
          if bytes.isEmpty { break }
          runs.append(Run(node: NodeID(index), start: bytes.count))
          bytes.append(UInt8(ascii: "\n"))
        default: break
        }
        index += 1
      }
    }
  }

  /// The text as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A range of the plain text as parts of nodes, in order; empty parts are left out.
  public func pieces(of range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    appendPieces(of: range, to: &pieces)
    return pieces
  }

  /// Adds the parts of nodes that a range of the plain text is, in order; empty parts are left out.
  public func appendPieces(of range: Range<Int>, to pieces: inout [Piece]) {
    var index = max(0, runs.partitioningIndex { $0.start > range.lowerBound } - 1)
    while index < runs.count, runs[index].start < range.upperBound {
      let start = runs[index].start
      let end = index + 1 < runs.count ? runs[index + 1].start : bytes.count
      let part = range.clamped(to: start..<end)
      if !part.isEmpty {
        pieces.append(Piece(node: runs[index].node, range: part.lowerBound - start..<part.upperBound - start))
      }
      index += 1
    }
  }

  /// The offset in this text at which a node starts: that of its first run, or of the first run after it.
  public func offset(of node: NodeID) -> Int {
    let index = runs.partitioningIndex { $0.node >= node }
    return index < runs.count ? runs[index].start : bytes.count
  }
}
