import Scanning

// In: a text and where its citations stand in it. Out: which of them its sentences are whole without. Does not know
// what they cite.

/// How a citation stands in its sentence.
struct CitationStanding: Sendable {
  /// Whether the sentence is whole without it, so that its words leave it out.
  ///
  /// It is so in `It fell [@doe-2025].`, and not in `As [@doe-2025] says, it fell.`
  let isApart: Bool
  /// Whether it goes on with what the one before began.
  var joinsLast = false
  /// Whether what stands between it and the next goes with them: a comma or a conjunction where they are apart, white
  /// space where they are not.
  var joinsNext = false

  /// How the citations of a text stand, by their bytes in it, which are in order.
  ///
  /// Those with no more than a comma and a conjunction between them stand alike: apart where a clause ends behind them or
  /// goes on with a conjunction or a preposition, unless the words before them ask for one that follows, and between two
  /// sentences.
  static func all(_ citations: [Range<Int>], in text: [UInt8]) -> [CitationStanding] {
    var standings: [CitationStanding] = []
    standings.reserveCapacity(citations.count)
    while standings.count < citations.count {
      let first = standings.count
      var last = first
      while last + 1 < citations.count, isParting(between(citations, last, in: text)) { last += 1 }
      let isApart = isApart(citations[first].lowerBound..<citations[last].upperBound, in: text)
      standings.append(CitationStanding(isApart: isApart))
      for place in first..<last {
        let joins = isApart || between(citations, place, in: text).allSatisfy(\.isWhiteSpace)
        standings[place].joinsNext = joins
        standings.append(CitationStanding(isApart: isApart, joinsLast: joins))
      }
    }
    return standings
  }

  /// What stands between a citation and the next.
  private static func between(_ citations: [Range<Int>], _ place: Int, in text: [UInt8]) -> ArraySlice<UInt8>
  {
    text[citations[place].upperBound..<citations[place + 1].lowerBound]
  }

