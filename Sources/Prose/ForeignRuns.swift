/// Words in another script than their surroundings.
public struct ForeignRun: Sendable, Hashable {
  /// Their bytes: from the first letter to the last, with what belongs to them where they run the other way.
  public let range: Range<Int>
  /// A guess at their language.
  public let language: LikelyLanguage
}

/// The runs of a text that are in another script than its language's; spaces, digits and marks between two
/// words of one script belong to the run.
///
/// Letters of a script that is not known end a run, and are in none.
///
/// A run that goes the other way than the text stands apart from it, so its ends matter: numbers and signs
/// that hang on its words belong to it (`A-10`, `Windows 10`, `Art. 1(2)`), and a mark whose partner is
/// outside does not. It is cut at `cuts`, ascending offsets across which nothing can be wrapped; a part
/// without a letter is none.
public func foreignRuns(in text: [UInt8], language: String, cuts: [Int] = []) -> [ForeignRun] {
  let home = Script(ofLanguage: language)
  // A language may be written in two: words in the other one are not of another language.
  let usual = Script(ofLanguage: String(language.prefix { $0 != "-" }))
  let other = usual.isRightToLeft == home.isRightToLeft ? usual : home
  var runs: [ForeignRun] = []
  var open: (script: Script, range: Range<Int>)?
  var extents = RunExtents(of: text, cuts: cuts, areRightToLeft: !home.isRightToLeft)
  func close(before next: Int) {
    guard let run = open else { return }
    let language = run.script.likelyLanguage(of: String(decoding: text[run.range], as: UTF8.self))
    if run.script.isRightToLeft == home.isRightToLeft {
      runs.append(ForeignRun(range: run.range, language: language))
    } else {
      for range in extents.parts(of: run.range, before: next) {
        runs.append(ForeignRun(range: range, language: language))
      }
    }
    open = nil
  }
  var offset = 0
  while offset < text.count {
    let byte = text[offset]
    if byte < 0x80 {
      let isLetter = (97...122).contains(byte | 0x20)
      if home == .latin || !isLetter {
        if isLetter { close(before: offset) }
        offset += 1
        continue
      }
    }
    let scalar = scalar(at: offset, in: text)
    let next = min(offset + UTF8.width(scalar), text.count)
    if let script = Script(of: scalar) {
      let isForeign = !home.owns(script) && script != other
      if let run = open, isForeign,
        run.script == script || run.script == .kana && script == .han || run.script == .han && script == .kana
      {
        open = (run.script == .han ? script : run.script, run.range.lowerBound..<next)
      } else {
        close(before: offset)
        if isForeign { open = (script, offset..<next) }
      }
    } else if let run = open {
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter: close(before: offset)
      case .nonspacingMark where run.range.upperBound == offset, .format where scalar == "\u{200C}":
        open = (run.script, run.range.lowerBound..<next)
      default: break
      }
    }
    offset = next
  }
  close(before: text.count)
  return runs
}

/// How far the runs of a text reach that go the other way; they are asked for from first to last.
private struct RunExtents {
  private let text: [UInt8]
  private let cuts: [Int]
  private let areRightToLeft: Bool
  /// The first cut that has not been passed.
  private var nextCut = 0
  /// Where the last part or cut was.
  private var floor = 0

  init(of text: [UInt8], cuts: [Int], areRightToLeft: Bool) {
    self.text = text
    self.cuts = cuts
    self.areRightToLeft = areRightToLeft
  }

  /// The parts of a run with what belongs to each, from its letters and the offset of the next letter after
  /// them.
  mutating func parts(of letters: Range<Int>, before limit: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = letters.lowerBound
    while start < letters.upperBound {
      while nextCut < cuts.count, cuts[nextCut] <= start {
        floor = max(floor, cuts[nextCut])
        nextCut += 1
      }
      let cut = nextCut < cuts.count ? cuts[nextCut] : text.count
      let end = min(cut, limit)
      if let inner = trimmed(start..<min(end, letters.upperBound)) {
        add(inner, before: end, isBeforeLetter: limit < cut, to: &parts)
      }
      start = end
    }
    return parts
  }

