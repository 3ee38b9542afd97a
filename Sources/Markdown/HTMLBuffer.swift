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
    if isDone == nil { unsafe Array(utf8).withUnsafeBufferPointer { unsafe escape($0) } }
  }

  /// Writes a string as text.
  public mutating func text(_ string: String) { text(string.utf8) }

  /// Writes a string as text with `'` escaped as well: safe inside quotation marks of either kind.
  public mutating func quotedText(_ string: String) {
    var string = string
    string.withUTF8 { unsafe escape($0, apostrophes: true) }
  }

  /// Writes a string that holds nothing to escape.
  public mutating func plain(_ string: String) {
    var string = string
    string.withUTF8 { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes a number.
  public mutating func number(_ value: some BinaryInteger) { plain(String(value)) }

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
  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, apostrophes: Bool = false) {
    var start = 0
    while true {
      let place = unsafe Bytes.first(in: utf8, start..<utf8.count) { word in
        // `"` and `&`, `<` and `>` differ in one bit.
        Bytes.equal(word & 0xFBFB_FBFB_FBFB_FBFB, UInt8(ascii: "\""))
          | Bytes.equal(word & 0xFDFD_FDFD_FDFD_FDFD, UInt8(ascii: "<"))
          | (apostrophes ? Bytes.equal(word, UInt8(ascii: "'")) : 0)
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
    case UInt8(ascii: "'"): raw("&#39;")
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
