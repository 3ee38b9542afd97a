import Markdown
import Prose
import Scanning
import Source

// In: one Markdown file. Out: its draft: what it declares and what it refers to. Does not know of any other file.

/// Reads one file of the briefing.
func readDraft(_ file: SourceFile) -> Outcome<Draft> {
  let source = file.opened
  let kind = Draft.Kind(path: source.path)
  var findings = Findings(in: source)
  let front = readFrontMatter(source, isTreaty: kind.isTreatyText)
  findings.add(front.diagnostics)
  if kind == .front, front.value.values.isDraft {
    findings.error(
      .invalidValue, at: front.value.draftSpan, "the front page can not be left out of the edition")
  }
  let parsed = parse(source, body: front.value.body)
  findings.add(parsed.diagnostics)
  let document = parsed.value
  let (blocks, references) = readTextBlocks(document)
  let footnotes = readFootnoteUses(references, in: document)
  let unusedFootnotes =
    footnotes.count == document.footnotes.count
    ? [] : Set(document.footnotes.indices).subtracting(footnotes.map(\.definition))
  let headings = readHeadings(document, blocks, leavingOut: unusedFootnotes)
  // Of a text that is refused as a whole nothing is known, its title neither.
  let isRefused = document.nodes.count == 1 && !parsed.diagnostics.isEmpty
  checkHeadingSigns(document, kind, &findings)
  let titleHeading = titleHeading(headings, kind, front.value.values.title)
  let title = readTitle(front.value, titleHeading, kind, source, isRefused: isRefused, &findings)
  var declared = Declarations()
  declared.mayCite = mayCite(document, of: source)
  let citations =
    declared.mayCite
    ? readCitations(document, blocks, isTreatyText: kind.isTreatyText, &findings) : []
  declared.claims = readClaims(document, into: &declared, &findings)
  switch kind {
  case .treaty, .translation:
    declared.clauses = readClauses(
      document, headings, besides: titleHeading, drops: &declared.drops, &findings)
    checkHeadingWords(document, declared.clauses, &findings)
  case .notes:
    declared.clauseNotes = readClauseNotes(
      document, headings, besides: titleHeading, into: &declared, &findings)
  case .glossary: declared.entities = readEntities(document, headings, into: &declared, &findings)
  case .timeline: declared.events = readTimeline(document, &findings)
  case .front, .analysis, .other: break
  }
  let shownTitle = titleHeading.flatMap { $0.text == title ? $0.node : nil }
  declared.wordFields.formUnion(blocksInWords(kind, shownTitle, headings, blocks, document, declared))
  let shelved = ShelvedDocument(document, of: file, isReadOften: kind.isReadOften)
  let draft = Draft(
    source: file, kind: kind, front: front.value, isUnread: isRefused || front.value.isUnclosed,
    title: title, titleNode: shownTitle, shelved: shelved, headings: headings, blocks: blocks,
    citations: citations, footnotes: footnotes, unusedFootnotes: unusedFootnotes, declaring: declared)
  return Outcome(draft, findings.diagnostics)
}

/// The headings, cells and quotations of phrases of which the words alone are shown, or read.
private func blocksInWords(
  _ kind: Draft.Kind, _ title: NodeID?, _ headings: [Heading], _ blocks: [TextBlock], _ document: Document,
  _ declared: Declarations
) -> [NodeID] {
  switch kind {
  case .notes:
    headings.map(\.node)
      + declared.clauseNotes.flatMap(\.notes).compactMap(\.quote).flatMap { quote in
        let first = blocks.partitioningIndex { $0.node >= quote }
        return blocks[first...].prefix { $0.node.index < document[quote].end }.map(\.node)
      }
  case .glossary: declared.entities.map(\.heading)
  case .timeline:
    declared.events.compactMap { event in
      document.firstChild(of: document[event.event].parent)
    }
  default: title.map { [$0] } ?? []
  }
}