  /// Adds the parts of a run that no cut parts: what is between marks without a partner.
  private mutating func add(
    _ letters: Range<Int>, before limit: Int, isBeforeLetter: Bool, to parts: inout [Range<Int>]
  ) {
    let marks = RunMarks(
      in: text, around: letters, from: floor, to: limit,
      partedBy: (areRightToLeft ? "" : "،؛؟۔").unicodeScalars)
    var pairs = marks.pairs[...]
    var start = marks.start
    for single in marks.singles + [limit..<limit] {
      let end = single.lowerBound
      if let inner = trimmed(start..<min(end, letters.upperBound)) {
        var (lower, upper) = (inner.lowerBound, inner.upperBound)
        while let pair = pairs.first, pair.lowerBound < inner.upperBound {
          if pair.lowerBound >= start, pair.upperBound > inner.lowerBound {
            (lower, upper) = (min(lower, pair.lowerBound), max(upper, pair.upperBound))
          }
          pairs.removeFirst()
        }
        lower = numberStart(before: lower)
        floor = numberEnd(from: upper, to: end, isBeforeLetter: isBeforeLetter && end == limit)
        // Where nothing else is quoted, or the text holds nothing else, the stops are its own.
        let isAll = lower == 0 && limit == text.count
        if let whole = isAll ? limit : marks.quotedEnd, end == limit, floor < whole, isStops(floor..<whole) {
          floor = whole
        }
        parts.append(lower..<floor)
      }
      start = single.upperBound
    }
  }

  /// A range from its first letter to its last; nil where it has none.
  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = scalar(at: offset, in: text)
      let next = min(offset + UTF8.width(scalar), range.upperBound)
      if Script(of: scalar) != nil
        || found?.upperBound == offset && scalar.properties.numericType == nil && isWord(scalar)
      {
        found = (found?.lowerBound ?? offset)..<next
      }
      offset = next
    }
    return found
  }

  /// Whether nothing but marks that end sentences stands in a range.
  private func isStops(_ range: Range<Int>) -> Bool {
    String(decoding: text[range], as: UTF8.self).allSatisfy { ".!?…؟".contains($0) }
  }

  // MARK: Numbers

  /// Where the number or sign begins that hangs on a word from the left: `5G`, `.NET`, and `۲۰ نفر` in the
  /// script's own digits.
  private func numberStart(before word: Int) -> Int {
    let isApart = areRightToLeft && word > floor && text[word - 1] == UInt8(ascii: " ")
    let end = isApart ? word - 1 : word
    var start = end
    while start > floor {
      let before = scalar(before: start, in: text)
      let isPart = isApart ? isDigit(before) && !before.isASCII : isDigit(before)
      guard isPart || start == end && !isApart && isHyphen(before) else { break }
      start -= UTF8.width(before)
    }
    if start < end, isDigit(scalar(at: start, in: text)) { return start }
    let isSign = !areRightToLeft && word > floor && ".@#$".utf8.contains(text[word - 1])
    return isSign && (word == 1 || text[word - 2] == UInt8(ascii: " ")) ? word - 1 : word
  }

  /// Where what hangs on a word from the right ends: signs, numbers, and numbers in brackets.
  private func numberEnd(from word: Int, to limit: Int, isBeforeLetter: Bool) -> Int {
    var end = word
    while let next = signEnd(at: end, limit) ?? numberEnd(at: end, limit, isBeforeLetter)
      ?? bracketEnd(at: end, limit)
    {
      end = next
    }
    return end
  }

  /// The end of a sign that belongs to what is before it: `C++`, `5%`.
  private func signEnd(at offset: Int, _ limit: Int) -> Int? {
    guard offset < limit else { return nil }
    let sign = scalar(at: offset, in: text)
    return (areRightToLeft ? "%٪؟" : "%+#").unicodeScalars.contains(sign) ? offset + UTF8.width(sign) : nil
  }

  /// The end of a number that follows at once, behind one sign, or behind a space.
  private func numberEnd(at offset: Int, _ limit: Int, _ isBeforeLetter: Bool) -> Int? {
    guard offset < limit else { return nil }
    var start = offset
    if text[start] == UInt8(ascii: "."), isAbbreviation(text, before: start, isNumberNext: true) {
      start += 1
    }
    var isApart = false
    if start < limit {
      let sign = scalar(at: start, in: text)
      isApart = sign == " " || sign == "\u{A0}" || sign == "\u{202F}"
      if isApart || start == offset && isInner(sign) { start += UTF8.width(sign) }
    }
    var end = start
    var next = start
    while next < limit {
      let sign = scalar(at: next, in: text)
      guard isDigit(sign) || end > start && end == next && isInner(sign) else { break }
      next += UTF8.width(sign)
      if isDigit(sign) { end = next }
    }
    // `3rd` is no number of the word before it.
    if end == start || isApart && isBeforeLetter && end == limit { return nil }
    return end
  }

  /// The end of a number in brackets, at once or behind a space: `(2)`, ` (2015)`.
  private func bracketEnd(at offset: Int, _ limit: Int) -> Int? {
    let start = offset < limit && text[offset] == UInt8(ascii: " ") ? offset + 1 : offset
    guard start + 1 < limit, text[start] == UInt8(ascii: "("), isDigit(scalar(at: start + 1, in: text)) else {
      return nil
    }
    var end = start + 1
    while end < limit {
      let sign = scalar(at: end, in: text)
      end += UTF8.width(sign)
      if sign == ")" { return end }
      guard isDigit(sign) || isInner(sign) || sign == " " || sign == "%" else { return nil }
    }
    return nil
  }

  /// Whether a digit may be of the run: where the text runs from the right, its own digits are not.
  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (48...57).contains(scalar.value) : areRightToLeft && scalar.properties.numericType == .decimal
  }

  private func isHyphen(_ scalar: Unicode.Scalar) -> Bool { "-‑–".unicodeScalars.contains(scalar) }

  /// Whether a sign may stand within a number, or between a word and its number.
  private func isInner(_ scalar: Unicode.Scalar) -> Bool {
    isHyphen(scalar) || ".,:/٫٬".unicodeScalars.contains(scalar)
  }
}

