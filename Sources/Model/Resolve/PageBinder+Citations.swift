import Markdown
import Prose
import Source

extension PageBinder {
  mutating func bindCitations() {
    for (position, citation) in draft.citations.enumerated() {
      bound.linkCount += 1
      let source = index.sourceOf[citation.key]
      if index.isUnknown(source: citation.key) {
        resolver.findings.error(
          .unknownCitation, at: citation.span, "there is no source “\(citation.key)”",
          suggestion: nearest(citation.key, among: index.sourceOf.keys).map { "[@\($0)]" })
      }
      if isWordField(citation.block) {
        reportHidden("citation", at: citation.span)
        continue
      }
      if draft.isLeftOut(draft.blocks[citation.block].node) { continue }
      let anchor = nextAnchor()
      bound.citations.append(
        Citation(
          source: source, key: citation.key, locator: citation.locator, anchor: anchor,
          words: index.words(of: citation), joinsNext: citation.standing.joinsNext))
      citationPlaces.append((position, source.map { refer(to: .source($0), from: anchor) }))
    }
  }

  /// Where the words stand that a citation is for: those of the sentence that ends right before it or before others that
  /// it goes with, as in `It fell. [@doe-2025] It rose. [@roe-2026]`; else those around it.
  private mutating func placeOfWords(for citation: CitationDraft, in text: [UInt8]) -> Int {
    let start = citation.range.lowerBound
    if !citation.standing.isApart { return start }
    let goesOn =
      lastCitation.block == citation.block && CitationStanding.isParting(text[lastCitation.end..<start])
    let end = goesOn ? lastCitation.sentenceEnd : CitationStanding.endOfSentence(before: start, in: text)
    lastCitation = (citation.block, citation.range.upperBound, end)
    return end.map { $0 - 1 } ?? start
  }

  /// Marks a citation, and reads the sentence that it is for.
  mutating func bindCitation(_ citation: Int, in text: PlainText) {
    let (position, reference) = citationPlaces[citation]
    let written = draft.citations[position]
    for (order, piece) in text.pieces(of: written.range).enumerated() {
      bound.marks.append(
        Mark(node: piece.node, range: piece.range, purpose: .citation(Int32(citation), isFirst: order == 0)))
    }
    let place = placeOfWords(for: written, in: text.bytes)
    if let reference { readSentence(of: reference, written.block, at: place, in: text) }
  }
}
