import Foundation
import Markdown
import Model
import Testing

@testable import Pages

@Suite("Charts and other drawings") struct ChartTests {
  private func chart(
    _ form: Figures.Chart.Form, _ categories: [String], _ series: [(String, [Double?])], blanks: Set<Int> = []
  ) -> Figures.Chart {
    Figures.Chart(
      form: form, caption: "Caption & more", x: "year", y: "value", unit: "bn", categories: categories,
      series: series.map { .init(name: $0.0, values: $0.1, blanks: blanks) }, sources: [], data: "data/x.csv")
  }

  @Test(
    arguments: [
      ([1.74, 5.0], ["0", "1", "2", "3", "4", "5"]),
      ([0.0], ["0.00", "0.20", "0.40", "0.60", "0.80", "1.00"]),
      ([-3, 7], ["−4", "−2", "0", "2", "4", "6", "8"]), ([23.02], ["0", "5", "10", "15", "20", "25"]),
      ([50_000], ["0", "10000", "20000", "30000", "40000", "50000"]),
      ([120_000], ["0", "50", "100", "150"]), ([1e6], ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
      ([-2e5, 1e9], ["−0.2", "0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
      ([9e8], ["0", "200", "400", "600", "800", "1000"]),
      ([0.004], ["0.000", "0.001", "0.002", "0.003", "0.004"]),
    ] as [([Double], [String])]) func ticksAreRoundAndHoldAllFiguresAndNought(
      values: [Double], labels: [String]
    )
  {
    let scale = Scale(values)
    let shown = scale.ticks.map(scale.label)
    #expect(
      shown.map { Double($0.replacing("−", with: "-")) }
        == labels.map { Double($0.replacing("−", with: "-")) })
    for value in values + [0] { #expect((-1e-9...1.000001).contains(scale.position(of: value))) }
  }

  /// No figure stands outside of its drawing, nor do those along an axis run into one another.
  @Test(arguments: [
    [1_234_567_890, 4_800_000_000], [4_800_000, 12], [-4_800_000, 123_456.78], [-250_000, -123_456.78],
    [99_999.25, 1234.56], [1e15, -1e15],
  ]) func largeFiguresHaveRoom(values: [Double]) throws {
    let names = values.indices.map { "A country with a long name \($0)" }
    for form in [Figures.Chart.Form.bar, .line] {
      let svg = draw(chart(form, names, [("", values)]), id: "c").string
      let texts = svg.matches(
        of: /<text(?: class="([a-z]+)")? x="([0-9.]+)" y="([0-9.]+)"(?: text-anchor="([a-z]+)")?>([^<]+)</)
      var axis: [ClosedRange<Double>] = []
      for text in texts where !text.output.5.contains("country") {
        let x = try #require(Double(text.output.2))
        let width = Double(text.output.5.count) * 6.5
        let left = text.output.4 == "middle" ? x - width / 2 : text.output.4 == "end" ? x - width : x
        #expect(left >= -8 && left + width <= 361, "\(text.output.0)")
        if form == .bar, text.output.1 == nil { axis.append(left...left + width) }
      }
      #expect(zip(axis, axis.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }, "\(axis)")
    }
  }

  /// Wherever their axis is, the names of lying bars stand in their drawing.
  @Test(arguments: [[3, 7], [-4, -250], [-40, 100], [-100, 40], [-60, 60]])
  func namesOfLyingBarsHaveRoom(values: [Double]) throws {
    for length in [16, 24, 40, 51] {
      let names = values.indices.map { String(repeating: "n", count: length - 1) + "\($0)" }
      let svg = draw(chart(.bar, names + ["Short"], [("", values + [1])]), id: "c").string
      let texts = svg.matches(of: /<text x="([0-9.]+)" y="[0-9.]+"(?: text-anchor="(end)")?>([nS][^<]+)</)
      #expect(texts.count == 3)
      for text in texts {
        let x = try #require(Double(text.output.1))
        let width = Double(text.output.3.count) * 6.8
        let left = text.output.2 == "end" ? x - width : x
        #expect(left >= -0.1 && left + width <= 360.1, "\(text.output.0)")
      }
    }
  }

  @Test func theFactorOfFiguresStandsBeforeTheirUnit() {
    let large = chart(.bar, ["a"], [("", [4_800_000])])
    let unit = { (chart: Figures.Chart) in
      Scale(chart.series.flatMap { $0.values.compactMap(\.self) }).unit(of: chart)
    }
    #expect(unit(large) == "×\u{A0}1\u{A0}000\u{A0}000 bn")
    #expect(unit(chart(.bar, ["a"], [("", [50_000])])) == "bn")
    let nameless = Figures.Chart(
      form: .line, caption: "C", x: "year", y: "value", unit: nil, categories: large.categories,
      series: large.series, sources: [], data: "data/x.csv")
    #expect(unit(nameless) == "value, ×\u{A0}1\u{A0}000\u{A0}000")
    #expect(words(of: large).contains("a: 4800000"))
    #expect(draw(large, id: "c").string.contains(">4.8</text>"))
  }

  /// The horizontal places of what stands along the axis.
  private func places(_ form: Figures.Chart.Form, _ categories: [String]) -> [Double] {
    let drawing = draw(chart(form, categories, [("", categories.map { _ in 1 })]), id: "c").string
    let pattern =
      form == .line ? /<circle class="dot s0" cx="([0-9.]+)"/ : /<rect class="bar s0" x="([0-9.]+)"/
    return drawing.matches(of: pattern).compactMap { Double($0.output.1) }
  }

  @Test func yearsThatAreMissingHaveTheirRoomAlongALine() throws {
    let years = places(.line, ["2001", "2003", "2004"])
    try #require(years.count == 3)
    #expect(abs((years[1] - years[0]) - 2 * (years[2] - years[1])) < 0.3)
    // Others stand side by side: bars, words, and what is in no order.
    for places in [
      places(.bar, ["2001", "2003", "2004"]), places(.line, ["a", "c", "d"]),
      places(.line, ["2001", "2004", "2003"]),
      places(.line, ["2001", "2001", "2003"]), places(.line, ["2000", "2005", "2010"]),
    ] {
      try #require(places.count == 3)
      #expect(abs((places[1] - places[0]) - (places[2] - places[1])) < 0.3)
    }
  }

  /// Colour and shape together are another for each.
  @Test func sixteenLinesHaveLooksOfTheirOwn() {
    let series = (0..<16).map { ("s\($0)", [1.0 as Double?]) }
    let drawing = draw(chart(.line, ["x"], series), id: "c").string
    let marks = drawing.matches(of: /<(?:circle|path) class="dot (s[0-3])"(?: d="([^"]*)")?/).map { match in
      let numbers = (match.output.2 ?? "").split { !"0123456789.".contains($0) }.compactMap { Double($0) }
      // The corners, from the first of them on.
      let corners = numbers.indices.dropFirst(2).map { Int((numbers[$0] - numbers[$0 % 2]).rounded()) }
      return "\(match.output.1) \(corners)"
    }
    #expect(marks.count == 32)
    #expect(Set(marks).count == 16)
  }

  /// Whatever is given, there is an axis: what is too small or too large for one is an error before it is drawn.
  @Test(arguments: [
    [1.6e-19, 3.2e-19], [.leastNonzeroMagnitude], [-.leastNonzeroMagnitude, 0], [1e-12, 1e-13],
    [1e15, -1e15], [1e308, -1e308], [.infinity],
    [-.infinity, .infinity], [.nan], [.nan, 1], [1, .nan],
  ]) func everyFigureHasAnAxis(values: [Double]) {
    let scale = Scale(values)
    #expect((2...12).contains(scale.ticks.count))
    for value in values { #expect((0...1).contains(scale.position(of: value))) }
    #expect(!scale.ticks.map(scale.label).contains("nan"))
    let lines = draw(chart(.line, values.map { "\($0)" }, [("", values)]), id: "c").string
    let bars = draw(chart(.bar, values.map { "\($0), in words" }, [("", values)]), id: "c").string
    #expect(lines.hasSuffix("</svg>") && bars.hasSuffix("</svg>"))
  }

  @Test(arguments: [
    (0.3, "0.3"), (1.123456789012, "1.123456789012"), (0.1 + 0.2, "0.3"), (0.004, "0.004"), (4.845, "4.845"),
    (10.0 / 3, "3.33333333333333"),
    (-2, "−2"), (0, "0"), (123_456_789.5, "123456789.5"), (1e20, "1e+20"), (1.6e-19, "1.6e-19"),
    (.infinity, "inf"),
  ]) func answersHaveAllTheirDigits(value: Double, text: String) {
    #expect(Number.exact(value) == text)
  }

  @Test(arguments: [
    (Int64(9_007_199_254_740_993), "9007199254740993"), (-3, "−3"), (.min, "−9223372036854775808"), (0, "0"),
  ]) func wholeNumbersAreExact(value: Int64, text: String) {
    #expect(Number.text(value) == text)
  }

  @Test(arguments: [
    (1.0, "1"), (1.5, "1.5"), (2.22, "2.22"), (-0.5, "−0.5"), (4.845, "4.85"), (1e6, "1000000"),
    (0.004, "0.004"), (-0.00123, "−0.0012"), (0.05, "0.05"), (1.004, "1.00"), (1e-12, "0.000000000001"),
    (0, "0"),
  ])
  func figuresHaveTheDecimalsTheyNeed(value: Double, text: String) {
    #expect(Number.short(value) == text)
  }

  @Test func barsStandOnNought() {
    let svg = draw(chart(.bar, ["2020", "2021"], [("", [2, -1])]), id: "c").string
    #expect(
      svg.hasPrefix(
        "<svg viewBox=\"0 0 360 234\" role=\"img\" aria-labelledby=\"c-title c-words\"><title id=\"c-title\">Caption &amp; more</title>"
      ))
    #expect(svg.components(separatedBy: "<rect").count == 3)
    #expect(!svg.contains("style=") && !svg.contains("NaN") && svg.hasSuffix("</svg>"))
  }

  @Test func anEmptyFieldIsAGapInTheLine() {
    let svg = draw(
      chart(.line, ["1", "2", "3", "4", "5"], [("", [1, 2, nil, 3, 4])], blanks: [2]), id: "c"
    ).string
    #expect(svg.components(separatedBy: "class=\"line s0\"").count == 3)
    #expect(svg.components(separatedBy: "class=\"dot s0\"").count == 5)
    #expect(words(of: chart(.line, ["1"], [("", [nil])])).contains("no figure"))
  }

  /// A line goes on over the categories that only other series have.
  @Test func eachSeriesIsOneLine() {
    let series: [(String, [Double?])] = [("a", [90, nil, 60, nil, 30]), ("b", [nil, 95, nil, 65, 31])]
    let svg = draw(chart(.line, ["2019", "2020", "2024", "2025", "2029"], series), id: "c").string
    for place in 0..<2 {
      let lines = svg.matches(of: /<path class="line s([01])" d="([^"]*)"/).filter {
        $0.output.1 == "\(place)" && $0.output.2.count { $0 == "L" } == 2
      }
      #expect(lines.count == 1)
    }
  }

