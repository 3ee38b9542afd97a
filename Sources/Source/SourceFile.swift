/// One file as the author wrote it: where it stands and its bytes.
///
/// Nothing in it is decoded. Stages keep byte offsets; lines and columns are worked out only when a
/// diagnostic is printed.
public struct SourceFile: Sendable {
  /// The path below the content folder, with `/` between its parts: `analysis/alliance.md`.
  public let path: String
  /// The path to show: the content folder as it was given, then `path`.
  public let shownPath: String
  /// The file's bytes.
  public let bytes: [UInt8]

  /// A file at `path`, shown as `shownPath` (the same where it is left out).
  public init(path: String, shownPath: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.shownPath = shownPath ?? path
    self.bytes = bytes
  }

  /// A file from a string, as tests write them.
  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// Whether every byte sequence is well-formed UTF-8; otherwise the offset of the first that is not.
  public var firstInvalidOffset: Int? {
    if bytes.withUnsafeBufferPointer({ unsafe String(validating: $0, as: UTF8.self) }) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }

  /// The text of a span, with any ill-formed bytes replaced by U+FFFD.
  public func text(_ span: Span) -> String {
    String(decoding: bytes[span.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The line and column of a byte offset, both counted from 1; columns count Unicode scalars.
  ///
  /// A line ends after LF, CR or CR LF (CommonMark 0.29, section 2.1). An offset past the end is the end.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let end = min(offset, bytes.count)
    var line = 1
    var lineStart = 0
    var index = 0
    while index < end {
      let byte = bytes[index]
      index += 1
      let endsLine =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && !(index < bytes.count && bytes[index] == UInt8(ascii: "\n"))
      if endsLine {
        line += 1
        lineStart = index
      }
    }
    let column = bytes[lineStart..<max(lineStart, end)].count { $0 & 0xC0 != 0x80 } + 1
    return (line, column)
  }

  /// The text of the line that holds `offset`, without its line ending.
  public func line(at offset: Int) -> String {
    let isBreak: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let place = min(offset, bytes.count)
    let start = bytes[..<place].lastIndex(where: isBreak).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(where: isBreak) ?? bytes.count
    return String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
  }

  /// Where each line starts: element `n` is the offset of line `n + 1`.
  public func lineStarts() -> [UInt32] {
    var starts: [UInt32] = [0]
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
      {
        starts.append(UInt32(index + 1))
      }
    }
    return starts
  }
}
