import Prose
import Scanning
import Source

// In: one Markdown file. Out: its front matter as values, and where its text begins.
// Does not look into the text, and does not decide what a missing key means.

/// A file's front matter and where its text begins.
struct FrontMatterPart: Sendable {
  var values = FrontMatter()
  /// The old ids and names, unbound: each with its place.
  var former: [Former] = []
  /// The span of the text after the front matter.
  var body: Span
  /// Where the title is given, or else the start of the file.
  var titleSpan: Span
  /// Where it is said whether the page is a draft.
  var draftSpan = Span(at: 0)
  /// Where a treaty's source is named, and its short name.
  var sourceSpan = Span(at: 0)
  var shortSpan = Span(at: 0)
  /// Where the language is given, or else the start of the file.
  var langSpan = Span(at: 0)
  /// Whether the front matter could be read; where not, that is reported, and nothing is missing in it.
  var isReadable = true
  /// Whether it has no end, so that nobody knows where the text begins; that is reported.
  var isUnclosed = false
  /// Whether nothing is given for these keys, not even what could not be read and is reported.
  var lacksTitle = true
  var lacksText = true
  var lacksSource = true

  /// An old name: of the page, or of an id in it.
  struct Former: Sendable {
    /// An old file name, or an old id with `#`.
    let old: String
    /// The id that took the old id's place; nil for the page itself.
    let new: String?
    let span: Span
  }
}

/// Which keys a page's front matter may have.
private let pageKeys = [
  "title", "summary", "date", "updated", "authors", "tags", "lang", "order", "draft", "former",
]
private let treatyKeys = [
  "short", "parties", "signed", "ratified", "in_force", "expires", "status", "languages", "text", "source",
]

/// Reads the front matter of a Markdown file; a treaty's may have the keys of a treaty as well.
func readFrontMatter(_ source: SourceFile, isTreaty: Bool) -> Outcome<FrontMatterPart> {
  var findings = Findings(in: source)
  let (yaml, body) = split(source, &findings)
  var part = FrontMatterPart(body: body, titleSpan: Span(at: 0))
  part.isUnclosed = yaml == nil && !findings.diagnostics.isEmpty
  part.isReadable = !part.isUnclosed
  guard let yaml else { return Outcome(part, findings.diagnostics) }
  let read = readYAML(source, in: yaml, code: .invalidFrontMatter)
  findings.add(read.diagnostics)
  guard let node = read.value else {
    part.isReadable = read.diagnostics.isEmpty
    return Outcome(part, findings.diagnostics)
  }

  let keys = MappingReader(node, known: isTreaty ? pageKeys + treatyKeys : pageKeys, &findings)
  part.titleSpan = keys.span("title")
  part.langSpan = keys.span("lang")
  (part.lacksTitle, part.lacksText, part.lacksSource) = (
    keys.lacks("title"), keys.lacks("text"), keys.lacks("source")
  )
  part.values.title = keys.string("title", &findings)
  part.values.summary = keys.string("summary", &findings)
  for key in ["title", "summary"] { checkIsPlain(key, keys, &findings) }
  part.values.date = keys.date("date", &findings)
  part.values.updated = keys.date("updated", &findings)
  if let date = part.values.date, let updated = part.values.updated, updated.isOver(before: date) {
    findings.warning(
      .invalidDate, at: keys.span("updated"), "“updated” is \(updated), before “date”, which is \(date)")
  }
  part.values.authors = keys.strings("authors", &findings)
  keys.warnOfJoinedAuthors(&findings)
  part.values.tags = keys.strings("tags", &findings)
  keys.warnOfJoined("tags", &findings) { parts in !isTurnedName(parts) }
  part.values.lang = readLanguage("lang", keys, &findings)
  part.values.order = keys.integer("order", &findings)
  part.values.isDraft = keys.boolean("draft", &findings) ?? false
  part.draftSpan = keys.span("draft")
  part.former = readFormer(keys.node("former"), &findings)
  (part.sourceSpan, part.shortSpan) = (keys.span("source"), keys.span("short"))
  if isTreaty { part.values.treaty = readTreatyKeys(keys, &findings) }
  return Outcome(part, findings.diagnostics)
}

/// What looks like Markdown in a title or a summary would be shown as it is written, in lists and feeds as well.
private func checkIsPlain(_ key: String, _ keys: MappingReader, _ findings: inout Findings) {
  guard case .scalar(let text, let span)? = keys.node(key), let mark = markup(in: text) else { return }
  findings.warning(
    .invalidValue, at: span, "“\(key)” is plain text: its “\(mark)” is shown as it is written",
    suggestion: "the words alone")
}

