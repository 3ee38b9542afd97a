extension Draft.Kind {
  /// Whether it is notes on a treaty or a translation of one, which share the treaty's page.
  var isCompanion: Bool {
    switch self {
    case .notes, .translation: true
    case .front, .analysis, .timeline, .glossary, .other, .treaty: false
    }
  }

  /// What stands before the ids of a file that shares its page with another.
  var idPrefix: String {
    switch self {
    case .notes: "notes-"
    case .translation(_, let language): "\(language.lowercased())-"
    default: ""
    }
  }

  /// The language of a translation.
  var language: String? {
    if case .translation(_, let language) = self { return language }
    return nil
  }
}
