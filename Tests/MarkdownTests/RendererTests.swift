import GFMReference
import Source
import Testing

@testable import Markdown

@Suite struct RendererTests {
  /// Writes links in brackets, passes over code, and counts what it closes.
  struct Brackets: Dialect {
    var closed = 0

    mutating func enter(_ id: NodeID, of document: Document, into out: inout HTMLBuffer) -> Visit {
      switch document[id].kind {
      case .link:
        out.raw("[")
        return .children
      case .code: return .written
      default: return .standard
      }
    }

    mutating func leave(_ id: NodeID, of document: Document, into out: inout HTMLBuffer) {
      closed += 1
      out.raw("]")
    }
  }

  @Test func dialectsTakeOver() {
    let document = parsed("a [b *c* `d`](e) `f`").value
    var dialect = Brackets()
    var out = HTMLBuffer()
    renderHTML(document, with: &dialect, into: &out)
    #expect(out.string == "<p>a [b <em>c</em> ] </p>\n")
    #expect(dialect.closed == 1)
  }

  @Test func rendersPartsOfADocument() {
    let document = parsed("# A *b*\n\n- c\n- d[^n]\n\n|e|\n|-|\n|f|\n\n[^n]: g\n").value
    var dialect = Brackets()
    let blocks = Array(document.children(of: Document.root))
    #expect(blocks.map { name(document[$0].kind) } == ["heading", "list", "table", "footnoteDefinition"])
    var parts: [String] = []
    for block in blocks {
      var whole = HTMLBuffer()
      var below = HTMLBuffer()
      renderHTML(document, of: block, with: &dialect, into: &whole)
      renderHTML(document, below: block, with: &dialect, into: &below)
      parts += [whole.string, below.string]
    }
    #expect(parts[0] == "<h1>A <em>b</em></h1>\n")
    #expect(parts[1] == "A <em>b</em>")
    #expect(parts[2] == "<ul>\n<li>c</li>\n<li>d<sup>1</sup></li>\n</ul>\n")
    #expect(parts[3] == "<li>c</li>\n<li>d<sup>1</sup></li>\n")
    #expect(
      parts[4].hasPrefix("<table>\n<thead>\n<tr>\n<th>e</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>f</td>"))
    #expect(parts[6] == "<p>g</p>\n" && parts[7] == "<p>g</p>\n")
    var all = HTMLBuffer()
    renderHTML(document, with: &dialect, into: &all)
    #expect(all.string == parts[0] + parts[2] + parts[4])
  }

  @Test func treesOfAnyDepthDoNotOverflow() {
    let depth = 200_000
    var nodes = [
      Document.Node(kind: .document, parent: Document.root, end: Int32(depth + 1), span: Span(at: 0))
    ]
    for level in 1...depth {
      nodes.append(
        .init(kind: .blockQuote, parent: NodeID(level - 1), end: Int32(depth + 1), span: Span(at: 0)))
    }
    let html = PlainGFM.html(Document(nodes: nodes, texts: Texts(of: []), footnotes: []))
    #expect(html.bytes.count == depth * "<blockquote>\n</blockquote>\n".utf8.count)
  }

  @Test func escapesWhatMarkupNeeds() {
    var out = HTMLBuffer()
    out.text("a<b>&\"c'd" + String(repeating: "é", count: 20) + "&")
    #expect(out.string == "a&lt;b&gt;&amp;&quot;c'd" + String(repeating: "é", count: 20) + "&amp;")
    out = HTMLBuffer()
    out.address("/ä b?c=d&e='%41[]\"<>\\`{|}~".utf8)
    #expect(out.string == "/%C3%A4%20b?c=d&amp;e=&#x27;%41%5B%5D%22%3C%3E%5C%60%7B%7C%7D~")
    out = HTMLBuffer()
    out.attribute("x", "\"&")
    #expect(out.string == " x=\"&quot;&amp;\"")
  }
}
