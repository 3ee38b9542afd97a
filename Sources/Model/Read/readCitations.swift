import Markdown
import Prose
import Scanning
import Source

// In: the text blocks of a draft. Out: the citations `[@key]` and `[@key, locator]` in them (Pandoc's user's guide,
// "Citation syntax"), in document order. Does not know which keys exist.

/// Finds the citations in running text; text in code is not looked at.
func readCitations(
  _ document: Document, _ blocks: [TextBlock], isTreatyText: Bool, _ findings: inout Findings
) -> [CitationDraft] {
  let source = findings.source
  var citations: [CitationDraft] = []
  let bracket = { (bytes: Bytes.Sixteen) in Bytes.equal(bytes, UInt8(ascii: "[")) }
  var text = PlainText()
  for (index, block) in blocks.enumerated() {
    text.read(document, below: block.node)
    let bytes = text.bytes
    let end = min(Int(document[block.node].span.upper), source.bytes.count)
    var place = 0
    let first = citations.count
    // Where to look in the source for the next citation of this block, so that each gets its own place.
    var sourcePlace = Int(document[block.node].span.lower)
    while true {
      let open = Bytes.first(in: bytes, place..<bytes.count, where: bracket)
      guard open < bytes.count else { break }
      place = open + 1
      let isSuppressed = bytes[place...].starts(with: "-@".utf8)
      guard bytes[place...].first == UInt8(ascii: "@") || isSuppressed,
        let piece = text.pieces(of: open..<open + 1).first, !document[piece.node].kind.isLiteral,
        let close = bytes[place...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") })
      else { continue }
      let keyEnd = bytes[(open + 2)..<close].firstIndex { !isKeyByte($0) } ?? close
      let isClosed = bytes[close] == UInt8(ascii: "]")
      // What no comma follows, and no bracket closes, is no citation gone wrong.
      if !isClosed, keyEnd == open + 2 || bytes[keyEnd] != UInt8(ascii: ",") { continue }
      let node = piece.node
      let isWhole = isClosed && keyEnd > open + 2 && !isSuppressed
      sourcePlace = max(sourcePlace, Int(document[node].span.lower))
      let found = findPlace(
        of: bytes[open..<(isWhole ? keyEnd : min(open + 3, close))], in: source.bytes, sourcePlace..<end)
      if let found { sourcePlace = Int(found.span.upper) }
      if found?.isEscaped == true { continue }
      let span = found?.span ?? document.sourceSpan(of: piece.range, in: node)
      let hasLink = text.pieces(of: open..<close).contains { document.isInLink($0.node) && $0.node != node }
      guard isWhole, !hasLink, let locator = readLocator(bytes[keyEnd..<close]) else {
        let written = shortened(String(decoding: bytes[open...close], as: UTF8.self))
        let other = written.firstIndex { "،，、".contains($0) }
        let isOfOne = written.count { $0 == "@" } == 1
        findings.error(
          .unknownCitation, at: span, "“\(written)” is not a citation of one source",
          suggestion: !isClosed || hasLink
            ? "a locator without brackets or links in it"
            : other.flatMap { isOfOne ? "\(written[..<$0]),\(written[$0...].dropFirst())" : nil }
              ?? "[@key] or [@key, locator], for each source")
        continue
      }
      citations.append(
        CitationDraft(
          block: index, range: open..<close + 1,
          key: String(decoding: bytes[(open + 2)..<keyEnd], as: UTF8.self),
          locator: locator.isEmpty ? nil : locator, span: span))
      place = close + 1
    }
    if first == citations.count || isTreatyText && block.definition == nil { continue }
    let standings = CitationStanding.all(citations[first...].map(\.range), in: bytes)
    for (position, standing) in standings.enumerated() { citations[first + position].standing = standing }
  }
  return citations
}

/// The locator after a key: what follows a comma; empty where there is none, nil where something else follows, or
/// another source after a semicolon.
private func readLocator(_ rest: ArraySlice<UInt8>) -> String? {
  guard let first = rest.first else { return "" }
  let isOfSeveral = rest.split(separator: UInt8(ascii: ";")).dropFirst().contains { part in
    part.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.first == UInt8(ascii: "@")
  }
  guard first == UInt8(ascii: ","), !isOfSeveral else { return nil }
  return String(decoding: rest.dropFirst(), as: UTF8.self).trimmingWhiteSpace()
}

/// Whether a document has the sign of a citation anywhere.
func mayCite(_ document: Document, of source: SourceFile) -> Bool {
  source.look.mayHoldAtSign || document.texts.others.contains(UInt8(ascii: "@"))
}

/// Whether a text can be written as the key of a citation.
func isCitationKey(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isKeyByte) }

/// Letters, digits, `_` and inner punctuation, as Pandoc allows in a key.
func isKeyByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
    true
  default: "_-.:#$%&+?<>~/".utf8.contains(byte)
  }
}

/// Where a citation's first words stand in a range of the source; nil where that is not seen.
///
/// It is not where characters are written by their names. A backslash before its bracket or its sign says that
/// it is no citation.
private func findPlace(
  of words: ArraySlice<UInt8>, in bytes: [UInt8], _ range: Range<Int>
) -> (span: Span, isEscaped: Bool)? {
  let backslash = UInt8(ascii: "\\")
  var index = range.lowerBound
  while true {
    index = Bytes.first(in: bytes, min(index, range.upperBound)..<range.upperBound) {
      Bytes.equal($0, UInt8(ascii: "["))
    }
    guard index + words.count <= range.upperBound else { return nil }
    let rest = bytes[index + 1..<range.upperBound]
    let isSignEscaped = rest.first == backslash
    if (isSignEscaped ? rest.dropFirst() : rest).starts(with: words.dropFirst()) {
      let before = bytes[..<index].reversed().prefix { $0 == backslash }
      return (Span(index, index + words.count), isSignEscaped || before.count % 2 == 1)
    }
    index += 1
  }
}
