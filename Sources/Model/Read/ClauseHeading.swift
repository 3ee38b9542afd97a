import Prose

/// What a heading of a treaty says it is: `Article 3. Ice`, `Part II`, `Preamble`, `Annex on inspections`.
struct ClauseHeading: Sendable, Equatable {
  let kind: Clause.Kind
  /// The number as written, in the source's own digits; that of `Article premier` is 1.
  let number: String?
  let title: String?
  /// Whether its other words are its name: `Annex on inspections`, which has neither a number nor a title.
  let isNamedByWords: Bool

  /// Reads a heading's words; what is none of the numbered kinds is a provision.
  init(_ text: String) {
    self = Self.read(text[...].drop(while: Self.isSpace)) ?? Self(provision: text)
  }

  /// A heading without a number of its own.
  init(provision text: String) { self.init(.provision, nil, text) }

  private init(
    _ kind: Clause.Kind, _ number: String?, _ title: String?, isNamedByWords: Bool = false
  ) {
    (self.kind, self.number, self.title, self.isNamedByWords) = (kind, number, title, isNamedByWords)
  }

  /// The GitHub slug that a heading with these words would have without its title: `article-10-bis` of
  /// `Article 10 bis. Late`; nil where it has no title, or nothing else.
  func slugWithoutTitle(of text: String) -> String? {
    guard let title else { return nil }
    var name = text.dropLast(title.count)
    while let last = name.last, !last.isLetter, !last.isNumber { name.removeLast() }
    return name.isEmpty ? nil : githubSlug(String(name))
  }

  /// The names that any article answers to, whatever its language calls it: `article-3`; none for other kinds.
  var articleNames: [String] { kind == .article ? number.map(ClauseNumber.articleNames) ?? [] : [] }

  private static func read(_ text: Substring) -> Self? {
    let first = text.prefix { !isSpace($0) }
    guard let kind = kinds[first.lowercased().filter(\.isLetter)] else { return readNumberFirst(text) }
    let rest = text.dropFirst(first.count).drop(while: isSpace)
    if kind == .preamble { return rest.isEmpty ? Self(kind, nil, nil) : nil }
    if let (number, after) = Self.number(rest, of: kind), after.first.map(isBeforeTitle) ?? true {
      let title = after.drop(while: isBeforeTitle)
      return Self(kind, number, title.isEmpty ? nil : String(title))
    }
    guard kind.opensNumbering else { return nil }
    // “Annex: Rules”, “Annex – Rules”.
    let mark = first.last.map(isBeforeTitle) ?? false ? first.suffix(1) : rest.prefix(1)
    let title = rest.drop(while: isBeforeTitle)
    if title.isEmpty { return Self(kind, nil, nil) }
    if mark.allSatisfy(isBeforeTitle) { return Self(kind, nil, String(title)) }
    return Self(kind, nil, nil, isNamedByWords: true)
  }

  /// The number that a text begins with, and what follows it: `3`, `12 bis`, `1.1`, `1-1`, `I-A`, `A1`, `No. 1`.
  private static func number(_ text: Substring, of kind: Clause.Kind) -> (String, Substring)? {
    let start = text.prefix(3).lowercased()
    let sign = numberSigns.first(where: start.hasPrefix) ?? ""
    let rest = text.dropFirst(sign.count).drop(while: isSpace)
    let token = rest.prefix { ($0.isLetter || $0.isNumber) && !isOrdinalSign($0) }
    if let value = ordinals[token.lowercased()] {
      let after = rest.dropFirst(token.count)
      let second = after.drop(while: isSpace).prefix(while: \.isLetter)
      guard let both = ordinal(of: value, and: ordinals[second.lowercased()]) else { return (value, after) }
      return (both, after.drop(while: isSpace).dropFirst(second.count))
    }
    guard isNumber(token, of: kind, in: rest) else { return nil }
    var number = String(token)
    var after = rest.dropFirst(token.count)
    // `Artigo 2.º`
    if let sign = after.prefix(2).firstIndex(where: isOrdinalSign), after[..<sign].allSatisfy({ $0 == "." }) {
      after = after[after.index(after: sign)...]
    }
    while let part = furtherPart(after) {
      number += part
      after = after.dropFirst(part.count)
    }
    let suffix = after.drop(while: isSpace).prefix(while: \.isLetter)
    if suffixes.contains(suffix.lowercased()) {
      number += " " + suffix
      after = after.drop(while: isSpace).dropFirst(suffix.count)
    }
    return (number, after)
  }

