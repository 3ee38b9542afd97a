import Markdown
import Prose
import Source

extension PageBinder {
  /// How many charts a page may have: each makes a drawing and a table.
  private static let chartLimit = 1000

  mutating func bindChart(_ node: NodeID) {
    chartCount += 1
    if chartCount == Self.chartLimit + 1 {
      resolver.findings.error(
        .fileTooLarge, at: draft.document[node].span, "the text has more than \(Self.chartLimit) charts")
    }
    if chartCount > Self.chartLimit { return }
    let read = readChart(
      node, draft, anchor: .chart(Int32(bound.charts.count + 1)), tables: index.tables(),
      sources: index.knowsSources ? index.sourceOf : nil)
    resolver.findings.add(read.diagnostics)
    guard let chart = read.value, !draft.isLeftOut(node) else { return }
    bound.charts.append(chart)
    let caption = add(chart.caption)
    for source in chart.sources {
      let backlink = Backlink(
        page: page, anchor: chart.anchor, within: nil, stance: nil, isMention: false, sentence: caption)
      bound.references.append(Reference(target: .source(source), backlink: backlink))
    }
  }

  /// Warns of a block that is shown as code, but is like one that is computed.
  mutating func checkInfo(_ info: String, _ literal: Document.Text, at span: Span) {
    let words = info.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return }
    let meant: String
    if first == "chart" || words.count == 1 && nearest(first, among: ["chart"]) != nil {
      let lines = draft.document.string(literal).split(separator: "\n")
      guard lines.contains(where: { $0.hasPrefix("data:") }) else { return }
      meant = "chart"
    } else if first == "sql", words.count > 1, words != ["sql", "figure"],
      nearest(words[1], among: ["figure"]) != nil
    {
      meant = "sql figure"
    } else {
      return
    }
    resolver.findings.warning(
      .invalidValue, at: span, "“\(info)” is shown as code, since it is not “\(meant)”",
      suggestion: "```\(meant)")
  }
}
