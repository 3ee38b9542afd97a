import Markdown
import Prose
import Scanning
import Source

// In: a document, and the clauses read from it. Out: what was meant as a heading and is a paragraph to Markdown, as
// diagnostics. Makes no heading of it.

/// Reports paragraphs that begin with the signs of a heading, but without the space behind them: `###Article 121`.
///
/// Where headings say what the text below them is of, in treaties, notes and glossaries, that is an error.
func checkHeadingSigns(_ document: Document, _ kind: Draft.Kind, _ findings: inout Findings) {
  let bytes = findings.source.bytes
  let isOfClauses = kind.treaty != nil
  for node in document.children(of: Document.root) {
    guard case .paragraph = document[node].kind else { continue }
    let start = document[node].span.range.lowerBound
    guard bytes[start] == UInt8(ascii: "#") else { continue }
    let line = bytes[start..<Bytes.line(in: bytes, from: start).end]
    let signs = String(decoding: line.prefix { $0 == UInt8(ascii: "#") }, as: UTF8.self)
    let words = String(decoding: line.dropFirst(signs.utf8.count), as: UTF8.self).trimmingWhiteSpace()
    // One sign alone may be that of a number or a key word.
    let isMeant = signs.count > 1 || isOfClauses && ClauseHeading(words).kind != .provision
    guard isMeant, signs.count <= 6, !words.isEmpty else { continue }
    findings.report(
      isOfClauses || kind == .glossary ? .error : .warning, .invalidValue, at: document[node].span,
      "“\(shortened(signs + words))” is no heading, since no space stands behind “\(signs)”",
      suggestion: "\(signs) \(shortened(words))")
  }
}

/// Warns of paragraphs that read as the heading of an article which the numbers around them lack: `**Article 7. Ice**`.
///
/// A treaty that amends another one has such lines as well, but within its own articles.
func checkHeadingWords(_ document: Document, _ clauses: [ClauseDraft], _ findings: inout Findings) {
  let following = articlesBehind(clauses)
  var last: [Int?: ClauseDraft] = [:]
  for (position, clause) in clauses.enumerated() {
    let scope = numbering(of: position, clauses)
    if clause.kind == .article { last[scope] = clause }
    guard clause.kind == .block, let article = last[scope],
      case .heading(let level) = document[article.node].kind,
      let before = article.number, let words = document.line(of: clause.node),
      let number = articleNumber(words), isBetween(number, before, following[position])
    else { continue }
    let isInArticle = clause.parent.map { clauses[$0].kind == .article } ?? false
    let goesOn = isRightBehind(number, before) && following[position] != nil
    guard !isInArticle || clauses[position - 1].kind == .omission || goesOn else { continue }
    findings.warning(
      .invalidValue, at: document[clause.node].span, "“\(words)” is a paragraph, not a heading",
      suggestion: String(repeating: "#", count: Int(level)) + " \(words)")
  }
}

/// The annex that a clause stands in, whose articles have numbers of their own; nil for the treaty's text.
private func numbering(of position: Int, _ clauses: [ClauseDraft]) -> Int? {
  var root = position
  while let parent = clauses[root].parent { root = parent }
  return clauses[root].kind.opensNumbering ? root : nil
}

/// The number of the next article behind each clause in the same numbering.
private func articlesBehind(_ clauses: [ClauseDraft]) -> [String?] {
  var next: [Int?: String] = [:]
  var following = [String?](repeating: nil, count: clauses.count)
  for position in clauses.indices.reversed() {
    let scope = numbering(of: position, clauses)
    following[position] = next[scope]
    if clauses[position].kind == .article { next[scope] = clauses[position].number }
  }
  return following
}

/// The number of the article that a line alone may head: with its title behind a mark, or with none.
private func articleNumber(_ line: String) -> String? {
  let read = ClauseHeading(line)
  // One in quotation marks is of another treaty.
  guard read.kind == .article, line.first.map({ $0.isLetter || $0.isNumber }) == true else { return nil }
  guard let title = read.title else { return read.number }
  let mark = line.dropLast(title.count).trimmingWhiteSpace().last
  guard let mark, ".:–—".contains(mark), let end = title.last, !".;:,".contains(end) else { return nil }
  return read.number
}

/// Whether a number stands between two others, the second of which may be none.
private func isBetween(_ number: String, _ before: String, _ behind: String?) -> Bool {
  guard let value = ClauseNumber.value(number), let lower = ClauseNumber.value(before), lower < value else {
    return false
  }
  return behind.flatMap(ClauseNumber.value).map { value < $0 } ?? true
}

private func isRightBehind(_ number: String, _ before: String) -> Bool {
  ClauseNumber.value(before).map { $0 + 1 } == ClauseNumber.value(number)
}

extension Document {
  /// The words of a paragraph of one line, as short as a heading; nil for any other block.
  fileprivate func line(of node: NodeID) -> String? {
    guard case .paragraph = self[node].kind, self[node].span.count <= 200,
      !children(of: node).contains(where: { self[$0].kind == .softBreak })
    else { return nil }
    return PlainText(self, below: node).string.trimmingWhiteSpace()
  }
}
