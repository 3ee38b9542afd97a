import Markdown
import Prose
import Source

/// A quotation that was compared word for word with the clause it is tied to, and found there.
public struct Quotation: Sendable {
  /// Its position in the briefing.
  public internal(set) var id: QuotationID
  /// The page that quotes.
  public let page: PageID
  /// The clause it is tied to.
  public let clause: ClauseID
  /// How far the words were folded before they matched.
  public let rung: QuoteRung
  /// Whether it was compared with the treaty's quoted words alone, since its text is a rendering.
  public let isOfRendering: Bool
  /// The quoted words as they stand in the clause, from the first to the last.
  public let passage: String
  /// The words of the clause before the passage, cut between words where there are many.
  public let before: String
  /// The words of the clause after it.
  public let after: String
  /// What each gap skips.
  public let skipped: [String]
  /// What it puts in, without its brackets.
  public let insertions: [String]
  /// Whether it has letters in brackets, which may stand in the clause in the other case.
  public let changesLetters: Bool
  /// How many words were compared.
  public let wordCount: Int
}

/// What a block of a page is, where it is more than its Markdown.
public enum BlockRole: Sendable {
  /// A block quote that ends in a link to the clause it quotes: the quotation, and its last paragraph, if
  /// that is only the dash and the link.
  case quotation(QuotationID, source: NodeID?)
  /// A block quote that holds only a link to a clause: the clause stands there.
  case transclusion(ClauseID)
  /// A table of links to clauses.
  case comparison(Comparison)
}

/// Clauses side by side: a row for each topic, a column for each treaty.
public struct Comparison: Sendable {
  /// The treaty of each column after the first, where all its cells agree on one.
  public let treaties: [TreatyID?]
  /// The heads of all columns.
  public let heads: [NodeID]
  /// The rows below the head.
  public let rows: [Row]

  /// A topic and the clauses on it.
  public struct Row: Sendable {
    /// The cell of the topic.
    public let topic: NodeID
    /// The clauses of each column; empty where the treaty has none.
    public let cells: [[ClauseID]]
  }
}
