// In: templates by name, and the names each receives. Out: a diagnostic for each tag that would come to nothing.
// It does not render, nor parse what the template library parses again.
import Prose
import Source

/// The check that a template asks only for what it receives.
struct TemplateCheck {
  /// A thing whose names a place in a template can use.
  private struct Scope {
    let schema: Schema
    /// How many lists within one another it is a thing of.
    let lists: Int
    var name: String { "\(schema.name) \(lists)" }

    init(_ schema: Schema, lists: Int = 0) { (self.schema, self.lists) = (schema, lists) }
  }

  private let files: [String: SourceFile]
  private let tags: [String: [TemplateTag]]
  private var found: Set<Diagnostic> = []
  private var ways: Set<String> = []

  /// The problems of all templates, each once.
  static func check(
    _ files: [String: SourceFile], _ tags: [String: [TemplateTag]], folder: String
  ) -> [Diagnostic] {
    var check = TemplateCheck(files: files, tags: tags)
    for name in TemplateName.allCases {
      if let file = files[name.rawValue] {
        check.walk(name.rawValue, file, scopes: [Scope(name.schema)], dot: nil, through: [])
      } else {
        check.found.insert(
          Diagnostic(
            .templateError, file: "\(folder)\(name.rawValue).mustache",
            "the template “\(name.rawValue).mustache” is missing"))
      }
    }
    let known = TemplateName.allCases.map(\.rawValue)
    for (name, file) in files where !name.hasPrefix(TemplateName.partials) && !known.contains(name) {
      check.report(
        file, Span(at: 0), "no page is made with a template “\(name).mustache”",
        nearest: name, among: known)
    }
    return check.found.sorted()
  }

  private init(files: [String: SourceFile], tags: [String: [TemplateTag]]) {
    self.files = files
    self.tags = tags
  }

  /// Goes through one template with the things it can name, innermost last.
  ///
  /// `dot` is what `{{.}}` stands for: the value of the section around it, where that is one.
  private mutating func walk(
    _ name: String, _ file: SourceFile, scopes: [Scope], dot: Dot?, through: [String]
  ) {
    // A partial is gone through once for each chain of things it is called with.
    let chain = scopes.map(\.name).joined(separator: "|") + "|" + (dot?.rawValue ?? "")
    guard ways.insert("\(name)|\(chain)").inserted else { return }
    var scopes = scopes
    var open: [(tag: TemplateTag, pushes: Bool)] = []
    var dots = [dot]
    for tag in tags[name] ?? [] {
      switch tag.kind {
      case .malformed:
        report(file, tag.span, "the tag is not closed, or its name is not a name")
      case .unsupported:
        report(
          file, tag.span, "templates have no tags of this kind: names, sections, partials and comments only")
      case .text, .markup:
        checkValue(tag, file, scopes, dots[dots.count - 1])
      case .section, .inverted:
        let found = section(tag, file, scopes)
        let pushes = tag.kind == .section && found?.scope != nil
        if pushes, let scope = found?.scope { scopes.append(scope) }
        open.append((tag, pushes))
        dots.append(dots[dots.count - 1])
        if tag.kind == .section, let found {
          dots[dots.count - 1] = Dot(in: found.shape, before: dots[dots.count - 1])
        }
      case .close:
        guard let last = open.last, last.tag.name == tag.name else {
          let expected = open.last.map { "“\($0.tag.name)” is open" } ?? "no section is open"
          report(file, tag.span, "“\(tag.name)” is closed here, but \(expected)")
          return
        }
        open.removeLast()
        dots.removeLast()
        if last.pushes { scopes.removeLast() }
      case .comment: break
      case .partial:
        enter(tag, file, scopes: scopes, dot: dots[dots.count - 1], through: through + [name])
      }
    }
    for (tag, _) in open { report(file, tag.span, "the section “\(tag.name)” is not closed") }
  }

  private mutating func enter(
    _ tag: TemplateTag, _ file: SourceFile, scopes: [Scope], dot: Dot?, through: [String]
  ) {
    let name = TemplateName.partials + tag.name
    guard let partial = files[name] else {
      let known = files.keys.filter { $0.hasPrefix(TemplateName.partials) }.map {
        String($0.dropFirst(TemplateName.partials.count))
      }
      report(file, tag.span, "there is no partial “\(tag.name)”", nearest: tag.name, among: known.sorted())
      return
    }
    if through.contains(name) {
      report(file, tag.span, "the partial “\(tag.name)” includes itself")
      return
    }
    walk(name, partial, scopes: scopes, dot: dot, through: through)
  }

