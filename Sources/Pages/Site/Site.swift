import Digest
import Markdown
import Model
import Prose
import Source

/// What all pages share while they are written: the briefing, where everything in it is published, and how sources
/// are named.
///
/// Made once; only read after that. A class, since every writer of a text refers to it.
final class Site: Sendable {
  /// The bound briefing.
  let briefing: Briefing
  /// What was computed from its data.
  let figures: Figures
  /// The absolute address of the root, ending in `/`, where it is known.
  let baseURL: String?
  /// The published assets.
  let assets: Assets
  /// How each source is named in the text, as it stands in HTML among English words: `Doe 2025`.
  private let sourceMarkup: MarkupTable
  /// The analysis pages in reading order.
  let analyses: [PageID]
  /// The entities from A to Z.
  let entities: [EntityID]
  /// Whether the whole briefing is given in one file as well: only where that can be opened.
  let hasWhole: Bool
  /// The names of the parties to each treaty, by the page of its text or translation.
  let partyNames: [PageID: PartyNames]
  /// What all treaties call their parties.
  let commonPartyNames = [
    PartyNames(Wording.namesOfParty), PartyNames(Wording.namesOfParties, areOfAll: true),
  ]
  /// Whether there is anything to put in the feed: an entry needs a date (RFC 4287, section 4.1.2).
  let hasFeed: Bool
  /// The pages before and after each page of its kind.
  private let neighbours: [PageID: (previous: PageID?, next: PageID?)]
  /// The entities before and after each entity.
  private let entityNeighbours: [EntityID: (previous: EntityID?, next: EntityID?)]
  /// The texts that are written in many pages or many pieces: the glossary's, the notes', the translations'.
  private let views: [PageID: PageView]
  /// The entity in whose entry each anchor or footnote of a glossary file stands.
  private let glossary: GlossaryPlaces
  /// The addresses of pages and entities, and the titles of pages, as they stand in HTML.
  private let pageAddresses: AddressTable
  private let entityAddresses: AddressTable
  private let titles: MarkupTable
  /// BCP 47 tags of the pages' languages, by page.
  let languages: [String]
  /// Whether all pages, translations as well, are in the briefing's language.
  let isInOneLanguage: Bool
  /// Whether a page, or an entity's, is in another language than the briefing's.
  let hasSeveralLanguages: Bool
  /// Whether a page is published as it was written, and not in parts or as a part of another.
  private let isWhole: [Bool]

  /// The shared facts of a briefing, of whose files in media/ the sizes in bytes are known by their paths; made by `jobs`
  /// threads.
  init(
    _ briefing: Briefing, _ figures: Figures = Figures(), assets: Assets, baseURL: String?,
    mediaSizes: [String: Int] = [:], jobs: Int = 1
  ) {
    self.briefing = briefing
    hasWhole =
      briefing.pages.count + briefing.entities.count <= 500
      && ShownPictures.bytes(in: briefing, sizes: mediaSizes) <= Self.mostPictures
    self.figures = figures
    self.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    self.assets = assets
    sourceMarkup = MarkupTable(briefing.sourceNames.count) { number, out in
      briefing.sourceNames[number].write(into: &out)
    }
    glossary = GlossaryPlaces(briefing)
    (pageAddresses, titles) = together(jobs: jobs) {
      AddressTable(briefing.pages.map { Self.address(of: $0, in: briefing) })
    } beside: {
      MarkupTable(briefing.pages.count) { number, out in out.name(briefing.pages[number].title) }
    }
    entityAddresses = AddressTable(briefing.entities.map(\.address))
    languages = briefing.pages.map { $0.language(in: briefing) }
    isInOneLanguage = languages.allSatisfy { $0 == briefing.settings.language }
    hasSeveralLanguages = zip(briefing.pages, languages).contains { page, language in
      if case .translation = page.kind { return false }
      return language != briefing.settings.language
    }
    isWhole = briefing.pages.map { !$0.kind.isPart }
    let parts = briefing.pages.lazy.filter(\.kind.isPart)
    views = Dictionary(
      uniqueKeysWithValues: parts.map { page in
        let inline = Self.figures(on: page.id, figures)
        return (page.id, PageView(page, in: page.language(in: briefing), figures: inline))
      })
    let named = briefing.pages.lazy.filter { !$0.front.treaty.parties.isEmpty }
    partyNames = Dictionary(uniqueKeysWithValues: named.map { ($0.id, PartyNames($0.front.treaty.parties)) })
    analyses = briefing.pages.filter { $0.kind == .analysis }.map(\.id)
    entities = Alphabet.order(of: briefing.entities.map(\.name)).map { EntityID($0) }
    neighbours = Self.neighbours(analyses).merging(Self.neighbours(briefing.treaties.map(\.page))) { one, _ in
      one
    }
    entityNeighbours = Self.neighbours(entities)
    keyWord = PageCitation.keyWord(of: briefing.settings.title)
    let dates = briefing.settings.date != nil
    hasFeed = briefing.pages.contains { page in
      Self.isTold(page) && (dates || page.front.updated != nil || page.front.date != nil)
    }
  }

