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
  /// The keys that it has no field for, not even one that could not be read.
  let lacking: Set<String>

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

/// The field that tells a claim from any other list of words, with its values.
private let statusKey = FieldKeys(
  known: claimKeys, choices: [("Status", Claim.Status.allCases.map(\.rawValue))])

/// Reads the claims of a document; adds what is shown in another form.
func readClaims(_ document: Document, into declared: inout Declarations, _ findings: inout Findings)
  -> [ClaimDraft]
{
  let strays = listsOutside(document)
  var claims: [ClaimDraft] = []
  for (position, footnote) in document.footnotes.enumerated() {
    if footnote.label.hasPrefix("c-") {
      claims.append(readClaim(document, footnote, position, strays[position] ?? [], &declared, &findings))
    } else if !FootnoteLabel.isClaims(footnote.label) {
      reportFields(of: footnote, document, &findings)
    }
  }
  return claims
}

/// Reports the fields of a claim in a footnote that its label makes an ordinary one: its status and, since other things
/// have a status and a kind as well, a box or another field.
private func reportFields(
  of footnote: Document.FootnoteDefinition, _ document: Document, _ findings: inout Findings
) {
  let isClaim = document.children(of: footnote.node).contains { block in
    guard document.holdsFields(block, known: claimKeys, takesTasks: true),
      document.key(inItemsOf: block, statusKey, isWhole: true) != nil
    else { return false }
    let common = document.keys(of: block, known: claimKeys).filter { ["Status", "Kind"].contains($0) }
    return document.children(of: block).dropFirst(common.count).contains { _ in true }
  }
  guard isClaim else { return }
  findings.error(
    .footnoteLabel, at: footnote.labelSpan,
    "the footnote “\(footnote.label)” has a claim’s fields, but its label does not begin with “c-”",
    suggestion: FootnoteLabel.plain("c-" + footnote.label).map { "[^\($0)]" })
}

/// The lists of a claim's fields that stand right behind its definition, not indented far enough to be in it; by the
/// definition's position.
private func listsOutside(_ document: Document) -> [Int: [NodeID]] {
  let footnotes = document.footnotes
  guard footnotes.contains(where: { $0.label.hasPrefix("c-") }) else { return [:] }
  var lists: [Int: [NodeID]] = [:]
  var next = 0
  var last: Int?
  for node in document.children(of: Document.root) {
    if case .footnoteDefinition = document[node].kind { break }
    while next < footnotes.count, footnotes[next].labelSpan.lower < document[node].span.lower {
      last = next
      next += 1
    }
    if let claim = last, footnotes[claim].label.hasPrefix("c-"), document.isBulletList(node),
      document.holdsFields(node, known: claimKeys, takesTasks: true)
    {
      lists[claim, default: []].append(node)
    } else {
      last = nil
    }
  }
  return lists
}

/// Reports fields of a claim that are none, since they are not indented as its note is; their keys are not missing.
///
/// What stands at the margin or in code may be no field at all: of a claim that has what it needs, that is a warning.
private func reportStrays(
  _ document: Document, _ label: String, outside: [NodeID], inside: [NodeID], behind start: NodeID?,
  _ fields: inout FieldList, _ findings: inout Findings
) {
  let isWhole = !fields.lacks("Status") && !fields.lacks("For")
  for list in outside {
    let keys = document.keys(of: list, known: claimKeys)
    fields.spoiled.formUnion(keys)
    let name = keys.first.map { "“\($0)”" } ?? "a box"
    let isAtMargin = findings.source.position(of: Int(document[list].span.lower)).column == 1
    findings.report(
      isWhole && isAtMargin ? .warning : .error, .invalidValue, at: document[list].span,
      "\(name) here is no field of “\(label)”, since it is not indented far enough",
      suggestion: "four spaces before “-”")
  }
  for block in inside {
    // Where no list is, or behind it, a line may lack its dash.
    let isBehind = start.map { $0 < block } ?? true
    guard
      let stray = document.strayField(in: block, known: claimKeys, takesBare: isBehind)
        ?? document.strayField(inNumbered: block, known: claimKeys)
    else { continue }
    // A claim that has what it needs may go on with numbers or a colon in its own words.
    let mayBeWords = stray.slip == .lacksDash || stray.slip == .number
    if isWhole, mayBeWords, !document.mayHoldEvidence(block) { continue }
    // Other lines of the same paragraph may be meant for fields as well.
    fields.spoiled.formUnion(claimKeys)
    findings.report(
      isWhole ? .warning : .error, .invalidValue, at: stray.span,
      "“\(stray.key)” here is no field of “\(label)”, \(stray.fault)",
      suggestion: stray.remedy(ofIndentation: "four spaces before “-”"))
  }
}

