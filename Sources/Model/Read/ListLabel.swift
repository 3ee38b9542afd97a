import Markdown
import Scanning

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
  /// What ends it: a bracket or a full stop.
  let mark: UInt8
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
    self.mark = bytes[mark]
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
    while let space = Self.space(bytes[end...]) { end += space }
    // What no space follows is a number in the text: `2.5`, `1A.b`.
    if form != .bracketed, end == mark + 1 { return nil }
    self.end = end
  }

  /// Reads the number of a paragraph whose words begin right behind its full stop: `5.Words`.
  init?(glued words: some RandomAccessCollection<UInt8>) {
    let bytes = Array(words.prefix(Self.limit))
    let digits = bytes.prefix(while: \.isDigit)
    let text = String(decoding: bytes.dropFirst(digits.count + 1), as: UTF8.self)
    guard (1...3).contains(digits.count), bytes.dropFirst(digits.count).first == UInt8(ascii: "."),
      text.first?.isUppercase == true, text.dropFirst().first?.isLetter == true
    else { return nil }
    (form, number, end) = (.plain, String(decoding: digits, as: UTF8.self), digits.count + 1)
    mark = UInt8(ascii: ".")
  }

  /// How many bytes the space takes that some bytes begin with, one without a line break too; nil where none does.
  private static func space(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.first == 32 { return 1 }
    return bytes.starts(with: "\u{A0}".utf8) ? 2 : bytes.starts(with: "\u{202F}".utf8) ? 3 : nil
  }
}

extension PlainText {
  /// Marks that keep a stretch of these words from being shown.
  func drops(_ range: Range<Int>) -> [Mark] {
    pieces(of: range).map { Mark(node: $0.node, range: $0.range, purpose: .dropped) }
  }
}
