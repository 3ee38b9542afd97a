import Markdown
import Prose
import Scanning
import Source

// In: a bullet list `- Key: value`, as claims, notes and glossary entries have it. Out: its fields and its boxes.
// Does not know what a key means, nor resolve what a value refers to.

/// One `- Key: value`.
struct Field: Sendable {
  let key: String
  /// The item's paragraph; the key in it is to be dropped when it is shown.
  let paragraph: NodeID
  /// The paragraph's words.
  let words: PlainText
  /// The value's bytes in `words`.
  var range: Range<Int>
  /// Where the key stands in the source.
  let keySpan: Span
  /// Where the value begins in the source.
  let valueSpan: Span

  /// The value in plain text, trimmed.
  var text: String { String(decoding: words.bytes[range], as: UTF8.self).trimmingWhiteSpace() }

  /// Has its value end before other words of its paragraph.
  mutating func end(at offset: Int) { range = range.clamped(to: range.lowerBound..<offset) }

  /// Marks that drop a part of the field's paragraph.
  func drops(_ range: Range<Int>) -> [Mark] { words.drops(range) }
}

/// The keys that lists of one sort have.
struct FieldKeys: Sendable {
  let known: [String]
  /// The keys whose values come from a closed list, with that list.
  let choices: [(key: String, values: [String])]

  /// The key of words that are like a field with a closed list: the key, and one of its values.
  ///
  /// Where they are whole, behind a colon the value may be near one or several; otherwise other words may follow it.
  func key(of words: String, isWhole: Bool) -> String? {
    let name = words.prefix(40).prefix { $0 != ":" }
    let hasColon = name.endIndex < words.endIndex && words[name.endIndex] == ":"
    let meant =
      hasColon
      ? name.trimmingWhiteSpace() : isWhole ? choices.first { words.hasPrefix($0.key + " ") }?.key : nil
    guard let (key, values) = choices.first(where: { $0.key == meant }) else { return nil }
    let value = words.dropFirst(hasColon ? name.count + 1 : key.count).trimmingWhiteSpace().lowercased()
    let several = value.split(whereSeparator: { $0 == "," || $0 == ";" }).map { $0.trimmingWhiteSpace() }
    let isMeant =
      if !isWhole {
        values.contains { value.hasPrefix($0) && value.dropFirst($0.count).first?.isLetter != true }
      } else if hasColon {
        !several.isEmpty && several.allSatisfy { nearest($0, among: values) != nil }
      } else {
        values.contains(value)
      }
    return isMeant ? key : nil
  }
}

/// The fields and boxes of a list.
struct FieldList: Sendable {
  var fields: [Field] = []
  var tasks: [Claim.Task] = []
  /// Marks that drop the keys.
  var drops: [Mark] = []
  /// The paragraphs of all items.
  var paragraphs: [NodeID] = []
  /// The keys that are meant by items which are no fields, and are reported: misspelt, without a colon or without a
  /// value.
  var spoiled: Set<String> = []

  /// Goes on with the fields and boxes of another list.
  mutating func add(_ other: FieldList) {
    fields += other.fields
    tasks += other.tasks
    drops += other.drops
    paragraphs += other.paragraphs
    spoiled.formUnion(other.spoiled)
  }

  /// Whether nothing in the list is meant to be a field with this key.
  func lacks(_ key: String) -> Bool { !spoiled.contains(key) && !fields.contains { $0.key == key } }

  /// The only field with a key; a second one is reported.
  func single(_ key: String, _ findings: inout Findings) -> Field? {
    let all = fields.filter { $0.key == key }
    for extra in all.dropFirst() {
      findings.error(.invalidValue, at: extra.keySpan, "“\(key)” is given twice")
    }
    return all.first
  }

  /// All fields with a key, in the author's order.
  func all(_ key: String) -> [Field] { fields.filter { $0.key == key } }
}

/// A line `- Key: value` that is no item of a list, or one that is meant for it.
struct StrayField {
  /// Its key; of a box the box.
  let key: String
  let span: Span
  let slip: Slip
  /// Where the words before it end, in the words of the item in which it stands.
  var offset = 0

  /// Why it is no item.
  enum Slip: Equatable {
    case isIndented, lacksSpace, lacksDash
    /// What stands in place of its dash.
    case sign(String)
    /// The key of the field in whose line it stands.
    case inLine(of: String)
    /// A number stands in place of its dash.
    case number
  }

  /// Whether its first sign is meant for a dash and is none.
  var hasDash: Bool {
    switch slip {
    case .lacksSpace, .sign: true
    case .isIndented, .lacksDash, .inLine, .number: false
    }
  }

