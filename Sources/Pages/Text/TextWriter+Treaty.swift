import Markdown
import Model
import Scanning

extension TextWriter {
  /// Writes a treaty's text clause by clause, each with its number as in the source, its translations, the coding of
  /// its duty, what cites it, and the notes on its words.
  mutating func writeTreaty(_ treaty: Treaty, into out: inout HTMLBuffer) {
    findPhraseEnds()
    let first = treaty.clauses.first.map { site.clause($0).node }
    writeRows(view.textBlocks.filter { block in first.map { block < $0 } ?? true }, into: &out)
    let facing = treaty.translations.map { translation in
      (
        translation,
        Dictionary(
          translation.clauses.map { (site.clause($0).anchor, $0) }, uniquingKeysWith: { first, _ in first })
      )
    }
    let omissions = facing.map { pair in (pair.0, marksOfOmissions(in: pair.0, pair.1, beside: treaty)) }
    var rows = Rows()
    var isInSection = false
    for id in treaty.clauses {
      let clause = site.clause(id)
      let leftOut = omissions.flatMap { pair in pair.1[id, default: []].map { (pair.0, $0) } }
      let others = facing.compactMap { pair in pair.1[clause.anchor].map { (pair.0, site.clause($0)) } }
      let cited = others.reduce(into: backlinks(of: clause)) { $0 += backlinks(of: $1.1) }
      if clause.opensSection {
        rows.close(into: &out)
        if isInSection { out.raw("</section>\n") }
        isInSection = true
        openSection(clause, facing: others, into: &out)
        for (translation, omission) in leftOut { write(omission, of: translation, into: &out) }
        if clause.coding == nil, clause.notes.allSatisfy({ site.briefing.notes[$0.index].phrase != nil }),
          cited.isEmpty, !ledger.hasWaiting
        {
          continue
        }
        rows.begin(hasNotes: hasNotes(clause), into: &out)
        writeApparatus(clause, cited, into: &out)
        writeNotes(in: &rows, into: &out)
      } else {
        rows.begin(hasNotes: hasNotes(clause), into: &out)
        writeClause(clause, facing: others, leftOut, cited, into: &out)
        writeNotes(in: &rows, into: &out)
      }
    }
    rows.close(into: &out)
    if isInSection { out.raw("</section>\n") }
  }

  private mutating func findPhraseEnds() {
    for mark in view.page.marks {
      if case .phrase(let id) = mark.purpose {
        phraseEnds[id] = PhraseEnd(node: mark.node, offset: mark.range.upperBound)
      }
    }
    phraseNodes = phraseEnds.values.map(\.node).sorted()
  }

  /// Whether notes will stand beside a clause's own text: those on its phrases, which may belong to the clause that it
  /// stands in, those on the whole of it, and its footnotes.
  private mutating func hasNotes(_ clause: Clause) -> Bool {
    if clause.notes.contains(where: { site.briefing.notes[$0.index].phrase == nil }) { return true }
    return clause.blocks.contains { block in
      let end = view.document[block].end
      let next = phraseNodes.partitioningIndex { $0 >= block }
      return hasNewNotes(below: block) || next < phraseNodes.count && phraseNodes[next].index < end
    }
  }

  /// Opens a clause that has a heading, with the headings of its translations where they say more than a number.
  private mutating func openSection(
    _ clause: Clause, facing: [(Treaty.Translation, Clause)], into out: inout HTMLBuffer
  ) {
    out.raw("<section class=\"clause ")
    out.text(clause.kind.rawValue)
    out.raw("\"")
    out.attribute("id", clause.anchor)
    out.raw(">\n")
    let slug = view.heading(clause.node)?.anchor
    for alias in clause.aliases where alias != slug {
      out.raw("<span")
      out.attribute("id", alias)
      out.raw("></span>")
    }
    guard case .heading(let level) = view.document[clause.node].kind else { return }
    writeFormerAnchors(of: clause.node, into: &out)
    openHeading(level, id: slug == clause.anchor ? nil : slug, into: &out)
    writeChildren(of: clause.node, into: &out)
    closeHeading(level, permalink: clause.anchor, into: &out)
    for (translation, clause) in facing {
      out.raw(clause.title == nil ? "<span" : "<p class=\"facing\"")
      out.attribute("id", site.anchor(of: clause))
      if let title = clause.title {
        out.language(translation.language)
        out.raw(">")
        out.text(title)
        out.raw("</p>\n")
      } else {
        out.raw("></span>\n")
      }
    }
  }

  private mutating func writeClause(
    _ clause: Clause, facing: [(Treaty.Translation, Clause)], _ leftOut: [(Treaty.Translation, Clause)],
    _ cited: [Backlink], into out: inout HTMLBuffer
  ) {
    if clause.kind == .omission {
      out.raw("<p class=\"omission\"")
      out.attribute("id", clause.anchor)
      out.raw("><span title=\"Part of the text is left out here\">[…]</span></p>\n")
      return
    }
    out.raw("<div class=\"clause ")
    out.text(clause.kind.rawValue)
    if depth(of: clause) > 0 { out.text(" depth-\(depth(of: clause))") }
    if !facing.isEmpty || !leftOut.isEmpty { out.raw(" faced") }
    out.raw("\"")
    out.attribute("id", clause.anchor)
    out.raw(">")
    writeFormerAnchors(of: clause.node, into: &out)
    writeClauseNumber(clause, into: &out)
    out.raw("<div class=\"words\">\n")
    writeWords(of: clause, into: &out)
    out.raw("</div>\n")
    for (translation, clause) in facing {
      out.raw("<div class=\"facing\"")
      out.attribute("id", site.anchor(of: clause))
      out.language(translation.language)
      if site.briefing.treaties[clause.treaty.index].translations.count > 1 {
        out.attribute("data-label", Wording.language(translation.language))
      }
      out.raw(">\n")
      reading(translation.page) { $0.writeWords(of: clause, into: &out) }
      out.raw("</div>\n")
    }
    for (translation, omission) in leftOut { write(omission, of: translation, into: &out) }
    writeApparatus(clause, cited, into: &out)
    out.raw("</div>\n")
  }

