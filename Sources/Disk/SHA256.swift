import CDisk

/// The SHA-256 digest (FIPS 180-4) of bytes that arrive in pieces.
struct SHA256 {
  private var sum = cdisk_sha256()

  /// Whether the processor has instructions for it, which are about ten times as fast.
  static let isInProcessor = cdisk_sha256_by_machine() != 0

  /// With the processor's instructions where it has them, unless told otherwise.
  init(plainly: Bool = false) { unsafe cdisk_sha256_begin(&sum, !plainly && Self.isInProcessor ? 1 : 0) }

  mutating func add(_ bytes: [UInt8]) { unsafe cdisk_sha256_add(&sum, bytes, bytes.count) }

  /// The digest of all that was added, in 64 hexadecimal digits.
  consuming func hexadecimal() -> String {
    var sum = self.sum
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe cdisk_sha256_end(&sum, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The digest of these bytes.
  static func hexadecimal(_ bytes: [UInt8]) -> String {
    var sum = SHA256()
    sum.add(bytes)
    return sum.hexadecimal()
  }
}
