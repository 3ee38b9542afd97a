/// A writing system, as far as a briefing tells them apart (ISO 15924).
public enum Script: Sendable, Hashable, CaseIterable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, georgian, hangul, kana, han

  /// The script of a letter, by its block; nil for what stands outside the blocks of these scripts.
  ///
  /// Of Arabic, letters alone are told; marks, digits and punctuation in the blocks of other scripts count as
  /// their letters do.
  public init?(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
      self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    case 0x531...0x58F: self = .armenian
    case 0x590...0x5FF, 0xFB1D...0xFB4F: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      guard scalar.properties.isAlphabetic else { return nil }
      self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
    case 0x3041...0x30FF: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FA1F: self = .han
    default: return nil
    }
  }

  /// The script that a language is usually written in.
  public init(ofLanguage tag: String) {
    let primary = tag.prefix { $0 != "-" }.lowercased()
    switch primary {
    case "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn": self = .cyrillic
    case "fa", "ar", "ur", "ps", "ckb", "ks", "sd", "ug": self = .arabic
    case "he", "yi": self = .hebrew
    case "el": self = .greek
    case "hy": self = .armenian
    case "ka": self = .georgian
    case "hi", "mr", "ne": self = .devanagari
    case "ko": self = .hangul
    case "ja": self = .kana
    case "zh": self = .han
    default: self = .latin
    }
  }

  /// Whether it runs from right to left.
  var isRightToLeft: Bool { self == .arabic || self == .hebrew }

  /// A guess at the language of some words in this script.
  ///
  /// Letters decide where they can (`پ چ ژ گ ک ی` are Persian, `і ї є ґ` Ukrainian); otherwise the language with the most
  /// readers does.
  public func likelyLanguage(of text: some StringProtocol) -> LikelyLanguage {
    let scalars = text.unicodeScalars
    switch self {
    case .latin: return .anyLatin
    case .greek: return .greek
    case .cyrillic: return scalars.contains { "іїєґІЇЄҐ".unicodeScalars.contains($0) } ? .ukrainian : .russian
    case .armenian: return .armenian
    case .hebrew: return .hebrew
    case .arabic:
      return scalars.contains { "پچژگکی\u{200C}".unicodeScalars.contains($0) } ? .persian : .arabic
    case .devanagari: return .hindi
    case .georgian: return .georgian
    case .hangul: return .korean
    case .kana: return .japanese
    case .han: return .chinese
    }
  }
}

/// The languages that words are taken for by their script, with their BCP 47 tags: a guess that is enough to choose a voice
/// and a font, and no more.
public enum LikelyLanguage: String, Sendable, Hashable {
  case anyLatin = "und-Latn"
  case arabic = "ar"
  case armenian = "hy"
  case chinese = "zh"
  case georgian = "ka"
  case greek = "el"
  case hebrew = "he"
  case hindi = "hi"
  case japanese = "ja"
  case korean = "ko"
  case persian = "fa"
  case russian = "ru"
  case ukrainian = "uk"

  /// Whether it runs from right to left.
  public var isRightToLeft: Bool {
    switch self {
    case .arabic, .hebrew, .persian: true
    default: false
    }
  }
}
