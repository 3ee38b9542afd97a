import Markdown
import Model

/// What a bar, a foot or the way from the front page leads to.
struct Signpost: Sendable {
  let title: String
  let spot: Spot
  /// The BCP 47 tag of its title's language; nil where the title is the program's own.
  let language: String?
}

extension Site {
  /// The front page, by the briefing's title.
  var front: Signpost {
    Signpost(title: briefing.settings.title, spot: Spot(Self.home), language: briefing.settings.language)
  }

  /// A page of the generator's own.
  func signpost(to listing: Listing) -> Signpost {
    Signpost(
      title: briefing.title(of: listing), spot: Spot(listing.address),
      language: briefing.titleLanguage(of: listing))
  }

  /// The list of analyses on the front page.
  static let analysisSignpost = Signpost(title: "Analysis", spot: analysisList, language: nil)

  /// The list of treaties on the front page.
  static let treatySignpost = Signpost(title: "Treaties", spot: treatyList, language: nil)

  /// The author's menu, or the generator's own.
  var menu: [Signpost] {
    let settings = briefing.settings
    if !settings.navigation.isEmpty {
      return settings.navigation.map {
        Signpost(title: $0.title, spot: Spot($0.address), language: $0.language)
      }
    }
    var menu: [Signpost] = []
    if briefing.pages.contains(where: { $0.kind == .analysis }) { menu.append(Self.analysisSignpost) }
    if !briefing.treaties.isEmpty { menu.append(Self.treatySignpost) }
    return menu + lists
  }

  /// The lists that the generator makes of this briefing.
  var lists: [Signpost] {
    func made(_ listing: Listing) -> Signpost? { briefing.makes(listing) ? signpost(to: listing) : nil }
    let timeline = briefing.pages.first { $0.kind == .timeline }.map {
      Signpost(title: "Timeline", spot: Spot($0.address), language: nil)
    }
    return [made(.claims), made(.ledger), made(.glossary), timeline, made(.sources)].compactMap(\.self)
  }
}
