import GRDB
import Markdown
import Model
import Prose
import Source

// In: the bound briefing and an empty database. Out: its tables, filled. Rows stand in the order of the briefing, so
// that the same briefing gives the same bytes. A key that two things claim (which is an error elsewhere) keeps the
// first.

/// Fills the tables of `Schema` and one for each file of data/.
func fill(_ db: Database, with briefing: Briefing, _ tables: [DataTable]) throws {
  for statement in Schema.statements { try db.execute(sql: statement) }
  try Filler(db: db, briefing: briefing).fill()
  for table in tables { try fill(db, with: table) }
}

private struct Filler {
  private let db: Database
  private let briefing: Briefing
  /// The row of each page's address, which files that share a page share.
  private let rows: [Int]
  /// Whether each page gives its ids a prefix.
  private let hasIDPrefix: [Bool]
  /// The keys of the clauses in their treaties' own pages.
  private let originals: Set<String>
  /// The ids of a page's first places where the page gives them no prefix, as nearly all are: to make each anew costs
  /// as much as to write it.
  private let placeIDs = TextTable((0..<256).map { Anchor.place($0).name })

  init(db: Database, briefing: Briefing) {
    self.db = db
    self.briefing = briefing
    var numbers = Dictionary<String, Int>(minimumCapacity: briefing.pages.count)
    var rows = [Int](repeating: 0, count: briefing.pages.count)
    var count = 0
    for page in Self.inOrder(briefing.pages) {
      rows[page.id.index] = Self.number(&numbers[page.address, default: 0], countingOn: &count)
    }
    self.rows = rows
    hasIDPrefix = briefing.pages.map { !$0.idPrefix.isEmpty }
    originals = Set(
      briefing.treaties.flatMap { treaty in
        treaty.clauses.map { "\(treaty.name)#\(briefing.clauses[$0.index].anchor)" }
      })
  }

  func fill() throws {
    try fillPages()
    try fillSources()
    try fillTreaties()
    try fillClaims()
    try fillEntities()
    try fillLinks()
    var events = try Rows("events", columns: 3, in: db)
    for (index, event) in briefing.timeline.enumerated() {
      try events.add(index + 1, event.date.description, event.text)
    }
  }

  /// The number of something: that which it has, or the next.
  private static func number(_ number: inout Int, countingOn count: inout Int) -> Int {
    if number == 0 {
      count += 1
      number = count
    }
    return number
  }

  /// The pages in the order of their rows: one with an address of its own comes before the files that share it.
  private static func inOrder(_ pages: [Page]) -> [Page] {
    pages.filter { !$0.kind.isPart } + pages.filter(\.kind.isPart)
  }

  private func fillPages() throws {
    let columns = "pages (address, kind, title, summary, date, updated)"
    var pages = try Rows(into: columns, columns: 6, count: briefing.pages.count, in: db)
    for page in Self.inOrder(briefing.pages) {
      pages.start()
      pages.text(page.address)
      pages.text(page.kind.name)
      pages.text(page.title)
      pages.text(page.front.summary)
      pages.text(page.front.date?.description)
      pages.text(page.front.updated?.description)
      try pages.write()
    }
  }

  private func fillSources() throws {
    var sources = try Rows("sources", columns: 12, in: db)
    for source in briefing.sources {
      let people = (source.authors.isEmpty ? source.editors : source.authors).map(\.full)
      try sources.add(
        source.key, source.type, source.title, people.isEmpty ? nil : people.joined(separator: "; "),
        source.issued?.start?.description, source.containerTitle, source.publisher, source.url,
        source.accessed?.description, source.language, source.access?.rawValue,
        source.reliability.map(String.init))
    }
    var derivations = try Rows("derivations", columns: 2, in: db)
    for source in briefing.sources {
      for original in source.derivedFrom {
        try derivations.add(source.key, briefing.sources[original.index].key)
      }
    }
  }

