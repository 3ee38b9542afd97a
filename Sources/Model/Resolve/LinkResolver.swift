import Markdown
import Prose
import Scanning
import Source

// In: a link's destination as written, its text, and the page it stands on. Out: where it leads; what is wrong with it
// as diagnostics. Does not look at backlinks or render anything.

/// Binds the links and images of one page.
struct LinkResolver {
  let index: BriefingIndex
  let page: PageID
  var findings: Findings
  /// The pages that broken links were likely meant for.
  private(set) var missed: [PageID] = []

  private let folder: String

  private var draft: Draft { index[page] }

  init(_ index: BriefingIndex, on page: PageID) {
    self.index = index
    self.page = page
    findings = Findings(in: index[page].source)
    folder = Model.folder(of: index[page].source.path)
  }

  // MARK: Links and images

  /// Where a link leads, whose words are those below a node, if it has any of its own.
  mutating func resolve(
    link destination: String, of node: NodeID?, in document: Document, at span: Span
  ) -> Link.Destination {
    // Few are asked for them.
    func text() -> String { node.map { PlainText(document, below: $0).string } ?? "" }
    switch URLScheme(of: destination) {
    case .http, .https:
      if namesHost(destination) {
        let address = wellFormed(destination)
        return .external(address == destination ? nil : address)
      }
      findings.error(
        .unsafeURL, at: span, "“\(destination)” names no host", suggestion: "https://example.org/")
      return .broken
    case .mailto: return .mail(wellFormed(destination))
    case .other(let scheme):
      findings.error(
        .unsafeURL, at: span,
        scheme.isEmpty
          ? "“\(destination)” has no scheme, but a host" : "“\(scheme)” is not a scheme that links may have",
        suggestion: "http, https, mailto or a relative link")
      return .broken
    case .relative: break
    }
    if destination.isEmpty {
      findings.error(
        .brokenLink, at: span, "the link “\(text())” has no address",
        suggestion: "[…](page.md), or its words alone")
      return .broken
    }
    guard let (path, fragment) = split(destination, at: span) else { return .broken }
    let destination = resolve(path: path, fragment: fragment, at: span)
    if case .target(.clause(let clause)) = destination {
      let text = text()
      let meant = chosen(clause, reachedBy: fragment ?? "", text, at: span)
      return .target(.clause(pinpoint(meant, text, at: span)))
    }
    if case .target(.page(let page)) = destination, index.isTreatyText[page.index] {
      checkWhole(page, text(), at: span)
    }
    return destination
  }

  /// Where an image is.
  mutating func resolve(image destination: String, alternative: String, at span: Span) -> Link.Destination {
    if alternative.trimmingWhiteSpace().isEmpty {
      findings.error(
        .missingAlt, at: span, "the image “\(destination)” has no alternative text",
        suggestion: "![what it shows](…)")
    }
    guard case .relative = URLScheme(of: destination) else {
      findings.error(
        .unsafeURL, at: span, "the image “\(destination)” is not one of the briefing’s own files",
        suggestion: "copy it to media/ and link to that")
      return .broken
    }
    guard let (path, _) = split(destination, at: span) else { return .broken }
    guard let path else {
      findings.error(
        .brokenLink, at: span, "the image “\(alternative)” names no file", suggestion: "![…](media/…)")
      return .broken
    }
    let isMedium = index.media.contains(path)
    if isMedium || index.pages[path] != nil || path == index.bibliographyPath {
      let suffix = path.split(separator: ".").last?.lowercased() ?? ""
      if isMedium, pictureSuffixes.contains(suffix) { return .media(path) }
      findings.error(
        .brokenLink, at: span, "“\(path)” is no picture, so it can not be shown",
        suggestion: "[\(alternative)](\(destination))")
      return .broken
    }
    let (index, address) = (index, address)
    findings.error(
      .brokenLink, at: span, "there is no file “\(path)”",
      suggestion: index.mediaNames().file(near: path).map(address))
    return .broken
  }

  // MARK: Paths

  /// A relative destination as a path below the content folder (nil for the page itself) and a fragment.
  private mutating func split(_ destination: String, at span: Span) -> (path: String?, fragment: String?)? {
    let hash = destination.utf8Offset(of: UInt8(ascii: "#"))
    let fragment = hash.map { String(destination.utf8.dropFirst($0 + 1)) ?? "" }
    let raw = hash.map { String(destination.utf8.prefix($0)) ?? "" } ?? destination
    guard let decoded = percentDecoded(raw), let anchor = fragment.map(percentDecoded) ?? .some("") else {
      findings.illFormed(destination, .brokenLink, at: span)
      return nil
    }
    let target = fragment == nil ? nil : anchor
    if decoded.isEmpty { return (nil, target) }
    switch resolvePath(decoded, in: folder) {
    case .inside(let path): return (path, target)
    case .outside:
      let path = String(decoded.drop { $0 == "/" })
      let isOurs = index.pages[path] != nil || index.media.contains(path)
      let meant = isOurs ? address(path) + (fragment.map { "#" + $0 } ?? "") : nil
      findings.error(
        .pathEscape, at: span, "“\(destination)” leads outside the content folder", suggestion: meant)
      return nil
    }
  }

