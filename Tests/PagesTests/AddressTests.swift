import Markdown
import Testing

@testable import Pages

@Suite struct AddressTests {
  /// A path as it is to stand in a link, byte by byte (RFC 3986, section 2; bytes beyond ASCII stay).
  private func encoded(_ path: String) -> String {
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
    return path.unicodeScalars.map { scalar in
      if !scalar.isASCII || plain.unicodeScalars.contains(scalar) { return String(scalar) }
      return (scalar.value < 16 ? "%0" : "%") + String(scalar.value, radix: 16, uppercase: true)
    }.joined()
  }

  @Test func whatNoAddressMayHoldIsEscapedWhereverItStands() {
    let scalars = (0..<0x80).map { Unicode.Scalar($0)! } + ["é", "中"]
    for scalar in scalars {
      for count in [0, 1, 14, 15, 16, 31, 32] {
        let letters = String(repeating: "a", count: count)
        let path = letters + String(scalar) + letters
        #expect(AddressText.path(path) == encoded(path))
        var out = HTMLBuffer()
        AddressText.writePath(path, into: &out)
        #expect(out.string == encoded(path))
      }
    }
  }

  @Test func linksFromATableAreThoseThatAreMadeOneByOne() {
    let addresses = ["index.html", "a/b.html", "a/c d.html", "a/b/é.html", "claims.html", "a/d.html"]
    let table = AddressTable(addresses)
    let places = (addresses + ["a/b/c/d.html", "b.html"]).map { Place($0) } + [Place("", root: "/site/")]
    for place in places {
      for (number, address) in addresses.enumerated() {
        #expect(table.isOf(place, number) == (place.address == address))
        if place.address == address { continue }
        var out = HTMLBuffer()
        table.write(number, from: place, into: &out)
        #expect(out.string == place.href(address))
      }
    }
  }

  @Test func openingsEndBetweenWords() {
    #expect(Composer.opening("one two three", upTo: 13) == "one two three")
    #expect(Composer.opening("one two three", upTo: 12) == "one two …")
    #expect(Composer.opening("one two three", upTo: 3) == "one …")
    #expect(Composer.opening("onetwothree", upTo: 4) == "onet …")
    #expect(Composer.opening("één twee drie", upTo: 8) == "één …")
  }

  @Test func waysToTheRoot() {
    for (address, way) in [("a.html", "b.html"), ("c/a.html", "../b.html"), ("d/c/a.html", "../../b.html")] {
      #expect(Place(address).href("b.html") == way)
      #expect(Place(address).href(address) == "a.html")
    }
  }
}
