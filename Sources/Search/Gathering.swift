// In: records, one after the other. Out: their words, and for each word the records that hold it and its best place in
// each. Numbers of words and records are the run's own; it knows no other runs, and keeps no text.

/// The words of a run of records.
final class Gathering: Sendable {
  /// The words.
  let words: OwnMemory<Lexicon.Word>
  /// How many records there are.
  let count: Int
  /// The records that begin a page or stand alone, rising.
  let heads: [UInt32]
  private let pool: [UInt8]
  private let lists: ByteLists

  fileprivate init(_ lexicon: consuming Lexicon, _ lists: consuming ByteLists, count: Int, heads: [UInt32]) {
    pool = lexicon.pool
    words = lexicon.words
    self.lists = lists
    self.count = count
    self.heads = heads
  }

  /// The bytes of a word.
  func bytes(of word: Int) -> ArraySlice<UInt8> { unsafe pool[words.values[word].range] }

  /// Calls a function with each record that holds a word, by its number, and with the raw value of the word's `Place`.
  @inline(__always)
  func forEachPosting(_ word: Int, _ body: (_ record: UInt32, _ place: UInt32) -> Void) {
    var record: UInt32 = 0
    unsafe lists.forEach(in: words.values[word].postings) { number in
      record &+= number >> 3
      body(record, number & 7)
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
      context.withUTF8 { unsafe readText($0, .heading) }
    }
    unsafe record.text.withUnsafeBufferPointer { unsafe readText($0, .text) }
    if !record.isPart { heads.append(number) }
    number += 1
  }

  /// What was read.
  consuming func gathering() -> Gathering {
    for word in 0..<lexicon.words.count { unsafe lexicon.words.values[word].post(to: &lists) }
    return Gathering(lexicon, lists, count: Int(number), heads: heads)
  }

  private mutating func readName(_ name: String, of kind: SearchRecord.Kind) {
    let reader = reader
    let place = Place.title(of: kind).rawValue
    var last = 0
    var count = 0
    var name = name
    name.withUTF8 { bytes in
      unsafe reader.read(bytes) { word, isPart in
        let number = note(word, place)
        if !isPart { (last, count) = (number, count + 1) }
      }
    }
    if count == 1, kind == .page || kind == .entity {
      unsafe lexicon.words.values[last].put(Place.whole.rawValue)
    }
  }

  private mutating func readText(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Place) {
    let reader = reader
    let place = place.rawValue
    unsafe reader.read(bytes) { word, _ in _ = note(word, place) }
  }

  /// Takes note of a word; its number.
  @inline(__always)
  private mutating func note(_ word: FoldedWord, _ place: UInt8) -> Int {
    let known = lexicon.number(of: word, in: number)
    unsafe lexicon.words.values[known].see(place, in: number, &lists)
    return known
  }
}
