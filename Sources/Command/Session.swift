import ArgumentParser
import Disk
import Figures
import Foundation
import Model
import Pages
import Source
import Synchronization

// In: the command's options. Out: the folder published or the problems told, and an exit code. The whole line from
// folder to folder stands in `runThrough`; what each stage does stands elsewhere.

/// One run of the command.
struct Session {
  private let inputs: Inputs
  private let jobs: Int
  private let console = Console()
  private let overflow: Overflow
  private let progress: Progress
  private var stopwatch = Stopwatch()

  init(_ inputs: Inputs) {
    self.inputs = inputs
    jobs = inputs.jobs == 0 ? max(1, availableCores) : inputs.jobs
    overflow = Overflow(console: console)
    progress = Progress(console)
  }

  /// Builds into a folder, or only checks where there is none.
  mutating func run(output: String?) throws {
    // A limit on the size of files is an error as those of the disk are, not the end of the process.
    _ = signal(SIGXFSZ, SIG_IGN)
    do throws(DiskError) {
      try runThrough(output: output)
    } catch {
      progress.end()
      try? console.writeError("briefing: \(error)\n")
      throw ExitCode(error.exitCode)
    }
    if isFailed { throw ExitCode(1) }
  }

  private var diagnostics: [Diagnostic] = []

  /// Whether the content has errors, or warnings where they count as such.
  private var isFailed: Bool { diagnostics.contains { inputs.strict || $0.severity == .error } }

  private mutating func runThrough(output: String?) throws(DiskError) {
    begin("reading")
    let (content, templateFiles) = try load()
    diagnostics = content.diagnostics + templateFiles.diagnostics
    var causes: Causes?
    if let output, diagnostics.isEmpty {
      begin("comparing")
      // Of all the options only this one changes a byte of the edition.
      causes = try Causes(
        content: content.value, templates: templateFiles.value, options: ["base-url \(inputs.baseURL ?? "")"],
        jobs: jobs)
      if let causes, try isAtHand(causes, in: output) { return }
    }
    begin("binding")
    let folder = inputs.content
    let (bound, templates) = together(jobs: jobs) {
      bind(content.value.files, of: folder, media: content.value.media.map(\.path), jobs: jobs)
    } beside: {
      TemplateSet.read(templateFiles.value)
    }
    begin("computing")
    let figures = compute(bound.value, in: { [overflow] in overflow.databaseFile(of: content.value) })
    diagnostics +=
      try bound.diagnostics + figures.diagnostics + templates.diagnostics
      + checkPictures(content.value.media)
    let counts = Counts(bound.value)

    var published: PublishSummary?
    if let output, !isFailed {
      begin("rendering")
      let publication = try Publication(in: output, apartFrom: [inputs.content, inputs.templates])
      try write(bound.value, figures.value, templates.value, content.value, to: publication)
      begin("publishing")
      // What is to be told is told by every build: an edition with problems is made again.
      let outcome = try publish(
        publication, templates.value, madeFrom: diagnostics.isEmpty ? causes : nil, counts)
      diagnostics += outcome.diagnostics
      published = outcome.value
    }
    progress.end()
    try report(counts, published, openTasks: output == nil ? bound.value.openTasks : [])
    keepToTheEnd(content, bound, templates)
  }

  /// Reads the content beside the templates.
  private func load() throws(DiskError) -> (Outcome<Content>, Outcome<[SourceFile]>) {
    let (content, templates) = together(jobs: jobs) {
      Result { () throws(DiskError) in
        try Disk.load(contentFolder: inputs.content, jobs: jobs, on: overflow.shelf)
      }
    } beside: { [inputs, jobs] in
      Result { () throws(DiskError) in try Disk.load(templatesFolder: inputs.templates, jobs: jobs) }
    }
    return (try content.get(), try templates.get())
  }

  /// Whether the edition in the output folder was made from the same and is whole; if so, that is all to report.
  private mutating func isAtHand(_ causes: Causes, in output: String) throws(DiskError) -> Bool {
    guard
      let edition = try Colophon.ofEdition(
        in: output, madeFrom: causes, apartFrom: [inputs.content, inputs.templates], jobs: jobs),
      let counts = Counts(edition.counts)
    else { return false }
    progress.end()
    try report(counts, PublishSummary(unchanged: edition.files), openTasks: [])
    return true
  }

