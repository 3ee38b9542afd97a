import Model

/// How much of everything a briefing has, as the summary of a run says it.
struct Counts: Equatable {
  let pages: Int
  let claims: Int
  let entities: Int
  let notes: Int
  let links: Int

  /// A briefing's.
  init(_ briefing: Briefing) {
    pages = Set(briefing.pages.map(\.address)).count
    claims = briefing.claims.count
    entities = briefing.entities.count
    notes = briefing.notes.count
    links = briefing.linkCount
  }

  /// Those that an earlier run had `numbers` of.
  init?(_ numbers: [Int]) {
    guard numbers.count == 5 else { return nil }
    (pages, claims, entities, notes, links) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
  }

  /// Them all, in one order.
  var numbers: [Int] { [pages, claims, entities, notes, links] }

  /// As in “10 pages, 2 claims, …”.
  var words: String {
    [
      count(pages, "page"), count(claims, "claim"), count(entities, "entity", "entities"),
      count(notes, "note"), count(links, "link") + " checked",
    ].joined(separator: ", ")
  }
}

/// A number with its noun.
func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
}
