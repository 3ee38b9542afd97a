import Model
import Source

/// The pages of a site, in their order.
struct Plan: Sendable {
  /// What a page is made of.
  enum Item: Sendable {
    case front(PageID), article(PageID), treaty(TreatyID), timeline(PageID), entity(EntityID)
    case glossary, claims, ledger, sources, missing
    case redirect(Int)

    /// Whether it is a page of the content: these come first in a plan.
    var isText: Bool {
      switch self {
      case .front, .article, .treaty, .timeline: true
      case .entity, .glossary, .claims, .ledger, .sources, .missing, .redirect: false
      }
    }
  }

  /// The pages.
  var items: [Item] = []
  /// The ways from their folders to the root.
  var roots: Set<String> = [""]
  private var addresses: [(address: String, date: CalendarDate?)] = []

  /// The pages of a briefing; its lists only where there is something to list.
  init(_ site: Site) {
    let briefing = site.briefing
    for page in briefing.pages {
      switch page.kind {
      case .front: add(.front(page.id), page.address, site.date(of: page))
      case .analysis, .other: add(.article(page.id), page.address, site.date(of: page))
      case .treaty(let id): add(.treaty(id), page.address, site.date(of: page))
      case .timeline: add(.timeline(page.id), page.address, site.date(of: page))
      case .notes, .translation, .glossary: break
      }
    }
    for entity in briefing.entities { add(.entity(entity.id), entity.address, nil) }
    if briefing.makes(.glossary) { add(.glossary, Site.glossary, nil) }
    if briefing.makes(.claims) { add(.claims, Site.claims, nil) }
    if briefing.makes(.ledger) { add(.ledger, Site.ledger, nil) }
    if briefing.makes(.sources) { add(.sources, Site.sources, nil) }
    items.append(.missing)
    items += briefing.redirects.indices.map { .redirect($0) }
  }

  /// The titles and addresses of the pages that make up the edition in one file: those with an address of their own,
  /// less redirects.
  func contents(_ site: Site) -> [(title: String, address: String)] {
    zip(items, addresses).map { (title(of: $0, site), $1.address) }
  }

  private func title(of item: Item, _ site: Site) -> String {
    switch item {
    case .front(let id), .article(let id), .timeline(let id): site.page(id).title
    case .treaty(let id): site.page(site.briefing.treaties[id.index].page).title
    case .entity(let id): site.entity(id).name
    case .glossary: site.briefing.title(of: .glossary)
    case .claims: site.briefing.title(of: .claims)
    case .ledger: site.briefing.title(of: .ledger)
    case .sources: site.briefing.title(of: .sources)
    case .missing, .redirect: ""
    }
  }

  /// The language of a page, where it may be another than the briefing's.
  func language(of item: Item, _ site: Site) -> String? {
    switch item {
    case .front(let id), .article(let id), .timeline(let id): site.page(id).front.lang
    case .treaty(let id): site.page(site.briefing.treaties[id.index].page).front.lang
    case .entity(let id): site.page(site.entity(id).page).front.lang
    case .glossary, .claims, .ledger, .sources, .missing, .redirect: nil
    }
  }

  private mutating func add(_ item: Item, _ address: String, _ date: CalendarDate?) {
    items.append(item)
    roots.insert(Place(address).root)
    addresses.append((address, date))
  }

  /// The briefing's data as a database, where there is one.
  func database(_ site: Site) -> [OutputFile] {
    site.figures.database.map { [OutputFile(path: Site.database, contents: .pieces($0.make()))] } ?? []
  }

  /// The files that are no pages.
  func smallFiles(_ site: Site) -> [OutputFile] {
    let files = [
      (Site.feed, Feed.atom(site)), ("sitemap.xml", Feed.sitemap(site, addresses: addresses)),
      ("robots.txt", Feed.robots(site)), ("manifest.webmanifest", WebManifest.bytes(site)),
      (Icon.svg, Icon.drawing()),
    ]
    let icons = Icon.sizes.map { OutputFile(path: Icon.png($0), contents: .bytes(Icon.picture($0))) }
    return files.compactMap { path, bytes in bytes.map { OutputFile(path: path, contents: .bytes($0)) } }
      + icons + PublishedData.files(site) + [site.printStyle]
  }
}