  /// Checks the pictures that are documents.
  private func checkPictures(_ media: [MediaFile]) throws(DiskError) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for file in media where file.path.lowercased().hasSuffix(".svg") {
      found += checkPicture(SourceFile(path: file.path, shownPath: file.shownPath, bytes: try file.read()))
    }
    return found
  }

  /// Renders every page into the edition, and copies what is published as it is.
  private func write(
    _ briefing: Briefing, _ figures: Figures, _ templates: TemplateSet, _ content: Content,
    to publication: Publication
  ) throws(DiskError) {
    let media = Dictionary(content.media.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    // No page is copied.
    let texts = Dictionary(
      content.files.lazy.filter { !$0.path.hasSuffix(".md") }.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    let failure = Guarded<DiskError?>(nil)
    // A script of the search for every other page.
    publication.reserveRoom(briefing.pages.count * 3 / 2 + briefing.entities.count + media.count)
    try render(
      briefing, figures: figures, with: templates,
      options: RenderOptions(baseURL: inputs.baseURL.flatMap(readBaseURL), jobs: jobs),
      mediaSizes: media.mapValues(\.size),
      media: { path in
        do throws(DiskError) {
          return try media[path]?.read()
        } catch {
          failure.withLock { $0 = error }
          return nil
        }
      }
    ) { (file) throws(DiskError) in try publication.write(file) }
    for path in briefing.media {
      if let text = texts[path] {
        try publication.write(OutputFile(path: path, contents: .bytes(text.bytes)))
      } else if let source = media[path]?.source {
        try publication.write(OutputFile(path: path, contents: .copy(of: source)))
      } else {
        preconditionFailure("“\(path)” is published, and no file of the content")
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// Adds the file that lists the others and publishes the edition; meanwhile gives back what the briefing's texts took
  /// of the disk.
  private func publish(
    _ publication: Publication, _ templates: TemplateSet, madeFrom causes: Causes?, _ counts: Counts
  ) throws(DiskError) -> Outcome<PublishSummary> {
    let (outcome, _) = together(jobs: jobs) {
      Result { () throws(DiskError) in
        if let worker = serviceWorker(publication.digests, templates) { try publication.write(worker) }
        return try publication.commit(madeFrom: causes, counts: counts.numbers, jobs: jobs)
      }
    } beside: { [overflow] in
      overflow.clear()
    }
    return try outcome.get()
  }

  // MARK: Words

  private mutating func begin(_ stage: String) {
    progress.begin(stage)
    stopwatch.begin(stage)
  }

  private mutating func report(
    _ counts: Counts, _ published: PublishSummary?, openTasks: [String]
  ) throws(DiskError) {
    let format = inputs.format
    try format.write(diagnostics, coloured: console.isColoured) { [console] (words) throws(DiskError) in
      try format == .json ? console.write(words) : console.writeError(words)
    }
    let seconds = stopwatch.end()
    var lines = openTasks
    let errors = diagnostics.count { $0.severity == .error }
    if errors > 0 || diagnostics.count > errors {
      lines.append("\(count(errors, "error")), \(count(diagnostics.count - errors, "warning"))")
    }
    lines.append("\(counts.words), \(seconds) s")
    if let published {
      lines.append(
        "\(count(published.written, "file")) written, \(published.unchanged) unchanged, \(published.removed) removed"
      )
    }
    if inputs.timings { lines += stopwatch.lines }
    let text = lines.map { $0 + "\n" }.joined()
    if inputs.format == .json { try console.writeError(text) } else { try console.write(text) }
  }
}

/// Keeps values until the process ends: to take a large briefing apart, piece by piece, would only put that off.
private func keepToTheEnd(_ values: Any...) {
  final class Kept {
    let values: [Any]
    init(_ values: [Any]) { self.values = values }
  }
  _ = unsafe Unmanaged.passRetained(Kept(values))
}

extension Briefing {
  /// The boxes that are still open, a line each, in the order of the claims.
  fileprivate var openTasks: [String] {
    claims.flatMap { claim in
      claim.tasks.filter { !$0.isDone }.map { task in
        let source = pages[claim.page.index].source
        let place = source.position(of: Int(task.span.lower))
        return "\(source.shownPath):\(place.line):\(place.column): to do: \(task.text) [\(claim.label)]"
      }
    }
  }
}
