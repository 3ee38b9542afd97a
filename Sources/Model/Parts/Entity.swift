import Markdown
import Source

/// A person, state, treaty or other thing that the briefing names, with its entry in the glossary.
public struct Entity: Sendable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    case person, state, organisation, treaty, place, weapon, event, concept
  }

  /// Its position in the briefing; entities stand in the order of the glossary files.
  public let id: EntityID
  /// Its name: the entry's heading.
  public let name: String
  /// The slug of its name: its id in links and its address's name.
  public let slug: String
  /// What it is.
  public let kind: Kind
  /// Its other names, in the author's order.
  public let also: [Name]
  /// Its Wikidata item: `Q794`.
  public let wikidata: String?
  /// The entities it points to.
  public let see: [EntityID]
  /// The page (a glossary file) that holds its entry.
  public let page: PageID
  /// The heading of its entry.
  public let heading: NodeID
  /// The blocks of its definition.
  public let blocks: [NodeID]
  /// Its definition in plain text.
  public let summary: String

  /// One of its names.
  public struct Name: Sendable, Hashable {
    /// The name as written.
    public let text: String
    /// BCP 47 tag, where its script is not that of the briefing's language.
    public let language: String?
    /// Whether its script runs from right to left.
    public let isRightToLeft: Bool
  }

  /// In bytes: what the name of a file can have, with its ending.
  static let longestSlug = FileName.longestName - ".html".utf8.count

  /// Where its page is: `entities/jane-doe.html`.
  public let address: String
}
