import Prose
import Source

/// Takes the known keys of a YAML mapping one by one, and reports values of the wrong sort.
///
/// In: a mapping and the keys it may have. Out: typed values; each problem in `findings`.
/// It does not know what the keys mean.
struct MappingReader {
  /// Few, so that to look through them costs less than to hash a key.
  private let entries: [YAMLNode.Entry]
  /// The keys that unknown ones are taken to mean.
  private let misspelt: Set<String>
  private let place: Span

  /// A reader of a node's keys; a key that is not `known` is reported with the nearest known one, or with where it
  /// belongs instead.
  init(
    _ node: YAMLNode, known: [String], _ findings: inout Findings, code: Code = .invalidFrontMatter,
    elsewhere: (YAMLNode.Entry) -> String? = { _ in nil }
  ) {
    place = node.span
    guard case .mapping(let list, _) = node else {
      if !node.isEmpty {
        findings.error(code, at: node.span, "keys and values are expected, not \(node.sort)")
      }
      entries = []
      misspelt = []
      return
    }
    if list.allSatisfy({ known.contains($0.key) }) {
      (entries, misspelt) = (list, [])
      return
    }
    var entries: [YAMLNode.Entry] = []
    var misspelt: Set<String> = []
    for entry in list {
      if known.contains(entry.key) {
        entries.append(entry)
      } else {
        if let other = elsewhere(entry) {
          findings.error(
            .unknownKey, at: entry.keySpan, "unknown key “\(entry.key)” here", suggestion: other)
          continue
        }
        let meant = findings.takesSuggestions ? nearestKey(entry.key, among: known) : nil
        findings.error(.unknownKey, at: entry.keySpan, "unknown key “\(entry.key)”", suggestion: meant)
        if let meant { misspelt.insert(meant) }
      }
    }
    self.entries = entries
    self.misspelt = misspelt
  }

  private func entry(_ key: String) -> YAMLNode.Entry? { entries.last { $0.key == key } }

  /// Where a key's value stands, or else the mapping.
  func span(_ key: String) -> Span { entry(key)?.value.span ?? place }

  /// Whether a key has a value.
  func has(_ key: String) -> Bool { entry(key).map { !$0.value.isEmpty } ?? false }

  /// Whether nothing is given for a key, not even under a name that is near its own.
  func lacks(_ key: String) -> Bool { !has(key) && !misspelt.contains(key) }

  /// The value of a key as it was read.
  func node(_ key: String) -> YAMLNode? { entry(key)?.value }

  /// A key's single value.
  func string(_ key: String, _ findings: inout Findings) -> String? {
    guard let value = entry(key)?.value, !value.isEmpty else { return nil }
    guard case .scalar(let text, let span) = value else {
      findings.error(.invalidValue, at: value.span, "“\(key)” takes one value, not \(value.sort)")
      return nil
    }
    let trimmed = text.trimmingWhiteSpace()
    if trimmed.isEmpty {
      findings.error(.invalidValue, at: span, "“\(key)” is empty")
      return nil
    }
    return trimmed
  }

  /// A key's list of values; a single value is a list of one.
  func strings(_ key: String, _ findings: inout Findings) -> [String] {
    guard let value = entry(key)?.value, !value.isEmpty else { return [] }
    switch value {
    case .scalar: return string(key, &findings).map { [$0] } ?? []
    case .sequence(let elements, _):
      return elements.compactMap { element in
        guard case .scalar(let text, let span) = element else {
          findings.error(
            .invalidValue, at: element.span, "“\(key)” takes a list of words, not of \(element.sort)")
          return nil
        }
        let trimmed = text.trimmingWhiteSpace()
        if trimmed.isEmpty {
          findings.error(.invalidValue, at: span, "an element of “\(key)” is empty")
          return nil
        }
        return trimmed
      }
    case .mapping:
      findings.error(.invalidValue, at: value.span, "“\(key)” takes a list, not a mapping")
      return []
    }
  }

