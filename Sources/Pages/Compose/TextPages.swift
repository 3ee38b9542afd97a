import Markdown
import Model
import Scanning
import Source

extension Composer {
  /// A page with one text: its body, notes, contents and neighbours.
  func text(
    _ page: Page, _ place: Place, through: Signpost? = nil,
    write: (inout TextWriter, inout HTMLBuffer) -> Void = { $0.writeRows($0.view.textBlocks, into: &$1) }
  ) -> TextModel {
    var model = text(
      page, place, title: page.title, through: through,
      anchors: [Document.root, page.titleNode].compactMap(\.self), room: 4 * page.source.size,
      backlinks: site.backlinks(of: page), citation: citation(of: page, place), write: write)
    model.summary = page.front.summary
    model.byline = byline(page)
    model.headingID = page.titleNode.flatMap { node in page.headings.first { $0.node == node }?.anchor }
    let neighbours = site.neighbours(of: page.id)
    let link = { (id: PageID) in
      NeighbourModel(
        title: site.page(id).title, href: place.href(site.page(id).address),
        foreign: languageAttributes(of: id, on: page.id))
    }
    model.previous = neighbours.previous.map(link)
    model.next = neighbours.next.map(link)
    return model
  }

  /// The text of a page, or a part of it, with what stands around any text, in one sheet: old ids of `anchors` lead to
  /// its top, and it has no more than `room` bytes, unless it is to be copied.
  func text(
    _ page: Page, _ place: Place, title: String, through: Signpost?, anchors: [NodeID],
    room: Int, backlinks: ArraySlice<Backlink>, citation: PageCitation.Facts? = nil,
    write: (inout TextWriter, inout HTMLBuffer) -> Void
  ) -> TextModel {
    var writer = TextWriter(site: site, place: place, page: page)
    var body, notes, links, cards, crumbs, ids: Range<Int>
    (body, notes, links, cards, crumbs, ids) = (0..<0, 0..<0, 0..<0, 0..<0, 0..<0, 0..<0)
    var forms = (plain: 0..<0, bibtex: 0..<0, ris: 0..<0)
    let sheet = HTMLBuffer.bytes(upTo: room + 384 * backlinks.count + 16_384) { out in
      // First, since the ways back from notes have their places in it.
      body = out.part { write(&writer, &$0) }
      notes = out.part { writer.writeEndNotes(into: &$0) }
      links = out.part { writer.writeBacklinks(backlinks, into: &$0) }
      cards = out.part {
        self.cards.write(writer.linked.targets, on: place, in: writer.language, site, into: &$0)
      }
      crumbs = out.part { writeCrumbs(place, title, in: writer.language, through: through, into: &$0) }
      ids = out.part { for node in anchors { writer.writeFormerAnchors(of: node, into: &$0) } }
      if let citation {
        forms.plain = out.part { citation.writePlain(into: &$0) }
        forms.bibtex = out.part { citation.writeBibTeX(into: &$0) }
        forms.ris = out.part { citation.writeRIS(into: &$0) }
      }
    }
    var model = TextModel()
    model.body = body.isEmpty ? nil : writer.withWaysBack(Markup(sheet, body))
    model.notes = .unlessEmpty(sheet, notes)
    model.backlinks = .unlessEmpty(sheet, links)
    model.cards = .unlessEmpty(sheet, cards)
    model.crumbs = Markup(sheet, crumbs)
    model.anchors = .unlessEmpty(sheet, ids)
    if citation != nil {
      model.citation = PageCitation(
        plain: Markup(sheet, forms.plain), bibtex: Markup(sheet, forms.bibtex), ris: Markup(sheet, forms.ris))
    }
    return model
  }

  /// The attributes that say the language of words from a page on another one, where that is in another language.
  func languageAttributes(of words: PageID, on page: PageID) -> Markup? {
    let language = site.languages[words.index]
    return Wording.attributes(of: language, on: site.languages[page.index])
  }

  /// An analysis page, or any other.
  func article(_ page: Page, _ place: Place) -> ArticleModel {
    let isAnalysis = page.kind == .analysis
    var model = text(page, place, through: isAnalysis ? Site.analysisSignpost : nil)
    model.contents = contents(
      page.headings.lazy.filter { $0.level == 2 || $0.level == 3 }.map { ($0.level, $0.text, $0.anchor) })
    return ArticleModel(
      frame: frame(
        place, title: page.title, kind: isAnalysis ? "analysis" : "page", description: page.front.summary,
        language: page.front.lang, isArticle: true, data: articleData(page, place)),
      text: model)
  }

