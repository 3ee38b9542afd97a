import Markdown
import Model
import Scanning

/// The rows of a text: a block with notes, its notes, and the blocks after it that have none.
///
/// The style sheet sets the
/// notes of a row in the margin beside its blocks, so a row takes at most as many blocks as it has grid lines for.
struct Rows {
  /// The style sheet's `.row` has this many lines before the last.
  static let limit = 12
  private var isOpen = false
  private var hasSide = false
  private var count = 0

  /// Makes room for a block; one that follows its heading stays with it.
  mutating func begin(hasNotes: Bool, follows: Bool = false, into out: inout HTMLBuffer) {
    if isOpen && (hasNotes && !(follows && !hasSide) || count >= Self.limit) { close(into: &out) }
    if !isOpen {
      out.raw("<div class=\"row\">\n")
      isOpen = true
    }
    count += 1
  }

  /// Makes room for a block's notes.
  mutating func beginSide(into out: inout HTMLBuffer) {
    if hasSide {
      close(into: &out)
      begin(hasNotes: false, into: &out)
    }
    hasSide = true
  }

  /// Ends the last row.
  mutating func close(into out: inout HTMLBuffer) {
    if isOpen { out.raw("</div>\n") }
    self = Rows()
  }
}

extension TextWriter {
  /// Writes blocks in rows with their notes.
  mutating func writeRows(_ blocks: [NodeID], into out: inout HTMLBuffer) {
    var rows = Rows()
    for (index, block) in blocks.enumerated() {
      // A heading begins a row where the block that it belongs to does.
      let first = firstText(in: blocks[index...].prefix(Self.headingsInARow))
      let isWide = isComparison(block)
      // A comparison has a row of its own, as wide as text and margin together.
      if isWide { rows.close(into: &out) }
      rows.begin(
        hasNotes: hasNewNotes(below: block) || first != block && hasNewNotes(below: first ?? block),
        follows: index > 0 && isHeading(blocks[index - 1]), into: &out)
      writeBlock(block, into: &out)
      writeNotes(in: &rows, into: &out)
      if isWide { rows.close(into: &out) }
    }
    rows.close(into: &out)
  }

  /// The first block that is no heading.
  private func firstText(in blocks: ArraySlice<NodeID>) -> NodeID? {
    for block in blocks where !isHeading(block) { return block }
    return nil
  }

  /// How many headings in a row are looked past: a title, a section, a part of it.
  private static let headingsInARow = 4

  private func isComparison(_ block: NodeID) -> Bool {
    if case .comparison? = view.page.roles[block] { return true }
    return false
  }

  private func isHeading(_ block: NodeID) -> Bool {
    if case .heading = view.document[block].kind { return true }
    return false
  }

  /// Writes a block that stands in no other; a table may be moved sideways where the screen is narrow.
  mutating func writeBlock(_ block: NodeID, into out: inout HTMLBuffer) {
    guard case .table = view.document[block].kind, view.page.roles[block] == nil else {
      return write(block, into: &out)
    }
    openScroll(into: &out)
    out.raw("\n")
    write(block, into: &out)
    out.raw("</div>\n")
  }

  /// Opens the element in which a table may be moved sideways.
  func openScroll(into out: inout HTMLBuffer) {
    out.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">")
  }

  /// Writes the waiting notes beside the row's blocks.
  mutating func writeNotes(in rows: inout Rows, into out: inout HTMLBuffer) {
    guard ledger.hasWaiting else { return }
    rows.beginSide(into: &out)
    writeWaitingNotes(into: &out)
  }

  /// Whether a block refers to notes that have not been referred to before.
  func hasNewNotes(below block: NodeID) -> Bool {
    for definition in view.firstUses(below: block)
    where !ledger.contains(.footnote(view.page.id, definition: definition)) { return true }
    for quotation in view.quotations(below: block) where !ledger.contains(.quotation(quotation)) {
      return true
    }
    return hasNewFigures(below: block)
  }

  private func hasNewFigures(below block: NodeID) -> Bool {
    guard let figures = site.figureNodes[view.page.id] else { return false }
    let end = view.document[block].end
    let start = figures.partitioningIndex { $0 >= block }
    return figures[start...].prefix { $0.index < end }.contains {
      !ledger.contains(.figure(view.page.id, $0))
    }
  }

  /// The blocks of the page's text: all but the title and the footnotes.
  var textBlocks: [NodeID] {
    view.children(Document.root).filter { node in
      if case .footnoteDefinition = view.document[node].kind { return false }
      return node != view.page.titleNode
    }
  }
}
