import Scanning

/// A step from one text to another.
public enum WordChange: Sendable, Hashable {
  /// Stands in both.
  case common(String)
  /// What counts as the same in both and is written differently: a party's name, a provision's own number,
  /// white space.
  case renamed(String, String)
  /// Stands in the first alone.
  case removed(String)
  /// Stands in the second alone.
  case added(String)
  /// Stands in both, here in the first.
  case movedAway(String)
  /// Stands in both, here in the second.
  case movedHere(String)

  /// What the step has of the first text.
  public var old: String {
    switch self {
    case .common(let text), .removed(let text), .movedAway(let text), .renamed(let text, _): text
    case .added, .movedHere: ""
    }
  }

  /// What the step has of the second text.
  public var new: String {
    switch self {
    case .common(let text), .added(let text), .movedHere(let text), .renamed(_, let text): text
    case .removed, .movedAway: ""
    }
  }
}

/// Two texts as they are compared word by word.
///
/// Numbers of provisions at the beginning and the names of parties do not count as differences: a party's name is that
/// of another, and all parties to a text's own treaty, named in a row, are “the Parties”.
public struct WordComparison: Sendable {
  private let before: [Token]
  private let after: [Token]

  /// Reads two texts.
  ///
  /// - Parameters:
  ///   - old: the first text.
  ///   - new: the second.
  ///   - parties: what the parties are called in either text.
  public init(_ old: String, _ new: String, parties: ComparedParties = ComparedParties()) {
    before = tokens(of: old, parties.all, rowsOf: parties.old)
    after = tokens(of: new, parties.all, rowsOf: parties.new)
  }

  /// The steps from the first text to the second, in order; nil where they are so long and so different that it can't
  /// be told in time.
  ///
  /// The `old` parts of all steps together are the first text, the `new` parts the second, to the byte.
  public func changes() -> [WordChange]? {
    guard let edits = edits(from: before.map(\.key), to: after.map(\.key)) else { return nil }
    let (removals, insertions) = edits
    let moved = movedRuns(before, after, removals.sorted(), insertions.sorted())
    // Where each step begins in either text.
    var starts: [(sort: Sort, old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      let sort: Sort =
        if i < before.count, removals.contains(i) {
          moved.away.contains(i) ? .movedAway : .removed
        } else if j < after.count, insertions.contains(j) {
          moved.here.contains(j) ? .movedHere : .added
        } else {
          before[i].text == after[j].text ? .common : .renamed
        }
      if sort == .renamed || sort != starts.last?.sort { starts.append((sort, i, j)) }
      if sort.isOfOld { i += 1 }
      if sort.isOfNew { j += 1 }
    }
    let ends = starts.dropFirst().map { (old: $0.old, new: $0.new) } + [(old: i, new: j)]
    return zip(starts, ends).map { start, end in
      let old = { before[start.old..<end.old].map(\.text).joined() }
      let new = { after[start.new..<end.new].map(\.text).joined() }
      return switch start.sort {
      case .common: .common(new())
      case .renamed: .renamed(old(), new())
      case .removed: .removed(old())
      case .added: .added(new())
      case .movedAway: .movedAway(old())
      case .movedHere: .movedHere(new())
      }
    }
  }

  /// How much the texts have in common.
  public func similarity() -> TextSimilarity {
    TextSimilarity(before.filter(\.isWord).map(\.key), after.filter(\.isWord).map(\.key))
  }

  /// What a step is, as `WordChange` says.
  private enum Sort {
    case common, renamed, removed, added, movedAway, movedHere

    /// Whether its words stand in the first text.
    var isOfOld: Bool { self != .added && self != .movedHere }
    /// Whether its words stand in the second text.
    var isOfNew: Bool { self != .removed && self != .movedAway }
  }
}

/// How two texts differ, as `WordComparison.changes` tells it.
public func wordDiff(
  _ old: String, _ new: String, parties: ComparedParties = ComparedParties()
) -> [WordChange]? {
  WordComparison(old, new, parties: parties).changes()
}

/// The difference in one line: `shall not [-provide-]{+give+} any`; long texts are cut, so that it can always
/// be told.
public func markedDiff(_ old: String, _ new: String) -> String {
  let cut = { (text: String) in String(text.prefix(400)) }
  let changes = wordDiff(cut(old), cut(new)) ?? [.removed(cut(old)), .added(cut(new))]
  return changes.map { change in
    switch change {
    case .common(let text), .renamed(_, let text): text
    case .removed(let text), .movedAway(let text): "[-\(text)-]"
    case .added(let text), .movedHere(let text): "{+\(text)+}"
    }
  }.joined()
}

/// How much two texts have in common.
public struct TextSimilarity: Sendable, Hashable {
  /// Of all runs of five words, the share that stands in both texts (Jaccard's index), from 0 to 1; nil where neither
  /// text has five words.
  public let sharedRuns: Double?
  /// Of all words of both texts, the share that the word diff keeps in its place, from 0 to 1; nil where the
  /// texts are too long and too different for one.
  public let equalWords: Double?

