import Markdown
import Model
import Prose

extension Composer {
  /// The bibliography, in the order of the names by which the texts cite.
  func sources(_ place: Place) -> SourcesModel {
    var entries = HTMLBuffer()
    var letters = LetterIndex()
    var linked = LinkedTargets(site)
    let names = site.briefing.sourceNames.map(\.text)
    // Something has to be in view for the backlinks; no entry reads a page's text.
    if let page = site.briefing.pages.first {
      var writer = TextWriter(
        site: site, place: place, page: page, language: site.briefing.settings.language)
      for position in Alphabet.order(of: names) {
        let letter = letters.letter(before: names[position])
        writer.writeSource(site.briefing.sources[position], letter: letter?.id, into: &entries)
      }
      linked = writer.linked
    }
    let title = site.briefing.title(of: .sources)
    return SourcesModel(
      frame: frame(
        place, title: title, kind: "sources",
        description: "Every source of the briefing, with its grade and what cites it.",
        data: listData(title, place)),
      crumbs: crumbs(place, to: .sources),
      count: Wording.count(site.briefing.sources.count, "source", "sources"), letters: letters.links,
      entries: Markup(entries),
      cards: cards.markup(of: linked.targets, on: place, in: site.briefing.settings.language, site),
      downloads: PublishedData.links(site).map { LinkModel(title: $0.title, href: place.href($0.path)) },
      hosts: linkedHosts())
  }

  /// The hosts that the briefing links to, most links first, each with how many there are: so that a reader sees on one
  /// page where links lead.
  private func linkedHosts() -> [FactModel] {
    let briefing = site.briefing
    var counts = briefing.linkedHosts
    // The sources come before all pages, and the entities behind them.
    let addresses = briefing.sources.flatMap { [$0.link, $0.archiveURL].compactMap(\.self) }
    for (position, address) in addresses.enumerated() { counts.add(address, at: position - addresses.count) }
    for entity in briefing.entities where entity.wikidata != nil {
      counts.add("https://www.wikidata.org/", at: .max)
    }
    return counts.byHost.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      FactModel(label: $0.key, words: String($0.value))
    }
  }
}

extension TextWriter {
  /// A source as a list item: the citation, what is known of it, what cites it; the first under a letter has the
  /// letter's id as well.
  mutating func writeSource(_ source: BibliographyItem, letter: String?, into out: inout HTMLBuffer) {
    out.raw("<li class=\"entry\"")
    out.attribute("id", source.key)
    out.raw(">")
    if let letter {
      out.raw("<span")
      out.attribute("id", letter)
      out.raw("></span>")
    }
    // Of a source in such a script, on a page that runs so, the citation does too.
    let isFromRight =
      runsFromRight(source.title) && Wording.direction(site.briefing.settings.language) == "rtl"
    if isFromRight {
      out.raw("<p class=\"citation\">")
    } else {
      openOwn("<p class=\"citation\"", into: &out)
    }
    out.raw("<b>")
    site.writeName(of: source.id, into: &out)
    out.raw("</b> ")
    writeCitation(of: source, isFromRight: isFromRight, into: &out)
    out.raw("</p>\n")
    writeStanding(of: source, into: &out)
    if let note = source.note {
      out.raw(runsFromRight(note) ? "<p class=\"meta\" dir=\"auto\">" : "<p class=\"meta\">")
      out.text(note)
      out.raw("</p>\n")
    }
    for treaty in site.briefing.treaties where isText(source, of: treaty) {
      linked.insert(.page(treaty.page))
      openOwn("<p class=\"meta\"", into: &out)
      out.raw("The text of <a")
      out.href(site.treatyAddress(treaty.id), from: place)
      out.raw(">")
      out.name(treaty.short)
      out.raw("</a></p>\n")
    }
    writeCited(site.briefing.backlinks[.source(source.id)], into: &out)
    out.raw("</li>\n")
  }

  /// Whether a treaty or a translation of it names a source in its front matter.
  private func isText(_ source: BibliographyItem, of treaty: Treaty) -> Bool {
    treaty.source == source.id
      || treaty.translations.contains { site.page($0.page).front.treaty.source == source.key }
  }

