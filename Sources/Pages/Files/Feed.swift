import Digest
import Markdown
import Model
import Source

/// The files for programs: the Atom feed, the sitemap, the rules for robots.
enum Feed {
  /// The feed (RFC 4287); nil where no page has a date, since an entry without one is not valid.
  static func atom(_ site: Site) -> [UInt8]? {
    guard site.hasFeed else { return nil }
    let settings = site.briefing.settings
    var entries: [(page: Page, date: CalendarDate)] = []
    for page in site.briefing.pages where Site.isTold(page) {
      if let date = site.date(of: page) { entries.append((page, date)) }
    }
    entries.sort { a, b in a.date == b.date ? a.page.id < b.page.id : a.date > b.date }
    guard let newest = entries.first?.date else { return nil }
    var out = HTMLBuffer()
    out.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    out.attribute("xml:lang", settings.language)
    out.raw(">\n")
    element("title", settings.title, into: &out)
    if let subtitle = settings.subtitle { element("subtitle", subtitle, into: &out) }
    element("id", id(Spot(Site.home), site), into: &out)
    element("updated", moment(newest), into: &out)
    let authors = settings.authors.isEmpty ? [settings.publisher ?? settings.title] : settings.authors
    for author in authors { person(author, into: &out) }
    if let license = settings.license { element("rights", license, into: &out) }
    link("alternate", Spot(Site.home), site, into: &out)
    if site.baseURL != nil { link("self", Spot(Site.feed), site, into: &out) }
    for entry in entries.prefix(mostEntries) {
      out.raw("<entry")
      let language = site.languages[entry.page.id.index]
      if language != settings.language { out.attribute("xml:lang", language) }
      out.raw(">\n")
      element("title", entry.page.title, into: &out)
      element("id", id(Spot(entry.page.address), site), into: &out)
      link("alternate", Spot(entry.page.address), site, into: &out)
      if let date = entry.page.front.date { element("published", moment(date), into: &out) }
      element("updated", moment(entry.date), into: &out)
      for author in entry.page.front.authors { person(author, into: &out) }
      if let summary = entry.page.front.summary { element("summary", summary, into: &out) }
      out.raw("</entry>\n")
    }
    out.raw("</feed>\n")
    return out.bytes
  }

  /// The newest entries are news; all the others are in the site.
  private static let mostEntries = 100

  /// The sitemap (sitemaps.org); nil where the site's address is not known, since it takes none but whole addresses.
  static func sitemap(_ site: Site, addresses: [(address: String, date: CalendarDate?)]) -> [UInt8]? {
    guard let base = site.baseURL else { return nil }
    var out = HTMLBuffer()
    out.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    out.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for (address, date) in addresses {
      out.raw("<url>")
      element("loc", Spot(address).absolute(base), into: &out)
      if let date { element("lastmod", date.description, into: &out) }
      out.raw("</url>\n")
    }
    out.raw("</urlset>\n")
    return out.bytes
  }

  /// All may be read (RFC 9309); the sitemap is named where there is one.
  static func robots(_ site: Site) -> [UInt8] {
    let rules = "User-agent: *\nAllow: /\n"
    return Array((rules + (site.baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? "")).utf8)
  }

  /// A page's lasting id: its address, or where that is not known a name made from the briefing's title and the page's
  /// place (a UUID of version 8, RFC 9562).
  private static func id(_ spot: Spot, _ site: Site) -> String {
    if let base = site.baseURL { return spot.absolute(base) }
    var bytes = Array(SHA256.digest(Array("\(site.briefing.settings.title)\n\(spot.path)".utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let groups = [bytes[..<4], bytes[4..<6], bytes[6..<8], bytes[8..<10], bytes[10...]]
    return "urn:uuid:"
      + groups.map { String(decoding: SHA256.digits(of: Array($0)), as: UTF8.self) }.joined(separator: "-")
  }

  /// The first moment of a date, in Universal Time.
  private static func moment(_ date: CalendarDate) -> String {
    let day = CalendarDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1) ?? date
    return "\(day)T00:00:00Z"
  }

  private static func person(_ name: String, into out: inout HTMLBuffer) {
    out.raw("<author>")
    element("name", name, into: &out)
    out.raw("</author>\n")
  }

  private static func link(_ relation: StaticString, _ spot: Spot, _ site: Site, into out: inout HTMLBuffer) {
    out.raw("<link rel=\"")
    out.raw(relation)
    out.raw("\"")
    out.attribute("href", site.baseURL.map { spot.absolute($0) } ?? AddressText.path(spot.path, isURI: true))
    out.raw("/>\n")
  }

  /// An element with text.
  private static func element(_ name: StaticString, _ text: String, into out: inout HTMLBuffer) {
    out.raw("<")
    out.raw(name)
    out.raw(">")
    out.text(text.forXML)
    out.raw("</")
    out.raw(name)
    out.raw(">\n")
  }
}