  /// What a translation marks as left out: beside the first clause with words that is, or else beside the last clause
  /// before it, unless the treaty's text has such a mark there itself.
  private func marksOfOmissions(
    in translation: Treaty.Translation, _ facing: [String: ClauseID], beside treaty: Treaty
  ) -> [ClauseID: [Clause]] {
    var omissions = translation.clauses.filter { site.clause($0).kind == .omission }[...]
    var places: [ClauseID: [Clause]] = [:]
    // Behind the last clause that the translation has too: the first with words, and whether something is left out.
    var (last, lacking, isLeftOut): (ClauseID?, ClauseID?, Bool) = (nil, nil, false)
    for id in treaty.clauses {
      if omissions.isEmpty { return places }
      let clause = site.clause(id)
      if clause.kind == .omission {
        isLeftOut = true
      } else if let other = facing[clause.anchor] {
        place(upTo: other.index)
        (last, lacking, isLeftOut) = (id, nil, false)
      } else if lacking.map({ site.clause($0).opensSection }) ?? true {
        lacking = id
      }
    }
    place(upTo: .max)
    return places

    func place(upTo end: Int) {
      while let next = omissions.first, next.index < end {
        omissions.removeFirst()
        guard let place = lacking ?? (isLeftOut ? nil : last) else { continue }
        places[place, default: []].append(site.clause(next))
      }
    }
  }

  /// The mark of what a translation leaves out, with its language: below the treaty's words it would be taken for theirs.
  private mutating func write(
    _ omission: Clause, of translation: Treaty.Translation, into out: inout HTMLBuffer
  ) {
    out.raw("<div class=\"facing\"")
    out.attribute("id", site.anchor(of: omission))
    out.language(translation.language)
    out.attribute("data-label", Wording.language(translation.language))
    out.raw(
      ">\n<p class=\"omission\"><span title=\"Part of the text is left out here\">[…]</span></p>\n</div>\n")
  }

  mutating func writeWords(of clause: Clause, into out: inout HTMLBuffer) {
    for block in clause.blocks {
      if case .item = view.document[block].kind {
        for child in view.children(block) { writeWords(child, into: &out) }
      } else {
        writeWords(block, into: &out)
      }
    }
  }

  /// A block of a clause; a list's paragraph is one here too, since the list's own marks are not shown.
  private mutating func writeWords(_ block: NodeID, into out: inout HTMLBuffer) {
    let isBare = view.document[block].kind == .paragraph && view.document.isTight(block)
    if isBare { out.raw("<p>") }
    writeBlock(block, of: view.document, into: &out)
    if isBare { out.raw("</p>\n") }
  }

  /// The number as the source has it, which is the clause's permalink.
  private mutating func writeClauseNumber(_ clause: Clause, into out: inout HTMLBuffer) {
    guard let label = clause.label else { return }
    out.raw("<a class=\"num\"")
    out.href(fragment: clause.anchor)
    out.attribute("title", clause.pinpoint)
    out.raw(">")
    out.text(label)
    out.raw("</a>")
  }

  /// The coding of a clause's duty, notes on the whole of it, and what cites it or a translation of it.
  private mutating func writeApparatus(_ clause: Clause, _ cited: [Backlink], into out: inout HTMLBuffer) {
    let whole = clause.notes.filter { site.briefing.notes[$0.index].phrase == nil }
    let chips = clause.coding?.chips ?? []
    if !chips.isEmpty || !whole.isEmpty {
      out.raw("<ul class=\"coding\">")
      writeChips(chips, into: &out)
      for id in whole {
        openOwn("<li", into: &out)
        out.raw("Note ")
        let anchor = site.briefing.notes[id.index].anchor
        writeReference(to: .clause(id), id: anchor, isClaim: false, into: &out)
        out.raw("</li>")
      }
      out.raw("</ul>\n")
    }
    writeCited(cited[...], into: &out)
  }

  /// What is coded of a duty, as items of a list.
  mutating func writeChips(_ chips: [(label: String, words: String)], into out: inout HTMLBuffer) {
    for (label, words) in chips {
      openOwn("<li", into: &out)
      out.raw("<span>")
      out.text(label)
      out.raw("</span> ")
      out.text(words)
      out.raw("</li>")
    }
  }

  private func backlinks(of clause: Clause) -> [Backlink] {
    Array(site.briefing.backlinks[.clause(clause.id)])
  }

  /// How many numbered clauses a clause stands in.
  private func depth(of clause: Clause) -> Int {
    var depth = 0
    var parent = clause.parent
    while let id = parent {
      let outer = site.clause(id)
      if outer.kind == .paragraph || outer.kind == .point { depth += 1 }
      parent = outer.parent
    }
    return min(depth, 4)
  }
}

extension Clause {
  /// Whether it is opened by a heading, and so holds others.
  var opensSection: Bool {
    switch kind {
    case .preamble, .part, .chapter, .article, .annex, .protocol, .schedule, .appendix, .provision: true
    case .paragraph, .point, .block, .omission: false
    }
  }
}
