import Markdown
import Scanning

// In: a finished page. Out: what it has to say, as a part of the edition in one file. It reads HTML as this program and
// the templates write it: quoted attributes, escaped text, comments, which are left out.

/// Copies a page's text, with its ids and addresses changed.
struct SheetWriter: ~Copyable {
  private let page: PageText
  private let place: Place
  /// Its name in the document.
  private let name: String
  /// What its ids begin with.
  private let prefix: [UInt8]
  private let file: SingleFile
  private var out: HTMLBuffer
  /// What stands before this in the page has been written or left out.
  private var done = 0

  /// A writer of a page that is published somewhere.
  init(_ bytes: [UInt8], of place: Place, in file: SingleFile) {
    page = PageText(bytes: bytes)
    self.place = place
    self.file = file
    name = file.name(of: place)
    prefix = Array(name.utf8) + Array("--".utf8)
    out = HTMLBuffer(capacity: bytes.count)
  }

  /// The page as a section of the document, with its language where one is given.
  mutating func section(_ language: String?) -> [UInt8] {
    out.raw("<section class=\"sheet\"")
    out.attribute("id", name)
    if let language { out.language(language) }
    out.raw(">")
    writeMain()
    out.raw("</section>\n")
    return out.bytes
  }

  /// Writes what stands in the page's `main`; nothing where it has none.
  private mutating func writeMain() {
    guard let main = page.find("<main", from: 0) else { return }
    done = min(page.bytes.count, page.first(UInt8(ascii: ">"), from: main) + 1)
    var tag = page.nextTag(from: done)
    // What follows the sign tells most tags apart.
    while tag + 1 < page.bytes.count {
      switch page.bytes[tag + 1] {
      case UInt8(ascii: "/"):
        if page.stands("</main>", at: tag) { return copy(upTo: tag) }
      // What leads through a site is of no use in one document, and cards are in the pages themselves.
      case UInt8(ascii: "!") where page.stands("<!--", at: tag):
        copy(upTo: tag)
        done = page.commentEnd(from: tag)
      case UInt8(ascii: "n") where page.stands("<nav", at: tag): skip(from: tag, behind: "</nav>")
      case UInt8(ascii: "t") where page.stands("<template", at: tag): skip(from: tag, behind: "</template>")
      default: writeTag(at: tag)
      }
      tag = page.nextTag(from: max(done, tag + 1))
    }
    copy(upTo: page.bytes.count)
  }

  private mutating func copy(upTo end: Int) {
    if done < end { out.append(markup: page.bytes, done..<end) }
    done = max(done, end)
  }

  private mutating func skip(from start: Int, behind text: StaticString) {
    copy(upTo: start)
    done = page.find(text, from: start).map { $0 + text.utf8CodeUnitCount } ?? page.bytes.count
  }

  // MARK: Attributes

  /// Writes a tag as far as something in it changes; a `>` in an attribute's value does not end it.
  private mutating func writeTag(at start: Int) {
    var place = start
    while true {
      place = Bytes.first(in: page.bytes, place..<page.bytes.count, where: isTagEndOrQuotationMark)
      guard place < page.bytes.count, page.bytes[place] != UInt8(ascii: ">") else { return }
      let end = page.first(page.bytes[place], from: place + 1)
      if place - 2 > start, PageText.Attribute.mayEnd(in: page.bytes[place - 2]) {
        var space = place
        while space > start, page.bytes[space] != UInt8(ascii: " ") { space -= 1 }
        writeAttribute(space, place + 1..<end, of: start)
      }
      place = min(page.bytes.count, end + 1)
    }
  }

  /// Writes an attribute that changes.
  ///
  /// - Parameters:
  ///   - space: the space before it.
  ///   - value: what it holds, without the quotation marks.
  ///   - tag: where its tag begins.
  private mutating func writeAttribute(_ space: Int, _ value: Range<Int>, of tag: Int) {
    switch page.attribute(space + 1..<max(space + 1, value.lowerBound - 2)) {
    case .id: writeID(value)
    // A section named by its heading is a landmark, and a document with a hundred of them has none.
    case .ids where page.stands("<section", at: tag): leaveOut(space, value)
    case .ids:
      for id in page.bytes[value].split(separator: UInt8(ascii: " ")) { writeID(id.startIndex..<id.endIndex) }
    case .link where !page.hasScheme(value): writeLink(space, value)
    case .picture where !page.hasScheme(value):
      if let data = file.picture(String(decoding: page.bytes[value], as: UTF8.self), from: place) {
        copy(upTo: value.lowerBound)
        out.plain(data)
        done = value.upperBound
      } else {
        leaveOut(space, value)
      }
    case .link, .picture, .other: break
    }
  }

  private mutating func leaveOut(_ space: Int, _ value: Range<Int>) {
    copy(upTo: space)
    done = value.upperBound + 1
  }

  private mutating func writeID(_ id: Range<Int>) {
    copy(upTo: id.lowerBound)
    out.append(markup: prefix)
  }

