import Markdown
import Model

extension TextWriter {
  /// Writes the notes that were referred to and do not stand on the page yet, with those that they refer to
  /// themselves; nothing where there are none.
  mutating func writeWaitingNotes(into out: inout HTMLBuffer) {
    guard ledger.hasWaiting else { return }
    out.raw("<div class=\"side\">\n")
    while let entry = ledger.next() { writeNote(entry, into: &out) }
    out.raw("</div>\n")
  }

  private mutating func writeNote(_ entry: NoteLedger.Entry, into out: inout HTMLBuffer) {
    switch entry.key {
    case .footnote(let page, let definition):
      reading(page) { writer in
        if let claim = writer.view.claim(definition: definition) {
          writer.writeClaim(writer.site.claim(claim), entry, into: &out)
        } else {
          writer.writeFootnote(definition, entry, into: &out)
        }
      }
    case .clause(let id):
      let note = site.briefing.notes[id.index]
      reading(note.page) { $0.writeClauseNote(note, entry, into: &out) }
    case .figure(let page, let link): reading(page) { $0.writeFigureNote(link, entry, into: &out) }
    case .quotation(let id): writeProof(site.briefing.quotations[id.index], entry, into: &out)
    }
  }

  /// Does something with another page's text in view.
  mutating func reading<Result>(_ id: PageID, _ body: (inout TextWriter) -> Result) -> Result {
    if id == view.page.id { return body(&self) }
    let before = view
    view = site.view(of: id)
    defer { view = before }
    return body(&self)
  }

  private mutating func writeFootnote(
    _ definition: Int, _ entry: NoteLedger.Entry, into out: inout HTMLBuffer
  ) {
    openSummary("", entry, into: &out) { $1.raw("Note") }
    let document = view.document
    writeNumbered(below: document.footnotes[definition].node, of: document, entry, into: &out)
    closeNote(into: &out)
  }

  private mutating func writeClauseNote(
    _ note: ClauseNote, _ entry: NoteLedger.Entry, into out: inout HTMLBuffer
  ) {
    let clause = site.clause(note.clause)
    openNote(" words-note", entry, isOwn: false, into: &out) { $0.writePhrase(note, clause, into: &$1) }
    for block in note.blocks { write(block, into: &out) }
    if let rung = note.rung {
      openOwn("<p class=\"facts\"", into: &out)
      out.raw("Words matched ")
      out.text(Wording.rung(rung))
      out.raw(".</p>\n")
    }
    closeNote(into: &out)
  }

  private mutating func writePhrase(_ note: ClauseNote, _ clause: Clause, into out: inout HTMLBuffer) {
    if let phrase = note.phrase, isRendering(clause) {
      // Quotation marks there are around the treaty's words alone.
      out.raw("<i class=\"quoted\">")
      out.text(phrase)
      out.raw("</i>")
    } else if let phrase = note.phrase {
      // A phrase that brings its own quotation marks is given no others.
      let isQuoted = phrase.first.map { "“„«\"‘".contains($0) } ?? false
      out.raw(isQuoted ? "<span class=\"quoted\">" : "<q>")
      out.text(phrase)
      out.raw(isQuoted ? "</span>" : "</q>")
    } else {
      out.text("On \(clause.pinpoint)")
    }
  }

  /// Opens a note: its summary for small screens, and the part that a reference leads to, with its head.
  ///
  /// - Parameters:
  ///   - sort: the note's class besides its first, behind a space.
  ///   - entry: the note in the page's list.
  ///   - isOwn: whether the title is words of the program's own.
  ///   - out: what is written into.
  ///   - title: writes what the note is called, behind its number.
  mutating func openNote(
    _ sort: StaticString, _ entry: NoteLedger.Entry, isOwn: Bool = true, into out: inout HTMLBuffer,
    title: (inout TextWriter, inout HTMLBuffer) -> Void
  ) {
    openSummary(sort, entry, isOwn: isOwn, into: &out, title: title)
    if isOwn { openOwn("<p class=\"head\"", into: &out) } else { out.raw("<p class=\"head\">") }
    writeNumber(entry, into: &out)
    out.raw(" ")
    title(&self, &out)
    out.raw("</p>\n")
  }

  /// Opens a note as `openNote` does, without a head.
  private mutating func openSummary(
    _ sort: StaticString, _ entry: NoteLedger.Entry, isOwn: Bool = true, into out: inout HTMLBuffer,
    title: (inout TextWriter, inout HTMLBuffer) -> Void
  ) {
    out.raw("<details class=\"note")
    out.raw(sort)
    out.raw("\"><summary><b>")
    out.number(entry.number)
    out.raw("</b> ")
    if isOwn { openOwn("<span", into: &out) } else { out.raw("<span>") }
    title(&self, &out)
    out.raw("</span></summary>")
    openBody(entry, into: &out)
  }

  /// Closes what `openNote` opened.
  mutating func closeNote(into out: inout HTMLBuffer) { out.raw("</div></details>\n") }

