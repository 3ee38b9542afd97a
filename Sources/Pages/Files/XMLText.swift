extension String {
  /// The text with U+FFFD for each character that XML 1.0 can not hold (section 2.2).
  var forXML: String {
    let isAllowed = { (scalar: Unicode.Scalar) in
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: true
      default: false
      }
    }
    if unicodeScalars.allSatisfy(isAllowed) { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { isAllowed($0) ? $0 : "\u{FFFD}" }))
  }
}
