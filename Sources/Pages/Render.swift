// In: the bound briefing and the templates. Out: the site's files, one by one as they are made, but for those of the
// content folder that are published as they are.
// It does not write them anywhere, hold more than a page in memory for each job, or depend on the number of jobs.
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

/// Makes every file of the site and hands each on, in any order and from several threads at once; the files that are
/// copied as they are, `Briefing.media`, are not made.
///
/// The files are the same bytes at any number of jobs.
///
/// - Parameters:
///   - briefing: the bound briefing.
///   - figures: what was computed from its data.
///   - templates: the look of the pages.
///   - options: the site's address, the number of jobs.
///   - mediaSizes: how many bytes each file of media/ has, by its path.
///   - media: the bytes of a picture by its path, for the edition in one file; nil leaves its alternative text.
///   - emit: takes each file as it is made.
/// - Throws: the first error of `emit`, which ends the work.
public func render<Failure: Error>(
  _ briefing: Briefing, figures: Figures = Figures(), with templates: TemplateSet,
  options: RenderOptions = RenderOptions(), mediaSizes: [String: Int] = [:],
  media: @escaping @Sendable (String) -> [UInt8]? = { _ in nil },
  emit: @Sendable (OutputFile) throws(Failure) -> Void
) throws(Failure) {
  let site = Site(
    briefing, figures, assets: templates.assets, baseURL: options.baseURL ?? briefing.settings.baseURL,
    mediaSizes: mediaSizes, jobs: options.jobs)
  let plan = Plan(site)
  // The first page has it made, so that the search need not wait for it.
  let composer = Lazily {
    let (cards, chrome) = together(jobs: options.jobs) {
      Cards(site, jobs: options.jobs)
    } beside: {
      Chrome(site, templates, places: plan.roots)
    }
    return Composer(site: site, chrome: chrome, cards: cards)
  }
  let renderer = Renderer(
    site: site, plan: plan, composer: composer, templates: templates, jobs: options.jobs)
  if site.hasWhole {
    try renderer.emitWithWhole(media, emit)
  } else {
    try renderer.emit(emit)
  }
}

/// What makes some files and hands each on.
private typealias Maker<Failure: Error> =
  @Sendable (_ emit: (OutputFile) throws(Failure) -> Void) throws(Failure) -> Void

/// What makes the files of a site, and in which order.
///
/// What takes longest is begun first, so that no thread is left with it at the end.
private struct Renderer: Sendable {
  let site: Site
  let plan: Plan
  let composer: Lazily<Composer>
  let templates: TemplateSet
  let jobs: Int

  /// Makes the files of a large site: first the lists and the entities, which take most memory, then its search by all
  /// threads, then the pages of the content, so that some threads make these while one puts the search together.
  func emit<Failure: Error>(_ emit: @Sendable (OutputFile) throws(Failure) -> Void) throws(Failure) {
    let others: [Maker<Failure>] = others()
    let search: [Maker<Failure>] = search(stretches: jobs)
    // The front page is made first.
    let large = others.count + 1 + plan.items.count { !$0.isText }
    let count = others.count + search.count + plan.items.count
    try parallelForEach(count, jobs: jobs) { (number) throws(Failure) in
      switch number {
      case ..<others.count: try others[number](emit)
      case ..<large: try emit(page(number - others.count).file)
      case ..<(large + search.count): try search[number - large](emit)
      default: try emit(page(number - others.count - search.count).file)
      }
    }
  }

  /// Makes the files of a site that is given in one file as well: its search by one thread while others make the pages,
  /// and the one file beside what is no page.
  func emitWithWhole<Failure: Error>(
    _ media: @escaping @Sendable (String) -> [UInt8]?,
    _ emit: @Sendable (OutputFile) throws(Failure) -> Void
  ) throws(Failure) {
    let contents = plan.contents(site)
    let whole = SingleFile(contents.map(\.address), baseURL: site.baseURL, media: media)
    let sections = Guarded([[UInt8]](repeating: [], count: contents.count))
    let searchData = Guarded<[UInt8]?>(nil)
    let search: [Maker<Failure>] = search(stretches: 1, document: whole.href) { index in
      searchData.withLock { $0 = index.document }
    }
    try parallelForEach(search.count + plan.items.count, jobs: jobs) { (number) throws(Failure) in
      if number < search.count { return try search[number](emit) }
      let (index, file) = page(number - search.count)
      if index < contents.count, case .bytes(let bytes) = file.contents {
        let language = plan.language(of: plan.items[index], site)
        let section = whole.section(
          bytes, of: contents[index].address,
          language: language == site.briefing.settings.language ? nil : language)
        sections.withLock { $0[index] = section }
      }
      try emit(file)
    }
    let (sheets, data) = (sections.withLock { $0 }, searchData.withLock { $0 })
    let others: [Maker<Failure>] = others()
    try parallelForEach(1 + others.count, jobs: jobs) { (number) throws(Failure) in
      if number > 0 { return try others[number - 1](emit) }
      try emit(composer().whole(sheets, contents: contents, search: data, templates))
    }
  }

  /// The page that is made at some time, with its place in the plan: the front page, which lists all others, and the
  /// lists, which stand last in the plan, take longest.
  private func page(_ position: Int) -> (index: Int, file: OutputFile) {
    let index = position == 0 ? 0 : plan.items.count - position
    return (index, composer().file(plan.items[index], templates))
  }

  /// What is no page.
  private func others<Failure: Error>() -> [Maker<Failure>] {
    [
      { emit throws(Failure) in for file in plan.database(site) { try emit(file) } },
      { emit throws(Failure) in for file in plan.smallFiles(site) { try emit(file) } },
      { emit throws(Failure) in for file in templates.assets.files { try emit(file) } },
    ]
  }

  /// The search in stretches, which may be read at once; whoever reads the last one makes the index.
  ///
  /// The index is given to `end`. Where in a document that holds the whole briefing something is, `document` says, where
  /// there is one.
  private func search<Failure: Error>(
    stretches: Int, document: (@Sendable (String) -> String)? = nil,
    end: @escaping @Sendable (SearchIndex) -> Void = { _ in }
  ) -> [Maker<Failure>] {
    if !site.hasSearch { return [] }
    let reading = SearchReading(
      site.briefing, stretches: stretches, address: site.href(of:),
      sourceName: { [site] in site.briefing.sourceNames[$0.index].text }, document: document)
    let stretches = Guarded([SearchStretch?](repeating: nil, count: reading.count))
    return (0..<reading.count).map { number in
      { emit throws(Failure) in
        let stretch = try reading.read(number) { (path, bytes) throws(Failure) in
          try emit(OutputFile(path: path, contents: .bytes(bytes)))
        }
        let all = stretches.withLock { stretches -> [SearchStretch]? in
          stretches[number] = stretch
          if stretches.contains(where: { $0 == nil }) { return nil }
          defer { stretches = [] }
          return stretches.compactMap { $0 }
        }
        guard let all else { return }
        let index = reading.index(of: all)
        end(index)
        for position in 0..<index.count { try emit(OutputFile(index.file(position))) }
      }
    }
  }
}

extension OutputFile {
  fileprivate init(_ file: (path: String, bytes: [UInt8])) {
    self.init(path: file.path, contents: .bytes(file.bytes))
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
