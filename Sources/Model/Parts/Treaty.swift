import Markdown
import Prose
import Source

/// What only a treaty's front matter says.
public struct TreatyFrontMatter: Sendable {
  /// A short name to cite it by: `XY 2025`.
  public var short: String?
  /// Its parties.
  public var parties: [String] = []
  /// When it was signed.
  public var signed: CalendarDate?
  /// When it was ratified (the last party).
  public var ratified: CalendarDate?
  /// When it entered into force.
  public var inForce: CalendarDate?
  /// When it expires or expired.
  public var expires: CalendarDate?
  /// A word on where it stands: `in force`.
  public var status: String?
  /// The languages of its authentic texts.
  public var languages: [String] = []
  /// Whether the clauses are the treaty's words.
  public var text: TextKind?
  /// The key of its official text in the bibliography.
  public var source: String?

  /// Nothing said.
  public init() {}

  /// Whose words the clauses are.
  public enum TextKind: String, Sendable, CaseIterable {
    /// All words are the treaty's.
    case verbatim
    /// The briefing's own restatement; only the words inside quotation marks are the treaty's.
    case rendering
  }
}

/// A treaty: its page, its clauses, its notes.
public struct Treaty: Sendable {
  /// Its position in the briefing.
  public let id: TreatyID
  /// Its name in addresses and files: `xy-2025`.
  public let name: String
  /// The page of its text.
  public let page: PageID
  /// Its short name, or else its title.
  public let short: String
  /// Its clauses in the order of the text, each before those within it.
  public let clauses: [ClauseID]
  /// The official text in the bibliography.
  public let source: SourceID?
  /// Translations, by language.
  public let translations: [Translation]

  /// The same excerpt in another language.
  public struct Translation: Sendable {
    /// BCP 47 tag.
    public let language: String
    /// The page that holds it.
    public let page: PageID
    /// Its clauses, which pair with the treaty's by their ids.
    public let clauses: [ClauseID]
  }
}

/// A part of a treaty that can be cited.
public struct Clause: Sendable {
  /// What part it is.
  public enum Kind: String, Sendable, CaseIterable {
    case preamble, part, chapter, article
    /// What stands behind the text or beside it, with a numbering of its own.
    case annex, `protocol`, schedule, appendix
    /// A heading without a number of its own.
    case provision
    /// A numbered paragraph.
    case paragraph
    /// A lettered point.
    case point
    /// A block without a number.
    case block
    /// Something left out: `[…]`.
    case omission
  }

  /// Its position in the briefing.
  public let id: ClauseID
  /// The treaty it belongs to.
  public let treaty: TreatyID
  /// The page whose document holds its nodes.
  public let page: PageID
  /// What part it is.
  public let kind: Kind
  /// Its Akoma Ntoso style id, unique in its page: `art_3__para_4__point_a`.
  ///
  /// It is the id in the page's HTML.
  public let anchor: String
  /// Other ids it answers to in links: GitHub slugs, `article-3`.
  public let aliases: [String]
  /// The source's own number: `3`, `4`, `a`, `IV`.
  public let number: String?
  /// Whether the source has a closing bracket alone behind the number: `3)`, `a)`.
  public let isHalfBracketed: Bool
  /// The number before the words of a paragraph or a point, with its marks as in the source: `3.`, `3)`, `(a)`, `a)`.
  public var label: String? {
    guard let number else { return nil }
    return switch kind {
    case .paragraph: number + (isHalfBracketed ? ")" : ".")
    case .point: (isHalfBracketed ? "" : "(") + number + ")"
    case .preamble, .part, .chapter, .article, .annex, .protocol, .schedule, .appendix, .provision, .block,
      .omission:
      nil
    }
  }
  /// A heading's title after its number.
  public let title: String?
  /// How it is cited within its treaty: `Art. 3(4)(a)`, `Preamble`, or a provision's heading.
  public let pinpoint: String
  /// How a heading or a card names it: its pinpoint and its title, where that says more (`Art. 3. Ice`).
  public var name: String {
    guard let title, title != pinpoint else { return pinpoint }
    return "\(pinpoint). \(title)"
  }
  /// The clause it stands in.
  public let parent: ClauseID?
  /// The clauses directly within it.
  public internal(set) var children: [ClauseID] = []
  /// The node that opens it: a heading, a list item, or a block.
  public let node: NodeID
  /// The blocks of text that are its own (not its children's), in order.
  public let blocks: [NodeID]
  /// The coding of its duty, from the notes.
  public internal(set) var coding: Coding?
  /// The notes on it, in the order of the phrases in the text.
  public internal(set) var notes: [NoteID] = []

  /// Whether it and the next clause are articles whose numbers have no whole number between them.
  public func isArticle(rightBefore next: Clause) -> Bool {
    guard kind == .article, next.kind == .article, let own = number.flatMap(ClauseNumber.value),
      let other = next.number.flatMap(ClauseNumber.value)
    else { return false }
    return other <= own + 1
  }
}

/// The coding of the duty in a clause.
public struct Coding: Sendable, Hashable {
  /// What is to be done or not done.
  public var duties: [Duty] = []
  /// What sets the duty off.
  public var trigger: String?
  /// How strongly it binds.
  public var strength: Strength?
  /// Whom it binds, where not all parties.
  public var parties: String?

  /// Kinds of duty.
  public enum Duty: String, Sendable, CaseIterable {
    case defence, neutrality, nonAggression = "non-aggression", consultation, cooperation, information
    case nonUseOfTerritory = "non-use-of-territory", other
  }

  /// How strongly a duty binds.
  public enum Strength: String, Sendable, CaseIterable {
    case shall, shallEndeavour = "shall endeavour", intends, confirms, may
  }
}

/// A note on the words of a clause.
public struct ClauseNote: Sendable {
  /// Its position in the briefing.
  public let id: NoteID
  /// The clause whose words it is about.
  public let clause: ClauseID
  /// The page (a notes file) that holds its text.
  public let page: PageID
  /// The phrase as it stands in the clause; nil for a note on the whole clause.
  public let phrase: String?
  /// The words of the clause right before the phrase, 32 letters at most.
  public let prefix: String
  /// The words right after it.
  public let suffix: String
  /// How the phrase was found.
  public let rung: QuoteRung?
  /// The blocks of the note's text, in the notes page's document.
  public let blocks: [NodeID]
  /// Its id in the treaty's page: `note.3`.
  public let anchor: String
}
