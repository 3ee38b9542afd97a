import CDisk

/// The SHA-256 digest (FIPS 180-4) of bytes that arrive in pieces.
struct SHA256 {
  private var sum = cdisk_sha256()

  /// Whether the processor has instructions for it, which are about ten times as fast.
  static let isInProcessor = cdisk_sha256_by_machine() != 0

  /// With the processor's instructions where it has them, unless told otherwise.
  init(plainly: Bool = false) { unsafe cdisk_sha256_begin(&sum, !plainly && Self.isInProcessor ? 1 : 0) }

  mutating func add(_ bytes: [UInt8]) { unsafe cdisk_sha256_add(&sum, bytes, bytes.count) }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// The 32 bytes of the digest of all that was added.
  consuming func digest() -> [UInt8] {
    var sum = self.sum
    return unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      unsafe cdisk_sha256_end(&sum, buffer.baseAddress)
      count = 32
    }
  }

  /// The digest in 64 hexadecimal digits.
  consuming func hexadecimal() -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in digest() {
      digits.append(Self.digit(byte >> 4))
      digits.append(Self.digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// The digest of these bytes.
  static func hexadecimal(_ bytes: [UInt8]) -> String {
    var sum = SHA256()
    sum.add(bytes)
    return sum.hexadecimal()
  }
}
