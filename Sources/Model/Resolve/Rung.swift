import Prose

extension ClauseNote.Rung {
  init(_ rung: QuoteRung) { self = .exact }
}
