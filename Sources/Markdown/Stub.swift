import Source
public func parse(_ file: SourceFile, body: Span? = nil) -> Outcome<Document> { Outcome(Document(nodes: [.init(kind: .document, parent: NodeID(0), end: 1, span: Span(at: 0))], pool: [], footnotes: [])) }
public enum URLKind { case relative, web, mail, other(String); public init(_ s: String) { self = .relative } }
