import CDigest

/// The SHA-256 digest (FIPS 180-4) of bytes that arrive in pieces.
public struct SHA256: Sendable {
  private var sum = cdigest_sha256()

  /// Whether the processor has instructions for it, which are about ten times as fast.
  static let isInProcessor = cdigest_sha256_by_machine() != 0

  /// With the processor's instructions, where it has them.
  public init() { self.init(plainly: false) }

  /// Without the processor's instructions, if it is to be computed plainly.
  init(plainly: Bool) { unsafe cdigest_sha256_begin(&sum, !plainly && Self.isInProcessor ? 1 : 0) }

  /// How many bytes are added at once.
  static let blockLength = 64

  /// Goes on with bytes.
  public mutating func add(_ bytes: [UInt8]) { add(bytes[...]) }

  /// Goes on with some bytes of others.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe cdigest_sha256_add(&sum, $0.baseAddress, $0.count) }
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
  /// Two at a time are computed side by side, in no more time than one of them takes.
  public static func digests(of texts: [[UInt8]]) -> [[UInt8]] { digests(of: texts, plainly: false) }

  static func digests(of texts: [[UInt8]], plainly: Bool) -> [[UInt8]] {
    var digests = [[UInt8]](repeating: [], count: texts.count)
    var open: (position: Int, digest: RunningDigest)?
    for (position, text) in texts.enumerated() {
      var new = (position: position, digest: RunningDigest(of: text, plainly: plainly))
      if var other = open {
        if RunningDigest.goOn(&other.digest, &new.digest) == .second { swap(&other, &new) }
        digests[other.position] = other.digest.digest()
      }
      open = new
    }
    if let open { digests[open.position] = open.digest.digest() }
    return digests
  }

  /// Goes on with whole blocks of two texts, of each of which whole blocks were added before.
  static func add(
    blocks: Int, of first: ArraySlice<UInt8>, to sum: inout SHA256, of second: ArraySlice<UInt8>,
    to other: inout SHA256
  ) {
    precondition(min(first.count, second.count) >= blocks * blockLength)
    unsafe first.withUnsafeBufferPointer { first in
      unsafe second.withUnsafeBufferPointer { second in
        unsafe cdigest_sha256_add_both(&sum.sum, first.baseAddress, &other.sum, second.baseAddress, blocks)
      }
    }
  }

  /// The digest of these bytes, in hexadecimal digits.
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    var sum = SHA256()
    sum.add(bytes)
    return sum.hexadecimal()
  }
}
