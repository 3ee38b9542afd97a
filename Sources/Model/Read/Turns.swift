import Scanning
import Source

extension Findings {
  /// Warns of a name or value that holds signs which turn the direction of the words around it (UAX 9,
  /// explicit formatting): it is shown in many places, and would turn what follows it there.
  mutating func warnOfTurns(in words: String, at span: Span) {
    guard let sign = words.unicodeScalars.first(where: \.isBidiControl) else { return }
    let code = String(sign.value, radix: 16, uppercase: true)
    warning(
      .invalidValue, at: span, "this holds an invisible sign that turns the direction of words (U+\(code))",
      suggestion: String(String.UnicodeScalarView(words.unicodeScalars.filter { !$0.isBidiControl })))
  }
}

extension YAMLNode {
  /// Warns of such signs in the values of a file's YAML.
  func warnOfTurns(_ findings: inout Findings) {
    switch self {
    case .scalar(let words, let span): findings.warnOfTurns(in: words, at: span)
    case .sequence(let elements, _): for element in elements { element.warnOfTurns(&findings) }
    case .mapping(let entries, _): for entry in entries { entry.value.warnOfTurns(&findings) }
    }
  }
}

/// Whether a part of a file has bytes with which such signs begin, or escapes that may stand for some.
func mayTurn(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  Bytes.first(in: bytes, range) {
    Bytes.equal($0, 0xE2) | Bytes.equal($0, UInt8(ascii: "\\"))
  } < range.upperBound
}
