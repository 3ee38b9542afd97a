import Scanning

/// HTML being written: bytes, with the escapes that each place asks for.
public struct HTMLBuffer: Sendable {
  /// What has been written so far, UTF-8.
  public var bytes: [UInt8] = []

  /// An empty buffer, with room for `capacity` bytes.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes markup as it is.
  ///
  /// For the program's own literals only; never for an author's text.
  public mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes markup that was escaped already.
  public mutating func append(markup: some Sequence<UInt8>) { bytes.append(contentsOf: markup) }

  /// Begins a new line, unless one has just begun or nothing is written yet.
  public mutating func line() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Writes text, with `&`, `<`, `>` and `"` escaped: safe between tags and inside double quotes.
  public mutating func text(_ utf8: some Sequence<UInt8>) {
    let isDone: Void? = utf8.withContiguousStorageIfAvailable { unsafe escape($0) }
    if isDone == nil { for byte in utf8 { escape(byte) } }
  }

  /// Writes a string as text.
  public mutating func text(_ string: String) { text(string.utf8) }

  /// Writes a string as text with `'` escaped as well: safe inside quotation marks of either kind.
  public mutating func quotedText(_ string: String) {
    var rest = string.utf8[...]
    while let place = rest.firstIndex(of: UInt8(ascii: "'")) {
      text(rest[..<place])
      raw("&#39;")
      rest = rest[rest.index(after: place)...]
    }
    text(rest)
  }

  /// Writes a number.
  public mutating func number(_ value: some BinaryInteger) {
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes a link's destination for a double-quoted attribute: bytes that no address may hold as `%XX`, and
  /// `&` and `'` escaped.
  ///
  /// What is percent-encoded already stays.
  public mutating func address(_ utf8: some Sequence<UInt8>) {
    for byte in utf8 {
      if HTMLBuffer.isAddressByte(byte) {
        bytes.append(byte)
      } else if byte == UInt8(ascii: "&") {
        raw("&amp;")
      } else if byte == UInt8(ascii: "'") {
        raw("&#x27;")
      } else {
        let digits: StaticString = "0123456789ABCDEF"
        bytes.append(UInt8(ascii: "%"))
        digits.withUTF8Buffer { hex in
          bytes.append(unsafe hex[Int(byte >> 4)])
          bytes.append(unsafe hex[Int(byte & 15)])
        }
      }
    }
  }

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

  /// Copies runs of plain bytes whole.
  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let place = unsafe Bytes.first(in: utf8, start..<utf8.count) {
        Bytes.equal($0, UInt8(ascii: "&")) | Bytes.equal($0, UInt8(ascii: "<"))
          | Bytes.equal($0, UInt8(ascii: ">"))
          | Bytes.equal($0, UInt8(ascii: "\""))
      }
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<place]))
      guard place < utf8.count else { return }
      escape(unsafe utf8[place])
      start = place + 1
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    default: bytes.append(byte)
    }
  }

  /// Letters, digits and ``-_.+!*(),%#@?=;:/$~``: what RFC 3986 allows, without `[`, `]`, `&` and `'`.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "(")...UInt8(ascii: ";"): true
    case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
