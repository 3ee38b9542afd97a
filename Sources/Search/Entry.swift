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
  /// Where each list ends.
  private var ends = [Int](repeating: 0, count: Place.allCases.count)
  private var writer = BitWriter()
  private let records: Int

  /// A writer for a site with a number of records.
  init(records: Int) {
    self.records = records
    lists = OwnMemory(capacity: records * Place.allCases.count)
  }

  /// The entry of a word.
  mutating func entry(_ table: WordTable, word rank: Int) -> Entry {
    let bytes = encode { add in table.forEachPosting(rank, add) }
    return Entry(stem: table.word(rank), isBeginning: false, bytes: bytes)
  }

  /// The entry of a beginning that the words of some ranks share: each record once, by the best place of any.
  mutating func entry(_ table: WordTable, beginning length: Int, of ranks: ClosedRange<Int>) -> Entry {
    var best = [UInt8](repeating: .max, count: records)
    let bytes = unsafe best.withUnsafeMutableBufferPointer { best in
      for rank in ranks {
        table.forEachPosting(rank) { record, place in
          unsafe best[Int(record)] = min(best[Int(record)], UInt8(place))
        }
      }
      return encode { add in
        for record in best.indices where unsafe best[record] != .max {
          unsafe add(UInt32(record), UInt32(best[record]))
        }
      }
    }
    return Entry(stem: table.word(ranks.lowerBound).prefix(length), isBeginning: true, bytes: bytes)
  }

  /// The bytes of the records that a function adds, in their order, each with its place.
  @inline(__always)
  private mutating func encode(
    _ addAll: (_ add: (_ record: UInt32, _ place: UInt32) -> Void) -> Void
  ) -> [UInt8] {
    let records = records
    let lists = unsafe lists.values
    unsafe ends.withUnsafeMutableBufferPointer { ends in
      for place in ends.indices { unsafe ends[place] = place * records }
      addAll { record, place in
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
    return writer.end()
  }
}