  private mutating func resolve(path: String?, fragment: String?, at span: Span) -> Link.Destination {
    guard let path else { return anchor(fragment ?? "", in: page, at: span) }
    if let page = index.pages[path] {
      guard let fragment else {
        if index[page].kind == .glossary { return .listing(.glossary) }
        return .target(.page(page))
      }
      return anchor(fragment, in: page, at: span)
    }
    if path == index.bibliographyPath {
      guard let key = fragment else { return .listing(.sources) }
      if let source = index.sourceOf[key] { return .target(.source(source)) }
      if !index.knowsSources { return .broken }
      let (sources, address) = (index.sourceOf, address)
      findings.error(
        .brokenAnchor, at: span, "there is no source “\(key)”",
        suggestion: nearest(key, among: sources.keys).map { address(path) + "#" + $0 })
      return .broken
    }
    if index.media.contains(path) { return .media(path) }
    if index.leftOut.contains(path) {
      findings.error(.brokenLink, at: span, "“\(path)” is a draft, which the edition leaves out")
      return .broken
    }
    if index.unpublished.contains(path) {
      findings.error(.brokenLink, at: span, "“\(path)” is not published, so no link can lead to it")
      return .broken
    }
    if let page = index.former[formerStem(of: path)] {
      let new = index[page].source.path
      let suggestion = address(new) + (fragment.map { "#" + $0 } ?? "")
      findings.warning(
        .brokenLink, at: span, "“\(path)” is an old name of “\(new)”", suggestion: suggestion)
      return resolve(path: new, fragment: fragment, at: span)
    }
    let own = draft.source.path
    let near = findings.takesSuggestions ? index.fileNames().file(near: path, besides: own) : nil
    let meant = near.flatMap { index.pages[$0] }
    if let meant { missed.append(meant) }
    if near == nil, let listing = Listing(named: path) {
      findings.error(
        .brokenLink, at: span,
        "“\(path)” is no file, and to the list that the generator makes the menu alone can lead",
        suggestion: "“\(listing.rawValue)” in the navigation of briefing.yaml")
      return .broken
    }
    let ids = meant.map { index.anchors[$0.index] } ?? [:]
    let part = fragment.flatMap { ids[$0] == nil ? nil : "#" + $0 }
    let elsewhere = part == nil ? fragment.flatMap(placeOfHolder) : nil
    let suggestion = elsewhere ?? near.map { address($0) + (part ?? "") }
    findings.error(.brokenLink, at: span, "there is no file “\(path)”", suggestion: suggestion)
    return .broken
  }

  private mutating func anchor(_ anchor: String, in page: PageID, at span: Span) -> Link.Destination {
    if anchor.isEmpty { return .target(.page(page)) }
    if let target = index.anchors[page.index][anchor] { return .target(target) }
    missed.append(page)
    if index[page].isUnread { return .broken }
    let index = index
    let name = page == self.page ? "this page" : "“\(index[page].source.path)”"
    let elsewhere = placeOfHolder(of: anchor)
    findings.error(
      .brokenAnchor, at: span, "\(name) has no id “\(anchor)”",
      suggestion: elsewhere
        ?? (index.heading(meantBy: anchor, on: page)
        ?? nearest(anchor, among: index.anchors[page.index].keys))
        .map { "#" + $0 })
    return .broken
  }

  /// The address of the claim or the entity that has an id, wherever it stands.
  private func placeOfHolder(of id: String) -> String? {
    let page =
      index.claimOf[id].map { index.claims[$0.index].page }
      ?? index.entityOf[id].map { index.entities[$0.index].page }
    return page.map { address(index[$0].source.path) + "#" + id }
  }

  /// Makes of a path below the content folder what a link on this page would say.
  private var address: @Sendable (String) -> String {
    let page = draft.source.path
    return { relativePath(to: $0, from: page) }
  }

  // MARK: Pinpoints

