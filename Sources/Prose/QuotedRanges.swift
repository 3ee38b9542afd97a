import Scanning

/// The stretches of a text inside quotation marks, the marks left out; of marks within marks the outer ones.
///
/// “…”, «…», „…“, „…”, ‹…›, ‘…’ and "…" are quotation marks; an apostrophe is not, and a mark without its
/// partner is none. ‘ begins a quotation unless it stands after a letter or before a decade (‘90s); ’ ends
/// one unless a letter follows, and after an s (the Parties’ duties) only where no other ’ does.
public func quotedRanges(in text: [UInt8]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var open = OpenMarks()
  var possessives = Possessives()
  var offset = 0
  while true {
    offset = Bytes.first(in: text, offset..<text.count) {
      Bytes.equal($0, UInt8(ascii: "\"")) | Bytes.equal($0, 0xC2) | Bytes.equal($0, 0xE2)
    }
    guard offset < text.count else { return ranges }
    guard let mark = QuotationMark(text, at: offset) else {
      offset += 1
      continue
    }
    let place = offset
    offset += mark.width
    if let inside = open.close(with: mark, unless: { possessives.holds(text, place) }) {
      while let last = ranges.last, last.lowerBound > inside { ranges.removeLast() }
      ranges.append(inside..<place)
    } else if mark.opens {
      open.append(mark, inside: offset)
    }
  }
}

/// Whether a single quotation mark may be the apostrophe of a possessive: ’ after an s, as in “the Parties’ duties” and
/// “no more than the others’ (…)”.
public func mayBeApostrophe(_ text: [UInt8], at offset: Int) -> Bool {
  guard offset > 0, offset < text.count, text[offset - 1] | 0x20 == UInt8(ascii: "s") else { return false }
  return QuotationMark(text, at: offset) == .singleEnd
}

/// Whether such a mark has a space and a letter behind it, as most possessives have.
private func mayBePossessive(_ text: [UInt8], at offset: Int) -> Bool {
  guard mayBeApostrophe(text, at: offset) else { return false }
  let next = offset + 4
  return next < text.count && text[next - 1] == UInt8(ascii: " ") && isWord(scalar(at: next, in: text))
}

/// The marks that are open, with the last of each kind, so that what a mark closes is found in one step.
private struct OpenMarks {
  private var marks: [(mark: QuotationMark, inside: Int, before: Int)] = []
  /// The position of the last open mark of each kind; -1 where none is, empty where none ever was.
  private var last: [Int] = []

  mutating func append(_ mark: QuotationMark, inside: Int) {
    if last.isEmpty { last = [Int](repeating: -1, count: QuotationMark.allCases.count) }
    marks.append((mark, inside, last[mark.rawValue]))
    last[mark.rawValue] = marks.count - 1
  }

  /// Closes what a mark ends, with all that is open within it: where the words after its opening mark begin;
  /// nil where it ends nothing.
  mutating func close(with mark: QuotationMark, unless isNone: () -> Bool) -> Int? {
    if last.isEmpty { return nil }
    let place = place(endedBy: mark)
    if place < 0 { return nil }
    if mark == .singleEnd, isNone() { return nil }
    let inside = marks[place].inside
    while marks.count > place {
      let closed = marks.removeLast()
      last[closed.mark.rawValue] = closed.before
    }
    return inside
  }

  /// The position of the last open mark that another may end; -1 where none is.
  private func place(endedBy mark: QuotationMark) -> Int {
    switch mark {
    case .straight: last[QuotationMark.straight.rawValue]
    case .guillemetEnd: last[QuotationMark.guillemet.rawValue]
    case .angleEnd: last[QuotationMark.angle.rawValue]
    case .curly: last[QuotationMark.low.rawValue]
    case .curlyEnd: max(last[QuotationMark.curly.rawValue], last[QuotationMark.low.rawValue])
    case .singleEnd: last[QuotationMark.single.rawValue]
    case .guillemet, .angle, .low, .single: -1
    }
  }
}

