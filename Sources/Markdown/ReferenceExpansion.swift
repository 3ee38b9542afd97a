import Scanning
import Source

// In: a text and the places where `]:` stands. Out: whether its link references would copy too much.
// Each reference gets its own copy of the definition's address and title, so that a text of 40 KB can become 400 MB.
// It counts too much rather than too little, and does not know code.

/// The bytes that the link references of a text copy.
struct ReferenceExpansion {
  let bytes: [UInt8]
  let range: Range<Int>
  /// Where `]:` stands.
  let definitions: [UInt32]

  /// Where the largest definition stands, if references copy more than the limit.
  ///
  /// Most texts pass by the first estimate, the largest definition times the number of brackets.
  func excess(brackets: Int) -> Int? {
    var largest = (size: 0, place: 0)
    var total = 0
    for mark in definitions {
      let size = size(at: Int(mark) + 2)
      total += size
      if size > largest.size { largest = (size, Int(mark)) }
      // Titles of honest definitions do not overlap.
      if total > Limits.expansion { return largest.place }
    }
    guard largest.size * brackets > Limits.expansion else { return nil }
    return copied() > Limits.expansion ? largest.place : nil
  }

  /// The bytes copied: for each label in brackets, those of its largest definition.
  private func copied() -> Int {
    var sizes: [String: Int] = [:]
    var labels: [String] = []
    var open: Int?
    var isEscaped = false
    for place in range {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch bytes[place] {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "["): open = place + 1
      case UInt8(ascii: "]"):
        guard let start = open else { break }
        open = nil
        if place - start > 1000 { break }
        let label = ReferenceExpansion.folded(bytes[start..<place])
        labels.append(label)
        if place + 1 < range.upperBound, bytes[place + 1] == UInt8(ascii: ":") {
          sizes[label] = max(sizes[label] ?? 0, size(at: place + 2))
        }
      default: break
      }
    }
    return labels.reduce(0) { $0 + (sizes[$1] ?? 0) }
  }

  /// The bytes of an address and a title, from behind the colon: never fewer than the library takes.
  private func size(at start: Int) -> Int {
    var place = start
    while place < range.upperBound, bytes[place].isWhiteSpace { place += 1 }
    let address = place
    if place < range.upperBound, bytes[place] == UInt8(ascii: "<") {
      while place < range.upperBound, bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "\n") {
        place += 1
      }
    }
    while place < range.upperBound, !bytes[place].isWhiteSpace { place += 1 }
    let size = place - address
    while place < range.upperBound, bytes[place].isWhiteSpace { place += 1 }
    guard place < range.upperBound, let close = closing(bytes[place]) else { return size }
    // A title stays within its paragraph, and a paragraph within its limit.
    let title = place + 1
    let end = min(range.upperBound, title + Limits.paragraph)
    place = title
    while place < end, bytes[place] != close || isEscaped(place) {
      if bytes[place] == UInt8(ascii: "\n"), place + 1 < end, bytes[place + 1] == UInt8(ascii: "\n") { break }
      place += 1
    }
    return size + place - title
  }

  private func closing(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): byte
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  private func isEscaped(_ place: Int) -> Bool {
    place > range.lowerBound && bytes[place - 1] == UInt8(ascii: "\\")
  }

  /// A label as labels are compared: case and white space folded.
  ///
  /// Labels beyond ASCII all count as one, because the library folds more than is worth repeating here.
  private static func folded(_ label: ArraySlice<UInt8>) -> String {
    if label.contains(where: { $0 >= 0x80 }) { return "\u{FFFD}" }
    return String(decoding: label, as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
