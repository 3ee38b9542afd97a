import Testing

@testable import Search

/// The query side, templates/assets/search-query.js, on indexes that are made here.
@Suite(.enabled(if: Node.path != nil, "Node is not installed")) struct QueryTests {
  @Test func cutsWordsAsTheIndexDoes() throws {
    var texts = FoldingTests.cases.map(\.text)
    texts += [
      "می\u{200C}\u{200C}خواهم\u{200C}، \u{200C}نیم\u{200C}فاصله\u{200C}ها",
      String(repeating: "ж", count: 99),
    ]
    // Every scalar between two letters, and after the letters that marks change.
    for start in stride(from: UInt32(1), to: 0x32400, by: 64) {
      let scalars = (start..<start + 64).compactMap(Unicode.Scalar.init)
      texts.append(scalars.map { "a\($0)b и\($0) " }.joined())
    }
    let answers = try Node.ask(scripts([], .site), texts.map { ["cut": $0] })
    for (text, words) in zip(texts, answers.answers) {
      var expected: [String] = []
      Array(text.utf8).withUnsafeBufferPointer {
        WordReader().read($0) { word, isPart in
          expected.append((isPart ? "+" : "") + String(decoding: word.bytes, as: UTF8.self))
        }
      }
      #expect(words == expected)
    }
  }

  @Test(arguments: [SearchLayout.site, finelyCut])
  func findsAndRanks(_ layout: SearchLayout) throws {
    let records = [
      SearchRecord(
        kind: .page, title: "Tides", address: "t.html", text: Array("On the harbour and its dues.".utf8)),
      SearchRecord(
        kind: .section, title: "Harbour dues", address: "t.html#h", text: Array("What they cost.".utf8)),
      SearchRecord(
        kind: .page, title: "Other", address: "o.html", text: Array("Nothing of tides in a lock.".utf8)),
      SearchRecord(
        kind: .claim, title: "It cost more.", address: "o.html#c", text: Array("Harbours, says he.".utf8)),
      SearchRecord(
        kind: .entity, title: "Harbour", names: ["Гавань", "بندرگاه\u{200C}ها"], address: "e.html",
        text: Array("A place for ships; ещё: كشتي.".utf8)),
    ]
    let questions = [
      "harbour", "HARB dues", "harbour lo", "Ещe", "еще", "کشتی", "гава", "بندر", "nothing at all", "—",
      "o harbour",
    ]
    let answers = try Node.ask(scripts(records, layout), questions.map { ["find": $0] }).answers
    let places = answers.map { $0.dropFirst().map { $0.split(separator: " | ")[1] } }
    try #require(answers.count == questions.count && answers.allSatisfy { !$0.isEmpty })
    #expect(places[0] == ["e.html", "t.html#h", "t.html", "o.html#c"])
    #expect(places[1] == ["t.html#h", "t.html"])
    #expect(places[2] == ["o.html"], "words scattered over a page and its parts")
    #expect(places[3] == [])
    #expect(places[4] == ["e.html"])
    #expect(places[5] == ["e.html"])
    #expect(places[6] == ["e.html"])
    #expect(places[7] == ["e.html"])
    #expect(places[8] == [])
    #expect(places[9] == [])
    #expect(places[10] == [], "a short word that is complete")
    #expect(answers[0].dropFirst(1).first == "4 | e.html | [Harbour] | A place for ships; ещё: كشتي.")
    #expect(answers[4].dropFirst(1).first == "4 | e.html | Harbour | A place for ships; [ещё]: كشتي.")
    #expect(answers[5].dropFirst(1).first == "4 | e.html | Harbour | A place for ships; ещё: [كشتي].")
    #expect(answers[1].dropFirst(2).first == "0 | t.html | Tides | On the [harbour] and its [dues].")
  }

  @Test(arguments: [SearchLayout.site, finelyCut])
  func findsByName(_ layout: SearchLayout) throws {
    let numbers = ["1", "2", "2(1)", "2(2)", "3", "3(1)", "3(2)", "3(3)", "3(4)", "33"]
    let records =
      [SearchRecord(kind: .page, title: "A treaty", address: "a.html")]
      + numbers.map {
        SearchRecord(
          kind: .clause, title: "Art. \($0)", address: "a.html#\($0)", context: "XY 2025",
          text: Array("See article 3 of 3.".utf8))
      }
      + [
        SearchRecord(kind: .entity, title: "US", address: "us.html"),
        SearchRecord(kind: .entity, title: "Su-35", address: "su-35.html"),
      ]
    for question in ["Art. 3(3)", "3(3)", "XY 2025 Art. 3(3)", "Article 3(3)"] {
      let answer = try Node.ask(scripts(records, layout), [["find": question]]).answers[0]
      #expect(answer.dropFirst().first?.contains(" | a.html#3(3) | ") == true, "\(question)")
    }
    for (question, address) in [("U.S.", "us.html"), ("su35", "su-35.html"), ("Su-35", "su-35.html")] {
      let answer = try Node.ask(scripts(records, layout), [["find": question]]).answers[0]
      #expect(answer.dropFirst().first?.contains(" | \(address) | ") == true, "\(question)")
    }
  }

  @Test(arguments: [SearchLayout.site, uncut, finelyCut])
  func findsEveryWordAndBeginning(_ layout: SearchLayout) throws {
    let records = inventedRecords(40)
    let words = ["harbour", "har", "h", "ledger12", "гавань", "горо", "بندر4", "emigre", "約", "nowhere"]
    let answers = try Node.ask(scripts(records, layout), words.map { ["find": $0] }).answers
    for (word, answer) in zip(words, answers) {
      // Three of a page at most.
      var expected = 0
      for page in 0..<40 {
        let hits = records[page * 4..<page * 4 + 4].filter { record in
          let text = record.title + " " + String(decoding: record.text, as: UTF8.self)
          return WordReader().words(text).contains { $0.hasPrefix(word) }
        }
        expected += min(3, hits.count)
      }
      #expect(answer[0] == "\(expected) found", "\(word)")
    }
  }

  @Test func aQueryOverManyPagesLoadsLittle() throws {
    let index = scripts(inventedRecords(800), .site, stretches: 2)
    #expect(index.count > 50)
    for word in ["harbour", "h", "ledger12"] {
      let answer = try Node.ask(index, [["find": word]])
      #expect(answer.answers[0].count == 11)
      #expect(answer.loaded < 250_000, "\(word)")
    }
  }
}
