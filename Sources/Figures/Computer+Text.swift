import Markdown
import Model
import Source

extension Computer {
  /// Links to a file of data/ whose title is a query: the words of the link are what it gives.
  mutating func computeInline(on page: Page) {
    let links = page.links.filter { link in
      guard case .media(let path) = link.destination else { return false }
      return path.hasPrefix("data/")
    }
    if links.isEmpty { return }
    let document = page.document
    for link in links {
      guard case .link(_, let title, _) = document[link.node].kind
      else { continue }
      let query = document.string(title)
      let span = document[link.node].span
      let words = PlainText(document, below: link.node).string
      guard document.isQuery(title) else {
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
      guard let row = answer.rows.first else {
        report(page.source, span, "the figure “\(words)” has no value: its query gives no row")
        continue
      }
      guard answer.rows.count == 1, row.count == 1 else {
        report(
          page.source, span, "the figure “\(words)” is computed as \(shown(answer)), which is not one value")
        continue
      }
      let printed = PrintedNumber(in: words, hasDecimalComma: hasDecimalComma(page))
      if !agrees(words, printed, with: row[0]) {
        let isUnread = row[0].isNumber && printed == nil
        report(
          page.source, span,
          "the figure “\(words)” is computed as \(shown(answer))"
            + (isUnread ? ", and can not be read as one number" : ""),
          suggestion: suggestion(for: row[0], printed))
        continue
      }
      figures.inline[page.id, default: [:]][link.node] = answer
    }
  }

  /// Whether words print a value: a number, be it in a column of texts, rounded to the digits that are shown, or else
  /// the very text.
  private func agrees(_ words: String, _ printed: PrintedNumber?, with value: Figures.Value) -> Bool {
    switch value {
    case .null: false
    case .text(let text):
      words == text || (DataNumber(text)?.value).flatMap { printed?.agrees(with: $0) } ?? false
    case .integer(let number): printed?.agrees(with: number) ?? false
    case .real(let number): printed?.agrees(with: number) ?? false
    }
  }

  /// What to print in place of words that do not print a value; nil where nothing prints it.
  private func suggestion(for value: Figures.Value, _ printed: PrintedNumber?) -> String? {
    switch value {
    case .null: nil
    case .text(let text):
      if let printed, let number = DataNumber(text)?.value {
        printed.suggestion(for: number, text)
      } else {
        text
      }
    case .real(let number) where !number.isFinite: nil
    case .integer(let number):
      if let printed { printed.suggestion(for: Double(number), value.text) } else { value.text }
    case .real(let number):
      if let printed { printed.suggestion(for: number, value.text) } else { value.text }
    }
  }

  /// Whether the language of a page writes one and a half as `1,5` (Unicode CLDR, “Number symbols”).
  private func hasDecimalComma(_ page: Page) -> Bool {
    let tag = page.language(in: briefing).lowercased()
    if languagesWithPoint.contains(tag) { return false }
    return languagesWithComma.contains(String(tag.prefix { $0 != "-" }))
  }

  mutating func computeBlocks(on page: Page) {
    room = Self.roomOfPage
    for chart in page.charts where room >= 0 {
      if let drawn = self.chart(chart, on: page) {
        figures.blocks[page.id, default: [:]][chart.node] = .chart(drawn)
      }
    }
    if page.queries.isEmpty { return }
    let document = page.document
    for node in page.queries where room >= 0 {
      guard case .codeBlock(_, let literal, _) = document[node].kind else { continue }
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

/// The languages in which a comma stands before the decimals.
private let languagesWithComma: Set<String> = [
  "af", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "gl", "hr", "hu",
  "hy", "id", "is", "it", "ka", "kk", "ky", "lt", "lv", "mk", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru",
  "sk", "sl", "sq", "sr", "sv", "tg", "tk", "tr", "uk", "uz", "vi",
]

/// Where they are written with a point.
private let languagesWithPoint: Set<String> = [
  "de-ch", "de-li", "es-419", "es-do", "es-gt", "es-hn", "es-mx", "es-ni", "es-pa", "es-pe", "es-pr", "es-sv",
  "es-us", "it-ch",
]

extension Figures.Value {
  /// Whether it is a number.
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .real: true
    case .null, .text: false
    }
  }
}
