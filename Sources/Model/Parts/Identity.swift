/// Which thing of its sort: its position in the briefing's list of them.
public struct ID<Of>: Hashable, Comparable, Sendable, BitwiseCopyable {
  @usableFromInline let number: Int32
  /// Position in the briefing's list.
  @inlinable public var index: Int { Int(number) }
  /// The thing at a position.
  @inlinable public init(_ index: Int) { number = Int32(index) }
  /// Whether both are the same thing.
  @inlinable public static func == (a: Self, b: Self) -> Bool { a.number == b.number }
  /// By position.
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
  /// Feeds the position.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// Which page: its position in `Briefing.pages`.
public typealias PageID = ID<Page>
/// Which treaty: its position in `Briefing.treaties`.
public typealias TreatyID = ID<Treaty>
/// Which clause of which treaty: its position in `Briefing.clauses`.
public typealias ClauseID = ID<Clause>
/// Which note on a clause: its position in `Briefing.notes`.
public typealias NoteID = ID<ClauseNote>
/// Which claim: its position in `Briefing.claims`.
public typealias ClaimID = ID<Claim>
/// Which entity of the glossary: its position in `Briefing.entities`.
public typealias EntityID = ID<Entity>
/// Which source of the bibliography: its position in `Briefing.sources`.
public typealias SourceID = ID<BibliographyItem>
/// Which quotation: its position in `Briefing.quotations`.
public typealias QuotationID = ID<Quotation>

/// What a link can lead to inside the briefing.
public enum Target: Hashable, Sendable, BitwiseCopyable {
  case page(PageID)
  /// A heading of a page, by its position in `Page.headings`.
  case heading(PageID, Int32)
  case clause(ClauseID)
  case claim(ClaimID)
  case entity(EntityID)
  case source(SourceID)
}

/// The sorts of ids that the generator gives, each a word and a dot before anything else; no slug has a dot.
public enum OwnID: String, CaseIterable, Sendable {
  /// A place that refers to something.
  case place = "at"
  case chart
  /// A row of the ledger of duties.
  case duty
  /// How a figure in running text was computed.
  case figure
  case footnote = "fn"
  /// A note on a clause.
  case note
  /// What was checked of a quotation.
  case quotation
  /// A reference to a note.
  case reference = "ref"
  /// A part of a page that is the templates'.
  case site
  /// The drawing of the timeline.
  case timeline

  /// What the ids of the sort begin with.
  public var prefix: String { rawValue + "." }

  /// The id of this sort with a name of its own.
  @inlinable public func named(_ name: some CustomStringConvertible) -> String { prefix + name.description }

  /// The sort of an id; nil for one that is an author's.
  public static func sort(of id: String) -> OwnID? { allCases.first { id.hasPrefix($0.prefix) } }
}

/// A place of a page that refers to something, for the way back from what it leads to.
public enum Anchor: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// A link, a citation or a mention, counted through the file from 1.
  case place(Int32)
  /// A chart, counted through the file from 1.
  case chart(Int32)

  /// Its id in the HTML, behind its page's `idPrefix`; no slug has a dot.
  public var name: String {
    switch self {
    case .place(let number): OwnID.place.named(number)
    case .chart(let number): OwnID.chart.named(number)
    }
  }
}
