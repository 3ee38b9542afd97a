import Scanning

/// Addresses that may become links to other sites: with the scheme `http` or `https`.
public enum WebAddress {
  /// Whether an address is one.
  public static func isWeb(_ address: String) -> Bool { address.withBytes { unsafe isWeb($0) } }

  fileprivate static func isWeb(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    schemes.contains { scheme in
      address.count >= scheme.count
        && scheme.indices.allSatisfy { place in
          let byte = unsafe address[place]
          return (byte.isLetter ? byte | 0x20 : byte) == scheme[place]
        }
    }
  }

  private static let schemes = ["https://", "http://"].map { Array($0.utf8) }

  /// The host of a web address, in small letters (RFC 3986, section 3.2.2); nil of any other address.
  public static func host(of address: String) -> String? { address.withBytes { unsafe host(of: $0) } }

  fileprivate static func host(of address: UnsafeBufferPointer<UInt8>) -> String? {
    guard unsafe isWeb(address) else { return nil }
    let authority = unsafe authority(of: address)
    // Nearly all are a name as it is to be, and no more.
    if unsafe Bytes.first(in: address, authority.indices, where: mayBeOtherThanName) == authority.endIndex {
      return unsafe authority.isEmpty ? nil : String(decoding: authority, as: UTF8.self)
    }
    let user = unsafe authority.lastIndex(of: UInt8(ascii: "@"))
    let host = unsafe user.map { unsafe authority[$0...].dropFirst() } ?? authority
    let isLiteral = unsafe host.first == UInt8(ascii: "[")
    let name = unsafe isLiteral ? host : host.prefix { $0 != UInt8(ascii: ":") }
    if unsafe name.isEmpty { return nil }
    let isLower = unsafe name.allSatisfy { $0 < 0x80 && !(65...90).contains($0) }
    let text = unsafe String(decoding: name, as: UTF8.self)
    return isLower ? text : text.lowercased()
  }

  /// Whether a web address is one of a host, as that is written.
  fileprivate static func isAddress(_ address: UnsafeBufferPointer<UInt8>, of host: String) -> Bool {
    guard unsafe isWeb(address) else { return false }
    return host.withBytes { host in unsafe authority(of: address).elementsEqual(host) }
  }

  /// The part of a web address that names its host: behind the scheme, its colon and two slashes.
  private static func authority(of address: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = unsafe address[4] == UInt8(ascii: ":") ? 7 : 8
    return unsafe address[start..<Bytes.first(in: address, start..<address.count, where: endsAuthority)]
  }

  /// Which bytes end the part of an address that names the host: `/`, `?`, `#` and `\`.
  @inline(__always) private static func endsAuthority(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
    Bytes.equal(bytes, UInt8(ascii: "/")) | Bytes.equal(bytes, UInt8(ascii: "?"))
      | Bytes.equal(bytes, UInt8(ascii: "#")) | Bytes.equal(bytes, UInt8(ascii: "\\"))
  }

  /// Which bytes stand beside a host's name, or are to be other ones in it: `:`, `@`, `[`, capital letters, and what is
  /// not ASCII.
  @inline(__always) private static func mayBeOtherThanName(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
    // The letters stand between `@` and `[`.
    Bytes.within(bytes, UInt8(ascii: "@")...UInt8(ascii: "["))
      | Bytes.equal(bytes, UInt8(ascii: ":")) | Bytes.beyondASCII(bytes)
  }
}

/// How many links lead to each other site, by its host.
public struct HostCounts: Sendable {
  /// A host as its bytes spell it: strings are equal that differ in them.
  private struct Spelling: Hashable {
    let bytes: [UInt8]

    init(_ host: String) { bytes = Array(host.utf8) }

    var isASCII: Bool { bytes.allSatisfy { $0 < 0x80 } }
    var host: String { String(decoding: bytes, as: UTF8.self) }

    /// All bytes in one go: the element-wise hash of an array is several times as slow.
    func hash(into hasher: inout Hasher) { unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) } }
  }

  /// The links to a host, as one of its spellings has it.
  private struct Links {
    var count = 0
    /// Where the first of them stands.
    var first = Int.max

    mutating func add(_ others: Links) {
      count += others.count
      first = min(first, others.first)
    }
  }

  private var counts: [Spelling: Links] = [:]
  /// The host of the last link, and the links in a row that lead there: most do where the one before them did.
  private var last = (host: "", links: Links())

  /// None so far.
  public init() {}

  /// How many links there are to each host; a host with several spellings has that of its first link.
  public var byHost: [String: Int] {
    var all = self
    all.countLast()
    var hosts = [String: Int](minimumCapacity: all.counts.count)
    // In ASCII each has one.
    for (spelling, links) in all.counts where spelling.isASCII { hosts[spelling.host] = links.count }
    let others = all.counts.filter { !$0.key.isASCII }.sorted { $0.value.first < $1.value.first }
    for (spelling, links) in others { hosts[spelling.host, default: 0] += links.count }
    return hosts
  }

  /// Counts a link to a web address; places rise in the order of the links.
  public mutating func add(_ address: String, at place: Int) {
    address.withBytes { unsafe add($0, at: place) }
  }

  /// The same, of an address in UTF-8.
  mutating func add(_ address: UnsafeBufferPointer<UInt8>, at place: Int) {
    if unsafe last.links.count == 0 || !WebAddress.isAddress(address, of: last.host) {
      guard let host = unsafe WebAddress.host(of: address) else { return }
      countLast()
      last = (host, Links())
    }
    last.links.add(Links(count: 1, first: place))
  }

  /// Counts what was counted elsewhere as well.
  mutating func add(_ others: HostCounts) {
    counts.merge(others.counts) { links, more in
      var links = links
      links.add(more)
      return links
    }
    let last = others.last
    if last.links.count > 0 { counts[Spelling(last.host), default: Links()].add(last.links) }
  }

  private mutating func countLast() {
    if last.links.count > 0 { counts[Spelling(last.host), default: Links()].add(last.links) }
    last.links = Links()
  }
}
