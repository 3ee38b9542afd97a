import Markdown
import Model
import Prose

// Quotations, clauses that stand in other pages, and clauses side by side.

extension TextWriter {
  /// Writes a block that is more than its Markdown.
  mutating func writeRole(_ role: BlockRole, of id: NodeID, into out: inout HTMLBuffer) -> Visit {
    writeFormerAnchors(of: id, into: &out)
    switch role {
    case .quotation(let quotation, let source): writeQuotation(quotation, source, id, into: &out)
    case .transclusion(let clause): writeTransclusion(site.clause(clause), of: id, into: &out)
    case .comparison(let comparison): writeComparison(comparison, into: &out)
    }
    return .written
  }

  // MARK: Quotations

  /// A block quote and, under it, where it is from and the mark of the check.
  private mutating func writeQuotation(
    _ quotation: QuotationID, _ source: NodeID?, _ id: NodeID, into out: inout HTMLBuffer
  ) {
    out.raw("<figure class=\"quotation\"><blockquote")
    writeLanguage(of: clause(of: quotation), into: &out)
    out.raw(">\n")
    for block in view.children(id) where block != source { write(block, into: &out) }
    out.raw("</blockquote>\n<figcaption>")
    if let source { writeChildren(of: source, into: &out) }
    if mode == .full { writeProofReference(quotation, into: &out) }
    out.raw("</figcaption></figure>\n")
  }

  /// The clause that a quotation is of.
  func clause(of id: QuotationID) -> Clause { site.clause(site.briefing.quotations[id.index].clause) }

  /// Writes ` lang="…" dir="…"` where the words of a clause are in another language than the page that shows them.
  mutating func writeLanguage(of clause: Clause, into out: inout HTMLBuffer) {
    let language = site.languages[clause.page.index]
    if language == view.language { return }
    out.language(language)
  }

  /// A link to a clause, by its treaty's short name and its pinpoint.
  mutating func writeClauseLink(_ clause: Clause, into out: inout HTMLBuffer) {
    linked.insert(.clause(clause.id))
    out.raw("<a")
    out.href(site.spot(.clause(clause.id)), from: place)
    out.raw(">")
    out.name(site.shortName(of: clause))
    out.raw("</a>")
  }

  // MARK: Transclusions

  /// A clause that stands in place of a link to it.
  private mutating func writeTransclusion(_ clause: Clause, of id: NodeID, into out: inout HTMLBuffer) {
    out.raw("<figure class=\"transclusion\"><blockquote")
    writeLanguage(of: clause, into: &out)
    out.raw(">\n")
    writeCopy(of: clause, into: &out)
    out.raw("</blockquote>\n")
    openOwn("<figcaption", into: &out)
    // The author's link, whose id the clause's backlinks lead to.
    for link in view.document.subtree(of: id).filter({ isLink($0) }) {
      write(link, into: &out)
      let words = PlainText(view.document, below: link).string
      if !words.contains(clause.pinpoint) {
        out.raw(", ")
        out.name(site.shortName(of: clause))
      }
    }
    if isRendering(clause) { out.raw(", restated") }
    let notes = reading(clause.page) { $0.countNotes(of: clause) }
    if notes > 0 { out.text(", with " + Wording.count(notes, "note", "notes") + " there") }
    out.raw("</figcaption></figure>\n")
  }

  /// How many notes stand at a clause and at what stands in it: those on its words, and the footnotes in them.
  private func countNotes(of clause: Clause) -> Int {
    var count = clause.notes.count
    var footnotes: Set<Int32> = []
    for node in clause.blocks.flatMap(view.document.subtree) {
      if case .footnoteReference(let definition) = view.document[node].kind { footnotes.insert(definition) }
    }
    count += footnotes.count
    for child in clause.children { count += countNotes(of: site.clause(child)) }
    return count
  }

  /// Whether the treaty's own words in a clause are only those between quotation marks.
  func isRendering(_ clause: Clause) -> Bool {
    site.page(clause.page).front.treaty.text == .rendering
  }

  /// The words of a clause and of what stands in it, with the headings there, without ids and notes.
  mutating func writeCopy(of clause: Clause, into out: inout HTMLBuffer) {
    let before = mode
    mode = .copy
    defer { mode = before }
    reading(clause.page) { $0.writeCopiedWords(of: clause, isLast: true, into: &out) }
  }