  /// Why it is no field.
  var fault: String {
    switch slip {
    case .isIndented: "since it is indented too far"
    case .lacksSpace: "since no plain space stands behind its dash"
    case .lacksDash: "since no “-” stands before it"
    case .sign(let sign): "since “\(sign)” begins no item of a list"
    case .inLine(let other): "since it stands in the line of “\(other)”"
    case .number: "since this is no list with “-”"
    }
  }

  /// What makes it one: the line as a list has it, or else, where it is indented too far, what is given for that.
  func remedy(ofIndentation other: String? = nil) -> String {
    let line = isBox ? "- \(key) …" : "- \(key): …"
    return slip == .isIndented ? other ?? line : line
  }

  private var isBox: Bool { key.hasPrefix("[") }

  /// Reports it as an error.
  func report(remedyOfIndentation other: String? = nil, _ findings: inout Findings) {
    findings.error(
      .invalidValue, at: span, "“\(key)” here is no \(isBox ? "box" : "field"), \(fault)",
      suggestion: remedy(ofIndentation: other))
  }
}

/// Reads a list of fields; an item that is neither a field nor (where `takesTasks`) a box is reported.
func readFields(
  _ document: Document, _ list: NodeID, known: [String], takesTasks: Bool, _ findings: inout Findings
) -> FieldList {
  var result = FieldList()
  for item in document.children(of: list) {
    guard case .item(let task) = document[item].kind else { continue }
    let children = Array(document.children(of: item))
    guard let paragraph = children.first, case .paragraph = document[paragraph].kind else {
      findings.error(.unknownKey, at: document[item].span, "a field “Key: value” is expected here")
      continue
    }
    for extra in children.dropFirst() {
      findings.error(
        .invalidValue, at: document[extra].span, "a field takes one paragraph; this would not be shown",
        suggestion: "put it before the list of fields")
    }
    let words = PlainText(document, below: paragraph)
    let strays = document.strayFields(in: words, of: paragraph, known: known, takesTasks: takesTasks)
    for stray in strays {
      stray.report(&findings)
      result.spoiled.insert(stray.key)
    }
    result.paragraphs.append(paragraph)
    if let task, takesTasks {
      result.tasks.append(
        Claim.Task(
          isDone: task == .done, text: words.string.trimmingWhiteSpace(), node: paragraph,
          span: document[paragraph].span))
      continue
    }
    if takesTasks, let box = brokenBox(in: words.string) {
      if ["[ ]", "[x]", "[X]"].contains(words.string) {
        findings.error(
          .invalidValue, at: document[paragraph].span, "the box “\(box)” has no words",
          suggestion: "- \(box) …")
      } else {
        findings.error(
          .unknownKey, at: document[paragraph].span, "“\(box)” is not a box", suggestion: "[ ] or [x]")
      }
      continue
    }
    guard var field = readField(document, paragraph, words, known, &result.spoiled, &findings) else {
      continue
    }
    // What was meant for another field is no part of its value.
    if let stray = strays.first(where: { $0.offset > field.range.lowerBound }) { field.end(at: stray.offset) }
    if let stray = document.strayField(inLineOf: field, known: known) {
      stray.report(&findings)
      result.spoiled.insert(stray.key)
      field.end(at: stray.offset)
    }
    result.fields.append(field)
    result.drops += field.drops(0..<field.range.lowerBound)
  }
  return result
}

/// What an item begins with that is meant for a box and is none: `[]`, `[ x]`, `[v]`.
private func brokenBox(in words: String) -> Substring? {
  guard words.first == "[", let close = words.prefix(6).firstIndex(of: "]") else { return nil }
  let mark = words[..<close].dropFirst().trimmingWhiteSpace()
  guard mark.count <= 1, mark.first?.isNumber != true else { return nil }
  return words[...close]
}