  /// Where a name leads that is both the slug of an annex's article and the short name of the text's own.
  ///
  /// The link's text decides; a text that names neither is reported.
  private mutating func chosen(
    _ target: ClauseID, reachedBy fragment: String, _ text: String, at span: Span
  ) -> ClauseID {
    let clause = index.clauses[target.index]
    guard clause.kind == .article, clause.parent != nil, let number = clause.number,
      ClauseNumber.articleNames(number).contains(fragment)
    else { return target }
    let part = Pinpoint.Part(kind: .article, number: number)
    guard let own = index.headedClauses.clauses(part, in: .text(clause.page)).first, own != target,
      index.clauses[own.index].number.map(ClauseNumber.articleNames)?.contains(fragment) == true
    else { return target }
    let pinpoint = Pinpoint(in: text)
    if let pinpoint, pinpoint.list == nil, pinpoint.part.kind == .article {
      return pinpoint.outer.contains { $0.kind.opensNumbering } ? target : own
    }
    let names = [own, target].map { index.clauses[$0.index] }
    findings.error(
      .brokenAnchor, at: span,
      "“#\(fragment)” may be \(names[0].pinpoint) or \(names[1].pinpoint)",
      suggestion: "#\(names[0].anchor) or #\(names[1].anchor)")
    return target
  }

  /// The clause that a link's text and target mean together.
  private mutating func pinpoint(_ target: ClauseID, _ text: String, at span: Span) -> ClauseID {
    let clause = index.clauses[target.index]
    let own = index[clause.page]
    if let other = index.treatyNames.other(than: clause.treaty, in: text) {
      let (named, address) = (index[index.treaties[other.index]], address)
      findings.error(
        .pinpointMismatch, at: span,
        "the link says “\(text)”, but leads to \(clause.pinpoint) of “\(own.source.path)”, not of \(named.front.values.treaty.short ?? "“\(named.title)”")",
        suggestion: address(named.source.path))
      return target
    }
    let refined = index.refine(target, by: text)
    guard let match = refined?.match ?? index.refine(target, byBare: text) else { return target }
    let (pinpoint, said) = (refined?.pinpoint, refined?.pinpoint.description ?? text)
    switch match {
    case .agrees(let clause): return clause
    case .disagrees(let meant):
      let isNamedAlone = pinpoint?.outer.isEmpty ?? true
      let place = isNamedAlone ? clause.pinpoint : index.fullPinpoint(of: target)
      findings.error(
        .pinpointMismatch, at: span, "the link says “\(said)”, but leads to \(place)",
        suggestion: meant.map { "#" + index.clauses[$0.index].anchor })
    case .missing(let clause):
      let further = pinpoint?.further.map { ", \($0)" } ?? ""
      findings.error(
        .pinpointMismatch, at: span,
        "the link says “\(said)\(further)”, but \(index.clauses[clause.index].pinpoint) has no such part in “\(own.source.path)”",
        suggestion: refined.flatMap { index.partsInPlace(of: $0.pinpoint, in: clause) })
    }
    return target
  }

  /// A text that names one clause of a treaty leads there, not to the whole of it; one that is the name of another
  /// treaty does not lead to this one.
  private mutating func checkWhole(_ page: PageID, _ text: String, at span: Span) {
    if let own = index.treaty(of: page), let other = index.treatyNames.other(than: own, in: text) {
      let (named, address) = (index[index.treaties[other.index]], address)
      let name = text.trimmingWhiteSpace()
      if name == named.front.values.treaty.short || name == named.title {
        return findings.error(
          .pinpointMismatch, at: span,
          "the link says “\(name)”, but leads to “\(index[page].source.path)”",
          suggestion: address(named.source.path))
      }
    }
    var words = PinpointScanner(text)
    guard let pinpoint = Pinpoint(next: &words), pinpoint.list == nil, Pinpoint(next: &words) == nil,
      let clause = index.clauses(pinpoint, in: page).first
    else { return }
    findings.error(
      .pinpointMismatch, at: span,
      "the link says “\(pinpoint.description)”, but leads to the whole of “\(index[page].source.path)”",
      suggestion: "#" + index.clauses[clause.index].anchor)
  }
}

extension Listing {
  /// The list without a file of the author's that a path is named after: `claims`, `claims.md` or `claims.html`.
  fileprivate init?(named path: String) {
    guard let name = path.split(separator: "/").last,
      let listing = [Listing.claims, .ledger].first(where: { list in
        ["", ".md", ".html"].contains { name == list.rawValue + $0 }
      })
    else { return nil }
    self = listing
  }
}

/// Whether a host follows the scheme of a web address (RFC 9110, section 4.2).
func namesHost(_ address: String) -> Bool {
  address.withBytes { bytes in
    let colon = unsafe Bytes.first(in: bytes, 0..<bytes.count) { Bytes.equal($0, UInt8(ascii: ":")) }
    guard colon + 3 < bytes.count else { return false }
    let slash = UInt8(ascii: "/")
    guard unsafe bytes[colon + 1] == slash && bytes[colon + 2] == slash else { return false }
    switch unsafe bytes[colon + 3] {
    case slash, UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "\\"): return false
    default: return true
    }
  }
}
