import Markdown
import Prose
import Scanning
import Source

// In: one draft. Out: a warning for each link that is none, since white space stands in its address or parts its
// brackets, or since its label is misspelt. Brackets that are no link of anybody's are the author's own.

/// What looks like a link to a page of the briefing, and would be shown as it is written.
///
/// The first 200 that may be links are looked at: a text with more has another problem than slips of the pen.
func checkStrayLinks(_ draft: OpenDraft) -> [Diagnostic] {
  let document = draft.document
  var labels: NearNames?
  func definedNames() -> NearNames {
    let names = labels ?? NearNames(definedLabels(in: document.texts.source))
    labels = names
    return names
  }
  var diagnostics: [Diagnostic] = []
  var rest = 200
  var clear = ClearStretch()
  for position in document.nodes.indices {
    guard case .text(let text) = document.nodes[position].kind,
      !clear.holds(text, of: document.texts, besides: nextBracket)
    else { continue }
    let (bytes, range) = document.texts.stretch(of: text)
    var place = range.lowerBound
    while rest > 0 {
      place = nextBracket(in: bytes, place..<range.upperBound)
      guard place < range.upperBound else { break }
      let own = place - range.lowerBound
      place += 1
      guard let target = StrayTarget(behind: bytes[place..<range.upperBound].prefix(longestTarget)) else {
        continue
      }
      rest -= 1
      guard let stray = StrayLink(to: target, definedNames) else { continue }
      let close = Int(document.sourceSpan(of: own..<own + 1, in: NodeID(position)).lower)
      guard let open = openingBracket(of: close, in: document.texts.source) else { continue }
      let words = String(decoding: document.texts.source[open...close], as: UTF8.self)
      // A citation or an omission, with something in brackets behind it.
      if words.hasPrefix("[@") || words.hasPrefix("[-@") || words.hasPrefix("[…") { continue }
      diagnostics.append(
        Diagnostic(
          .brokenLink, .warning, in: draft.source, at: Span(at: open),
          "“\(shortened(words + target.written))” is no link, since \(stray.fault)",
          suggestion: stray.suggestion))
    }
  }
  return diagnostics
}

/// Where the next bracket closes in a range, or the range's end.
private func nextBracket(in bytes: [UInt8], _ range: Range<Int>) -> Int {
  Bytes.first(in: bytes, range) { Bytes.equal($0, UInt8(ascii: "]")) }
}

/// How many bytes of an address or a label are looked at, and how many before them for the words.
private let longestTarget = 500

/// What stands behind words in brackets and may be meant for the target of a link.
private enum StrayTarget {
  /// In round brackets: `(page.md #part)`, or with a space before them, `isApart`, instead of one within.
  case address(String, isApart: Bool)
  /// In square brackets.
  case label(String)

  /// Reads what follows the bracket that closes the words.
  init?(behind rest: ArraySlice<UInt8>) {
    if rest.first == UInt8(ascii: "[") {
      guard let close = rest.firstIndex(of: UInt8(ascii: "]")), close > rest.startIndex + 1 else {
        return nil
      }
      self = .label(String(decoding: rest[..<close].dropFirst(), as: UTF8.self))
      return
    }
    let blanks = rest.prefix(while: \.isBlank)
    let bracket = rest.dropFirst(blanks.count)
    guard bracket.first == UInt8(ascii: "("), let close = bracket.firstIndex(of: UInt8(ascii: ")")) else {
      return nil
    }
    let address = bracket[..<close].dropFirst()
    guard blanks.isEmpty == address.contains(where: \.isBlank) else { return nil }
    self = .address(String(decoding: address, as: UTF8.self), isApart: !blanks.isEmpty)
  }

  /// How it is written.
  var written: String {
    switch self {
    case .address(let address, let isApart): "\(isApart ? " " : "")(\(address))"
    case .label(let label): "[\(label)]"
    }
  }
}

/// A link that is none.
private struct StrayLink {
  /// Why it is none.
  let fault: String
  /// What makes it one.
  let suggestion: String

  /// An address is one of a page where it names a Markdown file, a label one where it is near another that is defined.
  init?(to target: StrayTarget, _ labels: () -> NearNames) {
    switch target {
    case .label(let label):
      // Short labels are near one another.
      guard label.count > 3, let meant = labels().nearest(to: label), meant.count > 3 else { return nil }
      fault = "nothing defines “\(label)”"
      suggestion = "[\(meant)]"
    case .address(let address, let isApart):
      guard let page = address.firstRange(of: ".md") else { return nil }
      let behind = address[page.upperBound...]
      guard behind.isEmpty || behind.first == "#" || behind.first?.isWhitespace == true else { return nil }
      fault = isApart ? "a space parts its brackets" : "a space stands in its address"
      suggestion = isApart ? "[…](\(address))" : Self.withoutSpace(address, behind)
    }
  }

  /// An address as one of a link, where white space stands in it, before what follows the name of its file or
  /// elsewhere.
  private static func withoutSpace(_ address: String, _ behind: Substring) -> String {
    let rest = behind.drop(while: \.isWhitespace)
    let path = address[..<behind.startIndex].split(whereSeparator: \.isWhitespace).joined(separator: "%20")
    if let mark = rest.first, "“„«‘”".contains(mark) { return "(\(path) \"…\")" }
    return "(\(path)\(rest.split(whereSeparator: \.isWhitespace).joined(separator: "%20")))"
  }
}

/// The labels of the lines that define a link's address: `[label]: address`.
private func definedLabels(in source: [UInt8]) -> [String] {
  source.split(whereSeparator: \.isLineBreak).compactMap { line in
    let line = line.drop(while: \.isBlank)
    guard line.first == UInt8(ascii: "["), line.dropFirst().first != UInt8(ascii: "^"),
      let close = line.firstIndex(of: UInt8(ascii: "]")), line[close...].starts(with: "]:".utf8)
    else { return nil }
    return String(decoding: line[..<close].dropFirst(), as: UTF8.self)
  }
}

/// Where the bracket stands that one at a place of a source closes; nil where there is none, and where one of the two
/// is escaped.
private func openingBracket(of close: Int, in source: [UInt8]) -> Int? {
  guard close < source.count, source[close] == UInt8(ascii: "]"), !isEscaped(close, in: source) else {
    return nil
  }
  var depth = 0
  var place = close
  while place > 0, close - place < longestTarget {
    place -= 1
    switch source[place] {
    case UInt8(ascii: "]"): depth += 1
    case UInt8(ascii: "["):
      if depth == 0 { return isEscaped(place, in: source) ? nil : place }
      depth -= 1
    default: break
    }
  }
  return nil
}
