// A briefing with one thing of each kind, into which the bytes are put as one of its files.
import Figures
import Foundation
import Model
import Pages
import Search
import Source
import Synchronization

private let texts = [
  "briefing.yaml": "title: T\nlanguage: en\n", "index.md": "---\ntitle: Front\n---\n\nWords.\n",
  "sources.yaml": "references:\n- {id: s, type: webpage, title: T}\n",
  "glossary.md":
    "---\ntitle: Names\n---\n\n## Floe\n\n- Kind: state\n- Also: Ice floe; یخ\n\nWords.\n\n## Frostland\n\n- Kind: state\n\nWords.\n",
  "treaties/t.md":
    "---\ntitle: T\ntext: verbatim\nsource: s\n---\n\n## Article 1\n\nWords of one kind or another.\n\n1. One.\n2. Two shall not melt the ice.\n",
  "treaties/t.notes.md":
    "## Article 1\n\n- Duty: defence\n- Strength: shall\n\n> **one kind** …\n\nA note [@s].\n",
  "analysis/b.md":
    "---\ntitle: B\n---\n\nFloe said “two shall not melt the ice” ([Art. 1(2)](../treaties/t.md#article-1)).[^c-b]\n\n[^c-b]: So.\n\n    - Status: supported\n    - For: [@s], A2\n\n```chart\ndata: d.csv\ntype: bar\nx: a\ny: b\ncaption: C\n```\n\n```chart\ndata: d.csv\ntype: line\nx: a\ny: b\ncaption: C\n```\n",
  "data/d.csv": "a,b\nx,1\ny,2\n",
]
private let files = texts.map { SourceFile(path: $0, text: $1) }

/// The briefing with these bytes as one of its files; its diagnostics can be told.
@discardableResult
func bindBriefing(_ path: String, _ bytes: [UInt8]) -> Briefing {
  let bound = bind(
    files.filter { $0.path != path } + [SourceFile(path: path, bytes: bytes)], media: ["media/x.png"])
  _ = DiagnosticFormat.text.write(bound.diagnostics)
  _ = DiagnosticFormat.json.write(bound.diagnostics)
  return bound.value
}

/// What that briefing's queries answer, after the bytes as CSV have been queried too.
func computeFigures(_ path: String, _ bytes: [UInt8]) -> (briefing: Briefing, figures: Figures) {
  let briefing = bindBriefing(path, bytes)
  let figures = compute(briefing)
  _ = DiagnosticFormat.text.write(figures.diagnostics)
  return (briefing, figures.value)
}

/// A table, as it is and below a line that names the columns which the charts draw: computed, and drawn where it can
/// be.
@Sendable func fuzzTable(_ bytes: [UInt8]) {
  for head in ["", "a,b\n"] {
    let (briefing, figures) = computeFigures("data/d.csv", Array(head.utf8) + bytes)
    if !figures.blocks.isEmpty { _ = size(of: briefing, figures, shipped.value) }
  }
}

/// A page through the search's folding: as many scripts as there are said to be.
@Sendable func fuzzSearch(_ bytes: [UInt8]) {
  let page = Array("---\ntitle: A\n---\n\n".utf8) + bytes
  let reading = SearchReading(bindBriefing("analysis/a.md", page), address: { _ in "a.html" })
  let stretches = (0..<reading.count).map { number in
    reading.read(number) { path, bytes in precondition(!path.isEmpty && !bytes.isEmpty) }
  }
  let index = reading.index(of: stretches)
  for position in 0..<index.count { precondition(!index.file(position).bytes.isEmpty) }
}

/// A page through everything, in the shipped templates: no more than fifty times its size beside the rest.
@Sendable func fuzzSite(_ bytes: [UInt8]) {
  let (briefing, figures) = computeFigures("analysis/a.md", bytes)
  let written = size(of: briefing, figures, shipped.value)
  precondition(written < 2_000_000 + 50 * bytes.count, "\(written) bytes of output for \(bytes.count)")
}

/// The bytes as a template: refused, or filled in.
@Sendable func fuzzTemplate(_ bytes: [UInt8]) {
  let path = "page.mustache"
  let templates = TemplateSet.read(
    templateFiles.filter { $0.path != path } + [SourceFile(path: path, bytes: bytes)])
  _ = DiagnosticFormat.text.write(templates.diagnostics)
  if templates.diagnostics.isEmpty { _ = size(of: plain.briefing, plain.figures, templates.value) }
}

private let plain = computeFigures("index.md", Array("---\ntitle: Front\n---\n\nWords.\n".utf8))

/// How many bytes a briefing is when it is written.
///
/// One with errors is not rendered by the command, and still must
/// not crash.
private func size(of briefing: Briefing, _ figures: Figures, _ templates: TemplateSet) -> Int {
  let written = Atomic(0)
  render(briefing, figures: figures, with: templates) { file in
    switch file.contents {
    case .bytes(let bytes): written.add(bytes.count, ordering: .relaxed)
    case .pieces(let piece): written.add(piece(0, .max).count, ordering: .relaxed)
    case .copy: break
    }
  }
  return written.load(ordering: .relaxed)
}

private let shipped = TemplateSet.read(templateFiles)

/// The shipped templates, below the working folder.
private let templateFiles: [SourceFile] = {
  let paths = (try? FileManager.default.subpathsOfDirectory(atPath: "templates")) ?? []
  return paths.sorted().compactMap { path in
    guard let bytes = FileManager.default.contents(atPath: "templates/" + path) else { return nil }
    return SourceFile(path: path, bytes: Array(bytes))
  }
}()
