import Scanning

// In: the bytes of one line. Out: the markers at its head, and what sort of line it is, by its looks alone.
// It does not know what the lines before make of it.

/// A line as it looks.
struct Line {
  let bytes: [UInt8]
  /// The line without its break.
  let range: Range<Int>
  /// How many `|` it has.
  let bars: Int
  /// Where the text begins, behind all markers.
  private(set) var text: Int
  /// How many markers of quotes, lists and footnotes stand before the text.
  private(set) var markers = 0
  /// How many of those are `>`, at the head of the line.
  private(set) var quotes = 0
  /// The column of the first thing that is not white space.
  private(set) var indent = 0
  /// The first marker behind the quotes, if the line is not indented: what begins a block of its own.
  private(set) var opener: Opener?

  /// The column of the text.
  var textColumn: Int {
    var column = 0
    for byte in bytes[range.lowerBound..<text] {
      column = byte == UInt8(ascii: "\t") ? (column / 4 + 1) * 4 : column + 1
    }
    return column
  }

  /// A marker that begins a block.
  enum Opener { case bullet, number, footnote }

  init(_ bytes: [UInt8], _ range: Range<Int>, bars: Int) {
    self.bytes = bytes
    self.range = range
    self.bars = bars
    text = range.lowerBound
    skipBlanks()
    indent = textColumn
    while text < range.upperBound, readMarker() { skipBlanks() }
  }

  /// The first byte of the text; 0 if there is none.
  var first: UInt8 { text < range.upperBound ? bytes[text] : 0 }

  /// Whether nothing but quote markers is on it, set close together, so that it ends any paragraph.
  var isBlank: Bool {
    text == range.upperBound && markers == quotes && (quotes == 0 || indent <= 3) && isTight
  }

  private var isTight: Bool { quotes == 0 || range.count <= indent + quotes * 2 + 1 }

  /// Whether it is only `* * *` or the like, however long: a thematic break (CommonMark 0.29, section 4.1).
  var isThematicBreak: Bool {
    guard markers > 2, text == range.upperBound, quotes == 0 else { return false }
    let mark = bytes[range].first { !$0.isBlank } ?? 0
    return bytes[range].allSatisfy { $0 == mark || $0.isBlank }
  }

  /// Whether it is a heading with `#`.
  var isHeading: Bool {
    guard markers == 0, indent <= 3, first == UInt8(ascii: "#") else { return false }
    let count = bytes[text..<range.upperBound].prefix { $0 == UInt8(ascii: "#") }.count
    return count <= 6 && (text + count == range.upperBound || bytes[text + count].isBlank)
  }

  /// Whether it has the looks of a table's second line, and a `|` or `:` to tell it from a heading's underline.
  var isDelimiterRow: Bool {
    guard first == UInt8(ascii: "|") || first == UInt8(ascii: ":") || first == UInt8(ascii: "-") else {
      return false
    }
    return isOfDelimiters(text..<range.upperBound)
  }

  /// Whether the C library may take it for a table's second line, wherever it stands: what is left of such a line behind
  /// the marks of quotes has nothing but dashes, bars, colons, and white space, to which it counts form feeds. (One of
  /// dashes alone underlines a heading instead.)
  var mayDelimit: Bool { isOfDelimiters(range, orQuotesAndFormFeeds: true) }