  private mutating func writeCopiedWords(of clause: Clause, isLast: Bool, into out: inout HTMLBuffer) {
    if clause.kind == .omission { return writeCopiedOmission(clause, isLast: isLast, into: &out) }
    out.raw("<div class=\"copied\">")
    if let label = clause.label {
      out.raw("<span class=\"num\">")
      out.text(label)
      out.raw("</span>")
    }
    writeWords(of: clause, into: &out)
    for child in clause.children.map(site.clause) {
      if child.opensSection {
        out.raw("<p><b>")
        writeChildren(of: child.node, into: &out)
        out.raw("</b></p>\n")
      }
      writeCopiedWords(of: child, isLast: isLast && child.id == clause.children.last, into: &out)
    }
    out.raw("</div>\n")
  }

  /// Something left out; at the end of a copy with how far it reaches, where it may be none of the copied clause’s
  /// words, but whole clauses behind it.
  private mutating func writeCopiedOmission(_ omission: Clause, isLast: Bool, into out: inout HTMLBuffer) {
    out.raw("<p class=\"omission\"")
    guard isLast, let end = reach(of: omission) else { return out.raw(">[…]</p>\n") }
    if let own = Wording.own(on: view.language) { out.markup(own) }
    out.raw(">[… up to ")
    out.name(end)
    out.raw("]</p>\n")
  }

  /// Up to where an omission may hide whole clauses; nil where it hides a part of the one that it stands in.
  private func reach(of omission: Clause) -> String? {
    guard let holder = omission.parent.map(site.clause), holder.opensSection else { return nil }
    let position = omission.id.index + 1
    guard position < site.briefing.clauses.count else { return "the end" }
    let next = site.briefing.clauses[position]
    if next.page != omission.page { return "the end" }
    if !next.opensSection || holder.isArticle(rightBefore: next) { return nil }
    return next.number == nil ? "“\(next.pinpoint)”" : next.pinpoint
  }

  // MARK: Comparisons

  /// A table with a topic in each row and a treaty's clauses in each column.
  private mutating func writeComparison(_ comparison: Comparison, into out: inout HTMLBuffer) {
    out.raw("<table class=\"comparison\"><thead><tr>")
    for head in comparison.heads {
      out.raw("<th scope=\"col\">")
      writeChildren(of: head, into: &out)
      out.raw("</th>")
    }
    out.raw("</tr></thead><tbody>\n")
    for row in comparison.rows {
      out.raw("<tr><th scope=\"row\">")
      writeChildren(of: row.topic, into: &out)
      out.raw("</th>")
      // The cells themselves, since the ids of the authors' links in them are what the clauses' backlinks lead to.
      let cells = view.children(view.document[row.topic].parent)
      for (column, clauses) in row.cells.enumerated() {
        out.raw("<td")
        if let clause = clauses.first { writeLanguage(of: site.clause(clause), into: &out) }
        out.raw(">")
        if clauses.isEmpty { writeGap(comparison.treaties[column], into: &out) }
        let links = view.document.subtree(of: cells[column + 1]).filter { isLink($0) }
        for (link, id) in zip(links, clauses) { writeCompared(site.clause(id), link, into: &out) }
        if let language = verbatimLanguage(of: clauses),
          let others = row.cells[..<column].last(where: { verbatimLanguage(of: $0) == language })
        {
          writeDifference(from: others.map(site.clause), to: clauses.map(site.clause), into: &out)
        }
        out.raw("</td>")
      }
      out.raw("</tr>\n")
    }
    out.raw("</tbody></table>\n")
  }

  /// The language of clauses that are all in their treaties' own words and in one language; words of two languages are
  /// not compared.
  private func verbatimLanguage(of clauses: [ClauseID]) -> Substring? {
    let pages = clauses.map { site.clause($0).page }
    guard pages.allSatisfy({ site.page($0).front.treaty.text == .verbatim }) else { return nil }
    let languages = Set(pages.map { site.languages[$0.index].prefix { $0 != "-" } })
    return languages.count == 1 ? languages.first : nil
  }

  private mutating func writeGap(_ treaty: TreatyID?, into out: inout HTMLBuffer) {
    openOwn("<p class=\"gap\"", into: &out)
    if let treaty { out.name(site.briefing.treaties[treaty.index].short) }
    out.raw(treaty == nil ? "No" : ": no")
    out.raw(" such clause in this excerpt")
    out.raw("</p>")
  }

  private func isLink(_ node: NodeID) -> Bool {
    if case .link = view.document[node].kind { return true }
    return false
  }

