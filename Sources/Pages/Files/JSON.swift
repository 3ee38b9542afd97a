import Markdown
import Source

/// A JSON value (RFC 8259) whose members keep their order.
enum JSON: Sendable {
  case string(String)
  case number(Int)
  case array([JSON])
  case object([(String, JSON)])

  /// Members of an object, those without a value left out.
  static func object(_ members: [(String, JSON?)]) -> JSON {
    var named: [(String, JSON)] = []
    named.reserveCapacity(members.count)
    for case (let name, let value?) in members { named.append((name, value)) }
    return .object(named)
  }

  /// A list, or nothing where it is empty.
  static func list(_ values: [JSON]) -> JSON? { values.isEmpty ? nil : .array(values) }

  /// The value in a `script` element of linked data; strings hold no `<`, so nothing in them can end it.
  var script: Markup {
    Markup(
      HTMLBuffer.bytes(upTo: 2048) { out in
        out.raw("<script type=\"application/ld+json\">")
        write(into: &out)
        out.raw("</script>")
      })
  }

  /// The value as a file of its own.
  var bytes: [UInt8] { HTMLBuffer.bytes(upTo: 4096, write) }

  private func write(into out: inout HTMLBuffer) {
    switch self {
    case .number(let number): out.number(number)
    case .string(let text): Self.write(text, into: &out)
    case .array(let values):
      out.raw("[")
      for (index, value) in values.enumerated() {
        if index > 0 { out.raw(",") }
        value.write(into: &out)
      }
      out.raw("]")
    case .object(let members):
      out.raw("{")
      for (index, member) in members.enumerated() {
        if index > 0 { out.raw(",") }
        Self.write(member.0, into: &out)
        out.raw(":")
        member.1.write(into: &out)
      }
      out.raw("}")
    }
  }

  private static func write(_ text: String, into out: inout HTMLBuffer) {
    out.raw("\"")
    var text = text
    text.withUTF8 { bytes in
      let plain = unsafe out.copy(bytes, upTo: JSONText.mayBeEscaped)
      if plain < bytes.count {
        out.plain(JSONText.escaped(unsafe String(decoding: bytes[plain...], as: UTF8.self)))
      }
    }
    out.raw("\"")
  }
}
