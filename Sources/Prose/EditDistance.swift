/// The candidate that a misspelt name most likely means; nil where none is near.
///
/// Near is at most one slip in three letters (insertion, deletion, replacement, or a swap of neighbours; case
/// does not count). Among equals the first in alphabetical order wins, so that the answer does not depend on
/// the order of the candidates.
public func nearest(_ name: String, among candidates: some Sequence<String>) -> String? {
  NearNames(candidates).nearest(to: name)
}

/// Names among which misspelt ones are looked for, again and again.
public struct NearNames: Sendable {
  private let candidates: [(name: String, letters: Letters)]

  /// The names that may be meant.
  public init(_ names: some Sequence<String>) { candidates = names.map { ($0, Letters($0)) } }

  /// Whether there are none.
  public var isEmpty: Bool { candidates.isEmpty }

  /// The name that a misspelt one most likely means, never `excluded`; see `nearest`.
  public func nearest(to name: String, besides excluded: String? = nil) -> String? {
    let wanted = Letters(name)
    var best: (distance: Int, name: String)?
    for (candidate, letters) in candidates where candidate != excluded {
      let (a, b) = (wanted.scalars.count, letters.scalars.count)
      let limit = min(best?.distance ?? .max, max(1, max(a, b) / 3))
      guard abs(a - b) <= limit, wanted.lacking(in: letters) <= limit, letters.lacking(in: wanted) <= limit
      else { continue }
      let distance = editDistance(wanted.scalars, letters.scalars, limit: limit)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// The letters of a name without case, and a bit for each.
  private struct Letters {
    let scalars: [Unicode.Scalar]
    private let bits: UInt64

    init(_ name: String) {
      scalars = Array(name.lowercased().unicodeScalars.prefix(longest))
      bits = scalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    /// How many letters another name lacks at least, each of which is a slip.
    func lacking(in other: Letters) -> Int { (bits & ~other.bits).nonzeroBitCount }
  }
}

/// How much of a name is compared; what an author mistypes is shorter.
private let longest = 128

/// The optimal string alignment distance; any number above `limit` where it is more than that.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
  // What both begin and end with costs nothing.
  var (a, b) = (a[...], b[...])
  while let first = a.first, first == b.first { (a, b) = (a.dropFirst(), b.dropFirst()) }
  while let last = a.last, last == b.last { (a, b) = (a.dropLast(), b.dropLast()) }
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  let (first, second) = (Array(a), Array(b))
  var beforeLast = [Int](repeating: 0, count: second.count + 1)
  var last = Array(0...second.count)
  for i in 1...first.count {
    var row = [i] + [Int](repeating: limit + 1, count: second.count)
    // Further from the diagonal than the limit nothing is within it.
    let (lower, upper) = (max(1, i - limit), min(second.count, i + limit))
    if lower > upper { return limit + 1 }
    for j in lower...upper {
      let replaced = last[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1)
      row[j] = min(last[j] + 1, row[j - 1] + 1, replaced)
      if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    if (row.min() ?? 0) > limit { return limit + 1 }
    (beforeLast, last) = (last, row)
  }
  return last[second.count]
}
