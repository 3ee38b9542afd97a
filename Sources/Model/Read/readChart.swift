import Markdown
import Prose
import Source

// In: a fenced block `chart` of a page, the keys of the bibliography, nil where it can't be read, and the tables of
// data/. Out: the chart as it is to be drawn. Does not read the figures: the query that does may be as free as any other.

private let chartKeys = ["data", "type", "x", "y", "series", "where", "caption", "source"]

/// Reads a chart's block; nil where it does not say which columns of which file it draws.
///
/// What else is wrong with it is reported, and the chart goes on, so that its columns are looked at in the
/// same run.
func readChart(
  _ node: NodeID, _ draft: Draft, anchor: Anchor, tables: [String], sources: [String: SourceID]?
) -> Outcome<ChartBlock?> {
  var findings = Findings(in: draft.source)
  let block = draft.document[node].span
  let span = contents(of: block, in: draft.source)
  let read = readYAML(draft.source, in: span, code: .invalidValue)
  findings.add(read.diagnostics)
  guard let root = read.value else {
    if read.diagnostics.isEmpty {
      findings.error(
        .invalidValue, at: block, "the chart is empty", suggestion: "data: …, type: bar, x: …, y: …")
    }
    return Outcome(nil, findings.diagnostics)
  }
  let keys = MappingReader(root, known: chartKeys, &findings, code: .invalidValue)
  let value = { (key: String, findings: inout Findings) -> ChartBlock.Value? in
    keys.string(key, &findings).map { ChartBlock.Value(text: $0, span: keys.span(key)) }
  }
  for key in ["data", "type", "x", "y", "caption"] where !keys.has(key) {
    findings.error(.invalidValue, at: block, "the chart has no “\(key)”", suggestion: "\(key): …")
  }
  let form = keys.choice("type", Figures.Chart.Form.self, &findings)
  let caption = keys.string("caption", &findings)
  var cited: [SourceID] = []
  let named = keys.strings("source", &findings)
  for (index, key) in named.enumerated() {
    let name = key.hasPrefix("@") ? String(key.dropFirst()) : key
    if let source = sources?[name] {
      cited.append(source)
    } else if let sources {
      findings.error(
        .unknownCitation, at: place(index, of: keys.node("source")) ?? keys.span("source"),
        "there is no source “\(name)”",
        suggestion: nearest(name, among: sources.keys))
    }
  }
  let x = value("x", &findings)
  let y = value("y", &findings)
  let series = value("series", &findings)
  let condition = value("where", &findings)
  guard let data = value("data", &findings) else { return Outcome(nil, findings.diagnostics) }
  let isPath = ["data/", "../"].contains(where: data.text.hasPrefix)
  var path = isPath ? data.text : "data/" + data.text
  if !tables.contains(path) {
    let namesake = tables.first { $0.split(separator: "/").last == path.split(separator: "/").last }
    findings.error(
      .brokenLink, at: data.span, "there is no file “\(path)”",
      suggestion: (namesake ?? nearest(path, among: tables)).map { String($0.dropFirst("data/".count)) })
    guard let namesake else { return Outcome(nil, findings.diagnostics) }
    path = namesake
  }
  guard let x, let y else { return Outcome(nil, findings.diagnostics) }
  return Outcome(
    ChartBlock(
      node: node, anchor: anchor, form: form ?? .bar, caption: caption ?? "", sources: cited,
      data: ChartBlock.Value(text: path, span: data.span), x: x, y: y, series: series, condition: condition),
    findings.diagnostics)
}

/// Where an element of a list stands.
private func place(_ index: Int, of list: YAMLNode?) -> Span? {
  guard case .sequence(let elements, _)? = list, elements.indices.contains(index) else { return nil }
  return elements[index].span
}

/// The lines between a block's fences.
private func contents(of block: Span, in source: SourceFile) -> Span {
  let bytes = source.bytes[block.range.clamped(to: 0..<source.bytes.count)]
  let isBreak: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") }
  guard let first = bytes.firstIndex(where: isBreak) else { return Span(at: Int(block.upper)) }
  var end = bytes.endIndex
  if bytes.last.map(isBreak) ?? false { end -= 1 }
  let last = bytes[..<end].lastIndex(where: isBreak) ?? first
  let isFence = bytes[last..<end].contains { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
  return Span(first + 1, max(first + 1, isFence ? last + 1 : end))
}
