import Scanning

/// What a link's destination is, as far as safety goes.
public enum URLScheme: Sendable, Hashable {
  /// A path, query or fragment below the page's own address; the empty destination too.
  case relative
  case http
  case https
  case mailto
  /// Anything else, with the scheme in lower case: `javascript`, `data`, `ftp` … The scheme is empty for `//host`,
  /// which would take the scheme of the page.
  case other(String)

  /// Reads a destination as a browser does: it drops white space and control characters at both ends and tabs and
  /// line breaks everywhere, takes `\` for `/`, and reads the scheme in any case (WHATWG URL, sections 4.4).
  ///
  /// Entities and escapes are resolved in the tree already.
  public init(of destination: some Sequence<UInt8>) {
    var name: [UInt8] = []
    var slashes = 0
    for byte in destination {
      // Dropped anywhere by browsers: tab and line breaks; at the start: all controls and the space. No honest
      // scheme holds any of them, so all are dropped here.
      if byte <= 0x20 || byte == 0x7F { continue }
      let isSlash = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
      if isSlash, name.isEmpty {
        slashes += 1
        if slashes == 2 {
          self = .other("")
          return
        }
        continue
      }
      if slashes > 0 { break }
      if byte == UInt8(ascii: ":") {
        self = URLScheme(named: name)
        return
      }
      guard URLScheme.isSchemeByte(byte, isFirst: name.isEmpty) else { break }
      name.append(byte | (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? 0x20 : 0))
    }
    self = .relative
  }

  /// The same, of a string.
  public init(of destination: String) {
    // Most are plain web addresses, or paths: letters and no colon, and no slash in front.
    let plain = destination.withBytes { bytes -> URLScheme? in
      if unsafe URLScheme.isSecure(bytes) { return .https }
      let place = unsafe Bytes.first(in: bytes, 0..<bytes.count) {
        Bytes.less($0, 0x21) | Bytes.beyondASCII($0) | Bytes.equal($0, UInt8(ascii: ":"))
      }
      guard place == bytes.count, let first = unsafe bytes.first else { return nil }
      return first == UInt8(ascii: "/") || first == UInt8(ascii: "\\") || first == 0x7F ? nil : .relative
    }
    self = plain ?? URLScheme(of: destination.utf8)
  }

  /// Whether an address begins with `https://`, as most do.
  private static func isSecure(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    let begin: StaticString = "https://"
    guard address.count >= begin.utf8CodeUnitCount else { return false }
    return unsafe Bytes.areSame(
      UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: address[..<begin.utf8CodeUnitCount])),
      UnsafeRawBufferPointer(start: begin.utf8Start, count: begin.utf8CodeUnitCount))
  }

  /// Whether a site may link to it: http, https, mailto and relative destinations are safe, nothing else.
  public var isSafe: Bool {
    switch self {
    case .relative, .http, .https, .mailto: true
    case .other: false
    }
  }

  private init(named name: [UInt8]) {
    switch String(decoding: name, as: UTF8.self) {
    case "http": self = .http
    case "https": self = .https
    case "mailto": self = .mailto
    case let name: self = name.isEmpty ? .relative : .other(name)
    }
  }

  /// RFC 3986, section 3.1: a letter, then letters, digits, `+`, `-` and `.`.
  private static func isSchemeByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      !isFirst
    default: false
    }
  }
}
