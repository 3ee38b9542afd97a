import Markdown
import Prose
import Scanning
import Source

// In: one draft. Out: a warning for each link that is none, since white space stands in its address or parts its
// brackets, since one of them is missing or the other way round, or since its label is misspelt; and for each mark of a
// footnote with its caret in another place. Brackets that are no link of anybody's are the author's own.

/// What looks like a link to a page of the briefing, or like a mark of one of the page's footnotes, and would be shown
/// as it is written.
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
    let sourcePlace = { (place: Int) in
      let own = place - range.lowerBound
      return Int(document.sourceSpan(of: own..<own + 1, in: NodeID(position)).lower)
    }
    var place = range.lowerBound
    // The last bracket, where it is an opening one.
    var opened: Int?
    while rest > 0 {
      place = nextBracket(in: bytes, place..<range.upperBound)
      let bracket = place
      let isClosing = bracket < range.upperBound && bytes[bracket] == UInt8(ascii: "]")
      if !isClosing, let first = opened, let address = unclosedAddress(in: bytes[first..<bracket]) {
        rest -= 1
        let open = sourcePlace(first)
        if isOpening(open, in: document.texts.source, evenClosed: address.isClose) {
          let words = String(decoding: bytes[first...address.end], as: UTF8.self)
          diagnostics.append(
            strayLink(words, "no bracket closes its words", "[…](\(address.address))", in: draft, at: open))
        }
      }
      guard bracket < range.upperBound else { break }
      place += 1
      let open = opened
      opened = isClosing ? nil : bracket
      if !isClosing { continue }
      if let open, mayBeSlip(from: open, to: bracket, in: bytes, range.lowerBound),
        let slip = Slip(from: open, to: bracket, of: bytes[range])
      {
        rest -= 1
        if let told = slip.diagnostic(in: draft, at: sourcePlace(bracket)) { diagnostics.append(told) }
        continue
      }
      guard let target = StrayTarget(behind: bytes[place..<range.upperBound].prefix(longestTarget)) else {
        continue
      }
      rest -= 1
      let close = sourcePlace(bracket)
      let opening = Opening(of: close, in: document.texts.source)
      guard case .bracket(let open) = opening else {
        if case .none = opening, case .whole(let address) = target {
          diagnostics.append(
            strayLink(
              target.written, "no bracket opens its words", "[…](\(address))", in: draft, at: close,
              behind: "]"))
        }
        continue
      }
      let words = String(decoding: document.texts.source[open...close], as: UTF8.self)
      // A citation or an omission, with something in brackets behind it.
      if words.hasPrefix("[@") || words.hasPrefix("[-@") || words.hasPrefix("[…") { continue }
      let isBehindWord = open > 0 && document.texts.source[open - 1].isOfWord
      guard let stray = StrayLink(words, isBehindWord: isBehindWord, to: target, definedNames) else {
        continue
      }
      diagnostics.append(
        strayLink(words + target.written, stray.fault, stray.suggestion, in: draft, at: open))
    }
  }
  return diagnostics
}

private func strayLink(
  _ written: String, _ fault: String, _ suggestion: String?, in draft: OpenDraft, at place: Int,
  behind mark: String = ""
) -> Diagnostic {
  Diagnostic(
    .brokenLink, .warning, in: draft.source, at: Span(at: place),
    "“\(shortened(mark + written))” is no link, since \(fault)", suggestion: suggestion)
}

/// Where the next square bracket stands in a range, or the range's end.
private func nextBracket(in bytes: [UInt8], _ range: Range<Int>) -> Int {
  Bytes.first(in: bytes, range, where: areBrackets)
}

/// Which bytes are square brackets.
@inline(__always) private func areBrackets(_ bytes: Bytes.Sixteen) -> Bytes.Sixteen {
  Bytes.equal(bytes, UInt8(ascii: "[")) | Bytes.equal(bytes, UInt8(ascii: "]"))
}

/// How many bytes of an address or a label are looked at, and how many before them for the words.
private let longestTarget = 500

/// The address of a page, without the marks of a sentence behind it; nil for any other words.
private func pageAddress(_ words: ArraySlice<UInt8>) -> String? {
  var words = words
  while let last = words.last, ".,;:!?".utf8.contains(last) { words.removeLast() }
  let address = String(decoding: words, as: UTF8.self)
  guard let page = address.firstRange(of: ".md"), page.lowerBound > address.startIndex,
    page.upperBound == address.endIndex || address[page.upperBound] == "#",
    !address.contains(where: \.isWhitespace)
  else { return nil }
  return address
}

