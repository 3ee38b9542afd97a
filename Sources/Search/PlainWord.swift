/// Words of ASCII letters and digits alone, as nearly all of English are: eight bytes at a time, without the folding
/// table.
///
/// L. Lamport, “Multiple byte processing with full-word instructions”, 1975. Of eight bytes as one number the first is
/// the lowest.
enum PlainWord {
  private static let each: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x80 * each

  /// Eight bytes of a text that has so many from a place on.
  @inline(__always) static func eight(of bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// How many of eight bytes are letters and digits until another one comes.
  @inline(__always) static func length(_ bytes: UInt64) -> Int {
    let low = bytes & ~high
    let letters = inside(low | 0x20 * each, 0x61, 0x7A)
    let others = ~(letters | inside(low, 0x30, 0x39)) | bytes
    return (others & high).trailingZeroBitCount / 8
  }

  /// Letters and digits as small letters and digits.
  @inline(__always) static func folded(_ bytes: UInt64) -> UInt64 { bytes | 0x20 * each }

  /// Whether what follows a word of less than eight bytes is ASCII: otherwise the word may go on.
  @inline(__always) static func isFollowedByASCII(_ bytes: UInt64, _ length: Int) -> Bool {
    bytes &>> UInt64(8 &* length) & 0x80 == 0
  }

  /// A word of less than eight bytes that eight bytes begin with.
  @inline(__always) static func short(_ bytes: UInt64, _ length: Int) -> FoldedWord {
    let others = UInt64.max &<< UInt64(8 &* length)
    return FoldedWord(head: (folded(bytes) & ~others).byteSwapped, count: length)
  }

  /// Where the word ends that begins at a place; nil where it is not plain, too long, or near the end of the text.
  @inline(__always) static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var end = start
    while end + 8 <= bytes.count, end - start < Folding.longestWord {
      let length = unsafe length(eight(of: bytes, at: end))
      end += length
      if length < 8 { return unsafe bytes[end] < 0x80 ? end : nil }
    }
    return nil
  }

  /// The highest bit of each byte, which was 0, says whether the byte is between two others.
  @inline(__always) private static func inside(_ bytes: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
    (bytes &+ (0x80 - first) * each) & ~(bytes &+ (0x7F - last) * each)
  }
}
