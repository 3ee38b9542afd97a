// In: the bound briefing and the templates. Out: the site's files, one by one as they are made.
// Does not: write them anywhere, hold more than a page in memory for each job, or depend on the number of jobs.
import Markdown
import Model
import Search
import Source
import Synchronization

/// How a site is rendered.
public struct RenderOptions: Sendable {
  /// The absolute address the site will have; overrides the settings' own.
  public var baseURL: String?
  /// How many pages are made at once, from 1.
  public var jobs: Int

  /// The settings' address, one page at a time.
  public init(baseURL: String? = nil, jobs: Int = 1) {
    self.baseURL = baseURL
    self.jobs = jobs
  }
}

/// Makes every file of the site and hands each on, in any order and from several threads at once.
///
/// The files are the same bytes at any number of jobs.
///
/// - Parameters:
///   - briefing: the bound briefing.
///   - figures: what was computed from its data.
///   - templates: the look of the pages.
///   - options: the site's address, the number of jobs.
///   - media: the bytes of a picture by its path, for the edition in one file; nil leaves its alternative text.
///   - emit: takes each file as it is made.
/// - Throws: the first error of `emit`, which ends the work.
public func render<Failure: Error>(
  _ briefing: Briefing, figures: Figures = Figures(), with templates: TemplateSet,
  options: RenderOptions = RenderOptions(), media: @escaping @Sendable (String) -> [UInt8]? = { _ in nil },
  emit: @Sendable (OutputFile) throws(Failure) -> Void
) throws(Failure) {
  let site = Site(
    briefing, figures, assets: templates.assets, baseURL: options.baseURL ?? briefing.settings.baseURL)
  let plan = Plan(site)
  let chrome = Chrome(site, templates, places: plan.roots)
  let composer = Composer(site: site, chrome: chrome, cards: Cards(site))
  let contents = plan.contents(site)
  let whole = site.hasWhole ? SingleFile(contents.map(\.address), baseURL: site.baseURL, media: media) : nil
  let sections = Guarded([[UInt8]](repeating: [], count: contents.count))
  let searchData = Guarded<[UInt8]?>(nil)
  let search: @Sendable () -> [OutputFile] = {
    guard let whole, site.hasSearch else { return [] }
    let (files, data) = smallSearch(site, in: whole)
    searchData.withLock { $0 = data }
    return files
  }
  let others: [@Sendable () -> [OutputFile]] = [
    { plan.database(site) }, { plan.smallFiles(site) }, { templates.assets.files },
  ]
  try emitAll(
    site.hasWhole ? [search] : others, and: plan.items.count, jobs: options.jobs, emit
  ) { position in
    // The lists, which take longest, stand last.
    let index = plan.items.count - 1 - position
    let file = composer.file(plan.items[index], templates)
    if let whole, index < contents.count, case .bytes(let bytes) = file.contents {
      let section = whole.section(bytes, of: contents[index].address)
      sections.withLock { $0[index] = section }
    }
    return file
  }
  if site.hasWhole {
    let (sections, data) = (sections.withLock { $0 }, searchData.withLock { $0 })
    let whole: @Sendable () -> [OutputFile] = {
      [composer.whole(sections, contents: contents, search: data, templates)]
    }
    try emitAll([whole] + others, jobs: options.jobs, emit)
  } else if site.hasSearch {
    let root = Place("")
    let index = try SearchIndex(briefing, jobs: options.jobs, address: { root.href(site.spot($0)) }) {
      (path, bytes) throws(Failure) in
      try emit(OutputFile(path: path, contents: .bytes(bytes)))
    }
    try emitAll([], and: index.count, jobs: options.jobs, emit) { position in
      let (path, bytes) = index.file(position)
      return OutputFile(path: path, contents: .bytes(bytes))
    }
  }
  for path in briefing.media { try emit(OutputFile(path: path, contents: .copy(path))) }
}