  /// Compares two texts, as `WordComparison` does.
  public init(_ old: String, _ new: String) { self = WordComparison(old, new).similarity() }

  /// Compares the words of two texts.
  fileprivate init(_ before: [String], _ after: [String]) {
    let shingles = { (words: [String]) in
      Set(words.indices.dropLast(4).map { words[$0..<$0 + 5].joined(separator: " ") })
    }
    let (first, second) = (shingles(before), shingles(after))
    let all = first.union(second).count
    sharedRuns = all == 0 ? nil : Double(first.intersection(second).count) / Double(all)
    let total = before.count + after.count
    equalWords = edits(from: before, to: after).map { edits in
      total == 0 ? 1 : Double(2 * (before.count - edits.removals.count)) / Double(total)
    }
  }
}

/// The passage of a text that shares most words with a quotation; nil where hardly any is shared.
///
/// It has as many words at most, or one more for each that it shares by that.
public func nearestPassage(to quote: String, in text: [UInt8]) -> Range<Int>? {
  let quoted = Array(quote.utf8)
  let wanted = spans(of: quoted).map { bareWord(quoted[$0]) }
  let places = spans(of: text)
  guard !wanted.isEmpty, !places.isEmpty else { return nil }
  var counts: [String: Int] = [:]
  for word in wanted { counts[word, default: 0] += 1 }
  let there = places.map { bareWord(text[$0]) }
  let width = min(wanted.count, there.count)
  var (shared, best, bestStart) = (0, 0, 0)
  // Of passages with as many words in common, the one that has more of them in their places; the first hundred
  // words tell.
  let inPlace = { (start: Int) in (0..<min(width, 100)).count { there[start + $0] == wanted[$0] } }
  for index in there.indices {
    if let left = counts[there[index]] {
      counts[there[index]] = left - 1
      if left > 0 { shared += 1 }
    }
    if index >= width, let left = counts[there[index - width]] {
      counts[there[index - width]] = left + 1
      if left >= 0 { shared -= 1 }
    }
    let start = index - width + 1
    guard start >= 0, shared > best || shared == best && best > 0 && inPlace(start) > inPlace(bestStart)
    else {
      continue
    }
    (best, bestStart) = (shared, start)
  }
  guard best * 3 >= wanted.count else { return nil }
  let passage = widened(
    withoutShift(bestStart..<bestStart + width, of: there, against: wanted), of: there, against: wanted)
  return places[passage.lowerBound].lowerBound..<places[passage.upperBound - 1].upperBound
}

/// A passage without words before or behind those of a quotation that only make up for as many that the quotation adds
/// at its other end: without them it begins, or ends, as the quotation does.
private func withoutShift(_ passage: Range<Int>, of there: [String], against wanted: [String]) -> Range<Int> {
  let (quoted, found) = (Set(wanted), Set(there[passage]))
  let isForeign = { (place: Int) in !quoted.contains(there[place]) }
  let isAdded = { (word: String) in !found.contains(word) }
  let before = min(passage.prefix(while: isForeign).count, wanted.reversed().prefix(while: isAdded).count)
  let behind = min(passage.reversed().prefix(while: isForeign).count, wanted.prefix(while: isAdded).count)
  let (start, end) = (passage.lowerBound + before, passage.upperBound - behind)
  let lower = there[start] == wanted.first ? start : passage.lowerBound
  return lower..<(there[end - 1] == wanted.last ? end : passage.upperBound)
}

/// A passage with the words beside it, where these make up for some that a quotation leaves out.
private func widened(_ passage: Range<Int>, of there: [String], against wanted: [String]) -> Range<Int> {
  // For long quotations the difference of some words matters less than the time.
  guard wanted.count <= 100, let narrow = edits(from: wanted, to: Array(there[passage])),
    !narrow.removals.isEmpty
  else { return passage }
  let slack = narrow.removals.count
  let wide = max(0, passage.lowerBound - slack)..<min(there.count, passage.upperBound + slack)
  guard let (removals, insertions) = edits(from: wanted, to: Array(there[wide])) else { return passage }
  let isAdded = { (place: Int) in insertions.contains(place - wide.lowerBound) }
  // What the quotation changes at its ends is not cut off.
  let before = wanted.indices.prefix(while: removals.contains).count
  let behind = wanted.indices.reversed().prefix(while: removals.contains).count
  let lower = max(wide.lowerBound, wide.lowerBound + wide.prefix(while: isAdded).count - before)
  let upper = min(wide.upperBound, wide.upperBound - wide.reversed().prefix(while: isAdded).count + behind)
  let gain = narrow.removals.count - removals.count
  return gain > 0 && upper - lower <= passage.count + gain ? lower..<upper : passage
}

/// A word in small letters without the marks at its ends: ASCII's and those of General Punctuation, such as `”` and `…`;
/// what is nothing but marks stays.
private func bareWord(_ bytes: ArraySlice<UInt8>) -> String {
  var word = bytes
  while let last = word.last {
    if last < 0x80, !last.isOfWord {
      word.removeLast()
    } else if word.count >= 3, word.suffix(3).starts(with: [0xE2, 0x80]) {
      word.removeLast(3)
    } else {
      break
    }
  }
  while let first = word.first {
    if first < 0x80, !first.isOfWord {
      word.removeFirst()
    } else if word.count >= 3, word.starts(with: [0xE2, 0x80]) {
      word.removeFirst(3)
    } else {
      break
    }
  }
  return String(decoding: word.isEmpty ? bytes : word, as: UTF8.self).lowercased()
}

// MARK: Words

/// A word, a party's name, or what stands between two words.
private struct Token {
  let text: String
  /// What it is compared by.
  let key: String
  let isWord: Bool
}

/// The tokens of a text, in which each name of some lists is a party's, and a row of all of one of its own lists is
/// that of all parties.
private func tokens(of text: String, _ names: [PartyNames], rowsOf own: [PartyNames]) -> [Token] {
  let text = Letters(text)
  var tokens: [Token] = []
  var place = 0
  while place < text.count {
    let isWord = text.isWord(place)
    let party =
      isWord && (place == 0 || !text.isWord(place - 1)) ? text.party(at: place, names, rowsOf: own) : nil
    var end = party?.end ?? place + 1
    if party == nil { while end < text.count, text.isWord(end) == isWord { end += 1 } }
    let piece = String(text.characters[place..<end])
    let key = party.map { $0.isAll ? "\u{1}parties" : "\u{1}party" } ?? (isWord ? piece : spacing(piece))
    tokens.append(Token(text: piece, key: key, isWord: isWord))
    place = end
  }
  return withoutNumber(tokens)
}

/// A text in which the names of parties are looked for.
private struct Letters {
  let characters: [Character]
  private let folded: [String]

