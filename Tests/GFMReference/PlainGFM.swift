// In: a document. Out: HTML as cmark-gfm writes it, footnotes in a section at the end.
// It is the yardstick for the parser and the renderer, for the tests and the fuzzer alone. It does not judge addresses.

import Markdown
import Scanning
import Source

/// What becomes of raw HTML.
public enum RawHTML: Sendable {
  /// Shown to the reader as the characters that the author typed.
  case shown
  /// Passed on; with `isFiltered` but for the tags that the GFM specification forbids (GFM 0.29, section 6.11).
  case passed(isFiltered: Bool)
}

/// The dialect of the GFM specification.
public struct PlainGFM: Dialect {
  private let rawHTML: RawHTML
  /// The footnotes that something refers to, in the order in which they are first referred to.
  private let notes: [Int32]
  /// For each footnote: its number, from 1, or 0 where nothing refers to it.
  private var numbers: [Int]
  /// For each footnote: how many references to it there are, and how many are written.
  private var totals: [Int]
  private var written: [Int]

  /// The dialect for one document.
  public init(_ document: Document, rawHTML: RawHTML = .shown) {
    self.rawHTML = rawHTML
    let none = Array(repeating: 0, count: document.footnotes.count)
    (numbers, totals, written) = (none, none, none)
    var notes: [Int32] = []
    let body = document.footnotes.first.map { Int($0.node.index) } ?? document.nodes.count
    var range = 0..<body
    var next = 0
    while true {
      for index in range {
        guard case .footnoteReference(let definition) = document.nodes[index].kind else { continue }
        totals[Int(definition)] += 1
        if numbers[Int(definition)] == 0 {
          notes.append(definition)
          numbers[Int(definition)] = notes.count
        }
      }
      guard next < notes.count else { break }
      let node = document.footnotes[Int(notes[next])].node
      range = Int(node.index)..<Int(document[node].end)
      next += 1
    }
    self.notes = notes
  }

  /// A whole document, its footnotes in a section at the end.
  public static func html(_ document: Document, rawHTML: RawHTML = .shown) -> HTMLBuffer {
    var dialect = PlainGFM(document, rawHTML: rawHTML)
    var out = HTMLBuffer(capacity: document.texts.source.count * 3 / 2)
    renderHTML(document, with: &dialect, into: &out)
    if !dialect.notes.isEmpty {
      out.raw("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
      for note in dialect.notes {
        renderHTML(document, of: document.footnotes[Int(note)].node, with: &dialect, into: &out)
      }
      out.raw("</ol>\n</section>\n")
    }
    return out
  }

  /// Writes raw HTML and footnotes; the rest is standard.
  public mutating func enter(_ id: NodeID, of document: Document, into out: inout HTMLBuffer) -> Visit {
    switch document[id].kind {
    case .htmlBlock(let literal):
      guard case .passed(let isFiltered) = rawHTML else { return .standard }
      out.line()
      out.append(
        markup: isFiltered ? TagFilter.filtered(document.bytes(literal)) : Array(document.bytes(literal)))
      out.line()
      return .written
    case .htmlInline(let literal):
      guard case .passed(let isFiltered) = rawHTML else { return .standard }
      // An inline node is one tag: what looks like a tag inside it (in a comment) is not one.
      let tag = document.bytes(literal)
      let isForbidden = isFiltered && TagFilter.isForbidden(tag)
      if isForbidden { out.raw("&lt;") }
      out.append(markup: isForbidden ? tag.dropFirst() : tag)
      return .written
    case .footnoteReference(let definition):
      writeReference(Int(definition), document, &out)
      return .written
    case .footnoteDefinition:
      out.raw("<li id=\"fn-")
      out.address(document.footnotes[document.footnote(at: id)].label.utf8)
      out.raw("\">\n")
      return .children
    case .paragraph where isLastInNote(id, document):
      out.line()
      out.raw("<p>")
      return .children
    default: return .standard
    }
  }

  /// Closes a footnote, or the paragraph that ends one.
  public mutating func leave(_ id: NodeID, of document: Document, into out: inout HTMLBuffer) {
    if case .paragraph = document[id].kind {
      out.raw(" ")
      writeBackReferences(document.footnote(at: document[id].parent), document, &out)
      out.raw("</p>\n")
      return
    }
    let last = document.children(of: id).reduce(into: nil) { $0 = $1 }
    if last.map({ isLastInNote($0, document) }) != true {
      writeBackReferences(document.footnote(at: id), document, &out)
      out.raw("\n")
    }
    out.raw("</li>\n")
  }

  private func isLastInNote(_ id: NodeID, _ document: Document) -> Bool {
    let parent = document[id].parent
    guard case .footnoteDefinition = document[parent].kind, case .paragraph = document[id].kind else {
      return false
    }
    return document[id].end == document[parent].end
  }

  private mutating func writeReference(_ definition: Int, _ document: Document, _ out: inout HTMLBuffer) {
    let label = document.footnotes[definition].label.utf8
    written[definition] += 1
    out.raw("<sup class=\"footnote-ref\"><a href=\"#fn-")
    out.address(label)
    out.raw("\" id=\"fnref-")
    out.address(label)
    if written[definition] > 1 {
      out.raw("-")
      out.number(written[definition])
    }
    out.raw("\" data-footnote-ref>")
    out.number(numbers[definition])
    out.raw("</a></sup>")
  }

  private func writeBackReferences(_ definition: Int, _ document: Document, _ out: inout HTMLBuffer) {
    let label = document.footnotes[definition].label.utf8
    for number in 1...max(1, totals[definition]) {
      out.raw(number > 1 ? " <a href=\"#fnref-" : "<a href=\"#fnref-")
      out.address(label)
      if number > 1 {
        out.raw("-")
        out.number(number)
      }
      out.raw("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
      if number > 1 {
        out.raw("<sup class=\"footnote-ref\">")
        out.number(number)
        out.raw("</sup>")
      }
      out.raw("</a>")
    }
  }
}

extension Document {
  /// The position in `footnotes` of a definition's node; the nodes stand in the same order.
  fileprivate func footnote(at node: NodeID) -> Int { footnotes.partitioningIndex { $0.node >= node } }
}

/// The tag filter of GFM 0.29, section 6.11.
enum TagFilter {
  private static let names: [StaticString] = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]

  /// Raw HTML in which the `<` of a forbidden tag is escaped.
  static func filtered(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(html.count)
    for index in html.indices {
      if html[index] == UInt8(ascii: "<"), isForbidden(html[index...]) {
        out.append(contentsOf: "&lt;".utf8)
      } else {
        out.append(html[index])
      }
    }
    return out
  }

  /// Whether HTML begins with a forbidden tag.
  static func isForbidden(_ tag: ArraySlice<UInt8>) -> Bool {
    var rest = tag.dropFirst()
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    return names.contains { name in
      guard rest.count > name.utf8CodeUnitCount else { return false }
      let isSame = name.withUTF8Buffer { utf8 in
        unsafe zip(utf8, rest).allSatisfy { $0 == ($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1) }
      }
      let next = rest.dropFirst(name.utf8CodeUnitCount)
      let isEnded = next.first.map { $0 == UInt8(ascii: ">") || $0 == 0x20 || 9...13 ~= $0 } ?? false
      return isSame && (isEnded || next.starts(with: "/>".utf8))
    }
  }
}
