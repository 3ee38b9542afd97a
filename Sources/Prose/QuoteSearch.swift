import Scanning

/// What the search for a quotation came to.
public enum QuoteSearch: Sendable, Hashable {
  /// It stands in one place.
  case found(QuoteMatch)
  /// It stands nowhere; the passage that is most like it, where one is.
  case none(nearest: Range<Int>?)
  /// It stands in several places: the first of them, and where the phrase would be in each.
  case several(first: QuoteMatch, phrases: [Range<Int>])
}

/// Where a quotation stands in a text, in UTF-8 offsets.
public struct QuoteMatch: Sendable, Hashable {
  /// How far the words were folded.
  public let rung: QuoteRung
  /// The phrase.
  public let phrase: Range<Int>
  /// The fragments, in order.
  public let fragments: [Range<Int>]

  /// What the gaps between the fragments skip.
  public var gaps: [Range<Int>] {
    zip(fragments, fragments.dropFirst()).map { $0.upperBound..<$1.lowerBound }
  }
}

/// Finds a quotation in a text, by the ladder of `QuoteRung`: the first rung with a hit decides.
///
/// Fragments stand in their order without overlap, whole words each, and (where `allowed` is given) each
/// within one of those ranges, which are in order and do not overlap. A phrase in context counts once for
/// each place at which the context holds. The time is linear in the text for each fragment, whatever the
/// number of gaps.
public func find(_ quote: TextQuote, in text: [UInt8], within allowed: [Range<Int>]? = nil) -> QuoteSearch {
  guard let phrase = quote.phrasePlace else { return .none(nearest: nil) }
  let string = String(decoding: text, as: UTF8.self)
  for rung in QuoteRung.allCases {
    let search = RungSearch(quote, phrase, rung, string, text, allowed)
    switch search.result {
    case .none: continue
    case let result: return result
    }
  }
  let words = quote.fragments.map { String($0.characters) }.joined(separator: " ")
  return .none(nearest: nearestPassage(to: words, in: text))
}

/// The search at one rung.
private struct RungSearch {
  private(set) var result = QuoteSearch.none(nearest: nil)

  init(
    _ quote: TextQuote, _ phrase: (fragments: ClosedRange<Int>, start: Int, end: Int), _ rung: QuoteRung,
    _ string: String, _ bytes: [UInt8], _ allowed: [Range<Int>]?
  ) {
    var folder = Folder(rung)
    let text = folder.fold(string)
    var places: [[Range<Int>]] = []
    var starts: [Int] = []
    for fragment in quote.fragments {
      var found: Set<Range<Int>> = []
      var origins: [Int] = []
      for variant in variants(fragment) {
        let folded = folder.fold(variant)
        origins = folded.origins
        for start in occurrences(of: folded.keys, in: text.keys) {
          let place = start..<start + folded.keys.count
          let range = text.bytes(place)
          guard isBoundary(bytes, at: range.lowerBound), isBoundary(bytes, at: range.upperBound) else {
            continue
          }
          if let allowed {
            let next = allowed.partitioningIndex { $0.lowerBound > range.lowerBound }
            if next == 0 || range.upperBound > allowed[next - 1].upperBound { continue }
          }
          found.insert(place)
        }
      }
      if found.isEmpty { return }
      places.append(found.sorted { $0.lowerBound < $1.lowerBound })
      starts.append(
        starts.count == phrase.fragments.lowerBound ? (origins.firstIndex { $0 >= phrase.start } ?? 0) : 0)
      if places.count - 1 == phrase.fragments.upperBound {
        end = origins.firstIndex { $0 >= phrase.end } ?? origins.count
      }
    }
    let windows = minimalWindows(places, phrase.fragments)
    var ranges: [Range<Int>] = []
    for window in windows {
      let first = window[0].lowerBound + starts[phrase.fragments.lowerBound]
      let last = window[window.count - 1].lowerBound + end
      let range = text.bytes(first..<max(last, first + 1))
      // Windows are in order, so that equal ones stand beside each other.
      if ranges.last != range { ranges.append(range) }
    }
    if let range = ranges.first, let window = windows.first {
      let fragments = context(of: window, places, phrase.fragments)
      let match = QuoteMatch(rung: rung, phrase: range, fragments: fragments.map(text.bytes))
      result = ranges.count > 1 ? .several(first: match, phrases: ranges) : .found(match)
    }
  }

