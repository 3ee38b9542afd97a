// In: records. Out: the lines that a result shows of them, cut into what scripts hold. Nothing here is searched.

/// What results show of records: a line for each, as it stands inside a string literal of a script.
///
/// A line is kind, language, address, title, context and text between tabs.
struct RecordLines {
  /// The lines of one script.
  struct Part {
    /// The first record, counted from where the lines began.
    let first: Int
    /// The script, but for its end.
    var script: Script
  }

  private let limit: Int
  private var part: Part
  private var count = 0
  private var parts: [Part] = []

  /// No record yet; a script holds no more bytes than a limit, unless one record alone does.
  init(limit: Int) {
    self.limit = limit
    part = RecordLines.part(0, limit)
  }

  /// Adds a record.
  mutating func add(_ record: SearchRecord) {
    let begin = part.script.bytes.count
    write(record)
    if count > part.first, part.script.bytes.count > limit {
      let line = part.script.bytes[begin...]
      part.script.bytes.removeSubrange(begin...)
      cut()
      part.script.raw(line)
    }
    count += 1
  }

  /// Ends the script at hand: the next record begins another one.
  mutating func cut() {
    if count == part.first { return }
    part.script.code("\"")
    parts.append(part)
    part = RecordLines.part(count, limit)
  }

  /// The scripts that are full; they are handed out once.
  mutating func takeParts() -> [Part] {
    defer { parts.removeAll(keepingCapacity: true) }
    return parts
  }

  private mutating func write(_ record: SearchRecord) {
    part.script.bytes.append(UInt8(ascii: "0") + record.kind.rawValue)
    for field in [record.lang, record.address, record.title, record.context] {
      part.script.bytes.append(UInt8(ascii: "\t"))
      var field = field
      field.withUTF8 { Script.append($0, to: &part.script.bytes) }
    }
    part.script.bytes.append(UInt8(ascii: "\t"))
    record.text.withUnsafeBufferPointer { Script.append($0, to: &part.script.bytes) }
    part.script.code("\\n")
  }

  private static func part(_ first: Int, _ limit: Int) -> Part {
    var part = Part(first: first, script: Script(capacity: limit == .max ? 0 : limit))
    part.script.code(",\"")
    return part
  }
}
