import Markdown
import Scanning

// In: the finished pages of a site. Out: one document that holds them all, to be sent by mail or printed as a whole.
// It reads only HTML that this program has written: double-quoted attributes, escaped text, no comments.

/// Joins pages into one document: every id is given its page's name before it, and every link is led there.
struct SingleFile: Sendable {
  /// A link to a place of the site, as it stands in the document.
  static func href(_ spot: Spot) -> String {
    "#" + name(of: spot.path) + (spot.fragment.map { "--" + $0.encoded() } ?? "")
  }

  /// An address without its ending, with dots for slashes, since an id in a drawing has none.
  ///
  /// It becomes part of ids as it is, and a file's name may hold quotation marks and tags: they are encoded as in an
  /// address, with `~` for `%`, which readers of links would decode.
  static func name(of address: String) -> String {
    let path = address.hasSuffix(".html") ? address.dropLast(".html".count) : address[...]
    let name = AddressText.fragment(path.split(separator: "/").joined(separator: "."))
    return name.replacing("~", with: "%7E").replacing("%", with: "~")
  }

  private let names: [String: String]
  private let baseURL: String?
  private let media: @Sendable (String) -> [UInt8]?

  /// A document of some pages.
  ///
  /// - Parameters:
  ///   - addresses: where the pages are published.
  ///   - baseURL: where the site is published; links to files that are no pages lead there, or nowhere without one.
  ///   - media: the bytes of a picture, by its path below the site's root; nil leaves its alternative text.
  init(_ addresses: [String], baseURL: String?, media: @escaping @Sendable (String) -> [UInt8]?) {
    self.baseURL = baseURL
    self.media = media
    names = Dictionary(addresses.map { ($0, Self.name(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// A page as a section of the document.
  func section(_ bytes: [UInt8], of address: String) -> [UInt8] {
    let part = Part(address: address, name: Self.name(of: address))
    var out = HTMLBuffer(capacity: bytes.count)
    out.raw("<section class=\"sheet\"")
    out.attribute("id", part.name)
    out.raw(">")
    write(bytes, of: part, into: &out)
    out.raw("</section>\n")
    return out.bytes
  }

  /// A page's address, and its name in the document, with which its ids begin.
  private struct Part {
    let address: String
    let name: String
  }

  // MARK: One page

  private func write(_ bytes: [UInt8], of part: Part, into out: inout HTMLBuffer) {
    var known: [String: Destination] = [:]
    guard let open = find("<main", in: bytes, from: 0), let start = find(">", in: bytes, from: open),
      let end = find("</main>", in: bytes, from: start)
    else { return }
    var place = start + 1
    while let tag = bytes[place..<end].firstIndex(of: UInt8(ascii: "<")) {
      out.append(markup: bytes[place..<tag])
      // What leads through a site is of no use in one document, and cards are in the pages themselves.
      if let left = Self.skipped.first(where: { bytes[tag..<end].starts(with: $0.open) }) {
        place = find(left.close, in: bytes, from: tag).map { $0 + left.close.utf8.count } ?? end
        continue
      }
      let close = tagEnd(bytes, from: tag)
      writeTag(bytes[tag..<min(close, end)], of: part, &known, into: &out)
      place = min(close, end)
    }
    out.append(markup: bytes[place..<end])
  }

  private static let skipped: [(open: [UInt8], close: String)] = [
    (Array("<nav".utf8), "</nav>"), (Array("<template".utf8), "</template>"),
  ]

  /// Where a tag ends, behind its `>`; one in an attribute's value does not end it.
  private func tagEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var isQuoted = false
    for place in start..<bytes.count {
      if bytes[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[place] == UInt8(ascii: ">"), !isQuoted { return place + 1 }
    }
    return bytes.count
  }

  /// Copies a tag with its ids and addresses changed.
  private func writeTag(
    _ tag: ArraySlice<UInt8>, of part: Part, _ known: inout [String: Destination], into out: inout HTMLBuffer
  ) {
    let isSection = tag.starts(with: "<section".utf8)
    var place = tag.startIndex
    while let quote = tag[place...].firstIndex(of: UInt8(ascii: "\"")),
      let end = tag[(quote + 1)...].firstIndex(of: UInt8(ascii: "\""))
    {
      let space = tag[place..<quote].lastIndex(of: UInt8(ascii: " ")) ?? quote
      let kind = Attribute(tag[space..<quote].dropFirst().dropLast())
      if kind == .other {
        out.append(markup: tag[place...end])
        place = end + 1
        continue
      }
      let value = String(decoding: tag[(quote + 1)..<end], as: UTF8.self)
      // A section named by its heading is a landmark, and a document with a hundred of them has none.
      let changed: String? =
        switch kind {
        case .id: "\(part.name)--\(value)"
        case .ids:
          isSection ? nil : value.split(separator: " ").map { "\(part.name)--\($0)" }.joined(separator: " ")
        case .link: link(value, from: part, &known)
        case .picture: picture(value, from: part)
        case .other: value
        }
      if let changed {
        out.append(markup: tag[place...quote])
        out.append(markup: changed.utf8)
        out.raw("\"")
      } else {
        out.append(markup: tag[place..<space])
      }
      place = end + 1
    }
    out.append(markup: tag[place...])
  }

  /// What an attribute holds that is another in one document.
  private enum Attribute {
    case id, ids, link, picture, other

    init(_ name: ArraySlice<UInt8>) {
      self = Self.named.first { name.elementsEqual($0.name) }?.kind ?? .other
    }

    private static let named: [(name: [UInt8], kind: Attribute)] = [
      (Array("href".utf8), .link), (Array("id".utf8), .id), (Array("for".utf8), .id),
      (Array("src".utf8), .picture), (Array("aria-labelledby".utf8), .ids),
      (Array("aria-describedby".utf8), .ids), (Array("aria-controls".utf8), .ids),
    ]
  }

  // MARK: Addresses

  /// What a path of a page leads to.
  private enum Destination {
    /// A page of the document, by its name there.
    case page(String)
    /// An address on the site; nil where that is not known.
    case site(String?)
  }

  /// Where a link leads in the document; nil for nowhere.
  ///
  /// What a path leads to is kept for the page's other links.
  private func link(_ href: String, from part: Part, _ known: inout [String: Destination]) -> String? {
    if hasScheme(href) { return href }
    let hash = href.utf8Offset(of: UInt8(ascii: "#"))
    let path = hash.flatMap { String(href.utf8.prefix($0)) } ?? href
    let fragment = hash.flatMap { String(href.utf8.dropFirst($0 + 1)) }
    let destination = known[path] ?? self.destination(path, from: part)
    known[path] = destination
    switch destination {
    case .page(let name): return "#" + name + (fragment.map { "--" + $0 } ?? "")
    case .site(let address): return address.map { $0 + (fragment.map { "#" + $0 } ?? "") }
    }
  }

  private func destination(_ path: String, from part: Part) -> Destination {
    let path = path.isEmpty ? part.address : resolved(path, from: part.address)
    if let name = names[path] { return .page(name) }
    return .site(
      baseURL.map { base in
        var out = HTMLBuffer()
        out.quotedText(base)
        return out.string + AddressText.path(path)
      })
  }

  /// A picture as data in the document.
  private func picture(_ source: String, from part: Part) -> String? {
    if hasScheme(source) { return source }
    let path = resolved(source, from: part.address)
    guard let type = Self.mediaTypes[path.split(separator: ".").last.map { $0.lowercased() } ?? ""],
      let bytes = media(path)
    else { return nil }
    return "data:\(type);base64,\(base64(bytes))"
  }

  private static let mediaTypes = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml",
    "webp": "image/webp", "avif": "image/avif",
  ]

  private func hasScheme(_ address: String) -> Bool {
    let first = address.utf8.first { ":/#?".utf8.contains($0) }
    return first == UInt8(ascii: ":")
  }

  /// A relative path from a page, below the root; percent-escapes are taken away as the pages' own addresses have none.
  private func resolved(_ path: String, from address: String) -> String {
    var folders = address.split(separator: "/").dropLast().map(String.init)
    for step in path.split(separator: "/") {
      if step == ".." { _ = folders.popLast() } else if step != "." { folders.append(String(step)) }
    }
    return AddressText.decoded(folders.joined(separator: "/"))
  }
}

/// Where a text first stands in some bytes, from a place on.
private func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
  let wanted = Array(text.utf8)
  var place = start
  while place + wanted.count <= bytes.count {
    guard let first = bytes[place...].firstIndex(of: wanted[0]) else { return nil }
    if bytes[first...].starts(with: wanted) { return first }
    place = first + 1
  }
  return nil
}

/// Bytes in base64 (RFC 4648, section 4).
func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var out: [UInt8] = []
  out.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for index in 0..<4 {
      out.append(index <= group.count ? letters[value >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: out, as: UTF8.self)
}