/// The address of a page in round brackets behind an opening square one with no other between: `[Art. 5(page.md)`; where
/// it ends, and whether its bracket stands right behind the words.
private func unclosedAddress(
  in bytes: ArraySlice<UInt8>
) -> (address: String, end: Int, isClose: Bool)? {
  let words = bytes.dropFirst().prefix(longestTarget)
  var place = words.startIndex
  while let open = words[place...].firstIndex(of: UInt8(ascii: "(")) {
    place = open + 1
    guard let close = words[place...].firstIndex(of: UInt8(ascii: ")")) else { return nil }
    guard open > words.startIndex, let address = pageAddress(words[place..<close]) else { continue }
    return (address, close, !words[open - 1].isBlank)
  }
  return nil
}

/// Whether a bracket in a source is not escaped and, unless that may be, nothing closes it in its block.
private func isOpening(_ open: Int, in source: [UInt8], evenClosed: Bool) -> Bool {
  guard open < source.count, source[open] == UInt8(ascii: "["), !isEscaped(open, in: source) else {
    return false
  }
  if evenClosed { return true }
  var depth = 0
  for place in open..<min(source.count, open + longestTarget) {
    switch source[place] {
    case UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "]"):
      depth -= 1
      if depth == 0 { return false }
    case UInt8(ascii: "\n") where endsBlock(place, in: source): return true
    default: break
    }
  }
  return true
}

/// Whether the line behind a line break is empty.
private func endsBlock(_ lineBreak: Int, in source: [UInt8]) -> Bool {
  source[(lineBreak + 1)...].first { $0 != UInt8(ascii: "\r") } == UInt8(ascii: "\n")
}

/// Whether a caret or a round bracket stands where those of a slip do, as by far most brackets have none.
@inline(__always)
private func mayBeSlip(from open: Int, to close: Int, in bytes: [UInt8], _ start: Int) -> Bool {
  if bytes[close - 1] == UInt8(ascii: "^") { return true }
  return open > start && (bytes[open - 1] == UInt8(ascii: "^") || bytes[open - 1] == UInt8(ascii: ")"))
}

/// Brackets the wrong way round, or a caret in another place than the label's beginning.
private enum Slip {
  /// `(Art. 5)[page.md]`
  case turned(words: String, address: String)
  /// `[c-x^]` or `^[c-x]`: as written, and the label.
  case caret(String, label: String)

  /// Reads what two square brackets of a text hold, with no other between them.
  init?(from open: Int, to close: Int, of bytes: ArraySlice<UInt8>) {
    let before = open > bytes.startIndex ? bytes[open - 1] : 0
    guard open < close - 1, close - open < longestTarget else { return nil }
    let inner = bytes[open + 1..<close]
    let string = { (part: ArraySlice<UInt8>) in String(decoding: part, as: UTF8.self) }
    if inner.last == UInt8(ascii: "^") {
      self = .caret(string(bytes[open...close]), label: string(inner.dropLast()))
      return
    }
    switch before {
    case UInt8(ascii: "^"): self = .caret(string(bytes[open - 1...close]), label: string(inner))
    case UInt8(ascii: ")"):
      guard let address = pageAddress(inner) else { return nil }
      var (start, depth) = (open - 1, 1)
      while depth > 0, start > bytes.startIndex, open - start < longestTarget {
        start -= 1
        depth += bytes[start] == UInt8(ascii: ")") ? 1 : bytes[start] == UInt8(ascii: "(") ? -1 : 0
      }
      guard depth == 0, start + 2 < open else { return nil }
      self = .turned(words: string(bytes[start + 1..<open - 1]), address: address)
    default: return nil
    }
  }

  /// What is said of it; nothing of the label of no footnote.
  func diagnostic(in draft: OpenDraft, at close: Int) -> Diagnostic? {
    if isEscaped(close, in: draft.document.texts.source) { return nil }
    switch self {
    case .turned(let words, let address):
      return strayLink(
        "(\(words))[\(address)]", "its brackets are the wrong way round", "[\(words)](\(address))", in: draft,
        at: close)
    case .caret(let written, let label):
      guard draft.document.footnotes.contains(where: { $0.label == label }) else { return nil }
      return Diagnostic(
        .undefinedFootnote, .warning, in: draft.source, at: Span(at: close),
        "“\(written)” marks no footnote, since the caret does not begin the label",
        suggestion: "[^\(label)]")
    }
  }
}

