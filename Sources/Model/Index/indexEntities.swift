import Markdown
import Prose
import Source

/// The entities in the order of the glossary, and by their slugs; one that has two entries is reported.
func indexEntities(
  _ drafts: [Draft], _ diagnostics: inout [Diagnostic]
) -> (list: [(page: PageID, position: Int)], of: [String: EntityID]) {
  var list: [(page: PageID, position: Int)] = []
  var of: [String: EntityID] = [:]
  for (index, draft) in drafts.enumerated() where !draft.entities.isEmpty {
    var names: [String: Span] = [:]
    for (position, entity) in draft.entities.enumerated() {
      // Slugs are unique within a file (`part-1`), so that a second entry shows by its name.
      let first = names[entity.name].map { (draft, $0) }
      let other = of[entity.slug].map { list[$0.index] }.map {
        (drafts[$0.page.index], drafts[$0.page.index].entities[$0.position].span)
      }
      if let (file, span) = first ?? other {
        diagnostics.append(
          Diagnostic(
            .duplicateID, in: draft.source, at: entity.span,
            "“\(entity.name)” has an entry already in \(file.source.shownPath):\(file.source.position(of: Int(span.lower)).line)"
          ))
      }
      names[entity.name] = entity.span
      if of[entity.slug] == nil {
        of[entity.slug] = EntityID(list.count)
        list.append((PageID(index), position))
      }
    }
  }
  return (list, of)
}
