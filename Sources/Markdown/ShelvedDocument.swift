import Source

/// A document that is in memory, or waits on the shelf of its source until it is asked for.
public struct ShelvedDocument: Sendable {
  /// The footnote definitions, which are always in memory.
  public let footnotes: [Document.FootnoteDefinition]
  private let others: [UInt8]
  private let place: Place

  private enum Place {
    case memory(Document)
    case shelf(Shelved<Document.Node>, SourceFile)
  }

  /// The document of a file; in memory, even if the source is not, where it is looked at again and again.
  public init(_ document: Document, of source: SourceFile, isReadOften: Bool) {
    (footnotes, others) = (document.footnotes, document.texts.others)
    if let shelf = source.shelf, !isReadOften {
      place = .shelf(Shelved(document.nodes, on: shelf), source)
    } else {
      place = .memory(document)
    }
  }

  /// The document; to be asked for once and kept while it is looked at, since each answer may be a copy.
  public var document: Document {
    switch place {
    case .memory(let document): document
    case .shelf(let nodes, let source):
      Document(nodes: nodes.elements, texts: Texts(of: source.bytes, others), footnotes: footnotes)
    }
  }

  /// The same, to be gone over from one end to the other; see `Document.fetch`.
  public var fetchedDocument: Document {
    if case .memory(let document) = place { document.fetch() }
    return document
  }
}
