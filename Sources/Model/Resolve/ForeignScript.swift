import Prose

extension ClauseNote.Rung {
  init(_ r: QuoteRung) { self = .exact }
}
