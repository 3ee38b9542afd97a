/// A text and its SHA-256 as far as it was computed, side by side with others: with one up to where that ends, and then
/// with the next.
///
/// Two take no more time than one, and what is left of a long text when a short one has ended would else be computed alone.
public struct RunningDigest: Sendable {
  private let text: [UInt8]
  private var sum: SHA256
  /// How many bytes were added, in whole blocks.
  private var place = 0

  /// The digest of a text, before anything was computed.
  public init(of text: [UInt8]) { self.init(of: text, plainly: false) }

  init(of text: [UInt8], plainly: Bool) {
    self.text = text
    sum = SHA256(plainly: plainly)
  }

  /// One of two.
  public enum Which: Sendable { case first, second }

  /// Goes on with two, up to the last whole block of one of them; which one that is.
  public static func goOn(_ first: inout RunningDigest, _ second: inout RunningDigest) -> Which {
    let (left, otherLeft) = (first.blocksLeft, second.blocksLeft)
    let blocks = min(left, otherLeft)
    SHA256.add(blocks: blocks, of: first.rest, to: &first.sum, of: second.rest, to: &second.sum)
    first.place += blocks * SHA256.blockLength
    second.place += blocks * SHA256.blockLength
    return left == blocks ? .first : .second
  }

  /// The digest, what is left computed alone.
  public consuming func digest() -> [UInt8] {
    sum.add(rest)
    return sum.digest()
  }

  private var rest: ArraySlice<UInt8> { text[place...] }

  private var blocksLeft: Int { (text.count - place) / SHA256.blockLength }
}