extension Document {
  /// Whether something in a block may be a citation, a link or code.
  fileprivate func mayHoldEvidence(_ block: NodeID) -> Bool {
    let words = texts.source[self[block].span.range.clamped(to: texts.source.indices)]
    return words.contains(UInt8(ascii: "[")) || words.contains(UInt8(ascii: "`"))
  }
}

private func readClaim(
  _ document: Document, _ footnote: Document.FootnoteDefinition, _ position: Int, _ outside: [NodeID],
  _ declared: inout Declarations, _ findings: inout Findings
) -> ClaimDraft {
  let children = Array(document.children(of: footnote.node))
  let lists = children.filter { document.isBulletList($0) && document.looksLikeFields($0, known: claimKeys) }
  var fields = FieldList()
  for list in lists {
    let read = readFields(document, list, known: claimKeys, takesTasks: true, &findings)
    fields.add(read)
    declared.fieldParagraphs.formUnion(read.paragraphs)
  }
  let gloss = children.filter { !lists.contains($0) }
  reportStrays(
    document, footnote.label, outside: outside, inside: gloss, behind: lists.first, &fields, &findings)
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
    evidence.append(readEvidence(document, field, stance, &declared.drops, &findings))
  }
  return ClaimDraft(
    label: footnote.label, labelSpan: footnote.labelSpan, definition: position,
    gloss: gloss,
    words: fields.single("Claim", &findings)?.text,
    status: readWord(fields, "Status", &findings),
    confidence: readWord(fields, "Confidence", &findings),
    kind: readWord(fields, "Kind", &findings),
    likelihood: readWord(fields, "Likelihood", &findings),
    outcome: readOutcome(outcome, &declared.drops, &findings),
    evidence: evidence,
    dependsOn: fields.all("Depends on"),
    checks: fields.all("Check").compactMap { readCheck(document, $0, &findings) },
    tasks: fields.tasks,
    lacking: Set(["Status", "Kind", "Likelihood", "For"].filter(fields.lacks)))
}

private func readWord<Choice: CaseIterable & RawRepresentable<String>>(
  _ fields: FieldList, _ key: String, _ findings: inout Findings
) -> Choice? {
  guard let field = fields.single(key, &findings) else { return nil }
  return readChoice(field.text, of: key, at: field.valueSpan, &findings)
}

/// One of the words of an outcome, followed by anything that names its source.
///
/// A citation has brackets of its own, so that a comma before it is not shown: `happened, [@key]`.
private func readOutcome(
  _ field: Field?, _ drops: inout [Mark], _ findings: inout Findings
) -> Claim.Outcome? {
  guard let field else { return nil }
  let text = field.text
  let lowercase = text.lowercased()
  let result = Claim.Outcome.Result.allCases.first { result in
    guard lowercase.hasPrefix(result.rawValue) else { return false }
    let next = lowercase.dropFirst(result.rawValue.count).first
    return next.map { !$0.isLetter && !$0.isNumber } ?? true
  }
  if let result {
    let start = result.rawValue.utf8.count
    if text.utf8.dropFirst(start).starts(with: ", [@".utf8) {
      drops += field.drops(field.range.lowerBound + start..<field.range.lowerBound + start + 1)
    }
    return Claim.Outcome(result: result, value: field.paragraph)
  }
  let known = Claim.Outcome.Result.allCases.map(\.rawValue)
  findings.error(
    .invalidValue, at: field.valueSpan, "“Outcome” is “\(text)”; it may be \(known.joined(separator: ", "))",
    suggestion: nearest(text.prefix { $0.isLetter || $0 == " " }.trimmingWhiteSpace(), among: known))
  return nil
}

