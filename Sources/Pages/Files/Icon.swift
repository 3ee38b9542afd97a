/// The site's icon: lines of text with a note in the margin; drawn as SVG and, for home screens, as PNG.
enum Icon {
  /// Where the icons stand below the site's root.
  static let svg = "assets/icon.svg"
  static let sizes = [192, 512]
  static func png(_ size: Int) -> String { "assets/icon-\(size).png" }

  private static let ground: (UInt8, UInt8, UInt8) = (0x1D, 0x4F, 0x7C)
  private static let ink: (UInt8, UInt8, UInt8) = (0xFD, 0xFC, 0xF9)
  /// The bars, in sixteenths of the side; all within the middle four fifths, so that a mask may cut the corners.
  private static let bars: [(x: Int, y: Int, width: Int, height: Int)] = [
    (3, 4, 6, 1), (3, 6, 7, 1), (3, 8, 6, 1), (3, 10, 7, 1), (3, 12, 4, 1), (11, 6, 2, 3),
  ]

  /// The icon as SVG.
  static func drawing() -> [UInt8] {
    let hex = { (colour: (UInt8, UInt8, UInt8)) in
      "#" + [colour.0, colour.1, colour.2].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    let path = bars.map { "M\($0.x) \($0.y)h\($0.width)v\($0.height)h-\($0.width)z" }.joined()
    return Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="\(hex(ground))" d="M0 0h16v16H0z"/>\
      <path fill="\(hex(ink))" d="\(path)"/></svg>

      """.utf8)
  }

  /// The icon as PNG: two colours, one bit a pixel, not compressed (PNG, third edition, sections 4.6 and 10).
  ///
  /// The size is a multiple of 16: each sixteenth of the height is one row, repeated.
  static func picture(_ size: Int) -> [UInt8] {
    let step = size / 16
    var rows: [UInt8] = []
    for band in 0..<16 {
      let inks = bars.filter { band >= $0.y && band < $0.y + $0.height }
      var row: [UInt8] = [0] + [UInt8](repeating: 0, count: size / 8)
      for x in inks.flatMap({ $0.x * step..<($0.x + $0.width) * step }) {
        row[1 + x / 8] |= 0x80 >> UInt8(x % 8)
      }
      for _ in 0..<step { rows += row }
    }
    let colours = [ground, ink].flatMap { [$0.0, $0.1, $0.2] }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", big(size) + big(size) + [1, 3, 0, 0, 0]) + chunk("PLTE", colours)
      + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }

  /// A zlib stream of stored blocks (RFC 1950; RFC 1951, section 3.2.4).
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
      let end = min(start + 0xFFFF, bytes.count)
      let count = UInt16(end - start)
      out.append(end == bytes.count ? 1 : 0)
      for half in [count, ~count] { out += [UInt8(half & 0xFF), UInt8(half >> 8)] }
      out += bytes[start..<end]
      start = end
    } while start < bytes.count
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    return out + big(Int(high << 16 | low))
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in body { crc = crc >> 8 ^ remainders[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] }
    return big(data.count) + body + big(Int(~crc))
  }

  /// What each byte adds to a chunk's checksum (PNG, annex D).
  private static let remainders = (UInt32(0)..<256).map { byte in
    (0..<8).reduce(byte) { rest, _ in rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
  }

  private static func big(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
