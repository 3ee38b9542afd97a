/// A page that was written as one text, and what surrounds it.
struct ArticleModel: ViewModel {
  let frame: Frame
  let text: TextModel

  static let fields = FieldTable<ArticleModel>(
    "Article", parts: [.part { $1($0.frame) }, .part { $1($0.text) }])
}

/// A text with its notes and its neighbours.
struct TextModel: ViewModel {
  var summary: String?
  var byline: String?
  var headingID: String?
  var anchors: Markup?
  var crumbs: Markup?
  var contents: Markup?
  var body: Markup?
  var notes: Markup?
  var backlinks: Markup?
  var citation: PageCitation?
  var cards: Markup?
  var previous: NeighbourModel?
  var next: NeighbourModel?

  static let fields = FieldTable<TextModel>(
    "Text",
    [
      .text("summary", "The author's summary.") { $0.summary },
      .text("byline", "Authors and dates.") { $0.byline },
      .text("headingID", "The id of the title, for links to it.") { $0.headingID },
      .markup("anchors", "Empty elements with old ids of the page.") { $0.anchors },
      .markup("crumbs", "The way from the front page as list items; the page itself comes last.") {
        $0.crumbs
      },
      .markup("contents", "The list of headings, where the page is long.") { $0.contents },
      .markup("body", "The text in rows, with its notes.") { $0.body },
      .markup("notes", "The items of the numbered list of notes.") { $0.notes },
      .markup("backlinks", "The list of what links to the page.") { $0.backlinks },
      .object("citation", "How to cite the page.") { $0.citation },
      .markup("cards", "What links on the page show of their targets, for an inert `template`.") { $0.cards },
      .flag("hasNeighbours", "Whether there is a page before it or after it.") {
        $0.previous != nil || $0.next != nil
      },
      .object("previous", "The page before it.") { $0.previous },
      .object("next", "The page after it.") { $0.next },
    ])
}

/// The front page.
struct FrontModel: ViewModel {
  let frame: Frame
  let text: TextModel
  let subtitle: String?
  let analyses: [ListingModel]
  let treaties: [ListingModel]
  let counts: [FactModel]

  static let fields = FieldTable<FrontModel>(
    "Front", parts: [.part { $1($0.frame) }, .part { $1($0.text) }],
    [
      .text("subtitle", "The briefing's second line.") { $0.subtitle },
      .flag("hasAnalyses", "Whether there are analysis pages.") { !$0.analyses.isEmpty },
      .list("analyses", "The analysis pages in reading order.") { $0.analyses },
      .flag("hasTreaties", "Whether there are treaties.") { !$0.treaties.isEmpty },
      .list("treaties", "The treaties in reading order.") { $0.treaties },
      .flag("hasCounts", "Whether there are claims.") { !$0.counts.isEmpty },
      .list("counts", "How many claims have which status.") { $0.counts },
    ])
}

/// A treaty.
struct TreatyModel: ViewModel {
  let frame: Frame
  let text: TextModel
  let short: String
  let facts: [FactModel]
  let isRendering: Bool
  let isVerbatim: Bool
  let official: LinkModel?
  let source: LinkModel?
  let hasTranslation: Bool

  static let fields = FieldTable<TreatyModel>(
    "Treaty", parts: [.part { $1($0.frame) }, .part { $1($0.text) }],
    [
      .text("short", "The treaty's short name.") { $0.short },
      .list("facts", "Parties, dates, standing, languages, source.") { $0.facts },
      .flag("isRendering", "Whether the clauses are the briefing's own restatement.") { $0.isRendering },
      .flag("isVerbatim", "Whether all words are the treaty's.") { $0.isVerbatim },
      .object("official", "The official text.") { $0.official },
      .object("source", "What a restatement names for its source where that is no legal text by its type.") {
        $0.source
      },
      .flag("hasTranslation", "Whether translations stand beside the clauses.") { $0.hasTranslation },
    ])
}

/// An entry of the glossary.
struct EntityModel: ViewModel {
  let frame: Frame
  let text: TextModel
  let sort: String
  let also: Markup?
  let wikidata: LinkModel?
  let see: [SeeModel]

  static let fields = FieldTable<EntityModel>(
    "Entity", parts: [.part { $1($0.frame) }, .part { $1($0.text) }],
    [
      .text("sort", "What it is: `person`, `state`, …") { $0.sort },
      .markup("also", "Its other names, each in its language and direction.") { $0.also },
      .object("wikidata", "Its Wikidata item.") { $0.wikidata },
      .flag("hasSee", "Whether it points to other entries.") { !$0.see.isEmpty },
      .list("see", "The entries it points to.") { $0.see },
    ])
}

/// An entry that another points to.
struct SeeModel: ViewModel {
  let title: String
  let href: String
  let id: String?
  let isLast: Bool

  static let fields = FieldTable<SeeModel>(
    "See",
    [
      .text("title", "The entry's name.") { $0.title },
      .text("href", "Link to the entry.") { $0.href },
      .text("id", "The id that the entry's own list of what links to it leads back to.") { $0.id },
      .flag("isLast", "Whether no other follows it.") { $0.isLast },
    ])
}

/// The timeline.
struct TimelineModel: ViewModel {
  let frame: Frame
  let text: TextModel
  let events: Markup
  let rest: Markup?

  static let fields = FieldTable<TimelineModel>(
    "Timeline", parts: [.part { $1($0.frame) }, .part { $1($0.text) }],
    [
      .markup("events", "The events as list items, earliest first.") { $0.events },
      .markup("rest", "What the author says behind the table of events, in rows.") { $0.rest },
    ])
}
