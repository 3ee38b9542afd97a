extension String {
  /// Does something with its bytes in UTF-8: where they stand, which in all but strings of Objective-C they do in one
  /// piece, so that no reference is counted as for a copy to call `withUTF8` of.
  @safe @inlinable @inline(__always)
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = unsafe utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }

  /// The offset in UTF-8 of the first of some byte.
  public func utf8Offset(of byte: UInt8) -> Int? {
    withBytes { bytes in
      let place = unsafe Bytes.first(in: bytes, 0..<bytes.count) { Bytes.equal($0, byte) }
      return place < bytes.count ? place : nil
    }
  }

  /// Whether all its characters are of ASCII.
  public var isASCII: Bool {
    withBytes { bytes in
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
