import Model

/// How sources are named in running text: author and year (CSL's author-date form), told apart by letters.
enum SourceName {
  /// The name of each source, in their order: `Doe 2025`, `Roe 2025a`.
  static func all(_ sources: [BibliographyItem]) -> [String] {
    let plain = sources.map(name)
    let count = Dictionary(plain.map { ($0, 1) }, uniquingKeysWith: +)
    var seen: [String: Int] = [:]
    return zip(sources, plain).map { source, name in
      guard count[name, default: 0] > 1 else { return name }
      let place = seen[name, default: 0]
      seen[name] = place + 1
      return name + (source.issued?.start == nil ? "-" : "") + Wording.letter(place)
    }
  }

  /// A body's name up to what only explains it: `AFP` for `AFP, via a newspaper`, `Chronicle` for `Chronicle (reprint)`.
  private static func short(_ name: String) -> String {
    let start = name.prefix { $0 != "," && $0 != "(" }
    return start.isEmpty ? name : String(start.last == " " ? start.dropLast() : start)
  }

  /// Author and year, or what stands for them; a source without a date has `n.d.` instead, or its own words.
  private static func name(_ source: BibliographyItem) -> String {
    let people = source.authors.isEmpty ? source.editors : source.authors
    let who: String
    switch people.count {
    case 0: who = short(source.containerTitle ?? source.publisher ?? source.title)
    case 1: who = people[0].short
    case 2: who = "\(people[0].short) and \(people[1].short)"
    default: who = "\(people[0].short) et al."
    }
    return "\(who) \(source.issued?.year ?? "n.d.")"
  }
}
