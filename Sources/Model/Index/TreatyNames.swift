import Prose
import Scanning

/// The short names of treaties, to be found in a text by whole words: `XY 2025`.
///
/// All dashes are one, and so is all white space.
struct TreatyNames: Sendable {
  private let names: [String?]
  private let automaton: NameAutomaton

  /// The names of the treaties in their order; nil for a treaty without one.
  init(_ names: [String?]) {
    self.names = names.map { $0.map(Self.folded) }
    automaton = NameAutomaton(
      names: self.names.enumerated().compactMap { value, name in name.map { ($0, value) } })
  }

  /// A treaty that a text names instead of one; nil where it names that one, or none.
  func other(than own: TreatyID, in text: String) -> TreatyID? {
    let named = automaton.matches(in: Array(Self.folded(text).utf8)).map(\.value)
    return named.contains { names[$0] == names[own.index] } ? nil : named.first.map(TreatyID.init)
  }

  private static func folded(_ text: String) -> String {
    if text.isASCII { return text }
    return String(
      text.map { character in
        if character.isWhitespace { return " " }
        let isDash = character.unicodeScalars.first?.properties.generalCategory == .dashPunctuation
        return isDash || character == "−" ? "-" : character
      })
  }
}
