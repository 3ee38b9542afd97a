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
  let range: Range<Int>
  /// Where the key stands in the source.
  let keySpan: Span
  /// Where the value begins in the source.
  let valueSpan: Span

  /// The value in plain text, trimmed.
  var text: String { String(decoding: words.bytes[range], as: UTF8.self).trimmingWhiteSpace() }

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

/// A line `- Key: value` that is no item of a list.
struct StrayField {
  let key: String
  let span: Span
  /// Whether its dash is none of a list, since no plain space is behind it: it is indented too far, if not.
  let lacksSpace: Bool

  /// Why it is no field.
  var fault: String {
    lacksSpace ? "since no plain space stands behind its dash" : "since it is indented too far"
  }

  /// What makes it one: the line as a list has it, or else, where it is indented too far, what is given for that.
  func remedy(ofIndentation other: String? = nil) -> String {
    let line = "- \(key): …"
    return lacksSpace ? line : other ?? line
  }

  /// Reports it as an error.
  func report(remedyOfIndentation other: String? = nil, _ findings: inout Findings) {
    findings.error(
      .invalidValue, at: span, "“\(key)” here is no field, \(fault)",
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
    if let stray = document.strayField(in: paragraph, known: known) {
      stray.report(&findings)
      result.spoiled.insert(stray.key)
    }
    let words = PlainText(document, below: paragraph)
    result.paragraphs.append(paragraph)
    if let task, takesTasks {
      result.tasks.append(
        Claim.Task(
          isDone: task == .done, text: words.string.trimmingWhiteSpace(), node: paragraph,
          span: document[paragraph].span))
      continue
    }
    if takesTasks, let box = brokenBox(in: words.string) {
      findings.error(
        .unknownKey, at: document[paragraph].span, "“\(box)” is not a box", suggestion: "[ ] or [x]")
      continue
    }
    guard let field = readField(document, paragraph, words, known, &result.spoiled, &findings) else {
      continue
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
    let meant = findings.takesSuggestions ? nearestKey(key, among: known) : nil
    findings.error(.unknownKey, at: keySpan, "unknown key “\(key)”", suggestion: meant)
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

  /// The first line `- Key: value` with a known key that is no item of a list: in code, or in a paragraph.
  func strayField(in id: NodeID, known: [String]) -> StrayField? {
    switch self[id].kind {
    case .codeBlock(_, let literal, isFenced: false):
      let lines = bytes(literal).split(separator: UInt8(ascii: "\n"))
      return lines.lazy.compactMap { fieldKey(of: $0, known: known) }.first.map {
        StrayField(key: $0.key, span: self[id].span, lacksSpace: $0.lacksSpace)
      }
    case .paragraph:
      for node in lineStarts(of: id) {
        guard case .text(let text) = self[node].kind, let found = fieldKey(of: bytes(text), known: known)
        else { continue }
        let span = self[node].span
        // The first line is no item for its dash alone, or because that is escaped.
        let isFirst = node.index == id.index + 1
        if isFirst, !found.lacksSpace || texts.source[Int(span.lower)] == UInt8(ascii: "\\") { continue }
        return StrayField(key: found.key, span: span, lacksSpace: found.lacksSpace)
      }
      return nil
    default: return nil
    }
  }

  /// Reports a line `-Key: value` of a paragraph, which no plain space behind its dash makes an item; its key.
  @discardableResult
  func reportDash(in paragraph: NodeID, known: [String], _ findings: inout Findings) -> String? {
    guard case .paragraph = self[paragraph].kind, let stray = strayField(in: paragraph, known: known),
      stray.lacksSpace
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

  private func fieldKey(
    of line: ArraySlice<UInt8>, known: [String]
  ) -> (key: String, lacksSpace: Bool)? {
    let words = line.drop { $0 == UInt8(ascii: " ") }
    guard let mark = words.first, "-*+".utf8.contains(mark),
      let colon = words.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let key = String(decoding: words[..<colon].dropFirst(), as: UTF8.self).trimmingWhiteSpace()
    return known.contains(key) ? (key, words.dropFirst().first?.isBlank != true) : nil
  }

  /// What stands before the first colon of an item.
  private func key(of item: NodeID) -> ArraySlice<UInt8>? {
    guard let paragraph = firstChild(of: item) else { return nil }
    let bytes = PlainText(self, below: paragraph).bytes
    return bytes.firstIndex(of: UInt8(ascii: ":")).map { bytes[..<$0] }
  }
}
