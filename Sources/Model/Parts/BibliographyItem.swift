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
  /// When it was published.
  public let issued: CalendarDate?
  /// What stands for `issued` where it is no date: `n.d.`, `forthcoming`.
  public let issuedWords: String?
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
  /// The sources it repeats.
  public let derivedFrom: [SourceID]
  /// What else its entry says in one value each, such as `volume` and `DOI`, in the order of CSL's variables.
  public let others: [Variable]
  /// Where its entry stands.
  public let span: Span

  /// Whether it is the text of a treaty or of a law, and not a report of one, by its type.
  public var isLegalText: Bool { ["treaty", "legislation", "regulation", "bill"].contains(type) }

  /// Whether a source can be read without paying.
  public enum Access: String, Sendable, CaseIterable { case open, paywalled }

  /// A CSL variable that the briefing passes on as it is.
  public struct Variable: Sendable, Hashable {
    /// Its name in CSL.
    public let name: String
    /// Its value.
    public let text: String
  }

  /// A person's or body's name (CSL-JSON name variable).
  public struct Name: Sendable, Hashable {
    /// The family name, or the whole of a literal name.
    public let family: String
    /// The given names; nil for a literal name.
    public let given: String?

    /// As it is read: `Jane Doe`.
    public var full: String { given.map { "\($0) \(family)" } ?? family }
  }
}
