/// Bytes as base64 (RFC 4648, section 4) in ASCII, padded with `=` to a multiple of four unless told otherwise.
public func base64(_ bytes: [UInt8], isPadded: Bool = true) -> [UInt8] {
  let count = (bytes.count * 4 + 2) / 3
  let padding = isPadded ? -count & 3 : 0
  return unsafe [UInt8](unsafeUninitializedCapacity: count + padding) { result, written in
    unsafe base64Alphabet.withUnsafeBufferPointer { alphabet in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        // Three bytes are four digits; what is missing behind the last is none.
        @inline(__always) func write(
          _ first: UInt8, _ second: UInt8, _ third: UInt8, digits: Int = 4, at place: Int
        ) {
          let three = UInt32(first) &<< 16 | UInt32(second) &<< 8 | UInt32(third)
          for digit in 0..<digits {
            unsafe result[place + digit] = alphabet[Int(three &>> UInt32(18 - 6 * digit) & 63)]
          }
        }
        var (start, place) = (0, 0)
        while start + 2 < bytes.count {
          unsafe write(bytes[start], bytes[start + 1], bytes[start + 2], at: place)
          start += 3
          place += 4
        }
        if start < bytes.count {
          let second = unsafe start + 1 < bytes.count ? bytes[start + 1] : 0
          unsafe write(bytes[start], second, 0, digits: count - place, at: place)
        }
      }
    }
    for place in count..<count + padding { unsafe result[place] = UInt8(ascii: "=") }
    written = count + padding
  }
}

private let base64Alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
