import Scanning

/// The pairs of bytes that names begin with, to pass quickly over what begins none.
struct NameBeginnings: Sendable {
  /// Whether a name begins with a byte.
  private var isFirst = [Bool](repeating: false, count: 256)
  /// Whether a name begins with a byte and then another: 256 bits for each first byte.
  private var pairs = [UInt64](repeating: 0, count: 256 * 4)
  /// Whether all begin with a capital, of ASCII or beyond it, as names do.
  private let areCapitals: Bool

  init(_ patterns: [[UInt8]]) {
    areCapitals = patterns.compactMap(\.first).allSatisfy { $0 >= 0x80 || (0x41...0x5A).contains($0) }
    for pattern in patterns {
      guard let first = pattern.first else { continue }
      // After a name of one byte, or a part of a character that is folded, anything may follow.
      let seconds = pattern.count > 1 ? Self.same(as: pattern[1]) : Array(0...255)
      for one in Self.same(as: first) { add(one, one == first ? seconds : Array(0...255)) }
      for (one, other) in NameFolding.sameLetters(as: pattern.prefix(2)) { add(one, [other]) }
    }
  }

  private mutating func add(_ first: UInt8, _ seconds: [UInt8]) {
    isFirst[Int(first)] = true
    for second in seconds { pairs[Int(first) << 2 | Int(second) >> 6] |= 1 << UInt64(second & 63) }
  }

  /// The bytes that a byte of a name may begin with in a text: any white space matches a space.
  private static func same(as byte: UInt8) -> [UInt8] {
    (byte == 32 ? [32, 9, 10, 13] : [byte]) + (NameFolding.signs.contains(byte) ? NameFolding.leads : [])
  }

  /// The first place from an offset on where a name may begin: a pair of bytes that some name begins with, and not
  /// within a word.
  ///
  /// What is passed over can begin no match, so the automaton would come back from it to where it was.
  func next(in text: Span<UInt8>, from start: Int) -> Int {
    unsafe text.withUnsafeBufferPointer { text in
      unsafe isFirst.withUnsafeBufferPointer { isFirst in
        var index = start
        while index < text.count {
          if areCapitals {
            index = unsafe Bytes.first(in: text, index..<text.count, where: mayBeCapital)
            if index == text.count { break }
          }
          let byte = unsafe text[index]
          if unsafe isFirst[Int(byte)] {
            let next = unsafe index + 1 < text.count ? text[index + 1] : 0
            let isPair =
              index + 1 == text.count || pairs[Int(byte) << 2 | Int(next) >> 6] >> UInt64(next & 63) & 1 != 0
            let isWithinWord = unsafe index > 0 && isWordASCII(byte) && isWordASCII(text[index - 1])
            if isPair, !isWithinWord { return index }
          }
          index += 1
        }
        return index
      }
    }
  }
}

/// Which bytes are capital letters of ASCII, or of a character beyond it.
@inline(__always) private func mayBeCapital(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.beyondASCII(bytes) | Bytes.within(bytes, 0x41...0x5A)
}
