import Scanning

/// What the search for a quotation came to.
public enum QuoteSearch: Sendable, Hashable {
  /// It stands in one place.
  case found(QuoteMatch)
  /// It stands nowhere.
  case none
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

/// A text in which quotations are looked for, folded by each rung when a search first climbs to it.
public struct SearchableText: Sendable {
  /// The text in UTF-8.
  public let bytes: [UInt8]
  /// What the searches took until now, in steps of one key compared; to fold a character takes as many as forty.
  public private(set) var work = 0
  private let allowed: [Range<Int>]?
  private var folds: [Fold] = []

  /// A text, and the ranges of it in which each fragment has to stand, in order and without overlap; nil for
  /// all of it.
  public init(_ bytes: [UInt8], within allowed: [Range<Int>]? = nil) {
    self.bytes = bytes
    self.allowed = allowed
  }

  /// Finds a quotation, by the ladder of `QuoteRung`: the first rung with a hit decides.
  ///
  /// Fragments stand in their order without overlap, whole words each, and each within one of the ranges in
  /// which they have to. A phrase in context counts once for each place at which the context holds. The time
  /// is linear in the text for each fragment.
  public mutating func find(_ quote: TextQuote) -> QuoteSearch {
    guard let phrase = quote.phrasePlace else { return .none }
    for (position, rung) in QuoteRung.allCases.enumerated() {
      if position == folds.count {
        folds.append(Fold(rung, bytes))
        work += bytes.count * (rung == .exact ? 1 : Fold.steps)
      }
      let search = RungSearch(quote, phrase, &folds[position], bytes, allowed)
      work += search.work
      if search.result != .none { return search.result }
    }
    return .none
  }
}

/// A text folded by one rung, and what folds the quotations alike.
private struct Fold {
  let rung: QuoteRung
  var folder: Folder
  let text: FoldedText
  /// What it takes to fold a character, in keys that are compared.
  static let steps = 40

  init(_ rung: QuoteRung, _ bytes: [UInt8]) {
    self.rung = rung
    folder = Folder(rung)
    text = folder.fold(String(decoding: bytes, as: UTF8.self))
  }
}

/// The search at one rung.
private struct RungSearch {
  private(set) var result = QuoteSearch.none
  /// What it took, as in `SearchableText`.
  private(set) var work = 0

  init(
    _ quote: TextQuote, _ phrase: TextQuote.PhrasePlace, _ fold: inout Fold, _ bytes: [UInt8],
    _ allowed: [Range<Int>]?
  ) {
    let text = fold.text
    var places: [[Range<Int32>]] = []
    var starts: [Int] = []
    for fragment in quote.fragments {
      var found: [Range<Int32>] = []
      let (keys, others) = self.keys(of: fragment, &fold.folder)
      for start in occurrences(of: keys.keys, or: others, in: text.keys) {
        let place = start..<start + keys.keys.count
        let range = text.bytes(place)
        guard isBoundary(bytes, at: range.lowerBound), isBoundary(bytes, at: range.upperBound) else {
          continue
        }
        if let allowed {
          let next = allowed.partitioningIndex { $0.lowerBound > range.lowerBound }
          if next == 0 || range.upperBound > allowed[next - 1].upperBound { continue }
        }
        found.append(Int32(place.lowerBound)..<Int32(place.upperBound))
      }
      if found.isEmpty { return }
      places.append(found)
      starts.append(
        starts.count == phrase.fragments.lowerBound
          ? (keys.origins.firstIndex { $0 >= phrase.start } ?? 0) : 0)
      if places.count - 1 == phrase.fragments.upperBound {
        end = keys.origins.firstIndex { $0 >= phrase.end } ?? keys.origins.count
      }
    }
    let (windows, whole) = minimalWindows(places, phrase.fragments)
    var ranges: [Range<Int>] = []
    for window in windows {
      let first = Int(window.first) + starts[phrase.fragments.lowerBound]
      let last = Int(window.last) + end
      let range = text.bytes(first..<max(last, first + 1))
      // Windows are in order, so that equal ones stand beside each other.
      if ranges.last != range { ranges.append(range) }
    }
    if let range = ranges.first {
      let fragments = context(of: whole, places, phrase.fragments).map { fragment in
        text.bytes(Int(fragment.lowerBound)..<Int(fragment.upperBound))
      }
      let match = QuoteMatch(rung: fold.rung, phrase: range, fragments: fragments)
      result = ranges.count > 1 ? .several(first: match, phrases: ranges) : .found(match)
    }
  }

  /// The end of the phrase within its last fragment, in keys.
  private var end = 0

