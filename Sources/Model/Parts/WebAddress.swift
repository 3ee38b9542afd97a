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
  private var counts: [String: Int] = [:]
  /// The host of the last link, and how many links in a row lead there: most do where the one before them did.
  private var last = (host: "", links: 0)

  /// None so far.
  public init() {}

  /// How many links there are to each host.
  public var byHost: [String: Int] {
    last.links == 0 ? counts : counts.merging([last.host: last.links], uniquingKeysWith: +)
  }

  /// Counts a link to a web address.
  public mutating func add(_ address: String) { address.withBytes { unsafe add($0) } }

  /// The same, of an address in UTF-8.
  mutating func add(_ address: UnsafeBufferPointer<UInt8>) {
    if unsafe last.links > 0 && WebAddress.isAddress(address, of: last.host) {
      last.links += 1
    } else if let host = unsafe WebAddress.host(of: address) {
      if last.links > 0 { counts[last.host, default: 0] += last.links }
      last = (host, 1)
    }
  }

  /// Counts what was counted elsewhere as well.
  mutating func add(_ others: HostCounts) {
    counts.merge(others.byHost, uniquingKeysWith: +)
  }
}
