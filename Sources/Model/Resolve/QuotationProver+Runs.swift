import Markdown
import Prose
import Scanning
import Source

// Words in quotation marks that links tie to clauses, and quotation marks that nothing can be tied by.

/// How many links in a row are held to be of the same words.
private let longestRow = 8

extension QuotationProver {
  /// Runs of four or more quoted words that are a link to a clause, or that one follows in the same sentence, or else
  /// comes before as the only one, and every quoted run in a field `For` or `Against` whose evidence is a clause; none
  /// in code, in a block quote that is compared as a whole, or with a citation of its own.
  mutating func proveRuns() {
    let hasClauses = bound.links.contains { link in
      if case .target(.clause) = link.destination { true } else { false }
    }
    if !hasClauses { return }
    let fields = evidenceFields()
    var next = 0
    var end: Int32 = 0
    for (position, block) in draft.blocks.enumerated() {
      while next < wholes.count, wholes[next] < block.node {
        end = max(end, draft.document[wholes[next]].end)
        next += 1
      }
      if block.node.index < end || draft.kind.isTreatyText && block.definition == nil { continue }
      let text = draft.text(of: position)
      let links = clauseLinks(in: block, text)
      if links.isEmpty { continue }
      let sentences = SentenceMap(of: text.bytes)
      let marks = PairedMarks(of: withoutMarksOfCode(text))
      let isField = fields.contains(block.node)
      let runs = marks.inside.filter { wordCount(text.bytes[$0]) >= (isField ? 1 : 4) }
      for (place, run) in runs.enumerated() {
        let others = runs[max(0, place - 1)..<min(runs.count, place + 2)].filter { $0 != run }
        let tie =
          isField
          ? tieOfField(run, links) : tie(of: run, besides: others, in: position, text, sentences, links)
        guard let tie else { continue }
        let span = draft.sourceSpan(of: run, in: position)
        let besides =
          links.count < 2 ? [] : clauses(besides: tie, of: place, among: runs, text, sentences, links)
        prove(text, run, against: tie.clause, or: besides, at: span, block.node, tie.kind)
      }
      var told = 0
      let next = marks.alone.isEmpty ? nil : textBehind(position)
      for mark in marks.alone where mark >= told {
        if opensAgain(mark, of: text, in: next) { continue }
        let sentence = sentences.sentence(at: mark, in: text.bytes)
        reportAlone(mark, in: position, text, sentence, links, isField: isField)
        told = sentence.upperBound
      }
    }
  }

  /// The clause that a run is compared with, and how it is tied to that.
  private typealias Tie = (clause: ClauseID, kind: Kind)

  private func tieOfField(_ run: Range<Int>, _ links: [ClauseLink]) -> Tie? {
    let link = links.first { $0.range.upperBound > run.upperBound } ?? links.first
    return link.map { ($0.clause, .field) }
  }

  /// The clauses of the same treaty that words may be of which are not in the one of the next link: those of the links
  /// that stand in a row or a bracket with that one (`“…” and “…” ([Art. 2](…), [Art. 3](…))`), and that of the link
  /// before the words (`[Art. 3](…) says “…”, and [Art. 5](…) follows`), unless the next one stands right behind them or
  /// the one before right behind other words.
  private func clauses(
    besides tie: Tie, of place: Int, among runs: [Range<Int>], _ text: PlainText, _ sentences: SentenceMap,
    _ links: [ClauseLink]
  ) -> [ClauseID] {
    let run = runs[place]
    let next = links.partitioningIndex { $0.range.upperBound > run.upperBound }
    guard tie.kind == .run || tie.kind == .field, wordCount(text.bytes[run]) >= 4, next < links.count,
      links[next].clause == tie.clause
    else { return [] }
    let behind = runs.partitioningIndex { $0.lowerBound >= links[next].range.upperBound }
    let nextRun = behind < runs.count ? runs[behind].lowerBound : text.bytes.count
    var found: [ClauseLink] = []
    for (one, other) in zip(links[next...], links[(next + 1)...]).prefix(longestRow) {
      guard other.range.lowerBound < nextRun, isRow(from: one, to: other, text) else { break }
      found.append(other)
    }
    let start = sentences.sentence(at: run.lowerBound, in: text.bytes).lowerBound
    if next > 0, links[next - 1].range.lowerBound >= start,
      links[next - 1].range.upperBound <= run.lowerBound,
      !isRightBehind(run, links[next], text),
      place == 0 || !isRightBehind(runs[place - 1], links[next - 1], text)
    {
      found.append(links[next - 1])
    }
    let page = index.clauses[tie.clause.index].page
    return found.map(\.clause).filter { $0 != tie.clause && index.clauses[$0.index].page == page }
  }

