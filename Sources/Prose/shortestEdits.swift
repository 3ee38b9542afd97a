// In: two rows of words. Out: the fewest steps from one to the other, and which of them are moves.

/// The comparisons that the search for the shortest way may take, and the numbers that it may keep: enough
/// for texts of any usual length that differ in a thousand words.
private let longestSearch = 4_000_000

/// The positions removed from a sequence and those added to make another of it, as few as can be (Myers,
/// 1986); nil where the search for them takes too long.
func edits(from old: [String], to new: [String]) -> (removals: Set<Int>, insertions: Set<Int>)? {
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
func movedRuns(
  _ before: [DiffToken], _ after: [DiffToken], _ removals: [Int], _ insertions: [Int]
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
