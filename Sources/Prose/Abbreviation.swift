import Scanning

// In: a full stop in a text, and what follows it. Out: whether the word before it is an abbreviation or an initial,
// with which a sentence goes on. The text's language is not known, so the lists are of all languages together.

/// Whether a sentence goes on behind a full stop, since the word before that is an abbreviation or an initial.
///
/// It ends all the same before a word that begins sentences and is no name (“Plan B. Then”, “in the U.S. The”),
/// save behind what always has words behind it (“e.g.”, “v.”, “Mr.”), and behind a letter that counts
/// (“Article V. Members”).
func isAbbreviation(_ text: [UInt8], before stop: Int, next: Int) -> Bool {
  guard let word = StoppedWord(in: text, before: stop) else { return isVersus(text, before: stop) }
  // Behind a letter that begins the text stands what it is the number of: “A. The first question”.
  if word.isPart(before: next, in: text) || word.isLetter && word.range.lowerBound == 0 { return true }
  if word.isLetter, isCounting(word.range, in: text) { return false }
  guard word.isAbbreviation(isNumberNext: isNumber(text, at: next)) else { return false }
  return word.isLeading || !beginsSentence(text, at: next)
}

/// Whether the word before a full stop is an abbreviation or an initial; some are only where a number is next.
///
/// What ends a list, such as “etc.”, is none: where its sentence goes on, it does so in small letters.
func isAbbreviation(_ text: [UInt8], before stop: Int, isNumberNext: Bool) -> Bool {
  StoppedWord(in: text, before: stop)?.isAbbreviation(isNumberNext: isNumberNext) == true
}

/// A word before a full stop that is as short as an abbreviation, or has full stops within it.
///
/// Letters with a full stop each are one word, with or without spaces: `z. B.` is `z.B.`, and `EE. UU.` is `EE.UU.`
private struct StoppedWord {
  /// Its bytes, the last full stop left out.
  let range: Range<Int>
  /// Whether it is a single letter.
  let isLetter: Bool
  /// Whether that is a capital, or of a script that has none.
  private let isInitial: Bool
  /// Whether it is letters with full stops between them; “3.5” is a number.
  private let areLetters: Bool
  /// How it is known as an abbreviation.
  private let usage: AbbreviationTable.Usage?

  /// The word before a full stop; nil where it is certainly no abbreviation.
  init?(in text: borrowing [UInt8], before stop: Int) {
    // Most are letters of ASCII alone, and read in one go.
    var (start, number) = (stop, UInt64(0))
    while start > 0, text[start - 1].isLetter {
      if stop - start == longestAbbreviation { return nil }
      number |= UInt64(lowercased(text[start - 1])) << UInt64(8 * (stop - start))
      start -= 1
    }
    let isPlain = start == 0 || !text[start - 1].isOfWord && text[start - 1] != UInt8(ascii: ".")
    if isPlain, stop - start > 2 || stop - start == 2 && !isDoubled(text, at: start) {
      range = start..<stop
      (isLetter, isInitial, areLetters) = (false, false, false)
      usage = AbbreviationTable.all.usage(of: number)
      return
    }
    guard let range = Self.range(in: text, before: stop) else { return nil }
    self.range = range
    // In ASCII: each part between full stops is counted, and the whole is packed into a number while it fits.
    var (part, hasStop, hasDigit, hasWord, bytes) = (0, false, false, false, UInt64(0))
    for place in range {
      let byte = text[place]
      if byte >= 0x80 {
        let word = String(decoding: text[range], as: UTF8.self).filter { !$0.isWhitespace }
        (isLetter, isInitial, areLetters) = Self.letters(of: word)
        usage = AbbreviationTable.all.usage(of: packed(word.lowercased()))
        return
      }
      if byte.isBlankOrBreak { continue }
      part = byte == UInt8(ascii: ".") ? 0 : part + 1
      hasStop = hasStop || part == 0
      hasDigit = hasDigit || byte.isDigit
      hasWord = hasWord || part > 2 || part == 2 && !isDoubled(text, at: place - 1)
      bytes = bytes << 8 | UInt64(lowercased(byte))
    }
    isLetter = range.count == 1 && !hasDigit
    isInitial = isLetter && (65...90).contains(text[range.lowerBound])
    areLetters = hasStop && !hasDigit && !hasWord
    usage = range.count > longestAbbreviation ? nil : AbbreviationTable.all.usage(of: bytes)
  }

