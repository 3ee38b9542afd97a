import Model
import Testing

/// Links are gathered, and their sentences looked at, some ahead of the others.
@Suite("Backlinks") struct BacklinkTests {
  private func page(_ title: String, _ text: String) -> String { "---\ntitle: \(title)\n---\n\n\(text)\n" }

  @Test(arguments: [0, 1, 7, 8, 9, 15, 16, 17, 40])
  func standInTheOrderOfPagesAndPlaces(_ count: Int) throws {
    var files = ["briefing.yaml": "title: T\n", "index.md": page("T", "Words.")]
    files["analysis/a-target.md"] = page("Target", "Words of its own.")
    var expected: [String] = []
    for number in 0..<count {
      let path = "analysis/from-\(100 + number).md"
      let sentences = [
        "This is \(number) of [one](a-target.md) alone.", "Then there is [another](a-target.md), \(number).",
      ]
      files[path] = page("From \(number)", sentences.joined(separator: " "))
      expected += [
        "\(path): This is \(number) of one alone.", "\(path): Then there is another, \(number).",
      ]
    }
    let briefing = briefing(files)
    let target = try briefing.page("analysis/a-target.md").id
    #expect(briefing.sentences(linkingTo: .page(target)) == expected)
  }

  @Test func quotationsAreNumberedThroughThePages() {
    let quote = "He said “shall not provide any military aid” in [Art. 1](../treaties/t.md#article-1)."
    let briefing = briefing([
      "briefing.yaml": "title: T\n", "index.md": page("T", "Words."),
      "treaties/t.md": page(
        "Treaty\ntext: verbatim", "## Article 1\n\nA Party shall not provide any military aid to others."),
      "analysis/a.md": page("A", "No quotation, but [Art. 1](../treaties/t.md#article-1)."),
      "analysis/b.md": page("B", quote), "analysis/c.md": page("C", "\(quote)\n\n\(quote)"),
      "analysis/d.md": page("D", quote),
    ])
    #expect(briefing.quotations.count == 4)
    #expect(briefing.quotations.map(\.id.index) == [0, 1, 2, 3])
    for page in briefing.pages {
      let marked = page.marks.compactMap { mark in
        if case .quotation(let id, isFirst: true) = mark.purpose { id } else { nil }
      }
      #expect(marked == briefing.quotations.filter { $0.page == page.id }.map(\.id))
    }
  }
}
