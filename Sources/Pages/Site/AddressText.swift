/// Addresses as text: what must be escaped in a path or fragment (RFC 3986, section 2).
enum AddressText {
  /// A path below the site's root, percent-encoded but for `/`; beyond ASCII only where `isURI` asks for it, since
  /// HTML takes such characters as they are.
  static func path(_ path: String, isURI: Bool = false) -> String {
    encoded(path, isURI: isURI, allowing: inPath)
  }

  /// A fragment, without its `#`.
  static func fragment(_ id: String, isURI: Bool = false) -> String {
    encoded(id, isURI: isURI, allowing: inFragment)
  }

  /// A path with its percent-escapes taken away.
  static func decoded(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
    var out: [UInt8] = []
    var rest = path.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        out.append(value)
        rest = rest.dropFirst(2)
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let inPath = table("/")
  private static let inFragment = table("/?:")

  /// Whether each byte stands for itself; those beyond ASCII do.
  private static func table(_ others: String) -> [Bool] {
    (0...255).map { number in
      let byte = UInt8(number)
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), 0x80...:
        return true
      default: return others.utf8.contains(byte)
      }
    }
  }

  private static func encoded(_ text: String, isURI: Bool, allowing isPlain: [Bool]) -> String {
    let stays = { (byte: UInt8) in isPlain[Int(byte)] && !(isURI && byte >= 0x80) }
    let isWhole = text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(stays) }
    if isWhole ?? text.utf8.allSatisfy(stays) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      if stays(byte) {
        out.append(byte)
      } else {
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
