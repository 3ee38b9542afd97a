// In: the bytes of one text, and the brackets in it. Out: the addresses that stand there, as GFM 0.29, section 6.9
// (extended autolinks) has it. `BareLinkPass` makes links of them; together they replace the library's `autolink`,
// which overflows a buffer. It does not know what stands around the text.
//
// Texts come here as they are shown: escapes and entities are resolved, and where emphasis begins in
// `https://a.example/*b*` the link ends. The library looks for addresses before all that. Everything else is as in the
// specification and in cmark-gfm, which makes no link in a bracket that is open; of mail addresses alone it does.

import Scanning
import Source

/// An address found in a text.
struct BareLink {
  /// What goes before the text to make it a destination.
  enum Prefix { case none, http, mailto }

  /// Where it stands in the bytes that hold the text.
  let range: Range<Int>
  let prefix: Prefix

  /// The same where those bytes begin elsewhere.
  func shifted(by offset: Int) -> BareLink {
    BareLink(range: range.lowerBound + offset..<range.upperBound + offset, prefix: prefix)
  }
}

/// A bracket in a text, one that is neither escaped nor an entity's.
struct Bracket {
  /// What it may be to a link.
  enum Kind { case opening, openingImage, closing }

  /// Where it stands in the bytes that hold the text.
  let place: Int
  let kind: Kind
}

/// The brackets that are open at a place in a block, as cmark-gfm sees them: a closing one closes the last, whether a
/// link comes of the two or not.
struct OpenBrackets {
  /// For each of them, whether it is an image's.
  private var areImages: [Bool] = []
  private var links = 0
  /// How many of the images' have no link behind them, and how many brackets stood before the last link.
  private var images = 0
  private var linked = 0

  /// Whether one is open in which no address is linked: a link's, or an image's without a link behind it.
  var holdNoAddress: Bool { links + images > 0 }

  mutating func pass(_ bracket: Bracket.Kind) {
    switch bracket {
    case .opening:
      areImages.append(false)
      links += 1
    case .openingImage:
      areImages.append(true)
      images += 1
    case .closing:
      guard let isImage = areImages.popLast() else { return }
      if !isImage { links -= 1 } else if areImages.count >= linked { images -= 1 }
      linked = min(linked, areImages.count)
    }
  }

  /// Passes a link.
  mutating func passLink() { (images, linked) = (0, areImages.count) }
}

/// Looks for addresses in one text.
///
/// It goes over the text once. At each `:`, `www.` and `@` it looks back and ahead; it looks back no further than
/// to where the last address ended, and a host that is wrong at its end is not read again, so the time is linear in
/// the text.
struct BareLinkScan {
  /// Bytes that hold the text, and where in them it stands.
  let bytes: [UInt8]
  let text: Range<Int>
  /// Whether `www.` may stand at the very start of the text: at a line's start, or behind `*`, `_` or `~`.
  let isStartFree: Bool
  /// Those that are open before the text, and then behind what was passed of it.
  private(set) var open: OpenBrackets
  /// The text's own brackets, and how many of them were passed.
  private let brackets: [Bracket]
  private var passed = 0
  /// Before this place any host is the one that was found wrong for its last two parts, and is wrong again.
  private var wrongBefore = 0

  init(
    _ bytes: [UInt8], text: Range<Int>, isStartFree: Bool, open: OpenBrackets = OpenBrackets(),
    brackets: [Bracket] = []
  ) {
    self.bytes = bytes
    self.text = text
    self.isStartFree = isStartFree
    self.open = open
    self.brackets = brackets
  }

  /// All addresses, first to last.
  mutating func links() -> [BareLink] {
    var links: [BareLink] = []
    var place = text.lowerBound
    var done = text.lowerBound
    while place < text.upperBound {
      let link: BareLink? =
        switch bytes[place] {
        case UInt8(ascii: ":"): schemeLink(at: place, notBefore: done)
        case UInt8(ascii: "w"): webLink(at: place, notBefore: done)
        case UInt8(ascii: "@"): mailLink(at: place, notBefore: done)
        default: nil
        }
      if let link {
        links.append(link)
        done = link.range.upperBound
        place = max(done, place + 1)
      } else {
        place += 1
      }
    }
    passBrackets(before: text.upperBound, notBefore: done)
    return links
  }

  /// Passes the brackets before a place; what stands in an address is none.
  private mutating func passBrackets(before place: Int, notBefore done: Int) {
    while passed < brackets.count, brackets[passed].place < place {
      if brackets[passed].place >= done { open.pass(brackets[passed].kind) }
      passed += 1
    }
  }

  // MARK: The three kinds

  /// `http://`, `https://` or `ftp://`, not preceded by a letter, and a host.
  private mutating func schemeLink(at colon: Int, notBefore done: Int) -> BareLink? {
    let host = colon + 3
    guard host < text.upperBound, bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/")
    else {
      return nil
    }
    var start = colon
    while start > done, colon - start < 6, bytes[start - 1].isLetter { start -= 1 }
    let name = bytes[start..<colon].map { $0 | 0x20 }
    guard ["http", "https", "ftp"].contains(where: { name.elementsEqual($0.utf8) }),
      isHostByte(host), hostEnd(from: host) != nil
    else { return nil }
    passBrackets(before: start, notBefore: done)
    if open.holdNoAddress { return nil }
    return link(from: start, prefix: .none)
  }

