import Source

/// A document that is in memory, or waits on the shelf of its source until it is asked for.
public struct ShelvedDocument: Sendable {
  /// The footnote definitions, which are always in memory.
  public let footnotes: [Document.FootnoteDefinition]
  private let place: Place

  private enum Place {
    case memory(Document)
    /// All but the source, where the shelf has no more room.
    case apart([Document.Node], others: [UInt8], SourceFile)
    /// The nodes, and behind them so many bytes: the texts that are not the source's own.
    case shelf(ShelfPlace, bytes: Int, SourceFile)
  }

  /// The document of a file; in memory, even if the source is not, where it is looked at again and again.
  public init(_ document: Document, of source: SourceFile, isReadOften: Bool) {
    footnotes = document.footnotes
    guard let shelf = source.shelf, !isReadOften else {
      place = .memory(document)
      return
    }
    if let start = Self.put(document, on: shelf) {
      let nodes = ShelfPlace(shelf, start: start, count: document.nodes.count)
      place = .shelf(nodes, bytes: document.texts.others.count, source)
    } else {
      place = .apart(document.nodes, others: document.texts.others, source)
    }
  }

  private static func put(_ document: Document, on shelf: any Shelf) -> Int? {
    unsafe document.nodes.withUnsafeBytes { nodes in
      unsafe document.texts.others.withUnsafeBytes { unsafe shelf.put(nodes, $0) }
    }
  }

  /// The document; to be asked for once and kept while it is looked at, since each answer may be a copy.
  public var document: Document {
    switch place {
    case .memory(let document): document
    case .apart(let nodes, let others, let source):
      Document(nodes: nodes, texts: Texts(of: source.bytes, others), footnotes: footnotes)
    case .shelf(let place, let byteCount, let source): Self.document(place, byteCount, source, footnotes)
    }
  }

  private static func document(
    _ place: ShelfPlace, _ byteCount: Int, _ source: SourceFile,
    _ footnotes: [Document.FootnoteDefinition]
  ) -> Document {
    var others: [UInt8] = []
    let nodes = unsafe [Document.Node](unsafeUninitializedCapacity: place.count) { nodes, filled in
      unsafe others = [UInt8](unsafeUninitializedCapacity: byteCount) { bytes, filled in
        unsafe place.shelf.fill(
          UnsafeMutableRawBufferPointer(nodes), UnsafeMutableRawBufferPointer(bytes), from: place.start)
        filled = byteCount
      }
      filled = place.count
    }
    return Document(nodes: nodes, texts: Texts(of: source.bytes, others), footnotes: footnotes)
  }

  /// The same, to be gone over from one end to the other; see `Document.fetch`.
  public var fetchedDocument: Document {
    if case .memory(let document) = place { document.fetch() }
    return document
  }
}
