import Prose
import Source

// In: sources.yaml (CSL-YAML, `references:`) or sources.json (CSL-JSON: an array). Out: its items. JSON is read as the
// YAML that it is. Does not know which sources are cited.

/// An item of the bibliography; the sources it repeats are still keys.
struct BibliographyDraft: Sendable {
  let key: String
  let span: Span
  let item: @Sendable (SourceID, [SourceID]) -> BibliographyItem
  let derivedFrom: [String]
  let derivedSpan: Span
}

/// Reads a bibliography; nil where it can't be read as a whole, so that nobody knows which keys it has.
func readBibliography(_ source: SourceFile) -> Outcome<[BibliographyDraft]?> {
  var findings = Findings(in: source)
  let read = readYAML(source, in: Span(0, source.bytes.count), code: .invalidData)
  findings.add(read.diagnostics)
  guard var root = read.value else {
    return Outcome(read.diagnostics.isEmpty ? [] : nil, findings.diagnostics)
  }
  if case .mapping = root {
    let keys = MappingReader(root, known: ["references"], &findings, code: .invalidData)
    guard let references = keys.node("references") else {
      return Outcome(findings.diagnostics.isEmpty ? [] : nil, findings.diagnostics)
    }
    root = references
  }
  guard case .sequence(let elements, _) = root else {
    if !root.isEmpty {
      findings.error(
        .invalidData, at: root.span, "the bibliography is \(root.sort), not a list of CSL items",
        suggestion: "references:")
    }
    return Outcome(findings.diagnostics.isEmpty ? [] : nil, findings.diagnostics)
  }
  var drafts: [BibliographyDraft] = []
  var places: [String: Span] = [:]
  for element in elements {
    guard let draft = readItem(element, &findings) else { continue }
    if let first = places[draft.key] {
      let line = source.position(of: Int(first.lower)).line
      findings.error(.duplicateID, at: draft.span, "the source “\(draft.key)” stands already in line \(line)")
      continue
    }
    places[draft.key] = draft.span
    drafts.append(draft)
  }
  return Outcome(drafts, findings.diagnostics)
}

private func readItem(_ node: YAMLNode, _ findings: inout Findings) -> BibliographyDraft? {
  guard case .mapping = node else {
    findings.error(.invalidData, at: node.span, "a CSL item is expected, not \(node.sort)")
    return nil
  }
  let keys = MappingReader(node, known: cslKeys, &findings, code: .invalidData)
  guard let key = keys.string("id", &findings) else {
    findings.error(.invalidData, at: node.span, "a source without “id” can not be cited")
    return nil
  }
  if key.hasPrefix("site.") {
    findings.error(
      .duplicateID, at: keys.span("id"),
      "the key “\(key)” begins with “site.”, as the generator’s own ids do",
      suggestion: String(key.dropFirst("site.".count)))
  }
  let title = keys.string("title", &findings).map(withoutRichText)
  if keys.lacks("title") { findings.error(.missingTitle, at: node.span, "the source “\(key)” has no title") }
  let type = readType(keys, key, &findings)
  let authors = readNames(keys.node("author"), "author", &findings)
  let editors = readNames(keys.node("editor"), "editor", &findings)
  let issued = readDate(keys.node("issued"), "issued", &findings)
  let accessed = readDate(keys.node("accessed"), "accessed", &findings)
  if let words = accessed?.words {
    findings.warning(
      .invalidDate, at: keys.span("accessed"),
      "“accessed” is “\(words)”, which is not a date such as 2025-01-17, and is left out")
  }
  let containerTitle = keys.string("container-title", &findings).map(withoutRichText)
  let publisher = keys.string("publisher", &findings)
  let (url, note) = (keys.string("URL", &findings), keys.string("note", &findings))
  let language = readTypedLanguage(keys, &findings)
  let custom = readCustom(keys.node("custom"), &findings)
  checkAddress(url, "URL", at: keys.span("URL"), &findings)
  let others = otherKeys.compactMap { name -> BibliographyItem.Variable? in
    guard case .scalar(let text, _)? = keys.node(name), !text.isEmpty else { return nil }
    return BibliographyItem.Variable(name: name, text: text)
  }
  let span = keys.span("id")
  return BibliographyDraft(
    key: key, span: span,
    item: { id, derivedFrom in
      BibliographyItem(
        id: id, key: key, type: type, authors: authors, editors: editors, issued: issued?.date,
        issuedWords: issued?.words, title: title ?? key, containerTitle: containerTitle,
        publisher: publisher, url: url.map(wellFormed), accessed: accessed?.date, language: language,
        note: note,
        archiveURL: custom.archiveURL.map(wellFormed), access: custom.access, reliability: custom.reliability,
        derivedFrom: derivedFrom, others: others, span: span)
    }, derivedFrom: custom.derivedFrom, derivedSpan: custom.derivedSpan)
}