  /// Reads a heading in which the number stands before the word: `第四条`, `제4조`, `4 artikla`.
  private static func readNumberFirst(_ text: Substring) -> Self? {
    let hasSign = text.first.map("第제".contains) ?? false
    let rest = text.dropFirst(hasSign ? 1 : 0).drop(while: isSpace)
    let numerals = rest.prefix { $0.isWholeNumber }
    guard let value = ClauseNumber.valueOfPlaces(numerals) else { return nil }
    let after = rest.dropFirst(numerals.count).drop { isSpace($0) || !hasSign && $0 == "." }
    let word = hasSign ? after.prefix(1) : after.prefix(while: \.isLetter)
    let kinds = hasSign ? measures : wordsBehindNumbers
    guard let kind = kinds[word.lowercased()] else { return nil }
    let behind = after.dropFirst(word.count)
    guard behind.first.map({ isBeforeTitle($0) || "(（\u{3000}".contains($0) }) ?? true else { return nil }
    let title = behind.drop { isBeforeTitle($0) || $0 == "\u{3000}" }
    return Self(kind, String(value), title.isEmpty ? nil : String(title))
  }

  /// What stands behind the number of a clause in Chinese, Japanese and Korean.
  private static let measures: [String: Clause.Kind] = [
    "条": .article, "條": .article, "조": .article, "章": .chapter, "장": .chapter,
  ]
  /// The same in Finnish, Hungarian, Latvian and Lithuanian.
  private static let wordsBehindNumbers: [String: Clause.Kind] = [
    "artikla": .article, "cikk": .article, "pants": .article, "straipsnis": .article,
  ]

  private static func isNumber(_ token: Substring, of kind: Clause.Kind, in rest: Substring) -> Bool {
    guard let first = token.first else { return false }
    if first.isNumber || ClauseNumber.roman(token) != nil { return true }
    guard kind.opensNumbering else { return false }
    if first.isUppercase, token.count > 1 { return token.dropFirst().allSatisfy(\.isNumber) }
    // “Anexo a la Convención” has no number.
    return token.count == 1 && (!first.isLowercase || token.count == rest.count)
  }

  /// What goes on after a number: `.1`, `-1`, `-A`, `-bis`.
  private static func furtherPart(_ text: Substring) -> Substring? {
    guard let mark = text.first, ".-\u{2011}".contains(mark) else { return nil }
    let word = text.dropFirst().prefix { $0.isLetter || $0.isNumber }
    guard let first = word.first else { return nil }
    let isCapital = word.count == 1 && first.isUppercase
    let isPart = first.isNumber || mark != "." && (isCapital || suffixes.contains(word.lowercased()))
    return isPart ? text.prefix(1 + word.count) : nil
  }

  private static func isSpace(_ character: Character) -> Bool { " \u{A0}\u{202F}".contains(character) }

  private static func isBeforeTitle(_ character: Character) -> Bool { " .:：–—-".contains(character) }

  /// Whether a character makes an ordinal of the number before it.
  static func isOrdinalSign(_ character: Character) -> Bool { character == "º" || character == "ª" }

  /// What a heading with a slip in its first word was likely meant to be: `Article 2` for `Artcle 2`.
  ///
  /// Only what would have a number then; nil for several (`Articles 2–4`).
  static func meant(by text: String) -> String? {
    let first = text.prefix { !isSpace($0) }
    let word = first.lowercased().filter(\.isLetter)
    let rest = text.dropFirst(first.count)
    guard word.count > 3, kinds[word] == nil, number(rest.drop(while: isSpace), of: .article) != nil,
      let near = nearest(word, among: kinds.keys), !word.hasPrefix(near)
    else { return nil }
    return near.prefix(1).uppercased() + near.dropFirst() + rest
  }

