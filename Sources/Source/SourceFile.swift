import Scanning
import Synchronization

/// One file as the author wrote it: where it stands and its bytes.
///
/// Nothing in it is decoded. Stages keep byte offsets; lines and columns are worked out only when a
/// diagnostic is made. A class, since every stage hands files on.
public final class SourceFile: Sendable {
  /// The path below the content folder, with `/` between its parts: `analysis/alliance.md`.
  public let path: String
  /// The path to show: the content folder as it was given, then `path`.
  public let shownPath: String
  /// How many bytes it has.
  public let size: Int
  /// What is known of its bytes from the one look that is taken at all of them.
  public let look: Look
  private let shelved: Shelved<UInt8>
  /// Where its lines are; made when a place is first asked for.
  private let places = Guarded<Places?>(nil)

  /// A file at `path`, shown as `shownPath` (the same where it is left out); its bytes wait on a shelf if there is one.
  public init(path: String, shownPath: String? = nil, bytes: [UInt8], on shelf: (any Shelf)? = nil) {
    self.path = path
    self.shownPath = shownPath ?? path
    size = bytes.count
    shelved = Shelved(bytes, on: shelf)
    look = Look(at: bytes)
  }

  /// The same file with its bytes in memory, for those who look at them again and again.
  public var opened: SourceFile {
    shelf == nil ? self : SourceFile(self, .held(bytes))
  }

  /// The same file with its bytes on a shelf.
  public func put(on shelf: any Shelf) -> SourceFile { SourceFile(self, Shelved(bytes, on: shelf)) }

  /// A file with the bytes of another, wherever they are.
  private init(_ other: SourceFile, _ bytes: Shelved<UInt8>) {
    (path, shownPath, size) = (other.path, other.shownPath, other.size)
    (shelved, look) = (bytes, other.look)
  }

  /// The file's bytes; to be asked for once and kept while they are looked at, since each answer may be a copy.
  public var bytes: [UInt8] { shelved.elements }

  /// Where the bytes wait; nil where they are in memory.
  public var shelf: (any Shelf)? { shelved.shelf }

  /// A file from a string, as tests write them.
  public convenience init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// The offset of the first byte that is not of well-formed UTF-8; nil where all are.
  public var firstInvalidOffset: Int? { look.firstInvalidOffset }

  /// The text of a span, with any ill-formed bytes replaced by U+FFFD.
  public func text(_ span: Span) -> String {
    String(decoding: bytes[span.range.clamped(to: 0..<size)], as: UTF8.self)
  }

  /// The line and column of a byte offset, both counted from 1; columns count Unicode scalars.
  ///
  /// A line ends after LF, CR or CR LF (CommonMark 0.29, section 2.1). An offset past the end is the end. The
  /// first call finds all lines, the others search among them: a file may hold a hundred thousand problems,
  /// in one line too.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    withPlaces { $0.position(of: min(offset, size)) }
  }

  private func withPlaces<Result>(_ body: (inout Places) -> Result) -> Result {
    places.withLock { places in
      var found = places ?? Places(in: bytes)
      places = nil
      defer { places = found }
      return body(&found)
    }
  }

  /// The text of the line that holds `offset`, without its line ending; of a long one, the part around
  /// `offset`: where more than 90 scalars come before it, the last 60 of them, and up to 100 in all.
  func excerpt(at offset: Int) -> Diagnostic.Excerpt {
    let bytes = withPlaces(\.bytes)
    let place = min(offset, bytes.count)
    // What is no UTF-8 may begin no scalar for long.
    let window = max(0, place - 400)..<min(bytes.count, place + 400)
    var (start, near, before) = (place, place, 0)
    while start > window.lowerBound, before <= 90, !bytes[start - 1].isLineBreak {
      start -= 1
      if ScalarCounts.beginsScalar(bytes[start]) { before += 1 }
      if before <= 60 { near = start }
    }
    let isCutBefore = before > 90 || start > 0 && !bytes[start - 1].isLineBreak
    if isCutBefore { (start, before) = (near, min(before, 60)) }
    var (end, shown) = (place, before)
    while end < window.upperBound, !bytes[end].isLineBreak {
      if ScalarCounts.beginsScalar(bytes[end]) { shown += 1 }
      if shown > 100 { break }
      end += 1
    }
    let isCutAfter = end < bytes.count && !bytes[end].isLineBreak
    let head = bytes[start..<place].drop { !ScalarCounts.beginsScalar($0) }
    return Diagnostic.Excerpt(
      before: (isCutBefore ? "…" : "") + String(decoding: head, as: UTF8.self),
      after: String(decoding: bytes[place..<end], as: UTF8.self) + (isCutAfter ? "…" : ""))
  }
}

extension SourceFile {
  /// What one look at all bytes of a file tells; of what is no UTF-8, that alone.
  public struct Look: Sendable {
    /// The offset of the first byte that is not of well-formed UTF-8; nil where all are.
    public private(set) var firstInvalidOffset: Int?
    /// Whether there may be a `@`.
    public private(set) var mayHoldAtSign = false
    /// Whether there may be letters beyond Latin-1.
    public private(set) var mayHoldFurtherLetters = false

    /// ASCII is never part of another character, so what lies between it is checked for itself.
    init(at bytes: [UInt8]) {
      var place = 0
      while true {
        place = Bytes.first(in: bytes, place..<bytes.count, where: isOfNote)
        guard place < bytes.count else { return }
        if bytes[place] < 0x80 {
          mayHoldAtSign = true
          place += 1
          continue
        }
        let end = bytes[place...].firstIndex { $0 < 0x80 } ?? bytes.count
        do throws(UTF8.ValidationError) {
          _ = try UTF8Span(validating: bytes.span.extracting(place..<end))
        } catch {
          firstInvalidOffset = place + error.byteOffsets.lowerBound
          (mayHoldAtSign, mayHoldFurtherLetters) = (true, true)
          return
        }
        if bytes[place..<end].contains(where: \.mayBeginFurtherLetter) { mayHoldFurtherLetters = true }
        place = end
      }
    }
  }
}

/// Which bytes are `@` or not of ASCII.
@inline(__always) private func isOfNote(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.beyondASCII(bytes) | Bytes.equal(bytes, UInt8(ascii: "@"))
}

/// Where the lines and the scalars of a file are, found when they are first asked for.
private struct Places {
  let bytes: [UInt8]
  private lazy var lineStarts = Bytes.lineStarts(in: bytes)
  private var scalars: ScalarCounts

  init(in bytes: [UInt8]) {
    self.bytes = bytes
    scalars = ScalarCounts(of: bytes)
  }

  /// The line and column of an offset, both counted from 1.
  mutating func position(of offset: Int) -> (line: Int, column: Int) {
    let line = lineStarts.partitioningIndex { $0 > offset }
    return (line, scalars.count(in: Int(lineStarts[line - 1])..<offset) + 1)
  }
}
