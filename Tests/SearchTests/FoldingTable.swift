import Testing

@testable import Search

// In: Unicode's data and `FoldedLetters`. Out: the folding table, as text in runs.

@Suite struct FoldingTableTests {
  /// The program has the table as text.
  ///
  /// Where `FoldedLetters` changes, or a new version of Unicode knows new letters, that text is to be replaced by what
  /// this test says.
  @Test func theProgramHasThisTable() {
    let text = FoldingTable().text
    #expect(text == foldingRuns, "Sources/Search/foldingRuns.swift is to have: \(text)")
  }

  @Test func theTableIsReadAsItIsWritten() {
    let table = FoldingTable()
    for value in UInt32(0)..<0x32400 {
      let (sign, read) = (table.sign(of: value), Folding.standard.sign(of: value))
      if sign >= Folding.Sign.expansion {
        let letters = table.expansions[Int(sign - Folding.Sign.expansion)]
        #expect(Folding.standard.expansions[Int(read - Folding.Sign.expansion)] == letters)
      } else {
        #expect(sign == read, "U+\(String(value, radix: 16))")
      }
    }
  }
}

/// How scalars are folded, scalar by scalar.
private struct FoldingTable {
  private typealias Sign = Folding.Sign

  /// For each scalar of plane 0 what it becomes: one of `Sign`, or the folded scalar.
  private let plane: [UInt32]
  /// What a letter becomes that is written as several.
  let expansions: [[UInt8]]

  init() {
    var plane = [UInt32](repeating: Sign.separator, count: 0x10000)
    for value in UInt32(0)..<0x3000 { plane[Int(value)] = Self.general(value) }
    for range in FoldedLetters.letters {
      for value in range where value < 0x10000 { plane[Int(value)] = value }
    }
    for value in UInt32(0xA640)...0xA7FF where plane[Int(value)] != 0 {
      plane[Int(value)] = Self.general(value)
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
      let small = Self.small(value)
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

  // MARK: Runs

  /// The table in runs of neighbours.
  var text: String {
    var runs = ""
    var start: UInt32 = 0
    let end: UInt32 = 0x323B0
    while start < end {
      let (length, operation) = run(from: start, to: end)
      runs += (start == 0 ? "" : " ") + String(length, radix: 36) + operation
      start += length
    }
    return runs
  }

  private func run(from start: UInt32, to end: UInt32) -> (length: UInt32, operation: String) {
    let first = sign(of: start)
    if first >= Sign.expansion {
      return (1, "X" + String(decoding: expansions[Int(first - Sign.expansion)], as: UTF8.self))
    }
    let distance = Int64(first) - Int64(start)
    if first >= Sign.alone { return (length(start, end) { sign(of: $0) == $0 + Sign.alone }, "A") }
    for (sign, letter) in [(Sign.separator, "S"), (Sign.ignored, "I"), (Sign.joiner, "J")] where first == sign
    {
      return (length(start, end) { self.sign(of: $0) == sign }, letter)
    }
    let moved = length(start, end) { isLetter($0) && Int64(sign(of: $0)) - Int64($0) == distance }
    let same = length(start, end) { sign(of: $0) == first }
    let pairs = length(start, end) { sign(of: $0) == ($0 - start) / 2 * 2 + start + 1 } / 2 * 2
    if pairs > max(moved, same) { return (pairs, "P") }
    if same > moved { return (same, "C" + String(first, radix: 36)) }
    return (moved, "D" + String(distance, radix: 36))
  }

  private func isLetter(_ value: UInt32) -> Bool { (Sign.joiner + 1..<Sign.alone).contains(sign(of: value)) }

  private func length(_ start: UInt32, _ end: UInt32, while isAlike: (UInt32) -> Bool) -> UInt32 {
    var next = start
    while next < end, isAlike(next) {
      // Beyond plane 0 there is nothing but ranges, in which all are alike.
      next = next < 0xFFFF ? next + 1 : Self.bounds.first { $0 > next } ?? end
    }
    return min(next, end) - start
  }

  /// Where what scalars beyond plane 0 are may change.
  private static let bounds = (FoldedLetters.alone + FoldedLetters.letters)
    .flatMap { [$0.lowerBound, $0.upperBound + 1] }.filter { $0 > 0xFFFF }.sorted()
}
