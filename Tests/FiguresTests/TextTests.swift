import Model
import Source
import Testing

@testable import Figures

@Suite("Figures in the text") struct TextTests {
  @Test(arguments: [
    "[4.8](../data/trade.csv \"SELECT max(value) FROM trade\")",
    "[4.84 billion](../data/trade.csv \"select max(value) FROM trade\")",
    "[about **5**](../data/trade.csv \"  WITH x AS (SELECT max(value) AS v FROM trade) SELECT v FROM x\")",
    "[10,340](../data/trade.csv \"SELECT round(1000 * sum(value)) FROM trade\")",
    "[10\u{A0}340](../data/trade.csv \"SELECT round(1000 * sum(value)) FROM trade\")",
    "[−3](../data/trade.csv \"SELECT -3\")",
    "[1.2 million crowns](../data/trade.csv \"SELECT 1200000\")",
    "[$4.8bn](../data/trade.csv \"SELECT 1e9 * max(value) FROM trade\")",
    "[1.24 Mrd. Kronen](../data/trade.csv \"SELECT 1.236e9\")",
    "[120万人](../data/trade.csv \"SELECT 1200000\")",
    "[مليون 1.2](../data/trade.csv \"SELECT 1200000\")",
    "[3 млн](../data/trade.csv \"SELECT 3000000\")", "[5 тис.](../data/trade.csv \"SELECT 5000\")",
    "[12%](../data/trade.csv \"SELECT 12\")", "[5 m](../data/trade.csv \"SELECT 5\")",
    "[1.5 milliard](../data/trade.csv \"SELECT '1.5'\")",
    "[b](../data/trade.csv \"SELECT who FROM trade WHERE year = 2022\")",
    "[3 and 4](../data/trade.csv \"SELECT '3 and 4'\")", "[3](../data/trade.csv \"values (3)\")",
    "[۱۲](../data/trade.csv \"SELECT 12\")",
    "[۴٫۸ میلیارد](../data/trade.csv \"SELECT max(value) FROM trade\")",
    "[the data](../data/trade.csv \"Trade from 2020 on\")", "[the data](../data/trade.csv \"Trade by year\")",
    "[the data](../data/trade.csv \"Selected figures\")", "[the data](../data/trade.csv \"Values of trade\")",
  ]) func agree(text: String) {
    #expect(problems(text + "\n") == [])
  }

