/// The different words of some text, numbered in the order of their first use.
///
/// An open hash table over one pool of bytes: no string is made for a word.
struct Lexicon: ~Copyable, Sendable {
  /// A word and what was seen of it.
  struct Word: Sendable, BitwiseCopyable {
    /// Its first eight bytes as one number, the first byte the highest: words sort by it.
    let head: UInt64
    private let start: UInt32
    private let length: UInt8
    /// How often the record that held it last has it, up to 255.
    private var count: UInt8 = 0
    /// The record that held it last.
    private var record: UInt32
    /// The posting of that record: how far it is behind the one before it, times 8, plus the raw value of the `Place`.
    private var posting: UInt32
    /// The postings of the records before it.
    private(set) var postings = ByteLists.List()

    private static let text = Place.text.rawValue
    private static let often = Place.often.rawValue

    /// A word that a record holds, and none before it; not yet seen there.
    fileprivate init(_ word: FoldedWord, at start: Int, in record: UInt32) {
      head = word.head
      self.start = UInt32(start)
      length = UInt8(word.count)
      self.record = record
      posting = record &<< 3 | UInt32(Word.text)
    }

    /// Where its bytes stand in the pool.
    var range: Range<Int> { Int(start)..<Int(start) + Int(length) }

    /// Takes note of the word in a record, at a place by its raw value; what was seen of it in another one goes to its
    /// postings.
    @inline(__always) mutating func see(_ place: UInt8, in record: UInt32, _ lists: inout ByteLists) {
      if self.record == record {
        if count < .max { count += 1 }
        if UInt32(place) < posting & 7 { put(place) }
        if count == 3, posting & 7 == UInt32(Word.text) { put(Word.often) }
      } else {
        post(to: &lists)
        posting = (record &- self.record) &<< 3 | UInt32(place)
        self.record = record
        count = 1
      }
    }

    /// Has it stand at another place of the record that held it last, by the place's raw value.
    @inline(__always) mutating func put(_ place: UInt8) { posting = posting & ~7 | UInt32(place) }

    /// Adds what was seen of the word in the record that held it last to its postings.
    @inline(__always) mutating func post(to lists: inout ByteLists) { lists.append(posting, to: &postings) }
  }

  /// A place of the table.
  struct Slot: Sendable, BitwiseCopyable {
    var head: UInt64 = 0
    var hash: UInt32 = 0
    /// The word's number plus one; 0 where there is none.
    var next: UInt32 = 0
  }

  /// The words.
  private(set) var words = OwnMemory<Word>(capacity: 1024)
  /// The bytes of all words.
  private(set) var pool: [UInt8] = []
  private var slots = OwnMemory(repeating: Slot(), count: 4096)

  /// The number of a word that a record holds; it is added where it is new, not yet seen.
  @inline(__always)
  mutating func number(of word: FoldedWord, in record: UInt32) -> Int {
    let hash = Lexicon.hash(word)
    let last = slots.count &- 1
    var place = Int(hash) & last
    while true {
      let slot = unsafe slots.values[place]
      // No word has a zero in it: what is shorter than eight bytes is all in the head, which is another one than that
      // of a place without a word.
      if slot.head == word.head {
        let known = Int(slot.next) &- 1
        if word.count < 8 || isWord(known, word) { return known }
      } else if slot.next == 0 {
        break
      }
      place = (place &+ 1) & last
    }
    unsafe slots.values[place] = Slot(head: word.head, hash: hash, next: UInt32(words.count + 1))
    return add(word, in: record)
  }

  @inline(never)
  private mutating func add(_ word: FoldedWord, in record: UInt32) -> Int {
    words.append(Word(word, at: pool.count, in: record))
    pool += word.bytes
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  /// Whether a word of eight bytes or more is one with the same first eight bytes.
  private func isWord(_ known: Int, _ word: FoldedWord) -> Bool {
    let range = unsafe words.values[known].range
    guard range.count == word.count else { return false }
    return unsafe pool.withUnsafeBytes { pool in
      var place = 8
      while place < word.count {
        // The pool may end with the word: its last eight bytes are compared.
        let last = min(place, word.count - 8)
        let eight = unsafe pool.loadUnaligned(fromByteOffset: range.lowerBound + last, as: UInt64.self)
        if UInt64(bigEndian: eight) != word.eight(at: last) { return false }
        place += 8
      }
      return true
    }
  }

  private mutating func grow() {
    let larger = OwnMemory(repeating: Slot(), count: slots.count * 2)
    for place in 0..<slots.count {
      let entry = unsafe slots.values[place]
      if entry.next == 0 { continue }
      var slot = Int(entry.hash) & (larger.count - 1)
      while unsafe larger.values[slot].next != 0 { slot = (slot + 1) & (larger.count - 1) }
      unsafe larger.values[slot] = entry
    }
    slots = larger
  }

  @inline(__always) private static func hash(_ word: FoldedWord) -> UInt32 {
    // The first letters as the lowest bits, since a product carries upwards only: short words would be all alike.
    var hash = word.head.byteSwapped &* 0x9E37_79B9_7F4A_7C15
    var place = 8
    while place < word.count {
      hash ^= hash >> 29 ^ word.eight(at: place)
      hash = hash &* 0xBF58_476D_1CE4_E5B9
      place += 8
    }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