  /// The front page.
  func front(_ page: Page, _ place: Place) -> FrontModel {
    let settings = site.briefing.settings
    let foreign = { (listed: Page) in languageAttributes(of: listed.id, on: page.id) }
    let analyses = site.analyses.map(site.page).map { page in
      ListingModel(
        title: page.title, href: place.href(page.address), summary: page.front.summary,
        foreign: foreign(page))
    }
    let treaties = site.briefing.treaties.map { treaty -> ListingModel in
      let page = site.page(treaty.page)
      return ListingModel(
        title: page.title, href: place.href(page.address), summary: page.front.summary,
        foreign: foreign(page),
        note: page.front.treaty.signed.map { "Signed \(Wording.date($0))" })
    }
    return FrontModel(
      frame: frame(
        place, title: page.title, kind: "front", description: page.front.summary ?? settings.subtitle,
        language: page.front.lang, data: articleData(page, place)),
      text: text(page, place) { writer, out in
        writer.writeRows(writer.view.textBlocks, into: &out)
        // The list of treaties has no summaries; that of analyses does.
        for treaty in site.briefing.treaties { writer.linked.insert(.page(treaty.page)) }
      }, subtitle: settings.subtitle, analyses: analyses, treaties: treaties,
      counts: claimCounts(place))
  }

  /// A treaty's page.
  func treaty(_ treaty: Treaty, _ page: Page, _ place: Place) -> TreatyModel {
    var model = text(
      page, place, through: Site.treatySignpost
    ) { writer, out in writer.writeTreaty(treaty, into: &out) }
    if treaty.translations.isEmpty {
      model.contents = contents(
        treaty.clauses.map(site.clause).filter(\.opensSection).map { clause in
          (2, clause.name, clause.anchor)
        })
    }
    let source = treaty.source.map {
      LinkModel(
        title: site.briefing.sourceNames[$0.index].isolatedText, href: place.href(site.spot(.source($0))))
    }
    let text = treaty.source.flatMap { site.source($0).link }.flatMap { url in
      WebAddress.isWeb(url) ? LinkModel(title: source?.title ?? url, href: url) : nil
    }
    let isRendering = page.front.treaty.text == .rendering
    // A report of a treaty is not its text, and is not said to be.
    let isOfficial = !isRendering || treaty.source.map { site.source($0).isLegalText } ?? false
    return TreatyModel(
      frame: frame(
        place, title: page.title, kind: "treaty", description: page.front.summary, language: page.front.lang,
        isArticle: true, data: treatyData(treaty, page, place)),
      text: model, short: treaty.short, facts: facts(treaty, page, place),
      isRendering: isRendering, isVerbatim: page.front.treaty.text == .verbatim,
      official: isOfficial ? text ?? source : nil, source: isOfficial ? nil : text ?? source,
      hasTranslation: !treaty.translations.isEmpty)
  }

  private func facts(_ treaty: Treaty, _ page: Page, _ place: Place) -> [FactModel] {
    let front = page.front.treaty
    let dates = [
      ("Signed", front.signed), ("Ratified", front.ratified), ("In force", front.inForce),
      ("Expires", front.expires),
    ]
    var facts: [FactModel] = []
    if !front.parties.isEmpty {
      facts.append(
        FactModel(label: "Parties", words: front.parties.map(Wording.isolated).joined(separator: ", ")))
    }
    facts += dates.compactMap { label, date in
      date.map { FactModel(label: label, words: Wording.date($0), isOwn: true) }
    }
    if let status = front.status { facts.append(FactModel(label: "Standing", words: status)) }
    if !front.languages.isEmpty {
      let names = front.languages.map(Wording.language).joined(separator: ", ")
      facts.append(FactModel(label: "Languages", words: names, isOwn: true))
    }
    if let source = treaty.source {
      facts.append(
        FactModel(
          label: "Source", words: site.briefing.sourceNames[source.index].isolatedText,
          href: place.href(site.spot(.source(source)))))
    }
    if !treaty.translations.isEmpty {
      let names = treaty.translations.map { translation in
        let text = site.page(translation.page).front.treaty.text.map { ", \($0.rawValue)" } ?? ""
        return Wording.language(translation.language) + text
      }
      facts.append(FactModel(label: "Set beside it", words: names.joined(separator: "; "), isOwn: true))
    }
    return facts
  }

