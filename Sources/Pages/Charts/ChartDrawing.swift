import Markdown
import Model

// In: a chart's figures. Out: its SVG. Bars and lines begin at nought; what tells series apart is shape and stroke as
// well as colour.

/// How many colours, with their strokes, and how many shapes of marks there are.
///
/// The series after as many as that have the same colours again, with other marks on them (see
/// `Figures.Chart.Form.distinctSeries`).
private let looks = 4

/// The shape of the marks of a series, by its place.
private func shape(_ place: Int) -> Int { (place + place / looks) % looks }
/// About how wide a letter is, in a drawing's units, where the drawing is small and its letters the largest.
private let letter = 6.8

/// Draws a chart in a column of 360 units.
func draw(_ chart: Figures.Chart, id: String) -> HTMLBuffer {
  let longest = chart.categories.map(\.count).max() ?? 0
  let slot = 310 / Double(max(1, chart.categories.count))
  // Names that do not fit under their bars stand before them.
  let isLying = chart.form == .bar && Double(longest) * letter > slot && longest > 5
  return isLying ? drawLying(chart, id: id) : drawStanding(chart, id: id)
}

/// What the figures are, in a sentence.
func words(of chart: Figures.Chart) -> String {
  let unit = chart.unit.map { " in \($0)" } ?? ""
  let series = chart.series.map { series in
    let figures = zip(chart.categories, series.values).map { category, value in
      "\(category): \(value.map(Number.short) ?? "no figure")"
    }
    return (series.name.isEmpty ? "" : series.name + ": ") + figures.joined(separator: ", ")
  }
  return
    "\(chart.form == .bar ? "Bars" : "Lines") of \(chart.y) by \(chart.x)\(unit). \(series.joined(separator: ". "))."
}

private func values(of chart: Figures.Chart) -> [Double] {
  chart.series.flatMap { $0.values.compactMap(\.self) }
}

/// How far each category stands from the first, in the shortest step between two: one step each, or, along lines whose
/// categories are ascending whole numbers, such as years, as many as the numbers have.
private func steps(of chart: Figures.Chart) -> [Double] {
  let even = chart.categories.indices.map(Double.init)
  guard chart.form == .line, let first = chart.categories.first.flatMap({ Int32($0) }) else { return even }
  let numbers = chart.categories.compactMap { Int32($0) }.map { Double($0) - Double(first) }
  let gaps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
  guard numbers.count == even.count, let step = gaps.min(), step > 0 else { return even }
  return numbers.map { $0 / step }
}

private func drawStanding(_ chart: Figures.Chart, id: String) -> HTMLBuffer {
  let scale = Scale(values(of: chart))
  let hasNames = chart.series.contains { !$0.name.isEmpty }
  let top = hasNames ? 24 + 16.0 * Double((chart.series.count + 1) / 2) : 24
  let (left, right, bottom) = (34.0, 352.0, top + 176)
  let y = { (value: Double) in bottom - scale.position(of: value) * (bottom - top) }
  let steps = steps(of: chart)
  let slot = (right - left) / ((steps.last ?? 0) + 1)
  let middle = { (index: Int) in left + (steps[index] + 0.5) * slot }
  let points = chart.series.map { series in
    zip(series.values, steps.indices).map { value, index in
      value.map { Point(value: $0, x: middle(index), y: y($0)) }
    }
  }
  // Several lines have too many figures for their drawing.
  let figures =
    chart.form == .line && points.count == 1
    ? figures(along: points[0], slot: slot, bottom: bottom, scale) : []
  // Names stand below the figures that have no room above the axis.
  let foot = figures.contains { $0.y > bottom } ? bottom + 12 : bottom
  var drawing = Drawing(width: 360, height: foot + 34, id: id, title: chart.caption, words: words(of: chart))

  for tick in scale.ticks {
    drawing.line(tick == 0 ? "axis" : "grid", left, y(tick), right, y(tick))
    drawing.text(scale.label(tick), left - 5, y(tick) + 3.5, .end)
  }
  drawing.text(scale.unit(of: chart), 0, 11, .start, name: "unit")
  drawing.text(chart.x, (left + right) / 2, foot + 31, name: "unit")
  let longest = Double(chart.categories.map(\.count).max() ?? 0) * letter + 6
  var written: Double?
  for (index, category) in chart.categories.enumerated() {
    if let written, (steps[index] - written) * slot < longest { continue }
    drawing.text(category, middle(index), foot + 16)
    written = steps[index]
  }
  if hasNames { writeNames(of: chart, into: &drawing) }
  switch chart.form {
  case .bar:
    let room = slot * 0.76 / Double(chart.series.count)
    for (place, series) in chart.series.enumerated() {
      for (index, value) in series.values.enumerated() {
        guard let value else { continue }
        let x = middle(index) - slot * 0.38 + Double(place) * room
        let (low, high) = (max(y(value), y(0)), min(y(value), y(0)))
        drawing.rectangle("bar s\(place % looks)", x, high, room * 0.94, low - high)
        let figure = scale.figure(value)
        if room >= Double(figure.count) * letter - 4 {
          drawing.text(figure, x + room / 2, value < 0 ? low + 11 : high - 4, name: "value")
        }
      }
    }
  case .line:
    for (place, points) in points.enumerated() {
      // An empty field is a gap in the line; what only other series have is none.
      let blanks = chart.series[place].blanks
      for run in points.indices.split(whereSeparator: { points[$0] == nil && blanks.contains($0) }) {
        drawing.path("line s\(place % looks)", run.compactMap { points[$0].map { ($0.x, $0.y) } })
      }
      for case let point? in points {
        drawing.mark("dot s\(place % looks)", shape(place), point.x, point.y)
      }
    }
    for figure in figures { drawing.text(figure.text, figure.x, figure.y, figure.anchor, name: "value") }
  }
  return drawing.finished()
}