  init(_ text: String) {
    characters = Array(text)
    folded = characters.map { $0.lowercased() }
  }

  var count: Int { characters.count }

  func isWord(_ place: Int) -> Bool { characters[place].isLetter || characters[place].isNumber }

  private func endsWord(_ place: Int) -> Bool { place >= count || !isWord(place) }

  /// Where the longest name of a party, or of all parties, ends that begins with a word; nil where none does.
  func party(
    at place: Int, _ names: [PartyNames], rowsOf own: [PartyNames]
  ) -> (end: Int, isAll: Bool)? {
    if let end = own.lazy.compactMap({ endOfAll($0, from: place) }).max() { return (end, true) }
    var longest: (end: Int, isAll: Bool)?
    for list in names {
      guard let name = list.longest(in: folded, at: place, endsWord: endsWord) else { continue }
      if place + name.length > longest?.end ?? 0 { longest = (place + name.length, list.areOfAll) }
    }
    return longest
  }

  /// The most parties that are looked for in a row.
  private static let longestRow = 8

  /// Where a row of names ends that has all parties of a treaty: `Aland and Beland`, `the Alanders, Beland and Celand`.
  private func endOfAll(_ names: PartyNames, from start: Int) -> Int? {
    guard !names.areOfAll, (2...Self.longestRow).contains(names.count) else { return nil }
    var found: Set<Int> = []
    var next: Int? = start
    while let place = next.map({ skip("the", from: $0) ?? $0 }),
      let name = names.longest(in: folded, at: place, endsWord: endsWord)
    {
      let end = place + name.length
      guard found.insert(name.number).inserted else { return nil }
      if found.count == names.count { return end }
      next = skipJoint(from: end)
    }
    return nil
  }

