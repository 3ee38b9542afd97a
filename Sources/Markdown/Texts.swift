import Scanning
import Source

/// The bytes of a document's texts, UTF-8.
///
/// Most texts stand in the source as they are, and are spans of it. The others (those with an escape, an entity or a
/// line break in them, and what the program adds) are kept apart; their spans count on from the source's end.
public struct Texts: Sendable {
  /// The source file's bytes.
  public let source: [UInt8]
  /// The bytes of the texts that are not the source's own.
  public internal(set) var others: [UInt8]

  /// The texts of a source, at first with none of their own.
  init(of source: [UInt8], _ others: [UInt8] = []) { (self.source, self.others) = (source, others) }

  /// The bytes of a text.
  ///
  /// The slice's positions are those in `source` or in `others`, whichever has them.
  public subscript(text: Document.Text) -> ArraySlice<UInt8> {
    let (bytes, range) = stretch(of: text)
    return bytes[range]
  }

  /// The first byte of a text; nil where it has none.
  public func first(of text: Document.Text) -> UInt8? {
    if text.count == 0 { return nil }
    let (count, place) = (source.count, Int(text.lower))
    return place < count ? source[place] : others[place - count]
  }

  /// A text as a string.
  public func string(_ text: Document.Text) -> String {
    unsafe withBytes(of: text) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Does something with the bytes of a text; without a slice, which counts a reference.
  @inlinable @inline(__always)
  public func withBytes<Result>(
    of text: Document.Text, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let count = source.count
    if text.upper <= count {
      return unsafe source.withUnsafeBufferPointer {
        unsafe body(UnsafeBufferPointer(rebasing: $0[text.range]))
      }
    }
    let range = Int(text.lower) - count..<Int(text.upper) - count
    return unsafe others.withUnsafeBufferPointer { unsafe body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The bytes that hold a text, and where in them it stands.
  public func stretch(of text: Document.Text) -> (bytes: [UInt8], range: Range<Int>) {
    let count = source.count
    if text.upper <= count { return (source, text.range) }
    return (others, Int(text.lower) - count..<Int(text.upper) - count)
  }

  /// Adds a text to the others.
  mutating func add(_ bytes: some Collection<UInt8>) -> Document.Text {
    let start = end
    // Most titles are empty.
    if bytes.isEmpty { return Span(at: start) }
    others.append(contentsOf: bytes)
    return Span(start, end)
  }

  /// Takes the text away that was added last.
  mutating func removeLast(_ text: Document.Text) {
    precondition(text.upper == end, "only the last text can be taken away")
    others.removeLast(text.count)
  }

  /// Where the next of the others will stand.
  private var end: Int { source.count + others.count }

  /// The same with no more room than it needs.
  var fitted: Texts {
    var texts = self
    texts.others = others.fitted
    return texts
  }
}

/// A stretch of a source in which something was sought in vain, so that few of its texts have to be searched alone.
public struct ClearStretch: Sendable {
  @usableFromInline var range = 0..<0

  /// Nothing known yet.
  public init() {}

  /// Whether a text holds nothing of what is sought: of that `find` gives the first place in a range, or the range's
  /// end.
  @inlinable @inline(__always)
  public mutating func holds(
    _ text: Document.Text, of texts: Texts, besides find: ([UInt8], Range<Int>) -> Int
  ) -> Bool {
    if text.upper > texts.source.count {
      let (bytes, range) = texts.stretch(of: text)
      return find(bytes, range) == range.upperBound
    }
    let own = text.range
    if own.lowerBound < range.lowerBound || own.lowerBound >= range.upperBound {
      range = own.lowerBound..<find(texts.source, own.lowerBound..<texts.source.count)
    }
    return own.upperBound <= range.upperBound
  }
}
