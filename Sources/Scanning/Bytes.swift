// In: bytes in memory. Out: whether and where some of them are, sixteen at a time.
// These are the few loops that go over every byte of a text; everything else looks at one place at a time.

import CBits

/// Searches and comparisons over whole texts.
///
/// Sixteen bytes are one vector. A test answers with a vector in which each byte that passes has its high bit set, and
/// each other byte is zero.
public enum Bytes {
  /// Sixteen bytes of a text, the first the lowest, or what a test says of them.
  public typealias Sixteen = SIMD16<UInt8>

  /// Which bytes are the same as a given one.
  @inlinable @inline(__always)
  public static func equal(_ bytes: Sixteen, _ byte: UInt8) -> Sixteen {
    vector(bytes .== Sixteen(repeating: byte))
  }

  /// Which bytes are the same as a given one but for the bits of a mask, which the given one does not have.
  @inlinable @inline(__always)
  public static func equal(_ bytes: Sixteen, _ byte: UInt8, besides mask: UInt8) -> Sixteen {
    equal(bytes & Sixteen(repeating: ~mask), byte)
  }

  /// Which bytes are not ASCII.
  @inlinable @inline(__always)
  public static func beyondASCII(_ bytes: Sixteen) -> Sixteen { bytes & Sixteen(repeating: 0x80) }

  /// Which bytes are less than a given one.
  @inlinable @inline(__always)
  public static func less(_ bytes: Sixteen, _ byte: UInt8) -> Sixteen {
    vector(bytes .< Sixteen(repeating: byte))
  }

  /// Which bytes stand in a range.
  @inlinable @inline(__always)
  public static func within(_ bytes: Sixteen, _ range: ClosedRange<UInt8>) -> Sixteen {
    let distance = bytes &- Sixteen(repeating: range.lowerBound)
    return vector(distance .<= Sixteen(repeating: range.upperBound - range.lowerBound))
  }

  @inlinable @inline(__always)
  static func vector(_ mask: SIMDMask<SIMD16<Int8>>) -> Sixteen {
    unsafe unsafeBitCast(mask, to: Sixteen.self)
  }

  @inlinable @inline(__always)
  static func halves(_ bytes: Sixteen) -> SIMD2<UInt64> {
    unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
  }

  /// Which bytes pass, as bits, that of the first as the lowest.
  @inlinable @inline(__always)
  public static func bits(of passed: Sixteen) -> UInt16 { cbits_high(passed) }

  /// The position of the first byte that passes; nil where none does.
  @inlinable @inline(__always)
  static func position(_ passed: Sixteen) -> Int? {
    let bits = UInt32(bits(of: passed))
    return bits == 0 ? nil : bits.trailingZeroBitCount
  }

  /// Sixteen bytes from an address on.
  @inlinable @inline(__always)
  static func sixteen(at start: UnsafePointer<UInt8>) -> Sixteen {
    unsafe UnsafeRawPointer(start).loadUnaligned(as: Sixteen.self)
  }

  /// One to fifteen bytes from an address on, and a 1 in each place behind them.
  @inlinable @inline(__always)
  static func sixteen(at start: UnsafePointer<UInt8>, count: Int) -> Sixteen {
    let start = unsafe UnsafeRawPointer(start)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var halves = SIMD2(repeating: ones)
    // What is read twice falls on itself.
    if count >= 8 {
      halves[0] = unsafe start.loadUnaligned(as: UInt64.self)
      let last = unsafe (start + (count - 8)).loadUnaligned(as: UInt64.self)
      if count > 8 { halves[1] = last &>> bits(16 - count) | ones &<< bits(count - 8) }
    } else if count >= 4 {
      let first = unsafe UInt64(start.loadUnaligned(as: UInt32.self))
      let last = unsafe UInt64((start + (count - 4)).loadUnaligned(as: UInt32.self))
      halves[0] = first | last &<< bits(count - 4) | ones &<< bits(count)
    } else {
      let (first, middle) = unsafe (start.load(as: UInt8.self), (start + count / 2).load(as: UInt8.self))
      let last = unsafe (start + (count - 1)).load(as: UInt8.self)
      halves[0] =
        UInt64(first) | UInt64(middle) &<< bits(count / 2) | UInt64(last) &<< bits(count - 1)
        | ones &<< bits(count)
    }
    return unsafe unsafeBitCast(halves, to: Sixteen.self)
  }

