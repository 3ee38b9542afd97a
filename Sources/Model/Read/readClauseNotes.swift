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
  /// The coding; nil where there is no list of its fields.
  var coding: Coding?
  var notes: [Note] = []

  struct Note: Sendable {
    /// The block quote that selects words; nil for a note on the whole clause.
    let quote: NodeID?
    var blocks: [NodeID] = []
  }
}

private let codingKeys = FieldKeys(
  known: ["Duty", "Trigger", "Strength", "Parties"],
  choices: [
    ("Duty", Coding.Duty.allCases.map(\.rawValue)), ("Strength", Coding.Strength.allCases.map(\.rawValue)),
  ])

/// Reads a notes file, in which its own title names no clause; adds the keys of its fields.
func readClauseNotes(
  _ document: Document, _ headings: [Heading], besides title: Heading?, into declared: inout Declarations,
  _ findings: inout Findings
) -> [ClauseNotesDraft] {
  var sections: [ClauseNotesDraft] = []
  var codings: [FieldList?] = []
  let headingOf = Dictionary(headings.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
  for node in document.children(of: Document.root) {
    switch document[node].kind {
    case .footnoteDefinition: continue
    case .heading:
      guard let heading = headingOf[node], node != title?.node else { continue }
      sections.append(ClauseNotesDraft(clause: heading.text, span: document[node].span))
      codings.append(nil)
    default:
      guard !sections.isEmpty else {
        findings.error(
          .noteUnanchored, at: document[node].span,
          "this stands before the first heading, so it is a note on no clause",
          suggestion: "## Article 1")
        continue
      }
      let last = sections.count - 1
      read(node, document, into: &sections[last], &codings[last], &findings)
    }
  }
  for (position, fields) in codings.enumerated() {
    if let fields {
      declared.drops += fields.drops
      declared.fieldParagraphs.formUnion(fields.paragraphs)
      declared.wordFields.formUnion(fields.paragraphs)
      sections[position].coding = readCoding(fields, &findings)
    } else if sections[position].notes.isEmpty {
      findings.warning(
        .noteUnanchored, at: sections[position].span,
        "“\(sections[position].clause)” has neither a coding nor a note below it")
    }
  }
  return sections
}

private func read(
  _ node: NodeID, _ document: Document, into section: inout ClauseNotesDraft, _ coding: inout FieldList?,
  _ findings: inout Findings
) {
  if case .blockQuote = document[node].kind {
    section.notes.append(ClauseNotesDraft.Note(quote: node))
  } else if document.isBulletList(node), isCoding(node, document, section, goesOn: coding != nil) {
    let read = readFields(document, node, known: codingKeys.known, takesTasks: false, &findings)
    coding = coding ?? FieldList()
    coding?.add(read)
  } else {
    reportStray(node, document, isCoded: coding != nil, &findings)
    if section.notes.isEmpty { section.notes.append(ClauseNotesDraft.Note(quote: nil)) }
    section.notes[section.notes.count - 1].blocks.append(node)
  }
}

/// Whether a bullet list is one of fields: the first one before all notes as soon as it looks like that, another where
/// each of its items is.
///
/// One that goes on with a coding has a key with one of its values: `- Duty: why it is one` is of a note.
private func isCoding(
  _ list: NodeID, _ document: Document, _ section: ClauseNotesDraft, goesOn: Bool
) -> Bool {
  let hasValue = { document.key(inItemsOf: list, codingKeys, isWhole: true) != nil }
  if goesOn { return document.holdsFields(list, known: codingKeys.known) && hasValue() }
  if !section.notes.isEmpty { return document.holdsFields(list, known: codingKeys.known) }
  return document.looksLikeFields(list, known: codingKeys.known) || hasValue()
}

/// Reports what is like a coding and is none, since it is no list of fields: numbered items, items beside others, a
/// paragraph, or code.
private func reportStray(_ node: NodeID, _ document: Document, isCoded: Bool, _ findings: inout Findings) {
  switch document[node].kind {
  case .list:
    document.reportStrayItem(in: node, codingKeys, isWhole: isCoded, &findings)
    guard isCoded, document.holdsFields(node, known: codingKeys.known),
      let key = document.keys(of: node, known: codingKeys.known).first,
      !codingKeys.choices.contains(where: { $0.key == key })
    else { return }
    findings.warning(
      .invalidValue, at: document[node].span, "“\(key)” here is no field, since it stands among the notes",
      suggestion: "put it into the first list, or its words into a paragraph")
  case .paragraph:
    for line in document.lineStarts(of: node) {
      let words = PlainText(document, below: line).string
      guard let key = codingKeys.key(of: words, isWhole: isCoded) else { continue }
      findings.warning(
        .invalidValue, at: document[line].span, "“\(key)” here is no field, since this is no list",
        suggestion: "- \(key): …")
      return
    }
    document.reportDash(in: node, known: codingKeys.known, &findings)
  default:
    guard !isCoded, let stray = document.strayField(in: node, known: codingKeys.known) else { return }
    stray.report(remedyOfIndentation: "no space before “-”", &findings)
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
  if fields.lacks("Duty"), let first = fields.fields.first {
    findings.warning(
      .invalidValue, at: first.keySpan, "this coding has no Duty, so it is listed nowhere",
      suggestion: "- Duty: \(Coding.Duty.allCases.map(\.rawValue).joined(separator: "|"))")
  }
  return coding
}
