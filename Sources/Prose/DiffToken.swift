// In: a text. Out: its words, names of parties and what stands between them, as they are compared.

/// A word, a party's name, or what stands between two words.
struct DiffToken {
  let text: String
  /// What it is compared by.
  let key: String
  let isWord: Bool
}

/// The tokens of a text, in which each name of some lists is a party's, and a row of all of one of its own lists is
/// that of all parties.
func tokens(of text: String, _ names: [PartyNames], rowsOf own: [PartyNames]) -> [DiffToken] {
  let text = Letters(text)
  var tokens: [DiffToken] = []
  var place = 0
  while place < text.count {
    let isWord = text.isWord(place)
    let party =
      isWord && (place == 0 || !text.isWord(place - 1)) ? text.party(at: place, names, rowsOf: own) : nil
    var end = party?.end ?? place + 1
    if party == nil { while end < text.count, text.isWord(end) == isWord { end += 1 } }
    let piece = String(text.characters[place..<end])
    let key = party.map { $0.isAll ? "\u{1}parties" : "\u{1}party" } ?? (isWord ? piece : spacing(piece))
    tokens.append(DiffToken(text: piece, key: key, isWord: isWord))
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
private func withoutNumber(_ tokens: [DiffToken]) -> [DiffToken] {
  guard let place = tokens.firstIndex(where: \.isWord), place <= 1, tokens.count > place + 1 else {
    return tokens
  }
  let (word, after) = (tokens[place], tokens[place + 1])
  let isShort = word.text.allSatisfy(\.isNumber) || word.text.count == 1
  guard isShort, after.text.hasPrefix(".") || after.text.hasPrefix(")") else { return tokens }
  var result = tokens
  result[place] = DiffToken(text: word.text, key: "\u{1}number", isWord: false)
  return result
}
