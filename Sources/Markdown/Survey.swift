// In: a text's bytes. Out: its lines, what the parser must know before it starts, and which limits the text exceeds.
// One pass over the bytes, before the C library sees them. It does not parse: it may take code for text, but what
// it lets through is bounded.

import Scanning
import Source

/// What is known of a text before it is parsed.
struct Survey {
  /// Where each line begins.
  private(set) var lineStarts: [UInt32] = []
  /// What the text may have need of: of strikethrough with a `~`, of tables with a line that may be the second of one,
  /// of tasks with a box.
  private(set) var extensions = CTree.Extensions()
  /// Where `[^` stands.
  private(set) var footnoteMarks: [UInt32] = []
  /// Where `[\^` stands.
  private(set) var escapedMarks: [UInt32] = []
  /// Where `]:` stands.
  private(set) var definitionMarks: [UInt32] = []
  /// The limits that the text exceeds; if there are any, it must not be parsed.
  private(set) var violations: [Diagnostic] = []

  private let file: SourceFile
  private let bytes: [UInt8]
  private var bars = 0
  private var brackets = 0
  private var citations = 0
  private var paragraphs = ParagraphCheck()

  /// Surveys the bytes of a file in a range.
  init(_ file: SourceFile, _ range: Range<Int>) {
    self.file = file
    bytes = file.bytes
    guard range.count <= Limits.file else {
      report(.fileTooLarge, range.lowerBound, "the text is larger than \(Limits.file >> 20) MiB")
      return
    }
    if let bad = file.firstInvalidOffset {
      report(.invalidEncoding, bad, "the file is not UTF-8 here")
      return
    }
    lineStarts.reserveCapacity(range.count / 32 + 8)
    lineStarts.append(UInt32(range.lowerBound))
    footnoteMarks.reserveCapacity(16)
    definitionMarks.reserveCapacity(16)
    scan(range)
    if !violations.isEmpty { return }
    let expansion = ReferenceExpansion(bytes: bytes, range: range, definitions: definitionMarks)
    if brackets > 0, let place = expansion.excess(brackets: brackets) {
      report(
        .fileTooLarge, place,
        "the link references repeat more than \(Limits.expansion >> 20) MiB of addresses and titles")
    }
  }

  private mutating func scan(_ range: Range<Int>) {
    var start = range.lowerBound
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while true {
        unsafe place = Bytes.first(in: bytes, place..<range.upperBound, where: isOfNote)
        guard place < range.upperBound else { return }
        let byte = unsafe bytes[place]
        let next = unsafe place + 1 < range.upperBound ? bytes[place + 1] : 0
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          check(start..<place)
          start = place + (byte == UInt8(ascii: "\r") && next == UInt8(ascii: "\n") ? 2 : 1)
          place = start
          lineStarts.append(UInt32(start))
        } else {
          note(byte, next, place)
          place += 1
        }
      }
    }
    if start < range.upperBound { check(start..<range.upperBound) }
  }

  private mutating func note(_ byte: UInt8, _ next: UInt8, _ place: Int) {
    switch byte {
    case UInt8(ascii: "|"): bars += 1
    case UInt8(ascii: "~"): extensions.strikethrough = true
    case UInt8(ascii: "["):
      brackets += 1
      if next == UInt8(ascii: "^") { footnoteMarks.append(UInt32(place)) }
      if next == UInt8(ascii: "\\"), place + 2 < bytes.count, bytes[place + 2] == UInt8(ascii: "^") {
        escapedMarks.append(UInt32(place))
      }
      if next == UInt8(ascii: "@") { citations += 1 }
      if next == UInt8(ascii: " ") || next | 0x20 == UInt8(ascii: "x"), place + 2 < bytes.count,
        bytes[place + 2] == UInt8(ascii: "]")
      {
        extensions.tasklist = true
      }
      if footnoteMarks.count + escapedMarks.count > Limits.footnotes {
        report(
          .fileTooLarge, place, "the text has more than \(Limits.footnotes) footnotes and references to them")
      }
      if citations > Limits.links {
        report(.fileTooLarge, place, "the text has more than \(Limits.links) citations")
      }
      if next == UInt8(ascii: "&") { checkCaret(place + 1) }
    case UInt8(ascii: "]"): if next == UInt8(ascii: ":") { definitionMarks.append(UInt32(place)) }
    case 0: report(.invalidData, place, "the text holds a NUL character")
    // HTML takes none of them in a text; the form feed, which begins the pages of older texts, is a space to it.
    case _ where byte.isStrayControl:
      report(.invalidData, place, "the text holds a control character, U+\(hexadecimal(byte))")
    default: break
    }
  }

  private mutating func check(_ line: Range<Int>) {
    let problem: (Code, String)?
    if line.isEmpty {
      paragraphs.passEmptyLine()
      problem = nil
    } else if bytes[line.lowerBound].isLetter {
      problem = paragraphs.check(lineOfWords: line.count, bars: bars)
    } else {
      let line = Line(bytes, line, bars: bars)
      if line.mayDelimit { extensions.table = true }
      problem = paragraphs.check(line)
    }
    if let (code, message) = problem { report(code, line.lowerBound, message) }
    bars = 0
  }

  /// The library takes `[` and an entity for `^` as the start of a footnote reference, and then reads memory that
  /// it does not own.
  private mutating func checkCaret(_ place: Int) {
    let rest = bytes[place..<min(place + 12, bytes.count)]
    let name = rest.prefix { $0 != UInt8(ascii: ";") }.dropFirst()
    let isHex =
      name.first == UInt8(ascii: "#") && name.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
    let isNumber = name.first == UInt8(ascii: "#") && Int(digits, radix: isHex ? 16 : 10) == 0x5E
    if isNumber || name.elementsEqual("Hat".utf8) {
      report(
        .invalidData, place - 1, "a bracket can not be followed by a caret that is written as an entity",
        suggestion: "\\[^")
    }
  }

  /// Notes a violation, the first of each kind only.
  private mutating func report(_ code: Code, _ place: Int, _ message: String, suggestion: String? = nil) {
    guard !violations.contains(where: { $0.code == code && $0.message == message }) else { return }
    violations.append(Diagnostic(code, in: file, at: Span(at: place), message, suggestion: suggestion))
  }
}

/// Which bytes are controls, `[` to `^` or `{` to `~`: what a survey looks at, and a few more.
@inline(__always) private func isOfNote(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.less(bytes, 0x20) | Bytes.within(bytes & Bytes.Sixteen(repeating: 0xDF), 0x5B...0x5E)
}
