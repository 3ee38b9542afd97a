import Scanning
import Source

/// HTML being written: bytes, with the escapes that each place asks for.
///
/// It is never copied, and has its memory for itself: to append to an array costs more than to copy the few bytes that
/// most pieces of markup have.
@safe public struct HTMLBuffer: ~Copyable {
  /// Where the bytes are; nil before there is room for any.
  @usableFromInline var start: UnsafeMutableRawPointer?
  /// How many bytes there is room for.
  @usableFromInline var capacity: Int
  /// Whether the room is its own, and not that of an array which is being made.
  private var isOwner = true
  /// How many bytes have been written; these are initialized, and at most `capacity`.
  @usableFromInline var end = 0
  /// How many bytes have been written.
  @inlinable public var count: Int { end }

  /// An empty buffer, with room for `capacity` bytes.
  public init(capacity: Int = 0) {
    unsafe start = capacity > 0 ? .allocate(byteCount: capacity, alignment: 1) : nil
    self.capacity = capacity
  }

  private init(in room: UnsafeMutableRawBufferPointer) {
    unsafe start = room.baseAddress
    capacity = room.count
    isOwner = false
  }

  deinit { if isOwner { unsafe start?.deallocate() } }

  /// What a function writes; where it is no more than `capacity` bytes, without a copy.
  public static func bytes(upTo capacity: Int, _ write: (inout HTMLBuffer) -> Void) -> [UInt8] {
    var longer: [UInt8]?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity + Bytes.slack) { room, count in
      // What is shorter need not fill a large page.
      if capacity >= 4 << 20 { unsafe expectUse(of: UnsafeMutableRawBufferPointer(room)) }
      var out = unsafe HTMLBuffer(in: UnsafeMutableRawBufferPointer(room))
      write(&out)
      if out.isOwner { longer = out.bytes } else { count = out.count }
    }
    return longer ?? bytes
  }

  private var written: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: start, count: count) }

  /// What has been written so far, UTF-8.
  public var bytes: [UInt8] { unsafe [UInt8](written) }

  /// What has been written so far, as a string.
  public var string: String { unsafe String(decoding: written, as: UTF8.self) }

  /// The place of the next bytes, which the caller then writes.
  @inlinable @inline(__always)
  mutating func place(for more: Int) -> UnsafeMutableRawPointer {
    let start = unsafe room(for: more)
    defer { end += more }
    return unsafe start + end
  }

  /// Where the bytes begin, behind which there is room for some more.
  @inlinable @inline(__always)
  mutating func room(for more: Int) -> UnsafeMutableRawPointer {
    if let start = unsafe start, capacity - end >= more { return unsafe start }
    return unsafe makeRoom(for: more)
  }

  @usableFromInline @inline(never)
  mutating func makeRoom(for more: Int) -> UnsafeMutableRawPointer {
    let larger = max(256, 2 * capacity, count + more)
    let new = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 1)
    if let start = unsafe start {
      unsafe new.copyMemory(from: start, byteCount: count)
      if isOwner { unsafe start.deallocate() }
    }
    unsafe start = new
    capacity = larger
    isOwner = true
    return unsafe new
  }

  /// Writes bytes as they are.
  @inlinable @inline(__always)
  mutating func add(_ new: UnsafeBufferPointer<UInt8>) {
    guard let source = new.baseAddress, new.count > 0 else { return }
    unsafe place(for: new.count).copyMemory(from: source, byteCount: new.count)
  }

  @inlinable @inline(__always)
  mutating func add(_ byte: UInt8) { unsafe place(for: 1).storeBytes(of: byte, as: UInt8.self) }

  /// Writes markup as it is.
  ///
  /// For the program's own literals only; never for an author's text. Always inlined, since a literal's length is known
  /// there, so that a few operations write it.
  @inlinable @inline(__always)
  public mutating func raw(_ markup: StaticString) { markup.withUTF8Buffer { unsafe add($0) } }

  /// Writes markup that was escaped already.
  @inlinable public mutating func append(markup: some Sequence<UInt8>) {
    let isDone: Void? = markup.withContiguousStorageIfAvailable { unsafe copy($0) }
    if isDone == nil { unsafe Array(markup).withUnsafeBufferPointer { unsafe copy($0) } }
  }

  /// Writes a range of markup that was escaped already.
  public mutating func append(markup bytes: [UInt8], _ range: Range<Int>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe add(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Writes a range of markup that was escaped already, behind which there are at least `Bytes.slack` bytes more: most
  /// such pieces are short, and written as one or two sixteens.
  public mutating func append(padded bytes: [UInt8], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound + Bytes.slack <= bytes.count)
    let count = range.count
    let target = unsafe room(for: count + Bytes.slack) + end
    end += count
    unsafe bytes.withUnsafeBytes { bytes in
      func copySixteen(at place: Int) {
        let sixteen = unsafe bytes.loadUnaligned(
          fromByteOffset: range.lowerBound + place, as: Bytes.Sixteen.self)
        unsafe (target + place).storeBytes(of: sixteen, as: Bytes.Sixteen.self)
      }
      if count > 32 {
        unsafe target.copyMemory(
          from: bytes.baseAddress.unsafelyUnwrapped + range.lowerBound, byteCount: count)
      } else {
        copySixteen(at: 0)
        if count > 16 { copySixteen(at: count - 16) }
      }
    }
  }

  @usableFromInline mutating func copy(_ markup: UnsafeBufferPointer<UInt8>) { unsafe add(markup) }

  /// Writes bytes as they are up to the first that passes a test; how many these are.
  ///
  /// For texts in which nothing else is escaped than what passes.
  @inlinable @inline(__always)
  public mutating func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, upTo test: (Bytes.Sixteen) -> Bytes.Sixteen
  ) -> Int {
    let start = unsafe room(for: bytes.count + Bytes.slack)
    let count = unsafe Bytes.copy(bytes, to: start + end, upTo: test)
    end += count
    return count
  }

  /// The byte that was written last.
  public var last: UInt8? { count > 0 ? unsafe written[count - 1] : nil }

  /// Begins a new line, unless one has just begun or nothing is written yet.
  public mutating func line() {
    guard let last, last != UInt8(ascii: "\n") else { return }
    add(UInt8(ascii: "\n"))
  }

  /// Writes text, with `&`, `<`, `>` and `"` escaped: safe between tags and inside double quotes.
  @inlinable public mutating func text(_ utf8: some Sequence<UInt8>) {
    let isDone: Void? = utf8.withContiguousStorageIfAvailable { unsafe escape($0) }
    if isDone == nil { unsafe Array(utf8).withUnsafeBufferPointer { unsafe escape($0) } }
  }

  /// Writes a part of some bytes as text, which is counted from the first of them; without a slice, which counts a
  /// reference.
  public mutating func text(_ utf8: ArraySlice<UInt8>, _ part: Range<Int>) {
    unsafe utf8.withUnsafeBufferPointer { unsafe escape(UnsafeBufferPointer(rebasing: $0[part])) }
  }

  /// Writes a string as text.
  public mutating func text(_ string: String) { text(string.utf8) }

  /// Writes a string as text with `'` escaped as well: safe inside quotation marks of either kind.
  public mutating func quotedText(_ string: String) { string.withBytes { unsafe escape($0, bits: 5) } }

  /// Writes a string that holds nothing to escape.
  public mutating func plain(_ string: String) { if !string.isEmpty { append(markup: string.utf8) } }

  /// Writes a number; with zeros before it where it has not as many digits as asked for.
  public mutating func number(_ value: Int, digits: Int = 1) {
    if value < 0 { add(UInt8(ascii: "-")) }
    self.digits(value.magnitude, digits)
  }

  /// Writes the last eight digits as a word, of which the first is the lowest byte, behind those before them.
  private mutating func digits(_ value: UInt, _ least: Int) {
    var (word, count, rest) = (UInt64(0), 0, value)
    repeat {
      word = word << 8 | UInt64(UInt8(ascii: "0")) | UInt64(rest % 10)
      rest /= 10
      count += 1
    } while count < 8 && (rest > 0 || count < least)
    if rest > 0 || count < least { digits(rest, least - count) }
    unsafe (room(for: 8) + end).storeBytes(of: word.littleEndian, as: UInt64.self)
    end += count
  }

  /// Writes a link's destination for a double-quoted attribute: bytes that no address may hold as `%XX`, and
  /// `&` and `'` escaped.
  ///
  /// What is percent-encoded already stays.
  public mutating func address(_ utf8: some Sequence<UInt8>) {
    for byte in utf8 {
      if HTMLBuffer.isAddressByte(byte) {
        add(byte)
      } else if byte == UInt8(ascii: "&") {
        raw("&amp;")
      } else if byte == UInt8(ascii: "'") {
        raw("&#x27;")
      } else {
        let digits: StaticString = "0123456789ABCDEF"
        add(UInt8(ascii: "%"))
        digits.withUTF8Buffer { hex in
          add(unsafe hex[Int(byte >> 4)])
          add(unsafe hex[Int(byte & 15)])
        }
      }
    }
  }

  /// Writes ` name="value"` with the value escaped.
  @inlinable public mutating func attribute(_ name: StaticString, _ value: some Sequence<UInt8>) {
    open(name)
    text(value)
    raw("\"")
  }

  /// Writes ` name="value"` with the value escaped.
  public mutating func attribute(_ name: StaticString, _ value: String) {
    open(name)
    text(value)
    raw("\"")
  }

  @usableFromInline mutating func open(_ attribute: StaticString) {
    raw(" ")
    raw(attribute)
    raw("=\"")
  }

  /// Writes bytes as text.
  @usableFromInline mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) { unsafe escape(utf8, bits: 4) }

  /// Copies sixteen bytes at a time, up to the next one that is markup: `"` and what differs from it in some bits, which
  /// are those of `&` alone, or of `&` and `'` (these two differ in one bit, as do `<` and `>`).
  ///
  /// Inlined, so that the bits are known where the vectors are made.
  @inline(__always) private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, bits: UInt8) {
    @inline(__always) func mayBeMarkup(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
      Bytes.equal(bytes, UInt8(ascii: "\""), besides: bits)
        | Bytes.equal(bytes, UInt8(ascii: "<"), besides: 2)
    }
    var rest = unsafe utf8
    while true {
      let plain = unsafe copy(rest, upTo: mayBeMarkup)
      guard plain < rest.count else { return }
      escape(unsafe rest[plain])
      unsafe rest = UnsafeBufferPointer(rebasing: rest[(plain + 1)...])
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    case UInt8(ascii: "'"): raw("&#39;")
    default: add(byte)
    }
  }

  /// Letters, digits and ``-_.+!*(),%#@?=;:/$~``: what RFC 3986 allows, without `[`, `]`, `&` and `'`.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "(")...UInt8(ascii: ";"): true
    case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
