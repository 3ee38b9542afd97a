import Model
import Source
import Testing

@testable import Figures

@Suite("Charts") struct ChartTests {
  private func chart(_ lines: String, x: String = "year") -> String {
    "```chart\ndata: trade.csv\ntype: bar\nx: \(x)\ny: value\ncaption: Trade\n\(lines)```\n"
  }

  private func computed(_ text: String, _ files: [String: String] = [:]) throws -> Figures.Chart {
    let figures = compute(bound(text, files).value)
    #expect(figures.diagnostics.isEmpty, "\(figures.diagnostics)")
    guard case .chart(let chart)? = figures.value.blocks.values.first?.values.first else {
      throw Missing()
    }
    return chart
  }

  private struct Missing: Error {}

  @Test func aChartHasItsFigures() throws {
    let chart = try computed(chart("series: who\nwhere: year > 2020\n"))
    #expect(chart.categories == ["2021", "2022"])
    #expect(chart.series.map(\.name) == ["a", "b"])
    #expect(chart.series.map(\.values) == [[4, nil], [nil, 4.84]])
    #expect(chart.unit == "bn")
    #expect(chart.data == "data/trade.csv")
  }

  @Test func anEmptyFieldIsNoFigureAndUnitsMustAgree() throws {
    let chart = try computed(
      chart(""), ["data/trade.csv": "year,value,unit\n2020,,bn\n2021,-4,tn\n"])
    #expect(chart.categories == ["2020", "2021"])
    #expect(chart.series.map(\.values) == [[nil, -4]])
    #expect(chart.series.map(\.blanks) == [[0]])
    #expect(chart.unit == nil)
  }

  /// A year that another series has is no empty field, wherever it stands in the file.
  @Test func whatASeriesHasNoRowForIsNoEmptyField() throws {
    let chart = try computed(
      chart("series: who\n").replacing("type: bar", with: "type: line"),
      ["data/trade.csv": "year,who,value\n2029,a,30\n2019,a,90\n2024,a,\n2020,b,95\n2029,b,31\n"])
    #expect(chart.categories == ["2019", "2020", "2024", "2029"])
    #expect(chart.series.map(\.values) == [[90, nil, nil, 30], [nil, 95, nil, 31]])
    #expect(chart.series.map(\.blanks) == [[2], []])
  }

