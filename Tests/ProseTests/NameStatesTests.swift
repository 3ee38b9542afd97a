import Dice
import Testing

@testable import Prose

@Suite struct NameStatesTests {
  /// After each byte of a text the state is that of the longest suffix of what was read with which a name begins, whether
  /// it has a row or not.
  @Test func stateIsTheLongestBeginning() {
    var dice = Dice(seed: 5)
    let letters = Array("abc".utf8)
    let text = { (count: Int) in (0..<count).map { _ in letters.randomElement(using: &dice) ?? 0 } }
    let patterns = (0..<400).map { _ in text(20) }
    var classes = [UInt8](repeating: 0, count: 256)
    for (index, letter) in letters.enumerated() { classes[Int(letter)] = UInt8(index + 1) }
    let states = NameStates(patterns, classes, letters.count + 1)
    #expect(states.denseCount < states.nodes.count)
    let beginnings = Set(patterns.flatMap { pattern in (0...pattern.count).map { Array(pattern[..<$0]) } })
    #expect(states.nodes.count == beginnings.count)
    // Whole names, since at random few bytes go on to where there are no rows.
    let read = text(500) + patterns[..<40].flatMap { $0.dropLast(3) + $0 }
    var state = 0
    for end in read.indices {
      state = states.step(from: state, read[end], classes[Int(read[end])])
      let longest = (0...20).reversed().first { count in
        count <= end + 1 && beginnings.contains(Array(read[(end + 1 - count)...end]))
      }
      #expect(Int(states.depths[state]) == longest)
      #expect(states.nodes[state].endsName == (longest == 20))
    }
  }
}
