import Scanning
import Source

// In: templates by name that are known to be right, and their tags. Out: the same as the library is to have them.

/// Templates as the library is to have them, with most of their text kept aside: it goes through text character by
/// character, and for each tag once to the end.
struct PreparedTemplates {
  /// The templates by name.
  private(set) var templates: [String: String] = [:]
  /// The texts that `Slot.text` stands for in them, by their numbers.
  private(set) var texts: [[UInt8]] = []

  /// The partials that each template names itself.
  private(set) var partials: [String: [String]] = [:]

  /// None.
  init() {}

  /// Templates by name that are known to be right, with the tags of each.
  init(_ files: [String: SourceFile], _ tags: [String: [TemplateTag]]) {
    let keepsAside = !files.contains { name, file in Self.mayIndent(file.bytes, tags[name] ?? []) }
    for name in files.keys.sorted() {
      guard let file = files[name], let tags = tags[name] else { continue }
      templates[name] = prepared(file.bytes, tags, keepsAside: keepsAside)
      partials[name] = tags.filter { $0.kind == .partial }.map { TemplateName.partials + $0.name }
    }
  }

  /// The templates that the library may refuse, although the check found nothing wrong: partials that no template
  /// names, which it has not looked at, and those where a character beyond ASCII may be one with a brace next to it.
  var doubtful: [String] {
    let named = Set(TemplateName.allCases.flatMap { all(from: $0) })
    return templates.keys.filter { name in
      guard named.contains(name), let text = templates[name] else { return true }
      // A brace at the very end is taken for the beginning of a tag.
      return !text.isASCII || text.utf8.last == UInt8(ascii: "{")
    }
  }

  /// A template's name and those of all partials that it is made with.
  func all(from template: TemplateName) -> [String] {
    var names = [template.rawValue]
    var place = 0
    while place < names.count {
      for partial in partials[names[place]] ?? [] where !names.contains(partial) { names.append(partial) }
      place += 1
    }
    return names
  }

  /// A template as the library is to have it.
  ///
  /// Values come escaped (the library would go through them character by character, on every page), so each is written
  /// as it is: `{{name}}` becomes `{{{name}}}`. The check has made sure that it is text.
  ///
  /// White space before a partial that stands alone on its line is taken away, since the library would repeat it before
  /// each line of the partial, also where white space counts.
  /// The library's own names of the partials, `partials/head`, take the place of those that authors write, `head`.
  private mutating func prepared(_ bytes: [UInt8], _ tags: [TemplateTag], keepsAside: Bool) -> String {
    var out: [UInt8] = []
    var place = 0
    func text(upTo end: Int, before kind: TemplateTag.Kind?) {
      var text = place..<end
      if kind == .partial { text = Self.withoutIndentation(text, in: bytes) }
      guard keepsAside, let aside = Self.aside(text, in: bytes) else {
        out += bytes[text]
        return
      }
      out += bytes[text.lowerBound..<aside.lowerBound]
      out += Slot.text(texts.count).utf8
      out += bytes[aside.upperBound..<text.upperBound]
      texts.append(Array(bytes[aside]))
    }
    for tag in tags {
      text(upTo: Int(tag.span.lower), before: tag.kind)
      switch tag.kind {
      case .text: out += "{{{\(tag.name)}}}".utf8
      case .partial: out += "{{>\(TemplateName.partials)\(tag.name)}}".utf8
      case .markup, .section, .inverted, .close, .comment, .unsupported, .malformed:
        out += bytes[tag.span.range]
      }
      place = Int(tag.span.upper)
    }
    text(upTo: bytes.count, before: nil)
    return String(decoding: out, as: UTF8.self)
  }

  /// The part of a text between two tags that can be kept aside: all but blanks and a line's end at either side, which
  /// say whether a tag stands alone on its line.
  ///
  /// Nothing where what is next to them is not ASCII or a control character, which could end a line as well, or be a
  /// part of the same character as a brace; and where it would not be worth its while.
  private static func aside(_ text: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    guard let first = text.first(where: { !bytes[$0].isBlank }),
      let last = text.last(where: { !bytes[$0].isBlank })
    else { return nil }
    var (lower, upper) = (text.lowerBound, text.upperBound)
    if bytes[first] == UInt8(ascii: "\n") {
      lower = first + 1
    } else if !bytes[first].isPrinted {
      return nil
    }
    if bytes[last] == UInt8(ascii: "\n") {
      upper = last
    } else if !bytes[last].isPrinted {
      return nil
    }
    // The library refuses a template that ends with a brace.
    if bytes[last] == UInt8(ascii: "{"), last + 1 == bytes.count { return nil }
    return lower + 8 < upper ? lower..<upper : nil
  }

  /// The text before a partial without its line's blanks, where there is nothing else on that line.
  private static func withoutIndentation(_ text: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var end = text.upperBound
    while end > text.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    return end == 0 || bytes[end - 1] == UInt8(ascii: "\n") ? text.lowerBound..<end : text
  }

  /// Whether there are blanks before a partial, with nothing else between them and another tag or an unusual end of a
  /// line: the library may repeat them before each line of the partial, of which it then has to see all.
  private static func mayIndent(_ bytes: [UInt8], _ tags: [TemplateTag]) -> Bool {
    var place = 0
    for tag in tags {
      if tag.kind == .partial {
        let text = withoutIndentation(place..<Int(tag.span.lower), in: bytes)
        let line = bytes[text].reversed().prefix { $0 != UInt8(ascii: "\n") }
        if line.first?.isBlank == true, !line.contains(where: \.isPrinted) { return true }
      }
      place = Int(tag.span.upper)
    }
    return false
  }
}

extension UInt8 {
  /// Whether it is a character of ASCII that is seen.
  fileprivate var isPrinted: Bool { (0x21...0x7E).contains(self) }
}
