import Scanning
import Source

/// Which node of a document: an index into its nodes, so that parents come before their children.
public struct NodeID: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Position in document order; 0 is the document itself.
  public let index: Int32

  /// The node at a position in document order.
  @inlinable public init(_ index: Int) { self.index = Int32(index) }

  /// By document order.
  public static func < (a: NodeID, b: NodeID) -> Bool { a.index < b.index }
}

/// A Markdown text as an immutable tree, flat in memory: the nodes in document order, each with the place where
/// its subtree ends, and the texts that they are spans of.
public struct Document: Sendable {
  /// One element of the tree.
  public struct Node: Sendable, BitwiseCopyable {
    /// What it is.
    public internal(set) var kind: Kind
    /// The node it stands in; the document is its own parent.
    public let parent: NodeID
    /// The first position after its subtree.
    public internal(set) var end: Int32
    /// Its bytes in the source file.
    ///
    /// Blocks are exact by line; inline nodes are exact where the parser knows them, and otherwise the span
    /// of the block that holds them.
    public internal(set) var span: Span

    /// A node from its parts.
    ///
    /// The parser's business; tests may build small trees.
    public init(kind: Kind, parent: NodeID, end: Int32, span: Span) {
      self.kind = kind
      self.parent = parent
      self.end = end
      self.span = span
    }
  }

  /// All nodes in document order (an element stands before its children); never empty.
  public let nodes: [Node]
  /// The bytes of all texts.
  ///
  /// Spans of `Kind` payloads count in here.
  public let texts: Texts
  /// The footnote definitions in the order of the source, used or not, each with its label as written.
  ///
  /// Their nodes stand at the end of the document, as `Kind.footnoteDefinition`, in this order.
  public let footnotes: [FootnoteDefinition]

  /// A tree from its parts.
  ///
  /// The parser's business; tests may build small ones.
  public init(nodes: [Node], texts: Texts, footnotes: [FootnoteDefinition]) {
    precondition(!nodes.isEmpty)
    self.nodes = nodes
    self.texts = texts
    self.footnotes = footnotes
  }

  /// A footnote's definition, `[^label]: …`.
  public struct FootnoteDefinition: Sendable {
    /// The label as the author wrote it, without `[^` and `]`.
    public let label: String
    /// The definition's node.
    public let node: NodeID
    /// Where the label stands in the source.
    public let labelSpan: Span

    /// A definition from its parts.
    public init(label: String, node: NodeID, labelSpan: Span) {
      self.label = label
      self.node = node
      self.labelSpan = labelSpan
    }
  }

  /// Some bytes of the texts.
  public typealias Text = Span

  /// What a node is, with what only that kind has (CommonMark 0.29 and GFM 0.29 names).
  public enum Kind: Sendable, Hashable, BitwiseCopyable {
    // Blocks.
    case document
    case blockQuote
    case list(List)
    /// `task` is nil for an item without a box.
    case item(task: Task?)
    case paragraph
    case heading(level: UInt8)
    /// `info` is the whole info string, entities and escapes resolved.
    case codeBlock(info: Text, literal: Text, isFenced: Bool)
    case htmlBlock(Text)
    case thematicBreak
    case footnoteDefinition
    case table(Columns)
    case tableRow(isHeader: Bool)
    case tableCell(Alignment)
    // Inlines.
    case text(Text)
    case softBreak
    case lineBreak
    case code(Text)
    case htmlInline(Text)
    case emphasis
    case strong
    case strikethrough
    /// `isBare` where the author wrote the address alone, without brackets: a GFM extended autolink.
    case link(destination: Text, title: Text, isBare: Bool)
    case image(destination: Text, title: Text)
    /// `definition` is the position in `Document.footnotes`.
    case footnoteReference(definition: Int32)
  }

  /// What sets one list apart from another.
  public struct List: Sendable, Hashable, BitwiseCopyable {
    /// The first number of an ordered list; nil for a bullet list.
    public let start: Int32?
    /// Whether its items stand without blank lines between them, so that their paragraphs are not marked.
    public let isTight: Bool
    /// Whether a closing bracket ends its numbers, `1)`, not a full stop.
    public let hasBrackets: Bool

