/// Which page of the briefing: its position in `Briefing.pages`.
public struct PageID: Hashable, Comparable, Sendable {
  /// Position in the briefing's list.
  public let index: Int
  /// The page at a position.
  public init(_ index: Int) { self.index = index }
  /// By position.
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// Which treaty: its position in `Briefing.treaties`.
public struct TreatyID: Hashable, Comparable, Sendable {
  /// Position in the briefing's list.
  public let index: Int
  /// The treaty at a position.
  public init(_ index: Int) { self.index = index }
  /// By position.
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// Which clause of which treaty: its position in `Briefing.clauses`.
public struct ClauseID: Hashable, Comparable, Sendable {
  /// Position in the briefing's list.
  public let index: Int
  /// The clause at a position.
  public init(_ index: Int) { self.index = index }
  /// By position.
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// Which note on a clause: its position in `Briefing.notes`.
public struct NoteID: Hashable, Comparable, Sendable {
  /// Position in the briefing's list.
  public let index: Int
  /// The note at a position.
  public init(_ index: Int) { self.index = index }
  /// By position.
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// Which claim: its position in `Briefing.claims`.
public struct ClaimID: Hashable, Comparable, Sendable {
  /// Position in the briefing's list.
  public let index: Int
  /// The claim at a position.
  public init(_ index: Int) { self.index = index }
  /// By position.
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// Which entity of the glossary: its position in `Briefing.entities`.
public struct EntityID: Hashable, Comparable, Sendable {
  /// Position in the briefing's list.
  public let index: Int
  /// The entity at a position.
  public init(_ index: Int) { self.index = index }
  /// By position.
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// Which source of the bibliography: its position in `Briefing.sources`.
public struct SourceID: Hashable, Comparable, Sendable {
  /// Position in the briefing's list.
  public let index: Int
  /// The source at a position.
  public init(_ index: Int) { self.index = index }
  /// By position.
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// What a link can lead to inside the briefing.
public enum Target: Hashable, Sendable {
  case page(PageID)
  /// A heading of a page, by its id.
  case heading(PageID, anchor: String)
  case clause(ClauseID)
  case claim(ClaimID)
  case entity(EntityID)
  case source(SourceID)
}