  /// What a word in any script is of: a letter, an initial, letters with full stops between them.
  private static func letters(
    of word: String
  ) -> (isLetter: Bool, isInitial: Bool, areLetters: Bool) {
    let letter = word.unicodeScalars.count == 1 ? word.unicodeScalars.first : nil
    let isInitial = letter.map { $0.properties.isUppercase || isOfArabicOrHebrew($0) } == true
    let areLetters =
      word.contains(".") && !endsOfLists.contains(word)
      && word.split(separator: ".").allSatisfy { $0.count == 1 && $0.first?.isLetter == true }
    return (letter?.properties.isAlphabetic == true, isInitial, areLetters)
  }

  /// Whether it is an abbreviation or an initial.
  func isAbbreviation(isNumberNext: @autoclosure () -> Bool) -> Bool {
    switch usage {
    case .leading, .any: true
    case .beforeNumbers: isInitial || areLetters || isNumberNext()
    case nil: isInitial || areLetters
    }
  }

  /// Whether it always has words behind it.
  var isLeading: Bool { usage == .leading }

  /// Whether the next word is a part of it, as in `z. B.`, `n. Chr.` and `EE. UU.` behind the first full stop.
  func isPart(before next: Int, in text: [UInt8]) -> Bool {
    guard isLetter || range.count == 2 && isDoubled(text, at: range.lowerBound) else { return false }
    let width = letterWidth(text, at: next)
    if width == 0 { return text[next...].starts(with: "Chr.".utf8) }
    return byte(text, next + width) == UInt8(ascii: ".")
  }

  private static func range(in text: [UInt8], before stop: Int) -> Range<Int>? {
    var (start, hasStop) = (stop, false)
    while let width = widthOfWord(text, before: start) {
      hasStop = hasStop || text[start - 1] == UInt8(ascii: ".")
      start -= width
      if stop - start > (hasStop ? longestWord : longestAbbreviation) { return nil }
    }
    if start == stop { return nil }
    // No letter has more bytes.
    guard stop - start <= 4, letterWidth(text, at: start) > 0 else { return start..<stop }
    while stop - start < longestWord, let before = letterBegin(text, beforeSpaceAt: start) { start = before }
    return start..<stop
  }

  /// The bytes of the character of a word, or the full stop within it, that ends at a place.
  private static func widthOfWord(_ text: [UInt8], before end: Int) -> Int? {
    guard end > 0 else { return nil }
    let byte = text[end - 1]
    if byte < 0x80 { return byte.isOfWord || byte == UInt8(ascii: ".") ? 1 : nil }
    let scalar = scalar(before: end, in: text)
    return isWord(scalar) ? UTF8.width(scalar) : nil
  }
}

/// Where the letter begins that ends with a full stop and a space before a place; nil where there is none.
private func letterBegin(_ text: [UInt8], beforeSpaceAt place: Int) -> Int? {
  guard place > 0 else { return nil }
  let space = scalar(before: place, in: text)
  let stop = place - UTF8.width(space) - 1
  guard stop > 0, space.properties.isWhitespace, text[stop] == UInt8(ascii: ".") else { return nil }
  let letter = UTF8.width(scalar(before: stop, in: text))
  return [letter, 2].map { stop - $0 }.first { start in
    start >= 0 && letterWidth(text, at: start) == stop - start && isBoundary(text, at: start)
  }
}

/// The bytes of the letter, or of the two equal capitals of an abbreviated plural, that stand at a place as a word;
/// 0 where another word does.
private func letterWidth(_ text: [UInt8], at place: Int) -> Int {
  guard place < text.count else { return 0 }
  let width: Int
  if text[place] < 0x80 {
    guard text[place].isLetter else { return 0 }
    width = isDoubled(text, at: place) ? 2 : 1
  } else {
    let letter = scalar(at: place, in: text)
    guard letter.properties.isAlphabetic else { return 0 }
    width = UTF8.width(letter)
  }
  return isBoundary(text, at: min(place + width, text.count)) ? width : 0
}

/// Whether two equal capitals stand at a place, as in `EE. UU.`, a Spanish plural.
private func isDoubled(_ text: [UInt8], at place: Int) -> Bool {
  (65...90).contains(text[place]) && byte(text, place + 1) == text[place]
}

private func isOfArabicOrHebrew(_ scalar: Unicode.Scalar) -> Bool {
  (0x05D0...0x05EA).contains(scalar.value) || (0x0620...0x06D3).contains(scalar.value)
}

/// Whether `./.` ends at a place, which parts the parties of a German case.
private func isVersus(_ text: [UInt8], before stop: Int) -> Bool {
  stop > 1 && text[stop - 1] == UInt8(ascii: "/") && text[stop - 2] == UInt8(ascii: ".")
}