/// The search of a site that is given in one file as well: its files, and its data in that one.
///
/// It is made by one thread while others make the pages.
private func smallSearch(_ site: Site, in whole: SingleFile) -> (files: [OutputFile], data: [UInt8]?) {
  let root = Place("")
  let records = Guarded<[OutputFile]>([])
  let index = SearchIndex(site.briefing, address: { root.href(site.spot($0)) }, document: whole.href) {
    (path, bytes) in
    records.withLock { $0.append(OutputFile(path: path, contents: .bytes(bytes))) }
  }
  let others = (0..<index.count).map { position in
    let (path, bytes) = index.file(position)
    return OutputFile(path: path, contents: .bytes(bytes))
  }
  return (records.withLock { $0 } + others, index.document)
}

/// The pages of a site, in their order.
struct Plan: Sendable {
  /// What a page is made of.
  enum Item: Sendable {
    case front(PageID), article(PageID), treaty(TreatyID), timeline(PageID), entity(EntityID)
    case glossary, claims, ledger, sources, missing
    case redirect(Int)
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
    if !briefing.entities.isEmpty { add(.glossary, Site.glossary, nil) }
    if !briefing.claims.isEmpty { add(.claims, Site.claims, nil) }
    if !site.codedTreaties.isEmpty { add(.ledger, Site.ledger, nil) }
    if site.hasSources { add(.sources, Site.sources, nil) }
    items.append(.missing)
    items += briefing.redirects.indices.map { .redirect($0) }
  }

  /// The titles and addresses of the pages that make up the edition in one file: those with an address of their own, less
  /// redirects.
  func contents(_ site: Site) -> [(title: String, address: String)] {
    zip(items, addresses).map { (title(of: $0, site), $1.address) }
  }

  private func title(of item: Item, _ site: Site) -> String {
    switch item {
    case .front(let id), .article(let id), .timeline(let id): site.page(id).title
    case .treaty(let id): site.page(site.briefing.treaties[id.index].page).title
    case .entity(let id): site.entity(id).name
    case .glossary: "Glossary"
    case .claims: "Claims"
    case .ledger: Listing.ledger.title
    case .sources: "Sources"
    case .missing, .redirect: ""
    }
  }

  private mutating func add(_ item: Item, _ address: String, _ date: CalendarDate?) {
    items.append(item)
    roots.insert(Place(address).root)
    addresses.append((address, date))
  }

  /// The briefing's data as a database, where there is one.
  func database(_ site: Site) -> [OutputFile] {
    site.figures.database.map { [OutputFile(path: Site.database, contents: .bytes($0.bytes))] } ?? []
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

extension Composer {
  /// One page as a file.
  func file(_ item: Plan.Item, _ templates: TemplateSet) -> OutputFile {
    switch item {
    case .front(let id):
      let place = Place(site.page(id).address)
      return file(place, templates.render(.front, front(site.page(id), place)))
    case .article(let id):
      let place = Place(site.page(id).address)
      return file(place, templates.render(.page, article(site.page(id), place)))
    case .treaty(let id):
      let treaty = site.briefing.treaties[id.index]
      let place = Place(site.page(treaty.page).address)
      return file(place, templates.render(.treaty, self.treaty(treaty, site.page(treaty.page), place)))
    case .timeline(let id):
      let place = Place(site.page(id).address)
      return file(place, templates.render(.timeline, timeline(site.page(id), place)))
    case .entity(let id):
      let place = Place(site.entity(id).address)
      return file(place, templates.render(.entity, entity(site.entity(id), place)))
    case .glossary:
      let place = Place(Site.glossary)
      return file(place, templates.render(.glossary, glossary(place)))
    case .claims:
      let place = Place(Site.claims)
      return file(place, templates.render(.claims, claims(place)))
    case .ledger:
      let place = Place(Site.ledger)
      return file(place, templates.render(.ledger, ledger(place)))
    case .sources:
      let place = Place(Site.sources)
      return file(place, templates.render(.sources, sources(place)))
    case .missing: return file(Place(Self.missingAddress), templates.render(.missing, missing()))
    case .redirect(let index):
      let redirect = site.briefing.redirects[index]
      let place = Place(redirect.from)
      return file(place, templates.render(.redirect, self.redirect(redirect, place)))
    }
  }

  private func file(_ place: Place, _ bytes: [UInt8]) -> OutputFile {
    OutputFile(path: place.address, contents: .bytes(bytes))
  }
}
