import Prose
import Source

// In: the values of CSL's name and date variables, in the shapes in which reference managers export them. Out: names
// and dates. Does not know which variable a value is of, but for its messages.

/// The names of a name variable: a list of names, or one.
func readNames(
  _ node: YAMLNode?, _ key: String, _ findings: inout Findings
) -> [BibliographyItem.Name] {
  guard let node, !node.isEmpty else { return [] }
  let elements: [YAMLNode] = if case .sequence(let list, _) = node { list } else { [node] }
  return elements.compactMap { element in
    if case .scalar(let text, _) = element { return BibliographyItem.Name(family: text) }
    let known = [
      "family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle", "comma-suffix",
      "static-ordering", "parse-names",
    ]
    let parts = MappingReader(element, known: known, &findings, code: .invalidData)
    let (literal, family) = (parts.string("literal", &findings), parts.string("family", &findings))
    let given = parts.string("given", &findings)
    if let literal { return BibliographyItem.Name(family: literal) }
    // Who has one name has it wherever a form has room for it.
    guard let family else {
      if let given { return BibliographyItem.Name(family: given) }
      if parts.lacks("family"), parts.lacks("literal") {
        findings.error(
          .invalidData, at: element.span, "a name in “\(key)” has neither “family” nor “literal”")
      }
      return nil
    }
    return BibliographyItem.Name(
      family: family, given: given, particle: parts.string("non-dropping-particle", &findings),
      droppingParticle: parts.string("dropping-particle", &findings),
      suffix: parts.string("suffix", &findings))
  }
}

/// A CSL date: EDTF text, `date-parts`, or (as Pandoc writes YAML) a mapping or list of `year`, `month`, `day`.
///
/// What a reference manager could not read, such as “n.d.”, it passes on as `literal`: words.
func readDate(_ node: YAMLNode?, _ key: String, _ findings: inout Findings) -> SourceDate? {
  guard let node, !node.isEmpty else { return nil }
  let date: SourceDate?
  let told = findings.diagnostics.count
  switch node {
  case .scalar(let text, _): date = SourceDate(edtf: text.trimmingWhiteSpace())
  case .sequence(let elements, _):
    let dates = elements.prefix(2).compactMap { readDate($0, key, &findings) }
    guard let first = dates.first?.start, dates.count == 2 else { return dates.first }
    date = SourceDate(
      first, to: dates[1].start, season: dates[0].season, isCirca: dates.contains(where: \.isCirca))
  case .mapping: date = readMapping(node, &findings)
  }
  // What is wrong in it has been told where it stands.
  if date == nil, findings.diagnostics.count == told {
    findings.error(
      .invalidDate, at: node.span, "“\(key)” is \(written(node)), which is not a date such as 2025-01-17")
  }
  return date
}

private func written(_ node: YAMLNode) -> String {
  if case .scalar(let text, _) = node { "“\(text)”" } else { node.sort }
}

