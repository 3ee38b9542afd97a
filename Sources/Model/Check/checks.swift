import Markdown
import Prose
import Scanning
import Source

// In: the index and what was bound. Out: diagnostics, one function per rule. Changes nothing.

/// Labels are letters, digits and `-`; a claim's begins with `c-` as written.
func checkFootnoteLabels(_ draft: Draft) -> [Diagnostic] {
  draft.document.footnotes.compactMap { footnote in
    let isPlain = footnote.label.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    let looksLikeClaim = footnote.label.hasPrefix("C-") || footnote.label.hasPrefix("c_")
    if isPlain && !looksLikeClaim { return nil }
    let plain = looksLikeClaim ? "c-" + footnote.label.dropFirst(2) : footnote.label
    let slug = githubSlug(plain.replacing("_", with: "-"))
    return Diagnostic(
      .footnoteLabel, in: draft.source, at: footnote.labelSpan,
      looksLikeClaim && isPlain
        ? "the label “\(footnote.label)” is not a claim’s, which begins with “c-”"
        : "the label “\(footnote.label)” has other characters than letters, digits and “-”",
      suggestion: slug.isASCII && !slug.isEmpty ? "[^\(slug)]" : nil)
  }
}

/// A definition that no mark leads to would be left out of the page.
func checkUnusedFootnotes(_ draft: Draft) -> [Diagnostic] {
  let used = Set(draft.footnotes.map(\.definition))
  return draft.document.footnotes.indices.filter { !used.contains($0) }.map { position in
    let footnote = draft.document.footnotes[position]
    return Diagnostic(
      .unusedFootnote, .warning, in: draft.source, at: footnote.labelSpan,
      "no mark leads to the footnote “\(footnote.label)”, so it is left out",
      suggestion: "[^\(footnote.label)] where it belongs")
  }
}

/// A source in the bibliography that no page cites.
func checkUnusedSources(_ index: BriefingIndex, cited: Set<SourceID>, _ file: SourceFile?) -> [Diagnostic] {
  guard let file else { return [] }
  return index.sources.filter { !cited.contains($0.id) }.map {
    Diagnostic(.unusedSource, .warning, in: file, at: $0.span, "nothing cites the source “\($0.key)”")
  }
}

/// A link, or an entry of the menu, to a list that is not made, since there is nothing in it.
func checkListings(
  _ briefing: Briefing, _ menu: [SettingsDraft.Entry], _ settingsFile: SourceFile?, _ index: BriefingIndex
) -> [Diagnostic] {
  // What a bibliography holds that can't be read, nobody knows.
  let missing = Set(
    Listing.allCases.filter { !briefing.makes($0) && ($0 != .sources || index.knowsSources) })
  if missing.isEmpty { return [] }
  func diagnostic(_ listing: Listing, in file: SourceFile, at span: Span) -> Diagnostic {
    Diagnostic(
      .brokenLink, in: file, at: span,
      "the page “\(listing.title)” is not made, since there is nothing to list on it")
  }
  let entries = menu.compactMap { entry -> Diagnostic? in
    guard let file = settingsFile else { return nil }
    let glossary = index.pages[entry.page].flatMap { index[$0].kind == .glossary ? Listing.glossary : nil }
    guard let listing = entry.listing(in: index) ?? glossary, missing.contains(listing) else { return nil }
    return diagnostic(listing, in: file, at: entry.span)
  }
  return entries
    + briefing.pages.flatMap { page in
      page.links.compactMap { link in
        guard case .listing(let listing) = link.destination, missing.contains(listing) else { return nil }
        return diagnostic(listing, in: page.source, at: page.document[link.node].span)
      }
    }
}

/// A treaty says whose words it gives, names its official text, and has a short name of its own.
func checkTreaties(_ index: BriefingIndex) -> [Diagnostic] {
  var named: [String: Draft] = [:]
  return index.treaties.flatMap { page -> [Diagnostic] in
    let draft = index[page]
    guard draft.front.isReadable else { return [] }
    let treaty = draft.front.values.treaty
    var diagnostics: [Diagnostic] = []
    if let short = treaty.short, let other = named.updateValue(draft, forKey: short) {
      diagnostics.append(
        Diagnostic(
          .ambiguousAlias, .warning, in: draft.source, at: draft.front.titleSpan,
          "“\(short)” is the short name of “\(other.source.path)” as well"))
    }
    if draft.front.lacksText {
      diagnostics.append(
        Diagnostic(
          .invalidFrontMatter, in: draft.source, at: draft.front.titleSpan,
          "a treaty says whose words its clauses are",
          suggestion: "text: verbatim or text: rendering"))
    }
    if let key = treaty.source, index.isUnknown(source: key) {
      diagnostics.append(
        Diagnostic(
          .unknownCitation, in: draft.source, at: draft.front.sourceSpan,
          "“source” is “\(key)”, which is no source",
          suggestion: nearest(key, among: index.sourceOf.keys)))
    }
    if draft.front.lacksSource, treaty.text == .rendering {
      diagnostics.append(
        Diagnostic(
          .invalidFrontMatter, in: draft.source, at: draft.front.titleSpan,
          "a rendering names its official text",
          suggestion: "source: a key of the bibliography"))
    }
    return diagnostics
  }
}

