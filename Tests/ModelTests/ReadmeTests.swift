import Foundation
import Model
import Source
import Testing

/// The examples of the README are a briefing without an error, together with what they only point at.
@Suite("The README") struct ReadmeTests {
  @Test func itsExamplesAreABriefing() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
    let blocks = examples(of: try String(contentsOf: url, encoding: .utf8))
    let example = { (start: String) throws -> String in
      try #require(
        blocks.first { $0.hasPrefix(start) }, "the README has no example that begins with “\(start)”")
    }
    let files = [
      "index.md": "---\ntitle: Front\n---\n",
      "briefing.yaml": try example("title: "),
      "analysis/alliance.md": try example("---\ntitle: Not an alliance"),
      "analysis/quotations.md": "---\ntitle: Quotations\n---\n\n" + (try example("It owes only")),
      "treaties/xy-2025.md": try example("---\ntitle: Treaty between") + """

        ## Article 4

        The Parties exchange information.

        ## Article 5

        The Parties shall hold consultations on any threat without delay.
        """,
      "treaties/xy-2025.notes.md": try example("## Article 3(3)"),
      "treaties/ab-2024.md": "---\ntitle: A\nshort: AB 2024\ntext: verbatim\n---\n\n## Article 4\n\nWords.\n",
      "glossary.md": try example("## Jane Doe"),
      "sources.yaml": try example("references:") + """
          - {id: treaty-text, type: treaty, title: The text}
          - {id: other-key, type: report, title: Another}
        """,
      "timeline.md": try example("| Date | Event | Source |"),
    ]
    let said = check(files.map { SourceFile(path: $0.key, text: $0.value) })
    #expect(said == "sources.yaml:10:10: warning: nothing cites the source “other-key” [unused-source]\n")
  }

  /// What stands between fences of three backticks.
  private func examples(of text: String) -> [String] {
    var blocks: [String] = []
    var open: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = open, line == "```" {
        blocks.append(lines.map { $0 + "\n" }.joined())
        open = nil
      } else if open != nil {
        open?.append(line)
      } else if line.hasPrefix("```"), !line.hasPrefix("````") {
        open = []
      }
    }
    return blocks
  }
}
