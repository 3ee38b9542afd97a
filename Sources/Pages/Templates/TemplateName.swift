/// The templates that pages are made with: one file each, all of them needed.
enum TemplateName: String, CaseIterable, Sendable {
  case page, front, treaty, entity, glossary, claims, sources, timeline, masthead, colophon, missing, redirect

  /// Where partials stand below the templates folder.
  static let partials = "partials/"

  /// The names that the template receives.
  var schema: Schema {
    switch self {
    case .page: ArticleModel.fields.schema
    case .front: FrontModel.fields.schema
    case .treaty: TreatyModel.fields.schema
    case .entity: EntityModel.fields.schema
    case .glossary: GlossaryModel.fields.schema
    case .claims: ClaimsModel.fields.schema
    case .sources: SourcesModel.fields.schema
    case .timeline: TimelineModel.fields.schema
    case .masthead: MastheadModel.fields.schema
    case .colophon: ColophonModel.fields.schema
    case .missing: MissingModel.fields.schema
    case .redirect: RedirectModel.fields.schema
    }
  }

  /// What is made with it, for the templates' README.
  var purpose: String {
    switch self {
    case .page: "An analysis page (`analysis/…`), or any other page."
    case .front: "The front page, `index.html`."
    case .treaty: "A treaty: `treaties/ID.html`."
    case .entity: "An entry of the glossary: `entities/SLUG.html`."
    case .glossary: "All entries of the glossary: `glossary.html`."
    case .claims: "The register of claims: `claims.html`."
    case .sources: "The bibliography: `sources.html`."
    case .timeline: "`timeline.html`"
    case .masthead: "The bar at the head of every page; made once for each folder and section, not for each page."
    case .colophon: "The lines at the foot of every page; made once for each folder."
    case .missing: "`404.html`: what a host shows for an address that is not there, at whatever depth."
    case .redirect: "A page at an old address that leads to the new one."
    }
  }
}
