/// The templates that pages are made with: one file each, all of them needed.
enum TemplateName: String, CaseIterable, Sendable {
  case page, front, treaty, entity, glossary, claims, sources, timeline, links, masthead, colophon, missing,
    redirect, whole, ledger

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
    case .links: LinksModel.fields.schema
    case .masthead: MastheadModel.fields.schema
    case .colophon: ColophonModel.fields.schema
    case .missing: MissingModel.fields.schema
    case .redirect: RedirectModel.fields.schema
    case .whole: WholeModel.fields.schema
    case .ledger: LedgerModel.fields.schema
    }
  }
}
