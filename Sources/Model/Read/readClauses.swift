import Markdown
import Prose
import Source

// In: a treaty's document and its headings. Out: its clauses, each before those within it, with their ids; gaps in
// the numbers and numbers given twice are reported. Does not know of notes, links or other treaties.

/// A clause as its file states it.
struct ClauseDraft: Sendable {
  let kind: Clause.Kind
  let anchor: String
  let aliases: [String]
  let number: String?
  let title: String?
  let pinpoint: String
  /// Position in the draft's clauses.
  let parent: Int?
  let node: NodeID
  var blocks: [NodeID]

  /// How many clauses a treaty may have: each makes an id, a permalink and a card.
  static let limit = 10_000
}

/// Reads the clauses of a treaty; adds to `drops` the letters of points, which are shown as numbers.
func readClauses(
  _ document: Document, _ headings: [Heading], drops: inout [Mark], _ findings: inout Findings
) -> [ClauseDraft] {
  var reader = ClauseReader(document: document, slugs: Set(headings.map(\.anchor)), findings: findings)
  let headingOf = Dictionary(headings.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
  for node in document.children(of: Document.root) {
    switch document[node].kind {
    case .footnoteDefinition: continue
    case .heading:
      // A title above the text is the page's, not the treaty's.
      if let heading = headingOf[node], heading.level > 1 || node != headings.first?.node {
        reader.open(heading)
      }
    default: reader.readBlock(node, in: reader.stack.last?.clause)
    }
  }
  drops += reader.drops
  findings = reader.findings
  if reader.clauses.count > ClauseDraft.limit {
    let first = document[reader.clauses[ClauseDraft.limit].node].span
    findings.error(.fileTooLarge, at: first, "the treaty has more than \(ClauseDraft.limit) clauses")
  }
  return Array(reader.clauses.prefix(ClauseDraft.limit))
}

private struct ClauseReader {
  let document: Document
  /// The ids of all headings, which no other name of a clause may take.
  let slugs: Set<String>
  var findings: Findings
  var clauses: [ClauseDraft] = []
  var drops: [Mark] = []
  /// The headings that are open: each clause with its rank and heading level.
  var stack: [(clause: Int, rank: Int, level: Int)] = []
  private var sequences: [String: Sequence] = [:]
  /// The anchors given, each with how often it was asked for.
  private var anchors: [String: Int] = [:]

  init(document: Document, slugs: Set<String>, findings: Findings) {
    self.document = document
    self.slugs = slugs
    self.findings = findings
  }

  /// Numbers of one kind in one place, so far.
  private struct Sequence {
    var last: Int?
    var isInterrupted = false
    var seen: Set<String> = []
    var isRoman = false
  }

  // MARK: Headings

  mutating func open(_ heading: Heading) {
    let read = ClauseHeading(heading.text)
    let rank = Self.rank(read.kind)
    while let top = stack.last,
      !(top.level < heading.level && rank > 0 || top.level == heading.level && top.rank < min(rank, 3))
    {
      stack.removeLast()
    }
    if read.kind == .preamble || read.kind == .annex { stack.removeAll() }
    // The articles of an annex are numbered on their own.
    let annex = stack.first.flatMap { clauses[$0.clause].kind == .annex ? clauses[$0.clause] : nil }
    let articles = "articles of \(annex?.anchor ?? "the treaty")"
    let parent = stack.last?.clause
    let numbers = read.kind == .article ? articles : "\(read.kind)@\(parent ?? -1)"
    // An omission just before a heading may hide some of its kind, and whole articles.
    if clauses.last?.kind == .omission {
      interrupt(articles)
      interrupt(numbers)
    }
    var aliases = [heading.anchor]
    let anchor: String
    let pinpoint: String
    let prefix = parent.flatMap { clauses[$0].kind == .annex || clauses[$0].kind == .part ? $0 : nil }
    let scope = prefix.map { clauses[$0].anchor + "__" } ?? ""
    let number = read.number.map(ClauseNumber.ascii)
    switch read.kind {
    case .preamble: (anchor, pinpoint) = ("preamble", "Preamble")
    case .part: (anchor, pinpoint) = ("\(scope)part_\(number ?? "")", "Part \(read.number ?? "")")
    case .chapter: (anchor, pinpoint) = ("\(scope)chp_\(number ?? "")", "Ch. \(read.number ?? "")")
    case .annex:
      (anchor, pinpoint) = (
        number.map { "annex_\($0)" } ?? "annex", read.number.map { "Annex \($0)" } ?? "Annex"
      )
    case .article:
      anchor = (annex.map { $0.anchor + "__" } ?? "") + "art_\(number ?? "")"
      pinpoint = (annex.map { $0.pinpoint + ", " } ?? "") + "Art. \(read.number ?? "")"
      let alias = ClauseNumber.articleName(read.number ?? "")
      if annex == nil, !slugs.contains(alias) { aliases.append(alias) }
    default: (anchor, pinpoint) = (heading.anchor, heading.text)
    }
    if let number = read.number {
      check(
        number, in: numbers, value: ClauseNumber.value(number), named: pinpoint,
        at: document[heading.node].span)
    }
    append(
      read.kind, anchor, aliases: aliases.filter { $0 != anchor }, read.number, read.title, pinpoint, parent,
      heading.node, [])
    stack.append((clauses.count - 1, rank, heading.level))
  }

  /// Which kinds may stand in which under headings of the same level: a lower rank holds a higher one.
  ///
  /// A preamble holds none.
  private static func rank(_ kind: Clause.Kind) -> Int {
    switch kind {
    case .annex: 0
    case .part: 1
    case .chapter: 2
    default: 3
    }
  }

  // MARK: Blocks

  mutating func readBlock(_ node: NodeID, in parent: Int?) {
    switch document[node].kind {
    case .paragraph where isOmission(node): appendOmission(node, in: parent)
    case .list(let list):
      if let start = list.start {
        readNumbered(node, from: Int(start), in: parent)
      } else if !readPoints(node, in: parent) {
        appendPlain(node, in: parent)
      }
    default: appendPlain(node, in: parent)
    }
  }

  /// What is left out may be paragraphs or points.
  private mutating func appendOmission(_ node: NodeID, in parent: Int?) {
    interrupt("in \(parent ?? -1)")
    interrupt("points in \(parent ?? -1)")
    append(
      .omission, unique(prefix(parent) + "omission"), nil, nil, parent.map { clauses[$0].pinpoint } ?? "",
      parent, node, [node])
  }

  private mutating func appendPlain(_ node: NodeID, in parent: Int?) {
    let pinpoint = parent.map { clauses[$0].pinpoint } ?? ""
    append(.block, unique(prefix(parent) + "para"), nil, nil, pinpoint, parent, node, [node])
  }

  private mutating func readNumbered(_ list: NodeID, from start: Int, in parent: Int?) {
    let isNested = parent.map { clauses[$0].kind == .paragraph || clauses[$0].kind == .point } ?? false
    let items = Array(document.children(of: list))
    for (item, value) in zip(items, numbers(of: items, from: start)) {
      let number = String(value)
      let pinpoint = (parent.map { clauses[$0].pinpoint } ?? "") + "(\(number))"
      check(number, in: "in \(parent ?? -1)", value: value, named: pinpoint, at: document[item].span)
      append(
        .paragraph, prefix(parent) + (isNested ? "subpara_" : "para_") + number, number, nil, pinpoint,
        parent, item, [])
      readItem(item, clauses.count - 1)
    }
  }

  /// The numbers that the items of a list have in the source, where Markdown looks at the first alone.
  ///
  /// A list that repeats one number leaves the counting to Markdown.
  private func numbers(of items: [NodeID], from start: Int) -> [Int] {
    let counted = items.indices.map { start + $0 }
    let written = zip(items, counted).map { item, value in
      let digits = findings.source.bytes[document[item].span.range].prefix { (48...57).contains($0) }
      return Int(String(decoding: digits, as: UTF8.self)) ?? value
    }
    return Set(written).count == 1 ? counted : written
  }

  /// Reads a bullet list whose items begin with `(a)`; false where none does.
  private mutating func readPoints(_ list: NodeID, in parent: Int?) -> Bool {
    let items = Array(document.children(of: list))
    let labels = items.map(pointLabel)
    guard labels.contains(where: { $0 != nil }) else { return false }
    let scope = "points in \(parent ?? -1)"
    if sequences[scope]?.last == nil {
      sequences[scope, default: Sequence()].isRoman = labels.first??.label.lowercased() == "i"
    }
    for (item, label) in zip(items, labels) {
      guard let label else {
        if isOmissionItem(item) {
          appendOmission(item, in: parent)
        } else {
          appendPlain(item, in: parent)
        }
        continue
      }
      let pinpoint = (parent.map { clauses[$0].pinpoint } ?? "") + "(\(label.label))"
      let isRoman = sequences[scope]?.isRoman ?? false
      check(
        label.label, in: scope, value: ClauseNumber.point(label.label, isRoman: isRoman), named: pinpoint,
        at: document[item].span)
      drops += label.drops
      append(
        .point, prefix(parent) + "point_" + ClauseNumber.ascii(label.label), label.label, nil, pinpoint,
        parent, item, [])
      readItem(item, clauses.count - 1)
    }
    return true
  }

  /// The blocks of a list item: its own text, and the lists of clauses within it.
  private mutating func readItem(_ item: NodeID, _ clause: Int) {
    for child in document.children(of: item) {
      switch document[child].kind {
      case .list(let list) where list.start != nil:
        readNumbered(child, from: Int(list.start ?? 1), in: clause)
      case .list:
        if !readPoints(child, in: clause) { clauses[clause].blocks.append(child) }
      case .paragraph where isOmission(child): appendOmission(child, in: clause)
      default: clauses[clause].blocks.append(child)
      }
    }
  }

  private func pointLabel(_ item: NodeID) -> (label: String, drops: [Mark])? {
    guard let paragraph = document.children(of: item).first(where: { _ in true }),
      case .paragraph = document[paragraph].kind
    else { return nil }
    let words = PlainText(document, below: paragraph)
    guard words.bytes.first == UInt8(ascii: "("), let close = words.bytes.firstIndex(of: UInt8(ascii: ")")),
      close <= 13
    else { return nil }
    let label = String(decoding: words.bytes[1..<close], as: UTF8.self)
    guard !label.isEmpty, label.count <= 5, label.allSatisfy({ $0.isLetter || $0.isNumber }) else {
      return nil
    }
    var end = close + 1
    while end < words.bytes.count, words.bytes[end] == 32 { end += 1 }
    return (label, words.pieces(of: 0..<end).map { Mark(node: $0.node, range: $0.range, purpose: .dropped) })
  }

  private func isOmission(_ paragraph: NodeID) -> Bool {
    ["[…]", "[...]", "…"].contains(PlainText(document, below: paragraph).string.trimmingWhiteSpace())
  }

  private func isOmissionItem(_ item: NodeID) -> Bool {
    document.children(of: item).first(where: { _ in true }).map(isOmission) ?? false
  }

  // MARK: Numbers

  private mutating func interrupt(_ scope: String) {
    sequences[scope, default: Sequence()].isInterrupted = true
  }

  private mutating func check(
    _ number: String, in scope: String, value: Int?, named name: String, at span: Span
  ) {
    // In place: a copy of the numbers seen for each number would take the square of their count.
    if !sequences[scope, default: Sequence()].seen.insert(number).inserted {
      findings.error(.duplicateClause, at: span, "\(name) is given twice")
      return
    }
    guard let value else { return }
    // A gap lies between two numbers: an excerpt may begin anywhere. “3 bis” stands beside 3.
    if let last = sequences[scope]?.last {
      if value < last {
        findings.error(.clauseGap, at: span, "\(name) stands after \(last)")
      } else if value > last + 1, sequences[scope]?.isInterrupted == false {
        findings.error(
          .clauseGap, at: span, "\(name) follows \(last): what is left out between them must be marked",
          suggestion: "a paragraph “[…]” before it")
      }
    }
    sequences[scope]?.last = value
    sequences[scope]?.isInterrupted = false
  }

  // MARK: Clauses

  private func prefix(_ parent: Int?) -> String { parent.map { clauses[$0].anchor + "__" } ?? "" }

  private mutating func unique(_ anchor: String) -> String {
    while let count = anchors[anchor] {
      anchors[anchor] = count + 1
      let next = "\(anchor)-\(count + 1)"
      if anchors[next] == nil { return next }
    }
    return anchor
  }

  private mutating func append(
    _ kind: Clause.Kind, _ anchor: String, aliases: [String] = [], _ number: String?, _ title: String?,
    _ pinpoint: String, _ parent: Int?, _ node: NodeID, _ blocks: [NodeID]
  ) {
    anchors[anchor, default: 0] += 1
    clauses.append(
      ClauseDraft(
        kind: kind, anchor: anchor, aliases: aliases, number: number, title: title, pinpoint: pinpoint,
        parent: parent,
        node: node, blocks: blocks))
  }
}
