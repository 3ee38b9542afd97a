/// FNV-1a, 64 bits, over eight bytes at a time: a name for some bytes, not a proof.
struct ContentHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Goes on with bytes and how many they are.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { bytes in
      let whole = bytes.count & ~7
      for start in stride(from: 0, to: whole, by: 8) {
        unsafe add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)))
      }
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
    let text = String(hash.state, radix: 36)
    return String((String(repeating: "0", count: 10) + text).suffix(10))
  }
}