  @inlinable @inline(__always) static func bits(_ bytes: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: bytes) &* 8
  }

  /// The first place in a range whose byte passes a test, or the range's end.
  ///
  /// Where that matters, the test is a function that is always inlined, since a closure that takes vectors is called.
  @inlinable @inline(__always)
  public static func first(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, where test: (Sixteen) -> Sixteen
  ) -> Int {
    guard let base = bytes.baseAddress, !range.isEmpty else { return range.upperBound }
    var place = range.lowerBound
    if range.count < 16 {
      let passed = test(unsafe sixteen(at: base + place, count: range.count))
      return min(place + (position(passed) ?? 16), range.upperBound)
    }
    let last = range.upperBound - 16
    while true {
      if let position = position(test(unsafe sixteen(at: base + place))) { return place + position }
      place &+= 16
      if place > last {
        if place == last &+ 16 { return range.upperBound }
        // The last sixteen may be such that the first of them have not passed before.
        place = last
      }
    }
  }

  /// The first place in a range whose byte passes a test, or the range's end.
  @inlinable @inline(__always)
  public static func first(
    in bytes: [UInt8], _ range: Range<Int>, where test: (Sixteen) -> Sixteen
  ) -> Int {
    precondition(0 <= range.lowerBound && range.upperBound <= bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { unsafe first(in: $0, range, where: test) }
  }

  /// The first place in a range whose byte and the one behind it pass a test together, or the range's end.
  ///
  /// The test is given sixteen bytes and the sixteen behind each of these; behind the range's last stands a 1.
  @inlinable @inline(__always)
  public static func first(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, wherePair test: (Sixteen, Sixteen) -> Sixteen
  ) -> Int {
    guard let base = bytes.baseAddress, !range.isEmpty else { return range.upperBound }
    var place = range.lowerBound
    if range.count <= 16 {
      let count = range.count
      let all = unsafe count == 16 ? sixteen(at: base + place) : sixteen(at: base + place, count: count)
      let next =
        unsafe count == 1 ? Sixteen(repeating: 1) : sixteen(at: base + place + 1, count: count - 1)
      return min(place + (position(test(all, next)) ?? 16), range.upperBound)
    }
    let last = range.upperBound - 17
    while true {
      let passed = unsafe test(sixteen(at: base + place), sixteen(at: base + place + 1))
      if let position = position(passed) { return place + position }
      place &+= 16
      if place > last {
        if place == last &+ 16 { break }
        place = last
      }
    }
    let end = range.upperBound - 1
    let passed = unsafe test(Sixteen(repeating: base[end]), Sixteen(repeating: 1))
    return position(passed) == nil ? range.upperBound : end
  }

  /// Which of 64 bytes from an address on pass a test, as bits, that of the first as the lowest.
  @inlinable @inline(__always)
  public static func bits(of start: UnsafePointer<UInt8>, where test: (Sixteen) -> Sixteen) -> UInt64 {
    func quarter(_ number: Int) -> UInt64 { unsafe UInt64(bits(of: test(sixteen(at: start + 16 * number)))) }
    return quarter(0) | quarter(1) << 16 | quarter(2) << 32 | quarter(3) << 48
  }

  /// How many bytes more than there are to copy `copy` may write, so that it writes no fewer than sixteen at a time.
  @inlinable public static var slack: Int { 16 }

  /// Copies bytes up to the first that passes a test; how many these are.
  ///
  /// Behind the place that they are copied to there must be room for all the bytes and `slack` more.
  @inlinable @inline(__always)
  public static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableRawPointer, upTo test: (Sixteen) -> Sixteen
  ) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    if bytes.count < 16 {
      if bytes.isEmpty { return 0 }
      let all = unsafe sixteen(at: base, count: bytes.count)
      unsafe target.storeBytes(of: all, as: Sixteen.self)
      return min(position(test(all)) ?? 16, bytes.count)
    }
    var place = 0
    let last = bytes.count - 16
    while true {
      let next = unsafe sixteen(at: base + place)
      unsafe (target + place).storeBytes(of: next, as: Sixteen.self)
      if let position = position(test(next)) { return place + position }
      place &+= 16
      if place > last {
        if place == last &+ 16 { return bytes.count }
        place = last
      }
    }
  }

  /// Whether two stretches of as many bytes are the same.
  public static func areSame(_ a: [UInt8], _ start: Int, _ b: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.upperBound <= b.count else { return false }
    return unsafe b.withUnsafeBytes { unsafe areSame(a, start, UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Whether bytes from a place on are the same as some others.
  @inlinable
  public static func areSame(_ a: [UInt8], _ start: Int, _ b: UnsafeRawBufferPointer) -> Bool {
    guard start >= 0, start + b.count <= a.count else { return false }
    return unsafe a.withUnsafeBytes {
      unsafe areSame(UnsafeRawBufferPointer(rebasing: $0[start..<start + b.count]), b)
    }
  }

  /// Whether bytes are the same as some others.
  @inlinable
  public static func areSame(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    guard a.count == b.count else { return false }
    guard let first = a.baseAddress, let second = b.baseAddress else { return true }
    return unsafe cbits_same(first, second, a.count)
  }

  /// Has the processor fetch elements that will be looked at soon.
  @inlinable @inline(__always)
  @safe public static func fetch<Element>(_ elements: UnsafeBufferPointer<Element>) {
    guard let first = unsafe UnsafeRawPointer(elements.baseAddress) else { return }
    // A piece of what it keeps at hand is 64 bytes long.
    for place in stride(from: 0, to: elements.count * MemoryLayout<Element>.stride, by: 64) {
      unsafe cbits_fetch(first + place)
    }
  }

  /// The same of a whole array.
  @inlinable @inline(__always)
  public static func fetch<Element>(_ elements: [Element]) {
    unsafe elements.withUnsafeBufferPointer { fetch($0) }
  }

  /// Has the processor fetch what stands in a place that will be looked at soon.
  @inlinable @inline(__always)
  @safe public static func fetch(_ place: UnsafeRawPointer) { unsafe cbits_fetch(place) }
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

  /// Where the line begins in which a place is.
  public static func lineStart(in bytes: [UInt8], of place: Int) -> Int {
    bytes[..<place].lastIndex(where: \.isLineBreak).map { $0 + 1 } ?? 0
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

  /// Whether a letter beyond Latin-1 may begin with it, as a byte of UTF-8: such letters do from 0xC3 on, dashes and
  /// quotation marks with 0xE2.
  @inlinable public var mayBeginFurtherLetter: Bool { self >= 0xC3 && self != 0xE2 }

  /// Whether it is a control character that no text has: any of ASCII but tab, line feed, form feed and return.
  @inlinable public var isStrayControl: Bool {
    self < 0x20 && self != 9 && self != 10 && self != 12 && self != 13
  }
}
