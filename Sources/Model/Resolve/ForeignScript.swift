import Prose
func foreignRuns(in: [UInt8], language: String) -> [(range: Range<Int>, language: String, isRightToLeft: Bool)] { [] }
func foreignScript(of: String, language: String) -> (language: String, isRightToLeft: Bool)? { nil }
extension ClauseNote.Rung { init(_ r: QuoteRung) { self = .exact } }
