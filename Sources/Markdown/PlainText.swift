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

  /// The words below a node, leaving out the subtrees that `isSkipped` names.
  public init(_ document: Document, below id: NodeID, skipping isSkipped: (NodeID) -> Bool = { _ in false }) {
    read(document, below: id, skipping: isSkipped)
  }

  /// Takes the words below a node in place of those it has, in the same room.
  public mutating func read(
    _ document: Document, below id: NodeID, skipping isSkipped: (NodeID) -> Bool = { _ in false }
  ) {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    var index = id.index
    let end = document[id].end
    // About as many bytes as the source has there.
    bytes.reserveCapacity(document[id].span.count)
    runs.reserveCapacity(Int(end - index))
    while index < end {
      let node = NodeID(Int(index))
      if isSkipped(node) {
        index = document[node].end
        continue
      }
      switch document[node].kind {
      case .text(let text), .code(let text), .htmlInline(let text):
        runs.append(Run(node: node, start: bytes.count))
        unsafe document.texts.withBytes(of: text) { unsafe bytes.append(contentsOf: $0) }
      case .softBreak, .lineBreak:
        runs.append(Run(node: node, start: bytes.count))
        bytes.append(UInt8(ascii: " "))
      case .image:
        index = document[node].end
        continue
      case .paragraph, .heading, .tableCell:
        if bytes.isEmpty { break }
        runs.append(Run(node: node, start: bytes.count))
        bytes.append(UInt8(ascii: "\n"))
      default: break
      }
      index += 1
    }
  }

  /// The text as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// A range of the plain text as parts of nodes, in order; empty parts are left out.
  public func pieces(of range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
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
    return pieces
  }

  /// The offset in this text at which a node starts: that of its first run, or of the first run after it.
  public func offset(of node: NodeID) -> Int {
    let index = runs.partitioningIndex { $0.node >= node }
    return index < runs.count ? runs[index].start : bytes.count
  }
}
