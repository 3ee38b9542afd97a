import Scanning

/// The stretches of a text inside quotation marks, the marks left out; of marks within marks the outer ones.
public func quotedRanges(in text: [UInt8]) -> [Range<Int>] { PairedMarks(of: text).inside }

/// The quotation marks of a text, each with its partner.
///
/// “…”, «…», „…“, „…”, ‹…›, ‘…’, '…', ‚…‘, 「…」, 『…』 and "…" are quotation marks, and so are »…«, »…», ›…‹, ›…› and
/// ”…” where the first stands before a word and after none; a straight mark ends what “ or „ begins where it stands
/// behind a word. An apostrophe is none, nor is a mark without its partner, nor a straight one behind a figure, which
/// may be inches, nor one between spaces where the next begins a word: it may say that something is repeated. ‘ begins
/// a quotation unless it stands after a letter or before a decade (‘90s); ’ ends one unless a letter follows, and after
/// an s (the Parties’ duties) only where no other ’ does. Two ' are one pair only around four words or more: the first
/// stands before a word and after none, and the second is read as ’ is.
public struct PairedMarks: Sendable {
  /// The stretches between the outer ones.
  public private(set) var inside: [Range<Int>] = []
  /// Where those stand that have no partner; single ones, which may be apostrophes, are left out, and straight ones
  /// that may be the sign of inches or of what is repeated.
  public private(set) var alone: [Int] = []

  /// The marks of a text in UTF-8.
  public init(of text: [UInt8]) {
    var open = OpenMarks()
    var (possessives, straightPossessives) = (Possessives(), Possessives())
    var offset = 0
    while true {
      offset = Self.next(in: text, offset..<text.count)
      guard offset < text.count else { break }
      guard let mark = QuotationMark(text, at: offset) else {
        offset += 1
        continue
      }
      let place = offset
      offset += mark.width
      let first = open.close(with: mark, text, at: place) {
        mark == .straightSingle
          ? straightPossessives.holds(text, place) : possessives.holds(text, place)
      }
      if let first {
        if mark == .straightSingle, !hasFourWords(text[first..<place]) { continue }
        while let last = inside.last, last.lowerBound > first { inside.removeLast() }
        inside.append(first..<place)
      } else if mark.opens(text, at: place) {
        open.append(mark, inside: offset)
      } else if mark.isDouble, !isDigit(text, before: place), !mayBeSign(text, at: place) {
        alone.append(place)
      }
    }
    let unclosed = open.doubles
    if !unclosed.isEmpty { alone = (alone + unclosed.filter { !mayBeSign(text, at: $0) }).sorted() }
  }

  /// Whether a part of a text may have a mark.
  static func mayStand(in text: [UInt8], _ range: Range<Int>) -> Bool {
    next(in: text, range) < range.upperBound
  }

  /// The first place in a part of a text where a mark may begin, or its end.
  private static func next(in text: [UInt8], _ range: Range<Int>) -> Int {
    Bytes.first(in: text, range, where: mayBegin)
  }
}

/// Which bytes may begin a quotation mark.
@inline(__always) private func mayBegin(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  // " and ' differ in two bits, E2 and E3 in the last.
  Bytes.equal(bytes, UInt8(ascii: "\""), besides: 5) | Bytes.equal(bytes, 0xC2)
    | Bytes.equal(bytes, 0xE2, besides: 1)
}

/// Whether a stretch has four words; what is long is not counted.
private func hasFourWords(_ text: ArraySlice<UInt8>) -> Bool { text.count > 256 || wordCount(text) >= 4 }

/// Whether a mark may be the sign of inches or of what is repeated.
private func mayBeSign(_ text: [UInt8], at offset: Int) -> Bool {
  text[offset] == UInt8(ascii: "\"") && (isSpaced(text, offset) || mayBeInches(text, offset))
}

/// Whether white space, or an end of the text, is on both sides of a straight mark.
private func isSpaced(_ text: [UInt8], _ offset: Int) -> Bool {
  [offset - 1, offset + 1].allSatisfy { !text.indices.contains($0) || text[$0] == UInt8(ascii: " ") }
}

/// Whether a straight mark stands behind a figure, or behind a figure and a space where what is next ends something.
private func mayBeInches(_ text: [UInt8], _ offset: Int) -> Bool {
  if isDigit(text, before: offset) { return true }
  guard offset > 0, text[offset - 1] == UInt8(ascii: " "), isDigit(text, before: offset - 1) else {
    return false
  }
  let rest = text[(offset + 1)...].prefix(2)
  return rest.first.map { ").,;:]".utf8.contains($0) } ?? true && !rest.elementsEqual("..".utf8)
}

/// Whether a digit stands before an offset.
private func isDigit(_ text: [UInt8], before offset: Int) -> Bool {
  offset > 0 && text[offset - 1].isDigit
}

