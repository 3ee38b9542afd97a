import Markdown
import Model
import Scanning

/// Where a page stands, to write links from it: relative ones, so that the site works at any address and from disk.
struct Place: Sendable, Hashable {
  /// The page's address below the root: `analysis/alliance.html`.
  let address: String
  /// The same as it stands in a link.
  let encoded: String
  /// The way from the page to the root: empty, or `../` as often as there are folders.
  let root: String
  /// How many folders that goes up; nil where it is a way of another kind.
  let depth: Int?

  /// The site's root.
  static let root = Place("")

  /// The place of a page.
  init(_ address: String) {
    let folders = address.withBytes { unsafe $0.count { $0 == UInt8(ascii: "/") } }
    self.init(address, root: String(repeating: "../", count: folders), depth: folders)
  }

  /// The place of a page that is shown at any depth: all its links are given from this root.
  init(_ address: String, root: String) { self.init(address, root: root, depth: nil) }

  private init(_ address: String, root: String, depth: Int?) {
    self.address = address
    self.root = root
    self.depth = depth
    encoded = AddressText.path(address)
  }

  /// A link to another place.
  func href(_ other: Spot) -> String {
    var out = HTMLBuffer()
    out.address(other, from: self)
    return out.string
  }

  /// A link to a page or file by its path below the root.
  func href(_ path: String) -> String { href(Spot(path)) }
}

/// A page, or a place in one.
struct Spot: Sendable, Hashable {
  /// The page's address below the root.
  let path: String
  /// The id of the place in it.
  let fragment: Fragment?

  /// An id, made only where it is written: most are those of places that refer to something.
  enum Fragment: Sendable, Hashable {
    case id(String)
    case anchor(Anchor, prefix: String)

    /// The fragment as it stands in an address, without its `#`.
    func encoded(isURI: Bool = false) -> String {
      switch self {
      case .id(let id): AddressText.fragment(id, isURI: isURI)
      case .anchor(let anchor, let prefix): prefix + anchor.name
      }
    }
  }

  /// A page, or a place in one.
  init(_ path: String, _ fragment: String? = nil) {
    self.path = path
    self.fragment = fragment.map(Fragment.id)
  }

  /// A place that refers to something.
  init(_ page: Page, at anchor: Anchor, in path: String) {
    self.path = path
    fragment = .anchor(anchor, prefix: page.idPrefix)
  }

  /// The whole address under a base that ends in `/`, with nothing beyond ASCII (RFC 3986).
  func absolute(_ base: String) -> String {
    let page = path == "index.html" ? "" : AddressText.path(path, isURI: true)
    return base + page + (fragment.map { "#" + $0.encoded(isURI: true) } ?? "")
  }
}

extension HTMLBuffer {
  /// Writes ` href="…"`, the way from a page to a place.
  mutating func href(_ spot: Spot, from place: Place) {
    raw(" href=\"")
    address(spot, from: place)
    raw("\"")
  }

  /// Writes ` href="…"`, the way from a page to another page or file.
  mutating func href(_ path: String, from place: Place) { href(Spot(path), from: place) }

  /// Writes ` href="#…"`, the way to an id of the same page.
  mutating func href(fragment id: String) {
    raw(" href=\"#")
    AddressText.writeFragment(id, into: &self)
    raw("\"")
  }

  /// Writes the id of a place that refers to something.
  mutating func anchored(_ anchor: Anchor, _ prefix: String) {
    plain(prefix)
    switch anchor {
    case .place(let number):
      raw("at.")
      self.number(Int(number))
    case .chart: plain(anchor.name)
    }
  }

  /// Writes the way from a page to the root.
  mutating func root(from place: Place) {
    guard let depth = place.depth else { return plain(place.root) }
    for _ in 0..<depth { raw("../") }
  }

  /// Writes the way from a page to a place.
  mutating func address(_ spot: Spot, from place: Place) {
    if spot.path != place.address {
      root(from: place)
      AddressText.writePath(spot.path, into: &self)
    } else if spot.fragment == nil {
      spot.path.withBytes { bytes in
        let name = unsafe bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        unsafe AddressText.writePath(UnsafeBufferPointer(rebasing: bytes[name...]), into: &self)
      }
    }
    switch spot.fragment {
    case nil: break
    case .id(let id):
      raw("#")
      AddressText.writeFragment(id, into: &self)
    case .anchor(let anchor, let prefix):
      raw("#")
      anchored(anchor, prefix)
    }
  }
}
