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
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// A list, or nothing where it is empty.
  static func list(_ values: [JSON]) -> JSON? { values.isEmpty ? nil : .array(values) }

  /// The value in a `script` element of linked data; strings hold no `<`, so nothing in them can end it.
  var script: HTMLBuffer {
    var out = HTMLBuffer()
    out.raw("<script type=\"application/ld+json\">")
    var bytes: [UInt8] = []
    write(into: &bytes)
    out.append(markup: bytes)
    out.raw("</script>")
    return out
  }

  /// Writes the value.
  func write(into out: inout [UInt8]) {
    switch self {
    case .number(let number): out += String(number).utf8
    case .string(let text): JSONText.append(text, to: &out)
    case .array(let values):
      out.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        value.write(into: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        JSONText.append(member.0, to: &out)
        out.append(UInt8(ascii: ":"))
        member.1.write(into: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }
}
