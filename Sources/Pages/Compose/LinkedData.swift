import Markdown
import Model

/// What a page says of itself to programs, in the terms of schema.org as JSON-LD. Addresses are absolute where the
/// site's is known, and otherwise relative to the page.
///
/// Written at once, since every page has it and a tree of JSON would be a dozen arrays.
extension Composer {
  /// An article and the claims it makes.
  func articleData(_ page: Page, _ place: Place) -> Markup {
    let settings = site.briefing.settings
    return data("Article", place) { out in
      out.member("headline", page.title)
      out.member("description", page.front.summary)
      out.member("inLanguage", site.languages[page.id.index])
      out.member("datePublished", (page.front.date ?? settings.date)?.description)
      out.member("dateModified", page.front.updated?.description)
      out.list("author", authors(page)) { $1.named("Person", $0) }
      if let publisher = settings.publisher {
        out.openMember("publisher")
        out.named("Organization", publisher)
      }
      out.member("license", settings.license)
      out.list("keywords", page.front.tags) { $1.json($0) }
      out.list("hasPart", page.footnotes.compactMap(\.claim)) { id, out in
        out.thing("Claim") {
          $0.member("@id", address(site.spot(.claim(id)), from: place))
          $0.member("text", site.claim(id).words)
        }
      }
    }
  }

  /// A treaty and its clauses.
  func treatyData(_ treaty: Treaty, _ page: Page, _ place: Place) -> Markup {
    let front = page.front.treaty
    let parts = treaty.clauses.map(site.clause).filter { $0.kind != .omission && $0.kind != .block }
    return data("Legislation", place) { out in
      out.member("name", page.title)
      out.member("alternateName", treaty.short)
      out.member("legislationIdentifier", treaty.name)
      out.member("legislationType", "treaty")
      out.member("legislationDate", front.signed?.description)
      out.list("legislationPassedBy", front.parties) { $1.named("Organization", $0) }
      if let start = front.inForce {
        // Whether one that expires is in force still, no build can tell.
        out.member("legislationLegalForce", front.expires == nil ? "https://schema.org/InForce" : nil)
        out.member("temporalCoverage", "\(start)/\(front.expires?.description ?? "..")")
      }
      out.member("sameAs", treaty.source.flatMap { site.source($0).link })
      out.list("hasPart", parts) { clause, out in
        out.thing("Legislation") {
          $0.member("@id", address(Spot(place.address, clause.anchor), from: place))
          $0.member("legislationIdentifier", clause.anchor)
          $0.member("name", clause.pinpoint)
        }
      }
    }
  }

  /// An entry of the glossary.
  func entityData(_ entity: Entity, _ place: Place) -> Markup {
    data("DefinedTerm", place) { out in
      out.member("name", entity.name)
      out.list("alternateName", entity.also) { $1.json($0.text) }
      out.member("description", entity.summary)
      out.member("sameAs", entity.wikidata.map { "https://www.wikidata.org/entity/\($0)" })
      out.member("inDefinedTermSet", address(Spot(Site.glossary), from: place))
    }
  }

  /// The glossary.
  func glossaryData(_ entities: [Entity], _ place: Place) -> Markup {
    data("DefinedTermSet", place) { out in
      out.member("name", "\(site.briefing.settings.title): glossary")
      out.list("hasDefinedTerm", entities) { entity, out in
        out.thing("DefinedTerm") {
          $0.member("@id", address(Spot(entity.address), from: place))
          $0.member("name", entity.name)
        }
      }
    }
  }

  /// A page that lists things.
  func listData(_ name: String, _ place: Place) -> Markup {
    data("CollectionPage", place) { out in
      out.member("name", name)
      out.openMember("isPartOf")
      out.named("WebSite", site.briefing.settings.title)
    }
  }

  /// The authors of a page: its own, or the briefing's.
  func authors(_ page: Page) -> [String] {
    page.front.authors.isEmpty ? site.briefing.settings.authors : page.front.authors
  }

  /// What a page is, with what else is said of it, in its `script` element; strings hold no `<`, so nothing in them can
  /// end that.
  private func data(
    _ type: StaticString, _ place: Place, _ members: (inout HTMLBuffer) -> Void
  ) -> Markup {
    Markup(
      HTMLBuffer.bytes(upTo: 2048) { out in
        out.raw("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"")
        out.raw(type)
        out.raw("\"")
        out.member("@id", address(Spot(place.address), from: place))
        members(&out)
        out.raw("}</script>")
      })
  }

  private func address(_ spot: Spot, from place: Place) -> String {
    site.baseURL.map { spot.absolute($0) } ?? place.href(spot)
  }
}

/// Things of schema.org, each of which says first what it is.
extension HTMLBuffer {
  /// Writes a thing of some type.
  fileprivate mutating func thing(_ type: StaticString, _ members: (inout HTMLBuffer) -> Void) {
    raw("{\"@type\":\"")
    raw(type)
    raw("\"")
    members(&self)
    raw("}")
  }

  /// Writes a thing of which no more is known than its name.
  fileprivate mutating func named(_ type: StaticString, _ name: String) {
    thing(type) { $0.member("name", name) }
  }

  /// Writes a further member of a thing up to its value.
  fileprivate mutating func openMember(_ name: StaticString) {
    raw(",\"")
    raw(name)
    raw("\":")
  }

  /// Writes a further member of a thing, where it has a value.
  fileprivate mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    openMember(name)
    json(value)
  }

  /// Writes a further member of a thing that is a list, where there is anything in it.
  fileprivate mutating func list<Item>(
    _ name: StaticString, _ items: [Item], _ write: (Item, inout HTMLBuffer) -> Void
  ) {
    if items.isEmpty { return }
    openMember(name)
    raw("[")
    for (index, item) in items.enumerated() {
      if index > 0 { raw(",") }
      write(item, &self)
    }
    raw("]")
  }
}
