import Markdown
import Prose
import Scanning
import Source

// In: the index and what was bound. Out: diagnostics, one function per rule. Changes nothing.

/// Labels are plain (`FootnoteLabel`); a claim's begins with `c-` as written.
func checkFootnoteLabels(_ draft: Draft) -> [Diagnostic] {
  draft.shelved.footnotes.compactMap { footnote in
    let isPlain = FootnoteLabel.isPlain(footnote.label)
    let isMisspelt = FootnoteLabel.isClaims(footnote.label) && !footnote.label.hasPrefix("c-")
    if isPlain && !isMisspelt { return nil }
    return Diagnostic(
      .footnoteLabel, in: draft.source, at: footnote.labelSpan,
      isMisspelt && isPlain
        ? "the label “\(footnote.label)” is not a claim’s, which begins with “c-”"
        : FootnoteLabel.fault(in: footnote.label),
      suggestion: FootnoteLabel.plain(footnote.label).map { "[^\($0)]" })
  }
}

/// A definition that no mark leads to would be left out of the page.
func checkUnusedFootnotes(_ draft: Draft) -> [Diagnostic] {
  draft.unusedFootnotes.sorted().map { position in
    let footnote = draft.shelved.footnotes[position]
    return Diagnostic(
      .unusedFootnote, .warning, in: draft.source, at: footnote.labelSpan,
      "no mark leads to the footnote “\(footnote.label)”, so it is left out",
      suggestion: FootnoteLabel.plain(footnote.label).map { plain in
        "[^\(FootnoteLabel.isPlain(footnote.label) ? footnote.label : plain)] where it belongs"
      })
  }
}

/// A definition with nothing in it; a claim's is reported for what its fields lack.
func checkEmptyFootnotes(_ draft: OpenDraft) -> [Diagnostic] {
  draft.footnotes.compactMap { use in
    let footnote = draft.document.footnotes[use.definition]
    guard draft.document[footnote.node].end == footnote.node.index + 1, !footnote.label.hasPrefix("c-") else {
      return nil
    }
    return Diagnostic(
      .invalidValue, .warning, in: draft.source, at: footnote.labelSpan,
      "the footnote “\(footnote.label)” says nothing", suggestion: "its words behind the colon")
  }
}

/// A source in the bibliography that no page cites.
func checkUnusedSources(_ index: BriefingIndex, cited: Set<SourceID>, _ file: SourceFile?) -> [Diagnostic] {
  // What a page cites that can't be read, nobody knows.
  guard let file, index.knowsTexts else { return [] }
  return index.sources.filter { !cited.contains($0.id) }.map {
    Diagnostic(.unusedSource, .warning, in: file, at: $0.span, "nothing cites the source “\($0.key)”")
  }
}

/// A page of none of the sorts that the generator lists, to which no link and no entry of the menu leads, nor a broken
/// link that was likely meant for it; but not `README.md`, which a Git host shows with its folder.
func checkLonePages(
  _ index: BriefingIndex, _ menu: [SettingsDraft.Entry], _ texts: [BoundText]
) -> [Diagnostic] {
  if !index.knowsTexts { return [] }
  var lone = Set(
    index.drafts.indices.filter { position in
      let draft = index.drafts[position]
      return draft.kind == .other && draft.source.path.split(separator: "/").last != "README.md"
    })
  for entry in menu { index.pages[entry.page].map { _ = lone.remove($0.index) } }
  for (position, text) in texts.enumerated() {
    if lone.isEmpty { return [] }
    for reference in text.references {
      guard let other = index.page(of: reference.target), other.index != position else { continue }
      lone.remove(other.index)
    }
    for other in text.missed where other.index != position { lone.remove(other.index) }
  }
  return lone.sorted().map {
    Diagnostic(
      .invalidValue, .warning, in: index.drafts[$0].source, at: Span(at: 0),
      "nothing leads to this page, since no list has it: no link, and no entry of the menu",
      suggestion: "a link, or a file of analysis/")
  }
}

/// A link, or an entry of the menu, to a list that is not made, since there is nothing in it; the links are those of
/// `pages`.
func checkListings(
  _ briefing: Briefing, _ pages: [Page], _ menu: [SettingsDraft.Entry], _ settingsFile: SourceFile?,
  _ index: BriefingIndex
) -> [Diagnostic] {
  // What a bibliography holds that can't be read, nobody knows.
  let missing = Set(
    Listing.allCases.filter { !briefing.makes($0) && ($0 != .sources || index.knowsSources) })
  if missing.isEmpty { return [] }
  func diagnostic(_ listing: Listing, in file: SourceFile, at span: Span) -> Diagnostic {
    Diagnostic(
      .brokenLink, in: file, at: span,
      "the page “\(briefing.title(of: listing))” is not made, since there is nothing to list on it")
  }
  let entries = menu.compactMap { entry -> Diagnostic? in
    guard let file = settingsFile else { return nil }
    let glossary = index.pages[entry.page].flatMap { index[$0].kind == .glossary ? Listing.glossary : nil }
    guard let listing = entry.listing(in: index) ?? glossary, missing.contains(listing) else { return nil }
    return diagnostic(listing, in: file, at: entry.span)
  }
  return entries
    + pages.flatMap { page in
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
    var diagnostics = checkFileName(draft, index)
    // What is said of a treaty helps no notes.
    if draft.isNamedAsNotes(in: index) { return diagnostics }
    if let short = treaty.short, let other = named.updateValue(draft, forKey: short) {
      diagnostics.append(
        Diagnostic(
          .ambiguousAlias, .warning, in: draft.source, at: draft.front.shortSpan,
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

/// A treaty's file is not named as a translation of another one, or notes on it, are meant to be: `xy-2025.french.md`.
private func checkFileName(_ draft: Draft, _ index: BriefingIndex) -> [Diagnostic] {
  if draft.isNamedAsNotes(in: index), case .treaty(let name) = draft.kind {
    return [
      Diagnostic(
        .invalidValue, in: draft.source, at: Span(at: 0),
        "this is a treaty of its own, since no full stop stands before “notes” in its name",
        suggestion: "treaties/\(name.dropLast("-notes".count)).notes.md")
    ]
  }
  guard case .treaty(let name) = draft.kind, let dot = name.lastIndex(of: "."),
    index.treatyOf[String(name[..<dot])] != nil
  else { return [] }
  let suffix = String(name[name.index(after: dot)...])
  guard
    let meant = languageCode(named: suffix) ?? (suffix.first == "n" ? nearest(suffix, among: ["notes"]) : nil)
  else {
    return []
  }
  return [
    Diagnostic(
      .invalidValue, in: draft.source, at: Span(at: 0),
      "this is a treaty of its own, since “\(suffix)” is neither a language tag nor “notes”",
      suggestion: "treaties/\(name[..<dot]).\(meant).md")
  ]
}

extension Draft {
  /// Whether it is named as notes on a treaty are, but for the full stop (`xy-2025-notes.md`), and says nothing that a
  /// treaty does: an exchange of notes may be one.
  fileprivate func isNamedAsNotes(in index: BriefingIndex) -> Bool {
    guard case .treaty(let name) = kind, ["-notes", "_notes"].contains(where: name.lowercased().hasSuffix)
    else {
      return false
    }
    let treaty = front.values.treaty
    return index.treatyOf[String(name.dropLast("-notes".count))] != nil && treaty.parties.isEmpty
      && treaty.short == nil && treaty.signed == nil && treaty.text == nil
  }
}
