import Dice
import Testing

@testable import Model

@Suite("What is put on a pile") struct PileTests {
  @Test func staysAsItIs() {
    var dice = Dice(seed: 1)
    let pile = Pile<UInt8>()
    // None, a few, and more than a piece of the pile has.
    let lists = (0..<400).map { number in
      (0..<(number == 200 ? 3 << 20 : Int.random(in: 0..<9000, using: &dice))).map {
        UInt8(truncatingIfNeeded: $0 ^ number)
      }
    }
    let piled = lists.map(pile.put)
    for (list, piled) in zip(lists, piled) { #expect(piled.elementsEqual(list)) }
    #expect(pile.put([]).isEmpty)
  }
}