  /// The timeline's page.
  func timeline(_ page: Page, _ place: Place) -> TimelineModel {
    var (events, rest) = (Markup([]), Markup([]))
    let sorted = site.briefing.timeline.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }
    let model = text(page, place) { writer, out in
      let isTable = { (node: NodeID) -> Bool in
        if case .table = writer.view.document[node].kind { return true }
        return false
      }
      let blocks = writer.view.textBlocks
      let table = blocks.firstIndex(where: isTable) ?? blocks.endIndex
      writer.writeRows(Array(blocks[..<table]), into: &out)
      if let drawing = drawTimeline(site.briefing.timeline, title: page.title) {
        out.raw("<figure class=\"chart timeline\">")
        out.append(markup: drawing.bytes)
        out.raw("</figure>\n")
      }
      // The events and what follows them are bytes of their own, and so have places of their own.
      let places = writer.ledger.backPlaces
      writer.ledger.backPlaces = []
      events = Markup(
        HTMLBuffer.bytes(upTo: 1024 * sorted.count) { out in
          for (_, event) in sorted { writer.writeEvent(event, into: &out) }
        })
      let eventPlaces = writer.ledger.backPlaces
      writer.ledger.backPlaces = []
      rest = Markup(
        HTMLBuffer.bytes(upTo: 1024) { writer.writeRows(Array(blocks[table...].dropFirst()), into: &$0) })
      rest = writer.withWaysBack(rest)
      writer.ledger.backPlaces = eventPlaces
      events = writer.withWaysBack(events)
      writer.ledger.backPlaces = places
    }
    return TimelineModel(
      frame: frame(
        place, title: page.title, kind: "timeline", description: page.front.summary,
        language: page.front.lang,
        data: listData(page.title, place)),
      text: model, events: events, rest: rest.range.isEmpty ? nil : rest)
  }

  /// A nested list of headings; nothing where there are fewer than three.
  func contents(_ headings: some Sequence<(level: Int, text: String, anchor: String)>) -> Markup? {
    var (count, isInner, before) = (0, false, 0)
    let markup = HTMLBuffer.bytes(upTo: 1024) { out in
      for heading in headings {
        if heading.level == 3, before == 2 {
          out.raw("<ol>")
          isInner = true
        } else if heading.level == 2, isInner {
          out.raw("</li></ol></li>\n")
          isInner = false
        } else if count > 0 {
          out.raw("</li>\n")
        }
        (count, before) = (count + 1, heading.level)
        out.raw("<li><a")
        out.href(fragment: heading.anchor)
        out.raw(">")
        out.text(heading.text)
        out.raw("</a>")
      }
      out.raw(isInner ? "</li></ol></li>\n" : "</li>\n")
    }
    return count < 3 ? nil : Markup(markup)
  }

  private func citation(of page: Page, _ place: Place) -> PageCitation.Facts {
    let settings = site.briefing.settings
    return PageCitation.Facts(
      authors: authors(page), title: page.title, site: settings.title, keyWord: site.keyWord,
      publisher: settings.publisher, date: site.date(of: page),
      url: site.baseURL.map { Spot(place.address).absolute($0) }, address: place.address)
  }

  private func byline(_ page: Page) -> String? {
    // Words as they are, which the template escapes.
    var line = HTMLBuffer(capacity: 128)
    Wording.forEachListed(authors(page)) { line.plain($0) }
    if let date = page.front.date {
      if line.count > 0 { line.raw(" · ") }
      line.date(date)
    }
    if let updated = page.front.updated, updated != page.front.date {
      line.raw(line.count > 0 ? " · updated " : "updated ")
      line.date(updated)
    }
    return line.count > 0 ? line.string : nil
  }
}

extension TextWriter {
  /// A row of the timeline as a list item.
  mutating func writeEvent(_ event: TimelineEvent, into out: inout HTMLBuffer) {
    out.raw("<li><time")
    out.attribute("datetime", event.date.description)
    openOwn("", into: &out)
    out.text(Wording.date(event.date))
    out.raw("</time><div><p>")
    writeChildren(of: event.event, into: &out)
    out.raw("</p>")
    if view.document[event.source].end > event.source.index + 1 {
      out.raw("<p class=\"meta\">")
      writeField(event.source, into: &out)
      out.raw("</p>")
    }
    writeWaitingNotes(into: &out)
    out.raw("</div></li>\n")
  }
}
