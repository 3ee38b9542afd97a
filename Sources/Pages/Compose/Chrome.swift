import Markdown
import Model
import Scanning
import Source

/// The bar and the foot of the pages, made once for each folder and each entry of the menu that can be
/// current; once more for each language that a title in them has, and for all others.
///
/// A class, as the cards are: to copy what it holds, for each page, is to count its references, which threads that do so
/// at once wait for.
final class Chrome: Sendable {
  /// The bars and the foot of the pages of a folder that are in a language.
  private struct Bars {
    let language: String
    /// The bar with no entry as the current one, then that with each.
    let mastheads: [SharedMarkup]
    let colophon: SharedMarkup
  }

  /// What the pages of a folder have, and of all at the same depth.
  private struct Folder {
    let links: SharedMarkup
    let bars: [Bars]
  }

  /// The languages that titles in the bars and feet have.
  private let titled: Set<String>
  /// By the ways to the root.
  private let folders: [String: Folder]
  /// The entries of the menu that are pages as a whole, by the pages' addresses; a menu is so short that it is gone
  /// through sooner than a name is hashed.
  private let pages: [(address: String, entry: Int)]
  /// The first entry that is in a folder, or leads to the list of what is in it, by what the addresses in the folder
  /// begin with.
  private let beginnings: [(folder: String, entry: Int)]

  /// The bars and feet for pages at these places.
  init(_ site: Site, _ templates: TemplateSet, places: Set<String>) {
    let settings = site.briefing.settings
    let (menu, lists) = (site.menu, site.lists)
    var folders: [String: Folder] = [:]
    let titled = Set([settings.language] + (menu + lists).compactMap(\.language))
    let used = Set(site.briefing.pages.compactMap(\.front.lang) + [settings.language])
    let languages = Set(used.map { Self.language(ofBarsFor: $0, titled) }).sorted()
    for root in places {
      // A place that no page has, so that each link is written out in full.
      let place = Place("", root: root)
      let feed = site.hasFeed ? place.href(Site.feed) : nil
      let shared = LinksModel(
        site: settings.title, stylesheet: site.assets.address(of: "assets/site.css").map { place.href($0) },
        print: place.href(site.printStyle.path),
        script: site.assets.address(of: "assets/site.js").map { place.href($0) }, icon: place.href(Icon.svg),
        feed: feed)
      let bars = languages.map { language in
        let own = Wording.own(on: language)
        let mastheads = [nil] + menu.indices.map(Optional.some)
        let colophon = ColophonModel(
          own: own, edition: settings.date.map(Wording.date),
          publisher: settings.publisher.map(Wording.isolated),
          license: settings.license.map(Wording.isolated), feed: feed,
          whole: site.hasWhole ? place.href(Site.whole) : nil,
          // They stand among the program's own words.
          lists: lists.map {
            LinkModel($0, from: place, on: own == nil ? language : Wording.ownLanguage)
          })
        return Bars(
          language: language,
          mastheads: mastheads.map { current in
            let links = menu.enumerated().map { index, entry in
              LinkModel(entry, from: place, on: language, isCurrent: index == current)
            }
            let model = MastheadModel(
              own: own, site: settings.title, home: place.href(Site.home),
              foreignSite: Wording.attributes(of: settings.language, on: language), menu: links,
              search: Self.search(site, place))
            return templates.share(templates.render(.masthead, model))
          }, colophon: templates.share(templates.render(.colophon, colophon)))
      }
      folders[root] = Folder(links: templates.share(templates.render(.links, shared)), bars: bars)
    }
    (self.titled, self.folders) = (titled, folders)
    pages = menu.enumerated().compactMap { $1.spot.fragment == nil ? ($1.spot.path, $0) : nil }
    // That of the glossary is where entities belong, whatever else leads to one of them.
    let glossary = menu.firstIndex { $0.spot.path == Site.glossary }.map { ("entities/", $0) }
    let own = menu.enumerated().compactMap { index, entry in
      Self.folder(of: entry.spot.path).map { ($0, index) }
    }
    let listed = [("analysis/", Site.analysisList), ("treaties/", Site.treatyList)].compactMap { list in
      menu.firstIndex { $0.spot == list.1 }.map { (list.0, $0) }
    }
    beginnings = [glossary].compactMap(\.self) + own.filter { $0.0 != "entities/" } + listed
  }

  /// The language of the bars for pages in a language: that itself where a title is in it, or else English, or any other,
  /// `und`, in which none is.
  private static func language(ofBarsFor language: String, _ titled: Set<String>) -> String {
    if titled.contains(language) { return language }
    return Wording.isEnglish(language) ? Wording.ownLanguage : "und"
  }

  /// What the address of a page in a folder below the root begins with; nil where it is in none.
  private static func folder(of address: String) -> String? {
    address.utf8Offset(of: UInt8(ascii: "/")).flatMap { String(address.utf8.prefix($0 + 1)) }
  }

  private static func search(_ site: Site, _ place: Place) -> SearchModel? {
    guard let box = site.assets.address(of: Site.searchScript),
      let query = site.assets.address(of: Site.queryScript)
    else { return nil }
    return SearchModel(box: place.href(box), query: place.href(query))
  }

  /// What a page in a language has: the lines that the heads of all pages in its folder share, its bar and its foot.
  func parts(
    _ place: Place, _ language: String
  ) -> (links: SharedMarkup, masthead: SharedMarkup, colophon: SharedMarkup) {
    let language = Self.language(ofBarsFor: language, titled)
    guard let folder = folders[place.root], let bars = folder.bars.first(where: { $0.language == language })
    else { preconditionFailure("a page is in a folder of the plan, and in a language of the site") }
    let masthead = bars.mastheads[current(place.address).map { $0 + 1 } ?? 0]
    return (folder.links, masthead, bars.colophon)
  }

  /// The entry of the menu that a page belongs to: the page itself, or else one of its folder.
  private func current(_ address: String) -> Int? {
    pages.first { $0.address == address }?.entry
      ?? beginnings.first { address.utf8.starts(with: $0.folder.utf8) }?.entry
  }
}
