// In: the bound briefing, the templates. Out: for each page, one plain value with the names that its template receives.
// It writes no page's frame, which the templates do; the authors' texts, the entries and rows of lists and the way
// from the front page are written here and in `Text`.
import Markdown
import Model

/// Makes the view models.
struct Composer: Sendable {
  let site: Site
  let chrome: Chrome
  let cards: Cards

  /// What every page has.
  func frame(
    _ place: Place, title: String, kind: String, description: String? = nil, language: String? = nil,
    isArticle: Bool = false, data: Markup? = nil
  ) -> Frame {
    let settings = site.briefing.settings
    let language = language ?? settings.language
    let parts = chrome.parts(place, language)
    return Frame(
      language: language, title: title, site: settings.title,
      description: description, canonical: site.baseURL.map { Spot(place.address).absolute($0) },
      kind: kind, isArticle: isArticle,
      root: place.root, home: place.href(Site.home),
      data: data, links: parts.links, masthead: parts.masthead, colophon: parts.colophon
    )
  }

  /// The way from the front page to a page of the generator's own.
  func crumbs(_ place: Place, to listing: Listing) -> Markup {
    let post = site.signpost(to: listing)
    let language = site.briefing.settings.language
    return Markup(
      HTMLBuffer.bytes(upTo: 512) { out in
        writeCrumb(site.front, from: place, on: language, into: &out)
        writeLastCrumb(post.title, Wording.attributes(of: post.language, on: language), into: &out)
      })
  }

  /// The way from the front page to a page in a language, through another page, where that is given.
  func writeCrumbs(
    _ place: Place, _ title: String, in language: String, through: Signpost?, into out: inout HTMLBuffer
  ) {
    writeCrumb(site.front, from: place, on: language, into: &out)
    if let through { writeCrumb(through, from: place, on: language, into: &out) }
    writeLastCrumb(title, nil, into: &out)
  }

  private func writeCrumb(
    _ post: Signpost, from place: Place, on language: String, into out: inout HTMLBuffer
  ) {
    out.raw("<li><a")
    out.href(post.spot, from: place)
    if let foreign = Wording.attributes(of: post.language, on: language) { out.markup(foreign) }
    out.raw(">")
    out.text(post.title)
    out.raw("</a></li>")
  }

  private func writeLastCrumb(_ title: String, _ foreign: Markup?, into out: inout HTMLBuffer) {
    out.raw("<li><span aria-current=\"page\"")
    if let foreign { out.markup(foreign) }
    out.raw(">")
    out.text(title)
    out.raw("</span></li>")
  }

  /// A list's HTML, made by writing into a buffer; nothing where nothing is written.
  func markup(_ write: (inout HTMLBuffer) -> Void) -> Markup? {
    var out = HTMLBuffer()
    write(&out)
    return .unlessEmpty(out)
  }

  /// The same; without a copy where it is no more than `capacity` bytes, of which there are none where there is nothing
  /// to write.
  func markup(upTo capacity: Int, _ write: (inout HTMLBuffer) -> Void) -> Markup? {
    capacity == 0 ? nil : .unlessEmpty(HTMLBuffer.bytes(upTo: capacity, write))
  }

  /// The counts of claims by status, most telling first; nothing where there are no claims.
  func claimCounts(_ place: Place) -> [FactModel] {
    let claims = Dictionary(grouping: site.briefing.claims, by: \.status)
    return Claim.Status.allCases.compactMap { (status) -> FactModel? in
      guard let claims = claims[status], let first = claims.first else { return nil }
      let spot = Spot(Site.claims, first.label)
      return FactModel(label: status.rawValue, words: String(claims.count), href: place.href(spot))
    }
  }
}
