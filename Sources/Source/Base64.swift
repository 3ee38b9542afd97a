/// Bytes as base64 (RFC 4648, section 4) in ASCII, padded with `=` to a multiple of four unless told otherwise.
public func base64(_ bytes: [UInt8], isPadded: Bool = true) -> [UInt8] {
  let alphabet = base64Alphabet
  let count = (bytes.count * 4 + 2) / 3
  let padding = isPadded ? -count & 3 : 0
  return unsafe [UInt8](unsafeUninitializedCapacity: count + padding) { result, written in
    var place = 0
    for start in stride(from: 0, to: bytes.count, by: 3) {
      // Three bytes are four digits; what is missing behind the last is none.
      var three = UInt32(bytes[start]) &<< 16
      if start + 1 < bytes.count { three |= UInt32(bytes[start + 1]) &<< 8 }
      if start + 2 < bytes.count { three |= UInt32(bytes[start + 2]) }
      var shift: UInt32 = 24
      while shift > 0, place < count {
        shift &-= 6
        unsafe result[place] = alphabet[Int(three &>> shift & 63)]
        place += 1
      }
    }
    for place in count..<count + padding { unsafe result[place] = UInt8(ascii: "=") }
    written = count + padding
  }
}

private let base64Alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
