import Prose

/// What a heading of a treaty says it is: `Article 3. Ice`, `Part II`, `Preamble`, `Annex on inspections`.
struct ClauseHeading: Sendable, Equatable {
  let kind: Clause.Kind
  /// The number as written, in the source's own digits; that of `Article premier` is 1.
  let number: String?
  let title: String?
  /// Whether its other words are its name: `Annex on inspections`, which has neither a number nor a title.
  let isNamedByWords: Bool

  /// Reads a heading's words; what is none of the numbered kinds is a provision.
  init(_ text: String) {
    self = Self.read(text[...].drop(while: Self.isSpace)) ?? Self(provision: text)
  }

  /// A heading without a number of its own.
  init(provision text: String) { self.init(.provision, nil, text) }

  private init(
    _ kind: Clause.Kind, _ number: String?, _ title: String?, isNamedByWords: Bool = false
  ) {
    (self.kind, self.number, self.title, self.isNamedByWords) = (kind, number, title, isNamedByWords)
  }

  private static func read(_ text: Substring) -> Self? {
    let first = text.prefix { !isSpace($0) }
    guard let kind = kinds[first.lowercased().filter(\.isLetter)] else { return nil }
    let rest = text.dropFirst(first.count).drop(while: isSpace)
    if kind == .preamble { return rest.isEmpty ? Self(kind, nil, nil) : nil }
    if let (number, after) = Self.number(rest, of: kind), after.first.map(isBeforeTitle) ?? true {
      let title = after.drop(while: isBeforeTitle)
      return Self(kind, number, title.isEmpty ? nil : String(title))
    }
    guard kind.opensNumbering else { return nil }
    // “Annex: Rules”, “Annex – Rules”.
    let mark = first.last.map(isBeforeTitle) ?? false ? first.suffix(1) : rest.prefix(1)
    let title = rest.drop(while: isBeforeTitle)
    if title.isEmpty { return Self(kind, nil, nil) }
    if mark.allSatisfy(isBeforeTitle) { return Self(kind, nil, String(title)) }
    return Self(kind, nil, nil, isNamedByWords: true)
  }

  /// The number that a text begins with, and what follows it: `3`, `12 bis`, `1.1`, `1-1`, `I-A`, `No. 1`.
  private static func number(_ text: Substring, of kind: Clause.Kind) -> (String, Substring)? {
    let sign = numberSigns.first { text.lowercased().hasPrefix($0) } ?? ""
    let rest = text.dropFirst(sign.count).drop(while: isSpace)
    let token = rest.prefix { $0.isLetter || $0.isNumber }
    if let value = ordinals[token.lowercased()] { return (value, rest.dropFirst(token.count)) }
    guard isNumber(token, of: kind, in: rest) else { return nil }
    var number = String(token)
    var after = rest.dropFirst(token.count)
    while let part = furtherPart(after) {
      number += part
      after = after.dropFirst(part.count)
    }
    let suffix = after.drop(while: isSpace).prefix(while: \.isLetter)
    if suffixes.contains(suffix.lowercased()) {
      number += " " + suffix
      after = after.drop(while: isSpace).dropFirst(suffix.count)
    }
    return (number, after)
  }

  private static func isNumber(_ token: Substring, of kind: Clause.Kind, in rest: Substring) -> Bool {
    guard let first = token.first else { return false }
    if first.isNumber || ClauseNumber.roman(token) != nil { return true }
    // “Anexo a la Convención” has no number.
    return kind.opensNumbering && token.count == 1 && (!first.isLowercase || token.count == rest.count)
  }

  /// What goes on after a number: `.1`, `-1`, `-A`, `-bis`.
  private static func furtherPart(_ text: Substring) -> Substring? {
    guard let mark = text.first, ".-\u{2011}".contains(mark) else { return nil }
    let word = text.dropFirst().prefix { $0.isLetter || $0.isNumber }
    guard let first = word.first else { return nil }
    let isCapital = word.count == 1 && first.isUppercase
    let isPart = first.isNumber || mark != "." && (isCapital || suffixes.contains(word.lowercased()))
    return isPart ? text.prefix(1 + word.count) : nil
  }

  private static func isSpace(_ character: Character) -> Bool { " \u{A0}\u{202F}".contains(character) }

  private static func isBeforeTitle(_ character: Character) -> Bool { " .:–—-".contains(character) }