  /// The end of the phrase within its last fragment, in keys.
  private var end = 0

  /// The ways in which a fragment may be read: changed first letters in both cases.
  private func variants(_ fragment: TextQuote.Fragment) -> [[Character]] {
    if fragment.changedLetters.isEmpty { return [fragment.characters] }
    return [true, false].map { isUpper in
      var characters = fragment.characters
      for index in fragment.changedLetters {
        let letter = isUpper ? characters[index].uppercased() : characters[index].lowercased()
        characters[index] = letter.count == 1 ? Character(letter) : characters[index]
      }
      return characters
    }
  }

  /// Where a pattern occurs (Knuth, Morris and Pratt, 1977).
  private func occurrences(of pattern: [Int32], in text: [Int32]) -> [Int] {
    if pattern.isEmpty || pattern.count > text.count { return [] }
    var failure = [0]
    var length = 0
    for index in pattern.indices.dropFirst() {
      while length > 0, pattern[index] != pattern[length] { length = failure[length - 1] }
      if pattern[index] == pattern[length] { length += 1 }
      failure.append(length)
    }
    var found: [Int] = []
    length = 0
    for (index, key) in text.enumerated() {
      while length > 0, key != pattern[length] { length = failure[length - 1] }
      if key == pattern[length] { length += 1 }
      if length == pattern.count {
        found.append(index + 1 - length)
        length = failure[length - 1]
      }
    }
    return found
  }

  /// The shortest ways to place the phrase's fragments in order, between what must stand before and after them.
  private func minimalWindows(_ places: [[Range<Int>]], _ phrase: ClosedRange<Int>) -> [[Range<Int>]] {
    var earliest = 0
    for fragment in places[..<phrase.lowerBound] {
      guard let first = fragment.first(where: { $0.lowerBound >= earliest }) else { return [] }
      earliest = first.upperBound
    }
    var latest = Int.max
    for fragment in places[(phrase.upperBound + 1)...].reversed() {
      guard let last = fragment.last(where: { $0.upperBound <= latest }) else { return [] }
      latest = last.lowerBound
    }
    var windows: [[Range<Int>]] = []
    var next = [Int](repeating: 0, count: places.count)
    for first in places[phrase.lowerBound] where first.lowerBound >= earliest && first.upperBound <= latest {
      var window = [first]
      for index in phrase.dropFirst() {
        let fragment = places[index]
        while next[index] < fragment.count,
          fragment[next[index]].lowerBound < window[window.count - 1].upperBound
        {
          next[index] += 1
        }
        guard next[index] < fragment.count, fragment[next[index]].upperBound <= latest else { return windows }
        window.append(fragment[next[index]])
      }
      // One that ends where the last does begins later, and is shorter.
      if windows.last?.last == window.last { windows.removeLast() }
      windows.append(window)
    }
    return windows
  }

  /// All fragments around a placed phrase, each as near to it as may be.
  private func context(of window: [Range<Int>], _ places: [[Range<Int>]], _ phrase: ClosedRange<Int>)
    -> [Range<Int>]
  {
    var all = window
    for fragment in places[..<phrase.lowerBound].reversed() {
      if let place = fragment.last(where: { $0.upperBound <= all[0].lowerBound }) { all.insert(place, at: 0) }
    }
    for fragment in places[(phrase.upperBound + 1)...] {
      if let place = fragment.first(where: { $0.lowerBound >= all[all.count - 1].upperBound }) {
        all.append(place)
      }
    }
    return all
  }
}