/// The first two characters in a text that make a citation, a footnote, a link or strong words.
private func markup(in text: String) -> String? {
  text.withBytes { bytes in
    var place = 0
    while true {
      unsafe place = Bytes.first(in: bytes, place..<bytes.count, where: mayBeMarkup)
      guard place + 1 < bytes.count else { return nil }
      switch unsafe (bytes[place], bytes[place + 1]) {
      case (UInt8(ascii: "["), UInt8(ascii: "@")): return "[@"
      case (UInt8(ascii: "["), UInt8(ascii: "^")): return "[^"
      case (UInt8(ascii: "]"), UInt8(ascii: "(")): return "]("
      case (UInt8(ascii: "*"), UInt8(ascii: "*")): return "**"
      default: place += 1
      }
    }
  }
}

/// Which bytes may be the first of such two: `*` and the square brackets.
@inline(__always) private func mayBeMarkup(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.equal(bytes, UInt8(ascii: "*")) | Bytes.within(bytes, 0x5B...0x5D)
}

/// Whether words with commas between them are one name, as “Korea, Republic of” and “Corée, République de” are.
private func isTurnedName(_ parts: [String]) -> Bool {
  guard let last = parts.last?.split(separator: " ").last else { return false }
  let behindName = ["of", "the", "de", "du", "des", "del", "la", "da", "do", "di", "der", "von"]
  return behindName.contains(last.lowercased())
}

/// How long a party's name may be, in bytes: each is looked for at every word of a comparison.
private let longestParty = 400

private func readTreatyKeys(_ keys: MappingReader, _ findings: inout Findings) -> TreatyFrontMatter {
  var treaty = TreatyFrontMatter()
  treaty.short = keys.string("short", &findings)
  treaty.parties = keys.strings("parties", &findings)
  keys.warnOfJoined("parties", &findings) { parts in
    !isTurnedName(parts) && (parts.count > 2 || parts.last?.contains(" ") != true)
  }
  if let long = treaty.parties.first(where: { $0.utf8.count > longestParty }) {
    findings.error(
      .invalidValue, at: keys.span("parties"),
      "the name “\(long.prefix(40))…” of a party has more than \(longestParty) bytes")
  }
  var seen: Set<String> = []
  for party in treaty.parties where !seen.insert(party).inserted {
    findings.warning(.invalidValue, at: keys.span("parties"), "“\(shortened(party))” is a party twice")
  }
  treaty.signed = keys.date("signed", &findings)
  treaty.ratified = keys.date("ratified", &findings)
  treaty.inForce = keys.date("in_force", &findings)
  treaty.expires = keys.date("expires", &findings)
  checkOrder(treaty, keys, &findings)
  treaty.status = keys.string("status", &findings)
  treaty.languages = keys.strings("languages", &findings)
  checkLanguages(treaty.languages, keys, &findings)
  treaty.text = keys.choice("text", TreatyFrontMatter.TextKind.self, &findings)
  treaty.source = keys.string("source", &findings)
  return treaty
}

/// A treaty is not ratified before it is signed, and ends neither before that nor before it enters into force, which
/// may be before its last party ratifies it, or before it is signed.
private func checkOrder(_ treaty: TreatyFrontMatter, _ keys: MappingReader, _ findings: inout Findings) {
  func check(_ key: String, _ date: CalendarDate?, behind others: [(key: String, date: CalendarDate?)]) {
    guard let date, let other = others.first(where: { $0.date.map(date.isOver) ?? false }) else { return }
    findings.warning(
      .invalidDate, at: keys.span(key),
      "“\(key)” is \(date), before “\(other.key)”, which is \(other.date?.description ?? "")")
  }
  check("ratified", treaty.ratified, behind: [("signed", treaty.signed)])
  check("expires", treaty.expires, behind: [("in_force", treaty.inForce), ("signed", treaty.signed)])
}

/// Each of a treaty’s languages is a tag, as that of a page is.
private func checkLanguages(_ languages: [String], _ keys: MappingReader, _ findings: inout Findings) {
  if languages.allSatisfy(isLanguageTag) { return }
  let node = keys.node("languages")
  let elements: [YAMLNode] = if case .sequence(let list, _)? = node { list } else { node.map { [$0] } ?? [] }
  for element in elements {
    guard case .scalar(let written, let span) = element else { continue }
    let text = written.trimmingWhiteSpace()
    if text.isEmpty || isLanguageTag(text) { continue }
    let parts = text.split { ",;،؛".contains($0) }.map { $0.trimmingWhiteSpace() }
    let tags = parts.compactMap { isLanguageTag($0) ? $0 : languageCode(named: $0) }
    let list = tags.joined(separator: ", ")
    findings.error(
      .invalidValue, at: span,
      "“languages” is “\(shortened(text))”, which is not a language tag such as en or fa",
      suggestion: tags.isEmpty || tags.count < parts.count ? nil : parts.count > 1 ? "[\(list)]" : list)
  }
}

