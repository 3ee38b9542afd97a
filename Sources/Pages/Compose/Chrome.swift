import Markdown
import Model
import Scanning
import Source

/// The bar and the foot of the pages, made once for each folder and each entry of the menu that can be
/// current; once more where pages are in another language than English.
///
/// A class, as the cards are: to copy what it holds, for each page, is to count its references, which threads that do so
/// at once wait for.
final class Chrome: Sendable {
  private struct Key: Hashable {
    let root: String
    var isEnglish: Bool
    var current: Int?
  }

  private let mastheads: [Key: Markup]
  private let colophons: [Key: Markup]
  private let links: [String: Markup]
  /// The entry of the menu that is a page as a whole, by the page's address.
  private let pages: [String: Int]
  /// The first entry that is in a folder, or leads to the list of what is in it, by the folder's name.
  private let folders: [String: Int]

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
    pages = Dictionary(
      menu.enumerated().compactMap { $1.spot.fragment == nil ? ($1.spot.path, $0) : nil },
      uniquingKeysWith: { first, _ in first })
    var folders = Dictionary(
      menu.enumerated().compactMap { index, entry in Self.folder(of: entry.spot.path).map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    for (folder, list) in [("analysis", Site.analysisList), ("treaties", Site.treatyList)] {
      folders[folder] = folders[folder] ?? menu.firstIndex { $0.spot == list }
    }
    folders["entities"] = menu.firstIndex { $0.spot.path == Site.glossary }
    self.folders = folders
  }

  /// The folder that a page is in, below the root; nil where it is in none.
  private static func folder(of address: String) -> String? {
    address.utf8Offset(of: UInt8(ascii: "/")).flatMap { String(address.utf8.prefix($0)) }
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
    pages[address] ?? Self.folder(of: address).flatMap { folders[$0] }
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
    if briefing.makes(.claims) { lists.append((briefing.title(of: .claims), Spot(Site.claims))) }
    if briefing.makes(.ledger) { lists.append((briefing.title(of: .ledger), Spot(Site.ledger))) }
    if briefing.makes(.glossary) { lists.append((briefing.title(of: .glossary), Spot(Site.glossary))) }
    if let page = briefing.pages.first(where: { $0.kind == .timeline }) {
      lists.append(("Timeline", Spot(page.address)))
    }
    if briefing.makes(.sources) { lists.append((briefing.title(of: .sources), Spot(Site.sources))) }
    return lists
  }
}
