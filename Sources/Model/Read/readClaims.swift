import Markdown
import Prose
import Source

// In: a file's footnote definitions. Out: the claims among them (labels that begin with `c-`), with their fields.
// Does not decide whether the evidence suffices, nor where links lead.

/// A claim as its definition states it, unbound.
struct ClaimDraft: Sendable {
  let label: String
  let labelSpan: Span
  let definition: Int
  let gloss: [NodeID]
  /// The field `Claim`, which overrides the sentence.
  let words: String?
  let status: Claim.Status?
  let confidence: Claim.Confidence?
  let kind: Claim.Kind?
  let likelihood: Claim.Likelihood?
  let outcome: Claim.Outcome?
  let evidence: [Evidence]
  /// The paragraphs whose links are the claims it rests on.
  let dependsOn: [Field]
  let checks: [Claim.Check]
  let tasks: [Claim.Task]

  struct Evidence: Sendable {
    let stance: Claim.Evidence.Stance
    let field: Field
    let text: String
    let grade: Claim.Grade?
  }
}

private let claimKeys = [
  "Claim", "Status", "Confidence", "Kind", "Likelihood", "Outcome", "For", "Against", "Depends on",
  "Asserted by",
  "Check",
]

/// Reads the claims of a document; adds what is shown in another form.
func readClaims(_ document: Document, into declared: inout Declarations, _ findings: inout Findings)
  -> [ClaimDraft]
{
  var claims: [ClaimDraft] = []
  for (position, footnote) in document.footnotes.enumerated() where footnote.label.hasPrefix("c-") {
    claims.append(readClaim(document, footnote, position, &declared, &findings))
  }
  return claims
}

private func readClaim(
  _ document: Document, _ footnote: Document.FootnoteDefinition, _ position: Int,
  _ declared: inout Declarations,
  _ findings: inout Findings
) -> ClaimDraft {
  let children = Array(document.children(of: footnote.node))
  let lists = children.filter { document.isBulletList($0) && document.looksLikeFields($0, known: claimKeys) }
  var fields = FieldList()
  for list in lists {
    let read = readFields(document, list, known: claimKeys, takesTasks: true, &findings)
    fields.fields += read.fields
    fields.tasks += read.tasks
    fields.drops += read.drops
    declared.fieldParagraphs.formUnion(read.paragraphs)
  }
  declared.drops += fields.drops
  let outcome = fields.single("Outcome", &findings)
  // What is shown as it is written, and so may cite.
  declared.fieldParagraphs.subtract(fields.tasks.map(\.node) + [outcome?.paragraph].compactMap { $0 })
  declared.wordFields.formUnion(
    fields.fields.filter { !["For", "Against", "Asserted by", "Outcome", "Depends on"].contains($0.key) }
      .map(\.paragraph))
  var evidence: [ClaimDraft.Evidence] = []
  for field in fields.fields {
    guard let stance = Claim.Evidence.Stance(rawValue: field.key) else { continue }
    declared.fieldParagraphs.remove(field.paragraph)
    evidence.append(readEvidence(field, stance, &declared.drops, &findings))
  }
  return ClaimDraft(
    label: footnote.label, labelSpan: footnote.labelSpan, definition: position,
    gloss: children.filter { !lists.contains($0) },
    words: fields.single("Claim", &findings)?.text,
    status: readWord(fields, "Status", &findings),
    confidence: readWord(fields, "Confidence", &findings),
    kind: readWord(fields, "Kind", &findings),
    likelihood: readWord(fields, "Likelihood", &findings),
    outcome: readOutcome(outcome, &findings),
    evidence: evidence,
    dependsOn: fields.all("Depends on"),
    checks: fields.all("Check").compactMap { readCheck(document, $0, &findings) },
    tasks: fields.tasks)
}

private func readWord<Choice: CaseIterable & RawRepresentable<String>>(
  _ fields: FieldList, _ key: String, _ findings: inout Findings
) -> Choice? {
  guard let field = fields.single(key, &findings) else { return nil }
  return readChoice(field.text, of: key, at: field.valueSpan, &findings)
}

/// One of the words of an outcome, followed by anything that names its source.
private func readOutcome(_ field: Field?, _ findings: inout Findings) -> Claim.Outcome? {
  guard let field else { return nil }
  let text = field.text
  // The longest word first, so that “did not happen” is not cut short by another.
  let results = Claim.Outcome.Result.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
  if let result = results.first(where: { text.lowercased().hasPrefix($0.rawValue) }) {
    return Claim.Outcome(result: result, value: field.paragraph)
  }
  let known = Claim.Outcome.Result.allCases.map(\.rawValue)
  findings.error(
    .invalidValue, at: field.valueSpan, "“Outcome” is “\(text)”; it may be \(known.joined(separator: ", "))",
    suggestion: nearest(text, among: known))
  return nil
}

private func readEvidence(
  _ field: Field, _ stance: Claim.Evidence.Stance, _ drops: inout [Mark], _ findings: inout Findings
) -> ClaimDraft.Evidence {
  let text = field.text
  guard let (grade, start) = readGrade(text) else {
    return ClaimDraft.Evidence(stance: stance, field: field, text: text, grade: nil)
  }
  let offset = field.range.lowerBound + start
  drops += field.drops(offset..<field.range.upperBound)
  if grade == nil {
    findings.error(
      .invalidValue, at: Span(at: Int(field.valueSpan.lower) + start),
      "“\(text.suffix(2))” is not a grade; reliability runs from A to F, credibility from 1 to 6")
  }
  let words = String(decoding: text.utf8.prefix(start), as: UTF8.self)
  return ClaimDraft.Evidence(stance: stance, field: field, text: words.trimmingWhiteSpace(), grade: grade)
}

/// A trailing `A2` and the offset at which it, with the comma before it, begins; the grade is nil where a letter and
/// digit stand in its place that are none.
private func readGrade(_ text: String) -> (Claim.Grade?, start: Int)? {
  let bytes = Array(text.utf8)
  guard bytes.count >= 4, let digit = bytes.last, (48...57).contains(digit) else { return nil }
  let letter = bytes[bytes.count - 2]
  guard (65...90).contains(letter & 0xDF) else { return nil }
  var start = bytes.count - 2
  while start > 0, bytes[start - 1] == 32 { start -= 1 }
  guard start < bytes.count - 2, start > 0 else { return nil }
  let before = bytes[start - 1]
  if before == UInt8(ascii: ",") || before == UInt8(ascii: ";") { start -= 1 }
  let isGrade = (65...70).contains(letter) && (49...54).contains(digit)
  // Without a comma or bracket before it, an odd letter and digit belong to the sentence.
  if !isGrade && before != UInt8(ascii: ",") && before != UInt8(ascii: "]") { return nil }
  let grade = Claim.Grade(reliability: Character(UnicodeScalar(letter)), credibility: Int(digit) - 48)
  return (isGrade ? grade : nil, start)
}

private func readCheck(_ document: Document, _ field: Field, _ findings: inout Findings) -> Claim.Check? {
  for node in document.subtree(of: field.paragraph) {
    if case .code(let text) = document[node].kind {
      return Claim.Check(query: document.string(text), span: document[node].span)
    }
  }
  findings.error(
    .invalidValue, at: field.valueSpan, "“Check” takes an SQL query in a code span",
    suggestion: "- Check: `SELECT …`")
  return nil
}