/// A point of a line, in the drawing's units.
private struct Point {
  let value: Double
  let x: Double
  let y: Double
}

/// The figures of a line's points that have room: each above its point or, where the line would run through it there,
/// below it or on the side that the line leaves free.
private func figures(
  along points: [Point?], slot: Double, bottom: Double, _ scale: Scale
) -> [(text: String, x: Double, y: Double, anchor: Drawing.Anchor)] {
  points.enumerated().compactMap { index, point in
    guard let point else { return nil }
    let text = scale.figure(point.value)
    let width = Double(text.count) * letter
    guard slot >= width - 4 else { return nil }
    let neighbours = [index - 1, index + 1].map { points.indices.contains($0) ? points[$0] : nil }
    // How far above the point the line is where the figure ends on either side.
    let rises = neighbours.map { neighbour in
      neighbour.map { (point.y - $0.y) * min(1, width / 2 / abs($0.x - point.x)) } ?? 0
    }
    switch (rises.contains { $0 > 7 }, rises.contains { $0 < -7 }) {
    case (false, _): return (text, point.x, point.y - 8, .middle)
    case (true, true) where rises[0] > 0: return (text, point.x + 5, point.y - 5, .start)
    case (true, true): return (text, point.x - 5, point.y - 5, .end)
    case (true, false):
      let below = point.y + 15
      // Not across the axis.
      return (text, point.x, below > bottom - 3 ? bottom + 11 : below, .middle)
    }
  }
}

private func drawLying(_ chart: Figures.Chart, id: String) -> HTMLBuffer {
  let scale = Scale(values(of: chart))
  let hasNames = chart.series.contains { !$0.name.isEmpty }
  let top = hasNames ? 24 + 16.0 * Double((chart.series.count + 1) / 2) : 24
  let row = 16 + 14 * Double(chart.series.count)
  let bottom = top + Double(chart.categories.count) * row
  var drawing = Drawing(
    width: 360, height: bottom + 20, id: id, title: chart.caption, words: words(of: chart))
  // Each figure ends within the drawing.
  let length = values(of: chart).reduce(310) { length, value in
    let share = max(scale.position(of: 0), scale.position(of: value))
    return share > 0 ? min(length, (350 - Double(scale.figure(value).count) * letter) / share) : length
  }
  let x = { (value: Double) in 6 + scale.position(of: value) * length }
  drawing.text(scale.unit(of: chart), 0, 11, .start, name: "unit")
  if hasNames { writeNames(of: chart, into: &drawing) }
  for tick in scale.ticks {
    drawing.line(tick == 0 ? "axis" : "grid", x(tick), top, x(tick), bottom)
    drawing.text(scale.label(tick), x(tick), bottom + 14)
  }
  let widths = chart.categories.map { Double($0.count) * letter }
  // Names begin at the axis, or end there where they have no room behind it and more before it.
  let endAtAxis = x(0) > 180 && (widths.max() ?? 0) > 357 - x(0)
  for (index, category) in chart.categories.enumerated() {
    let start = top + Double(index) * row
    if endAtAxis {
      drawing.text(category, max(x(0) - 3, widths[index]), start + 11, .end)
    } else {
      drawing.text(category, min(x(0) + 3, max(0, 360 - widths[index])), start + 11, .start)
    }
    for (place, series) in chart.series.enumerated() {
      guard let value = series.values[index] else { continue }
      let high = start + 15 + 14 * Double(place)
      drawing.rectangle("bar s\(place % looks)", min(x(0), x(value)), high, abs(x(value) - x(0)), 11)
      drawing.text(scale.figure(value), max(x(0), x(value)) + 4, high + 9.5, .start, name: "value")
    }
  }
  return drawing.finished()
}

/// The names of the series with their looks, two to a line.
private func writeNames(of chart: Figures.Chart, into drawing: inout Drawing) {
  for (place, series) in chart.series.enumerated() {
    let (x, y) = (34 + 160 * Double(place % 2), 28 + 16 * Double(place / 2))
    if chart.form == .bar {
      drawing.rectangle("bar s\(place % looks)", x, y - 8, 12, 9)
    } else {
      drawing.path("line s\(place % looks)", [(x - 2, y - 4), (x + 14, y - 4)])
      drawing.mark("dot s\(place % looks)", shape(place), x + 6, y - 4)
    }
    drawing.text(series.name, x + 18, y, .start)
  }
}
