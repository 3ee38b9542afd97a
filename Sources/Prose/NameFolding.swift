import Foundation

// In: a name, or a place in a text. Out: the bytes by which names are compared. Case is not folded, nor are accents.

/// How names are folded before they are compared: the two normal forms of Unicode are one, and so are all white space,
/// apostrophes, quotation marks and dashes, each with the one of ASCII; ي is ی, ك is ک, and the zero-width non-joiner
/// is nothing.
///
/// Quotations are folded alike (`QuoteRung.persian`), but there an apostrophe is a quotation mark as well.
public enum NameFolding {
  /// A name as a key: equal for names that match the same texts.
  public static func key(of name: String) -> String {
    var last: UInt8 = 0
    let isPlain = name.utf8.allSatisfy { byte in
      defer { last = byte }
      return (0x20..<0x80).contains(byte) && (byte != 32 || last != 32)
    }
    return isPlain ? name : String(decoding: folded(name), as: UTF8.self)
  }

  /// A name's bytes as they may stand in a text that is folded: in both normal forms, where they differ.
  static func forms(of name: String) -> [[UInt8]] {
    let form = folded(name)
    if form.allSatisfy({ $0 < 0x80 }) { return [form] }
    let forms = [name.precomposedStringWithCanonicalMapping, name.decomposedStringWithCanonicalMapping]
    return forms.map(folded).reduce(into: [form]) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func folded(_ name: String) -> [UInt8] {
    let text = Array(name.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      var byte = text[place]
      var width = 1
      switch byte < 0x80 ? nil : sign(at: place, in: text.span) {
      case .ascii(let folded, let count): (byte, width) = (folded, count)
      case .letter(let lead, let last):
        out.append(lead)
        (byte, width) = (last, 2)
      case .nothing(let count):
        place += count
        continue
      case nil: if (9...13).contains(byte) { byte = 32 }
      }
      if byte != 32 || out.last != 32 { out.append(byte) }
      place += width
    }
    return out
  }

  /// What a character beyond ASCII is folded to.
  enum Sign {
    /// One of `signs`, for so many bytes.
    case ascii(UInt8, Int)
    /// Another letter of two bytes, as this one has.
    case letter(UInt8, UInt8)
    /// Nothing, for so many bytes.
    case nothing(Int)
  }

  /// The bytes of ASCII that characters are folded to.
  static let signs = Array(" '\"-".utf8)
  /// The bytes that those characters begin with.
  static let leads: [UInt8] = [0xC2, 0xE1, 0xE2, 0xE3, 0xEF]

  /// The letters that are folded to the one that a name begins with.
  static func sameLetters(as letter: ArraySlice<UInt8>) -> [(UInt8, UInt8)] {
    if letter.elementsEqual([0xDB, 0x8C]) { return [(0xD9, 0x8A)] }
    if letter.elementsEqual([0xDA, 0xA9]) { return [(0xD9, 0x83)] }
    return []
  }

  /// What the character at an offset is folded to; nil where it stands for itself, and for ASCII.
  @inline(__always)
  static func sign(at offset: Int, in text: Span<UInt8>) -> Sign? {
    switch text[offset] {
    case 0xD9: arabicLetter(at: offset, in: text)
    case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: foldedSign(scalar(at: offset, in: text))
    default: nil
    }
  }

  private static func arabicLetter(at offset: Int, in text: Span<UInt8>) -> Sign? {
    guard offset + 1 < text.count else { return nil }
    switch text[offset + 1] {
    case 0x8A: return .letter(0xDB, 0x8C)
    case 0x83: return .letter(0xDA, 0xA9)
    default: return nil
    }
  }

  private static func foldedSign(_ scalar: Unicode.Scalar) -> Sign? {
    let width = UTF8.width(scalar)
    switch scalar {
    case "\u{200C}": return .nothing(width)
    case "‘", "’", "‚", "‛", "‹", "›", "´", "＇": return .ascii(UInt8(ascii: "'"), width)
    case "“", "”", "„", "‟", "«", "»", "〝", "〞", "〟", "❝", "❞", "＂": return .ascii(UInt8(ascii: "\""), width)
    case "\u{2010}"..."\u{2015}", "−", "﹘", "﹣", "－": return .ascii(UInt8(ascii: "-"), width)
    default: return scalar.properties.isWhitespace ? .ascii(32, width) : nil
    }
  }
}
