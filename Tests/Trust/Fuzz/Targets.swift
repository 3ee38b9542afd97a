// Each target by its name. Those of a file bind a small briefing with the bytes as that file; the others give the bytes
// to one pure function, some hundred times as fast, and hold its answer to what it promises.
import Figures
import GFMReference
import Markdown
import Model
import Pages
import Prose
import Search
import Source

/// Takes any bytes.
typealias FuzzTarget = @Sendable ([UInt8]) -> Void

let targets: [String: FuzzTarget] = [
  "settings": { bindBriefing("briefing.yaml", $0) },
  "front-matter": {
    bindBriefing("analysis/a.md", Array("---\n".utf8) + $0 + Array("\n---\n\nWords [@s].\n".utf8))
  },
  "page": { bindBriefing("analysis/a.md", $0) },
  "treaty": { bindBriefing("treaties/t.md", $0) },
  "notes": { bindBriefing("treaties/t.notes.md", $0) },
  "translation": { bindBriefing("treaties/t.fa.md", $0) },
  "glossary": { bindBriefing("glossary.md", $0) },
  "timeline": { bindBriefing("timeline.md", $0) },
  "sources": { bindBriefing("sources.yaml", $0) },
  "csv": fuzzTable,
  "search": fuzzSearch,
  "site": fuzzSite,
  "template": fuzzTemplate,
  "markdown": fuzzMarkdown,
  "quotation": fuzzQuotation,
  "names": fuzzNames,
  "picture": { bytes in
    let said = checkPicture(SourceFile(path: "media/x.svg", bytes: bytes))
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    // Whatever else stands there, no script element is let through.
    precondition(!said.isEmpty || !text.contains("<script"), "a script is let through")
  },
  "quadratic": fuzzQuadratic,
]

/// Markdown to a tree, HTML and plain text: every place is in the file, and nothing of the file becomes a tag.
private func fuzzMarkdown(_ bytes: [UInt8]) {
  let file = SourceFile(path: "x.md", bytes: bytes)
  let outcome = parse(file)
  _ = DiagnosticFormat.text.write(outcome.diagnostics)
  let document = outcome.value
  for node in document.nodes { precondition(node.span.upper <= bytes.count, "a node ends after the file") }
  let html = PlainGFM.html(document).string.lowercased()
  for tag in ["<script", "<style", "<iframe", "javascript:\"", "<svg", "<img src=\"javascript"] {
    precondition(!html.contains(tag), "\(tag) is let through")
  }
  let plain = PlainText(document, below: NodeID(0))
  let map = SentenceMap(of: plain.bytes)
  for place in stride(from: 0, to: plain.bytes.count, by: 97) {
    let sentence = map.sentence(at: place, in: plain.bytes)
    precondition(sentence.lowerBound >= 0 && sentence.upperBound <= plain.bytes.count)
  }
  for range in quotedRanges(in: plain.bytes) { precondition(range.upperBound <= plain.bytes.count) }
  _ = foreignRuns(in: plain.bytes, language: "en")
}

/// A quotation and a text, with a NUL between them: what is found is in the text, and the difference adds up.
private func fuzzQuotation(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
  let quote = String(decoding: parts[0], as: UTF8.self)
  let text = String(decoding: parts.count > 1 ? parts[1] : [], as: UTF8.self)
  let utf8 = Array(text.utf8)
  for insertions in [false, true] {
    var searched = SearchableText(utf8)
    switch searched.find(TextQuote(parsing: quote, phrase: nil, insertions: insertions)) {
    case .found(let match):
      precondition(match.phrase.upperBound <= utf8.count && !match.fragments.isEmpty)
      precondition(
        zip(match.fragments, match.fragments.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    case .several(_, let places):
      precondition(places.count > 1 && places.allSatisfy { $0.upperBound <= utf8.count })
    case .none: precondition((nearestPassage(to: quote, in: utf8)?.upperBound ?? 0) <= utf8.count)
    }
  }
  if let changes = wordDiff(
    quote, text, parties: ComparedParties(new: [PartyNames(["Ice", "Frost and Snow"])]))
  {
    precondition(
      changes.map(\.old).joined() == quote && changes.map(\.new).joined() == text,
      "the difference is not whole")
  }
  _ = nearest(quote, among: text.split(separator: "\n").map(String.init))
  _ = githubSlug(text)
}

/// Names, one a line, and a text after an empty line: what is found is in order, apart, and one of the names.
private func fuzzNames(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let names = lines.prefix { !$0.isEmpty }.map(String.init)
  let body = Array(lines.dropFirst(names.count).joined(separator: "\n").utf8)
  let automaton = NameAutomaton(names: names.enumerated().map { ($1, $0) })
  var last = 0
  for match in automaton.matches(in: body) {
    precondition(match.range.lowerBound >= last && match.range.upperBound <= body.count, "matches overlap")
    precondition(names.indices.contains(match.value))
    let found = String(decoding: body[match.range], as: UTF8.self)
    let keys = [found, names[match.value]].map { words(NameFolding.key(of: $0)) }
    precondition(keys[0] == keys[1], "“\(found)” is not “\(names[match.value])”")
    last = match.range.upperBound
  }
}

/// The words of a name, between any white space that a match takes for one space.
private func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0.isNewline || $0 == "\t" } }
