import Source
import Testing

@testable import Markdown

@Suite struct FootnoteTests {
  @Test(arguments: [
    ("a[^x]\n\n[^x]: one\n[^x]: two\n", ["4:1 duplicate-footnote"]),
    ("a[^X]\n\n[^x]: one\n\n> [^X]: two\n", ["5:3 duplicate-footnote"]),
    ("a[^straße]\n\n[^STRASSE]: one\n\n[^straße]: two\n", ["5:1 duplicate-footnote"]),
    ("```\n[^x]: code\n```\n\n[^x]: one\n", []),
    ("[^x]: one\n\n    [^x]: inner\n", ["1:1 duplicate-footnote"]),
    ("a [^nope] b\n", ["1:3 undefined-footnote"]),
    ("# H [^n]\n\n| a[^m] |\n|---|\n", ["1:5 undefined-footnote", "3:4 undefined-footnote"]),
    ("`[^n]` \\[^n] [^] [^ n] [^a b]\n\n    [^n]\n\n<b title=\"[^n]\">\n", []),
    ("a[^c-b c].\n\n[^c-b c]: It says so.\n", ["1:4 footnote-label", "3:3 footnote-label"]),
    ("a[^C-b c] `[^c-b c]` \\[^c-b c]\n", ["1:4 footnote-label"]),
    ("[^b c]: word\n\n> [^b\tc]: Some words.\n", ["1:3 footnote-label", "3:5 footnote-label"]),
    ("a [^b c]: text, and [^c-b\nc] more\n\n    [^c-b c]: code\n", ["1:21 undefined-footnote"]),
    ("[^x]: see [^y]\n", ["1:11 undefined-footnote"]),
    ("[a [^n] b](c)\n", ["1:4 undefined-footnote"]),
    ("a [^long\nlabel] b\n", ["1:3 undefined-footnote"]),
    ("a [\\^b] c\n", ["1:3 invalid-data"]),
    ("`[\\^b]`\n", []),
    ("a\n\n[^b[c]: d\n", ["3:1 footnote-label"]),
    ("é[^nö] \n", ["1:2 undefined-footnote"]),
    ("[^a`b]: x\n[^c`d]: y\n", []),
    ("[^a]: x\r\n\r\ny[^a] [^b]\r\n", ["3:7 undefined-footnote"]),
  ])
  func reports(text: String, expected: [String]) {
    #expect(problems(text) == expected)
  }

  @Test(arguments: [
    ("[^a]: one\nrunning text\n", ["2:1 footnote-swallows-text"]),
    ("[^a]: one\n  hard wrapped\n    and more\n", []),
    ("[^a]: one\n[^b]: two\n# Heading\n", []),
    ("[^a]: one\n\nrunning text\n", []),
    ("[^a]: one\n- a list\n", []),
    ("[^a]: one\n| a | b |\n|---|---|\n", ["2:1 footnote-swallows-text"]),
    ("[^a]: one\n\n    two\nrunning text\nmore\n", ["4:1 footnote-swallows-text"]),
    ("[^a]: one\n\n    - item\nrunning text\n", ["4:1 footnote-swallows-text"]),
    ("> [^a]: one\n> text\n", ["2:3 footnote-swallows-text"]),
    ("> [^a]: one\n>   wrapped\n", []),
    ("- [^a]: one\n  text\n", ["2:3 footnote-swallows-text"]),
    ("- [^a]: one\n    wrapped\n", []),
    ("  [^a]: one\n  text\n", ["2:3 footnote-swallows-text"]),
    ("[^a]:\ttab\n\twrapped\n", []),
  ])
  func swallows(text: String, expected: [String]) {
    #expect(problems(text) == expected)
  }

  @Test func keepsEveryDefinitionInSourceOrderWithItsLabel() {
    let text = """
      \u{FEFF}Text[^b] and[^A].

      > [^quoted]: in a quote

      - [^listed]: in a list

      [^unused]: nothing refers to it
      [^B]: case folds[^a]

      [^a]: has [^quoted] and itself[^A]

          [^inner]: inside another

      [^زبان]: Persian
      """
    let file = SourceFile(path: "page.md", text: text)
    let document = parse(file).value
    let labels = ["quoted", "listed", "unused", "B", "a", "inner", "زبان"]
    #expect(document.footnotes.map(\.label) == labels)
    #expect(document.footnotes.map { file.text($0.labelSpan) } == labels)
    #expect(faults(of: document, in: file) == [])
    let nodes = document.footnotes.map(\.node)
    #expect(nodes == nodes.sorted())
    #expect(document[nodes[6]].end == Int32(document.nodes.count))
    let references = document.nodes.compactMap { node -> String? in
      guard case .footnoteReference(let definition) = node.kind else { return nil }
      return "\(file.text(node.span)) \(labels[Int(definition)])"
    }
    #expect(references == ["[^b] B", "[^A] a", "[^a] a", "[^quoted] quoted", "[^A] a"])
  }

  @Test func suggestsTheNearestLabel() throws {
    let outcome = parsed("a[^c-alianec]\n\n[^c-alliance]: x\n[^other]: y\n")
    let problem = try #require(outcome.diagnostics.first)
    #expect(problem.suggestion == "[^c-alliance]")
    #expect(problem.message == "there is no footnote “c-alianec”")
    #expect(parsed("a[^zzz]\n\n[^c-alliance]: x\n").diagnostics.first?.suggestion == nil)
  }

  @Test func countsPlacesInTheWholeFile() throws {
    let file = SourceFile(path: "page.md", text: "---\ntitle: T\n---\n\na[^n]\n\n[^m]: x\n")
    let outcome = parse(file, body: Span(17, file.bytes.count))
    #expect(outcome.diagnostics.map { "\($0.line):\($0.column)" } == ["5:2"])
    #expect(outcome.value.footnotes.map { file.text($0.labelSpan) } == ["m"])
    #expect(file.text(outcome.value.nodes[1].span) == "a[^n]")
  }
}
