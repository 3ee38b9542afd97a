// In: the C library's tree. Out: the nodes, texts and footnotes of a `Document`, with spans.
// It copies everything at once, so that no C type leaves the target, and goes from node to node without
// recursion. It makes no bare links (`BareLinks` does) and judges no content.

import CMarkGFM
import Scanning
import Source

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The C tree being copied into flat arrays.
struct Conversion {
  let source: SourceFile
  var places: Places
  let kinds = Kinds.shared
  var nodes: [Document.Node] = []
  var texts: Texts
  var footnotes: [Document.FootnoteDefinition] = []
  var diagnostics: [Diagnostic] = []

  /// The innermost element that is open; the document at first.
  var innermost = Open(index: 0)
  /// Those that it stands in, outermost first.
  private var outer: [Open] = []
  /// Where the last placed inline node ends in the source.
  var cursor = 0
  /// For each number that the library gave a footnote, less one: its position in `footnotes`.
  var ranks: [Int32] = []
  /// How many block quotes, and how many containers that want indented lines, are open.
  var quotes = 0
  var indents = 0
  /// The footnote definition that is open.
  var definition: FootnoteMark?
  /// The table that is open.
  var table = TableState()
  private var hasReportedDepth = false

  /// An element whose children are being copied.
  struct Open {
    let index: Int
    /// The bytes of its children that are placed; empty backwards while there are none.
    var lower = Int.max
    var upper = -1

    /// Takes in where one of its children stands.
    @inline(__always)
    mutating func take(_ span: Span) {
      lower = min(lower, Int(span.lower))
      upper = max(upper, Int(span.upper))
    }
  }

  init(_ source: SourceFile, _ places: Places, capacity: Int) {
    self.source = source
    self.places = places
    texts = Texts(of: places.bytes)
    nodes.reserveCapacity(capacity / 24 + 16)
    outer.reserveCapacity(Limits.depth + 2)
  }

  /// Copies the whole tree, except for the lines that stood before the text.
  mutating func convert(_ tree: borrowing CTree) {
    let span = Span(Int(places.starts[0]), places.end)
    nodes.append(Document.Node(kind: .document, parent: Document.root, end: 0, span: span))
    var definitions: [(mark: FootnoteMark, address: UInt)] = []
    definitions.reserveCapacity(16)
    unsafe forEachChild(of: tree.root) { conversion, node in
      if unsafe cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION {
        let mark = unsafe FootnoteMark(node, in: conversion.places, number: definitions.count)
        definitions.append((mark, UInt(bitPattern: node)))
      }
    }
    definitions.sort { $0.mark.span.lower < $1.mark.span.lower }
    footnotes.reserveCapacity(definitions.count)
    ranks = Array(repeating: 0, count: definitions.count)
    for (rank, definition) in definitions.enumerated() { ranks[definition.mark.number] = Int32(rank) }

    unsafe forEachChild(of: tree.root) { conversion, node in
      let line = unsafe Int(cmark_node_get_start_line(node))
      let isOurs = line != 0 && line <= conversion.places.shift
      if !isOurs, unsafe cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_DEFINITION {
        unsafe conversion.copy(node)
      }
    }
    for (mark, address) in definitions {
      guard let node = unsafe OpaquePointer(bitPattern: address) else { continue }
      let label = source.text(mark.span)
      footnotes.append(.init(label: label, node: NodeID(nodes.count), labelSpan: mark.span))
      definition = mark
      (quotes, indents) = (mark.quotes, 1)
      unsafe copy(node)
    }
    nodes[0].end = Int32(nodes.count)
  }

  private mutating func forEachChild(
    of parent: OpaquePointer, _ body: (inout Conversion, OpaquePointer) -> Void
  ) {
    var child = unsafe cmark_node_first_child(parent)
    while let node = unsafe child {
      unsafe body(&self, node)
      unsafe child = cmark_node_next(node)
    }
  }

  /// Copies a node and all below it.
  private mutating func copy(_ top: OpaquePointer) {
    var node = unsafe top
    while true {
      if unsafe enter(node), let child = unsafe cmark_node_first_child(node) {
        unsafe node = child
        continue
      }
      while true {
        if node == top { return }
        if let next = unsafe cmark_node_next(node) {
          unsafe node = next
          break
        }
        guard let parent = unsafe cmark_node_parent(node) else { return }
        unsafe node = parent
        leave()
      }
    }
  }

