import Markdown
import Model
import Source

extension TextWriter {
  /// Opens a link as it is bound; a broken one leaves its words.
  mutating func openLink(_ id: NodeID, into out: inout HTMLBuffer) -> Visit {
    guard mode != .words, let index = view.link(id) else { return .children }
    let destination = view.page.links[index].destination
    out.raw("<a")
    switch destination {
    case .target(let target): linked.insert(target)
    case .external: out.raw(" class=\"external\" rel=\"noopener noreferrer\"")
    case .listing, .media, .mail, .broken: break
    }
    if let anchor = view.page.links[index].anchor { writeID(anchor, into: &out) }
    writeHref(destination, of: id, into: &out)
    if case .link(_, let title, _) = view.document[id].kind, title.count > 0, !view.printsFigure(id) {
      out.attribute("title", view.document.bytes(title))
    }
    out.raw(">")
    isInLink = true
    return .children
  }

  /// Closes what `openLink` opened.
  mutating func closeLink(_ id: NodeID, into out: inout HTMLBuffer) {
    guard mode != .words, view.link(id) != nil else { return }
    out.raw("</a>")
    isInLink = false
    writeMarksAfterLink(into: &out)
    if mode == .full, view.printsFigure(id) { writeFigureReference(id, into: &out) }
  }

  /// An image of the briefing's own; any other leaves its alternative text.
  mutating func writeImage(_ id: NodeID, _ document: Document, into out: inout HTMLBuffer) -> Visit {
    let alternative = document.subtree(of: id).dropFirst().map { words(of: $0, document) }.joined()
    guard mode != .words, let index = view.link(id),
      case .media(let path) = view.page.links[index].destination
    else {
      out.text(alternative)
      return .written
    }
    out.raw("<img")
    out.attribute("src", place.href(path))
    out.attribute("alt", alternative)
    if case .image(_, let title) = document[id].kind, title.count > 0 {
      out.attribute("title", document.bytes(title))
    }
    out.raw(" loading=\"lazy\">")
    return .written
  }

  private func words(of id: NodeID, _ document: Document) -> String {
    switch document[id].kind {
    case .text(let text), .code(let text): document.string(text)
    case .softBreak, .lineBreak: " "
    default: ""
    }
  }

  /// Writes the address of a link's destination.
  private mutating func writeHref(
    _ destination: Link.Destination, of link: NodeID, into out: inout HTMLBuffer
  ) {
    switch destination {
    case .target(let target):
      out.raw(" href=\"")
      site.writeAddress(of: target, from: place, into: &out)
      out.raw("\"")
    case .listing(let listing): out.href(listing.address, from: place)
    case .media(let path): out.href(path, from: place)
    case .external(nil):
      guard case .link(let address, _, _) = view.document[link].kind else { break }
      out.raw(" href=\"")
      out.text(address, of: view.document)
      out.raw("\"")
    case .external(let address?), .mail(let address): out.attribute("href", address)
    case .broken: break
    }
  }

  /// The mark of a footnote or claim.
  mutating func writeReference(to definition: Int, into out: inout HTMLBuffer) {
    let label = view.document.footnotes[definition].label
    let claim = view.claim(definition: definition)
    let key = NoteLedger.Key.footnote(view.page.id, definition: definition)
    let id = claim == nil ? view.prefix + OwnID.footnote.named(label) : label
    writeReference(to: key, id: id, isClaim: claim != nil, into: &out)
  }

  /// The mark of a note.
  mutating func writeReference(
    to key: NoteLedger.Key, id: @autoclosure () -> String, isClaim: Bool, into out: inout HTMLBuffer
  ) {
    let entry = ledger.refer(to: key, id: id())
    out.openReference(isClaim ? "<a class=\"ref claim" : "<a class=\"ref", to: entry)
    out.raw(" role=\"doc-noteref\">")
    out.number(entry.number)
    out.raw("</a>")
  }

  /// A citation: the source's name and the locator, linked to its entry where it does not stand in a link; a piece of
  /// evidence looks like any other link.
  mutating func writeCitation(_ citation: Citation, into out: inout HTMLBuffer) {
    let isMarked = mode != .words && citation.source != nil
    if isMarked, let source = citation.source {
      linked.insert(.source(source))
      out.raw(isInLink ? "<span class=\"cite\"" : isInEvidence ? "<a" : "<a class=\"cite\"")
      writeID(citation.anchor, into: &out)
      if !isInLink { out.href(site.spot(.source(source)), from: place) }
      // Among words from the right a citation runs as its first word does.
      out.raw(view.isRightToLeft ? " dir=\"auto\">" : ">")
    }
    if view.isRightToLeft {
      out.text(citation.source.map { site.briefing.sourceNames[$0.index].text } ?? citation.key)
    } else if let source = citation.source {
      site.writeName(of: source, into: &out)
    } else {
      out.text(citation.key)
    }
    if let locator = citation.locator {
      out.raw(", ")
      if view.isRightToLeft { out.text(locator) } else { out.name(locator) }
    }
    if isMarked { out.raw(isInLink ? "</span>" : "</a>") }
  }
}
