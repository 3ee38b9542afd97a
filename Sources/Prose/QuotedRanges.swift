import Scanning

/// The stretches of a text inside quotation marks, the marks left out; of marks within marks the outer ones.
///
/// “…”, «…», „…“, „…”, ‹…› and "…" are quotation marks; an apostrophe is not, and a mark without its partner is none.
public func quotedRanges(in text: [UInt8]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var open: [(mark: QuotationMark, inside: Int)] = []
  var offset = 0
  while true {
    offset = Bytes.first(in: text, offset..<text.count) {
      Bytes.equal($0, UInt8(ascii: "\"")) | Bytes.equal($0, 0xC2) | Bytes.equal($0, 0xE2)
    }
    guard offset < text.count else { return ranges }
    guard let mark = QuotationMark(text, at: offset) else {
      offset += 1
      continue
    }
    if let place = open.lastIndex(where: { mark.closes($0.mark) }) {
      if place == 0 { ranges.append(open[0].inside..<offset) }
      open.removeSubrange(place...)
    } else if mark.opens {
      open.append((mark, offset + mark.width))
    }
    offset += mark.width
  }
}

/// A quotation mark in UTF-8.
private enum QuotationMark {
  case straight, guillemet, guillemetEnd, angle, angleEnd, curly, curlyEnd, low

  /// The mark that begins at an offset.
  init?(_ text: [UInt8], at offset: Int) {
    let next = offset + 1 < text.count ? text[offset + 1] : 0
    let last = offset + 2 < text.count ? text[offset + 2] : 0
    switch text[offset] {
    case UInt8(ascii: "\""): self = .straight
    case 0xC2:
      switch next {
      case 0xAB: self = .guillemet
      case 0xBB: self = .guillemetEnd
      default: return nil
      }
    case 0xE2 where next == 0x80:
      switch last {
      case 0x9C: self = .curly
      case 0x9D: self = .curlyEnd
      case 0x9E: self = .low
      case 0xB9: self = .angle
      case 0xBA: self = .angleEnd
      default: return nil
      }
    default: return nil
    }
  }

  /// How many bytes it has.
  var width: Int {
    switch self {
    case .straight: 1
    case .guillemet, .guillemetEnd: 2
    case .angle, .angleEnd, .curly, .curlyEnd, .low: 3
    }
  }

  /// Whether it may begin a quotation.
  var opens: Bool {
    switch self {
    case .straight, .guillemet, .angle, .curly, .low: true
    case .guillemetEnd, .angleEnd, .curlyEnd: false
    }
  }

  /// Whether it ends what another begins.
  func closes(_ other: QuotationMark) -> Bool {
    switch other {
    case .straight: self == .straight
    case .guillemet: self == .guillemetEnd
    case .angle: self == .angleEnd
    case .curly: self == .curlyEnd
    case .low: self == .curly || self == .curlyEnd
    case .guillemetEnd, .angleEnd, .curlyEnd: false
    }
  }
}

/// The words of a text that negate, in their order: a quotation that skips one of them says the opposite.
///
/// English, Russian and Persian; Persian verbs negated by a prefix are beyond it.
public func negations(in text: String) -> [String] {
  text.split { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "\u{200C}" }.map(String.init).filter { word in
    let lowercase = word.lowercased().replacing("’", with: "'")
    return negatingWords.contains(lowercase) || lowercase.hasSuffix("n't")
  }
}

private let negatingWords: Set<String> = [
  "not", "no", "never", "nor", "neither", "none", "unless", "except", "without", "cannot",
  "не", "ни", "нет", "без", "кроме", "нельзя",
  "نه", "مگر", "بدون", "هیچ",
]