extension Draft.Kind {
  /// The kind of a file by its path below the content folder.
  init(path: String) {
    if path == "index.md" {
      self = .front
    } else if path == "timeline.md" {
      self = .timeline
    } else if path == "glossary.md" || path.hasPrefix("glossary/") {
      self = .glossary
    } else if path.hasPrefix("analysis/") {
      self = .analysis
    } else if path.hasPrefix("treaties/"), !path.dropFirst("treaties/".count).contains("/") {
      let name = path.dropFirst("treaties/".count).dropLast(".md".count)
      guard let dot = name.lastIndex(of: ".") else {
        self = .treaty(name: String(name))
        return
      }
      let suffix = String(name[name.index(after: dot)...])
      let treaty = String(name[..<dot])
      if suffix == "notes" {
        self = .notes(treaty: treaty)
      } else if isLanguageTag(suffix) {
        self = .translation(treaty: treaty, language: suffix)
      } else {
        self = .treaty(name: String(name))
      }
    } else {
      self = .other
    }
  }

  /// The name of the treaty whose text, notes or translation it holds.
  var treaty: String? {
    switch self {
    case .treaty(let name), .notes(let name), .translation(let name, _): name
    case .front, .analysis, .timeline, .glossary, .other: nil
    }
  }

  /// Whether other pages look at it again and again: at its clauses, notes or entries.
  var isReadOften: Bool {
    switch self {
    case .treaty, .translation, .notes, .glossary, .timeline: true
    case .front, .analysis, .other: false
    }
  }

  /// Whether it holds clauses.
  var isTreatyText: Bool {
    switch self {
    case .treaty, .translation: true
    default: false
    }
  }
}

/// The headings with their ids: GitHub slugs, made unique in the page; `section` where nothing is left of a heading.
///
/// Those in footnotes that are left out are none.
private func readHeadings(
  _ document: Document, _ blocks: [TextBlock], leavingOut footnotes: Set<Int>
) -> [Heading] {
  var slugs = SlugCounter()
  var headings: [Heading] = []
  headings.reserveCapacity(8)
  var words = PlainText()
  for block in blocks {
    guard case .heading(let level) = document[block.node].kind else { continue }
    if let definition = block.definition, footnotes.contains(Int(definition)) { continue }
    words.read(document, below: block.node)
    let text = words.string.trimmingWhiteSpace()
    let slug = githubSlug(text)
    let anchor = slugs.unique(slug.isEmpty ? "section" : slug)
    headings.append(Heading(node: block.node, level: Int(level), text: text, anchor: anchor))
  }
  return headings
}

/// The first heading, where it is of level 1 and so stands above the page's text as its title.
///
/// In a treaty's text one that opens a clause is none, nor is one that names a clause in its notes; what has a
/// numbering of its own may be the whole of a file (`# Protocol on ice`), as the front matter says. Where that has
/// another title and the text more headings of level 1, the first is one of them (`# Part One`).
private func titleHeading(_ headings: [Heading], _ kind: Draft.Kind, _ title: String?) -> Heading? {
  guard let first = headings.first, first.level == 1 else { return nil }
  let isTitle: Bool
  switch kind {
  case .treaty, .translation:
    let isNamedOtherwise = title.map { $0 != first.text } ?? false
    if isNamedOtherwise, headings.dropFirst().contains(where: { $0.level == 1 }) { return nil }
    let read = ClauseHeading(first.text)
    switch read.kind {
    case .preamble, .part, .chapter, .article: isTitle = false
    case .annex, .protocol, .schedule, .appendix:
      isTitle = read.isNamedByWords || !isNamedOtherwise
    case .provision, .paragraph, .point, .block, .omission: isTitle = true
    }
  case .notes: isTitle = Pinpoint(in: first.text)?.isFirst != true
  case .front, .analysis, .timeline, .glossary, .other: isTitle = true
  }
  return isTitle ? first : nil
}

private func readTitle(
  _ front: FrontMatterPart, _ heading: Heading?, _ kind: Draft.Kind, _ source: SourceFile, isRefused: Bool,
  _ findings: inout Findings
) -> String {
  if let title = front.values.title { return title }
  if let heading { return heading.text }
  switch kind {
  case .notes, .translation, .glossary: return ""
  case .timeline: return "Timeline"
  default:
    guard front.isReadable, front.lacksTitle, !isRefused else { return source.path }
    findings.error(
      .missingTitle, at: front.titleSpan, "the page has no title", suggestion: "title: … between lines “---”")
    return source.path
  }
}
