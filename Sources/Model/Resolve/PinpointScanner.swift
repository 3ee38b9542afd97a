import Prose

/// Reads the parts, numbers and paths of pinpoints in a text.
struct PinpointScanner {
  private let text: [Character]
  private var place = 0
  /// Whether the part read last is named as several: `Arts. 3 and 4`.
  private(set) var isPlural = false
  /// Whether the path read last is the first of several: `(1), (2)`, `(1) and (2)`.
  private(set) var isPathListed = false

  init(_ text: String) { self.text = Array(text) }

  /// What has not been read.
  var rest: String { String(text[place...]) }

  // MARK: Parts

  /// A part that a text names.
  struct Named {
    let part: Pinpoint.Part
    /// The numbers of paragraphs and points that stand before it, outermost first: those of `paragraph 2 of Article 1`.
    var path: [String] = []
    /// Whether the text begins with it.
    let isFirst: Bool
  }

  /// The next part that is named with its number, or an annex without one that an article or a path follows, or that is
  /// all of the text.
  mutating func nextPart() -> Named? {
    while let word = nextWord() {
      let name = word.lowercased()
      let before = text[..<(place - word.count)]
      let isFirst = before.allSatisfy { $0 == " " }
      if let level = Self.levels[name], let (part, path) = nextHolder(of: level) {
        return Named(part: part, path: path, isFirst: isFirst)
      }
      guard let kind = Self.kind(name) else { continue }
      if kind == .preamble { return Named(part: Pinpoint.Part(kind: kind, number: nil), isFirst: isFirst) }
      let part = Pinpoint.Part(kind: kind, number: nextNumber(of: kind, named: word))
      if part.number != nil { return Named(part: part, isFirst: isFirst) }
      if kind.opensNumbering, goesOn(from: part) || isAlone(behind: before) {
        return Named(part: part, isFirst: isFirst)
      }
    }
    return nil
  }

  /// The article that a paragraph or a point is said to stand in, behind the name of its level: the rest of
  /// `paragraph 2 of Article 1`, `п. 7 ст. 1`, `point (a) of paragraph 2 of Article 1`.
  private mutating func nextHolder(of level: Level) -> (part: Pinpoint.Part, path: [String])? {
    var ahead = self
    var (level, path, levels) = (level, [String](), Set<Level>())
    while levels.insert(level).inserted {
      ahead.skip(". \u{A0}\u{202F}")
      guard let number = ahead.nextLabel() ?? ahead.nextNumber(at: level) else { return nil }
      path.insert(ClauseNumber.inPath(number), at: 0)
      ahead.skip(" \u{A0}")
      var word = ahead.wordHere()?.lowercased()
      for _ in 0..<2 where word.map(Self.holderWords.contains) == true {
        ahead.skip(" \u{A0}'’")
        word = ahead.wordHere()?.lowercased()
      }
      guard let word else { return nil }
      if Self.kind(word) == .article {
        guard let number = ahead.nextNumber(of: .article, named: word), !ahead.isPlural else { return nil }
        self = ahead
        return (Pinpoint.Part(kind: .article, number: number), path)
      }
      guard let outer = Self.levels[word] else { return nil }
      level = outer
    }
    return nil
  }

  /// What stands between a paragraph and the article that holds it.
  private static let holderWords: Set<String> = [
    "of", "the", "de", "du", "des", "l", "van", "het", "del", "der",
  ]

  /// Whether nothing follows, and what stands before is at most the article: `the Annex`.
  private func isAlone(behind before: ArraySlice<Character>) -> Bool {
    text[place...].allSatisfy { $0 == " " }
      && ["", "the"].contains(String(before).lowercased().trimmingWhiteSpace())
  }

  /// Whether an article or a path follows right after a part.
  private func goesOn(from part: Pinpoint.Part) -> Bool {
    var ahead = self
    return ahead.nextInnerPart(of: part) != nil || !ahead.nextPath(below: part.kind).isEmpty
  }

