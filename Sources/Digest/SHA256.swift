import CDigest

/// The SHA-256 digest (FIPS 180-4) of bytes that arrive in pieces.
public struct SHA256: Sendable {
  private(set) var sum = cdigest_sha256()

  /// What is used that not every processor has.
  struct Means: OptionSet, Sendable {
    let rawValue: Int32

    /// Its instructions for SHA-256, about ten times as fast as without.
    static let instructions = Means(rawValue: Int32(cdigest_instructions))
    /// Vectors for sixteen texts at once.
    static let vectors = Means(rawValue: Int32(cdigest_vectors))
    /// What this processor has, and is worth it.
    static let ofProcessor = Means(rawValue: cdigest_means())

    /// How many texts are best computed at once.
    var width: Int { Int(cdigest_width(rawValue)) }
  }

  /// With what the processor has for it.
  public init() { self.init(by: .ofProcessor) }

  init(by means: Means) { unsafe cdigest_sha256_begin(&sum, means.rawValue) }

  /// Goes on with a sum.
  init(_ sum: cdigest_sha256) { self.sum = sum }

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
  public static func digests(of texts: [[UInt8]]) -> [[UInt8]] { digests(of: texts, by: .ofProcessor) }

  static func digests(of texts: [[UInt8]], by means: Means) -> [[UInt8]] {
    var digests = [[UInt8]](repeating: [], count: texts.count)
    var lanes = DigestLanes(by: means)
    for (position, text) in texts.enumerated() {
      for done in lanes.add(text, number: position) { digests[done.number] = done.digest }
    }
    for done in lanes.end() { digests[done.number] = done.digest }
    return digests
  }

  /// The digest of these bytes, in hexadecimal digits.
  public static func hexadecimal(_ bytes: [UInt8]) -> String {
    var sum = SHA256()
    sum.add(bytes)
    return sum.hexadecimal()
  }
}
