import Markdown
import Model
import Prose

extension TextWriter {
  /// Writes a text with marks on it.
  ///
  /// Marks may overlap: the text is cut wherever one begins or ends, and each piece is wrapped on its own, so
  /// that the HTML is always well nested. Words in another script alone are wrapped as a whole, around all
  /// pieces, since pieces that stand apart would follow each other in the direction of the page.
  mutating func writeMarked(
    _ bytes: ArraySlice<UInt8>, _ marks: ArraySlice<Mark>, of node: NodeID, isCode: Bool,
    into out: inout HTMLBuffer
  ) {
    let length = bytes.count
    let ends = mode == .full && !view.quotationEnds.isEmpty ? view.quotationEnds[node] ?? [] : []
    if ends.isEmpty, areNamesInARow(marks) {
      return writeNames(bytes, marks, isCode: isCode, into: &out)
    }
    var cuts: [Int] = []
    cuts.reserveCapacity(2 + 2 * marks.count + ends.count)
    cuts += [0, length]
    for mark in marks {
      cuts.append(min(mark.range.lowerBound, length))
      cuts.append(min(mark.range.upperBound, length))
    }
    for end in ends { cuts.append(min(end.offset, length)) }
    cuts.sort()
    var citations = CitationRun(bytes, marks, goesOn: isInEvidence && view.nextLineCites(after: node))
    var scripts = marks.filter { $0.language != nil }[...]
    for (lower, upper) in zip(cuts, cuts.dropFirst()) where lower < upper {
      let isInScript = scripts.first.map { $0.range.lowerBound <= lower } ?? false
      var isText = false
      if let index = citations.citation(at: lower..<upper) {
        if !isInEvidence { out.text(citations.opening) }
        writeCitation(view.page.citations[index], into: &out)
        if !isInEvidence { out.text(citations.closing) }
      } else if isInEvidence || !citations.joins(lower..<upper) {
        isText = true
        if isInScript, !marks.contains(where: { $0.isUnwritten && $0.covers(lower..<upper) }) {
          openScript(scripts.first?.language, into: &out)
        }
        writePiece(bytes, at: lower..<upper, marks, isCode: isCode, isLast: upper == length, into: &out)
      }
      if isInEvidence, let parting = citations.parting(at: upper) { out.raw(parting) }
      if isInScript, let run = scripts.first, min(run.range.upperBound, length) == upper {
        scripts.removeFirst()
        if upper < length || !view.goesOn(run) { closeScript(into: &out) }
      }
      if mode == .full, isText {
        writePhraseReferences(
          marks, at: lower..<upper, endingAt: PhraseEnd(node: node, offset: upper), into: &out)
        for end in ends where end.offset == upper {
          writeOutsideLink(into: &out) { $0.writeProofReference(end.id, into: &$1) }
        }
      }
    }
  }

  /// Whether marks are those of names alone that do not overlap, as on most texts that have any.
  private func areNamesInARow(_ marks: ArraySlice<Mark>) -> Bool {
    var last = 0
    for index in marks.indices {
      let range = marks[index].range
      guard marks[index].isMention, last <= range.lowerBound else { return false }
      last = range.upperBound
    }
    return true
  }

  /// Writes a text with names in a row.
  private mutating func writeNames(
    _ bytes: ArraySlice<UInt8>, _ marks: ArraySlice<Mark>, isCode: Bool, into out: inout HTMLBuffer
  ) {
    let length = bytes.count
    var place = 0
    for index in marks.indices {
      let range = marks[index].range.clamped(to: 0..<length)
      if place < range.lowerBound { write(bytes, place..<range.lowerBound, isCode: isCode, into: &out) }
      place = range.upperBound
      if range.isEmpty { continue }
      if mode != .words { openMention(marks[index], at: range.lowerBound, into: &out) }
      write(bytes, range, isCode: isCode, into: &out)
      if mode != .words { closeMention(marks[index], isLast: place == length, into: &out) }
    }
    if place < length { write(bytes, place..<length, isCode: isCode, into: &out) }
  }

  /// Writes a piece of a text without the marks on it.
  private mutating func write(
    _ bytes: ArraySlice<UInt8>, _ piece: Range<Int>, isCode: Bool, into out: inout HTMLBuffer
  ) {
    if isCode { out.raw("<code>") }
    out.text(bytes, piece)
    if isCode { out.raw("</code>") }
  }

  /// Opens the link of an entity's name, with its id where the name begins; unless the link is open already.
  private mutating func openMention(_ mark: Mark, at lower: Int, into out: inout HTMLBuffer) {
    guard !isMentionOpen, case .mention(let index, let isFirst) = mark.purpose else { return }
    let mention = view.page.mentions[Int(index)]
    linked.insert(.entity(mention.entity))
    out.raw("<a class=\"thing\"")
    if isFirst, mark.range.lowerBound == lower { writeID(mention.anchor, into: &out) }
    out.raw(" href=\"")
    site.writeAddress(of: .entity(mention.entity), from: place, into: &out)
    out.raw("\">")
  }