  /// Writes where a link leads; one that leads nowhere is left out.
  private mutating func writeLink(_ space: Int, _ value: Range<Int>) {
    let hash = page.first(UInt8(ascii: "#"), in: value)
    let isHere = hash == value.lowerBound
    switch isHere ? .page(name) : file.destination(page.bytes, value.lowerBound..<hash, from: place) {
    case .page(let name):
      copy(upTo: value.lowerBound)
      out.raw("#")
      out.plain(name)
      if hash < value.upperBound { out.raw("--") }
      done = min(hash + 1, value.upperBound)
    case .site(let address):
      copy(upTo: value.lowerBound)
      out.plain(address)
      done = hash
    case nil: leaveOut(space, value)
    }
  }
}

@inline(__always) private func isTagStart(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.equal(bytes, UInt8(ascii: "<"))
}

@inline(__always) private func isTagEndOrQuotationMark(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.equal(bytes, UInt8(ascii: "\"")) | Bytes.equal(bytes, UInt8(ascii: "'"))
    | Bytes.equal(bytes, UInt8(ascii: ">"))
}

@inline(__always) private func isSignOfAddress(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.equal(bytes, UInt8(ascii: ":")) | Bytes.equal(bytes, UInt8(ascii: "/"))
    | Bytes.equal(bytes, UInt8(ascii: "#")) | Bytes.equal(bytes, UInt8(ascii: "?"))
}

/// The bytes of a page, and where something stands in them.
private struct PageText {
  let bytes: [UInt8]

  /// What an attribute holds that is another in one document.
  enum Attribute {
    case id, ids, link, picture, other

    /// Whether one that changes may end with a letter, which most do not.
    static func mayEnd(in letter: UInt8) -> Bool {
      switch letter {
      case UInt8(ascii: "d"), UInt8(ascii: "r"), UInt8(ascii: "c"), UInt8(ascii: "f"), UInt8(ascii: "s"),
        UInt8(ascii: "y"):
        true
      default: false
      }
    }
  }

  /// What an attribute of some name holds.
  func attribute(_ name: Range<Int>) -> Attribute {
    switch name.count {
    case 2 where stands("id", at: name.lowerBound), 3 where stands("for", at: name.lowerBound): .id
    case 3 where stands("src", at: name.lowerBound): .picture
    case 4 where stands("href", at: name.lowerBound): .link
    case 13 where stands("aria-controls", at: name.lowerBound),
      15 where stands("aria-labelledby", at: name.lowerBound),
      16 where stands("aria-describedby", at: name.lowerBound):
      .ids
    default: .other
    }
  }

  /// Whether an address has a scheme.
  func hasScheme(_ value: Range<Int>) -> Bool {
    let sign = Bytes.first(in: bytes, value, where: isSignOfAddress)
    return sign < value.upperBound && bytes[sign] == UInt8(ascii: ":")
  }

  /// Where a tag or a comment first begins from a place on, or else the end.
  @inline(__always)
  func nextTag(from start: Int) -> Int {
    Bytes.first(in: bytes, min(start, bytes.count)..<bytes.count, where: isTagStart)
  }

  /// Where a byte first stands in a range, or else its end.
  @inline(__always)
  func first(_ byte: UInt8, in range: Range<Int>) -> Int {
    @inline(__always) func isSame(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen { Bytes.equal(bytes, byte) }
    return Bytes.first(in: bytes, range, where: isSame)
  }

  /// Where a byte first stands from a place on, or else the end.
  @inline(__always)
  func first(_ byte: UInt8, from start: Int) -> Int {
    first(byte, in: min(start, bytes.count)..<bytes.count)
  }

  /// Where a tag first stands from a place on, outside comments.
  func find(_ tag: StaticString, from start: Int) -> Int? {
    var place = nextTag(from: start)
    while place < bytes.count {
      if stands(tag, at: place) { return place }
      place = nextTag(from: stands("<!--", at: place) ? commentEnd(from: place) : place + 1)
    }
    return nil
  }

  /// Where the comment that begins at a place is over (HTML, section 13.2.5.43): `<!-->` is one.
  func commentEnd(from start: Int) -> Int {
    var place = first(UInt8(ascii: ">"), from: start + 4)
    while place < bytes.count, !stands("-->", at: place - 2) {
      place = first(UInt8(ascii: ">"), from: place + 1)
    }
    return min(bytes.count, place + 1)
  }

  /// Whether some text of ASCII stands at a place.
  @inline(__always)
  func stands(_ text: StaticString, at place: Int) -> Bool {
    // The byte behind the first one and the last tell most tags apart.
    let last = text.utf8CodeUnitCount - 1
    guard place + last < bytes.count, unsafe bytes[place + 1] == text.utf8Start[1],
      unsafe bytes[place + last] == text.utf8Start[last]
    else { return false }
    return text.withUTF8Buffer { unsafe Bytes.areSame(bytes, place, UnsafeRawBufferPointer($0)) }
  }
}
