/// The stretches of a text inside quotation marks, the marks left out; of marks within marks the outer ones.
///
/// “…”, «…», „…“, „…”, ‹…› and "…" are quotation marks; an apostrophe is not, and a mark without its partner is none.
public func quotedRanges(in text: [UInt8]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var open: [(mark: Unicode.Scalar, inside: Int)] = []
  var offset = 0
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
    let next = offset + UTF8.width(scalar)
    let place = open.lastIndex { closers[$0.mark]?.contains(scalar) ?? false }
    if let place {
      if place == 0 { ranges.append(open[0].inside..<offset) }
      open.removeSubrange(place...)
    } else if closers[scalar] != nil {
      open.append((scalar, next))
    }
    offset = next
  }
  return ranges
}

/// What ends a quotation that a mark begins.
private let closers: [Unicode.Scalar: [Unicode.Scalar]] = [
  "“": ["”"], "«": ["»"], "„": ["“", "”"], "‹": ["›"], "\"": ["\""],
]

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
