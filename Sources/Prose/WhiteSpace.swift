/// A text in UTF-8 with its white space (Unicode's property) as single spaces, and none at its ends.
public func singleSpaced(_ text: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(text.count)
  var isAfterSpace = true
  var place = 0
  while place < text.count {
    let width = whiteSpaceWidth(text, at: place)
    if width > 0 {
      if !isAfterSpace { out.append(UInt8(ascii: " ")) }
      place += width
    } else {
      out.append(text[place])
      place += 1
    }
    isAfterSpace = width > 0
  }
  if out.last == UInt8(ascii: " ") { out.removeLast() }
  return out
}

/// How many bytes the white space has that begins at an offset; 0 where none does.
private func whiteSpaceWidth(_ text: [UInt8], at offset: Int) -> Int {
  switch text[offset] {
  case 0x09...0x0D, 0x20: return 1
  case 0xC2, 0xE1, 0xE2, 0xE3:
    let scalar = scalar(at: offset, in: text)
    return scalar.properties.isWhitespace ? UTF8.width(scalar) : 0
  default: return 0
  }
}
