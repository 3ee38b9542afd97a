// In: what was gathered from each run of records. Out: all words in order, with their postings. Nothing is encoded.

/// All words of the site in the order of their code points.
struct WordTable: Sendable {
  private let gatherings: [Gathering]
  private let lexicon: Lexicon
  /// The numbers of the words in `lexicon`, by rank.
  private let order: [UInt32]
  /// For each gathering, by number in `lexicon`: its own number plus 1, or 0 where it does not have the word.
  private let locals: [[UInt32]]
  /// For each gathering the site's number of its first record, times 8.
  private let firsts: [UInt32]

  /// Merges gatherings of runs of records that follow one another.
  init(_ gatherings: [Gathering]) {
    var lexicon = Lexicon(capacity: gatherings.map(\.lexicon.count).max() ?? 0)
    var maps: [[UInt32]] = []
    for gathering in gatherings {
      let words = gathering.lexicon
      maps.append(
        words.pool.withUnsafeBufferPointer { pool in
          (0..<words.count).map { word in
            let bytes = UnsafeBufferPointer(rebasing: pool[words.range(word)])
            return UInt32(lexicon.number(of: bytes, hash: words.hash(word)))
          }
        })
    }
    locals = maps.map { map in
      var locals = [UInt32](repeating: 0, count: lexicon.count)
      for (local, number) in map.enumerated() { locals[Int(number)] = UInt32(local + 1) }
      return locals
    }
    order = WordTable.sorted(lexicon)
    var firsts: [UInt32] = []
    var first: UInt32 = 0
    for gathering in gatherings {
      firsts.append(first << 3)
      first += UInt32(gathering.shown.count)
    }
    self.firsts = firsts
    self.gatherings = gatherings
    self.lexicon = lexicon
  }

  /// How many words there are.
  var count: Int { order.count }

  /// The bytes of the word at a rank.
  func word(_ rank: Int) -> ArraySlice<UInt8> { lexicon.pool[lexicon.range(Int(order[rank]))] }

  /// Calls a function with each posting of the word at a rank, by record.
  @inline(__always)
  func forEachPosting(_ rank: Int, _ body: (UInt32) -> Void) {
    let number = Int(order[rank])
    for index in gatherings.indices where locals[index][number] > 0 {
      let range = gatherings[index].range(Int(locals[index][number]) - 1)
      gatherings[index].postings.withUnsafeBufferPointer { postings in
        for place in range { body(firsts[index] + postings[place]) }
      }
    }
  }

  /// By bytes; the first eight are compared as one number.
  private static func sorted(_ lexicon: Lexicon) -> [UInt32] {
    let pool = lexicon.pool
    var keys = (0..<lexicon.count).map { word -> (head: UInt64, word: UInt32) in
      let range = lexicon.range(word)
      var head: UInt64 = 0
      for place in 0..<8 {
        head = head << 8 | (place < range.count ? UInt64(pool[range.lowerBound + place]) : 0)
      }
      return (head, UInt32(word))
    }
    keys.sort { a, b in
      if a.head != b.head { return a.head < b.head }
      return pool[lexicon.range(Int(a.word))].lexicographicallyPrecedes(pool[lexicon.range(Int(b.word))])
    }
    return keys.map(\.word)
  }
}