/// Whether what stands before an offset is of a word or a sentence that a mark there may end: no white space, no
/// bracket that opens, not the text's beginning.
private func isBehindWord(_ text: [UInt8], _ offset: Int) -> Bool {
  guard offset > 0 else { return false }
  let before = scalar(before: offset, in: text)
  return !before.properties.isWhitespace && before != "(" && before != "["
}

/// Whether a word, or what is left out of one or put in, begins at an offset.
private func isBeforeWord(_ text: [UInt8], _ offset: Int) -> Bool {
  guard offset < text.count else { return false }
  let next = scalar(at: offset, in: text)
  return isWord(next) || next == "[" || next == "…"
}

/// Whether a single quotation mark may be the apostrophe of a possessive: ’ or ' after an s, as in “the Parties’
/// duties” and “no more than the others’ (…)”.
public func mayBeApostrophe(_ text: [UInt8], at offset: Int) -> Bool {
  guard offset > 0, offset < text.count, text[offset - 1] | 0x20 == UInt8(ascii: "s") else { return false }
  let mark = QuotationMark(text, at: offset)
  return mark == .singleEnd || mark == .straightSingle
}

/// Whether such a mark has a space and a letter behind it, as most possessives have.
private func mayBePossessive(_ text: [UInt8], at offset: Int) -> Bool {
  guard mayBeApostrophe(text, at: offset) else { return false }
  let next = offset + (text[offset] == UInt8(ascii: "'") ? 2 : 4)
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

  /// Where those stand that are open and can be nothing else, the first first.
  var doubles: [Int] { marks.filter(\.mark.isDouble).map { $0.inside - $0.mark.width } }

  /// Closes what a mark ends, with all that is open within it: where the words after its opening mark begin;
  /// nil where it ends nothing.
  mutating func close(
    with mark: QuotationMark, _ text: [UInt8], at offset: Int, unless isNone: () -> Bool
  ) -> Int? {
    if last.isEmpty { return nil }
    let place = place(endedBy: mark, text, at: offset)
    if place < 0 { return nil }
    if mark == .singleEnd || mark == .straightSingle, isNone() { return nil }
    let inside = marks[place].inside
    while marks.count > place {
      let closed = marks.removeLast()
      last[closed.mark.rawValue] = closed.before
    }
    return inside
  }

  /// The position of the last open mark that another may end; -1 where none is.
  private func place(endedBy mark: QuotationMark, _ text: [UInt8], at offset: Int) -> Int {
    let isEnd = { isBehindWord(text, offset) && !isBeforeWord(text, offset + mark.width) }
    let open = { (mark: QuotationMark) in last[mark.rawValue] }
    switch mark {
    case .straight:
      if open(.straight) >= 0 {
        let isRepetition =
          isSpaced(text, marks[open(.straight)].inside - 1) && !isBehindWord(text, offset)
          && isBeforeWord(text, offset + 1)
        return isRepetition ? -1 : open(.straight)
      }
      let place = max(open(.curly), open(.low))
      return place >= 0 && isEnd() && !isDigit(text, before: offset) ? place : -1
    case .guillemetEnd:
      if open(.guillemet) >= 0 { return open(.guillemet) }
      return open(.guillemetEnd) >= 0 && isEnd() ? open(.guillemetEnd) : -1
    case .guillemet: return open(.guillemetEnd) >= 0 && isEnd() ? open(.guillemetEnd) : -1
    case .angleEnd:
      if open(.angle) >= 0 { return open(.angle) }
      return open(.angleEnd) >= 0 && isEnd() ? open(.angleEnd) : -1
    case .angle: return open(.angleEnd) >= 0 && isEnd() ? open(.angleEnd) : -1
    case .curly: return open(.low)
    case .curlyEnd:
      let place = max(open(.curly), open(.low))
      if place >= 0 { return place }
      return open(.curlyEnd) >= 0 && isEnd() ? open(.curlyEnd) : -1
    case .single, .turned: return open(.lowSingle) >= 0 && isEnd() ? open(.lowSingle) : -1
    case .singleEnd: return max(open(.single), open(.lowSingle))
    case .straightSingle: return isEnd() ? open(.straightSingle) : -1
    case .cornerEnd: return open(.corner)
    case .whiteCornerEnd: return open(.whiteCorner)
    case .low, .lowSingle, .corner, .whiteCorner: return -1
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
        next = Bytes.first(in: text, next..<text.count) { Bytes.equal($0, text[offset]) }
        if next == text.count { break }
        let mark = QuotationMark(text, at: next)
        let mayEnd = mark == .singleEnd || mark == .straightSingle && isBehindWord(text, next)
        nextEnds = mayEnd && !mayBePossessive(text, at: next)
        if nextEnds || mark == .single || mark == .straightSingle && !mayEnd { break }
        next += 1
      }
    }
    return nextEnds
  }
}

/// A quotation mark in UTF-8.
private enum QuotationMark: Int, CaseIterable {
  case straight, straightSingle, guillemet, guillemetEnd, angle, angleEnd, curly, curlyEnd, low, lowSingle
  case single, turned, singleEnd
  case corner, cornerEnd, whiteCorner, whiteCornerEnd

