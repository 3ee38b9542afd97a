import Scanning
import Source
import Yams

/// A YAML value with its place in the source file.
enum YAMLNode: Sendable, Equatable {
  case scalar(String, Span)
  case sequence([YAMLNode], Span)
  case mapping([Entry], Span)

  /// A key and its value, in the author's order.
  struct Entry: Sendable, Equatable {
    let key: String
    let keySpan: Span
    let value: YAMLNode
  }

  /// Where it begins.
  var span: Span {
    switch self {
    case .scalar(_, let span), .sequence(_, let span), .mapping(_, let span): span
    }
  }

  /// What it is, in words for a message.
  var sort: String {
    switch self {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// Whether nothing was written.
  var isEmpty: Bool {
    switch self {
    case .scalar(let text, _): text.isEmpty || text == "null" || text == "~"
    case .sequence(let elements, _): elements.isEmpty
    case .mapping(let entries, _): entries.isEmpty
    }
  }

  /// The same with everything in it at other places.
  func placed(_ place: (Span) -> Span) -> YAMLNode {
    switch self {
    case .scalar(let text, let span): .scalar(text, place(span))
    case .sequence(let elements, let span): .sequence(elements.map { $0.placed(place) }, place(span))
    case .mapping(let entries, let span):
      .mapping(
        entries.map { Entry(key: $0.key, keySpan: place($0.keySpan), value: $0.value.placed(place)) },
        place(span))
    }
  }
}

/// Why a text is no YAML.
struct YAMLFault: Error {
  /// What sort of problem it is; nil where that depends on what the YAML is of.
  var code: Code?
  let span: Span
  let problem: String
  var suggestion: String?
}

/// Reads YAML (1.1, as libYAML does) from a part of a source file.
///
/// In: a file and the span of the YAML in it. Out: the value, nil where there is none or it is malformed.
/// It does not interpret scalars: `yes`, `2025-01-17` and `007` stay the author's characters.
func readYAML(_ source: SourceFile, in span: Span, code: Code) -> Outcome<YAMLNode?> {
  var findings = Findings(in: source)
  do throws(YAMLFault) {
    let node = try parseYAML(source, in: span)
    if mayTurn(source.bytes, span.range) { node?.warnOfTurns(&findings) }
    for comment in node?.gluedComments(in: source.bytes, span.range) ?? [] { comment.report(&findings) }
    return Outcome(node, findings.diagnostics)
  } catch {
    findings.error(error.code ?? code, at: error.span, error.problem, suggestion: error.suggestion)
    return Outcome(nil, findings.diagnostics)
  }
}

/// The value of the YAML in a part of a source file; nil where there is none.
func parseYAML(_ source: SourceFile, in span: Span) throws(YAMLFault) -> YAMLNode? {
  if let offset = source.firstInvalidOffset, offset < Int(span.upper) {
    throw YAMLFault(
      code: .invalidEncoding, span: Span(at: offset), problem: "the file is not UTF-8 from here on")
  }
  let span = bareYAML(source.bytes, span)
  if let plain = PlainYAML.read(source, in: span) { return plain }
  return try readByLibrary(source, in: span)
}

/// YAML without the byte order mark before it, which the library takes for a document of its own, and without a last
/// line `---`, with which Pandoc ends a bibliography and another document would begin.
private func bareYAML(_ bytes: [UInt8], _ span: Span) -> Span {
  var (start, end) = (Int(span.lower), Int(span.upper))
  if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, end) }
  while true {
    var last = end
    while last > start, bytes[last - 1].isBlankOrBreak { last -= 1 }
    let mark = last - 3
    guard mark >= start, bytes[mark] == UInt8(ascii: "-"), bytes[mark..<last].elementsEqual("---".utf8),
      mark == start || bytes[mark - 1].isLineBreak
    else { return Span(start, end) }
    end = mark
  }
}

/// The same by the library alone.
func readByLibrary(_ source: SourceFile, in span: Span) throws(YAMLFault) -> YAMLNode? {
  let text = source.text(span)
  do {
    // Without the library's rules of what is a number or a date, which it would ask of every scalar.
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    guard let root = try parser.singleRoot() else { return nil }
    var converter = YAMLConverter(text: text, offset: Int(span.lower))
    let node = converter.convert(root, depth: 0)
    if let place = converter.control {
      throw YAMLFault(span: place, problem: "this value holds a control character")
    }
    if !converter.isTooLarge { return node }
  } catch let fault as YAMLFault {
    throw fault
  } catch let error as YamlError {
    let (mark, problem, suggestion) = describe(error)
    var places = YAMLConverter(text: text, offset: Int(span.lower))
    var place = mark.map { places.span(of: $0) } ?? Span(at: Int(span.lower))
    if case .duplicatedKeysInMapping(let keys, _) = error, let key = keys.first {
      place = secondPlace(of: key, after: place, in: source.bytes)
    }
    if let stray = strayIndentation(at: Int(place.lower), in: source.bytes) {
      throw YAMLFault(
        span: Span(at: stray),
        problem: "malformed YAML: this line is indented with another space than YAML’s",
        suggestion: "plain spaces")
    }
    let isJSON = source.path.hasSuffix(".json")
    throw YAMLFault(
      span: place, problem: "malformed \(isJSON ? "JSON" : "YAML"): \(problem)",
      suggestion: isJSON ? nil : suggestion)
  } catch {
    throw YAMLFault(span: Span(at: Int(span.lower)), problem: "malformed YAML")
  }
  throw YAMLFault(
    code: .nestingTooDeep, span: span,
    problem: "YAML nests deeper than 64 levels or repeats itself through aliases too often")
}

