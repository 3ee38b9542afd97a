import Testing

@testable import Prose

@Suite("Quotations in their text") struct QuotationTests {
  /// What a search says: the rung and the words found, or why not.
  private func search(_ quote: String, _ text: String, insertions: Bool = true, within: [String]? = nil)
    -> String
  {
    let bytes = Array(text.utf8)
    let allowed = within.map { words in words.flatMap { ranges(of: $0, in: bytes) } }
    var searched = SearchableText(bytes, within: allowed)
    let parsed = TextQuote(parsing: quote, phrase: nil, insertions: insertions)
    switch searched.find(parsed) {
    case .found(let match):
      let parts = match.fragments.map { String(decoding: bytes[$0], as: UTF8.self) }
      return "\(match.rung): \(parts.joined(separator: " | "))"
    case .several(_, let places): return "\(places.count) places"
    case .none:
      let nearest = nearestPassage(to: parsed.words, in: bytes)
      return "none" + (nearest.map { ", nearest “\(String(decoding: bytes[$0], as: UTF8.self))”" } ?? "")
    }
  }

  private func ranges(of words: String, in text: [UInt8]) -> [Range<Int>] {
    let wanted = Array(words.utf8)
    return text.indices.filter { text[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
  }

  @Test(arguments: [
    ("the other Party", "If one, the other Party helps.", "exact: the other Party"),
    ("the  other\nParty", "If one, the other Party helps.", "folded: the other Party"),
    ("a “b” c", "x a \"b\" c y", "folded: a \"b\" c"),
    ("a - b", "x a — b y", "folded: a — b"),
    ("cafe\u{301} noir", "x caf\u{E9} noir", "folded: caf\u{E9} noir"),
    ("يك كتاب", "این یک کتاب است", "persian: یک کتاب"),
    ("می شود", "این می‌شود", "none"),
    ("میشود", "این می‌شود", "persian: می‌شود"),
    ("одна Сторона", "Если одна Сторона", "exact: одна Сторона"),
    ("Одна Сторона", "Если одна Сторона", "none, nearest “одна Сторона”"),
    ("[О]дна Сторона", "Если одна Сторона", "exact: одна Сторона"),
    ("ther Part", "the other Party", "none"),
    ("no", "now or no", "exact: no"),
    ("shall … assist", "each shall not assist", "exact: shall | assist"),
    ("shall [...] assist", "each shall not assist", "exact: shall | assist"),
    ("shall . . . assist", "each shall not assist", "exact: shall | assist"),
    ("shall. . . . assist", "each shall. They assist", "exact: shall | assist"),
    ("[t]he Parties; [A]ny Party", "The Parties; any Party", "exact: The Parties; any Party"),
    ("[T]he [p]arties; [A]ny", "The parties; any", "exact: The parties; any"),
    ("[t]he [p]arties", "the Parties meet the parties", "2 places"),
    ("[t]he Parties; [A]ny party", "The Parties; any Party", "none"),
    ("[t]he  [P]arties", "The parties meet", "folded: The parties"),
    ("軍事的援助", "他方に軍事的援助を与えない", "exact: 軍事的援助"),
    ("shall [promptly] assist", "each shall assist", "exact: shall assist"),
    ("Parties [of it], in peace", "The Parties, in peace, consult", "exact: Parties, in peace"),
    ("Parties [of it] [all], in peace", "The Parties, in peace, consult", "exact: Parties, in peace"),
    ("Parties [of it] — in peace", "The Parties — in peace", "exact: Parties — in peace"),
    ("les Parties [toutes] ; elles", "les Parties ; elles", "exact: les Parties ; elles"),
    ("these ([all] Parties)", "these (Parties)", "exact: these (Parties)"),
    ("consult[ed] [with each] other", "they consult other ships", "exact: consult other"),
    ("علی آمد", "على آمد", "none"),
    ("assist … shall", "each shall not assist", "none"),
    ("a party", "a party and a party", "2 places"),
    ("shall never assist", "each Party shall not assist", "none, nearest “shall not assist”"),
    (
      "is limited to grave crimes", "it is limited to the most grave crimes of all",
      "none, nearest “is limited to the most grave crimes”"
    ),
    ("to the crimes", "the limit to crimes is the", "none, nearest “limit to crimes”"),
  ]) func climbsTheLadder(quote: String, text: String, expected: String) {
    let said = search(quote, text)
    #expect(said == expected || expected == "none" && said.hasPrefix("none"))
  }

  @Test func insertionsAreToldApart() {
    let quote = TextQuote(parsing: "[t]he Parties [fail to] consult[ed] […]", phrase: nil, insertions: true)
    #expect(quote.insertions == ["fail to", "ed"])
  }

  @Test func lettersMayBeChangedBesideBracketsOfTheText() {
    var text = SearchableText(Array("This Article [formerly 3] was deleted".utf8))
    let quote = TextQuote(
      parsing: "[t]his Article [formerly 3] was deleted", phrase: nil, changedLetters: true)
    #expect(quote.insertions.isEmpty && quote.changesLetters)
    #expect(text.find(quote) != .none)
  }

  @Test func changedLettersArePartsToo() {
    let quote = TextQuote(parsing: String(repeating: "[a]b ", count: 100), phrase: nil, insertions: true)
    #expect(quote.isTooScattered)
  }

  @Test func looksOnlyWhereItMay() {
    let text = "The parties wish “a just order” and a just order."
    #expect(search("a just order", text) == "2 places")
    #expect(search("a just order", text, within: ["a just order” and"]).hasPrefix("exact"))
    #expect(search("parties wish", text, within: ["a just order"]).hasPrefix("none"))
  }

  @Test func aPhraseStandsInItsContext() throws {
    let text = Array("shall help and shall not help".utf8)
    var searched = SearchableText(text)
    let quote = "… not help"
    guard case .found(let match) = searched.find(TextQuote(parsing: quote, phrase: 8..<12)) else {
      Issue.record("not found")
      return
    }
    #expect(String(decoding: text[match.phrase], as: UTF8.self) == "help")
    #expect(match.phrase.lowerBound > 20)
  }

  @Test func everyChangedCharacterIsNoticed() {
    let text =
      "Each Party shall refrain from the use of force; каждая Сторона воздерживается; طرفین متعهد می‌شوند."
    let quote = Array("shall refrain from the use of force")
    for index in quote.indices where quote[index].isLetter {
      var changed = quote
      changed[index] = quote[index] == "x" ? "y" : "x"
      #expect(search(String(changed), text).hasPrefix("none"), "\(String(changed))")
    }
  }

  @Test func quotationMarksHaveTheirPartners() {
    #expect(quoted("a “b “c” d” e «f» 'g' \"h\" „i“ “j") == ["b “c” d", "f", "h", "i"])
    #expect(quoted("« a “b” c") == ["b"])
    #expect(quoted("„a «b“ c» d") == ["a «b"])
  }

  @Test(arguments: [
    ("‘a “b” c’ d", ["a “b” c"]), ("the Parties’ duties", []), ("the ‘90s and the ’80s’ end", []),
    ("Shi‘a and Qur’an’ x", []), ("the ‘Party’s own’ x", ["Party’s own"]),
    ("‘the Parties’ duties under it’, x", ["the Parties’ duties under it"]),
    ("‘hostile acts’ against ‘it’", ["hostile acts", "it"]), ("“a ‘b’ c”, ‘d’", ["a ‘b’ c", "d"]),
    ("‘Ali said “a b” and left", ["a b"]),
  ]) func anApostropheIsNoQuotationMark(text: String, expected: [String]) {
    #expect(quoted(text) == expected)
  }

  @Test(arguments: [
    ("it says 'a b c d' (x)", ["a b c d"]), ("('a b c d'), x", ["a b c d"]), ("'a b c'", []),
    ("'a b don't c d'.", ["a b don't c d"]), ("the Parties' duties and others' too", []),
    ("'a b the Parties' duties under it', x", ["a b the Parties' duties under it"]),
    ("the '90s and what the Parties' had", []), ("'tis said “a b c d e” at last", ["a b c d e"]),
    ("5' a b c d 6'", []), ("a 'b “c d e” f' g", ["b “c d e” f"]), ("rock 'n' roll 'a b c d'", ["a b c d"]),
    ("‘a b the Parties’ duties in 'a b c d' x’ y", ["a b the Parties’ duties in 'a b c d' x"]),
  ]) func straightSingleMarksHoldFourWords(text: String, expected: [String]) {
    #expect(quoted(text) == expected)
  }

  @Test(arguments: [
    ("a »b c« d", ["b c"]), ("a »b c» d", ["b c"]), ("a «b c» d", ["b c"]),
    ("« b » c « d »", [" b ", " d "]),
    ("a ›b‹ c", ["b"]), ("a ”b c” d", ["b c"]), ("a ‚b c‘ d ‚e.‘", ["b c", "e."]), ("a ‚b’ c", ["b"]),
    ("a「b」c『d』", ["b", "d"]), ("„a\" and “b\" c", ["a", "b"]), ("a 5\" pipe and a 6\" pipe", []),
    ("\"in 2024\" a 6\" pipe", ["in 2024"]), ("Home » About « Top", []), ("«a »b« c»", ["a ", " c"]),
    ("„a ‚b‘ c“ d", ["a ‚b‘ c"]), ("<= and \" for a, \"b c\" d", ["b c"]),
    ("\" b c \" d \"e\"", [" b c ", "e"]),
    ("(27 \") a \"b\"", ["b"]), ("a \" b\" c \"d\"", [" b", "d"]),
  ]) func marksOfManyLanguages(text: String, expected: [String]) {
    #expect(quoted(text) == expected)
  }

  @Test(arguments: [
    ("a “b c", [2]), ("a b” c", [3]), ("a “b” c ” d", [8]), ("a «b", [2]), ("‘a b", []), ("a 6” pipe", []),
    ("“a „b“ c”", []), ("a \"b", [2]),
    ("<= and \" for ditto", []), ("the screen (27 \")", []), ("in 2024 \"b", [8]), ("\"", []),
    ("(a \")", [3]),
  ]) func marksWithoutAPartner(text: String, expected: [Int]) {
    let words = Array(text.utf8)
    #expect(
      PairedMarks(of: words).alone.map { String(decoding: words[..<$0], as: UTF8.self).count } == expected)
  }

  private func quoted(_ text: String) -> [String] {
    let text = Array(text.utf8)
    return quotedRanges(in: text).map { String(decoding: text[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("shall not use", ["not"]), ("won’t and cannot", ["won’t", "cannot"]), ("никогда не", ["не"]),
    ("مگر آنکه", ["مگر"]),
    ("another knot", []), ("ne fournit pas", ["ne", "pas"]), ("elle n’est", ["n’est"]),
    ("nicht ohne", ["nicht", "ohne"]),
    ("nunca a salvo de N’Djamena", ["nunca"]), ("fail to refrain", ["fail", "refrain"]),
    ("non-aggression", []),
  ]) func negationsAreKnown(text: String, expected: [String]) {
    #expect(negations(in: text) == expected)
  }
}
