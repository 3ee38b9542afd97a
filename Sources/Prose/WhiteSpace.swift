import Scanning

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

/// Adds a part of a text to the words from `first` on, with ASCII white space as single spaces, and none where a
/// citation or a footnote's mark that was left out stood before a stop.
///
/// Other marks that close keep the space before them, as French has it, unless the part begins with them. What stays is
/// copied in stretches.
public func appendSingleSpaced(
  _ text: [UInt8], _ part: Range<Int>, to words: inout [UInt8], from first: Int
) {
  precondition(part.lowerBound >= 0 && part.upperBound <= text.count)
  unsafe text.withUnsafeBufferPointer { text in
    let space = UInt8(ascii: " ")
    var start = part.lowerBound
    var place = start
    // Without a slice, which counts a reference.
    let copy = { (words: inout [UInt8], end: Int) in
      unsafe words.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
    }
    var isAfterSpace = words.count == first || words[words.count - 1] == space
    while true {
      if !isAfterSpace {
        unsafe place = Bytes.first(in: text, place..<part.upperBound, wherePair: mayBeGap)
      }
      guard place < part.upperBound else { break }
      let byte = unsafe text[place]
      let isSpace = byte.isBlankOrBreak
      if isSpace, isAfterSpace || byte != space {
        copy(&words, place)
        start = place + 1
        if !isAfterSpace { words.append(space) }
      } else if isAfterSpace, isStop(byte, isFirst: place == part.lowerBound) {
        copy(&words, place)
        start = place
        if words.count > first, words[words.count - 1] == space { words.removeLast() }
      }
      isAfterSpace = isSpace
      place += 1
    }
    copy(&words, part.upperBound)
  }
}

/// Whether no space stands before a mark where something was left out; before some only if nothing stands between.
private func isStop(_ byte: UInt8, isFirst: Bool) -> Bool {
  switch byte {
  case UInt8(ascii: "."), UInt8(ascii: ","): true
  case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ")"): isFirst
  default: false
  }
}

/// Which bytes may be white space that can't just be copied: other than a space, or a space before white space or a stop.
///
/// With them pass other controls, and a space before other marks of ASCII.
@inline(__always) private func mayBeGap(_ bytes: Bytes.Sixteen, _ next: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.less(bytes, 0x20) | Bytes.less(bytes, 0x21) & Bytes.less(next, 0x30)
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

extension StringProtocol {
  /// The text without white space at its ends.
  public func trimmingWhiteSpace() -> String {
    // Characters that are more than a byte may be white space too, or end in what is none.
    let text = String(self)
    if let first = text.utf8.first, let last = text.utf8.last, 0x21..<0x7F ~= first, 0x21..<0x7F ~= last {
      return text
    }
    var part = text[...]
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }
}
