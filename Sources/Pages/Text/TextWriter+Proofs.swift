import Markdown
import Model
import Prose

// What was checked of quotations: its mark in the text, and its note.

extension TextWriter {
  /// The mark of a quotation that was found in its clause; it leads to what was checked.
  mutating func writeProofReference(_ id: QuotationID, into out: inout HTMLBuffer) {
    let clause = clause(of: id)
    let entry = ledger.refer(to: id, of: clause.id)
    out.openReference("<a class=\"ref proof", to: entry)
    let translation = self.translation(holding: clause).map { ", \($0)" } ?? ""
    out.attribute("title", "Quotation checked: \(site.shortName(of: clause))\(translation)")
    out.raw(" role=\"doc-noteref\"><span aria-hidden=\"true\">✓</span>")
    out.number(entry.number)
    out.raw("</a>")
  }

  /// What was checked of a quotation and of further ones of its clause, and the clause around them.
  mutating func writeProof(_ quotation: Quotation, _ entry: NoteLedger.Entry, into out: inout HTMLBuffer) {
    let clause = site.clause(quotation.clause)
    let quotations =
      [quotation]
      + ledger.furtherQuotations[entry.number, default: []].map { site.briefing.quotations[$0.index] }
    openNote(" proof", entry, into: &out) { $1.raw("Quotation checked") }
    var told: Set<QuotationCheck> = []
    let checks = quotations.filter { told.insert(QuotationCheck($0)).inserted }
    for (order, quotation) in checks.enumerated() {
      openOwn("<p", into: &out)
      if checks.count > 1 {
        out.raw("<q")
        writeLanguage(of: clause, into: &out)
        out.raw(">")
        out.text(Composer.opening(quotation.passage, upTo: 40))
        out.raw("</q>: ")
      }
      out.text(Wording.count(quotation.wordCount, "word", "words") + " found ")
      if order == 0 {
        out.raw("in ")
        if let translation = translation(holding: clause) { out.text("the \(translation) of ") }
        writeClauseLink(clause, into: &out)
      } else {
        out.raw("there")
      }
      out.text(", \(Wording.rung(quotation.rung))")
      if quotation.changesLetters { out.raw(", but for the case of what stands in brackets") }
      if quotation.isOfRendering, order == 0 {
        out.text(", among the words that the restated clause quotes")
      }
      out.raw(".")
      writeSkipped(of: quotation, clause, into: &out)
      for words in quotation.insertions where words.contains(where: { !$0.isWhitespace }) {
        out.raw(" Put in: <q>")
        out.text(Composer.opening(words, upTo: 160))
        out.raw("</q>.")
      }
      out.raw("</p>\n")
    }
    out.raw("<details>")
    openOwn("<summary", into: &out)
    out.raw("The clause around it</summary>")
    writeSurroundings(of: quotations, clause, into: &out)
    out.raw("</details>")
    closeNote(into: &out)
  }

  /// What a clause of a treaty's translation is from: `German translation`; nil for the treaty's own text.
  private func translation(holding clause: Clause) -> String? {
    guard case .translation(_, let language) = site.page(clause.page).kind else { return nil }
    return "\(Wording.language(language)) translation"
  }

  private mutating func writeSkipped(of quotation: Quotation, _ clause: Clause, into out: inout HTMLBuffer) {
    for skipped in quotation.skipped {
      // What parts the words from those that follow says nothing here.
      let end = skipped.lastIndex { !$0.isWhitespace && !",;:".contains($0) }
      let gap = (end.map { String(skipped[...$0]) } ?? skipped).trimmingWhiteSpace()
      if gap.isEmpty { continue }
      out.raw(" Left out: <q")
      writeLanguage(of: clause, into: &out)
      out.raw(">")
      out.text(Composer.opening(gap, upTo: 160))
      out.raw("</q>.")
    }
  }

  /// The words of a clause with the quoted passages marked; once for all passages with the same words around them.
  private mutating func writeSurroundings(
    of quotations: [Quotation], _ clause: Clause, into out: inout HTMLBuffer
  ) {
    var texts: [(words: [UInt8], passages: [Range<Int>])] = []
    var places: [[UInt8]: Int] = [:]
    for quotation in quotations {
      let words = Array((quotation.before + quotation.passage + quotation.after).utf8)
      let start = quotation.before.utf8.count
      let passage = start..<start + quotation.passage.utf8.count
      if let known = places[words] {
        texts[known].passages.append(passage)
      } else {
        places[words] = texts.count
        texts.append((words, [passage]))
      }
    }
    for (words, passages) in texts {
      out.raw("<p")
      writeLanguage(of: clause, into: &out)
      out.raw(">")
      // Of passages that begin together the longest holds the others.
      let ordered = passages.sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
      var done = 0
      for passage in ordered where passage.upperBound > done {
        let start = max(done, passage.lowerBound)
        out.text(words[done..<start])
        out.raw("<mark class=\"phrase\">")
        out.text(words[start..<passage.upperBound])
        out.raw("</mark>")
        done = passage.upperBound
      }
      out.text(words[done...])
      out.raw("</p>")
    }
  }
}

/// What was checked of a quotation, where it stands in its clause alike.
private struct QuotationCheck: Hashable {
  let passage: String
  let before: String
  let skipped: [String]
  let insertions: [String]
  let changesLetters: Bool
  let wordCount: Int
  let rung: QuoteRung

  init(_ quotation: Quotation) {
    passage = quotation.passage
    before = quotation.before
    skipped = quotation.skipped
    (insertions, changesLetters) = (quotation.insertions, quotation.changesLetters)
    wordCount = quotation.wordCount
    rung = quotation.rung
  }
}
