import Dice
import Testing

@testable import Prose

@Suite("Differences between texts") struct WordDiffTests {
  private func text(_ dice: inout Dice) -> String {
    let words = [
      "the", "Party", "shall", "not", "Russia", "1.", "(a)", "aid", ";", "—", "é", "ایران", "\n", "  ", "“x”",
      "👩‍👩‍👧",
    ]
    return (0..<Int.random(in: 0...40, using: &dice)).map { _ in words.randomElement(using: &dice) ?? "" }
      .joined(separator: Bool.random(using: &dice) ? " " : "")
  }

  @Test func rebuildsBothTextsExactly() throws {
    var dice = Dice(seed: 7)
    for _ in 0..<2000 {
      let (old, new) = (text(&dice), text(&dice))
      let changes = try #require(
        wordDiff(old, new, parties: ComparedParties(old: [PartyNames(["Russia", "the Party"])])))
      #expect(changes.map(\.old).joined() == old)
      #expect(changes.map(\.new).joined() == new)
    }
  }

  @Test func equalTextsHaveNoDifference() {
    #expect(wordDiff("a b c", "a b c") == [.common("a b c")])
    #expect(TextSimilarity("a b c d e f", "a b c d e f") == TextSimilarity("x y z v w u", "x y z v w u"))
    #expect(TextSimilarity("a b c d e", "a b c d e").sharedRuns == 1)
    #expect(TextSimilarity("a b", "a b").sharedRuns == nil)
  }

  @Test func namesOfPartiesAndNumbersDoNotCount() throws {
    let difference = wordDiff(
      "1. Russia shall aid Iran", "2. North Korea shall aid Russia",
      parties: ComparedParties(
        old: [PartyNames(["Russia", "Iran"])], new: [PartyNames(["North", "North Korea", "Nor"])]))
    let changes = try #require(difference)
    #expect(!isMarked(changes))
    #expect(changes.map(\.new).joined() == "2. North Korea shall aid Russia")
  }

  private static let common = [
    PartyNames(["the Parties", "the Contracting Parties", "Contracting Parties"], areOfAll: true),
    PartyNames(["Party"]),
  ]
  private static let names = {
    let lists = [
      PartyNames(["Russia", "North Korea"]), PartyNames(["Aland", "Republic of Beland", "Celand"]),
    ]
    return ComparedParties(old: lists, new: lists, common: common)
  }()

  private func isMarked(_ changes: [WordChange]) -> Bool {
    changes.contains { change in
      switch change {
      case .removed, .added, .movedAway, .movedHere: true
      case .common, .renamed: false
      }
    }
  }

  /// A row is that of all parties where it has all of the text's own treaty, whoever the parties to the other are.
  @Test(arguments: [
    ("The Parties shall meet.", "Aland, Beland and Celand shall meet.", true),
    ("Aland and Beland shall meet.", "Aland, Beland and Celand shall meet.", true),
    ("The Parties shall meet.", "Aland and Beland shall meet.", false),
    ("Aland shall meet.", "Celand shall meet.", true),
  ]) func aRowIsOfTheTextsOwnParties(old: String, new: String, areSame: Bool) throws {
    let (two, three) = (PartyNames(["Aland", "Beland"]), PartyNames(["Aland", "Beland", "Celand"]))
    let ways = [
      (old, new, ComparedParties(old: [two], new: [three], common: Self.common)),
      (new, old, ComparedParties(old: [three], new: [two], common: Self.common)),
    ]
    for (first, second, parties) in ways {
      #expect(try isMarked(#require(wordDiff(first, second, parties: parties))) != areSame)
      #expect((WordComparison(first, second, parties: parties).similarity().equalWords == 1) == areSame)
    }
  }

  /// Of a cell's several treaties, in whatever order they stand, the longest row counts.
  @Test func theLongestRowCounts() throws {
    let lists = [PartyNames(["Aland", "Beland"]), PartyNames(["Aland", "Beland", "Celand"])]
    for own in [lists, lists.reversed()] {
      let parties = ComparedParties(new: own, common: Self.common)
      let changes = wordDiff("The Parties meet.", "Aland, Beland and Celand meet.", parties: parties)
      #expect(try !isMarked(#require(changes)))
    }
  }

  /// All parties in a row are one name, that of all of them.
  @Test(arguments: [
    ("The Contracting Parties shall meet.", "Russia and North Korea shall meet.", true),
    ("The Parties shall meet.", "North Korea & Russia shall meet.", true),
    ("Russia and North Korea", "Aland, the Republic of Beland and Celand", true),
    ("the Parties", "the Republic of Beland, Aland, and Celand", true),
    ("The Parties", "Россия и Russia", false), ("The Parties", "Russia или North Korea", false),
    ("The Parties shall meet.", "Russia shall meet.", false), ("The Parties", "Russia, Russia", false),
    ("The Parties", "Aland and Celand", false), ("The Parties", "Russia and Aland", false),
    ("The Parties", "Russia and North Koreans", false), ("The Party shall", "The Russia shall", true),
  ]) func allPartiesInARowAreTheParties(old: String, new: String, areSame: Bool) throws {
    let changes = try #require(wordDiff(old, new, parties: Self.names))
    #expect(isMarked(changes) != areSame, "\(changes)")
    #expect(changes.map(\.old).joined() == old)
    #expect(changes.map(\.new).joined() == new)
  }

  @Test func aRunThatStandsElsewhereIsMoved() throws {
    let difference = wordDiff(
      "with all its means at once, it shall help the other side in war",
      "it shall help the other side in war with all its means at once,")
    let changes = try #require(difference)
    #expect(
      changes.contains { if case .movedAway(let text) = $0 { text.contains("all its means") } else { false } }
    )
    #expect(
      changes.contains { if case .movedHere(let text) = $0 { text.contains("all its means") } else { false } }
    )
  }

  @Test func similarityIsWhatItSays() {
    let half = TextSimilarity("a b c d e f", "a b c d e g")
    #expect(half.sharedRuns == 1.0 / 3)
    #expect(half.equalWords == 10.0 / 12)
  }

  @Test func aDifferenceInOneLine() {
    #expect(markedDiff("shall not provide any", "shall not give any") == "shall not [-provide-]{+give+} any")
  }

  /// Of the words alone, as many stay in their places as by the standard library.
  @Test func theDifferenceIsTheShortest() {
    var dice = Dice(seed: 11)
    for _ in 0..<500 {
      let words = { (count: Int) in
        (0..<count).map { _ in ["a", "b", "c", "d"].randomElement(using: &dice) ?? "" }
      }
      let (old, new) = (words(20), words(25))
      let kept = Double(old.count - new.difference(from: old).removals.count)
      let similarity = TextSimilarity(old.joined(separator: " "), new.joined(separator: " "))
      #expect(similarity.equalWords == 2 * kept / 45)
    }
  }

  @Test func longTextsAreComparedWhileTheyAreLikeEachOther() throws {
    let words = (0..<6000).map { "w\($0)" }
    let changed = words.map { $0.hasSuffix("7") && $0.hasPrefix("w1") ? $0 + "x" : $0 }
    let (old, new) = (words.joined(separator: " "), changed.joined(separator: " "))
    let changes = try #require(wordDiff(old, new))
    #expect(changes.map(\.new).joined() == new)
    let other = words.reversed().joined(separator: " ")
    #expect(wordDiff(old, other) == nil)
    #expect(TextSimilarity(old, other).equalWords == nil)
    #expect(TextSimilarity(old, other).sharedRuns == 0)
  }
}
