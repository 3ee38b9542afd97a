import Scanning

/// The sentences of a text, each found once and asked for as often as needed.
///
/// A sentence ends with `.`, `!`, `?`, `…`, `؟` or `۔`, closing quotation marks and brackets after it, and white space;
/// not after an abbreviation, an initial, the numbers of a German date, or within brackets. `。`, `！` and `？` need no
/// white space, but before a closing bracket, or the と with which Japanese tells that words were said, they end none.
public struct SentenceMap: Sendable {
  private var ends: [Int] = []
  private var scan = SentenceScan()
  /// The stretches inside quotation marks, once they were looked for.
  private var quotations: [Range<Int>]?

  /// No sentences yet: `sentenceWithQuotations` finds those of the text that it is asked for.
  public init() {}

  /// All sentences of a text in UTF-8.
  public init(of text: [UInt8]) { find(beyond: text.count, in: text) }

  /// Forgets the sentences, for those of another text in the same room.
  public mutating func restart() {
    if !ends.isEmpty { ends.removeAll(keepingCapacity: true) }
    (scan, quotations) = (SentenceScan(), nil)
  }

  /// Finds sentences up to the one that holds a place.
  private mutating func find(beyond place: Int, in text: [UInt8]) {
    while ends.last ?? -1 <= place, let end = scan.next(in: text) { ends.append(end) }
  }

  /// The sentence of that text that holds a place: UTF-8 offsets, white space at its ends left out.
  public func sentence(at place: Int, in text: [UInt8]) -> Range<Int> {
    // What stands at the text's end belongs to the last.
    let index = min(ends.partitioningIndex { $0 > place }, ends.count - 1)
    return index < 0 ? 0..<0 : trimmed((index > 0 ? ends[index - 1] : 0)..<ends[index], in: text)
  }

  /// The same, with all sentences of a quotation that it begins or ends, unless the place itself is quoted.
  public mutating func sentenceWithQuotations(at place: Int, in text: [UInt8]) -> Range<Int> {
    find(beyond: place, in: text)
    let sentence = sentence(at: place, in: text)
    let isOnly = ends.count == 1 && ends[0] == text.count
    if isOnly || quotations == nil && !PairedMarks.mayStand(in: text, sentence) { return sentence }
    let quotations = quotedRanges(in: text)
    if quotations.isEmpty { return sentence }
    let across = { (end: Int) -> Range<Int>? in
      let next = quotations.partitioningIndex { $0.upperBound > end }
      guard next < quotations.count, quotations[next].lowerBound < end else { return nil }
      return quotations[next].contains(place) ? nil : quotations[next]
    }
    var (lower, upper) = (sentence.lowerBound, sentence.upperBound)
    if let first = across(lower) { lower = self.sentence(at: first.lowerBound, in: text).lowerBound }
    if let last = across(upper) {
      find(beyond: last.upperBound, in: text)
      upper = self.sentence(at: last.upperBound, in: text).upperBound
    }
    return lower..<upper
  }

  /// Whether a place of that text stands inside quotation marks.
  public mutating func isQuoted(_ place: Int, in text: [UInt8]) -> Bool {
    let quotations = quotedRanges(in: text)
    let next = quotations.partitioningIndex { $0.upperBound > place }
    return next < quotations.count && quotations[next].lowerBound <= place
  }

  private mutating func quotedRanges(in text: [UInt8]) -> [Range<Int>] {
    if let quotations { return quotations }
    let ranges = PairedMarks.mayStand(in: text, 0..<text.count) ? PairedMarks(of: text).inside : []
    quotations = ranges
    return ranges
  }
}

/// How long the words may be that show where a link stands, in bytes: some eighty words.
private let excerptLength = 600

