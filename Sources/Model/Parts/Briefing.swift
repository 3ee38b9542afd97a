import Markdown
import Source

/// The whole briefing, bound: every reference leads somewhere, every note has its place.
public struct Briefing: Sendable {
  /// What `briefing.yaml` says.
  public let settings: Settings
  /// The pages, in reading order within each kind; drafts left out.
  public let pages: [Page]
  /// The treaties, in reading order.
  public let treaties: [Treaty]
  /// All clauses of all treaties and their translations.
  public let clauses: [Clause]
  /// All notes on clauses.
  public let notes: [ClauseNote]
  /// All proved quotations, in the order of their pages and places.
  public let quotations: [Quotation]
  /// All claims, in the order of their pages and first marks.
  public let claims: [Claim]
  /// All entities, in the order of the glossary.
  public let entities: [Entity]
  /// What the glossary is called, and in which language, nil where that is the program's own word.
  let glossaryTitle: (words: String, language: String?)
  /// All sources, in the order of the bibliography.
  public let sources: [BibliographyItem]
  /// How each source is named in running text.
  public let sourceNames: [SourceName]
  /// The timeline's rows, where there is one.
  public let timeline: [TimelineEvent]
  /// The figures of `data/`, sorted by path.
  public let tables: [DataTable]
  /// Files to be copied as they are, by path below the content folder.
  public let media: [String]
  /// What links to what.
  public let backlinks: Backlinks
  /// Old addresses and where they lead now, sorted by address.
  public let redirects: [Redirect]
  /// Where the links of its pages lead that lead to other sites.
  public let linkedHosts: HostCounts
  /// How many links and citations were checked.
  public let linkCount: Int
}

extension Briefing {
  /// Whether there is something to list, so that the page is made.
  public func makes(_ listing: Listing) -> Bool {
    switch listing {
    case .claims: !claims.isEmpty
    case .glossary: !entities.isEmpty
    case .ledger: treaties.contains(where: isCoded)
    case .sources:
      // It lists the hosts that links lead to as well.
      !sources.isEmpty || entities.contains { $0.wikidata != nil }
        || pages.contains { page in
          page.links.contains { if case .external = $0.destination { true } else { false } }
        }
    }
  }

  /// A list's name for readers.
  public func title(of listing: Listing) -> String {
    listing == .glossary ? glossaryTitle.words : listing.title
  }

  /// The BCP 47 tag of that name's language; nil where it is the program's own.
  public func titleLanguage(of listing: Listing) -> String? {
    listing == .glossary ? glossaryTitle.language : nil
  }

  /// Whether duties in a treaty's clauses are coded.
  public func isCoded(_ treaty: Treaty) -> Bool {
    treaty.clauses.contains { clauses[$0.index].coding?.duties.isEmpty == false }
  }
}

/// An old address.
public struct Redirect: Sendable, Hashable {
  /// The old address below the site's root: `analysis/old.html`.
  public let from: String
  /// The page that took its place.
  public let to: PageID
}

/// A row of the timeline.
public struct TimelineEvent: Sendable {
  /// When it happened, as far as it is known.
  public let date: CalendarDate
  /// The cell that says what happened.
  public let event: NodeID
  /// The cell that names the sources.
  public let source: NodeID
  /// What happened, in plain text without citations; empty until the event is bound.
  public internal(set) var text = ""
}
