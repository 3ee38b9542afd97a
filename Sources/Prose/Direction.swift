import Scanning

/// Whether a text has letters that run from right to left, or characters that turn its direction, and so must
/// stand apart from words that run from left to right.
public func runsFromRight(_ text: String) -> Bool {
  let mayRun = text.withBytes { bytes in
    // All of them begin with bytes from 0xD6 on.
    unsafe Bytes.first(in: bytes, 0..<bytes.count) { Bytes.within($0, 0xD6...0xFF) } < bytes.count
  }
  return mayRun && text.unicodeScalars.contains { $0.isBidiControl || isFromRight($0) }
}

/// Whether a letter is of a script that runs from right to left, by its block (Unicode 16,
/// DerivedBidiClass.txt).
private func isFromRight(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
  default: false
  }
}
