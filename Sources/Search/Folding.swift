// In: Unicode scalars. Out: what each is to a search: a letter (folded), nothing, or the end of a word.
// The query script gets this very table (foldingRuns.swift); it does not know words or languages.

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
    unsafe plane.withUnsafeMutableBufferPointer { plane in
      var reader = RunReader(runs)
      var start: UInt32 = 0
      while let run = reader.next() {
        let end = start + run.length
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
        if run.operation == "X" { expansions.append(Array(run.letters)) }
        if start >= 0x10000 {
          if step > 0 { beyond.append((start..<end, run.operation == "A")) }
        } else if first != Sign.separator {
          let isPairs: UInt32 = run.operation == "P" ? 1 : 0
          for (place, index) in (Int(start)..<min(Int(end), 0x10000)).enumerated() {
            unsafe plane[index] = first &+ (UInt32(truncatingIfNeeded: place) | isPairs) &* step
          }
        }
        start = end
      }
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

/// Reads the runs of the table.
private struct RunReader {
  /// How many scalars there are, what they become, and what that letter is followed by, as letters and as a number.
  typealias Run = (length: UInt32, operation: Unicode.Scalar, letters: ArraySlice<UInt8>, number: Int)

  private let bytes: [UInt8]
  private var place = 0

  init(_ runs: String) { bytes = Array(runs.utf8) }

  /// The next run; nil at the end.
  mutating func next() -> Run? {
    if place >= bytes.count { return nil }
    let length = number()
    let operation = bytes[place]
    place += 1
    let start = place
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
    let number = start < place ? -number() : number()
    defer { place += 1 }
    return (UInt32(length), Unicode.Scalar(operation), bytes[start..<place], number)
  }

  /// The number in base 36 that stands here, 0 where none does.
  private mutating func number() -> Int {
    var number = 0
    while place < bytes.count {
      switch bytes[place] {
      case let byte where byte.isDigit: number = number * 36 + Int(byte - UInt8(ascii: "0"))
      case let byte where byte.isLetter && byte >= UInt8(ascii: "a"):
        number = number * 36 + Int(byte - UInt8(ascii: "a")) + 10
      default: return number
      }
      place += 1
    }
    return number
  }
}
