/// The register of claims.
struct ClaimsModel: ViewModel {
  let frame: Frame
  let crumbs: Markup
  let counts: [FactModel]
  let rows: Markup
  let cards: Markup?
  let open: Markup?
  let statuses: [FactModel]
  let reliability: [FactModel]
  let credibility: [FactModel]
  let likelihoods: [FactModel]

  static let fields = FieldTable<ClaimsModel>(
    "Claims", parts: [.part { $1($0.frame) }],
    [
      .markup("crumbs", "The way from the front page as list items.") { $0.crumbs },
      .list("counts", "How many claims have which status.") { $0.counts },
      .markup("rows", "The table's rows.") { $0.rows },
      .markup("cards", "What links on the page show of their targets, for an inert `template`.") { $0.cards },
      .markup("open", "The list of what is still to be checked.") { $0.open },
      .list("statuses", "What the statuses of claims mean.") { $0.statuses },
      .list("reliability", "What the letters of a grade mean.") { $0.reliability },
      .list("credibility", "What the figures of a grade mean.") { $0.credibility },
      .list("likelihoods", "What the terms of likelihood mean.") { $0.likelihoods },
    ])
}

/// The ledger of duties.
struct LedgerModel: ViewModel {
  let frame: Frame
  let crumbs: Markup
  let treaties: [LinkModel]
  let rows: Markup?
  let cards: Markup?

  static let fields = FieldTable<LedgerModel>(
    "Ledger", parts: [.part { $1($0.frame) }],
    [
      .markup("crumbs", "The way from the front page as list items.") { $0.crumbs },
      .list("treaties", "The treaties whose duties are coded, one for each column.") { $0.treaties },
      .markup("rows", "A row for each kind of duty.") { $0.rows },
      .markup("cards", "What links on the page show of their targets, for an inert `template`.") { $0.cards },
    ])
}

/// The bibliography.
struct SourcesModel: ViewModel {
  let frame: Frame
  let crumbs: Markup
  let count: String
  let letters: [LinkModel]
  let entries: Markup
  let cards: Markup?
  let downloads: [LinkModel]
  let hosts: [FactModel]

  static let fields = FieldTable<SourcesModel>(
    "Sources", parts: [.part { $1($0.frame) }],
    [
      .markup("crumbs", "The way from the front page as list items.") { $0.crumbs },
      .text("count", "How many sources there are.") { $0.count },
      .list("letters", "The first letters, each leading to its sources.") { $0.letters },
      .markup("entries", "The sources as list items, by the names that cite them.") { $0.entries },
      .markup("cards", "What links on the page show of their targets, for an inert `template`.") { $0.cards },
      .list("downloads", "The briefing's data as files.") { $0.downloads },
      .list("hosts", "The hosts that the briefing links to, each with how many links.") { $0.hosts },
    ])
}

/// All entries of the glossary.
struct GlossaryModel: ViewModel {
  let frame: Frame
  let crumbs: Markup
  let foreignTitle: Markup?
  let anchors: Markup?
  let summary: String?
  let count: String
  let letters: [LinkModel]
  let entries: Markup
  let kinds: Markup

  static let fields = FieldTable<GlossaryModel>(
    "Glossary", parts: [.part { $1($0.frame) }],
    [
      .markup("crumbs", "The way from the front page as list items.") { $0.crumbs },
      .markup("foreignTitle", "The attributes of the title, where it is in another language than the page.") {
        $0.foreignTitle
      },
      .markup("anchors", "Empty elements with the ids of old links to the glossary.") { $0.anchors },
      .text("summary", "The summary in the glossary's front matter.") { $0.summary },
      .text("count", "How many entries there are.") { $0.count },
      .list("letters", "The first letters, each leading to its entries.") { $0.letters },
      .markup("entries", "The entries under their letters.") { $0.entries },
      .markup("kinds", "The entries' names under their kinds.") { $0.kinds },
    ])
}

/// What the heads of all pages of a folder have in common.
struct LinksModel: ViewModel {
  let site: String
  let stylesheet: String?
  let print: String
  let script: String?
  let icon: String
  let feed: String?

