import Markdown
import Source

// In: an SVG file of media/. Out: what in it could run, ask another host, or be read in two ways.
// What it can't read from tag to tag is refused, since browsers would guess; words between tags are let be.

/// Checks a picture that is a document: opened by itself it could do whatever a page of the site can.
///
/// - Returns: an error for the first thing of each kind that a picture has no need of.
public func checkPicture(_ file: SourceFile) -> [Diagnostic] {
  if file.bytes.count > largestPicture {
    return [
      Diagnostic(
        .fileTooLarge, in: file, at: Span(at: 0),
        "the picture has \(file.bytes.count) bytes, and an SVG file at most \(largestPicture)")
    ]
  }
  if let offset = file.firstInvalidOffset {
    return [
      Diagnostic(.invalidEncoding, in: file, at: Span(at: offset), "the picture is not UTF-8 from here on")
    ]
  }
  var reader = PictureReader(file)
  reader.read()
  return reader.diagnostics
}

private let largestPicture = 4 << 20

/// Goes through an SVG file, tag by tag.
private struct PictureReader {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var place = 0
  private(set) var diagnostics: [Diagnostic] = []
  private var said: Set<String> = []

  init(_ file: SourceFile) { (self.file, bytes) = (file, file.bytes) }

  mutating func read() {
    if starts(with: "\u{FEFF}") { place = 3 }
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open
      guard readMarkup(at: open) else {
        return report(.rawHTML, open, "the picture can not be read as XML from here on")
      }
    }
  }

  /// Reads what begins with `<`; false where it does not end.
  private mutating func readMarkup(at open: Int) -> Bool {
    if starts(with: "<!--") { return skip("-->", from: open + 4) { !$0.contains("--") && $0.first != ">" } }
    if starts(with: "<![CDATA[") { return skip("]]>", from: open + 9) { !$0.contains("<") } }
    if starts(with: "<?") {
      if !starts(with: "<?xml ") { report(.rawHTML, open, "a picture has no processing instruction") }
      return skip("?>", from: open + 2) { text in
        let folded = text.lowercased()
        return !folded.contains("encoding") || folded.contains("utf-8")
      }
    }
    if starts(with: "<!") {
      return skip(">", from: open + 2) { $0.hasPrefix("DOCTYPE") && !$0.contains("[") }
    }
    return readTag(at: open)
  }

  private mutating func readTag(at open: Int) -> Bool {
    place = open + 1
    let closes = starts(with: "/")
    if closes { place += 1 }
    guard let name = readName() else { return false }
    let element = local(name)
    if forbiddenElements.contains(element) {
      report(.rawHTML, open, "a picture has no element “\(name)”", about: element)
    }
    while true {
      let hadSpace = skipSpace()
      if starts(with: "/>") {
        place += 2
        return true
      }
      if starts(with: ">") {
        place += 1
        return element == "style" && !closes ? readStyle() : true
      }
      let start = place
      guard !closes, hadSpace, let attribute = readName() else { return false }
      skipSpace()
      guard starts(with: "=") else { return false }
      place += 1
      skipSpace()
      guard let quote = bytes[place...].first, quote == 0x22 || quote == 0x27,
        let end = bytes[(place + 1)...].firstIndex(of: quote)
      else { return false }
      let value = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
      guard !value.contains("<") else { return false }
      check(element, local(attribute), attribute, unescaped(value), at: start)
      place = end + 1
    }
  }

  /// Reads the text of a style element, which is one piece without other markup.
  private mutating func readStyle() -> Bool {
    var start = place
    skipSpace()
    let isWrapped = starts(with: "<![CDATA[")
    if isWrapped { start = place + 9 }
    guard let end = find(isWrapped ? "]]>" : "</", from: start) else { return false }
    place = end + (isWrapped ? 3 : 0)
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let folded = (isWrapped ? text : unescaped(text)).lowercased()
    if folded.contains("@import") || leadsOut(folded.filter { !$0.isWhitespace }) {
      report(.unsafeURL, start, "a picture shows nothing but itself: its style leads out of it")
    }
    skipSpace()
    return !text.contains("<") && starts(with: "</")
  }

  private mutating func check(
    _ element: String, _ attribute: String, _ name: String, _ value: String, at place: Int
  ) {
    // As browsers read an address: without white space and control characters, in any case.
    let folded = String(decoding: value.utf8.filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self).lowercased()
    if isInert(name) { return }
    if attribute.hasPrefix("on") {
      report(.rawHTML, place, "a picture has no handler “\(name)”", about: "on")
    } else if name == "xmlns" || name.hasPrefix("xmlns:") {
      if folded.contains("xhtml") || folded.contains("xml-events") {
        report(.rawHTML, place, "a picture holds no other kind of document")
      }
    } else if attribute == "base" || runs(attribute, folded) || folded.contains("@import") {
      report(
        .unsafeURL, place,
        "a picture has nothing that runs or that other addresses depend on, as “\(name)” is")
    } else if addresses.contains(attribute) {
      let scheme = URLScheme(of: folded.utf8)
      let isOwn = folded.hasPrefix("#") || isPictureData(folded[...]) || element == "a" && scheme.isSafe
      if !isOwn { report(.unsafeURL, place, "a picture shows nothing but itself: “\(name)” leads out of it") }
    } else if !name.contains(":"), leadsOut(folded) {
      report(.unsafeURL, place, "a picture shows nothing but itself: “\(name)” leads out of it")
    }
  }

  /// Whether an attribute is words or data, which no browser follows or runs.
  private func isInert(_ name: String) -> Bool {
    let folded = name.lowercased()
    return !name.contains(":") && (folded.hasPrefix("aria-") || folded.hasPrefix("data-"))
  }

  /// Whether an attribute holds an address of code: anywhere in a list of addresses or a style, else as a whole.
  private func runs(_ attribute: String, _ folded: String) -> Bool {
    if addresses.contains(attribute) || attribute == "style" { return folded.contains("script:") }
    return folded.hasPrefix("javascript:") || folded.hasPrefix("vbscript:")
  }

  /// Whether a style or a reference asks for something outside.
  private func leadsOut(_ folded: String) -> Bool {
    if folded.contains("\\") || folded.contains("image-set(") || folded.contains("src(") { return true }
    return folded.split(separator: "url(", omittingEmptySubsequences: false).dropFirst().contains { part in
      let target = part.drop { $0 == "\"" || $0 == "'" }
      return !target.hasPrefix("#") && !isPictureData(target)
    }
  }

  /// Whether an address is a picture of points, which holds nothing else.
  private func isPictureData(_ address: Substring) -> Bool {
    ["png", "jpeg", "gif", "webp", "avif"].contains { address.hasPrefix("data:image/\($0);") }
  }

  /// What an attribute's value says; a reference that XML does not know stays and harms nothing.
  private func unescaped(_ value: String) -> String {
    let parts = value.split(separator: "&", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
      guard let end = part.firstIndex(of: ";") else { return text += "&" + part }
      let name = part[..<end]
      let rest = part[part.index(after: end)...]
      let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
      let number =
        name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
      let letter = known[String(name)] ?? number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
      text += (letter ?? "&\(name);") + rest
    }
  }

  // MARK: Steps

  private func starts(with text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  /// Goes past the next occurrence of a text, if what is before it is as it should be.
  private mutating func skip(_ end: String, from start: Int, _ isFine: (String) -> Bool) -> Bool {
    guard let found = find(end, from: start) else { return false }
    place = found + end.utf8.count
    return isFine(String(decoding: bytes[start..<found], as: UTF8.self))
  }

  /// Where a text of ASCII stands next.
  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }

  /// A name, with its prefix.
  private mutating func readName() -> String? {
    let start = place
    while place < bytes.count, isNameByte(bytes[place]) { place += 1 }
    return start == place ? nil : String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: ":"), 0x80...0xFF:
      true
    default: false
    }
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = place
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    return place > start
  }

  private func local(_ name: String) -> String {
    (name.split(separator: ":").last.map(String.init) ?? name).lowercased()
  }

  private mutating func report(_ code: Code, _ place: Int, _ message: String, about: String? = nil) {
    guard said.insert(about ?? message).inserted else { return }
    diagnostics.append(
      Diagnostic(
        code, in: file, at: Span(at: place), message,
        suggestion: "save it as a plain SVG, or as a PNG"))
  }
}

/// What runs, or brings another document in.
private let forbiddenElements: Set<String> = [
  "script", "foreignobject", "iframe", "frame", "object", "embed", "applet", "handler", "listener", "link",
  "meta", "base", "html", "body", "form", "audio", "video", "canvas", "set", "animate", "animatemotion",
  "animatetransform",
  "discard", "prefetch", "tref", "feimage", "portal", "template",
]

private let addresses: Set<String> = [
  "href", "src", "srcdoc", "data", "action", "formaction", "ping", "poster", "srcset",
]
