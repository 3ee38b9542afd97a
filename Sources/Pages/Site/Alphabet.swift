import Scanning

/// The order of names in a list: by their letters without case, accents or signs, those that begin with no letter
/// first.
enum Alphabet {
  /// The positions of names in their order; equal ones stay as they are.
  static func order(of names: [String]) -> [Int] {
    var keyed = names.enumerated().map { position, name in
      let key = key(name)
      return (hasLetter: beginsWithLetter(key), key: key, position: position)
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
    let letters = name.lowercased().map { plain[$0] ?? String($0) }.joined()
    let start = letters.drop { !$0.isLetter && !$0.isNumber }
    return String(start)
  }

  /// Latin letters with marks, as they are sorted in English.
  private static let plain: [Character: String] = {
    let groups = [
      "a": "àáâãäåāăą", "ae": "æ", "c": "çćčĉ", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
      "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľł", "n": "ñńņňŋ", "o": "òóôõöøōŏő", "oe": "œ",
      "r": "ŕŗř",
      "s": "śŝşšș", "ss": "ß", "t": "ţťŧț", "th": "þ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]
    var plain: [Character: String] = [:]
    for (letter, marked) in groups {
      for character in marked { plain[character] = letter }
    }
    return plain
  }()
}