  /// The place behind what joins two names in a row: a comma, a word for “and”, or both.
  private func skipJoint(from start: Int) -> Int? {
    var place = skipSpaces(from: start)
    let hasComma = place < count && (characters[place] == "," || characters[place] == "،")
    if hasComma { place = skipSpaces(from: place + 1) }
    let behindWord = ["and", "&", "и", "و"].lazy.compactMap { skip($0, from: place) }.first
    return behindWord ?? (hasComma ? place : nil)
  }

  /// The place behind a word in lower case and the space after it.
  private func skip(_ word: String, from place: Int) -> Int? {
    let end = place + word.count
    guard end < count, characters[end].isWhitespace,
      folded[place..<end].elementsEqual(word.lazy.map { String($0) })
    else { return nil }
    return skipSpaces(from: end)
  }

  private func skipSpaces(from place: Int) -> Int {
    characters[place...].firstIndex { !$0.isWhitespace } ?? count
  }
}

/// What stands between words, with any white space as one space.
private func spacing(_ text: String) -> String {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// `1.`, `(a)`: a provision's own number at the head of its text is compared as any other number.
private func withoutNumber(_ tokens: [Token]) -> [Token] {
  guard let place = tokens.firstIndex(where: \.isWord), place <= 1, tokens.count > place + 1 else {
    return tokens
  }
  let (word, after) = (tokens[place], tokens[place + 1])
  let isShort = word.text.allSatisfy(\.isNumber) || word.text.count == 1
  guard isShort, after.text.hasPrefix(".") || after.text.hasPrefix(")") else { return tokens }
  var result = tokens
  result[place] = Token(text: word.text, key: "\u{1}number", isWord: false)
  return result
}

// MARK: The shortest way

/// The comparisons that the search for the shortest way may take, and the numbers that it may keep: enough
/// for texts of any usual length that differ in a thousand words.
private let longestSearch = 4_000_000

/// The positions removed from a sequence and those added to make another of it, as few as can be (Myers,
/// 1986); nil where the search for them takes too long.
private func edits(from old: [String], to new: [String]) -> (removals: Set<Int>, insertions: Set<Int>)? {
  var numbers: [String: Int32] = [:]
  let number = { (word: String) in
    if let known = numbers[word] { return known }
    let next = Int32(numbers.count)
    numbers[word] = next
    return next
  }
  let (before, after) = (old.map(number), new.map(number))
  guard let reached = furthestPaths(before, after) else { return nil }
  var (removals, insertions): (Set<Int>, Set<Int>) = ([], [])
  var (x, y) = (before.count, after.count)
  for step in stride(from: reached.count - 1, to: 0, by: -1) {
    let last = reached[step - 1]
    let diagonal = (x - y + step) / 2
    let isInsertion = diagonal == 0 || diagonal != step && last[diagonal - 1] < last[diagonal]
    let shift = x - y
    x = Int(last[isInsertion ? diagonal : diagonal - 1])
    y = x - (isInsertion ? shift + 1 : shift - 1)
    if isInsertion { insertions.insert(y) } else { removals.insert(x) }
  }
  return (removals, insertions)
}

/// How far in the first sequence one gets with each number of edits, on each diagonal that so many can reach,
/// up to the number that reaches both ends; nil where that takes too many comparisons.
private func furthestPaths(_ before: [Int32], _ after: [Int32]) -> [[Int32]]? {
  var reached: [[Int32]] = []
  var comparisons = 0
  for step in 0...(before.count + after.count) {
    var row: [Int32] = []
    row.reserveCapacity(step + 1)
    for diagonal in 0...step {
      var x = 0
      if let last = reached.last {
        let isInsertion = diagonal == 0 || diagonal != step && last[diagonal - 1] < last[diagonal]
        x = isInsertion ? Int(last[diagonal]) : Int(last[diagonal - 1]) + 1
      }
      var y = x - (2 * diagonal - step)
      comparisons += 1
      while x < before.count, y < after.count, before[x] == after[y] {
        (x, y) = (x + 1, y + 1)
        comparisons += 1
      }
      row.append(Int32(x))
      if x >= before.count, y >= after.count { return reached + [row] }
    }
    if comparisons > longestSearch { return nil }
    reached.append(row)
  }
  return reached
}

/// The words of at least this many in a row that count as moved.
private let shortestMove = 4

/// The removed tokens that are added elsewhere in the same order, and those added ones.
private func movedRuns(
  _ before: [Token], _ after: [Token], _ removals: [Int], _ insertions: [Int]
) -> (away: Set<Int>, here: Set<Int>) {
  var away: Set<Int> = []
  var here: Set<Int> = []
  // Beyond some thousand words on each side a table of all pairs costs more than the finding is worth.
  guard removals.count * insertions.count <= 4_000_000 else { return (away, here) }
  var starts: [String: [Int]] = [:]
  for place in insertions where after[place].isWord { starts[after[place].key, default: []].append(place) }
  let (gone, come) = (Set(removals), Set(insertions))
  for place in removals where before[place].isWord && !away.contains(place) {
    var best: (start: Int, length: Int)?
    for start in starts[before[place].key] ?? [] where !here.contains(start) {
      var length = 0
      while gone.contains(place + length), come.contains(start + length), !here.contains(start + length),
        !away.contains(place + length), before[place + length].key == after[start + length].key
      {
        length += 1
      }
      while length > 0, !before[place + length - 1].isWord { length -= 1 }
      if length > best?.length ?? 0 { best = (start, length) }
    }
    guard let best else { continue }
    let words = before[place..<place + best.length].count(where: \.isWord)
    if words < shortestMove { continue }
    away.formUnion(place..<place + best.length)
    here.formUnion(best.start..<best.start + best.length)
  }
  return (away, here)
}

/// The words of a text by white space, in UTF-8 offsets.
private func spans(of text: [UInt8]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var start: Int?
  for (index, byte) in text.enumerated() {
    if byte == 32 || byte == 10 || byte == 9 || byte == 13 {
      if let begin = start { ranges.append(begin..<index) }
      start = nil
    } else if start == nil {
      start = index
    }
  }
  if let begin = start { ranges.append(begin..<text.count) }
  return ranges
}
