/// The letters that readers take for one another beyond upper and lower case, each with what it is folded to.
///
/// Latin letters lose their marks (é, ü, ł, ø), Greek ones their accents, Cyrillic ё is е. Persian and Arabic: ي and ى
/// are ی, ك is ک, alef loses hamza and madda, ة and the other forms of he are ه, and waw and yeh lose hamza, as Persian
/// keyboards and Arabic ones differ in all of them. й, ї and ў are letters of their own.
enum FoldedLetters {
  static let families: [(to: Unicode.Scalar, from: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặⱥ"), ("b", "ḃḅḇƀɓ"), ("c", "çćĉċčḉƈȼ"), ("d", "ðďđḋḍḏḑḓɗɖ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệɇ"), ("f", "ḟƒ"), ("g", "ĝğġģǥǧǵḡɠ"), ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋḭḯỉịɨ\u{130}"), ("j", "ĵǰɉ"), ("k", "ķĸǩḱḳḵƙ"), ("l", "ĺļľŀłḷḹḻḽƚ"), ("m", "ḿṁṃ"),
    ("n", "ñńņňŉǹṅṇṉṋɲƞ"), ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"), ("p", "ṕṗƥ"), ("q", "ɋ"),
    ("r", "ŕŗřȑȓṙṛṝṟɍ"), ("s", "śŝşšșṡṣṥṧṩſẛ"), ("t", "ţťŧțṫṭṯṱẗƭ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿʋ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹƴɏ"), ("z", "źżžƶẑẓẕȥ"),
    ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"), ("σ", "ς"),
    ("е", "ёѐ"), ("и", "ѝ"),
    ("ا", "آأإٱ"), ("و", "ؤ"), ("ی", "يىئېۍ"), ("ک", "كڪ"), ("ه", "ةۀھہۂۃەۿ"),
  ]

  /// Greek Extended by ranges: the vowels with breathings, accents and iota.
  static let polytonic: [(to: Unicode.Scalar, from: [ClosedRange<UInt32>])] = [
    ("α", [0x1F00...0x1F0F, 0x1F70...0x1F71, 0x1F80...0x1F8F, 0x1FB0...0x1FBC]),
    ("ε", [0x1F10...0x1F1D, 0x1F72...0x1F73, 0x1FC8...0x1FC9]),
    ("η", [0x1F20...0x1F2F, 0x1F74...0x1F75, 0x1F90...0x1F9F, 0x1FC2...0x1FC7, 0x1FCA...0x1FCC]),
    ("ι", [0x1F30...0x1F3F, 0x1F76...0x1F77, 0x1FD0...0x1FDB]),
    ("ο", [0x1F40...0x1F4D, 0x1F78...0x1F79, 0x1FF8...0x1FF9]), ("ρ", [0x1FE4...0x1FE5, 0x1FEC...0x1FEC]),
    ("υ", [0x1F50...0x1F5F, 0x1F7A...0x1F7B, 0x1FE0...0x1FE3, 0x1FE6...0x1FEB]),
    ("ω", [0x1F60...0x1F6F, 0x1F7C...0x1F7D, 0x1FA0...0x1FAF, 0x1FF2...0x1FF7, 0x1FFA...0x1FFC]),
  ]

  /// Letters that are written as several.
  static let expansions: [(from: String, to: String)] = [
    ("ß", "ss"), ("æǽǣ", "ae"), ("œ", "oe"), ("þ", "th"), ("ĳ", "ij"), ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"),
    ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬅﬆ", "st"),
  ]

  /// Marks and signs without a word's meaning.
  ///
  /// Diacritics, Hebrew points, Arabic vowel signs, tatweel, soft hyphens, directions, variation selectors,
  /// and the primes and half rings of transliterations (ʿAbd, Mosulʹ). Vowel signs of the scripts of India
  /// are letters.
  static let ignored: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x2B9...0x2BF, 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF...0x5BF, 0x5C1...0x5C2,
    0x5C4...0x5C5, 0x5C7...0x5C7, 0x610...0x61A, 0x61C...0x61C, 0x640...0x640, 0x64B...0x65F, 0x670...0x670,
    0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200B,
    0x200D...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0x20D0...0x20F0, 0xFE00...0xFE0F,
    0xFE20...0xFE2F, 0xFEFF...0xFEFF,
  ]

  /// Scripts without spaces, each of whose signs is a word.
  static let alone: [ClosedRange<UInt32>] = [
    0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF,
    0x4E00...0x9FFF, 0x20000...0x323AF,
  ]

  /// Letters above U+3000 that are words by runs: Bopomofo, Hangul, Yi to Meetei Mayek, the scripts of plane 1.
  static let letters: [ClosedRange<UInt32>] = [
    0x3105...0x312F, 0x3131...0x318E, 0x31A0...0x31BF, 0xA000...0xA48C, 0xA4D0...0xA4FD, 0xA500...0xA60C,
    0xA610...0xA62B, 0xA640...0xA672, 0xA674...0xA67D, 0xA67F...0xA6EF, 0xA717...0xA788, 0xA78B...0xA827,
    0xA840...0xA873, 0xA880...0xA8CD, 0xA8D0...0xA8F7, 0xA900...0xA92D, 0xA930...0xA953, 0xA960...0xA97C,
    0xA980...0xA9C0, 0xA9CF...0xA9DD, 0xA9E0...0xAA5B, 0xAA60...0xAADD, 0xAAE0...0xAAEF, 0xAAF2...0xABEA,
    0xABEC...0xD7FB, 0x10000...0x100FA, 0x10280...0x1039D, 0x103A0...0x1EFFF, 0x1F130...0x1F149,
  ]
}
