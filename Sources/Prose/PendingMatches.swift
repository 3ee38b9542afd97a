import Scanning

/// The matches that another which begins earlier may still take the place of.
struct PendingMatches {
  /// By their beginnings, of each the longest.
  private var matches: [NameAutomaton.Match] = []

  /// Where the first begins.
  var first: Int? { matches.first?.range.lowerBound }

  /// Adds a match that ends no earlier than those added before.
  mutating func insert(_ match: NameAutomaton.Match) {
    let start = match.range.lowerBound
    if matches.last.map({ $0.range.lowerBound < start }) ?? true { return matches.append(match) }
    let place = matches.partitioningIndex { $0.range.lowerBound >= start }
    if place < matches.count, matches[place].range.lowerBound == start {
      matches[place] = match
    } else {
      matches.insert(match, at: place)
    }
  }

  /// Takes out those that begin before a place; each that is clear of the last one found is found.
  @inline(__always)
  mutating func settle(before place: Int = .max, into found: inout [NameAutomaton.Match]) {
    if !matches.isEmpty { settleSome(before: place, into: &found) }
  }

  private mutating func settleSome(before place: Int, into found: inout [NameAutomaton.Match]) {
    var settled = 0
    while settled < matches.count, matches[settled].range.lowerBound < place {
      let match = matches[settled]
      if match.range.lowerBound >= found.last?.range.upperBound ?? 0 { found.append(match) }
      settled += 1
    }
    if settled == matches.count {
      // They are few: one after the other is quicker than all at once.
      while !matches.isEmpty { matches.removeLast() }
    } else {
      matches.removeFirst(settled)
    }
  }
}
