// In: Unicode scalars. Out: what each is to a search: a letter (folded), nothing, or the end of a word.
// The query script gets this very table (FoldingTable.swift); it does not know words or languages.
import Scanning

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
  static let standard = Folding(Array(standardScript.utf8))

  /// What a word is cut to, in scalars.
  static let longestWord = 32

  /// For each scalar of plane 0 what it becomes: one of `Sign`, or the folded scalar.
  let plane: [UInt32]
  /// What a letter becomes that is written as several.
  let expansions: [[UInt8]]

  /// The scalars beyond plane 0 that are in words, and what is added to each.
  private let beyond: [(scalars: Range<UInt32>, added: UInt32)]

  /// Reads the table from its text.
  private init(_ script: [UInt8]) {
    var plane = [UInt32](repeating: Sign.separator, count: 0x10000)
    var expansions: [[UInt8]] = []
    var beyond: [(scalars: Range<UInt32>, added: UInt32)] = []
    var start: UInt32 = 0
    var place = 0
    func number() -> Int64 {
      let isNegative = place < script.count && script[place] == UInt8(ascii: "-")
      if isNegative { place += 1 }
      var number: Int64 = 0
      while place < script.count, script[place].isDigit || script[place] >= UInt8(ascii: "a") {
        number = number * 36 + Int64(script[place]) - (script[place].isDigit ? 48 : 87)
        place += 1
      }
      return isNegative ? -number : number
    }
    func expansion() -> UInt32 {
      let letters = Array(script[place...].prefix { $0 != UInt8(ascii: " ") })
      place += letters.count
      if let known = expansions.firstIndex(of: letters) { return UInt32(known) }
      expansions.append(letters)
      return UInt32(expansions.count - 1)
    }
    while place < script.count {
      let scalars = start..<start + UInt32(number())
      let kind = script[place]
      place += 1
      /// Sets what each scalar becomes: so much more than itself, or all the same.
      func fill(adding added: Int64) {
        for value in scalars.clamped(to: 0..<0x10000) { plane[Int(value)] = UInt32(Int64(value) + added) }
        let others = scalars.clamped(to: 0x10000..<0x110000)
        if !others.isEmpty { beyond.append((others, UInt32(added))) }
      }
      func fill(with sign: UInt32) { for value in scalars { plane[Int(value)] = sign } }
      switch kind {
      case UInt8(ascii: "I"): fill(with: Sign.ignored)
      case UInt8(ascii: "J"): fill(with: Sign.joiner)
      case UInt8(ascii: "A"): fill(adding: Int64(Sign.alone))
      case UInt8(ascii: "D"): fill(adding: number())
      case UInt8(ascii: "C"): fill(with: UInt32(number()))
      case UInt8(ascii: "P"): for value in scalars { plane[Int(value)] = (value - start) / 2 * 2 + start + 1 }
      case UInt8(ascii: "X"): fill(with: Sign.expansion + expansion())
      default: break
      }
      start = scalars.upperBound
      place += 1
    }
    (self.plane, self.expansions, self.beyond) = (plane, expansions, beyond)
  }

  /// What any scalar becomes.
  func sign(of value: UInt32) -> UInt32 {
    if value < 0x10000 { return plane[Int(value)] }
    return beyond.first { $0.scalars.contains(value) }.map { value + $0.added } ?? Sign.separator
  }

  /// A mark after a letter: the letter that both make, where they make one.
  static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    compositions.first { $0.base.value == base && $0.mark.value == mark }?.letter.value
  }
}
