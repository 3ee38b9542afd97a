import Markdown
import Scanning
import Source

// In: one draft and the index. Out: a warning for each key of the bibliography that is written with `@` and is no
// citation of ours, as Pandoc's `[see @key]` and `@key [p. 3]`, and for each in brackets without it. An `@` before
// anything else is the author's own.

/// What looks like a citation, names a source, and would be shown as it is written.
func checkStrayCitations(_ draft: OpenDraft, in index: BriefingIndex) -> [Diagnostic] {
  if !draft.mayCite { return [] }
  let source = draft.document.texts.source
  let signs = places(of: UInt8(ascii: "@"), in: source, source.indices)
  if signs.count == draft.citations.count || index.sourceOf.isEmpty { return [] }

  var diagnostics: [Diagnostic] = []
  for position in draft.blocks.indices {
    let node = draft.blocks[position].node
    let text = draft.text(of: position)
    let citations = draft.citationRanges(in: position)
    // The next sign of the block in the source.
    var next = signs.partitioningIndex { $0 >= Int(draft.document[node].span.lower) }
    // Up to where brackets reach of which `readCitations` has told.
    var told = 0
    for place in text.bytes.indices {
      if text.bytes[place] == UInt8(ascii: "[") { told = max(told, endOfTold(text.bytes, from: place)) }
      guard text.bytes[place] == UInt8(ascii: "@") else { continue }
      var keyEnd = place + 1
      while keyEnd < text.bytes.count, isKeyByte(text.bytes[keyEnd]) { keyEnd += 1 }
      // Addresses of links have signs as well, so the next may not be the one.
      let before = text.bytes[..<place].last
      let found = signs[next...].prefix(8).firstIndex { sign in
        let written = source[..<sign].last
        return source[sign...].starts(with: text.bytes[place..<keyEnd])
          && (written == before || written.map(isKeyByte) != true)
      }
      next = found.map { $0 + 1 } ?? next
      let isFirst = place == 0 || " [(;-".utf8.contains(text.bytes[place - 1])
      let citation = citations.partitioningIndex { $0.upperBound > place }
      guard isFirst, place >= told, citation == citations.count || citations[citation].lowerBound > place,
        let key = key(in: text.bytes[place + 1..<keyEnd], among: index.sourceOf),
        let piece = text.pieces(of: place..<place + 1).first, !draft.document[piece.node].kind.isLiteral
      else { continue }
      // A backslash says that it is none.
      let start = found.map { signs[$0] }
      let head = source[..<(start ?? 0)].suffix(2)
      if head.last == UInt8(ascii: "\\") || head.elementsEqual("\\[".utf8) { continue }
      let span = start.map { Span($0, $0 + key.utf8.count + 1) } ?? draft.document[node].span
      diagnostics.append(
        Diagnostic(
          .unknownCitation, .warning, in: draft.source, at: span,
          "“@\(key)” names a source, but is no citation, so it is shown as it is written",
          suggestion: "[@\(key)] or [@\(key), locator]"))
    }
  }
  return diagnostics
}

/// Keys in brackets without their `@`, which would be shown as they are written; keys with a digit or a hyphen alone,
/// since another may be a word.
func checkBareKeys(_ draft: OpenDraft, in index: BriefingIndex) -> [Diagnostic] {
  if index.sourceOf.isEmpty { return [] }
  let source = draft.document.texts.source
  var diagnostics: [Diagnostic] = []
  for (position, block) in draft.blocks.enumerated() {
    let span = draft.document[block.node].span.range.clamped(to: source.indices)
    // The words of the block, and from where on the next key is looked for in them.
    var words: (text: PlainText, next: Int)?
    for open in places(of: UInt8(ascii: "["), in: source, span) {
      guard let end = source[open + 1..<span.upperBound].firstIndex(where: { !isKeyByte($0) }),
        source[end] == UInt8(ascii: "]") || source[end] == UInt8(ascii: ","),
        source[open + 1..<end].contains(where: { $0 == UInt8(ascii: "-") || $0.isDigit }),
        !source[open + 1..<end].allSatisfy(\.isDigit), open == 0 || !source[open - 1].isOfWord
      else { continue }
      // What a link's address or label follows is its words.
      if source[end...].starts(with: "](".utf8) || source[end...].starts(with: "][".utf8) { continue }
      let key = String(decoding: source[open + 1..<end], as: UTF8.self)
      guard index.sourceOf[key] != nil, open == 0 || source[open - 1] != UInt8(ascii: "\\") else { continue }
      let (text, next) = words ?? (draft.text(of: position), 0)
      guard let place = place(of: source[open..<end], in: text.bytes, from: next) else { break }
      words = (text, place + 1)
      let node = text.pieces(of: place..<place + 1).first?.node
      if node.map({ draft.document[$0].kind.isLiteral }) ?? true { continue }
      diagnostics.append(
        Diagnostic(
          .unknownCitation, .warning, in: draft.source, at: Span(open, end),
          "“\(key)” in brackets names a source, but is no citation, so it is shown as it is written",
          suggestion: source[end] == UInt8(ascii: ",") ? "[@\(key), …]" : "[@\(key)]"))
    }
  }
  return diagnostics
}

/// Where words that begin with a bracket next stand in a text.
private func place(of words: ArraySlice<UInt8>, in text: [UInt8], from start: Int) -> Int? {
  var place = start
  while place < text.count {
    place = Bytes.first(in: text, place..<text.count) { Bytes.equal($0, UInt8(ascii: "[")) }
    if place < text.count, text[place...].starts(with: words) { return place }
    place += 1
  }
  return nil
}

/// Where a byte stands in a part of a text.
private func places(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> [Int] {
  var places: [Int] = []
  var place = range.lowerBound
  while true {
    place = Bytes.first(in: bytes, place..<range.upperBound) { Bytes.equal($0, byte) }
    if place >= range.upperBound { return places }
    places.append(place)
    place += 1
  }
}

/// Where brackets end that begin as a citation does and are none, of which `readCitations` has told: they are closed,
/// or a comma follows the key and others open within them; their beginning where it has not.
private func endOfTold(_ bytes: [UInt8], from open: Int) -> Int {
  let inner = bytes[(open + 1)...]
  let keyed = inner.first == UInt8(ascii: "-") ? inner.dropFirst() : inner
  guard keyed.first == UInt8(ascii: "@") else { return open }
  guard let end = inner.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }) else {
    return open
  }
  if bytes[end] == UInt8(ascii: "]") { return end }
  let keyEnd = keyed.dropFirst().firstIndex { !isKeyByte($0) } ?? bytes.count
  return keyEnd < bytes.count && bytes[keyEnd] == UInt8(ascii: ",") ? end : open
}

/// The key of a source that a run of a key's characters is, or would be without the punctuation at its end.
private func key(in run: ArraySlice<UInt8>, among sources: [String: SourceID]) -> String? {
  var run = run.prefix(256)
  while !run.isEmpty {
    let key = String(decoding: run, as: UTF8.self)
    if sources[key] != nil { return key }
    guard let last = run.last, ".:?,~/-".utf8.contains(last) else { return nil }
    run.removeLast()
  }
  return nil
}
