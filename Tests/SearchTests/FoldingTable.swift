// In: the folding table. Out: the same table as text for the query script. It does not decide what is folded.

extension Folding {
  /// The table of every site as text.
  static let standardScript = standard.script

  /// The table in runs of neighbours, from U+0000 on: a length, a letter for what they become, and a number.
  ///
  /// Numbers are base 36. `S` separators, `I` ignored, `J` the joiner, `A` words by themselves, `D` moved by a
  /// distance, `C` all the same scalar, `P` pairs whose second is the small letter of both, `X` several letters.
  /// What follows the last run is a separator.
  var script: String {
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

  /// The compositions as triples of scalars: letter, mark, letter.
  static var compositionScript: String {
    FoldedLetters.compositions.map { "\($0.base)\($0.mark)\($0.letter)" }.joined()
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
      next = next < 0xFFFF ? next + 1 : Folding.bounds.first { $0 > next } ?? end
    }
    return min(next, end) - start
  }

  /// Where what scalars beyond plane 0 are may change.
  private static let bounds = (FoldedLetters.alone + FoldedLetters.letters)
    .flatMap { [$0.lowerBound, $0.upperBound + 1] }.filter { $0 > 0xFFFF }.sorted()
}