  /// `www.` at the start of a line, or behind white space, `*`, `_`, `~` or `(`; and a host with a dot.
  private mutating func webLink(at place: Int, notBefore done: Int) -> BareLink? {
    guard place + 4 < text.upperBound, bytes[place..<place + 4].elementsEqual("www.".utf8) else { return nil }
    let isFree =
      place == text.lowerBound
      ? isStartFree : bytes[place - 1].isWhiteSpace || "*_~(".utf8.contains(bytes[place - 1])
    guard isFree, let end = hostEnd(from: place), end > place + 4 else { return nil }
    passBrackets(before: place, notBefore: done)
    if open.holdNoAddress { return nil }
    return link(from: place, prefix: .http)
  }

  /// A mail address: `[A-Za-z0-9.+_-]+@` and a host with a dot in it, that ends in a letter.
  private mutating func mailLink(at sign: Int, notBefore done: Int) -> BareLink? {
    var start = sign
    while start > done,
      bytes[start - 1].isLetter || bytes[start - 1].isDigit || ".+-_".utf8.contains(bytes[start - 1])
    {
      start -= 1
    }
    guard start < sign else { return nil }
    var end = sign + 1
    var dots = 0
    while end < text.upperBound {
      let byte = bytes[end]
      if byte == UInt8(ascii: ".") {
        guard end + 1 < text.upperBound, bytes[end + 1].isLetter || bytes[end + 1].isDigit else { break }
        dots += 1
      } else if byte == UInt8(ascii: "@") {
        return nil
      } else if !byte.isLetter, !byte.isDigit, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        break
      }
      end += 1
    }
    guard dots > 0, bytes[end - 1].isLetter else { return nil }
    passBrackets(before: start, notBefore: done)
    let scheme = Array("mailto:".utf8)
    let isNamed = start - done >= scheme.count && bytes[start - scheme.count..<start].elementsEqual(scheme)
    let isWord = isNamed && start - done > scheme.count && bytes[start - scheme.count - 1].isLetter
    return isNamed && !isWord
      ? BareLink(range: start - scheme.count..<end, prefix: .none)
      : BareLink(range: start..<end, prefix: .mailto)
  }

  // MARK: Where an address ends

  /// Where a host ends: letters, digits, `-`, `_` and dots, no `_` in its last two parts; nil if it is none.
  private mutating func hostEnd(from start: Int) -> Int? {
    guard start >= wrongBefore else { return nil }
    var place = start + 1
    var (inLast, inLastButOne) = (0, 0)
    var (lastDot, lastDotButOne) = (start, start)
    while place < text.upperBound - 1 {
      if bytes[place] == UInt8(ascii: "_") {
        inLast += 1
      } else if bytes[place] == UInt8(ascii: ".") {
        (inLastButOne, inLast) = (inLast, 0)
        (lastDotButOne, lastDot) = (lastDot, place)
      } else if bytes[place] != UInt8(ascii: "-"), !isHostByte(place) {
        break
      }
      place += 1
    }
    if inLast == 0 && inLastButOne == 0 { return place }
    wrongBefore = lastDotButOne
    return nil
  }

  /// The link from `start` to the next white space or `<`, without the punctuation at its end.
  private func link(from start: Int, prefix: BareLink.Prefix) -> BareLink? {
    var end = start
    var unclosed = 0
    while end < text.upperBound, !bytes[end].isWhiteSpace, bytes[end] != UInt8(ascii: "<") {
      if bytes[end] == UInt8(ascii: "(") { unclosed += 1 }
      if bytes[end] == UInt8(ascii: ")") { unclosed -= 1 }
      end += 1
    }
    while end > start {
      let last = bytes[end - 1]
      if "?!.,:*_~'\"".utf8.contains(last) {
        end -= 1
      } else if last == UInt8(ascii: ";") {
        var name = end - 1
        while name > start, bytes[name - 1].isLetter { name -= 1 }
        let isEntity = name < end - 1 && name > start && bytes[name - 1] == UInt8(ascii: "&")
        end = isEntity ? name - 1 : end - 1
      } else if last == UInt8(ascii: ")"), unclosed < 0 {
        unclosed += 1
        end -= 1
      } else {
        break
      }
    }
    return end > start ? BareLink(range: start..<end, prefix: prefix) : nil
  }

  // MARK: Bytes

  /// Whether a character that hosts may have begins here: neither white space nor punctuation.
  private func isHostByte(_ place: Int) -> Bool {
    let byte = bytes[place]
    if byte < 0x80 { return byte.isLetter || byte.isDigit }
    var decoder = UTF8()
    var iterator = bytes[place..<text.upperBound].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .spaceSeparator:
      return false
    default: return true
    }
  }
}

extension BareLinkScan {
  /// The first place in a range where an address may be told; the range's end where there is none.
  static func candidate(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    unsafe bytes.withUnsafeBufferPointer { unsafe Bytes.first(in: $0, range, wherePair: mayTell) }
  }
}

/// Which bytes may tell an address together with those behind them: `@`, `:/`, and `w.` as of `www.`.
@inline(__always) private func mayTell(_ bytes: Bytes.Sixteen, _ next: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.equal(bytes, UInt8(ascii: "@"))
    | Bytes.equal(bytes, UInt8(ascii: ":")) & Bytes.equal(next, UInt8(ascii: "/"))
    | Bytes.equal(bytes, UInt8(ascii: "w")) & Bytes.equal(next, UInt8(ascii: "."))
}