  private mutating func openBody(_ entry: NoteLedger.Entry, into out: inout HTMLBuffer) {
    out.raw("<div class=\"body\"")
    out.attribute("id", entry.id)
    out.raw(" role=\"note\">")
    if case .footnote(_, let definition) = entry.key {
      writeFormerAnchors(of: view.document.footnotes[definition].node, into: &out)
    }
  }

  /// A note's number, which leads back to its first reference; the ways back to the others are filled in at the end.
  mutating func writeNumber(_ entry: NoteLedger.Entry, into out: inout HTMLBuffer) {
    out.raw("<a class=\"number\"")
    out.href(toReference: 1, to: entry)
    out.raw(" title=\"Back to the text\">")
    out.number(entry.number)
    out.raw("</a>")
    ledger.backPlaces.append((out.count, entry.number - 1))
  }

  /// The blocks of a node, which begin with a note's number.
  private mutating func writeNumbered(
    below node: NodeID, of document: Document, _ entry: NoteLedger.Entry, into out: inout HTMLBuffer
  ) {
    out.raw("<p>")
    writeNumber(entry, into: &out)
    out.raw(" ")
    let first = document.firstChild(of: node).flatMap { document[$0].kind == .paragraph ? $0 : nil }
    if let first { renderHTML(document, below: first, with: &self, into: &out) }
    out.raw("</p>\n")
    for block in document.children(of: node) where block != first {
      renderHTML(document, of: block, with: &self, into: &out)
    }
  }

  /// Puts the ways back to notes with several references where the notes left room for them.
  ///
  /// Only in what begins its sheet, since these places are counted from there.
  mutating func withWaysBack(_ markup: Markup) -> Markup {
    if !ledger.backPlaces.contains(where: { ledger.entries[$0.entry].references > 1 }) { return markup }
    return Markup(
      HTMLBuffer.bytes(upTo: markup.range.count + 256 * ledger.backPlaces.count) { out in
        var start = 0
        for place in ledger.backPlaces where ledger.entries[place.entry].references > 1 {
          out.append(markup: markup.sheet, start..<place.offset)
          start = place.offset
          writeWaysBack(ledger.entries[place.entry], into: &out)
        }
        out.append(markup: markup.sheet, start..<markup.range.upperBound)
      })
  }

  /// `a b c`, each leading to one reference.
  private mutating func writeWaysBack(_ entry: NoteLedger.Entry, into out: inout HTMLBuffer) {
    out.raw("<sup class=\"ways\">")
    for place in 1...entry.references {
      out.raw("<a")
      out.href(toReference: place, to: entry)
      out.raw(" title=\"Back to the text\">")
      out.text(SourceName.letter(place - 1))
      out.raw("</a>")
    }
    out.raw("</sup>")
  }

  /// The numbered list of all notes of the page, each leading to the note where it stands.
  mutating func writeEndNotes(into out: inout HTMLBuffer) {
    let before = mode
    mode = .words
    defer { mode = before }
    for entry in ledger.entries {
      out.raw("<li>")
      switch entry.key {
      case .footnote(let page, let definition):
        reading(page) { $0.writeSummary(ofDefinition: definition, of: entry, into: &out) }
      case .clause(let id):
        openLink(to: entry, into: &out)
        let note = site.briefing.notes[id.index]
        let clause = site.clause(note.clause)
        out.text("\(clause.pinpoint): ")
        writePhrase(note, clause, into: &out)
        out.raw("</a>")
      case .figure:
        openLink(to: entry, isOwn: true, into: &out)
        out.raw("Computed figure</a>")
      case .quotation(let id):
        openLink(to: entry, isOwn: true, into: &out)
        let clause = site.clause(site.briefing.quotations[id.index].clause)
        out.raw("Quotation checked: ")
        out.name(site.shortName(of: clause))
        out.raw("</a>")
      }
      if entry.references > 1 { writeWaysBack(entry, into: &out) }
      out.raw("</li>\n")
    }
  }

  private mutating func openLink(to entry: NoteLedger.Entry, isOwn: Bool = false, into out: inout HTMLBuffer)
  {
    out.raw("<a")
    out.href(fragment: entry.id)
    if isOwn { openOwn("", into: &out) } else { out.raw(">") }
  }

  /// A footnote's first paragraph, heading or cell, or a claim's words and its status, in a link to the note.
  private mutating func writeSummary(
    ofDefinition definition: Int, of entry: NoteLedger.Entry, into out: inout HTMLBuffer
  ) {
    if let id = view.claim(definition: definition) {
      let claim = site.claim(id)
      out.raw("Claim: ")
      openLink(to: entry, into: &out)
      out.text(claim.words)
      out.raw("</a> ")
      beginOwn(into: &out)
      writeStatus(claim, into: &out)
      endOwn(into: &out)
      return
    }
    let document = view.document
    let node = document.footnotes[definition].node
    let first = document.subtree(of: node).first { block in
      switch document[block].kind {
      case .paragraph, .heading, .tableCell: document[block].end > block.index + 1
      default: false
      }
    }
    openLink(to: entry, isOwn: first == nil, into: &out)
    if let first {
      renderHTML(document, below: first, with: &self, into: &out)
    } else {
      out.raw("Note ")
      out.number(entry.number)
    }
    out.raw("</a>")
  }
}
