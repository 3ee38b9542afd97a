/// The candidate that a misspelt name most likely means; nil where none is near.
///
/// Near is at most one slip in three letters (insertion, deletion, replacement, or a swap of neighbours; case
/// does not count). Among equals the first in alphabetical order wins, so that the answer does not depend on
/// the order of the candidates.
public func nearest(_ name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars.prefix(longest))
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(longest))
    let limit = min(best?.distance ?? .max, max(1, max(wanted.count, letters.count) / 3))
    guard abs(letters.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, letters, limit: limit)
    guard distance <= limit else { continue }
    if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// How much of a name is compared; what an author mistypes is shorter.
private let longest = 128

/// The optimal string alignment distance; any number above `limit` where it is more than that.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      row[j] = min(last[j] + 1, row[j - 1] + 1, replaced)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    if (row.min() ?? 0) > limit { return limit + 1 }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