  private func fillTreaties() throws {
    var treaties = try Rows("treaties", columns: 11, in: db)
    var parties = try Rows("parties", columns: 2, in: db)
    var clauses = try Rows("clauses", columns: 9, in: db)
    var duties = try Rows("duties", columns: 5, in: db)
    var translations = try Rows("translations", columns: 3, in: db)
    for treaty in briefing.treaties {
      let page = briefing.pages[treaty.page.index]
      let front = page.front.treaty
      try treaties.add(
        treaty.name, treaty.short, page.title, page.address, front.signed?.description,
        front.ratified?.description, front.inForce?.description, front.expires?.description, front.status,
        front.text?.rawValue, treaty.source.map { briefing.sources[$0.index].key })
      for party in front.parties { try parties.add(treaty.name, party) }
      for (position, id) in treaty.clauses.enumerated() {
        try fill(&clauses, &duties, with: briefing.clauses[id.index], at: position + 1)
      }
      for translation in treaty.translations {
        for id in translation.clauses {
          guard let key = original(id) else { continue }
          let clause = briefing.clauses[id.index]
          try translations.add(key, translation.language, words(of: clause.blocks, on: clause.page))
        }
      }
    }
    var notes = try Rows("notes", columns: 5, in: db)
    for (index, note) in briefing.notes.enumerated() {
      let words = words(of: note.blocks, on: note.page)
      try notes.add(index + 1, key(note.clause), note.phrase, note.rung?.rawValue, words)
    }
    var quotations = try Rows("quotations", columns: 7, in: db)
    for (index, quotation) in briefing.quotations.enumerated() {
      try quotations.add(
        index + 1, briefing.pages[quotation.page.index].address, original(quotation.clause),
        quotation.passage, quotation.wordCount, quotation.rung.rawValue, translationLanguage(of: quotation))
    }
  }

  private func fill(
    _ clauses: inout Rows, _ duties: inout Rows, with clause: Clause, at position: Int
  ) throws {
    try clauses.add(
      key(clause.id), briefing.treaties[clause.treaty.index].name, position, clause.kind.rawValue,
      clause.number, clause.title, clause.pinpoint, clause.parent.map(key),
      words(of: clause.blocks, on: clause.page))
    guard let coding = clause.coding else { return }
    for duty in coding.duties {
      try duties.add(key(clause.id), duty.rawValue, coding.strength?.rawValue, coding.trigger, coding.parties)
    }
  }

  private func fillClaims() throws {
    var claims = try Rows("claims", columns: 10, in: db)
    for claim in briefing.claims {
      try claims.add(
        claim.label, briefing.pages[claim.page.index].address, claim.words, claim.status.rawValue,
        claim.confidence?.rawValue, claim.kind?.rawValue, claim.likelihood?.rawValue,
        claim.likelihood?.percent.lowerBound, claim.likelihood?.percent.upperBound,
        claim.outcome?.result.rawValue)
    }
    var evidence = try Rows("evidence", columns: 9, in: db)
    var dependencies = try Rows("dependencies", columns: 2, in: db)
    for claim in briefing.claims {
      for (index, piece) in claim.evidence.enumerated() {
        var source: String?
        var clause: String?
        var other: String?
        switch piece.target {
        case .source(let id): source = briefing.sources[id.index].key
        case .clause(let id): clause = original(id)
        case .claim(let id): other = briefing.claims[id.index].label
        case .page, .heading, .entity, nil: break
        }
        try evidence.add(
          claim.label, index + 1, piece.stance.rawValue, piece.text, source, clause, other,
          piece.grade.map { String($0.reliability) }, piece.grade?.credibility)
      }
      for other in claim.dependsOn {
        try dependencies.add(claim.label, briefing.claims[other.index].label)
      }
    }
  }

  private func fillEntities() throws {
    let count = briefing.entities.count
    var entities = try Rows(into: "entities", columns: 5, count: count, in: db)
    let nameCount = briefing.entities.reduce(0) { $0 + $1.also.count }
    var names = try Rows(into: "names", columns: 3, count: nameCount, in: db)
    for entity in briefing.entities {
      try entities.add(entity.slug, entity.name, entity.kind.rawValue, entity.wikidata, entity.summary)
      for name in entity.also { try names.add(entity.slug, name.text, name.language) }
    }
  }

