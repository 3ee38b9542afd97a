import Markdown
import Model
import Scanning
import Source

/// The rows of a text: a block with its headings and its notes, or blocks that have none.
///
/// The style sheet sets the notes of a row in the margin beside its block.
struct Rows {
  private var isOpen = false

  /// Makes room for a block; one that follows its heading stays with it.
  mutating func begin(hasNotes: Bool, follows: Bool = false, into out: inout HTMLBuffer) {
    if isOpen && hasNotes && !follows { close(into: &out) }
    if !isOpen {
      out.raw("<div class=\"row\">\n")
      isOpen = true
    }
  }

  /// Ends the last row.
  mutating func close(into out: inout HTMLBuffer) {
    if isOpen { out.raw("</div>\n") }
    isOpen = false
  }
}

extension TextWriter {
  /// Writes blocks in rows with their notes.
  mutating func writeRows(_ blocks: [NodeID], into out: inout HTMLBuffer) {
    var rows = Rows()
    // Its references are counted once for all blocks.
    let document = view.document
    for (index, block) in blocks.enumerated() {
      // A heading begins a row where the block that it belongs to does.
      let first = firstText(in: blocks[index...].prefix(Self.headingsInARow))
      let isWide = view.isComparison(block)
      // A comparison has a row of its own, as wide as text and margin together.
      if isWide { rows.close(into: &out) }
      rows.begin(
        hasNotes: hasNewNotes(below: block) || first != block && hasNewNotes(below: first ?? block),
        follows: index > 0 && document.isHeading(blocks[index - 1]), into: &out)
      writeBlock(block, of: document, into: &out)
      writeNotes(in: &rows, into: &out)
      if isWide { rows.close(into: &out) }
    }
    rows.close(into: &out)
  }

  /// The first block that is no heading.
  private func firstText(in blocks: ArraySlice<NodeID>) -> NodeID? {
    for block in blocks where !view.document.isHeading(block) { return block }
    return nil
  }

  /// How many headings in a row are looked past: a title, a section, a part of it.
  private static let headingsInARow = 4

  /// Writes a block that stands in no other; where the screen is narrow, a table may be moved sideways, and one of many
  /// words has its cells below each other.
  mutating func writeBlock(_ block: NodeID, of document: Document, into out: inout HTMLBuffer) {
    guard case .table = document[block].kind, view.page.roles[block] == nil else {
      return renderHTML(document, of: block, with: &self, into: &out)
    }
    columnNames = namesForWordyCells(of: block)
    openScroll(isWordy: !columnNames.isEmpty, into: &out)
    out.raw("\n")
    renderHTML(document, of: block, with: &self, into: &out)
    out.raw("</div>\n")
    columnNames = []
  }

  /// The heads of a table's columns where one of three columns or more has a cell of many words, and they are short
  /// enough to be repeated in each row; else none.
  private func namesForWordyCells(of table: NodeID) -> [String] {
    guard let head = view.document.firstChild(of: table) else { return [] }
    let heads = view.children(head)
    if heads.count < 3 || !heads.allSatisfy(isNarrow) { return [] }
    for row in view.document.children(of: table) where row != head {
      for cell in view.document.children(of: row) where !isNarrow(cell) {
        return heads.map { view.page.words(of: $0, in: view.document) }
      }
    }
    return []
  }

  /// How many letters a column of three on a phone holds in five lines.
  private static let lettersInANarrowCell = 60

  private func isNarrow(_ cell: NodeID) -> Bool {
    // No letter is less than a byte, and bytes need no reading.
    var most = 0
    for index in Int(cell.index)..<Int(view.document[cell].end) {
      switch view.document.nodes[index].kind {
      case .text(let text), .code(let text), .htmlInline(let text): most += text.count
      default: break
      }
    }
    return most <= Self.lettersInANarrowCell
      || view.page.words(of: cell, in: view.document).count <= Self.lettersInANarrowCell
  }

  /// Opens the element in which a table may be moved sideways.
  mutating func openScroll(isWordy: Bool = false, into out: inout HTMLBuffer) {
    out.raw(isWordy ? "<div class=\"scroll wordy\"" : "<div class=\"scroll\"")
    out.raw(" tabindex=\"0\" role=\"group\" aria-label=\"Table\">")
  }

  /// Writes the waiting notes beside the row's block, which ends the row.
  mutating func writeNotes(in rows: inout Rows, into out: inout HTMLBuffer) {
    guard ledger.hasWaiting else { return }
    writeWaitingNotes(into: &out)
    rows.close(into: &out)
  }

  /// Whether a block refers to notes that have not been referred to before.
  mutating func hasNewNotes(below block: NodeID) -> Bool {
    ledger.hasNewNotes(below: block, of: view)
  }
}

extension NoteLedger {
  /// Whether a block of a page refers to notes that have not been referred to before.
  fileprivate func hasNewNotes(below block: NodeID, of view: PageView) -> Bool {
    for definition in view.firstUses(below: block)
    where !contains(.footnote(view.page.id, definition: definition)) { return true }
    for quotation in view.quotations(below: block) where !contains(.quotation(quotation)) { return true }
    return view.figures(below: block).contains { !contains(.figure(view.page.id, $0)) }
  }
}
