// In: the bound briefing. Out: the scripts that a search loads: those of the records as they are read, the others one
// by one as they are asked for. It writes no file, and knows neither pages' HTML nor how the query script ranks.
//
// Why not lunr (2.3.9 in Debian): its index is one JSON text that must be there, and be parsed, before the first
// result; it can't be fetched from file://, and has neither these scripts' folding nor snippets. For 10,000 pages
// it is hundreds of times what a query loads here, and lunr.min.js alone is four times search.js.
import Model
import Source
import Synchronization

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

  /// The index of a briefing; the same bytes at any number of jobs.
  ///
  /// - Parameters:
  ///   - briefing: the bound briefing.
  ///   - layout: how the scripts are cut.
  ///   - jobs: how many threads work at once.
  ///   - address: where something is published: a relative reference below the site's root, percent-encoded where
  ///     RFC 3986 asks for it.
  ///   - sourceName: what a source is called where it is cited: `Doe 2025a`.
  ///   - document: where in a document that holds the whole briefing something is, by that address; nil where there is
  ///     no such document.
  ///   - emit: takes each script of records as it is made, with its path, in any order and from several threads.
  /// - Throws: the first error of `emit`, which ends the work.
  public init<Failure: Error>(
    _ briefing: Briefing, layout: SearchLayout = .site, jobs: Int = 1,
    address: @escaping @Sendable (Target) -> String,
    sourceName: @escaping @Sendable (SourceID) -> String = { _ in "" },
    document: (@Sendable (String) -> String)? = nil,
    emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let reader = RecordReader(briefing, address, sourceName)
    try self.init(reader.units.map(reader.weight), layout, jobs: jobs, document, emit) { unit, body in
      reader.read(reader.units[unit], body)
    }
  }

  /// The index of records in their order.
  init(
    _ records: [SearchRecord], layout: SearchLayout, jobs: Int = 1,
    document: (@Sendable (String) -> String)? = nil,
    emit: @Sendable (_ path: String, _ bytes: [UInt8]) -> Void
  ) {
    self.init(records.map(\.text.count), layout, jobs: jobs, document, emit) { $1(records[$0]) }
  }

  private init<Failure: Error>(
    _ weights: [Int], _ layout: SearchLayout, jobs: Int, _ document: (@Sendable (String) -> String)?,
    _ emit: @Sendable (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void,
    _ read: @Sendable (_ unit: Int, _ body: (SearchRecord) -> Void) -> Void
  ) throws(Failure) {
    let plan = RecordPlan(weights, layout, jobs: jobs)
    let failure = Guarded<Failure?>(nil)
    let stretches = parallelMap(plan.stretches.count, jobs: jobs) { stretch in
      var reader = StretchReader(plan, document: document)
      do throws(Failure) {
        for run in plan.stretches[stretch] where failure.withLock({ $0 == nil }) {
          for unit in plan.runs[run] {
            read(unit) { reader.read($0) }
            try reader.emit(emit)
          }
          reader.cut()
        }
        try reader.emit(isEnd: true, emit)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
      return reader.stretch()
    }
    if let error = failure.withLock({ $0 }) { throw error }
    records = RecordScripts(stretches)
    let table = WordTable(stretches.map(\.gathering))
    let entries = makeEntries(table, records.count, jobs: jobs)
    words = makeWordScripts(entries, table, records.count, layout, jobs: jobs)
    self.document = document.map { [words] _ in
      let whole = words.isWhole ? words : WordScripts(entries, limit: .max, jobs: jobs)
      return SearchIndex.root(whole, RecordScripts(document: stretches))
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