/// Which ’ are the apostrophes of possessives.
private struct Possessives {
  /// The next single mark, from the one that was asked for last, that is no possessive's, or the text's end.
  private var next = -1
  /// Whether that ends a quotation.
  private var nextEnds = false

  /// Whether a mark is one: it may be, and another that can be nothing but the end of the quotation follows
  /// before the next quotation.
  mutating func holds(_ text: [UInt8], _ offset: Int) -> Bool {
    guard mayBePossessive(text, at: offset) else { return false }
    if next <= offset {
      next = offset + 1
      nextEnds = false
      while true {
        next = Bytes.first(in: text, next..<text.count) { Bytes.equal($0, 0xE2) }
        if next == text.count { break }
        let mark = QuotationMark(text, at: next)
        nextEnds = mark == .singleEnd && !mayBePossessive(text, at: next)
        if nextEnds || mark == .single { break }
        next += 1
      }
    }
    return nextEnds
  }
}

/// A quotation mark in UTF-8.
private enum QuotationMark: Int, CaseIterable {
  case straight, guillemet, guillemetEnd, angle, angleEnd, curly, curlyEnd, low, single, singleEnd

  /// The mark that begins at an offset; nil for an apostrophe within a word or before a decade.
  init?(_ text: [UInt8], at offset: Int) {
    let next = offset + 1 < text.count ? text[offset + 1] : 0
    let last = offset + 2 < text.count ? text[offset + 2] : 0
    switch text[offset] {
    case UInt8(ascii: "\""): self = .straight
    case 0xC2:
      switch next {
      case 0xAB: self = .guillemet
      case 0xBB: self = .guillemetEnd
      default: return nil
      }
    case 0xE2 where next == 0x80:
      switch last {
      case 0x98:
        if offset > 0, isWord(scalar(before: offset, in: text)) { return nil }
        if Self.isDecade(text, at: offset + 3) { return nil }
        self = .single
      case 0x99:
        if offset + 3 < text.count, isWord(scalar(at: offset + 3, in: text)) { return nil }
        self = .singleEnd
      case 0x9C: self = .curly
      case 0x9D: self = .curlyEnd
      case 0x9E: self = .low
      case 0xB9: self = .angle
      case 0xBA: self = .angleEnd
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether two digits and an s stand at an offset, as in ‘90s.
  private static func isDecade(_ text: [UInt8], at offset: Int) -> Bool {
    guard offset + 2 < text.count, text[offset + 2] == UInt8(ascii: "s") else { return false }
    return text[offset..<offset + 2].allSatisfy { (48...57).contains($0) }
  }

  /// How many bytes it has.
  var width: Int {
    switch self {
    case .straight: 1
    case .guillemet, .guillemetEnd: 2
    case .angle, .angleEnd, .curly, .curlyEnd, .low, .single, .singleEnd: 3
    }
  }

  /// Whether it may begin a quotation.
  var opens: Bool {
    switch self {
    case .straight, .guillemet, .angle, .curly, .low, .single: true
    case .guillemetEnd, .angleEnd, .curlyEnd, .singleEnd: false
    }
  }
}

/// The words of a text that negate, in their order: a quotation that skips one of them says the opposite.
///
/// English, Russian and Persian; Persian verbs negated by a prefix are beyond it.
public func negations(in text: String) -> [String] {
  text.split { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "\u{200C}" }.map(String.init).filter { word in
    let lowercase = word.lowercased().replacing("’", with: "'")
    return negatingWords.contains(lowercase) || lowercase.hasSuffix("n't")
  }
}

private let negatingWords: Set<String> = [
  "not", "no", "never", "nor", "neither", "none", "unless", "except", "without", "cannot",
  "не", "ни", "нет", "без", "кроме", "нельзя",
  "نه", "مگر", "بدون", "هیچ",
]
