import Markdown
import Scanning
import Source

// In: the text blocks of a draft. Out: the citations `[@key]` and `[@key, locator]` in them (Pandoc's user's guide,
// "Citation syntax"), in document order. Does not know which keys exist.

/// Finds the citations in running text; text in code is not looked at.
func readCitations(_ document: Document, _ blocks: [TextBlock], _ findings: inout Findings) -> [CitationDraft]
{
  let source = findings.source
  var citations: [CitationDraft] = []
  let texts = document.texts
  let bracket = { (word: UInt64) in Bytes.equal(word, UInt8(ascii: "[")) }
  let mayCite = [texts.source, texts.others].contains {
    Bytes.first(in: $0, $0.indices) { word in Bytes.equal(word, UInt8(ascii: "@")) } < $0.count
  }
  if !mayCite { return [] }
  var text = PlainText()
  for (index, block) in blocks.enumerated() {
    text.read(document, below: block.node)
    let bytes = text.bytes
    var place = 0
    // Where to look in the source for the next citation of this block, so that each gets its own place.
    var sourcePlace = Int(document[block.node].span.lower)
    while true {
      let open = Bytes.first(in: bytes, place..<bytes.count, where: bracket)
      guard open < bytes.count else { break }
      place = open + 1
      let isSuppressed = bytes[place...].starts(with: "-@".utf8)
      guard bytes[place...].first == UInt8(ascii: "@") || isSuppressed, !isLiteral(open, in: text, document)
      else {
        continue
      }
      guard
        let close = bytes[place...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
        bytes[close] == UInt8(ascii: "]")
      else { continue }
      let keyEnd = bytes[(open + 2)..<close].firstIndex { !isKeyByte($0) } ?? close
      guard keyEnd > open + 2, !isSuppressed, let locator = readLocator(bytes[keyEnd..<close]) else {
        let span = findPlace(
          of: bytes[open..<min(open + 3, close)], from: &sourcePlace, upTo: document[block.node].span, source)
        findings.error(
          .unknownCitation, at: span,
          "“\(String(decoding: bytes[open...close], as: UTF8.self))” is not a citation of one source",
          suggestion: "[@key] or [@key, locator], for each source")
        continue
      }
      let span = findPlace(
        of: bytes[open..<keyEnd], from: &sourcePlace, upTo: document[block.node].span, source)
      citations.append(
        CitationDraft(
          block: index, range: open..<close + 1,
          key: String(decoding: bytes[(open + 2)..<keyEnd], as: UTF8.self),
          locator: locator.isEmpty ? nil : locator, span: span))
      place = close + 1
    }
  }
  return citations
}

/// The locator after a key: what follows a comma; empty where there is none, nil where something else follows, or
/// another source after a semicolon.
private func readLocator(_ rest: ArraySlice<UInt8>) -> String? {
  guard let first = rest.first else { return "" }
  let isOfSeveral = rest.contains(UInt8(ascii: ";")) && rest.contains(UInt8(ascii: "@"))
  guard first == UInt8(ascii: ","), !isOfSeveral else { return nil }
  return String(decoding: rest.dropFirst(), as: UTF8.self).trimmingWhiteSpace()
}

/// Letters, digits, `_` and inner punctuation, as Pandoc allows in a key.
private func isKeyByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
    true
  default: "_-.:#$%&+?<>~/".utf8.contains(byte)
  }
}

private func isLiteral(_ offset: Int, in text: PlainText, _ document: Document) -> Bool {
  guard let piece = text.pieces(of: offset..<offset + 1).first else { return false }
  switch document[piece.node].kind {
  case .code, .htmlInline: return true
  default: return false
  }
}

private func findPlace(
  of words: ArraySlice<UInt8>, from start: inout Int, upTo block: Span, _ source: SourceFile
) -> Span {
  let bytes = source.bytes
  let end = min(Int(block.upper), bytes.count)
  var index = start
  while index + words.count <= end {
    if bytes[index] == words.first, bytes[index..<index + words.count].elementsEqual(words) {
      start = index + words.count
      return Span(index, start)
    }
    index += 1
  }
  return block
}
