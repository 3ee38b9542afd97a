// In: the source, and the tree as it is being copied. Out: the lines that make the C library keep every footnote
// definition, where each definition's label stands, and what is wrong with footnotes.
// It does not ask whether a note is used or its label well formed: later stages do.

import CMarkGFM
import Scanning
import Source

/// A footnote definition's head, `[^label]:`, as it stands in the source.
struct FootnoteMark {
  /// The label's bytes.
  let span: Span
  /// The number that the library gave it, less one.
  let number: Int
  /// How many block quote markers stand before it on its line.
  let quotes: Int
  /// Whether it is already reported that it swallows text.
  var isReported = false
  /// Its column, counted behind those markers.
  let column: Int

  /// The head of a definition's node: it ends where the node begins.
  init(_ node: OpaquePointer, in places: Places, number: Int) {
    let row = unsafe places.row(cmark_node_get_start_line(node))
    let bytes = places.bytes
    let start = Int(places.starts[row])
    var upper = unsafe places.offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node))
    while upper > start, bytes[upper - 1] != UInt8(ascii: "]") { upper -= 1 }
    upper = max(start, upper - 1)
    // Labels hold neither spaces nor `]`, so the head begins at the first `[^` behind the last of those.
    var lower = upper
    while lower > start, bytes[lower - 1] != UInt8(ascii: "]"), !bytes[lower - 1].isBlank {
      lower -= 1
    }
    while lower + 1 < upper, !(bytes[lower] == UInt8(ascii: "[") && bytes[lower + 1] == UInt8(ascii: "^")) {
      lower += 1
    }
    let head = min(lower, upper)
    span = Span(min(head + 2, upper), upper)
    self.number = number
    let marks = bytes[start..<head].count { $0 == UInt8(ascii: ">") }
    let prefix = places.prefixEnd(row, quotes: marks).place
    quotes = marks
    column = places.columns(from: prefix, to: head)
  }
}

/// Where definitions may stand: a scan that knows `[^label]:` but not what is code.
struct FootnoteCandidates {
  /// The labels' bytes in the source, in order.
  private(set) var labels: [Span] = []
  /// Whether the library may keep each without lines before it: it begins its line, so that none stands within another
  /// definition, a quote or a list, and there are as many other marks, one of which may refer to it.
  var mayBeKept: Bool { areAtMargin && markCount >= 2 * labels.count }
  private var areAtMargin = true
  private let markCount: Int

  /// The candidates among the places where `[^` stands.
  init(_ bytes: [UInt8], marks: [UInt32], end: Int) {
    markCount = marks.count
    for mark in marks {
      let lower = Int(mark) + 2
      var upper = lower
      while upper < end, !FootnoteCandidates.endsLabel(bytes[upper]) { upper += 1 }
      if upper > lower, upper + 1 < end, bytes[upper] == UInt8(ascii: "]"),
        bytes[upper + 1] == UInt8(ascii: ":")
      {
        labels.append(Span(lower, upper))
        if mark > 0, !bytes[Int(mark) - 1].isLineBreak { areAtMargin = false }
      }
    }
  }

  private static func endsLabel(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "]") || byte.isBlankOrBreak
  }

  /// One paragraph for each candidate, that refers to it.
  ///
  /// The library drops definitions that nothing refers to, and gives numbers by first reference. With these lines
  /// before the text it keeps every label's first definition, and the definitions at the end of its tree come in
  /// the order of their numbers. Each is a paragraph of its own, so that a label with a backtick in it can't
  /// reach the next; an empty line ends the last, so that nothing in the text continues it.
  func opening(_ bytes: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    for label in labels {
      lines.append(contentsOf: [UInt8(ascii: "["), UInt8(ascii: "^")])
      lines.append(contentsOf: bytes[label.range])
      lines.append(contentsOf: [UInt8(ascii: "]"), UInt8(ascii: "\n"), UInt8(ascii: "\n")])
    }
    return lines
  }

  /// How many lines `opening` has.
  var lineCount: Int { labels.count * 2 }
}

extension Conversion {
  /// Reports the first line of a paragraph that a definition takes in, though it is not indented.
  ///
  /// The rule: a paragraph in a definition may go on only in lines that are indented further than the definition
  /// itself, counted behind the block quote markers that stand before it. A line at the margin is a lazy
  /// continuation (CommonMark 0.29, section 5.1), which looks like running text on the page's source and becomes
  /// part of the note.
  mutating func reportSwallowed(_ paragraph: Span, by mark: FootnoteMark) {
    guard definition?.isReported == false else { return }
    var row = places.block.row + 1
    while row < places.starts.count, places.starts[row] < paragraph.upper {
      let prefix = places.prefixEnd(row, quotes: mark.quotes).place
      let text = places.blanksEnd(prefix)
      if places.columns(from: prefix, to: text) <= mark.column {
        definition?.isReported = true
        let label = source.text(mark.span)
        complain(
          .footnoteSwallowsText, at: text,
          "the footnote “\(label)” takes in this line, because no empty line stands between them",
          suggestion: "an empty line before it, or four spaces if it belongs to the footnote")
        return
      }
      row += 1
    }
  }
}
