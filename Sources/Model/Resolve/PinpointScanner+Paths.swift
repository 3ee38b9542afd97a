import Prose

extension PinpointScanner {
  // MARK: Texts without a part

  /// The article’s number and the path that are all of the text, `8 bis` and `2`, `a` of `8 bis (2)(a)`; nil where it
  /// is anything else.
  mutating func nextBareNumber() -> (number: String, path: [String])? {
    guard let digits = nextDigits(), digits.count <= 3 else { return nil }
    let number = digits + nextSuffix(of: digits)
    skip(" \u{A0}")
    // “377 (V)” is of something else.
    guard labelEnd() != nil, let first = text[place...].dropFirst().first, !first.isUppercase else {
      return nil
    }
    let path = nextPath(below: .provision)
    return place == text.count && !isPathListed ? (number, path) : nil
  }

  /// The path that is all of the text, with the names of paragraphs and points: `para. 2(a)`, `point (b)`; nil where it
  /// is anything else.
  func barePath() -> [String]? {
    guard let first = text.first, first.isLetter || first == "§" else { return nil }
    var (words, ahead) = (self, self)
    // “No. 5” and “item 5” may be of anything.
    guard let level = ahead.nextLevel(), [.paragraph, .point, .letter, .subparagraph].contains(level) else {
      return nil
    }
    let path = words.nextPath(below: .provision)
    return words.place == text.count && !path.isEmpty && !words.isPathListed ? path : nil
  }

  // MARK: Paths and lists

  /// `(3)(a)`, `(3)a`, or `, para. 3`, `, § 3`, `, point (a)`, ` no. 3`; below an article `.3` as well.
  ///
  /// It ends before one more of the same rank: `(1), (2)`, `para. 1, para. 2`.
  mutating func nextPath(below kind: Clause.Kind) -> [String] {
    var path: [String] = []
    var levels: Set<Level> = []
    isPathListed = false
    while kind == .article, place + 1 < text.count, text[place] == ".", text[place + 1].isNumber {
      place += 1
      path += nextDigits().map { [ClauseNumber.inPath($0 + nextLaterSuffix())] } ?? []
    }
    while place < text.count {
      let start = place
      skip(" ,\u{A0}")
      let isBehindComma = text[start..<place].contains(",")
      if path.isEmpty || !isBehindComma, let label = nextLabel() {
        path.append(ClauseNumber.inPath(label + nextLaterSuffix()))
        if let letter = nextLetter() { path.append(ClauseNumber.inPath(letter)) }
        continue
      }
      // “Art. 3, No. 4” may be of a journal.
      if let level = nextLevel(), level != .number || !isBehindComma, levels.insert(level).inserted {
        skip(". \u{A0}\u{202F}")
        if labelEnd() != nil { continue }
        if let number = nextNumber(at: level) {
          path.append(ClauseNumber.inPath(number))
          continue
        }
      }
      place = start
      break
    }
    isPathListed = !path.isEmpty && pathsGoOn()
    return path
  }

  /// Whether a list of paths goes on here: with digits (of no year), or a number in brackets or with a name.
  private func pathsGoOn() -> Bool {
    guard var ahead = pastSeparator() else { return false }
    if let digits = ahead.nextDigits() { return digits.count <= 3 }
    return ahead.labelEnd() != nil || ahead.nextLevel() != nil
  }

  /// The scanner behind the comma, dash or word that separates the numbers of a list; nil without one.
  func pastSeparator() -> PinpointScanner? {
    var ahead = self
    ahead.skip(" \u{A0}")
    let start = ahead.place
    ahead.skip(",&/;+-\u{2011}–—")
    let isMarked = ahead.place > start
    ahead.skip(" \u{A0}")
    var behindWord = ahead
    if let word = behindWord.wordHere(), Self.joiners.contains(word) {
      ahead = behindWord
    } else if !isMarked {
      return nil
    }
    ahead.skip(" \u{A0}")
    return ahead
  }

  /// The number of a paragraph or a point in brackets: `2`, `2a`, `2 bis`, `b`, `bb`, `iv`.
  mutating func nextLabel() -> String? {
    guard let end = labelEnd() else { return nil }
    defer { place = end + 1 }
    let (number, suffix) = ClauseNumber.split(String(text[(place + 1)..<end])[...])
    return String(number) + (suffix.map { " " + $0 } ?? "")
  }

  /// A letter alone right behind a bracket: the `a` of `(3)a`; not that of an abbreviation (`(3)e.g. ice`), nor the
  /// sign of a plural (`(3)s`).
  private mutating func nextLetter() -> String? {
    let start = place
    if let word = wordHere(), word.count == 1, word != "s", place == text.count || !text[place].isNumber,
      !isAbbreviated
    {
      return word
    }
    place = start
    return nil
  }

  /// A letter alone right behind a number: the `A` of `para. 2A`; not the sign of what follows (`para. 2f`).
  private mutating func nextLetterOfNumber() -> String? {
    skipOrdinalSign()
    var ahead = self
    guard let letter = ahead.nextLetter(), !Pinpoint.followers.contains(letter) else { return nil }
    self = ahead
    return letter
  }

