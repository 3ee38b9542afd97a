import Markdown
import Model

/// The notes of one output page in the order of first use, which gives them their numbers and their ids.
struct NoteLedger: Sendable {
  /// What a note is.
  enum Key: Hashable, Sendable {
    /// A footnote, claims among them, by its position in its document's definitions.
    case footnote(PageID, definition: Int)
    /// A note on the words of a clause.
    case clause(NoteID)
    /// What was checked of a quotation.
    case quotation(QuotationID)
    /// How a figure was computed, by the link that prints it.
    case figure(PageID, NodeID)
  }

  /// A note that is referred to.
  struct Entry: Sendable {
    /// Which note.
    let key: Key
    /// Its number on the page, from 1.
    let number: Int
    /// Its id.
    let id: String
    /// How many references to it have been written.
    var references = 0
    /// The quotations after its own that it is for as well: of the same clause, in the same block.
    var furtherQuotations: [QuotationID] = []
  }

  /// The notes by number.
  private(set) var entries: [Entry] = []
  private var positions: [Key: Int] = [:]
  /// The last notes on quotations, by the clauses that these are of.
  private var proofs: [ClauseID: Int] = [:]
  /// How many of the notes stand on the page already.
  private(set) var shown = 0
  /// Where, in the bytes that are being written, the ways back to notes with more than one reference belong.
  var backPlaces: [(offset: Int, entry: Int)] = []

  /// Whether a note has been referred to.
  func contains(_ key: Key) -> Bool { positions[key] != nil }

  /// Whether notes wait to be shown.
  var hasWaiting: Bool { shown < entries.count }

  /// A reference to a note: the note's position, and the reference's own id.
  mutating func refer(to key: Key, id: @autoclosure () -> String) -> (entry: Entry, reference: String) {
    let position: Int
    if let known = positions[key] {
      position = known
    } else {
      position = entries.count
      positions[key] = position
      entries.append(Entry(key: key, number: position + 1, id: id()))
    }
    entries[position].references += 1
    let entry = entries[position]
    return (entry, Self.reference(to: entry, entry.references))
  }

  /// A reference to what was checked of a quotation: to the note that waits for another of the same clause, where there
  /// is one.
  mutating func refer(to quotation: QuotationID, of clause: ClauseID) -> (entry: Entry, reference: String) {
    let key = Key.quotation(quotation)
    if positions[key] == nil, let waiting = proofs[clause], waiting >= shown {
      positions[key] = waiting
      entries[waiting].furtherQuotations.append(quotation)
    }
    let (entry, reference) = refer(to: key, id: OwnID.quotation.named(quotation.index + 1))
    proofs[clause] = entry.number - 1
    return (entry, reference)
  }

  /// The next note that is not shown yet; counts as shown from then on.
  mutating func next() -> Entry? {
    guard hasWaiting else { return nil }
    defer { shown += 1 }
    return entries[shown]
  }

  /// The id of a note's nth reference, from 1.
  ///
  /// With a dot, as all ids of the site's own: no slug of a heading has one.
  static func reference(to entry: Entry, _ place: Int) -> String {
    OwnID.reference.named(place == 1 ? entry.id : "\(entry.id).\(place)")
  }
}
