import Model

/// What a page says of itself to programs, in the terms of schema.org as JSON-LD. Addresses are absolute where the
/// site's is known, and otherwise relative to the page.
extension Composer {
  /// An article and the claims it makes.
  func articleData(_ page: Page, _ place: Place) -> JSON {
    let settings = site.briefing.settings
    let claims = page.footnotes.compactMap(\.claim).map { id -> JSON in
      let claim = site.claim(id)
      return .object([
        ("@type", .string("Claim")), ("@id", .string(address(site.spot(.claim(id)), from: place))),
        ("text", .string(claim.words)),
      ])
    }
    return .object([
      ("@context", .string("https://schema.org")), ("@type", .string("Article")),
      ("@id", .string(address(Spot(place.address), from: place))), ("headline", .string(page.title)),
      ("description", page.front.summary.map(JSON.string)),
      ("inLanguage", .string(page.language(in: site.briefing))),
      ("datePublished", (page.front.date ?? settings.date).map { .string($0.description) }),
      ("dateModified", page.front.updated.map { .string($0.description) }),
      ("author", JSON.list(authors(page).map { named("Person", $0) })),
      ("publisher", settings.publisher.map { named("Organization", $0) }),
      ("license", settings.license.map(JSON.string)),
      ("keywords", JSON.list(page.front.tags.map(JSON.string))),
      ("hasPart", JSON.list(claims)),
    ])
  }

  /// A treaty and its clauses.
  func treatyData(_ treaty: Treaty, _ page: Page, _ place: Place) -> JSON {
    let front = page.front.treaty
    let parts = treaty.clauses.map(site.clause).filter { $0.kind != .omission && $0.kind != .block }.map {
      clause in
      JSON.object([
        ("@type", .string("Legislation")),
        ("@id", .string(address(Spot(place.address, clause.anchor), from: place))),
        ("legislationIdentifier", .string(clause.anchor)), ("name", .string(clause.pinpoint)),
      ])
    }
    return .object([
      ("@context", .string("https://schema.org")), ("@type", .string("Legislation")),
      ("@id", .string(address(Spot(place.address), from: place))), ("name", .string(page.title)),
      ("alternateName", .string(treaty.short)), ("legislationIdentifier", .string(treaty.name)),
      ("legislationType", .string("treaty")),
      ("legislationDate", front.signed.map { .string($0.description) }),
      ("legislationPassedBy", JSON.list(front.parties.map { named("Organization", $0) })),
      // Whether one that expires is in force still, no build can tell.
      (
        "legislationLegalForce",
        front.inForce.flatMap { _ in front.expires == nil ? .string("https://schema.org/InForce") : nil }
      ),
      (
        "temporalCoverage",
        front.inForce.map { start in
          .string("\(start)/\(front.expires?.description ?? "..")")
        }
      ),
      ("sameAs", treaty.source.flatMap { site.source($0).link }.map(JSON.string)),
      ("hasPart", JSON.list(parts)),
    ])
  }

  /// An entry of the glossary.
  func entityData(_ entity: Entity, _ place: Place) -> JSON {
    .object([
      ("@context", .string("https://schema.org")), ("@type", .string("DefinedTerm")),
      ("@id", .string(address(Spot(place.address), from: place))), ("name", .string(entity.name)),
      ("alternateName", JSON.list(entity.also.map { .string($0.text) })),
      ("description", .string(entity.summary)),
      ("sameAs", entity.wikidata.map { .string("https://www.wikidata.org/entity/\($0)") }),
      ("inDefinedTermSet", .string(address(Spot(Site.glossary), from: place))),
    ])
  }

  /// The glossary.
  func glossaryData(_ entities: [Entity], _ place: Place) -> JSON {
    .object([
      ("@context", .string("https://schema.org")), ("@type", .string("DefinedTermSet")),
      ("@id", .string(address(Spot(place.address), from: place))),
      ("name", .string("\(site.briefing.settings.title): glossary")),
      (
        "hasDefinedTerm",
        JSON.list(
          entities.map { entity in
            .object([
              ("@type", .string("DefinedTerm")),
              ("@id", .string(address(Spot(entity.address), from: place))), ("name", .string(entity.name)),
            ])
          })
      ),
    ])
  }

  /// A page that lists things.
  func listData(_ name: String, _ place: Place) -> JSON {
    .object([
      ("@context", .string("https://schema.org")), ("@type", .string("CollectionPage")),
      ("@id", .string(address(Spot(place.address), from: place))), ("name", .string(name)),
      ("isPartOf", named("WebSite", site.briefing.settings.title)),
    ])
  }

  /// The authors of a page: its own, or the briefing's.
  func authors(_ page: Page) -> [String] {
    page.front.authors.isEmpty ? site.briefing.settings.authors : page.front.authors
  }

  private func named(_ type: String, _ name: String) -> JSON {
    .object([("@type", .string(type)), ("name", .string(name))])
  }

  private func address(_ spot: Spot, from place: Place) -> String {
    site.baseURL.map { spot.absolute($0) } ?? place.href(spot)
  }
}