  private mutating func checkValue(_ tag: TemplateTag, _ file: SourceFile, _ scopes: [Scope], _ dot: Dot?) {
    let shape: Shape
    if tag.name == "." {
      guard let dot else {
        report(
          file, tag.span, "“.” is the value of the section around it, and none is around it that has one")
        return
      }
      shape = dot == .text ? .text : .markup
    } else {
      guard let found = lookUp(tag, file, scopes)?.shape else { return }
      shape = found
    }
    switch (shape, tag.kind) {
    case (.text, .text), (.markup, .markup): break
    case (.markup, _):
      report(file, tag.span, "“\(tag.name)” is HTML and would be escaped", suggestion: "{{{\(tag.name)}}}")
    case (.text, _):
      report(file, tag.span, "“\(tag.name)” is text and must be escaped", suggestion: "{{\(tag.name)}}")
    default:
      report(
        file, tag.span, "“\(tag.name)” is not a value: it opens a section", suggestion: "{{#\(tag.name)}}")
    }
  }

  /// What a section stands for, and what its contents can name in addition; no scope where it adds nothing.
  ///
  /// A list within a list is a list of the inner thing: otherwise each thing would be written once for each other one.
  private mutating func section(
    _ tag: TemplateTag, _ file: SourceFile, _ scopes: [Scope]
  ) -> (shape: Shape, scope: Scope?)? {
    guard let (shape, scope) = lookUp(tag, file, scopes) else { return nil }
    switch shape {
    case .object(let schema): return (shape, Scope(schema, lists: scope.lists))
    case .list(let schema):
      if tag.kind == .section, scope.lists < scopes.map(\.lists).max() ?? 0 {
        report(file, tag.span, "“\(tag.name)” is a list of something outside of the list that it stands in")
      }
      return (shape, Scope(schema, lists: scope.lists + 1))
    case .text, .markup, .flag: return (shape, nil)
    }
  }

  /// What sort of value `{{.}}` is.
  private enum Dot: String {
    case text, markup

    /// What it is within a section: a flag leaves it as it was, a thing with names has none.
    init?(in section: Shape, before: Dot?) {
      switch section {
      case .text: self = .text
      case .markup: self = .markup
      case .object, .list: return nil
      case .flag:
        guard let before else { return nil }
        self = before
      }
    }
  }

  /// What a name stands for, from the innermost thing outwards; a name with dots goes into things.
  private mutating func lookUp(
    _ tag: TemplateTag, _ file: SourceFile, _ scopes: [Scope]
  ) -> (shape: Shape, scope: Scope)? {
    let hasParts = tag.name.utf8.contains(UInt8(ascii: "."))
    let parts = hasParts ? tag.name.split(separator: ".").map(String.init) : [tag.name]
    guard let first = parts.first else {
      report(file, tag.span, "the tag has no name")
      return nil
    }
    var found: (shape: Shape, scope: Scope)?
    for scope in scopes.reversed() where found == nil {
      found = scope.schema.shape(of: first).map { ($0, scope) }
    }
    guard let match = found else {
      let known = scopes.reversed().flatMap { $0.schema.entries.map(\.name) }
      report(file, tag.span, "there is no name “\(first)” here", nearest: first, among: known)
      return nil
    }
    var shape = match.shape
    for part in parts.dropFirst() {
      guard case .object(let schema) = shape, let inner = schema.shape(of: part) else {
        var known: [String] = []
        if case .object(let schema) = shape { known = schema.entries.map(\.name) }
        report(file, tag.span, "there is no name “\(part)” in “\(tag.name)”", nearest: part, among: known)
        return nil
      }
      shape = inner
    }
    return (shape, match.scope)
  }

  private mutating func report(
    _ file: SourceFile, _ span: Span, _ message: String, nearest name: String, among known: [String]
  ) {
    report(file, span, message, suggestion: nearest(name, among: known))
  }

  private mutating func report(
    _ file: SourceFile, _ span: Span, _ message: String, suggestion: String? = nil
  ) {
    found.insert(Diagnostic(.templateError, in: file, at: span, message, suggestion: suggestion))
  }
}