/// Whether a single letter is no initial: behind a word that asks for a number (“Article V.”), and an Arabic one behind
/// a number, as in `2025 م.`, where it says of which era that is.
private func isCounting(_ letter: Range<Int>, in text: [UInt8]) -> Bool {
  let end = letter.lowerBound - 1
  guard end > 0, text[end].isBlankOrBreak else { return false }
  let word = String(decoding: text[wordBegin(text, before: end)..<end], as: UTF8.self)
  let (first, isSmall) = (text[letter.lowerBound], (97...122).contains(text[letter.lowerBound]))
  if isSmall { return wordsBeforeSmallLetters.contains(word) }
  // Arabic begins with D8 to DB; Russian “2025 г.” is an abbreviation.
  if (0xD8...0xDB).contains(first), word.last?.isNumber == true { return true }
  return wordsBeforeLetters.contains(word) || word == "War" && first == UInt8(ascii: "I")
}

/// Whether a number begins at a place: digits, a Roman number other than I, which is a word as well, a symbol of a
/// document such as `A/63/1`, or “No.” and another.
private func isNumber(_ text: [UInt8], at index: Int) -> Bool {
  if byte(text, index).isDigit { return true }
  let word = text[index...].prefix(longestAbbreviation).prefix { $0.isLetter }
  if word.isEmpty { return false }
  let isRoman = word.allSatisfy { "IVXLCDM".utf8.contains($0) }
  switch byte(text, word.endIndex) {
  case UInt8(ascii: "/"): return word.count <= 5 && word.allSatisfy { (65...90).contains($0) }
  case UInt8(ascii: "."):
    let isNo = word.elementsEqual("No".utf8) || word.elementsEqual("Nos".utf8)
    let next = wordStart(text, after: word.endIndex + 1)
    return isNo && byte(text, next).isDigit || isRoman && word.count > 1
  case let next: return isRoman && !word.elementsEqual("I".utf8) && !next.isOfWord
  }
}

/// Whether the word at a place begins sentences and is no name.
private func beginsSentence(_ text: [UInt8], at place: Int) -> Bool {
  // Most words are of ASCII, as what is behind them.
  let plain = text[place...].prefix(24).prefix(while: \.isLetter)
  guard plain.count < 24, plain.endIndex < text.count else { return false }
  let behind = text[plain.endIndex]
  if behind < 0x80 {
    let isApart =
      behind.isWhiteSpace || behind == UInt8(ascii: "'") || behind == UInt8(ascii: ",") && plain.count > 3
    return isApart && wordsThatBegin.contains(String(decoding: plain, as: UTF8.self))
  }
  let rest = String(decoding: text[place...].prefix(24), as: UTF8.self)
  let word = rest.prefix(while: \.isLetter)
  guard let next = rest[word.endIndex...].first else { return false }
  // A name stands before a comma as well.
  let isApart = next.isWhitespace || "'’".contains(next) || next == "," && word.count > 3
  return isApart && wordsThatBegin.contains(String(word))
}

/// Words that often begin a sentence and are neither names nor titles, in the languages of most briefings.
private let wordsThatBegin: Set<String> = [
  "After", "All", "Although", "And", "As", "At", "Because", "Before", "Both", "But", "By", "Even",
  "Every", "For", "From", "He", "Here", "His", "How", "However", "If", "In", "Instead", "It", "Its",
  "Neither", "Nor", "Not", "Now", "On", "Only", "Our", "She", "Since", "Some", "That", "The", "Their",
  "Then", "There", "Therefore", "These", "They", "This", "Those", "Though", "Thus", "Under", "Until",
  "We", "What", "When", "Where", "Whether", "While", "Who", "Why", "With", "Without", "Yet", "You",
  "Aber", "Auch", "Damit", "Danach", "Dann", "Daher", "Die", "Dies", "Diese", "Dieser", "Dieses", "Doch",
  "Eine", "Er", "Nach", "Sie", "Wir", "Ainsi", "Ce", "Cela", "Ces", "Cette", "Dans", "Elle", "Elles",
  "Il", "Ils", "Mais", "Pour", "Puis", "Selon", "Une", "Cuando", "Ella", "Ellos", "En", "Entonces",
  "Esta", "Este", "Esto", "Mientras", "Pero", "Según", "Una", "В", "Его", "Затем", "На", "Но", "Он",
  "Она", "Они", "После", "Это", "ثم", "لكن", "وقال", "وقد", "اما", "این", "سپس",
]

