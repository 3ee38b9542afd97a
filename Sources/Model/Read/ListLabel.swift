import Markdown

// In: the words of a paragraph. Out: the number that they begin with as those of a list do. Does not know of lists, nor
// whether the number is the next.

/// The number or letter that a paragraph begins with: `(a)`, `a)`, `1 bis.`, `2A.`, `2.`.
struct ListLabel {
  /// How it is written: in brackets, with the closing one alone, a number with what tells that it was put in later, or a
  /// plain number.
  enum Form { case bracketed, halfBracketed, later, plain }

  let form: Form
  /// The number or letter alone: `a`, `1 bis`.
  let number: String
  /// Where the words behind it begin, in bytes.
  let end: Int

  /// How many bytes it may take.
  private static let limit = 32

  /// Whether a point has it, not a paragraph.
  var isPoint: Bool { form == .bracketed || form == .halfBracketed }

  /// Reads words in UTF-8; nil where they begin with none.
  init?(_ words: some RandomAccessCollection<UInt8>) {
    let bytes = Array(words.prefix(Self.limit))
    guard let first = bytes.first else { return nil }
    let isBracketed = first == UInt8(ascii: "(")
    let start = isBracketed ? 1 : 0
    let mark = bytes.firstIndex { $0 == UInt8(ascii: ")") || !isBracketed && $0 == UInt8(ascii: ".") }
    guard let mark, mark > start else { return nil }
    let hasBracket = bytes[mark] == UInt8(ascii: ")")
    let text = String(decoding: bytes[start..<mark], as: UTF8.self)
    let (label, suffix) = ClauseNumber.split(text[...])
    guard label.count <= 5, label.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
    number = String(label) + (suffix.map { " " + $0 } ?? "")
    if isBracketed {
      form = .bracketed
    } else if label.first?.isNumber == true {
      let letters = label.drop { $0.isNumber }
      guard letters.count <= 1, label.count - letters.count <= 3 else { return nil }
      form = suffix != nil || letters.count == 1 ? .later : .plain
    } else if hasBracket {
      form = .halfBracketed
    } else {
      return nil
    }
    var end = mark + 1
    while end < bytes.count, bytes[end] == 32 { end += 1 }
    // What no space follows is a number in the text: `2.5`, `1A.b`.
    if form != .bracketed, end == mark + 1 { return nil }
    self.end = end
  }
}

extension PlainText {
  /// Marks that keep a stretch of these words from being shown.
  func drops(_ range: Range<Int>) -> [Mark] {
    pieces(of: range).map { Mark(node: $0.node, range: $0.range, purpose: .dropped) }
  }
}
