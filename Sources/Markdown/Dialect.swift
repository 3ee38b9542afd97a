import Source

/// What a writer of HTML does that plain GFM does not.
///
/// The renderer walks the tree; before each node it asks the dialect, which may write the node itself.
public protocol Dialect {
  /// Called before a node is written.
  ///
  /// - Returns: whether the renderer writes it as GFM says, writes only its children, or passes over it whole.
  mutating func enter(_ id: NodeID, of document: Document, into out: inout HTMLBuffer) -> Visit

  /// Called after the children of a node for which `enter` answered `.children`.
  mutating func leave(_ id: NodeID, of document: Document, into out: inout HTMLBuffer)
}

/// How the renderer goes on after asking the dialect about a node.
public enum Visit: Sendable {
  /// As GFM says.
  case standard
  /// The dialect opened it; write the children, then ask the dialect to close it.
  case children
  /// The dialect wrote all of it, or wants nothing written.
  case written
}