  /// What the keys of citations of its pages begin with.
  let keyWord: [UInt8]?

  /// Whether the pages have a search: the templates bring the scripts for it.
  var hasSearch: Bool {
    assets.address(of: Self.searchScript) != nil && assets.address(of: Self.queryScript) != nil
  }

  /// Whether the feed tells of a page of this kind.
  static func isTold(_ page: Page) -> Bool {
    switch page.kind {
    case .analysis, .treaty: true
    case .front, .notes, .translation, .timeline, .glossary, .other: false
    }
  }

  /// The pages before and after a page.
  func neighbours(of page: PageID) -> (previous: PageID?, next: PageID?) { neighbours[page] ?? (nil, nil) }

  /// The entities before and after an entity.
  func neighbours(of entity: EntityID) -> (previous: EntityID?, next: EntityID?) {
    entityNeighbours[entity] ?? (nil, nil)
  }

  private static func neighbours<ID: Hashable>(_ row: [ID]) -> [ID: (previous: ID?, next: ID?)] {
    var neighbours: [ID: (previous: ID?, next: ID?)] = [:]
    for (index, id) in row.enumerated() {
      neighbours[id] = (index > 0 ? row[index - 1] : nil, index + 1 < row.count ? row[index + 1] : nil)
    }
    return neighbours
  }

  /// A page of the briefing.
  func page(_ id: PageID) -> Page { briefing.pages[id.index] }
  /// A page's text.
  func view(of id: PageID) -> PageView {
    views[id] ?? PageView(page(id), in: languages[id.index], figures: Self.figures(on: id, figures))
  }

  /// The links of a page that print a computed figure, in order.
  private static func figures(on page: PageID, _ figures: Figures) -> [NodeID] {
    figures.inline.isEmpty ? [] : figures.inline[page]?.keys.sorted() ?? []
  }

  /// A clause of a treaty.
  func clause(_ id: ClauseID) -> Clause { briefing.clauses[id.index] }
  /// A clause with its treaty: `XY 2025, Art. 3(3)`.
  func shortName(of clause: Clause) -> String {
    "\(briefing.treaties[clause.treaty.index].short), \(clause.pinpoint)"
  }
  /// A claim.
  func claim(_ id: ClaimID) -> Claim { briefing.claims[id.index] }
  /// An entity of the glossary.
  func entity(_ id: EntityID) -> Entity { briefing.entities[id.index] }
  /// A source.
  func source(_ id: SourceID) -> BibliographyItem { briefing.sources[id.index] }

  /// Writes how a source is named, among English words.
  func writeName(of source: SourceID, into out: inout HTMLBuffer) {
    sourceMarkup.write(source.index, into: &out)
  }

  /// The date that stands for a page: its own, or else the edition's.
  func date(of page: Page) -> CalendarDate? {
    page.front.updated ?? page.front.date ?? briefing.settings.date
  }

