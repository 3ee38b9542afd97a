// In: the records. Out: the lines that a result shows of them, cut into scripts. Nothing here is searched.

/// What results show of a run of records: a line for each, as it stands inside a string literal of a script.
///
/// A line is kind, language, address, title, context and text between tabs.
struct ShownRun: Sendable {
  /// The lines, each with its end.
  private(set) var lines: [UInt8] = []
  /// Where each line ends.
  private(set) var ends: [Int] = []

  /// No record yet, room for some bytes.
  init(bytes: Int) { lines.reserveCapacity(bytes + bytes / 16) }

  /// How many records there are.
  var count: Int { ends.count }

  /// Adds a record.
  mutating func add(_ record: SearchRecord) {
    lines.append(UInt8(ascii: "0") + record.kind.rawValue)
    for field in [record.lang, record.address, record.title, record.context] {
      lines.append(UInt8(ascii: "\t"))
      var field = field
      field.withUTF8 { Script.append($0, to: &lines) }
    }
    lines.append(UInt8(ascii: "\t"))
    record.text.withUnsafeBufferPointer { Script.append($0, to: &lines) }
    lines.append(contentsOf: "\\n".utf8)
    ends.append(lines.count)
  }

  /// The bytes of a record's line.
  func range(_ record: Int) -> Range<Int> { (record == 0 ? 0 : ends[record - 1])..<ends[record] }
}

/// The records of the site, cut into scripts.
struct ShownRecords: Sendable {
  /// The records in the order of the site.
  let runs: [ShownRun]
  /// The first record of each script.
  let starts: [Int]
  /// How many records there are.
  let count: Int
  /// Whether one script holds all, and so stands in the root.
  let isWhole: Bool

  /// Cuts records into scripts of no more than a limit, unless one record alone is larger.
  init(_ runs: [ShownRun], _ layout: SearchLayout) {
    self.runs = runs
    isWhole = runs.reduce(0) { $0 + $1.lines.count } <= layout.recordsInRoot
    count = runs.reduce(0) { $0 + $1.count }
    let limit = isWhole ? .max : layout.records
    var starts: [Int] = []
    var size = 0
    var first = 0
    for run in runs {
      for record in 0..<run.count {
        let own = run.range(record).count
        if starts.isEmpty || size + own > limit {
          starts.append(first + record)
          size = 0
        }
        size += own
      }
      first += run.count
    }
    self.starts = starts
  }

  /// Writes the lines of a script.
  func write(_ number: Int, into script: inout Script) {
    let end = number + 1 < starts.count ? starts[number + 1] : count
    var first = 0
    for run in runs {
      let records = (starts[number]..<end).clamped(to: first..<first + run.count)
      if !records.isEmpty {
        script.raw(
          run.lines[
            run.range(records.lowerBound - first).lowerBound..<run.ends[records.upperBound - 1 - first]])
      }
      first += run.count
    }
  }
}
