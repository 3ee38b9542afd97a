import Markdown
import Model
import Prose

/// A treaty as Akoma Ntoso 1.0 (OASIS LegalDocML, namespace akn/3.0): an `act` whose `eId`s are the ids of the site.
///
/// A restatement says so in its preface and in `proprietary`; the treaty's own words in it are `embeddedText`. What an
/// excerpt leaves out is `omissis`.
enum AkomaNtoso {
  /// The document of a treaty.
  static func document(_ treaty: Treaty, _ site: Site) -> [UInt8] {
    var writer = Writer(site: site, treaty: treaty)
    return writer.document()
  }
}

private struct Writer: ~Copyable {
  let site: Site
  let treaty: Treaty
  let page: Page
  private var out = HTMLBuffer()

  init(site: Site, treaty: Treaty) {
    self.site = site
    self.treaty = treaty
    page = site.page(treaty.page)
  }

  private var isRendering: Bool { page.front.treaty.text == .rendering }

  mutating func document() -> [UInt8] {
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.raw(
      "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<act name=\"treaty\">\n")
    writeMeta()
    out.raw("<preface><longTitle><p><docTitle>")
    text(page.title)
    out.raw("</docTitle></p></longTitle>")
    if isRendering {
      out.raw("<p>A restatement: only the words inside quotation marks are the treaty’s.</p>")
    }
    out.raw("</preface>\n")
    let tops = treaty.clauses.map(site.clause).filter { $0.parent == nil }
    for clause in tops where clause.kind == .preamble { writePreamble(clause) }
    out.raw("<body>\n")
    for clause in tops where clause.kind != .preamble { writeProvision(clause) }
    if !tops.contains(where: { $0.kind != .preamble }) {
      out.raw("<hcontainer name=\"omission\"><content><p><omissis>[…]</omissis></p></content></hcontainer>\n")
    }
    out.raw("</body>\n</act>\n</akomaNtoso>\n")
    return out.bytes
  }

  private mutating func writeMeta() {
    let front = page.front.treaty
    let event = Self.event((front.signed, "signed"), (page.front.date, "generation"))
    // An address may have the year alone (Akoma Ntoso Naming Convention, the IRI of a work).
    let signed = front.signed.map { $0.day == nil ? $0.description.prefix(4) : $0.description[...] }
    let date = signed.map { String($0) } ?? event.date
    let language = page.language(in: site.briefing)
    let work = "/akn/un/act/\(date)/\(treaty.name)"
    let edition = site.briefing.settings.date.map { Self.event(($0, "edition")) } ?? event
    out.raw("<meta><identification source=\"#publisher\">\n")
    writeLevel("FRBRWork", work, event, "#parties") { $0.out.raw("<FRBRcountry value=\"un\"/>") }
    writeLevel("FRBRExpression", "\(work)/\(language)@\(date)", event, "#publisher") { writer in
      writer.out.raw("<FRBRlanguage")
      writer.out.attribute("language", language)
      writer.out.raw("/>")
    }
    writeLevel("FRBRManifestation", "\(work)/\(language)@\(date).xml", edition, "#publisher") {
      $0.out.raw("<FRBRformat value=\"application/akn+xml\"/>")
    }
    out.raw("</identification>\n<references source=\"#publisher\">")
    writeReference("publisher", site.briefing.settings.publisher ?? site.briefing.settings.title)
    writeReference("parties", front.parties.isEmpty ? "Parties" : front.parties.joined(separator: ", "))
    out.raw("</references>\n")
    // What the schema has no place for: whose words the clauses are, and a date of which a part is known.
    let partOfDate = front.signed.flatMap { $0.day == nil ? $0.description : nil }
    if front.text != nil || partOfDate != nil {
      out.raw("<proprietary source=\"#publisher\">")
      if let kind = front.text { writeOwn("text", kind.rawValue) }
      if let partOfDate { writeOwn("signed", partOfDate) }
      out.raw("</proprietary>\n")
    }
    out.raw("</meta>\n")
  }

  private mutating func writeLevel(
    _ name: StaticString, _ address: String, _ event: (date: String, name: String), _ author: String,
    _ rest: (inout Writer) -> Void
  ) {
    out.raw("<")
    out.raw(name)
    out.raw("><FRBRthis")
    out.attribute("value", address + "/!main")
    out.raw("/><FRBRuri")
    out.attribute("value", address)
    out.raw("/><FRBRdate")
    out.attribute("date", event.date)
    out.attribute("name", event.name)
    out.raw("/><FRBRauthor")
    out.attribute("href", author)
    out.raw("/>")
    rest(&self)
    out.raw("</")
    out.raw(name)
    out.raw(">\n")
  }

  /// An element of the generator's own.
  private mutating func writeOwn(_ name: StaticString, _ words: String) {
    out.raw("<")
    out.raw(name)
    out.raw(" xmlns=\"urn:briefing:text\">")
    text(words)
    out.raw("</")
    out.raw(name)
    out.raw(">")
  }