  /// Copies one node; whether its children are to follow.
  private mutating func enter(_ node: OpaquePointer) -> Bool {
    guard outer.count < Limits.depth else {
      reportDepth()
      return false
    }
    let type = unsafe cmark_node_get_type(node).rawValue
    let isContainer =
      type & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_INLINE)
      ? unsafe enterInline(node, type) : unsafe enterBlock(node, type)
    guard isContainer else { return false }
    outer.append(innermost)
    innermost = Open(index: nodes.count - 1)
    if unsafe cmark_node_first_child(node) == nil {
      leave()
      return false
    }
    return true
  }

  /// Closes the innermost element.
  private mutating func leave() {
    let closed = innermost
    guard let parent = outer.popLast() else { return }
    innermost = parent
    nodes[closed.index].end = Int32(nodes.count)
    if nodes[closed.index].kind.isInline { leaveInline(closed) } else { leaveBlock(closed) }
  }

  /// Adds a node below the innermost element.
  ///
  /// Inlined, since its kind is known where it is added.
  @inline(__always)
  mutating func add(_ kind: Document.Kind, _ span: Span) {
    nodes.append(
      Document.Node(
        kind: kind, parent: NodeID(innermost.index), end: Int32(nodes.count + 1), span: span))
  }

  /// Tells the innermost element where one of its children stands.
  mutating func report(_ span: Span) { innermost.take(span) }

  /// Copies a C string to the texts.
  mutating func store(_ text: UnsafePointer<CChar>?) -> Document.Text {
    guard let text = unsafe text else { return texts.add([]) }
    return unsafe texts.add(bytes(of: text))
  }

  /// Adds an error.
  mutating func complain(_ code: Code, at offset: Int, _ message: String, suggestion: String? = nil) {
    diagnostics.append(Diagnostic(code, in: source, at: Span(at: offset), message, suggestion: suggestion))
  }

  /// Reports the first control character that is written as an entity, `&#27;`: HTML has no place for them. (Those that
  /// stand in the source are reported before.)
  mutating func reportControls() {
    let place = Bytes.first(in: texts.others, texts.others.indices) {
      Bytes.less($0, 0x09) | Bytes.equal($0, 0x0B) | Bytes.within($0, 0x0E...0x1F)
    }
    guard place < texts.others.count else { return }
    let text = Span(at: places.bytes.count + place)
    let node = nodes.first { node in
      if case .text(let words) = node.kind {
        words.lower <= text.lower && text.lower < words.upper
      } else {
        false
      }
    }
    complain(
      .invalidData, at: Int(node?.span.lower ?? nodes[0].span.lower),
      "the text holds a control character, U+\(hexadecimal(texts.others[place]))")
  }

  /// The first heading or link that is one too many.
  var excess: Diagnostic? {
    if nodes.count <= min(Limits.headings, Limits.links) { return nil }
    var headings = 0
    var links = 0
    for node in nodes {
      switch node.kind {
      case .heading: headings += 1
      case .link, .image: links += 1
      default: continue
      }
      guard headings > Limits.headings || links > Limits.links else { continue }
      let what = links > Limits.links ? "\(Limits.links) links" : "\(Limits.headings) headings"
      return Diagnostic(
        .fileTooLarge, in: source, at: Span(at: Int(node.span.lower)), "the text has more than \(what)")
    }
    return nil
  }

  private mutating func reportDepth() {
    guard !hasReportedDepth else { return }
    hasReportedDepth = true
    complain(
      .nestingTooDeep, at: Int(nodes[innermost.index].span.lower),
      "the text is nested more than \(Limits.depth) levels deep here")
  }
}

/// The number of a character of ASCII as Unicode writes it: `001B`.
func hexadecimal(_ byte: UInt8) -> String {
  "00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

/// The bytes of a C string.
func bytes(of text: UnsafePointer<CChar>) -> UnsafeRawBufferPointer {
  unsafe UnsafeRawBufferPointer(start: text, count: strlen(text))
}

extension Document.Kind {
  /// Whether it stands within a line of text.
  public var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough, .link, .image,
      .footnoteReference:
      true
    case .document, .blockQuote, .list, .item, .paragraph, .heading, .codeBlock, .htmlBlock, .thematicBreak,
      .footnoteDefinition, .table, .tableRow, .tableCell:
      false
    }
  }
}