  /// What a heading with a slip in its first word was likely meant to be: `Article 2` for `Artcle 2`.
  ///
  /// Only what would have a number then; nil for several (`Articles 2–4`).
  static func meant(by text: String) -> String? {
    let first = text.prefix { !isSpace($0) }
    let word = first.lowercased().filter(\.isLetter)
    guard word.count > 3, kinds[word] == nil, let near = nearest(word, among: kinds.keys),
      !word.hasPrefix(near)
    else { return nil }
    let meant = near.prefix(1).uppercased() + near.dropFirst() + text.dropFirst(first.count)
    return read(meant[...])?.number == nil ? nil : meant
  }

  /// The words that treaties use, in the languages that briefings quote most and their neighbours.
  static let kinds: [String: Clause.Kind] = [
    "preamble": .preamble, "преамбула": .preamble, "مقدمه": .preamble, "دیباچه": .preamble,
    "préambule": .preamble, "präambel": .preamble, "preámbulo": .preamble,
    "part": .part, "часть": .part, "раздел": .part, "بخش": .part, "partie": .part, "teil": .part,
    "parte": .part,
    "chapter": .chapter, "глава": .chapter, "فصل": .chapter, "chapitre": .chapter, "kapitel": .chapter,
    "capítulo": .chapter,
    "article": .article, "статья": .article, "ماده": .article, "artikel": .article, "artículo": .article,
    "annex": .annex, "приложение": .annex, "پیوست": .annex, "annexe": .annex, "anhang": .annex,
    "anlage": .annex, "anexo": .annex,
    "protocol": .protocol, "протокол": .protocol, "protocole": .protocol, "protokoll": .protocol,
    "protocolo": .protocol,
    "schedule": .schedule, "appendix": .appendix, "appendice": .appendix, "apéndice": .appendix,
  ]
  /// What follows the number of a clause that was put in later.
  static let suffixes: Set<String> = ["bis", "ter", "quater", "quinquies"]
  /// Words for the number 1.
  static let ordinals = ["premier": "1", "première": "1", "1er": "1", "1re": "1", "1ère": "1", "primero": "1"]
  /// What may stand before a number.
  private static let numberSigns = ["no.", "no ", "nr.", "nr ", "n°", "nº", "№"]
}

extension Clause.Kind {
  /// Whether the articles in it have numbers of their own, beside those of the treaty's text.
  var opensNumbering: Bool {
    switch self {
    case .annex, .protocol, .schedule, .appendix: true
    case .preamble, .part, .chapter, .article, .provision, .paragraph, .point, .block, .omission: false
    }
  }
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

  /// A way to count: in numbers, Roman ones too, in letters, or in letters written twice (`aa`, `bb`).
  enum Counting: Sendable { case numbers, letters, doubledLetters }

  /// What a number says in one way to count: `1.2` is 1 and 2.
  struct Reading: Sendable {
    let counting: Counting
    let value: [Int]

    /// How it stands to one before it in the same way to count.
    func step(from last: [Int]) -> Step {
      guard let place = zip(last, value).enumerated().first(where: { $1.0 != $1.1 })?.offset else {
        return .next
      }
      return value[place] < last[place] ? .back : value[place] == last[place] + 1 ? .next : .gap
    }
  }

  /// How a number stands to the one before it: right after it or beside it (`3 bis`), further on, or before it.
  enum Step: Sendable { case next, gap, back }

  /// What a number may say: `c` is the third letter and a Roman hundred, and its neighbours decide.
  static func readings(_ text: String, takesLetters: Bool) -> [Reading] {
    if text.first?.isNumber == true {
      let parts = text.split { ".-\u{2011}".contains($0) }.prefix { $0.first?.isNumber == true }
      let values = parts.compactMap { value($0) }
      return values.count == parts.count ? [Reading(counting: .numbers, value: values)] : []
    }
    let letters = text.prefix(while: \.isLetter).lowercased()
    var readings = roman(letters).map { [Reading(counting: .numbers, value: [$0])] } ?? []
    if takesLetters, let first = letters.utf8.first, (97...122).contains(first),
      letters.utf8.allSatisfy({ $0 == first }), letters.utf8.count <= 2
    {
      let counting: Counting = letters.utf8.count == 1 ? .letters : .doubledLetters
      readings.append(Reading(counting: counting, value: [Int(first) - 96]))
    }
    return readings
  }
}
