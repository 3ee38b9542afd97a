/// A date of a source (CSL 1.0.2, date variable; EDTF levels 0 and 1 as far as CSL has them).
public struct SourceDate: Sendable, Hashable {
  /// The day, month or year, or the first of a range; nil where there are words in its place.
  public let start: CalendarDate?
  /// The last day, month or year of a range.
  public let end: CalendarDate?
  /// The season of the year `start`.
  public let season: Season?
  /// Whether it is about then.
  public let isCirca: Bool
  /// What stands in a date's place, where it is none: `n.d.`, `forthcoming`.
  public let words: String?

  /// A date.
  init(_ start: CalendarDate, to end: CalendarDate? = nil, season: Season? = nil, isCirca: Bool = false) {
    (self.start, self.end, self.season, self.isCirca, words) = (start, end, season, isCirca, nil)
  }

  /// Words in a date's place.
  init(words: String) { (start, end, season, isCirca, self.words) = (nil, nil, nil, false, words) }

  /// The seasons in CSL's numbers.
  public enum Season: Int, Sendable { case spring = 1, summer, autumn, winter }

  /// The year, or the words in its place.
  public var year: String? { start.map { String($0.year) } ?? words }
}
