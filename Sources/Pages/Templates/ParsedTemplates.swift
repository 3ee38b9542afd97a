import Mustache
import Source
import Synchronization

// In: the templates as the library is to have them. Out: the same as it has parsed them, each when a page is first made
// with it, since no briefing has pages of all sorts.

/// The templates of a site in the library's own form.
final class ParsedTemplates: Sendable {
  private let prepared: PreparedTemplates
  private let parsed: Guarded<[String: MustacheTemplate]>
  private let libraries = Guarded<[String: MustacheLibrary]>([:])

  /// The texts that marks stand for in them.
  var texts: [[UInt8]] { prepared.texts }

  /// Templates, some of which are parsed already: all that the library may refuse.
  init(_ prepared: PreparedTemplates, _ parsed: [String: MustacheTemplate]) {
    self.prepared = prepared
    self.parsed = Guarded(parsed)
  }

  /// A template with all its partials.
  func library(for template: TemplateName) -> MustacheLibrary {
    libraries.withLock { libraries in
      if let known = libraries[template.rawValue] { return known }
      let names = prepared.all(from: template)
      let library = MustacheLibrary(
        templates: Dictionary(names.map { ($0, parsed(named: $0)) }, uniquingKeysWith: { first, _ in first }))
      libraries[template.rawValue] = library
      return library
    }
  }

  private func parsed(named name: String) -> MustacheTemplate {
    parsed.withLock { parsed in
      if let known = parsed[name] { return known }
      guard let text = prepared.templates[name], let template = try? MustacheTemplate(string: text) else {
        preconditionFailure("the library refuses the template “\(name)”, in which nothing is wrong")
      }
      parsed[name] = template
      return template
    }
  }
}
