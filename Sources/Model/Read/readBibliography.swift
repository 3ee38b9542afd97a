import Prose
import Source

// In: sources.yaml (CSL-YAML, `references:`) or sources.json (CSL-JSON: an array). Out: its items. JSON is read as the
// YAML that it is. Does not know which sources are cited.

/// An item of the bibliography; the sources it repeats are still keys.
struct BibliographyDraft: Sendable {
  let item: BibliographyItem
  let derivedFrom: [String]
  let derivedSpan: Span
}

/// Reads a bibliography; nil where it can't be read as a whole, so that nobody knows which keys it has.
func readBibliography(_ source: SourceFile) -> Outcome<[BibliographyDraft]?> {
  var findings = Findings(in: source)
  let read = readYAML(source, in: Span(0, source.size), code: .invalidData)
  findings.add(read.diagnostics)
  guard var root = read.value else {
    return Outcome(read.diagnostics.isEmpty ? [] : nil, findings.diagnostics)
  }
  if case .mapping = root {
    // `nocite` tells Pandoc to list what nobody cites; here every source is listed.
    let keys = MappingReader(root, known: ["references", "nocite"], &findings, code: .invalidData)
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
    guard let draft = readItem(element, SourceID(drafts.count), &findings) else { continue }
    let (key, span) = (draft.item.key, draft.item.span)
    if let first = places[key] {
      let line = source.position(of: Int(first.lower)).line
      findings.error(.duplicateID, at: span, "the source “\(key)” stands already in line \(line)")
      continue
    }
    places[key] = span
    drafts.append(draft)
  }
  return Outcome(drafts, findings.diagnostics)
}

