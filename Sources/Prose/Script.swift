/// A writing system, as far as a briefing tells them apart, by its code of ISO 15924.
public enum Script: String, Sendable, Hashable, CaseIterable {
  case latin = "Latn"
  case greek = "Grek"
  case cyrillic = "Cyrl"
  case armenian = "Armn"
  case hebrew = "Hebr"
  case arabic = "Arab"
  case syriac = "Syrc"
  case thaana = "Thaa"
  case nko = "Nkoo"
  case devanagari = "Deva"
  case bengali = "Beng"
  case gurmukhi = "Guru"
  case gujarati = "Gujr"
  case odia = "Orya"
  case tamil = "Taml"
  case telugu = "Telu"
  case kannada = "Knda"
  case malayalam = "Mlym"
  case sinhala = "Sinh"
  case thai = "Thai"
  case lao = "Laoo"
  case tibetan = "Tibt"
  case burmese = "Mymr"
  case georgian = "Geor"
  case ethiopic = "Ethi"
  case khmer = "Khmr"
  case mongolian = "Mong"
  case hangul = "Hang"
  case kana = "Kana"
  case han = "Hani"
  case rohingya = "Rohg"
  case adlam = "Adlm"

  /// The script of a letter, by its block; nil for what stands outside the blocks of these scripts.
  ///
  /// Of Arabic, letters alone are told; marks, digits and punctuation in the blocks of other scripts count as
  /// their letters do.
  public init?(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF:
      self = .latin
    // Punctuation and signs, which most texts have more of than of what follows.
    case 0x2000...0x2BFF: return nil
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    case 0x531...0x58F: self = .armenian
    case 0x590...0x5FF, 0xFB1D...0xFB4F: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      guard scalar.properties.isAlphabetic else { return nil }
      self = .arabic
    case 0x700...0x74F, 0x860...0x86F: self = .syriac
    case 0x780...0x7BF: self = .thaana
    case 0x7C0...0x7FF: self = .nko
    case 0x900...0x97F: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xA00...0xA7F: self = .gurmukhi
    case 0xA80...0xAFF: self = .gujarati
    case 0xB00...0xB7F: self = .odia
    case 0xB80...0xBFF: self = .tamil
    case 0xC00...0xC7F: self = .telugu
    case 0xC80...0xCFF: self = .kannada
    case 0xD00...0xD7F: self = .malayalam
    case 0xD80...0xDFF: self = .sinhala
    case 0xE00...0xE3E, 0xE40...0xE7F: self = .thai
    case 0xE80...0xEFF: self = .lao
    case 0xF00...0xFFF: self = .tibetan
    case 0x1000...0x109F: self = .burmese
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
    case 0x1200...0x139F, 0x2D80...0x2DDF: self = .ethiopic
    case 0x1780...0x17DA, 0x17DC...0x17FF, 0x19E0...0x19FF: self = .khmer
    case 0x1800...0x18AF: self = .mongolian
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
    case 0x3041...0x30FF: self = .kana
    case 0x3005, 0x3007: self = .han
    case _ where scalar.isIdeograph: self = .han
    case 0x10D00...0x10D3F: self = .rohingya
    case 0x1E900...0x1E95F: self = .adlam
    default: return nil
    }
  }

  /// The script of a text in a language, by its BCP 47 tag: that of its script subtag, `sr-Latn`, or else the one that
  /// the language is usually written in.
  public init(ofLanguage tag: String) {
    // What most texts are in is told without taking the tag apart.
    if tag == "en" {
      self = .latin
      return
    }
    let parts = tag.lowercased().split(separator: "-")
    // Behind a single letter stand subtags of other sorts.
    let subtag = parts.dropFirst().prefix { $0.count > 1 }.first { part in
      part.utf8.count == 4 && part.utf8.allSatisfy { $0 >= UInt8(ascii: "a") }
    }
    self = subtag.flatMap(Script.init(subtag:)) ?? parts.first.flatMap { Self.usual[$0] } ?? .latin
  }

  /// The script of a subtag in small letters, which may name a variety of it; nil for others.
  private init?(subtag: Substring) {
    switch subtag {
    case "latf", "latg": self = .latin
    case "cyrs": self = .cyrillic
    case "aran": self = .arabic
    case "syre", "syrj", "syrn": self = .syriac
    case "geok": self = .georgian
    case "kore": self = .hangul
    case "hira", "hrkt", "jpan": self = .kana
    case "hans", "hant", "hanb": self = .han
    default: self.init(rawValue: subtag.prefix(1).uppercased() + subtag.dropFirst())
    }
  }

  /// The scripts of languages that are usually written in another than the Latin one.
  private static let usual: [Substring: Script] = {
    let languages: [(Script, String)] = [
      (.greek, "el grc"), (.armenian, "hy hyw"), (.georgian, "ka xmf"), (.hebrew, "he iw yi ji"),
      (.cyrillic, "ru uk be bg sr mk kk ky tg mn ab av ba ce cu cv kv os rue sah tt udm"),
      (
        .arabic,
        "ar fa ur ps ckb ks sd ug acm aeb afb apc arq ary arz azb bqi brh glk khw lrc luz mzn pbt pes pnb"
      ),
      (.arabic, "prs sdh skr"), (.syriac, "syr arc aii"), (.thaana, "dv"), (.nko, "nqo"), (.rohingya, "rhg"),
      (.devanagari, "hi mr ne sa awa bho brx doi kok mai new"), (.bengali, "bn as"), (.gurmukhi, "pa"),
      (.gujarati, "gu"), (.odia, "or"), (.tamil, "ta"), (.telugu, "te"), (.kannada, "kn tcy"),
      (.malayalam, "ml"), (.sinhala, "si"), (.thai, "th"), (.lao, "lo"), (.tibetan, "bo dz"),
      (.burmese, "my ksw mnw shn"), (.ethiopic, "am ti gez tig"), (.khmer, "km"), (.hangul, "ko"),
      (.kana, "ja"), (.han, "zh cmn gan hak lzh wuu yue"),
    ]
    var scripts: [Substring: Script] = [:]
    for (script, codes) in languages { for code in codes.split(separator: " ") { scripts[code] = script } }
    return scripts
  }()

  /// Whether it runs from right to left.
  public var isRightToLeft: Bool {
    switch self {
    case .hebrew, .arabic, .syriac, .thaana, .nko, .rohingya, .adlam: true
    default: false
    }
  }

  /// Whether a text in this script has letters of another, or of this one, as its own: Japanese and Korean have
  /// ideographs.
  func owns(_ other: Script) -> Bool { other == self || other == .han && (self == .kana || self == .hangul) }

  /// A guess at the language of some words in this script.
  ///
  /// Letters decide where they can (`پ چ ژ گ ک ی` are Persian, `і ї є ґ` Ukrainian); otherwise the language with the
  /// most readers does.
  func likelyLanguage(of text: some StringProtocol) -> LikelyLanguage {
    let scalars = text.unicodeScalars
    switch self {
    case .latin: return .anyLatin
    case .greek: return .greek
    case .cyrillic: return scalars.contains { "іїєґІЇЄҐ".unicodeScalars.contains($0) } ? .ukrainian : .russian
    case .armenian: return .armenian
    case .hebrew: return .hebrew
    case .arabic:
      return scalars.contains { "پچژگکی\u{200C}".unicodeScalars.contains($0) } ? .persian : .arabic
    case .syriac: return .syriac
    case .thaana: return .dhivehi
    case .nko: return .nko
    case .devanagari: return .hindi
    case .bengali: return .bengali
    case .gurmukhi: return .punjabi
    case .gujarati: return .gujarati
    case .odia: return .odia
    case .tamil: return .tamil
    case .telugu: return .telugu
    case .kannada: return .kannada
    case .malayalam: return .malayalam
    case .sinhala: return .sinhala
    case .thai: return .thai
    case .lao: return .lao
    case .tibetan: return .tibetan
    case .burmese: return .burmese
    case .georgian: return .georgian
    case .ethiopic: return .amharic
    case .khmer: return .khmer
    case .mongolian: return .mongolian
    case .hangul: return .korean
    case .kana: return .japanese
    case .han: return .chinese
    case .rohingya: return .rohingya
    case .adlam: return .fula
    }
  }
}