private func readField(
  _ document: Document, _ paragraph: NodeID, _ words: PlainText, _ known: [String],
  _ spoiled: inout Set<String>, _ findings: inout Findings
) -> Field? {
  let start = Int(document[paragraph].span.lower)
  guard let colon = words.bytes.firstIndex(of: UInt8(ascii: ":")), colon <= 40 else {
    if reportColon(words, known, at: start, &spoiled, &findings) { return nil }
    let begin = String(words.string.prefix(30))
    if let meant = known.first(where: { begin.hasPrefix($0 + " ") }) { spoiled.insert(meant) }
    findings.error(
      .unknownKey, at: Span(at: start), "“\(begin)” is not a field “Key: value”",
      suggestion: "one of \(known.joined(separator: ", "))")
    return nil
  }
  let key = String(decoding: words.bytes[..<colon], as: UTF8.self).trimmingWhiteSpace()
  let keySpan = Span(start, start + colon)
  guard known.contains(key) else {
    if reportColon(words, known, at: start, &spoiled, &findings) { return nil }
    let meant = findings.takesSuggestions ? nearestKey(key, among: known) : nil
    findings.error(
      .unknownKey, at: keySpan, "unknown key “\(key)”",
      suggestion: meant ?? "one of \(known.joined(separator: ", "))")
    if let meant { spoiled.insert(meant) }
    return nil
  }
  var valueStart = colon + 1
  while valueStart < words.bytes.count, words.bytes[valueStart] == UInt8(ascii: " ") { valueStart += 1 }
  if valueStart == words.bytes.count, document[paragraph].end - paragraph.index <= 2 {
    findings.error(.invalidValue, at: keySpan, "“\(key)” has no value")
    spoiled.insert(key)
    return nil
  }
  return Field(
    key: key, paragraph: paragraph, words: words, range: valueStart..<words.bytes.count, keySpan: keySpan,
    valueSpan: document.place(of: valueStart, in: words, of: paragraph))
}

/// Reports a known key behind which another script's colon stands; whether it is so.
private func reportColon(
  _ words: PlainText, _ known: [String], at start: Int, _ spoiled: inout Set<String>,
  _ findings: inout Findings
) -> Bool {
  guard let colon = foreignColon(in: words.bytes[...]) else { return false }
  let key = String(decoding: words.bytes[..<colon.lowerBound], as: UTF8.self).trimmingWhiteSpace()
  guard known.contains(key) else { return false }
  let sign = String(decoding: words.bytes[colon], as: UTF8.self)
  findings.error(
    .unknownKey, at: Span(at: start), "“\(key)” here is no field, since its colon “\(sign)” is no “:”",
    suggestion: "- \(key): …")
  spoiled.insert(key)
  return true
}

/// Signs of three bytes that are meant for the dash of a list.
private let dashes = ["–", "—", "•", "−", "‐", "‑", "⁃"]

/// Where a full-width colon or the sign of a ratio stands in what may be a key.
private func foreignColon(in words: ArraySlice<UInt8>) -> Range<Int>? {
  let words = words.prefix(48)
  guard let start = words.firstIndex(where: { $0 == 0xEF || $0 == 0xE2 }), start + 2 < words.endIndex,
    words[start...].starts(with: "：".utf8) || words[start...].starts(with: "∶".utf8)
  else { return nil }
  return start..<start + 3
}

extension Document {
  /// Where the words of a paragraph go on from an offset, in the source: at the mark that opens a link or emphasis
  /// there, at the paragraph's end where there are no more words.
  func place(of offset: Int, in words: PlainText, of paragraph: NodeID) -> Span {
    let next = words.runs.partitioningIndex { $0.start > offset }
    guard offset < words.bytes.count, next > 0 else { return Span(at: Int(self[paragraph].span.upper)) }
    var node = words.runs[next - 1].node
    let part = offset - words.runs[next - 1].start
    if part > 0 { return sourceSpan(of: part..<part, in: node) }
    while self[node].parent != paragraph, self[node].parent.index == node.index - 1 {
      node = self[node].parent
    }
    return Span(at: Int(self[node].span.lower))
  }

  /// Whether a node is a bullet list.
  func isBulletList(_ id: NodeID) -> Bool {
    if case .list(let list) = self[id].kind { return list.start == nil }
    return false
  }

  /// Whether a bullet list's first item looks like a field or a box, or any item begins with a known key.
  func looksLikeFields(_ id: NodeID, known: [String]) -> Bool {
    guard isBulletList(id), let item = firstChild(of: id) else { return false }
    if case .item(let task) = self[item].kind, task != nil { return true }
    if let key = key(of: item), (1...40).contains(key.count) {
      let isWords = key.allSatisfy { $0 == 32 || $0 == 45 || ($0 | 32) >= 97 && ($0 | 32) <= 122 }
      if isWords { return true }
    }
    return children(of: id).contains { item in
      key(of: item).map { known.contains(String(decoding: $0, as: UTF8.self)) } ?? false
    }
  }

