import Prose
import Scanning
import Source

// In: YAML and its value. Out: comments that were meant as words, since no space stands behind their sign:
// `title: Case #5`. Does not know what a key means.

/// A comment in YAML that is like words of the value that it ends.
struct GluedComment {
  /// Where its sign stands.
  let place: Int
  /// The comment, with its sign.
  let words: String
  /// What is left of the value.
  let value: String

  func report(_ findings: inout Findings) { report(at: Span(at: place), &findings) }

  /// Reports it at the place that its own is in a file.
  func report(at span: Span, _ findings: inout Findings) {
    findings.warning(
      .invalidValue, at: span,
      "“\(shortened(words))” is a comment, so "
        + (value.isEmpty ? "the value is empty" : "the value is “\(shortened(value))” alone"),
      suggestion: "the whole value in quotation marks, or “# …” for a comment")
  }
}

extension YAMLNode {
  /// The comments without a space behind their sign that stand behind plain values, in the bytes that it was read from.
  func gluedComments(in bytes: [UInt8], _ range: Range<Int>) -> [GluedComment] {
    let signs = signsOfComments(in: bytes, range)
    if signs.isEmpty { return [] }
    var search = CommentSearch(bytes: bytes, end: range.upperBound, signs: signs)
    search.read(self)
    return search.comments
  }
}

private struct CommentSearch {
  let bytes: [UInt8]
  let end: Int
  let signs: [Int]
  private(set) var comments: [GluedComment] = []
  /// Where the last value began: one before it is repeated through an alias.
  private var last = -1

  init(bytes: [UInt8], end: Int, signs: [Int]) { (self.bytes, self.end, self.signs) = (bytes, end, signs) }

  mutating func read(_ node: YAMLNode) {
    switch node {
    case .scalar(let text, let span): if !node.isEmpty { read(text, at: Int(span.lower), as: text) }
    case .sequence(let elements, _): for element in elements { read(element) }
    case .mapping(let entries, _):
      for entry in entries {
        if case .scalar("", _) = entry.value {
          read(entry.key + ":", at: Int(entry.keySpan.lower), as: "")
        } else {
          read(entry.value)
        }
      }
    }
  }

  /// Notes the comment right behind a text, where that stands plainly in the source but for its white space.
  private mutating func read(_ text: String, at start: Int, as value: String) {
    guard start > last else { return }
    last = start
    // What is left of a number, a date or a choice is whole.
    let isWhole = value.allSatisfy { $0.isNumber || "-.".contains($0) }
    if !value.isEmpty, isWhole || ["true", "false", "yes", "no"].contains(value.lowercased()) { return }
    let next = signs.partitioningIndex { $0 > start }
    guard next < signs.count, signs[next] - start >= text.utf8.count else { return }
    let sign = signs[next]
    var place = start
    for byte in text.utf8 where !byte.isBlankOrBreak {
      while place < sign, bytes[place].isBlankOrBreak { place += 1 }
      guard place < sign, bytes[place] == byte else { return }
      place += 1
    }
    guard bytes[place..<sign].allSatisfy(\.isBlank) else { return }
    let line = bytes[sign..<min(end, Bytes.line(in: bytes, from: sign).end)]
    comments.append(
      GluedComment(
        place: sign, words: String(decoding: line, as: UTF8.self).trimmingWhiteSpace(), value: value))
  }
}

/// Where `#` stands behind a blank and before anything but one.
private func signsOfComments(in bytes: [UInt8], _ range: Range<Int>) -> [Int] {
  var signs: [Int] = []
  var place = range.lowerBound
  while true {
    place = Bytes.first(in: bytes, place..<range.upperBound) { Bytes.equal($0, UInt8(ascii: "#")) }
    guard place < range.upperBound else { return signs }
    if place > range.lowerBound, bytes[place - 1].isBlank, place + 1 < range.upperBound,
      !bytes[place + 1].isBlankOrBreak, bytes[place + 1] != UInt8(ascii: "#")
    {
      signs.append(place)
    }
    place += 1
  }
}
