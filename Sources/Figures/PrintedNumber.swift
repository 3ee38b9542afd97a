import Model

/// A number as it is printed in a text, with the digits that it shows.
struct PrintedNumber {
  private let value: Double
  /// The same where it shows no decimals.
  private let whole: Int64?
  /// One in the last place that is shown.
  private let step: Double
  /// What stands before the number's sign, between that and its digits, and behind them; and the sign.
  private let (head, mark, tail, sign): (String, String, String, String)
  /// What the word behind the number multiplies it by; nil where there is no such word.
  let scale: NumberScale?
  private let decimalMark: Unicode.Scalar
  /// The nought of the digits that it is written in.
  private let nought: Unicode.Scalar

  /// The only number in a text; nil where there is none or another, or where it can be read in two ways, as `4,8` can,
  /// or is no more than the beginning of one, as in `1/2` and `10⁶`.
  ///
  /// A dash or the word “minus” before the digits or before their currency is a sign, but not behind a word (`G-7`).
  /// Groups of three digits may stand apart by a comma, an apostrophe, a space, a no-break or a thin space. Digits in
  /// a word (`CO2`, `B-52`, `3M22`, `12 km2`) count where there are no others; see `numbers`. Digits may be those of
  /// any script (`۱۲`).
  ///
  /// - Parameters:
  ///   - text: the words of which the number is one.
  ///   - hasDecimalComma: whether `1,5` is one and a half, and the point may part groups.
  init?(in text: String, hasDecimalComma: Bool = false) {
    let written = Array(text.unicodeScalars)
    let scalars = written.map { Self.plain($0, hasDecimalComma) }
    let isDigit = { (place: Int) in scalars.indices.contains(place) && ("0"..."9").contains(scalars[place]) }
    let numbers = Self.numbers(in: scalars)
    guard let first = numbers.first, isDigit(first) else { return nil }
    var place = first
    while isDigit(place) { place += 1 }
    var digits = String.UnicodeScalarView(scalars[first..<place])
    let separator = place < scalars.count ? scalars[place] : " "
    let groupMark: Unicode.Scalar = hasDecimalComma ? "." : ","
    if digits.count <= 3, separator == groupMark || Self.groupMarks.contains(separator) {
      while place < scalars.count, scalars[place] == separator,
        (1...3).allSatisfy({ isDigit(place + $0) }), !isDigit(place + 4)
      {
        digits += scalars[place + 1...place + 3]
        place += 4
      }
    }
    let isDecimalMark = { (place: Int) in
      scalars.indices.contains(place) && (scalars[place] == "." || hasDecimalComma && scalars[place] == ",")
    }
    var (start, shown) = (first, 0)
    let isFraction = Self.isBareFraction(scalars[..<first], isDecimalMark(first - 1))
    if isFraction {
      (start, shown) = (first - 1, digits.count)
      digits = ["0", "."] + digits
    } else if isDecimalMark(place), isDigit(place + 1) {
      digits.append(".")
      place += 1
      while isDigit(place) {
        digits.append(scalars[place])
        shown += 1
        place += 1
      }
    }
    var exponent = 0
    if place < scalars.count, scalars[place] == "e" || scalars[place] == "E" {
      let isNegative = place + 1 < scalars.count && Self.isDash(scalars[place + 1])
      let begin = place + (isNegative ? 2 : 1)
      let end = (begin..<max(begin, scalars.count)).first { !isDigit($0) } ?? scalars.count
      if (1...3).contains(end - begin) {
        exponent = scalars[begin..<end].reduce(0) { $0 * 10 + Int($1.value - 48) }
        if isNegative { exponent.negate() }
        place = end
      }
    }
    if Self.goesOn(scalars[place...], behind: place - first) { return nil }
    // What goes on behind a bar is then a year's.
    let end = isDigit(place + 1) && Self.isBar(scalars[place]) ? place + 2 : place
    if numbers.contains(where: { $0 >= end }) { return nil }
    let (sign, mark) = Self.sign(before: start, in: scalars)
    let number = (sign.isEmpty ? "" : "-") + String(digits) + (exponent == 0 ? "" : "e\(exponent)")
    guard let value = Double(number), let step = Double("1e\(exponent - shown)"), value.isFinite,
      step.isFinite
    else { return nil }
    (self.value, self.step) = (value, step)
    whole = shown == 0 && exponent == 0 ? Int64(number) : nil
    let string = { (part: ArraySlice<Unicode.Scalar>) in String(String.UnicodeScalarView(part)) }
    (head, tail) = (string(written[..<sign.lowerBound]), string(written[place...]))
    (self.mark, self.sign) = (string(written[mark]), string(written[sign]))
    scale =
      NumberScale(behind: tail, hasDecimalComma: hasDecimalComma)
      ?? NumberScale(before: head, hasDecimalComma: hasDecimalComma)
    nought = Unicode.Scalar(written[first].value - scalars[first].value + 48) ?? "0"
    decimalMark = Self.isArabic(nought) ? "\u{66B}" : hasDecimalComma ? "," : "."
  }

