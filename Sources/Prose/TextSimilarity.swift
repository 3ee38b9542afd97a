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
  init(_ before: [String], _ after: [String]) {
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
