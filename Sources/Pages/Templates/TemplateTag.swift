import Scanning
import Source

/// One tag of a template: `{{…}}`.
struct TemplateTag: Sendable {
  /// What a tag does.
  enum Kind: Sendable, Equatable {
    /// `{{name}}`
    case text
    /// `{{{name}}}` or `{{&name}}`
    case markup
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case partial
    /// A tag of mustache that templates here do without: `{{=`, `{{<`, `{{$`, `{{%`, `{{>*`.
    case unsupported
    /// A tag that is not closed, or whose name is not one.
    case malformed
  }

  /// What it does.
  let kind: Kind
  /// The name, without white space.
  let name: String
  /// The whole tag's bytes in the file.
  let span: Span

  /// All tags of a file, comments left out, in order.
  static func scan(_ bytes: [UInt8]) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var index = 0
    let brace = UInt8(ascii: "{")
    while index + 1 < bytes.count {
      guard bytes[index] == brace, bytes[index + 1] == brace else {
        index += 1
        continue
      }
      let tag = Self.tag(at: index, in: bytes)
      if let tag { tags.append(tag) }
      index = tag.map { Int($0.span.upper) } ?? end(of: "}}", from: index + 2, in: bytes) ?? bytes.count
    }
    return tags
  }

  /// The tag that opens at an offset; nil for a comment.
  private static func tag(at start: Int, in bytes: [UInt8]) -> TemplateTag? {
    let inner = start + 2
    guard inner < bytes.count, let close = end(of: "}}", from: inner, in: bytes) else {
      return TemplateTag(kind: .malformed, name: "", span: Span(start, min(bytes.count, inner)))
    }
    let sigil = bytes[inner]
    if sigil == UInt8(ascii: "!") { return nil }
    var kind = sigils[sigil] ?? .text
    var upper = close
    let content = bytes[(kind == .text ? inner : inner + 1)..<(close - 2)]
    if sigil == UInt8(ascii: "{") {
      if upper < bytes.count, bytes[upper] == UInt8(ascii: "}") { upper += 1 } else { kind = .malformed }
    }
    let trimmed = content.drop(while: \.isWhiteSpace).reversed().drop(while: \.isWhiteSpace).reversed()
    let name = String(decoding: Array(trimmed), as: UTF8.self)
    if kind == .partial, name.hasPrefix("*") { kind = .unsupported }
    if kind != .unsupported, !isName(name, allowsPath: kind == .partial) { kind = .malformed }
    return TemplateTag(kind: kind, name: name, span: Span(start, upper))
  }

  private static let sigils: [UInt8: Kind] = [
    UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close,
    UInt8(ascii: ">"): .partial, UInt8(ascii: "&"): .markup, UInt8(ascii: "{"): .markup,
    UInt8(ascii: "="): .unsupported, UInt8(ascii: "<"): .unsupported, UInt8(ascii: "$"): .unsupported,
    UInt8(ascii: "%"): .unsupported,
  ]

  /// Letters, digits, `-`, `_` and `.`; in the name of a partial also `/`.
  private static func isName(_ name: String, allowsPath: Bool) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: allowsPath && byte == UInt8(ascii: "/")
        }
      }
  }

  /// The offset just past the next occurrence of some ASCII text.
  private static func end(of text: StaticString, from start: Int, in bytes: [UInt8]) -> Int? {
    let count = text.utf8CodeUnitCount
    var index = start
    while index + count <= bytes.count {
      let isHere = text.withUTF8Buffer { wanted in
        (0..<count).allSatisfy { unsafe wanted[$0] == bytes[index + $0] }
      }
      if isHere { return index + count }
      index += 1
    }
    return nil
  }
}