private func readEvidence(
  _ document: Document, _ field: Field, _ stance: Claim.Evidence.Stance, _ drops: inout [Mark],
  _ findings: inout Findings
) -> ClaimDraft.Evidence {
  let text = field.text
  let isInLink = { (offset: Int) in
    let place = field.range.lowerBound + offset
    return field.words.pieces(of: place..<place + 1).contains { document.isInLink($0.node) }
  }
  guard let written = WrittenGrade(endOf: text, isInLink: isInLink) else {
    let inLocator = stance == .asserts ? nil : StrayGrade(inLocatorOf: text)
    if let stray = StrayGrade(in: text, isInLink: isInLink) ?? inLocator {
      findings.warning(
        .invalidValue,
        at: document.place(of: field.range.lowerBound + stray.start, in: field.words, of: field.paragraph),
        "“\(stray.written)” is no grade here, but \(stray.sort): \(stray.rule)",
        suggestion: stray.suggestion)
    }
    return ClaimDraft.Evidence(stance: stance, field: field, text: text, grade: nil)
  }
  let start = written.start
  drops += field.drops(field.range.lowerBound + start..<field.range.upperBound)
  if written.grade == nil {
    findings.error(
      .invalidValue,
      at: document.place(
        of: field.range.lowerBound + start, in: field.words, of: field.paragraph),
      "“\(written.words)” is not a grade; reliability runs from A to F, credibility from 1 to 6",
      suggestion: written.suggestion)
  }
  let words = String(decoding: text.utf8.prefix(start), as: UTF8.self)
  if written.grade != nil, let other = WrittenGrade(endOf: words, isInLink: isInLink), other.grade != nil {
    findings.warning(
      .invalidValue,
      at: document.place(of: field.range.lowerBound + start, in: field.words, of: field.paragraph),
      "“\(written.words)” is the grade here, since a piece of evidence takes one, and “\(other.words)” words",
      suggestion: "one grade")
  }
  return ClaimDraft.Evidence(
    stance: stance, field: field, text: words.trimmingWhiteSpace(), grade: written.grade)
}

/// A letter and a digit at the end of a piece of evidence, with a full stop behind them or not, that are set off from
/// its words: `, A2`, `; A2`, `— A2`; right behind a citation or a link, `A2`, `(A2)` and `,A2` as well.
private struct WrittenGrade {
  /// The letter and the digit as they are written: `A2`, `A-2`.
  let words: String
  /// The grade; nil where they are none.
  let grade: Claim.Grade?
  /// The grade that was meant, where they are none as they are written.
  let suggestion: String?
  /// The UTF-8 offset in the evidence at which the mark before them, or else they, begin.
  let start: Int

  init?(endOf text: String, isInLink: (Int) -> Bool) {
    let characters = Array(text.suffix(16))
    var end = characters.count
    if characters.last == "." { end -= 1 }
    let isInBrackets = end > 0 && characters[end - 1] == ")"
    if isInBrackets { end -= 1 }
    guard end > 1, let digit = characters[end - 1].asciiValue, (48...57).contains(digit) else { return nil }
    var place = end - 2
    if place > 0, "- –\u{2011}\u{A0}".contains(characters[place]) { place -= 1 }
    guard let letter = characters[place].asciiValue, (65...90).contains(letter & 0xDF) else { return nil }
    words = String(characters[place..<end])
    if isInBrackets {
      guard place > 0, characters[place - 1] == "(" else { return nil }
      place -= 1
    }
    // A space or a mark before it, and something before that.
    var head = place
    while head > 0, characters[head - 1].isWhitespace { head -= 1 }
    guard head > 0 else { return nil }
    let offset = { (place: Int) in text.utf8.count - characters[place...].reduce(0) { $0 + $1.utf8.count } }
    if isInLink(offset(place)) { return nil }
    let isAfterMark = ",;—–".contains(characters[head - 1])
    var behind = isAfterMark ? head - 1 : head
    while behind > 0, characters[behind - 1].isWhitespace { behind -= 1 }
    let isAfterReference = behind > 0 && (characters[behind - 1] == "]" || isInLink(offset(behind) - 1))
    guard head < place || isAfterMark && isAfterReference else { return nil }
    let reliability = Character(UnicodeScalar(letter & 0xDF))
    let isInRange = (65...70).contains(letter & 0xDF) && (49...54).contains(digit)
    let isGrade = isInRange && words.utf8.elementsEqual([letter & 0xDF, digit])
    // Words may end so as well: “2025, Q3”, “command and control (C2)”. Brackets, and what is no grade, are taken for
    // one right behind the reference alone.
    let isNear = (65...70).contains(letter & 0xDF)
    guard isAfterReference ? isNear || isAfterMark && !isInBrackets : isAfterMark && isGrade && !isInBrackets
    else { return nil }
    let grade = Claim.Grade(reliability: reliability, credibility: Int(digit) - 48)
    self.grade = isGrade ? grade : nil
    suggestion = isInRange && !isGrade ? grade.description : nil
    start = offset(isAfterMark ? head - 1 : head)
  }
}

