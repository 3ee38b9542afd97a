/// Cuts UTF-8 into folded words.
///
/// A word is a run of letters, marks and digits as `Folding` has them. Where ZWNJ joins its parts, as Persian does,
/// the whole is a word and each part is one too. The query script cuts words in the same way.
struct WordReader {
  private let plane: [UInt32]
  private let expansions: [[UInt8]]

  /// A reader with the standard table.
  init() {
    plane = Folding.standard.plane
    expansions = Folding.standard.expansions
  }

  /// Calls a function with each word; `isPart` for a part that ZWNJ joins to others.
  @inline(__always)
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: (_ word: FoldedWord, _ isPart: Bool) -> Void
  ) {
    let room = Folding.longestWord * 4 + 8
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room + PlainWords.room) { buffer in
      let plainWords = unsafe PlainWords(bytes, UnsafeMutableBufferPointer(rebasing: buffer[room...]))
      unsafe plane.withUnsafeBufferPointer { plane in
        var open = unsafe OpenWord(buffer)
        var index = 0
        while index < bytes.count {
          if open.isEmpty {
            plainWords.read(&index, open, word)
            if index >= bytes.count { break }
          }
          let byte = unsafe bytes[index]
          let value: UInt32
          if byte < 0x80 {
            index += 1
            value = unsafe plane[Int(byte)]
            if value > Folding.Sign.joiner {
              if open.scalars < Folding.longestWord { open.append(UInt8(truncatingIfNeeded: value)) }
              continue
            }
          } else {
            let scalar = unsafe WordReader.scalar(bytes, &index)
            value = unsafe scalar < 0x10000 ? plane[Int(scalar)] : Folding.standard.sign(of: scalar)
            if value == Folding.Sign.ignored {
              open.compose(scalar)
              continue
            }
          }
          take(value, &open, word)
        }
        open.close(word)
      }
    }
  }

  /// Takes what the folding table has for a scalar.
  @inline(__always)
  private func take(_ value: UInt32, _ open: inout OpenWord, _ word: (FoldedWord, Bool) -> Void) {
    switch value {
    case Folding.Sign.separator: open.close(word)
    case Folding.Sign.ignored: break
    case Folding.Sign.joiner: open.join()
    case Folding.Sign.expansion...:
      for byte in expansions[Int(value - Folding.Sign.expansion)] where open.scalars < Folding.longestWord {
        open.append(byte)
      }
    case Folding.Sign.alone...:
      open.close(word)
      open.append(scalar: value - Folding.Sign.alone)
      open.close(word)
    default: if open.scalars < Folding.longestWord { open.append(scalar: value) }
    }
  }

  /// The words of a string as strings, for short texts.
  func words(_ text: String) -> [String] {
    var words: [String] = []
    unsafe Array(text.utf8).withUnsafeBufferPointer { bytes in
      unsafe read(bytes) { word, isPart in
        if !isPart { words.append(String(decoding: word.bytes, as: UTF8.self)) }
      }
    }
    return words
  }

  /// The scalar at an offset, which moves behind it; U+FFFD for a byte that begins none (Unicode 3.9, table 3-7).
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
    let lead = unsafe bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, index + length <= bytes.count else {
      index += 1
      return 0xFFFD
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for next in 1..<length { value = unsafe value << 6 | UInt32(bytes[index + next] & 0x3F) }
    index += length
    return value
  }
}

/// The plain words of a text.
@safe private struct PlainWords {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The last bytes once more, with zeros behind them, so that a block may reach beyond the text's end.
  private let last: UnsafeBufferPointer<UInt8>

  /// How much room the last bytes take.
  static let room = 2 * PlainWord.Block.reach

  /// A text, and room for its last bytes.
  @inline(__always) init(_ bytes: UnsafeBufferPointer<UInt8>, _ room: UnsafeMutableBufferPointer<UInt8>) {
    unsafe room.initialize(repeating: 0)
    let ending = unsafe UnsafeBufferPointer(rebasing: bytes.suffix(PlainWord.Block.reach))
    let place = unsafe room[(PlainWord.Block.reach - ending.count)..<PlainWord.Block.reach]
    _ = unsafe UnsafeMutableBufferPointer(rebasing: place).update(fromContentsOf: ending)
    unsafe self.bytes = unsafe bytes
    unsafe last = UnsafeBufferPointer(room)
  }

