import Model
import Source
import Testing

/// A briefing bound from files written in a test; fails the test where it has a problem.
func briefing(
  _ files: [String: String], media: [String] = [], at place: Testing.SourceLocation = #_sourceLocation
) -> Briefing {
  let example = Case(name: "", files: files)
  let bound = bind(example.sources, media: media)
  #expect(bound.diagnostics.map(line) == [], sourceLocation: place)
  return bound.value
}

extension Briefing {
  /// The page of a source file.
  func page(_ path: String) throws -> Page { try #require(pages.first { $0.source.path == path }) }

  /// The clause with an id.
  func clause(_ anchor: String) throws -> Clause { try #require(clauses.first { $0.anchor == anchor }) }

  /// What links to something, each as “page: sentence”.
  func sentences(linkingTo target: Target) -> [String] {
    var told: [String] = []
    backlinks.forEach(backlinks[target]) { link, sentence in
      told.append("\(pages[link.page.index].source.path): \(String(decoding: sentence, as: UTF8.self))")
    }
    return told
  }
}