  /// The mark that begins at an offset; nil for an apostrophe within a word or before a decade.
  init?(_ text: [UInt8], at offset: Int) {
    let next = offset + 1 < text.count ? text[offset + 1] : 0
    let last = offset + 2 < text.count ? text[offset + 2] : 0
    switch text[offset] {
    case UInt8(ascii: "\""): self = .straight
    case UInt8(ascii: "'"):
      if offset + 1 < text.count, isWord(scalar(at: offset + 1, in: text)) {
        if isBehindWord(text, offset) || Self.isDecade(text, at: offset + 1) { return nil }
      }
      self = .straightSingle
    case 0xC2:
      switch next {
      case 0xAB: self = .guillemet
      case 0xBB: self = .guillemetEnd
      default: return nil
      }
    case 0xE2 where next == 0x80:
      switch last {
      case 0x98:
        if offset > 0, isWord(scalar(before: offset, in: text)) {
          // What ends ‚ stands after a letter as well.
          if isBeforeWord(text, offset + 3) { return nil }
          self = .turned
        } else {
          if Self.isDecade(text, at: offset + 3) { return nil }
          self = .single
        }
      case 0x99:
        if offset + 3 < text.count, isWord(scalar(at: offset + 3, in: text)) { return nil }
        self = .singleEnd
      case 0x9A: self = .lowSingle
      case 0x9C: self = .curly
      case 0x9D: self = .curlyEnd
      case 0x9E: self = .low
      case 0xB9: self = .angle
      case 0xBA: self = .angleEnd
      default: return nil
      }
    case 0xE3 where next == 0x80:
      switch last {
      case 0x8C: self = .corner
      case 0x8D: self = .cornerEnd
      case 0x8E: self = .whiteCorner
      case 0x8F: self = .whiteCornerEnd
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether two digits and an s stand at an offset, as in ‘90s.
  private static func isDecade(_ text: [UInt8], at offset: Int) -> Bool {
    guard offset + 2 < text.count, text[offset + 2] == UInt8(ascii: "s") else { return false }
    return text[offset..<offset + 2].allSatisfy(\.isDigit)
  }

  /// How many bytes it has.
  var width: Int {
    switch self {
    case .straight, .straightSingle: 1
    case .guillemet, .guillemetEnd: 2
    default: 3
    }
  }

  /// Whether it begins a quotation where it stands.
  func opens(_ text: [UInt8], at offset: Int) -> Bool {
    switch self {
    case .straight: !mayBeInches(text, offset)
    case .guillemet, .angle, .curly, .low, .lowSingle, .single, .corner, .whiteCorner: true
    case .straightSingle, .guillemetEnd, .angleEnd, .curlyEnd:
      !isBehindWord(text, offset) && isBeforeWord(text, offset + width)
    case .turned, .singleEnd, .cornerEnd, .whiteCornerEnd: false
    }
  }

  /// Whether it can be nothing but a quotation mark.
  var isDouble: Bool {
    switch self {
    case .straight, .guillemet, .guillemetEnd, .curly, .curlyEnd, .low, .corner, .cornerEnd: true
    case .straightSingle, .angle, .angleEnd, .lowSingle, .single, .turned, .singleEnd, .whiteCorner,
      .whiteCornerEnd:
      false
    }
  }
}

/// The words of a text that negate, in their order: a quotation that skips one of them says the opposite.
///
/// English, French, German, Spanish, Russian and Persian; Persian verbs negated by a prefix are beyond it. To fail and
/// to refrain negate as well.
public func negations(in text: String) -> [String] {
  text.split { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "\u{200C}" }.map(String.init).filter { word in
    let lowercase = word.lowercased().replacing("’", with: "'")
    // French “n’est” negates, and “N’Djamena” does not.
    let isElided = lowercase.hasPrefix("n'") && word.dropFirst(2).first?.isLowercase == true
    return negatingWords.contains(lowercase) || lowercase.hasSuffix("n't") || isElided
  }
}

private let negatingWords: Set<String> = [
  "not", "no", "never", "nor", "neither", "none", "unless", "except", "without", "cannot", "nothing",
  "nobody",
  "fail", "fails", "failed", "failing", "refrain", "refrains", "refrained", "refraining",
  "ne", "pas", "jamais", "aucun", "aucune", "nul", "nulle", "rien", "sans", "sauf", "ni", "hormis", "excepté",
  "nicht", "nichts", "kein", "keine", "keinem", "keinen", "keiner", "keines", "keinerlei", "keinesfalls",
  "nie",
  "niemals", "niemand", "ohne", "außer", "weder",
  "nunca", "jamás", "nada", "nadie", "ningún", "ninguna", "ninguno", "sin", "excepto", "tampoco",
  "не", "ни", "нет", "без", "кроме", "нельзя",
  "نه", "مگر", "بدون", "هیچ",
]
