import Markdown
import Model
import Scanning

extension Composer {
  /// The page of one entry.
  func entity(_ entity: Entity, _ place: Place) -> EntityModel {
    let page = site.page(entity.page)
    var model = text(
      page, place, title: entity.name,
      through: site.signpost(to: .glossary), anchors: [entity.heading],
      room: 4096, backlinks: site.briefing.backlinks[.entity(entity.id)]
    ) { writer, out in
      writer.writeRows(entity.blocks, into: &out)
      for id in entity.see { writer.linked.insert(.entity(id)) }
    }
    let neighbours = site.neighbours(of: entity.id)
    let link = { (id: EntityID) in
      let other = site.entity(id)
      return NeighbourModel(
        title: other.name, href: place.href(other.address),
        foreign: languageAttributes(of: other.page, on: entity.page))
    }
    model.previous = neighbours.previous.map(link)
    model.next = neighbours.next.map(link)
    return EntityModel(
      frame: frame(
        place, title: entity.name, kind: "entity", description: Self.opening(entity.summary),
        language: page.front.lang, data: entityData(entity, place)),
      text: model, sort: Wording.capital(entity.kind.rawValue),
      also: markup { out in
        for name in entity.also {
          out.raw("<li>")
          writeName(name, into: &out)
          out.raw("</li>\n")
        }
      },
      wikidata: entity.wikidata.map { LinkModel(title: $0, href: "https://www.wikidata.org/wiki/\($0)") },
      see: see(entity, site.view(of: entity.page), place))
  }

  /// The entries that one points to, each with the id of the place where it does.
  private func see(_ entity: Entity, _ view: PageView, _ place: Place) -> [SeeModel] {
    // Entities stand in the order of their files.
    let next = site.briefing.entities.dropFirst(entity.id.index + 1).first
    let end = next?.page == entity.page ? next?.heading.index : nil
    return entity.see.enumerated().map { index, id in
      SeeModel(
        title: site.entity(id).name, href: place.href(site.entity(id).address),
        id: view.fieldAnchor(
          to: .entity(id), in: entity.heading.index..<(end ?? Int32(view.document.nodes.count)),
          besides: entity.blocks),
        isLast: index == entity.see.count - 1)
    }
  }

  /// All entries, from A to Z and by kind.
  func glossary(_ place: Place) -> GlossaryModel {
    let entities = site.entities.map(site.entity)
    var letters = LetterIndex()
    var entries = HTMLBuffer()
    for entity in entities {
      if let (letter, id) = letters.letter(before: entity.name) {
        if letters.links.count > 1 { entries.raw("</ul></section>\n") }
        entries.raw("<section class=\"letter\"><h2")
        entries.attribute("id", id)
        entries.raw(">")
        entries.text(letter)
        entries.raw("</h2>\n<ul class=\"entries\">\n")
      }
      writeEntry(entity, place, into: &entries)
    }
    if !letters.links.isEmpty { entries.raw("</ul></section>\n") }
    let pages = site.briefing.pages.filter { $0.kind == .glossary }
    let title = site.briefing.title(of: .glossary)
    let summary = pages.lazy.compactMap(\.front.summary).first { _ in true }
    return GlossaryModel(
      frame: frame(
        place, title: title, kind: "glossary", description: summary, data: glossaryData(entities, place)),
      crumbs: crumbs(place, to: .glossary),
      foreignTitle: Wording.attributes(
        of: site.briefing.titleLanguage(of: .glossary), on: site.briefing.settings.language),
      anchors: markup { out in for page in pages { writeFormerAnchors(of: Document.root, page, into: &out) }
      },
      summary: summary, count: Wording.count(entities.count, "entry", "entries"),
      letters: letters.links,
      entries: Markup(entries), kinds: Markup(kinds(entities, place)))
  }

  private func writeEntry(_ entity: Entity, _ place: Place, into out: inout HTMLBuffer) {
    out.raw("<li class=\"entry\"")
    out.attribute("id", entity.slug)
    out.raw(">")
    writeFormerAnchors(of: entity.heading, site.page(entity.page), into: &out)
    out.raw("<h3><a")
    out.href(entity.address, from: place)
    out.raw(">")
    out.text(entity.name)
    out.raw("</a></h3><p class=\"meta\"")
    writeOwn(into: &out)
    out.raw(">")
    out.text(Wording.capital(entity.kind.rawValue))
    for name in entity.also {
      out.raw(" · ")
      writeName(name, into: &out)
    }
    out.raw("</p>\n<p>")
    out.text(Self.opening(entity.summary))
    out.raw("</p></li>\n")
  }

  /// Empty elements for the ids that old links to the glossary may still carry.
  private func writeFormerAnchors(of node: NodeID, _ page: Page, into out: inout HTMLBuffer) {
    for anchor in page.extraAnchors[node] ?? [] {
      out.raw("<span")
      out.attribute("id", anchor)
      out.raw("></span>")
    }
  }

  private func kinds(_ entities: [Entity], _ place: Place) -> HTMLBuffer {
    var out = HTMLBuffer()
    let groups = Dictionary(grouping: entities, by: \.kind)
    for kind in Entity.Kind.allCases {
      guard let group = groups[kind] else { continue }
      out.raw("<h3>")
      out.text(Wording.plural(kind))
      out.raw("</h3>\n<ul class=\"columns\">\n")
      for entity in group {
        out.raw("<li><a")
        out.href(entity.address, from: place)
        out.raw(">")
        out.text(entity.name)
        out.raw("</a></li>\n")
      }
      out.raw("</ul>\n")
    }
    return out
  }

  private func writeName(_ name: Entity.Name, into out: inout HTMLBuffer) {
    guard let language = name.language else { return out.name(name.text) }
    out.raw("<bdi")
    out.attribute("lang", language)
    out.raw(name.isRightToLeft ? " dir=\"rtl\">" : " dir=\"ltr\">")
    out.text(name.text)
    out.raw("</bdi>")
  }

  /// The beginning of a text, cut between words after so many characters at most.
  static func opening(_ text: String, upTo length: Int = 220) -> String {
    guard text.utf8.count > length else { return text }
    // In plain ASCII a byte is a character.
    let words = text.withBytes { bytes -> String? in
      let plain = unsafe Bytes.first(in: bytes, 0..<length + 1) {
        Bytes.less($0, 0x20) | Bytes.beyondASCII($0)
      }
      if plain <= length { return nil }
      let end = unsafe bytes[..<length].lastIndex(of: UInt8(ascii: " ")) ?? length
      return unsafe String(decoding: bytes[..<end], as: UTF8.self)
    }
    if let words { return words + " …" }
    guard let end = text.index(text.startIndex, offsetBy: length, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    let start = text[..<end]
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + " …"
  }
}
