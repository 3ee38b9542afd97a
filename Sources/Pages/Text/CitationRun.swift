import Markdown
import Model

/// The citations of one text: those with only white space between them share one pair of brackets.
struct CitationRun {
  /// What is written before the citation that was asked for last: a bracket, or what parts it from the one before.
  private(set) var opening = "("
  /// What is written after it: a bracket, or nothing where another follows.
  private(set) var closing = ")"
  private var shown: [(range: Range<Int>, index: Int)] = []
  private var gaps: Set<Int> = []

  /// The citations among a text's marks.
  init(_ bytes: ArraySlice<UInt8>, _ marks: ArraySlice<Mark>) {
    for mark in marks {
      if case .citation(let index, isFirst: true) = mark.purpose { shown.append((mark.range, Int(index))) }
    }
    for (one, next) in zip(shown, shown.dropFirst()) where one.range.upperBound < next.range.lowerBound {
      let gap = bytes[bytes.startIndex + one.range.upperBound..<bytes.startIndex + next.range.lowerBound]
      if gap.allSatisfy({ $0 == UInt8(ascii: " ") }) { gaps.insert(one.range.upperBound) }
    }
  }

  /// Whether a piece is the white space between two citations that share their brackets.
  func joins(_ range: Range<Int>) -> Bool { gaps.contains(range.lowerBound) }

  /// The citation that a piece begins with; its brackets are known from then on.
  mutating func citation(at range: Range<Int>) -> Int? {
    guard let position = shown.firstIndex(where: { $0.range.lowerBound == range.lowerBound }) else {
      return nil
    }
    let isJoined = position > 0 && gaps.contains(shown[position - 1].range.upperBound)
    opening = isJoined ? "; " : "("
    closing = gaps.contains(shown[position].range.upperBound) ? "" : ")"
    return shown[position].index
  }
}
