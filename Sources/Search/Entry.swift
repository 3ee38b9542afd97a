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

/// Lists of records by place, being sorted for an entry.
struct EntryWriter {
  private var postings: [UInt32] = []
  private var sorted: [UInt32] = []
  private let records: Int

  /// A writer for a site with a number of records.
  init(records: Int) { self.records = records }

  /// The entry of a word.
  mutating func entry(_ table: WordTable, word rank: Int) -> Entry {
    postings.removeAll(keepingCapacity: true)
    table.forEachPosting(rank) { postings.append($0) }
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
    postings.removeAll(keepingCapacity: true)
    for (record, place) in best.enumerated() where place != .max {
      postings.append(UInt32(record) << 3 | UInt32(place))
    }
    return Entry(stem: table.word(ranks.lowerBound).prefix(length), isBeginning: true, bytes: encode())
  }

  private mutating func encode() -> [UInt8] {
    var starts = [Int](repeating: 0, count: Place.allCases.count + 1)
    for posting in postings { starts[Int(posting & 7) + 1] += 1 }
    for place in Place.allCases.indices { starts[place + 1] += starts[place] }
    var next = starts
    sorted.removeAll(keepingCapacity: true)
    sorted.append(contentsOf: repeatElement(0, count: postings.count))
    for posting in postings {
      sorted[next[Int(posting & 7)]] = posting >> 3
      next[Int(posting & 7)] += 1
    }
    var writer = BitWriter()
    for place in Place.allCases.indices {
      writer.list(sorted[starts[place]..<starts[place + 1]], below: records)
    }
    writer.align()
    return writer.bytes
  }
}
