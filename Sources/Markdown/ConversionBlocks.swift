// In: the block nodes of the C tree. Out: blocks with spans, and the footing for placing their inline nodes.
// It does not place inline nodes.

import CMarkGFM
import Scanning
import Source

/// What rows and cells need to know of their table.
struct TableState {
  /// `l`, `c`, `r` or 0 for each column, as the library says it.
  var alignments: [UInt8] = []
  /// The row of the source that holds the header.
  var headerRow = 0
  /// The column that the library reports for the start of each row.
  var column: Int32 = 0
  /// How many bytes of the paragraph stood before the header.
  var headerShift = 0
  /// Whether the row at hand is the header.
  var isInHeader = false
  /// The row of the source at hand, where its text begins, and how many of its cells are copied.
  var row = 0
  var rowStart = 0
  var cells = 0
}

extension Conversion {
  /// Copies a block; whether it is an element with children.
  mutating func enterBlock(_ node: OpaquePointer, _ type: UInt32) -> Bool {
    let start = unsafe places.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node))
    let endRow = unsafe places.row(cmark_node_get_end_line(node))
    let end = min(
      Int(places.starts[endRow]) + Int(unsafe cmark_node_get_end_column(node)), places.lineEnd(endRow))
    let span = places.trimmed(start, max(start, end))
    switch type {
    case CMARK_NODE_PARAGRAPH.rawValue:
      unsafe enterParagraph(node, span)
    case CMARK_NODE_HEADING.rawValue:
      add(.heading(level: UInt8(clamping: unsafe cmark_node_get_heading_level(node))), span)
      unsafe beginInlines(node, span)
    case CMARK_NODE_LIST.rawValue:
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let first = isOrdered ? unsafe Int32(cmark_node_get_list_start(node)) : nil
      let isTight = unsafe cmark_node_get_list_tight(node) != 0
      let hasBrackets = unsafe cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM
      add(.list(.init(start: first, isTight: isTight, hasBrackets: hasBrackets)), span)
    case CMARK_NODE_ITEM.rawValue:
      let isTask = unsafe cmark_node_get_syntax_extension(node) != nil
      add(.item(task: isTask ? task(at: start) : nil), span)
      indents += 1
    case CMARK_NODE_BLOCK_QUOTE.rawValue:
      add(.blockQuote, span)
      quotes += 1
    case CMARK_NODE_CODE_BLOCK.rawValue:
      let isFenced = unsafe isFenced(node)
      let info = unsafe store(cmark_node_get_fence_info(node))
      let literal = unsafe store(cmark_node_get_literal(node))
      add(.codeBlock(info: info, literal: literal, isFenced: isFenced), span)
      report(span)
      return false
    case CMARK_NODE_HTML_BLOCK.rawValue:
      let literal = unsafe store(cmark_node_get_literal(node))
      add(.htmlBlock(literal), span)
      report(span)
      return false
    case CMARK_NODE_THEMATIC_BREAK.rawValue:
      add(.thematicBreak, places.trimmed(start, places.lineEnd(endRow)))
      report(span)
      return false
    case CMARK_NODE_FOOTNOTE_DEFINITION.rawValue:
      add(.footnoteDefinition, definition.map { Span(Int($0.span.lower) - 2, Int(span.upper)) } ?? span)
    case kinds.table: unsafe enterTable(node, span)
    case kinds.row: unsafe enterRow(node)
    case kinds.cell: unsafe enterCell(node)
    default: preconditionFailure("a block of a type that no attached extension makes")
    }
    return true
  }

  /// Closes a block: a container ends where its last child ends.
  mutating func leaveBlock(_ closed: Open) {
    switch nodes[closed.index].kind {
    case .blockQuote: quotes -= 1
    case .item:
      indents -= 1
      findTask(closed.index)
    case .paragraph, .heading:
      nodes[closed.index].span.lower = places.block.span.lower
      report(nodes[closed.index].span)
      return
    case .table, .tableRow, .tableCell:
      report(nodes[closed.index].span)
      return
    default: break
    }
    if closed.upper >= 0 {
      let lower = min(Int(nodes[closed.index].span.lower), closed.lower)
      nodes[closed.index].span = Span(lower, max(lower, closed.upper))
    }
    report(nodes[closed.index].span)
  }

  private func isFenced(_ node: OpaquePointer) -> Bool {
    var (length, offset, character) = (Int32(0), Int32(0), CChar(0))
    return unsafe cmark_node_get_fenced(node, &length, &offset, &character) != 0
  }

  private mutating func enterParagraph(_ node: OpaquePointer, _ span: Span) {
    var span = span
    // Text above a table's header is a paragraph that the library makes without a place: it stands where the
    // table says that the table begins.
    if unsafe cmark_node_get_start_line(node) == 0, let next = unsafe cmark_node_next(node) {
      let start = unsafe places.offset(cmark_node_get_start_line(next), cmark_node_get_start_column(next))
      span = places.trimmed(start, Int(places.starts[unsafe headerRow(of: next)]))
      add(.paragraph, span)
      let row = unsafe places.row(cmark_node_get_start_line(next))
      places.enter(
        Places.Block(
          span: span, row: row, offset: start, column: 0, rowShift: row + places.shift + 1,
          quotes: quotes, isIndented: indents > 0))
      cursor = start
    } else {
      add(.paragraph, span)
      unsafe beginInlines(node, span)
    }
    if let definition { reportSwallowed(span, by: definition) }
  }

  private mutating func beginInlines(_ node: OpaquePointer, _ span: Span) {
    places.enter(
      Places.Block(
        span: span, row: unsafe places.row(cmark_node_get_start_line(node)), offset: Int(span.lower),
        column: unsafe Int(cmark_node_get_start_column(node)), quotes: quotes, isIndented: indents > 0))
    cursor = Int(span.lower)
  }

  // MARK: Tasks

  /// The state of the box behind the item's marker at an offset (GFM 0.29, section 5.3).
  ///
  /// The library takes a box as done if `[x]` stands anywhere on its line, so the source is asked.
  private func task(at offset: Int) -> Document.Task {
    var place = offset
    while place < places.end, places.bytes[place] != UInt8(ascii: "[") { place += 1 }
    return place + 1 < places.end && places.bytes[place + 1] | 0x20 == UInt8(ascii: "x") ? .done : .open
  }

  /// Finds the boxes that the library misses: `[X]`, and those in block quotes.
  private mutating func findTask(_ item: Int) {
    guard case .item(task: nil) = nodes[item].kind, item + 2 < nodes.count,
      case .paragraph = nodes[item + 1].kind, case .text(let text) = nodes[item + 2].kind, text.count >= 4
    else { return }
    let bytes = texts[text]
    let start = bytes.startIndex
    let mark = bytes[start + 1]
    let span = nodes[item + 2].span
    guard bytes[start] == UInt8(ascii: "["), bytes[start + 2] == UInt8(ascii: "]"),
      mark == UInt8(ascii: " ") || mark | 0x20 == UInt8(ascii: "x"), bytes[start + 3].isBlank,
      places.bytes[Int(span.lower)] == UInt8(ascii: "["), span.count >= 4
    else { return }
    nodes[item].kind = .item(task: mark == UInt8(ascii: " ") ? .open : .done)
    nodes[item + 2].kind = .text(Span(Int(text.lower) + 4, Int(text.upper)))
    nodes[item + 2].span = Span(Int(span.lower) + 4, Int(span.upper))
  }

  // MARK: Tables

  private mutating func enterTable(_ node: OpaquePointer, _ span: Span) {
    let columns = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
    let alignments = unsafe cmark_gfm_extensions_get_table_alignments(node)
    table = TableState()
    for column in 0..<columns { table.alignments.append(unsafe alignments?[column] ?? 0) }
    unsafe table.headerRow = headerRow(of: node)
    unsafe table.column = cmark_node_get_start_column(node)
    // Text above the header is a paragraph by now, but the header's cells are still counted from its start.
    var row = unsafe places.row(cmark_node_get_start_line(node))
    if row < table.headerRow { table.headerShift = places.lineEnd(row) - Int(span.lower) + 1 }
    while row + 1 < table.headerRow {
      row += 1
      table.headerShift += places.lineEnd(row) - places.textStart(row, quotes: quotes) + 1
    }
    var lower = Int(span.lower)
    if Int(places.starts[table.headerRow]) > lower {
      lower = places.textStart(table.headerRow, quotes: quotes)
    }
    table.rowStart = lower
    add(.table(UInt16(clamping: columns)), Span(lower, max(lower, Int(span.upper))))
  }

  /// The row of a table's header, which is not always where the library says that the table begins.
  private func headerRow(of table: OpaquePointer) -> Int {
    let start = unsafe places.row(cmark_node_get_start_line(table))
    let header = unsafe cmark_node_first_child(table)
    let body = unsafe header.flatMap { unsafe cmark_node_next($0) }
    let below = unsafe body.map { unsafe places.row(cmark_node_get_start_line($0)) - 2 }
    return max(start, below ?? (unsafe places.row(cmark_node_get_end_line(table)) - 1))
  }

  private mutating func enterRow(_ node: OpaquePointer) {
    let isHeader = unsafe cmark_gfm_extensions_get_table_row_is_header(node) != 0
    table.row = isHeader ? table.headerRow : unsafe places.row(cmark_node_get_start_line(node))
    if !isHeader { table.rowStart = places.textStart(table.row, quotes: quotes) }
    table.cells = 0
    table.isInHeader = isHeader
    add(.tableRow(isHeader: isHeader), places.trimmed(table.rowStart, places.lineEnd(table.row)))
  }

  private mutating func enterCell(_ node: OpaquePointer) {
    let row = nodes[innermost.index].span
    let column = unsafe cmark_node_get_start_column(node)
    let right = Int(column - table.column) - (table.isInHeader ? table.headerShift : 0)
    let width = unsafe Int(cmark_node_get_end_column(node) - column)
    var span = Span(at: Int(row.upper))
    if column > 0, right >= 0, width >= -1 {
      let lower = min(places.blanksEnd(table.rowStart + right), Int(row.upper))
      span = places.trimmed(lower, max(lower, min(table.rowStart + right + width + 1, Int(row.upper))))
    }
    let alignment: Document.Alignment =
      switch table.cells < table.alignments.count ? table.alignments[table.cells] : 0 {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    table.cells += 1
    add(.tableCell(alignment), span)
    let reported = unsafe Int(cmark_node_get_start_line(node)) - places.shift - 1
    places.enter(
      Places.Block(
        span: span.count > 0 ? span : row, row: table.row,
        offset: table.rowStart + right, column: Int(column), rowShift: table.row - reported))
    cursor = Int(span.lower)
  }
}
