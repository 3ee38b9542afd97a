/// Where a page stands, to write links from it: relative ones, so that the site works at any address and from disk.
struct Place: Sendable, Hashable {
  /// The page's address below the root: `analysis/alliance.html`.
  let address: String
  /// The way from the page to the root: empty, or `../` as often as there are folders.
  let root: String

  /// The place of a page.
  init(_ address: String) {
    self.address = address
    root = String(repeating: "../", count: address.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The place of a page that is shown at any depth: all its links are given from this root.
  init(_ address: String, root: String) {
    self.address = address
    self.root = root
  }

  /// A link to another place.
  func href(_ other: Spot) -> String {
    guard let fragment = other.fragment else {
      return other.path == address
        ? AddressText.path(lastPart(other.path)) : root + AddressText.path(other.path)
    }
    let anchor = "#" + AddressText.fragment(fragment)
    return other.path == address ? anchor : root + AddressText.path(other.path) + anchor
  }

  /// A link to a page or file by its path below the root.
  func href(_ path: String) -> String { href(Spot(path)) }

  private func lastPart(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}

/// A page, or a place in one.
struct Spot: Sendable, Hashable {
  /// The page's address below the root.
  let path: String
  /// The id of the place in it.
  let fragment: String?

  /// A page, or a place in one.
  init(_ path: String, _ fragment: String? = nil) {
    self.path = path
    self.fragment = fragment
  }

  /// The whole address under a base that ends in `/`, with nothing beyond ASCII (RFC 3986).
  func absolute(_ base: String) -> String {
    let page = path == "index.html" ? "" : AddressText.path(path, isURI: true)
    return base + page + (fragment.map { "#" + AddressText.fragment($0, isURI: true) } ?? "")
  }
}