private func readMapping(_ node: YAMLNode, _ findings: inout Findings) -> SourceDate? {
  let known = ["date-parts", "edtf", "year", "month", "day", "raw", "literal", "circa", "season"]
  let parts = MappingReader(node, known: known, &findings, code: .invalidData)
  let isCirca = readCirca(parts.node("circa"))
  let season = parts.string("season", &findings).flatMap { written -> SourceDate.Season? in
    if let season = SourceDate.Season(named: written) { return season }
    // Zotero writes here whatever of a date it could not read.
    findings.warning(
      .invalidDate, at: parts.span("season"),
      "“season” is “\(written)”, which is none of the four, and is left out",
      suggestion: "spring, summer, autumn, winter or 1 to 4")
    return nil
  }
  if case .sequence(let ranges, let span)? = parts.node("date-parts") {
    let numbers = ranges.compactMap { if case .scalar(let text, _) = $0 { text } else { nil } }
    if !numbers.isEmpty, numbers.count == ranges.count {
      findings.error(
        .invalidDate, at: span, "“date-parts” takes a list for each date, in a list of them",
        suggestion: "[[\(numbers.joined(separator: ", "))]]")
      return nil
    }
    let dates = ranges.prefix(2).map { range -> (date: CalendarDate, season: SourceDate.Season?)? in
      guard case .sequence(let numbers, _) = range else { return nil }
      return readParts(numbers.map { if case .scalar(let text, _) = $0 { Int(text) } else { nil } })
    }
    for (range, date) in zip(ranges, dates) where date == nil {
      guard case .sequence(let numbers, let span) = range else { continue }
      let words = numbers.map { if case .scalar(let text, _) = $0 { text } else { "…" } }
      findings.error(
        .invalidDate, at: span,
        "“date-parts” is [\(shortened(words.joined(separator: ", ")))], which is "
          + (fault(inParts: words) ?? "not a date such as [2025, 1, 17]"))
    }
    guard let start = dates.first ?? nil else { return nil }
    if dates.count == 2, dates[1] == nil { return nil }
    return SourceDate(
      start.date, to: dates.count == 2 ? dates[1]?.date : nil, season: start.season ?? season,
      isCirca: isCirca)
  }
  if parts.has("year") {
    let known = parts.has("day") ? ["year", "month", "day"] : ["year", "month"].filter(parts.has)
    let told = findings.diagnostics.count
    guard let start = readParts(known.map { parts.integer($0, &findings) }) else {
      let words = known.compactMap { parts.string($0, &findings) }
      if told == findings.diagnostics.count, let fault = fault(inParts: words) {
        findings.error(.invalidDate, at: node.span, "“\(words.joined(separator: "-"))” is \(fault)")
      }
      return nil
    }
    return SourceDate(start.date, season: start.season ?? season, isCirca: isCirca)
  }
  for key in ["edtf", "raw"] {
    if let text = parts.string(key, &findings) { return SourceDate(edtf: text) }
  }
  return parts.string("literal", &findings).map { SourceDate(edtf: $0) ?? SourceDate(words: $0) }
}

/// What is wrong with year, month and day that are no date.
private func fault(inParts words: [String]) -> String? {
  let numbers = words.map { Int($0) }
  if let year = numbers.first ?? nil, CalendarDate(year: year) != nil, words.count > 1, words.count < 4,
    let month = numbers[1]
  {
    if !(1...12).contains(month) { return "no date, since there is no month \(month)" }
    if let day = numbers.last ?? nil, words.count > 2 { return "no date, since the month has no day \(day)" }
  }
  return nil
}

/// CSL's `circa`: a yes, a number, or any text but a no.
private func readCirca(_ node: YAMLNode?) -> Bool {
  guard case .scalar(let text, _)? = node, let node, !node.isEmpty else { return false }
  return !["false", "no", "0"].contains(text.lowercased())
}

/// Year, month and day; from 21 on a month's number is a season's (EDTF, level 1).
private func readParts(_ numbers: [Int?]) -> (date: CalendarDate, season: SourceDate.Season?)? {
  let known = numbers.compactMap { $0 }
  guard known.count == numbers.count, let year = known.first, known.count <= 3 else { return nil }
  if known.count == 2, let season = SourceDate.Season(rawValue: known[1] - 20) {
    return CalendarDate(year: year).map { ($0, season) }
  }
  let date = CalendarDate(
    year: year, month: known.count > 1 ? known[1] : nil, day: known.count > 2 ? known[2] : nil)
  return date.map { ($0, nil) }
}

extension SourceDate.Season {
  /// A season by its English name, by CSL's number, or by that of EDTF.
  fileprivate init?(named name: String) {
    let number = Int(name)
    switch (number.map { $0 > 20 ? $0 - 20 : $0 }, name.lowercased()) {
    case (1, _), (_, "spring"): self = .spring
    case (2, _), (_, "summer"): self = .summer
    case (3, _), (_, "autumn"), (_, "fall"): self = .autumn
    case (4, _), (_, "winter"): self = .winter
    default: return nil
    }
  }
}

extension SourceDate {
  /// A date in ISO 8601, with what CSL takes of EDTF: `2019-05/2019-06`, `2024~`, `2021-21`; a time of day is left out.
  fileprivate init?(edtf text: String) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    let isCirca = text.contains { "~?%".contains($0) }
    let dates = halves.map { half -> (date: CalendarDate, season: Season?)? in
      let plain = half.prefix { $0 != "T" }.filter { !"~?%".contains($0) }
      if let date = CalendarDate(iso: String(plain)) { return (date, nil) }
      return readParts(plain.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) })
        .flatMap { $0.season == nil ? nil : $0 }
    }
    guard halves.count <= 2, let start = dates.first ?? nil else { return nil }
    if dates.count == 2, dates[1] == nil { return nil }
    self.init(start.date, to: dates.count == 2 ? dates[1]?.date : nil, season: start.season, isCirca: isCirca)
  }
}
