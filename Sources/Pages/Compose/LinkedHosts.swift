import Model

// In: the briefing. Out: the hosts that its pages link to, so that a reader sees on one page where links lead.

extension Composer {
  /// The hosts that the briefing links to, most links first, each with how many there are.
  func linkedHosts() -> [FactModel] {
    let briefing = site.briefing
    var addresses = briefing.sources.flatMap { [$0.url, $0.archiveURL].compactMap(\.self) }
    for page in briefing.pages {
      addresses += page.links.compactMap {
        if case .external(let address) = $0.destination { address } else { nil }
      }
    }
    let wikidata = briefing.entities.count { $0.wikidata != nil }
    addresses += Array(repeating: "https://www.wikidata.org/", count: wikidata)
    let counts = addresses.compactMap(Self.host(of:)).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      FactModel(label: $0.key, words: String($0.value))
    }
  }

  /// The host of a web address, in small letters (RFC 3986, section 3.2.2); nil of any other address.
  static func host(of address: String) -> String? {
    guard isWeb(address) else { return nil }
    var address = address
    let name = address.withUTF8 { bytes in
      // Behind the scheme, its colon and two slashes.
      let rest = bytes.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
      let authority = rest.prefix { !ends[Int($0)] }
      let host = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[$0...].dropFirst() } ?? authority
      let isLiteral = host.first == UInt8(ascii: "[")
      return String(decoding: isLiteral ? host : host.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    }
    return name.isEmpty ? nil : name.lowercased()
  }

  /// What ends the part of an address that names the host.
  private static let ends: [Bool] = (0...255).map { "/?#\\".utf8.contains(UInt8($0)) }
}