  /// Where something of the briefing is published.
  func spot(_ target: Target) -> Spot {
    switch target {
    case .page(let id): return Spot(address(of: page(id)))
    case .heading(let id, let position):
      let page = page(id)
      return Spot(address(of: page), page.headings[Int(position)].anchor)
    case .clause(let id):
      let clause = clause(id)
      return Spot(treatyAddress(clause.treaty), anchor(of: clause))
    case .claim(let id):
      let claim = claim(id)
      return spot(in: claim.page, definition: claim.definition, anchor: claim.label)
    case .entity(let id): return Spot(entity(id).address)
    case .source(let id): return Spot(Self.sources, source(id).key)
    }
  }

  /// What leads to a page, then what leads to its headings.
  func backlinks(of page: Page) -> ArraySlice<Backlink> {
    var links = briefing.backlinks[.page(page.id)]
    for position in page.headings.indices {
      let further = briefing.backlinks[.heading(page.id, Int32(position))]
      // To add nothing is to copy what is there.
      if !further.isEmpty { links += further }
    }
    return links
  }

  /// Where a backlink starts.
  func spot(_ backlink: Backlink) -> Spot {
    let page = page(backlink.page)
    guard page.kind == .glossary else { return Spot(page, at: backlink.anchor, in: address(of: page)) }
    guard let holder = glossary.entity(anchor: backlink.anchor, in: backlink.page) else {
      return Spot(Self.glossary)
    }
    return Spot(page, at: backlink.anchor, in: entity(holder).address)
  }

  /// The words that name the page a backlink starts from.
  func title(_ backlink: Backlink) -> String {
    title(of: page(backlink.page)) { glossary.entity(anchor: backlink.anchor, in: backlink.page) }
  }

  /// The words that name the page on which a claim is made.
  func title(of claim: Claim) -> String {
    title(of: page(claim.page)) { glossary.entity(definition: claim.definition, in: claim.page) }
  }

  /// What a page is called where its text is published, which may be an entity's page or a treaty's.
  private func title(of page: Page, in holder: () -> EntityID?) -> String {
    switch page.kind {
    case .glossary:
      if let holder = holder() { return entity(holder).name }
      return page.title.isEmpty ? briefing.title(of: .glossary) : page.title
    case .notes(let treaty), .translation(let treaty, _): return briefing.treaties[treaty.index].short
    case .front, .analysis, .treaty, .timeline, .other: return page.title
    }
  }

  /// The page whose language is that of the words which name a page where its text is published.
  func titlePage(of id: PageID) -> PageID {
    if isWhole[id.index] { return id }
    return switch page(id).kind {
    case .notes(let treaty), .translation(let treaty, _): briefing.treaties[treaty.index].page
    case .front, .analysis, .treaty, .timeline, .glossary, .other: id
    }
  }

  /// The id of a clause in its page's HTML; a translation's is marked with its language, since it shares the page.
  func anchor(of clause: Clause) -> String {
    page(clause.page).idPrefix + clause.anchor
  }

  /// Where a page is published; the parts of another page are published there.
  func address(of page: Page) -> String { Self.address(of: page, in: briefing) }

  private static func address(of page: Page, in briefing: Briefing) -> String {
    switch page.kind {
    case .notes(let treaty), .translation(let treaty, _):
      briefing.pages[briefing.treaties[treaty.index].page.index].address
    case .glossary: glossary
    case .front, .analysis, .treaty, .timeline, .other: page.address
    }
  }

  /// Where a treaty's page is published.
  func treatyAddress(_ id: TreatyID) -> String { page(briefing.treaties[id.index].page).address }

  /// Writes the way from a page to something of the briefing.
  func writeAddress(of target: Target, from place: Place, into out: inout HTMLBuffer) {
    switch target {
    case .page(let id) where !pageAddresses.isOf(place, id.index):
      pageAddresses.write(id.index, from: place, into: &out)
    case .entity(let id) where !entityAddresses.isOf(place, id.index):
      entityAddresses.write(id.index, from: place, into: &out)
    case .heading(let id, let position) where !pageAddresses.isOf(place, id.index):
      pageAddresses.write(id.index, from: place, into: &out)
      out.raw("#")
      AddressText.writeFragment(briefing.pages[id.index].headings[Int(position)].anchor, into: &out)
    default: out.address(spot(target), from: place)
    }
  }

