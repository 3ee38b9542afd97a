import Markdown
import Scanning

/// Addresses as text: what must be escaped in a path or fragment (RFC 3986, section 2).
enum AddressText {
  /// A path below the site's root, percent-encoded but for `/`; beyond ASCII only where `isURI` asks for it, since
  /// HTML takes such characters as they are.
  static func path(_ path: String, isURI: Bool = false) -> String {
    encoded(path, isURI: isURI, allowing: inPath)
  }

  /// A fragment, without its `#`.
  static func fragment(_ id: String, isURI: Bool = false) -> String {
    encoded(id, isURI: isURI, allowing: inFragment)
  }

  /// Writes a path into HTML.
  static func writePath(_ path: String, into out: inout HTMLBuffer) {
    path.withBytes { unsafe write($0, inPath, into: &out) }
  }

  /// Writes a path into HTML.
  static func writePath(_ path: UnsafeBufferPointer<UInt8>, into out: inout HTMLBuffer) {
    unsafe write(path, inPath, into: &out)
  }

  /// Writes a fragment, without its `#`, into HTML.
  static func writeFragment(_ id: String, into out: inout HTMLBuffer) {
    id.withBytes { unsafe write($0, inFragment, into: &out) }
  }

  /// An address as it is read (RFC 3987, section 3.2): escaped letters, digits and marks beyond ASCII as themselves.
  ///
  /// Whatever else is escaped stays so: reserved characters, spaces, controls, and what is no UTF-8.
  static func shown(_ address: String) -> String {
    if !address.utf8.contains(UInt8(ascii: "%")) { return address }
    let bytes = Array(address.utf8)
    var out: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if let letter = escapedLetter(bytes[place...]) {
        out += letter
        place += 3 * letter.count
      } else {
        out.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The letter, digit or mark beyond ASCII whose escapes a text begins with, as UTF-8.
  private static func escapedLetter(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard let first = escapedByte(text), first >= 0xC2 else { return nil }
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let letter = (0..<count).compactMap { escapedByte(text.dropFirst(3 * $0)) }
    let decoded = String(decoding: letter, as: UTF8.self)
    guard letter.count == count, decoded.utf8.elementsEqual(letter), decoded.unicodeScalars.count == 1,
      let scalar = decoded.unicodeScalars.first
    else { return nil }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      return letter
    default: return nil
    }
  }

  private static func escapedByte(_ text: ArraySlice<UInt8>) -> UInt8? {
    guard text.first == UInt8(ascii: "%") else { return nil }
    let digits = text.dropFirst().prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return digits.count == 2 ? UInt8(digits[0] << 4 | digits[1]) : nil
  }

  private static let inPath = PlainBytes(besides: "/")
  private static let inFragment = PlainBytes(besides: "/?:")

  /// What stands for itself needs no escape in HTML either.
  private static func write(
    _ text: UnsafeBufferPointer<UInt8>, _ plain: PlainBytes, into out: inout HTMLBuffer
  ) {
    var rest = unsafe text
    while true {
      let copied = unsafe out.copy(rest, upTo: PlainBytes.mayBeOther)
      guard copied < rest.count else { return }
      guard unsafe plain.contains(rest[copied]) else {
        unsafe rest = UnsafeBufferPointer(rebasing: rest[copied...])
        return out.plain(encoded(unsafe String(decoding: rest, as: UTF8.self), isURI: false, allowing: plain))
      }
      unsafe out.append(markup: CollectionOfOne(rest[copied]))
      unsafe rest = UnsafeBufferPointer(rebasing: rest[(copied + 1)...])
    }
  }

  private static func encoded(_ text: String, isURI: Bool, allowing plain: PlainBytes) -> String {
    let isPlain = text.withBytes { unsafe plain.containsAll(of: $0) }
    if isPlain, !isURI || text.isASCII { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      if plain.contains(byte), !isURI || byte < 0x80 {
        out.append(byte)
      } else {
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// The bytes that stand for themselves in an address: those of letters, digits, `-._~` and a few others, and all beyond
/// ASCII.
private struct PlainBytes: Sendable {
  /// A bit for each byte of ASCII.
  private var bits: (UInt64, UInt64) = (0, 0)

  init(besides others: String) {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    for byte in (letters + letters.uppercased() + "0123456789-._~" + others).utf8 {
      if byte < 64 { bits.0 |= 1 << UInt64(byte) } else { bits.1 |= 1 << UInt64(byte - 64) }
    }
  }

  /// The bytes that are no letters, digits, `-`, `.` or `/`; few texts have others, which are looked up one at a time.
  @inline(__always)
  static func mayBeOther(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
    let small = bytes | Bytes.Sixteen(repeating: 0x20)
    // `-`, `.`, `/` and the digits follow one another.
    let isPlain =
      Bytes.within(small, UInt8(ascii: "a")...UInt8(ascii: "z"))
      | Bytes.within(bytes, UInt8(ascii: "-")...UInt8(ascii: "9")) | Bytes.beyondASCII(bytes)
    return ~isPlain & Bytes.Sixteen(repeating: 0x80)
  }

  /// Whether it has all bytes of a text.
  func containsAll(of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while true {
      let place = unsafe Bytes.first(in: bytes, start..<bytes.count, where: Self.mayBeOther)
      guard place < bytes.count else { return true }
      if unsafe !contains(bytes[place]) { return false }
      start = place + 1
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte < 64 ? bits.0 : bits.1) >> UInt64(byte & 63) & 1 != 0
  }
}
