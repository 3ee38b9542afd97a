import Markdown
import Model
import Source

// In: the briefing. Out: its data in forms that other programs read. What is in each file is said in the README.

/// The files below data/ that the generator makes.
enum PublishedData {
  static let claims = DataFile.claims.rawValue
  static let sources = DataFile.sources.rawValue
  static let annotations = DataFile.annotations.rawValue
  static func treaty(_ treaty: Treaty) -> String { "data/treaties/\(treaty.name).xml" }

  /// All of them, those left out that would hold nothing.
  static func files(_ site: Site) -> [OutputFile] {
    let briefing = site.briefing
    var files: [(String, [UInt8])] = []
    if !briefing.claims.isEmpty { files.append((claims, claimsTable(site))) }
    if !briefing.sources.isEmpty { files.append((sources, bibliography(briefing))) }
    if !briefing.notes.isEmpty { files.append((annotations, annotations(site))) }
    for treaty in briefing.treaties { files.append((self.treaty(treaty), AkomaNtoso.document(treaty, site))) }
    return files.map { OutputFile(path: $0, contents: .bytes($1)) }
  }

  /// What they are called, and where they are.
  static func links(_ site: Site) -> [(title: String, path: String)] {
    let briefing = site.briefing
    var links: [(title: String, path: String)] = []
    if site.figures.database != nil { links.append(("All of it as an SQLite database", Site.database)) }
    if !briefing.claims.isEmpty { links.append(("The claims as CSV", claims)) }
    if !briefing.sources.isEmpty { links.append(("The sources as CSL-JSON", sources)) }
    if !briefing.notes.isEmpty { links.append(("The notes on clauses as Web Annotations", annotations)) }
    links += briefing.treaties.map { ("\($0.short) as Akoma Ntoso", treaty($0)) }
    return links + briefing.tables.map { ("The figures “\($0.name)” as CSV", $0.source.path) }
  }

  // MARK: Claims

  /// The register of claims as RFC 4180 has it; lists within a field have semicolons between them.
  private static func claimsTable(_ site: Site) -> [UInt8] {
    let head = [
      "id", "address", "page", "claim", "kind", "status", "confidence", "likelihood", "outcome", "for",
      "against",
      "asserted_by", "rests_on", "checks",
    ]
    let rows = site.briefing.claims.map { claim -> [String] in
      let evidence = { (stance: Claim.Evidence.Stance) in
        claim.evidence.filter { $0.stance == stance }.map { evidence in
          evidence.text + (evidence.grade.map { " [\($0)]" } ?? "")
        }.joined(separator: "; ")
      }
      let spot = site.spot(.claim(claim.id))
      return [
        claim.label, site.baseURL.map { spot.absolute($0) } ?? Place("").href(spot),
        site.title(of: claim),
        claim.words, claim.kind?.rawValue ?? "", claim.status.rawValue, claim.confidence?.rawValue ?? "",
        claim.likelihood?.rawValue ?? "", claim.outcome?.result.rawValue ?? "", evidence(.supports),
        evidence(.opposes), evidence(.asserts),
        claim.dependsOn.map { site.claim($0).label }.joined(separator: "; "),
        claim.checks.map(\.query).joined(separator: "; "),
      ]
    }
    return ([head] + rows).flatMap { Array($0.map(field).joined(separator: ",").utf8) + Array("\r\n".utf8) }
  }