  /// Whether a number, rounded to as many digits, is this one, or what it is with the word of scale behind it (`1.2
  /// million` is 1.2 in a column of millions, and 1200000 in another); a half may go either way.
  func agrees(with number: Double) -> Bool {
    let room = step / 2 * (1 + 1e-9)
    if abs(number - value) <= room { return true }
    guard let scale, scale.kind == .word else { return false }
    return abs(number - value * scale.factor) <= room * scale.factor
  }

  /// Whether a whole number is this one.
  func agrees(with number: Int64) -> Bool {
    if scale == nil, let whole { return whole == number }
    return whole == number || agrees(with: Double(number))
  }

  /// What to print in place of this text for another number, whose text is in SQLite's notation; nil where that is of
  /// another scale than the number that stands there, and it can't be told what the word behind that means.
  func suggestion(for number: Double, _ text: String) -> String? {
    guard let scale, value != 0, number != 0 else { return replaced(by: text) }
    let isNear = { (ratio: Double) in ratio > 1.0 / 30 && ratio < 30 }
    if scale.kind == .share {
      // Of a share itself the printed number is so many times as much.
      let ratio = number * scale.factor / value
      return ratio > 0.5 && ratio < 2 ? scale.advice : replaced(by: text)
    }
    if isNear(abs(number / value)) { return replaced(by: text) }
    guard scale.kind == .word, isNear(abs(number / value / scale.factor)) else { return nil }
    return replaced(by: DataNumber.text(number / scale.factor))
  }

  /// The text with another number, which is in SQLite's notation, in place of this one.
  func replaced(by number: String) -> String {
    let isNegative = number.hasPrefix("-")
    var digits = ""
    for scalar in (isNegative ? String(number.dropFirst()) : number).unicodeScalars {
      switch scalar {
      case ".": digits.unicodeScalars.append(decimalMark)
      case "0"..."9":
        digits.unicodeScalars.append(Unicode.Scalar(nought.value + scalar.value - 48) ?? scalar)
      default: digits.unicodeScalars.append(scalar)
      }
    }
    let shownSign = isNegative ? (sign.isEmpty ? "−" : sign) : ""
    return head + shownSign + mark + digits + tail
  }

  /// A digit of any script as one of ASCII, and the marks that stand among Arabic ones as those of the language.
  private static func plain(_ scalar: Unicode.Scalar, _ hasDecimalComma: Bool) -> Unicode.Scalar {
    switch scalar {
    case "\u{66B}": return hasDecimalComma ? "," : "."
    case "\u{66C}": return hasDecimalComma ? "." : ","
    default:
      guard !scalar.isASCII, scalar.properties.numericType == .decimal,
        let value = scalar.properties.numericValue
      else { return scalar }
      return Unicode.Scalar(48 + UInt8(value))
    }
  }

