import Foundation
import Markdown
import Model
import Source
import Testing

@testable import Search

/// What is shown is found: the words of every text are in a record.
@Suite struct WordTests {
  /// The briefing of the golden test.
  private func golden() throws -> Briefing {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let root = tests.appending(path: "BriefingTests/Golden/ice/articles")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    let files = try paths.filter { $0.contains(/\.(md|yaml|csv)$/) }.map {
      SourceFile(path: $0, bytes: Array(try Data(contentsOf: root.appending(path: $0))))
    }
    return bind(files).value
  }

  private func words(_ text: some StringProtocol) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// The blocks of a page that its readers are shown as they are written.
  private func shown(_ page: Page, _ briefing: Briefing) -> [NodeID] {
    let claims = briefing.claims.filter { $0.page == page.id }
    let notes = page.footnotes.filter { $0.claim == nil }.map { page.document.footnotes[$0.definition].node }
    let own = claims.flatMap { $0.gloss + $0.evidence.map(\.value) } + notes
    switch page.kind {
    case .front, .analysis, .timeline, .other:
      return own
        + page.document.children(of: Document.root).filter {
          if case .footnoteDefinition = page.document[$0].kind { false } else { true }
        }
    case .treaty, .translation:
      return own + briefing.clauses.filter { $0.page == page.id }.flatMap(\.blocks)
    case .notes: return own + briefing.notes.filter { $0.page == page.id }.flatMap(\.blocks)
    case .glossary: return own + briefing.entities.filter { $0.page == page.id }.flatMap(\.blocks)
    }
  }

  @Test func everyWordThatIsShownIsFound() throws {
    let briefing = try golden()
    try #require(briefing.pages.count > 5)
    var found: Set<String> = []
    let reader = RecordReader(briefing, { "\($0)" }, { _ in "" })
    for unit in reader.units {
      reader.read(unit) { record in
        found.formUnion(words(([record.title, record.context] + record.names).joined(separator: " ")))
        found.formUnion(words(String(decoding: record.text, as: UTF8.self)))
      }
    }
    for page in briefing.pages {
      let shown = shown(page, briefing).reduce(into: Set()) { all, block in
        // What a chart or a query is made of is not shown.
        if case .codeBlock = page.document[block].kind { return }
        all.formUnion(words(page.words(of: block)))
      }
      #expect(shown.subtracting(found).sorted() == [], "\(page.source.path)")
    }
  }
}
