/// The different words of some text, numbered in the order of their first use.
///
/// An open hash table over one pool of bytes: no string is made for a word.
struct Lexicon: Sendable {
  /// The bytes of all words, one after the other.
  private(set) var pool: [UInt8] = []
  /// Where each word ends in the pool.
  private(set) var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  private var slots: [UInt32]
  private var mask: Int

  /// An empty lexicon with room for a number of words.
  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    mask = size - 1
    pool.reserveCapacity(capacity * 10)
    ends.reserveCapacity(capacity)
    hashes.reserveCapacity(capacity)
  }

  /// How many words there are.
  var count: Int { ends.count }

  /// The bytes of a word in the pool.
  func range(_ word: Int) -> Range<Int> { (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word]) }

  /// Begins a hash (FNV-1a, 32 bits).
  static let seed: UInt32 = 0x811C_9DC5
  /// Goes on with a hash.
  @inline(__always) static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// The hash of a word that was added.
  func hash(_ word: Int) -> UInt32 { hashes[word] }

  /// The number of a word, which is added where it is new.
  mutating func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    var slot = Int(hash &* 0x9E37_79B1 >> 7) & mask
    while slots[slot] != 0 {
      let known = Int(slots[slot]) - 1
      if hashes[known] == hash, isWord(known, word) { return known }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(count + 1)
    pool.append(contentsOf: word)
    ends.append(UInt32(pool.count))
    hashes.append(hash)
    if count * 2 > mask { grow() }
    return count - 1
  }

  private func isWord(_ known: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(known)
    guard range.count == word.count else { return false }
    for index in 0..<word.count where pool[range.lowerBound + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    slots = [UInt32](repeating: 0, count: mask + 1)
    for word in 0..<count {
      var slot = Int(hashes[word] &* 0x9E37_79B1 >> 7) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(word + 1)
    }
  }
}
