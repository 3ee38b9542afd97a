// In: records, one after the other. Out: their words, and for each word the records that hold it and its best place in
// each. Numbers of words and records are the run's own; it knows no other runs, and keeps no text.

import Scanning

/// The words of a run of records.
final class Gathering: Sendable {
  /// The words.
  let words: OwnMemory<Lexicon.Word>
  /// How many records there are.
  let count: Int
  /// The records that begin a page or stand alone, rising.
  let heads: [UInt32]
  private let pool: [UInt8]
  private let postings: OwnMemory<ByteLists.List>
  private let lists: ByteLists

  fileprivate init(_ lexicon: consuming Lexicon, _ lists: consuming ByteLists, count: Int, heads: [UInt32]) {
    pool = lexicon.pool.array
    words = lexicon.words
    postings = lexicon.postings
    self.lists = lists
    self.count = count
    self.heads = heads
  }

  /// The bytes of a word.
  func bytes(of word: Int) -> ArraySlice<UInt8> { unsafe pool[words.values[word].range] }

  /// Calls a function with each record that holds a word, by its number, and with the raw value of the word's `Place`.
  @inline(__always)
  func forEachPosting(_ word: Int, _ body: (_ record: UInt32, _ place: UInt32) -> Void) {
    // The first number in a list is that of a record counted from 1.
    var record = UInt32.max
    unsafe lists.forEach(in: postings.values[word]) { number in
      record &+= number >> 3
      body(record, Lexicon.Seen.place(number & 7))
    }
  }
}

/// The state of reading.
struct Gatherer: ~Copyable {
  private var lexicon = Lexicon()
  private var lists = ByteLists()
  private var heads: [UInt32] = []
  /// How many records there are: the number of the one at hand, counted from 1.
  private var count: UInt32 = 0
  /// The words of the record at hand.
  private var sightings = OwnMemory<Sighting>(capacity: 1024)
  private let reader = WordReader()

  /// A word that a record holds.
  struct Sighting: Sendable, BitwiseCopyable {
    /// The word's number.
    let word: UInt32
    /// The record that held it last before this one.
    let last: UInt32
  }

  /// Reads the next record.
  mutating func read(_ record: SearchRecord) {
    count += 1
    record.title.withBytes { unsafe readName($0, of: record.kind) }
    for name in record.names { name.withBytes { unsafe readName($0, of: record.kind) } }
    if record.kind == .clause {
      record.context.withBytes { unsafe readText($0, at: .heading) }
    }
    unsafe record.text.withUnsafeBufferPointer { unsafe readText($0, at: .text) }
    if !record.isPart { heads.append(count - 1) }
    post()
  }

  /// What was read.
  consuming func gathering() -> Gathering { Gathering(lexicon, lists, count: Int(count), heads: heads) }

  @inline(never)  // as is `readText`, since the reader is inlined into it
  private mutating func readName(_ bytes: UnsafeBufferPointer<UInt8>, of kind: SearchRecord.Kind) {
    let reader = reader
    let place = Lexicon.Seen(count, .title(of: kind))
    var last = 0
    var words = 0
    unsafe reader.read(bytes) { word, isPart in
      let number = note(word, place)
      if !isPart { (last, words) = (number, words + 1) }
    }
    if words == 1, kind == .page || kind == .entity {
      lexicon.put(last, at: Lexicon.Seen(count, .whole))
    }
  }

  @inline(never)  // since the reader is inlined into it
  private mutating func readText(_ bytes: UnsafeBufferPointer<UInt8>, at place: Place) {
    let reader = reader
    let place = Lexicon.Seen(count, place)
    unsafe reader.read(bytes) { word, _ in _ = note(word, place) }
  }

  /// Takes note of a word; its number.
  @inline(__always)
  private mutating func note(_ word: FoldedWord, _ place: Lexicon.Seen) -> Int {
    let number = lexicon.number(of: word)
    let last = lexicon.see(number, at: place)
    sightings.append(
      Sighting(word: UInt32(truncatingIfNeeded: number), last: last), if: last != place.record)
    return number
  }

  /// Adds the record at hand to the postings of its words.
  private mutating func post() {
    for place in 0..<sightings.count {
      let sighting = unsafe sightings.values[place]
      lexicon.post(Int(sighting.word), after: sighting.last, to: &lists)
    }
    sightings.removeAll()
  }
}