  /// The words that treaties use before a number, in the languages of the United Nations and the European Union and in
  /// some others.
  static let kinds: [String: Clause.Kind] = [
    "preamble": .preamble, "преамбула": .preamble, "مقدمه": .preamble, "دیباچه": .preamble,
    "préambule": .preamble, "präambel": .preamble, "preámbulo": .preamble, "الديباجة": .preamble,
    "ديباجة": .preamble, "序言": .preamble, "前言": .preamble, "前文": .preamble, "preambolo": .preamble,
    "preâmbulo": .preamble, "preambuła": .preamble, "preambule": .preamble, "preambul": .preamble,
    "προοίμιο": .preamble,
    "part": .part, "часть": .part, "раздел": .part, "بخش": .part, "partie": .part, "teil": .part,
    "parte": .part, "الجزء": .part, "część": .part, "deel": .part, "partea": .part, "μέρος": .part,
    "частина": .part,
    "chapter": .chapter, "глава": .chapter, "فصل": .chapter, "chapitre": .chapter, "kapitel": .chapter,
    "capítulo": .chapter, "الفصل": .chapter, "capitolo": .chapter, "rozdział": .chapter,
    "hoofdstuk": .chapter, "bölüm": .chapter, "capitolul": .chapter, "κεφάλαιο": .chapter,
    "article": .article, "статья": .article, "ماده": .article, "artikel": .article, "artículo": .article,
    "art": .article, "المادة": .article, "مادة": .article, "articolo": .article, "artigo": .article,
    "artykuł": .article, "articolul": .article, "άρθρο": .article, "стаття": .article, "член": .article,
    "článek": .article, "článok": .article, "člen": .article, "članak": .article,
    "artikkel": .article, "artikolu": .article, "airteagal": .article, "madde": .article, "סעיף": .article,
    "annex": .annex, "приложение": .annex, "پیوست": .annex, "annexe": .annex, "anhang": .annex,
    "anlage": .annex, "anexo": .annex, "المرفق": .annex, "附件": .annex, "allegato": .annex,
    "załącznik": .annex, "bijlage": .annex, "anexa": .annex, "παράρτημα": .annex, "додаток": .annex,
    "protocol": .protocol, "протокол": .protocol, "protocole": .protocol, "protokoll": .protocol,
    "protocolo": .protocol, "البروتوكول": .protocol, "protocollo": .protocol, "protokół": .protocol,
    "protokol": .protocol, "protocolul": .protocol, "πρωτόκολλο": .protocol,
    "schedule": .schedule, "appendix": .appendix, "appendice": .appendix, "apéndice": .appendix,
  ]
  /// What follows the number of a clause that was put in later.
  static let suffixes: Set<String> = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies",
  ]
  /// The number of two ordinals that are one, as `décimo tercero` is 13; nil where they are not.
  static func ordinal(of first: String, and second: String?) -> String? {
    guard first == "10", let unit = second.flatMap({ Int($0) }), unit < 10 else { return nil }
    return String(10 + unit)
  }
  /// Words for the numbers of articles, 1 to 10, in French, Spanish, Italian and Portuguese.
  static let ordinals = [
    "premier": "1", "première": "1", "1er": "1", "1re": "1", "1ère": "1", "primero": "1", "primo": "1",
    "primeiro": "1", "deuxième": "2", "segundo": "2", "secondo": "2", "troisième": "3", "tercero": "3",
    "terzo": "3", "terceiro": "3", "quatrième": "4", "cuarto": "4", "quarto": "4", "cinquième": "5",
    "quinto": "5", "sixième": "6", "sexto": "6", "sesto": "6", "septième": "7", "séptimo": "7",
    "settimo": "7",
    "sétimo": "7", "huitième": "8", "octavo": "8", "ottavo": "8", "oitavo": "8", "neuvième": "9",
    "noveno": "9", "nono": "9", "dixième": "10", "décimo": "10", "decimo": "10",
  ]
  /// What may stand before a number.
  private static let numberSigns = ["no.", "no ", "nr.", "nr ", "n°", "nº", "№"]
}

extension Clause.Kind {
  /// Whether the articles in it have numbers of their own, beside those of the treaty's text.
  var opensNumbering: Bool {
    switch self {
    case .annex, .protocol, .schedule, .appendix: true
    case .preamble, .part, .chapter, .article, .provision, .paragraph, .point, .block, .omission: false
    }
  }
}
