import Markdown
import Model

/// Draws events as dots on an axis of years, each at its date, those near each other above one another.
///
/// A date that is known by its year alone is a ring in the middle of that year.
func drawTimeline(_ events: [TimelineEvent], title: String) -> HTMLBuffer? {
  let sorted = events.sorted { $0.date < $1.date }
  guard let first = sorted.first?.date.year, let last = sorted.last?.date.year, last > first else { return nil }
  let (left, right, size) = (8.0, 352.0, 2.9)
  let years = Double(last - first + 1)
  let x = { (time: Double) in left + (time - Double(first)) / years * (right - left) }
  var dots: [(x: Double, level: Int, event: TimelineEvent)] = []
  var ends: [Double] = []
  for event in sorted {
    let place = x(time(of: event.date))
    let level = ends.firstIndex { $0 + 2 * size + 0.6 <= place } ?? ends.count
    if level == ends.count { ends.append(place) } else { ends[level] = place }
    dots.append((place, level, event))
  }
  let ground = 14 + Double(ends.count) * (2 * size + 0.8)
  let words = "\(events.count) events from \(first) to \(last), most of them in \(busiest(sorted)). They are listed below."
  var drawing = Drawing(width: 360, height: ground + 20, id: "timeline", title: title, words: words)
  drawing.line("axis", left, ground, right, ground)
  let every = years <= 12 ? 1 : years <= 30 ? 5 : years <= 120 ? 10 : 50
  for year in first...(last + 1) where year % every == 0 {
    let place = x(Double(year))
    drawing.line("grid", place, ground, place, ground + 4)
    drawing.text(String(year), place, ground + 15, year == first ? .start : place > right - 12 ? .end : .middle)
  }
  for dot in dots {
    drawing.mark(
      dot.event.date.month == nil ? "ring" : "dot s0", 0, dot.x, ground - 5 - Double(dot.level) * (2 * size + 0.8),
      size: size, title: "\(Wording.date(dot.event.date)): \(Composer.opening(dot.event.text, upTo: 120))")
  }
  return drawing.finished()
}

/// A date in years: its beginning where the day is known, else the middle of what is known.
private func time(of date: CalendarDate) -> Double {
  guard let month = date.month else { return Double(date.year) + 0.5 }
  let days = date.day.map { Double($0 - 1) / 31 } ?? 0.5
  return Double(date.year) + (Double(month - 1) + days) / 12
}

private func busiest(_ events: [TimelineEvent]) -> Int {
  let counts = Dictionary(grouping: events, by: \.date.year).mapValues(\.count)
  return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
}
