import Dice
import Testing

@testable import Prose

/// Texts that took time in the square of their length: each takes a second or two in this unoptimised build,
/// and took minutes.
@Suite(.serialized) struct LimitTests {
  private func text(_ parts: (String, count: Int)...) -> [UInt8] {
    parts.flatMap { Array(String(repeating: $0.0, count: $0.count).utf8) }
  }

  private func seconds(_ body: () -> Void) -> Double {
    let time = ContinuousClock().measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }

  @Test func openMarksAreNotSearched() {
    let seconds = seconds {
      #expect(quotedRanges(in: text(("«", 40_000), ("”", 40_000))).isEmpty)
      #expect(quotedRanges(in: text(("«‘a s’ b", 20_000))).count == 20_000)
      #expect(quotedRanges(in: text(("‘", 20_000), ("s’ b", 40_000), ("’", 1))).count == 1)
    }
    #expect(seconds < 10)
  }

  @Test func bracketsAreLookedForOnce() {
    let seconds = seconds {
      let quote = TextQuote(parsing: String(repeating: "[a ", count: 50_000), phrase: nil, insertions: true)
      #expect(quote.fragments.count == 1)
    }
    #expect(seconds < 10)
  }

  @Test func placesAreComparedWithTheirNeighbours() {
    let words = text(("“a” b ", 30_000))
    let quote = TextQuote(parsing: "a", phrase: nil)
    let seconds = seconds {
      var searched = SearchableText(words, within: quotedRanges(in: words))
      guard case .several(let first, let phrases) = searched.find(quote) else {
        Issue.record("not found in several places")
        return
      }
      #expect(first.phrase == 3..<4)
      #expect(phrases.count == 30_000)
    }
    #expect(seconds < 20)
  }

  @Test func gapsAreNotKeptForEachPlace() {
    let quote = TextQuote(parsing: Array(repeating: "a", count: 100).joined(separator: " … "), phrase: nil)
    var searched = SearchableText(text(("a ", 30_000)))
    let seconds = seconds {
      guard case .several(let first, let phrases) = searched.find(quote) else {
        Issue.record("not found in several places")
        return
      }
      #expect(first.fragments.count == 100)
      #expect(phrases.count == 29_901)
    }
    #expect(seconds < 60)
  }

  @Test func aTextIsFoldedOnce() {
    var searched = SearchableText(text(("a party to it ", 5000)))
    let seconds = seconds {
      for _ in 1...100 { #expect(searched.find(TextQuote(parsing: "a party of it", phrase: nil)) == .none) }
    }
    #expect(seconds < 20)
    #expect(searched.work < 100_000_000)
  }

  @Test func passagesAreComparedByTheirBeginning() {
    let words = text(("a ", 30_000))
    let quote = String(repeating: "a ", count: 8000)
    let seconds = seconds { #expect(nearestPassage(to: quote, in: words)?.lowerBound == 0) }
    #expect(seconds < 20)
  }

  /// What is equal is put together once, not word by word.
  @Test func longEqualTextsAreComparedInOnePass() {
    let words = String(repeating: "word ", count: 200_000)
    let seconds = seconds { #expect(wordDiff(words, words) == [.common(words)]) }
    #expect(seconds < 20)
  }

  @Test func manyPartiesAreLookedUpAtOnce() {
    let names = ComparedParties(old: [PartyNames((0..<60_000).map { "state \($0)" })])
    let words = (0..<1200).map { "word\($0) state \($0)" }.joined(separator: " ")
    let seconds = seconds {
      #expect(wordDiff(words, words.replacing("state", with: "State"), parties: names)?.count == 2400)
    }
    #expect(seconds < 10)
  }

  @Test func partiesInARowAreLookedUpOnce() {
    let lists = [PartyNames(["Aland", "Beland"])]
    let names = ComparedParties(old: lists, new: lists)
    let words = String(repeating: "Aland, ", count: 50_000)
    let seconds = seconds { #expect(wordDiff(words, words, parties: names)?.count == 1) }
    #expect(seconds < 10)
  }

  /// A glossary of a mebibyte whose letters vary: a table of all states and letters would have 150 million fields.
  @Test func namesOfManyLettersTakeLittleRoom() {
    let letters = [0x430..<0x450, 0x561..<0x587, 0x10D0..<0x10F1].joined().compactMap(Unicode.Scalar.init)
    var dice = Dice(seed: 3)
    let names = (0..<8000).map { _ in
      String(String.UnicodeScalarView((0..<40).compactMap { _ in letters.randomElement(using: &dice) }))
    }
    let words = Array((names + names.map { String($0.dropLast()) }).joined(separator: " ").utf8)
    let seconds = seconds {
      let automaton = NameAutomaton(names: names.enumerated().map { ($1, $0) })
      #expect(automaton.matches(in: words).map(\.value) == Array(0..<8000))
    }
    #expect(seconds < 20)
  }

  @Test func namesWithinNamesAreKeptOnce() {
    let names = (1...200).map { (name: String(repeating: "a ", count: $0) + "b", value: $0) }
    let long = (name: String(repeating: "a ", count: 2000) + "c", value: 0)
    let words = text(("a   ", 20_000), ("b ", 1), ("a ", 20_000))
    let seconds = seconds {
      let matches = NameAutomaton(names: names + [long, ("a", 201)]).matches(in: words)
      #expect(matches.count == 39_801)
    }
    #expect(seconds < 20)
  }
}
