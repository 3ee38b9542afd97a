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

/// Lists of records by place, being gathered for an entry.
struct EntryWriter {
  private var lists = [[UInt32]](repeating: [], count: Place.allCases.count)
  private let records: Int

  /// A writer for a site with a number of records.
  init(records: Int) { self.records = records }

  /// The entry of a word.
  mutating func entry(_ table: WordTable, word rank: Int) -> Entry {
    table.forEachPosting(rank) { lists[Int($0 & 7)].append($0 >> 3) }
    return Entry(stem: table.word(rank), isBeginning: false, bytes: encode())
  }

  /// The entry of a beginning that the words of some ranks share: each record once, by the best place of any.
  mutating func entry(_ table: WordTable, beginning length: Int, of ranks: ClosedRange<Int>) -> Entry {
    var best = [UInt8](repeating: .max, count: records)
    best.withUnsafeMutableBufferPointer { best in
      for rank in ranks {
        table.forEachPosting(rank) { posting in
          let record = Int(posting >> 3)
          best[record] = min(best[record], UInt8(posting & 7))
        }
      }
    }
    for (record, place) in best.enumerated() where place != .max {
      lists[Int(place)].append(UInt32(record))
    }
    return Entry(stem: table.word(ranks.lowerBound).prefix(length), isBeginning: true, bytes: encode())
  }

  private mutating func encode() -> [UInt8] {
    var writer = BitWriter()
    for place in lists.indices {
      writer.list(lists[place][...], below: records)
      lists[place].removeAll(keepingCapacity: true)
    }
    writer.align()
    return writer.bytes
  }
}
