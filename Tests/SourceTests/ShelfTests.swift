import SmallShelf
import Source
import Testing

@Suite("Texts on a shelf") struct ShelfTests {
  @Test func listsComeBackAsTheyWere() {
    let shelf = SmallShelf(room: 1000)
    let lists = [[], [1], [1, 2, 3], Array(10..<60)].map { (list: [Int32]) in (list, Shelved(list, on: shelf))
    }
    for (list, shelved) in lists {
      #expect(shelved.elements == list)
      #expect(shelved.shelf != nil)
    }
  }

  @Test func whatHasNoRoomStaysInMemory() {
    let shelf = SmallShelf(room: 4)
    let (first, second) = (Shelved([1, 2, 3] as [UInt8], on: shelf), Shelved([4, 5] as [UInt8], on: shelf))
    #expect(first.shelf != nil)
    #expect(second.shelf == nil)
    #expect(second.elements == [4, 5])
    #expect(Shelved([6] as [UInt8], on: nil).elements == [6])
  }

  @Test func aFileIsTheSameOnAShelf() {
    let text = "Ein Wort.\r\nПусть будет.\n\nلا\u{FFFD}\n"
    let bytes = Array(text.utf8) + [0xFF]
    let held = SourceFile(path: "a.md", bytes: bytes)
    let away = SourceFile(path: "a.md", bytes: bytes, on: SmallShelf(room: 1000))
    #expect(held.shelf == nil)
    #expect(away.shelf != nil)
    #expect(away.bytes == bytes)
    #expect(away.opened.shelf == nil)
    #expect(away.opened.bytes == bytes)
    #expect(away.opened.firstInvalidOffset == held.firstInvalidOffset)
    #expect(away.size == bytes.count)
    #expect(away.firstInvalidOffset == held.firstInvalidOffset)
    #expect(away.text(Span(4, 8)) == "Wort")
    for offset in 0...bytes.count {
      #expect(away.position(of: offset) == held.position(of: offset))
      let problems = [away, held].map { Diagnostic(.invalidValue, in: $0, at: Span(at: offset), "x") }
      #expect(problems[0] == problems[1])
    }
  }
}
