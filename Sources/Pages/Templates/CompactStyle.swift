/// A style sheet without comments, white space that says nothing and a block's last semicolon, for a smaller download.
///
/// Strings are kept as they are, and so is white space that may mean something, as between two parts of a selector.
func compactStyle(_ sheet: [UInt8]) -> [UInt8] {
  // A colon before a space stands between a property and its value: in a selector it has none behind it.
  let silentBefore = Array("{};,:>".utf8)
  let silentAfter = Array("{};,>".utf8)
  var out: [UInt8] = []
  out.reserveCapacity(sheet.count)
  var hasSpace = false
  var place = 0
  while place < sheet.count {
    let byte = sheet[place]
    if byte == UInt8(ascii: "/"), place + 1 < sheet.count, sheet[place + 1] == UInt8(ascii: "*") {
      place += 2
      while place < sheet.count, !sheet[place...].starts(with: "*/".utf8) { place += 1 }
      place += 2
      hasSpace = true
      continue
    }
    if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") {
      hasSpace = true
      place += 1
      continue
    }
    if hasSpace, let last = out.last, !silentBefore.contains(last), !silentAfter.contains(byte) {
      out.append(UInt8(ascii: " "))
    }
    hasSpace = false
    if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      let end = stringEnd(sheet, from: place)
      out += sheet[place..<end]
      place = end
    } else {
      out.append(byte)
      place += 1
    }
  }
  return out + [UInt8(ascii: "\n")]
}

/// Where the string that begins at a place ends, behind its mark.
private func stringEnd(_ sheet: [UInt8], from start: Int) -> Int {
  var place = start + 1
  while place < sheet.count, sheet[place] != sheet[start] {
    place += sheet[place] == UInt8(ascii: "\\") ? 2 : 1
  }
  return min(place + 1, sheet.count)
}