  /// No part of the line runs through a figure, whichever way it goes up or down.
  @Test(arguments: [
    [23.02, 14.91, 14.8, 15.5, 14.65, 13.37, 9.96], [1, 20, 2, 19, 3], [20, 1, 19], [1, 10, 20], [20, 10, 1],
    [5, 5, 5], [-20, 3, -4], [100_000, 3], [7],
  ]) func figuresStandClearOfTheirLine(values: [Double]) throws {
    let svg = draw(chart(.line, values.indices.map { "c\($0)" }, [("", values)]), id: "c").string
    let dots = svg.matches(of: /cx="([0-9.]+)" cy="([0-9.]+)"/).compactMap { match -> (Double, Double)? in
      Double(match.output.1).flatMap { x in Double(match.output.2).map { (x, $0) } }
    }
    let figures = svg.matches(
      of: /class="value" x="([0-9.]+)" y="([0-9.]+)"(?: text-anchor="([a-z]+)")?>([^<]+)</)
    try #require(dots.count == values.count && figures.count == values.count)
    for figure in figures {
      let (x, y) = (try #require(Double(figure.output.1)), try #require(Double(figure.output.2)))
      let width = Double(figure.output.4.count) * 6
      let left = figure.output.3 == "middle" ? x - width / 2 : figure.output.3 == "end" ? x - width : x
      for (from, to) in zip(dots, dots.dropFirst()) {
        for step in 0...200 {
          let share = Double(step) / 200
          let on = (x: from.0 + share * (to.0 - from.0), y: from.1 + share * (to.1 - from.1))
          #expect(
            !(left...left + width).contains(on.x) || !(y - 7.5...y).contains(on.y),
            "\(figure.output.4) at \(on)")
        }
      }
    }
  }

