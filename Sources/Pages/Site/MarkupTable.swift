import Markdown
import Scanning
import Source

/// Many short pieces of HTML, one after the other in memory: what is written on thousands of pages, and so is not to be
/// looked for in as many places.
struct MarkupTable: Sendable {
  /// The pieces, and `Bytes.slack` bytes behind the last.
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
    bytes += repeatElement(0, count: Bytes.slack)
    (self.bytes, self.ends) = (bytes, ends)
  }

  /// Writes a piece, from a place in it on.
  func write(_ number: Int, from start: Int = 0, into out: inout HTMLBuffer) {
    let range = range(number)
    out.append(padded: bytes, range.lowerBound + start..<range.upperBound)
  }

  /// Whether a piece is, from a place on, the same as a string.
  @inline(__always)
  func holds(_ string: String, at number: Int, from start: Int) -> Bool {
    let range = range(number)
    return range.count - start == string.utf8.count && isSame(string, at: range, from: start)
  }

  private func isSame(_ string: String, at range: Range<Int>, from start: Int) -> Bool {
    unsafe string.utf8.withContiguousStorageIfAvailable { string in
      unsafe Bytes.areSame(bytes, range.lowerBound + start, UnsafeRawBufferPointer(string))
    } ?? bytes[range].dropFirst(start).elementsEqual(string.utf8)
  }

  private func range(_ number: Int) -> Range<Int> { (number > 0 ? ends[number - 1] : 0)..<ends[number] }
}

/// The addresses of many pages as they stand in links, each behind as many `../` as the way from the deepest of them to
/// the root has, so that a link is one piece of the table.
struct AddressTable: Sendable {
  private let links: MarkupTable
  /// How many folders the deepest of the pages is in.
  private let depth: Int
  private static let up = "../"

  /// The addresses of pages below the root.
  init(_ addresses: [String]) {
    let depth = addresses.map { Place($0).depth ?? 0 }.max() ?? 0
    links = MarkupTable(addresses.count) { number, out in
      for _ in 0..<depth { out.plain(Self.up) }
      out.plain(AddressText.path(addresses[number]))
    }
    self.depth = depth
  }

  /// Writes the way from a page to one of these.
  func write(_ number: Int, from place: Place, into out: inout HTMLBuffer) {
    if let depth = place.depth, depth <= self.depth {
      links.write(number, from: (self.depth - depth) * Self.up.utf8.count, into: &out)
    } else {
      out.root(from: place)
      links.write(number, from: depth * Self.up.utf8.count, into: &out)
    }
  }

  /// Whether a page is one of these.
  @inline(__always)
  func isOf(_ place: Place, _ number: Int) -> Bool {
    links.holds(place.encoded, at: number, from: depth * Self.up.utf8.count)
  }
}
