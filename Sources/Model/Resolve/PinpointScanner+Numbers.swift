import Prose

extension PinpointScanner {
  mutating func nextWord() -> String? {
    while place < text.count, !text[place].isLetter { place += 1 }
    return wordHere()
  }

  mutating func wordHere() -> String? {
    let start = place
    while place < text.count, text[place].isLetter { place += 1 }
    return start == place ? nil : String(text[start..<place])
  }

  mutating func skip(_ characters: String) {
    while place < text.count, characters.contains(text[place]) { place += 1 }
  }

  /// The number behind the name of a part; nil where that may be the pronoun (`the article I like`).
  mutating func nextNumber(of kind: Clause.Kind, named name: String) -> String? {
    let start = place
    let number = nextNumber(of: kind)
    if number == "I", name.first.map({ $0.isASCII && $0.isLowercase }) == true,
      place + 1 < text.count, "\u{A0} '’".contains(text[place]), text[place + 1].isLowercase
    {
      place = start
      return nil
    }
    let word = name.lowercased()
    isPlural = Self.plurals.contains(word)
    if Self.singularsOrPlurals.contains(word), var next = pastSeparator() {
      isPlural = next.nextDigits() != nil
    }
    return number
  }

  /// The number of a part: `3`, `3a`, `12 bis`, a Roman numeral in capitals, or an annex's capital letter.
  mutating func nextNumber(of kind: Clause.Kind) -> String? {
    let start = place
    skip(". \u{A0}\u{202F}")
    if kind.opensNumbering { skipNumberSign() }
    if let ordinal = nextOrdinal() { return ordinal }
    if let number = nextDigits() ?? nextCapitals(orOne: kind.opensNumbering) {
      return number + nextSuffix(of: number)
    }
    place = start
    return nil
  }

  /// Goes past what may stand before a number: `No. 1`, `№ 1`.
  private mutating func skipNumberSign() {
    var ahead = self
    let word = ahead.wordHere()?.lowercased()
    if word == nil { ahead.skip("№") } else if word != "no" && word != "nr" { return }
    ahead.skip(". \u{A0}\u{202F}°")
    if ahead.place < text.count, text[ahead.place].isNumber { place = ahead.place }
  }

  /// The number that a word says: `premier`.
  private mutating func nextOrdinal() -> String? {
    guard let number = nextOrdinalWord() else { return nil }
    let end = place
    skip(" \u{A0}\u{202F}")
    if let both = ClauseHeading.ordinal(of: number, and: nextOrdinalWord()) { return both }
    place = end
    return number
  }

  private mutating func nextOrdinalWord() -> String? {
    let start = place
    while place < text.count, text[place].isLetter || text[place].isNumber { place += 1 }
    if let number = ClauseHeading.ordinals[String(text[start..<place]).lowercased()] { return number }
    place = start
    return nil
  }

  /// The number read last with what goes on behind it: `1.2`, `1-2`; nil where nothing does.
  func longer(than number: String?) -> Pinpoint.Part.Longer? {
    guard let number, !isPlural else { return nil }
    var ahead = self
    var longer = number
    var inPath = 0
    while ahead.place + 1 < text.count, ".-\u{2011}".contains(text[ahead.place]),
      text[ahead.place + 1].isNumber
    {
      let mark = text[ahead.place]
      if mark == "." { inPath += 1 }
      ahead.place += 1
      longer += String(mark) + (ahead.nextDigits() ?? "")
    }
    if longer == number { return nil }
    return Pinpoint.Part.Longer(number: longer + ahead.nextLaterSuffix(), inPath: inPath)
  }

  mutating func nextDigits() -> String? {
    let start = place
    while place < text.count, text[place].isNumber { place += 1 }
    return start == place ? nil : String(text[start..<place])
  }

  /// A Roman numeral that is a word of its own, or any capital that is one, with digits behind it: `A`, `A1`.
  mutating func nextCapitals(orOne takesLetter: Bool) -> String? {
    let start = place
    if let word = wordHere() {
      let isLetter = takesLetter && word.count == 1 && word.allSatisfy(\.isUppercase)
      let digits = isLetter ? nextDigits() ?? "" : ""
      if isLetter || word.allSatisfy("IVXLC".contains), place == text.count || !text[place].isNumber {
        return word + digits
      }
    }
    place = start
    return nil
  }

  /// What goes on after a number: `a`, where it is digits, or ` bis`.
  mutating func nextSuffix(of number: String) -> String {
    skipOrdinalSign()
    let start = place
    if place + 1 < text.count, "-\u{2011}".contains(text[place]), text[place + 1].isLetter {
      let mark = text[place]
      place += 1
      if let word = wordHere(), place == text.count || !text[place].isNumber,
        word.count == 1 && word.first?.isUppercase == true
          || ClauseHeading.suffixes.contains(word.lowercased())
      {
        return String(mark) + word
      }
      place = start
      return ""
    }
    if number.allSatisfy(\.isNumber), let word = wordHere() {
      if word.count == 1, place == text.count || !text[place].isNumber { return word }
      if ClauseHeading.suffixes.contains(word.lowercased()) { return " " + word }
      place = start
      return ""
    }
    return nextLaterSuffix()
  }

  /// The ` bis` or ` ter` behind the number of what was put in later.
  mutating func nextLaterSuffix() -> String {
    let start = place
    skip(" \u{A0}\u{202F}")
    if let word = wordHere(), ClauseHeading.suffixes.contains(word.lowercased()) { return " " + word }
    place = start
    return ""
  }

  /// The words behind a comma here, up to what ends them: `Group II` in `Annex A, Group II`.
  func furtherWords() -> String? {
    let rest = text[place...].drop { " \u{A0}".contains($0) }
    guard rest.first == "," else { return nil }
    let words = String(rest.dropFirst().prefix { !",;([".contains($0) }).trimmingWhiteSpace()
    return words.isEmpty ? nil : words
  }
}