private func readItem(
  _ node: YAMLNode, _ id: SourceID, _ findings: inout Findings
) -> BibliographyDraft? {
  guard case .mapping = node else {
    findings.error(.invalidData, at: node.span, "a CSL item is expected, not \(node.sort)")
    return nil
  }
  let keys = MappingReader(node, known: cslKeys, &findings, code: .invalidData, elsewhere: placeInCustom)
  guard let key = readKey(keys, node, &findings) else { return nil }
  // The other sorts are not given on the page of the sources.
  if OwnID.sort(of: key) == .site {
    findings.error(
      .duplicateID, at: keys.span("id"),
      "the key “\(key)” begins with “\(OwnID.site.prefix)”, as the generator’s own ids do",
      suggestion: String(key.dropFirst(OwnID.site.prefix.count)))
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
  let contributors = nameKeys.compactMap { role -> BibliographyItem.Contributors? in
    let names = readNames(keys.node(role), role, &findings)
    return names.isEmpty ? nil : BibliographyItem.Contributors(role: role, names: names)
  }
  let dates = dateKeys.compactMap { name in readDate(keys.node(name), name, &findings).map { (name, $0) } }
  let others = otherKeys.compactMap { name -> BibliographyItem.Variable? in
    guard keys.has(name) else { return nil }
    let isList = if case .sequence? = keys.node(name) { true } else { false }
    return BibliographyItem.Variable(name: name, texts: keys.strings(name, &findings), isList: isList)
  }
  let item = BibliographyItem(
    id: id, key: key, type: type, authors: authors, editors: editors, contributors: contributors,
    issued: issued, otherDates: dates, title: title ?? key, containerTitle: containerTitle,
    publisher: publisher, url: url.map(wellFormed), accessed: accessed?.start, language: language, note: note,
    archiveURL: custom.archiveURL.map(wellFormed), access: custom.access, reliability: custom.reliability,
    others: others, span: keys.span("id"))
  return BibliographyDraft(item: item, derivedFrom: custom.derivedFrom, derivedSpan: custom.derivedSpan)
}

/// The key by which an item is cited: its id or, where that can't be written in a citation, its citation key or the end
/// of the address that it is, as Zotero's own ids are.
private func readKey(_ keys: MappingReader, _ node: YAMLNode, _ findings: inout Findings) -> String? {
  guard let id = keys.string("id", &findings) else {
    if keys.lacks("id") {
      findings.error(.invalidData, at: node.span, "a source without “id” can not be cited")
    }
    return nil
  }
  let isAddress = id.contains("://")
  if !isAddress, isCitationKey(id) { return id }
  let names = [
    keys.string("citation-key", &findings), isAddress ? id.split(separator: "/").last.map(String.init) : nil,
  ]
  if let key = names.compactMap({ $0 }).first(where: isCitationKey) { return key }
  findings.error(
    .invalidData, at: keys.span("id"), "the id “\(id)” can not be cited: it has characters that no key has",
    suggestion: "letters, digits and “-”, as in doe-2025")
  return nil
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

/// What stands under `custom`.
private struct CustomPart {
  var archiveURL: String?
  var access: BibliographyItem.Access?
  var reliability: Character?
  var derivedFrom: [String] = []
  var derivedSpan = Span(at: 0)
}

/// Where a key belongs that stands in an item and not under `custom`; `access` may be meant for another.
private func placeInCustom(_ entry: YAMLNode.Entry) -> String? {
  var isOfCustom = customKeys.contains(entry.key)
  if entry.key == "access" {
    isOfCustom =
      if case .scalar(let text, _) = entry.value { BibliographyItem.Access(rawValue: text) != nil } else {
        false
      }
  }
  return isOfCustom ? "custom: {\(entry.key): …}" : nil
}

/// The keys that we read under `custom`.
private let customKeys = ["archive_url", "access", "reliability", "derived_from"]

private func readCustom(_ node: YAMLNode?, _ findings: inout Findings) -> CustomPart {
  var custom = CustomPart()
  guard let node, !node.isEmpty else { return custom }
  let keys = MappingReader(node, known: customKeys, &findings, code: .invalidData)
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
  let isWeb = (lowercase.hasPrefix("https://") || lowercase.hasPrefix("http://")) && namesHost(address)
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

/// The variables of CSL 1.0.2 (csl-data.json), which reference managers may export.
private let cslKeys =
  [
    "id", "type", "title", "author", "editor", "issued", "accessed", "container-title", "publisher", "URL",
    "note",
    "language", "custom",
  ] + nameKeys + dateKeys + otherKeys

/// The name variables beside authors and editors.
private let nameKeys = [
  "translator", "interviewer", "chair", "collection-editor", "compiler", "composer", "container-author",
  "contributor", "curator", "director", "editorial-director", "executive-producer", "guest", "host",
  "illustrator", "narrator", "organizer", "original-author", "performer", "producer", "recipient",
  "reviewed-author", "script-writer", "series-creator",
]

/// The date variables beside those of publishing and reading.
private let dateKeys = ["available-date", "event-date", "original-date", "submitted"]

/// The other variables, which are passed on as they are.
private let otherKeys = [
  "citation-key", "categories", "journalAbbreviation", "shortTitle", "abstract", "annote", "archive",
  "archive_collection", "archive_location", "archive-place", "authority", "call-number", "chapter-number",
  "citation-number", "citation-label", "collection-number", "collection-title", "container-title-short",
  "dimensions", "division", "DOI", "edition", "event", "event-title", "event-place",
  "first-reference-note-number", "genre", "ISBN", "ISSN", "issue", "jurisdiction", "keyword", "locator",
  "medium", "number", "number-of-pages", "number-of-volumes", "original-publisher",
  "original-publisher-place", "original-title", "page", "page-first", "part", "part-number", "part-title",
  "PMCID", "PMID", "printing", "printing-number", "publisher-place", "references", "reviewed-genre",
  "reviewed-title", "scale", "section", "source", "status", "supplement", "supplement-number", "title-short",
  "version", "volume", "volume-title", "volume-title-short", "year-suffix",
]