    /// A list's properties.
    public init(start: Int32?, isTight: Bool, hasBrackets: Bool = false) {
      self.start = start
      self.isTight = isTight
      self.hasBrackets = hasBrackets
    }
  }

  /// A task list item's box.
  public enum Task: UInt8, Sendable, Hashable, BitwiseCopyable { case open, done }
  /// How a table column is set.
  public enum Alignment: UInt8, Sendable, Hashable, BitwiseCopyable { case none, left, center, right }
  /// How many columns a table has.
  public typealias Columns = UInt16
}

extension Document {
  /// The document's own node.
  public static let root = NodeID(0)

  /// The node with an id.
  @inlinable public subscript(id: NodeID) -> Node { nodes[Int(id.index)] }

  /// Has the processor fetch its nodes and texts; what goes over them otherwise waits for each that it comes to.
  ///
  /// It takes some microseconds for a page: not for who looks at one node.
  func fetch() {
    Bytes.fetch(nodes)
    Bytes.fetch(texts.source)
    Bytes.fetch(texts.others)
  }

  /// The bytes of a text.
  public func bytes(_ text: Text) -> ArraySlice<UInt8> { texts[text] }

  /// A text as a string.
  public func string(_ text: Text) -> String { texts.string(text) }

  /// The children of a node, first to last.
  public func children(of id: NodeID) -> Children {
    Children(nodes: nodes, place: id.index + 1, end: self[id].end)
  }

  /// The first child of a node; nil where it has none.
  public func firstChild(of id: NodeID) -> NodeID? {
    id.index + 1 < self[id].end ? NodeID(Int(id.index) + 1) : nil
  }

  /// The ids of a node's children, by skipping from subtree to subtree.
  public struct Children: Sequence, IteratorProtocol {
    let nodes: [Node]
    var place: Int32
    let end: Int32

    /// The next child.
    public mutating func next() -> NodeID? {
      guard place < end else { return nil }
      defer { place = nodes[Int(place)].end }
      return NodeID(Int(place))
    }
  }

  /// Whether a node goes on with the text before it: a soft break between two texts of one element, and the
  /// second of them.
  public func continuesText(_ id: NodeID) -> Bool {
    let index = Int(id.index)
    switch nodes[index].kind {
    case .softBreak:
      guard index > 0, index + 1 < nodes.count, nodes[index - 1].parent == nodes[index + 1].parent,
        case .text = nodes[index - 1].kind, case .text = nodes[index + 1].kind
      else { return false }
      return true
    case .text:
      guard index > 0, case .softBreak = nodes[index - 1].kind else { return false }
      return continuesText(NodeID(index - 1))
    default: return false
    }
  }

  /// A node and all below it, in document order.
  public func subtree(of id: NodeID) -> some Sequence<NodeID> {
    (Int(id.index)..<Int(self[id].end)).lazy.map(NodeID.init)
  }

  /// The node that stands before another in the same parent; nil for the first.
  public func sibling(before node: NodeID) -> NodeID? {
    var last: NodeID?
    for child in children(of: self[node].parent) {
      if child == node { return last }
      last = child
    }
    return nil
  }

  /// Whether a node is a heading.
  public func isHeading(_ id: NodeID) -> Bool {
    if case .heading = self[id].kind { true } else { false }
  }

  /// Whether a node is a link or stands in one.
  public func isInLink(_ id: NodeID) -> Bool {
    var place = id
    while place != Document.root {
      if case .link = self[place].kind { return true }
      place = self[place].parent
    }
    return false
  }
}

extension Document.Kind {
  /// Whether it is no running text: code, links, images, raw HTML.
  @inlinable public var isOpaque: Bool {
    switch self {
    case .code, .link, .image, .htmlInline: true
    default: false
    }
  }

  /// Whether its characters are not read as Markdown: code and raw HTML.
  public var isLiteral: Bool {
    switch self {
    case .code, .htmlInline, .codeBlock, .htmlBlock: true
    default: false
    }
  }
}
