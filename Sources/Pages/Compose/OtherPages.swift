import Digest
import Markdown
import Model
import Source

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
      style: style.isEmpty ? nil : Markup(style),
      styleHash: style.isEmpty ? nil : Self.sourceHash(SHA256.digest(style)),
      links: site.menu.map { LinkModel($0, from: place, on: site.briefing.settings.language) })
  }

  /// All pages in one file: their sections, what each is called and where it is published, and the search's data.
  func whole(
    _ sections: [[UInt8]], contents: [(title: String, address: String)], search: [UInt8]?,
    _ templates: TemplateSet
  ) -> OutputFile {
    let style =
      site.assets.bytes(of: "assets/site.css") + site.assets.bytes(of: Assets.whole)
      + Array("@media print{".utf8) + site.assets.bytes(of: Assets.print)
      + Array("}\n".utf8) + site.printRule
    let scripts = [site.assets.bytes(of: "assets/site.js")] + wholeSearch(search)
    var scriptHash = SHA256()
    for script in scripts { scriptHash.add(script) }
    let settings = site.briefing.settings
    let entries = Set(site.briefing.entities.map(\.address))
    let model = WholeModel(
      language: settings.language, site: settings.title, style: Markup(style),
      styleHash: Self.sourceHash(SHA256.digest(style)),
      script: scripts, scriptHash: Self.sourceHash(scriptHash.digest()),
      edition: settings.date.map(Wording.date), publisher: settings.publisher.map(Wording.isolated),
      license: settings.license.map(Wording.isolated),
      contents: contents.filter { !entries.contains($0.address) }.map { title, address in
        LinkModel(title: title, href: "#" + SingleFile.name(of: address))
      },
      sheets: sections,
      search: site.hasSearch ? SearchModel() : nil)
    return OutputFile(path: Site.whole, contents: .joined(templates.parts(.whole, model)))
  }

  /// The search of the edition in one file: its data, then its scripts.
  private func wholeSearch(_ data: [UInt8]?) -> [[UInt8]] {
    guard let data else { return [] }
    return [data, site.assets.bytes(of: Site.queryScript), site.assets.bytes(of: Site.searchScript)]
  }

  /// A digest as a policy names it (CSP 3, section 2.3.1).
  private static func sourceHash(_ digest: [UInt8]) -> String {
    String(decoding: base64(digest), as: UTF8.self)
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
