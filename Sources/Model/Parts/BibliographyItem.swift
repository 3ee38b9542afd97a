import Prose
import Source

/// A source of the bibliography (a CSL item).
public struct BibliographyItem: Sendable {
  /// Its position in the briefing; sources stand in the order of the file.
  public let id: SourceID
  /// Its key, as cited: `doe-2025`.
  public let key: String
  /// Its CSL type: `article-newspaper`, `treaty`.
  public let type: String
  /// Its authors.
  public let authors: [Name]
  /// Its editors.
  public let editors: [Name]
  /// Who else had a part in it, such as translators and interviewers, in the order of CSL's variables.
  public let contributors: [Contributors]
  /// When it was published.
  public let issued: SourceDate?
  /// Its other dates, such as that of the original, by CSL's variables.
  public let otherDates: [(name: String, date: SourceDate)]
  /// Its title.
  public let title: String
  /// The journal, site or book it stands in.
  public let containerTitle: String?
  /// Who published it.
  public let publisher: String?
  /// Its address.
  public let url: String?
  /// When it was read.
  public let accessed: CalendarDate?
  /// BCP 47 tag of its language.
  public let language: String?
  /// A remark.
  public let note: String?
  /// The address of an archived copy.
  public let archiveURL: String?
  /// Whether it can be read without paying.
  public let access: Access?
  /// Reliability on the NATO scale, A–F.
  public let reliability: Character?
  /// The sources it repeats; none until their keys are bound.
  public internal(set) var derivedFrom: [SourceID] = []
  /// What else its entry says in one value each, such as `volume` and `DOI`, in the order of CSL's variables.
  public let others: [Variable]
  /// Where its entry stands.
  public let span: Span

  /// Whether it is the text of a treaty or of a law, and not a report of one, by its type.
  public var isLegalText: Bool { ["treaty", "legislation", "regulation", "bill"].contains(type) }

  /// Its address, or else that to which its DOI resolves; nil where it has neither.
  public var link: String? { url ?? doi.map(Self.resolver) }

  private static func resolver(_ doi: String) -> String {
    let path = doi.replacing("%", with: "%25").replacing("#", with: "%23").replacing("?", with: "%3F")
    return wellFormed("https://doi.org/\(path)")
  }

  /// Its DOI without what resolves it: `10.1038/315207a0`; nil for what is none.
  public var doi: String? {
    guard let written = self["DOI"], let start = written.firstRange(of: "10.") else { return nil }
    let rest = String(written[start.lowerBound...])
    // In an address some of its characters are encoded.
    let doi = written.contains("://") ? percentDecoded(rest) ?? rest : rest
    return doi.contains("/") && !doi.contains(where: \.isWhitespace) ? doi : nil
  }

  /// The value of a CSL variable that has one.
  public subscript(_ variable: String) -> String? {
    others.first { $0.name == variable }?.texts.first
  }

  /// Whether a source can be read without paying.
  public enum Access: String, Sendable, CaseIterable { case open, paywalled }

  /// A CSL variable that the briefing passes on as it is.
  public struct Variable: Sendable, Hashable {
    /// Its name in CSL.
    public let name: String
    /// Its value, or its values where it has a list of them.
    public let texts: [String]
    /// Whether it has a list of values.
    public let isList: Bool
  }

  /// Those who had one part in a source.
  public struct Contributors: Sendable, Hashable {
    /// The part, by CSL's name variable: `translator`.
    public let role: String
    /// Who had it.
    public let names: [Name]
  }

  /// A person's or body's name (CSL-JSON name variable).
  public struct Name: Sendable, Hashable {
    /// The family name without its particle, or the whole of a literal name.
    public let family: String
    /// The given names; nil for a literal name.
    public let given: String?
    /// What stands before the family name and belongs to it: `de`.
    public let particle: String?
    /// What stands before the family name and is left out with the given names: `van`.
    public let droppingParticle: String?
    /// What stands behind: `Jr.`.
    public let suffix: String?

    init(
      family: String, given: String? = nil, particle: String? = nil, droppingParticle: String? = nil,
      suffix: String? = nil
    ) {
      (self.family, self.given, self.particle) = (family, given, particle)
      (self.droppingParticle, self.suffix) = (droppingParticle, suffix)
    }

    /// In short: `de Beauvoir`.
    public var short: String { particle.map { "\($0) \(family)" } ?? family }

    /// As it is read: `Simone de Beauvoir`; names in Chinese and Korean signs with the family name first.
    public var full: String {
      if let given, isWrittenTogether(family), isWrittenTogether(given) { return family + given }
      return [given, droppingParticle, short, suffix].compactMap(\.self).joined(separator: " ")
    }
  }
}

/// Whether a name is all of Han signs or Hangul, so that nothing stands between family and given name (UAX #24).
private func isWrittenTogether(_ name: String) -> Bool {
  name.unicodeScalars.allSatisfy { $0.isIdeograph || (0xAC00...0xD7A3).contains($0.value) }
}
