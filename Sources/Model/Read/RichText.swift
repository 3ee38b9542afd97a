/// A text without the tags that CSL-JSON has for italics, bold face, small capitals and the like.
///
/// Reference managers pass them on as they were typed: `The <i>Titanic</i>` is `The Titanic`. A text of tags
/// alone stays as it is.
func withoutRichText(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard bytes.contains(UInt8(ascii: "<")) else { return text }
  var plain: [UInt8] = []
  var place = 0
  while place < bytes.count {
    if bytes[place] == UInt8(ascii: "<"), let tag = tags.first(where: bytes[place...].starts) {
      place += tag.count
    } else {
      plain.append(bytes[place])
      place += 1
    }
  }
  return plain.isEmpty ? text : String(decoding: plain, as: UTF8.self)
}

private let tags: [[UInt8]] = [
  "<i>", "</i>", "<b>", "</b>", "<sub>", "</sub>", "<sup>", "</sup>", "<sc>", "</sc>",
  "<span style=\"font-variant:small-caps;\">", "<span style=\"font-variant: small-caps;\">",
  "<span class=\"nocase\">", "</span>",
].map { Array($0.utf8) }
