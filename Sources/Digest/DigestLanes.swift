import CDigest

/// Texts whose SHA-256 are computed side by side, as many as the processor takes at once: a block of each in turn.
///
/// When one has come to its end, the next that is added takes its lane.
public struct DigestLanes: Sendable {
  /// A text's number and its digest.
  public typealias Digested = (number: Int, digest: [UInt8])

  // What belongs to a lane, by its position.
  private var numbers: [Int] = []
  private var texts: [[UInt8]] = []
  /// How many bytes of each text were added to its sum, in whole blocks.
  private var places: [Int] = []
  private var sums: [cdigest_sha256] = []

  private let means: SHA256.Means
  /// How many texts are waited for.
  private let width: Int

  /// No texts yet.
  public init() { self.init(by: .ofProcessor) }

  init(by means: SHA256.Means) {
    self.means = means
    width = means.width
  }

  /// Adds a text with a number that tells it from others; the digests that are known then.
  public mutating func add(_ text: [UInt8], number: Int) -> [Digested] {
    numbers.append(number)
    texts.append(text)
    places.append(0)
    sums.append(SHA256(by: means).sum)
    return texts.count < width ? [] : goOn(from: 0)
  }

  /// The digests that are not known yet.
  public mutating func end() -> [Digested] {
    var done: [Digested] = []
    while texts.count > 1 { done += goOn(from: texts.count - 2) }
    if !texts.isEmpty { done.append(remove(0)) }
    return done
  }

  /// Goes on with the lanes from one on, up to the last whole block of one of them; the digests that are known then.
  private mutating func goOn(from first: Int) -> [Digested] {
    var blocks = Int.max
    for lane in first..<texts.count { blocks = min(blocks, blocksLeft(lane)) }
    add(blocks: blocks, from: first)
    var done: [Digested] = []
    for lane in (first..<texts.count).reversed() {
      places[lane] += blocks * SHA256.blockLength
      if blocksLeft(lane) == 0 { done.append(remove(lane)) }
    }
    return done
  }

  private func blocksLeft(_ lane: Int) -> Int { (texts[lane].count - places[lane]) / SHA256.blockLength }

  /// Empties a lane: what is left of its text is less than a block, or computed alone.
  private mutating func remove(_ lane: Int) -> Digested {
    var sum = SHA256(sums[lane])
    sum.add(texts[lane][places[lane]...])
    let number = numbers[lane]
    let last = texts.count - 1
    (numbers[lane], places[lane], sums[lane]) = (numbers[last], places[last], sums[last])
    texts.swapAt(lane, last)
    texts.removeLast()
    numbers.removeLast()
    places.removeLast()
    sums.removeLast()
    return (number, sum.digest())
  }

  /// Adds blocks of the texts of the lanes from one on to their sums.
  private mutating func add(blocks: Int, from first: Int) {
    let (texts, places, count) = (texts, places, texts.count - first)
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe withUnsafeTemporaryAllocation(of: UnsafePointer<UInt8>?.self, capacity: count) { starts in
        // Each text stays where it is while those behind it are asked for their places.
        func collect(from lane: Int) {
          if lane == texts.count {
            let sums = unsafe sums.baseAddress.map { unsafe $0 + first }
            unsafe cdigest_sha256_add_to_all(sums, starts.baseAddress, Int32(count), blocks)
          } else {
            unsafe texts[lane].withUnsafeBufferPointer { text in
              let start = unsafe text.baseAddress.map { unsafe $0 + places[lane] }
              unsafe starts.initializeElement(at: lane - first, to: start)
              collect(from: lane + 1)
            }
          }
        }
        collect(from: first)
      }
    }
  }
}
