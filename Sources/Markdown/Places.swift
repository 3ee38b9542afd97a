import Scanning
import Source

// In: the lines and columns that the C library reports. Out: byte offsets in the source file.
// It corrects what the library gets wrong (continuation lines, dropped reference definitions, table rows) by
// looking at the source. It does not guess: a place that the source does not bear out is nil.

/// Where things stand in the source, for the block at hand.
struct Places {
  /// The file's bytes.
  let bytes: [UInt8]
  /// The offset of each line of the text, the first line being row 0.
  let starts: [UInt32]
  /// How many lines the library saw before row 0.
  let shift: Int
  /// Where the text ends.
  let end: Int

  /// The block whose inline nodes are being placed.
  private(set) var block = Block(span: Span(0, 0), row: 0, offset: 0, column: 0)
  private var memo = (row: -1, start: 0)

  /// What the places of a block's inline nodes hang on.
  struct Block {
    /// The block's bytes; nothing in it lies outside.
    var span: Span
    /// The row of its first line of content.
    var row: Int
    /// The offset at which its content begins.
    var offset: Int
    /// The column that the library reports for that offset.
    var column: Int
    /// What to add to the rows that the library reports.
    var rowShift = 0
    /// How many block quotes it stands in.
    var quotes = 0
    /// Whether it stands in a list item or a footnote definition, which want their lines indented.
    var isIndented = false
  }

  /// What must stand at an inline node's place.
  enum Mark {
    /// A part of the other texts, as it is or escaped.
    case text(Range<Int>)
    case anyOf(UInt8, UInt8)
    /// The inside of a code span.
    case code
    case reference
  }

  init(bytes: [UInt8], starts: [UInt32], shift: Int, end: Int) {
    self.bytes = bytes
    self.starts = starts
    self.shift = shift
    self.end = end
  }

  /// Begins placing the inline nodes of a block.
  mutating func enter(_ block: Block) {
    self.block = block
    memo.row = -1
  }

  /// The row of a line that the library reports.
  func row(_ line: Int32) -> Int { min(max(Int(line) - shift - 1, 0), starts.count - 1) }

  /// The offset of a line and column that the library reports.
  func offset(_ line: Int32, _ column: Int32) -> Int {
    let row = row(line)
    return min(Int(starts[row]) + max(Int(column) - 1, 0), lineEnd(row))
  }

  /// Where a row's text ends, before its line break.
  func lineEnd(_ row: Int) -> Int {
    let start = Int(starts[row])
    var place = row + 1 < starts.count ? Int(starts[row + 1]) : end
    while place > start, bytes[place - 1].isLineBreak {
      place -= 1
    }
    return place
  }

  /// A span with the white space at its end left out.
  func trimmed(_ lower: Int, _ upper: Int) -> Span {
    var upper = min(upper, end)
    while upper > lower, bytes[upper - 1].isBlankOrBreak { upper -= 1 }
    return Span(min(lower, end), max(upper, min(lower, end)))
  }

  /// Where a row's text begins, behind a number of block quote markers and white space.
  func textStart(_ row: Int, quotes: Int) -> Int { blanksEnd(prefixEnd(row, quotes: quotes).place) }

  /// Where the block quote markers of a row end, and whether there were as many as asked for.
  func prefixEnd(_ row: Int, quotes: Int) -> (place: Int, isWhole: Bool) {
    var place = Int(starts[row])
    for _ in 0..<quotes {
      let mark = blanksEnd(place)
      guard mark < end, bytes[mark] == UInt8(ascii: ">"), mark - place <= 3 else { return (place, false) }
      place = mark + 1
      if place < end, bytes[place].isBlank { place += 1 }
    }
    return (place, true)
  }

  /// The first place from `place` on that holds no space or tab.
  func blanksEnd(_ place: Int) -> Int {
    var place = place
    while place < end, bytes[place].isBlank { place += 1 }
    return place
  }

  /// How far a place is from its line's start, in columns (tab stops of four, CommonMark 0.29, section 2.2).
  func columns(from start: Int, to place: Int) -> Int {
    var column = 0
    for byte in bytes[start..<max(start, place)] where byte & 0xC0 != 0x80 {
      column = byte == UInt8(ascii: "\t") ? (column / 4 + 1) * 4 : column + 1
    }
    return column
  }

  /// The offset that the library's line and column come to, where it lies in the block.
  mutating func expected(_ line: Int32, _ column: Int32) -> Int? {
    let row = row(reported: line)
    let right = Int(column) - block.column
    if row == block.row { return inBlock(block.offset + right) }
    guard row > block.row, row < starts.count else { return nil }
    if memo.row != row { memo = (row, contentStart(row)) }
    return inBlock(memo.start + right)
  }