  private mutating func writeCompared(_ clause: Clause, _ link: NodeID, into out: inout HTMLBuffer) {
    openOwn("<p class=\"meta\"", into: &out)
    write(link, into: &out)
    if isRendering(clause) { out.raw(", restated") }
    out.raw("</p>\n")
    writeCopy(of: clause, into: &out)
    writeCoding(of: clause, into: &out)
  }

  /// The coding of a clause and, with its name, of each that stands in it.
  private mutating func writeCoding(of clause: Clause, isNamed: Bool = false, into out: inout HTMLBuffer) {
    if let coding = clause.coding {
      if isNamed {
        openOwn("<p class=\"meta\"", into: &out)
        linked.insert(.clause(clause.id))
        out.raw("<a")
        out.href(site.spot(.clause(clause.id)), from: place)
        out.raw(">")
        out.text(clause.pinpoint)
        out.raw("</a></p>\n")
      }
      out.raw("<ul class=\"coding\">")
      writeChips(coding.chips, into: &out)
      out.raw("</ul>\n")
    }
    for child in clause.children { writeCoding(of: site.clause(child), isNamed: true, into: &out) }
  }

  /// How the clauses of a cell differ from those of one before it, all in their treaties' own words.
  private mutating func writeDifference(from old: [Clause], to new: [Clause], into out: inout HTMLBuffer) {
    let parties = ComparedParties(
      old: partyNames(of: old), new: partyNames(of: new), common: site.commonPartyNames)
    let words = { [site] (clauses: [Clause]) in
      clauses.map { Cards.words(of: $0, site, upTo: .max, withOmissions: false) }.joined(separator: " ")
    }
    let comparison = WordComparison(words(old), words(new), parties: parties)
    let (changes, similarity) = (comparison.changes(), comparison.similarity())
    let percent = { (share: Double) in "\(Int((100 * share).rounded()))\u{A0}%" }
    // Of texts that have little in common each word would be struck out.
    let isAlike = similarity.equalWords.map { $0 >= 0.5 } ?? false
    out.raw(isAlike ? "<details class=\"difference\" open>" : "<details class=\"difference\">")
    openOwn("<summary", into: &out)
    out.raw("Against ")
    for (order, clause) in old.enumerated() {
      if order > 0 { out.raw(" and ") }
      out.name(site.shortName(of: clause))
    }
    out.raw(": ")
    if let equal = similarity.equalWords, changes != nil {
      out.text("\(percent(equal)) of the words equal")
    } else {
      out.text("too long and too different to compare word by word")
    }
    if let shared = similarity.sharedRuns {
      out.text(", \(percent(shared)) of the runs of five words shared")
    }
    out.raw("</summary>")
    if let changes { writeChanges(changes, into: &out) }
    out.raw("</details>\n")
  }

  /// The names of the parties to the treaties of some clauses, a list for each page, in the clauses' order.
  private func partyNames(of clauses: [Clause]) -> [PartyNames] {
    var pages: Set<PageID> = []
    return clauses.map(\.page).filter { pages.insert($0).inserted }.compactMap { site.partyNames[$0] }
  }

  private mutating func writeChanges(_ changes: [WordChange], into out: inout HTMLBuffer) {
    out.raw("<p>")
    for change in changes {
      switch change {
      case .common(let text), .renamed(_, let text): out.text(text)
      case .removed(let text): write(text, "<del>", "</del>", into: &out)
      case .added(let text): write(text, "<ins>", "</ins>", into: &out)
      case .movedAway(let text): write(text, "<del class=\"moved\" title=\"Moved\">", "</del>", into: &out)
      case .movedHere(let text): write(text, "<ins class=\"moved\" title=\"Moved\">", "</ins>", into: &out)
      }
    }
    out.raw("</p>")
  }

  private mutating func write(
    _ text: String, _ open: StaticString, _ close: StaticString, into out: inout HTMLBuffer
  ) {
    out.raw(open)
    out.text(text)
    out.raw(close)
  }
}

extension Coding {
  /// What is coded, with its names.
  var chips: [(label: String, words: String)] {
    let all: [(String, String?)] = [
      ("Duty", duties.isEmpty ? nil : duties.map(\.rawValue).joined(separator: ", ")),
      ("Strength", strength?.rawValue), ("Trigger", trigger), ("Parties", parties),
    ]
    return all.compactMap { label, words in words.map { (label, $0) } }
  }
}
