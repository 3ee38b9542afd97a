import Prose
import Scanning

/// The names of treaties, to be found in a text: short ones by whole words, `XY 2025`; titles of several words where a
/// part of the text says nothing else, as that before a comma or behind “of the” does.
///
/// All dashes are one, and so is all white space.
struct TreatyNames: Sendable {
  private let names: [String?]
  private let automaton: NameAutomaton
  /// The treaties by their titles, in lower case, that no other has.
  private let titled: [String: TreatyID]
  /// How many bytes the shortest of them has.
  private let shortestTitle: Int

  /// The names of the treaties in their order.
  init(_ treaties: [Draft]) {
    names = treaties.map { $0.front.values.treaty.short.map(Self.folded) }
    automaton = NameAutomaton(
      names: names.enumerated().compactMap { value, name in name.map { ($0, value) } })
    let titles = treaties.map { Self.folded($0.title).lowercased() }.enumerated().map { ($1, TreatyID($0)) }
    titled = Dictionary(grouping: titles, by: \.0).filter { $1.count == 1 && $0.contains(" ") }.mapValues {
      $0[0].1
    }
    shortestTitle = titled.keys.map(\.utf8.count).min() ?? .max
  }

  /// A treaty that a text names instead of one; nil where it names that one, or none.
  func other(than own: TreatyID, in text: String) -> TreatyID? {
    let folded = Self.folded(text)
    // A title may have another treaty's short name in it.
    if folded.utf8.count >= shortestTitle, let titled = titled(in: folded.lowercased()) {
      return titled == own ? nil : titled
    }
    let named = automaton.matches(in: Array(folded.utf8)).map(\.value)
    return named.contains { names[$0] == names[own.index] } ? nil : named.first.map(TreatyID.init)
  }

  /// The treaty whose title is what a text says before one of its commas, or behind its first “of”.
  private func titled(in text: String) -> TreatyID? {
    var parts = text.indices.filter { text[$0] == "," }.prefix(4).map { text[..<$0] } + [text[...]]
    if let of = text.firstRange(of: " of ") { parts.append(text[of.upperBound...]) }
    return parts.lazy.compactMap { part in
      self.titled[String(part.hasPrefix("the ") ? part.dropFirst(4) : part).trimmingWhiteSpace()]
    }.first
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