/// What stands behind words in brackets and may be meant for the target of a link.
private enum StrayTarget {
  /// In round brackets: `(page.md #part)`, or with a space before them, `isApart`, instead of one within.
  case address(String, isApart: Bool)
  /// In round brackets without a space, as that of a link is.
  case whole(String)
  /// Behind a round bracket that nothing closes: `(page.md#part`.
  case open(String)
  /// Without brackets: `page.md#part`.
  case bare(String)
  /// In square brackets.
  case label(String)

  /// Reads what follows the bracket that closes the words.
  init?(behind rest: ArraySlice<UInt8>) {
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: "[") {
      guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      self = .label(String(decoding: rest[..<close].dropFirst(), as: UTF8.self))
      return
    }
    let blanks = rest.prefix(while: \.isBlank)
    let bracket = rest.dropFirst(blanks.count)
    guard bracket.first == UInt8(ascii: "(") else {
      // A full stop behind a bracket is most often that of a sentence.
      let second = rest.dropFirst().first ?? 0
      guard blanks.isEmpty,
        first.isLetter || first.isDigit || first == UInt8(ascii: ".") && "./".utf8.contains(second),
        let address = pageAddress(rest.prefix { !$0.isBlank && !")],;".utf8.contains($0) })
      else { return nil }
      self = .bare(address)
      return
    }
    let isApart = !blanks.isEmpty
    let inner = bracket.dropFirst()
    let word = inner.prefix { !$0.isBlank && $0 != UInt8(ascii: ")") }
    let close = inner.firstIndex(of: UInt8(ascii: ")"))
    if !isApart, let address = pageAddress(word),
      close.map({ inner[..<$0].contains(UInt8(ascii: "(")) }) ?? true
    {
      self = .open(address)
      return
    }
    guard let close else { return nil }
    let address = String(decoding: inner[..<close], as: UTF8.self)
    if inner[..<close].contains(where: \.isBlank) != isApart {
      self = .address(address, isApart: isApart)
    } else if !isApart, pageAddress(inner[..<close]) != nil {
      self = .whole(address)
    } else {
      return nil
    }
  }

  /// How it is written.
  var written: String {
    switch self {
    case .address(let address, let isApart): "\(isApart ? " " : "")(\(address))"
    case .whole(let address): "(\(address))"
    case .open(let address): "(\(address)"
    case .bare(let address): address
    case .label(let label): "[\(label)]"
    }
  }
}

/// A link that is none.
private struct StrayLink {
  /// Why it is none.
  let fault: String
  /// What makes it one.
  let suggestion: String?

  /// An address is one of a page where it names a Markdown file, a label one where it is near another that is defined,
  /// or is one word where others are defined, or where it is empty.
  init?(_ words: String, isBehindWord: Bool, to target: StrayTarget, _ labels: () -> NearNames) {
    switch target {
    case .label(""):
      guard !isBehindWord, words.contains(where: \.isLetter) else { return nil }
      (fault, suggestion) = ("nothing defines its words as a label", "\(words)(…)")
    case .label(let label):
      // Short labels are near one another.
      guard label.count > 3 else { return nil }
      if let meant = labels().nearest(to: label), meant.count > 3 {
        suggestion = "[\(meant)]"
      } else if labels().isEmpty || isBehindWord
        || !label.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
      {
        return nil
      } else {
        suggestion = nil
      }
      fault = "nothing defines “\(label)”"
    case .whole: return nil
    case .open(let address): (fault, suggestion) = ("no bracket closes its address", "(\(address))")
    case .bare(let address): (fault, suggestion) = ("its address has no brackets", "(\(address))")
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

/// What opens the words that a bracket closes.
private enum Opening {
  case bracket(Int)
  /// None before it in its block.
  case none
  /// One that is escaped, as the other may be, or too far away to be looked for.
  case unknown

  /// Looks before a closing bracket in a source.
  init(of close: Int, in source: [UInt8]) {
    self = .unknown
    guard close < source.count, source[close] == UInt8(ascii: "]"), !isEscaped(close, in: source) else {
      return
    }
    var depth = 0
    var place = close
    while place > 0 {
      if close - place >= longestTarget { return }
      place -= 1
      switch source[place] {
      case UInt8(ascii: "]"): depth += 1
      case UInt8(ascii: "["):
        if depth == 0 {
          if !isEscaped(place, in: source) { self = .bracket(place) }
          return
        }
        depth -= 1
      case UInt8(ascii: "\n") where endsBlock(place, in: source): place = 0
      default: break
      }
    }
    self = .none
  }
}
