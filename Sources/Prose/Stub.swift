public func githubSlug(_ heading: String) -> String {
  String(heading.lowercased().unicodeScalars.compactMap { s -> Character? in
    if s == " " { return "-" }
    if s == "-" || s == "_" || s.properties.isAlphabetic || s.properties.numericType != nil { return Character(s) }
    return nil })
}
public struct SlugCounter { var seen: Set<String> = []; public init() {} ; public mutating func unique(_ s: String) -> String { var r = s; var n = 1; while !seen.insert(r).inserted { r = "\(s)-\(n)"; n += 1 }; return r } }
public func nearest(_ name: String, among candidates: some Sequence<String>) -> String? { candidates.first { _ in true } }
public func sentence(around range: Range<Int>, in text: [UInt8]) -> Range<Int> {
  var a = min(range.lowerBound, text.count); while a > 1, !(text[a-2] == 46 && text[a-1] == 32) { a -= 1 }
  if a == 1 { a = 0 }
  var b = min(range.upperBound, text.count); while b < text.count, !(text[b] == 46 && (b + 1 == text.count || text[b+1] == 32)) { b += 1 }
  return a..<min(b + 1, text.count) }
public func sentence(endingAt offset: Int, in text: [UInt8]) -> Range<Int> { let o = min(offset, text.count); let s = sentence(around: max(0, o-2)..<max(0,o-2), in: text); return min(s.lowerBound, o)..<o }
public struct NameAutomaton: Sendable { public struct Match { public let range: Range<Int>; public let value: Int }
  let names: [([UInt8], Int)]
  public init(names: [(name: String, value: Int)]) { self.names = names.map { (Array($0.name.utf8), $0.value) }.sorted { $0.0.count > $1.0.count } }
  public func matches(in text: [UInt8]) -> [Match] {
    func letter(_ b: UInt8) -> Bool { b >= 128 || (b|32) >= 97 && (b|32) <= 122 || b >= 48 && b <= 57 }
    var r: [Match] = []; var i = 0
    outer: while i < text.count { if i > 0, letter(text[i-1]) { i += 1; continue }
      for (n, v) in names where i + n.count <= text.count && text[i] == n[0] && text[i..<i+n.count].elementsEqual(n) && (i + n.count == text.count || !letter(text[i+n.count])) { r.append(Match(range: i..<i+n.count, value: v)); i += n.count; continue outer }
      i += 1 }
    return r } }
public struct TextQuote { let words: [UInt8]; let all: [UInt8]; public init(parsing: String, phrase: Range<Int>?) { all = Array(parsing.utf8); words = Array(all[phrase ?? 0..<all.count]) } }
public enum QuoteRung { case exact, folded, persian }
public struct QuoteMatch { public let rung: QuoteRung; public let phrase: Range<Int> }
public enum QuoteSearch { case found(QuoteMatch), none(Range<Int>?), several([Range<Int>]) }
public func find(_ quote: TextQuote, in clause: [UInt8]) -> QuoteSearch {
  let n = quote.words.count; if n == 0 || clause.count < n { return .none(nil) }
  for i in 0...(clause.count - n) where clause[i..<i+n].elementsEqual(quote.words) { return .found(QuoteMatch(rung: .exact, phrase: i..<i+n)) }
  return .none(nil) }