private func readType(_ keys: MappingReader, _ key: String, _ findings: inout Findings) -> String {
  guard let type = keys.string("type", &findings) else {
    findings.error(
      .invalidData, at: keys.span("id"), "the source “\(key)” has no type", suggestion: "type: webpage")
    return "document"
  }
  if !cslTypes.contains(type) {
    findings.error(
      .invalidValue, at: keys.span("type"), "“\(type)” is not a CSL type",
      suggestion: nearest(type, among: cslTypes))
  }
  return type
}

private func readNames(_ node: YAMLNode?, _ key: String, _ findings: inout Findings) -> [BibliographyItem
  .Name]
{
  guard let node, !node.isEmpty else { return [] }
  let elements: [YAMLNode] = if case .sequence(let list, _) = node { list } else { [node] }
  return elements.compactMap { element in
    if case .scalar(let text, _) = element { return BibliographyItem.Name(family: text, given: nil) }
    let known = [
      "family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle", "comma-suffix",
      "static-ordering", "parse-names",
    ]
    let parts = MappingReader(element, known: known, &findings, code: .invalidData)
    if let literal = parts.string("literal", &findings) {
      return BibliographyItem.Name(family: literal, given: nil)
    }
    guard let family = parts.string("family", &findings) else {
      findings.error(.invalidData, at: element.span, "a name in “\(key)” has neither “family” nor “literal”")
      return nil
    }
    let whole = [parts.string("non-dropping-particle", &findings), family, parts.string("suffix", &findings)]
    let given = [parts.string("given", &findings), parts.string("dropping-particle", &findings)].compactMap {
      $0
    }
    return BibliographyItem.Name(
      family: whole.compactMap { $0 }.joined(separator: " "),
      given: given.isEmpty ? nil : given.joined(separator: " "))
  }
}

/// A date, or words in its place.
private typealias DateVariable = (date: CalendarDate?, words: String?)

/// A CSL date: ISO text, `date-parts`, or (as Pandoc writes YAML) a mapping or list of `year`, `month`, `day`.
///
/// What a reference manager could not read, such as “n.d.”, it passes on as `literal`: words.
private func readDate(_ node: YAMLNode?, _ key: String, _ findings: inout Findings) -> DateVariable? {
  guard let node, !node.isEmpty else { return nil }
  var date: CalendarDate?
  switch node {
  case .scalar(let text, _): date = CalendarDate(iso: String(text.trimmingWhiteSpace().prefix { $0 != "T" }))
  case .sequence(let elements, _): return readDate(elements.first, key, &findings)
  case .mapping:
    let known = ["date-parts", "year", "month", "day", "raw", "literal", "circa", "season"]
    let parts = MappingReader(node, known: known, &findings, code: .invalidData)
    if case .sequence(let ranges, _)? = parts.node("date-parts"),
      case .sequence(let numbers, _)? = ranges.first
    {
      date = readParts(numbers.map { if case .scalar(let text, _) = $0 { Int(text) } else { nil } })
    } else if parts.has("year") {
      let known = parts.has("day") ? ["year", "month", "day"] : ["year", "month"].filter(parts.has)
      date = readParts(known.map { parts.integer($0, &findings) })
    } else if let raw = parts.string("raw", &findings) {
      date = CalendarDate(iso: raw)
    } else if let literal = parts.string("literal", &findings) {
      date = CalendarDate(iso: literal)
      if date == nil { return (nil, literal) }
    }
  }
  if date == nil { findings.error(.invalidDate, at: node.span, "“\(key)” is not a date such as 2025-01-17") }
  return (date, nil)
}

/// The language of a source, which reference managers pass on as it was typed; what is no tag is left out.
private func readTypedLanguage(_ keys: MappingReader, _ findings: inout Findings) -> String? {
  guard let typed = keys.string("language", &findings) else { return nil }
  if isLanguageTag(typed) { return typed }
  let likely = typed.replacing("_", with: "-")
  findings.warning(
    .invalidValue, at: keys.span("language"),
    "“language” is “\(typed)”, which is not a language tag such as en or fa, and is left out",
    suggestion: isLanguageTag(likely) ? likely : nil)
  return nil
}

