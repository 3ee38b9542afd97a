/// Many lists of numbers that grow by turns, in one pool of bytes.
///
/// A list is a chain of slices, each twice as long as the one before it up to a limit, whose last four bytes lead to
/// the next; numbers have seven bits to a byte (LEB128). S. Büttcher and C. Clarke, “Memory management strategies for
/// single-pass index construction in text retrieval systems”, 2005.
struct ByteLists: ~Copyable, Sendable {
  /// One list: where it begins, where it goes on, and where its last slice ends.
  struct List: Sendable, BitwiseCopyable {
    fileprivate var first: UInt32 = 0
    fileprivate var next: UInt32 = 0
    fileprivate var end: UInt32 = 0
    fileprivate var level: UInt8 = 0
  }

  private var bytes = OwnMemory<UInt8>(repeating: 0, count: 0)
  private static let link = 4
  private static let longest: UInt8 = 5

  /// Adds a number to a list.
  @inline(__always) mutating func append(_ number: UInt32, to list: inout List) {
    var rest = number
    while rest > 0x7F {
      append(UInt8(truncatingIfNeeded: rest) | 0x80, to: &list)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest), to: &list)
  }

  /// Calls a function with each number of a list.
  @inline(__always) func forEach(in list: List, _ body: (UInt32) -> Void) {
    let last = Int(list.next)
    var cursor = unsafe Cursor(bytes.values, list)
    while cursor.place != last {
      let byte = cursor.next()
      // As nearly all numbers are.
      if byte < 0x80 { body(UInt32(byte)) } else { body(cursor.number(byte)) }
    }
  }

  /// A place in a list that is being read.
  @safe private struct Cursor {
    private let bytes: UnsafePointer<UInt8>
    private(set) var place: Int
    private var level: UInt8 = 0
    private var end: Int

    init(_ bytes: UnsafePointer<UInt8>, _ list: List) {
      unsafe self.bytes = unsafe bytes
      place = Int(list.first)
      end = place &+ ByteLists.size(level)
    }

    /// The next byte.
    @inline(__always) mutating func next() -> UInt8 {
      if place == end {
        place = unsafe ByteLists.following(bytes + end)
        level = min(level + 1, ByteLists.longest)
        end = place &+ ByteLists.size(level)
      }
      defer { place &+= 1 }
      return unsafe bytes[place]
    }

    /// The number of several bytes whose first one was read.
    @inline(__always) mutating func number(_ first: UInt8) -> UInt32 {
      var number = UInt32(first & 0x7F)
      var shift: UInt32 = 7
      while true {
        let byte = next()
        number |= UInt32(byte & 0x7F) &<< shift
        if byte < 0x80 { return number }
        shift &+= 7
      }
    }
  }

  /// Where a list goes on, by the last bytes of a slice.
  private static func following(_ link: UnsafePointer<UInt8>) -> Int {
    (0..<ByteLists.link).reduce(0) { unsafe $0 << 8 | Int(link[$1]) }
  }

  @inline(__always) private mutating func append(_ byte: UInt8, to list: inout List) {
    if list.next == list.end { extend(&list) }
    unsafe bytes.values[Int(list.next)] = byte
    list.next &+= 1
  }

  private mutating func extend(_ list: inout List) {
    let start = bytes.count
    if list.end == 0 {
      list.first = UInt32(start)
    } else {
      for place in 0..<ByteLists.link {
        unsafe bytes.values[Int(list.end) + place] = UInt8(
          truncatingIfNeeded: start >> (8 * (ByteLists.link - 1 - place)))
      }
      list.level = min(list.level + 1, ByteLists.longest)
    }
    let size = ByteLists.size(list.level)
    bytes.append(0, count: size + ByteLists.link)
    list.next = UInt32(start)
    list.end = UInt32(start + size)
  }

  /// How many bytes of numbers a slice holds.
  @inline(__always) private static func size(_ level: UInt8) -> Int { 8 << Int(level) - link }
}
