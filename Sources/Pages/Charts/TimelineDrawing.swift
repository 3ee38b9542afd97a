import Markdown
import Model

/// Draws events as dots, a line for each year that has any, each dot at its day.
///
/// Years without an event are not drawn, and the drawing says how many they are, so that a hundred years and the last
/// busy month both fit. A month without a day is a dot in its middle; a year alone is a ring in the middle of its line.
func drawTimeline(_ events: [TimelineEvent], title: String) -> HTMLBuffer? {
  let years = Dictionary(grouping: events.sorted { $0.date < $1.date }, by: \.date.year)
  let order = years.keys.sorted()
  guard events.count > 2, let first = order.first, let last = order.last else { return nil }
  let lines = order.map { place(years[$0] ?? []) }
  let gaps = zip(order, order.dropFirst()).map { $1 - $0 - 1 }
  let top = 20.0
  let height = zip(lines, gaps + [0]).reduce(top) { $0 + $1.0.height + ($1.1 > 0 ? gapHeight : 0) } + 4

  let busiest = years.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? last
  let most = years[busiest]?.count ?? 0
  let words =
    "\(events.count) events from \(first) to \(last)\(most > 1 ? ", \(most) of them in \(busiest)" : ""). They are listed in full below."
  var drawing = Drawing(
    width: 360, height: height, id: OwnID.timeline.named("drawing"), title: title, words: words)
  for (month, letter) in "JFMAMJJASOND".enumerated() {
    drawing.text(String(letter), left + (Double(month) + 0.5) / 12 * span, 10, name: "unit")
  }
  var start = top
  for (index, line) in lines.enumerated() {
    let ground = start + line.height - 6
    drawing.line("grid", left, ground, left + span, ground)
    drawing.text(String(order[index]), left - 8, ground + 3.5, .end)
    for dot in line.dots {
      drawing.mark(
        dot.event.date.month == nil ? "ring" : "dot s0", 0, dot.x, ground - 4 - Double(dot.level) * 7.5,
        size: 3.2,
        title: "\(Wording.date(dot.event.date)): \(Composer.opening(dot.event.text, upTo: 120))")
    }
    start += line.height
    guard index < gaps.count, gaps[index] > 0 else { continue }
    drawing.text("⋮", left - 16, start + 9, .end, name: "unit")
    drawing.text(
      Wording.count(gaps[index], "year without an event", "years without an event"), left, start + 9, .start,
      name: "unit")
    start += gapHeight
  }
  return drawing.finished()
}

private let left = 44.0
private let span = 308.0
private let gapHeight = 15.0

/// The dots of a year, those that would touch above one another.
private func place(
  _ events: [TimelineEvent]
) -> (dots: [(x: Double, level: Int, event: TimelineEvent)], height: Double) {
  var ends: [Double] = []
  var dots: [(x: Double, level: Int, event: TimelineEvent)] = []
  let placed = events.map { (x: left + share($0.date) * span, event: $0) }.sorted { $0.x < $1.x }
  for (x, event) in placed {
    let level = ends.firstIndex { $0 <= x } ?? ends.count
    if level == ends.count { ends.append(x + 7) } else { ends[level] = x + 7 }
    dots.append((x, level, event))
  }
  return (dots, 12 + 7.5 * Double(max(1, ends.count)))
}

/// How much of its year has passed at a date.
private func share(_ date: CalendarDate) -> Double {
  guard let month = date.month else { return 0.5 }
  return (Double(month - 1) + (date.day.map { (Double($0) - 0.5) / 31 } ?? 0.5)) / 12
}
