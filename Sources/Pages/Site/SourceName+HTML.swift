import Markdown
import Model

extension SourceName {
  /// The whole name as plain text in which names that run from the right stand apart.
  var isolatedText: String {
    people.map(Wording.isolated).joined(separator: " and ") + Wording.isolated(rest)
  }

  /// Writes the whole name among words that run from left to right.
  func write(into out: inout HTMLBuffer) {
    for (place, person) in people.enumerated() {
      if place > 0 { out.raw(" and ") }
      out.name(person)
    }
    out.name(rest)
  }
}
