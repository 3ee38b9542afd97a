import Markdown
import Model
import Prose

extension TextWriter {
  /// Writes a text with marks on it.
  ///
  /// Marks may overlap: the text is cut wherever one begins or ends, and each piece is
  /// wrapped on its own, so that the HTML is always well nested.
  mutating func writeMarked(
    _ bytes: ArraySlice<UInt8>, _ marks: ArraySlice<Mark>, of node: NodeID, isCode: Bool,
    into out: inout HTMLBuffer
  ) {
    let length = bytes.count
    var cuts = [0, length]
    cuts.reserveCapacity(2 + 2 * marks.count)
    for mark in marks {
      cuts.append(min(mark.range.lowerBound, length))
      cuts.append(min(mark.range.upperBound, length))
    }
    let ends = mode == .full && !view.quotationEnds.isEmpty ? view.quotationEnds[node] ?? [] : []
    for end in ends { cuts.append(min(end.offset, length)) }
    cuts.sort()
    var citations = CitationRun(bytes, marks)
    for (lower, upper) in zip(cuts, cuts.dropFirst()) where lower < upper {
      if citations.joins(lower..<upper) { continue }
      let piece = bytes[bytes.startIndex + lower..<bytes.startIndex + upper]
      if let index = citations.citation(at: lower..<upper) {
        if !isInEvidence { out.text(citations.opening) }
        writeCitation(view.page.citations[index], into: &out)
        if !isInEvidence { out.text(citations.closing) }
        continue
      }
      writePiece(piece, at: lower..<upper, marks, isCode: isCode, into: &out)
      if mode == .full {
        writePhraseReferences(
          marks, at: lower..<upper, endingAt: PhraseEnd(node: node, offset: upper), into: &out)
        for end in ends where end.offset == upper {
          writeOutsideLink(into: &out) { $0.writeProofReference(end.id, into: &$1) }
        }
      }
    }
  }

  private mutating func writePiece(
    _ piece: ArraySlice<UInt8>, at range: Range<Int>, _ marks: ArraySlice<Mark>, isCode: Bool,
    into out: inout HTMLBuffer
  ) {
    var mention: (Mention, isFirst: Bool)?
    var script: LikelyLanguage?
    var phrases = 0
    for mark in marks where mark.covers(range) {
      switch mark.purpose {
      case .dropped, .citation: return
      case .mention(let index, let isFirst):
        mention = (view.page.mentions[Int(index)], isFirst && mark.range.lowerBound == range.lowerBound)
      case .phrase: if mode == .full { phrases += 1 }
      case .quotation: break
      case .script(let language): script = language
      }
    }
    if mode == .words { mention = nil }
    if phrases > 0 { out.raw(phrases > 1 ? "<mark class=\"phrase deep\">" : "<mark class=\"phrase\">") }
    if let (mention, isFirst) = mention {
      linked.insert(.entity(mention.entity))
      out.raw("<a class=\"thing\"")
      if isFirst { writeID(mention.anchor, into: &out) }
      out.raw(" href=\"")
      site.writeAddress(of: .entity(mention.entity), from: place, into: &out)
      out.raw("\">")
    }
    if let script {
      out.raw("<bdi")
      out.attribute("lang", script.rawValue)
      out.raw(script.isRightToLeft ? " dir=\"rtl\">" : " dir=\"ltr\">")
    }
    if isCode { out.raw("<code>") }
    out.text(piece)
    if isCode { out.raw("</code>") }
    if script != nil { out.raw("</bdi>") }
    if mention != nil { out.raw("</a>") }
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

extension Mark {
  /// Whether all of a part of its node's text is marked.
  fileprivate func covers(_ part: Range<Int>) -> Bool {
    range.lowerBound <= part.lowerBound && part.upperBound <= range.upperBound
  }
}
