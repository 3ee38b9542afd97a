// In: the words in order and what each costs. Out: the beginnings that need an entry of their own.

/// A beginning that several words share, and no longer one all of them.
struct Beginning: Sendable {
  /// Its length in bytes.
  let length: Int
  /// The ranks of the words that begin so.
  let ranks: ClosedRange<Int>
}

/// The beginnings whose words cost more than a limit together, in the order of the words.
///
/// They are the inner nodes of the words' radix tree, found as the intervals of common prefixes (M. I. Abouelhoda and
/// others, “Replacing suffix trees with enhanced suffix arrays”, 2004, algorithm 4.4), cut to whole scalars.
func heavyBeginnings(_ table: WordTable, costs: [Int], limit: Int) -> [Beginning] {
  var sums = [0]
  for cost in costs { sums.append(sums[sums.count - 1] + cost) }
  var beginnings: [Beginning] = []
  var open: [(length: Int, start: Int)] = []
  for rank in 1..<max(1, table.count + 1) {
    let common = rank < table.count ? commonPrefix(table.word(rank - 1), table.word(rank)) : 0
    var start = rank - 1
    while let last = open.last, last.length > common {
      open.removeLast()
      start = last.start
      if sums[rank] - sums[start] > limit {
        beginnings.append(Beginning(length: last.length, ranks: start...rank - 1))
      }
    }
    if common > 0, common > open.last?.length ?? 0 { open.append((common, start)) }
  }
  return beginnings.sorted { ($0.ranks.lowerBound, $0.length) < ($1.ranks.lowerBound, $1.length) }
}

/// How many bytes two words share, in whole scalars.
func commonPrefix(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
  let most = min(a.count, b.count)
  var length = 0
  while length < most, a[a.startIndex + length] == b[b.startIndex + length] { length += 1 }
  let isInside = { (word: ArraySlice<UInt8>) in
    length < word.count && word[word.startIndex + length] & 0xC0 == 0x80
  }
  while length > 0, isInside(a) || isInside(b) { length -= 1 }
  return length
}