  /// A chart takes for numbers what a column and a check do.
  @Test func numbersAreReadByOneRule() throws {
    let chart = try computed(
      chart(""), ["data/trade.csv": "year,value\n2020,1.3E+09\n2021,+2\n2022,.5\n2023,5.\n"])
    #expect(chart.series.map(\.values) == [[1_300_000_000, 2, 0.5, 5]])
    #expect(
      problems(self.chart(""), ["data/trade.csv": "year,value\n2020,1\n2021,0x10\n"]) == [
        "data/trade.csv:3:6: “0x10” is no number, and a chart draws it [invalid-data]"
      ])
  }

  /// A line goes from left to right; bars stand as in the file.
  @Test(arguments: [
    (["2022", "2020", "2021"], ["2020", "2021", "2022"]), (["10", "9.5", "-1"], ["-1", "9.5", "10"]),
    (["2021-03", "2020-12-31", "2021"], ["2020-12-31", "2021", "2021-03"]), (["b", "a"], ["b", "a"]),
    (["2021", "n/a", "2020"], ["2021", "n/a", "2020"]),
  ]) func pointsOfALineAreInOrder(fields: [String], order: [String]) throws {
    let rows = fields.map { "x,\($0),\($0.utf8.count)\n" }.joined()
    let files = ["data/trade.csv": "who,year,value\n" + rows]
    let line = try computed(chart("").replacing("type: bar", with: "type: line"), files)
    #expect(line.categories == order)
    #expect(line.series.map(\.values) == [order.map { Double($0.utf8.count) }])
    #expect(try computed(chart(""), files).categories == fields)
  }

  /// The file's order is kept, and its rows found, whatever its columns and conditions are called.
  @Test func namesThatSQLHasUsesFor() throws {
    let chart = try computed(
      chart("where: |\n  value > 1 -- all\n", x: "rowid"),
      ["data/trade.csv": "rowid,value\n9,3\n7,4\n"])
    #expect(chart.categories == ["9", "7"])
    let group = try computed(
      "```chart\ndata: group.csv\ntype: line\nx: \"or\"\"der\"\ny: select\ncaption: C\n```\n"
        .replacing("\"or\"\"der\"", with: "'or\"der'"),
      ["data/group.csv": "\"or\"\"der\",select\na,1\nb,2\n"])
    #expect(group.series.map(\.values) == [[1, 2]])
  }

  /// Figures that no axis has room for are the author's to write in another unit.
  @Test(arguments: [
    "1.6e-19", "0.0000000000000000001", "\(String(repeating: "9", count: 320)).5", "1e999", "-1e16",
  ])
  func aFigureThatCanNotBeDrawn(figure: String) {
    let size = figure.hasPrefix("0") || figure.contains("e-") ? "small" : "large"
    #expect(
      problems(chart(""), ["data/trade.csv": "year,value\n2020,1\n2021,\(figure)\n2022,0\n"]) == [
        "data/trade.csv:3:6: “\(figure)” is too \(size) a figure to be drawn [invalid-data] → another unit, so that it has at most 15 digits before the point, and 12 after it"
      ])
  }

  /// A chart that is wrong in one thing is looked at all the same.
  @Test func allFaultsAreToldInOneRun() {
    let text = chart("").replacing("data: ", with: "data: ../date/").replacing("x: year", with: "x: yeer")
    let briefing = bound(text)
    #expect(briefing.diagnostics.map(\.code) == [.brokenLink])
    #expect(compute(briefing.value).diagnostics.map(\.suggestion) == ["year"])
  }

  /// A condition is one expression, whatever its brackets say.
  @Test(arguments: [
    "1=0) UNION ALL SELECT 'a',1,NULL,NULL,-9223372036854775808 WHERE (1=1",
    "1=1) UNION ALL SELECT 'zz',99,NULL,NULL,1 WHERE (1=1", "1=1) GROUP BY (1", "1=1) THEN 1 END, (1=1",
    "1=1) THEN 1 END /*", "1=1) /*", "1=1); SELECT (1",
  ])
  func aConditionEndsWithItsBrackets(condition: String) {
    let said = problems(chart("where: |\n  \(condition)\n"))
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix("analysis/a.md:11:8: the query has no answer: ") == true, "\(said)")
  }

  /// A few rows name many places: every x is its own, and so is every series.
  @Test func aChartWithMorePlacesThanAPageHasRoomFor() {
    let rows = (0..<1000).map { "\($0),\($0),s\($0)\n" }.joined()
    #expect(
      problems(chart("series: who\n"), ["data/trade.csv": "year,value,who\n" + rows]) == [
        "analysis/a.md:5:1: with this block the figures that the page shows are more than 4 MiB together [file-too-large] → ask for fewer rows, or put some of them on another page"
      ])
  }

  @Test(arguments: [("bar", 4), ("line", 16)]) func moreSeriesThanCanBeToldApart(type: String, most: Int) {
    for count in [most, most + 1] {
      let rows = (1...count).map { "2020,\($0),s\($0)\n" }.joined()
      let said = problems(
        chart("series: who\n").replacing("type: bar", with: "type: \(type)"),
        ["data/trade.csv": "year,value,who\n" + rows])
      #expect(said.count == count - most)
      #expect(
        said.allSatisfy {
          $0.hasPrefix(
            "analysis/a.md:11:9: the chart has \(count) series, and \(most) can be told apart [invalid-data]")
        })
    }
  }

  @Test func chartsWithFaults() {
    #expect(
      problems(chart("series: whom\n")) == [
        "analysis/a.md:11:9: “data/trade.csv” has no column “whom” [invalid-data] → who"
      ])
    #expect(
      problems(chart("where: year > 3000\n")) == [
        "analysis/a.md:11:8: the chart has no figures [invalid-data]"
      ])
    let unknown = problems(chart("where: yeer > 3000\n"))
    #expect(unknown.count == 1)
    #expect(unknown.first?.hasPrefix("analysis/a.md:11:8: ") == true)
    #expect(unknown.first?.hasSuffix("no such column: yeer [check-failed] → year") == true)
    #expect(
      problems(chart("where: random() > 0\n"))[0].contains("“random” does not give the same answer"))
    #expect(
      problems(chart(""), ["data/trade.csv": "year,value\n2020,1\n2021,x\n"]) == [
        "data/trade.csv:3:6: “x” is no number, and a chart draws it [invalid-data]"
      ])
    #expect(
      problems(chart("").replacing("y: value", with: "y: who")) == [
        "analysis/a.md:9:4: no field of the column “who” is a number, and a chart draws numbers [invalid-data] → value"
      ])
    #expect(
      problems(chart(""), ["data/trade.csv": "year,value\n2020,1\n2020,2\n"]) == [
        "data/trade.csv:3:6: there are two figures for “2020” in one series [invalid-data] → “series” or “where” in the chart"
      ])
  }
}