  /// Whether a range has dashes, something to tell it from a heading's underline, and nothing else but blanks.
  private func isOfDelimiters(_ range: Range<Int>, orQuotesAndFormFeeds isLoose: Bool = false) -> Bool {
    var (hasDash, hasOther) = (false, false)
    for byte in bytes[range] {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasOther = true
      case 0x0C where isLoose: hasOther = true
      case UInt8(ascii: ">") where isLoose: break
      default: if !byte.isBlank { return false }
      }
    }
    return hasDash && hasOther
  }

  /// How many cells the line has as a row of a table that begins with a bar; 0 if it is no such row for certain.
  var cells: Int { first == UInt8(ascii: "|") && markers == 0 && indent <= 3 ? columns : 0 }

  /// How many cells the text has as a row of a table; 0 if it has a control character.
  ///
  /// Bars that are not escaped part the cells; those at either end do not count (GFM 0.29, section 4.10).
  fileprivate var columns: Int {
    var count = 0
    var hasContent = false
    for place in text + (first == UInt8(ascii: "|") ? 1 : 0)..<range.upperBound {
      let byte = bytes[place]
      if isBar(bytes, at: place) {
        count += 1
        hasContent = false
      } else if !byte.isBlank {
        if byte < 0x20 { return 0 }
        hasContent = true
      }
    }
    return hasContent ? count + 1 : count
  }

  /// The mark and its length, if it opens or closes fenced code at the margin.
  var fence: (mark: UInt8, count: Int, isBare: Bool)? {
    guard markers == 0, indent <= 3, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
      return nil
    }
    let mark = first
    let count = bytes[text..<range.upperBound].prefix { $0 == mark }.count
    let info = bytes[text + count..<range.upperBound]
    guard count >= 3, mark == UInt8(ascii: "~") || !info.contains(mark) else { return nil }
    return (mark, count, info.allSatisfy { $0.isBlank })
  }

  /// Whether it is a whole link reference definition, with a title or without: `[label]: address "title"`.
  ///
  /// Only what is so for certain: nothing in it is escaped, and no bracket or quotation mark stands within its like.
  var isPlainDefinition: Bool {
    guard markers == 0, indent <= 3, first == UInt8(ascii: "[") else { return false }
    var place = text + 1
    while place < range.upperBound, bytes[place] != UInt8(ascii: "]") {
      if bytes[place] == UInt8(ascii: "[") || bytes[place] == UInt8(ascii: "\\") { return false }
      place += 1
    }
    guard place - text > 1, place - text < 1000, place + 1 < range.upperBound,
      bytes[place + 1] == UInt8(ascii: ":")
    else { return false }
    let address = bytes[place + 2..<range.upperBound].drop { $0.isBlank }
    let rest = address.drop { !$0.isBlank }
    return !address.isEmpty && address.first != UInt8(ascii: "<")
      && !address[..<rest.startIndex].contains(where: isTelling) && isPlainTitle(rest)
  }

  /// Whether the end of a line is blank, or a title behind white space with no mark of titles and nothing escaped in
  /// it.
  private func isPlainTitle(_ end: ArraySlice<UInt8>) -> Bool {
    let title = end.drop { $0.isBlank }
    guard let mark = title.first else { return true }
    let closing = mark == UInt8(ascii: "(") ? UInt8(ascii: ")") : mark
    guard "\"'(".utf8.contains(mark), let close = title.dropFirst().firstIndex(where: isTelling) else {
      return false
    }
    return title[close] == closing && title[(close + 1)...].allSatisfy { $0.isBlank }
  }

  /// Whether a byte may mean more in a definition than itself: a mark of titles, a bracket, a backslash.
  private func isTelling(_ byte: UInt8) -> Bool { "()\"'\\".utf8.contains(byte) }

  /// Whether raw HTML may begin on it.
  var hasTag: Bool { first == UInt8(ascii: "<") }

  // MARK: Reading markers

  private mutating func skipBlanks() {
    while text < range.upperBound, bytes[text].isBlank { text += 1 }
  }

  /// Goes over one marker, if there is one.
  private mutating func readMarker() -> Bool {
    switch bytes[text] {
    case UInt8(ascii: ">"):
      if markers == quotes { quotes += 1 }
      text += 1
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard isMarkerEnd(text + 1) else { return false }
      if markers == 0, indent <= 3, text + 1 < range.upperBound { opener = .bullet }
      text += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var place = text
      while place < range.upperBound, place - text < 9, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[place]
      {
        place += 1
      }
      guard place < range.upperBound, bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ")"),
        isMarkerEnd(place + 1)
      else { return false }
      if markers == 0, indent <= 3 { opener = .number }
      text = place + 1
    case UInt8(ascii: "["):
      guard let end = footnoteEnd() else { return false }
      if markers == 0, indent <= 3 { opener = .footnote }
      text = end
    default: return false
    }
    markers += 1
    return true
  }

  private func isMarkerEnd(_ place: Int) -> Bool { place == range.upperBound || bytes[place].isBlank }

  /// Where `[^label]:` ends, if the text begins with one.
  private func footnoteEnd() -> Int? {
    guard text + 1 < range.upperBound, bytes[text + 1] == UInt8(ascii: "^") else { return nil }
    var place = text + 2
    while place < range.upperBound, bytes[place] != UInt8(ascii: "]"), !bytes[place].isBlank { place += 1 }
    guard place > text + 2, place + 1 < range.upperBound, bytes[place] == UInt8(ascii: "]"),
      bytes[place + 1] == UInt8(ascii: ":")
    else { return nil }
    return place + 2
  }
}

/// How many columns two lines of a paragraph have as the head of a table and as the row below it, which make a table
/// where both have as many (GFM 0.29, section 4.10).
///
/// - Parameters:
///   - bytes: the text.
///   - head: where the paragraph's first line is.
///   - delimiters: where its second line is.
/// - Returns: the columns of each; nil where they have not the looks of such lines.
public func tableColumns(
  in bytes: [UInt8], head: Range<Int>, delimiters: Range<Int>
) -> (head: Int, delimiters: Int)? {
  let (head, delimiters) = (Line(bytes, head, bars: 0), Line(bytes, delimiters, bars: 0))
  guard head.first == UInt8(ascii: "|"), delimiters.isDelimiterRow, delimiters.markers == 0 else {
    return nil
  }
  let (first, second) = (head.columns, delimiters.columns)
  return first > 0 && second > 0 ? (first, second) : nil
}

/// What a row of a table has beyond the table's columns, so that it is left out (GFM 0.29, section 4.10).
///
/// - Parameters:
///   - bytes: the text.
///   - row: where the row is, without white space at its ends.
///   - columns: how many columns the table has.
/// - Returns: where the words of these cells are; nil where there is nothing in them.
public func tableSurplus(in bytes: [UInt8], row: Range<Int>, columns: Int) -> Range<Int>? {
  guard !row.isEmpty else { return nil }
  // Behind as many bars as there are columns, one in front of the row not counted.
  var start = row.lowerBound + (isBar(bytes, at: row.lowerBound) ? 1 : 0)
  var columns = columns
  while columns > 0 {
    start = Bytes.first(in: bytes, start..<row.upperBound) { Bytes.equal($0, UInt8(ascii: "|")) }
    guard start < row.upperBound else { return nil }
    if isBar(bytes, at: start) { columns -= 1 }
    start += 1
  }
  let end = row.upperBound - (isBar(bytes, at: row.upperBound - 1) ? 1 : 0)
  guard start < end else { return nil }
  let isOfWords = { !bytes[$0].isBlank && !isBar(bytes, at: $0) }
  guard let first = (start..<end).first(where: isOfWords), let last = (start..<end).last(where: isOfWords)
  else { return nil }
  return first..<last + 1
}

/// Whether a bar that parts the cells of a table stands at a place: none does right behind a backslash, be that escaped
/// or not.
private func isBar(_ bytes: [UInt8], at place: Int) -> Bool {
  bytes[place] == UInt8(ascii: "|") && (place == 0 || bytes[place - 1] != UInt8(ascii: "\\"))
}
