/// HTML being written: bytes, with the escapes that each place asks for.
public struct HTMLBuffer: Sendable {
  /// What has been written so far, UTF-8.
  public var bytes: [UInt8] = []

  /// An empty buffer, with room for `capacity` bytes.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes markup as it is. For the program's own literals only; never for an author's text.
  public mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes markup that was escaped already.
  public mutating func append(markup: some Sequence<UInt8>) { bytes.append(contentsOf: markup) }

  /// Writes text, with `&`, `<`, `>` and `"` escaped: safe between tags and inside double quotes.
  public mutating func text(_ utf8: some Sequence<UInt8>) {
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      default: bytes.append(byte)
      }
    }
  }

  /// Writes a string as text.
  public mutating func text(_ string: String) { text(string.utf8) }

  /// Writes ` name="value"` with the value escaped.
  public mutating func attribute(_ name: StaticString, _ value: some Sequence<UInt8>) {
    raw(" ")
    raw(name)
    raw("=\"")
    text(value)
    raw("\"")
  }

  /// Writes ` name="value"` with the value escaped.
  public mutating func attribute(_ name: StaticString, _ value: String) { attribute(name, value.utf8) }

  /// What has been written, as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}