  private static func field(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "\"", ",", "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}": false
      default: true
      }
    }
    if isPlain { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  // MARK: Sources

  /// The bibliography as CSL-JSON, as reference managers take it.
  private static func bibliography(_ briefing: Briefing) -> [UInt8] {
    let items = briefing.sources.map { source -> JSON in
      let custom: [(String, JSON?)] = [
        ("archive_url", source.archiveURL.map(JSON.string)),
        ("access", source.access.map { .string($0.rawValue) }),
        ("reliability", source.reliability.map { .string(String($0)) }),
        ("derived_from", JSON.list(source.derivedFrom.map { .string(briefing.sources[$0.index].key) })),
      ]
      let hasCustom = custom.contains { $0.1 != nil }
      let members: [(String, JSON?)] = [
        ("id", .string(source.key)), ("type", .string(source.type)), ("title", .string(source.title)),
        ("author", names(source.authors)), ("editor", names(source.editors)),
        ("issued", source.issued.map(date)),
        ("container-title", source.containerTitle.map(JSON.string)),
        ("publisher", source.publisher.map(JSON.string)),
        ("URL", source.url.map(JSON.string)), ("accessed", source.accessed.map { date([$0]) }),
        ("language", source.language.map(JSON.string)), ("note", source.note.map(JSON.string)),
      ]
      let contributors = source.contributors.map { ($0.role, names($0.names)) }
      let dates = source.otherDates.map { ($0.name, JSON?.some(date($0.date))) }
      let others = source.others.map { variable -> (String, JSON?) in
        let values = variable.texts.map(JSON.string)
        return (variable.name, variable.isList ? .array(values) : values.first)
      }
      return .object(
        members + contributors + dates + others + [("custom", hasCustom ? .object(custom) : nil)])
    }
    return lines(.array(items))
  }

  private static func names(_ names: [BibliographyItem.Name]) -> JSON? {
    .list(
      names.map { name in
        let parts = [
          ("given", name.given), ("dropping-particle", name.droppingParticle),
          ("non-dropping-particle", name.particle), ("suffix", name.suffix),
        ]
        if parts.allSatisfy({ $0.1 == nil }) { return .object([("literal", .string(name.family))]) }
        return .object([("family", .string(name.family))] + parts.map { ($0, $1.map(JSON.string)) })
      })
  }

  private static func date(_ date: SourceDate) -> JSON {
    guard let start = date.start else { return .object([("literal", .string(date.words ?? ""))]) }
    return .object(
      [
        ("date-parts", parts([start, date.end].compactMap(\.self))),
        ("season", date.season.map { .number($0.rawValue) }), ("circa", date.isCirca ? .number(1) : nil),
      ] as [(String, JSON?)])
  }

  private static func date(_ days: [CalendarDate]) -> JSON { .object([("date-parts", parts(days))]) }

  private static func parts(_ days: [CalendarDate]) -> JSON {
    .array(
      days.map { day in .array([day.year, day.month, day.day].compactMap(\.self).map(JSON.number)) })
  }

  // MARK: Annotations

  /// The notes on clauses as Web Annotations (W3C Recommendation of 23 February 2017).
  ///
  /// A clause is given by its id, and in it the phrase by its words and those around it. The words are the clause's
  /// own, without the page's numbers of notes.
  private static func annotations(_ site: Site) -> [UInt8] {
    let place = Place(annotations)
    let address = { (spot: Spot) in site.baseURL.map { spot.absolute($0) } ?? place.href(spot) }
    let items = site.briefing.notes.map { note -> JSON in
      let clause = site.clause(note.clause)
      let page = site.treatyAddress(clause.treaty)
      let quote = note.phrase.map { phrase -> JSON in
        .object(
          [
            ("type", .string("TextQuoteSelector")), ("exact", .string(phrase)),
            ("prefix", note.prefix.isEmpty ? nil : .string(note.prefix)),
            ("suffix", note.suffix.isEmpty ? nil : .string(note.suffix)),
          ] as [(String, JSON?)])
      }
      let words = note.blocks.map(site.page(note.page).words).joined(separator: "\n\n")
      return .object([
        ("id", .string(address(Spot(page, note.anchor)))), ("type", .string("Annotation")),
        ("motivation", .string("commenting")),
        (
          "body",
          .object([
            ("type", .string("TextualBody")), ("value", .string(words)), ("format", .string("text/plain")),
            ("language", .string(site.page(note.page).language(in: site.briefing))),
          ])
        ),
        (
          "target",
          .object([
            ("type", .string("SpecificResource")), ("source", .string(address(Spot(page)))),
            (
              "selector",
              .object(
                [
                  ("type", .string("FragmentSelector")),
                  ("conformsTo", .string("http://tools.ietf.org/rfc/rfc3236")),
                  ("value", .string(clause.anchor)), ("refinedBy", quote),
                ] as [(String, JSON?)])
            ),
          ])
        ),
      ])
    }
    return lines(
      .object([
        ("@context", .string("http://www.w3.org/ns/anno.jsonld")),
        ("id", .string(address(Spot(annotations)))),
        ("type", .string("AnnotationPage")), ("items", .array(items)),
      ]))
  }

  private static func lines(_ value: JSON) -> [UInt8] { value.bytes + "\n".utf8 }
}
