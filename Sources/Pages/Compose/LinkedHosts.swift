import Model
import Scanning

// In: the briefing. Out: the hosts that its pages link to, so that a reader sees on one page where links lead.

extension Composer {
  /// The hosts that the briefing links to, most links first, each with how many there are.
  func linkedHosts() -> [FactModel] {
    let briefing = site.briefing
    var counts: [String: Int] = [:]
    // Most links lead where the one before them did.
    var last = (host: "", links: 0)
    func count(_ address: String) {
      if Self.isAddress(address, of: last.host) {
        last.links += 1
      } else if let host = Self.host(of: address) {
        if last.links > 0 { counts[last.host, default: 0] += last.links }
        last = (host, 1)
      }
    }
    for source in briefing.sources { [source.link, source.archiveURL].compactMap(\.self).forEach(count) }
    for page in briefing.pages {
      for link in page.links { if case .external(let address) = link.destination { count(address) } }
    }
    for entity in briefing.entities where entity.wikidata != nil { count("https://www.wikidata.org/") }
    if last.links > 0 { counts[last.host, default: 0] += last.links }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      FactModel(label: $0.key, words: String($0.value))
    }
  }

  /// Whether a web address is one of a host, as that is written.
  private static func isAddress(_ address: String, of host: String) -> Bool {
    address.withBytes { bytes in
      guard unsafe !host.isEmpty && isWeb(bytes) else { return false }
      return host.withBytes { host in unsafe authority(of: bytes).elementsEqual(host) }
    }
  }

  /// The host of a web address, in small letters (RFC 3986, section 3.2.2); nil of any other address.
  static func host(of address: String) -> String? {
    address.withBytes { bytes -> String? in
      guard unsafe isWeb(bytes) else { return nil }
      let authority = unsafe authority(of: bytes)
      // Nearly all are a name as it is to be, and no more.
      if unsafe Bytes.first(in: bytes, authority.indices, where: mayBeOtherThanName) == authority.endIndex {
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
