import Markdown
import Prose
import Scanning
import Source

extension ClauseReader {
  /// Reads a bullet list whose items begin with `(a)`, or all with `a)`, or all with a number; false where none does.
  mutating func readPoints(_ list: NodeID, in parent: Int?) -> Bool {
    let items = Array(document.children(of: list))
    var labels = items.map { pointLabel($0) }
    let isHalfBracketed = labels.allSatisfy { $0 == nil }
    if isHalfBracketed {
      if readNumbers(items, in: parent) { return true }
      labels = items.map { pointLabel($0, .halfBracketed) }
      let counted = labels.count { label in
        guard let letter = label?.label else { return false }
        return letter.count == 1 || !ClauseNumber.readings(letter, takesLetters: true).isEmpty
      }
      // In some alphabets two letters are one: `ch)` behind `c)`.
      let isCounted = zip(items, labels).allSatisfy { item, label in
        guard let letter = label?.label else { return isOmissionItem(item) }
        return letter.count <= 2 || !ClauseNumber.readings(letter, takesLetters: true).isEmpty
      }
      guard isCounted, counted > 0, 2 * counted >= labels.count else {
        reportUnreadItem(of: items, labels.map { $0 != nil })
        return false
      }
    } else {
      reportUnreadItem(of: items, labels.map { $0 != nil })
    }
    let parent = holder(ofIndentedPoints: list, from: labels.first??.label, in: parent)
    let scope = Self.pointScope(parent)
    let isLatin = labels.contains { $0?.label.first.map { $0.isASCII && $0.isLetter } ?? false }
    for (item, label) in zip(items, labels) {
      guard var label = label ?? slippedLabel(item, in: scope) else {
        if isOmissionItem(item) {
          appendOmission(item, in: parent)
        } else {
          appendPlain(item, in: parent)
        }
        continue
      }
      if isLatin, let letter = latinLetter(meantBy: label.label, of: item, in: scope) { label.label = letter }
      let written = "(\(label.label))"
      let pinpoint = (parent.map { clauses[$0].pinpoint } ?? "") + written
      check(
        Numbered(
          number: label.label, written: written, name: pinpoint, span: document[item].span,
          takesLetters: true),
        in: scope, .point, of: parent)
      drops += label.drops
      append(
        .point, prefix(parent) + "point_" + ClauseNumber.ascii(label.label), label.label, nil, pinpoint,
        parent, item, [])
      clauses[clauses.count - 1].isHalfBracketed = isHalfBracketed
      readItem(item, clauses.count - 1)
    }
    return true
  }

  /// Reads the items of a bullet list that have a number each, `- 1. …`, as those of a numbered list; false where one
  /// has none.
  private mutating func readNumbers(_ items: [NodeID], in parent: Int?) -> Bool {
    let lists = items.map(document.firstChild)
    guard lists.allSatisfy({ $0.map(isNumberedList) ?? false }), areCounted(lists) else { return false }
    var last: Int?
    for item in items {
      for child in document.children(of: item) {
        if case .list(let list) = document[child].kind, let start = list.start {
          last = readNumbered(child, from: Int(start), in: parent) ?? last
        } else {
          appendPlain(child, in: last)
        }
      }
    }
    return true
  }

  /// The blocks of a list item: its own text, the lists of clauses within it, and the text between and after those.
  mutating func readItem(_ item: NodeID, _ clause: Int) {
    for child in document.children(of: item) {
      switch document[child].kind {
      case .list(let list) where list.start != nil:
        readNumbered(child, from: Int(list.start ?? 1), in: clause)
      case .list:
        if !readPoints(child, in: clause) { appendWords(child, to: clause) }
      case .paragraph where isOmission(child): appendOmission(child, in: clause)
      default:
        checkIndent(child)
        appendWords(child, to: clause)
      }
    }
  }

  /// Adds a block to a clause's own, or behind what stands within it.
  mutating func appendWords(_ block: NodeID, to clause: Int) {
    if clause == clauses.count - 1 {
      if !clauses[clause].blocks.isEmpty { checkStart(of: block, in: clause) }
      clauses[clause].blocks.append(block)
      checkLines(of: block, in: clause)
    } else {
      appendPlain(block, in: clause)
    }
  }

  /// The letter with which an item begins, in brackets or with the closing one alone.
  func pointLabel(
    _ item: NodeID, _ form: ListLabel.Form = .bracketed
  ) -> (label: String, drops: [Mark])? {
    guard let paragraph = document.firstChild(of: item),
      case .paragraph = document[paragraph].kind
    else { return nil }
    let words = PlainText(document, below: paragraph)
    guard let label = ListLabel(words.bytes), label.form == form else { return nil }
    return (label.number, words.drops(0..<label.end))
  }

  /// Whether Markdown makes no list of what a number begins: of one put in later, or in digits of another script.
  func isBeyondMarkdown(_ label: ListLabel, in parent: Int?) -> Bool {
    switch label.form {
    case .later: isLater(label, in: parent)
    case .plain: label.mark == UInt8(ascii: ".") && !label.number.utf8.allSatisfy(\.isDigit)
    case .bracketed, .halfBracketed: false
    }
  }

  /// Whether a number with a letter or a word behind it is of what was put in later: a letter alone is, behind the
  /// number itself (`2A` behind `2`).
  private func isLater(_ label: ListLabel, in parent: Int?) -> Bool {
    if ClauseNumber.split(label.number[...]).suffix != nil { return true }
    let last = sequences[Self.paragraphScope(parent)]?.written ?? ""
    return ClauseNumber.main(of: last) == ClauseNumber.main(of: label.number)
  }

  /// Whether lists of one item each go on counting from one to the next.
  private func areCounted(_ lists: [NodeID?]) -> Bool {
    let starts = lists.map { list -> Int? in
      guard let list, case .list(let one) = document[list].kind else { return nil }
      return one.start.map { Int($0) }
    }
    return zip(starts, starts.dropFirst()).allSatisfy { one, next in
      one.flatMap { one in next.map { $0 == one + 1 } } ?? false
    }
  }

  func isOmission(_ paragraph: NodeID) -> Bool {
    ["[…]", "[...]", "…"].contains(PlainText(document, below: paragraph).string.trimmingWhiteSpace())
  }

  func isOmissionItem(_ item: NodeID) -> Bool {
    document.firstChild(of: item).map(isOmission) ?? false
  }
}
