public func githubSlug(_ heading: String) -> String { heading.lowercased().replacing(" ", with: "-") }
public struct SlugCounter { var seen: Set<String> = []; public init() {} ; public mutating func unique(_ s: String) -> String { var r = s; var n = 1; while !seen.insert(r).inserted { r = "\(s)-\(n)"; n += 1 }; return r } }
public func nearest(_ name: String, among candidates: some Sequence<String>) -> String? { candidates.first { _ in true } }
public func sentence(around range: Range<Int>, in text: [UInt8]) -> Range<Int> { 0..<text.count }
public func sentence(endingAt offset: Int, in text: [UInt8]) -> Range<Int> { 0..<offset }
public struct NameAutomaton: Sendable { public struct Match { public let range: Range<Int>; public let value: Int }; public init(names: [(name: String, value: Int)]) {}; public func matches(in text: [UInt8]) -> [Match] { [] } }
public struct TextQuote { public init(parsing: String, phrase: Range<Int>?) {} }
public enum QuoteRung { case exact, folded, persian }
public struct QuoteMatch { public let rung: QuoteRung; public let phrase: Range<Int> }
public enum QuoteSearch { case found(QuoteMatch), none(Range<Int>?), several([Range<Int>]) }
public func find(_ quote: TextQuote, in clause: [UInt8]) -> QuoteSearch { .none(nil) }