/// A letter and a digit like a grade where none stands, before a reference or behind a full stop after it, or in place of
/// a locator; or a digit and a letter where one does.
private struct StrayGrade {
  /// How it is written: `A2`, `2A`.
  let written: String
  /// What it is taken for.
  var sort = "words"
  /// What makes it none.
  let rule: String
  /// The UTF-8 offset in the evidence at which it begins.
  let start: Int
  /// The evidence with the grade where it belongs.
  let suggestion: String

  init?(in text: String, isInLink: (Int) -> Bool) {
    let marks = ",;:.–— "
    let place = "a grade stands behind a comma at the end"
    if let grade = Claim.Grade(exactly: text.prefix(2)) {
      let rest = text.dropFirst(2).drop { marks.contains($0) }
      let offset = text.utf8.count - rest.utf8.count
      guard offset > 3, rest.hasPrefix("[@") || isInLink(offset) else { return nil }
      (written, rule, start) = (grade.description, place, 0)
      suggestion = "\(shortened(String(rest))), \(grade)"
      return
    }
    let body = text.last == "." ? text.dropLast() : text[...]
    let end = String(body.suffix(2))
    let turned = Claim.Grade(exactly: String(end.reversed())[...])
    guard let grade = Claim.Grade(exactly: end[...]) ?? turned else { return nil }
    let head = body.dropLast(2)
    guard head.hasSuffix(turned == nil ? ". " : ", "), !isInLink(head.utf8.count) else { return nil }
    let reference = head.dropLast(2)
    guard reference.last == "]" || reference.utf8.count > 0 && isInLink(reference.utf8.count - 1) else {
      return nil
    }
    (written, rule) = (end, turned == nil ? place : "a grade is a letter and a digit")
    (start, suggestion) = (head.utf8.count, "\(shortened(String(reference))), \(grade)")
  }

  /// The grade that is written as the locator of a citation: `[@key, A2]`.
  init?(inLocatorOf text: String) {
    var rest = text[...]
    while let open = rest.firstRange(of: "[@"), let close = rest[open.upperBound...].firstIndex(of: "]") {
      let inner = rest[open.upperBound..<close]
      rest = rest[close...]
      guard let comma = inner.firstIndex(of: ",") else { continue }
      let locator = String(inner[comma...].dropFirst()).trimmingWhiteSpace()
      guard let grade = Claim.Grade(exactly: locator[...]) else { continue }
      (written, sort, rule) = (locator, "a locator", "a grade stands behind the bracket")
      start = text[..<open.lowerBound].utf8.count
      let tail = text.last == "." ? text[close...].dropLast() : text[close...]
      suggestion = shortened("\(text[..<comma])\(tail)") + ", \(grade)"
      return
    }
    return nil
  }
}

extension Claim.Grade {
  /// The grade that two characters write out.
  fileprivate init?(exactly text: Substring) {
    guard text.utf8.count == 2, let letter = text.utf8.first, let digit = text.utf8.last,
      (65...70).contains(letter), (49...54).contains(digit)
    else { return nil }
    self.init(reliability: Character(UnicodeScalar(letter)), credibility: Int(digit) - 48)
  }
}

private func readCheck(_ document: Document, _ field: Field, _ findings: inout Findings) -> Claim.Check? {
  let spans = document.subtree(of: field.paragraph).compactMap { node -> Claim.Check? in
    guard case .code(let text) = document[node].kind else { return nil }
    return Claim.Check(query: document.string(text), span: document[node].span)
  }
  let query = spans.first?.query.trimmingWhiteSpace()
  if let check = spans.first, let query, [query, query + "."].contains(field.text) { return check }
  findings.error(
    .invalidValue, at: field.valueSpan,
    spans.isEmpty
      ? "“Check” takes an SQL query in a code span"
      : "“Check” takes one SQL query in a code span and nothing beside it",
    suggestion: "- Check: `SELECT …`")
  return nil
}
