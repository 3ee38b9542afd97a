// In: the bound briefing, the templates. Out: for each page, one plain value with the names that its template receives.
// Does not: write HTML of its own beyond what is in the authors' texts and lists; the templates do.
import Markdown
import Model

/// Makes the view models.
struct Composer: Sendable {
  let site: Site
  let chrome: Chrome

  /// What every page has.
  func frame(
    _ place: Place, title: String, kind: String, description: String? = nil, language: String? = nil,
    isArticle: Bool = false, data: JSON? = nil
  ) -> Frame {
    let settings = site.briefing.settings
    return Frame(
      language: language ?? settings.language, title: title, site: settings.title,
      description: description, canonical: site.baseURL.map { Spot(place.address).absolute($0) },
      kind: kind, isArticle: isArticle,
      stylesheet: site.assets.address(of: "assets/site.css").map { place.href($0) },
      script: site.assets.address(of: "assets/site.js").map { place.href($0) },
      feed: site.hasFeed ? place.href(Site.feed) : nil, root: place.root, home: place.href(Site.home),
      data: data.map { Markup($0.script) }, masthead: chrome.masthead(place), colophon: chrome.colophon(place)
    )
  }

  /// The way from the front page to a page.
  func crumbs(_ place: Place, _ title: String, through: [LinkModel] = []) -> [LinkModel] {
    [LinkModel(title: site.briefing.settings.title, href: place.href(Site.home))] + through
      + [LinkModel(title: title, href: nil, isCurrent: true)]
  }

  /// A list's HTML, made by writing into a buffer; nothing where nothing is written.
  func markup(_ write: (inout HTMLBuffer) -> Void) -> Markup? {
    var out = HTMLBuffer()
    write(&out)
    return .unlessEmpty(out)
  }

  /// The counts of claims by status, most telling first; nothing where there are no claims.
  func claimCounts(_ place: Place) -> [FactModel] {
    let counts = Dictionary(grouping: site.briefing.claims, by: \.status).mapValues(\.count)
    return Claim.Status.allCases.compactMap { status in
      counts[status].map { count in
        FactModel(label: status.rawValue, words: String(count), href: place.href(Site.claims))
      }
    }
  }
}
