import Markdown
import Model
import Scanning
import Source

/// The bar and the foot of the pages, made once for each folder and each entry of the menu that can be
/// current; once more where pages are in another language than English.
struct Chrome: Sendable {
  private struct Key: Hashable {
    let root: String
    var isEnglish: Bool
    var current: Int?
  }

  private let mastheads: [Key: Markup]
  private let colophons: [Key: Markup]
  private let links: [String: Markup]
  private let menu: [(title: String, spot: Spot)]

  /// The bars and feet for pages at these places.
  init(_ site: Site, _ templates: TemplateSet, places: Set<String>) {
    let settings = site.briefing.settings
    let menu = Self.menu(site)
    var mastheads: [Key: Markup] = [:]
    var colophons: [Key: Markup] = [:]
    var links: [String: Markup] = [:]
    let languages = [settings.language] + site.briefing.pages.compactMap(\.front.lang)
    for root in places {
      // A place that no page has, so that each link is written out in full.
      let place = Place("", root: root)
      let lists = Self.lists(site).map { LinkModel(title: $0.title, href: place.href($0.spot)) }
      let feed = site.hasFeed ? place.href(Site.feed) : nil
      for isEnglish in [true, false] where languages.contains(where: { Wording.isEnglish($0) == isEnglish }) {
        let own = isEnglish ? nil : Wording.ownAttributes
        for current in [nil] + menu.indices.map(Optional.some) {
          let links = menu.enumerated().map { index, entry in
            LinkModel(title: entry.title, href: place.href(entry.spot), isCurrent: index == current)
          }
          let model = MastheadModel(
            own: own, site: settings.title, home: place.href(Site.home), menu: links,
            search: Self.search(site, place))
          mastheads[Key(root: root, isEnglish: isEnglish, current: current)] = Markup(
            templates.render(.masthead, model))
        }
        let model = ColophonModel(
          own: own, edition: settings.date.map(Wording.date),
          publisher: settings.publisher.map(Wording.isolated),
          license: settings.license.map(Wording.isolated), feed: feed,
          whole: site.hasWhole ? place.href(Site.whole) : nil, lists: lists)
        colophons[Key(root: root, isEnglish: isEnglish)] = Markup(templates.render(.colophon, model))
      }
      let shared = LinksModel(
        site: settings.title, stylesheet: site.assets.address(of: "assets/site.css").map { place.href($0) },
        print: place.href(site.printStyle.path),
        script: site.assets.address(of: "assets/site.js").map { place.href($0) }, icon: place.href(Icon.svg),
        feed: feed)
      links[root] = Markup(templates.render(.links, shared))
    }
    self.mastheads = mastheads
    self.colophons = colophons
    self.links = links
    self.menu = menu
  }

  private static func search(_ site: Site, _ place: Place) -> SearchModel? {
    guard let box = site.assets.address(of: Site.searchScript),
      let query = site.assets.address(of: Site.queryScript)
    else { return nil }
    return SearchModel(box: place.href(box), query: place.href(query))
  }

  /// The bar of a page in a language.
  func masthead(_ place: Place, _ language: String) -> Markup {
    let key = Key(
      root: place.root, isEnglish: Wording.isEnglish(language), current: current(place.address))
    return mastheads[key] ?? Markup([])
  }

  /// The lines that the heads of all pages in a page's folder share.
  func links(_ place: Place) -> Markup { links[place.root] ?? Markup([]) }

  /// The foot of a page in a language.
  func colophon(_ place: Place, _ language: String) -> Markup {
    colophons[Key(root: place.root, isEnglish: Wording.isEnglish(language))] ?? Markup([])
  }

  /// The entry of the menu that a page belongs to: the page itself, or else one of its folder.
  private func current(_ address: String) -> Int? {
    if let exact = menu.firstIndex(where: { $0.spot.path == address && $0.spot.fragment == nil }) {
      return exact
    }
    let folder =
      address.utf8Offset(of: UInt8(ascii: "/")).flatMap { String(address.utf8.prefix($0)) } ?? address
    if folder == "entities" { return menu.firstIndex { $0.spot.path == Site.glossary } }
    if folder == address { return nil }
    let ownList: Spot? =
      switch folder {
      case "analysis": Site.analysisList
      case "treaties": Site.treatyList
      default: nil
      }
    return menu.firstIndex { $0.spot.path.hasPrefix(folder + "/") }
      ?? menu.firstIndex { $0.spot == ownList }
  }

  /// The author's menu, or the generator's own.
  static func menu(_ site: Site) -> [(title: String, spot: Spot)] {
    let own = site.briefing.settings.navigation
    if !own.isEmpty { return own.map { ($0.title, Spot($0.address)) } }
    var menu: [(title: String, spot: Spot)] = []
    if site.briefing.pages.contains(where: { $0.kind == .analysis }) {
      menu.append(("Analysis", Site.analysisList))
    }
    if !site.briefing.treaties.isEmpty { menu.append(("Treaties", Site.treatyList)) }
    return menu + lists(site)
  }

  /// The lists that the generator makes of this briefing.
  static func lists(_ site: Site) -> [(title: String, spot: Spot)] {
    let briefing = site.briefing
    var lists: [(title: String, spot: Spot)] = []
    if briefing.makes(.claims) { lists.append((Listing.claims.title, Spot(Site.claims))) }
    if briefing.makes(.ledger) { lists.append((Listing.ledger.title, Spot(Site.ledger))) }
    if briefing.makes(.glossary) { lists.append((Listing.glossary.title, Spot(Site.glossary))) }
    if let page = briefing.pages.first(where: { $0.kind == .timeline }) {
      lists.append(("Timeline", Spot(page.address)))
    }
    if briefing.makes(.sources) { lists.append((Listing.sources.title, Spot(Site.sources))) }
    return lists
  }
}