/// The clauses of a translation are those of its treaty.
func checkTranslations(_ index: BriefingIndex) -> [Diagnostic] {
  index.drafts.indices.flatMap { position -> [Diagnostic] in
    let draft = index.drafts[position]
    guard case .translation(let name, _) = draft.kind else { return [] }
    guard let treaty = index.treaty(of: PageID(position)) else {
      return [
        Diagnostic(
          .brokenLink, in: draft.source, at: Span(at: 0),
          "this is a translation of “treaties/\(name).md”, which does not exist")
      ]
    }
    let page = index.treaties[treaty.index]
    let known = Set(index.clauses[index.clauseRanges[page.index]].map(\.anchor))
    let others = checkLanguage(of: draft) + checkGaps(in: PageID(position), beside: page, index)
    return others
      + index.clauses[index.clauseRanges[position]].compactMap { clause in
      if known.contains(clause.anchor) || clause.kind == .omission { return nil }
      // What stands in a clause that is reported is reported with it.
      if let parent = clause.parent, !known.contains(index.clauses[parent.index].anchor) { return nil }
      return Diagnostic(
        .brokenAnchor, in: draft.source, at: draft.document[clause.node].span,
        "“\(clause.anchor)” is no clause of “\(index[page].source.path)”, so it stands beside none",
        suggestion: nearest(clause.anchor, among: known.sorted()))
    }
  }
}

/// The language of a translation is that of its file's name.
private func checkLanguage(of draft: Draft) -> [Diagnostic] {
  guard let named = draft.kind.language, let said = draft.front.values.lang,
    named.lowercased().prefix(while: \.isLetter) != said.lowercased().prefix(while: \.isLetter)
  else { return [] }
  return [
    Diagnostic(
      .invalidValue, .warning, in: draft.source, at: draft.front.langSpan,
      "the file’s name says that this is in “\(named)”, “lang” that it is in “\(said)”", suggestion: named)
  ]
}

/// Whether a clause that is lacking before another shows by their numbers, which is reported for each file alone.
private func isNumberGap(between lacking: Clause, and clause: Clause) -> Bool {
  lacking.kind == clause.kind && (clause.kind == .article || lacking.parent == clause.parent)
}

/// What a translation lacks of the treaty between two clauses that it has is marked as left out.
private func checkGaps(in translation: PageID, beside page: PageID, _ index: BriefingIndex) -> [Diagnostic] {
  let draft = index[translation]
  var places: [String: Int] = [:]
  var omissions: [Int] = []
  for position in index.clauseRanges[translation.index] {
    let clause = index.clauses[position]
    if clause.kind == .omission { omissions.append(position) } else { places[clause.anchor] = position }
  }
  var diagnostics: [Diagnostic] = []
  var last: Int?
  var lacking: Clause?
  for clause in index.clauses[index.clauseRanges[page.index]] {
    guard let place = places[clause.anchor] else {
      let isNumbered = [.article, .paragraph, .point].contains(clause.kind)
      if last != nil, lacking == nil, isNumbered { lacking = clause }
      continue
    }
    if let last, let lacking, last < place, !isNumberGap(between: lacking, and: clause) {
      let omission = omissions.partitioningIndex { $0 > last }
      if omission == omissions.count || omissions[omission] > place {
        diagnostics.append(
          Diagnostic(
            .clauseGap, .warning, in: draft.source, at: draft.document[index.clauses[place].node].span,
            "“\(index[page].source.path)” has \(lacking.pinpoint) before this, which is not here: what is left out must be marked",
            suggestion: "a paragraph “[…]” before it"))
      }
    }
    (last, lacking) = (place, nil)
  }
  return diagnostics
}
