// In: records, stretch by stretch. Out: their scripts, handed on as they are full; what is kept of them is where each
// begins and how it is called.

/// The scripts of all records.
struct RecordScripts: Sendable {
  /// How many records there are.
  let count: Int
  /// The records that begin a page or stand alone, rising.
  let heads: [UInt32]
  /// The first record of each script.
  let starts: [UInt32]
  /// How each script is called.
  let names: [String]
  /// The one script that holds all, where the records are few.
  let whole: [UInt8]?

  /// Puts together what was read in stretches.
  init(_ stretches: [SearchStretch]) {
    var heads: [UInt32] = []
    var starts: [UInt32] = []
    var first: UInt32 = 0
    for stretch in stretches {
      heads += stretch.gathering.heads.map { first + $0 }
      starts += stretch.starts.map { first + $0 }
      first += UInt32(stretch.gathering.count)
    }
    if heads.first != 0, first > 0 { heads.insert(0, at: 0) }
    count = Int(first)
    self.heads = heads
    self.starts = starts
    names = stretches.flatMap(\.names)
    whole = stretches.first?.whole
  }

  /// Puts together what stands in one script, for a document that holds everything.
  init(document stretches: [SearchStretch]) {
    let site = RecordScripts(stretches)
    var script = Script()
    script.code(",\"")
    for stretch in stretches { script.raw(stretch.documentLines) }
    script.code("\"")
    (count, heads) = (site.count, site.heads)
    starts = count > 0 ? [0] : []
    names = count > 0 ? [script.endNamed()] : []
    whole = count > 0 ? script.bytes : nil
  }
}

/// Who reads what.
struct RecordPlan: Sendable {
  /// What a script holds at most.
  let limit: Int
  /// Whether one script holds all.
  let isWhole: Bool
  /// The units between which scripts are cut in any case; they do not depend on the stretches.
  let runs: [Range<Int>]
  /// The runs that are read one after the other.
  let stretches: [Range<Int>]

  /// A plan for units of some weights, in bytes.
  init(_ weights: [Int], _ layout: SearchLayout, stretches count: Int) {
    isWhole = weights.reduce(0, +) <= layout.recordsInRoot
    limit = isWhole ? .max : layout.records
    runs = neighbours(weights, upTo: isWhole ? .max : layout.records * 16)
    let runs = evenRuns(runs.map { weights[$0].reduce(0, +) }, count: count)
    // An index of nothing is one, too.
    stretches = runs.isEmpty ? [0..<0] : runs
  }
}

/// What was read of a stretch.
public struct SearchStretch: Sendable {
  /// Its words and records.
  let gathering: Gathering
  /// The first record of each script, counted from the stretch's first.
  let starts: [UInt32]
  /// How each script is called.
  let names: [String]
  /// The script that holds all records.
  let whole: [UInt8]?
  /// The lines of all records with their addresses in a document that holds everything, where there is one.
  let documentLines: [UInt8]
}

/// The state of reading a stretch.
struct StretchReader: ~Copyable {
  private let isWhole: Bool
  private var gatherer = Gatherer()
  private var lines: RecordLines
  private var starts: [UInt32] = []
  private var names: [String] = []
  private var whole: [UInt8]?
  private let document: ((String) -> String)?
  private var documentLines: [UInt8] = []

  /// Nothing read yet; `document` says where a record is in a document that holds everything, by its address.
  init(_ plan: RecordPlan, document: ((String) -> String)?) {
    isWhole = plan.isWhole
    self.document = document
    lines = RecordLines(limit: plan.limit)
  }

  /// Reads the next record.
  mutating func read(_ record: SearchRecord) {
    gatherer.read(record)
    lines.add(record)
    if let document { lines.writeLast(at: document(record.address), to: &documentLines) }
  }

  /// Ends the script at hand.
  mutating func cut() { lines.cut() }

  /// Hands on the scripts that are full: two at a time, as they are named, and the last one when all were read.
  mutating func emit<Failure: Error>(
    isEnd: Bool = false, _ emit: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    while lines.full > 1 {
      var (first, second) = (lines.takePart(), lines.takePart())
      let names = Script.endNamed(&first.script, &second.script)
      try handOn(first, names.0, emit)
      try handOn(second, names.1, emit)
    }
    if isEnd, lines.full > 0 {
      var part = lines.takePart()
      let name = part.script.endNamed()
      try handOn(part, name, emit)
    }
  }

  private mutating func handOn<Failure: Error>(
    _ part: RecordLines.Part, _ name: String,
    _ emit: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    starts.append(UInt32(part.first))
    names.append(name)
    if isWhole { whole = part.script.bytes } else { try emit(Script.path(name), part.script.bytes) }
  }

  /// What was read.
  consuming func stretch() -> SearchStretch {
    SearchStretch(
      gathering: gatherer.gathering(), starts: starts, names: names, whole: whole,
      documentLines: documentLines)
  }
}
