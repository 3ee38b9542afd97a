import Markdown
import Prose
import Scanning
import Source

// In: a fenced block `chart` of a page, the keys of the bibliography, nil where it can't be read, and the tables of
// data/. Out: the chart as it is to be drawn. Does not read the figures: the query that does may be as free as any
// other.

private let chartKeys = ["data", "type", "x", "y", "series", "where", "caption", "source"]

/// Reads a chart's block; nil where it does not say which columns of which file it draws.
///
/// What else is wrong with it is reported, and the chart goes on, so that its columns are looked at in the
/// same run.
func readChart(
  _ node: NodeID, _ draft: OpenDraft, anchor: Anchor, tables: [String], sources: [String: SourceID]?
) -> Outcome<ChartBlock?> {
  var findings = Findings(in: draft.source)
  let block = draft.document[node].span
  guard case .codeBlock(_, let literal, _) = draft.document[node].kind else {
    preconditionFailure("a chart is a code block")
  }
  let lines = BlockLines(draft.document.texts[literal], of: block, in: draft.source)
  let root: YAMLNode
  do throws(YAMLFault) {
    guard let read = try parseYAML(lines.text, in: Span(0, lines.text.bytes.count)) else {
      findings.error(
        .invalidValue, at: block, "the chart is empty", suggestion: "data: …, type: bar, x: …, y: …")
      return Outcome(nil, findings.diagnostics)
    }
    root = read.placed(lines.span)
    for comment in read.gluedComments(in: lines.text.bytes, 0..<lines.text.bytes.count) {
      comment.report(at: lines.span(of: Span(at: comment.place)), &findings)
    }
  } catch {
    findings.error(
      error.code ?? .invalidValue, at: lines.span(of: error.span), error.problem, suggestion: error.suggestion
    )
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
    // As a citation has it, it would be a list in YAML, but for quotation marks.
    let isCitation = key.hasPrefix("[@") && key.hasSuffix("]")
    let name =
      isCitation ? String(key.dropFirst(2).dropLast()) : key.hasPrefix("@") ? String(key.dropFirst()) : key
    if let source = sources?[name], !isCitation {
      cited.append(source)
    } else if let sources {
      findings.error(
        .unknownCitation, at: place(index, of: keys.node("source")) ?? keys.span("source"),
        "there is no source “\(isCitation ? key : name)”",
        suggestion: nearest(name, among: sources.keys))
    }
  }
  let x = value("x", &findings)
  let y = value("y", &findings)
  let series = value("series", &findings)
  let condition = value("where", &findings)
  guard let data = value("data", &findings) else { return Outcome(nil, findings.diagnostics) }
  var path = path(of: data.text, from: draft.source.path, tables)
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

/// The path below the content folder of a file of data/: it is written from there, from data/, or as a link would be.
private func path(of written: String, from page: String, _ tables: [String]) -> String {
  if case .inside(let path) = resolvePath(written, in: folder(of: page)), tables.contains(path) {
    return path
  }
  return ["data/", "../"].contains(where: written.hasPrefix) ? written : "data/" + written
}

/// Where an element of a list stands.
private func place(_ index: Int, of list: YAMLNode?) -> Span? {
  guard case .sequence(let elements, _)? = list, elements.indices.contains(index) else { return nil }
  return elements[index].span
}

/// Where the lines of a fenced block stand in the source: each is the end of a line there, behind what its containers
/// have before it.
private struct BlockLines {
  /// The block's text, as a file.
  let text: SourceFile
  /// Of each line, where it begins and ends in the text, and in the source; the last one, behind the text, is empty.
  private var lines: [(text: Range<Int>, source: Range<Int>)] = []

  /// The lines of a fenced block with a literal.
  init(_ literal: ArraySlice<UInt8>, of block: Span, in source: SourceFile) {
    text = SourceFile(path: source.path, shownPath: source.shownPath, bytes: Array(literal))
    let bytes = source.bytes
    var place = Bytes.line(in: bytes, from: Int(block.lower)).next
    var start = 0
    while start < text.bytes.count {
      let own = Bytes.line(in: text.bytes, from: start)
      let there = Bytes.line(in: bytes, from: place)
      lines.append((start..<own.end, place..<there.end))
      (start, place) = (own.next, there.next)
    }
    lines.append((start..<start, place..<place))
  }

  /// Where a place of the text stands in the source.
  func span(of span: Span) -> Span {
    let offset = Int(span.lower)
    let line = lines[lines.partitioningIndex { $0.text.lowerBound > offset } - 1]
    let fromEnd = max(0, line.text.upperBound - offset)
    return Span(at: max(line.source.lowerBound, line.source.upperBound - fromEnd))
  }
}
