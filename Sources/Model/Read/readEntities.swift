import Markdown
import Prose
import Source

// In: the document of a glossary file. Out: its entries: a heading of level 2, its fields, its definition, up to the
// next heading of level 1 or 2. Does not resolve what they point to.

/// An entry of the glossary, unbound.
struct EntityDraft: Sendable {
  let name: String
  let slug: String
  let kind: Entity.Kind
  let also: [String]
  let alsoSpan: Span
  let wikidata: String?
  /// The fields whose links are the entities it points to.
  let see: [Field]
  let isLinked: Bool
  let heading: NodeID
  let blocks: [NodeID]
  let span: Span
}

private let entityKeys = FieldKeys(
  known: ["Kind", "Also", "Wikidata", "See", "Autolink"],
  choices: [("Kind", Entity.Kind.allCases.map(\.rawValue)), ("Autolink", ["yes", "no"])])

/// Reads the entries of a glossary file; adds the keys of their fields.
func readEntities(
  _ document: Document, _ headings: [Heading], into declared: inout Declarations, _ findings: inout Findings
) -> [EntityDraft] {
  let entries = headings.filter { $0.level == 2 }
  var entities: [EntityDraft] = []
  var rest = document.children(of: Document.root).filter { node in
    if case .footnoteDefinition = document[node].kind { return false }
    return true
  }[...]
  let first = entries.first?.node ?? NodeID(document.nodes.count)
  for node in rest.prefix(while: { $0 < first }) {
    if case .heading(level: 1) = document[node].kind { continue }
    findings.error(
      .invalidValue, at: document[node].span, "this stands before the first entry, so it would not be shown",
      suggestion: document.isHeading(node)
        ? "## \(PlainText(document, below: node).string.trimmingWhiteSpace())"
        : "“summary” in the front matter, or a page of its own")
    break
  }
  for (index, heading) in entries.enumerated() {
    let end = index + 1 < entries.count ? entries[index + 1].node : NodeID(document.nodes.count)
    rest = rest.drop { $0 <= heading.node }
    let below = rest.prefix { $0 < end }
    let own = below.prefix { node in
      if case .heading(level: 1) = document[node].kind { false } else { true }
    }
    if own.endIndex < below.endIndex {
      findings.error(
        .invalidValue, at: document[below[own.endIndex]].span,
        "this ends the entry “\(heading.text)” and begins none, so it would not be shown",
        suggestion: "## for an entry, ### for a part of one")
    }
    var blocks = Array(own)
    let fields = takeFields(document, of: heading.text, from: &blocks, &findings)
    declared.drops += fields.drops
    declared.fieldParagraphs.formUnion(fields.paragraphs)
    declared.wordFields.formUnion(fields.fields.filter { $0.key != "See" }.map(\.paragraph))
    entities.append(readEntity(document, heading, fields, blocks, &findings))
  }
  return entities
}

/// Takes the fields of an entry out of its blocks, wherever their lists stand.
///
/// Those right below a heading in the entry that have a kind are of an entry that it does not begin, which is reported.
private func takeFields(
  _ document: Document, of entry: String, from blocks: inout [NodeID], _ findings: inout Findings
) -> FieldList {
  var fields = FieldList()
  var definition: [NodeID] = []
  for (place, block) in blocks.enumerated() {
    guard case .list = document[block].kind else {
      if let key = document.reportDash(in: block, known: entityKeys.known, &findings) {
        fields.spoiled.insert(key)
      } else {
        definition.append(block)
      }
      continue
    }
    if place > 0, document.isHeading(blocks[place - 1]),
      document.key(inItemsOf: block, entityKeys, isWhole: true) == "Kind"
    {
      let name = PlainText(document, below: blocks[place - 1]).string.trimmingWhiteSpace()
      findings.error(
        .invalidValue, at: document[blocks[place - 1]].span,
        "“\(shortened(name))” has fields of an entry, but is a part of “\(shortened(entry))”",
        suggestion: "## \(name)")
      fields.spoiled.formUnion(entityKeys.known)
      definition.append(block)
      continue
    }
    let holdsFields = document.holdsFields(block, known: entityKeys.known)
    // Behind the definition's beginning `- Also: a fleet` may be a part of it.
    let areFields =
      place == 0
      ? document.looksLikeFields(block, known: entityKeys.known)
      : holdsFields
        && (definition.isEmpty || document.key(inItemsOf: block, entityKeys, isWhole: true) != nil)
    if areFields {
      fields.add(readFields(document, block, known: entityKeys.known, takesTasks: false, &findings))
      continue
    }
    definition.append(block)
    if holdsFields, let key = document.keys(of: block, known: entityKeys.known).first {
      findings.warning(
        .invalidValue, at: document[block].span,
        "“\(key)” here is no field, since it stands behind the definition",
        suggestion: "put it into the first list, or its words into a paragraph")
    } else {
      document.reportStrayItem(in: block, entityKeys, isWhole: true, &findings)
    }
  }
  blocks = definition
  return fields
}