  /// Whether a bullet list among other text is one of fields: each item begins with a known key or one that
  /// is near it, and one with a known key.
  ///
  /// Where it takes boxes, an item may be one instead; boxes alone are fields where they are indented.
  func holdsFields(_ id: NodeID, known: [String], takesTasks: Bool = false) -> Bool {
    guard isBulletList(id) else { return false }
    let start = Int(self[id].span.lower)
    var hasKnown = takesTasks && start > 0 && " \t".utf8.contains(texts.source[start - 1])
    for item in children(of: id) {
      if takesTasks, case .item(let task) = self[item].kind, task != nil { continue }
      guard let key = key(of: item).map({ String(decoding: $0, as: UTF8.self) }), key.utf8.count <= 40 else {
        return false
      }
      if known.contains(key) {
        hasKnown = true
      } else if nearest(key, among: known) == nil {
        return false
      }
    }
    return hasKnown
  }

  /// The key of the first item of a list that is like a field with a closed list.
  func key(inItemsOf list: NodeID, _ keys: FieldKeys, isWhole: Bool) -> String? {
    children(of: list).lazy.compactMap { item in
      keys.key(of: PlainText(self, below: item).string, isWhole: isWhole)
    }.first
  }

  /// Reports a list of which one item is like a field, and that is none of fields: it is numbered, or another item is
  /// no field.
  func reportStrayItem(in list: NodeID, _ keys: FieldKeys, isWhole: Bool, _ findings: inout Findings) {
    guard let key = key(inItemsOf: list, keys, isWhole: isWhole || isBulletList(list)) else { return }
    guard isBulletList(list) else {
      return findings.error(
        .invalidValue, at: self[list].span, "“\(key)” here is no field, since this is no list with “-”",
        suggestion: "- \(key): …")
    }
    let other = children(of: list).first { item in
      self.key(of: item).map { nearest(String(decoding: $0, as: UTF8.self), among: keys.known) == nil }
        ?? true
    }
    guard let other else { return }
    findings.error(
      .invalidValue, at: self[firstChild(of: other) ?? other].span,
      "“\(shortened(PlainText(self, below: other).string))” is no field, so “\(key)” in its list is none",
      suggestion: "a list of fields alone")
  }

  /// The known keys that the items of a list begin with, or nearly.
  func keys(of list: NodeID, known: [String]) -> [String] {
    children(of: list).compactMap { item in
      key(of: item).flatMap { nearest(String(decoding: $0, as: UTF8.self), among: known) }
    }
  }

  /// The lines of an item that are meant for items of their own: its first behind another dash, and those behind it.
  ///
  /// One behind the first begins with a known key and a colon or, where boxes may stand, with a box.
  func strayFields(
    in words: PlainText, of paragraph: NodeID, known: [String], takesTasks: Bool
  ) -> [StrayField] {
    var strays: [StrayField] = []
    let start = self[paragraph].span.lower
    if let found = fieldKey(of: words.bytes.prefix(64), known: known), found.slip != .isIndented,
      texts.source[Int(start)] != UInt8(ascii: "\\")
    {
      strays.append(StrayField(key: found.key, span: Span(at: Int(start)), slip: found.slip))
    }
    for run in words.runs {
      switch self[run.node].kind {
      case .softBreak, .lineBreak: break
      default: continue
      }
      let line = words.bytes[(run.start + 1)...].prefix(64)
      let found = fieldKey(of: line, known: known, takesBare: true) ?? (takesTasks ? box(in: line) : nil)
      guard let found else { continue }
      strays.append(
        StrayField(
          key: found.key, span: place(of: line.startIndex, in: words, of: paragraph), slip: found.slip,
          offset: run.start))
    }
    return strays
  }

  /// A known key that stands behind a semicolon in the value of a field, and in no quotation.
  func strayField(inLineOf field: Field, known: [String]) -> StrayField? {
    let bytes = field.words.bytes[field.range]
    var place = bytes.startIndex
    while let mark = bytes[place...].firstIndex(of: UInt8(ascii: ";")) {
      place = mark + 1
      let rest = bytes[place...].drop { $0 == UInt8(ascii: " ") }
      guard rest.startIndex > place, let found = fieldKey(of: rest.prefix(48), known: known, takesBare: true),
        found.slip == .lacksDash, let piece = field.words.pieces(of: mark..<place).first,
        !self[piece.node].kind.isLiteral
      else { continue }
      let before = String(decoding: bytes[..<mark], as: UTF8.self)
      if before.contains(where: { "“„«\"".contains($0) }) { return nil }
      let span = self.place(of: rest.startIndex, in: field.words, of: field.paragraph)
      return StrayField(key: found.key, span: span, slip: .inLine(of: field.key), offset: mark)
    }
    return nil
  }