  /// Whether digits are the Arabic ones of the east or of Persian, by their nought.
  private static func isArabic(_ nought: Unicode.Scalar) -> Bool {
    nought == "\u{660}" || nought == "\u{6F0}"
  }

  /// Whether a character is a digit, or a number by itself as `½` is.
  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || !scalar.isASCII && scalar.properties.generalCategory == .otherNumber
  }

  /// Where digits, and numbers of one character, begin: those apart from words, or else those in words.
  ///
  /// In a word are those in a row (`3–4`, `2024/25`) that a letter begins, unless a currency of three capitals is right
  /// before it; those of a name that digits begin; and the power of a unit.
  private static func numbers(in scalars: [Unicode.Scalar]) -> [Int] {
    var (apart, inWords): ([Int], [Int]) = ([], [])
    // Of the row at hand, whether it is in a word; of what is before it, whether it is a word, and what it ends in.
    var isRowInWord: Bool?
    var isWord: Bool?
    var (letters, capitals) = (0, 0)
    for (place, scalar) in scalars.enumerated() {
      let properties = scalar.properties
      let isMark =
        isDash(scalar) || scalar == "." || scalar == ","
        || isBar(scalar) && isBetweenNumerals(place, in: scalars)
      if isNumeral(scalar), isPower(place, behind: letters, in: scalars) {
        inWords.append(place)
        // What goes on behind it is no part of the word: `2 m²–3 m²`.
        (isRowInWord, isWord) = (nil, false)
      } else if isNumeral(scalar) {
        if isWord == nil, beginsName(place, in: scalars) { isWord = true }
        let isInWord = isRowInWord ?? (isWord == true && !(letters == 3 && capitals == 3))
        isRowInWord = isInWord
        if place == 0 || !("0"..."9").contains(scalars[place - 1]) {
          if isInWord { inWords.append(place) } else { apart.append(place) }
        }
      } else if !isMark {
        isRowInWord = nil
      }
      letters = properties.isAlphabetic ? letters + 1 : 0
      capitals = ("A"..."Z").contains(scalar) ? capitals + 1 : 0
      if properties.isAlphabetic || properties.numericType != nil {
        isWord = isWord ?? (properties.numericType == nil)
      } else if !isMark {
        isWord = nil
      }
    }
    return apart.isEmpty ? inWords : apart
  }

  private static func isBetweenNumerals(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    place > 0 && isNumeral(scalars[place - 1]) && place + 1 < scalars.count && isNumeral(scalars[place + 1])
  }

  /// Whether a numeral behind so many letters is the power of a unit: one in small digits, or the plain one of a unit
  /// of length (`12 km²`, `12m2`).
  private static func isPower(_ place: Int, behind letters: Int, in scalars: [Unicode.Scalar]) -> Bool {
    if letters == 0 { return false }
    if scalars[place] == "²" || scalars[place] == "³" { return true }
    guard letters <= 2, scalars[place] == "2" || scalars[place] == "3" else { return false }
    let next = place + 1 < scalars.count ? scalars[place + 1] : " "
    return !next.properties.isAlphabetic && next.properties.numericType == nil
      && unitsOfLength.contains(String(String.UnicodeScalarView(scalars[place - letters..<place])))
  }

  private static let unitsOfLength: Set<String> = ["m", "mm", "cm", "dm", "km", "nm", "ft", "yd", "mi"]

  /// Whether the digits at a place begin a name: one with capitals and more digits (`3M22`, but not `5E3`, which is a
  /// number), or any with a capital right behind a number and a space (`12 5G masts`).
  private static func beginsName(_ start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    let rest = scalars[start...].drop(while: isDigit)
    let capitals = rest.prefix { $0.properties.isUppercase }
    guard start < rest.startIndex, !capitals.isEmpty, !capitals.elementsEqual(["E"]) else { return false }
    if rest.dropFirst(capitals.count).first.map(isDigit) == true { return true }
    return start > 1 && scalars[start - 1].properties.isWhitespace && isDigit(scalars[start - 2])
  }

  private static let groupMarks: Set<Unicode.Scalar> = ["\u{2009}", "\u{202F}", "\u{A0}", " ", "'", "’"]

  private static let dashes: Set<Unicode.Scalar> = ["-", "−", "–", "‐", "‑", "‒", "—", "﹣", "－"]

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool { dashes.contains(scalar) }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool { scalar == "/" || scalar == "⁄" }

  /// Whether digits that stand behind a decimal mark have none before it, as in `.5`.
  private static func isBareFraction(_ before: ArraySlice<Unicode.Scalar>, _ isBehindMark: Bool) -> Bool {
    guard isBehindMark else { return false }
    guard let last = before.dropLast().last else { return true }
    return last != "." && last != "," && !last.properties.isAlphabetic && last.properties.numericType == nil
  }

  /// Whether what follows digits makes another number of them, or one that can't be told: a second decimal mark, a
  /// fraction's bar or a fraction of its own, or an exponent in small digits or behind `^`.
  ///
  /// Behind a number of four characters a bar and two digits make a year: `2024/25`.
  private static func goesOn(_ rest: ArraySlice<Unicode.Scalar>, behind count: Int) -> Bool {
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    guard let next = rest.first else { return false }
    let digits = rest.dropFirst().prefix(while: isDigit).count
    switch next {
    case ",", ".", "^": return digits > 0
    case _ where isBar(next): return digits > 0 && !(count == 4 && digits == 2)
    case " ", "\u{A0}", "\u{202F}", "\u{2009}":
      let second = rest.dropFirst(digits + 1)
      let isOver = second.first.map(isBar) == true && second.dropFirst().first.map(isDigit) == true
      if digits > 0 { return isOver }
      return rest.dropFirst().first?.properties.generalCategory == .otherNumber
    default: return next.properties.generalCategory == .otherNumber
    }
  }

  /// Where the sign of a number stands, empty where it has none, and what is between it and the number: its currency.
  private static func sign(
    before start: Int, in scalars: [Unicode.Scalar]
  ) -> (sign: Range<Int>, mark: Range<Int>) {
    var place = start
    var hasSpace = false
    func skipSpaces() {
      while place > 0, scalars[place - 1].properties.isWhitespace {
        place -= 1
        hasSpace = true
      }
    }
    skipSpaces()
    let symbol = place
    if place > 0, scalars[place - 1].properties.generalCategory == .currencySymbol { place -= 1 }
    let isCapital = { (scalar: Unicode.Scalar) in ("A"..."Z").contains(scalar) }
    let capitals = scalars[..<place].reversed().prefix(while: isCapital).count
    if symbol > place ? capitals <= 3 : capitals == 3 { place -= capitals }
    let isCurrency = place < symbol
    if isCurrency { hasSpace = false }
    let mark = place
    skipSpaces()
    let isWord = { (place: Int) in
      place > 0
        && (scalars[place - 1].properties.isAlphabetic || scalars[place - 1].properties.numericType != nil)
    }
    // A dash that stands apart is a sign where nothing stands before it.
    if place > 0, isDash(scalars[place - 1]), !isWord(place - 1), !hasSpace || place == 1 {
      return (place - 1..<place, place..<start)
    }
    let words = ["minus", "минус", "منفی"].map { Array($0.unicodeScalars) }
    let lowercased = scalars[..<place].suffix(5).map {
      $0.properties.lowercaseMapping.unicodeScalars.first ?? $0
    }
    if hasSpace, let word = words.first(where: { lowercased.suffix($0.count).elementsEqual($0) }),
      !isWord(place - word.count)
    {
      return (place - word.count..<place, place..<start)
    }
    return (mark..<mark, mark..<start)
  }
}