  private mutating func writeReference(_ id: String, _ name: String) {
    out.raw("<TLCOrganization")
    out.attribute("eId", id)
    out.attribute("href", "/ontology/organization/\(id)")
    out.attribute("showAs", name.forXML)
    out.raw("/>")
  }

  /// The first event of which the day is known, since the schema takes no part of a date; the date of nothing where
  /// none is.
  private static func event(_ events: (date: CalendarDate?, name: String)...) -> (date: String, name: String)
  {
    for event in events {
      if let date = event.date, date.day != nil { return (date.description, event.name) }
    }
    return ("1000-01-01", "unknown")
  }

  // MARK: Clauses

  private mutating func writePreamble(_ clause: Clause) {
    out.raw("<preamble")
    out.attribute("eId", clause.anchor)
    out.raw(">")
    writeParagraphs(clause)
    for child in clause.children { writeRecital(site.clause(child)) }
    out.raw("</preamble>\n")
  }

  /// A part of a preamble, with what stands in it.
  private mutating func writeRecital(_ clause: Clause) {
    out.raw(clause.kind == .point ? "<container name=\"point\"" : "<container name=\"recital\"")
    out.attribute("eId", clause.anchor)
    out.raw(">")
    writeParagraphs(clause)
    for child in clause.children { writeRecital(site.clause(child)) }
    out.raw("</container>")
  }

  private mutating func writeProvision(_ clause: Clause) {
    let name: StaticString =
      switch clause.kind {
      case .part: "part"
      case .chapter: "chapter"
      case .article: "article"
      case .paragraph, .block: "paragraph"
      case .point: "point"
      case .preamble, .annex, .protocol, .schedule, .appendix, .provision, .omission: "hcontainer"
      }
    out.raw("<")
    out.raw(name)
    switch clause.kind {
    case .preamble, .annex, .protocol, .schedule, .appendix, .provision, .omission:
      out.attribute("name", clause.kind.rawValue)
    case .part, .chapter, .article, .paragraph, .block, .point: break
    }
    out.attribute("eId", clause.anchor)
    out.raw(">")
    if let number = number(of: clause) {
      out.raw("<num>")
      text(number)
      out.raw("</num>")
    }
    if let title = clause.title ?? heading(of: clause) {
      out.raw("<heading>")
      text(title)
      out.raw("</heading>")
    }
    let children = clause.children.map(site.clause)
    if children.isEmpty {
      out.raw("<content>")
      writeParagraphs(clause)
      out.raw("</content>")
    } else {
      if !clause.blocks.isEmpty {
        out.raw("<intro>")
        writeParagraphs(clause)
        out.raw("</intro>")
      }
      // What a paragraph or a point says after those within it.
      let isNumbered = clause.kind == .paragraph || clause.kind == .point
      let end = isNumbered ? (children.lastIndex { $0.kind != .block } ?? -1) + 1 : children.count
      for child in children[..<end] { writeProvision(child) }
      if end < children.count {
        out.raw("<wrapUp>")
        for child in children[end...] { writeParagraphs(child, hasID: true) }
        out.raw("</wrapUp>")
      }
    }
    out.raw("</")
    out.raw(name)
    out.raw(">\n")
  }

  private func number(of clause: Clause) -> String? {
    switch clause.kind {
    case .paragraph, .point: clause.label
    case .part, .chapter, .article, .annex, .protocol, .schedule, .appendix:
      clause.number.map { "\(Wording.capital(clause.kind.rawValue)) \($0)" }
    case .preamble, .provision, .block, .omission: nil
    }
  }

  /// The name of what has neither a number nor a title.
  private func heading(of clause: Clause) -> String? {
    switch clause.kind {
    case .provision: clause.pinpoint
    case .annex, .protocol, .schedule, .appendix: clause.number == nil ? clause.pinpoint : nil
    case .preamble, .part, .chapter, .article, .paragraph, .point, .block, .omission: nil
    }
  }

  // MARK: Words

  /// The words of a clause's own blocks, a `p` each; one without words where there are none.
  private mutating func writeParagraphs(_ clause: Clause, hasID: Bool = false) {
    if clause.kind == .omission { return out.raw("<p><omissis>[…]</omissis></p>") }
    var isEmpty = true
    for block in clause.blocks {
      let words = page.words(of: block)
      if words.isEmpty { continue }
      isEmpty = false
      out.raw("<p")
      if hasID { out.attribute("eId", clause.anchor) }
      out.raw(">")
      writeQuoted(words)
      out.raw("</p>")
    }
    if isEmpty { out.raw("<p/>") }
  }

  /// Words with the treaty's own, in a restatement, as embedded text.
  private mutating func writeQuoted(_ words: String) {
    let bytes = Array(words.utf8)
    var place = 0
    for range in isRendering ? quotedRanges(in: bytes) : [] {
      text(String(decoding: bytes[place..<range.lowerBound], as: UTF8.self))
      out.raw("<embeddedText>")
      text(String(decoding: bytes[range], as: UTF8.self))
      out.raw("</embeddedText>")
      place = range.upperBound
    }
    text(String(decoding: bytes[place...], as: UTF8.self))
  }

  private mutating func text(_ words: String) { out.text(words.forXML) }
}
