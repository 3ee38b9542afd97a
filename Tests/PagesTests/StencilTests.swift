import Testing

@testable import Pages

/// A template is filled by the library once for each shape, and by its stencil after that.
@Suite struct StencilTests {
  private func page(_ title: String, canonical: String? = nil, _ templates: TemplateSet) -> String {
    let model = RedirectModel(
      language: "en", title: title, href: "a.html?b=1&c='2'", canonical: canonical, script: nil)
    return String(decoding: templates.render(.redirect, model), as: UTF8.self)
  }

  @Test func everyModelHasItsOwnWords() throws {
    let templates = try ownTemplates()
    let first = page("First & <b>'last'</b>", templates)
    #expect(first.contains("First &amp; &lt;b&gt;&#39;last&#39;&lt;/b&gt;"))
    let second = page("Second", templates)
    #expect(second.contains("Second") && !second.contains("First"))
    #expect(page("First & <b>'last'</b>", templates) == first)
  }

  @Test func aNameWithoutAValueHasAShapeOfItsOwn() throws {
    let templates = try ownTemplates()
    let without = page("A", templates)
    let with = page("A", canonical: "https://example.org/a.html", templates)
    #expect(!without.contains("https:") && with.contains("href=\"https://example.org/a.html\""))
    #expect(page("A", templates) == without)
  }

  /// What many pages have stands in the stencil: each page has its own, whatever characters are in it.
  @Test func whatManyPagesHaveIsThatOfEach() throws {
    let templates = try ownTemplates(with: ["missing.mustache": "x"])
    let parts = ["<p>One</p>", "", "<p>\(Slot.mark(0)) \(Slot.text(0))</p>"].map {
      templates.share(Array($0.utf8))
    }
    for (number, part) in (parts + parts).enumerated() {
      let frame = Frame(
        language: "en", title: "T \(number)", site: "S", description: nil, canonical: nil, kind: "k",
        isArticle: false, root: "", home: "index.html", data: nil, links: part, masthead: part, colophon: part
      )
      let model = ArticleModel(frame: frame, text: TextModel())
      let page = String(decoding: templates.render(.page, model), as: UTF8.self)
      #expect(page.contains("<title>T \(number)"))
      #expect(page.contains("<p>One</p>") == (number % 3 == 0))
      #expect(page.contains("<p>\(Slot.mark(0)) \(Slot.text(0))</p>") == (number % 3 == 2))
    }
  }

  /// The marks that stand for values in a stencil mean nothing in a value.
  @Test func marksInWordsAreWords() throws {
    let words = "A \(Slot.mark(0)) \(Slot.mark(7)) B"
    #expect(page(words, try ownTemplates()).contains(words))
  }

  /// Lists of any number of things, of one shape and of several; a template may write them twice, with names from
  /// around them, or with none of their values.
  @Test(arguments: [
    "{{#links}}<a href=\"{{href}}\">{{title}}</a>{{/links}}.",
    "<ul>\n{{#links}}\n<li>{{title}}{{#href}} ({{.}}){{/href}}</li>\n{{/links}}\n</ul>\n",
    "{{#links}}{{title}}, {{/links}}and {{#links}}{{href}};{{/links}}",
    "{{#links}}{{site}}: {{title}}{{#isCurrent}}!{{/isCurrent}} {{site}}{{/links}}{{^links}}none{{/links}}",
    "{{#links}}*{{/links}}", "{{#links}}{{site}}{{/links}}",
    "{{#links}}{{^href}}{{title}}{{/href}}{{/links}}",
  ]) func listsAreWrittenAsTheLibraryWritesThem(template: String) throws {
    let templates = try ownTemplates(with: ["missing.mustache": template])
    for pattern in [
      "", "a", "aa", "aaa", "aaaaaaa", "ab", "aab", "abb", "aaabbbb", "ababab", "aabbaac", "ccccc",
    ] {
      let links = pattern.enumerated().map { position, sort in
        LinkModel(
          title: "\(sort) & \(position)", href: sort == "b" ? nil : "\(position).html", isCurrent: sort == "c"
        )
      }
      let model = MissingModel(
        language: "en", site: "S", home: "", style: nil, styleHash: nil, links: links)
      // A set of its own has no stencil of another list yet; one that is asked again has.
      let alone = links.isEmpty ? "" : try ownTemplates(with: ["missing.mustache": template]).text(of: model)
      let text = templates.text(of: model)
      #expect(text == written(template, links))
      #expect(alone.isEmpty || alone == text)
    }
  }

  /// What a template of the tests above makes of links.
  private func written(_ template: String, _ links: [LinkModel]) -> String {
    let escaped = links.map { ($0.title.replacing("&", with: "&amp;"), $0.href, $0.isCurrent) }
    let each = { (write: (String, String?, Bool) -> String) in
      escaped.map { write($0.0, $0.1, $0.2) }.joined()
    }
    return switch template {
    case let text where text.hasPrefix("{{#links}}<a"):
      each { title, href, _ in "<a href=\"\(href ?? "")\">\(title)</a>" } + "."
    case let text where text.hasPrefix("<ul>"):
      "<ul>\n" + each { title, href, _ in "<li>\(title)\(href.map { " (\($0))" } ?? "")</li>\n" } + "</ul>\n"
    case let text where text.contains("and"):
      each { title, _, _ in title + ", " } + "and " + each { _, href, _ in (href ?? "") + ";" }
    case let text where text.contains("none"):
      links.isEmpty ? "none" : each { title, _, isCurrent in "S: \(title)\(isCurrent ? "!" : "") S" }
    case "{{#links}}*{{/links}}": each { _, _, _ in "*" }
    case "{{#links}}{{site}}{{/links}}": each { _, _, _ in "S" }
    default: each { title, href, _ in href == nil ? title : "" }
    }
  }
}

extension TemplateSet {
  fileprivate func text(of model: MissingModel) -> String {
    String(decoding: render(.missing, model), as: UTF8.self)
  }
}
