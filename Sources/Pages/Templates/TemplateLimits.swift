import Source

// In: templates by name, none of them checked yet. Out: a diagnostic for each that is larger than any honest one.
// The library takes the square of a template's length, and descends once for each section within a section.

/// How much a template may have, its partials counted wherever they are named.
enum TemplateLimits {
  /// Bytes in a file: 256 KiB.
  static let file = 256 << 10
  /// Tags in a file.
  static let tags = 1000
  /// Tags in a template that is filled in with its partials.
  static let allTags = 4000
  /// Sections and partials around one another.
  static let depth = 32

  /// The problems of each file by itself, in any order.
  static func check(_ files: [String: SourceFile]) -> [Diagnostic] { files.values.compactMap(checkFile) }

  /// The problems of the templates with their partials.
  static func check(_ files: [String: SourceFile], _ tags: [String: [TemplateTag]]) -> [Diagnostic] {
    var measure = TemplateMeasure(files, tags)
    return TemplateName.allCases.compactMap { measure.problem(of: $0.rawValue) }
  }

  /// What is too much in one file.
  ///
  /// It reads no tag, so that it is linear whatever stands there.
  private static func checkFile(_ file: SourceFile) -> Diagnostic? {
    if file.bytes.count > Self.file {
      return Diagnostic(
        .templateError, in: file, at: Span(at: Self.file),
        "a template has at most \(Self.file) bytes, and this one goes on here")
    }
    var count = 0
    var place = 0
    while let sign = TemplateTag.place(of: UInt8(ascii: "{"), from: place, in: file.bytes) {
      count += 1
      if count > tags {
        return Diagnostic(
          .templateError, in: file, at: Span(at: sign),
          "a template has at most \(tags) tags, and this is one more")
      }
      place = sign + 2
    }
    return nil
  }
}

/// Counts what a template comes to with its partials, each partial once.
private struct TemplateMeasure {
  private struct Size {
    var tags = 0
    var depth = 0
    /// The tag that is one too many or too deep.
    var fault: Span?
  }

  private let files: [String: SourceFile]
  private let tags: [String: [TemplateTag]]
  private var sizes: [String: Size] = [:]

  init(_ files: [String: SourceFile], _ tags: [String: [TemplateTag]]) {
    (self.files, self.tags) = (files, tags)
  }

  mutating func problem(of name: String) -> Diagnostic? {
    guard let file = files[name], let fault = size(of: name, below: []).fault else { return nil }
    return Diagnostic(
      .templateError, in: file, at: fault,
      "here the template has more than \(TemplateLimits.allTags) tags or \(TemplateLimits.depth) sections and partials within one another"
    )
  }

  /// A partial that includes itself counts once: it is reported elsewhere.
  private mutating func size(of name: String, below: [String]) -> Size {
    if let known = sizes[name] { return known }
    var size = Size()
    guard let found = tags[name], !below.contains(name), below.count <= TemplateLimits.depth else {
      return size
    }
    var open = 0
    for tag in found {
      var (tags, depth) = (1, open)
      switch tag.kind {
      case .section, .inverted:
        open += 1
        depth = open
      case .close: open = max(0, open - 1)
      case .partial:
        let part = self.size(of: TemplateName.partials + tag.name, below: below + [name])
        (tags, depth) = (1 + part.tags, open + 1 + part.depth)
      case .comment: tags = 0
      case .text, .markup, .unsupported, .malformed: break
      }
      size.tags = min(size.tags + tags, TemplateLimits.allTags + 1)
      size.depth = max(size.depth, depth)
      if size.fault == nil, size.tags > TemplateLimits.allTags || size.depth > TemplateLimits.depth {
        size.fault = tag.span
      }
    }
    sizes[name] = size
    return size
  }
}
