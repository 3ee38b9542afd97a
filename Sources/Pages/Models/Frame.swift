/// The language of a page, and what follows from it.
struct LanguageModel: ViewModel {
  let language: String

  static let fields = FieldTable<LanguageModel>(
    "Language",
    [
      .text("language", "BCP 47 tag of the page's language.") { $0.language },
      .text("direction", "`ltr` or `rtl`.") { Wording.direction($0.language) },
      .markup(
        "own", "The attributes of the program's own words; nothing where the page is in English as well."
      ) {
        Wording.own(on: $0.language)
      },
    ])
}

/// What every page has: its head, its bar, its foot.
struct Frame: ViewModel {
  let language: String
  let title: String
  let site: String
  let description: String?
  let canonical: String?
  let kind: String
  let isArticle: Bool
  let root: String
  let home: String
  let data: Markup?
  let links: SharedMarkup
  let masthead: SharedMarkup
  let colophon: SharedMarkup

  /// The briefing's title, where the page's is another and does not go on from it.
  var partOf: String? {
    guard title.hasPrefix(site) else { return site }
    return title.dropFirst(site.count).first.map { $0.isLetter || $0.isNumber } == true ? site : nil
  }

  static let fields = FieldTable<Frame>(
    "Frame", parts: [.part { $1(LanguageModel(language: $0.language)) }],
    [
      .text("title", "The page's title.") { $0.title },
      .text("site", "The briefing's title.") { $0.site },
      .text("partOf", "The briefing's title, where the page's does not begin with it.") { $0.partOf },
      .text("description", "One or two sentences for search engines.") { $0.description },
      .text("canonical", "The page's absolute address, where the site's is known.") { $0.canonical },
      .text("kind", "What kind of page it is: `front`, `analysis`, `treaty`, `entity`, …") { $0.kind },
      .flag("isArticle", "Whether it is an article rather than a list.") { $0.isArticle },
      .text("root", "The way to the site's root: empty, or `../` as often as needed.") { $0.root },
      .text("home", "Link to the front page.") { $0.home },
      .markup("data", "The page's JSON-LD, in its `script` element.") { $0.data },
      .shared("links", "The lines of the head that all pages share, from `links.mustache`.") { $0.links },
      .shared("masthead", "The bar at the page's head, from `masthead.mustache`.") { $0.masthead },
      .shared("colophon", "The lines at the page's foot, from `colophon.mustache`.") { $0.colophon },
    ])
}

/// A title and where it leads.
struct LinkModel: ViewModel {
  let title: String
  let href: String?
  var isCurrent = false
  var foreign: Markup?

  static let fields = FieldTable<LinkModel>(
    "Link",
    [
      .text("title", "The words of the link.") { $0.title },
      .text("href", "Where it leads; nothing for the page itself.") { $0.href },
      .flag("isCurrent", "Whether it leads to the page, or to the list that the page is part of.") {
        $0.isCurrent
      },
      .markup(
        "foreign",
        "The attributes of a title in the menu, at the foot or in the ledger, where what is around it is in another language."
      ) {
        $0.foreign
      },
    ])
}

extension LinkModel {
  /// A link to what a signpost shows, from a place on a page in a language.
  init(_ post: Signpost, from place: Place, on language: String, isCurrent: Bool = false) {
    self.init(
      title: post.title, href: place.href(post.spot), isCurrent: isCurrent,
      foreign: Wording.attributes(of: post.language, on: language))
  }
}

/// The page before a page, or after it.
struct NeighbourModel: ViewModel {
  let title: String
  let href: String
  let foreign: Markup?

  static let fields = FieldTable<NeighbourModel>(
    "Neighbour",
    [
      .text("title", "The page's title.") { $0.title },
      .text("href", "Link to the page.") { $0.href },
      .markup("foreign", "The attributes of the page's title, where it is in another language.") {
        $0.foreign
      },
    ])
}

/// An entry of a list of pages.
struct ListingModel: ViewModel {
  let title: String
  let href: String
  let summary: String?
  let foreign: Markup?
  var note: String?

  static let fields = FieldTable<ListingModel>(
    "Listing",
    [
      .text("title", "The page's title.") { $0.title },
      .text("href", "Link to the page.") { $0.href },
      .text("summary", "The page's summary.") { $0.summary },
      .markup("foreign", "The attributes of the page's words, where they are in another language.") {
        $0.foreign
      },
      .text("note", "When a treaty was signed.") { $0.note },
    ])
}

/// A label and what it says.
struct FactModel: ViewModel {
  let label: String
  let words: String
  var href: String?
  var isOwn = false

  static let fields = FieldTable<FactModel>(
    "Fact",
    [
      .text("label", "What the fact is about.") { $0.label },
      .text("words", "The fact.") { $0.words },
      .text("href", "Where it leads, if anywhere.") { $0.href },
      .flag("isOwn", "Whether the words are the program's own.") { $0.isOwn },
    ])
}
