import Prose
import Source

/// The words of the clauses that one page quotes, each made and folded once, with a limit on what the searches
/// in them take.
struct ClauseTexts {
  /// A clause's words, ready to be searched; a class, since a search may fold them further.
  private final class Text {
    let words: ClauseText
    var searchable: SearchableText

    init(_ words: ClauseText, within allowed: [Range<Int>]?) {
      self.words = words
      searchable = SearchableText(words.bytes, within: allowed)
    }
  }

  private struct Key: Hashable {
    let clause: ClauseID
    let part: ClauseText.Part
  }

  private let index: BriefingIndex
  private var texts: [Key: Text] = [:]
  /// Whether in a treaty that is restated only the words that it quotes are searched.
  private let areOwnWords: Bool
  /// The bytes of the texts at hand.
  private var size = 0
  /// What was made and searched until now, in the steps of `SearchableText`.
  private var work = 0
  private var isGivenUp = false

  /// How many bytes of text may be at hand; beyond, all are given up.
  private static let sizeLimit = 2 << 20
  /// What the searches may take: about a second.
  private static let workLimit = 1 << 29

  init(in index: BriefingIndex, areOwnWords: Bool) {
    self.index = index
    self.areOwnWords = areOwnWords
  }

  /// Whether the searches took as much as they may.
  var isSpent: Bool { work > Self.workLimit }

  /// Reports the first quotation that is not searched for, since the searches before it took all.
  mutating func giveUp(at span: Span, _ findings: inout Findings) {
    if isGivenUp { return }
    isGivenUp = true
    findings.error(
      .fileTooLarge, at: span, "the quotations from here on are too many to be compared with clauses so long",
      suggestion: "quote from the paragraphs and points in question")
  }

  /// The words of a clause, with the letters of its points or without them.
  mutating func words(of clause: Clause, withLetters: Bool = false) -> ClauseText {
    text(of: clause, withLetters ? .textWithLetters : .text).words
  }

  /// Where a quotation stands in a clause, without the letters of its points or, where it may have such, with
  /// them, or with its headings; in a treaty that is restated, among the words that it quotes.
  mutating func match(_ quote: TextQuote, in clause: Clause) -> (QuoteMatch, ClauseText)? {
    var parts: [ClauseText.Part] = quote.mayHaveNumbers ? [.text, .textWithLetters] : [.text]
    if hasQuotableHeadings(clause) { parts.append(.textWithHeadings) }
    for part in parts {
      switch find(quote, in: clause, part) {
      // The same words twice in a clause prove the quotation as well as once.
      case .found(let match), .several(let match, _): return (match, text(of: clause, part).words)
      case .none: continue
      }
    }
    return nil
  }

  /// Whether a clause has headings, and these are the treaty's words.
  private func hasQuotableHeadings(_ clause: Clause) -> Bool {
    switch clause.kind {
    case .paragraph, .point, .block, .omission: false
    case .preamble, .part, .chapter, .article, .annex, .protocol, .schedule, .appendix, .provision:
      !index.isRestated(clause.page)
    }
  }

  /// The passage of a clause that is most like some words, and the share of words that both have in their places.
  mutating func passage(of clause: Clause, like written: String) -> (words: String, likeness: Double)? {
    let nearest = passage(of: clause, .text, like: written)
    guard hasQuotableHeadings(clause), let title = passage(of: clause, .textWithHeadings, like: written),
      title.likeness > nearest?.likeness ?? 0
    else { return nearest }
    return title
  }

  private mutating func passage(
    of clause: Clause, _ part: ClauseText.Part, like written: String
  ) -> (words: String, likeness: Double)? {
    let bytes = text(of: clause, part).words.bytes
    work += (bytes.count + written.utf8.count) * Self.stepsOfByte
    guard let range = nearestPassage(to: written, in: bytes) else { return nil }
    work += min(written.utf8.count * written.utf8.count, Self.longestComparison)
    let passage = String(decoding: bytes[range], as: UTF8.self)
    return (passage, TextSimilarity(written, passage).equalWords ?? 0)
  }

  /// The passage among the words that a clause quotes which is most like some words; nil where hardly any is shared.
  mutating func quotedPassage(of clause: Clause, like written: String) -> String? {
    let bytes = words(of: clause).bytes
    work += (bytes.count + written.utf8.count) * Self.stepsOfByte
    let quoted = Array(quotedRanges(in: bytes).map { bytes[$0] }.joined(separator: [UInt8(ascii: "\n")]))
    guard let range = nearestPassage(to: written, in: quoted) else { return nil }
    let passage = String(decoding: quoted[range], as: UTF8.self)
    // One may not run from one quotation into the next.
    return match(TextQuote(parsing: passage, phrase: nil, insertions: true), in: clause) == nil
      ? nil : passage
  }

  /// What a text's making and the search for a passage take for each byte, and at most the comparison of two.
  private static let (stepsOfByte, longestComparison) = (20, 8_000_000)

  /// Where a quotation stands in a clause, with the letters of its points or without them.
  mutating func find(_ quote: TextQuote, in clause: Clause, withLetters: Bool = false) -> QuoteSearch {
    find(quote, in: clause, withLetters ? .textWithLetters : .text)
  }

  private mutating func find(_ quote: TextQuote, in clause: Clause, _ part: ClauseText.Part) -> QuoteSearch {
    let text = text(of: clause, part)
    let before = text.searchable.work
    let found = text.searchable.find(quote)
    work += text.searchable.work - before
    return found
  }

  /// The text of a clause, made where it is not at hand.
  private mutating func text(of clause: Clause, _ part: ClauseText.Part) -> Text {
    let key = Key(clause: clause.id, part: part)
    if let known = texts[key] { return known }
    let words = ClauseText(of: clause, part, in: index)
    size += words.bytes.count
    work += words.bytes.count * Self.stepsOfByte
    if size > Self.sizeLimit {
      texts = [:]
      size = words.bytes.count
    }
    let isRestated = index.isRestated(clause.page)
    let allowed = areOwnWords && isRestated ? quotedRanges(in: words.bytes) : nil
    let text = Text(words, within: allowed)
    texts[key] = text
    return text
  }
}
