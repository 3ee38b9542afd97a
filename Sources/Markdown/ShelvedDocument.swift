import Source

/// A document that waits on a shelf, or in memory where there is none, until it is asked for.
///
/// Its source file goes on the same shelf: hardly anything but the document looks at that again.
public struct ShelvedDocument: Sendable {
  /// The footnote definitions, which are always in memory.
  public let footnotes: [Document.FootnoteDefinition]
  private let source: SourceFile
  private let nodes: Shelved<Document.Node>
  private let others: [UInt8]

  /// The document of a file.
  public init(_ document: Document, of source: SourceFile, on shelf: (any Shelf)?) {
    (footnotes, self.source, others) = (document.footnotes, source, document.texts.others)
    nodes = Shelved(document.nodes, on: shelf)
    if let shelf { source.putAway(on: shelf) }
  }

  /// The document; to be asked for once and kept while it is looked at, since each answer may be a copy.
  public var document: Document {
    Document(nodes: nodes.elements, texts: Texts(of: source.bytes, others), footnotes: footnotes)
  }
}
