import Source
import Testing

@testable import Markdown

@Suite struct TextTests {
  private func texts(_ markdown: String) -> (document: Document, texts: [Document.Text]) {
    let document = parse(SourceFile(path: "t.md", text: markdown)).value
    let texts = document.nodes.compactMap { node -> Document.Text? in
      if case .text(let text) = node.kind { text } else { nil }
    }
    return (document, texts)
  }

  /// A text holds nothing of what is sought where a search in it alone finds nothing, in whatever order texts are asked.
  @Test func aStretchIsClearOfWhatIsSought() {
    let markdown =
      "A [link](b.md) and ], then\\\\] *words*[^1] &amp;].\n\n[^1]: Note ] or none.\n\nLast ]] words.\n"
    let (document, texts) = texts(markdown)
    let bracket = UInt8(ascii: "]")
    for texts in [texts, texts.reversed()] {
      var clear = ClearStretch()
      for text in texts {
        let holds = clear.holds(text, of: document.texts) { bytes, range in
          bytes[range].firstIndex(of: bracket) ?? range.upperBound
        }
        #expect(holds == !document.bytes(text).contains(bracket), "\(document.string(text))")
      }
    }
    #expect(texts.contains { document.bytes($0).contains(bracket) })
  }

  @Test func textsThatStandInTheSourceAreSpansOfIt() {
    let markdown =
      "Plain *words*, [a link](b.md) und Grüße\nin two lines: https://a.example/b.\n\n> quoted\n> text\n"
    let (document, texts) = texts(markdown)
    #expect(
      texts.map(document.string) == [
        "Plain ", "words", ", ", "a link", " und Grüße", "in two lines: ", "https://a.example/b", ".",
        "quoted",
        "text",
      ])
    let source = Array(markdown.utf8)
    for text in texts {
      #expect(Int(text.upper) <= source.count && document.bytes(text) == source[text.range])
    }
  }

  /// With an escape, an entity, or what may be one's beginning.
  @Test(arguments: [
    ("a \\* b", "a * b"), ("a &copy; b", "a © b"), ("&nGg;", "⋙̸"), ("fish & chips", "fish & chips"),
    ("a &", "a &"), ("a &amp;", "a &"), ("\\&amp;", "&amp;"), ("x &#64; y", "x @ y"),
  ])
  func otherTextsAreTheSameWords(markdown: String, words: String) {
    let (document, texts) = texts(markdown)
    #expect(texts.map(document.string).joined() == words)
  }

  @Test func aPartOfATextIsFoundInTheSource() {
    let file = SourceFile(path: "t.md", text: "plain words\n\nthe \\* and &copy; more\n")
    let document = parse(file).value
    for index in document.nodes.indices {
      guard case .text(let text) = document.nodes[index].kind else { continue }
      let words = document.bytes(text)
      let part = words.count - 5..<words.count
      let span = document.sourceSpan(of: part, in: NodeID(index))
      #expect(file.text(span) == String(decoding: words.suffix(5), as: UTF8.self))
    }
  }
}