  /// The first item with a known key in a list with numbers.
  func strayField(inNumbered list: NodeID, known: [String]) -> StrayField? {
    guard case .list(let kind) = self[list].kind, kind.start != nil else { return nil }
    for item in children(of: list) {
      guard let key = key(of: item).map({ String(decoding: $0, as: UTF8.self) }), known.contains(key) else {
        continue
      }
      return StrayField(key: key, span: self[item].span, slip: .number)
    }
    return nil
  }

  /// The first line `- Key: value` with a known key that is no item of a list: in code, or in a paragraph, where
  /// it may lack its dash.
  func strayField(in id: NodeID, known: [String], takesBare: Bool = false) -> StrayField? {
    switch self[id].kind {
    case .codeBlock(_, let literal, isFenced: false):
      let lines = bytes(literal).split(separator: UInt8(ascii: "\n"))
      return lines.lazy.compactMap { fieldKey(of: $0, known: known) }.first.map {
        StrayField(key: $0.key, span: self[id].span, slip: $0.slip)
      }
    case .paragraph:
      for node in lineStarts(of: id) {
        guard case .text(let text) = self[node].kind,
          let found = fieldKey(of: bytes(text), known: known, takesBare: takesBare)
        else { continue }
        let span = self[node].span
        // The first line is no item for its dash alone, or because that is escaped.
        let isFirst = node.index == id.index + 1
        let isEscaped = texts.source[Int(span.lower)] == UInt8(ascii: "\\")
        if isFirst, found.slip == .isIndented || isEscaped { continue }
        return StrayField(key: found.key, span: span, slip: found.slip)
      }
      return nil
    default: return nil
    }
  }

  /// Reports a line `-Key: value` or `– Key: value` of a paragraph, which its dash makes no item; its key.
  @discardableResult
  func reportDash(in paragraph: NodeID, known: [String], _ findings: inout Findings) -> String? {
    guard case .paragraph = self[paragraph].kind, let stray = strayField(in: paragraph, known: known),
      stray.hasDash
    else { return nil }
    stray.report(&findings)
    return stray.key
  }

  /// The texts that begin the lines of a paragraph.
  func lineStarts(of paragraph: NodeID) -> some Sequence<NodeID> {
    subtree(of: paragraph).lazy.filter { node in
      guard case .text = self[node].kind else { return false }
      switch nodes[Int(node.index) - 1].kind {
      case .paragraph, .softBreak, .lineBreak: return true
      default: return false
      }
    }
  }

  /// The known key that a line begins with behind a dash, or what is meant for one; where it takes bare ones, behind
  /// nothing as well.
  private func fieldKey(
    of line: ArraySlice<UInt8>, known: [String], takesBare: Bool = false
  ) -> (key: String, slip: StrayField.Slip)? {
    let words = line.drop { $0 == UInt8(ascii: " ") }
    guard let (sign, slip) = dash(of: words, takesBare: takesBare),
      let colon = words.prefix(64).firstIndex(of: UInt8(ascii: ":")), colon >= sign.upperBound
    else { return nil }
    let key = String(decoding: words[sign.upperBound..<colon], as: UTF8.self).trimmingWhiteSpace()
    return known.contains(key) ? (key, slip) : nil
  }

  /// A box that a line begins with.
  private func box(in line: ArraySlice<UInt8>) -> (key: String, slip: StrayField.Slip)? {
    guard let (sign, slip) = dash(of: line, takesBare: true) else { return nil }
    let words = line[sign.upperBound...].drop { $0 == UInt8(ascii: " ") }
    guard let box = ["[ ]", "[x]", "[X]"].first(where: { words.starts(with: "\($0) ".utf8) }) else {
      return nil
    }
    return (box, slip)
  }

  /// The dash that a line begins with, or what is meant for one, and why it makes no item.
  private func dash(
    of words: ArraySlice<UInt8>, takesBare: Bool
  ) -> (range: Range<Int>, slip: StrayField.Slip)? {
    guard let first = words.first else { return nil }
    let start = words.startIndex
    if "-*+".utf8.contains(first) {
      let hasSpace = words.dropFirst().first?.isBlank == true
      return (start..<start + 1, hasSpace ? .isIndented : .lacksSpace)
    }
    if first == 0xE2, let sign = dashes.first(where: { words.starts(with: $0.utf8) }) {
      return (start..<start + 3, .sign(sign))
    }
    return takesBare ? (start..<start, .lacksDash) : nil
  }

  /// What stands before the first colon of an item, or before what is meant for one.
  private func key(of item: NodeID) -> ArraySlice<UInt8>? {
    guard let paragraph = firstChild(of: item) else { return nil }
    let bytes = PlainText(self, below: paragraph).bytes
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? foreignColon(in: bytes[...])?.lowerBound
    return colon.map { bytes[..<$0] }
  }
}
