import Source
import Testing

@testable import Pages

/// What of a template is kept aside from the library changes nothing of what it makes.
@Suite struct PreparedTemplateTests {
  /// Texts around tags that stand alone on their lines or do not, with blanks, ends of lines and characters beyond
  /// ASCII next to the tags.
  private static let texts = [
    "", " ", "\n", "\n\n", "\t\n  ", "words between tags", " words with blanks at both ends ",
    "\nwords on a line\n",
    "  indented words\n  and a second line\n", "words {and} { braces } \"here\"\n",
    "é accented at both ends é",
    "\r\nwords after a return\r\n", "\rwords after a return alone", "\u{2028}words after a separator\u{2028}",
    "words that end with \u{600}", "\u{301}words after a mark", "words\n  ", "words of a line\n\n\n", "\n  ",
    "<p>\n<b>words</b>\n", "words that end with a brace {",
  ]

  private static func template(_ random: inout Numbers) -> String {
    var text = ""
    var open: [String] = []
    for _ in 0..<9 {
      text += texts[random.below(texts.count)]
      switch random.below(7) {
      case 0, 1: text += "{{site}}"
      case 2: text += "{{! a comment }}"
      case 3: text += "{{>own}}"
      case 4:
        let name = ["links", "title", "href"][open.count]
        open.append(name)
        text += "{{#\(name)}}"
        if open.count == 3 { text += "{{.}}{{/\(open.removeLast())}}" }
      default: if let name = open.popLast() { text += "{{/\(name)}}" }
      }
    }
    for name in open.reversed() { text += texts[random.below(texts.count)] + "{{/\(name)}}" }
    return text + texts[random.below(texts.count)]
  }

  @Test func whatIsKeptAsideComesBack() throws {
    let others = TemplateName.allCases.filter { $0 != .missing }.map {
      SourceFile(path: "\($0.rawValue).mustache", text: "A page.\n")
    }
    // Before the partial in this one the library may find blanks that it repeats, so that nothing is kept aside.
    let indented = SourceFile(path: "partials/indented.mustache", text: "{{site}}  {{>own}}\n")
    let model = MissingModel(
      language: "en", site: "Site", home: "", style: nil, styleHash: nil,
      links: ["A", "B"].map { LinkModel(title: $0, href: $0 == "A" ? "a.html" : nil) })
    var random = Numbers(state: 11)
    var made = 0
    for _ in 0..<200 {
      let own =
        Self.texts[random.below(Self.texts.count)] + "{{site}}" + Self.texts[random.below(Self.texts.count)]
      let templates =
        others + [
          SourceFile(path: "missing.mustache", text: Self.template(&random)),
          SourceFile(path: "partials/own.mustache", text: own),
        ]
      let (aside, whole) = (TemplateSet.read(templates), TemplateSet.read(templates + [indented]))
      #expect(aside.diagnostics.sorted() == whole.diagnostics.sorted())
      guard aside.diagnostics.isEmpty else { continue }
      made += 1
      let pages = [aside, whole].map { String(decoding: $0.value.render(.missing, model), as: UTF8.self) }
      #expect(
        pages[0] == pages[1], "\(templates.suffix(2).map { String(decoding: $0.bytes, as: UTF8.self) })")
    }
    #expect(made > 60)
  }
}

/// Numbers that are the same in every run.
private struct Numbers {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
