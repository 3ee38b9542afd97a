import Scanning

/// What names begin with, to pass quickly over what begins none.
struct NameBeginnings: Sendable {
  /// Whether a name begins with a byte and then another: 256 bits for each first byte.
  private var pairs = [UInt64](repeating: 0, count: 256 * 4)
  /// The same of names that have no four bytes of a word before anything else.
  private var shortPairs = [UInt64](repeating: 0, count: 256 * 4)
  /// Which four bytes the others begin with: some bits, one for each four, which few others share.
  private var fours = [UInt64](repeating: 0, count: 1 << (fourBits - 6))
  /// Whether all begin with a capital, of ASCII or beyond it, as names do.
  private let areCapitals: Bool

  init(_ patterns: [[UInt8]]) {
    areCapitals = patterns.compactMap(\.first).allSatisfy { $0 >= 0x80 || (0x41...0x5A).contains($0) }
    for pattern in patterns {
      guard let first = pattern.first else { continue }
      // After a name of one byte, or a part of a character that is folded, anything may follow.
      let seconds = pattern.count > 1 ? Self.same(as: pattern[1]) : Array(0...255)
      let isLong = pattern.count >= 4 && pattern.prefix(4).allSatisfy(isWordASCII)
      if isLong {
        let bit = Self.bit(of: pattern.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
        fours[bit >> 6] |= 1 << UInt64(bit & 63)
      }
      for one in Self.same(as: first) {
        add(one, one == first ? seconds : Array(0...255), isShort: !isLong)
      }
      for (one, other) in NameFolding.sameLetters(as: pattern.prefix(2)) { add(one, [other], isShort: true) }
    }
  }

  private mutating func add(_ first: UInt8, _ seconds: [UInt8], isShort: Bool) {
    for second in seconds {
      let (place, bit) = (Int(first) << 2 | Int(second) >> 6, UInt64(1) << UInt64(second & 63))
      pairs[place] |= bit
      if isShort { shortPairs[place] |= bit }
    }
  }

  /// How many bits `fours` has, as a power of two: some hundred names fill a fiftieth of them.
  private static let fourBits = 14

  /// The bit of `fours` for four bytes, the first the lowest.
  @inline(__always) private static func bit(of four: UInt32) -> Int {
    Int((four &* 0x9E37_79B1) >> UInt32(32 - fourBits))
  }

  /// The bytes that a byte of a name may begin with in a text: any white space matches a space.
  private static func same(as byte: UInt8) -> [UInt8] {
    (byte == 32 ? [32, 9, 10, 13] : [byte]) + (NameFolding.signs.contains(byte) ? NameFolding.leads : [])
  }

  /// The first place from an offset on where a name may begin: two bytes that some name begins with, and four, as far as
  /// they are of one word; and not within a word.
  ///
  /// What is passed over can begin no match, so the automaton would come back from it to where it was.
  func next(in text: Span<UInt8>, from start: Int) -> Int {
    unsafe text.withUnsafeBufferPointer { text in
      var index = start
      while index < text.count {
        if areCapitals {
          index = unsafe Bytes.first(in: text, index..<text.count, where: mayBeCapital)
          if index == text.count { break }
        }
        if unsafe mayBegin(at: index, in: text) {
          let isWithinWord = unsafe index > 0 && isWordASCII(text[index]) && isWordASCII(text[index - 1])
          if !isWithinWord { return index }
        }
        index += 1
      }
      return index
    }
  }

  /// Whether the first bytes of some name stand at an offset.
  @inline(__always)
  private func mayBegin(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    if index + 1 == text.count { return true }
    let (byte, next) = unsafe (text[index], text[index + 1])
    let (place, bit) = (Int(byte) << 2 | Int(next) >> 6, UInt64(next & 63))
    if pairs[place] >> bit & 1 == 0 { return false }
    if index + 4 > text.count || shortPairs[place] >> bit & 1 != 0 { return true }
    let bytes = unsafe UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt32.self)
    let four = UInt32(littleEndian: bytes)
    // What is beyond ASCII may be folded to nothing.
    if four & 0x8080_8080 != 0 { return true }
    let known = Self.bit(of: four)
    return fours[known >> 6] >> UInt64(known & 63) & 1 != 0
  }
}

/// Which bytes are capital letters of ASCII, or of a character beyond it.
@inline(__always) private func mayBeCapital(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.beyondASCII(bytes) | Bytes.within(bytes, 0x41...0x5A)
}