  @Test func aTitleThatIsNearlyAQuery() {
    #expect(
      problems("So [9](../data/trade.csv \"SELCT value FROM trade\") it is.\n") == [
        "analysis/a.md:5:4: the figure “9” is not computed, since its title begins with no “SELECT” [check-failed] → SELECT … FROM …"
      ])
  }

  @Test(arguments: [
    ("4.9", "max(value)", "“4.9” is computed as “4.84” [check-failed] → 4.84"),
    ("4.80", "max(value)", "“4.80” is computed as “4.84” [check-failed] → 4.84"),
    ("4.9 billion", "max(value)", "“4.9 billion” is computed as “4.84” [check-failed] → 4.84 billion"),
    ("–$5 bn", "max(value)", "“–$5 bn” is computed as “4.84” [check-failed] → $4.84 bn"),
    ("$5 bn", "-max(value)", "“$5 bn” is computed as “-4.84” [check-failed] → −$4.84 bn"),
    (
      "4,8", "sum(48) / 3",
      "“4,8” is computed as “48”, and can not be read as one number [check-failed] → 48"
    ),
    (
      "nearly five", "max(value)",
      "“nearly five” is computed as “4.84”, and can not be read as one number [check-failed] → 4.84"
    ),
    ("1.2 million", "max(1300000)", "“1.2 million” is computed as “1300000” [check-failed] → 1.3 million"),
    ("1.2 million", "max(1.4)", "“1.2 million” is computed as “1.4” [check-failed] → 1.4 million"),
    ("1.2 million", "max(7)", "“1.2 million” is computed as “7” [check-failed] → 7 million"),
    ("1.2 million", "max(5000)", "“1.2 million” is computed as “5000” [check-failed]"),
    ("5 m", "max(5000000)", "“5 m” is computed as “5000000” [check-failed]"),
    (
      "12%", "max(0.12)",
      "“12%” is computed as “0.12” [check-failed] → a query that gives percent: 100 * …"
    ),
    ("12%", "max(15)", "“12%” is computed as “15” [check-failed] → 15%"),
    ("12%", "max(0.5)", "“12%” is computed as “0.5” [check-failed] → 0.5%"),
    ("1.4 milliard", "max('1.5')", "“1.4 milliard” is computed as “1.5” [check-failed] → 1.5 milliard"),
    ("3–4", "max(3)", "“3–4” is computed as “3”, and can not be read as one number [check-failed] → 3"),
    ("3 of 5", "max(3)", "“3 of 5” is computed as “3”, and can not be read as one number [check-failed] → 3"),
    ("۱۳ تن", "max(12)", "“۱۳ تن” is computed as “12” [check-failed] → ۱۲ تن"),
    ("٣٫٤", "max(4.5)", "“٣٫٤” is computed as “4.5” [check-failed] → ٤٫٥"),
    ("two", "who FROM trade WHERE 0 --", "“two” has no value: its query gives no row [check-failed]"),
    ("c", "min(who)", "“c” is computed as “a” [check-failed] → a"),
    ("0.4", "max(0.1 + 0.2)", "“0.4” is computed as “0.3” [check-failed] → 0.3"),
    ("0", "sum(NULL)", "“0” is computed as “NULL” [check-failed]"),
    ("7", "max(1e400)", "“7” is computed as “inf” [check-failed]"),
    (
      "1e400", "max(1e400)",
      "“1e400” is computed as “inf”, and can not be read as one number [check-failed]"
    ),
    (
      "two", "min(year), max(year)",
      "“two” is computed as “2020, 2022”, which is not one value [check-failed]"
    ),
  ]) func disagree(words: String, query: String, message: String) {
    #expect(
      problems("So [\(words)](../data/trade.csv \"SELECT \(query) FROM trade\") it is.\n") == [
        "analysis/a.md:5:4: the figure \(message)"
      ])
  }

  @Test(arguments: [
    ("4.8", 4.84, true), ("4.8", 4.75, true), ("4.8", 4.86, false), ("2.68", 2.675, true),
    ("2.67", 2.675, true),
    ("2.66", 2.675, false), ("5", 4.5, true), ("0", 0.4, true), ("-3", -3.2, true), ("3", -3, false),
    ("about −12.5 %", -12.5, true), ("1 234 567", 1_234_567, true), ("1,234.5", 1234.5, true),
    ("1\u{202F}234", 1234, true), ("1\u{2009}234", 1234, true), ("12,34", 1234, false),
    ("2024 100", 2024, false),
    ("in 2024, 4.8", 2024, false), ("4.8.2", 4.8, false), ("no number", 0, false), ("G-7", 7, true),
    ("1,234 567", 1234, false), ("3, 400", 3, false),
    ("3–4", 3, false), ("3-4", 3, false), ("3 and 4", 3, false), ("3, 4", 3, false), ("3 of 5", 3, false),
    ("3 and ½", 3, false), ("$3m–$4m", 3, false), ("EUR3–4", 3, false), ("EUR5 of 6", 6, false),
    ("EUR3.5–4", 3.5, false),
    ("3 2024/25", 3, false), ("2024/25 3", 2024, false), ("A3-4", 4, false), ("3and4", 3, false),
    ("24 Su-35 fighters", 24, true), ("Su-35: 24", 24, true), ("5 Mt of CO2", 5, true),
    ("CO₂: 5 m²", 5, true),
    ("PM2.5 at 12", 12, true), ("S-400 and S-300", 400, false), ("PM2.5", 2.5, true),
    ("–4.8", 4.8, false), ("–4.8", -4.8, true), ("-$4.8 billion", -4.8, true), ("-$4.8 billion", 4.8, false),
    ("−€5", -5, true), ("−€5", 5, false), ("−US$ 5", -5, true), ("-EUR 5", -5, true), ("$-5", -5, true),
    ("— 5", -5, true), ("minus 5 %", -5, true), ("минус 5", -5, true), ("it fell – 5 per cent", 5, true),
    ("FY2024/25", 2024, true), ("FY2024/25", 25, false), ("FY2024", 2024, true), ("FY24/25", 25, false),
    ("12 Shahed-136/131", 12, true), ("Shahed-136/131", 131, false), ("12 km/5", 12, false),
    ("12km²", 12, true), ("12m³", 12, true), ("12m2", 12, true), ("12km2", 12, true), ("12ft²", 12, true),
    ("12m2–13m2", 12, false), ("12 m²–13 m²", 12, false), ("2x3", 2, false), ("12 to 13km2", 12, false),
    ("12 5G masts", 12, true), ("12 3M22", 12, true), ("12 2S19s", 12, true), ("2S19s: 12", 12, true),
    ("12 2S19/2S3", 12, true), ("3M22", 22, false), ("3 to 4bn", 3, false), ("3 to 4M", 3, false),
    ("3M–4M", 3, false), ("5E3 and 6", 6, false), ("12 5G masts of 3", 12, false), ("1e400", 5, false),
    ("2018–2020", 2018, false), ("Tu–154", 154, true), ("COVID-19", 19, true), ("NATO 32", 32, true),
    (".5 billion", 0.5, true), (".5 billion", 5, false), ("-.5", -0.5, true), ("No.5", 5, true),
    ("...5", 5, true), ("10⁶", 10, false), ("10^6", 10, false), ("1.5e3", 1.5, false), ("1.5e3", 1540, true),
    ("5e-1", 0.5, true), ("5 euro", 5, true), ("5e", 5, true), ("1/2", 1, false), ("1⁄2", 1, false),
    ("2½", 2, false), ("2 1/2", 2, false), ("2024/25", 2024, true), ("4 km/h", 4, true), ("5 m²", 5, true),
    ("1’234’567", 1_234_567, true), ("1'234", 1, false), ("1,5", 1.5, false),
    ("۱۲", 12, true), ("۱٬۲۳۴٫۵", 1234.5, true), ("٣-٤", 3, false), ("−۵", -5, true), ("１２", 12, true),
  ]) func rounding(text: String, value: Double, agrees: Bool) {
    #expect((PrintedNumber(in: text)?.agrees(with: value) ?? false) == agrees)
  }

  @Test(arguments: [
    ("1,5", 1.5, true), ("1 234,5", 1234.5, true), ("1.234,5", 1234.5, true), ("1.234", 1234, true),
    ("1.5", 1.5, true), ("−0,75 Mrd. €", -0.75, true), ("1,5", 1, false), ("1,500", 1.5, true),
    ("1,2,3", 1.2, false), (",5", 0.5, true),
  ]) func aCommaStandsBeforeDecimals(text: String, value: Double, agrees: Bool) {
    #expect((PrintedNumber(in: text, hasDecimalComma: true)?.agrees(with: value) ?? false) == agrees)
  }

  @Test(arguments: [("fr", true), ("de-AT", true), ("de-CH", false), ("en", false)])
  func theLanguageOfAPageDecides(language: String, agrees: Bool) {
    let page = "---\ntitle: A\nlang: \(language)\n---\n\n[1,5](../data/trade.csv \"SELECT 1.5\")\n"
    #expect(problems("", ["analysis/a.md": page]).isEmpty == agrees)
  }

  /// The numbers of a row are looked at together.
  @Test func aRowOfManyNumbersIsNone() {
    for row in ["1-", "a1", "1 ", "½ "] {
      #expect(PrintedNumber(in: String(repeating: row, count: 50_000))?.agrees(with: Int64(1)) != true)
    }
  }

  @Test func wholeNumbersAreExact() {
    #expect(PrintedNumber(in: "9007199254740993")?.agrees(with: Int64(9_007_199_254_740_993)) == true)
    #expect(PrintedNumber(in: "9007199254740992")?.agrees(with: Int64(9_007_199_254_740_993)) == false)
    #expect(PrintedNumber(in: "5.0")?.agrees(with: Int64(5)) == true)
  }

  @Test func aFencedQueryIsATable() throws {
    let briefing = bound("```sql figure\nSELECT year, value FROM trade ORDER BY year LIMIT 2\n```\n")
    let block = try #require(compute(briefing.value).value.blocks.values.first?.values.first)
    guard case .table(let answer) = block else {
      Issue.record("no table")
      return
    }
    #expect(answer.columns == ["year", "value"])
    #expect(answer.rows == [[.integer(2020), .real(1.5)], [.integer(2021), .real(4)]])
  }

  /// The first table too many is told of, once for the page.
  @Test func moreTablesThanAPageHasRoomFor() {
    let block = """
      ```sql figure
      WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 20)
      SELECT printf('%049000d', i) FROM n
      ```

      """
    let said = problems(String(repeating: block, count: 7))
    #expect(said.count == 1)
    #expect(
      said.first?.hasPrefix("analysis/a.md:21:1: with this block the figures that the page shows") == true,
      "\(said)")
  }

  @Test func onlyTheWholeInfoStringCounts() {
    for info in ["sql", "sql figures", "figure sql", "sqlfigure"] {
      #expect(compute(bound("```\(info)\nDROP TABLE x\n```\n").value).diagnostics.isEmpty)
    }
    #expect(
      problems("```SQL  figure\nDROP TABLE trade\n```\n") == [
        "analysis/a.md:5:1: the query has no answer: a query only reads the briefing’s own tables [check-failed]"
      ])
  }
}
