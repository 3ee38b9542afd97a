import Markdown
import Model

/// The citations of one text: those with at most white space between them share one pair of brackets, and where they
/// stand without brackets, a semicolon parts them.
struct CitationRun {
  /// What is written before the citation that was asked for last: a bracket, or what parts it from the one before.
  private(set) var opening = "("
  /// What is written after it: a bracket, or nothing where another follows.
  private(set) var closing = ")"
  private var shown: [(range: Range<Int>, index: Int)] = []
  /// Where citations end that share their brackets with the next.
  private var gaps: Set<Int> = []
  /// What is written without brackets where a citation ends and another follows.
  private var partings: [Int: StaticString] = [:]

  /// The citations among a text's marks.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - marks: what stands on it.
  ///   - goesOn: whether the next line begins with a citation.
  init(_ bytes: ArraySlice<UInt8>, _ marks: ArraySlice<Mark>, goesOn: Bool = false) {
    var last: (end: Int, isShown: Bool)?
    for mark in marks {
      guard case .citation(let index, let isFirst) = mark.purpose else { continue }
      let start = mark.range.lowerBound
      if isFirst {
        if let last, last.end <= start, Self.isSpace(bytes.dropFirst(last.end).prefix(start - last.end)) {
          // One that is cut into pieces has closed its brackets behind the first.
          if last.isShown { gaps.insert(last.end) }
          partings[last.end] = last.end < start ? ";" : "; "
        }
        shown.append((mark.range, Int(index)))
      }
      last = (mark.range.upperBound, isFirst)
    }
    if goesOn, let last, last.end >= bytes.count { partings[last.end] = ";" }
  }

  private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// Whether a piece is the white space between two citations that share their brackets.
  func joins(_ range: Range<Int>) -> Bool { gaps.contains(range.lowerBound) }

  /// What parts a citation that ends at an offset from the one behind it, where they stand without brackets.
  func parting(at end: Int) -> StaticString? { partings[end] }

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