  @Test func seriesAreToldApartByShapeAsWell() {
    let svg = draw(chart(.line, ["1", "2"], [("a", [1, 2]), ("b", [2, 1])]), id: "c").string
    #expect(
      svg.contains("class=\"line s1\"") && svg.contains("<circle class=\"dot s0\"")
        && svg.contains("<path class=\"dot s1\""))
    #expect(svg.contains(">a</text>") && svg.contains(">b</text>"))
  }

  @Test func longNamesLieBeforeTheirBars() {
    let names = (0..<12).map { "A country with a long name \($0)" }
    let svg = draw(chart(.bar, names, [("", names.indices.map { Double($0) })]), id: "c").string
    #expect(svg.contains(">A country with a long name 11</text>"))
  }

  @Test func anIconIsAPicture() {
    let bytes = Icon.picture(192)
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(Array(bytes[16..<24]) == [0, 0, 0, 192, 0, 0, 0, 192])
  }

  @Test(arguments: [
    (
      "a { b: c; } /* x */\n\nd > e :hover { f: \"/* y */  z\"; }\n", "a{b:c}d>e :hover{f:\"/* y */  z\"}\n"
    ),
    (
      "@media (min-width: 64rem) {\n  .a, .b { margin: -1px auto; }\n}\n",
      "@media (min-width:64rem){.a,.b{margin:-1px auto}}\n"
    ),
  ]) func styleSheetsLoseOnlyWhatSaysNothing(sheet: String, compact: String) {
    #expect(String(decoding: compactStyle(Array(sheet.utf8)), as: UTF8.self) == compact)
  }
}
