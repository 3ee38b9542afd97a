import CDigest

/// The SHA-256 digest (FIPS 180-4) of bytes that arrive in pieces.
public struct SHA256 {
  private var sum = cdigest_sha256()

  /// Whether the processor has instructions for it, which are about ten times as fast.
  static let isInProcessor = cdigest_sha256_by_machine() != 0

  /// With the processor's instructions, where it has them.
  public init() { self.init(plainly: false) }

  /// Without the processor's instructions, if it is to be computed plainly.
  init(plainly: Bool) { unsafe cdigest_sha256_begin(&sum, !plainly && Self.isInProcessor ? 1 : 0) }

  /// Goes on with bytes.
  public mutating func add(_ bytes: [UInt8]) { unsafe cdigest_sha256_add(&sum, bytes, bytes.count) }

  /// Goes on with bytes, and digests a whole text beside them.
  ///
  /// It takes little more time than one of both, as long as there were whole blocks of 64 bytes so far.
  ///
  /// - Returns: The text's digest.
  public mutating func add(_ bytes: [UInt8], beside text: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe cdigest_sha256_add_beside(&sum, bytes, bytes.count, text, text.count, &digest)
    return digest
  }

  /// Goes on with a text.
  public mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// The 32 bytes of the digest of all that was added.
  public consuming func digest() -> [UInt8] {
    var sum = self.sum
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe cdigest_sha256_end(&sum, &digest)
    return digest
  }

  /// The digest of all that was added, in 64 hexadecimal digits.
  public consuming func hexadecimal() -> String {
    String(decoding: SHA256.digits(of: digest()), as: UTF8.self)
  }

  /// Bytes in hexadecimal digits, two for each.
  public static func digits(of bytes: [UInt8]) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 2 * bytes.count) { text, count in
      for (place, byte) in bytes.enumerated() {
        unsafe text[2 * place] = digit(byte >> 4)
        unsafe text[2 * place + 1] = digit(byte & 15)
      }
      count = 2 * bytes.count
    }
  }

  /// The digit of a number below 16.
  @inline(__always) private static func digit(_ number: UInt8) -> UInt8 {
    // The letters do not follow the digits at once.
    number &+ (number < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
  }

  /// The digest of these bytes.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var sum = SHA256()
    sum.add(bytes)
    return sum.digest()
  }

  /// The digests of some texts, in their order.
  ///
  /// Two at a time are computed side by side, in little more time than one of them takes.
  public static func digests(of texts: [[UInt8]]) -> [[UInt8]] { digests(of: texts, plainly: false) }

  static func digests(of texts: [[UInt8]], plainly: Bool) -> [[UInt8]] {
    var digests: [[UInt8]] = []
    for place in stride(from: 0, to: texts.count - 1, by: 2) {
      let (a, b) = (texts[place], texts[place + 1])
      var both = [UInt8](repeating: 0, count: 64)
      unsafe cdigest_sha256_of_two(
        !plainly && isInProcessor ? 1 : 0, a, a.count, b, b.count, &both)
      digests += [Array(both[..<32]), Array(both[32...])]
    }
    if texts.count % 2 == 1 {
      var last = SHA256(plainly: plainly)
      last.add(texts[texts.count - 1])
      digests.append(last.digest())
    }
    return digests
  }

  /// The digest of these bytes, in hexadecimal digits.
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    var sum = SHA256()
    sum.add(bytes)
    return sum.hexadecimal()
  }
}