/// The part of a sentence to show around a place: all of it, or whole words of it where it is very long.
///
/// Places near each other have the same part, so that what is made of it can be kept.
public func excerpt(of sentence: Range<Int>, around place: Int, in text: [UInt8]) -> Range<Int> {
  guard sentence.count > excerptLength else { return sentence }
  let step = excerptLength / 2
  let offset = (min(max(place, sentence.lowerBound), sentence.upperBound) - sentence.lowerBound) / step * step
  var lower = sentence.lowerBound + max(0, offset - step / 2)
  var upper = min(lower + excerptLength, sentence.upperBound)
  // Where a word is longer than a quarter of a step, it is cut.
  if lower > sentence.lowerBound {
    lower = text[lower..<min(lower + step / 4, upper)].firstIndex(where: \.isBlankOrBreak) ?? lower
  }
  if upper < sentence.upperBound {
    upper = text[max(upper - step / 4, lower)..<upper].lastIndex(where: \.isBlankOrBreak) ?? upper
  }
  return trimmed(characterBounds(of: lower..<upper, in: text), in: text)
}

/// The first words of a text: all of it, or as many whole words as are shown where it is very long.
public func beginning(of text: String) -> String {
  guard text.utf8.count > excerptLength else { return text }
  let bytes = Array(text.utf8)
  let range = excerpt(of: 0..<bytes.count, around: 0, in: bytes)
  return String(decoding: bytes[range], as: UTF8.self) + " …"
}

/// A range whose ends are those of characters: where it cuts one that has several bytes, without its part.
private func characterBounds(of range: Range<Int>, in text: [UInt8]) -> Range<Int> {
  var (lower, upper) = (range.lowerBound, range.upperBound)
  while lower < upper, text[lower] & 0xC0 == 0x80 { lower += 1 }
  while upper > lower, upper < text.count, text[upper] & 0xC0 == 0x80 { upper -= 1 }
  return lower..<upper
}

/// The sentence that ends at a place: where a footnote's mark stands right after the full stop, the one before it.
///
/// With the last sentence of a quotation come those before it, from the one in which the quotation begins.
public func sentence(endingAt offset: Int, in text: [UInt8]) -> Range<Int> {
  var end = min(offset, text.count)
  while end > 0, text[end - 1].isBlankOrBreak { end -= 1 }
  let before = Array(text[..<end])
  var sentences = SentenceMap(of: before)
  return sentences.sentenceWithQuotations(at: before.count - 1, in: before)
}

/// Finds the ends of a text's sentences, first to last.
private struct SentenceScan {
  private var index = 0
  /// How many brackets are open.
  private var depth = 0
  private var isAtEnd = false

  /// The offset at which the next sentence ends, the white space after it included; the last is the text's end, behind
  /// which there is none.
  mutating func next(in text: [UInt8]) -> Int? {
    if isAtEnd { return nil }
    while true {
      index = Bytes.first(in: text, index..<text.count, where: mayBeTelling)
      guard index < text.count else { break }
      let byte = text[index]
      if isOpeningBracket(byte) { depth += 1 }
      if isClosingBracket(byte) { depth = max(0, depth - 1) }
      guard let width = stopWidth(text, at: index) else {
        index += 1
        continue
      }
      let stop = index
      index += width
      while let more = stopWidth(text, at: index) ?? closerWidth(text, at: index) {
        if isClosingBracket(text[index]) { depth = max(0, depth - 1) }
        index += more
      }
      guard index < text.count, depth == 0 else { continue }
      // Brackets around a mark alone say something of a word, or of words left out: “a victory (!)”, “[…]”.
      if stop > 0, isOpeningBracket(text[stop - 1]), isClosingBracket(text[index - 1]) { continue }
      if width == wideStopWidth(text, at: stop) {
        if isWithinSentence(text, at: index, isBehindMark: index > stop + width) { continue }
      } else if !text[index].isBlankOrBreak {
        continue
      }
      // After “etc.”, after a question within a sentence (“Why?” he asked), and where words are left out.
      if goesOn(text, after: index) { continue }
      if byte == UInt8(ascii: "."), index == stop + 1 {
        let next = wordStart(text, after: index)
        if isAbbreviation(text, before: stop, next: next) { continue }
        if isOrdinal(text, before: stop, next: next) || isInDate(text, before: stop, next: next) { continue }
      }
      while index < text.count, text[index].isBlankOrBreak { index += 1 }
      isAtEnd = index == text.count
      return index
    }
    isAtEnd = true
    return text.count
  }
}

