extension String {
  /// The offset in UTF-8 of the first of some byte.
  public func utf8Offset(of byte: UInt8) -> Int? {
    var text = self
    return text.withUTF8 { bytes in
      let place = unsafe Bytes.first(in: bytes, 0..<bytes.count) { Bytes.equal($0, byte) }
      return place < bytes.count ? place : nil
    }
  }

  /// Whether all its characters are of ASCII.
  public var isASCII: Bool {
    var text = self
    return text.withUTF8 { bytes in
      unsafe Bytes.first(in: bytes, 0..<bytes.count, where: Bytes.beyondASCII) == bytes.count
    }
  }
}

extension Unicode.Scalar {
  /// Whether it has no width and turns the direction of the words around it: an embedding, an override or an isolate,
  /// or the end of one (UAX 9, section 2).
  public var isBidiControl: Bool {
    switch self {
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    default: false
    }
  }
}