  /// Authors, title, where and when it was published; among words from the right each part stands apart.
  private mutating func writeCitation(
    of source: BibliographyItem, isFromRight: Bool, into out: inout HTMLBuffer
  ) {
    let people = source.authors.isEmpty ? source.editors : source.authors
    if !people.isEmpty {
      write(people, into: &out)
      if source.authors.isEmpty { out.raw(people.count == 1 ? " (ed.)" : " (eds.)") }
      // After “Jr.” and initials there is one already.
      let isStopped = source.authors.last?.full.hasSuffix(".") ?? false
      out.raw(isStopped ? " " : ". ")
    }
    out.raw("<cite")
    if let language = source.language { out.attribute("lang", language) }
    if source.language != nil || runsFromRight(source.title) { out.raw(" dir=\"auto\"") }
    out.raw(">")
    if let url = source.link, WebAddress.isWeb(url) {
      writeExternal(url, source.title, language: source.language, into: &out)
    } else {
      out.text(source.title)
    }
    out.raw("</cite>")
    let publisher = source.publisher == source.containerTitle ? nil : source.publisher
    let rest =
      [source.containerTitle] + Wording.place(of: source) + [publisher, source.issued.map(Wording.date)]
    let parts = rest.compactMap(\.self)
    for (place, part) in parts.enumerated() {
      out.raw(place == 0 ? ". " : ", ")
      if isFromRight {
        out.raw("<bdi>")
        out.text(part)
        out.raw("</bdi>")
      } else {
        out.name(part)
      }
    }
    if parts.last?.hasSuffix(".") != true { out.raw(".") }
    if !source.authors.isEmpty, !source.editors.isEmpty {
      write(source.editors, as: source.editors.count == 1 ? "Editor" : "Editors", into: &out)
    }
    for contributors in source.contributors {
      let role = Wording.capital(contributors.role.replacing("-", with: " "))
      write(contributors.names, as: role, into: &out)
    }
  }

  /// `Editor: Jane Roe.`, behind what stands before it.
  private mutating func write(_ people: [BibliographyItem.Name], as role: String, into out: inout HTMLBuffer)
  {
    out.raw(" ")
    out.text(role + ": ")
    write(people, into: &out)
    if people.last?.full.hasSuffix(".") != true { out.raw(".") }
  }

  private mutating func write(_ people: [BibliographyItem.Name], into out: inout HTMLBuffer) {
    for (place, person) in people.enumerated() {
      if place > 0 { out.raw(", ") }
      out.name(person.full)
    }
  }

  /// Grade, access, language, when it was read, the archived copy, what it repeats.
  private mutating func writeStanding(of source: BibliographyItem, into out: inout HTMLBuffer) {
    var facts: [String] = []
    if let letter = source.reliability {
      facts.append("Reliability \(letter): \(Wording.reliability(letter))")
    }
    if let access = source.access { facts.append(access == .open ? "open access" : "behind a paywall") }
    if let language = source.language { facts.append("in \(Wording.language(language))") }
    if let accessed = source.accessed { facts.append("read \(Wording.date(accessed))") }
    let archive = source.archiveURL.flatMap { WebAddress.isWeb($0) ? $0 : nil }
    if facts.isEmpty, archive == nil, source.derivedFrom.isEmpty { return }
    openOwn("<p class=\"meta\"", into: &out)
    out.text(facts.joined(separator: " · "))
    if let archive {
      if !facts.isEmpty { out.raw(" · ") }
      writeExternal(archive, "archived copy", into: &out)
    }
    if !source.derivedFrom.isEmpty {
      if !facts.isEmpty || archive != nil { out.raw(" · ") }
      out.raw("repeats ")
      for (index, id) in source.derivedFrom.enumerated() {
        if index > 0 { out.raw(", ") }
        linked.insert(.source(id))
        out.raw("<a")
        out.href(site.spot(.source(id)), from: place)
        out.raw(">")
        site.writeName(of: id, into: &out)
        out.raw("</a>")
      }
    }
    out.raw("</p>\n")
  }

  private mutating func writeExternal(
    _ address: String, _ words: String, language: String? = nil, into out: inout HTMLBuffer
  ) {
    out.raw("<a class=\"external address\" rel=\"noopener noreferrer\"")
    if let language { out.attribute("hreflang", language) }
    out.attribute("href", address)
    let shown = AddressText.shown(address)
    if shown != address { out.attribute("data-shown", shown) }
    out.raw(">")
    out.text(words)
    out.raw("</a>")
  }
}
