/// Whether a word may begin or end at an offset: the characters on its two sides are not both of a word.
///
/// Letters, marks, digits and the zero-width joiners of Persian and Arabic words are of a word; a hyphen and an
/// apostrophe are not, so that a name matches in “Doe-like” and “Doe’s” (after UAX #29, section 4.1, for whole names).
/// Each sign of Chinese and of hiragana is a word of its own, and so is a run of katakana.
func isBoundary(_ text: [UInt8], at offset: Int) -> Bool { isBoundary(text.span, at: offset) }

/// The same, of a part of a text as if that were all.
@inline(__always)
func isBoundary(_ text: Span<UInt8>, at offset: Int) -> Bool {
  guard offset > 0, offset < text.count else { return true }
  let (before, after) = (text[offset - 1], text[offset])
  if before < 0x80, after < 0x80 { return !(isWordASCII(before) && isWordASCII(after)) }
  return isBoundaryBeyondASCII(text, at: offset)
}

/// The same, where a character on one of the sides is beyond ASCII.
private func isBoundaryBeyondASCII(_ text: Span<UInt8>, at offset: Int) -> Bool {
  let (last, first) = (scalar(before: offset, in: text), scalar(at: offset, in: text))
  if !isWord(last) || !isWord(first) { return true }
  if first.value < 0x3005 && last.value < 0x3005 || first.properties.generalCategory == .nonspacingMark {
    return false
  }
  return standsAlone(last) || standsAlone(first) || isKatakana(last) != isKatakana(first)
}

/// Whether a character is a word by itself: an ideograph or a sign of hiragana.
private func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F: true
  default: scalar.isIdeograph
  }
}

private func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: true
  default: false
  }
}

/// How many words a text has between white space, each with a letter or a digit; in a stretch of Chinese or Japanese
/// two signs are one, since most of its words are as long.
public func wordCount(_ bytes: ArraySlice<UInt8>) -> Int {
  String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).reduce(0) { count, word in
    let single = word.unicodeScalars.count(where: standsAlone)
    if single > 0 { return count + max(1, single / 2) }
    return count + (word.contains { $0.isLetter || $0.isNumber } ? 1 : 0)
  }
}

/// Whether an ASCII byte is of a word.
public func isWordASCII(_ byte: UInt8) -> Bool {
  (97...122).contains(byte | 0x20) && byte < 0x80 || (48...57).contains(byte) || byte == UInt8(ascii: "_")
}

/// Whether a character is of a word.
func isWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return isWordASCII(UInt8(scalar.value)) }
  switch scalar.properties.generalCategory {
  case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
    .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
    return true
  default: return scalar == "\u{200C}" || scalar == "\u{200D}"
  }
}

/// The character that begins at an offset of a text in UTF-8, by the bits of its bytes.
func scalar(at offset: Int, in text: [UInt8]) -> Unicode.Scalar { scalar(at: offset, in: text.span) }

/// The character that ends at an offset of a text in UTF-8.
func scalar(before offset: Int, in text: [UInt8]) -> Unicode.Scalar { scalar(before: offset, in: text.span) }

/// The character that begins at an offset of a part of a text.
func scalar(at offset: Int, in text: Span<UInt8>) -> Unicode.Scalar {
  let lead = UInt32(text[offset])
  if lead < 0x80 { return Unicode.Scalar(UInt8(lead)) }
  var value = lead & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
  for place in offset + 1..<offset + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4) {
    value = value << 6 | (place < text.count ? UInt32(text[place] & 0x3F) : 0)
  }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}

/// The character that ends at an offset of a part of a text.
func scalar(before offset: Int, in text: Span<UInt8>) -> Unicode.Scalar {
  var start = offset - 1
  while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
  return scalar(at: start, in: text)
}
