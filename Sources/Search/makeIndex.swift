import Source

// In: the records of the site. Out: the scripts that a search loads, by their path below the site's root.
// It does not know the briefing (see records.swift) and writes no file.
//
// Why not lunr (2.3.9 in Debian): its index is one JSON text that must be there, and be parsed, before the first
// result; it can't be fetched from file://, and has neither these scripts' folding nor snippets. For 10,000 pages
// it is hundreds of times what a query loads here, and lunr.min.js alone is four times search.js.

/// Makes the full-text index that `templates/assets/search.js` reads.
///
/// - Parameters:
///   - records: what can be found; sections, clauses and claims behind the page they belong to.
///   - layout: how the scripts are cut.
///   - jobs: how many tasks work at once; the bytes are the same at any number.
/// - Returns: `search/index.js`, and with it `search/wN.js` for words and `search/rN.js` for records where the index
///   is too large for one script.
public func makeIndex(_ records: [SearchRecord], layout: SearchLayout = .site, jobs: Int = 1) async -> [(
  path: String, bytes: [UInt8]
)] {
  let runs = evenRuns(records, count: max(1, jobs))
  let gatherings = await parallelMap(runs.count, jobs: jobs) { Gathering(records, runs[$0]) }
  let words = await makeWordScripts(WordTable(gatherings), records.count, layout, jobs: jobs)
  let shown = await RecordScripts(records, layout: layout, jobs: jobs)

  var files: [(path: String, bytes: [UInt8])] = []
  var inside = Script()
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  let add = { (name: String, part: [UInt8], isInside: Bool) in
    var script = Script()
    script.begin(name)
    let bytes = script.bytes + part + Array("])\n".utf8)
    // FNV-1a, 64 bits, over eight bytes at a time: an edition's mark, not a proof.
    bytes.withUnsafeBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: 8) {
        var value: UInt64 = 0
        for index in start..<min(start + 8, bytes.count) { value = value << 8 | UInt64(bytes[index]) }
        hash = (hash ^ value) &* 0x100_0000_01B3
      }
    }
    if isInside { inside.code(String(decoding: bytes, as: UTF8.self)) } else { files.append(("search/\(name).js", bytes)) }
  }
  let isWhole = layout.records == .max
  for (index, part) in words.parts.enumerated() { add("w\(index)", part, words.parts.count == 1) }
  for (index, part) in shown.parts.enumerated() { add("r\(index)", part, isWhole) }
  let root = makeRoot(records, words, shown, edition: String(hash >> 32, radix: 36))
  return [("search/index.js", root + inside.bytes)] + files
}

/// Runs of records with about the same number of bytes.
private func evenRuns(_ records: [SearchRecord], count: Int) -> [Range<Int>] {
  let share = records.reduce(0) { $0 + $1.text.count } / count + 1
  var runs: [Range<Int>] = []
  var start = 0
  var size = 0
  for index in records.indices {
    size += records[index].text.count
    if size >= share || index == records.count - 1 {
      runs.append(start..<index + 1)
      start = index + 1
      size = 0
    }
  }
  return runs
}

private func makeWordScripts(_ table: WordTable, _ count: Int, _ layout: SearchLayout, jobs: Int) async -> WordScripts {
  let block = 512
  let blocks = await parallelMap((table.count + block - 1) / block, jobs: jobs) { index in
    var writer = EntryWriter(records: count)
    return (index * block..<min((index + 1) * block, table.count)).map { writer.entry(table, word: $0) }
  }
  let words = blocks.flatMap { $0 }
  let costs = words.map(\.cost)
  if costs.reduce(0, +) <= layout.wordsInRoot { return WordScripts(words, limit: .max) }
  let heavy = heavyBeginnings(table, costs: costs, limit: layout.words)
  let beginnings = await parallelMap(heavy.count, jobs: jobs) { index in
    var writer = EntryWriter(records: count)
    return writer.entry(table, beginning: heavy[index].length, of: heavy[index].ranks)
  }
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

/// What is loaded first: the folding table, which records begin a page, and where the scripts are cut.
private func makeRoot(
  _ records: [SearchRecord], _ words: WordScripts, _ shown: RecordScripts, edition: String
) -> [UInt8] {
  let list = { (values: [Int]) -> [UInt8] in
    var writer = BitWriter()
    writer.list(values.map { UInt32($0) }[...], below: records.count)
    writer.align()
    return base64(writer.bytes)
  }
  var script = Script()
  script.begin("index")
  script.code(",{edition:\"\(edition)\",count:\(records.count),longest:\(Folding.longestWord),folds:")
  script.literal(Array(Folding.standard.script.utf8))
  script.code(",marks:")
  script.literal(Array(Folding.compositionScript.utf8))
  script.code(",words:")
  script.literal(Array(words.starts.joined(separator: " ").utf8))
  script.code(",heads:")
  script.literal(list(records.indices.filter { $0 == 0 || !records[$0].isPart }))
  script.code(",records:")
  script.literal(list(shown.starts))
  script.code("}")
  script.end()
  return script.bytes
}
