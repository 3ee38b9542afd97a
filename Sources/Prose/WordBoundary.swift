/// Whether a word may begin or end at an offset: the characters on its two sides are not both of a word.
///
/// Letters, marks, digits and the zero-width joiners of Persian and Arabic words are of a word; a hyphen and an apostrophe
/// are not, so that a name matches in “Doe-like” and “Doe’s” (after UAX #29, section 4.1, for whole names). Chinese
/// characters and Japanese syllables are words by themselves.
func isBoundary(_ text: [UInt8], at offset: Int) -> Bool {
  guard offset > 0, offset < text.count else { return true }
  let (before, after) = (text[offset - 1], text[offset])
  if before < 0x80, after < 0x80 { return !(isWordASCII(before) && isWordASCII(after)) }
  let (last, next) = (scalar(before: offset, in: text), scalar(at: offset, in: text))
  return !(isWord(last) && isWord(next)) || isWordByItself(last) || isWordByItself(next)
}

/// How many words a text has between white space, each with a letter or a digit; each Chinese character and Japanese
/// syllable is one.
public func wordCount(_ bytes: ArraySlice<UInt8>) -> Int {
  String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).reduce(0) { count, word in
    let single = word.unicodeScalars.count(where: isWordByItself)
    if single > 0 { return count + single }
    return count + (word.contains { $0.isLetter || $0.isNumber } ? 1 : 0)
  }
}

/// Whether a character is one of those that are written without spaces between words: Chinese ones, and Japanese
/// syllables.
private func isWordByItself(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
    true
  default: false
  }
}

/// Whether an ASCII byte is of a word.
func isWordASCII(_ byte: UInt8) -> Bool {
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
func scalar(at offset: Int, in text: [UInt8]) -> Unicode.Scalar {
  let lead = UInt32(text[offset])
  if lead < 0x80 { return Unicode.Scalar(UInt8(lead)) }
  var value = lead & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
  for place in offset + 1..<offset + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4) {
    value = value << 6 | (place < text.count ? UInt32(text[place] & 0x3F) : 0)
  }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}

/// The character that ends at an offset of a text in UTF-8.
func scalar(before offset: Int, in text: [UInt8]) -> Unicode.Scalar {
  var start = offset - 1
  while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
  return scalar(at: start, in: text)
}
