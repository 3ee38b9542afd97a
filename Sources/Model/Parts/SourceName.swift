/// How a source is named in running text: author and year (CSL's author-date form), told apart by letters.
public struct SourceName: Sendable, Hashable {
  /// One or two people, or the body, or what stands for them: `Doe`.
  public let people: [String]
  /// What follows: ` 2025a`, ` et al. 2025`.
  public private(set) var rest: String

  /// The whole name: `Doe 2025`.
  public var text: String { people.joined(separator: " and ") + rest }

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
      letter.rest += (source.issued?.start == nil ? "-" : "") + Self.letter(place)
      return letter
    }
  }

  /// `a`…`z`, then `aa`…, for what is told apart by letters; 0 is `a`.
  public static func letter(_ place: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place % 26)))
    return place < 26 ? last : letter(place / 26 - 1) + last
  }

  /// A body's name up to what only explains it: `AFP` for `AFP, via a newspaper`, `Chronicle` for `Chronicle
  /// (reprint)`.
  private static func short(_ name: String) -> String {
    let start = name.prefix { $0 != "," && $0 != "(" }
    return start.isEmpty ? name : String(start.last == " " ? start.dropLast() : start)
  }

  /// What a law, a treaty or a judgment is called, where no publisher tells its copy from others: a gazette or a series
  /// of treaties has many of them.
  private static func legalTitle(of source: BibliographyItem) -> String? {
    guard source.isLegalText || source.type == "legal_case" else { return nil }
    if let short = source["title-short"] ?? source["shortTitle"] { return short }
    guard source.containerTitle != nil || source.publisher == nil else { return nil }
    if source.title.count <= longestTitle { return source.title }
    let start = source.title.prefix(longestTitle)
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + " …"
  }

  /// How many characters of a title a name may have.
  private static let longestTitle = 40

  /// Author and year, or what stands for them; a source without a date has `n.d.` instead, or its own words.
  private init(_ source: BibliographyItem) {
    let people = source.authors.isEmpty ? source.editors : source.authors
    rest = " \(source.issued?.year ?? "n.d.")"
    switch people.count {
    case 0:
      self.people = [
        Self.legalTitle(of: source) ?? Self.short(source.containerTitle ?? source.publisher ?? source.title)
      ]
    case 1, 2: self.people = people.map(\.short)
    default:
      self.people = [people[0].short]
      rest = " et al." + rest
    }
  }
}
