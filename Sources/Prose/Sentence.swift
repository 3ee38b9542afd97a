import Scanning

/// The sentences of a text, found once and asked as often as needed.
///
/// A sentence ends with `.`, `!`, `?`, `…`, `؟` or `۔`, closing quotation marks and brackets after it, and white space;
/// not after an abbreviation, an initial, the number of a German day, or within brackets. `。`, `！` and `？` need no
/// white space, but before a closing bracket, or the と with which Japanese tells that words were said, they end none.
public struct SentenceMap: Sendable {
  private let ends: [Int]
  /// The stretches inside quotation marks, once they were looked for.
  private var quotations: [Range<Int>]?

  /// The sentences of a text in UTF-8.
  public init(of text: [UInt8]) { ends = sentenceEnds(in: text) }

  /// The sentence of that text that holds a place: UTF-8 offsets, white space at its ends left out.
  public func sentence(at place: Int, in text: [UInt8]) -> Range<Int> {
    // What stands at the text's end belongs to the last.
    let index = min(ends.partitioningIndex { $0 > place }, ends.count - 1)
    return index < 0 ? 0..<0 : trimmed((index > 0 ? ends[index - 1] : 0)..<ends[index], in: text)
  }

  /// The same, with all sentences of a quotation that it begins or ends, unless the place itself is quoted.
  public mutating func sentenceWithQuotations(at place: Int, in text: [UInt8]) -> Range<Int> {
    let sentence = sentence(at: place, in: text)
    guard ends.count > 1, PairedMarks.mayStand(in: text, sentence) else { return sentence }
    let quotations = quotations ?? PairedMarks(of: text).inside
    self.quotations = quotations
    let across = { (end: Int) -> Range<Int>? in
      let next = quotations.partitioningIndex { $0.upperBound > end }
      guard next < quotations.count, quotations[next].lowerBound < end else { return nil }
      return quotations[next].contains(place) ? nil : quotations[next]
    }
    let first = across(sentence.lowerBound).map { self.sentence(at: $0.lowerBound, in: text) } ?? sentence
    let last = across(sentence.upperBound).map { self.sentence(at: $0.upperBound, in: text) } ?? sentence
    return first.lowerBound..<last.upperBound
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

/// The offsets at which sentences end, the white space after each included; the last is the text's end.
private func sentenceEnds(in text: [UInt8]) -> [Int] {
  var ends: [Int] = []
  // Few sentences have less than fifty bytes.
  ends.reserveCapacity(text.count / 50 + 2)
  var index = 0
  var depth = 0
  let isTelling = isTelling
  while index < text.count {
    let byte = text[index]
    guard isTelling[Int(byte)] else {
      index += 1
      if byte < 0x80 { index = nextCandidate(text, from: index) }
      continue
    }
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
      if isAbbreviation(text, before: stop, isNumberNext: isNumber(text, at: next)) { continue }
      if isOrdinal(text, before: stop, next: next) { continue }
    }
    while index < text.count, text[index].isBlankOrBreak { index += 1 }
    ends.append(index)
  }
  if ends.last != text.count { ends.append(text.count) }
  return ends
}

/// The bytes with which something begins that sentences depend on: a mark that ends one, or a bracket.
private let isTelling: [Bool] = (0...255).map { byte in
  switch UInt8(byte) {
  case 0xE2, 0xD8, 0xDB, 0xE3, 0xEF: true
  case let byte: ".!?()[]".utf8.contains(byte)
  }
}

/// The next place that may have a byte that is telling.
private func nextCandidate(_ text: [UInt8], from start: Int) -> Int {
  Bytes.first(in: text, start..<text.count, where: mayBeTelling)
}

@inline(__always) private func mayBeTelling(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.beyondASCII(bytes) | Bytes.within(bytes, 0x21...0x2E) | Bytes.equal(bytes, UInt8(ascii: "?"))
    | Bytes.within(bytes, 0x5B...0x5D)
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
private func byte(_ text: [UInt8], _ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

/// The first place at or after another that is no white space, or the text's end.
private func wordStart(_ text: [UInt8], after index: Int) -> Int {
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

/// Whether a number begins at a place, or a symbol of a document such as `A/63/1`.
private func isNumber(_ text: [UInt8], at index: Int) -> Bool {
  if byte(text, index).isDigit { return true }
  let letters = text[index...].prefix(5).prefix { (65...90).contains($0) }
  return !letters.isEmpty && byte(text, letters.endIndex) == UInt8(ascii: "/")
}

/// Whether the word before a full stop is an abbreviation or an initial; some are only where a number is next.
///
/// What ends a list, such as “etc.”, is none: where its sentence goes on, it does so in small letters.
func isAbbreviation(_ text: [UInt8], before stop: Int, isNumberNext: Bool) -> Bool {
  var (start, hasStop) = (stop, false)
  while start > 0, text[start - 1].isOfWord || text[start - 1] == UInt8(ascii: ".") {
    start -= 1
    hasStop = hasStop || text[start] == UInt8(ascii: ".")
  }
  if start == stop || !hasStop && stop - start > longestAbbreviation { return false }
  // In ASCII: each part between full stops is counted, and the whole is packed into a number while it fits.
  var (part, longestPart, hasDigit, packed) = (0, 0, false, UInt64(0))
  for byte in text[start..<stop] {
    if byte >= 0x80 {
      return isAbbreviation(String(decoding: text[start..<stop], as: UTF8.self), isNumberNext: isNumberNext)
    }
    part = byte == UInt8(ascii: ".") ? 0 : part + 1
    longestPart = max(longestPart, part)
    hasDigit = hasDigit || byte.isDigit
    packed = packed << 8 | UInt64(lowercased(byte))
  }
  if stop - start == 1, (65...90).contains(text[start]) { return true }
  // “U.S.” and “V. V.”: letters with full stops between them; “3.5” is a number.
  if hasStop, longestPart <= 1 { return !hasDigit }
  if stop - start > longestAbbreviation { return false }
  return holds(packedAbbreviations, packed) || isNumberNext && holds(packedBeforeNumbers, packed)
}

private func holds(_ sorted: [UInt64], _ packed: UInt64) -> Bool {
  let place = sorted.partitioningIndex { $0 >= packed }
  return place < sorted.count && sorted[place] == packed
}

/// The same of a word in any script.
private func isAbbreviation(_ word: String, isNumberNext: Bool) -> Bool {
  if word.unicodeScalars.count == 1, let letter = word.unicodeScalars.first, letter.properties.isUppercase {
    return true
  }
  if endsOfLists.contains(word) { return false }
  if word.contains("."),
    word.split(separator: ".").allSatisfy({ $0.count == 1 && $0.first?.isLetter == true })
  {
    return true
  }
  if word.utf8.count > longestAbbreviation { return false }
  let lowercased = word.lowercased()
  return abbreviations.contains(lowercased) || isNumberNext && abbreviationsBeforeNumbers.contains(lowercased)
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

/// Where the word begins that ends at a place.
private func wordBegin(_ text: [UInt8], before end: Int) -> Int {
  var start = end
  while start > 0, end - start <= 16, text[start - 1].isOfWord { start -= 1 }
  return start
}

private func lowercasedWord(_ bytes: ArraySlice<UInt8>) -> String {
  bytes.count > 16 ? "" : String(decoding: bytes, as: UTF8.self).lowercased()
}

private let germanMonths: Set<String> = [
  "januar", "jänner", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember",
]

/// The months that English and German call the same.
private let monthsOfBoth: Set<String> = ["april", "august", "september", "november"]

private let wordsBeforeOrdinals: Set<String> = ["das", "dem", "den", "der", "im", "vom", "zum", "zur"]

private let wordsBeforeDays: Set<String> = ["ab", "am", "bis", "seit", "und"]

private let abbreviations: Set<String> = [
  "art", "arts", "no", "nos", "vs", "mr", "mrs", "ms", "dr", "prof", "st", "cf", "p", "pp", "para", "paras",
  "vol",
  "vols", "ed", "eds", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
  "e.g", "i.e",
  "al", "ch", "sec", "gov", "sen", "rep", "approx", "ca", "c", "fig", "ibid", "op", "cit",
  // Ranks, titles and companies, which a name follows or stands before.
  "adm", "amb", "brig", "capt", "cdr", "cmdr", "col", "corp", "cpl", "gen", "hon", "inc", "lt", "ltd", "maj",
  "messrs", "rev", "sgt",
  "bzw", "d.h", "vgl", "z.b",
  "ст", "г", "гг", "т", "п", "пп", "см", "напр", "т.е", "млн", "млрд", "тыс", "руб", "долл",
]

/// What ends a list in Russian and would else be letters with full stops between them.
private let endsOfLists: Set<String> = ["т.д", "т.п"]

/// What is abbreviated before a number alone: elsewhere it may be a word.
private let abbreviationsBeforeNumbers: Set<String> = [
  "abs", "alin", "anm", "apdo", "apdos",
  "bd", "chap", "cl", "cls", "corr", "doc", "fn", "kap", "nr", "nrn", "núm", "núms",
  "pág",
  "págs", "par", "pars", "pt", "reg", "regs", "res", "rés", "resol", "rn", "sched", "ser", "sess", "ss",
  "subpara", "suppl", "ziff",
]

/// The bytes of the longest abbreviation: no more than a number holds.
private let longestAbbreviation = 8

private let packedAbbreviations = packed(abbreviations)

private let packedBeforeNumbers = packed(abbreviationsBeforeNumbers)

/// Abbreviations, each as a number of its bytes, sorted.
private func packed(_ words: Set<String>) -> [UInt64] {
  words.map { word in
    precondition(word.utf8.count <= longestAbbreviation)
    return word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }.sorted()
}

private func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }

private func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
  var lower = range.lowerBound
  var upper = range.upperBound
  while lower < upper, text[lower].isBlankOrBreak { lower += 1 }
  while upper > lower, text[upper - 1].isBlankOrBreak { upper -= 1 }
  return lower..<upper
}
