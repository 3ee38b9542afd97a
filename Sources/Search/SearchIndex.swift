// In: the bound briefing. Out: the scripts that a search loads, made one by one as they are asked for.
// It writes no file, and knows neither pages' HTML nor how the query script ranks.
//
// Why not lunr (2.3.9 in Debian): its index is one JSON text that must be there, and be parsed, before the first
// result; it can't be fetched from file://, and has neither these scripts' folding nor snippets. For 10,000 pages
// it is hundreds of times what a query loads here, and lunr.min.js alone is four times search.js.
import Model
import Source

/// The full-text index that `templates/assets/search-query.js` reads: `search/index.js`, and where that would be too
/// large `search/EDITION/wN.js` for words and `search/EDITION/rN.js` for records.
///
/// The edition is a hash of all that they hold. Whoever has an old `index.js` finds no script under its edition's
/// name, rather than scripts that do not fit.
public struct SearchIndex: Sendable {
  private let words: WordScripts
  private let shown: ShownRecords
  private let heads: [UInt32]
  private let edition: String

  /// The index of a briefing; the same bytes at any number of jobs.
  ///
  /// - Parameters:
  ///   - briefing: the bound briefing.
  ///   - layout: how the scripts are cut.
  ///   - jobs: how many threads work at once.
  ///   - address: where something is published: a relative reference below the site's root, percent-encoded where
  ///     RFC 3986 asks for it.
  public init(
    _ briefing: Briefing, layout: SearchLayout = .site, jobs: Int = 1,
    address: @escaping @Sendable (Target) -> String
  ) {
    let reader = RecordReader(briefing, address)
    let runs = evenRuns(reader.units.map(reader.weight), count: jobs == 1 ? 1 : jobs * 4)
    let gatherings = parallelMap(runs.count, jobs: jobs) { run in
      var gatherer = Gatherer(bytes: runs[run].reduce(0) { $0 + reader.weight(of: reader.units[$1]) })
      for unit in runs[run] { reader.read(reader.units[unit]) { gatherer.read($0) } }
      return gatherer.gathering
    }
    self.init(gatherings, layout, jobs: jobs)
  }

  /// The index of records in their order.
  init(_ records: [SearchRecord], layout: SearchLayout, jobs: Int = 1) {
    let runs = evenRuns(records.map(\.text.count), count: jobs)
    let gatherings = parallelMap(runs.count, jobs: jobs) { run in
      var gatherer = Gatherer(bytes: runs[run].reduce(0) { $0 + records[$1].text.count })
      for index in runs[run] { gatherer.read(records[index]) }
      return gatherer.gathering
    }
    self.init(gatherings, layout, jobs: jobs)
  }

  private init(_ gatherings: [Gathering], _ layout: SearchLayout, jobs: Int) {
    shown = ShownRecords(gatherings.map(\.shown), layout)
    words = makeWordScripts(WordTable(gatherings), shown.count, layout, jobs: jobs)
    var heads: [UInt32] = []
    var first: UInt32 = 0
    for gathering in gatherings {
      heads += gathering.heads.map { first + $0 }
      first += UInt32(gathering.shown.count)
    }
    if heads.first != 0, first > 0 { heads.insert(0, at: 0) }
    self.heads = heads
    var hash = ContentHash()
    for part in words.parts { hash.add(part[...]) }
    for run in shown.runs {
      for record in 0..<run.count { hash.add(run.lines[run.range(record)]) }
    }
    for start in shown.starts { hash.add(UInt64(start)) }
    edition = hash.text
  }

  /// How many scripts there are.
  public var count: Int {
    1 + (words.isWhole ? 0 : words.parts.count) + (shown.isWhole ? 0 : shown.starts.count)
  }

  /// A script by its position, and its path below the site's root; the first is `search/index.js`.
  public func file(_ position: Int) -> (path: String, bytes: [UInt8]) {
    if position == 0 { return ("search/index.js", root) }
    let wordCount = words.isWhole ? 0 : words.parts.count
    let isWord = position <= wordCount
    let number = isWord ? position - 1 : position - 1 - wordCount
    let script = isWord ? wordScript(number) : recordScript(number)
    return ("search/\(edition)/\(isWord ? "w" : "r")\(number).js", script.bytes)
  }

  private func wordScript(_ number: Int) -> Script {
    var script = Script("w\(number)")
    script.raw(words.parts[number])
    script.end()
    return script
  }

  private func recordScript(_ number: Int) -> Script {
    var script = Script("r\(number)")
    script.code(",\"")
    shown.write(number, into: &script)
    script.code("\"")
    script.end()
    return script
  }

  /// What is loaded first: the folding table, which records begin a page, and where the scripts are cut; behind it
  /// all words and records where they are few.
  private var root: [UInt8] {
    let list = { (values: [UInt32]) -> [UInt8] in
      var writer = BitWriter()
      writer.list(values[...], below: shown.count)
      writer.align()
      return base64(writer.bytes)
    }
    var script = Script("index")
    script.code(",{edition:\"\(edition)\",count:\(shown.count),longest:\(Folding.longestWord),folds:")
    script.literal(Array(Folding.standard.script.utf8))
    script.code(",marks:")
    script.literal(Array(Folding.compositionScript.utf8))
    script.code(",words:")
    script.literal(Array(words.starts.joined(separator: " ").utf8))
    script.code(",heads:")
    script.literal(list(heads))
    script.code(",records:")
    script.literal(list(shown.starts.map(UInt32.init)))
    script.code("}")
    script.end()
    if words.isWhole, !words.parts.isEmpty { script.raw(wordScript(0).bytes) }
    if shown.isWhole, !shown.starts.isEmpty { script.raw(recordScript(0).bytes) }
    return script.bytes
  }
}

/// Runs of neighbours with about the same weight; none is empty.
func evenRuns(_ weights: [Int], count: Int) -> [Range<Int>] {
  let share = weights.reduce(0, +) / max(1, count) + 1
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
