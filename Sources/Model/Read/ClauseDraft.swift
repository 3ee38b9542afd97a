import Markdown

/// A clause as its file states it.
struct ClauseDraft: Sendable {
  let kind: Clause.Kind
  let anchor: String
  let aliases: [String]
  let number: String?
  /// Whether the source has a closing bracket alone behind the number: `3)`, `a)`.
  var isHalfBracketed = false
  let title: String?
  let pinpoint: String
  /// Position in the draft's clauses.
  let parent: Int?
  let node: NodeID
  var blocks: [NodeID]

  /// How many clauses a treaty may have: each makes an id, a permalink and a card.
  static let limit = 10_000
}
