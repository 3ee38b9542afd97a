import Markdown

/// Many short pieces of HTML, one after the other in memory: what is written on thousands of pages, and so is not to be
/// looked for in as many places.
struct MarkupTable: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int]

  /// A table of pieces, each written by its number.
  init(_ count: Int, _ write: (Int, inout HTMLBuffer) -> Void) {
    var out = HTMLBuffer()
    ends = (0..<count).map { number in
      write(number, &out)
      return out.count
    }
    bytes = out.bytes
  }

  /// Writes a piece.
  func write(_ number: Int, into out: inout HTMLBuffer) {
    bytes.withUnsafeBufferPointer { out.append(markup: UnsafeBufferPointer(rebasing: $0[range(number)])) }
  }

  /// Whether a piece is the same as a string.
  func holds(_ string: String, at number: Int) -> Bool {
    let range = range(number)
    return range.count == string.utf8.count && bytes[range].elementsEqual(string.utf8)
  }

  private func range(_ number: Int) -> Range<Int> { (number > 0 ? ends[number - 1] : 0)..<ends[number] }
}
