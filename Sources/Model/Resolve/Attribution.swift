import Markdown
import Prose

// In: a block quote and what its links lead to. Out: the clause that it says its words are from, and where they end.
// Compares nothing.

/// What the end of a block quote says of where its words are from.
enum Attribution: Sendable {
  /// They are a clause's, as a link behind a dash says, and end before an offset of the block quote's plain text.
  case clause(ClauseID, link: NodeID, end: Int)
  /// Links to several clauses stand behind the dash.
  case several(link: NodeID)
  /// A link to a clause stands at the end, but not so that the words before an offset are surely the clause's.
  ///
  /// `isAlone` where the link is the only one and nothing stands before it in its paragraph.
  case unclear(ClauseID, link: NodeID, end: Int, isAlone: Bool)

  /// The attribution of a block quote; nil for one that no link to a clause ends.
  ///
  /// A paragraph or a line of its own is one where it begins with a dash: a few words that end in a comma may stand
  /// before the link (`— Agreement on Ice, [Art. 2](…)`), and then a remark behind it, or else any words. In a line
  /// with other words the dash stands right before the link, and what is behind it is a remark. Of block quotes within
  /// each other it is the inner one's.
  init?(of quote: NodeID, in document: Document, _ destinations: LinkDestinations) {
    let links = document.subtree(of: quote).compactMap { node -> (node: NodeID, clause: ClauseID)? in
      if case .target(.clause(let clause))? = destinations[node] { (node, clause) } else { nil }
    }
    guard let last = links.last, document.blockQuote(around: last.node) == quote else { return nil }
    let text = PlainText(document, below: quote)
    let place = text.offset(of: last.node)
    let paragraph = text.lineStart(before: place, in: document, breaksAreLines: false)
    let isRemark = text.isRemark(behind: last.node, in: document)
    var line = text.lineStart(before: place, in: document, breaksAreLines: true)
    for _ in 0..<Self.lineLimit {
      if text.beginsWithDash(at: line) {
        let end = text.end(before: line)
        let first = links.first { text.offset(of: $0.node) >= end } ?? last
        let between = text.words(end..<text.offset(of: first.node)).drop { $0.isWhitespace || isDash($0) }
        if !between.contains(where: { isDash($0) && $0 != "-" }), between.utf8.count <= Self.lengthLimit {
          let isNext = between.allSatisfy { $0.isWhitespace || "([".contains($0) }
          let isApart = between.last { !$0.isWhitespace }.map { ",;:([".contains($0) } ?? true
          let isSure = isNext ? text.bytes.count - place <= Self.lengthLimit : isApart && isRemark && end > 0
          if first.node != last.node, end > 0 {
            self = .several(link: last.node)
          } else if isSure {
            self = .clause(last.clause, link: last.node, end: end)
          } else {
            self = .unclear(last.clause, link: last.node, end: end, isAlone: false)
          }
          return
        }
      }
      if line == paragraph { break }
      line = text.lineStart(before: line - 1, in: document, breaksAreLines: true)
    }
    if !isRemark { return nil }
    for (node, clause) in links.reversed() where text.offset(of: node) >= paragraph {
      guard let end = text.dash(before: text.offset(of: node)) else { continue }
      self = node == last.node ? .clause(clause, link: node, end: end) : .several(link: last.node)
      return
    }
    let isAlone = links.count == 1 && wordCount(text.bytes[paragraph..<place]) == 0
    self = .unclear(last.clause, link: last.node, end: place, isAlone: isAlone)
  }

  /// In how many lines from the last its dash is looked for, and how many bytes may stand on either side of the link.
  private static let (lineLimit, lengthLimit) = (4, 300)
}

extension Document {
  /// The innermost block quote in which a node stands.
  func blockQuote(around node: NodeID) -> NodeID? {
    var place = node
    while place != Document.root {
      if case .blockQuote = self[place].kind { return place }
      place = self[place].parent
    }
    return nil
  }
}

extension PlainText {
  /// The words of a range.
  fileprivate func words(_ range: Range<Int>) -> Substring {
    String(decoding: bytes[range.lowerBound..<max(range.lowerBound, range.upperBound)], as: UTF8.self)[...]
  }

  /// Where the paragraph, or the line of one, begins that holds an offset.
  func lineStart(before offset: Int, in document: Document, breaksAreLines: Bool) -> Int {
    let start = runs.last { run in
      guard run.start < offset else { return false }
      switch document[run.node].kind {
      case .softBreak, .lineBreak: return breaksAreLines
      case .paragraph, .heading, .tableCell: return true
      default: return false
      }
    }
    return start.map { $0.start + 1 } ?? 0
  }

  /// Where its last line begins.
  func lastLine(in document: Document) -> Int {
    lineStart(before: bytes.count, in: document, breaksAreLines: true)
  }

  /// Whether a line begins with a dash; a hyphen with a space behind it is one.
  func beginsWithDash(at line: Int) -> Bool {
    let head = words(line..<min(line + 8, bytes.count)).drop(while: \.isWhitespace)
    guard let first = head.first, isDash(first) else { return false }
    return first != "-" || head.hasPrefix("- ") || head.hasPrefix("--")
  }

  /// The offset before a place without the white space between them.
  fileprivate func end(before place: Int) -> Int {
    var end = place
    while end > 0, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    return end
  }

  /// The offset of the dash that stands right before a place, white space and a bracket between them and white space
  /// before it left out; nil where none does.
  ///
  /// A hyphen between spaces is one.
  fileprivate func dash(before place: Int) -> Int? {
    // A place for a few characters of any width.
    var head = words(max(0, place - 32)..<place).trimmedAtEnd
    if head.last == "(" || head.last == "[" { head = head.dropLast().trimmedAtEnd }
    var rest = head
    while let last = rest.last, isDash(last) { rest.removeLast() }
    let dash = head[rest.endIndex...]
    if dash.isEmpty || dash == "-" && rest.last?.isWhitespace == false { return nil }
    return end(before: place - words(max(0, place - 32)..<place).utf8.count + rest.utf8.count)
  }

  /// Whether what stands behind a link is nothing but a mark, citations, a remark in brackets or a few words behind a
  /// comma.
  func isRemark(behind link: NodeID, in document: Document) -> Bool {
    let start = offset(of: NodeID(Int(document[link].end)))
    if bytes.count - start > 300 { return false }
    let tail = words(start..<bytes.count).replacing(/\[-?@[^\]]*\]/, with: "")
      .trimmedAtEnd.drop { $0.isWhitespace || ")].".contains($0) }
    guard let first = tail.first else { return true }
    let count = wordCount(Array(tail.utf8)[...])
    return "([".contains(first) ? count <= 20 : count == 0 || ",;:".contains(first) && count <= 6
  }
}

/// Whether a character is a dash, or one of the hyphens that are typed for it.
func isDash(_ character: Character) -> Bool { "—–―-".contains(character) }

extension Substring {
  /// Without white space at its end.
  var trimmedAtEnd: Substring {
    var part = self
    while part.last?.isWhitespace == true { part.removeLast() }
    return part
  }
}
