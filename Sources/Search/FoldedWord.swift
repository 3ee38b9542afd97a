/// A word as a search compares it: folded, in UTF-8.
///
/// It is gone with the call that it is handed to, as is the text that its bytes stand in.
@safe struct FoldedWord {
  /// Its first eight bytes as one number, the first byte the highest, zeros behind its end: words sort by it.
  let head: UInt64
  /// How many bytes it has.
  let count: Int
  /// Where all its bytes are, and seven more that do not count, where it has more than eight.
  private let start: UnsafeRawPointer?

  /// A word of eight bytes at most.
  @inline(__always) init(head: UInt64, count: Int) {
    self.head = head
    self.count = count
    unsafe start = nil
  }

  /// A word from its bytes, behind which seven more can be read.
  @inline(__always) init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = unsafe UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
    unsafe self.start = start
    count = bytes.count
    head = unsafe FoldedWord.eight(start, bytes.count)
  }

  /// The eight bytes at a place beyond the first eight, as one number like `head`.
  @inline(__always) func eight(at place: Int) -> UInt64 {
    unsafe FoldedWord.eight(start.unsafelyUnwrapped + place, count - place)
  }

  /// Its bytes.
  var bytes: [UInt8] {
    stride(from: 0, to: count, by: 8).flatMap { place in
      let eight = place == 0 ? head : eight(at: place)
      return (0..<min(8, count - place)).map { UInt8(truncatingIfNeeded: eight >> UInt64(56 - 8 * $0)) }
    }
  }

  @inline(__always) private static func eight(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let others = UInt64(64 &- 8 &* min(8, count))
    return unsafe (UInt64(bigEndian: start.loadUnaligned(as: UInt64.self)) &>> others) &<< others
  }
}