  /// Warns of the single value of a list where its semicolons, or else its commas, are meant to part several; commas
  /// only where that is said of the parts.
  func warnOfJoined(_ key: String, _ findings: inout Findings, areSeveral: ([String]) -> Bool) {
    guard case .scalar(let text, let span)? = entry(key)?.value else { return }
    let hasSemicolon = text.contains { ";؛；".contains($0) }
    let parts = text.split { (hasSemicolon ? ";؛；" : ",،，、").contains($0) }.map { $0.trimmingWhiteSpace() }
      .filter { !$0.isEmpty }
    guard parts.count > 1, hasSemicolon || areSeveral(parts) else { return }
    let list = parts.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ", ")
    let isPlain = list.utf8.count < 200 && !text.contains { ":#[]{}\"'&*!|>%@`".contains($0) }
    findings.warning(
      .invalidValue, at: span,
      "“\(shortened(text))” is one value of “\(key)”, since no brackets make it a list",
      suggestion: isPlain ? "[\(list)]" : "a list in brackets")
  }

  /// The same of authors: where each part begins with an initial, since “Doe, Jane” is one.
  func warnOfJoinedAuthors(_ findings: inout Findings) {
    warnOfJoined("authors", &findings) { parts in
      parts.allSatisfy { part in
        let words = part.split(separator: " ")
        return words.count > 1 && words[0].count == 2 && words[0].last == "."
      }
    }
  }

  /// A key's date.
  func date(_ key: String, _ findings: inout Findings) -> CalendarDate? {
    guard let text = string(key, &findings) else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    findings.error(
      .invalidDate, at: span(key),
      "“\(key)” is “\(text)”, which is \(CalendarDate.fault(inISO: text))")
    return nil
  }

  /// A key's word from a closed list.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, _: Choice.Type, _ findings: inout Findings
  ) -> Choice? {
    guard let text = string(key, &findings) else { return nil }
    return readChoice(text, of: key, at: span(key), &findings)
  }

  /// A key's whole number.
  func integer(_ key: String, _ findings: inout Findings) -> Int? {
    guard let text = string(key, &findings) else { return nil }
    if let number = Int(text) { return number }
    findings.error(.invalidValue, at: span(key), "“\(key)” is “\(text)”, which is not a whole number")
    return nil
  }

  /// A key's yes or no.
  func boolean(_ key: String, _ findings: inout Findings) -> Bool? {
    guard let text = string(key, &findings) else { return nil }
    switch text.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      findings.error(.invalidValue, at: span(key), "“\(key)” is “\(text)”, which is neither true nor false")
      return nil
    }
  }
}

/// The known key that an unknown one most likely means: one near it, or else the only one that it begins or shortens,
/// as `refs` does `references`.
func nearestKey(_ key: String, among known: [String]) -> String? {
  if let near = nearest(key, among: known) { return near }
  let letters = key.lowercased()
  guard letters.utf8.count > 2 else { return nil }
  let begun = known.filter { $0.lowercased().hasPrefix(letters) }
  let meant = begun.isEmpty ? known.filter { shortens(letters, $0.lowercased()) } : begun
  return meant.count == 1 ? meant.first : nil
}

/// Whether the letters of a word stand in another in their order, the first and the last of both being the same.
private func shortens(_ word: String, _ other: String) -> Bool {
  guard word.utf8.first == other.utf8.first, word.utf8.last == other.utf8.last else { return false }
  var rest = other.utf8[...]
  return word.utf8.allSatisfy { letter in
    rest = rest.drop { $0 != letter }
    return rest.popFirst() != nil
  }
}

/// A word from a closed list; any other is reported with the nearest one.
func readChoice<Choice: CaseIterable & RawRepresentable<String>>(
  _ text: String, of key: String, at span: Span, _ findings: inout Findings
) -> Choice? {
  if let choice = Choice(rawValue: text) { return choice }
  let known = Choice.allCases.map(\.rawValue)
  if let choice = Choice.allCases.first(where: { $0.rawValue == text.lowercased() }) { return choice }
  findings.error(
    .invalidValue, at: span, "“\(key)” is “\(text)”; it may be \(known.joined(separator: ", "))",
    suggestion: nearest(text, among: known))
  return nil
}
