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

  /// The value of digits, or of Chinese numerals, in which `十` and `百` tell the places: `二十一`.
  static func valueOfPlaces(_ numerals: some StringProtocol) -> Int? {
    guard !numerals.isEmpty, numerals.count <= 7 else { return nil }
    var (total, digits) = (0, 0)
    for numeral in numerals {
      guard let value = numeral.wholeNumberValue, value <= 100 else { return nil }
      if value < 10 {
        digits = digits * 10 + value
      } else {
        total += max(digits, 1) * value
        digits = 0
      }
    }
    return total + digits
  }

  /// A number and the `bis` or `ter` behind it, which is nil where there is none: `1` and `bis` of `1 bis`.
  static func split(_ text: Substring) -> (number: Substring, suffix: Substring?) {
    let start = text.lastIndex { !$0.isLetter }.map(text.index(after:)) ?? text.startIndex
    var number = text[..<start]
    guard ClauseHeading.suffixes.contains(text[start...].lowercased()) else { return (text, nil) }
    while let last = number.last, " \u{A0}\u{202F}-\u{2011}".contains(last) { number.removeLast() }
    return number.isEmpty ? (text, nil) : (number, text[start...])
  }

  /// The number that one put in later stands behind: `1` for `1 bis` and `1A`.
  static func main(of text: String) -> String { String(text.prefix(while: \.isNumber)) }

  /// The number in ASCII digits where it is written otherwise, as ids have it.
  static func ascii(_ text: String) -> String {
    text.lowercased().filter { $0 != " " }.map { $0.wholeNumberValue.map(String.init) ?? String($0) }.joined()
  }

  /// The same, but a capital right behind digits is one: `1A`, which may not be point (a) of 1.
  static func inPath(_ text: String) -> String {
    let number = ascii(text)
    guard let letter = text.last, letter.isUppercase, number.count > 1,
      number.dropLast().allSatisfy(\.isNumber)
    else { return number }
    return number.dropLast() + String(letter)
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
    let letters = text.uppercased()
    var total = 0
    var last = Int.max
    for letter in letters.utf8 {
      guard let value = value(ofRoman: letter) else { return nil }
      total += value > last ? value - 2 * last : value
      last = value
    }
    return letters.isEmpty || roman(of: total) != letters ? nil : total
  }

  private static func value(ofRoman letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    case UInt8(ascii: "C"): 100
    default: nil
    }
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
