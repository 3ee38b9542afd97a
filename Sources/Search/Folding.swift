// In: Unicode scalars. Out: what each is to a search: a letter (folded), nothing, or the end of a word.
// The query script gets this very table (foldingRuns.swift); it does not know words or languages.

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

  /// The table of every site.
  static let standard = Folding(foldingRuns)

  /// What a word is cut to, in scalars.
  static let longestWord = 32

  /// For each scalar of plane 0 what it becomes: one of `Sign`, or the folded scalar.
  let plane: [UInt32]
  /// What a letter becomes that is written as several.
  let expansions: [[UInt8]]
  /// The letters beyond plane 0, which are folded to themselves, and whether each is a word by itself.
  private let beyond: [(letters: Range<UInt32>, areAlone: Bool)]

  /// Reads a table in runs.
  init(_ runs: String) {
    var plane = [UInt32](repeating: Sign.separator, count: 0x10000)
    var expansions: [[UInt8]] = []
    var beyond: [(Range<UInt32>, Bool)] = []
    var start: UInt32 = 0
    for text in runs.utf8.split(separator: UInt8(ascii: " ")) {
      let run = Run(text)
      let range = start..<start + run.length
      // What the first scalar becomes, and how far from that the next one is.
      let (first, step): (UInt32, UInt32) =
        switch run.operation {
        case "S": (Sign.separator, 0)
        case "I": (Sign.ignored, 0)
        case "J": (Sign.joiner, 0)
        case "A": (start + Sign.alone, 1)
        case "C": (UInt32(run.number), 0)
        case "D": (UInt32(Int(start) + run.number), 1)
        case "P": (start, 1)
        default: (Sign.expansion + UInt32(expansions.count), 0)
        }
      if run.operation == "X" { expansions.append(run.letters) }
      if start >= 0x10000 {
        if step > 0 { beyond.append((range, run.operation == "A")) }
      } else if first != Sign.separator {
        let isPairs: UInt32 = run.operation == "P" ? 1 : 0
        for place in 0..<run.length { plane[Int(start + place)] = first + (place | isPairs) * step }
      }
      start = range.upperBound
    }
    self.plane = plane
    self.expansions = expansions
    self.beyond = beyond
  }

  /// What any scalar becomes.
  func sign(of value: UInt32) -> UInt32 {
    if value < 0x10000 { return plane[Int(value)] }
    guard let range = beyond.first(where: { $0.letters.contains(value) }) else { return Sign.separator }
    return range.areAlone ? value + Sign.alone : value
  }

  /// Marks that make another letter of the one before them, although marks count for nothing elsewhere.
  private static let compositions: [(base: Unicode.Scalar, mark: Unicode.Scalar, letter: Unicode.Scalar)] = [
    ("и", "\u{306}", "й"), ("і", "\u{308}", "ї"), ("у", "\u{306}", "ў"),
  ]

  /// A mark after a letter: the letter that both make, where they make one.
  static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    compositions.first { $0.base.value == base && $0.mark.value == mark }?.letter.value
  }

  /// The compositions as triples of scalars for the query script: letter, mark, letter.
  static var compositionScript: String { compositions.map { "\($0.base)\($0.mark)\($0.letter)" }.joined() }
}

/// A run of the table.
private struct Run {
  /// How many scalars it has.
  let length: UInt32
  /// What they become.
  let operation: Unicode.Scalar
  /// What follows the operation's letter, as letters and as a number.
  let letters: [UInt8]
  let number: Int

  init(_ text: Substring.UTF8View) {
    let place = text.firstIndex { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    guard let place, let length = UInt32(Substring(text[..<place]), radix: 36) else {
      preconditionFailure("the folding table has a run without a length or a letter")
    }
    self.length = length
    operation = Unicode.Scalar(text[place])
    letters = Array(text[text.index(after: place)...])
    number = Int(String(decoding: letters, as: UTF8.self), radix: 36) ?? 0
  }
}
