// In: a document, or a node of one, and a dialect. Out: HTML, the same as cmark-gfm writes where the dialect has no
// other wish. It does not number footnotes, and it does not judge addresses or raw HTML: the dialect does.

import Source

/// Writes a document without its footnote definitions.
@inlinable public func renderHTML<D: Dialect>(
  _ document: Document, with dialect: inout D, into out: inout HTMLBuffer
) {
  let end = document.footnotes.first.map { Int($0.node.index) } ?? document.nodes.count
  render(document, 1..<end, &dialect, &out)
}

/// Writes one node with all below it.
@inlinable public func renderHTML<D: Dialect>(
  _ document: Document, of id: NodeID, with dialect: inout D, into out: inout HTMLBuffer
) {
  render(document, Int(id.index)..<Int(document[id].end), &dialect, &out)
}

/// Writes what is below a node, without the node itself.
@inlinable public func renderHTML<D: Dialect>(
  _ document: Document, below id: NodeID, with dialect: inout D, into out: inout HTMLBuffer
) {
  render(document, Int(id.index) + 1..<Int(document[id].end), &dialect, &out)
}

/// Goes over nodes in order; the elements that wait to be closed are the ancestors of the next node.
@inlinable func render<D: Dialect>(
  _ document: Document, _ range: Range<Int>, _ dialect: inout D, _ out: inout HTMLBuffer
) {
  // The last of them, and how many there are.
  var (last, depth) = (0, 0)
  // The innermost of the elements that the dialect is to close, and those around it, of which there are few.
  var (own, around): (Int?, [Int]) = (nil, [])
  var index = range.lowerBound
  while true {
    while depth > 0, index >= Int(document.nodes[last].end) {
      if last == own {
        dialect.leave(NodeID(last), of: document, into: &out)
        own = around.popLast()
      } else {
        close(document, last, &out)
      }
      last = Int(document.nodes[last].parent.index)
      depth -= 1
    }
    guard index < range.upperBound else { return }
    switch dialect.enter(NodeID(index), of: document, into: &out) {
    case .written:
      index = Int(document.nodes[index].end)
      continue
    case .children:
      if let own { around.append(own) }
      own = index
    case .standard:
      guard enter(document, index, &out) else {
        index = Int(document.nodes[index].end)
        continue
      }
    }
    last = index
    depth += 1
    index += 1
  }
}

/// Opens a node as GFM says, or writes it whole; whether its children are to follow.
@usableFromInline func enter(_ document: Document, _ index: Int, _ out: inout HTMLBuffer) -> Bool {
  switch document.nodes[index].kind {
  case .document, .footnoteDefinition: break
  case .blockQuote:
    out.line()
    out.raw("<blockquote>\n")
  case .list(let list):
    out.line()
    writeListStart(list, &out)
  case .item(let task):
    out.line()
    out.raw("<li>")
    if task == .done { out.raw("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ") }
    if task == .open { out.raw("<input type=\"checkbox\" disabled=\"\" /> ") }
  case .paragraph:
    if document.isTight(NodeID(index)) { return true }
    out.line()
    out.raw("<p>")
  case .heading(let level):
    out.line()
    out.raw("<h")
    out.number(Int(level))
    out.raw(">")
  case .codeBlock(let info, let literal, _):
    writeCodeBlock(document.bytes(info), document.bytes(literal), &out)
    return false
  case .htmlBlock(let literal):
    out.line()
    out.text(document.bytes(literal))
    out.line()
    return false
  case .thematicBreak:
    out.line()
    out.raw("<hr />\n")
    return false
  case .table:
    out.line()
    out.raw("<table>")
  case .tableRow(let isHeader): openRow(document, index, isHeader, &out)
  case .tableCell(let alignment): openCell(document, index, alignment, &out)
  case .emphasis: out.raw("<em>")
  case .strong: out.raw("<strong>")
  case .strikethrough: out.raw("<del>")
  case .link(let destination, let title, _):
    out.raw("<a href=\"")
    out.address(document.bytes(destination))
    out.raw("\"")
    if title.count > 0 { out.attribute("title", document.bytes(title)) }
    out.raw(">")
  case .text, .softBreak, .lineBreak, .code, .htmlInline, .image, .footnoteReference:
    writeLeaf(document, index, &out)
    return false
  }
  return true
}

/// Writes an inline node that has no children, or none that show.
private func writeLeaf(_ document: Document, _ index: Int, _ out: inout HTMLBuffer) {
  switch document.nodes[index].kind {
  case .text(let text), .htmlInline(let text):
    out.text(text, of: document)
  case .softBreak: out.raw("\n")
  case .lineBreak: out.raw("<br />\n")
  case .code(let text):
    out.raw("<code>")
    out.text(document.bytes(text))
    out.raw("</code>")
  case .image(let destination, let title):
    out.raw("<img src=\"")
    out.address(document.bytes(destination))
    out.raw("\" alt=\"")
    writeWords(document, index, &out)
    out.raw("\"")
    if title.count > 0 { out.attribute("title", document.bytes(title)) }
    out.raw(" />")
  case .footnoteReference(let definition):
    out.raw("<sup>")
    out.number(Int(definition) + 1)
    out.raw("</sup>")
  default: break
  }
}

