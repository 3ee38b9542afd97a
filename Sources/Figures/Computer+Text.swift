import Markdown
import Model
import Source

extension Computer {
  /// Links to a file of data/ whose title is a query: the words of the link are what it gives.
  mutating func computeInline(on page: Page) {
    let document = page.document
    for link in page.links {
      guard case .media(let path) = link.destination, path.hasPrefix("data/"),
        case .link(_, let title, _) = document[link.node].kind
      else { continue }
      let query = document.string(title)
      let span = document[link.node].span
      let words = PlainText(document, below: link.node).string
      guard ["SELECT", "WITH"].contains(query.drop { $0.isWhitespace }.prefix { $0.isLetter }.uppercased())
      else {
        if query.split(whereSeparator: \.isWhitespace).contains("FROM") {
          diagnostics.append(
            Diagnostic(
              .checkFailed, .warning, in: page.source, at: span,
              "the figure “\(words)” is not computed, since its title begins with no “SELECT”",
              suggestion: "SELECT … FROM …"))
        }
        continue
      }
      guard let answer = ask(query, in: page.source, at: span) else { continue }
      guard answer.rows.count == 1, answer.rows[0].count == 1 else {
        report(
          page.source, span, "the figure “\(words)” is computed as \(shown(answer)), which is not one value")
        continue
      }
      if !agrees(words, with: answer.rows[0][0]) {
        report(
          page.source, span, "the figure “\(words)” is computed as \(shown(answer))",
          suggestion: answer.rows[0][0] == .null ? nil : answer.rows[0][0].text)
        continue
      }
      figures.inline[page.id, default: [:]][link.node] = answer
    }
  }

  /// Whether words print a value: a number rounded to the digits that are shown, or else the very text.
  private func agrees(_ words: String, with value: Figures.Value) -> Bool {
    switch value {
    case .null: false
    case .text(let text): words == text
    case .integer(let number): PrintedNumber(in: words)?.agrees(with: number) ?? false
    case .real(let number): PrintedNumber(in: words)?.agrees(with: number) ?? false
    }
  }

  mutating func computeBlocks(on page: Page) {
    room = Self.roomOfPage
    for chart in page.charts where room >= 0 {
      if let drawn = self.chart(chart, on: page) {
        figures.blocks[page.id, default: [:]][chart.node] = .chart(drawn)
      }
    }
    let document = page.document
    for position in document.nodes.indices where room >= 0 {
      guard case .codeBlock(let info, let literal, true) = document.nodes[position].kind else { continue }
      let words = document.string(info).split(separator: " ")
      guard words.count == 2, words[0].lowercased() == "sql", words[1].lowercased() == "figure" else {
        continue
      }
      let node = NodeID(position)
      if let answer = ask(document.string(literal), in: page.source, at: document[node].span),
        takesRoom(answer.rows.joined().reduce(0) { $0 + $1.size }, at: node, on: page)
      {
        figures.blocks[page.id, default: [:]][node] = .table(answer)
      }
    }
  }

  /// The most bytes of charts and tables that a page may show.
  private static let roomOfPage = 4 << 20

  /// Whether a page may still show a block of about so many bytes; the first that has no room is an error.
  mutating func takesRoom(_ size: Int, at node: NodeID, on page: Page) -> Bool {
    if room >= size {
      room -= size
      return true
    }
    if room >= 0 {
      diagnostics.append(
        Diagnostic(
          .fileTooLarge, in: page.source, at: page.document[node].span,
          "with this block the figures that the page shows are more than \(Self.roomOfPage >> 20) MiB together",
          suggestion: "ask for fewer rows, or put some of them on another page"))
    }
    room = -1
    return false
  }
}
