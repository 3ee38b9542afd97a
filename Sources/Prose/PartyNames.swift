import Scanning

/// What the parties to a treaty are called, to be found in its words whole and without regard to case.
///
/// However many names there are, a place is looked at in time by the length of what they have in common with it.
public struct PartyNames: Sendable, Hashable {
  /// The letters of each in lower case, sorted, so that names that begin alike stand together.
  private let names: [[String]]
  /// Whether each names all parties together, as “the Parties” does.
  let areOfAll: Bool

  /// Some names, in any order: of a party each, or of all together each.
  public init(_ names: [String], areOfAll: Bool = false) {
    self.names = Set(names.filter { !$0.isEmpty }.map { $0.map { $0.lowercased() } })
      .sorted { $0.lexicographicallyPrecedes($1) }
    self.areOfAll = areOfAll
  }

  /// How many names there are.
  var count: Int { names.count }

  /// The longest name that stands at a place of a text in lower case and is whole there, by its number, and how many
  /// letters it has; nil where none does.
  func longest(
    in letters: [String], at place: Int, endsWord: (Int) -> Bool
  ) -> (number: Int, length: Int)? {
    var longest: (number: Int, length: Int)?
    // The names that begin with as many letters of the place as have been looked at.
    var alike = names[...]
    var length = 0
    while let shortest = alike.first {
      if length > 0, shortest.count == length, endsWord(place + length) {
        longest = (alike.startIndex, length)
      }
      guard place + length < letters.count else { break }
      let letter = letters[place + length]
      let start = alike.partitioningIndex { $0.count > length && $0[length] >= letter }
      let end = alike[start...].partitioningIndex { $0[length] > letter }
      alike = alike[start..<end]
      length += 1
    }
    return longest
  }
}

/// What counts as a party's name where two texts are compared.
public struct ComparedParties: Sendable {
  /// The lists of which each name counts in either text.
  let all: [PartyNames]
  /// The lists of the first text's own treaties, and of the second's: a row that has all of one is “the Parties” of
  /// that text.
  let (old, new): ([PartyNames], [PartyNames])

  /// The names of two texts.
  ///
  /// - Parameters:
  ///   - old: the parties to the treaties of the first text, a list for each.
  ///   - new: those to the treaties of the second.
  ///   - common: what any treaty calls its parties.
  public init(old: [PartyNames] = [], new: [PartyNames] = [], common: [PartyNames] = []) {
    all = old + new.filter { !old.contains($0) } + common
    (self.old, self.new) = (old, new)
  }
}
