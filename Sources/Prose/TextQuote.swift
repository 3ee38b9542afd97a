/// A quotation as an author writes it, to be found in a text: fragments in their order, with gaps between them.
///
/// `…`, `...` and `. . .` are gaps, and so are those in brackets; of four points the first may be a full stop. Where
/// insertions are allowed, `[words]` stands in the quotation and not in the text, nor does the white space that sets it
/// off; `[a]ny` is a changed first letter: the text may have it in the other case.
public struct TextQuote: Sendable {
  /// A stretch of words without a gap.
  struct Fragment: Sendable {
    /// Its characters, white space at its ends left out.
    var characters: [Character] = []
    /// Where each character stands in the quotation, in UTF-8.
    var offsets: [Int] = []
    /// The positions of letters whose case may differ.
    var changedLetters: Set<Int> = []
  }

  /// The fragments that the phrase touches, and where it begins in the first and ends in the last.
  typealias PhrasePlace = (fragments: ClosedRange<Int>, start: Int, end: Int)

  let fragments: [Fragment]
  /// The words that stand in it and not in the text, without their brackets.
  public let insertions: [String]
  /// Where the phrase is; nil for one without words.
  let phrasePlace: PhrasePlace?

  /// How many parts a quotation may have between gaps and changed letters: a clause is searched for each.
  public static let fragmentLimit = 100

  /// Reads a quotation.
  ///
  /// - Parameters:
  ///   - text: the quotation, without quotation marks around it.
  ///   - phrase: the UTF-8 range that is emphasised; nil for all of it.
  ///   - insertions: whether `[words]` are insertions, and `[a]ny` a changed letter. A note's quotation has none.
  ///   - changedLetters: whether `[a]ny` is one in any case.
  public init(
    parsing text: String, phrase: Range<Int>?, insertions: Bool = false, changedLetters: Bool = false
  ) {
    var reader = Reader(
      text: Array(text), allowsInsertions: insertions, allowsChanges: insertions || changedLetters)
    fragments = reader.read()
    self.insertions = reader.insertions
    phrasePlace = Self.place(of: phrase ?? 0..<text.utf8.count, in: fragments)
  }

  /// Whether it has more parts than a quotation may have.
  public var isTooScattered: Bool {
    fragments.reduce(0) { $0 + 1 + $1.changedLetters.count } > Self.fragmentLimit
  }

  /// Whether it has insertions or changed letters: what stands in brackets is read as its author's.
  public var putsIn: Bool { !insertions.isEmpty || changesLetters }

  /// Whether it has changed letters.
  public var changesLetters: Bool { fragments.contains { !$0.changedLetters.isEmpty } }

  /// Its words, with a space in place of each gap.
  public var words: String { fragments.map { String($0.characters) }.joined(separator: " ") }

  /// Whether it has a bracket, as the letters of points have, or a digit, as `1 bis.` has.
  public var mayHaveNumbers: Bool {
    fragments.contains { $0.characters.contains { "()".contains($0) || $0.isNumber } }
  }

  private static func place(of phrase: Range<Int>, in fragments: [Fragment]) -> PhrasePlace? {
    var first: (fragment: Int, character: Int)?
    var last: (fragment: Int, character: Int)?
    for (index, fragment) in fragments.enumerated() {
      for (position, offset) in fragment.offsets.enumerated() where phrase.contains(offset) {
        if fragment.characters[position].isWhitespace { continue }
        first = first ?? (index, position)
        last = (index, position)
      }
    }
    guard let first, let last else { return nil }
    return (first.fragment...last.fragment, first.character, last.character + 1)
  }

  private struct Reader {
    let text: [Character]
    let allowsInsertions: Bool
    let allowsChanges: Bool
    var place = 0
    var offset = 0
    /// The next closing bracket, as far as it was looked for.
    var bracket = -1
    var fragments: [Fragment] = []
    var insertions: [String] = []
    var current = Fragment()

    init(text: [Character], allowsInsertions: Bool, allowsChanges: Bool) {
      self.text = text
      self.allowsInsertions = allowsInsertions
      self.allowsChanges = allowsChanges
    }

    mutating func read() -> [Fragment] {
      while place < text.count {
        if let length = gapLength() {
          close()
          skip(length)
        } else if let length = bracketLength(), isChange(length) || allowsInsertions {
          let isLetter = isChange(length)
          skip(1)
          if isLetter {
            current.changedLetters.insert(current.characters.count)
            take()
            skip(1)
          } else {
            insertions.append(String(text[place..<place + length - 2]))
            skip(length - 1)
            closeUp()
          }
        } else {
          take()
        }
      }
      close()
      return fragments
    }

    private func gapLength() -> Int? {
      if !["[", "…", "."].contains(text[place]) { return nil }
      let rest = text[place...]
      return Self.gaps.first { rest.starts(with: $0) }?.count
    }

    private static let gaps = [
      "[…]", "[...]", "[. . .]", "[.\u{A0}.\u{A0}.]", "…", "....", "...", ". . . .", ". . .",
      ".\u{A0}.\u{A0}.\u{A0}.", ".\u{A0}.\u{A0}.",
    ].map(Array.init)

    /// Whether a bracket of some characters that begins here holds a word's first letter.
    private func isChange(_ length: Int) -> Bool {
      length == 3 && place + 3 < text.count && text[place + 3].isLetter && text[place + 1].isLetter
    }

    /// How many characters the bracket has that begins here; nil where none does that may be put in.
    private mutating func bracketLength() -> Int? {
      guard allowsChanges, text[place] == "[" else { return nil }
      if bracket < place { bracket = text[place...].firstIndex(of: "]") ?? text.count }
      return bracket < text.count ? bracket - place + 1 : nil
    }

    /// Leaves one white space of those around an insertion, and none before a mark that stands close to a
    /// word.
    private mutating func closeUp() {
      guard place < text.count else { return }
      if text[place].isWhitespace {
        let isApart = current.characters.last.map { $0.isWhitespace || Self.opening.contains($0) } ?? true
        while isApart, place < text.count, text[place].isWhitespace { skip(1) }
      } else if Self.closing.contains(text[place]) {
        while current.characters.last?.isWhitespace == true {
          current.characters.removeLast()
          current.offsets.removeLast()
        }
      }
    }

    private static let opening: Set<Character> = ["(", "“", "‘", "«", "„", "‹"]
    private static let closing: Set<Character> = [
      ".", ",", ";", ":", "!", "?", ")", "”", "’", "»", "›", "،", "؛", "؟", "。", "、",
    ]

    private mutating func take() {
      current.characters.append(text[place])
      current.offsets.append(offset)
      skip(1)
    }

    private mutating func skip(_ count: Int) {
      for _ in 0..<count {
        offset += text[place].utf8.count
        place += 1
      }
    }

    private mutating func close() {
      while let last = current.characters.last, last.isWhitespace {
        current.characters.removeLast()
        current.offsets.removeLast()
      }
      let lead = current.characters.prefix(while: \.isWhitespace).count
      current.characters.removeFirst(lead)
      current.offsets.removeFirst(lead)
      current.changedLetters = Set(current.changedLetters.map { $0 - lead })
      if !current.characters.isEmpty { fragments.append(current) }
      current = Fragment()
    }
  }
}
