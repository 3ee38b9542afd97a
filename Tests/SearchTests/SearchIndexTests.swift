import Model
import Source
import Synchronization
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

/// All scripts of the index of some records, read in some stretches, by path.
func scripts(_ records: [SearchRecord], _ layout: SearchLayout, stretches: Int = 1) -> [String: [UInt8]] {
  scripts(SearchReading(records, layout: layout, stretches: stretches))
}

/// All scripts that a reading makes, by path; the last stretch is read first.
func scripts(_ reading: SearchReading) -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  let stretches = (0..<reading.count).reversed().map { reading.read($0) { files[$0] = $1 } }
  let index = reading.index(of: stretches.reversed())
  for position in 0..<index.count {
    let (path, bytes) = index.file(position)
    files[path] = bytes
  }
  return files
}

/// A layout that cuts even a small index.
let finelyCut = SearchLayout(words: 1500, records: 3000, wordsInRoot: 0, recordsInRoot: 0)
/// A layout with everything in `search/index.js`.
let uncut = SearchLayout(words: .max, records: .max, wordsInRoot: .max, recordsInRoot: .max)

@Suite struct SearchIndexTests {
  @Test(arguments: [SearchLayout.site, uncut, finelyCut])
  func theBytesAreTheSameInAnyNumberOfStretches(_ layout: SearchLayout) {
    let records = inventedRecords(60)
    let alone = scripts(records, layout)
    for stretches in [2, 4, 7, 500] {
      let isSame = scripts(records, layout, stretches: stretches) == alone
      #expect(isSame, "\(stretches) stretches")
    }
  }

  @Test(arguments: [0, 1, 60])
  func aDocumentHasEverythingInOneScript(_ pages: Int) {
    let records = inventedRecords(pages)
    let moved = records.map { record in
      var record = record
      record.address = "#" + record.address
      return record
    }
    let document = { (stretches: Int, address: (@Sendable (String) -> String)?) in
      let reading = SearchReading(records, layout: finelyCut, stretches: stretches, document: address)
      return reading.index(of: (0..<reading.count).map { reading.read($0) { _, _ in } }).document
    }
    for stretches in [1, 3] {
      let made = document(stretches) { "#" + $0 }
      #expect([made] == Array(scripts(moved, uncut).values.map(Optional.some)), "\(stretches) stretches")
    }
    #expect(document(1, nil) == nil)
  }

  @Test func scriptsKeepToTheirLimits() {
    let files = scripts(inventedRecords(60), finelyCut)
    #expect(files.count > 20)
    for (path, bytes) in files where path != "search/index.js" { #expect(bytes.count < 3100, "\(path)") }
  }

  @Test func aScriptsNameIsThatOfItsBytes() {
    var records = inventedRecords(200)
    let before = scripts(records, finelyCut)
    records[70].text = Array("nothing else".utf8)
    let after = scripts(records, finelyCut)
    #expect(before["search/index.js"] != after["search/index.js"])
    let common = Set(before.keys).intersection(after.keys).subtracting(["search/index.js"])
    #expect(common.count > 20, "most of the records are the same")
    #expect(common.count < after.count - 1)
    #expect(common.allSatisfy { before[$0] == after[$0] })
  }

  @Test func theReceiversErrorEndsTheWork() throws {
    struct Full: Error {}
    let many = (0..<400).map {
      ("analysis/\($0).md", "# T \($0)\n\n" + String(repeating: "Words. ", count: 100))
    }
    let files = [SourceFile(path: "index.md", text: "# T\n")] + many.map { SourceFile(path: $0, text: $1) }
    let briefing = bind(files).value
    let reading = SearchReading(briefing, stretches: 2, address: { "\($0)" })
    #expect(throws: Full.self) {
      _ = try reading.read(1) { (_, _) throws(Full) in throw Full() }
    }
  }

  @Test func nothingToFindIsAnIndexToo() {
    let files = scripts([], .site)
    #expect(files.count == 1)
    #expect(files["search/index.js"]?.isEmpty == false)
  }

  @Test func textCannotLeaveItsLiteral() throws {
    let text = "</script> \"quoted\" back\\slash new\nline tab\tnul\0 \u{2028}\u{2029} “x”"
    let record = SearchRecord(kind: .page, title: text, address: "a.html", text: Array(text.utf8))
    let script = String(
      decoding: try #require(scripts([record], uncut)["search/index.js"]), as: UTF8.self)
    #expect(
      script.contains(
        "\\x3C/script> \\\"quoted\\\" back\\\\slash new line tab nul  \\u2028\\u2029 “x”"))
    #expect(!script.contains("</"))
  }

