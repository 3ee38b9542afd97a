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
