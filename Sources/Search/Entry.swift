import Scanning

/// What a script of words holds for a word, or for all words with a beginning.
struct Entry: Sendable {
  /// The word, or the beginning.
  let stem: ArraySlice<UInt8>
  /// Whether it stands for all words that begin so.
  let isBeginning: Bool
  /// For each `Place` from what counts most on: the list of the records where that is the word's best place.
  let bytes: [UInt8]

  /// How many bytes it takes in a script, about.
  var cost: Int { stem.count / 2 + 3 + (bytes.count * 4 + 2) / 3 }
}

/// Lists of records by place, being put together for an entry.
struct EntryWriter: ~Copyable {
  /// For each place room for all records.
  private var lists: OwnMemory<UInt32>
  /// The records of a beginning at one place, 64 in each field, the first as the lowest bit.
  private var marks: OwnMemory<UInt64>
  /// Where each list ends.
  private var ends = [Int](repeating: 0, count: Place.allCases.count)
  private var writer = BitWriter()
  private let records: Int

  /// A writer for a site with a number of records.
  init(records: Int) {
    self.records = records
    lists = OwnMemory(capacity: records * Place.allCases.count)
    marks = OwnMemory(capacity: (records + 63) / 64)
  }

  /// The entry of a word.
  mutating func entry(_ table: WordTable, word rank: Int) -> Entry {
    let records = records
    let lists = unsafe lists.values
    unsafe ends.withUnsafeMutableBufferPointer { ends in
      for place in ends.indices { unsafe ends[place] = place * records }
      table.forEachPosting(rank) { record, place in
        let end = unsafe ends[Int(place)]
        unsafe (lists + end).initialize(to: record)
        unsafe ends[Int(place)] = end &+ 1
      }
      for place in ends.indices {
        let first = place * records
        let list = unsafe UnsafeBufferPointer(start: lists + first, count: ends[place] - first)
        unsafe writer.list(list, below: records)
      }
    }
    return Entry(stem: table.word(rank), isBeginning: false, bytes: writer.end())
  }

  /// The entries of a beginning and of those within it, which follow it, in their order: each has a record once, by the
  /// best place of any of its words.
  mutating func entries(_ table: WordTable, beginnings: ArraySlice<Beginning>) -> [Entry] {
    var entries: [(position: Int, entry: Entry)] = []
    // The beginnings of the word at hand; what was found of one is handed up when its last word was read.
    var open: [(position: Int, best: BestPlaces)] = []
    var next = beginnings.startIndex
    for rank in beginnings[beginnings.startIndex].ranks {
      while next < beginnings.endIndex, beginnings[next].ranks.lowerBound == rank {
        open.append((next, BestPlaces(records: records)))
        next += 1
      }
      open[open.count - 1].best.add(table, word: rank)
      while let (position, best) = open.last, beginnings[position].ranks.upperBound == rank {
        open.removeLast()
        entries.append((position, entry(table, beginnings[position], best)))
        if !open.isEmpty { open[open.count - 1].best.add(best) }
      }
    }
    return entries.sorted { $0.position < $1.position }.map(\.entry)
  }

  private mutating func entry(_ table: WordTable, _ beginning: Beginning, _ best: BestPlaces) -> Entry {
    for place in Place.allCases {
      marks.removeAll()
      let count = best.mark(place, in: &marks)
      let fields = unsafe UnsafeBufferPointer(start: marks.values, count: marks.count)
      if count > 0, BitWriter.parameter(count, records) == 0 {
        unsafe writer.list(marked: fields, count: count, below: records)
      } else {
        lists.removeAll()
        unsafe EntryWriter.add(marked: fields, to: &lists)
        unsafe writer.list(UnsafeBufferPointer(start: lists.values, count: count), below: records)
      }
    }
    let stem = table.word(beginning.ranks.lowerBound).prefix(beginning.length)
    return Entry(stem: stem, isBeginning: true, bytes: writer.end())
  }

  /// Adds the numbers that are marked.
  private static func add(marked fields: UnsafeBufferPointer<UInt64>, to list: inout OwnMemory<UInt32>) {
    for index in fields.indices {
      var left = unsafe fields[index]
      while left != 0 {
        list.append(UInt32(truncatingIfNeeded: index &* 64 &+ left.trailingZeroBitCount))
        left &= left &- 1
      }
    }
  }
}

/// The best place of some words in each record, by the raw value of the `Place`.
private struct BestPlaces {
  /// What stands for a record that holds none of them.
  private static let none = UInt8.max
  /// A place for each record, and as many more as make whole sixty-fours.
  private var places: [UInt8]

  init(records: Int) { places = [UInt8](repeating: BestPlaces.none, count: (records + 63) & ~63) }

  /// Adds a word.
  mutating func add(_ table: WordTable, word rank: Int) {
    unsafe places.withUnsafeMutableBufferPointer { places in
      table.forEachPosting(rank) { record, place in
        unsafe places[Int(record)] = min(places[Int(record)], UInt8(truncatingIfNeeded: place))
      }
    }
  }

  /// Adds other words.
  mutating func add(_ other: BestPlaces) {
    unsafe places.withUnsafeMutableBufferPointer { places in
      unsafe other.places.withUnsafeBufferPointer { others in
        for record in places.indices { unsafe places[record] = min(places[record], others[record]) }
      }
    }
  }

  /// Adds a field of marks for each 64 records: which of them have a place as their best; how many do in all.
  func mark(_ place: Place, in fields: inout OwnMemory<UInt64>) -> Int {
    let test = IsSame(byte: place.rawValue)
    return unsafe places.withUnsafeBufferPointer { places in
      guard let first = places.baseAddress else { return 0 }
      var count = 0
      for start in stride(from: 0, to: places.count, by: 64) {
        let held = unsafe Bytes.bits(of: first + start, where: test.test)
        fields.append(held)
        count &+= held.nonzeroBitCount
      }
      return count
    }
  }

  /// Whether bytes are the same as one.
  private struct IsSame {
    let byte: UInt8

    @inline(__always) func test(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen { Bytes.equal(bytes, byte) }
  }
}
