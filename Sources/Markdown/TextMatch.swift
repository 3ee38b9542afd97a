// In: a text of the tree and a place in the source. Out: how the one lies on the other.
// In the source a character may be escaped or written as an entity. It does not look for the place.

import Scanning
import Source

/// A text laid on the source's bytes.
struct TextMatch {
  /// The source's bytes, and where they end for this purpose.
  let bytes: [UInt8]
  let end: Int

  /// Where a text, part of some bytes, ends in the source if it stands at a place; nil if it does not stand there.
  func end(of text: Range<Int>, of other: [UInt8], at place: Int) -> Int? {
    let straight = place + text.count
    let ampersand = UInt8(ascii: "&")
    if straight <= end, other[text].last != ampersand, Bytes.areSame(bytes, place, other, text) {
      return straight
    }
    var place = place
    var index = text.lowerBound
    while index < text.upperBound {
      guard place < end else { return nil }
      if bytes[place] == ampersand, let entity = entityEnd(place),
        !Bytes.areSame(other, index, bytes, place..<entity)
      {
        index = expansionEnd(index, text, other, next: entity < end ? bytes[entity] : 0)
        place = entity
      } else if bytes[place] == other[index] {
        (place, index) = (place + 1, index + 1)
      } else if bytes[place] == UInt8(ascii: "\\"), place + 1 < end, bytes[place + 1] == other[index] {
        (place, index) = (place + 2, index + 1)
      } else {
        return nil
      }
    }
    return place
  }

  /// Where the entity that begins at a place ends, by its looks.
  ///
  /// The longest have 33 bytes (CommonMark 0.29, section 6.2).
  private func entityEnd(_ place: Int) -> Int? {
    var place = place + 1
    let limit = min(place + 33, end)
    while place < limit {
      switch bytes[place] {
      case UInt8(ascii: ";"): return place + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
        place += 1
      default: return nil
      }
    }
    return nil
  }

  /// Where the characters end that an entity stands for: one, or two if the text goes on better so.
  private func expansionEnd(_ index: Int, _ text: Range<Int>, _ other: [UInt8], next: UInt8) -> Int {
    var one = index + 1
    while one < text.upperBound, other[one] & 0xC0 == 0x80 { one += 1 }
    guard one < text.upperBound, other[one] != next, other[one] >= 0x80 else { return one }
    var two = one + 1
    while two < text.upperBound, other[two] & 0xC0 == 0x80 { two += 1 }
    return two == text.upperBound || other[two] == next ? two : one
  }
}

extension Document {
  /// Where a part of a text stands in the source.
  ///
  /// Exact, also behind escapes and entities, where the node's own span is; otherwise the node's span.
  ///
  /// - Parameters:
  ///   - part: Byte offsets from the start of the node's own text.
  ///   - node: A text node; of any other node the span is given.
  /// - Returns: Byte offsets in the file.
  public func sourceSpan(of part: Range<Int>, in node: NodeID) -> Span {
    let span = self[node].span
    guard case .text(let text) = self[node].kind, part.upperBound <= text.count else { return span }
    if text == span { return Span(Int(span.lower) + part.lowerBound, Int(span.lower) + part.upperBound) }
    let match = TextMatch(bytes: texts.source, end: Int(span.upper))
    let (bytes, range) = texts.stretch(of: text)
    let start = range.lowerBound
    guard let lower = match.end(of: start..<start + part.lowerBound, of: bytes, at: Int(span.lower)),
      let upper = match.end(of: start + part.lowerBound..<start + part.upperBound, of: bytes, at: lower)
    else { return span }
    return Span(lower, upper)
  }
}
