import Scanning

/// HTML being written: bytes, with the escapes that each place asks for.
///
/// It is never copied, and has its memory for itself: to append to an array costs more than to copy the few bytes that
/// most pieces of markup have.
@safe public struct HTMLBuffer: ~Copyable {
  private var room: UnsafeMutableRawBufferPointer
  /// Whether the room is its own, and not that of an array which is being made.
  private var isOwner = true
  /// How many bytes have been written; these are initialized, and at most `room.count`.
  public private(set) var count = 0

  /// An empty buffer, with room for `capacity` bytes.
  public init(capacity: Int = 0) {
    unsafe room =
      capacity > 0
      ? .allocate(byteCount: capacity, alignment: 1) : UnsafeMutableRawBufferPointer(start: nil, count: 0)
  }

  private init(in room: UnsafeMutableRawBufferPointer) {
    unsafe self.room = room
    isOwner = false
  }

  deinit { if isOwner { unsafe room.deallocate() } }

  /// What a function writes; where it is no more than `capacity` bytes, without a copy.
  public static func bytes(upTo capacity: Int, _ write: (inout HTMLBuffer) -> Void) -> [UInt8] {
    var longer: [UInt8]?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
      var out = unsafe HTMLBuffer(in: UnsafeMutableRawBufferPointer(room))
      write(&out)
      if out.isOwner { longer = out.bytes } else { count = out.count }
    }
    return longer ?? bytes
  }

  /// What has been written so far, UTF-8.
  public var bytes: [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { bytes, written in
      unsafe UnsafeMutableRawBufferPointer(bytes).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: room[..<count]))
      written = count
    }
  }

  /// What has been written so far, as a string.
  public var string: String {
    unsafe String(decoding: UnsafeRawBufferPointer(rebasing: room[..<count]), as: UTF8.self)
  }

  /// Writes bytes as they are.
  @inline(__always)
  private mutating func add(_ new: UnsafeBufferPointer<UInt8>) {
    guard let source = new.baseAddress else { return }
    let end = count + new.count
    if unsafe end > room.count { makeRoom(to: end) }
    unsafe room.baseAddress?.advanced(by: count).copyMemory(from: source, byteCount: new.count)
    count = end
  }

  private mutating func makeRoom(to end: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: unsafe max(256, 2 * room.count, end), alignment: 1)
    if let written = unsafe room.baseAddress {
      unsafe larger.baseAddress?.copyMemory(from: written, byteCount: count)
    }
    if isOwner { unsafe room.deallocate() }
    unsafe room = larger
    isOwner = true
  }

  private mutating func add(_ byte: UInt8) {
    if unsafe count == room.count { makeRoom(to: count + 1) }
    unsafe room[count] = byte
    count += 1
  }

  /// Writes markup as it is.
  ///
  /// For the program's own literals only; never for an author's text.
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

  @usableFromInline mutating func copy(_ markup: UnsafeBufferPointer<UInt8>) { unsafe add(markup) }

  /// Begins a new line, unless one has just begun or nothing is written yet.
  public mutating func line() {
    if count > 0, unsafe room[count - 1] != UInt8(ascii: "\n") { add(UInt8(ascii: "\n")) }
  }

  /// Writes text, with `&`, `<`, `>` and `"` escaped: safe between tags and inside double quotes.
  @inlinable public mutating func text(_ utf8: some Sequence<UInt8>) {
    let isDone: Void? = utf8.withContiguousStorageIfAvailable { unsafe escape($0) }
    if isDone == nil { unsafe Array(utf8).withUnsafeBufferPointer { unsafe escape($0) } }
  }

  /// Writes a string as text.
  public mutating func text(_ string: String) { text(string.utf8) }

  /// Writes a string as text with `'` escaped as well: safe inside quotation marks of either kind.
  public mutating func quotedText(_ string: String) {
    var string = string
    string.withUTF8 { unsafe escape($0, apostrophes: true) }
  }

  /// Writes a string that holds nothing to escape.
  public mutating func plain(_ string: String) { append(markup: string.utf8) }

  /// Writes a number.
  public mutating func number(_ value: Int) {
    if value < 0 { add(UInt8(ascii: "-")) }
    var unit: UInt = 1
    while value.magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      add(UInt8(ascii: "0") + UInt8(value.magnitude / unit % 10))
      unit /= 10
    }
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

  /// Copies runs of plain bytes whole.
  @usableFromInline mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, apostrophes: Bool = false) {
    // `"` and `&`, `&` and `'`, `<` and `>` differ in one bit.
    let bits: UInt8 = apostrophes ? 5 : 4
    @inline(__always) func mayBeMarkup(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
      Bytes.equal(bytes, UInt8(ascii: "\""), besides: bits)
        | Bytes.equal(bytes, UInt8(ascii: "<"), besides: 2)
    }
    var start = 0
    while true {
      let place = unsafe Bytes.first(in: utf8, start..<utf8.count, where: mayBeMarkup)
      unsafe add(UnsafeBufferPointer(rebasing: utf8[start..<place]))
      guard place < utf8.count else { return }
      escape(unsafe utf8[place])
      start = place + 1
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