private func readEntity(
  _ document: Document, _ heading: Heading, _ fields: FieldList, _ blocks: [NodeID],
  _ findings: inout Findings
) -> EntityDraft {
  let span = document[heading.node].span
  var kind: Entity.Kind?
  if let field = fields.single("Kind", &findings) {
    kind = readChoice(field.text, of: "Kind", at: field.valueSpan, &findings)
  } else if fields.lacks("Kind") {
    findings.error(
      .invalidValue, at: span, "“\(heading.text)” has no Kind",
      suggestion: "- Kind: \(Entity.Kind.allCases.map(\.rawValue).joined(separator: "|"))")
  }
  if heading.anchor.utf8.count > Entity.longestSlug {
    findings.error(
      .invalidValue, at: span, "the name is too long to name a file: at most \(Entity.longestSlug) bytes")
  }
  if githubSlug(heading.text).isEmpty {
    findings.error(
      .invalidValue, at: span,
      "“\(heading.text)” has no letter or digit, so nothing can lead to it by its name",
      suggestion: "a name in words, and this one in “Also”")
  }
  if blocks.isEmpty { findings.warning(.invalidValue, at: span, "“\(heading.text)” has no definition") }
  let also = fields.all("Also")
  for field in also {
    checkCommas(field, heading.text, kind, &findings)
  }
  let names = also.flatMap { $0.text.split(separator: ";").map { $0.trimmingWhiteSpace() } }.filter {
    !$0.isEmpty
  }
  findings.warnOfTurns(in: heading.text, at: span)
  for field in also { findings.warnOfTurns(in: field.text, at: field.valueSpan) }
  return EntityDraft(
    name: heading.text, slug: heading.anchor, kind: kind ?? .concept, also: names,
    alsoSpan: also.first?.valueSpan ?? span, wikidata: readWikidata(fields, &findings),
    see: fields.all("See"),
    isLinked: readAutolink(fields, &findings), heading: heading.node, blocks: blocks, span: span)
}

/// Warns of names that seem to be parted by commas: semicolons part them, since “Doe, Jane” is one name.
///
/// One name may be turned round, and end in a remark (“D.C.”, “1920”), in where it is (“Paris, France”) or in a list of
/// small words (“Law and Order”): two parts are two names for a state alone.
private func checkCommas(_ field: Field, _ entry: String, _ kind: Entity.Kind?, _ findings: inout Findings) {
  let text = field.text
  if text.contains(";") { return }
  let parts = text.split { ",،，、".contains($0) }.map { $0.trimmingWhiteSpace() }
  guard parts.count > 2 || parts.count == 2 && kind == .state, let last = parts.last, !last.isEmpty else {
    return
  }
  let known = words(of: entry).prefix(20)
  let isOfEntry = { (part: String) in
    words(of: part).allSatisfy { word in
      known.contains {
        $0 == word || $0.count == 1 && word.hasPrefix($0) || word.count == 1 && $0.hasPrefix(word)
      }
    }
  }
  if parts.allSatisfy(isOfEntry) { return }
  if parts.count == 2, last.hasSuffix(".") || last.allSatisfy(\.isNumber) { return }
  let small = parts.count { $0.first?.isLowercase != false }
  guard small == 0 || small == parts.count && parts.count > 2 && !parts.contains(""),
    !" \(last)".contains(" and "), !" \(last)".contains(" or "), !last.contains("&"),
    small == 0 || !last.contains(" ")
  else { return }
  findings.warning(
    .invalidValue, at: field.valueSpan, "“\(text)” is one name, since commas do not part names",
    suggestion: "\(parts.joined(separator: "; ")) – or “\(text);” if it is one")
}

/// The words of a name in small letters.
private func words(of name: String) -> [String] {
  name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
}

/// A Wikidata item: Q and a number.
private func readWikidata(_ fields: FieldList, _ findings: inout Findings) -> String? {
  guard let field = fields.single("Wikidata", &findings) else { return nil }
  let text = field.text
  if text.first == "Q", text.count > 1, text.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) {
    return text
  }
  let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
  let isMeant = digits.count == text.count || ["Q", "q"].contains(text.dropLast(digits.count).last)
  findings.error(
    .invalidValue, at: field.valueSpan, "“\(text)” is not a Wikidata item such as Q42",
    suggestion: isMeant && !digits.isEmpty ? "Q" + String(digits) : nil)
  return nil
}

private func readAutolink(_ fields: FieldList, _ findings: inout Findings) -> Bool {
  guard let field = fields.single("Autolink", &findings) else { return true }
  switch field.text.lowercased() {
  case "no": return false
  case "yes": return true
  default:
    findings.error(.invalidValue, at: field.valueSpan, "“Autolink” is “\(field.text)”; it may be yes or no")
    return true
  }
}
