import Scanning
import Testing

@Suite struct BytesTests {
  /// Every place of a text of every length up to three vectors, from every start.
  private func forEachText(_ byte: UInt8, _ body: ([UInt8], Range<Int>) -> Void) {
    for count in 0..<49 {
      for place in 0...count {
        var text = [UInt8](repeating: 0x41, count: count)
        if place < count { text[place] = byte }
        for start in 0...count { body(text, start..<count) }
      }
    }
  }

  @Test func theFirstByteIsFoundWhereverItStands() {
    for byte: UInt8 in [0x00, 0x20, 0x22, 0x40, 0x42, 0x5B, 0x7F, 0x80, 0xC3, 0xFF] {
      forEachText(byte) { text, range in
        let found = Bytes.first(in: text, range) { Bytes.equal($0, byte) }
        #expect(found == text[range].firstIndex(of: byte) ?? range.upperBound)
      }
    }
  }

  @Test func bitsSayWhichOf64BytesPass() {
    for place in 0..<64 {
      var text = [UInt8](repeating: 0x41, count: 64)
      text[place] = 0x80
      text[(place * 7 + 5) % 64] = 0xFF
      let bits = text.withUnsafeBufferPointer { Bytes.bits(of: $0.baseAddress!, where: Bytes.beyondASCII) }
      #expect((0..<64).allSatisfy { (bits >> $0 & 1 == 1) == (text[$0] >= 0x80) })
    }
  }

  @Test func bytesAreCopiedUpToTheFirstThatPasses() {
    forEachText(0x22) { text, range in
      var copy = [UInt8](repeating: 0, count: range.count + Bytes.slack)
      let count = text.withUnsafeBufferPointer { bytes in
        copy.withUnsafeMutableBytes { room in
          Bytes.copy(UnsafeBufferPointer(rebasing: bytes[range]), to: room.baseAddress!) {
            Bytes.equal($0, 0x22)
          }
        }
      }
      #expect(count == (text[range].firstIndex(of: 0x22) ?? range.upperBound) - range.lowerBound)
      #expect(copy[..<count] == text[range].prefix(count))
    }
  }

  @Test func bytesAreToldApartByWhatTheyAre() {
    for byte in UInt8.min...UInt8.max {
      let text = [byte]
      let passes = { (test: (Bytes.Sixteen) -> Bytes.Sixteen) in
        Bytes.first(in: text, 0..<1, where: test) == 0
      }
      #expect(passes(Bytes.beyondASCII) == (byte >= 0x80))
      #expect(passes { Bytes.less($0, 0x21) } == (byte < 0x21))
      #expect(passes { Bytes.within($0, 0x5B...0x5E) } == (0x5B...0x5E).contains(byte))
      #expect(passes { Bytes.equal($0, 0x22, besides: 5) } == [0x22, 0x23, 0x26, 0x27].contains(byte))
    }
  }

  @Test func pairsAreFoundWhereverTheyStand() {
    for count in 1..<50 {
      for place in 0..<count {
        // A slash alone, before the pair, is none; the range's end is a 1, whatever stands behind it.
        for (first, second) in [(0x2F, 0x2E), (0x2F, 0x01)] as [(UInt8, UInt8)] {
          var text = [UInt8](repeating: 0x41, count: count + 1)
          text[place] = first
          if place + 1 < count { text[place + 1] = second }
          let found = text.withUnsafeBufferPointer {
            Bytes.first(in: $0, 0..<count, wherePair: { Bytes.equal($0, 0x2F) & Bytes.equal($1, second) })
          }
          #expect(found == (place + 1 < count || second == 1 ? place : count))
        }
      }
    }
  }

  @Test func bytesOfWordsAndStrayControls() {
    let ascii = (UInt8.min..<0x80).map { Character(Unicode.Scalar($0)) }
    #expect(ascii.indices.allSatisfy { UInt8($0).isOfWord == (ascii[$0].isLetter || ascii[$0].isNumber) })
    #expect((UInt8(0x80)...UInt8.max).allSatisfy { $0.isOfWord && !$0.isStrayControl })
    #expect(
      (UInt8.min..<0x80).filter(\.isStrayControl) == (0..<0x20).filter { !"\t\n\u{C}\r".utf8.contains($0) })
  }

  @Test func classesOfASCII() {
    let ascii = (UInt8.min..<0x80).map { Character(Unicode.Scalar($0)) }
    #expect(ascii.indices.allSatisfy { UInt8($0).isLetter == ascii[$0].isLetter })
    #expect(ascii.indices.allSatisfy { UInt8($0).isDigit == ascii[$0].isNumber })
    let all = UInt8.min...UInt8.max
    #expect(all.filter(\.isLineBreak) == Array("\n\r".utf8))
    #expect(all.filter(\.isBlank) == Array("\t ".utf8))
    #expect(all.filter(\.isBlankOrBreak) == Array("\t\n\r ".utf8))
    #expect(all.filter(\.isWhiteSpace) == Array("\t\n\u{B}\u{C}\r ".utf8))
    #expect((UInt8(0x80)...UInt8.max).allSatisfy { !$0.isLetter && !$0.isDigit })
  }

  @Test(
    arguments: [
      ("", [0]), ("a", [0]), ("a\n", [0, 2]), ("a\nb", [0, 2]), ("a\rb", [0, 2]), ("a\r\nb", [0, 3]),
      ("\n\r\n\r", [0, 1, 3, 4]), ("a line of many words\r\n\nand another", [0, 22, 23]),
    ] as [(String, [UInt32])]) func linesEndInThreeWays(text: String, starts: [UInt32])
  {
    let bytes = Array(text.utf8)
    #expect(Bytes.lineStarts(in: bytes) == starts)
    let ends = starts.map { Bytes.line(in: bytes, from: Int($0)).end }
    #expect(
      ends
        == text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
          $0.endIndex.utf16Offset(in: text)
        })
  }

  @Test func stretchesAreTheSameOrNot() {
    let text = Array("a stretch of words, some of which are the same words".utf8)
    #expect(Bytes.areSame(text, 13, text, 47..<52))
    #expect(!Bytes.areSame(text, 14, text, 47..<52))
    #expect(!Bytes.areSame(text, 50, text, 0..<5))
  }

  @Test(arguments: 0...40) func stretchesDifferWhereverOneByteDoes(count: Int) {
    let text = (0..<count).map { UInt8($0) }
    #expect(Bytes.areSame([99] + text, 1, text, 0..<count))
    for place in 0..<count {
      var other = text
      other[place] = 99
      #expect(!Bytes.areSame([99] + text, 1, other, 0..<count), "\(place) of \(count)")
    }
  }

  @Test func stringsAreLookedAtAsBytes() {
    #expect("treaties/ice.md#art_3".utf8Offset(of: UInt8(ascii: "#")) == 15)
    #expect("treaties/ice.md".utf8Offset(of: UInt8(ascii: "#")) == nil)
    #expect("plain".isASCII && "".isASCII && !"naïve".isASCII)
  }

  @Test func whatIsFittedIsTheSame() {
    var numbers: [Int] = []
    numbers.reserveCapacity(1000)
    numbers += 0..<10
    #expect(numbers.fitted == numbers)
    #expect(numbers.fitted.capacity < numbers.capacity)
  }
}
