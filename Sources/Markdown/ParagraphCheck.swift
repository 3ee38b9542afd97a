// In: the lines of a text, one after the other. Out: the limits that a line exceeds.
// What counts as one paragraph here is never less than what the C library takes as one: a run of lines without an
// empty line, but for lines that begin a block of their own wherever they stand. It does not know lists or quotes.

import Source

/// The state between two lines.
struct ParagraphCheck {
  /// Bytes and lines of the run so far.
  private var size = 0
  private var lines = 0
  /// Whether all of the run are link reference definitions, which leave no text behind.
  private var isAllDefinitions = true
  /// The list item that is surely open: its indent, and the column of its text.
  private var item: (indent: Int, text: Int)?
  /// Lines that look like a table's second.
  private var delimiterRows = 0
  /// The run's first line as a table's header.
  private var header: (cells: Int, indent: Int)?
  /// The indent of the table that the run surely is.
  private var tableIndent: Int?
  /// The columns of the widest table that the run can be, and its cells; the cells of all tables.
  private var columns = 0
  private var tableCells = 0
  private var cells = 0
  /// The fence that is open, at the margin.
  private var fence: (mark: UInt8, count: Int)?
  /// Whether raw HTML may be open, in which nothing else begins: until an empty line, or until nobody knows when.
  private var hasTag = false
  private var hasOpenHTML = false

  /// Takes in the next line; what is wrong with it, if anything.
  mutating func check(_ line: Line) -> (Code, String)? {
    if let fence {
      if let close = line.fence, close.mark == fence.mark, close.count >= fence.count, close.isBare {
        self.fence = nil
      }
      return nil
    }
    if line.markers > Limits.markers, !line.isThematicBreak {
      return (.nestingTooDeep, "the line has more than \(Limits.markers) markers of quotes and lists")
    }
    if line.isBlank {
      endRun()
      if line.quotes == 0 { hasTag = false }
      return nil
    }
    if let problem = checkBars(line.bars) { return problem }
    if line.hasTag { noteTag(line) }
    if let opened = line.fence, line.indent == 0, !hasTag, !hasOpenHTML {
      endRun()
      fence = (opened.mark, opened.count)
      return nil
    }
    if beginsBlock(line) {
      endRun()
      if line.opener != .footnote, line.opener != nil { item = (line.indent, line.textColumn) }
    } else if let open = item, line.indent < open.text {
      item = nil
    } else if lines == 0, line.opener == .number {
      item = (line.indent, line.textColumn)
    }
    return grow(line)
  }

  /// Takes in a line that has nothing on it: the same as `check` does.
  mutating func passEmptyLine() {
    if fence != nil { return }
    endRun()
    hasTag = false
  }

  /// Takes in a line of so many bytes that begins with a letter, as most lines do, and so is no more than words: the
  /// same as `check` does.
  mutating func check(lineOfWords count: Int, bars: Int) -> (Code, String)? {
    if fence != nil { return nil }
    if let problem = checkBars(bars) { return problem }
    if let open = item, open.text > 0 { item = nil }
    lines += 1
    size += count + 1
    isAllDefinitions = false
    if tableIndent != nil { (tableIndent, columns) = (nil, 0) }
    header = nil
    return countCells() ?? checkSize()
  }

  private func checkBars(_ bars: Int) -> (Code, String)? {
    guard bars > Limits.bars else { return nil }
    return (.invalidData, "the line has more than \(Limits.bars) vertical bars")
  }

  private mutating func endRun() {
    (size, lines, isAllDefinitions, item) = (0, 0, true, nil)
    (delimiterRows, header, tableIndent, columns, tableCells) = (0, nil, nil, 0, 0)
  }

  /// Whether the line begins a block whatever stands before it (CommonMark 0.29, sections 4.2, 5.2, 5.3): a heading,
  /// a bullet with text, a footnote; a number only right behind an item that is not indented less.
  private func beginsBlock(_ line: Line) -> Bool {
    switch line.opener {
    case .bullet: line.text < line.range.upperBound
    case .footnote: true
    case .number: item.map { line.indent <= $0.indent + 1 } ?? false
    case nil: line.isHeading
    }
  }

  private mutating func grow(_ line: Line) -> (Code, String)? {
    lines += 1
    size += line.range.count + 1
    isAllDefinitions = isAllDefinitions && line.isPlainDefinition
    if isAllDefinitions { size = 0 }
    if let problem = checkTable(line) { return problem }
    header = lines == 1 && line.cells > 0 ? (line.cells, line.indent) : nil
    return checkSize()
  }

  private func checkSize() -> (Code, String)? {
    guard size > Limits.paragraph else { return nil }
    return (.fileTooLarge, "the paragraph that ends here is longer than \(Limits.paragraph >> 10) KiB")
  }

  /// Counts cells, and knows a table for certain where its header begins the run: then each row that begins with a
  /// bar is a paragraph of its own.
  private mutating func checkTable(_ line: Line) -> (Code, String)? {
    if let indent = tableIndent {
      if line.indent == indent, line.cells > 0 {
        size = line.range.count
      } else {
        (tableIndent, columns) = (nil, 0)
      }
    } else if line.isDelimiterRow {
      let isCertain =
        lines == 2 && !hasTag && !hasOpenHTML
        && header.map { $0.cells == line.cells && $0.indent == line.indent } ?? false
      if isCertain { tableIndent = line.indent } else { delimiterRows += 1 }
      columns = max(columns, line.bars + 1)
    }
    return countCells()
  }

  private mutating func countCells() -> (Code, String)? {
    guard delimiterRows <= Limits.delimiterRows else {
      return (
        .invalidData,
        "the paragraph has more than \(Limits.delimiterRows) lines like the second line of a table"
      )
    }
    tableCells += columns
    cells += columns
    if tableCells > Limits.tableCells {
      return (.fileTooLarge, "the table has more than \(Limits.tableCells) cells")
    }
    if cells > Limits.cells {
      return (.fileTooLarge, "the tables have more than \(Limits.cells) cells together")
    }
    return nil
  }

  /// Elements of kinds 1 to 5 may go over empty lines, the others end there (CommonMark 0.29, section 4.6).
  private mutating func noteTag(_ line: Line) {
    hasTag = true
    let tag = line.bytes[line.text..<line.range.upperBound].dropFirst().prefix(6).map { $0 | 0x20 }
    let openers = ["script", "pre", "style"].map { Array($0.utf8) }
    if tag.first == UInt8(ascii: "!") | 0x20 || tag.first == UInt8(ascii: "?") | 0x20
      || openers.contains(where: { tag.starts(with: $0) })
    {
      hasOpenHTML = true
    }
  }
}
