// In: what was read of a briefing. Out: the scripts that a search loads, besides those of the records, one by one as
// they are asked for. It writes no file, and knows neither pages' HTML nor how the query script ranks.
//
// Why not lunr (2.3.9 in Debian): its index is one JSON text that must be there, and be parsed, before the first
// result; it can't be fetched from file://, and has neither these scripts' folding nor snippets. For 10,000 pages
// it is hundreds of times what a query loads here, and lunr.min.js alone is four times search.js.

import Source

/// The full-text index that `templates/assets/search-query.js` reads: `search/index.js`, and where that would be too
/// large scripts of words and scripts of records beside it.
///
/// Those are named by a hash of what they hold, and `index.js` has their names. Whoever has an old one finds just the
/// scripts that it was made for, or none; and what did not change from one edition to the next keeps its name.
public struct SearchIndex: Sendable {
  private let words: WordScripts
  private let records: RecordScripts
  /// The index in one script, for a document that holds the whole briefing; nil where there is none.
  public let document: [UInt8]?

  /// Puts together what was read in stretches.
  init(_ stretches: [SearchStretch], _ layout: SearchLayout, hasDocument: Bool) {
    records = RecordScripts(stretches)
    let table = WordTable(stretches.map(\.gathering))
    let entries = makeEntries(table, records.count)
    words = makeWordScripts(entries, table, records.count, layout)
    if hasDocument {
      let whole = words.isWhole ? words : WordScripts(entries, limit: .max)
      document = SearchIndex.root(whole, RecordScripts(document: stretches))
    } else {
      document = nil
    }
  }

  /// How many scripts there are besides those of records that were handed on.
  public var count: Int { 1 + (words.isWhole ? 0 : words.parts.count) }

  /// A script by its position, and its path below the site's root; the first is `search/index.js`.
  public func file(_ position: Int) -> (path: String, bytes: [UInt8]) {
    if position == 0 { return ("search/index.js", SearchIndex.root(words, records)) }
    return (Script.path(words.names[position - 1]), SearchIndex.wordScript(words, position - 1).bytes)
  }

  private static func wordScript(_ words: WordScripts, _ number: Int) -> Script {
    var script = Script(words.names[number], capacity: words.parts[number].count)
    script.raw(words.parts[number])
    script.end()
    return script
  }

  /// What is loaded first: the folding table, which records begin a page, where the scripts are cut and how they are
  /// named; behind it all words and records where they are few.
  private static func root(_ words: WordScripts, _ records: RecordScripts) -> [UInt8] {
    let list = { (values: [UInt32]) -> [UInt8] in
      var writer = BitWriter()
      writer.list(values, below: records.count)
      return base64(writer.end(), isPadded: false)
    }
    let parts = (words.isWhole ? words.parts.first?.count ?? 0 : 0) + (records.whole?.count ?? 0)
    var script = Script("index", capacity: foldingRuns.utf8.count + parts + 4096)
    script.code(",{count:\(records.count),longest:\(Folding.longestWord),folds:")
    script.literal(Array(foldingRuns.utf8))
    script.code(",marks:")
    script.literal(Array(Folding.compositionScript.utf8))
    script.code(",words:")
    script.literal(Array(words.starts.joined(separator: " ").utf8))
    script.code(",heads:")
    script.literal(list(records.heads))
    script.code(",records:")
    script.literal(list(records.starts))
    script.code(",names:")
    script.literal(Array((words.names + records.names).joined(separator: " ").utf8))
    script.code("}")
    script.end()
    if words.isWhole, !words.parts.isEmpty { script.raw(wordScript(words, 0).bytes) }
    if let whole = records.whole { script.raw(whole) }
    return script.bytes
  }
}

/// Runs of neighbours with about the same weight; none is empty.
func evenRuns(_ weights: [Int], count: Int) -> [Range<Int>] {
  neighbours(weights, upTo: weights.reduce(0, +) / max(1, count) + 1)
}

/// Runs of neighbours, each as short as it can be to reach a weight.
func neighbours(_ weights: [Int], upTo share: Int) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var start = 0
  var size = 0
  for (index, weight) in weights.enumerated() {
    size += weight
    if size >= share || index == weights.count - 1 {
      runs.append(start..<index + 1)
      start = index + 1
      size = 0
    }
  }
  return runs
}
