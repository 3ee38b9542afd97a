// Slices repeated, as comrak's quadratic fuzzer does: whatever four times of takes more than about four times as long
// is a finding. The bytes are `before NUL middle NUL after`: many copies of the first, the second, many of the third.
import Foundation
import GFMReference
import Markdown
import Source

/// A text of about some size, in blocks or as one.
private func text(_ parts: [ArraySlice<UInt8>], _ size: Int, block: Int?) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(size + 64)
  let before = parts[0]
  let middle = parts.count > 1 ? parts[1] : []
  let after = parts.count > 2 ? parts[2] : []
  let length = min(block ?? size, size)
  while out.count < size {
    let copies = max(1, (length - middle.count) / max(1, before.count + after.count))
    for _ in 0..<copies { out += before }
    out += middle
    for _ in 0..<copies { out += after }
    out += "\n\n".utf8
  }
  return out
}

/// The seconds of processor time that parsing, HTML and plain text take.
private func seconds(_ bytes: [UInt8]) -> Double {
  let start = clock()
  let document = parse(SourceFile(path: "x.md", bytes: bytes)).value
  _ = PlainGFM.html(document)
  _ = PlainText(document, below: NodeID(0))
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

/// Fails where the growth exponent is above 1.5 each time it is measured, in one block or in blocks that are allowed.
@Sendable func fuzzQuadratic(_ bytes: [UInt8]) {
  let parts = bytes.prefix(40).split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  if bytes.isEmpty || parts[0].isEmpty && (parts.count < 3 || parts[2].isEmpty) { return }
  for block in [nil, 4000, 15_000] {
    let large = text(parts, 240_000, block: block)
    guard seconds(large) > 0.3 else { continue }
    let small = text(parts, 60_000, block: block)
    let growths = (0..<3).map { _ in log2(seconds(large) / max(0.001, seconds(small))) / 2 }
    if let growth = growths.min(), growth > 1.5 {
      fatalError(
        "it grows with the power \(growth) in blocks of \(block ?? 0): \(String(decoding: bytes, as: UTF8.self))"
      )
    }
  }
}