/// A BCP 47 language tag: letters, digits and hyphens, of the shape `fa` or `zh-Hant`.
func readLanguage(_ key: String, _ keys: MappingReader, _ findings: inout Findings) -> String? {
  guard let tag = keys.string(key, &findings) else { return nil }
  if isLanguageTag(tag) { return tag }
  findings.error(
    .invalidValue, at: keys.span(key), "“\(key)” is “\(tag)”, which is not a language tag such as en or fa",
    suggestion: languageCode(named: tag))
  return nil
}

/// Whether a text has the shape of a BCP 47 tag (RFC 5646, section 2.1, without checking the registry).
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.count) else { return false }
  return first.allSatisfy { $0.isASCII && $0.isLetter }
    && parts.allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}

private func readFormer(_ node: YAMLNode?, _ findings: inout Findings) -> [FrontMatterPart.Former] {
  guard let node, !node.isEmpty else { return [] }
  let elements: [YAMLNode] = if case .sequence(let list, _) = node { list } else { [node] }
  return elements.flatMap { element -> [FrontMatterPart.Former] in
    switch element {
    case .scalar(let old, let span):
      return [.init(old: signed(old.trimmingWhiteSpace(), at: span, &findings), new: nil, span: span)]
    case .mapping(let entries, _):
      return entries.compactMap { entry in
        let old = signed(entry.key, at: entry.keySpan, &findings)
        guard old.hasPrefix("#"), case .scalar(let new, _) = entry.value else {
          findings.error(
            .invalidValue, at: entry.keySpan, "“former” takes old names, or pairs “#old-id: new-id”")
          return nil
        }
        return .init(
          old: old, new: new.hasPrefix("#") ? String(new.dropFirst()) : new, span: entry.keySpan)
      }
    case .sequence(_, let span):
      findings.error(.invalidValue, at: span, "“former” takes a list of old names, not a list of lists")
      return []
    }
  }
}

/// An old name with the sign of an id where it is one: it has neither the suffix of a page nor a folder.
private func signed(_ name: String, at span: Span, _ findings: inout Findings) -> String {
  if name.isEmpty || name.contains(where: { "#/.\\".contains($0) }) { return name }
  findings.warning(
    .invalidValue, at: span, "the old name “\(name)” is taken for an id, since a page’s has a suffix",
    suggestion: "\"#\(name)\", or \(name).md")
  return "#" + name
}

/// The front matter between a first line `---` and the next `---` or `...`, and the rest.
///
/// Blank lines before it are reported, where a known key follows its first line.
private func split(_ source: SourceFile, _ findings: inout Findings) -> (yaml: Span?, body: Span) {
  let bytes = source.bytes
  let top = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let start = top + bytes[top...].prefix { $0.isLineBreak }.count
  let first = Bytes.line(in: bytes, from: start)
  guard isFence(bytes[start..<first.end], dashesOnly: true),
    start == top || beginsWithKey(bytes[first.next...])
  else { return (nil, Span(top, bytes.count)) }
  if start > top {
    findings.error(
      .invalidFrontMatter, at: Span(at: start), "front matter begins in the first line of its file",
      suggestion: "no blank line before “---”")
  }
  var place = first.next
  while place < bytes.count {
    let line = Bytes.line(in: bytes, from: place)
    if isFence(bytes[place..<line.end], dashesOnly: false) {
      return (Span(first.next, place), Span(line.next, bytes.count))
    }
    place = line.next
  }
  findings.error(
    .invalidFrontMatter, at: Span(at: start), "the front matter that begins here has no closing line “---”")
  return (nil, Span(bytes.count, bytes.count))
}

/// Whether a text begins with a key that front matter may have.
private func beginsWithKey(_ text: ArraySlice<UInt8>) -> Bool {
  (pageKeys + treatyKeys).contains { text.starts(with: "\($0):".utf8) }
}

private func isFence(_ line: ArraySlice<UInt8>, dashesOnly: Bool) -> Bool {
  guard let first = line.first, first == UInt8(ascii: "-") || first == UInt8(ascii: ".") else { return false }
  let trimmed = line.reversed().drop { $0.isBlank }
  return trimmed.elementsEqual("---".utf8) || !dashesOnly && trimmed.elementsEqual("...".utf8)
}
