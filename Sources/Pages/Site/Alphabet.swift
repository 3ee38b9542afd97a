import Model
import Scanning

/// The order of names in a glossary: by their letters without case, accents or signs, those that begin with no letter first.
enum Alphabet {
  /// Entities by name.
  static func sorted(_ entities: [Entity]) -> [EntityID] {
    var keyed = entities.map { entity in
      let key = key(entity.name)
      return (hasLetter: beginsWithLetter(key), key: key, id: entity.id)
    }
    keyed.sort { a, b in
      if a.hasLetter != b.hasLetter { return b.hasLetter }
      return a.key == b.key ? a.id < b.id : a.key < b.key
    }
    return keyed.map(\.id)
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