  /// Reads plain words, and what ASCII is in no word, up to a word that is not plain or may not be.
  @inline(__always)
  func read(_ index: inout Int, _ open: OpenWord, _ word: (FoldedWord, Bool) -> Void) {
    while unsafe index < bytes.count && bytes[index] < 0x80 {
      let start = unsafe start(index)
      var block = unsafe PlainWord.Block(start)
      while let range = block.next() {
        let first = unsafe start + range.lowerBound
        let count = range.upperBound &- range.lowerBound
        if count <= 8 {
          unsafe word(PlainWord.short(PlainWord.eight(at: first), count), false)
        } else if count <= Folding.longestWord {
          unsafe word(open.plain(first, count), false)
        } else {
          index &+= range.lowerBound
          return
        }
      }
      let length = block.rest
      index &+= length
      if length == 0 || block.end < 64 { return }
    }
  }

  /// Where a block begins that begins at a place of the text.
  @inline(__always) private func start(_ index: Int) -> UnsafePointer<UInt8> {
    let rest = unsafe bytes.count &- index
    let reach = PlainWord.Block.reach
    return unsafe rest >= reach
      ? bytes.baseAddress.unsafelyUnwrapped + index : last.baseAddress.unsafelyUnwrapped + (reach &- rest)
  }
}

/// The word that is being read, in room for the longest one that there can be.
@safe private struct OpenWord {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var length = 0
  /// How many scalars it has.
  private(set) var scalars = 0
  /// The last scalar and where it starts, for composition.
  private var last: UInt32 = 0
  private var lastStart = 0
  /// Where its parts start, where it has several: empty for nearly all words.
  private var joints: [Int] = []

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { unsafe self.buffer = unsafe buffer }

  var isEmpty: Bool { length == 0 }

  /// A plain word, in the room of this one, which is empty.
  @inline(__always)
  func plain(_ start: UnsafePointer<UInt8>, _ count: Int) -> FoldedWord {
    let target = unsafe UnsafeMutableRawBufferPointer(buffer)
    var place = 0
    while place < count {
      let eight = unsafe PlainWord.folded(PlainWord.eight(at: start + place))
      unsafe target.storeBytes(of: eight.littleEndian, toByteOffset: place, as: UInt64.self)
      place += 8
    }
    return unsafe FoldedWord(UnsafeBufferPointer(rebasing: buffer[..<count]))
  }

  @inline(__always) mutating func append(_ byte: UInt8) {
    unsafe buffer[length] = byte
    length += 1
    scalars += 1
    last = 0
  }

  mutating func append(scalar: UInt32) {
    lastStart = length
    if scalar < 0x80 {
      put(UInt8(scalar))
    } else if scalar < 0x800 {
      put(UInt8(0xC0 | scalar >> 6))
      put(UInt8(0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      put(UInt8(0xE0 | scalar >> 12))
      put(UInt8(0x80 | scalar >> 6 & 0x3F))
      put(UInt8(0x80 | scalar & 0x3F))
    } else {
      put(UInt8(0xF0 | scalar >> 18))
      put(UInt8(0x80 | scalar >> 12 & 0x3F))
      put(UInt8(0x80 | scalar >> 6 & 0x3F))
      put(UInt8(0x80 | scalar & 0x3F))
    }
    scalars += 1
    last = scalar
  }

  private mutating func put(_ byte: UInt8) {
    unsafe buffer[length] = byte
    length += 1
  }

  /// A mark behind the last letter: both may be a letter of their own.
  mutating func compose(_ mark: UInt32) {
    guard last != 0, let letter = Folding.composed(last, mark) else { return }
    length = lastStart
    scalars -= 1
    append(scalar: letter)
  }

  mutating func join() { if length > 0, joints.last != length { joints.append(length) } }

  @inline(__always)
  mutating func close(_ word: (FoldedWord, Bool) -> Void) {
    if length == 0 { return }
    unsafe word(FoldedWord(UnsafeBufferPointer(rebasing: buffer[..<length])), false)
    if !joints.isEmpty { closeParts(word) }
    length = 0
    scalars = 0
    last = 0
  }

  private mutating func closeParts(_ word: (FoldedWord, Bool) -> Void) {
    let end = length
    var start = 0
    let isOne = joints == [end]
    for joint in joints + [end] where joint > start && !isOne {
      unsafe word(FoldedWord(UnsafeBufferPointer(rebasing: buffer[start..<joint])), true)
      start = joint
    }
    joints.removeAll(keepingCapacity: true)
  }
}