  /// Closes that link, unless the name goes on behind the text's last piece.
  private mutating func closeMention(_ mark: Mark, isLast: Bool, into out: inout HTMLBuffer) {
    isMentionOpen = isLast && !isScriptOpen && view.goesOn(mention: mark)
    if !isMentionOpen { out.raw("</a>") }
  }

  /// Opens the element of words in another script, unless it is open already.
  private mutating func openScript(_ language: LikelyLanguage?, into out: inout HTMLBuffer) {
    guard let language, !isScriptOpen else { return }
    isScriptOpen = true
    out.raw("<bdi")
    out.attribute("lang", language.rawValue)
    out.raw(language.isRightToLeft ? " dir=\"rtl\">" : " dir=\"ltr\">")
  }

  /// Closes that element, if it is open.
  private mutating func closeScript(into out: inout HTMLBuffer) {
    if isScriptOpen { out.raw("</bdi>") }
    isScriptOpen = false
  }

  private mutating func writePiece(
    _ bytes: ArraySlice<UInt8>, at range: Range<Int>, _ marks: ArraySlice<Mark>, isCode: Bool, isLast: Bool,
    into out: inout HTMLBuffer
  ) {
    var mention: Mark?
    var phrases = 0
    for index in marks.indices where marks[index].covers(range) {
      let mark = marks[index]
      switch mark.purpose {
      case .dropped, .citation: return
      case .mention: mention = mark
      case .phrase: if mode == .full { phrases += 1 }
      case .quotation, .script: break
      }
    }
    if mode == .words { mention = nil }
    if phrases > 0 { out.raw(phrases > 1 ? "<mark class=\"phrase deep\">" : "<mark class=\"phrase\">") }
    if let mention { openMention(mention, at: range.lowerBound, into: &out) }
    write(bytes, range, isCode: isCode, into: &out)
    if let mention { closeMention(mention, isLast: isLast, into: &out) }
    if phrases > 0 { out.raw("</mark>") }
  }

  /// The marks of the notes whose phrase ends here; the shorter phrase comes first.
  private mutating func writePhraseReferences(
    _ marks: ArraySlice<Mark>, at range: Range<Int>, endingAt end: PhraseEnd, into out: inout HTMLBuffer
  ) {
    if phraseEnds.isEmpty { return }
    for mark in marks.reversed() where mark.covers(range) {
      guard case .phrase(let id) = mark.purpose, phraseEnds[id] == end else { continue }
      let note = site.briefing.notes[id.index]
      writeOutsideLink(into: &out) {
        $0.writeReference(to: .clause(id), id: note.anchor, isClaim: false, into: &$1)
      }
    }
  }
}

extension PageView {
  /// Whether the line after the one that a text ends begins with a citation.
  fileprivate func nextLineCites(after node: NodeID) -> Bool {
    let next = Int(node.index) + 2
    guard next < document.nodes.count, document.nodes[next - 1].kind == .softBreak,
      let mark = marks(on: NodeID(next)).first(where: \.isCitation)
    else { return false }
    return mark.range.lowerBound == 0
  }

  /// Whether words in another script at the end of a text go on in the next line.
  fileprivate func goesOn(_ run: Mark) -> Bool {
    let next = Int(run.node.index) + 1
    return next < document.nodes.count && document.continuesText(NodeID(next))
      && marks(on: NodeID(next)).contains { $0.language == run.language }
  }

  /// Whether an entity's name at the end of a text goes on in the next line, and no other element begins or ends there.
  fileprivate func goesOn(mention: Mark) -> Bool {
    let lineBreak = Int(mention.node.index) + 1
    guard case .mention(let index, _) = mention.purpose, lineBreak + 1 < document.nodes.count,
      document.continuesText(NodeID(lineBreak))
    else { return false }
    let next = marks(on: NodeID(lineBreak + 1)).filter { $0.range.lowerBound == 0 || $0.language != nil }
    return next.map(\.purpose) == [.mention(index, isFirst: false)]
  }
}

extension Mark {
  /// The language of words in another script.
  fileprivate var language: LikelyLanguage? {
    if case .script(let language) = purpose { language } else { nil }
  }

  /// Whether an entity's name stands there.
  fileprivate var isMention: Bool { if case .mention = purpose { true } else { false } }

  /// Whether a citation, or a piece of one, stands there.
  fileprivate var isCitation: Bool { if case .citation = purpose { true } else { false } }

  /// Whether what it covers is left out, or written in another form.
  fileprivate var isUnwritten: Bool {
    switch purpose {
    case .dropped, .citation: true
    case .mention, .phrase, .quotation, .script: false
    }
  }

  /// Whether all of a part of its node's text is marked.
  fileprivate func covers(_ part: Range<Int>) -> Bool {
    range.lowerBound <= part.lowerBound && part.upperBound <= range.upperBound
  }
}