  /// Bytes are looked at eight by eight: each special one at each place, alone and among others.
  @Test func whatIsSpecialIsFoundEverywhere() {
    let escapes = ["\"": "\\\"", "\\": "\\\\", "<": "\\x3C", "\u{2028}": "\\u2028", "\t": " ", "\u{7F}": " "]
    for (special, escape) in escapes {
      for place in 0..<20 {
        for (before, after) in [("a", "z"), ("!", "~"), ("é", "“"), (special, "a"), ("a", special)] {
          let (left, right) = (
            String(repeating: before, count: place), String(repeating: after, count: 20 - place)
          )
          var bytes: [UInt8] = []
          Array((left + special + right).utf8).withUnsafeBufferPointer { Script.append($0, to: &bytes) }
          let expected = (left + special + right).replacing(special, with: escape)
          #expect(String(decoding: bytes, as: UTF8.self) == expected)
        }
      }
    }
  }

  @Test func runsCoverEverythingOnceInOrder() {
    for weights in [[], [5], [0, 0, 0], [1, 100, 1, 1, 50, 50], Array(repeating: 3, count: 100)] {
      for count in [1, 2, 3, 8] {
        #expect(evenRuns(weights, count: count).flatMap { $0 } == Array(weights.indices))
      }
    }
  }
}

@Suite struct GatheringTests {
  /// Of a name that ZWNJ joins, the whole is the name, and its parts are words of it.
  @Test(arguments: [SearchRecord.Kind.page, .entity])
  func aNameOfOneWordIsThatWord(kind: SearchRecord.Kind) {
    var gatherer = Gatherer()
    gatherer.read(SearchRecord(kind: kind, title: "نیم\u{200C}فاصله", address: "a.html"))
    let gathering = gatherer.gathering()
    var places: [String: UInt32] = [:]
    for word in 0..<gathering.words.count {
      gathering.forEachPosting(word) { _, place in
        places[String(decoding: gathering.bytes(of: word), as: UTF8.self)] = place
      }
    }
    let (whole, part) = (UInt32(Place.whole.rawValue), UInt32(Place.title(of: kind).rawValue))
    #expect(places == ["نیمفاصله": whole, "نیم": part, "فاصله": part])
  }
}

extension GatheringTests {
  /// A word counts by its best place, and in a text by how often it stands there, record by record.
  @Test func aWordHasItsBestPlaceInEachRecord() {
    var gatherer = Gatherer()
    let texts = [
      "a b b c c c longerthaneight", "c b longerthaneights longerthaneight", "c c c c b a", "",
      "eightbyt eightbyte",
    ]
    for (number, text) in texts.enumerated() {
      gatherer.read(
        SearchRecord(
          kind: number == 2 ? .clause : .section, title: number == 1 ? "c" : "", address: "",
          context: number == 2 ? "b" : "", text: Array(text.utf8)))
    }
    let gathering = gatherer.gathering()
    var found: [String: [[Int]]] = [:]
    for word in 0..<gathering.words.count {
      gathering.forEachPosting(word) { record, place in
        found[String(decoding: gathering.bytes(of: word), as: UTF8.self), default: []]
          .append([Int(record), Int(place)])
      }
    }
    let (heading, often, text) = (3, 4, 5)
    #expect(
      found == [
        "a": [[0, text], [2, text]], "b": [[0, text], [1, text], [2, heading]],
        "c": [[0, often], [1, heading], [2, often]],
        "longerthaneight": [[0, text], [1, text]], "longerthaneights": [[1, text]],
        "eightbyt": [[4, text]], "eightbyte": [[4, text]],
      ])
  }
}

@Suite struct LexiconTests {
  /// Words of all lengths, with the first eight bytes or more in common, some of them often; and so many that the table
  /// grows.
  @Test func wordsKeepTheirNumbers() {
    var lexicon = Lexicon()
    let stems = ["", "a", "ab", "abcdefgh", "abcdefghijklmnop", "абвгдежз"]
    let words = stems.flatMap { stem in (0..<900).map { stem + String($0 % 700, radix: 2 + $0 % 9) } }
    var numbers: [String: Int] = [:]
    for word in words {
      var number = 0
      // A word from the text itself, as the reader hands it on, short ones without their place.
      Array((word + "        ").utf8).withUnsafeBufferPointer { bytes in
        let whole = FoldedWord(UnsafeBufferPointer(rebasing: bytes.dropLast(8)))
        number = lexicon.number(
          of: whole.count <= 8 ? FoldedWord(head: whole.head, count: whole.count) : whole)
      }
      #expect(number == numbers[word, default: numbers.count])
      numbers[word] = number
      #expect(Array(lexicon.pool.array[lexicon.words.values[number].range]) == Array(word.utf8))
    }
  }
}

@Suite struct ContentHashTests {
  /// Of all lengths around whole eights, with others of all lengths.
  @Test func twoAreNamedAsEachAlone() {
    let bytes = (0..<40).map { UInt8($0 * 37 & 0xFF) }
    for (first, second) in (0...20).flatMap({ first in (0...20).map { (first, $0) } }) {
      let names = ContentHash.names(of: bytes[..<first], bytes[3..<3 + second])
      #expect(names.0 == ContentHash.name(of: bytes[..<first]))
      #expect(names.1 == ContentHash.name(of: bytes[3..<3 + second]))
    }
  }
}

