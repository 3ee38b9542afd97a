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

  /// The marks that stand for values in a stencil mean nothing in a value.
  @Test func marksInWordsAreWords() throws {
    let words = "A \(Slot.mark(0)) \(Slot.mark(7)) B"
    #expect(page(words, try ownTemplates()).contains(words))
  }
}