  /// The row of a line that the library reports for an inline node of the block.
  private func row(reported line: Int32) -> Int { Int(line) - shift - 1 + block.rowShift }

  private func inBlock(_ place: Int) -> Int? {
    Int(block.span.lower) <= place && place < Int(block.span.upper) ? place : nil
  }

  /// The offset of an inline node of the block, where the source bears the library's line and column out.
  mutating func find(_ mark: Mark, _ line: Int32, _ column: Int32, _ others: [UInt8]) -> Int? {
    if let place = expected(line, column), holds(mark, at: place, others) { return place }
    let row = row(reported: line)
    let right = Int(column) - block.column
    if row > block.row, row < starts.count {
      let text = textStart(row, quotes: block.quotes)
      for start in [text, text - right, prefixEnd(row, quotes: block.quotes).place] {
        if let place = tried(start + right, mark, others) {
          memo.start = start
          return place
        }
      }
    }
    return findBehindDefinitions(mark, row, right, others)
  }

  private func tried(_ place: Int, _ mark: Mark, _ others: [UInt8]) -> Int? {
    inBlock(place).flatMap { holds(mark, at: $0, others) ? $0 : nil }
  }

  private func holds(_ mark: Mark, at place: Int, _ others: [UInt8]) -> Bool {
    let tick = UInt8(ascii: "`")
    return switch mark {
    case .text(let text): matchEnd(text, at: place, others) != nil
    case .anyOf(let first, let second): bytes[place] == first || bytes[place] == second
    case .code: place > 0 && bytes[place - 1] == tick && bytes[place] != tick
    case .reference: isReference(place)
    }
  }

  /// The library drops a paragraph's link reference definitions, but counts the lines of what is left from the
  /// paragraph's start: tries the rows further down, and corrects the block once one of them fits.
  private mutating func findBehindDefinitions(
    _ mark: Mark, _ row: Int, _ right: Int, _ others: [UInt8]
  ) -> Int? {
    guard block.rowShift == 0, block.row == row, Int(block.span.lower) < end,
      bytes[Int(block.span.lower)] == UInt8(ascii: "[")
    else { return nil }
    var next = row + 1
    while next < starts.count, starts[next] < block.span.upper {
      let text = textStart(next, quotes: block.quotes)
      if let place = tried(text + right, mark, others) {
        block.rowShift = next - block.row
        block.row = next
        block.offset = text
        block.span.lower = UInt32(text)
        return place
      }
      next += 1
    }
    return nil
  }

  /// Where the content of a continuation line begins, as the library counts it: behind all white space, or on a
  /// lazy line (CommonMark 0.29, section 5.1) right behind the markers that it has.
  private func contentStart(_ row: Int) -> Int {
    let prefix = prefixEnd(row, quotes: block.quotes)
    guard prefix.isWhole else { return prefix.place }
    let text = blanksEnd(prefix.place)
    guard block.isIndented, text > prefix.place else { return text }
    let own = columns(from: Int(starts[block.row]), to: block.offset)
    return columns(from: Int(starts[row]), to: text) < own ? prefix.place : text
  }
}

// MARK: Comparing with the source

extension Places {
  /// Where a part of the other texts ends in the source if it stands at `place` (see `TextMatch`).
  func matchEnd(_ text: Range<Int>, at place: Int, _ others: [UInt8]) -> Int? {
    TextMatch(bytes: bytes, end: end).end(of: text, of: others, at: place)
  }

  /// Whether `[^` stands at a place.
  func isReference(_ place: Int) -> Bool {
    place + 1 < end && bytes[place] == UInt8(ascii: "[")
      && bytes[place + 1] == UInt8(ascii: "^")
  }

  /// Whether nothing but white space and quote markers stands before a place on its line.
  func beginsLine(_ place: Int) -> Bool {
    var start = place
    while start > 0, bytes[start - 1].isBlank || bytes[start - 1] == UInt8(ascii: ">") { start -= 1 }
    return start == 0 || bytes[start - 1].isBlankOrBreak
  }

  /// Where a footnote's label that begins at a place must end: at `]`, white space, or the text's end.
  func labelEnd(_ place: Int) -> Int {
    var place = place
    while place < end, bytes[place] != UInt8(ascii: "]"), !bytes[place].isBlankOrBreak { place += 1 }
    return place
  }
}
