/// What a name stands for in a template.
enum Shape: Sendable {
  /// Words; written with two braces, which escape them.
  case text
  /// HTML that the program made; written with three braces.
  case markup
  /// Yes or no; only for a section.
  case flag
  /// One thing with names of its own, or nothing.
  case object(Schema)
  /// Any number of things with names of their own.
  case list(Schema)
}

/// The names that a template, or a section of one, receives.
struct Schema: Sendable {
  /// One name.
  struct Entry: Sendable {
    /// The name as templates write it.
    let name: String
    /// What it stands for.
    let shape: Shape
    /// What it means, for the templates' README.
    let meaning: String
  }

  /// What the thing is called in the templates' README: `Article`.
  let name: String
  /// The names in the order of the README.
  let entries: [Entry]

  /// What a name stands for, if it is one of these.
  func shape(of name: String) -> Shape? { entries.first { $0.name == name }?.shape }
}