/// The brackets and quotation marks of a run: which have their partner in it.
private struct RunMarks {
  /// From each opening mark in the run to the end of its partner, in the order of their beginnings.
  private(set) var pairs: [Range<Int>] = []
  /// The marks among the letters that have none, and the stops there, in order.
  private(set) var singles: [Range<Int>] = []
  /// Where the run begins: before its first letter where the marks there are closed between its letters.
  private(set) var start: Int

  /// Where the mark stands behind the run that closes one right before it.
  private(set) var quotedEnd: Int?

  /// Looks through a run, the opening marks right before it, and what follows up to a limit; the signs in
  /// `stops` are of the words around it, and part it.
  init(
    in text: [UInt8], around letters: Range<Int>, from floor: Int, to limit: Int,
    partedBy stops: String.UnicodeScalarView
  ) {
    start = letters.lowerBound
    var open: [(kind: Int, range: Range<Int>)] = []
    var offset = start
    while offset > floor {
      let before = scalar(before: offset, in: text)
      guard Self.kind(of: before)?.opens == true else { break }
      offset -= UTF8.width(before)
    }
    while offset < limit {
      let sign = scalar(at: offset, in: text)
      let range = offset..<min(offset + UTF8.width(sign), limit)
      offset = range.upperBound
      let mark = Self.kind(of: sign)
      if mark == nil, !stops.contains(sign) { continue }
      if let mark, mark.opens {
        open.append((mark.kind, range))
      } else if let mark, let last = open.last, last.kind == mark.kind {
        open.removeLast()
        close(last.range.lowerBound..<range.upperBound, with: range.lowerBound, around: letters)
      } else {
        if range.lowerBound >= letters.upperBound { break }
        singles += open.map(\.range) + [range]
        open = []
      }
    }
    singles += open.map(\.range)
    singles.removeAll { !letters.contains($0.lowerBound) }
    singles.sort { $0.lowerBound < $1.lowerBound }
    pairs.sort { $0.lowerBound < $1.lowerBound }
  }

  /// Takes a pair, whose second mark begins at an offset.
  private mutating func close(_ pair: Range<Int>, with mark: Int, around letters: Range<Int>) {
    guard letters.contains(pair.lowerBound) || pair.upperBound <= letters.upperBound else {
      quotedEnd = quotedEnd ?? mark
      return
    }
    pairs.append(pair)
    start = min(start, pair.lowerBound)
  }

  private static func kind(of scalar: Unicode.Scalar) -> (kind: Int, opens: Bool)? {
    switch scalar {
    case "(": (0, true)
    case ")": (0, false)
    case "[": (1, true)
    case "]": (1, false)
    case "«": (2, true)
    case "»": (2, false)
    case "“": (3, true)
    case "”": (3, false)
    case "‹": (4, true)
    case "›": (4, false)
    default: nil
    }
  }
}