@Suite struct ByteListsTests {
  @Test func listsThatGrowByTurnsComeBack() {
    var state: UInt32 = 1
    func next(_ limit: UInt32) -> UInt32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return (state >> 8) % limit
    }
    var pool = ByteLists()
    var lists = [ByteLists.List](repeating: ByteLists.List(), count: 40)
    var expected = [[UInt32]](repeating: [], count: 40)
    for _ in 0..<20_000 {
      let list = Int(next(40) * next(40) / 40)
      let number = next(2) == 0 ? next(100) : next(1 << 24) << 8
      pool.append(number, to: &lists[list])
      expected[list].append(number)
    }
    for (list, numbers) in zip(lists, expected) {
      var found: [UInt32] = []
      pool.forEach(in: list) { found.append($0) }
      #expect(found == numbers)
    }
    #expect(expected.contains { $0.isEmpty } && expected.contains { $0.count > 1000 })
  }
}

@Suite struct WordTableTests {
  @Test func wordsOfSeveralRunsAreOneTableInOrder() {
    let texts = ["beta alpha", "gamma alpha alpha alpha", "alphabet ωμέγα"]
    let gatherings = texts.map { text in
      var gatherer = Gatherer()
      gatherer.read(SearchRecord(kind: .page, title: "alpha beta", address: "", text: Array(text.utf8)))
      gatherer.read(SearchRecord(kind: .section, title: "", address: "", text: Array(text.utf8)))
      return gatherer.gathering()
    }
    let table = WordTable(gatherings)
    let words = (0..<table.count).map { String(decoding: table.word($0), as: UTF8.self) }
    #expect(words == ["alpha", "alphabet", "beta", "gamma", "ωμεγα"])
    var postings: [[UInt32]] = []
    table.forEachPosting(0) { postings.append([$0, $1]) }
    let (title, often, text) = (Place.title.rawValue, Place.often.rawValue, Place.text.rawValue)
    #expect(
      postings == [
        [0, UInt32(title)], [1, UInt32(text)], [2, UInt32(title)], [3, UInt32(often)], [4, UInt32(title)],
      ])
  }

  /// The entry of a beginning, which may have others in it, is what its words' own postings make of it.
  @Test func aBeginningHasEachRecordByTheBestPlaceOfItsWords() {
    var gatherer = Gatherer()
    let words = ["ha", "harbour", "harvest", "harpoon", "hat", "ledger", "lever", "law", "hatter"]
    let count = 150
    for record in 0..<count {
      let text = words.indices.filter { (record * 7 + $0 * $0) % ($0 + 2) == 0 }.map { words[$0] }
      let title = record % 11 == 0 ? words[record % words.count] : ""
      gatherer.read(
        SearchRecord(kind: .page, title: title, address: "", text: Array(text.joined(separator: " ").utf8)))
    }
    let table = WordTable([gatherer.gathering()])
    let heavy = heavyBeginnings(table, costs: [Int](repeating: 10, count: table.count), limit: 15)
    #expect(heavy.count > 4 && heavy.contains { $0.ranks.count == table.count - 3 })
    var writer = EntryWriter(records: count)
    var plainWriter = BitWriter()
    var start = 0
    while start < heavy.count {
      let end =
        heavy[start...].firstIndex { $0.ranks.lowerBound > heavy[start].ranks.upperBound } ?? heavy.count
      let entries = writer.entries(table, beginnings: heavy[start..<end])
      #expect(entries.count == end - start)
      for (entry, beginning) in zip(entries, heavy[start..<end]) {
        var best: [UInt32: UInt32] = [:]
        for rank in beginning.ranks {
          table.forEachPosting(rank) { best[$0] = min(best[$0] ?? .max, $1) }
        }
        for place in Place.allCases {
          let records = best.filter { $0.value == UInt32(place.rawValue) }.keys.sorted()
          plainWriter.list(records, below: count)
        }
        #expect(entry.bytes == plainWriter.end())
        #expect(Array(entry.stem) == Array(table.word(beginning.ranks.lowerBound).prefix(beginning.length)))
      }
      start = end
    }
  }

  @Test func beginningsThatManyWordsShareAreFound() {
    var gatherer = Gatherer()
    let text = "harbour harvest harpoon hat ledger lever بندر برگه"
    gatherer.read(SearchRecord(kind: .page, title: "", address: "", text: Array(text.utf8)))
    let table = WordTable([gatherer.gathering()])
    let heavy = heavyBeginnings(table, costs: [Int](repeating: 10, count: table.count), limit: 15)
    let found = heavy.map { beginning in
      String(decoding: table.word(beginning.ranks.lowerBound).prefix(beginning.length), as: UTF8.self)
    }
    #expect(found == ["ha", "har", "le", "ب"])
    #expect(heavy.map(\.ranks.count) == [4, 3, 2, 2])
  }
}
