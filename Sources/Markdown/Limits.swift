/// How much of everything a text may have.
enum Limits {
  static let depth = 64
}