/// The languages that words are taken for by their script, with their BCP 47 tags: a guess that is enough to choose a
/// voice and a font, and no more.
public enum LikelyLanguage: String, Sendable, Hashable, CaseIterable {
  case amharic = "am"
  case anyLatin = "und-Latn"
  case arabic = "ar"
  case armenian = "hy"
  case bengali = "bn"
  case burmese = "my"
  case chinese = "zh"
  case dhivehi = "dv"
  case fula = "ff-Adlm"
  case georgian = "ka"
  case greek = "el"
  case gujarati = "gu"
  case hebrew = "he"
  case hindi = "hi"
  case japanese = "ja"
  case kannada = "kn"
  case khmer = "km"
  case korean = "ko"
  case lao = "lo"
  case malayalam = "ml"
  case mongolian = "mn-Mong"
  case nko = "nqo"
  case odia = "or"
  case persian = "fa"
  case punjabi = "pa"
  case rohingya = "rhg"
  case russian = "ru"
  case sinhala = "si"
  case syriac = "syr"
  case tamil = "ta"
  case telugu = "te"
  case thai = "th"
  case tibetan = "bo"
  case ukrainian = "uk"

  /// Whether it runs from right to left.
  public var isRightToLeft: Bool {
    switch self {
    case .arabic, .dhivehi, .fula, .hebrew, .nko, .persian, .rohingya, .syriac: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is an ideograph of Chinese, which Japanese and Korean have as well (Unicode 16, Blocks.txt).
  public var isIdeograph: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }
}
