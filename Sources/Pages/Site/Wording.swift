import Markdown
import Model
import Prose

/// The words that the program itself puts on pages, where they are more than a label in a template.
enum Wording {
  /// A date as it is read: `17 January 2025`, `January 2025`, `2025`.
  static func date(_ date: CalendarDate) -> String {
    var out = HTMLBuffer(capacity: 32)
    out.date(date)
    return out.string
  }

  /// Names in a row, each as `isolated` gives it, with what stands between them.
  static func forEachListed(_ names: [String], _ write: (String) -> Void) {
    for (index, name) in names.enumerated() {
      if index > 0 { write(", ") }
      write(isolated(name))
    }
  }

  /// A source's date as it is read: `17 January 2025`, `spring 2025`, `c. 2020 – 2022`, or the words that stand for it.
  static func date(_ sourceDate: SourceDate) -> String {
    guard let start = sourceDate.start else { return sourceDate.words ?? "" }
    let first = sourceDate.season.map { "\($0) \(start.year)" } ?? date(start)
    let range = sourceDate.end.map { "\(first) – \(date($0))" } ?? first
    return sourceDate.isCirca ? "c. \(range)" : range
  }

  /// Where a source stands in what it is a part of, and by which numbers it is known, in the usual order: `315(6016)`,
  /// `pp. 207–210`, the edition, the number and who gave it, the DOI.
  static func place(of source: BibliographyItem) -> [String?] {
    let numbered = { (name: String, sign: String) in
      source[name].map { $0.first?.isNumber == true ? "\(sign)\u{A0}\($0)" : $0 }
    }
    let (volume, issue) = (source["volume"], source["issue"])
    return [
      volume.flatMap { volume in issue.map { "\(volume)(\($0))" } } ?? numbered("volume", "vol.")
        ?? numbered("issue", "no."),
      source["page"].map(pages), source["edition"].map(edition), numbered("number", "no."),
      source["authority"],
      source.doi.map { "doi:\($0)" },
    ]
  }

  /// Pages with their sign: `p. 12`, `pp. 207–210`; what stands behind a capital in `S-12` is no range of pages.
  private static func pages(_ pages: String) -> String {
    let written = Array(pages.replacing("--", with: "–"))
    let range = written.indices.map { place in
      let isInName =
        place > 0 && written[place - 1].isUppercase && place + 1 < written.count
        && written[place + 1].isNumber
      return written[place] == "-" && !isInName ? "–" : written[place]
    }
    return "\(range.contains { "–,".contains($0) } ? "pp." : "p.")\u{A0}\(String(range))"
  }

  /// An edition with its sign where it is a number or an ordinal alone, `ed. 2` and `3rd ed.`, or else as it is:
  /// `3rd ed.`, `2nd, revised edition`.
  private static func edition(_ edition: String) -> String {
    guard edition.first?.isNumber == true else { return edition }
    let ending = edition.drop(while: \.isNumber)
    if ending.last?.isNumber ?? true { return "ed.\u{A0}\(edition)" }
    return ending.count <= 2 && ending.lowercased() != "ed" ? "\(edition) ed." : edition
  }

  /// A word with a capital first letter.
  static func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// A number and what it counts: `1 place`, `2 places`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// The range of a likelihood as the register prints it: `20–45 %` (ICD 203).
  static func range(_ likelihood: Claim.Likelihood) -> String {
    "\(likelihood.percent.lowerBound)–\(likelihood.percent.upperBound)\u{A0}%"
  }

  /// What a claim's status says.
  static func meaning(_ status: Claim.Status) -> String {
    switch status {
    case .supported: "the evidence bears it out"
    case .contested: "evidence or accounts disagree"
    case .unverified: "no evidence for it was found"
    case .refuted: "the evidence is against it"
    case .withdrawn: "it is no longer made"
    }
  }

  /// A source's reliability in words (NATO AJP-2.1).
  static func reliability(_ letter: Character) -> String {
    switch letter {
    case "A": "completely reliable"
    case "B": "usually reliable"
    case "C": "fairly reliable"
    case "D": "not usually reliable"
    case "E": "unreliable"
    default: "reliability cannot be judged"
    }
  }

  /// A piece of information's credibility in words (NATO AJP-2.1).
  static func credibility(_ number: Int) -> String {
    switch number {
    case 1: "confirmed by other sources"
    case 2: "probably true"
    case 3: "possibly true"
    case 4: "doubtful"
    case 5: "improbable"
    default: "truth cannot be judged"
    }
  }

  /// A kind of duty as a heading.
  static func name(_ duty: Coding.Duty) -> String {
    switch duty {
    case .nonUseOfTerritory: "Non-use of territory"
    default: capital(duty.rawValue)
    }
  }

  /// What treaties call their parties together, so that a comparison of their words passes over it.
  static let namesOfParties = [
    "the Contracting Parties", "the High Contracting Parties", "the Parties", "Contracting Parties",
    "Parties",
  ]

  /// What treaties call a party of theirs.
  static let namesOfParty = ["Contracting Party", "Party", "either Contracting Party", "either Party"]

  /// How a note's phrase was found in its clause.
  static func rung(_ rung: QuoteRung) -> String {
    switch rung {
    case .exact: "letter for letter"
    case .folded: "after folding white space, quotation marks and dashes"
    case .persian: "after folding Arabic and Persian letter forms"
    }
  }

  /// What kind of thing an entity is, for a list of them: `Persons`.
  static func plural(_ kind: Entity.Kind) -> String {
    switch kind {
    case .person: "Persons"
    case .state: "States"
    case .organisation: "Organisations"
    case .treaty: "Treaties"
    case .place: "Places"
    case .weapon: "Weapons"
    case .event: "Events"
    case .concept: "Concepts"
    }
  }

  /// The direction in which a language is written, for `dir`, by its BCP 47 tag.
  static func direction(_ language: String) -> String { isRightToLeft(language) ? "rtl" : "ltr" }

  /// Whether a language is written from right to left.
  static func isRightToLeft(_ language: String) -> Bool { Script(ofLanguage: language).isRightToLeft }

  /// A language's English name, or its tag where that has none.
  static func language(_ tag: String) -> String {
    languageNames[String(tag.prefix { $0 != "-" }).lowercased()] ?? tag
  }

  fileprivate static let months: [StaticString] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}

extension HTMLBuffer {
  /// Writes a date as `Wording.date` gives it, in which there is nothing to escape.
  mutating func date(_ date: CalendarDate) {
    if let day = date.day {
      number(day)
      raw(" ")
    }
    if let month = date.month {
      raw(Wording.months[month - 1])
      raw(" ")
    }
    number(date.year)
  }
}
