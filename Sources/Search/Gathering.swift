// In: records, one after the other. Out: their words, for each word the records that hold it and the best place in
// each, and the lines that results show. Numbers of words and records are the run's own; it knows no other runs.

/// The words of a run of records.
struct Gathering: Sendable {
  /// The words, numbered by first use.
  let lexicon: Lexicon
  /// For each word where its postings end in `postings`.
  let ends: [UInt32]
  /// By word, then by record: a record's number in the run times 8 plus its `Place`.
  let postings: [UInt32]
  /// The records that begin a page or stand alone, rising.
  let heads: [UInt32]
  /// What results show of the records.
  let shown: ShownRun

  /// The postings of a word.
  func range(_ word: Int) -> Range<Int> { (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word]) }
}

/// The state of reading: what was seen of each word in the record at hand.
struct Gatherer: ~Copyable {
  private var lexicon: Lexicon
  /// Postings in the order of the records: the word of each, and record and place.
  private var words: [UInt32] = []
  private var places: [UInt32] = []
  private var heads: [UInt32] = []
  private var shown: ShownRun
  private let reader = WordReader()
  private var seen: [Seen] = []
  private var touched: [UInt32] = []

  private struct Seen {
    var record: UInt32
    var place: UInt8
    var count: UInt8
  }

  /// Nothing read yet, room for records of some bytes.
  init(bytes: Int) {
    lexicon = Lexicon(capacity: min(bytes / 96, 1 << 16))
    words.reserveCapacity(bytes / 12)
    places.reserveCapacity(bytes / 12)
    shown = ShownRun(bytes: bytes)
  }

  /// Reads the next record.
  mutating func read(_ record: SearchRecord) {
    let number = UInt32(shown.count)
    for name in [record.title] + record.names {
      var name = name
      name.withUTF8 { readName($0, of: record.kind, number) }
    }
    if record.kind == .clause {
      var context = record.context
      context.withUTF8 { readText($0, .heading, number) }
    }
    record.text.withUnsafeBufferPointer { readText($0, .text, number) }
    for word in touched {
      let seen = seen[Int(word)]
      let isOften = seen.place == Place.text.rawValue && seen.count >= 3
      words.append(word)
      places.append(number << 3 | UInt32(isOften ? Place.often.rawValue : seen.place))
    }
    touched.removeAll(keepingCapacity: true)
    if !record.isPart { heads.append(number) }
    shown.add(record)
  }

  /// What was read, the postings sorted by word; those of a word stay in the order of the records.
  var gathering: Gathering {
    var starts = [UInt32](repeating: 0, count: lexicon.count + 1)
    for word in words { starts[Int(word) + 1] += 1 }
    for word in 0..<lexicon.count { starts[word + 1] += starts[word] }
    let count = words.count
    let postings = [UInt32](unsafeUninitializedCapacity: count) { buffer, filled in
      words.withUnsafeBufferPointer { words in
        places.withUnsafeBufferPointer { places in
          for index in 0..<count {
            let word = Int(words[index])
            buffer[Int(starts[word])] = places[index]
            starts[word] += 1
          }
        }
      }
      filled = count
    }
    starts.removeLast()
    return Gathering(lexicon: lexicon, ends: starts, postings: postings, heads: heads, shown: shown)
  }

  private mutating func readName(
    _ bytes: UnsafeBufferPointer<UInt8>, of kind: SearchRecord.Kind, _ number: UInt32
  ) {
    let reader = reader
    var last = 0
    var count = 0
    reader.read(bytes) { word, hash, isPart in
      last = note(word, hash, .title(of: kind), number)
      if !isPart { count += 1 }
    }
    if count == 1, kind == .page || kind == .entity { seen[last].place = Place.whole.rawValue }
  }

  private mutating func readText(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Place, _ number: UInt32) {
    let reader = reader
    reader.read(bytes) { word, hash, _ in _ = note(word, hash, place, number) }
  }

  @inline(__always)
  private mutating func note(
    _ word: UnsafeBufferPointer<UInt8>, _ hash: UInt32, _ place: Place, _ number: UInt32
  ) -> Int {
    let id = lexicon.number(of: word, hash: hash)
    if id == seen.count { seen.append(Seen(record: .max, place: 0, count: 0)) }
    if seen[id].record == number {
      seen[id].place = min(seen[id].place, place.rawValue)
      seen[id].count = seen[id].count == .max ? .max : seen[id].count + 1
    } else {
      seen[id] = Seen(record: number, place: place.rawValue, count: 1)
      touched.append(UInt32(truncatingIfNeeded: id))
    }
    return id
  }
}
