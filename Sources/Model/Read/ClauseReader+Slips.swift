import Markdown
import Prose
import Scanning
import Source

// In: the blocks of a treaty that its reader meets. Out: those that were meant as paragraphs or points and are none to
// Markdown, or stand elsewhere, as diagnostics; and what was meant, where that shows.

extension ClauseReader {
  /// Words that are indented so far that Markdown shows them as code are no treaty's.
  mutating func checkIndent(_ node: NodeID) {
    guard case .codeBlock(_, _, isFenced: false) = document[node].kind else { return }
    findings.warning(
      .invalidValue, at: document[node].span, "this is indented so far that it is shown as code",
      suggestion: "fewer spaces before it")
  }

  /// Reports the first line of a paragraph that begins as what comes next would, but belongs to the paragraph since no
  /// blank line stands before it.
  mutating func checkLines(of paragraph: NodeID, in clause: Int?) {
    guard case .paragraph = document[paragraph].kind else { return }
    for line in document.lineStarts(of: paragraph) where line.index > paragraph.index + 1 {
      guard case .text(let text) = document[line].kind, let label = ListLabel(document.bytes(text)),
        isBehindMark(line), isNext(label, in: clause)
      else { continue }
      let written = String(decoding: document.bytes(text).prefix(label.end), as: UTF8.self)
      findings.warning(
        .invalidValue, at: document[line].span,
        "“\(written.trimmingWhiteSpace())” begins a line within a paragraph, so it begins nothing of its own",
        suggestion: label.isPoint ? "- (\(label.number)) …" : "a blank line before it")
      return
    }
  }

  /// Reports a paragraph that begins as what comes next would, but is no item of a list: `(a) …`, `5.Words`, `5\. …`.
  mutating func checkStart(of paragraph: NodeID, in clause: Int?) {
    guard case .paragraph = document[paragraph].kind, let clause, mayHaveParagraphs(clause) else { return }
    let words = PlainText(document, below: paragraph).bytes
    guard let label = ListLabel(words) ?? ListLabel(glued: words),
      label.form == .plain ? goesOn(to: label, in: clause) : isNext(label, in: clause),
      !countsOn(words.dropFirst(label.end), from: label)
    else { return }
    let written = String(decoding: words.prefix(label.end), as: UTF8.self).trimmingWhiteSpace()
    findings.warning(
      .invalidValue, at: document[paragraph].span,
      "“\(written)” begins a paragraph that is no item of a list, so it numbers nothing",
      suggestion: label.isPoint ? "- (\(label.number)) …" : "\(label.number). …")
  }

  /// Whether paragraphs of a clause may have numbers that are meant to be read: not the recitals of a preamble, nor what
  /// stands under a heading without a number.
  private func mayHaveParagraphs(_ clause: Int) -> Bool {
    switch clauses[clause].kind {
    case .preamble: false
    case .provision:
      clauses[clause].title?.split(separator: " ").prefix(2).contains { $0.first?.isNumber == true } ?? false
    default: true
    }
  }

  /// Whether words have the number that comes next, so that a text numbers parts of itself: `(a) ice and (b) fog`.
  private func countsOn(_ words: ArraySlice<UInt8>, from label: ListLabel) -> Bool {
    let own = ClauseNumber.readings(label.number, takesLetters: label.isPoint)
    let place = own.isEmpty ? letterPlace(label.number) : nil
    return words.split(separator: UInt8(ascii: " ")).contains { word in
      guard let other = ListLabel(word + [UInt8(ascii: " ")]), other.form == label.form else { return false }
      if let place { return letterPlace(other.number) == place + 1 }
      return ClauseNumber.readings(other.number, takesLetters: label.isPoint).contains { reading in
        own.contains { $0.counting == reading.counting && reading.isRightBehind($0) }
      }
    }
  }

  /// Whether a paragraph's number would stand behind the last one of a clause, or be its first.
  private func goesOn(to label: ListLabel, in clause: Int) -> Bool {
    guard label.mark == UInt8(ascii: "."), let value = ClauseNumber.value(label.number) else { return false }
    let sequence = sequences[Self.paragraphScope(clause)] ?? ClauseSequence()
    let last = ClauseNumber.value(sequence.written)
    return last.map { $0 < value } ?? (sequence.isInterrupted || value == 1)
  }

  /// Whether a number would be the next paragraph's or point's behind a clause's words.
  private func isNext(_ label: ListLabel, in clause: Int?) -> Bool {
    let kind = clause.map { clauses[$0].kind }
    let holder = clause.flatMap { clauses[$0].parent }
    let readings = ClauseNumber.readings(label.number, takesLetters: label.isPoint)
    if label.isPoint {
      let siblings = kind == .point ? sequences[Self.pointScope(holder)] : nil
      let within = sequences[Self.pointScope(clause)]
      // The order of other alphabets is not known, but how they begin.
      if readings.isEmpty { return within == nil && Self.firstLetters.contains(label.number.lowercased()) }
      return siblings?.isContinued(by: readings) == true || within?.isContinued(by: readings) == true
        || within == nil && ClauseSequence().isContinued(by: readings)
    }
    let scope = Self.paragraphScope(kind == .paragraph ? holder : clause)
    guard let sequence = sequences[scope] else { return false }
    guard label.form == .later else { return sequence.isContinued(by: readings) }
    return ClauseNumber.main(of: sequence.written) == ClauseNumber.main(of: label.number)
  }

