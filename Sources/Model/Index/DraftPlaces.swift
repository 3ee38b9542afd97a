import Markdown
import Source

/// The pages by the old paths that they say they had, without suffix; of two that say the same the first.
func formerPages(_ drafts: [Draft]) -> [String: PageID] {
  var pages: [String: PageID] = [:]
  for (index, draft) in drafts.enumerated() {
    for former in draft.front.former where !former.old.contains("#") {
      guard let path = percentDecoded(former.old),
        case .inside(let file) = resolvePath(path, in: folder(of: draft.source.path)), !file.isEmpty
      else { continue }
      let stem = formerStem(of: file)
      if pages[stem] == nil { pages[stem] = PageID(index) }
    }
  }
  return pages
}

/// The drafts by their paths below the content folder.
func pageOf(_ drafts: [Draft]) -> [String: PageID] {
  Dictionary(drafts.enumerated().map { ($1.source.path, PageID($0)) }, uniquingKeysWith: { $1 })
}

/// Drafts in the briefing's order.
func inOrder(_ drafts: [Draft]) -> [Draft] {
  let keys = drafts.map(Draft.order)
  return drafts.indices.sorted { keys[$0] < keys[$1] }.map { drafts[$0] }
}

/// The files that the edition leaves out: drafts, and with a treaty its notes and translations; never the front page.
func pathsLeftOut(_ drafts: [Draft]) -> Set<String> {
  var treaties: Set<String> = []
  for draft in drafts where draft.front.values.isDraft {
    if case .treaty(let name) = draft.kind { treaties.insert(name) }
  }
  return Set(
    drafts.filter { draft in
      switch draft.kind {
      case .notes(let name), .translation(let name, _):
        draft.front.values.isDraft || treaties.contains(name)
      case .front: false
      default: draft.front.values.isDraft
      }
    }.map(\.source.path))
}

extension Draft {
  /// What decides a draft's place in the briefing: its kind, its treaty, its `order`, its path.
  static func order(_ draft: Draft) -> (Int, String, Int, String) {
    let kind: Int
    var treaty = ""
    switch draft.kind {
    case .front: kind = 0
    case .analysis: kind = 1
    case .treaty: kind = 2
    case .other: kind = 3
    case .timeline: kind = 4
    case .glossary: kind = 5
    case .notes(let name): (kind, treaty) = (6, name)
    case .translation(let name, _): (kind, treaty) = (7, name)
    }
    return (kind, treaty, draft.front.values.order ?? Int.max, draft.source.path)
  }

  /// Where a draft is published below the site's root.
  static func address(_ draft: Draft) -> String {
    switch draft.kind {
    case .glossary: Listing.glossary.address
    case .notes(let treaty), .translation(let treaty, _): "treaties/\(treaty).html"
    default: "\(draft.source.path.dropLast(".md".count)).html"
    }
  }
}
