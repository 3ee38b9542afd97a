// In: bytes in memory. Out: whether and where some of them are, eight at a time.
// These are the few loops that go over every byte of a text; everything else looks at one place at a time. (The
// standard library's SIMD types are no use here: Swift 6.3 makes one comparison for each byte of them.)

/// Searches and comparisons over whole texts.
///
/// Eight bytes are one integer. A test answers with an integer in which the high bit of each byte that passes is
/// set; bytes above the first that passes may be wrong. In a text of less than eight, each byte is tested for itself,
/// with 1 in the places behind it.
public enum Bytes {
  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
  @usableFromInline static let high: UInt64 = 0x8080_8080_8080_8080

  /// Which bytes are the same as a given one.
  @inlinable @inline(__always)
  public static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & high
  }

  /// Which bytes are not ASCII.
  @inlinable @inline(__always)
  public static func beyondASCII(_ word: UInt64) -> UInt64 { word & high }

  /// Which bytes are less than a given one, that is at most 0x80.
  @inlinable @inline(__always)
  public static func less(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    (word &- ones &* UInt64(byte)) & ~word & high
  }

  /// Which bytes are ASCII and stand in a range of ASCII.
  @inlinable @inline(__always)
  public static func within(_ word: UInt64, _ range: ClosedRange<UInt8>) -> UInt64 {
    let low = word & ~high
    let fromLower = low &+ ones &* UInt64(0x80 - range.lowerBound)
    let fromUpper = low &+ ones &* UInt64(0x7F - range.upperBound)
    return fromLower & ~fromUpper & ~word & high
  }

  /// The first place in a range whose byte passes a test, or the range's end.
  @inlinable @inline(__always)
  public static func first(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, where test: (UInt64) -> UInt64
  ) -> Int {
    guard let base = bytes.baseAddress, !range.isEmpty else { return range.upperBound }
    var place = range.lowerBound
    while place + 8 <= range.upperBound {
      let word = unsafe UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
      let passed = test(UInt64(littleEndian: word))
      if passed != 0 { return place + passed.trailingZeroBitCount >> 3 }
      place += 8
    }
    if place < range.upperBound, range.count >= 8 {
      // The last eight bytes, of which the first have not passed before.
      place = range.upperBound - 8
      let word = unsafe UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
      let passed = test(UInt64(littleEndian: word))
      return passed != 0 ? place + passed.trailingZeroBitCount >> 3 : range.upperBound
    }
    while place < range.upperBound {
      if test(UInt64(unsafe bytes[place]) | ones << 8) & 0x80 != 0 { break }
      place += 1
    }
    return place
  }

  /// The first place in a range whose byte passes a test, or the range's end.
  @inlinable @inline(__always)
  public static func first(
    in bytes: [UInt8], _ range: Range<Int>, where test: (UInt64) -> UInt64
  ) -> Int {
    precondition(0 <= range.lowerBound && range.upperBound <= bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { unsafe first(in: $0, range, where: test) }
  }

  /// Whether two stretches of as many bytes are the same.
  public static func areSame(_ a: [UInt8], _ start: Int, _ b: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.upperBound <= b.count else { return false }
    return unsafe b.withUnsafeBytes { unsafe areSame(a, start, UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Whether bytes from a place on are the same as some others.
  public static func areSame(_ a: [UInt8], _ start: Int, _ b: UnsafeRawBufferPointer) -> Bool {
    guard start >= 0, start + b.count <= a.count else { return false }
    return unsafe a.withUnsafeBytes {
      unsafe areSame(UnsafeRawBufferPointer(rebasing: $0[start..<start + b.count]), b)
    }
  }

  /// Whether bytes are the same as some others.
  public static func areSame(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    if a.count != b.count { return false }
    var place = 0
    while place + 8 <= b.count {
      let x = unsafe a.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let y = unsafe b.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if x != y { return false }
      place += 8
    }
    while place < b.count {
      if unsafe a[place] != b[place] { return false }
      place += 1
    }
    return true
  }
}

extension Bytes {
  /// Where the line ends in which a place is, and where the next one begins: a line feed, a carriage return, or a
  /// carriage return and a line feed end a line (CommonMark 0.29, section 2.1), and so does the end of the text.
  public static func line(in bytes: [UInt8], from place: Int) -> (end: Int, next: Int) {
    let end = first(in: bytes, place..<bytes.count) {
      equal($0, UInt8(ascii: "\n")) | equal($0, UInt8(ascii: "\r"))
    }
    guard end < bytes.count else { return (end, end) }
    let isPair =
      bytes[end] == UInt8(ascii: "\r") && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
    return (end, end + (isPair ? 2 : 1))
  }

  /// Where each line begins; the last one is empty where a line break ends the text.
  public static func lineStarts(in bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    var place = 0
    while case let line = Self.line(in: bytes, from: place), line.next > line.end {
      place = line.next
      starts.append(UInt32(place))
    }
    return starts
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  @inlinable public var isLetter: Bool { (97...122).contains(self | 0x20) }

  /// Whether it is a digit of ASCII.
  @inlinable public var isDigit: Bool { (48...57).contains(self) }

  /// Whether it ends a line: a line feed or a carriage return.
  @inlinable public var isLineBreak: Bool { self == 10 || self == 13 }

  /// Whether it is a space or a tab.
  @inlinable public var isBlank: Bool { self == 32 || self == 9 }

  /// Whether it is a space, a tab or the end of a line: the white space of ASCII that texts are written with.
  @inlinable public var isBlankOrBreak: Bool { isBlank || isLineBreak }

  /// Whether it is one of the six white-space characters of ASCII (CommonMark 0.29, section 2.1).
  @inlinable public var isWhiteSpace: Bool { self == 32 || (9...13).contains(self) }

  /// Whether it is of a letter or a digit, as a byte of UTF-8: every character beyond ASCII counts as a letter.
  @inlinable public var isOfWord: Bool {
    self >= 0x80 || isLetter || isDigit
  }

  /// Whether it is a control character that no text has: any of ASCII but tab, line feed, form feed and return.
  @inlinable public var isStrayControl: Bool {
    self < 0x20 && self != 9 && self != 10 && self != 12 && self != 13
  }
}