  /// Passes over the sign that makes an ordinal of a number: `2º`, `2.º`.
  mutating func skipOrdinalSign() {
    let sign = place < text.count && text[place] == "." ? place + 1 : place
    if sign < text.count, ClauseHeading.isOrdinalSign(text[sign]) { place = sign + 1 }
  }

  /// Whether a full stop and a letter stand here.
  private var isAbbreviated: Bool {
    place + 1 < text.count && text[place] == "." && text[place + 1].isLetter
  }

  /// Where the bracket around the number of a paragraph or a point closes; nil for a year and other remarks.
  ///
  /// A numeral in capitals is one right behind what it belongs to: `3(IV)`.
  private func labelEnd() -> Int? {
    guard place < text.count, text[place] == "(", let end = text[place...].prefix(20).firstIndex(of: ")")
    else { return nil }
    let label = ClauseNumber.split(String(text[(place + 1)..<end])[...]).number
    let letters = label.drop { $0.isNumber }
    let digitCount = label.count - letters.count
    let before = place > 0 ? text[place - 1] : " "
    let isAttached = before == ")" || before.isLetter || before.isNumber
    // A word that is not known is of the number as well, which no clause has then: `2(9 undecies)`.
    let isUnknown = letters.first == " " && String(letters).hasSuffix("ecies")
    if isUnknown, isAttached, (1...3).contains(digitCount) { return end }
    guard letters.allSatisfy(\.isLetter) else { return nil }
    if digitCount > 0 { return digitCount <= 3 && letters.count <= 1 ? end : nil }
    let isLetter = letters.count == 1 || letters.count == 2 && letters.first == letters.last
    let isNumeral =
      letters.allSatisfy { $0.isLowercase || isAttached && $0.isUppercase }
      && ClauseNumber.roman(String(letters)) != nil
    return isLetter || isNumeral ? end : nil
  }

  /// What paragraphs and points are called, by their ranks.
  enum Level {
    case paragraph, part, point, item, number, letter, subparagraph
  }

  /// Goes past what a paragraph or a point is called; nil where something else stands here.
  private mutating func nextLevel() -> Level? {
    while place < text.count, text[place] != "§", !text[place].isLetter, !text[place].isNumber { place += 1 }
    if place < text.count, text[place] == "§" {
      place += 1
      return .paragraph
    }
    guard let word = wordHere()?.lowercased() else { return nil }
    if word == "sub", place < text.count, "-\u{2011}".contains(text[place]) {
      place += 1
      return wordHere().flatMap { Self.levels[$0.lowercased()] } == .paragraph ? .subparagraph : nil
    }
    return Self.levels[word]
  }

  static let levels: [String: Level] = [
    "para": .paragraph, "paragraph": .paragraph, "par": .paragraph, "بند": .paragraph,
    "paragraphe": .paragraph, "párrafo": .paragraph, "absatz": .paragraph, "abs": .paragraph,
    "lid": .paragraph, "apartado": .paragraph,
    "ч": .part, "часть": .part, "части": .part, "частью": .part,
    "point": .point, "п": .point, "пункт": .point, "пункта": .point, "пункте": .point, "пунктом": .point,
    "item": .item, "no": .number, "nr": .number, "letter": .letter, "lit": .letter,
    "buchst": .letter, "buchstabe": .letter, "lettre": .letter, "letra": .letter, "lettera": .letter,
    "inciso": .letter,
    "subpara": .subparagraph, "subparagraph": .subparagraph,
    "подп": .subparagraph, "подпункт": .subparagraph,
  ]

  /// The number behind such a name, or a letter without brackets, but not the article in `point a decides`.
  mutating func nextNumber(at level: Level) -> String? {
    // “часть II” is the part of a treaty.
    if let digits = nextDigits() { return digits + (nextLetterOfNumber() ?? nextLaterSuffix()) }
    if level != .part, let numeral = nextCapitals(orOne: false) { return numeral + nextLaterSuffix() }
    let start = place
    if let word = wordHere(), word.count == 1, place == text.count || ",.;:)".contains(text[place]) {
      return word
    }
    place = start
    return nil
  }

  /// The words between the numbers of a list.
  private static let joiners: Set<String> = ["and", "or", "to", "и", "или", "по"]
  /// Those of them that lead to the last number of a run.
  private static let runWords: Set<String> = ["to", "по"]

  /// The numbers of a list of articles; empty where it goes on in other words.
  mutating func nextRuns(after first: String) -> [Pinpoint.Run] {
    var runs = [Pinpoint.Run(first: first, last: first)]
    while true {
      _ = nextPath(below: .article)
      let start = place
      skip(" ,\u{A0}")
      guard place < text.count else { return runs }
      let isRun = "-\u{2011}–—".contains(text[place])
      let isMarked = isRun || "&/;+".contains(text[place]) || text[start..<place].contains(",")
      skip("-\u{2011}–—&/;+")
      let word = wordHere()
      if word == nil && !isMarked || word == "of" {
        place = start
        return runs
      }
      skip(" \u{A0}")
      guard word.map(Self.joiners.contains) ?? true, let number = nextNumber(of: .article) else { return [] }
      if isRun || word.map(Self.runWords.contains) ?? false {
        runs[runs.count - 1].last = number
      } else {
        runs.append(Pinpoint.Run(first: number, last: number))
      }
    }
  }
}
