import Markdown
import Scanning
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

  /// The value as a file of its own.
  var bytes: [UInt8] { HTMLBuffer.bytes(upTo: 4096, write) }

  private func write(into out: inout HTMLBuffer) {
    switch self {
    case .number(let number): out.number(number)
    case .string(let text): out.json(text)
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
        out.json(member.0)
        out.raw(":")
        member.1.write(into: &out)
      }
      out.raw("}")
    }
  }
}

extension HTMLBuffer {
  /// Writes a string of JSON.
  mutating func json(_ text: String) { text.withBytes { unsafe json($0) } }

  /// Writes bytes of UTF-8 as a string of JSON.
  mutating func json(_ bytes: ArraySlice<UInt8>) { unsafe bytes.withUnsafeBufferPointer { unsafe json($0) } }

  private mutating func json(_ bytes: UnsafeBufferPointer<UInt8>) {
    raw("\"")
    let plain = unsafe copy(bytes, upTo: JSONText.mayBeEscaped)
    if plain < bytes.count {
      self.plain(JSONText.escaped(unsafe String(decoding: bytes[plain...], as: UTF8.self)))
    }
    raw("\"")
  }
}
