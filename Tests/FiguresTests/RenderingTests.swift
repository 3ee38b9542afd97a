import Foundation
import Model
import Pages
import Source
import Synchronization
import Testing

@testable import Figures

@Suite("What readers see of computed figures") struct RenderingTests {
  /// The pages of a site with the site's own templates.
  private func site(_ text: String, _ files: [String: String] = [:]) throws -> [String: String] {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = top.appending(path: "templates").path
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.contains(".") }
    let templates = TemplateSet.read(
      try names.map {
        SourceFile(path: $0, bytes: Array(try Data(contentsOf: URL(filePath: folder + "/" + $0))))
      })
    let briefing = bound(text, files)
    let figures = compute(briefing.value)
    #expect((briefing.diagnostics + figures.diagnostics).isEmpty)
    let made = Mutex<[String: String]>([:])
    render(briefing.value, figures: figures.value, with: templates.value) { file in
      let bytes: [UInt8]
      switch file.contents {
      case .bytes(let all): bytes = all
      case .pieces(let piece): bytes = piece(0, .max)
      case .copy: return
      }
      made.withLock { $0[file.path] = String(decoding: bytes, as: UTF8.self) }
    }
    return made.withLock { $0 }
  }

  private func count(_ words: String, in text: String?) -> Int { (text ?? "").ranges(of: words).count }

  @Test func aCheckShowsItsQueryWhereItsClaimStands() throws {
    let site = try site(claim("SELECT max(value) < 5 FROM trade"))
    for page in ["analysis/a.html", "claims.html"] {
      #expect(count("<code>SELECT max(value) &lt; 5 FROM trade</code>", in: site[page]) == 1, "\(page)")
      #expect(count("Check computed: it holds", in: site[page]) == 1, "\(page)")
    }
  }

  @Test func aFigureInTheTextHasANote() throws {
    let page = try site(
      "## Figure 12\n\nIt is [4.8 billion](../data/trade.csv \"SELECT max(value) FROM trade\").\n")[
        "analysis/a.html"]
    #expect(count(">4.8 billion</a><a class=\"ref computed\"", in: page) == 1)
    #expect(count("the briefing’s own data: 4.84.</p>", in: page) == 1)
    #expect(count("<code>SELECT max(value) FROM trade</code>", in: page) == 1)
    #expect(count("title=\"SELECT", in: page) == 0)
  }

  @Test func aTitleThatIsNoQueryStaysATitle() throws {
    let page = try site("[Data](../data/trade.csv \"By year\").\n")["analysis/a.html"]
    #expect(count("title=\"By year\"", in: page) == 1)
    #expect(count("ref computed", in: page) == 0)
  }

  @Test func aFencedQueryIsATableWithItsQuery() throws {
    let page = try site(
      "```sql figure\nSELECT who AS \"<b>\", value FROM trade WHERE who = 'b'\n```\n")["analysis/a.html"]
    #expect(
      count("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>", in: page) == 1
    )
    #expect(
      count("<th scope=\"col\">&lt;b&gt;</th><th scope=\"col\" class=\"end\">value</th>", in: page) == 1)
    #expect(count("<td>b</td><td class=\"end\">4.84</td>", in: page) == 1)
    #expect(count("AS &quot;&lt;b&gt;&quot;, value", in: page) == 1)
  }

  @Test func aChartStandsWithItsFiguresAndSources() throws {
    let site = try site(
      "## Chart 1\n\n```chart\ndata: trade.csv\ntype: bar\nx: year\ny: value\ncaption: The caption\nsource: s\n```\n",
      ["sources.yaml": "references: [{id: s, type: book, title: S}]\n"])
    #expect(count("<figure class=\"chart\" id=\"chart.1\">", in: site["analysis/a.html"]) == 1)
    #expect(count("<td class=\"end\">4.84</td>", in: site["analysis/a.html"]) == 1)
    #expect(count(">S n.d.</a> <a", in: site["analysis/a.html"]) == 1)
    #expect(count("href=\"analysis/a.html#chart.1\"", in: site["sources.html"]) == 1)
  }

  /// No id of a figure is that of a heading, and none stands twice in a page.
  @Test func idsAreUnique() throws {
    let text = """
      ## Chart 1

      One [4.8](../data/trade.csv "SELECT max(value) FROM trade"), again
      [4.8](../data/trade.csv "SELECT max(value) FROM trade").[^c-a]

      ```chart
      data: trade.csv
      type: line
      x: year
      y: value
      caption: One
      ```

      ```chart
      data: trade.csv
      type: bar
      x: year
      y: value
      caption: Two
      ```

      [^c-a]: About [5](../data/trade.csv "SELECT max(value) FROM trade").

          - Status: unverified
          - Check: `SELECT 1`

      """
    for (path, page) in try site(text).sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
      let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(path)")
    }
  }

  @Test func theDatabaseIsPublished() throws {
    let site = try site("Words.\n")
    #expect(site["data/briefing.sqlite"]?.hasPrefix("SQLite format 3\0") == true)
  }
}
