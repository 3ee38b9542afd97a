/// Words of ASCII letters and digits alone, as nearly all of English are: eight bytes at a time, without the folding table.
///
/// L. Lamport, “Multiple byte processing with full-word instructions”, 1975.
enum PlainWord {
  private static let each: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x80 * each

  /// Where the word ends that begins at a place; nil where it is not plain, too long, or near the end of the text.
  @inline(__always) static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let text = UnsafeRawBufferPointer(bytes)
    var end = start
    while end + 8 <= text.count, end - start < Folding.longestWord {
      let length = length(text.loadUnaligned(fromByteOffset: end, as: UInt64.self))
      end += length
      if length < 8 { return text[end] < 0x80 ? end : nil }
    }
    return nil
  }

  /// Plain bytes as small letters and digits.
  @inline(__always) static func folded(_ bytes: UInt64) -> UInt64 { bytes | 0x20 * each }

  /// How many of eight bytes are letters and digits until another one comes.
  @inline(__always) private static func length(_ bytes: UInt64) -> Int {
    let bytes = UInt64(littleEndian: bytes)
    let low = bytes & ~high
    let letters = inside(low | 0x20 * each, 0x61, 0x7A)
    let others = ~(letters | inside(low, 0x30, 0x39)) | bytes
    return (others & high).trailingZeroBitCount / 8
  }

  /// The highest bit of each byte, which was 0, says whether the byte is between two others.
  @inline(__always) private static func inside(_ bytes: UInt64, _ first: UInt64, _ last: UInt64) -> UInt64 {
    (bytes &+ (0x80 - first) * each) & ~(bytes &+ (0x7F - last) * each)
  }
}
