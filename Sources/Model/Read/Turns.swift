import Prose
import Source

extension Findings {
  /// Warns of a name or value that holds signs which turn the direction of the words around it (UAX 9,
  /// explicit formatting): it is shown in many places, and would turn what follows it there.
  mutating func warnOfTurns(in words: String, at span: Span) {
    guard let sign = words.unicodeScalars.first(where: turnsDirection) else { return }
    let code = String(sign.value, radix: 16, uppercase: true)
    warning(
      .invalidValue, at: span, "this holds an invisible sign that turns the direction of words (U+\(code))",
      suggestion: String(String.UnicodeScalarView(words.unicodeScalars.filter { !turnsDirection($0) })))
  }
}