/// Which bytes may begin what sentences depend on: a mark that ends one, or a bracket.
///
/// With them pass the signs `/`, `>`, `_` and Y, and the first bytes of other characters.
@inline(__always) private func mayBeTelling(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  // . and ? differ in two bits, ! and ) in one, [ and ] in two.
  Bytes.equal(bytes, UInt8(ascii: "."), besides: 0x11) | Bytes.equal(bytes, UInt8(ascii: "!"), besides: 8)
    | Bytes.equal(bytes, UInt8(ascii: "(")) | Bytes.equal(bytes, UInt8(ascii: "Y"), besides: 6)
    | Bytes.within(bytes, 0xD8...0xEF)
}

/// The width of a mark that ends a sentence.
private func stopWidth(_ text: [UInt8], at index: Int) -> Int? {
  guard index < text.count else { return nil }
  switch text[index] {
  case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return 1
  case 0xE2: return byte(text, index + 1) == 0x80 && byte(text, index + 2) == 0xA6 ? 3 : nil  // …
  case 0xD8: return byte(text, index + 1) == 0x9F ? 2 : nil  // ؟
  case 0xDB: return byte(text, index + 1) == 0x94 ? 2 : nil  // ۔
  default: return wideStopWidth(text, at: index)
  }
}

/// The width of a mark that ends a sentence of Chinese or Japanese.
private func wideStopWidth(_ text: [UInt8], at index: Int) -> Int? {
  switch (text[index], byte(text, index + 1), byte(text, index + 2)) {
  case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): 3  // 。 ！ ？
  default: nil
  }
}

/// Whether a sentence of Chinese or Japanese goes on behind a mark that ends others: a bracket closes, or behind a
/// closing quotation mark stands と or って.
private func isWithinSentence(_ text: [UInt8], at index: Int, isBehindMark: Bool) -> Bool {
  switch (text[index], byte(text, index + 1), byte(text, index + 2)) {
  case (0xEF, 0xBC, 0x89): true  // ）
  case (0xE3, 0x81, 0xA8), (0xE3, 0x81, 0xA3): isBehindMark  // と っ
  default: false
  }
}

/// The width of a quotation mark or bracket that closes.
private func closerWidth(_ text: [UInt8], at index: Int) -> Int? {
  guard index < text.count else { return nil }
  switch text[index] {
  case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): return 1
  case 0xE2:
    let last = byte(text, index + 2)
    return byte(text, index + 1) == 0x80 && (last == 0x9D || last == 0x99) ? 3 : nil  // ” ’
  case 0xC2: return byte(text, index + 1) == 0xBB ? 2 : nil  // »
  case 0xE3:
    let last = byte(text, index + 2)
    return byte(text, index + 1) == 0x80 && (last == 0x8D || last == 0x8F) ? 3 : nil  // 」 』
  default: return nil
  }
}

private func isOpeningBracket(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
}

private func isClosingBracket(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
}

