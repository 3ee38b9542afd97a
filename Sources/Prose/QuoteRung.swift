/// How far two texts are folded before they are compared.
///
/// A search climbs from the first and stops at a hit.
public enum QuoteRung: String, Sendable, Hashable, CaseIterable {
  /// Nothing: the same Unicode scalars.
  case exact
  /// Canonical equivalence (NFC), and one kind of white space, of quotation mark and of dash each.
  case folded
  /// As `folded`, and for Persian ي as ی, ك as ک, and no zero-width non-joiner; ى is a letter of its own.
  case persian
}

/// A text as comparable keys, each with the bytes that it stands for.
struct FoldedText {
  private(set) var keys: [Int32] = []
  /// The UTF-8 offset at which each key's characters begin, and behind them that at which the last ends.
  private var offsets: [Int32] = [0]

  /// The bytes of some keys.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
  }

  /// Adds a key whose characters end at an offset.
  mutating func append(_ key: Int32, to end: Int) {
    keys.append(key)
    offsets.append(Int32(end))
  }

  /// A run of white space is one key.
  mutating func extendLast(to end: Int) { offsets[offsets.count - 1] = Int32(end) }
}

/// Gives equal texts equal keys, by a rung of the ladder.
struct Folder {
  let rung: QuoteRung
  private var numbers: [Character: Int32] = [:]
  /// The key of white space, where that is folded.
  static let space: Int32 = -1

  init(_ rung: QuoteRung) { self.rung = rung }

  /// The key of one character.
  ///
  /// Swift compares characters by canonical equivalence, so that equal keys are NFC.
  mutating func key(of character: Character) -> Int32 {
    if rung != .exact {
      if character.isWhitespace { return Self.space }
      if Self.quotationMarks.contains(character) { return number("\"") }
      if Self.dashes.contains(character) { return number("-") }
    }
    return number(rung == .persian ? persian(character) : character)
  }

  /// A text in keys.
  mutating func fold(_ text: String) -> FoldedText {
    var folded = FoldedText()
    var offset = 0
    if rung == .exact {
      for scalar in text.unicodeScalars {
        offset += UTF8.width(scalar)
        folded.append(Int32(bitPattern: scalar.value), to: offset)
      }
      return folded
    }
    for character in text {
      offset += character.utf8.count
      let key = key(of: character)
      if key == Self.space, folded.keys.last == Self.space {
        folded.extendLast(to: offset)
      } else {
        folded.append(key, to: offset)
      }
    }
    return folded
  }

  /// A fragment of a quotation in keys: one for each character, white space runs as one, with the character that each
  /// key came from.
  mutating func fold(_ characters: [Character]) -> (keys: [Int32], origins: [Int]) {
    var keys: [Int32] = []
    var origins: [Int] = []
    for (index, character) in characters.enumerated() {
      if rung == .exact {
        for scalar in character.unicodeScalars {
          keys.append(Int32(bitPattern: scalar.value))
          origins.append(index)
        }
        continue
      }
      let key = key(of: character)
      if key == Self.space, keys.last == Self.space { continue }
      keys.append(key)
      origins.append(index)
    }
    return (keys, origins)
  }

  private mutating func number(_ character: Character) -> Int32 {
    if let number = numbers[character] { return number }
    let number = Int32(numbers.count)
    numbers[character] = number
    return number
  }

  private func persian(_ character: Character) -> Character {
    var folded = String.UnicodeScalarView()
    for scalar in character.unicodeScalars {
      switch scalar {
      case "\u{200C}": continue
      case "ي": folded.append("ی")
      case "ك": folded.append("ک")
      default: folded.append(scalar)
      }
    }
    return String(folded).first ?? character
  }

  private static let quotationMarks: Set<Character> = [
    "\"", "'", "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "＂", "＇", "〝", "〞", "〟", "❝", "❞",
    "`", "´",
  ]
  private static let dashes: Set<Character> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "―", "−", "﹘", "﹣", "－",
  ]
}
