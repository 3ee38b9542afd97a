/// The different words of some text, numbered in the order of their first use.
///
/// An open hash table over one pool of bytes: no string is made for a word.
struct Lexicon: Sendable {
  /// A word and what was seen of it.
  struct Word: Sendable {
    /// Its first eight bytes as one number, the first byte the highest: words sort by it.
    let head: UInt64
    fileprivate let start: UInt32
    fileprivate let length: UInt8
    /// What was seen of it in the record that held it last.
    var sighting: Sighting
    /// Where it was seen before.
    var postings = ByteLists.List()
    /// The record of the last posting.
    var posted: UInt32 = 0

    /// Takes note of the word in a record; what was seen of it in the one that held it last, where that is another.
    @inline(__always) mutating func see(_ place: Place, in record: UInt32) -> Sighting? {
      let before = sighting
      if before.record == record {
        sighting.add(place)
        return nil
      }
      sighting = Sighting(record: record, place: place, count: 1)
      return before.count > 0 ? before : nil
    }
  }

  /// A word in a record.
  struct Sighting: Sendable {
    /// The record's number.
    var record: UInt32
    /// The word's best place in it.
    var place: Place
    /// How often it stands there, up to 255.
    var count: UInt8

    /// Seen once more.
    @inline(__always) mutating func add(_ place: Place) {
      self.place = min(self.place, place)
      count = max(count, count &+ 1)
    }

    /// The best place, now that the record is read.
    var bestPlace: Place { place == .text && count >= 3 ? .often : place }
  }

  /// The words.
  var words: [Word] = []
  private var pool: [UInt8] = []
  /// A word's hash in the upper half, its number plus one in the lower; 0 where there is none.
  private var slots = [UInt64](repeating: 0, count: 4096)

  /// How many words there are.
  var count: Int { words.count }

  /// The bytes of a word.
  func bytes(of word: Int) -> ArraySlice<UInt8> {
    let start = Int(words[word].start)
    return pool[start..<start + Int(words[word].length)]
  }

  /// The number of a word, which is added where it is new, not yet sighted.
  ///
  /// The seven bytes behind the word must be there, whatever they are.
  @inline(__always)
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let start = UnsafeRawPointer(word.baseAddress.unsafelyUnwrapped)
    let head = Lexicon.eight(start, word.count)
    var hash = (head ^ UInt64(word.count)) &* 0x9E37_79B9_7F4A_7C15
    var place = 8
    while place < word.count {
      hash ^= hash >> 29 ^ Lexicon.eight(start + place, word.count - place)
      hash = hash &* 0xBF58_476D_1CE4_E5B9
      place += 8
    }
    let short = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(short) & (slots.count - 1)
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == short {
        let known = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
        if words[known].head == head, isWord(known, word) { return known }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt64(short) << 32 | UInt64(count + 1)
    return add(word, head)
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> Int {
    words.append(
      Word(
        head: head, start: UInt32(pool.count), length: UInt8(word.count),
        sighting: Sighting(record: .max, place: .text, count: 0)))
    pool.append(contentsOf: word)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func isWord(_ known: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(words[known].length) == word.count else { return false }
    if word.count <= 8 { return true }
    let start = Int(words[known].start)
    for index in 8..<word.count where pool[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// The next bytes of a word as one number, zeros behind its end.
  @inline(__always) private static func eight(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let bytes = UInt64(bigEndian: start.loadUnaligned(as: UInt64.self))
    return count >= 8 ? bytes : bytes & ~(UInt64.max >> UInt64(8 * count))
  }
}