  /// The part that follows right after the one it stands in: `Art. 2` in `Annex I, Art. 2`.
  mutating func nextInnerPart(of outer: Pinpoint.Part) -> Pinpoint.Part? {
    let start = place
    skip(" ,:\u{A0}")
    if place > start, let word = wordHere(), let kind = Self.kind(word.lowercased()),
      let rank = Self.rank(kind), let outerRank = Self.rank(outer.kind), rank > outerRank,
      let number = nextNumber(of: kind, named: word)
    {
      return Pinpoint.Part(kind: kind, number: number)
    }
    place = start
    return nil
  }

  /// The part that one is said to stand in: `Annex I` in `Art. 2 of Annex I`, or an annex without a number.
  mutating func nextOuterPart(of inner: Pinpoint.Part) -> Pinpoint.Part? {
    let start = place
    skip(" \u{A0}")
    if wordHere() == "of" {
      skip(" \u{A0}")
      var word = wordHere()
      if word == "the" {
        skip(" \u{A0}")
        word = wordHere()
      }
      if let kind = word.flatMap({ Self.kind($0.lowercased()) }), let rank = Self.rank(kind),
        let innerRank = Self.rank(inner.kind), rank < innerRank
      {
        let number = nextNumber(of: kind)
        if number != nil || kind.opensNumbering { return Pinpoint.Part(kind: kind, number: number) }
      }
    }
    place = start
    return nil
  }

  private static func kind(_ word: String) -> Clause.Kind? {
    abbreviations[word] ?? ClauseHeading.kinds[word]
  }

  /// Which parts may stand in which: a lower rank holds a higher one.
  private static func rank(_ kind: Clause.Kind) -> Int? {
    if kind.opensNumbering { return 0 }
    return [Clause.Kind.part, .chapter, .article].firstIndex(of: kind).map { $0 + 1 }
  }

  /// What the words of headings are shortened or inflected to.
  private static let abbreviations: [String: Clause.Kind] = [
    "arts": .article, "articles": .article,
    "ст": .article, "статьи": .article, "статье": .article, "статью": .article, "статьёй": .article,
    "статьей": .article, "artikels": .article, "статей": .article, "статьям": .article, "статьями": .article,
    "статьях": .article,
    "ch": .chapter,
  ]
  private static let plurals: Set<String> = ["arts", "articles", "статей", "статьям", "статьями", "статьях"]
  /// What may be of one article or several: what follows the first number decides.
  private static let singularsOrPlurals: Set<String> = ["ст", "статьи"]

  // MARK: Words and numbers

  private mutating func nextWord() -> String? {
    while place < text.count, !text[place].isLetter { place += 1 }
    return wordHere()
  }

  private mutating func wordHere() -> String? {
    let start = place
    while place < text.count, text[place].isLetter { place += 1 }
    return start == place ? nil : String(text[start..<place])
  }

  private mutating func skip(_ characters: String) {
    while place < text.count, characters.contains(text[place]) { place += 1 }
  }

  /// The number behind the name of a part; nil where that may be the pronoun (`the article I like`).
  private mutating func nextNumber(of kind: Clause.Kind, named name: String) -> String? {
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
  private mutating func nextNumber(of kind: Clause.Kind) -> String? {
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
    let start = place
    while place < text.count, text[place].isLetter || text[place].isNumber { place += 1 }
    if let number = ClauseHeading.ordinals[String(text[start..<place]).lowercased()] {
      if number != "10" { return number }
      // `décimo tercero`
      var ahead = self
      ahead.skip(" \u{A0}\u{202F}")
      guard let unit = ahead.nextOrdinal().flatMap({ Int($0) }), unit < 10 else { return number }
      place = ahead.place
      return String(10 + unit)
    }
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

  private mutating func nextDigits() -> String? {
    let start = place
    while place < text.count, text[place].isNumber { place += 1 }
    return start == place ? nil : String(text[start..<place])
  }

  /// A Roman numeral that is a word of its own, or any capital that is one, with digits behind it: `A`, `A1`.
  private mutating func nextCapitals(orOne takesLetter: Bool) -> String? {
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
  private mutating func nextSuffix(of number: String) -> String {
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
  private mutating func nextLaterSuffix() -> String {
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
  private func pastSeparator() -> PinpointScanner? {
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
  private mutating func nextLabel() -> String? {
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
  private mutating func skipOrdinalSign() {
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
  private enum Level {
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

  private static let levels: [String: Level] = [
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
  private mutating func nextNumber(at level: Level) -> String? {
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
