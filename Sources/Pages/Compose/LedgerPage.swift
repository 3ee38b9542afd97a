import Markdown
import Model

extension Composer {
  /// The ledger of duties: what each treaty asks, by kind of duty.
  func ledger(_ place: Place) -> LedgerModel {
    let treaties = site.briefing.treaties.filter(site.briefing.isCoded)
    var linked = LinkedTargets(site)
    let rows = markup { out in
      for duty in Coding.Duty.allCases {
        out.raw("<tr><th scope=\"row\"")
        out.attribute("id", OwnID.duty.named(duty.rawValue))
        writeOwn(into: &out)
        out.raw(">")
        out.text(Wording.name(duty))
        out.raw("</th>")
        for treaty in treaties { writeCell(duty, treaty, place, &linked, into: &out) }
        out.raw("</tr>\n")
      }
    }
    let title = site.briefing.title(of: .ledger)
    return LedgerModel(
      frame: frame(
        place, title: title, kind: "ledger",
        description: "What each treaty asks of its parties, clause by clause.",
        data: listData(title, place)),
      crumbs: crumbs(place, to: .ledger),
      treaties: treaties.map { treaty in
        LinkModel(
          title: treaty.short, href: place.href(site.treatyAddress(treaty.id)),
          foreign: Wording.attributes(
            of: site.languages[treaty.page.index], on: site.briefing.settings.language))
      },
      rows: rows,
      cards: cards.markup(of: linked.targets, on: place, in: site.briefing.settings.language, site))
  }

  /// The clauses of a treaty with a duty, each with how strongly it binds and what sets it off.
  private func writeCell(
    _ duty: Coding.Duty, _ treaty: Treaty, _ place: Place, _ linked: inout LinkedTargets,
    into out: inout HTMLBuffer
  ) {
    out.raw("<td")
    out.attribute("data-label", treaty.short)
    let clauses = treaty.clauses.map(site.clause).filter { $0.coding?.duties.contains(duty) == true }
    out.raw(">")
    if clauses.isEmpty {
      out.raw("<p class=\"gap\"")
      writeOwn(into: &out)
      return out.raw(">None coded</p></td>")
    }
    out.raw("<ul class=\"plain\">")
    for clause in clauses {
      linked.insert(.clause(clause.id))
      out.raw("<li")
      writeOwn(into: &out)
      out.raw("><a")
      out.href(site.spot(.clause(clause.id)), from: place)
      out.raw(">")
      out.text(clause.pinpoint)
      out.raw("</a>")
      if let strength = clause.coding?.strength { out.text(": \(strength.rawValue)") }
      for (label, words) in [("Trigger", clause.coding?.trigger), ("Parties", clause.coding?.parties)] {
        guard let words else { continue }
        out.raw(" <span class=\"meta\">")
        out.text("\(label): \(words)")
        out.raw("</span>")
      }
      out.raw("</li>")
    }
    out.raw("</ul></td>")
  }

  /// Writes the attributes of the program's own words on a list that it makes.
  func writeOwn(into out: inout HTMLBuffer) {
    if let own = Wording.own(on: site.briefing.settings.language) { out.markup(own) }
  }
}
