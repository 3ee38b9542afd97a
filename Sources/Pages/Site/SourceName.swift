import Markdown
import Model

/// How a source is named in running text: author and year (CSL's author-date form), told apart by letters.
struct SourceName: Sendable, Hashable {
  /// One or two people, or the body, or what stands for them: `Doe`.
  private let people: [String]
  /// What follows: ` 2025a`, ` et al. 2025`.
  private var rest: String

  /// The whole name: `Doe 2025`.
  var text: String { people.joined(separator: " and ") + rest }

  /// The whole name as plain text in which names that run from the right stand apart.
  var isolatedText: String {
    people.map(Wording.isolated).joined(separator: " and ") + Wording.isolated(rest)
  }

  /// Writes the whole name among words that run from left to right.
  func write(into out: inout HTMLBuffer) {
    for (place, person) in people.enumerated() {
      if place > 0 { out.raw(" and ") }
      out.name(person)
    }
    out.name(rest)
  }

  /// The name of each source, in their order: `Doe 2025`, `Roe 2025a`.
  static func all(_ sources: [BibliographyItem]) -> [SourceName] {
    let plain = sources.map(SourceName.init)
    let count = Dictionary(plain.map { ($0.text, 1) }, uniquingKeysWith: +)
    var seen: [String: Int] = [:]
    return zip(sources, plain).map { source, name in
      guard count[name.text, default: 0] > 1 else { return name }
      let place = seen[name.text, default: 0]
      seen[name.text] = place + 1
      var letter = name
      letter.rest += (source.issued?.start == nil ? "-" : "") + Wording.letter(place)
      return letter
    }
  }

  /// A body's name up to what only explains it: `AFP` for `AFP, via a newspaper`, `Chronicle` for `Chronicle
  /// (reprint)`.
  private static func short(_ name: String) -> String {
    let start = name.prefix { $0 != "," && $0 != "(" }
    return start.isEmpty ? name : String(start.last == " " ? start.dropLast() : start)
  }

  /// Author and year, or what stands for them; a source without a date has `n.d.` instead, or its own words.
  private init(_ source: BibliographyItem) {
    let people = source.authors.isEmpty ? source.editors : source.authors
    rest = " \(source.issued?.year ?? "n.d.")"
    switch people.count {
    case 0: self.people = [Self.short(source.containerTitle ?? source.publisher ?? source.title)]
    case 1, 2: self.people = people.map(\.short)
    default:
      self.people = [people[0].short]
      rest = " et al." + rest
    }
  }
}
