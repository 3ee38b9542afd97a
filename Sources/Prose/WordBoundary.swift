/// Whether a word may begin or end at an offset: the characters on its two sides are not both of a word.
///
/// Letters, marks, digits and the zero-width joiners of Persian and Arabic words are of a word; a hyphen and an apostrophe
/// are not, so that a name matches in “Doe-like” and “Doe’s” (after UAX #29, section 4.1, for whole names).
func isBoundary(_ text: [UInt8], at offset: Int) -> Bool {
  guard offset > 0, offset < text.count else { return true }
  return !(isWord(scalar(before: offset, in: text)) && isWord(scalar(at: offset, in: text)))
}

private func isWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return (97...122).contains(scalar.value | 0x20) || (48...57).contains(scalar.value) || scalar == "_"
  }
  switch scalar.properties.generalCategory {
  case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
    .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
    return true
  default: return scalar == "\u{200C}" || scalar == "\u{200D}"
  }
}

private func scalar(at offset: Int, in text: [UInt8]) -> Unicode.Scalar {
  var end = offset + 1
  while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
  return String(decoding: text[offset..<end], as: UTF8.self).unicodeScalars.first ?? " "
}

private func scalar(before offset: Int, in text: [UInt8]) -> Unicode.Scalar {
  var start = offset - 1
  while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
  return scalar(at: start, in: text)
}
