import Scanning

/// How many Unicode scalars of a text come before a byte, and the other way round, in a time that does not
/// grow with the text: counts are kept for every 256 bytes once one is asked for.
public struct ScalarCounts: Sendable {
  private static let room = 256
  private let bytes: [UInt8]
  /// How many scalars begin before byte 0, 256, 512 and so on.
  private lazy var counts = Self.counts(of: bytes)

  /// The counts of a text in UTF-8.
  public init(of bytes: [UInt8]) { self.bytes = bytes }

  /// How many scalars begin in a range of bytes.
  public mutating func count(in range: Range<Int>) -> Int {
    if range.count <= Self.room { return scalars(in: range) }
    return count(before: range.upperBound) - count(before: range.lowerBound)
  }

  /// The offset of the scalar that comes so many scalars after a byte at which one begins; the end where
  /// there are not as many.
  public mutating func offset(_ distance: Int, after start: Int) -> Int {
    if distance <= Self.room { return offset(of: distance, from: start) }
    let wanted = count(before: start) + distance
    let block = counts.partitioningIndex { Int($0) > wanted } - 1
    return offset(of: wanted - Int(counts[block]), from: block * Self.room)
  }

  private mutating func count(before offset: Int) -> Int {
    let block = offset / Self.room
    return Int(counts[block]) + scalars(in: block * Self.room..<offset)
  }

  private func scalars(in range: Range<Int>) -> Int { bytes[range].count(where: Self.beginsScalar) }

  /// The offset of the scalar before which so many begin from a byte on.
  private func offset(of count: Int, from start: Int) -> Int {
    var left = count
    var place = start
    while place < bytes.count {
      if Self.beginsScalar(bytes[place]) {
        if left == 0 { break }
        left -= 1
      }
      place += 1
    }
    return place
  }

  private static func counts(of bytes: [UInt8]) -> [UInt32] {
    var counts: [UInt32] = []
    counts.reserveCapacity(bytes.count / room + 1)
    var count: UInt32 = 0
    for (place, byte) in bytes.enumerated() {
      if place % room == 0 { counts.append(count) }
      if beginsScalar(byte) { count += 1 }
    }
    if bytes.count % room == 0 { counts.append(count) }
    return counts
  }

  /// Whether a byte is the first of a scalar.
  static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
