// In: records. Out: the lines that a result shows of them, cut into what scripts hold. Nothing here is searched.

/// What results show of records: a line for each, as it stands inside a string literal of a script.
///
/// A line is kind, language, address, title, context and text between tabs.
struct RecordLines {
  /// The lines of one script.
  struct Part {
    /// The first record, counted from where the lines began.
    let start: Int
    /// The lines, each with its end.
    let bytes: [UInt8]
  }

  private let limit: Int
  private var lines: [UInt8] = []
  private var start = 0
  private var count = 0
  private var parts: [Part] = []

  /// No record yet; a part holds no more bytes than a limit, unless one record alone does.
  init(limit: Int) { self.limit = limit }

  /// Adds a record.
  mutating func add(_ record: SearchRecord) {
    let begin = lines.count
    lines.append(UInt8(ascii: "0") + record.kind.rawValue)
    for field in [record.lang, record.address, record.title, record.context] {
      lines.append(UInt8(ascii: "\t"))
      var field = field
      field.withUTF8 { Script.append($0, to: &lines) }
    }
    lines.append(UInt8(ascii: "\t"))
    record.text.withUnsafeBufferPointer { Script.append($0, to: &lines) }
    lines.append(contentsOf: "\\n".utf8)
    if begin > 0, lines.count > limit {
      let line = Array(lines[begin...])
      lines.removeSubrange(begin...)
      cut()
      lines.append(contentsOf: line)
    }
    count += 1
  }

  /// Ends the part at hand: the next record begins another one.
  mutating func cut() {
    if count > start { parts.append(Part(start: start, bytes: lines)) }
    start = count
    lines.removeAll(keepingCapacity: true)
  }

  /// The parts that are ready; they are handed out once.
  mutating func takeParts() -> [Part] {
    defer { parts.removeAll(keepingCapacity: true) }
    return parts
  }
}
