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
    /// Its best place in the record that held it last, as the raw value of a `Place`.
    var place: UInt8 = 0
    /// How often it stands there, up to 255; 0 where no record held it yet.
    private var count: UInt8 = 0
    /// The record that held it last.
    private var record: UInt32 = 0
    /// The record of the last posting.
    private var posted: UInt32 = 0
    /// Where it was seen before.
    private(set) var postings = ByteLists.List()

    private static let text = Place.text.rawValue
    private static let often = Place.often.rawValue

    fileprivate init(head: UInt64, start: Int, length: Int) {
      self.head = head
      self.start = UInt32(start)
      self.length = UInt8(length)
    }

    /// Where its bytes stand in the pool.
    var range: Range<Int> { Int(start)..<Int(start) + Int(length) }

    /// Takes note of the word in a record; what was seen of it in another one goes to its postings.
    @inline(__always) mutating func see(_ place: UInt8, in record: UInt32, _ lists: inout ByteLists) {
      if self.record == record, count > 0 {
        if place < self.place { self.place = place }
        if count < .max { count += 1 }
        return
      }
      if count > 0 { post(to: &lists) }
      self.record = record
      self.place = place
      count = 1
    }

    /// Adds what was seen of the word in the record that held it last to its postings.
    @inline(__always) mutating func post(to lists: inout ByteLists) {
      let best = place == Word.text && count >= 3 ? Word.often : place
      lists.append((record - posted) << 3 | UInt32(best), to: &postings)
      posted = record
    }
  }

  /// A place of the table.
  struct Slot: Sendable, BitwiseCopyable {
    var head: UInt64 = 0
    var hash: UInt32 = 0
    /// The word's number plus one; 0 where there is none.
    var next: UInt32 = 0
  }

  /// The words.
  private(set) var words = OwnMemory(repeating: Word(head: 0, start: 0, length: 0), count: 0)
  /// The bytes of all words.
  private(set) var pool: [UInt8] = []
  private var slots = OwnMemory(repeating: Slot(), count: 4096)

  /// The number of a word, which is added where it is new, not yet seen.
  @inline(__always)
  mutating func number(of word: FoldedWord) -> Int {
    let hash = Lexicon.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while unsafe slots.values[slot].next != 0 {
      if unsafe slots.values[slot].head == word.head {
        let known = unsafe Int(slots.values[slot].next) - 1
        // No word has a zero in it: what is shorter than eight bytes is all in the head.
        if word.count < 8 || isWord(known, word) { return known }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    unsafe slots.values[slot] = Slot(head: word.head, hash: hash, next: UInt32(words.count + 1))
    return add(word)
  }

  @inline(never)
  private mutating func add(_ word: FoldedWord) -> Int {
    words.append(Word(head: word.head, start: pool.count, length: word.count))
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
