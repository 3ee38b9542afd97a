import Testing

@testable import Digest

/// The examples that NIST gives with FIPS 180-4, and every length around a block's end.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func standardExamples(text: String, digest: String) {
    #expect(SHA256.hexadecimal(Array(text.utf8)) == digest)
    for means in Self.means {
      var sum = SHA256(by: means)
      sum.add(Array(text.utf8))
      #expect(sum.hexadecimal() == digest)
    }
  }

  /// All that this processor has.
  static let means: [SHA256.Means] = {
    let has = SHA256.Means.ofProcessor
    return [[], .instructions, .vectors, [.instructions, .vectors]].filter(has.isSuperset)
  }()

  @Test(arguments: means) func textsSideBySideAreAsEachAlone(by means: SHA256.Means) {
    let texts = (0..<90).map { number in
      (0..<number * 37 % 411).map { UInt8(truncatingIfNeeded: $0 * number) }
    }
    for count in [0, 1, 2, 3, 15, 16, 17, 18, 33, 90] {
      let expected = texts[..<count].map { text in
        var sum = SHA256(by: [])
        sum.add(text)
        return sum.digest()
      }
      #expect(SHA256.digests(of: Array(texts[..<count]), by: means) == expected)
      #expect(SHA256.digests(of: Array(texts[..<count])) == expected)
    }
  }

  @Test(arguments: means) func fewerTextsWaitThanAreComputedAtOnce(by means: SHA256.Means) {
    var lanes = DigestLanes(by: means)
    var done: [DigestLanes.Digested] = []
    for number in 0..<40 {
      done += lanes.add([UInt8](repeating: 7, count: number * 100), number: number)
      #expect(number + 1 - done.count < means.width)
    }
    done += lanes.end()
    #expect(done.map(\.number).sorted() == Array(0..<40))
    for text in done {
      #expect(text.digest == SHA256.digest([UInt8](repeating: 7, count: text.number * 100)))
    }
  }

  @Test func piecesMakeNoDifference() {
    for length in 0...200 {
      let bytes = (0..<length).map { UInt8($0) }
      for cut in stride(from: 0, through: length, by: 7) {
        var sum = SHA256(by: Self.means[cut % Self.means.count])
        sum.add(Array(bytes[..<cut]))
        sum.add(Array(bytes[cut...]))
        #expect(sum.hexadecimal() == SHA256.hexadecimal(bytes))
      }
    }
  }
}