/// Words behind which a capital is a number.
///
/// Most are so with a capital of their own alone: “In this article J. Doe says”.
private let wordsBeforeLetters: Set<String> = [
  "Annex", "Appendix", "Area", "Article", "Category", "Chapter", "Class", "Grade", "Hepatitis", "Option",
  "Part", "Plan", "Schedule", "Section", "Table", "Title", "Vitamin", "annex", "appendix", "category",
  "hepatitis", "schedule", "vitamin", "Abschnitt", "Anhang", "Anlage", "Kapitel", "Teil", "Annexe",
  "Chapitre", "Partie", "annexe", "vitamine", "Anexo", "Artículo", "Capítulo", "anexo", "inciso",
  "vitamina", "Глава", "Приложение", "Статья", "Часть", "البند", "الجزء", "الحرف", "الفقرة", "القسم",
  "المادة", "الملحق", "بند", "فقرة", "ماده", "پیوست",
]

/// Words behind which a small letter is a number.
private let wordsBeforeSmallLetters: Set<String> = [
  "article", "clause", "item", "letter", "option", "paragraph", "part", "point", "section",
  "subparagraph",
]

/// What always has words behind it: titles before a name, and what joins words or leads to an example.
private let leadingAbbreviations: Set<String> = [
  "approx", "cf", "e.g", "i.e", "incl", "v", "viz", "vs", "adm", "amb", "brig", "capt", "cdr", "cmdr",
  "col", "cpl", "dr", "gen", "gov", "hon", "lt", "maj", "messrs", "mr", "mrs", "ms", "mx", "prof", "rep",
  "rev", "sen", "sgt", "bspw", "bzw", "d.h", "sog", "vgl", "z.b", "mgr", "mlle", "mme", "mmes",
  "dña", "ej", "gral", "lic", "pdte", "sra", "sres", "srta", "напр", "проф", "см", "т.е",
]

private let abbreviations: Set<String> = [
  "al", "art", "arts", "c", "ca", "ch", "cit", "ed", "eds", "fig", "ibid", "no", "nos", "op", "p", "para",
  "paras", "pp", "sec", "sect", "st", "vol", "vols", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
  "sept", "sep", "oct", "nov", "dec", "corp", "dept", "ft", "inc", "ltd", "mt", "mtg", "sess", "sr",
  "supp", "univ", "abs", "anm", "bd", "hrsg", "nr", "nrn", "ziff", "núm", "núms", "pág", "págs", "párr",
  "párrs", "ст", "г", "гг", "т", "п", "пп", "млн", "млрд", "тыс", "руб", "долл",
]

/// What ends a list in Russian and would else be letters with full stops between them.
private let endsOfLists: Set<String> = ["т.д", "т.п"]

/// What is abbreviated before a number alone: elsewhere it may be a word.
private let abbreviationsBeforeNumbers: Set<String> = [
  "add", "alin", "apdo", "apdos", "app", "chap", "cl", "cls", "corr", "doc", "fn", "kap", "n", "par",
  "pars", "pt", "reg", "regs", "res", "rés", "resol", "rn", "sched", "ser", "ss", "subpara", "suppl",
]

/// The bytes of the longest abbreviation: no more than a number holds.
private let longestAbbreviation = 8

/// The bytes of the longest word with full stops in it that is looked at.
private let longestWord = 32

/// All abbreviations, each as a number of its bytes.
private struct AbbreviationTable {
  /// Where a word is an abbreviation: before other words always, anywhere, before a number.
  enum Usage { case leading, any, beforeNumbers }

  static let all = AbbreviationTable()

  /// Each word in the first place that was free from its own on, 0 in the others; and how it is known, beside it.
  private var words = [UInt64](repeating: 0, count: 1 << bits)
  private var usages = [Usage](repeating: .any, count: 1 << bits)

  /// At most a third of the places is taken.
  private static let bits = 9

  private init() {
    let lists: [(Set<String>, Usage)] = [
      (leadingAbbreviations, .leading), (abbreviations, .any), (abbreviationsBeforeNumbers, .beforeNumbers),
    ]
    precondition(3 * lists.reduce(0) { $0 + $1.0.count } <= words.count)
    for (list, usage) in lists {
      for word in list {
        precondition(word.utf8.count <= longestAbbreviation)
        let packed = packed(word)
        let place = place(of: packed)
        (words[place], usages[place]) = (packed, usage)
      }
    }
  }

  func usage(of packed: UInt64) -> Usage? {
    let place = place(of: packed)
    return words[place] == packed && packed != 0 ? usages[place] : nil
  }

  /// Where a word stands, or would.
  private func place(of packed: UInt64) -> Int {
    var place = Int((packed &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.bits))
    while words[place] != 0, words[place] != packed { place = (place + 1) & (words.count - 1) }
    return place
  }
}

/// The bytes of a word as a number; 0 where they are too many for one.
private func packed(_ word: String) -> UInt64 {
  word.utf8.count > longestAbbreviation ? 0 : word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
}

private func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
