import Markdown
import Model
import Source

extension TextWriter {
  /// What cites something, folded.
  mutating func writeCited(_ links: ArraySlice<Backlink>, into out: inout HTMLBuffer) {
    if links.isEmpty { return }
    out.raw("<details class=\"cited\">")
    openOwn("<summary", into: &out)
    out.raw("Cited in ")
    let repeated = zip(links, links.dropFirst()).count { $1.isBeside($0) }
    out.text(Wording.count(links.count - repeated, "place", "places"))
    out.raw("</summary>")
    writeBacklinks(links, into: &out)
    out.raw("</details>\n")
  }

  /// What links to something: the page, and the sentence in which it does, once for all links in it.
  mutating func writeBacklinks(_ links: ArraySlice<Backlink>, into out: inout HTMLBuffer) {
    if links.isEmpty { return }
    out.raw("<ul>")
    var last: Backlink?
    site.briefing.backlinks.forEach(links) { link, sentence in
      defer { last = link }
      if let last, link.isBeside(last) { return }
      out.raw("<li><a href=\"")
      site.writeAddress(of: link, from: place, into: &out)
      out.raw("\">")
      let titlePage = site.titlePage(of: link.page)
      beginForeign(from: titlePage, into: &out)
      site.writeTitle(of: link, into: &out)
      endForeign(from: titlePage, into: &out)
      writeOwner(of: link, into: &out)
      out.raw("</a>")
      if !sentence.isEmpty {
        out.raw(": <q")
        writeLanguage(of: link.page, into: &out)
        out.raw(">")
        unsafe out.text(sentence)
        out.raw("</q>")
      }
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }

  private mutating func writeOwner(of link: Backlink, into out: inout HTMLBuffer) {
    switch link.within {
    case .claim:
      switch link.stance {
      case .supports: out.raw(", evidence for a claim")
      case .opposes: out.raw(", evidence against a claim")
      case .asserts: out.raw(", a claim that it makes")
      case nil: out.raw(", note on a claim")
      }
    case .clause(let id):
      out.raw(", ")
      out.text(site.clause(id).pinpoint)
    case .page, .heading, .entity, .source, nil: break
    }
  }
}