  /// The keys of a fragment, each with the character that it came from, and the same with its changed letters in the
  /// other case.
  ///
  /// Where a letter has as many keys in no other case, it stands as it is in both.
  private mutating func keys(of fragment: TextQuote.Fragment, _ folder: inout Folder) -> (
    keys: (keys: [Int32], origins: [Int]), others: [Int32]
  ) {
    work += fragment.characters.count * Fold.steps
    let folded = folder.fold(fragment.characters)
    if fragment.changedLetters.isEmpty { return (folded, folded.keys) }
    var characters = fragment.characters
    for index in fragment.changedLetters {
      let letter = characters[index]
      let other = letter.isUppercase ? letter.lowercased() : letter.uppercased()
      if other.count == 1 { characters[index] = Character(other) }
    }
    work += characters.count * Fold.steps
    let others = folder.fold(characters).keys
    return (folded, others.count == folded.keys.count ? others : folded.keys)
  }

  /// Where a pattern occurs that has one of two keys in each place: where all that is the same in both does, each at
  /// its distance, and one of the two at each other.
  private mutating func occurrences(of pattern: [Int32], or others: [Int32], in text: [Int32]) -> [Int] {
    if pattern == others {
      work += text.count
      return occurrences(of: pattern, in: text)
    }
    var starts: [Int]?
    var place = 0
    while place < pattern.count {
      let end = pattern.indices[place...].first { pattern[$0] != others[$0] } ?? pattern.count
      if end > place {
        work += text.count
        let found = occurrences(of: Array(pattern[place..<end]), in: text)
        starts = starts.map { common($0, found, place) } ?? found.compactMap { $0 < place ? nil : $0 - place }
      }
      place = end + 1
    }
    let changed = pattern.indices.filter { pattern[$0] != others[$0] }
    return (starts ?? Array(text.indices)).filter { start in
      start + pattern.count <= text.count
        && changed.allSatisfy { text[start + $0] == pattern[$0] || text[start + $0] == others[$0] }
    }
  }

  /// Those of some places at whose distance others stand; both are sorted.
  private func common(_ starts: [Int], _ found: [Int], _ distance: Int) -> [Int] {
    var next = 0
    return starts.filter { start in
      while next < found.count, found[next] < start + distance { next += 1 }
      return next < found.count && found[next] == start + distance
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

  /// The shortest ways to place the phrase's fragments in order, between what must stand before and after
  /// them: where the first and the last fragment of each begin, and all fragments of the first way.
  private func minimalWindows(_ places: [[Range<Int32>]], _ phrase: ClosedRange<Int>) -> (
    windows: [(first: Int32, last: Int32)], whole: [Range<Int32>]
  ) {
    var earliest: Int32 = 0
    for fragment in places[..<phrase.lowerBound] {
      guard let first = fragment.first(where: { $0.lowerBound >= earliest }) else { return ([], []) }
      earliest = first.upperBound
    }
    var latest = Int32.max
    for fragment in places[(phrase.upperBound + 1)...].reversed() {
      guard let last = fragment.last(where: { $0.upperBound <= latest }) else { return ([], []) }
      latest = last.lowerBound
    }
    var windows: [(first: Int32, last: Int32)] = []
    var whole: [Range<Int32>] = []
    var next = [Int](repeating: 0, count: places.count)
    for first in places[phrase.lowerBound] where first.lowerBound >= earliest && first.upperBound <= latest {
      var last = first
      for index in phrase.dropFirst() {
        let fragment = places[index]
        while next[index] < fragment.count, fragment[next[index]].lowerBound < last.upperBound {
          next[index] += 1
        }
        guard next[index] < fragment.count, fragment[next[index]].upperBound <= latest else {
          return (windows, whole)
        }
        last = fragment[next[index]]
      }
      // One that ends where the last does begins later, and is shorter.
      if windows.last?.last == last.lowerBound { windows.removeLast() }
      if windows.isEmpty { whole = [first] + phrase.dropFirst().map { places[$0][next[$0]] } }
      windows.append((first.lowerBound, last.lowerBound))
    }
    return (windows, whole)
  }

  /// All fragments around a placed phrase, each as near to it as may be.
  private func context(of phrase: [Range<Int32>], _ places: [[Range<Int32>]], _ indices: ClosedRange<Int>)
    -> [Range<Int32>]
  {
    var all = phrase
    for fragment in places[..<indices.lowerBound].reversed() {
      if let place = fragment.last(where: { $0.upperBound <= all[0].lowerBound }) { all.insert(place, at: 0) }
    }
    for fragment in places[(indices.upperBound + 1)...] {
      if let place = fragment.first(where: { $0.lowerBound >= all[all.count - 1].upperBound }) {
        all.append(place)
      }
    }
    return all
  }
}
