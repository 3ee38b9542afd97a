import Markdown
import Prose

extension HTMLBuffer {
  /// Writes a name or title among words that run from left to right: where it does not, it stands apart from
  /// them, so that it takes none of them with it.
  mutating func name(_ text: String) {
    guard runsFromRight(text) else { return self.text(text) }
    raw("<bdi>")
    self.text(text)
    raw("</bdi>")
  }

  /// Writes ` lang="…" dir="…"`.
  mutating func language(_ tag: String) {
    attribute("lang", tag)
    attribute("dir", Wording.direction(tag))
  }
}

extension Wording {
  /// A name as plain text to be put among words that run from left to right: between FIRST STRONG ISOLATE and
  /// POP DIRECTIONAL ISOLATE (UAX 9) where it does not.
  static func isolated(_ name: String) -> String { runsFromRight(name) ? "\u{2068}\(name)\u{2069}" : name }

  /// The language of the program's own words.
  static let ownLanguage = "en"

  /// The attributes of the program's own words on a page in a language: nothing where that is English, as
  /// they are.
  static func own(on language: String) -> Markup? { isEnglish(language) ? nil : ownAttributes }

  /// The attributes of words in a language, or of the program's own where there is none, on a page; nothing where the
  /// page is in it as well.
  static func attributes(of language: String?, on page: String) -> Markup? {
    guard let language else { return own(on: page) }
    return language == page ? nil : Markup(HTMLBuffer.bytes(upTo: 128) { $0.language(language) })
  }

  /// The attributes of the program's own words on a page that is not in English; `data-own` is for the style
  /// sheet.
  static let ownAttributes = Markup(Array(" lang=\"en\" dir=\"ltr\" data-own".utf8))

  /// Whether a BCP 47 tag is one of English.
  static func isEnglish(_ language: String) -> Bool {
    language.utf8.prefix { $0 != UInt8(ascii: "-") }.elementsEqual("en".utf8)
  }
}
