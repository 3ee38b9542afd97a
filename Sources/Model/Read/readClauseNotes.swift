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
      ? document.looksLikeFields(node, known: codingKeys) : document.holdsFields(node, known: codingKeys)
  {
    let fields = readFields(document, node, known: codingKeys, takesTasks: false, &findings)
    declared.drops += fields.drops
    declared.fieldParagraphs.formUnion(fields.paragraphs)
    declared.wordFields.formUnion(fields.paragraphs)
    section.coding = readCoding(fields, &findings)
    section.hasCoding = true
  } else if section.notes.isEmpty {
    section.notes.append(ClauseNotesDraft.Note(quote: nil, blocks: [node]))
  } else {
    section.notes[section.notes.count - 1].blocks.append(node)
  }
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
  return coding
}
