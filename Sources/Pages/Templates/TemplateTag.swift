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
    /// `{{! words }}`
    case comment
    /// A tag of mustache that templates here do without: `{{=`, `{{<`, `{{$`, `{{%`, `{{>*`.
    case unsupported
    /// A tag that is not closed, or whose name is not one.
    case malformed
  }

  /// What it does.
  let kind: Kind
  /// The name, or what a comment says, without white space around it.
  let name: String
  /// The whole tag's bytes in the file.
  let span: Span

  /// All tags of a file, comments among them, in order.
  static func scan(_ bytes: [UInt8]) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var place = 0
    while let start = self.place(of: UInt8(ascii: "{"), from: place, in: bytes) {
      let tag = Self.tag(at: start, in: bytes)
      tags.append(tag)
      place = Int(tag.span.upper)
    }
    return tags
  }

  /// The tag that opens at an offset.
  private static func tag(at start: Int, in bytes: [UInt8]) -> TemplateTag {
    let inner = start + 2
    guard inner < bytes.count, let close = place(of: UInt8(ascii: "}"), from: inner, in: bytes) else {
      return TemplateTag(kind: .malformed, name: "", span: Span(start, min(bytes.count, inner)))
    }
    var kind = kind(bytes[inner])
    var (lower, upper) = (kind == .text ? inner : inner + 1, close)
    while lower < upper, bytes[lower].isWhiteSpace { lower += 1 }
    while lower < upper, bytes[upper - 1].isWhiteSpace { upper -= 1 }
    let name = String(decoding: bytes[lower..<upper], as: UTF8.self)
    var end = close + 2
    if bytes[inner] == UInt8(ascii: "{") {
      if end < bytes.count, bytes[end] == UInt8(ascii: "}") { end += 1 } else { kind = .malformed }
    }
    if kind == .partial, name.hasPrefix("*") { kind = .unsupported }
    if kind != .unsupported, kind != .comment, !isName(name, allowsPath: kind == .partial) {
      kind = .malformed
    }
    return TemplateTag(kind: kind, name: name, span: Span(start, end))
  }

  /// What a tag does that begins with a sign.
  private static func kind(_ sign: UInt8) -> Kind {
    switch sign {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "&"), UInt8(ascii: "{"): .markup
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "%"): .unsupported
    default: .text
    }
  }

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

  /// Where a sign first stands twice from a place on.
  static func place(of sign: UInt8, from start: Int, in bytes: [UInt8]) -> Int? {
    @inline(__always) func isSign(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen { Bytes.equal(bytes, sign) }
    var place = start
    while true {
      place = Bytes.first(in: bytes, min(place, bytes.count)..<bytes.count, where: isSign)
      if place + 1 >= bytes.count { return nil }
      if bytes[place + 1] == sign { return place }
      place += 1
    }
  }
}