  /// Whether words do no more than part two citations.
  static func isParting(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.count <= 12 else { return false }
    let rest = words.drop(while: \.isWhiteSpace)
    let conjunction = rest.first.map { ",;".utf8.contains($0) } == true ? rest.dropFirst() : rest
    let parts = String(decoding: conjunction, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return parts.isEmpty || parts.count == 1 && conjunctions.contains(String(parts[0]))
  }

  private static func isApart(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    var end = range.lowerBound
    while end > 0, text[end - 1].isWhiteSpace { end -= 1 }
    let after = text[range.upperBound...].drop(while: \.isWhiteSpace)
    let next = String(decoding: after.prefix(4), as: UTF8.self).unicodeScalars.first
    guard let last = scalar(before: end, in: text) else { return next.map(mayBeginSentence) ?? true }
    let word = lastWord(of: text[..<end])
    if askingMarks.contains(last) || askingWords.contains(word.lowercased()) { return false }
    // The verb of a citation that follows it: `It fell, says [@doe-2025].`
    if verbsOfSaying.contains(word) {
      let before = text[..<(end - word.utf8.count)].reversed().drop(while: \.isWhiteSpace)
      if before.first == UInt8(ascii: ",") { return false }
    }
    guard let next else { return true }
    // “See also: [@doe-2025].”, but not the field `For: [@doe-2025]`.
    if last == ":", endsOfSentences.contains(next) { return false }
    if endOfSentence(before: end, in: text) != nil { return mayBeginSentence(next) }
    // What goes on with the sentence is no part of the citation: `It fell [@doe-2025] and rose.`
    if askingWords.contains(firstWord(of: after).lowercased()) { return true }
    // A mark that is the same at both ends closes words only where it is right behind them.
    let isClosing = "\"'".unicodeScalars.contains(next) && after.startIndex == range.upperBound
    return isClosing || closers.contains(next) || stops.contains(next)
  }

  /// Where the sentence ends that nothing but white space parts from a place; nil where none ends there.
  static func endOfSentence(before place: Int, in text: [UInt8]) -> Int? {
    var end = place
    while end > 0, text[end - 1].isWhiteSpace { end -= 1 }
    var close = end
    while let mark = scalar(before: close, in: text), closers.contains(mark) { close -= UTF8.width(mark) }
    return scalar(before: close, in: text).map(endsOfSentences.contains) == true ? end : nil
  }

  /// Whether a sentence may begin with a letter or mark, or end there.
  private static func mayBeginSentence(_ scalar: Unicode.Scalar) -> Bool {
    endsOfSentences.contains(scalar)
      || !scalar.properties.isLowercase && !stops.contains(scalar) && !closers.contains(scalar)
  }

  /// The last word, with the full stops in it and behind it; empty where it is longer than those that are asked for.
  private static func lastWord(of text: ArraySlice<UInt8>) -> String {
    let word = text.suffix(24).reversed().prefix { !$0.isWhiteSpace && $0 != UInt8(ascii: "(") }
    if word.count == 24 { return "" }
    return String(String(decoding: word.reversed(), as: UTF8.self).drop { "“„«‘\"'".contains($0) })
  }

  /// The first word, of letters alone.
  private static func firstWord(of text: ArraySlice<UInt8>) -> String {
    String(String(decoding: text.prefix(24), as: UTF8.self).prefix(while: \.isLetter))
  }

  /// The character that ends at an offset; nil at the beginning.
  private static func scalar(before end: Int, in text: [UInt8]) -> Unicode.Scalar? {
    guard end > 0 else { return nil }
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return String(decoding: text[start..<end], as: UTF8.self).unicodeScalars.first
  }

  private static let endsOfSentences: Set<Unicode.Scalar> = [".", "!", "?", "…", "؟", "۔", "。", "！", "？"]

  private static let stops: Set<Unicode.Scalar> = [
    ".", "!", "?", "…", "؟", "۔", "。", "！", "？", ",", ";", ":", "،", "؛", "、", "，", "–", "—",
  ]

  private static let closers: Set<Unicode.Scalar> = [")", "]", "”", "’", "»", "›", "」", "』"]

  /// What a clause does not end with.
  private static let askingMarks: Set<Unicode.Scalar> = [
    ",", ";", "،", "؛", "、", "，", "–", "—", "(", "[", "“", "‘", "«",
  ]

  private static let conjunctions: Set<String> = [
    "and", "or", "&", "und", "oder", "et", "ou", "y", "e", "o", "и", "или", "و", "یا",
  ]

  /// Conjunctions, prepositions and the like, which a citation behind them completes.
  private static let askingWords: Set<String> = conjunctions.union([
    "about", "after", "against", "also", "as", "at", "before", "between", "both", "but", "by", "cf", "cf.",
    "citing", "compare", "e.g.", "following", "for", "from", "i.e.", "in", "into", "like", "of", "on", "per",
    "see",
    "than", "through", "to", "under", "unlike", "using", "via", "with", "without",
    "aber", "aus", "bei", "bzw.", "gegen", "gemäß", "laut", "mit", "nach", "siehe", "vgl.", "von", "wie",
    "z.b.",
    "zu",
    "avec", "comme", "dans", "de", "mais", "par", "selon", "voir",
    "como", "con", "en", "pero", "por", "según", "ver", "véase",
    "в", "из", "к", "на", "но", "от", "по", "с", "см.", "согласно", "у", "از", "با", "به", "در", "طبق",
  ])

  private static let verbsOfSaying: Set<String> = [
    "adds", "argues", "concludes", "finds", "notes", "reported", "reports", "said", "says", "states",
    "writes", "wrote",
    "berichtet", "meint", "sagt", "schreibt", "affirme", "dit", "note", "écrit", "afirma", "dice", "escribe",
    "señala",
    "пишет", "сообщает", "утверждает", "пише", "каже",
  ]
}
