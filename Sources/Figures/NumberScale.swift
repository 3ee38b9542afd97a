// In: what stands behind a printed number. Out: the scale that it gives the number. Does not know of the number.

/// What `million`, `Mrd.` or `%` behind a number makes of it.
struct NumberScale {
  /// How surely it is a scale.
  enum Kind {
    /// A word for a power of ten.
    case word
    /// What may be one, or a unit: `m` is million, or metre.
    case doubtful
    /// A sign or a word for a part of a hundred or a thousand.
    case share
  }

  let kind: Kind
  /// What the number is multiplied by, or divided by where it is a share.
  let factor: Double

  /// What to do where a query gives the share itself.
  var advice: String {
    "a query that gives \(factor == 100 ? "percent" : "so many of a thousand"): \(Int(factor)) * …"
  }

  /// Reads the first word, or two as in `mil millones`; nil where that is no scale.
  ///
  /// - Parameters:
  ///   - tail: what stands behind the number.
  ///   - hasDecimalComma: whether the language is one of those in which a billion is a million millions, and “mil” a
  ///     thousand.
  init?(behind tail: String, hasDecimalComma: Bool) {
    let rest = tail.drop { $0.isWhitespace || $0 == "-" }
    guard let first = rest.first else { return nil }
    if let share = Self.shares[first] {
      (kind, factor) = (.share, share)
      return
    }
    let word = rest.prefix(while: \.isLetter)
    guard let read = Self.read(word.lowercased(), hasDecimalComma) else { return nil }
    guard read.kind == .word, read.factor == 1e3 else {
      (kind, factor) = read
      return
    }
    let next = rest.dropFirst(word.count).drop { $0.isWhitespace || $0 == "." }.prefix(while: \.isLetter)
    let second = Self.read(next.lowercased(), hasDecimalComma)
    (kind, factor) = (.word, second?.kind == .word && second?.factor == 1e6 ? 1e9 : 1e3)
  }

  /// Reads the last word before a number (`million 1.2`), where that can be no unit.
  init?(before head: String, hasDecimalComma: Bool) {
    guard let last = head.split(whereSeparator: \.isWhitespace).last,
      let read = Self.read(last.lowercased(), hasDecimalComma), read.kind == .word
    else { return nil }
    (kind, factor) = read
  }

  private static func read(_ word: String, _ hasDecimalComma: Bool) -> (kind: Kind, factor: Double)? {
    if word.isEmpty { return nil }
    if let first = word.first, let factor = signs[first] { return (.word, factor) }
    if percent.contains(where: word.hasPrefix) { return (.share, 100) }
    switch word {
    case "billion": return (.word, hasDecimalComma ? 1e12 : 1e9)
    case "trillion": return hasDecimalComma ? (.doubtful, 1e18) : (.word, 1e12)
    case "mil": return (hasDecimalComma ? .word : .doubtful, 1e3)
    case "bin", "mille": return (hasDecimalComma ? .word : .doubtful, 1e3)
    case "k": return (.doubtful, 1e3)
    case "m", "mm": return (.doubtful, 1e6)
    case "b": return (.doubtful, 1e9)
    case "t": return (.doubtful, 1e12)
    default: break
    }
    if let factor = words[word] { return (.word, factor) }
    // A word may have an ending of three letters at most.
    let stem = stems.first { word.hasPrefix($0.stem) && word.count <= $0.stem.count + 3 }
    return stem.map { (.word, $0.factor) }
  }

  private static let shares: [Character: Double] = ["%": 100, "٪": 100, "％": 100, "‰": 1000]
  /// Words for a hundredth, or their beginnings, in one word; “per cent” and its like are two.
  private static let percent = ["percent", "prozent", "процент", "відсот", "procent", "درصد"]

  /// What stands right behind digits in Chinese, Japanese and Korean.
  private static let signs: [Character: Double] = [
    "万": 1e4, "萬": 1e4, "만": 1e4, "亿": 1e8, "億": 1e8, "억": 1e8,
  ]

  private static let words: [String: Double] = [
    "thousand": 1e3, "thousands": 1e3, "tausend": 1e3, "tsd": 1e3, "mila": 1e3, "тыс": 1e3, "тис": 1e3,
    "tys": 1e3, "tis": 1e3, "هزار": 1e3, "ألف": 1e3, "آلاف": 1e3, "tusen": 1e3, "duizend": 1e3, "ezer": 1e3,
    "lakh": 1e5, "crore": 1e7, "million": 1e6, "millions": 1e6, "millionen": 1e6, "mio": 1e6, "mln": 1e6,
    "mn": 1e6, "млн": 1e6,
    "millón": 1e6, "millones": 1e6, "milhão": 1e6, "milhões": 1e6, "milione": 1e6, "milioni": 1e6,
    "میلیون": 1e6, "مليون": 1e6, "ملايين": 1e6, "milyon": 1e6, "millió": 1e6,
    "billions": 1e9, "bn": 1e9, "mrd": 1e9, "md": 1e9, "mds": 1e9, "mld": 1e9, "млрд": 1e9, "bilhão": 1e9,
    "bilhões": 1e9, "میلیارد": 1e9, "مليار": 1e9, "مليارات": 1e9, "milyar": 1e9,
    "trillions": 1e12, "tn": 1e12, "trn": 1e12, "трлн": 1e12, "billionen": 1e12, "billones": 1e12,
    "billón": 1e12,
    "تریلیون": 1e12, "تريليون": 1e12,
  ]
  private static let stems: [(stem: String, factor: Double)] = [
    ("тысяч", 1e3), ("тисяч", 1e3), ("tysi", 1e3), ("миллион", 1e6), ("мільйон", 1e6), ("milion", 1e6),
    ("miljo", 1e6), ("миллиард", 1e9), ("мільярд", 1e9), ("milliard", 1e9), ("miliard", 1e9),
    ("miljard", 1e9),
    ("триллион", 1e12), ("трильйон", 1e12),
  ]
}