  static let fields = FieldTable<LinksModel>(
    "Links",
    [
      .text("site", "The briefing's title.") { $0.site },
      .text("stylesheet", "Link to `assets/site.css` under its published name.") { $0.stylesheet },
      .text("print", "Link to the style sheet of the printed page's head.") { $0.print },
      .text("icon", "Link to the site's icon.") { $0.icon },
      .text("script", "Link to `assets/site.js` under its published name.") { $0.script },
      .text("feed", "Link to the feed, where there is one.") { $0.feed },
    ])
}

/// The bar at a page's head.
struct MastheadModel: ViewModel {
  let own: Markup?
  let site: String
  let home: String
  let foreignSite: Markup?
  let menu: [LinkModel]
  let search: SearchModel?

  static let fields = FieldTable<MastheadModel>(
    "Masthead",
    [
      .markup(
        "own", "The attributes of the program's own words; nothing where the page is in English as well."
      ) {
        $0.own
      },
      .text("site", "The briefing's title.") { $0.site },
      .text("home", "Link to the front page.") { $0.home },
      .markup("foreignSite", "The attributes of the briefing's title, where it is in another language.") {
        $0.foreignSite
      },
      .list("menu", "The main menu.") { $0.menu },
      .object("search", "The scripts of the search, where the folder has them.") { $0.search },
    ])
}

/// Where the search's scripts are; nowhere in the edition in one file, which holds them.
struct SearchModel: ViewModel {
  var box: String?
  var query: String?

  static let fields = FieldTable<SearchModel>(
    "Search",
    [
      .text("box", "Link to `assets/search.js` under its published name.") { $0.box },
      .text("query", "Link to `assets/search-query.js` under its published name.") { $0.query },
    ])
}

/// The lines at a page's foot.
struct ColophonModel: ViewModel {
  let own: Markup?
  let edition: String?
  let publisher: String?
  let license: String?
  let feed: String?
  let whole: String?
  let lists: [LinkModel]

  static let fields = FieldTable<ColophonModel>(
    "Colophon",
    [
      .markup(
        "own", "The attributes of the program's own words; nothing where the page is in English as well."
      ) {
        $0.own
      },
      .text("edition", "The edition's date.") { $0.edition },
      .text("publisher", "Who publishes the briefing.") { $0.publisher },
      .text("license", "The licence's name.") { $0.license },
      .text("feed", "Link to the feed, where there is one.") { $0.feed },
      .text("whole", "Link to the briefing in one file, where there is one.") { $0.whole },
      .list("lists", "The lists that the generator makes.") { $0.lists },
    ])
}

/// The page for an address that is not there; a host shows it at any depth, so it carries its style itself.
struct MissingModel: ViewModel {
  let language: String
  let site: String
  let home: String
  let style: Markup?
  let styleHash: String?
  let links: [LinkModel]

  static let fields = FieldTable<MissingModel>(
    "Missing", parts: [.part { $1(LanguageModel(language: $0.language)) }],
    [
      .text("site", "The briefing's title.") { $0.site },
      .text("home", "Link to the front page.") { $0.home },
      .markup("style", "The style sheet's text.") { $0.style },
      .text("styleHash", "The style sheet's SHA-256 digest, for the page's policy.") { $0.styleHash },
      .list("links", "The main pages.") { $0.links },
    ])
}

/// A page at an old address.
struct RedirectModel: ViewModel {
  let language: String
  let title: String
  let href: String
  let canonical: String?
  let script: String?

  static let fields = FieldTable<RedirectModel>(
    "Redirect", parts: [.part { $1(LanguageModel(language: $0.language)) }],
    [
      .text("title", "The new page's title.") { $0.title },
      .text("href", "Link to the new page.") { $0.href },
      .text("canonical", "The new page's absolute address, where the site's is known.") { $0.canonical },
      .text("script", "Link to `assets/site.js` under its published name.") { $0.script },
    ])
}
