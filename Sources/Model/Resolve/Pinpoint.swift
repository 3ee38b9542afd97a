/// A place in a treaty as a text names it: `Art. 3(4)(a)`, `Annex I, Article 3`, `Preamble, para. 1`.
struct Pinpoint: Sendable, Equatable {
  /// A part of a treaty that a heading opens.
  struct Part: Sendable, Equatable {
    let kind: Clause.Kind
    /// The number as written; nil for a preamble, and for an annex without one.
    let number: String?
    /// The number with the `.2` or `-2` behind it, and how many numbers of the path that takes.
    var longer: Longer?

    /// A number that may be longer than its first part.
    struct Longer: Sendable, Equatable {
      let number: String
      let inPath: Int
    }

    init(kind: Clause.Kind, number: String?) { (self.kind, self.number) = (kind, number) }

    /// As it is written in full: `Art. 12 bis`.
    var description: String {
      let name =
        switch kind {
        case .preamble: "Preamble"
        case .part: "Part"
        case .chapter: "Ch."
        case .annex: "Annex"
        case .protocol: "Protocol"
        case .schedule: "Schedule"
        case .appendix: "Appendix"
        default: "Art."
        }
      return number.map { "\(name) \($0)" } ?? name
    }
  }

  /// Articles that a list names together: one, or those from one number to another.
  struct Run: Sendable, Equatable {
    let first: String
    var last: String
  }

  /// The parts that the innermost one is said to stand in, outermost first: `Annex I` in `Annex I, Art. 3`.
  private(set) var outer: [Part] = []
  /// The innermost part that a heading opens.
  private(set) var part: Part
  /// The numbers of paragraphs and points below it, as ids have them, but with capitals: `2`, `1A`.
  private(set) var path: [String] = []
  /// Whether the path is the first of several (`Art. 5(1), (2)`), which are not read.
  private(set) var isPathListed = false
  /// The articles of a list (`Arts. 3 and 5–7`), which says nothing of one alone; nil for one article.
  ///
  /// Empty where the list can not be read to its end (`Arts. 3 ff.`).
  private(set) var list: [Run]?
  /// The words behind a comma that are none of its path, which may name a heading without a number: `Group II`.
  private(set) var further: String?
  /// Whether the text begins with it.
  private(set) var isFirst: Bool

  /// The first pinpoint in a text; nil where there is none.
  init?(in text: String) {
    var words = PinpointScanner(text)
    self.init(next: &words)
  }

  /// The next pinpoint that a scanner meets; nil where there is none.
  init?(next words: inout PinpointScanner) {
    guard let found = words.nextPart() else { return nil }
    (part, path, isFirst) = (found.part, found.path, found.isFirst)
    while let inner = words.nextInnerPart(of: part) {
      outer.append(part)
      part = inner
    }
    part.longer = words.longer(than: part.number)
    if words.isPlural, let first = part.number {
      list = words.nextRuns(after: first)
    } else {
      // What follows an article may be the list of another sentence where its paragraph stands before it.
      if path.isEmpty {
        path = words.nextPath(below: part.kind)
        isPathListed = words.isPathListed
      }
      if path.isEmpty { further = words.furtherWords() }
    }
    while let holder = words.nextOuterPart(of: outer.first ?? part) { outer.insert(holder, at: 0) }
  }

  /// The other reading of a number such as `3a`: point (a) of article 3; nil for any other number.
  var readingLetterAsPoint: Pinpoint? {
    guard let number = part.number, let letter = number.last, letter.isLetter, number.count > 1,
      number.dropLast().allSatisfy(\.isNumber)
    else { return nil }
    var other = self
    other.part = Part(kind: part.kind, number: String(number.dropLast()))
    other.path.insert(letter.lowercased(), at: 0)
    return other
  }

  /// Letters right behind a number that may be no part of it: “and following”, a note, a sentence.
  static let followers: Set<String> = ["f", "F", "n", "s", "e"]

  /// Whether the number ends in a capital: `2J`.
  var hasCapital: Bool { part.number?.last?.isUppercase == true }

  /// The other reading of `Art. 1.2` and `Art. 1-2`: the article with that number; nil where no such number goes on.
  var readingOfLongerNumber: Pinpoint? {
    guard let longer = part.longer else { return nil }
    var other = self
    other.part = Part(kind: part.kind, number: longer.number)
    other.path.removeFirst(min(longer.inPath, path.count))
    return other
  }

  /// As it is written in full: `Annex I, Art. 3(4)`.
  var description: String {
    let runs = list?.map { $0.first == $0.last ? $0.first : "\($0.first)–\($0.last)" } ?? []
    let name = runs.isEmpty ? part.description : "Arts. " + runs.joined(separator: ", ")
    return (outer.map(\.description) + [name]).joined(separator: ", ") + path.map { "(\($0))" }.joined()
  }

  /// Whether an article is one of a list; true where the list can not be read to its end.
  func lists(_ number: String) -> Bool {
    guard let list, !list.isEmpty else { return true }
    let (key, value) = (ClauseNumber.key(number), ClauseNumber.value(number))
    return list.contains { run in
      if [run.first, run.last].contains(where: { ClauseNumber.key($0) == key }) { return true }
      guard let value, let first = ClauseNumber.value(run.first), let last = ClauseNumber.value(run.last)
      else { return false }
      return first < last && first <= value && value <= last
    }
  }
}
