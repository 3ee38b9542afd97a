import Testing

@testable import Markdown

@Suite struct AddressTests {
  /// Wherever in a text the beginning of an address stands, it is not passed over.
  @Test(arguments: ["@", ":/", "www."]) func theBeginningOfAnAddressIsSeenWhereverItStands(beginning: String)
  {
    for filler in ["a", "w ", ": "] {
      for before in 0..<20 {
        for after in 0..<12 {
          let text =
            String(repeating: filler, count: before) + beginning + String(repeating: "b", count: after)
          let bytes = Array(text.utf8)
          #expect(BareLinkScan.candidate(in: bytes, bytes.indices) < bytes.count, "\(text)")
        }
      }
    }
  }

  @Test func aTextOfOtherWordsIsPassedOver() {
    let bytes = Array("Words with a w now and then: nothing that leads anywhere at all".utf8)
    #expect(BareLinkScan.candidate(in: bytes, bytes.indices) == bytes.count)
  }
}