/// Closes an element as GFM says.
@usableFromInline func close(_ document: Document, _ index: Int, _ out: inout HTMLBuffer) {
  switch document.nodes[index].kind {
  case .blockQuote:
    out.line()
    out.raw("</blockquote>\n")
  case .list(let list): out.raw(list.start == nil ? "</ul>\n" : "</ol>\n")
  case .item: out.raw("</li>\n")
  case .paragraph: if !document.isTight(NodeID(index)) { out.raw("</p>\n") }
  case .heading(let level):
    out.raw("</h")
    out.number(Int(level))
    out.raw(">\n")
  case .table: out.raw("</table>\n")
  case .tableRow(let isHeader): closeRow(document, index, isHeader, &out)
  case .tableCell: out.raw(document.isInHeader(NodeID(index)) ? "</th>" : "</td>")
  case .emphasis: out.raw("</em>")
  case .strong: out.raw("</strong>")
  case .strikethrough: out.raw("</del>")
  case .link: out.raw("</a>")
  case .document, .footnoteDefinition, .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak,
    .code,
    .htmlInline, .image, .footnoteReference:
    break
  }
}

private func writeListStart(_ list: Document.List, _ out: inout HTMLBuffer) {
  switch list.start {
  case nil: out.raw("<ul>\n")
  case 1: out.raw("<ol>\n")
  case let start?:
    out.raw("<ol start=\"")
    out.number(Int(start))
    out.raw("\">\n")
  }
}

/// The first word of the info string names the language (CommonMark 0.29, section 4.5).
private func writeCodeBlock(_ info: ArraySlice<UInt8>, _ literal: ArraySlice<UInt8>, _ out: inout HTMLBuffer)
{
  out.line()
  if info.isEmpty {
    out.raw("<pre><code>")
  } else {
    out.raw("<pre><code class=\"language-")
    out.text(info.prefix { !($0 == UInt8(ascii: " ") || 9...13 ~= $0) })
    out.raw("\">")
  }
  out.text(literal)
  out.raw("</code></pre>\n")
}

/// An image's alternative text: the words below it, without marks.
private func writeWords(_ document: Document, _ image: Int, _ out: inout HTMLBuffer) {
  for index in image + 1..<max(image + 1, Int(document.nodes[image].end)) {
    switch document.nodes[index].kind {
    case .text(let text), .code(let text), .htmlInline(let text): out.text(document.bytes(text))
    case .softBreak, .lineBreak: out.raw(" ")
    default: break
    }
  }
}

extension HTMLBuffer {
  /// Writes a text of a document.
  @inlinable @inline(__always)
  public mutating func text(_ text: Document.Text, of document: Document) {
    unsafe document.texts.withBytes(of: text) { unsafe escape($0) }
  }
}

// MARK: Tables

private func openRow(_ document: Document, _ index: Int, _ isHeader: Bool, _ out: inout HTMLBuffer) {
  out.line()
  if isHeader { out.raw("<thead>\n") }
  if !isHeader, case .tableRow(isHeader: true) = document.rowBefore(index) { out.raw("<tbody>\n") }
  out.raw("<tr>")
}

private func closeRow(_ document: Document, _ index: Int, _ isHeader: Bool, _ out: inout HTMLBuffer) {
  out.line()
  out.raw("</tr>\n")
  if isHeader {
    out.raw("</thead>\n")
  } else if document.nodes[index].end == document[document.nodes[index].parent].end {
    out.raw("</tbody>\n")
  }
}

private func openCell(
  _ document: Document, _ index: Int, _ alignment: Document.Alignment, _ out: inout HTMLBuffer
) {
  out.line()
  out.raw(document.isInHeader(NodeID(index)) ? "<th" : "<td")
  switch alignment {
  case .none: break
  case .left: out.raw(" align=\"left\"")
  case .center: out.raw(" align=\"center\"")
  case .right: out.raw(" align=\"right\"")
  }
  out.raw(">")
}

extension Document {
  /// Whether a paragraph is the text of an item in a tight list, and so has no tags of its own.
  public func isTight(_ paragraph: NodeID) -> Bool {
    guard case .list(let list) = self[self[self[paragraph].parent].parent].kind else { return false }
    return list.isTight
  }

  /// Whether a table cell stands in the header row.
  public func isInHeader(_ cell: NodeID) -> Bool {
    guard case .tableRow(isHeader: true) = self[self[cell].parent].kind else { return false }
    return true
  }

  /// The kind of the row that ends where a row begins: its header, if it is the first of the body.
  fileprivate func rowBefore(_ index: Int) -> Kind {
    let header = Int(nodes[index].parent.index) + 1
    return Int(nodes[header].end) == index ? nodes[header].kind : .document
  }
}
