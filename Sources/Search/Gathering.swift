// In: records, one after the other. Out: their words, and for each word the records that hold it and its best place in
// each. Numbers of words and records are the run's own; it knows no other runs, and keeps no text.

/// The words of a run of records.
struct Gathering: Sendable {
  /// The words.
  let lexicon: Lexicon
  /// How many records there are.
  let count: Int
  /// The records that begin a page or stand alone, rising.
  let heads: [UInt32]
  fileprivate let lists: ByteLists

  /// Calls a function with each posting of a word by record: a record's number times 8 plus the `Place`.
  @inline(__always) func forEachPosting(_ word: Int, _ body: (UInt32) -> Void) {
    var record: UInt32 = 0
    lists.forEach(in: lexicon.words[word].postings) { number in
      record += number >> 3
      body(record << 3 | number & 7)
    }
  }
}

/// The state of reading.
struct Gatherer: ~Copyable {
  private var lexicon = Lexicon()
  private var lists = ByteLists()
  private var heads: [UInt32] = []
  private var number: UInt32 = 0
  private let reader = WordReader()

  /// Reads the next record.
  mutating func read(_ record: SearchRecord) {
    readName(record.title, of: record.kind)
    for name in record.names { readName(name, of: record.kind) }
    if record.kind == .clause {
      var context = record.context
      context.withUTF8 { readText($0, .heading) }
    }
    record.text.withUnsafeBufferPointer { readText($0, .text) }
    if !record.isPart { heads.append(number) }
    number += 1
  }

  /// What was read.
  consuming func gathering() -> Gathering {
    for word in lexicon.words.indices { post(lexicon.words[word].sighting, word) }
    return Gathering(lexicon: lexicon, count: Int(number), heads: heads, lists: lists)
  }

  private mutating func readName(_ name: String, of kind: SearchRecord.Kind) {
    let reader = reader
    var last = 0
    var count = 0
    var name = name
    name.withUTF8 { bytes in
      reader.read(bytes) { word, isPart in
        last = note(word, .title(of: kind))
        if !isPart { count += 1 }
      }
    }
    if count == 1, kind == .page || kind == .entity { lexicon.words[last].sighting.place = .whole }
  }

  private mutating func readText(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Place) {
    let reader = reader
    reader.read(bytes) { word, _ in _ = note(word, place) }
  }

  /// Takes note of a word; its number.
  @inline(never)
  private mutating func note(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Place) -> Int {
    let word = lexicon.number(of: bytes)
    if let before = lexicon.words[word].see(place, in: number) { post(before, word) }
    return word
  }

  /// Adds what was seen of a word in a record to its postings.
  private mutating func post(_ sighting: Lexicon.Sighting, _ word: Int) {
    let gap = sighting.record - lexicon.words[word].posted
    lexicon.words[word].posted = sighting.record
    lists.append(gap << 3 | UInt32(sighting.bestPlace.rawValue), to: &lexicon.words[word].postings)
  }
}
