/// Whether a backslash that is not escaped itself stands right before a place of a text.
public func isEscaped(_ place: Int, in text: [UInt8]) -> Bool {
  var start = place
  while start > 0, text[start - 1] == UInt8(ascii: "\\") { start -= 1 }
  return (place - start) % 2 == 1
}
