import Scanning

/// Words of ASCII letters and digits alone, as nearly all of English are: they are found in 64 bytes at once, and read
/// eight bytes at a time, without the folding table.
///
/// Of eight bytes as one number the first is the lowest.
enum PlainWord {
  /// The plain words among 64 bytes.
  struct Block {
    /// Which of the bytes before `end` begin a word, that of the first as the lowest bit.
    private var starts: UInt64
    /// Which of them stand behind one.
    private var ends: UInt64
    /// How many bytes there are up to the first that is not ASCII.
    let end: Int

    /// How many bytes from its start on are looked at, with those of a word that ends in it.
    static let reach = 64 + 8

    /// Reads 64 bytes.
    @inline(__always) init(_ start: UnsafePointer<UInt8>) {
      let others = unsafe Bytes.bits(of: start, where: Bytes.beyondASCII)
      end = others.trailingZeroBitCount
      // Those before the first other one; all where there is none.
      let plain = ~others & (others &- 1)
      let letters = unsafe Bytes.bits(of: start, where: isOfPlainWord) & plain
      starts = letters & ~(letters &<< 1)
      ends = letters &<< 1 & ~letters & plain
    }

    /// The next word; nil where none is left that ends before `end`.
    @inline(__always) mutating func next() -> Range<Int>? {
      if ends == 0 { return nil }
      let word = unsafe Range(uncheckedBounds: (starts.trailingZeroBitCount, ends.trailingZeroBitCount))
      starts &= starts &- 1
      ends &= ends &- 1
      return word
    }

    /// Where a word begins that reaches up to `end` and may go on behind it; `end` where none does.
    ///
    /// To be asked when all others were read.
    @inline(__always) var rest: Int { min(starts.trailingZeroBitCount, end) }
  }

  /// Eight bytes from an address on.
  @inline(__always) static func eight(at start: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
  }

  /// Letters and digits as small letters and digits.
  @inline(__always) static func folded(_ bytes: UInt64) -> UInt64 { bytes | 0x2020_2020_2020_2020 }

  /// A word of eight bytes at most that eight bytes begin with.
  @inline(__always) static func short(_ bytes: UInt64, _ length: Int) -> FoldedWord {
    let all = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    return FoldedWord(head: (folded(bytes) & all).byteSwapped, count: length)
  }
}

/// Which bytes are letters or digits of ASCII.
@inline(__always) private func isOfPlainWord(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.within(bytes | Bytes.Sixteen(repeating: 0x20), UInt8(ascii: "a")...UInt8(ascii: "z"))
    | Bytes.within(bytes, UInt8(ascii: "0")...UInt8(ascii: "9"))
}
