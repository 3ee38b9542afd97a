import Markdown
import Model

// What the build computed: checks of claims, figures in the text, answers as tables, charts.

extension TextWriter {
  /// Writes what stands in place of a fenced block; nothing, and so the block itself, where it is only code.
  mutating func writeComputed(_ id: NodeID, into out: inout HTMLBuffer) -> Bool {
    guard mode != .words, let block = site.figures.blocks[view.page.id]?[id] else { return false }
    switch block {
    case .table(let answer): writeAnswer(answer, into: &out)
    case .chart(let chart):
      let anchor = view.page.charts.first { $0.node == id }.map { view.page.id(of: $0.anchor) } ?? "chart"
      writeChart(chart, anchor, into: &out)
    }
    return true
  }

  // MARK: Charts

  private mutating func writeChart(_ chart: Figures.Chart, _ anchor: String, into out: inout HTMLBuffer) {
    out.raw("<figure class=\"chart\"")
    writeID(anchor, into: &out)
    out.raw(">\n")
    out.append(markup: draw(chart, id: mode == .full ? anchor : anchor + "-copy").bytes)
    out.raw("\n<figcaption>")
    out.text(chart.caption)
    // What follows is a sentence of its own.
    if let last = chart.caption.last, !".!?…".contains(last) { out.raw(".") }
    out.raw(" ")
    beginOwn(into: &out)
    if !chart.sources.isEmpty {
      out.raw("Source: ")
      for (index, source) in chart.sources.enumerated() {
        if index > 0 { out.raw("; ") }
        linked.insert(.source(source))
        out.raw("<a class=\"cite\"")
        out.href(site.spot(.source(source)), from: place)
        out.raw(">")
        site.writeName(of: source, into: &out)
        out.raw("</a>")
      }
      // “n.d.” has a full stop.
      let isStopped = chart.sources.last.map { site.briefing.sourceNames[$0.index].text.hasSuffix(".") }
      out.raw(isStopped == true ? " " : ". ")
    }
    out.raw("<a")
    out.href(chart.data, from: place)
    out.raw(">The data</a>")
    endOwn(into: &out)
    out.raw("\n<details>")
    openOwn("<summary", into: &out)
    out.raw("The figures</summary>")
    writeFigures(of: chart, into: &out)
    out.raw("</details></figcaption></figure>\n")
  }

  private mutating func writeFigures(of chart: Figures.Chart, into out: inout HTMLBuffer) {
    openScroll(into: &out)
    out.raw("<table><thead><tr><th scope=\"col\">")
    out.text(chart.x)
    out.raw("</th>")
    for series in chart.series {
      out.raw("<th scope=\"col\" class=\"end\">")
      out.text(
        [series.name.isEmpty ? chart.y : series.name, chart.unit].compactMap(\.self).joined(separator: ", "))
      out.raw("</th>")
    }
    out.raw("</tr></thead><tbody>")
    for (index, category) in chart.categories.enumerated() {
      out.raw("<tr><th scope=\"row\">")
      out.text(category)
      out.raw("</th>")
      for series in chart.series {
        out.raw("<td class=\"end\">")
        out.text(series.values[index].map(Number.short) ?? "–")
        out.raw("</td>")
      }
      out.raw("</tr>")
    }
    out.raw("</tbody></table></div>")
  }

  // MARK: Answers

  private mutating func writeAnswer(_ answer: Figures.Answer, into out: inout HTMLBuffer) {
    out.raw("<figure class=\"computed\">")
    openScroll(into: &out)
    out.raw("<table><thead><tr>")
    for (index, column) in answer.columns.enumerated() {
      out.raw(Self.isNumeric(answer, index) ? "<th scope=\"col\" class=\"end\">" : "<th scope=\"col\">")
      out.text(column)
      out.raw("</th>")
    }
    out.raw("</tr></thead><tbody>")
    for row in answer.rows {
      out.raw("<tr>")
      for value in row {
        if case .text = value { out.raw("<td>") } else { out.raw("<td class=\"end\">") }
        out.text(Self.words(of: value))
        out.raw("</td>")
      }
      out.raw("</tr>")
    }
    out.raw("</tbody></table></div>")
    openOwn("<figcaption", into: &out)
    out.raw("Computed from the briefing’s own data.")
    writeQuery(answer, "The query", into: &out)
    out.raw("</figcaption></figure>\n")
  }

  /// Whether a column holds numbers, and nothing else where it holds anything.
  private static func isNumeric(_ answer: Figures.Answer, _ column: Int) -> Bool {
    var hasNumber = false
    for row in answer.rows {
      switch row[column] {
      case .text: return false
      case .null: break
      case .integer, .real: hasNumber = true
      }
    }
    return hasNumber
  }

  /// The query behind an answer, folded below its title.
  private mutating func writeQuery(
    _ answer: Figures.Answer, _ title: StaticString, into out: inout HTMLBuffer
  ) {
    out.raw("<details class=\"query\">")
    openOwn("<summary", into: &out)
    out.raw(title)
    out.raw("</summary><pre><code>")
    out.text(answer.query)
    out.raw("</code></pre></details>")
  }

  /// A value as it is read: nothing for none.
  private static func words(of value: Figures.Value) -> String {
    switch value {
    case .null: "–"
    case .integer(let number): Number.text(number)
    case .real(let number): Number.exact(number)
    case .text(let text): text
    }
  }

  /// The checks of a claim, each with its query and answer behind a fold.
  mutating func writeChecks(of claim: Claim, into out: inout HTMLBuffer) {
    for answer in site.figures.checks[claim.id] ?? [] {
      writeQuery(answer, "Check computed: it holds", into: &out)
      out.raw("\n")
    }
  }

  // MARK: Figures in running text

  /// The mark of a computed figure, which leads to how it was computed.
  mutating func writeFigureReference(_ link: NodeID, into out: inout HTMLBuffer) {
    let entry = ledger.refer(
      to: .figure(view.page.id, link), id: view.prefix + OwnID.figure.named(link.index))
    out.openReference("<a class=\"ref computed", to: entry)
    out.raw(" title=\"Computed\" role=\"doc-noteref\"><span aria-hidden=\"true\">=</span>")
    out.number(entry.number)
    out.raw("</a>")
  }

  /// How a figure was computed.
  mutating func writeFigureNote(_ link: NodeID, _ entry: NoteLedger.Entry, into out: inout HTMLBuffer) {
    guard let answer = site.figures.inline[view.page.id]?[link] else { return }
    openNote(" figure-note", entry, into: &out) { $1.raw("Computed figure") }
    openOwn("<p", into: &out)
    out.raw("The build recomputes it from the briefing’s own data: ")
    out.text(answer.rows.first?.first.map(Self.words) ?? "")
    out.raw(".</p>")
    writeQuery(answer, "The query", into: &out)
    closeNote(into: &out)
  }
}
