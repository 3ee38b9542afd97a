import Markdown
import Prose
import Source

// In: the document of a glossary file. Out: its entries: a heading of level 2, its fields, its definition. Does not
// resolve what they point to.

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

private let entityKeys = ["Kind", "Also", "Wikidata", "See", "Autolink"]

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
      suggestion: "“summary” in the front matter, or a page of its own")
    break
  }
  for (index, heading) in entries.enumerated() {
    let end = index + 1 < entries.count ? entries[index + 1].node : NodeID(document.nodes.count)
    rest = rest.drop { $0 <= heading.node }
    var blocks = Array(rest.prefix { $0 < end })
    var fields = FieldList()
    if let list = blocks.first, document.isBulletList(list), document.looksLikeFields(list, known: entityKeys)
    {
      fields = readFields(document, list, known: entityKeys, takesTasks: false, &findings)
      declared.drops += fields.drops
      declared.fieldParagraphs.formUnion(fields.paragraphs)
      declared.wordFields.formUnion(fields.fields.filter { $0.key != "See" }.map(\.paragraph))
      blocks.removeFirst()
    }
    entities.append(readEntity(document, heading, fields, blocks, &findings))
  }
  return entities
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
  if blocks.isEmpty { findings.warning(.invalidValue, at: span, "“\(heading.text)” has no definition") }
  let also = fields.all("Also")
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

/// A Wikidata item: Q and a number.
private func readWikidata(_ fields: FieldList, _ findings: inout Findings) -> String? {
  guard let field = fields.single("Wikidata", &findings) else { return nil }
  let text = field.text
  if text.first == "Q", text.count > 1, text.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) {
    return text
  }
  findings.error(.invalidValue, at: field.valueSpan, "“\(text)” is not a Wikidata item such as Q42")
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
