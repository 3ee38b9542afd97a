import Markdown
import Prose
import Source

extension ClauseReader {
  mutating func open(_ heading: Heading) {
    lastNumbered = nil
    var read = ClauseHeading(heading.text)
    if read.kind == .provision, let meant = meant(by: heading) { read = meant }
    let isByLevel = read.kind == .provision || read.isNamedByWords
    let rank = Self.rank(read)
    while let top = stack.last,
      top.level > heading.level || top.level == heading.level && (isByLevel || top.rank >= min(rank, 3))
        || clauses[top.clause].kind == .preamble && read.kind != .provision
    {
      stack.removeLast()
    }
    if read.kind == .preamble || read.kind == .annex && !read.isNamedByWords { stack.removeAll() }
    // Within an article or an annex it is one of its headings.
    if read.kind.opensNumbering, !stack.isEmpty { read = ClauseHeading(provision: heading.text) }
    // The articles of an annex are numbered on their own.
    let annex = stack.first.flatMap { clauses[$0.clause].kind.opensNumbering ? clauses[$0.clause] : nil }
    let articles = "articles of \(annex?.anchor ?? "the treaty")"
    let parent = stack.last?.clause
    let numbers = read.kind == .article ? articles : "\(read.kind)@\(parent ?? -1)"
    // An omission just before a heading may hide some of its kind, and whole articles.
    if clauses.last?.kind == .omission {
      interrupt(articles)
      interrupt(numbers)
    }
    var aliases = [heading.anchor]
    let name = read.kind == .provision || read.isNamedByWords ? heading.text : Self.name(read)
    let pinpoint = (read.kind == .article ? annex.map { $0.pinpoint + ", " } ?? "" : "") + name
    let anchor = self.anchor(of: read, heading, in: annex, parent)
    if annex == nil {
      let names = [read.slugWithoutTitle(of: heading.text)].compactMap { $0 } + read.articleNames
      aliases += names.filter { !slugs.contains($0) && shortNames.insert($0).inserted }
    }
    if read.kind == .article { isMarkedBeforeArticle = isGapMarked }
    if let number = read.number {
      lastHeaded[read.kind] = number
      check(
        Numbered(
          number: number, written: number, name: pinpoint, span: document[heading.node].span,
          takesLetters: read.kind.opensNumbering),
        in: numbers)
    }
    append(
      read.kind, anchor, aliases: aliases.filter { $0 != anchor }, read.number, read.title, pinpoint, parent,
      heading.node, [])
    stack.append((clauses.count - 1, Self.rank(read), heading.level))
  }

  static func name(_ read: ClauseHeading) -> String {
    Pinpoint.Part(kind: read.kind, number: read.number).description
  }

  /// The id of what a heading opens; that of what has no number is its slug, or its kind where it says no more.
  func anchor(
    of read: ClauseHeading, _ heading: Heading, in annex: ClauseDraft?, _ parent: Int?
  ) -> String {
    let holder = parent.map { clauses[$0] }.flatMap {
      $0.kind.opensNumbering || $0.kind == .part ? $0.anchor + "__" : nil
    }
    let number = read.number.map(ClauseNumber.ascii)
    switch read.kind {
    case .preamble: return "preamble"
    case .part: return "\(holder ?? "")part_\(number ?? "")"
    case .chapter: return "\(holder ?? "")chp_\(number ?? "")"
    case .article: return "\(annex.map { $0.anchor + "__" } ?? "")art_\(number ?? "")"
    case .annex, .protocol, .schedule, .appendix:
      if let number { return "\(read.kind.rawValue)_\(number)" }
      let isPlain = read.title == nil && !read.isNamedByWords
      return isPlain && anchors[read.kind.rawValue] == nil ? read.kind.rawValue : heading.anchor
    case .provision, .paragraph, .point, .block, .omission: return heading.anchor
    }
  }

  /// What a heading with a slip in its first word is: of a kind that the treaty has, with a number that goes on.
  private mutating func meant(by heading: Heading) -> ClauseHeading? {
    guard let text = ClauseHeading.meant(by: heading.text) else { return nil }
    let read = ClauseHeading(text)
    guard let last = lastHeaded[read.kind].flatMap(ClauseNumber.value),
      let value = read.number.flatMap(ClauseNumber.value), value > last
    else { return nil }
    findings.error(
      .invalidValue, at: document[heading.node].span,
      "“\(shortened(heading.text))” is read as a heading without a number", suggestion: text)
    return read
  }

  /// Which kinds may stand in which under headings of the same level: a lower rank holds a higher one.
  ///
  /// A preamble holds none, nor does what has its name from words.
  static func rank(_ read: ClauseHeading) -> Int {
    switch read.kind {
    case .annex, .protocol, .schedule, .appendix: read.isNamedByWords ? 3 : 0
    case .part: 1
    case .chapter: 2
    case .preamble, .article, .provision, .paragraph, .point, .block, .omission: 3
    }
  }
}
