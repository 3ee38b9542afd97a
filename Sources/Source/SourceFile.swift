import Scanning
import Synchronization

/// One file as the author wrote it: where it stands and its bytes.
///
/// Nothing in it is decoded. Stages keep byte offsets; lines and columns are worked out only when a
/// diagnostic is printed. A class, since every stage hands files on.
public final class SourceFile: Sendable {
  /// The path below the content folder, with `/` between its parts: `analysis/alliance.md`.
  public let path: String
  /// The path to show: the content folder as it was given, then `path`.
  public let shownPath: String
  /// The file's bytes.
  public let bytes: [UInt8]
  /// The offset of the first byte that is not of well-formed UTF-8; nil where all are.
  public let firstInvalidOffset: Int?
  private let lines = LineIndex()

  /// A file at `path`, shown as `shownPath` (the same where it is left out).
  public init(path: String, shownPath: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.shownPath = shownPath ?? path
    self.bytes = bytes
    firstInvalidOffset = Self.firstInvalidOffset(in: bytes)
  }

  /// A file from a string, as tests write them.
  public convenience init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// ASCII is never part of another character, so what lies between it is checked for itself.
  private static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    var place = 0
    while true {
      place = Bytes.first(in: bytes, place..<bytes.count, where: Bytes.beyondASCII)
      guard place < bytes.count else { return nil }
      let end = bytes[place...].firstIndex { $0 < 0x80 } ?? bytes.count
      if String(validating: bytes[place..<end], as: UTF8.self) == nil {
        return place + validCount(bytes[place..<end])
      }
      place = end
    }
  }

  /// How many bytes of well-formed UTF-8 come first.
  private static func validCount(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    return count
  }

  /// The text of a span, with any ill-formed bytes replaced by U+FFFD.
  public func text(_ span: Span) -> String {
    String(decoding: bytes[span.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The line and column of a byte offset, both counted from 1; columns count Unicode scalars.
  ///
  /// A line ends after LF, CR or CR LF (CommonMark 0.29, section 2.1). An offset past the end is the end. The first
  /// call finds all lines, the others search among them: a file may hold a hundred thousand problems.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let end = min(offset, bytes.count)
    let (line, start) = lines.line(at: end, of: bytes)
    return (line, bytes[start..<end].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The text of the line that holds `offset`, without its line ending; of a long one, the part around `offset`.
  func excerpt(at offset: Int) -> Diagnostic.Excerpt {
    let isBreak: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let place = min(offset, bytes.count)
    // Bytes, at most four a scalar; what `clipped` shows is less.
    let before = bytes[max(0, place - 400)..<place]
    let after = bytes[place..<min(bytes.count, place + 400)]
    let start = before.lastIndex(where: isBreak).map { $0 + 1 } ?? before.startIndex
    let end = after.firstIndex(where: isBreak) ?? after.endIndex
    let head = Array(
      String(decoding: bytes[start..<place].drop { $0 & 0xC0 == 0x80 }, as: UTF8.self).unicodeScalars)
    let tail = Array(String(decoding: bytes[place..<end], as: UTF8.self).unicodeScalars)
    let isCutBefore = head.count > 90 || start > 0 && !isBreak(bytes[start - 1])
    let shownHead = isCutBefore ? head.suffix(60) : head[...]
    let shownTail = tail.prefix(100 - shownHead.count)
    let isCutAfter = shownTail.count < tail.count || end < bytes.count && !isBreak(bytes[end])
    return Diagnostic.Excerpt(
      before: (isCutBefore ? "…" : "") + String(String.UnicodeScalarView(shownHead)),
      after: String(String.UnicodeScalarView(shownTail)) + (isCutAfter ? "…" : ""))
  }
}

/// Where the lines of a file begin, found once.
private final class LineIndex: Sendable {
  private let starts = Guarded<[UInt32]>([])

  /// The line that holds an offset, counted from 1, and where it begins.
  func line(at offset: Int, of bytes: [UInt8]) -> (line: Int, start: Int) {
    starts.withLock { starts in
      if starts.isEmpty { starts = Self.starts(of: bytes) }
      var low = 0
      var high = starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle } else { high = middle }
      }
      return (low + 1, Int(starts[low]))
    }
  }

  private static func starts(of bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    for (index, byte) in bytes.enumerated() {
      let isBreak =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
      if isBreak { starts.append(UInt32(index + 1)) }
    }
    return starts
  }
}
