public struct TextQuote { let words: [UInt8]; let all: [UInt8]; public init(parsing: String, phrase: Range<Int>?, insertions: Bool = false) { all = Array(parsing.utf8); words = Array(all[phrase ?? 0..<all.count]) } }
public enum QuoteRung { case exact, folded, persian }
public struct QuoteMatch { public let rung: QuoteRung; public let phrase: Range<Int>; public var fragments: [Range<Int>] { [phrase] }; public var gaps: [Range<Int>] { [] } }
public enum QuoteSearch { case found(QuoteMatch), none(Range<Int>?), several([Range<Int>]) }
public func find(_ quote: TextQuote, in clause: [UInt8], within: [Range<Int>]? = nil) -> QuoteSearch {
  let n = quote.words.count; if n == 0 || clause.count < n { return .none(nil) }
  for i in 0...(clause.count - n) where clause[i..<i+n].elementsEqual(quote.words) { return .found(QuoteMatch(rung: .exact, phrase: i..<i+n)) }
  return .none(nil) }
public func quotedRanges(in: [UInt8]) -> [Range<Int>] { [] }
public func negations(in: String) -> [String] { [] }
public func nearestPassage(to: String, in: [UInt8]) -> Range<Int>? { nil }
public func markedDiff(_ a: String, _ b: String) -> String { b }