private func describe(_ error: YamlError) -> (mark: Yams.Mark?, problem: String, suggestion: String?) {
  switch error {
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
    .composer(_, let problem, let mark, _):
    let plain = plainWords[problem]
    return (mark, plain?.problem ?? problem, plain?.suggestion)
  case .reader(let problem, _, _, _): return (nil, problem, nil)
  case .duplicatedKeysInMapping(let duplicates, let context):
    return (context.mark, "the key “\(duplicates.sorted().joined(separator: "”, “"))” is given twice", nil)
  default: return (nil, "it can not be read", nil)
  }
}

/// Where a key stands again in a line below its first place, as far in as there; that place where no such line is seen.
private func secondPlace(of key: String, after first: Span, in bytes: [UInt8]) -> Span {
  let start = Int(first.lower)
  let column = start - Bytes.lineStart(in: bytes, of: start)
  var place = Bytes.line(in: bytes, from: start).next
  while place < bytes.count {
    let line = Bytes.line(in: bytes, from: place)
    let words = bytes[place..<line.end].drop(while: \.isBlank)
    if !words.isEmpty {
      let indentation = words.startIndex - place
      if indentation < column { break }
      let isKey = ["\(key):", "\"\(key)\":", "'\(key)':"].contains { words.starts(with: $0.utf8) }
      if indentation == column, isKey { return Span(at: words.startIndex) }
    }
    place = line.next
  }
  return first
}

/// Where a space that is none to YAML stands in the indentation of a line, or of the two before it.
private func strayIndentation(at place: Int, in bytes: [UInt8]) -> Int? {
  var start = Bytes.lineStart(in: bytes, of: min(place, bytes.count))
  for _ in 0..<3 {
    let words = bytes[start...].drop(while: \.isBlank)
    if let first = words.first, first >= 0xC2,
      let space = String(decoding: words.prefix(4), as: UTF8.self).first,
      space.isWhitespace, !space.isNewline
    {
      return words.startIndex
    }
    if start == 0 { return nil }
    start = Bytes.lineStart(in: bytes, of: start - 1)
  }
  return nil
}

/// What the library says of the slips that authors make, in words for those who do not know its grammar.
private let plainWords: [String: (problem: String, suggestion: String?)] = [
  "mapping values are not allowed in this context": (
    "a colon and a space stand within a value", "the whole value in quotation marks"
  ),
  "could not find expected ':'": (
    "the line before this is neither “key: value” nor a part of a value", "key: value"
  ),
  "did not find expected key": (
    "this is no key in line with those before it",
    "the same indentation, or quotation marks around the value above"
  ),
  "did not find expected '-' indicator": (
    "this is no item “- …” in line with those before it", "the same indentation"
  ),
  "block sequence entries are not allowed in this context": (
    "an item “- …” can not stand here", "a line of its own below the key"
  ),
  "found character that cannot start any token": (
    "a value can not begin with this character", "the value in quotation marks, and spaces in place of tabs"
  ),
  "found unexpected end of stream": ("a quotation mark is opened and not closed", nil),
  "did not find expected ',' or ']'": ("a list in brackets is not closed, or lacks a comma", "[one, two]"),
  "did not find expected ',' or '}'": ("a mapping in braces is not closed, or lacks a comma", "{key: value}"),
  "found unknown escape character": (
    "a backslash within “\"” begins nothing that YAML knows", "'…' around the value"
  ),
]

/// Turns the library's nodes into ours; marks become byte offsets.
private struct YAMLConverter {
  /// Where each line begins, and where one behind the text would.
  private let lineStarts: [Int]
  private let offset: Int
  private var scalars: ScalarCounts
  private var count = 0
  /// Where the first value stands that holds a control character, which none of its escapes may give.
  private(set) var control: Span?

  /// More nodes than any honest file of a mebibyte holds: aliases repeat, or nesting runs away.
  var isTooLarge: Bool { count > 1_000_000 }

  init(text: String, offset: Int) {
    let bytes = Array(text.utf8)
    lineStarts = Bytes.lineStarts(in: bytes).map(Int.init) + [bytes.count + 1]
    scalars = ScalarCounts(of: bytes)
    self.offset = offset
  }

  mutating func convert(_ node: Node, depth: Int) -> YAMLNode {
    count += depth > 64 ? 1_000_001 : 1
    let place = node.mark.map { span(of: $0) } ?? Span(at: offset)
    if isTooLarge { return .scalar("", place) }
    switch node {
    case .scalar(let scalar):
      if control == nil, scalar.string.utf8.contains(where: \.isStrayControl) {
        control = place
      }
      return .scalar(scalar.string, place)
    case .alias: return .scalar("", place)
    case .sequence(let elements):
      var converted: [YAMLNode] = []
      for element in elements { converted.append(convert(element, depth: depth + 1)) }
      return .sequence(converted, place)
    case .mapping(let pairs):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in pairs {
        entries.append(
          YAMLNode.Entry(
            key: key.string ?? "", keySpan: key.mark.map { span(of: $0) } ?? place,
            value: convert(value, depth: depth + 1)))
      }
      return .mapping(entries, place)
    }
  }

  /// The place of a mark, whose column counts Unicode scalars.
  mutating func span(of mark: Yams.Mark) -> Span {
    let index = mark.line - 1
    guard index >= 0, index + 1 < lineStarts.count else {
      return Span(at: offset + lineStarts[lineStarts.count - 2])
    }
    let place = scalars.offset(mark.column - 1, after: lineStarts[index])
    return Span(at: offset + min(place, lineStarts[index + 1] - 1))
  }
}
