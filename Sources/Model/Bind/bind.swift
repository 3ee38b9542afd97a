import Markdown
import Prose
import Source

// In: the source files of a content folder and the names of its other files. Out: the bound briefing and every
// problem in it. Reads no file, no clock and no environment.

/// Reads and binds a briefing: `parse → read → index → resolve → check`.
///
/// - Parameters:
///   - files: the text files of the content folder, with paths below it.
///   - folder: the content folder, as a path of it is shown to the author.
///   - media: the paths of the files that are copied as they are.
///   - jobs: how many tasks work at once; the answer is the same at any number.
/// - Returns: the briefing, whole even where there are errors, and the diagnostics in their order.
public func bind(
  _ files: [SourceFile], of folder: String = "", media: [String] = [], jobs: Int = 1
) -> Outcome<Briefing> {
  var diagnostics: [Diagnostic] = []
  let precedes = { (a: SourceFile, b: SourceFile) in a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
  let pages = files.filter { $0.path.hasSuffix(".md") }.sorted(by: precedes)
  let others = files.filter { !$0.path.hasSuffix(".md") }.sorted(by: precedes)
  let bibliographyFile =
    others.first { $0.path == "sources.yaml" } ?? others.first { $0.path == "sources.json" }
  let (drafts, bibliography) = together(jobs: jobs) {
    parallelMap(pages.count, jobs: jobs, weight: { pages[$0].size }) { readDraft(pages[$0]) }
  } beside: {
    bibliographyFile.map(readBibliography)
  }
  diagnostics += drafts.flatMap(\.diagnostics)

  let settings = others.first { $0.path == "briefing.yaml" }
  let read = settings.map(readSettings)
  diagnostics += read?.diagnostics ?? []
  diagnostics += bibliography?.diagnostics ?? []
  // A page is published as a page alone, and a draft not at all.
  let data = others.filter { $0.path.hasPrefix("data/") }
  let unpublished = others.map(\.path).filter { !$0.hasPrefix("data/") && $0 != bibliographyFile?.path }
  let tables = data.filter { $0.path.hasSuffix(".csv") }.map(readTable)
  diagnostics += tables.flatMap(\.diagnostics)
  diagnostics += checkFiles(pages, others, of: folder, bibliographyFile)

  let index = BriefingIndex(
    of: drafts.map(\.value), language: (read?.value ?? SettingsDraft()).settings.language,
    bibliography: bibliography.map(\.value) ?? [], bibliographyFile: bibliographyFile,
    media: media + data.map(\.path), unpublished: unpublished, jobs: jobs, &diagnostics)
  let briefing = resolve(
    index, read?.value ?? SettingsDraft(), settings, bibliographyFile, tables.map(\.value), jobs: jobs)
  // Whoever comes next need not wait for that.
  letGo(of: (index, drafts), jobs: jobs)
  return Outcome(briefing.value, (diagnostics + briefing.diagnostics).uniquedAndSorted())
}

/// Files that are no part of a briefing, files that are missing, and files of data/ whose names the
/// generator keeps for itself; whether the name of a CSV file is free for a table, `compute` says.
private func checkFiles(
  _ pages: [SourceFile], _ others: [SourceFile], of folder: String, _ bibliography: SourceFile?
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let shownFolder = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
  for (name, files) in [("briefing.yaml", others), ("index.md", pages)]
  where !files.contains(where: { $0.path == name }) {
    // One in other letters is that file on some systems and another one on others.
    let namesake = (pages + others).first { $0.path.lowercased() == name }
    diagnostics.append(
      Diagnostic(
        .missingTitle, file: shownFolder + name,
        name == "index.md" ? "the briefing has no front page" : "the briefing has no settings",
        suggestion: namesake.map { "“\(name)” for “\($0.path)”" }
          ?? (name == "index.md"
            ? "a file index.md with a title" : "a file briefing.yaml with “title: …”")))
  }
  let generators = Set(DataFile.allCases.map(\.rawValue))
  for file in others where !file.path.hasSuffix(".csv") && generators.contains(file.path.lowercased()) {
    diagnostics.append(
      Diagnostic(
        .duplicateID, in: file, at: Span(at: 0),
        "this file would be published at “\(file.path)”, as is the generator’s own file",
        suggestion: "rename the file"))
  }
  for file in others {
    let isKnown =
      file.path == "briefing.yaml" || file.path == bibliography?.path || file.path.hasPrefix("data/")
    if isKnown { continue }
    if let bibliography, file.path == "sources.json" {
      diagnostics.append(
        Diagnostic(
          .invalidValue, .warning, in: file, at: Span(at: 0),
          "the bibliography is “\(bibliography.path)”, so “\(file.path)” is left out",
          suggestion: "one file with all sources"))
      continue
    }
    let known = ["briefing.yaml", "sources.yaml", "sources.json"].filter { $0 != file.path }
    diagnostics.append(
      Diagnostic(
        .invalidValue, .warning, in: file, at: Span(at: 0),
        "“\(file.path)” is no part of a briefing, so it is left out",
        suggestion: nearest(file.path, among: known)))
  }
  return diagnostics
}

extension [Diagnostic] {
  /// In their order, each once.
  consuming func uniquedAndSorted() -> [Diagnostic] {
    sort()
    var kept = 0
    for place in indices where kept == 0 || self[place] != self[kept - 1] {
      swapAt(kept, place)
      kept += 1
    }
    removeSubrange(kept...)
    return self
  }
}
