// In: all words with their postings. Out: the scripts of words. It does not know what the records are.

/// The entries of all words.
func makeEntries(_ table: WordTable, _ records: Int) -> [Entry] {
  var writer = EntryWriter(records: records)
  return (0..<table.count).map { writer.entry(table, word: $0) }
}

/// The words of the site in scripts; beginnings that many words share get entries of their own where there are
/// several scripts.
func makeWordScripts(
  _ words: [Entry], _ table: WordTable, _ records: Int, _ layout: SearchLayout
) -> WordScripts {
  let costs = words.map(\.cost)
  if costs.reduce(0, +) <= layout.wordsInRoot { return WordScripts(words, limit: .max) }
  let heavy = heavyBeginnings(table, costs: costs, limit: layout.words)
  var writer = EntryWriter(records: records)
  let beginnings = families(heavy).flatMap { writer.entries(table, beginnings: heavy[$0]) }
  var entries: [Entry] = []
  entries.reserveCapacity(words.count + beginnings.count)
  var next = 0
  for (rank, word) in words.enumerated() {
    while next < heavy.count, heavy[next].ranks.lowerBound == rank {
      entries.append(beginnings[next])
      next += 1
    }
    entries.append(word)
  }
  return WordScripts(entries, limit: layout.words)
}

/// Runs of beginnings, each of which are one and those within it.
private func families(_ beginnings: [Beginning]) -> [Range<Int>] {
  var families: [Range<Int>] = []
  var start = 0
  for index in 1..<max(1, beginnings.count + 1)
  where index == beginnings.count || beginnings[index].ranks.lowerBound > beginnings[start].ranks.upperBound {
    families.append(start..<index)
    start = index
  }
  return families
}
