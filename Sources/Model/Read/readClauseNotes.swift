import Markdown
import Prose
import Source

// In: the document of a treaty's notes. Out: for each heading the coding and the notes below it, unbound. Does not
// look for the clause or for the quoted words.

/// What stands below one heading of a notes file.
struct ClauseNotesDraft: Sendable {
  /// The heading's words, which name the clause.
  let clause: String
  let span: Span
  var coding = Coding()
  var hasCoding = false
  var notes: [Note] = []

  struct Note: Sendable {
    /// The block quote that selects words; nil for a note on the whole clause.
    let quote: NodeID?
    var blocks: [NodeID] = []
  }
}

private let codingKeys = ["Duty", "Trigger", "Strength", "Parties"]

/// The keys whose values come from a closed list, with that list.
private let codingChoices = [
  (key: "Duty", values: Coding.Duty.allCases.map(\.rawValue)),
  (key: "Strength", values: Coding.Strength.allCases.map(\.rawValue)),
]

/// Reads a notes file; adds the keys of its fields.
func readClauseNotes(
  _ document: Document, _ headings: [Heading], into declared: inout Declarations, _ findings: inout Findings
) -> [ClauseNotesDraft] {
  var sections: [ClauseNotesDraft] = []
  let headingOf = Dictionary(headings.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
  for node in document.children(of: Document.root) {
    switch document[node].kind {
    case .footnoteDefinition: continue
    case .heading:
      guard let heading = headingOf[node], heading.level > 1 else { continue }
      sections.append(ClauseNotesDraft(clause: heading.text, span: document[node].span))
    default:
      guard !sections.isEmpty else {
        findings.error(
          .noteUnanchored, at: document[node].span,
          "this stands before the first heading, so it is a note on no clause",
          suggestion: "## Article 1")
        continue
      }
      read(node, document, into: &sections[sections.count - 1], &declared, &findings)
    }
  }
  for section in sections where !section.hasCoding && section.notes.isEmpty {
    findings.warning(
      .noteUnanchored, at: section.span, "“\(section.clause)” has neither a coding nor a note below it")
  }
  return sections
}

private func read(
  _ node: NodeID, _ document: Document, into section: inout ClauseNotesDraft, _ declared: inout Declarations,
  _ findings: inout Findings
) {
  if case .blockQuote = document[node].kind {
    section.notes.append(ClauseNotesDraft.Note(quote: node))
  } else if !section.hasCoding, document.isBulletList(node),
    section.notes.isEmpty
      ? document.looksLikeFields(node, known: codingKeys)
        || codingKey(inItemsOf: node, document, isWhole: true) != nil
      : document.holdsFields(node, known: codingKeys)
  {
    let fields = readFields(document, node, known: codingKeys, takesTasks: false, &findings)
    declared.drops += fields.drops
    declared.fieldParagraphs.formUnion(fields.paragraphs)
    declared.wordFields.formUnion(fields.paragraphs)
    section.coding = readCoding(fields, &findings)
    section.hasCoding = true
  } else {
    if !section.hasCoding { reportStray(node, document, &findings) }
    if section.notes.isEmpty { section.notes.append(ClauseNotesDraft.Note(quote: nil)) }
    section.notes[section.notes.count - 1].blocks.append(node)
  }
}

/// Reports a coding that is none, since it is no bullet list: numbered items, a paragraph, or code.
private func reportStray(_ node: NodeID, _ document: Document, _ findings: inout Findings) {
  switch document[node].kind {
  case .list:
    guard let key = codingKey(inItemsOf: node, document, isWhole: false) else { return }
    findings.error(
      .invalidValue, at: document[node].span, "“\(key)” here is no field, since this is no list with “-”",
      suggestion: "- \(key): …")
  case .paragraph:
    for line in document.lineStarts(of: node) {
      let words = PlainText(document, below: line).string
      guard let key = codingKey(of: words, isWhole: false) else { continue }
      findings.warning(
        .invalidValue, at: document[line].span, "“\(key)” here is no field, since this is no list",
        suggestion: "- \(key): …")
      return
    }
  default:
    guard let stray = document.strayField(in: node, known: codingKeys) else { return }
    findings.error(
      .invalidValue, at: stray.span, "“\(stray.key)” here is no field, since it is indented too far",
      suggestion: "no space before “-”")
  }
}

/// The key of the first item that is like a field of a coding.
private func codingKey(inItemsOf list: NodeID, _ document: Document, isWhole: Bool) -> String? {
  document.children(of: list).lazy.compactMap { item in
    codingKey(of: PlainText(document, below: item).string, isWhole: isWhole)
  }.first
}

/// The key of words that are like a field of a coding: `Duty` or `Strength`, and one of its values.
///
/// Where they are whole, the value may lack the colon before it; otherwise other words may follow.
private func codingKey(of words: String, isWhole: Bool) -> String? {
  guard let (key, choices) = codingChoices.first(where: { words.hasPrefix($0.key) }) else { return nil }
  let rest = words.dropFirst(key.count)
  guard let next = rest.first, next == ":" || isWhole && next == " " else { return nil }
  let value = rest.dropFirst().trimmingWhiteSpace().lowercased()
  let isMeant =
    isWhole
    ? value.split(whereSeparator: { $0 == "," || $0 == ";" }).allSatisfy {
      choices.contains($0.trimmingWhiteSpace())
    }
    : choices.contains { value.hasPrefix($0) && value.dropFirst($0.count).first?.isLetter != true }
  return isMeant ? key : nil
}

private func readCoding(_ fields: FieldList, _ findings: inout Findings) -> Coding {
  var coding = Coding()
  for field in fields.all("Duty") {
    for word in field.text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let duty: Coding.Duty? = readChoice(
        word.trimmingWhiteSpace(), of: "Duty", at: field.valueSpan, &findings)
      if let duty, !coding.duties.contains(duty) { coding.duties.append(duty) }
    }
  }
  coding.trigger = fields.single("Trigger", &findings)?.text
  if let field = fields.single("Strength", &findings) {
    coding.strength = readChoice(field.text, of: "Strength", at: field.valueSpan, &findings)
  }
  coding.parties = fields.single("Parties", &findings)?.text
  if fields.lacks("Duty"), let first = fields.fields.first {
    findings.warning(
      .invalidValue, at: first.keySpan, "this coding has no Duty, so it is listed nowhere",
      suggestion: "- Duty: \(Coding.Duty.allCases.map(\.rawValue).joined(separator: "|"))")
  }
  return coding
}
