import Model
import Source
import Testing

@testable import Search

/// Records of a made-up site: some pages, each with sections, words by a fixed rule.
func inventedRecords(_ pages: Int) -> [SearchRecord] {
  let stems = [
    "harbour", "harvest", "harpoon", "ledger", "lever", "гавань", "город", "بندر", "برگه", "條約", "Émigré",
  ]
  var state: UInt64 = 7
  func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
  return (0..<pages).flatMap { page in
    (0..<4).map { section in
      let words = (0..<60).map { _ in stems[next(stems.count)] + (next(3) == 0 ? String(next(500)) : "") }
      return SearchRecord(
        kind: section == 0 ? .page : .section, title: "Page \(page), part \(section)",
        address: "p/\(page).html" + (section == 0 ? "" : "#s\(section)"), context: "Page \(page)",
        text: Array(words.joined(separator: " ").utf8))
    }
  }
}

/// All scripts of an index, by path.
func scripts(_ index: SearchIndex) -> [String: [UInt8]] {
  Dictionary(uniqueKeysWithValues: (0..<index.count).map { index.file($0) }.map { ($0.path, $0.bytes) })
}

/// A layout that cuts even a small index.
let finelyCut = SearchLayout(words: 1500, records: 3000, wordsInRoot: 0, recordsInRoot: 0)

@Suite struct SearchIndexTests {
  @Test(arguments: [SearchLayout.site, .oneScript, finelyCut])
  func theBytesAreTheSameAtAnyNumberOfJobs(_ layout: SearchLayout) {
    let records = inventedRecords(60)
    let alone = scripts(SearchIndex(records, layout: layout, jobs: 1))
    for jobs in [2, 4, 7, 500] {
      let isSame = scripts(SearchIndex(records, layout: layout, jobs: jobs)) == alone
      #expect(isSame, "\(jobs) jobs")
    }
  }

  @Test func oneScriptHoldsEverything() {
    let index = SearchIndex(inventedRecords(60), layout: .oneScript)
    #expect(index.count == 1)
    #expect(index.file(0).path == "search/index.js")
  }

  @Test func scriptsKeepToTheirLimits() {
    let files = scripts(SearchIndex(inventedRecords(60), layout: finelyCut))
    #expect(files.count > 20)
    for (path, bytes) in files where path.contains("/r") { #expect(bytes.count < 3100, "\(path)") }
    #expect(files.keys.filter { $0.contains("/w") }.count > 3)
  }

  @Test func anotherTextIsAnotherEdition() throws {
    var records = inventedRecords(20)
    let before = scripts(SearchIndex(records, layout: finelyCut))
    records[70].text = Array("nothing else".utf8)
    let after = scripts(SearchIndex(records, layout: finelyCut))
    #expect(Set(before.keys).intersection(after.keys) == ["search/index.js"])
  }

  @Test func nothingToFindIsAnIndexToo() {
    let index = SearchIndex([], layout: .site)
    #expect(index.count == 1)
    #expect(!index.file(0).bytes.isEmpty)
  }

  @Test func textCannotLeaveItsLiteral() {
    let text = "</script> \"quoted\" back\\slash new\nline tab\tnul\0 \u{2028}\u{2029} “x”"
    let record = SearchRecord(kind: .page, title: text, address: "a.html", text: Array(text.utf8))
    let script = String(decoding: SearchIndex([record], layout: .oneScript).file(0).bytes, as: UTF8.self)
    #expect(
      script.contains(
        "\\x3C/script> \\\"quoted\\\" back\\\\slash new line tab nul  \\u2028\\u2029 “x”"))
    #expect(!script.contains("</"))
  }

  @Test func runsCoverEverythingOnceInOrder() {
    for weights in [[], [5], [0, 0, 0], [1, 100, 1, 1, 50, 50], Array(repeating: 3, count: 100)] {
      for count in [1, 2, 3, 8] {
        #expect(evenRuns(weights, count: count).flatMap { $0 } == Array(weights.indices))
      }
    }
  }
}

@Suite struct WordTableTests {
  @Test func wordsOfSeveralRunsAreOneTableInOrder() {
    let texts = ["beta alpha", "gamma alpha alpha alpha", "alphabet ωμέγα"]
    let gatherings = texts.map { text in
      var gatherer = Gatherer(bytes: text.utf8.count)
      gatherer.read(SearchRecord(kind: .page, title: "alpha beta", address: "", text: Array(text.utf8)))
      gatherer.read(SearchRecord(kind: .section, title: "", address: "", text: Array(text.utf8)))
      return gatherer.gathering
    }
    let table = WordTable(gatherings)
    let words = (0..<table.count).map { String(decoding: table.word($0), as: UTF8.self) }
    #expect(words == ["alpha", "alphabet", "beta", "gamma", "ωμεγα"])
    var postings: [[UInt32]] = []
    table.forEachPosting(0) { postings.append([$0 >> 3, $0 & 7]) }
    let (title, often, text) = (Place.title.rawValue, Place.often.rawValue, Place.text.rawValue)
    #expect(
      postings == [
        [0, UInt32(title)], [1, UInt32(text)], [2, UInt32(title)], [3, UInt32(often)], [4, UInt32(title)],
      ])
  }

  @Test func beginningsThatManyWordsShareAreFound() {
    var gatherer = Gatherer(bytes: 0)
    let text = "harbour harvest harpoon hat ledger lever بندر برگه"
    gatherer.read(SearchRecord(kind: .page, title: "", address: "", text: Array(text.utf8)))
    let table = WordTable([gatherer.gathering])
    let heavy = heavyBeginnings(table, costs: [Int](repeating: 10, count: table.count), limit: 15)
    let found = heavy.map { beginning in
      String(decoding: table.word(beginning.ranks.lowerBound).prefix(beginning.length), as: UTF8.self)
    }
    #expect(found == ["ha", "har", "le", "ب"])
    #expect(heavy.map(\.ranks.count) == [4, 3, 2, 2])
  }
}