  /// The letters with which points begin that are not counted in Latin ones.
  private static let firstLetters: Set<String> = ["а", "α", "ա", "ა", "א", "أ", "ا", "الف"]

  /// Whether the line before one ends in a mark that ends something.
  private func isBehindMark(_ line: NodeID) -> Bool {
    let before = findings.source.bytes[..<document[line].span.range.lowerBound]
    return before.last { !" \t\r\n>".utf8.contains($0) }.map { ".:;".utf8.contains($0) } ?? false
  }

  /// The letter of an item that was meant as the next point, but has not its form: `b)`, `b.`, `[b]`.
  mutating func slippedLabel(_ item: NodeID, in scope: String) -> (label: String, drops: [Mark])? {
    guard let paragraph = document.firstChild(of: item),
      case .paragraph = document[paragraph].kind
    else { return nil }
    let words = PlainText(document, below: paragraph).string
    let text = words.drop { "([".contains($0) }
    let label = String(text.prefix { $0.isLetter || $0.isNumber }.prefix(6))
    guard let mark = text.dropFirst(label.count).first, ").]".contains(mark),
      (sequences[scope] ?? ClauseSequence()).isContinued(by: ClauseNumber.readings(label, takesLetters: true))
    else { return nil }
    findings.error(
      .invalidValue, at: document[item].span,
      "“\(shortened(words))” is read as a block without a number, not as a point",
      suggestion: "- (\(label)) …")
    return (label, [])
  }

  /// Reports the first item of a list that has no letter that is read, where most others have one, or whose letter has
  /// brackets of full width.
  mutating func reportUnreadItem(of items: [NodeID], _ areRead: [Bool]) {
    let unread = zip(items, areRead).filter { !$1 && !isOmissionItem($0) }.map(\.0)
    guard let item = unread.first, let paragraph = document.firstChild(of: item) else { return }
    let words = PlainText(document, below: paragraph).string
    if words.hasPrefix("（"), let close = words.prefix(8).firstIndex(of: "）") {
      let label = words[..<close].dropFirst()
      findings.warning(
        .invalidValue, at: document[item].span,
        "the brackets of “（\(label)）” are of full width, so this is a block without a number, not a point",
        suggestion: "- (\(label)) …")
      return
    }
    let read = areRead.count { $0 }
    // The last may be words that close the list.
    guard read >= 2, read > unread.count, item != items.last, !words.hasPrefix("("), !isSlipped(words) else {
      return
    }
    findings.warning(
      .invalidValue, at: document[item].span,
      "“\(shortened(words))” begins with no letter that is read, as the others of its list do, so it is a block without a number",
      suggestion: "- (…) …")
  }

  /// Whether an item may be one that is told of as a point with a slip in its letter's form.
  private func isSlipped(_ words: String) -> Bool {
    let text = words.drop { "([".contains($0) }
    let label = text.prefix { $0.isLetter || $0.isNumber }
    return (1...6).contains(label.count)
      && text.dropFirst(label.count).first.map { ").]".contains($0) } == true
  }

  /// What points stand in: for those that go on from the point in which Markdown puts them, since they are indented too
  /// far, what that one stands in.
  mutating func holder(ofIndentedPoints list: NodeID, from first: String?, in parent: Int?) -> Int? {
    guard let parent, let first, clauses[parent].kind == .point, sequences[Self.pointScope(parent)] == nil
    else { return parent }
    let outer = clauses[parent].parent
    let readings = ClauseNumber.readings(first, takesLetters: true)
    // Another way to count may begin there: (i) within (h).
    guard !readings.contains(where: \.isOne),
      sequences[Self.pointScope(outer)]?.isContinued(by: readings) == true
    else { return parent }
    let spaces = String(repeating: " ", count: column(of: clauses[parent].node))
    findings.error(
      .invalidValue, at: document[list].span,
      "“(\(first))” stands within \(clauses[parent].pinpoint), since it is indented further",
      suggestion: "\(spaces)- (\(first)) …")
    return outer
  }

  /// The Latin letter that is written with one of another alphabet that looks like it, where that is the next.
  mutating func latinLetter(meantBy label: String, of item: NodeID, in scope: String) -> String? {
    guard let letter = Self.latinLetters[label],
      (sequences[scope] ?? ClauseSequence()).isContinued(
        by: ClauseNumber.readings(letter, takesLetters: true))
    else { return nil }
    findings.error(
      .invalidValue, at: document[item].span,
      "the letter of “(\(label))” is Cyrillic, and the others are Latin",
      suggestion: "- (\(letter)) …")
    return letter
  }

  /// Cyrillic letters and the Latin ones that they look like.
  private static let latinLetters = [
    "а": "a", "е": "e", "һ": "h", "і": "i", "ј": "j", "о": "o", "р": "p", "ԛ": "q", "с": "c", "ѕ": "s",
    "ԝ": "w", "х": "x", "у": "y",
  ]
}
