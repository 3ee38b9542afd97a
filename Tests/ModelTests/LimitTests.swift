import Source
import Testing

@testable import Model

@Suite("What can not stand in a case file")
struct LimitTests {
  @Test("bytes that are no UTF-8, in Markdown and in YAML")
  func encoding() {
    let page = SourceFile(
      path: "index.md", bytes: Array("---\ntitle: A\n---\n\nWords \u{fe}".utf8.dropLast(2)) + [0xFF])
    let settings = SourceFile(path: "briefing.yaml", bytes: Array("title: T".utf8) + [0xC3, 0x28])
    let said = check([page, settings])
    #expect(
      said == """
        briefing.yaml:1:9: error: the file is not UTF-8 from here on [invalid-encoding]
        index.md:5:7: error: the file is not UTF-8 here [invalid-encoding]

        """)
  }

  @Test("a byte order mark, and lines that end in CR alone")
  func marks() {
    let page = SourceFile(
      path: "analysis/a.md",
      text: "---\rtitle: A\r---\r\r[@s]\r\r```chart\rdata: d.csv\rtype: pie\rx: a\ry: b\rcaption: C\r```\r")
    let said = check([
      page, SourceFile(path: "briefing.yaml", text: "\u{FEFF}title: T\nlanguage: en\nsubtitel: S\n"),
      SourceFile(path: "sources.yaml", text: "\u{FEFF}references:\n- id: s\n  type: book\n  title: S\n"),
      SourceFile(path: "index.md", text: "\u{FEFF}---\ntitle: F\n---\n"),
      SourceFile(path: "data/d.csv", text: "\u{FEFF}a,b\n1,2\n"),
    ])
    #expect(
      said == """
        analysis/a.md:9:7: error: “type” is “pie”; it may be bar, line [invalid-value]
        briefing.yaml:3:1: error: unknown key “subtitel” [unknown-key] → subtitle

        """)
  }

  @Test("a file of more than a mebibyte")
  func size() {
    let page = SourceFile(
      path: "index.md", text: "---\ntitle: A\n---\n\n" + String(repeating: "Words. \n\n", count: 150_000))
    let said = check([page, SourceFile(path: "briefing.yaml", text: "title: T\n")])
    #expect(said == "index.md:4:1: error: the text is larger than 1 MiB [file-too-large]\n")
  }

  @Test("more charts and clauses than a page may have")
  func counts() {
    let page = SourceFile(
      path: "analysis/a.md",
      text: "---\ntitle: A\n---\n\n" + String(repeating: "```chart\nx: a\n```\n", count: 1002))
    let treaty = SourceFile(
      path: "treaties/t.md",
      text: "---\ntitle: T\ntext: rendering\n---\n\n## Article 1\n\n"
        + (1...10_100).map { "\($0). W\n" }.joined())
    let said = check([page, treaty, SourceFile(path: "briefing.yaml", text: "title: T\n")])
    let lines = said.split(separator: "\n").filter { $0.contains("[file-too-large]") }
    #expect(lines.map { $0.prefix { $0 != " " } } == ["analysis/a.md:3005:1:", "treaties/t.md:10007:1:"])
  }

  @Test("points beside a paragraph, in lines that end with a carriage return")
  func carriageReturns() {
    let lines = [
      "---", "title: T", "text: verbatim", "---", "", "## Article 1", "", "1. One.", "", "- (a) ice",
      "- (b) fog", "",
    ]
    for ending in ["\n", "\r", "\r\n"] {
      let treaty = SourceFile(path: "treaties/t.md", text: lines.joined(separator: ending))
      #expect(!check([treaty]).contains("[invalid-value]"), "\(ending.debugDescription)")
    }
  }

  /// Minutes of comparisons in this unoptimised build, were they made anew for each link.
  @Test("links on every page to one file that is missing")
  func missing() {
    let pages = (0..<3000).map { "analysis/page-number-\($0).md" }
    let names = FileNames(pages)
    let time = ContinuousClock().measure {
      for page in pages {
        let meant = page == pages[1] ? "analysis/page-number-0.md" : "analysis/page-number-1.md"
        #expect(names.file(near: "analysis/pagenumber-1.md", besides: page) == meant)
        #expect(names.file(near: "analysis/nothing-like-any-of-them.md", besides: page) == nil)
      }
    }
    #expect(time < .seconds(10))
  }

  /// Whatever its columns are called, one error says what is wrong.
  @Test("more columns than a table may have")
  func columns() {
    for name in ["c", ""] {
      let head = (0...2000).map { name.isEmpty ? "" : "\(name)\($0)" }.joined(separator: ",")
      let table = SourceFile(path: "data/wide.csv", text: head + "x\n")
      let said = check([table]).split(separator: "\n").filter { $0.hasPrefix("data/") }
      #expect(
        said == [
          "data/wide.csv:1:1: error: a table has at most 2000 columns, and this one 2001 [invalid-data]"
        ]
      )
    }
  }

  @Test("a control character in a field of a table")
  func control() {
    let table = SourceFile(path: "data/t.csv", text: "a,b\n1,\"x\u{0}\"\n\u{1B}2,\"two\tlines\nof it\"\n")
    #expect(
      check([table]).split(separator: "\n").filter { $0.hasPrefix("data/") } == [
        "data/t.csv:2:3: error: this field holds a control character [invalid-data]",
        "data/t.csv:3:1: error: this field holds a control character [invalid-data]",
      ])
  }

  @Test("control characters that YAML and JSON write as escapes")
  func escapedControls() {
    let said = check([
      SourceFile(path: "analysis/a.md", text: "---\ntitle: \"A\\x01b\"\n---\n\nWords.\n"),
      SourceFile(path: "sources.json", text: #"[{"id": "s", "type": "book", "title": "S\u0005"}]"#),
    ])
    #expect(
      said.split(separator: "\n").filter { $0.contains("control") } == [
        "analysis/a.md:2:8: error: this value holds a control character [invalid-front-matter]",
        "sources.json:1:39: error: this value holds a control character [invalid-data]",
      ])
  }

  @Test("old names that differ in case alone, or read otherwise than they are")
  func oldNames() {
    let old = #"["x.md", "X.md", "a\u202Edm.md", "b\u2028.md"]"#
    let said = check([
      SourceFile(path: "briefing.yaml", text: "title: T\n"),
      SourceFile(path: "index.md", text: "---\ntitle: F\nformer: \(old)\n---\n\nW.\n"),
    ])
    let lines = said.split(separator: "\n").filter { $0.hasPrefix("index.md:3:") && $0.contains(" error: ") }
    #expect(lines.count == 3, "\(said)")
    for problem in ["an invisible character that changes how it reads", "a control character"] {
      #expect(lines.contains { $0.contains("error: the old name holds \(problem) [path-escape]") }, "\(said)")
    }
  }

  @Test("names that are too long for a file")
  func names() {
    let name = String(repeating: "word ", count: 60)
    let said = check([
      SourceFile(path: "briefing.yaml", text: "title: T\n"),
      SourceFile(
        path: "index.md",
        text: "---\ntitle: F\nformer: [\(String(repeating: "x", count: 240)).md]\n---\n\nW.\n"),
      SourceFile(path: "glossary.md", text: "---\ntitle: N\n---\n\n## \(name)\n\n- Kind: concept\n\nW.\n"),
    ])
    #expect(said.contains("glossary.md:5:1: error: the name is too long to name a file: at most 235 bytes"))
    #expect(
      said.contains("index.md:3:10: error: the old name is longer than 240 bytes [path-escape]"), "\(said)")
    // A page's own file may have a name that its suffix in the edition makes too long.
    for (length, isTooLong) in [(235, false), (236, true)] {
      let name = String(repeating: "x", count: length)
      let said = check([
        SourceFile(path: "briefing.yaml", text: "title: T\n"),
        SourceFile(path: "index.md", text: "---\ntitle: F\n---\n"),
        SourceFile(path: "analysis/\(name).md", text: "---\ntitle: A\n---\n"),
      ])
      let problem =
        "analysis/\(name).md:1:1: error: this page would be published at “analysis/\(name).html”, which is longer than 240 bytes [invalid-value] → rename the file\n"
      #expect(said == (isTooLong ? problem : ""))
    }
  }

  @Test("a party whose name is too long to be looked for")
  func parties() {
    for (length, expected) in [(400, 0), (401, 1)] {
      let name = String(repeating: "x", count: length)
      let said = check([
        SourceFile(
          path: "treaties/t.md",
          text: "---\ntitle: T\ntext: rendering\nparties: [X, \(name)]\n---\n\n## Article 1\n")
      ]).split(separator: "\n").filter { $0.hasPrefix("treaties/t.md:4:10: error: the name “xxx") }
      #expect(said.count == expected)
      #expect(said.allSatisfy { $0.hasSuffix("of a party has more than 400 bytes [invalid-value]") })
    }
  }

  /// Each clause is measured once, however often it is shown.
  @Test("a long clause in many cells of one table", .timeLimit(.minutes(1)))
  func copies() {
    let cells = String(repeating: "| x | [a](#article-1) | [b](#article-1) |\n", count: 5000)
    let page = treaty(
      sentences: 20_000,
      ["Words.\n\n    " + ("| | A | B |\n|-|-|-|\n" + cells).replacing("\n", with: "\n    ")])
    #expect(check([page]).contains("[file-too-large]"))
  }

  @Test("hundreds of treaties, each found at once, with notes that are numbered on", .timeLimit(.minutes(1)))
  func treaties() throws {
    var files: [String: String] = [:]
    for number in 1...800 {
      let note = "Words.[^a]\n\n[^a]: A note.\n"
      files["treaties/t\(number).md"] = "---\ntitle: T\ntext: verbatim\n---\n\n## Article 1\n\n\(note)"
      files["treaties/t\(number).fa.md"] = "---\ntitle: T\ntext: verbatim\n---\n\n## Article 1\n\n\(note)"
      files["treaties/t\(number).notes.md"] = "## Article 1\n\n\(note)"
    }
    let briefing = briefing(files)
    #expect(briefing.treaties.allSatisfy { $0.translations.count == 1 })
    let paths = ["treaties/t800.md", "treaties/t800.notes.md", "treaties/t800.fa.md"]
    #expect(try paths.map { try briefing.page($0).footnotes.map(\.number) } == [[1], [2], [3]])
  }

  /// A treaty whose one article has so many sentences, and footnotes on it.
  private func treaty(sentences: Int, _ footnotes: [String]) -> SourceFile {
    var text = "---\ntitle: T\ntext: verbatim\n---\n\n## Article 1\n\n"
    text += String(repeating: "Each Party shall help the other in it.\n\n", count: sentences)
    text += "All of these are words."
    for number in footnotes.indices { text += "[^\(number)]" }
    text += "\n"
    for (number, note) in footnotes.enumerated() { text += "\n[^\(number)]: \(note)\n" }
    return SourceFile(path: "treaties/t.md", text: text)
  }

  /// What a misspelt key may mean is looked for in the first of them alone.
  @Test("many unknown keys, in a bibliography and in lists of fields", .timeLimit(.minutes(1)))
  func unknownKeys() {
    let keys = (1...10_000).map { "container-titel\($0): b\n" }.joined()
    let fields = (1...10_000).map { "- Wikidate\($0): b\n" }.joined()
    let said = check([
      SourceFile(path: "sources.yaml", text: keys),
      SourceFile(path: "glossary.md", text: "## Ice\n\n- Kind: place\n\(fields)\nCold.\n"),
    ])
    #expect(said.split(separator: "\n").count { $0.contains("[unknown-key]") } == 20_000)
  }

  @Test("many headings of notes that name no clause of many", .timeLimit(.minutes(1)))
  func unanchoredNotes() {
    let clauses = (1...9_000).map { "\($0). Words.\n" }.joined()
    let notes = (1...19_000).map { "## Article 7(\($0))\n\nW.\n\n" }.joined()
    let said = check([
      SourceFile(
        path: "treaties/t.md", text: "---\ntitle: T\ntext: verbatim\n---\n\n## Article 1\n\n" + clauses),
      SourceFile(path: "treaties/t.notes.md", text: notes),
    ])
    #expect(said.split(separator: "\n").count { $0.contains("[note-unanchored]") } == 19_000)
  }

  @Test("many brackets that are no links", .timeLimit(.minutes(1)), arguments: ["](.md ", "][l", "] (a"])
  func brackets(slice: String) {
    let paragraph = String(repeating: slice, count: 10_000 / slice.utf8.count) + "\n\n"
    let text = String(repeating: paragraph, count: 10) + "[label]: a.md\n"
    let said = check([SourceFile(path: "analysis/a.md", text: "---\ntitle: A\n---\n\n" + text)])
    #expect(!said.contains("[broken-link]"))
  }

  @Test("many headings with the ids of claims", .timeLimit(.minutes(1)))
  func headingsOfClaims() {
    let claims = (1...10_000).map {
      "## C x\($0)\n\nW.[^c-x\($0)]\n\n[^c-x\($0)]: A.\n\n    - Status: unverified\n\n"
    }
    let said = check([
      SourceFile(path: "analysis/a.md", text: "---\ntitle: A\n---\n\n" + claims.joined())
    ])
    #expect(said.split(separator: "\n").count { $0.contains("is also that of a claim") } == 10_000)
  }

  @Test("many quotations that fail in one long clause", .timeLimit(.minutes(1)))
  func failingQuotations() {
    let note = "It has “no Party shall help the other” ([Art. 1](#article-1))."
    let said = check([treaty(sentences: 400, Array(repeating: note, count: 300))]).split(separator: "\n")
    #expect(said.count { $0.contains("[quote-mismatch]") } == 300)
  }

  @Test("a quotation with more gaps than one may have")
  func gaps() {
    for (count, expected) in [(100, 0), (101, 1)] {
      let quotation = Array(repeating: "Party", count: count).joined(separator: " … ")
      let page = SourceFile(
        path: "analysis/a.md",
        text: "---\ntitle: A\n---\n\n> \(quotation)\n>\n> — [Art. 1](../treaties/t.md#article-1)\n")
      let said = check([page, treaty(sentences: 100, [])]).split(separator: "\n")
      let errors = said.filter { $0.hasPrefix("analysis/a.md:5:1: error") }
      #expect(errors.count == expected, "\(said)")
      #expect(errors.allSatisfy { $0.contains("more than 100 parts") && $0.hasSuffix("→ quote fewer parts") })
    }
  }

  @Test("more clauses shown on a page than it may have")
  func transclusions() {
    let quotes = Array(repeating: "> [x](#article-1)", count: 3).joined(separator: "\n\n    ")
    let said = check([treaty(sentences: 1000, Array(repeating: quotes, count: 10))]).split(separator: "\n")
    #expect(said.count { $0.contains("[file-too-large]") } == 1, "\(said)")
    let table = "| | A | B |\n|-|-|-|\n" + String(repeating: "| x | [a](#article-1) | — |\n", count: 30)
    let page = treaty(sentences: 1000, ["Words.\n\n    " + table.replacing("\n", with: "\n    ")])
    #expect(check([page]).contains("[file-too-large]"))
  }

  @Test("texts that crashed once: found by Tests/Trust/fuzz.sh")
  func findings() {
    let treaty = SourceFile(
      path: "treaties/t.md", text: "---\ntitle: T\ntext: verbatim\n---\n\n## Article 1\n\nWords.\n")
    for text in ["It says “ one two three four ” in [Art. 1](../treaties/t.md#article-1)"] {
      let said = check([
        treaty, SourceFile(path: "analysis/a.md", text: "---\ntitle: A\n---\n\n" + text),
      ])
      #expect(said.contains("analysis/a.md:5:"), "\(said)")
    }
  }
}
