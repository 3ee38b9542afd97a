/// The different words of some text, numbered in the order of their first use.
///
/// An open hash table over one pool of bytes: no string is made for a word.
struct Lexicon: ~Copyable, Sendable {
  /// A word.
  struct Word: Sendable, BitwiseCopyable {
    /// Its first eight bytes as one number, the first byte the highest: words sort by it.
    let head: UInt64
    fileprivate let start: UInt32
    fileprivate let length: UInt8

    fileprivate init(_ word: FoldedWord, at start: Int) {
      head = word.head
      self.start = UInt32(start)
      length = UInt8(word.count)
    }

    /// Where its bytes stand in the pool.
    var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
  }

  /// Where a word was seen: from the highest bits on the number of a record, from 1 on, how much its best `Place` there
  /// counts, and how often it was seen there since.
  ///
  /// What is later or counts more is so the greater number. Whether a word is new to a record can't be foretold, and
  /// nothing branches on it.
  struct Seen: Sendable, BitwiseCopyable {
    private var bits: UInt64 = 0

    /// Not seen in any record.
    fileprivate init() {}

    /// A place of a record.
    @inline(__always) init(_ record: UInt32, _ place: Place) {
      bits = UInt64(record) &<< 35 | UInt64(Seen.weight(place)) &<< 32
    }

    /// The number of the record, 0 where there is none.
    @inline(__always) var record: UInt32 { UInt32(truncatingIfNeeded: bits &>> 35) }

    /// The number of the record times 8, plus how much the place counts.
    @inline(__always) fileprivate var posting: UInt32 {
      let posting = UInt32(truncatingIfNeeded: bits &>> 32)
      let isOften = posting & 7 == Seen.weight(.text) && UInt32(truncatingIfNeeded: bits) >= 3
      return posting &+ (isOften ? Seen.weight(.often) - Seen.weight(.text) : 0)
    }

    /// Seen once more, at a place of the same record or of a later one.
    @inline(__always) fileprivate mutating func add(_ place: Seen) { bits = max(bits, place.bits) &+ 1 }

    /// How much a place counts, from 0 up to 7.
    @inline(__always) private static func weight(_ place: Place) -> UInt32 { 7 &- UInt32(place.rawValue) }

    /// The raw value of a place that counts so much.
    @inline(__always) static func place(_ weight: UInt32) -> UInt32 { 7 &- weight }
  }

  /// A place of the table.
  struct Slot: Sendable, BitwiseCopyable {
    /// The word's key; 0 where there is no word.
    var key: UInt64 = 0
    /// The word's number.
    var number: UInt32 = 0
  }

  /// The words.
  private(set) var words = OwnMemory<Word>(capacity: 1024)
  /// What was seen of each last: apart from all else, so that those of the words that are met most share few lines of the
  /// processor's cache.
  private var seen = OwnMemory<Seen>(capacity: 1024)
  /// The postings of each, of the records that held it: how far a record is behind the one before it, times 8, plus how
  /// much the word's place there counts.
  private(set) var postings = OwnMemory<ByteLists.List>(capacity: 1024)
  /// The bytes of all words, each with zeros behind it up to a whole eight.
  private(set) var pool = OwnMemory<UInt8>(capacity: 8192)
  private var slots = OwnMemory(repeating: Slot(), count: 4096)

  /// Takes note of a word at a place; the number of the record that held it last until now.
  @inline(__always) mutating func see(_ word: Int, at place: Seen) -> UInt32 {
    let last = unsafe seen.values[word].record
    unsafe seen.values[word].add(place)
    return last
  }

  /// Has a word stand at another place of the record that held it last, which counts more.
  @inline(__always) mutating func put(_ word: Int, at place: Seen) { unsafe seen.values[word] = place }

  /// Adds the record that held a word last to its postings; another one held it before.
  @inline(__always) mutating func post(_ word: Int, after other: UInt32, to lists: inout ByteLists) {
    unsafe lists.append(seen.values[word].posting &- other &<< 3, to: &postings.values[word])
  }

  /// The number of a word; it is added where it is new.
  @inline(__always)
  mutating func number(of word: FoldedWord) -> Int {
    let key = Lexicon.key(word)
    let last = slots.count &- 1
    var place = Lexicon.place(key) & last
    while true {
      let slot = unsafe slots.values[place]
      if slot.key == key {
        let known = Int(slot.number)
        if word.count <= 8 || isWord(known, word) { return known }
      } else if slot.key == 0 {
        break
      }
      place = (place &+ 1) & last
    }
    unsafe slots.values[place] = Slot(key: key, number: UInt32(words.count))
    return add(word)
  }

  @inline(never)
  private mutating func add(_ word: FoldedWord) -> Int {
    words.append(Word(word, at: pool.count))
    seen.append(Seen())
    postings.append(ByteLists.List())
    for byte in word.bytes { pool.append(byte) }
    pool.append(0, count: -word.count & 7)
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  /// Whether a word of more than eight bytes is one with the same key.
  @inline(__always) private func isWord(_ known: Int, _ word: FoldedWord) -> Bool {
    let other = unsafe words.values[known]
    if other.length != word.count || other.head != word.head { return false }
    let bytes = unsafe UnsafeRawPointer(pool.values + Int(other.start))
    var place = 8
    while place < word.count {
      let eight = unsafe UInt64(bigEndian: bytes.load(fromByteOffset: place, as: UInt64.self))
      if eight != word.eight(at: place) { return false }
      place += 8
    }
    return true
  }

  private mutating func grow() {
    let larger = OwnMemory(repeating: Slot(), count: slots.count * 2)
    for place in 0..<slots.count {
      let slot = unsafe slots.values[place]
      if slot.key == 0 { continue }
      var place = Lexicon.place(slot.key) & (larger.count - 1)
      while unsafe larger.values[place].key != 0 { place = (place + 1) & (larger.count - 1) }
      unsafe larger.values[place] = slot
    }
    slots = larger
  }

  /// What a word is looked up by: all of it, where it has eight bytes at most; else a hash whose first byte is a zero,
  /// as there is none in a word.
  @inline(__always) private static func key(_ word: FoldedWord) -> UInt64 {
    if word.count <= 8 { return word.head }
    var hash = word.head.byteSwapped
    var place = 8
    while place < word.count {
      hash = hash &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29 ^ word.eight(at: place)
      place += 8
    }
    return (hash &* 0xBF58_476D_1CE4_E5B9) >> 8 | 1
  }

  /// Where a word is looked for first, by its key, in a table of any size up to 32 bits.
  @inline(__always) private static func place(_ key: UInt64) -> Int {
    // The first letters as the lowest bits, since a product carries upwards only: short words would be all alike.
    Int(truncatingIfNeeded: (key.byteSwapped &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
