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

  @Test func rebuildsBothTextsExactly() {
    var dice = Dice(state: 7)
    for _ in 0..<2000 {
      let (old, new) = (text(&dice), text(&dice))
      let changes = wordDiff(old, new, names: ["Russia", "the Party"])
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

  @Test func namesOfPartiesAndNumbersDoNotCount() {
    let changes = wordDiff(
      "1. Russia shall aid Iran", "2. North Korea shall aid Russia", names: ["Russia", "Iran", "North Korea"])
    let isMarked = changes.contains { change in
      switch change {
      case .removed, .added, .movedAway, .movedHere: true
      case .common, .renamed: false
      }
    }
    #expect(!isMarked)
    #expect(changes.map(\.new).joined() == "2. North Korea shall aid Russia")
  }

  @Test func aRunThatStandsElsewhereIsMoved() {
    let changes = wordDiff(
      "with all its means at once, it shall help the other side in war",
      "it shall help the other side in war with all its means at once,")
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
}
