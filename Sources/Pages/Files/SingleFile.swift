import Markdown
import Model
import Scanning
import Source

// In: the finished pages of a site. Out: one document that holds them all, to be sent by mail or printed as a whole.
// How a page is copied into it stands in `SheetWriter`.

/// Joins pages into one document: every id is given its page's name before it, and every link is led there.
struct SingleFile: Sendable {
  /// An address without its ending, with dots for slashes, since an id in a drawing has none.
  ///
  /// It becomes part of ids as it is, and a file's name may hold quotation marks and tags: they are encoded as in an
  /// address, with `~` for `%`, which readers of links would decode.
  static func name(of address: String) -> String {
    let ending = ".html"
    let path = address.utf8.dropLast(address.hasSuffix(ending) ? ending.utf8.count : 0)
    let dotted = path.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: ".") : $0 }
    let name = AddressText.fragment(String(decoding: dotted, as: UTF8.self))
    if !name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "%") }) { return name }
    return name.replacing("~", with: "%7E").replacing("%", with: "~")
  }

  /// The names of the pages by their paths below the root, as these stand in links.
  private let names: NameTable
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
    names = NameTable(addresses.map { (AddressText.path($0), Self.name(of: $0)) })
  }

  /// A page as a section of the document, with its language where that is another than the document's.
  func section(_ bytes: [UInt8], of address: String, language: String? = nil) -> [UInt8] {
    var sheet = SheetWriter(bytes, of: Place(address), in: self)
    return sheet.section(language)
  }

  /// What a page is called in the document.
  func name(of place: Place) -> String { names[place.encoded.utf8] ?? Self.name(of: place.address) }

  // MARK: Addresses

  /// A link to a place of the document, by its address from the site's root.
  func href(_ address: String) -> String {
    let parts = address.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1)
    let path = parts.first.flatMap(String.init) ?? ""
    let name = names[path.utf8] ?? Self.name(of: percentDecoded(path) ?? path)
    return "#" + name + (parts.count > 1 ? "--" + Substring(parts[1]) : "")
  }

  /// What a path of a page leads to.
  enum Destination {
    /// A page of the document, by its name there.
    case page(String)
    /// An address on the site, as it stands in HTML.
    case site(String)
  }

  /// What a link's path, a range of a page that is not empty, leads to in the document; nil for nowhere.
  ///
  /// The links of this program begin with the way to the root, and go on as the address of a page stands in a link.
  func destination(_ page: [UInt8], _ range: Range<Int>, from place: Place) -> Destination? {
    let isBelowRoot = unsafe place.root.utf8.withContiguousStorageIfAvailable { root in
      unsafe root.count <= range.count
        && Bytes.areSame(page, range.lowerBound, UnsafeRawBufferPointer(root))
    }
    if isBelowRoot == true, let name = names[page, range.dropFirst(place.root.utf8.count)] {
      return .page(name)
    }
    let path = AddressText.path(resolved(String(decoding: page[range], as: UTF8.self), from: place.address))
    if let name = names[path.utf8] { return .page(name) }
    return baseURL.map { base in
      var out = HTMLBuffer()
      out.quotedText(base)
      return .site(out.string + path)
    }
  }

  /// A picture as data in the document.
  func picture(_ source: String, from place: Place) -> String? {
    let path = resolved(source, from: place.address)
    guard let type = Self.mediaTypes[path.split(separator: ".").last.map { $0.lowercased() } ?? ""],
      let bytes = media(path)
    else { return nil }
    return "data:\(type);base64," + String(decoding: base64(bytes), as: UTF8.self)
  }

  private static let mediaTypes = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml",
    "webp": "image/webp", "avif": "image/avif",
  ]

  /// A relative path from a page, below the root; percent-escapes are taken away as the pages' own addresses have none.
  private func resolved(_ path: String, from address: String) -> String {
    var folders = address.split(separator: "/").dropLast().map(String.init)
    for step in path.split(separator: "/") {
      if step == ".." { _ = folders.popLast() } else if step != "." { folders.append(String(step)) }
    }
    let joined = folders.joined(separator: "/")
    return percentDecoded(joined) ?? joined
  }
}

/// Names by paths.
///
/// They are looked up by bytes of a page, since each of its many links would have to be made a string for a dictionary.
private struct NameTable: Sendable {
  private let entries: [(path: [UInt8], name: String)]
  /// For each hash the position of an entry, or that of none, -1.
  ///
  /// A path whose own place is taken stands in the next free one. At most half of them are taken.
  private var places: [Int32]

  /// A table of paths and names; of those with the same path it has the first.
  init(_ pairs: [(path: String, name: String)]) {
    entries = pairs.map { (Array($0.path.utf8), $0.name) }
    places = Array(repeating: -1, count: 1 << (Int.bitWidth - pairs.count.leadingZeroBitCount + 1))
    for (position, entry) in entries.enumerated() {
      let place = place(of: entry.path, entry.path.indices)
      if places[place] < 0 { places[place] = Int32(position) }
    }
  }

  subscript(path: some Sequence<UInt8>) -> String? {
    let path = Array(path)
    return self[path, path.indices]
  }

  subscript(bytes: [UInt8], path: Range<Int>) -> String? {
    let position = places[place(of: bytes, path)]
    return position < 0 ? nil : entries[Int(position)].name
  }

  /// Where the position of a path stands, or is free for it.
  private func place(of bytes: [UInt8], _ path: Range<Int>) -> Int {
    // Fowler, Noll and Vo's hash 1a.
    var hash: UInt32 = 0x811C_9DC5
    for index in path { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
    var place = Int(hash) & (places.count - 1)
    while places[place] >= 0, !isPath(Int(places[place]), bytes, path) {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private func isPath(_ position: Int, _ bytes: [UInt8], _ path: Range<Int>) -> Bool {
    entries[position].path.count == path.count
      && Bytes.areSame(entries[position].path, 0, bytes, path)
  }
}
