import Markdown
import Prose
import Source

/// The sources with those that they are derived from; a key that is none is reported.
func bindBibliography(
  _ drafts: [BibliographyDraft], _ sourceOf: [String: SourceID], _ file: SourceFile?,
  _ diagnostics: inout [Diagnostic]
) -> [BibliographyItem] {
  drafts.map { draft in
    var item = draft.item
    for key in draft.derivedFrom {
      if key != item.key, let id = sourceOf[key] {
        item.derivedFrom.append(id)
        continue
      }
      guard let file else { continue }
      diagnostics.append(
        key == item.key
          ? Diagnostic(
            .invalidValue, .warning, in: file, at: draft.derivedSpan,
            "“\(key)” is derived from itself, which is left out")
          : Diagnostic(
            .unknownCitation, in: file, at: draft.derivedSpan,
            "“\(item.key)” is derived from “\(key)”, which is no source",
            suggestion: nearest(key, among: sourceOf.keys)))
    }
    return item
  }
}
