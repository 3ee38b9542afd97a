/// Bits being written, the highest of each byte first.
///
/// Lists of records are written as gaps in Rice code, which is near the least possible for words spread evenly: R. F.
/// Rice, “Some Practical Universal Noiseless Coding Techniques”, JPL 79-22, 1979. Counts are in Elias gamma code.
struct BitWriter: ~Copyable, Sendable {
  /// What was written, as far as it fills whole bytes.
  private var bytes = OwnMemory<UInt8>(capacity: 256)
  private var tail = Tail()

  /// The bits behind the last whole byte.
  private struct Tail {
    /// The last one is the lowest; those above the first were written before.
    private(set) var bits: UInt64 = 0
    /// How many there are, at most 7 between one value and the next.
    private(set) var count = 0

    /// Writes the lowest bits of a value, which has no others, and all before them at a place with room for eight bytes;
    /// how many bytes are full then.
    ///
    /// Eight bytes are written each time, so that nothing branches.
    @inline(__always)
    mutating func write(_ value: UInt64, bits added: Int, at place: UnsafeMutablePointer<UInt8>) -> Int {
      bits = bits &<< UInt64(truncatingIfNeeded: added) | value
      count &+= added
      let eight = (bits &<< UInt64(truncatingIfNeeded: 64 &- count)).bigEndian
      unsafe UnsafeMutableRawPointer(place).storeBytes(of: eight, as: UInt64.self)
      defer { count &= 7 }
      return count &>> 3
    }
  }

  /// Many values on their way, which are written four bytes at a time.
  @safe private struct Run {
    /// The bits that wait, of which the last is the lowest; those above the first were written before.
    private(set) var bits: UInt64
    /// How many wait, fewer than 32.
    private(set) var count: Int
    /// Where the next bytes belong.
    var place: UnsafeMutablePointer<UInt8>

    /// The most bits that are added at once.
    static let most = 32

    init(behind tail: Tail, at place: UnsafeMutablePointer<UInt8>) {
      (bits, count) = (tail.bits, tail.count)
      unsafe self.place = unsafe place
    }

    /// Adds the lowest bits of a value, which has no others.
    @inline(__always) mutating func write(_ value: UInt32, bits added: Int) {
      bits = bits &<< UInt64(truncatingIfNeeded: added) | UInt64(value)
      count &+= added
      if count < 32 { return }
      count &-= 32
      let four = UInt32(truncatingIfNeeded: bits &>> UInt64(truncatingIfNeeded: count)).bigEndian
      unsafe UnsafeMutableRawPointer(place).storeBytes(of: four, as: UInt32.self)
      unsafe place += 4
    }

    /// Adds the highest bits of a value, which has no others.
    @inline(__always) mutating func write(_ value: UInt64, first added: Int) {
      let high = min(32, added)
      write(UInt32(truncatingIfNeeded: value &>> UInt64(64 &- high)), bits: high)
      if added > 32 {
        write(UInt32(truncatingIfNeeded: value) &>> UInt32(64 &- added), bits: added &- 32)
      }
    }
  }

  /// Writes the lowest bits of a value; it has no others.
  mutating func write(_ value: UInt32, bits: Int) {
    let place = unsafe bytes.reserve(8)
    unsafe bytes.add(written: tail.write(UInt64(value), bits: bits, at: place))
  }

  /// What was written, with zeros up to a whole byte; begins anew.
  mutating func end() -> [UInt8] {
    // The last byte that is not full is there already.
    if tail.count > 0 { bytes.add(written: 1) }
    defer {
      bytes.removeAll()
      tail = Tail()
    }
    return bytes.array
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
    guard let last = unsafe values.last else { return }
    let parameter = BitWriter.parameter(values.count, limit)
    let one: UInt32 = 1 << UInt32(parameter)
    let size = values.count * (1 + parameter) + Int(last >> UInt32(parameter))
    let start = unsafe bytes.reserve(size / 8 + 16)
    // In a variable of its own, which stays in the processor's registers.
    var run = unsafe Run(behind: tail, at: start)
    var next: UInt32 = 0
    for index in values.indices {
      let value = unsafe values[index]
      let gap = value &- next
      next = value &+ 1
      var zeros = Int(gap &>> UInt32(parameter))
      while zeros &+ parameter >= Run.most, zeros > 0 {
        let some = min(zeros, Run.most)
        run.write(0, bits: some)
        zeros &-= some
      }
      run.write(one | gap & (one &- 1), bits: zeros &+ 1 &+ parameter)
    }
    unsafe end(run, from: start)
  }

  /// Writes numbers that rise, from 0 up to `limit`.
  mutating func list(_ values: [UInt32], below limit: Int) {
    unsafe values.withUnsafeBufferPointer { unsafe list($0, below: limit) }
  }

  /// Writes numbers from 0 up to `limit` that are marked, 64 in each of some fields, the first as the lowest bit; they are
  /// so many that all bits of a gap are zeros and a one, so that the marks are written as they are.
  mutating func list(marked fields: UnsafeBufferPointer<UInt64>, count: Int, below limit: Int) {
    precondition(count > 0 && BitWriter.parameter(count, limit) == 0)
    gamma(UInt32(count) + 1)
    guard let last = unsafe fields.lastIndex(where: { $0 != 0 }) else { return }
    let start = unsafe bytes.reserve(8 * last + 16)
    var run = unsafe Run(behind: tail, at: start)
    for index in 0..<last { run.write(BitWriter.reversed(unsafe fields[index]), first: 64) }
    let marks = BitWriter.reversed(unsafe fields[last])
    run.write(marks, first: 64 - marks.trailingZeroBitCount)
    unsafe end(run, from: start)
  }

  /// Ends a run that began at a place.
  private mutating func end(_ run: consuming Run, from start: UnsafeMutablePointer<UInt8>) {
    tail = Tail(bits: run.bits, count: run.count)
    unsafe run.place += tail.write(0, bits: 0, at: run.place)
    unsafe bytes.add(written: run.place - start)
  }

  /// The bits of a number in the other order.
  private static func reversed(_ number: UInt64) -> UInt64 {
    var bits = number.byteSwapped
    bits = bits &>> 4 & 0x0F0F_0F0F_0F0F_0F0F | (bits & 0x0F0F_0F0F_0F0F_0F0F) &<< 4
    bits = bits &>> 2 & 0x3333_3333_3333_3333 | (bits & 0x3333_3333_3333_3333) &<< 2
    bits = bits &>> 1 & 0x5555_5555_5555_5555 | (bits & 0x5555_5555_5555_5555) &<< 1
    return bits
  }

  /// How many low bits of a gap are written as they are: so many that the mean gap has about one bit more.
  static func parameter(_ count: Int, _ limit: Int) -> Int {
    var parameter = 0
    while count << (parameter + 1) <= limit - count { parameter += 1 }
    return parameter
  }
}
