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
        let close = bytes[place...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") })
      else { continue }
      let keyEnd = bytes[(open + 2)..<close].firstIndex { !isKeyByte($0) } ?? close
      let isClosed = bytes[close] == UInt8(ascii: "]")
      // What no comma follows, and no bracket closes, is no citation gone wrong.
      if !isClosed, keyEnd == open + 2 || bytes[keyEnd] != UInt8(ascii: ",") { continue }
      let isWhole = isClosed && keyEnd > open + 2 && !isSuppressed
      let (span, isEscaped) = findPlace(
        of: bytes[open..<(isWhole ? keyEnd : min(open + 3, close))], from: &sourcePlace,
        upTo: document[block.node].span, source)
      if isEscaped { continue }
      guard isWhole, let locator = readLocator(bytes[keyEnd..<close]) else {
        findings.error(
          .unknownCitation, at: span,
          "“\(String(decoding: bytes[open...close], as: UTF8.self))” is not a citation of one source",
          suggestion: isClosed
            ? "[@key] or [@key, locator], for each source" : "a locator without brackets in it")
        continue
      }
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

/// Where a citation's first words stand in the source, the block where that is not seen; and whether a backslash before
/// its bracket or its sign says that it is none.
private func findPlace(
  of words: ArraySlice<UInt8>, from start: inout Int, upTo block: Span, _ source: SourceFile
) -> (span: Span, isEscaped: Bool) {
  let bytes = source.bytes
  let backslash = UInt8(ascii: "\\")
  let end = min(Int(block.upper), bytes.count)
  var index = start
  while index + words.count <= end {
    let rest = bytes[index + 1..<end]
    let isSignEscaped = rest.first == backslash
    if bytes[index] == words.first, (isSignEscaped ? rest.dropFirst() : rest).starts(with: words.dropFirst())
    {
      let before = bytes[Int(block.lower)..<index].reversed().prefix { $0 == backslash }
      let span = Span(index, index + words.count)
      start = Int(span.upper)
      return (span, isSignEscaped || before.count % 2 == 1)
    }
    index += 1
  }
  return (block, false)
}
