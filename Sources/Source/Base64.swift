/// Bytes as base64 (RFC 4648, section 4) in ASCII, padded with `=` to a multiple of four unless told otherwise.
public func base64(_ bytes: [UInt8], isPadded: Bool = true) -> [UInt8] {
  let alphabet = base64Alphabet
  let count = (bytes.count * 4 + 2) / 3
  let padding = isPadded ? -count & 3 : 0
  return unsafe [UInt8](unsafeUninitializedCapacity: count + padding) { result, written in
    var pending: UInt32 = 0
    var bits: UInt32 = 0
    var next = bytes.makeIterator()
    while written < count {
      if bits < 6 {
        pending = pending &<< 8 | UInt32(next.next() ?? 0)
        bits &+= 8
      }
      bits &-= 6
      unsafe result[written] = alphabet[Int(pending &>> bits & 63)]
      written += 1
    }
    for place in count..<count + padding { unsafe result[place] = UInt8(ascii: "=") }
    written = count + padding
  }
}

private let base64Alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
