/// Bits being written, the highest of each byte first.
///
/// Lists of records are written as gaps in Rice code, which is near the least possible for words spread evenly: R. F.
/// Rice, “Some Practical Universal Noiseless Coding Techniques”, JPL 79-22, 1979. Counts are in Elias gamma code.
struct BitWriter: Sendable {
  /// What was written, as far as it fills whole words, in the order of its bytes.
  private var words: [UInt32] = []
  private var pending: UInt64 = 0
  private var count = 0

  /// Writes the lowest bits of a value, at most 32; it has no others.
  @inline(__always) mutating func write(_ value: UInt32, bits: Int) {
    pending = pending &<< UInt64(bits) | UInt64(value)
    count &+= bits
    if count >= 32 {
      count &-= 32
      words.append(UInt32(truncatingIfNeeded: pending &>> UInt64(count)).bigEndian)
    }
  }

  /// What was written, with zeros up to a whole byte; begins anew.
  mutating func end() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.count * 4 + 4)
    unsafe words.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    while count > 0 {
      bytes.append(
        UInt8(truncatingIfNeeded: count >= 8 ? pending >> UInt64(count - 8) : pending << UInt64(8 - count)))
      count -= 8
    }
    words.removeAll(keepingCapacity: true)
    count = 0
    return bytes
  }

  /// Writes a number from 1 on in Elias gamma code: as many zeros as bits follow its highest.
  mutating func gamma(_ value: UInt32) {
    let bits = 32 - value.leadingZeroBitCount
    write(0, bits: bits - 1)
    write(value, bits: bits)
  }

  /// Writes numbers that rise, from 0 up to `limit`: how many there are, then each gap.
  mutating func list(_ values: UnsafeBufferPointer<UInt32>, below limit: Int) {
    gamma(UInt32(values.count) + 1)
    if values.isEmpty { return }
    let parameter = BitWriter.parameter(values.count, limit)
    let one: UInt32 = 1 << UInt32(parameter)
    // Fewer zeros than these are written in one go with the rest.
    let most = parameter < 24 ? 8 : 0
    // A writer of its own, which stays in the processor's registers.
    var writer = BitWriter()
    swap(&self, &writer)
    var next: UInt32 = 0
    for place in values.indices {
      let value = unsafe values[place]
      let gap = value &- next
      next = value &+ 1
      let zeros = Int(gap &>> UInt32(parameter))
      let low = one | gap & (one &- 1)
      if zeros < most {
        writer.write(low, bits: zeros &+ 1 &+ parameter)
      } else {
        writer = writer.with(zeros, low, bits: 1 + parameter)
      }
    }
    swap(&self, &writer)
  }

  /// The writer when it has written many zeros and a value.
  @inline(never) private consuming func with(_ zeros: Int, _ low: UInt32, bits: Int) -> BitWriter {
    for _ in 0..<zeros / 32 { write(0, bits: 32) }
    write(0, bits: zeros % 32)
    write(low, bits: bits)
    return self
  }

  /// Writes numbers that rise, from 0 up to `limit`.
  mutating func list(_ values: [UInt32], below limit: Int) {
    unsafe values.withUnsafeBufferPointer { unsafe list($0, below: limit) }
  }

  /// How many low bits of a gap are written as they are: so many that the mean gap has about one bit more.
  static func parameter(_ count: Int, _ limit: Int) -> Int {
    var parameter = 0
    while count << (parameter + 1) <= limit - count { parameter += 1 }
    return parameter
  }
}
