import Prose

/// Reads the parts, numbers and paths of pinpoints in a text.
struct PinpointScanner {
  let text: [Character]
  var place = 0
  /// Whether the part read last is named as several: `Arts. 3 and 4`.
  var isPlural = false
  /// Whether the path read last is the first of several: `(1), (2)`, `(1) and (2)`.
  var isPathListed = false

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

  static func kind(_ word: String) -> Clause.Kind? {
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
  static let plurals: Set<String> = ["arts", "articles", "статей", "статьям", "статьями", "статьях"]
  /// What may be of one article or several: what follows the first number decides.
  static let singularsOrPlurals: Set<String> = ["ст", "статьи"]
}
