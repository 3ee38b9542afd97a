import Dice
import Testing

@testable import Search

@Suite struct BitWriterTests {
  static let lists: [(values: [UInt32], limit: Int)] = [
    ([], 1), ([0], 1), ([0], 1000), ([999], 1000), (Array(0..<1000), 1000), ([3, 4, 500, 999], 1000),
    ([0, 70_000], 70_001), (Array(0..<100) + [1_000_000], 1_000_001),
    (Array(stride(from: 5, to: 100_000, by: 7)), 100_000),
  ]

  @Test(arguments: lists)
  func listsComeBack(_ values: [UInt32], _ limit: Int) {
    var writer = BitWriter()
    writer.list(values, below: limit)
    writer.list([0], below: limit)
    var reader = BitReader(writer.end())
    #expect(reader.list(below: limit) == values)
    #expect(reader.list(below: limit) == [0])
  }

  /// Of many numbers all bits are marks, however they are handed over; around each end of sixty-four, and behind bits of
  /// all counts.
  @Test(arguments: [1, 2, 31, 32, 33, 63, 64, 65, 127, 128, 200, 1000])
  func marksAreWrittenAsNumbersAre(_ limit: Int) {
    var dice = Dice(seed: UInt64(limit))
    for round in 0..<40 {
      let numbers = (0..<UInt32(limit)).filter { number in
        Int.random(in: 0..<10, using: &dice) >= round % 6 || number == UInt32(round % limit)
      }
      if BitWriter.parameter(numbers.count, limit) > 0 { continue }
      var fields = [UInt64](repeating: 0, count: (limit + 63) / 64)
      for number in numbers { fields[Int(number / 64)] |= 1 << UInt64(number % 64) }
      var writer = BitWriter()
      var other = BitWriter()
      for bits in 0...round % 9 {
        writer.write(1, bits: bits + 1)
        other.write(1, bits: bits + 1)
      }
      writer.list(numbers, below: limit)
      unsafe fields.withUnsafeBufferPointer { fields in
        unsafe other.list(marked: fields, count: numbers.count, below: limit)
      }
      let bytes = writer.end()
      #expect(bytes == other.end())
      var reader = BitReader(bytes)
      for bits in 0...round % 9 { #expect(reader.number(UInt32(bits + 1)) == 1) }
      #expect(reader.list(below: limit) == numbers)
    }
  }

  @Test func evenlySpreadWordsTakeAboutTheLeastThereIs() {
    // 1,000 of 100,000: the entropy is about 8.1 bits for each.
    var writer = BitWriter()
    writer.list((0..<1000).map { UInt32($0 * 100 + $0 * 37 % 100) }, below: 100_000)
    #expect(writer.end().count < 1100)
  }
}

/// The reverse of `BitWriter`, as the query script has it.
private struct BitReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func bit() -> UInt32 {
    guard place < bytes.count * 8 else { return 1 }
    defer { place += 1 }
    return UInt32(bytes[place / 8] >> (7 - UInt8(place % 8)) & 1)
  }

  private mutating func zeros() -> UInt32 {
    var count: UInt32 = 0
    while bit() == 0 { count += 1 }
    return count
  }

  mutating func number(_ bits: UInt32, _ start: UInt32 = 0) -> UInt32 {
    (0..<bits).reduce(start) { value, _ in value * 2 + bit() }
  }

  mutating func list(below limit: Int) -> [UInt32] {
    let count = Int(number(zeros(), 1)) - 1
    let parameter = UInt32(count == 0 ? 0 : BitWriter.parameter(count, limit))
    var next: UInt32 = 0
    return (0..<count).map { _ in
      let gap = zeros() << parameter + number(parameter)
      next += gap + 1
      return next - 1
    }
  }
}
