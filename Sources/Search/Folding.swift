// In: Unicode scalars. Out: what each is to a search: a letter (folded), nothing, or the end of a word.
// The query script gets this very table (FoldingScript.swift); it does not know words or languages.

/// How scalars are folded, so that readers find a word however it is written.
///
/// No folded scalar lies between U+E000 and U+FFFF, so that UTF-8 and UTF-16 sort words alike.
struct Folding: Sendable {
  /// What a scalar is, in the numbers of the table.
  enum Sign {
    /// Ends a word.
    static let separator: UInt32 = 0
    /// Counts for nothing, unless it composes.
    static let ignored: UInt32 = 1
    /// ZWNJ: counts for nothing, but the parts of the word are words as well.
    static let joiner: UInt32 = 2
    /// Added to a scalar that is a word by itself.
    static let alone: UInt32 = 1 << 24
    /// Added to a position in `expansions`.
    static let expansion: UInt32 = 1 << 25
  }

  /// The table: made once, the same for every site.
  static let standard = Folding()

  /// What a word is cut to, in scalars.
  static let longestWord = 32

  /// For each scalar of plane 0 what it becomes: one of `Sign`, or the folded scalar.
  let plane: [UInt32]
  /// What a letter becomes that is written as several.
  let expansions: [[UInt8]]

  private init() {
    var plane = [UInt32](repeating: Sign.separator, count: 0x10000)
    for value in UInt32(0)..<0x3000 { plane[Int(value)] = Folding.general(value) }
    for range in FoldedLetters.letters {
      for value in range where value < 0x10000 { plane[Int(value)] = value }
    }
    for value in UInt32(0xA640)...0xA7FF where plane[Int(value)] != 0 {
      plane[Int(value)] = Folding.general(value)
    }
    for value in UInt32(0xFF10)...0xFF5A { plane[Int(value)] = plane[Int(value - 0xFEE0)] }
    for (letter, from) in FoldedLetters.polytonic {
      for range in from { for value in range { plane[Int(value)] = letter.value } }
    }
    for (letter, from) in FoldedLetters.families {
      for scalar in from.unicodeScalars { plane[Int(scalar.value)] = letter.value }
    }
    for (index, (from, _)) in FoldedLetters.expansions.enumerated() {
      for scalar in from.unicodeScalars { plane[Int(scalar.value)] = Sign.expansion + UInt32(index) }
    }
    for value in UInt32(0)..<0x3000 where plane[Int(value)] != value && plane[Int(value)] > Sign.joiner {
      // Capitals follow their small letters.
      let small = Folding.small(value)
      if plane[Int(value)] == small { plane[Int(value)] = plane[Int(small)] }
    }
    for range in FoldedLetters.ignored { for value in range { plane[Int(value)] = Sign.ignored } }
    for range in FoldedLetters.alone {
      for value in range where value < 0x10000 { plane[Int(value)] = value + Sign.alone }
    }
    plane[0x200C] = Sign.joiner
    self.plane = plane
    expansions = FoldedLetters.expansions.map { Array($0.to.utf8) }
  }

  /// What any scalar becomes.
  func sign(of value: UInt32) -> UInt32 {
    if value < 0x10000 { return plane[Int(value)] }
    if FoldedLetters.alone.contains(where: { $0.contains(value) }) { return value + Sign.alone }
    if FoldedLetters.letters.contains(where: { $0.contains(value) }) { return value }
    return Sign.separator
  }

  /// A mark after a letter: the letter that both make, where they make one.
  static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    FoldedLetters.compositions.first { $0.base.value == base && $0.mark.value == mark }?.letter.value
  }

  /// Letters, marks and numbers by their general category (Unicode 4.5), small, decimal digits as 0–9.
  private static func general(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return Sign.separator }
    switch scalar.properties.generalCategory {
    case .decimalNumber: return 0x30 + UInt32(scalar.properties.numericValue ?? 0)
    case .uppercaseLetter, .titlecaseLetter: return small(value)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark,
      .letterNumber, .otherNumber:
      return value
    default: return Sign.separator
    }
  }

  private static func small(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else { return value }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    guard let small = mapping.first, mapping.count == 1, small.value < 0xE000 else { return value }
    return small.value
  }
}