/// A byte of a text, or 0 behind its end.
func byte(_ text: [UInt8], _ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

/// The first place at or after another that is no white space, or the text's end.
func wordStart(_ text: [UInt8], after index: Int) -> Int {
  var place = index
  while place < text.count, text[place].isBlankOrBreak { place += 1 }
  return place
}

/// Whether what follows a mark and space can not begin a sentence: a lower-case Latin or Cyrillic letter, or the next
/// point of an ellipsis with spaces in it.
private func goesOn(_ text: [UInt8], after index: Int) -> Bool {
  let place = wordStart(text, after: index)
  switch byte(text, place) {
  case 97...122: return true
  case UInt8(ascii: "."): return place + 1 == text.count || text[place + 1].isBlankOrBreak
  case 0xC3: return (0x9F...0xBF).contains(byte(text, place + 1)) && byte(text, place + 1) != 0xB7  // ß to ÿ
  case 0xD0: return (0xB0...0xBF).contains(byte(text, place + 1))  // а to п
  case 0xD1: return (0x80...0x9F).contains(byte(text, place + 1))  // р to я, and beyond
  default: return false
  }
}

/// Whether a number before a full stop counts what follows, as German writes it in `3. März` and `dem 2. Weltkrieg`.
///
/// It has one or two digits. Before a month whose name English shares, and before any other word, a German word before
/// the number has to tell it, or a year behind the month.
private func isOrdinal(_ text: [UInt8], before stop: Int, next: Int) -> Bool {
  var start = stop
  while start > 0, text[start - 1].isDigit, stop - start < 3 { start -= 1 }
  guard (1...2).contains(stop - start), start == 0 || !text[start - 1].isOfWord else { return false }
  let name = lowercasedWord(text[next...].prefix(17).prefix(while: \.isOfWord))
  if germanMonths.contains(name) { return true }
  guard start > 0, text[start - 1].isBlankOrBreak else { return false }
  let before = lowercasedWord(text[wordBegin(text, before: start - 1)..<start - 1])
  guard monthsOfBoth.contains(name) else {
    return wordsBeforeOrdinals.contains(before) && !name.isEmpty && !text[next].isDigit
  }
  let year = wordStart(text, after: next + name.utf8.count)
  return wordsBeforeOrdinals.contains(before) || wordsBeforeDays.contains(before)
    || text[year...].prefix(while: \.isDigit).count == 4
}

/// Whether a number before a full stop is the day or the month of a date in numbers, as `11. 6. 2010` is.
///
/// Without a year, a German word before the day has to tell it.
private func isInDate(_ text: [UInt8], before stop: Int, next: Int) -> Bool {
  let start = numberBegin(text, before: stop)
  guard (1...2).contains(stop - start), byte(text, next).isDigit else { return false }
  let end = numberEnd(text, from: next)
  if end - next == 4 {
    let day = start - 2
    guard day > 0, text[day + 1].isBlankOrBreak, text[day] == UInt8(ascii: ".") else { return false }
    return (1...2).contains(day - numberBegin(text, before: day))
  }
  guard end - next <= 2, byte(text, end) == UInt8(ascii: ".") else { return false }
  let year = wordStart(text, after: end + 1)
  if numberEnd(text, from: year) - year == 4 { return true }
  guard start > 0, text[start - 1].isBlankOrBreak else { return false }
  let before = lowercasedWord(text[wordBegin(text, before: start - 1)..<start - 1])
  return wordsBeforeOrdinals.contains(before) || wordsBeforeDays.contains(before)
}

/// Where the digits begin that end at a place; no more than five are looked at.
private func numberBegin(_ text: [UInt8], before end: Int) -> Int {
  var start = end
  while start > 0, end - start < 5, text[start - 1].isDigit { start -= 1 }
  return start
}

/// Where the digits end that begin at a place; no more than five are looked at.
private func numberEnd(_ text: [UInt8], from start: Int) -> Int {
  start + text[start...].prefix(5).prefix(while: \.isDigit).count
}

/// Where the word begins that ends at a place.
func wordBegin(_ text: [UInt8], before end: Int) -> Int {
  var start = end
  while start > 0, end - start <= 16, text[start - 1].isOfWord { start -= 1 }
  return start
}

func lowercasedWord(_ bytes: ArraySlice<UInt8>) -> String {
  bytes.count > 16 ? "" : String(decoding: bytes, as: UTF8.self).lowercased()
}

private let germanMonths: Set<String> = [
  "januar", "jänner", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember",
]

/// The months that English and German call the same.
private let monthsOfBoth: Set<String> = ["april", "august", "september", "november"]

private let wordsBeforeOrdinals: Set<String> = ["das", "dem", "den", "der", "im", "vom", "zum", "zur"]

private let wordsBeforeDays: Set<String> = ["ab", "am", "bis", "seit", "und"]

private func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
  var lower = range.lowerBound
  var upper = range.upperBound
  while lower < upper, text[lower].isBlankOrBreak { lower += 1 }
  while upper > lower, text[upper - 1].isBlankOrBreak { upper -= 1 }
  return lower..<upper
}
