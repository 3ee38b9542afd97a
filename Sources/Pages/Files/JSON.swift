import Markdown
import Source

/// A JSON value (RFC 8259) whose members keep their order.
indirect enum JSON: Sendable {
  case string(String)
  case number(Int)
  case array([JSON])
  case object([(String, JSON)])

  /// Members of an object, those without a value left out.
  static func object(_ members: [(String, JSON?)]) -> JSON {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// A list, or nothing where it is empty.
  static func list(_ values: [JSON]) -> JSON? { values.isEmpty ? nil : .array(values) }

  /// The value in a `script` element of linked data; strings hold no `<`, so nothing in them can end it.
  var script: HTMLBuffer {
    var out = HTMLBuffer()
    out.raw("<script type=\"application/ld+json\">")
    write(into: &out)
    out.raw("</script>")
    return out
  }

  /// Writes the value.
  func write(into out: inout HTMLBuffer) {
    switch self {
    case .number(let number): out.append(markup: String(number).utf8)
    case .string(let text): JSONText.append(text, to: &out.bytes)
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
        JSONText.append(member.0, to: &out.bytes)
        out.raw(":")
        member.1.write(into: &out)
      }
      out.raw("}")
    }
  }
}