  /// Whether a link stands in a row with the one before it: a word or two between them, or in the same bracket.
  private func isRow(from one: ClauseLink, to other: ClauseLink, _ text: PlainText) -> Bool {
    guard one.range.upperBound <= other.range.lowerBound, other.range.lowerBound - one.range.upperBound <= 200
    else { return false }
    let between = text.bytes[one.range.upperBound..<other.range.lowerBound]
    if between.contains(UInt8(ascii: ")")) { return false }
    if wordCount(between) <= 2, !between.contains(UInt8(ascii: ".")) { return true }
    let before = text.bytes[..<one.range.lowerBound].suffix(200)
    return before.last { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") } == UInt8(ascii: "(")
  }

  /// Whether a link stands right behind quoted words, be it in a bracket, so that it is theirs.
  private func isRightBehind(_ run: Range<Int>, _ link: ClauseLink, _ text: PlainText) -> Bool {
    guard run.upperBound <= link.range.lowerBound else { return false }
    let between = String(
      decoding: text.bytes[run.upperBound..<link.range.lowerBound].prefix(64), as: UTF8.self)
    let behind = between.dropFirst().drop { $0.isWhitespace || $0 == "." }
    return behind.first.map { "(（[".contains($0) || isDash($0) }
      ?? (link.range.lowerBound - run.upperBound <= 64)
  }

  /// The tie of a run in running text, with the runs before and behind it.
  private func tie(
    of run: Range<Int>, besides others: [Range<Int>], in position: Int, _ text: PlainText,
    _ sentences: SentenceMap, _ links: [ClauseLink]
  ) -> Tie? {
    let end = sentenceEnd(after: run, in: text.bytes, sentences, links)
    // The link that all its words are, or in which it stands, or else the next of the sentence.
    let next = links.first { link in
      if link.range.upperBound > run.upperBound { return link.range.lowerBound < end }
      guard run.contains(link.range.lowerBound) else { return false }
      return [run.lowerBound..<link.range.lowerBound, link.range.upperBound..<run.upperBound].allSatisfy {
        // Marks alone are short.
        $0.count <= 64 && wordCount(text.bytes[$0]) == 0
      }
    }
    guard let link = next ?? onlyLink(before: run, text, sentences, links),
      !hasOwnSource(run, tiedTo: link.clause, before: next, in: position, text, sentences)
    else { return nil }
    if next != nil { return (link.clause, .run) }
    let isDoubtful = isDoubtful(run, behind: link, besides: others, in: position, text, sentences)
    return (link.clause, isDoubtful ? .doubtfulRunAfterLink : .runAfterLink)
  }

  /// Whether words behind their sentence's only link may well be another's: other quoted runs or a citation before them
  /// stand in the sentence, or more than eight words between the link and them.
  private func isDoubtful(
    _ run: Range<Int>, behind link: ClauseLink, besides others: [Range<Int>], in position: Int,
    _ text: PlainText, _ sentences: SentenceMap
  ) -> Bool {
    let sentence = sentences.sentence(at: run.lowerBound, in: text.bytes)
    if others.contains(where: sentence.overlaps) { return true }
    let place = draft.citations.partitioningIndex {
      ($0.block, $0.range.lowerBound) >= (position, run.lowerBound)
    }
    if place > 0 {
      let last = draft.citations[place - 1]
      if last.block == position, last.range.lowerBound >= sentence.lowerBound { return true }
    }
    return wordCount(text.bytes[link.range.upperBound..<run.lowerBound]) > 8
  }

  /// The link that stands before a quoted run in its sentence, where that has no other.
  private func onlyLink(
    before run: Range<Int>, _ text: PlainText, _ sentences: SentenceMap, _ links: [ClauseLink]
  ) -> ClauseLink? {
    let sentence = sentences.sentence(at: run.lowerBound, in: text.bytes)
    let before = links.filter {
      sentence.contains($0.range.lowerBound) && $0.range.upperBound <= run.lowerBound
    }
    return before.count == 1 ? before.first : nil
  }

  /// Whether citations stand right behind a quoted run and more words behind them: they are its source.
  ///
  /// Where nothing but marks, without a semicolon, is between them and the link, and the sentence or a bracket ends
  /// behind that, or where the first cites what the treaty is from, the words are the clause's.
  private func hasOwnSource(
    _ run: Range<Int>, tiedTo clause: ClauseID, before link: ClauseLink?, in position: Int, _ text: PlainText,
    _ sentences: SentenceMap
  ) -> Bool {
    let isMark = { (byte: UInt8) in " (,;".utf8.contains(byte) }
    var place = draft.citations.partitioningIndex { $0.block >= position }
    // The closing quotation mark has three bytes at most.
    let behind = text.bytes[run.upperBound...].prefix(3)
    var end = behind.firstIndex(where: isMark) ?? behind.endIndex
    var isCited = false
    while place < draft.citations.count, draft.citations[place].block == position {
      let citation = draft.citations[place]
      place += 1
      if citation.range.lowerBound < run.upperBound { continue }
      let between = text.bytes[min(end, citation.range.lowerBound)..<citation.range.lowerBound]
      guard between.allSatisfy(isMark) else { break }
      let treaty = index[index.clauses[clause.index].page].front.values.treaty
      if !isCited, citation.key == treaty.source { return false }
      isCited = true
      end = citation.range.upperBound
    }
    guard isCited, let link, end < link.range.lowerBound else { return isCited }
    // Marks alone are short.
    if link.range.lowerBound - end > 64 { return true }
    let between = text.bytes[end..<link.range.lowerBound]
    if wordCount(between) > 0
      || String(decoding: between, as: UTF8.self).contains(where: { ";؛；".contains($0) })
    {
      return true
    }
    let sentence = sentences.sentence(at: link.range.lowerBound, in: text.bytes)
    let rest = text.bytes[link.range.upperBound..<max(link.range.upperBound, sentence.upperBound)].prefix(64)
    let isInBracket = String(decoding: rest, as: UTF8.self).first { !$0.isWhitespace }.map {
      ")]）".contains($0)
    }
    return isInBracket != true && wordCount(rest) > 0
  }

  /// The text of the block behind another; nil behind the last.
  private func textBehind(_ position: Int) -> PlainText? {
    position + 1 < draft.blocks.count ? draft.text(of: position + 1) : nil
  }

  /// Whether the next block begins with the same quotation mark: a quotation of several paragraphs has one at the head
  /// of each and closes with the last.
  private func opensAgain(_ mark: Int, of text: PlainText, in next: PlainText?) -> Bool {
    guard let next else { return false }
    let character = { (bytes: ArraySlice<UInt8>) in
      String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first
    }
    return character(text.bytes[mark...]) == character(next.bytes[...])
  }

  /// Warns of a quotation mark without a partner in a sentence of some words that ends in a link to a clause.
  private mutating func reportAlone(
    _ mark: Int, in position: Int, _ text: PlainText, _ sentence: Range<Int>, _ links: [ClauseLink],
    isField: Bool
  ) {
    var link = links.last { sentence.contains($0.range.lowerBound) && $0.range.lowerBound > mark }
    if let end = link?.range.upperBound, wordCount(text.bytes[end..<max(end, sentence.upperBound)]) > 0 {
      link = nil
    }
    if isField { link = link ?? links.first }
    guard let link else { return }
    let words = wordCount(text.bytes[sentence.lowerBound..<max(sentence.lowerBound, link.range.lowerBound)])
    if !isField, words < 4 { return }
    findings.warning(
      .quoteMismatch, at: draft.sourceSpan(of: mark..<min(mark + 3, text.bytes.count), in: position),
      "this quotation mark has no partner, so the words beside it are not compared with \(index.clauses[link.clause.index].pinpoint)",
      suggestion: "a quotation mark at the other end")
  }

  /// Where the sentence of a quoted run ends; brackets right after the quotation mark belong to it, and so
  /// does a link behind a dash or with nothing behind it, even where the quotation ends with a full stop, and one that
  /// fills a bracket behind the quotation mark and a full stop.
  private func sentenceEnd(
    after run: Range<Int>, in text: [UInt8], _ sentences: SentenceMap,
    _ links: [ClauseLink]
  ) -> Int {
    var place = max(run.lowerBound, run.upperBound - 1)
    let behind = String(decoding: text[run.upperBound...].prefix(24), as: UTF8.self)
    let next = behind.dropFirst().drop(while: \.isWhitespace)
    let offset = { (rest: Substring) in run.upperBound + behind.utf8.count - rest.utf8.count }
    let dash = next.prefix(while: isDash)
    let start = offset(next.dropFirst(dash.count).drop(while: \.isWhitespace))
    let bracket = next.first == "." ? next.dropFirst().drop(while: \.isWhitespace) : next
    let cited = bracket.first == "(" ? offset(bracket.dropFirst()) : nil
    if next.first == "(" {
      place = offset(next)
    } else if let link = links.first(where: { $0.range.lowerBound == cited })?.range,
      text[link.upperBound...].first == UInt8(ascii: ")")
    {
      place = link.lowerBound
    } else if let link = links.first(where: { $0.range.lowerBound == start })?.range {
      let end = sentences.sentence(at: link.lowerBound, in: text).upperBound
      let rest = text[link.upperBound..<max(link.upperBound, end)]
      let isAlone = rest.allSatisfy { $0 == UInt8(ascii: ".") }
      if !dash.isEmpty || isAlone { place = link.lowerBound }
    }
    return sentences.sentence(at: place, in: text).upperBound
  }

  /// The bytes of a text with those of code struck out, so that a quotation mark in it begins and ends
  /// nothing.
  private func withoutMarksOfCode(_ text: PlainText) -> [UInt8] {
    var bytes = text.bytes
    for (position, run) in text.runs.enumerated() {
      guard case .code = draft.document[run.node].kind else { continue }
      let end = position + 1 < text.runs.count ? text.runs[position + 1].start : bytes.count
      for place in run.start..<end { bytes[place] = UInt8(ascii: "x") }
    }
    return bytes
  }

  /// The paragraphs of the fields `For` and `Against`.
  private func evidenceFields() -> Set<NodeID> {
    Set(draft.claims.flatMap(\.evidence).filter { $0.stance != .asserts }.map(\.field.paragraph))
  }

  /// A link to a clause, and where it stands in its block's plain text.
  private typealias ClauseLink = (range: Range<Int>, clause: ClauseID)

  private func clauseLinks(in block: TextBlock, _ text: PlainText) -> [ClauseLink] {
    draft.document.subtree(of: block.node).compactMap { node in
      guard case .target(.clause(let clause))? = bound.destinations[node] else { return nil }
      let end = text.offset(of: NodeID(Int(draft.document[node].end)))
      return (text.offset(of: node)..<end, clause)
    }
  }
}
