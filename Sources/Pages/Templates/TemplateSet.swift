// In: the files below the templates folder. Out: templates that are known to fit their models, and assets named by
// their contents; with the diagnostics of those that do not fit.
// It does not read the disk, render, or guess: a template with a mistake is reported and left out.
import Markdown
import Mustache
import Source

/// The templates and assets of a site, checked against the names that each template receives.
public struct TemplateSet: Sendable {
  /// The files below `assets/`, each under a name that changes with its contents.
  let assets: Assets
  /// What the service worker does, `worker.js`; nothing where there is no such file.
  let worker: [UInt8]?
  private let stencils: Stencils

  /// Templates from the files below their folder: `page.mustache`, `partials/head.mustache`, `assets/site.css`.
  ///
  /// An unknown name or partial, an unbalanced section and a missing template are each a `template-error` with its
  /// file, line and column. Other files, such as a README, are passed over.
  public static func read(_ files: [SourceFile]) -> Outcome<TemplateSet> {
    let sorted = files.sorted { $0.path < $1.path }
    let templates = sorted.filter { $0.path.hasSuffix(suffix) }
    var diagnostics: [Diagnostic] = []
    var named: [String: SourceFile] = [:]
    for file in templates {
      let name = Self.name(of: file)
      if let offset = file.firstInvalidOffset {
        diagnostics.append(
          Diagnostic(.templateError, in: file, at: Span(at: offset), "the template is not UTF-8 here"))
        continue
      }
      if let place = Slot.first(in: file.bytes) {
        diagnostics.append(
          Diagnostic(
            .templateError, in: file, at: Span(at: place),
            "the template holds a control character here, which HTML does not allow"))
        continue
      }
      named[name] = file
    }
    var excess = TemplateLimits.check(named)
    var prepared = PreparedTemplates()
    if excess.isEmpty {
      let tags = named.mapValues { TemplateTag.scan($0.bytes) }
      excess = TemplateLimits.check(named, tags)
      diagnostics += excess.isEmpty ? TemplateCheck.check(named, tags, folder: folder(of: sorted)) : []
      if excess.isEmpty, diagnostics.isEmpty { prepared = PreparedTemplates(named, tags) }
    }
    diagnostics += excess
    var parsed: [String: MustacheTemplate] = [:]
    for name in prepared.doubtful {
      guard let text = prepared.templates[name], let file = named[name] else { continue }
      do {
        parsed[name] = try MustacheTemplate(string: text)
      } catch {
        diagnostics.append(
          Diagnostic(.templateError, in: file, at: Span(at: 0), "the template library refuses the template"))
      }
    }
    let assets = Assets(sorted.filter { $0.path.hasPrefix(Assets.folder) })
    let worker = sorted.first { $0.path == "worker.js" }?.bytes
    return Outcome(
      TemplateSet(
        assets: assets, worker: worker, stencils: Stencils(ParsedTemplates(prepared, parsed))), diagnostics)
  }

  /// A model through its template.
  func render(_ template: TemplateName, _ model: some ViewModel) -> [UInt8] {
    stencils.fill(template, model)
  }

  /// Keeps HTML that many pages have, for their models.
  func share(_ html: [UInt8]) -> SharedMarkup { stencils.share(html) }

  /// A model through its template, in parts; what the model gives in pieces is not copied.
  func parts(_ template: TemplateName, _ model: some ViewModel) -> [[UInt8]] {
    stencils.parts(template, model)
  }

  private static let suffix = ".mustache"

  /// A template's path without its ending: `page`, `partials/head`.
  private static func name(of file: SourceFile) -> String { String(file.path.dropLast(suffix.count)) }

  /// The folder as the author knows it, for the place of a template that is not there.
  private static func folder(of files: [SourceFile]) -> String {
    guard let file = files.first, file.shownPath.hasSuffix(file.path) else { return "templates/" }
    return String(file.shownPath.dropLast(file.path.count))
  }
}
