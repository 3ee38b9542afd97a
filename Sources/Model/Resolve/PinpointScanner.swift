/// Reads the parts, numbers and paths of pinpoints in a text.
struct PinpointScanner {
  private let text: [Character]
  private var place = 0
  /// Whether the part read last is named as several: `Arts. 3 and 4`.
  private(set) var isPlural = false

  init(_ text: String) { self.text = Array(text) }

  // MARK: Parts

  /// The next part that is named with its number, or an annex without one that an article follows.
  mutating func nextPart() -> (part: Pinpoint.Part, isFirst: Bool)? {
    while let word = nextWord() {
      let name = word.lowercased()
      guard let kind = Self.kind(name) else { continue }
      let isFirst = text[..<(place - word.count)].allSatisfy { $0 == " " }
      if kind == .preamble { return (Pinpoint.Part(kind: kind, number: nil), isFirst) }
      isPlural = Self.plurals.contains(name)
      let part = Pinpoint.Part(kind: kind, number: nextNumber(of: kind))
      if part.number != nil { return (part, isFirst) }
      var ahead = self
      if kind == .annex, ahead.nextInnerPart(of: part) != nil { return (part, isFirst) }
    }
    return nil
  }

  /// The part that follows right after the one it stands in: `Art. 2` in `Annex I, Art. 2`.
  mutating func nextInnerPart(of outer: Pinpoint.Part) -> Pinpoint.Part? {
    let start = place
    skip(" ,:\u{A0}")
    if place > start, let word = wordHere(), let kind = Self.kind(word.lowercased()),
      let rank = Self.rank(kind), let outerRank = Self.rank(outer.kind), rank > outerRank,
      let number = nextNumber(of: kind)
    {
      isPlural = Self.plurals.contains(word.lowercased())
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
        if number != nil || kind == .annex { return Pinpoint.Part(kind: kind, number: number) }
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
    [Clause.Kind.annex, .part, .chapter, .article].firstIndex(of: kind)
  }

  /// What the words of headings are shortened or inflected to.
  private static let abbreviations: [String: Clause.Kind] = [
    "art": .article, "arts": .article, "articles": .article, "ст": .article, "статьи": .article,
    "ch": .chapter,
  ]
  private static let plurals: Set<String> = ["arts", "articles"]

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

  /// The number of a part: `3`, `3a`, `12 bis`, a Roman numeral in capitals, or an annex's capital letter.
  private mutating func nextNumber(of kind: Clause.Kind) -> String? {
    let start = place
    skip(". \u{A0}\u{202F}")
    if let number = nextDigits() ?? nextCapitals(orOne: kind == .annex) {
      return number + nextSuffix(of: number)
    }
    place = start
    return nil
  }

  private mutating func nextDigits() -> String? {
    let start = place
    while place < text.count, text[place].isNumber { place += 1 }
    return start == place ? nil : String(text[start..<place])
  }

  /// A Roman numeral that is a word of its own, or any capital that is one.
  private mutating func nextCapitals(orOne takesLetter: Bool) -> String? {
    let start = place
    if let word = wordHere(), place == text.count || !text[place].isNumber,
      word.allSatisfy("IVXLC".contains) || takesLetter && word.count == 1 && word.allSatisfy(\.isUppercase)
    {
      return word
    }
    place = start
    return nil
  }

  /// What goes on after a number: `a`, where it is digits, or ` bis`.
  private mutating func nextSuffix(of number: String) -> String {
    let start = place
    if number.allSatisfy(\.isNumber), let word = wordHere() {
      if word.count == 1, place == text.count || !text[place].isNumber { return word }
      if ClauseHeading.suffixes.contains(word.lowercased()) { return " " + word }
      place = start
      return ""
    }
    skip(" \u{A0}")
    if let word = wordHere(), ClauseHeading.suffixes.contains(word.lowercased()) { return " " + word }
    place = start
    return ""
  }

  // MARK: Paths and lists

  /// `(3)(a)`, or `, para. 3`, `, § 3`, `, point (a)`; below an article `.3` as well.
  mutating func nextPath(below kind: Clause.Kind) -> [String] {
    var path: [String] = []
    while kind == .article, place + 1 < text.count, text[place] == ".", text[place + 1].isNumber {
      place += 1
      path += nextDigits().map { [ClauseNumber.ascii($0)] } ?? []
    }
    while place < text.count {
      let start = place
      skip(" ,\u{A0}")
      if place < text.count, text[place] == "(", let close = text[place...].firstIndex(of: ")"),
        close - place <= 6
      {
        let label = text[(place + 1)..<close]
        let isYear = label.count == 4 && label.allSatisfy(\.isNumber)
        guard !label.isEmpty, !isYear, label.allSatisfy({ $0.isLetter || $0.isNumber }),
          place == start || path.isEmpty || text[start] != " "
        else { return path }
        path.append(ClauseNumber.ascii(String(label)))
        place = close + 1
        continue
      }
      guard skipName() else {
        place = start
        return path
      }
      skip(". \u{A0}\u{202F}")
      if place < text.count, text[place] == "(" { continue }
      guard let number = nextDigits() ?? nextCapitals(orOne: false) else {
        place = start
        return path
      }
      path.append(ClauseNumber.ascii(number))
    }
    return path
  }

  /// Goes past what paragraphs and points are called; false where something else stands here.
  private mutating func skipName() -> Bool {
    while place < text.count, text[place] != "§", !text[place].isLetter, !text[place].isNumber { place += 1 }
    if place < text.count, text[place] == "§" {
      place += 1
      return true
    }
    return wordHere().map { Self.names.contains($0.lowercased()) } ?? false
  }

  private static let names: Set<String> = ["para", "paragraph", "par", "point", "п", "пункт", "بند"]

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
      guard ["and", "or", "to", nil].contains(word), let number = nextNumber(of: .article) else { return [] }
      if isRun || word == "to" {
        runs[runs.count - 1].last = number
      } else {
        runs.append(Pinpoint.Run(first: number, last: number))
      }
    }
  }
}
