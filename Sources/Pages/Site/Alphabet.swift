import Scanning

/// The order of names in a list: by their letters without case, accents or signs, those that begin with no letter
/// first.
///
/// Letters of one script stand in the order of Unicode's collation (DUCET), of which the commoner ones are known here.
enum Alphabet {
  /// The positions of names in their order; equal ones stay as they are.
  static func order(of names: [String]) -> [Int] {
    var keyed = names.enumerated().map { position, name in
      let key = key(name)
      return (hasLetter: beginsWithLetter(key), key: inOrder(key), position: position)
    }
    keyed.sort { a, b in
      if a.hasLetter != b.hasLetter { return b.hasLetter }
      return a.key == b.key ? a.position < b.position : a.key < b.key
    }
    return keyed.map(\.position)
  }

  /// The letter under which a name stands; `#` for a name that begins with none.
  static func letter(_ name: String) -> String {
    let key = key(name)
    return beginsWithLetter(key) ? key.prefix(1).uppercased() : "#"
  }

  private static func beginsWithLetter(_ key: String) -> Bool { key.first?.isLetter ?? false }

  private static func key(_ name: String) -> String {
    if name.isASCII {
      let isSign = { (byte: UInt8) in !(48...57).contains(byte) && !(97...122).contains(byte) }
      return String(Substring(name.lowercased().utf8.drop(while: isSign)))
    }
    let letters = name.lowercased().map { plain[$0] ?? bare($0) }.joined()
    let start = letters.drop { !$0.isLetter && !$0.isNumber }
    return String(start)
  }

  /// A letter without vowel signs on it and joiners behind it.
  private static func bare(_ letter: Character) -> String {
    let scalars = letter.unicodeScalars
    guard scalars.count > 1, let first = scalars.first, first.properties.isAlphabetic else {
      return String(letter)
    }
    let kept = scalars.filter {
      let category = $0.properties.generalCategory
      return category != .nonspacingMark && category != .format
    }
    let bare = Character(String(String.UnicodeScalarView(kept)))
    return plain[bare] ?? String(bare)
  }

  /// A key whose letters compare as their alphabet has them, not as their code points.
  private static func inOrder(_ key: String) -> String {
    key.utf8.allSatisfy { $0 < 0x80 } ? key : key.map { follower[$0] ?? String($0) }.joined()
  }

  /// Letters that stand behind another of their script, which sorts before the next by its code point: that letter
  /// with a character of private use, which is greater than any letter.
  private static let follower: [Character: String] = {
    let groups: [Character: String] = [
      "а": "ә", "г": "ґѓғ", "д": "ђ", "е": "є", "з": "ѕ", "и": "ӣії", "й": "ј", "к": "ќқ", "л": "љ",
      "н": "ңњ",
      "о": "ө", "т": "ћ", "у": "ўӯүұ", "х": "ҳһ", "ч": "ҷџ", "ب": "پ", "ث": "ٹ", "ج": "چ", "ذ": "ڈ",
      "ز": "ڑژ",
      "ك": "کگ", "ن": "ں", "ه": "ھہە", "ي": "یے",
    ]
    var follower: [Character: String] = [:]
    for (letter, others) in groups {
      for (place, other) in others.enumerated() {
        follower[other] = String(letter) + (Unicode.Scalar(0xF_0000 + UInt32(place)).map { String($0) } ?? "")
      }
    }
    return follower
  }()

  /// Letters with marks as those without, Latin ones as they are sorted in English.
  private static let plain: [Character: String] = {
    let groups = [
      "a": "àáâãäåāăą", "ae": "æ", "c": "çćčĉ", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
      "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľł", "n": "ñńņňŋ", "o": "òóôõöøōŏő", "oe": "œ",
      "r": "ŕŗř",
      "s": "śŝşšș", "ss": "ß", "t": "ţťŧț", "th": "þ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
      "е": "ёѐ", "и": "ѝ", "ا": "آأإٱ", "و": "ؤ", "ي": "ئ",
    ]
    var plain: [Character: String] = [:]
    for (letter, marked) in groups {
      for character in marked { plain[character] = letter }
    }
    return plain
  }()
}
