import Prose

extension ClauseNote.Rung {
  /// The same rung in the briefing's words.
  init(_ rung: QuoteRung) {
    switch rung {
    case .exact: self = .exact
    case .folded: self = .folded
    case .persian: self = .persian
    }
  }
}
