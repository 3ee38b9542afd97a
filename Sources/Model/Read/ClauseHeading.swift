/// What a heading of a treaty says it is: `Article 3. Ice`, `Part II`, `Preamble`.
struct ClauseHeading: Sendable, Equatable {
  let kind: Clause.Kind
  /// The number as written, in the source's own digits.
  let number: String?
  let title: String?

  /// Reads a heading's words; what is none of the numbered kinds is a provision.
  init(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    let provision = (Clause.Kind.provision, String?.none, String?.some(text))
    (kind, number, title) = Self.read(text, words) ?? provision
  }

  private static func read(_ text: String, _ words: [Substring]) -> (Clause.Kind, String?, String?)? {
    guard let first = words.first else { return nil }
    let word = first.lowercased().filter { $0.isLetter }
    guard let kind = kinds[word] else { return nil }
    if kind == .preamble { return words.count == 1 ? (.preamble, nil, nil) : nil }
    let rest = text.drop { $0 == " " }.dropFirst(first.count).drop { $0 == " " }
    if rest.isEmpty { return kind == .annex ? (.annex, nil, nil) : nil }
    let token = rest.prefix { $0.isLetter || $0.isNumber }
    guard isNumber(token, of: kind) else { return nil }
    var after = rest.dropFirst(token.count)
    var number = String(token)
    let suffix = after.drop { $0 == " " }.prefix { $0.isLetter }
    if suffixes.contains(suffix.lowercased()) {
      number += " " + suffix
      after = after.drop { $0 == " " }.dropFirst(suffix.count)
    }
    guard after.isEmpty || after.first.map({ " .:–—-".contains($0) }) == true else { return nil }
    let title = after.drop { " .:–—-".contains($0) }
    return (kind, number, title.isEmpty ? nil : String(title))
  }

  private static func isNumber(_ token: Substring, of kind: Clause.Kind) -> Bool {
    guard let first = token.first else { return false }
    if first.isNumber { return true }
    return ClauseNumber.roman(token) != nil || kind == .annex && token.count == 1
  }

  /// The words that treaties use, in the languages that briefings quote most and their neighbours.
  static let kinds: [String: Clause.Kind] = [
    "preamble": .preamble, "преамбула": .preamble, "مقدمه": .preamble, "دیباچه": .preamble,
    "part": .part, "часть": .part, "раздел": .part, "بخش": .part,
    "chapter": .chapter, "глава": .chapter, "فصل": .chapter,
    "article": .article, "статья": .article, "ماده": .article,
    "annex": .annex, "приложение": .annex, "پیوست": .annex,
  ]
  /// What follows the number of a clause that was put in later.
  static let suffixes: Set<String> = ["bis", "ter", "quater", "quinquies"]
}

/// The value of a clause's number, to find gaps with.
enum ClauseNumber {
  /// The value of `3`, `۳`, `IV` or `3 bis`; nil for what has none.
  static func value(_ text: some StringProtocol) -> Int? {
    let digits = text.prefix { $0.isNumber }
    if !digits.isEmpty {
      return digits.reduce(Int?.some(0)) { sum, digit in
        guard let sum, sum < 100_000, let value = digit.wholeNumberValue else { return nil }
        return sum * 10 + value
      }
    }
    return roman(text.prefix { $0.isLetter })
  }

  /// The number in ASCII digits where it is written otherwise, as ids have it.
  static func ascii(_ text: String) -> String {
    text.lowercased().filter { $0 != " " }.map { $0.wholeNumberValue.map(String.init) ?? String($0) }.joined()
  }

  /// The same for numbers that say the same: `3` for `۳` and `III`, `12bis` for `12 bis` and `XII bis`.
  static func key(_ text: String) -> String {
    let main = text.prefix { $0 != " " }
    return (roman(main).map(String.init) ?? ascii(String(main))) + ascii(String(text.dropFirst(main.count)))
  }

  /// The name that an article with a title answers to as well: `article-3`.
  static func articleName(_ number: String) -> String { "article-\(ascii(number))" }

  /// The value of a Roman numeral in its usual form.
  static func roman(_ text: some StringProtocol) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]
    var total = 0
    var last = Int.max
    for character in text.uppercased() {
      guard let value = values[character] else { return nil }
      total += value > last ? value - 2 * last : value
      last = value
    }
    return text.isEmpty || roman(of: total) != text.uppercased() ? nil : total
  }

  private static func roman(of number: Int) -> String {
    let steps = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, letters) in steps {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  /// The value of a point's letter in its list: `a` is 1; Roman where the list's first is `i`.
  static func point(_ label: String, isRoman: Bool) -> Int? {
    if let first = label.first, first.isNumber { return value(label) }
    if isRoman { return roman(label) }
    guard label.utf8.count == 1, let byte = label.lowercased().utf8.first, (97...122).contains(byte) else {
      return nil
    }
    return Int(byte) - 96
  }
}
