import Source

struct Survey {
  var lineStarts: [UInt32] = []
  var hasTilde = false
  var footnoteMarks: [UInt32] = []
  var violations: [Diagnostic] = []
  init(_ file: SourceFile, _ range: Range<Int>) {
    let bytes = file.bytes
    lineStarts.append(UInt32(range.lowerBound))
    for i in range {
      switch bytes[i] {
      case 10: lineStarts.append(UInt32(i + 1))
      case 13: if i + 1 >= range.upperBound || bytes[i + 1] != 10 { lineStarts.append(UInt32(i + 1)) }
      case UInt8(ascii: "~"): hasTilde = true
      case UInt8(ascii: "["):
        if i + 1 < range.upperBound, bytes[i + 1] == UInt8(ascii: "^") { footnoteMarks.append(UInt32(i)) }
      default: break
      }
    }
  }
}
