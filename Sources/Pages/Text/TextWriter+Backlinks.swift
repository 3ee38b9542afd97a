import Markdown
import Model
import Source

extension TextWriter {
  /// What cites something, folded.
  func writeCited(_ links: some Collection<Backlink>, into out: inout HTMLBuffer) {
    if links.isEmpty { return }
    out.raw("<details class=\"cited\"><summary>Cited in ")
    out.text(Wording.count(links.count, "place", "places"))
    out.raw("</summary>")
    writeBacklinks(links, into: &out)
    out.raw("</details>\n")
  }

  /// What links to something: the page, and the sentence in which it does.
  func writeBacklinks(_ links: some Collection<Backlink>, into out: inout HTMLBuffer) {
    if links.isEmpty { return }
    out.raw("<ul>")
    for link in links {
      out.raw("<li><a")
      out.href(site.spot(link), from: place)
      out.raw(">")
      out.text(title(of: link))
      out.raw("</a>")
      if link.sentence.count > 0 {
        out.raw(": <q>")
        out.text(site.briefing.sentence(of: link))
        out.raw("</q>")
      }
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }

  private func title(of link: Backlink) -> String {
    let title = site.title(link)
    switch link.within {
    case .claim: return "\(title), evidence of a claim"
    case .clause(let id): return "\(title), \(site.clause(id).pinpoint)"
    case .page, .heading, .entity, .source, nil: return title
    }
  }
}