private func readParts(_ numbers: [Int?]) -> CalendarDate? {
  let known = numbers.compactMap { $0 }
  guard known.count == numbers.count, let year = known.first, known.count <= 3 else { return nil }
  return CalendarDate(
    year: year, month: known.count > 1 ? known[1] : nil, day: known.count > 2 ? known[2] : nil)
}

/// What stands under `custom`.
private struct CustomPart {
  var archiveURL: String?
  var access: BibliographyItem.Access?
  var reliability: Character?
  var derivedFrom: [String] = []
  var derivedSpan = Span(at: 0)
}

private func readCustom(_ node: YAMLNode?, _ findings: inout Findings) -> CustomPart {
  var custom = CustomPart()
  guard let node, !node.isEmpty else { return custom }
  let known = ["archive_url", "access", "reliability", "derived_from"]
  let keys = MappingReader(node, known: known, &findings, code: .invalidData)
  custom.archiveURL = keys.string("archive_url", &findings)
  checkAddress(custom.archiveURL, "archive_url", at: keys.span("archive_url"), &findings)
  custom.access = keys.choice("access", BibliographyItem.Access.self, &findings)
  custom.derivedFrom = keys.strings("derived_from", &findings)
  custom.derivedSpan = keys.span("derived_from")
  if let grade = keys.string("reliability", &findings) {
    if grade.count == 1, let letter = grade.first, "ABCDEF".contains(letter) {
      custom.reliability = letter
    } else {
      findings.error(
        .invalidValue, at: keys.span("reliability"), "“reliability” is “\(grade)”; it runs from A to F")
    }
  }
  return custom
}

/// Reports an address that is not a web address.
private func checkAddress(_ address: String?, _ key: String, at span: Span, _ findings: inout Findings) {
  guard let address else { return }
  let lowercase = address.lowercased()
  let isWeb = lowercase.hasPrefix("https://") || lowercase.hasPrefix("http://")
  if isWeb && address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) { return }
  findings.error(.unsafeURL, at: span, "“\(key)” is “\(address)”, which is not an http or https address")
}

/// The item types of CSL 1.0.2.
private let cslTypes = [
  "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
  "chapter",
  "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
  "figure",
  "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
  "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
  "personal_communication",
  "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech",
  "standard",
  "thesis", "treaty", "webpage",
]

/// The variables that the briefing has a use for; the others are passed on.
private let readKeys: Set<String> = [
  "id", "type", "title", "author", "editor", "issued", "accessed", "container-title", "publisher", "URL",
  "note",
  "language", "custom",
]

/// The variables that are passed on.
private let otherKeys = cslKeys.filter { !readKeys.contains($0) }

/// The variables of CSL 1.0.2 (csl-data.json), which reference managers may export.
private let cslKeys = [
  "id", "type", "citation-key", "categories", "language", "journalAbbreviation", "shortTitle", "author",
  "chair",
  "collection-editor", "compiler", "composer", "container-author", "contributor", "curator", "director",
  "editor",
  "editorial-director", "executive-producer", "guest", "host", "illustrator", "interviewer", "narrator",
  "organizer",
  "original-author", "performer", "producer", "recipient", "reviewed-author", "script-writer",
  "series-creator",
  "translator", "accessed", "available-date", "event-date", "issued", "original-date", "submitted",
  "abstract",
  "annote", "archive", "archive_collection", "archive_location", "archive-place", "authority", "call-number",
  "chapter-number", "citation-number", "citation-label", "collection-number", "collection-title",
  "container-title",
  "container-title-short", "dimensions", "division", "DOI", "edition", "event", "event-title", "event-place",
  "first-reference-note-number", "genre", "ISBN", "ISSN", "issue", "jurisdiction", "keyword", "locator",
  "medium",
  "note", "number", "number-of-pages", "number-of-volumes", "original-publisher", "original-publisher-place",
  "original-title", "page", "page-first", "part", "part-title", "PMCID", "PMID", "printing", "publisher",
  "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "section", "source", "status",
  "supplement", "title", "title-short", "URL", "version", "volume", "volume-title", "volume-title-short",
  "year-suffix", "custom",
]
