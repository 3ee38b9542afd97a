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
  }

  /// The notes by number.
  private(set) var entries: [Entry] = []
  private var positions: [Key: Int] = [:]
  /// The page whose footnotes are looked up by their definitions, since most notes are its own; the first that is
  /// referred to.
  private var page: PageID?
  /// The position of each of them that has been referred to; -1 of the others.
  private var footnotes: [Int] = []
  /// The quotations, after its own, that a note is for as well, by its number: of the same clause, in the same block.
  private(set) var furtherQuotations: [Int: [QuotationID]] = [:]
  /// The last notes on quotations, by the clauses that these are of.
  private var proofs: [ClauseID: Int] = [:]
  /// How many of the notes stand on the page already.
  private(set) var shown = 0
  /// Where, in the bytes that are being written, the ways back to notes with more than one reference belong.
  var backPlaces: [(offset: Int, entry: Int)] = []

  /// Whether a note has been referred to.
  func contains(_ key: Key) -> Bool { position(of: key) != nil }

  private func position(of key: Key) -> Int? {
    guard case .footnote(let page, let definition) = key, page == self.page else { return positions[key] }
    return definition < footnotes.count && footnotes[definition] >= 0 ? footnotes[definition] : nil
  }

  private mutating func set(_ position: Int, of key: Key) {
    guard case .footnote(let page, let definition) = key, page == self.page ?? page else {
      positions[key] = position
      return
    }
    self.page = page
    while footnotes.count <= definition { footnotes.append(-1) }
    footnotes[definition] = position
  }

  /// Whether notes wait to be shown.
  var hasWaiting: Bool { shown < entries.count }

  /// A reference to a note: the note, with this reference among those that are counted.
  mutating func refer(to key: Key, id: @autoclosure () -> String) -> Entry {
    let position: Int
    if let known = self.position(of: key) {
      position = known
    } else {
      position = entries.count
      if position == 0 {
        entries.reserveCapacity(12)
        footnotes.reserveCapacity(12)
        backPlaces.reserveCapacity(12)
      }
      set(position, of: key)
      entries.append(Entry(key: key, number: position + 1, id: id()))
    }
    entries[position].references += 1
    return entries[position]
  }

  /// A reference to what was checked of a quotation: to the note that waits for another of the same clause, where there
  /// is one.
  mutating func refer(to quotation: QuotationID, of clause: ClauseID) -> Entry {
    let key = Key.quotation(quotation)
    if positions[key] == nil, let waiting = proofs[clause], waiting >= shown {
      positions[key] = waiting
      furtherQuotations[waiting + 1, default: []].append(quotation)
    }
    let entry = refer(to: key, id: OwnID.quotation.named(quotation.index + 1))
    proofs[clause] = entry.number - 1
    return entry
  }

  /// The next note that is not shown yet; counts as shown from then on.
  mutating func next() -> Entry? {
    guard hasWaiting else { return nil }
    defer { shown += 1 }
    return entries[shown]
  }
}

/// A note's nth reference, from 1, has an id with a dot, as all ids of the site's own: no slug of a heading has one.
extension HTMLBuffer {
  private static let beginning = OwnID.reference.prefix

  /// Opens the link to a note where it is referred to, after it has been counted, from its tag without the last `"`.
  mutating func openReference(_ tag: StaticString, to entry: NoteLedger.Entry) {
    raw(tag)
    raw("\" id=\"")
    plain(Self.beginning)
    text(entry.id)
    endReference(entry.references)
    href(fragment: entry.id)
  }

  /// Writes ` href="#…"`, the way to the nth reference to a note.
  mutating func href(toReference place: Int, to entry: NoteLedger.Entry) {
    raw(" href=\"#")
    plain(Self.beginning)
    AddressText.writeFragment(entry.id, into: &self)
    endReference(place)
  }

  private mutating func endReference(_ place: Int) {
    if place > 1 {
      raw(".")
      number(place)
    }
    raw("\"")
  }
}
