import Scanning
import Source

// In: YAML in a source file. Out: its value, where it is of the plainest kind: lines `key: words` and `key: [words,
// words]`. Anything else gives nothing and is left to the library, whose answer for these lines is the same; decoding
// front matter that way takes a twentieth of the time.

/// Reads YAML of the plainest kind; nil where it is of any other.
struct PlainYAML {
  private let bytes: [UInt8]
  private let end: Int
  private var place: Int

  private init(_ source: SourceFile, in span: Span) {
    bytes = source.bytes
    (place, end) = (Int(span.lower), Int(span.upper))
  }

  /// The value of a part of a file that is well-formed UTF-8.
  static func read(_ source: SourceFile, in span: Span) -> YAMLNode? {
    var reader = PlainYAML(source, in: span)
    return reader.mapping()
  }

  private mutating func mapping() -> YAMLNode? {
    var entries: [YAMLNode.Entry] = []
    entries.reserveCapacity(8)
    while place < end {
      if bytes[place] == newLine {
        place += 1
        continue
      }
      guard let entry = entry(), !entries.contains(where: { $0.key == entry.key }) else { return nil }
      entries.append(entry)
    }
    guard let first = entries.first else { return nil }
    return .mapping(entries, first.keySpan)
  }

  /// A line `key: value`.
  private mutating func entry() -> YAMLNode.Entry? {
    let start = place
    while place < end, bytes[place].isLetter || bytes[place] == UInt8(ascii: "_") { place += 1 }
    guard place > start, place - start < 64, place + 1 < end, bytes[place] == UInt8(ascii: ":"),
      bytes[place + 1] == space
    else { return nil }
    let key = String(decoding: bytes[start..<place], as: UTF8.self)
    place += 1
    skipSpaces()
    guard place < end else { return nil }
    let value = bytes[place] == UInt8(ascii: "[") ? sequence() : words(inList: false)
    guard let value, place == end || bytes[place] == newLine else { return nil }
    return YAMLNode.Entry(key: key, keySpan: Span(at: start), value: value)
  }

  /// A list `[words, words]` in one line.
  private mutating func sequence() -> YAMLNode? {
    let start = place
    var elements: [YAMLNode] = []
    elements.reserveCapacity(4)
    repeat {
      place += 1
      skipSpaces()
      guard let element = words(inList: true), place < end else { return nil }
      elements.append(element)
    } while bytes[place] == UInt8(ascii: ",")
    guard bytes[place] == UInt8(ascii: "]") else { return nil }
    place += 1
    skipSpaces()
    return .sequence(elements, Span(at: start))
  }

  /// Words that no character makes anything else of (YAML 1.1, section 9.1.3), without the spaces at their end.
  private mutating func words(inList: Bool) -> YAMLNode? {
    let start = place
    while true {
      place = Bytes.first(in: bytes, place..<end, where: isOfNote)
      guard place < end, bytes[place] != newLine else { break }
      let byte = bytes[place]
      if inList, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") { break }
      guard isPlain(byte, inList: inList, isFirst: place == start) else { return nil }
      place += 1
    }
    var last = place
    while last > start, bytes[last - 1] == space { last -= 1 }
    guard last > start else { return nil }
    return .scalar(String(decoding: bytes[start..<last], as: UTF8.self), Span(at: start))
  }

  /// Whether a byte that is of note is one of the words and nothing else at the present place.
  private func isPlain(_ byte: UInt8, inList: Bool, isFirst: Bool) -> Bool {
    switch byte {
    // Some of what begins with these is a line break, or no character at all.
    case 0xC2, 0xEF...: return false
    case 0xE2: return !isLineBreak(at: place) && !isTurn(at: place)
    case 0x80...: return true
    case UInt8(ascii: ":"):
      return !inList && !isFirst && place + 1 < end && bytes[place + 1] != space
        && bytes[place + 1] != newLine
    case UInt8(ascii: "#"): return !inList && !isFirst && bytes[place - 1] != space
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      return !inList && !isFirst
    case 0x20..<0x7F: return !isFirst
    default: return false
    }
  }

  /// Whether U+2028 or U+2029 stands at a place.
  private func isLineBreak(at index: Int) -> Bool {
    index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] | 1 == 0xA9
  }

  /// Whether a sign that turns the direction of words stands at a place, in three bytes.
  private func isTurn(at index: Int) -> Bool {
    guard index + 2 < end else { return false }
    let value = bytes[index..<index + 3].reduce(0) { $0 << 6 | UInt32($1 & 0x3F) } & 0xFFFF
    return Unicode.Scalar(value)?.isBidiControl ?? false
  }

  private mutating func skipSpaces() {
    while place < end, bytes[place] == space { place += 1 }
  }

  private var space: UInt8 { UInt8(ascii: " ") }
  private var newLine: UInt8 { UInt8(ascii: "\n") }
}

/// Which bytes are neither letters nor digits nor spaces: what words may not have in every place.
@inline(__always) private func isOfNote(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  ~(Bytes.within(bytes | Bytes.Sixteen(repeating: 0x20), 0x61...0x7A) | Bytes.within(bytes, 0x30...0x39)
    | Bytes.equal(bytes, UInt8(ascii: " ")))
}
