import Source

// In: the records. Out: the scripts with what a result shows of them, and which record each begins with.

/// The records of the site, cut into scripts.
struct RecordScripts: Sendable {
  /// The first record of each script.
  let starts: [Int]
  /// What follows the name in each script: a text with a line for each record.
  let parts: [[UInt8]]

  /// Cuts records into runs that take no more than a limit, unless one record alone does.
  init(_ records: [SearchRecord], layout: SearchLayout, jobs: Int) async {
    let sizes = records.map(RecordScripts.size)
    let limit = sizes.reduce(0, +) <= layout.recordsInOne ? .max : layout.records
    var starts: [Int] = []
    var size = 0
    for index in records.indices {
      if index == 0 || size + sizes[index] > limit {
        starts.append(index)
        size = 0
      }
      size += sizes[index]
    }
    self.starts = starts
    let ends = starts.dropFirst() + [records.count]
    let runs = zip(starts, ends).map { $0..<$1 }
    parts = await parallelMap(runs.count, jobs: jobs) { RecordScripts.part(records[runs[$0]]) }
  }

  private static func size(_ record: SearchRecord) -> Int {
    record.text.count + record.title.utf8.count + record.address.utf8.count + record.context.utf8.count + 16
  }

  /// A line for each record: kind, language, address, title, context and text between tabs.
  private static func part(_ records: ArraySlice<SearchRecord>) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(records.reduce(0) { $0 + size($1) })
    let tab = UInt8(ascii: "\t")
    for record in records {
      if !lines.isEmpty { lines.append(UInt8(ascii: "\n")) }
      lines.append(UInt8(ascii: "0") + record.kind.rawValue)
      for field in [record.lang, record.address, record.title, record.context] {
        lines.append(tab)
        for byte in field.utf8 { lines.append(byte < 0x20 ? 0x20 : byte) }
      }
      lines.append(tab)
      let start = lines.count
      lines.append(contentsOf: record.text)
      for index in start..<lines.count where lines[index] < 0x20 { lines[index] = 0x20 }
    }
    var script = Script()
    script.code(",")
    script.literal(lines)
    return script.bytes
  }
}
