import Source
import Testing

@Suite struct OutputFileTests {
  @Test func joinedPartsAreGivenInPiecesOfAnySize() {
    let parts: [[UInt8]] = [[], [1, 2, 3], [], [4], [5, 6, 7, 8, 9, 10], []]
    guard case .pieces(let piece) = OutputFile.Contents.joined(parts) else {
      Issue.record("the parts are not given in pieces")
      return
    }
    #expect(piece(0, .max) == Array(1...10))
    for limit in 1...11 {
      var all: [UInt8] = []
      while case let next = piece(all.count, limit), !next.isEmpty {
        #expect(next.count == min(limit, 10 - all.count))
        all += next
      }
      #expect(all == Array(1...10))
    }
    guard case .pieces(let none) = OutputFile.Contents.joined([]) else { return }
    #expect(none(0, .max) == [])
  }
}
