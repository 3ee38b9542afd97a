/// FNV-1a, 64 bits, over eight bytes at a time: a name for some bytes, not a proof.
struct ContentHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Goes on with bytes and how many they are; some of them, whole eights, it may have gone on with before.
  mutating func add(_ bytes: ArraySlice<UInt8>, from start: Int = 0) {
    unsafe bytes.withUnsafeBytes { bytes in
      let whole = bytes.count & ~7
      for start in stride(from: start, to: whole, by: 8) { unsafe add(ContentHash.eight(bytes, start)) }
      var rest: UInt64 = 0
      for place in whole..<bytes.count { rest = unsafe rest << 8 | UInt64(bytes[place]) }
      add(rest)
    }
    add(UInt64(bytes.count))
  }

  /// Goes on with a number.
  mutating func add(_ value: UInt64) {
    state = (state ^ value) &* 0x100_0000_01B3
    // The product carries upwards only; this brings the high bits down.
    state ^= state >> 32
  }

  /// A name for some bytes: ten letters and digits, of one case.
  static func name(of bytes: ArraySlice<UInt8>) -> String {
    var hash = ContentHash()
    hash.add(bytes)
    return hash.name
  }

  /// The names of two that are about as long, in little more time than that of one: a product takes long, and each waits
  /// for its own last one alone.
  static func names(of first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> (String, String) {
    var hashes = (ContentHash(), ContentHash())
    let both = min(first.count, second.count) & ~7
    unsafe first.withUnsafeBytes { first in
      unsafe second.withUnsafeBytes { second in
        for start in stride(from: 0, to: both, by: 8) {
          unsafe hashes.0.add(eight(first, start))
          unsafe hashes.1.add(eight(second, start))
        }
      }
    }
    hashes.0.add(first, from: both)
    hashes.1.add(second, from: both)
    return (hashes.0.name, hashes.1.name)
  }

  private var name: String {
    let text = String(state, radix: 36)
    return String((String(repeating: "0", count: 10) + text).suffix(10))
  }

  @inline(__always)
  private static func eight(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
  }
}