  /// The way from the root to something of the briefing, as it stands in a link.
  func href(of target: Target) -> String {
    var out = HTMLBuffer(capacity: 128)
    writeAddress(of: target, from: .root, into: &out)
    return out.string
  }

  /// BCP 47 tag of the language that a target's words are in, as its page says; nil for a source.
  func language(of target: Target) -> String? {
    switch target {
    case .page(let id), .heading(let id, _): languages[id.index]
    case .clause(let id): languages[clause(id).page.index]
    case .claim(let id): languages[claim(id).page.index]
    case .entity(let id): languages[entity(id).page.index]
    case .source: nil
    }
  }

  /// Writes the way from a page to where a backlink starts.
  func writeAddress(of backlink: Backlink, from place: Place, into out: inout HTMLBuffer) {
    let index = backlink.page.index
    guard isWhole[index] else { return out.address(spot(backlink), from: place) }
    if !pageAddresses.isOf(place, index) { pageAddresses.write(index, from: place, into: &out) }
    out.raw("#")
    out.anchored(backlink.anchor, "")
  }

  /// Writes the words that name the page a backlink starts from.
  func writeTitle(of backlink: Backlink, into out: inout HTMLBuffer) {
    if isWhole[backlink.page.index] {
      titles.write(backlink.page.index, into: &out)
    } else {
      out.name(title(backlink))
    }
  }

  private func spot(in id: PageID, definition: Int, anchor: String) -> Spot {
    let page = page(id)
    guard page.kind == .glossary else { return Spot(address(of: page), anchor) }
    let holder = glossary.entity(definition: definition, in: id)
    return Spot(holder.map { entity($0).address } ?? Self.glossary, anchor)
  }

  /// The style sheet of printed pages.
  var printStyle: OutputFile {
    let sheet = assets.bytes(of: Assets.print) + printRule
    return OutputFile(
      path: "assets/print.\(SHA256.hexadecimal(sheet).prefix(10)).css", contents: .bytes(sheet))
  }

  /// The rules that put the briefing's title at the head of each printed page, and behind a page's citation where the
  /// addresses of its sources are listed.
  var printRule: [UInt8] {
    // The title runs as its first letter does, on pages of either direction (U+2068, FIRST STRONG ISOLATE).
    let title = Self.escapedForCSS(briefing.settings.title)
    var rules = "@page{@top-left{content:\"\\2068 \(title)\";font:8.5pt sans-serif}}\n"
    if !briefing.sources.isEmpty {
      let list = Self.escapedForCSS(
        baseURL.map { $0 + Self.sources } ?? "on the page “\(briefing.title(of: .sources))”")
      rules += ".citing::after{content:\"Addresses of the sources: \(list)\";font:var(--small-tool)}\n"
    }
    return Array(rules.utf8)
  }

  /// A text as it stands in a string of a style sheet (CSS Syntax 3, section 4.3.7: an escape has up to six digits and
  /// a space).
  private static func escapedForCSS(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " "
      escaped += isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
    }
  }

  /// The most bytes of pictures that the edition in one file holds, each counted as often as it is shown.
  private static let mostPictures = 32 << 20

  /// Where the front page lists the analysis, and the treaties; where the register of claims says what grades mean.
  static let analysisList = Spot(home, OwnID.site.named("analysis"))
  static let treatyList = Spot(home, OwnID.site.named("treaties"))
  static let grades = Spot(claims, OwnID.site.named("grades"))

  static let database = DataFile.database.rawValue
  static let home = "index.html"
  static let whole = "briefing.html"
  static let glossary = Listing.glossary.address
  static let claims = Listing.claims.address
  static let sources = Listing.sources.address
  static let ledger = Listing.ledger.address
  static let feed = "feed.xml"
  static let searchScript = "assets/search.js"
  static let queryScript = "assets/search-query.js"
}
