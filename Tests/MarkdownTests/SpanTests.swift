import Source
import Testing

@testable import Markdown

@Suite struct SpanTests {
  @Test(arguments: [
    ("a [b](c \"d\") e", ["[b](c \"d\")"]),
    ("> q\nlazy [b](c)\n", ["[b](c)"]),
    ("- a\n      over-indented [b](c)\n", ["[b](c)"]),
    ("- a\n lazy [b](c)\n", ["[b](c)"]),
    ("> > a\n> lazy [b](c)\n", ["[b](c)"]),
    ("[b\nc](d) [e\nf][g]\n\n[g]: h\n", ["[b\nc](d)", "[e\nf][g]"]),
    ("[a]: /x\n[b]: /y\ntext [a] and [b][]\n", ["[a]", "[b][]"]),
    ("| x | y |\n|---|---|\n| a \\| b | [l](m) |\n  | [n](o) |\n", ["[l](m)", "[n](o)"]),
    ("text\n\n| x |\n|---|\n| [*l* `k`](m) |\n", ["[*l* `k`](m)"]),
    ("above\n| [a](b) |\n|---|\n", ["[a](b)"]),
    ("> | [a](b) |\n> |---|\n> | [c](d) |\n", ["[a](b)", "[c](d)"]),
    ("# T [a](b) #\n\nS [c](d)\n===\n", ["[a](b)", "[c](d)"]),
    (
      "<https://a.example> and <b@c.example> https://d.example, www.e.example",
      [
        "<https://a.example>", "<b@c.example>", "https://d.example", "www.e.example",
      ]
    ),
    ("&amp; \\* https://a.example?b&amp;c x@y.example", ["https://a.example?b&amp;c", "x@y.example"]),
    ("[![a](b)](c) []( d )", ["[![a](b)](c)", "[]( d )"]),
    ("`a\nb` [c](d)\n<b\nc> [e](f)", ["[c](d)", "[e](f)"]),
    ("é [ü](ö) 🙂 [سلام](x)\r\nzwei [b](c)", ["[ü](ö)", "[سلام](x)", "[b](c)"]),
    ("\u{FEFF}[a](b)", ["[a](b)"]),
    ("1.  a\n\n\t[b](c)\n\n\tx\n\t\ty [d](e)\n", ["[b](c)", "[d](e)"]),
    ("[^n]: a\n    [b](c)\n\n    d\nlazy [e](f)\n", ["[b](c)", "[e](f)"]),
    ("[a]\n\n[a]: b", ["[a]"]),
  ])
  func linksStandWhereTheyAreWritten(text: String, expected: [String]) {
    #expect(spans(text, of: ["link"]) == expected)
  }

  @Test(arguments: [
    (
      "a *b* __c *d*__ ***e*** ~f~ ~~g~~",
      [
        "*b*", "__c *d*__", "*d*", "***e***", "**e**", "~f~", "~~g~~",
      ]
    ),
    ("> **a\n> b** ***c** d*", ["**a\n> b**", "***c** d*", "**c**"]),
    ("*[a](b)* *`c`* **<d>**", ["*[a](b)*", "*`c`*", "**<d>**"]),
  ])
  func emphasisCoversItsMarks(text: String, expected: [String]) {
    #expect(spans(text, of: ["emphasis", "strong", "strikethrough"]) == expected)
  }

  @Test func leaves() {
    let text = "a `b` ``c`d`` <i x=\"\ny\"> ![e *f*](g)  \nh\\\ni[^n] &copy;&ngE; \\[j\n\n[^n]: k"
    #expect(spans(text, of: ["code"]) == ["`b`", "``c`d``"])
    #expect(spans(text, of: ["htmlInline"]) == ["<i x=\"\ny\">"])
    #expect(spans(text, of: ["image"]) == ["![e *f*](g)"])
    #expect(spans(text, of: ["lineBreak"]) == ["  \n", "\\\n"])
    #expect(spans(text, of: ["footnoteReference"]) == ["[^n]"])
    #expect(
      spans(text, of: ["text"]) == ["a ", " ", " ", " ", "e ", "f", "h", "i", " &copy;&ngE; \\[j", "k"])
  }

  @Test func blocks() {
    let text =
      "- a\n\n  > b\n\n- c\n\n```x\ny\n```\n\n    z\n\n\n***\n\nS\n=\n\n|a|b|\n|-|-|\n|c|\n\n[^n]: d\n\n    e\n"
    #expect(spans(text, of: ["list"]) == ["- a\n\n  > b\n\n- c"])
    #expect(spans(text, of: ["item"]) == ["- a\n\n  > b", "- c"])
    #expect(spans(text, of: ["blockQuote"]) == ["> b"])
    #expect(spans(text, of: ["codeBlock"]) == ["```x\ny\n```", "z"])
    #expect(spans(text, of: ["thematicBreak"]) == ["***"])
    #expect(spans(text, of: ["heading"]) == ["S\n="])
    #expect(spans(text, of: ["table"]) == ["|a|b|\n|-|-|\n|c|"])
    #expect(spans(text, of: ["tableRow"]) == ["|a|b|", "|c|"])
    #expect(spans(text, of: ["tableCell"]) == ["a", "b", "c", ""])
    #expect(spans(text, of: ["footnoteDefinition"]) == ["[^n]: d\n\n    e"])
  }

  @Test func partsOfATextStandInTheSource() throws {
    let file = SourceFile(path: "page.md", text: "x *a &amp; b\\_c [@key] d*")
    let document = parse(file).value
    let node = try #require(
      document.subtree(of: Document.root).first { id in
        if case .text(let text) = document[id].kind { document.string(text).contains("@key") } else { false }
      })
    guard case .text(let text) = document[node].kind else { return }
    let words = document.string(text)
    let range = try #require(words.utf8Range(of: "[@key]"))
    #expect(file.text(document.sourceSpan(of: range, in: node)) == "[@key]")
    #expect(file.text(document.sourceSpan(of: 2..<3, in: node)) == "&amp;")
    #expect(document.sourceSpan(of: 0..<1000, in: node) == document[node].span)
  }

  @Test func treesAreSoundForEveryExampleOfTheSpecification() throws {
    for example in SpecExample.read(try GFMSpec.text()) {
      for text in [
        example.markdown, "> " + example.markdown, "[^a]: " + example.markdown,
        "a[^b]\n\n" + example.markdown,
      ] {
        let file = SourceFile(path: "spec.md", text: text)
        #expect(faults(of: parse(file).value, in: file) == [], "\(example.number)")
      }
    }
  }
}

extension String {
  /// The UTF-8 offsets of another string in this one.
  fileprivate func utf8Range(of other: String) -> Range<Int>? {
    let (all, part) = (Array(utf8), Array(other.utf8))
    guard all.count >= part.count else { return nil }
    return (0...all.count - part.count).first { all[$0..<$0 + part.count].elementsEqual(part) }
      .map { $0..<$0 + part.count }
  }
}