  private func fillLinks() throws {
    // Two targets can have one name (a clause and its translation), so the place decides at last.
    let targets = briefing.backlinks.targets.map { (target: $0, named: named($0)) }
      .sorted {
        ($0.named.kind, $0.named.key, $0.named.place) < ($1.named.kind, $1.named.key, $1.named.place)
      }
    var names: [(kind: String, key: String)] = []
    let numbered = targets.map { target, named in
      let name = (kind: named.kind, key: named.key)
      if names.isEmpty || names[names.count - 1] != name { names.append(name) }
      return (target: target, number: names.count)
    }
    // SQLite numbers the rows itself, which spares it the search for the place of a number that is given.
    var keys = try Rows(into: "link_targets (kind, key)", columns: 2, count: names.count, in: db)
    for name in names {
      keys.start()
      keys.text(name.kind)
      keys.text(name.key)
      try keys.write()
    }
    let columns = "link_places (target, page, anchor, is_mention, sentence)"
    let backlinks = briefing.backlinks
    var places = try Rows(into: columns, columns: 5, count: backlinks.links.count, in: db)
    for (target, number) in numbered {
      try backlinks.forEach(backlinks[target]) { link, sentence in
        places.start()
        places.integer(number)
        places.integer(rows[link.page.index])
        write(idOf: link, into: &places)
        places.integer(link.isMention ? 1 : 0)
        unsafe places.text(UnsafeRawBufferPointer(sentence))
        try places.write()
      }
    }
  }

  /// Writes the id of the place where a link stands.
  private func write(idOf link: Backlink, into rows: inout Rows) {
    if case .place(let number) = link.anchor, number < placeIDs.count, !hasIDPrefix[link.page.index] {
      placeIDs.withText(at: Int(number)) { unsafe rows.text(UnsafeRawBufferPointer($0)) }
    } else {
      rows.text(briefing.pages[link.page.index].id(of: link.anchor))
    }
  }

  /// The key of a clause.
  private func key(_ id: ClauseID) -> String {
    let clause = briefing.clauses[id.index]
    return briefing.treaties[clause.treaty.index].name + "#" + clause.anchor
  }

  /// The key of a clause in its treaty's own page: of a translation's, that of the clause it translates, if any.
  private func original(_ id: ClauseID) -> String? {
    let key = key(id)
    return originals.contains(key) ? key : nil
  }

  /// The language of the translation that has a quotation's words; nil for the treaty's own text.
  private func translationLanguage(of quotation: Quotation) -> String? {
    let page = briefing.clauses[quotation.clause.index].page
    guard case .translation(_, let language) = briefing.pages[page.index].kind else { return nil }
    return language
  }

  private func named(_ target: Target) -> (kind: String, key: String, place: Int) {
    switch target {
    case .page(let id): ("page", briefing.pages[id.index].address, id.index)
    case .heading(let id, let position):
      (
        "heading",
        briefing.pages[id.index].address + "#" + briefing.pages[id.index].headings[Int(position)].anchor,
        id.index
      )
    case .clause(let id): ("clause", key(id), id.index)
    case .claim(let id): ("claim", briefing.claims[id.index].label, id.index)
    case .entity(let id): ("entity", briefing.entities[id.index].slug, id.index)
    case .source(let id): ("source", briefing.sources[id.index].key, id.index)
    }
  }

  private func words(of blocks: [NodeID], on page: PageID) -> String {
    blocks.map(briefing.pages[page.index].words).joined(separator: "\n")
  }
}

/// Texts in one piece, so that to look at one of many is one way to memory.
private struct TextTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ texts: [String]) {
    for text in texts {
      bytes += text.utf8
      ends.append(bytes.count)
    }
  }

  /// How many there are.
  var count: Int { ends.count }

  /// Does something with the text at a position, in UTF-8, where it stands.
  @inline(__always)
  @safe
  func withText(at position: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let range = (position == 0 ? 0 : ends[position - 1])..<ends[position]
    unsafe bytes.withUnsafeBufferPointer { unsafe body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

extension Page.Kind {
  fileprivate var name: String {
    switch self {
    case .front: "front"
    case .analysis: "analysis"
    case .treaty, .notes, .translation: "treaty"
    case .timeline: "timeline"
    case .glossary: "glossary"
    case .other: "other"
    }
  }
}
