// In: records. Out: the lines that a result shows of them, cut into what scripts hold. Nothing here is searched.

import Scanning

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
  /// Where the line that was written last begins in the script at hand.
  private var start = 0
  /// Where its address stands there.
  private var address = 0..<0
  private var parts: [Part] = []

  /// No record yet; a script holds no more bytes than a limit, unless one record alone does.
  init(limit: Int) {
    self.limit = limit
    part = RecordLines.part(0, limit)
  }

  /// Adds a record.
  mutating func add(_ record: SearchRecord) {
    start = part.script.bytes.count
    address = RecordLines.write(record, to: &part.script.bytes)
    if count > part.first, part.script.bytes.count > limit {
      let line = Array(part.script.bytes[start...])
      part.script.bytes.removeSubrange(start...)
      cut()
      let moved = part.script.bytes.count - start
      part.script.raw(line)
      start += moved
      address = address.lowerBound + moved..<address.upperBound + moved
    }
    count += 1
  }

  /// Writes the line that was added last behind others, with another address.
  func writeLast(at other: String, to lines: inout [UInt8]) {
    lines += part.script.bytes[start..<address.lowerBound]
    RecordLines.write(other, to: &lines)
    lines += part.script.bytes[address.upperBound...]
  }

  /// Ends the script at hand: the next record begins another one.
  mutating func cut() {
    if count == part.first { return }
    part.script.code("\"")
    parts.append(part)
    part = RecordLines.part(count, limit)
  }

  /// How many scripts are full.
  var full: Int { parts.count }

  /// Hands out the next script that is full, the only one to have it.
  mutating func takePart() -> Part { parts.removeFirst() }

  /// Writes a record's line; where its address stands in it.
  private static func write(_ record: SearchRecord, to line: inout [UInt8]) -> Range<Int> {
    line.append(UInt8(ascii: "0") + record.kind.rawValue)
    line.append(UInt8(ascii: "\t"))
    write(record.lang, to: &line)
    line.append(UInt8(ascii: "\t"))
    let start = line.count
    write(record.address, to: &line)
    let address = start..<line.count
    line.append(UInt8(ascii: "\t"))
    write(record.title, to: &line)
    line.append(UInt8(ascii: "\t"))
    write(record.context, to: &line)
    line.append(UInt8(ascii: "\t"))
    unsafe record.text.withUnsafeBufferPointer { unsafe Script.append($0, to: &line) }
    line.append(contentsOf: "\\n".utf8)
    return address
  }

  private static func write(_ field: String, to line: inout [UInt8]) {
    field.withBytes { unsafe Script.append($0, to: &line) }
  }

  private static func part(_ first: Int, _ limit: Int) -> Part {
    // With room for the line that turns out to be one too many.
    var part = Part(first: first, script: Script(capacity: limit == .max ? 0 : limit + limit / 4))
    part.script.code(",\"")
    return part
  }
}
