import Markdown
import Source

/// Many short pieces of HTML, one after the other in memory: what is written on thousands of pages, and so is not to be
/// looked for in as many places.
struct MarkupTable: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int]

  /// A table of pieces, each written by its number.
  init(_ count: Int, jobs: Int = 1, _ write: @Sendable (Int, inout HTMLBuffer) -> Void) {
    let share = max(1, count / (4 * jobs))
    let shares = parallelMap((count + share - 1) / share, jobs: jobs) { number in
      var out = HTMLBuffer()
      let ends = (number * share..<min(count, (number + 1) * share)).map { piece in
        write(piece, &out)
        return out.count
      }
      return (bytes: out.bytes, ends: ends)
    }
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for share in shares {
      ends += share.ends.map { $0 + bytes.count }
      bytes += share.bytes
    }
    (self.bytes, self.ends) = (bytes, ends)
  }

  /// Writes a piece.
  func write(_ number: Int, into out: inout HTMLBuffer) {
    unsafe bytes.withUnsafeBufferPointer {
      unsafe out.append(markup: UnsafeBufferPointer(rebasing: $0[range(number)]))
    }
  }

  /// Whether a piece is the same as a string.
  func holds(_ string: String, at number: Int) -> Bool {
    let range = range(number)
    return range.count == string.utf8.count && bytes[range].elementsEqual(string.utf8)
  }

  private func range(_ number: Int) -> Range<Int> { (number > 0 ? ends[number - 1] : 0)..<ends[number] }
}
