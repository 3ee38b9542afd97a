import Markdown
import Model

extension Composer {
  /// The page for an address that is not there.
  ///
  /// A host shows it at any depth, where relative links would lead astray:
  /// its links are absolute where the site's address is known, and its style is in the page.
  func missing() -> MissingModel {
    let place = Place(Self.missingAddress, root: site.baseURL ?? "")
    let style = site.assets.bytes(of: "assets/site.css")
    return MissingModel(
      language: site.briefing.settings.language, site: site.briefing.settings.title,
      home: place.href(Site.home),
      style: style.isEmpty ? nil : Markup(style), styleHash: style.isEmpty ? nil : SHA256.base64(style),
      links: Chrome.menu(site).map { LinkModel(title: $0.title, href: place.href($0.spot)) })
  }

  static let missingAddress = "404.html"

  /// The page at an old address.
  func redirect(_ redirect: Redirect, _ place: Place) -> RedirectModel {
    let page = site.page(redirect.to)
    let spot = site.spot(.page(redirect.to))
    return RedirectModel(
      language: site.briefing.settings.language, title: page.title, href: place.href(spot),
      canonical: site.baseURL.map { spot.absolute($0) },
      script: site.assets.address(of: "assets/site.js").map { place.href($0) })
  }
}
