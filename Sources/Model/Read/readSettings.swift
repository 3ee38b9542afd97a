import Prose
import Source

// In: briefing.yaml. Out: the settings; the menu's entries are still the author's file names. Does not know which
// files there are.

/// The settings as written.
struct SettingsDraft: Sendable {
  var settings = Settings()
  var navigation: [Entry] = []

  /// An entry of the menu, unbound.
  struct Entry: Sendable {
    let title: String?
    let page: String
    let span: Span
  }
}

/// Reads the settings of the briefing.
func readSettings(_ source: SourceFile) -> Outcome<SettingsDraft> {
  var findings = Findings(in: source)
  var draft = SettingsDraft()
  let read = readYAML(source, in: Span(0, source.size), code: .invalidFrontMatter)
  findings.add(read.diagnostics)
  guard let node = read.value else {
    if read.diagnostics.isEmpty {
      findings.error(.missingTitle, at: Span(at: 0), "the briefing has no title", suggestion: "title: …")
    }
    return Outcome(draft, findings.diagnostics)
  }
  let known = [
    "title", "subtitle", "language", "base_url", "authors", "publisher", "date", "license", "navigation",
  ]
  let keys = MappingReader(node, known: known, &findings)
  if let title = keys.string("title", &findings) {
    draft.settings.title = title
  } else if keys.lacks("title") {
    findings.error(.missingTitle, at: node.span, "the briefing has no title", suggestion: "title: …")
  }
  draft.settings.subtitle = keys.string("subtitle", &findings)
  draft.settings.language = readLanguage("language", keys, &findings) ?? "en"
  draft.settings.authors = keys.strings("authors", &findings)
  keys.warnOfJoinedAuthors(&findings)
  draft.settings.publisher = keys.string("publisher", &findings)
  draft.settings.date = keys.date("date", &findings)
  draft.settings.license = keys.string("license", &findings)
  if let address = keys.string("base_url", &findings) {
    draft.settings.baseURL = readBaseURL(address)
    if draft.settings.baseURL == nil {
      findings.error(
        .invalidValue, at: keys.span("base_url"),
        "“base_url” is “\(address)”, which is not an http or https address")
    }
  }
  draft.navigation = readNavigation(keys.node("navigation"), &findings)
  return Outcome(draft, findings.diagnostics)
}

/// A base URL, with `/` at its end; nil for what is not an absolute web address without query or fragment.
public func readBaseURL(_ address: String) -> String? {
  let lowercase = address.lowercased()
  guard let scheme = ["https://", "http://"].first(where: lowercase.hasPrefix) else { return nil }
  let rest = address.dropFirst(scheme.count)
  let isPlain = rest.unicodeScalars.allSatisfy {
    $0.value > 0x20 && $0.value != 0x7F && !"?#<>\"\\^`{|}".unicodeScalars.contains($0)
  }
  guard isPlain, let first = rest.first, first != "/" else { return nil }
  return address.hasSuffix("/") ? address : address + "/"
}

private func readNavigation(_ node: YAMLNode?, _ findings: inout Findings) -> [SettingsDraft.Entry] {
  guard let node, !node.isEmpty else { return [] }
  guard case .sequence(let elements, _) = node else {
    findings.error(.invalidValue, at: node.span, "“navigation” takes a list, not \(node.sort)")
    return []
  }
  let entries: [SettingsDraft.Entry] = elements.compactMap { element in
    if case .scalar(let page, let span) = element { return .init(title: nil, page: page, span: span) }
    let keys = MappingReader(element, known: ["title", "page"], &findings)
    guard let page = keys.string("page", &findings) else {
      if keys.lacks("page") {
        findings.error(
          .invalidValue, at: element.span, "a menu entry without “page” leads nowhere",
          suggestion: "page: index.md")
      }
      return nil
    }
    return .init(title: keys.string("title", &findings), page: page, span: keys.span("page"))
  }
  var seen: Set<[String?]> = []
  for entry in entries where !seen.insert([entry.page, entry.title]).inserted {
    findings.warning(.invalidValue, at: entry.span, "“\(shortened(entry.page))” is in the menu twice")
  }
  return entries
}
