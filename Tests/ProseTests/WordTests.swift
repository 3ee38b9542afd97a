import Dice
import Scanning
import Testing

@testable import Prose

@Suite("Words, names and sentences") struct WordTests {
  @Test(arguments: [
    ("Article 3. Ice", "article-3-ice"), ("What's new?", "whats-new"), ("Überblick: A/B", "überblick-ab"),
    ("two  spaces", "two--spaces"), ("Статья 3", "статья-3"), ("snake_case-x", "snake_case-x"),
  ]) func slugsAreGitHubs(heading: String, slug: String) {
    #expect(githubSlug(heading) == slug)
  }

  @Test(arguments: [
    ("analysis/Élan vital", "analysis/Elan-vital"), ("analysis/elan-vital", "analysis/elan-vital"),
    ("/a/ b--c_d.", "a/b-c_d"), ("a,/b", "a-b"), ("a中文b", "a-b"), ("中/a中", "a"), ("e\u{301}\u{300}x", "ex"),
    ("—/", ""), ("", ""),
  ]) func namesInASCIIHaveOneSignBetweenWords(text: String, name: String) {
    #expect(String(decoding: asciiName(text), as: UTF8.self) == name)
    var text = text
    let isName = text.withUTF8 { isASCIIName($0) }
    #expect(isName == (text == name))
  }

  @Test func slugsAreUnique() {
    var counter = SlugCounter()
    #expect(["a", "a", "a-1", "a"].map { counter.unique($0) } == ["a", "a-1", "a-1-1", "a-2"])
  }

  @Test(
    arguments: [
      ("neutralty", ["neutrality", "non-aggression"], "neutrality"), ("tow", ["two", "one"], "two"),
      ("xyz", ["alpha"], nil), ("Statu", ["status", "state"], "state"), ("ab", ["ac", "ad"], "ac"),
    ] as [(String, [String], String?)]) func theNearestNameIsSuggested(
      name: String, known: [String], expected: String?
    )
  {
    #expect(nearest(name, among: known) == expected)
    #expect(nearest(name, among: known.reversed()) == expected)
  }

  @Test func aNameIsNearThatIsFewSlipsAway() {
    var dice = Dice(seed: 7)
    for _ in 0..<3000 {
      let (a, b) = (word(&dice), word(&dice))
      let isNear = slips(from: a, to: b) <= max(1, max(a.count, b.count) / 3)
      #expect((nearest(String(a), among: [String(b)]) != nil) == isNear, "\(String(a)) \(String(b))")
    }
  }

  private func word(_ dice: inout Dice) -> [Character] {
    (0..<Int.random(in: 1...9, using: &dice)).map { _ in "abc".randomElement(using: &dice) ?? "a" }
  }

  /// The optimal string alignment distance, from its definition.
  private func slips(from a: [Character], to b: [Character]) -> Int {
    var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for i in 1...a.count {
      table[i][0] = i
      for j in 1...b.count {
        let replaced = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, replaced)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }

  @Test(arguments: ["word ", "слово ", "واژه ", String(repeating: "я", count: 3000) + " ", "a"])
  func aLongSentenceIsShownAroundItsPlace(word: String) {
    let text = Array(String(repeating: word, count: 4000).utf8)
    for place in [0, 1, 399, 400, 3999, text.count / 2, text.count - 1] {
      let shown = excerpt(of: 0..<text.count, around: place, in: text)
      #expect(shown.contains(place) || text[place] == 32 || text[place] & 0xC0 == 0x80, "\(place) \(shown)")
      #expect(shown.count <= 600 && shown.count > 200)
      let words = String(decoding: text[shown], as: UTF8.self)
      #expect(Array(words.utf8) == Array(text[shown]))
      #expect(
        word.count > 10 || words.split(separator: " ").allSatisfy { $0 == word.dropLast() } || word == "a")
    }
    #expect(excerpt(of: 3..<500, around: 9, in: text) == 3..<500)
    #expect(beginning(of: "Short.") == "Short.")
  }

  @Test func sentencesEndWhereReadersSay() {
    let text = Array(
      "Mr. Doe signed on 3.5 terms, e.g. trade. “He left.” Then? Yes! и т. д. Он ушёл. او رفت؟ بله.".utf8)
    let found = sentences(in: text).map { String(decoding: text[$0], as: UTF8.self) }
    #expect(found.first?.hasPrefix("Mr. Doe signed on 3.5 terms, e.g. trade.") == true)
    #expect(
      found.joined().filter { !$0.isWhitespace }
        == String(decoding: text, as: UTF8.self).filter { !$0.isWhitespace })
    #expect(found.contains { $0.contains("Then?") && !$0.contains("Yes") })
  }

  @Test(arguments: [
    "“Why?” he asked.", "He said “No!” and left.", "«Кто?» спросил он.", "It rose (so they say.) and fell.",
    "Is it so? perhaps.",
  ]) func aSentenceGoesOnInSmallLetters(text: String) {
    #expect(sentences(in: Array(text.utf8)).count == 1)
  }

  private func found(_ names: [String], _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return NameAutomaton(names: names.enumerated().map { ($1, $0) }).matches(in: bytes).map {
      "\(names[$0.value]) at \($0.range.lowerBound)"
    }
  }

  @Test func theLongestNameIsFoundFirst() {
    #expect(found(["Iran", "Iran Air", "Air Force"], "Iran Air Force") == ["Iran Air at 0"])
    #expect(found(["Iran", "New Iran Order"], "New Iran") == ["Iran at 4"])
    let names = ["Ice", "Frost", "Pact of Ice and Frost"]
    #expect(found(names, "a Pact of Ice and Frost") == ["Pact of Ice and Frost at 2"])
    #expect(found(names, "Pact of Ice and Fro, Frost") == ["Ice at 8", "Frost at 21"])
    let titles = ["Chief Leader", "Leader of the Ice Age"]
    #expect(found(titles, "Chief Leader of the Ice Age") == ["Chief Leader at 0"])
  }

  @Test func namesAreWholeWords() {
    #expect(
      found(["Iran"], "Iranian iran Iran-based Iran’s Iran.") == ["Iran at 13", "Iran at 24", "Iran at 33"])
    #expect(found(["Иран"], "Иранский Иран") == ["Иран at 17"])
    #expect(found(["ایران"], "ایرانی ایران") == ["ایران at 13"])
  }

  @Test func namesAreFoldedAsQuotationsAre() {
    #expect(found(["Vladimir Putin"], "So Vladimir\u{A0}\u{202F} Putin.") == ["Vladimir Putin at 3"])
    #expect(found(["Jos\u{E9} P\u{E9}rez"], "a Jose\u{301} Pe\u{301}rez") == ["José Pérez at 2"])
    #expect(found(["Pe\u{301}rez"], "“P\u{E9}rez”") == ["Pérez at 3"])
    let names = ["O'Brien", "Jean\u{2011}Luc", "S-400", "’s Gravenhage", "Luc Air"]
    #expect(found(names, "O’Brien’s O‘Brien") == ["O'Brien at 0", "O'Brien at 14"])
    #expect(found(names, "–Jean-Luc Air, S\u{2011}400s S–400") == ["Jean\u{2011}Luc at 3", "S-400 at 26"])
    #expect(
      found(names, "in 's  Gravenhage, ’s\u{A0}Gravenhage") == ["’s Gravenhage at 3", "’s Gravenhage at 19"])
    #expect(
      found(["کی یف", "مي‌شود"], "كي\u{A0}يف می‌شود میشود") == ["کی یف at 0", "مي‌شود at 11", "مي‌شود at 25"])
    #expect(NameFolding.key(of: "A\u{A0} B’s") == NameFolding.key(of: "A B's"))
  }

  @Test func signsOfChineseAreWords() {
    #expect(found(["中国", "イラン"], "我们在中国的时候") == ["中国 at 9"])
    #expect(found(["中国", "イラン"], "イランの中国、イラント") == ["イラン at 0", "中国 at 12"])
  }

  @Test(arguments: [
    ("一带一路", 2), ("中华人民共和国", 3), ("この条約には軍事義務がない", 6), ("法", 1), ("イラン", 1), ("a bc – 5", 3),
  ]) func twoSignsOfChineseCountAsAWord(text: String, count: Int) {
    #expect(wordCount(Array(text.utf8)[...]) == count)
  }

  @Test func aNameWithoutAValueTakesItsPlace() {
    let text = Array("New Zealand, Zealand, New Zealanders".utf8)
    let found = NameAutomaton(names: [("New Zealand", nil), ("Zealand", 1)]).matches(in: text)
    #expect(found == [NameAutomaton.Match(range: 13..<20, value: 1)])
  }

  @Test func whiteSpaceOfAnyLengthIsOneSpace() {
    let text = Array("x A \n\t  Bcd y".utf8)
    let matches = NameAutomaton(names: [("A Bcd", 0)]).matches(in: text)
    #expect(matches.map(\.range) == [2..<11])
  }

  /// What a name begins with may be parted by what is folded to nothing, and short names begin as long ones do.
  @Test func aNameIsFoundByItsFirstBytes() {
    let names = NameAutomaton(names: [("Alphabet", 0), ("Al B", 1), ("Alp", 2), ("AlphA", 3)])
    let text = Array("Al\u{200C}phabet Alp\u{200C}habet Al  B Alp Alpha AlphA Alph’s Alphabet Al".utf8)
    #expect(names.matches(in: text).map(\.value) == [0, 0, 1, 2, 3, 0])
  }

  /// The automaton finds what a plain search from each place does.
  @Test func namesAreFoundAsByAPlainSearch() {
    var dice = Dice(seed: 13)
    let text = { (length: ClosedRange<Int>) in
      String(
        (0..<Int.random(in: length, using: &dice)).map { _ in "aabbA-.  \t".randomElement(using: &dice) ?? "a"
        })
    }
    for _ in 0..<5000 {
      let names = Set(
        (0..<4).map { _ in text(1...7).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      )
      .filter { !$0.isEmpty }.sorted()
      let words = text(0...24)
      #expect(found(names, words) == self.plainly(found: names, words), "\(names) “\(words)”")
    }
  }

  /// What was found in one text is nothing to the next.
  @Test func namesAreFoundInTheSameRoom() {
    let names = NameAutomaton(names: [("A Bcd", 0), ("Bcd", 1), ("Ef", 2)])
    var found = NameAutomaton.Found()
    for text in ["A \t Bcd, A  B, Bcd", "", "A  \n", "Bcd  Ef A", "x", "A  Bcd Ef"] {
      let bytes = Array(text.utf8)
      names.find(in: bytes.span, into: &found)
      #expect(found.matches == names.matches(in: bytes), "\(text)")
    }
  }

  /// The same from its definition: from the first place on the longest name that stands there, then from behind it.
  private func plainly(found names: [String], _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let isSpace = { (place: Int) in bytes[place].isBlankOrBreak }
    let isBoundary = { (place: Int) in
      place == 0 || place == bytes.count || !isWordASCII(bytes[place - 1]) || !isWordASCII(bytes[place])
    }
    let end = { (name: String, start: Int) -> Int? in
      var place = start
      for byte in name.utf8 {
        guard place < bytes.count, byte == 32 ? isSpace(place) : bytes[place] == byte else { return nil }
        place += 1
        while byte == 32, place < bytes.count, isSpace(place) { place += 1 }
      }
      return isBoundary(place) ? place : nil
    }
    var found: [String] = []
    var place = 0
    while place < bytes.count {
      let ends = isBoundary(place) ? names.compactMap { name in end(name, place).map { (name, $0) } } : []
      if let longest = ends.max(by: { $0.1 < $1.1 }) {
        found.append("\(longest.0) at \(place)")
        place = longest.1
      } else {
        place += 1
      }
    }
    return found
  }

  @Test func aNameMayBeginWithAMark() {
    #expect(found([".NET"], "ASP.NET, .NET") == [".NET at 3", ".NET at 9"])
  }

  @Test(arguments: [
    ("", ""), (" \n", ""), ("a", "a"), (" a  b\r\n", "a b"), ("a\u{A0}\u{2003}b\u{3000}", "a b"),
    ("“é” –", "“é” –"),
    ("a\u{200B}b\u{85}c", "a\u{200B}b c"),
  ]) func whiteSpaceBecomesSingleSpaces(text: String, spaced: String) {
    #expect(String(decoding: singleSpaced(Array(text.utf8)), as: UTF8.self) == spaced)
    #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ") == spaced)
  }

  /// What `appendSingleSpaced` does, byte by byte.
  private func words(of parts: [[UInt8]]) -> [UInt8] {
    var words: [UInt8] = []
    for part in parts {
      for (place, byte) in part.enumerated() {
        let isSpace = [32, 10, 9, 13].contains(byte)
        let isStop = ".,".utf8.contains(byte) || byte == UInt8(ascii: ";") && place == 0
        if isSpace || isStop, words.last == 32 { words.removeLast() }
        if !isSpace || !words.isEmpty { words.append(isSpace ? 32 : byte) }
      }
    }
    return words
  }

  @Test func wordsAreCopiedInStretches() {
    var dice = Dice(seed: 7)
    let alphabet = Array("abcdefgh   .,;-\n\t\u{B}é".utf8)
    for _ in 0..<20_000 {
      let parts = (0..<2).map { _ in
        (0..<Int.random(in: 0...30, using: &dice)).map { _ in alphabet.randomElement(using: &dice) ?? 32 }
      }
      var words = Array("before ".utf8)
      for part in parts { appendSingleSpaced([33] + part, 1..<part.count + 1, to: &words, from: 7) }
      #expect(Array(words.dropFirst(7)) == self.words(of: parts), "\(parts)")
    }
  }

  @Test func aSemicolonKeepsItsSpaceUnlessACitationStoodThere() {
    var words: [UInt8] = []
    for part in ["Il limite ; il reste [", "@s] ; a", "; b , c"] {
      let text = Array(part.utf8)
      appendSingleSpaced(text, 0..<text.count, to: &words, from: 0)
      words.append(UInt8(ascii: " "))
    }
    #expect(String(decoding: words, as: UTF8.self) == "Il limite ; il reste [ @s] ; a; b, c ")
  }

  @Test(arguments: [
    ("So it is. Dr. Żar said “Hello. World.”", "Dr. Żar said “Hello. World.”"),
    ("He said “Hello.” She said “World.”", "She said “World.”"),
    ("A said: «B. C.» D said: «E.»", "D said: «E.»"),
    ("Well. World.” So it is. So.”", "So.”"), ("»Hallo. Welt.« So. »Es ist.«", "»Es ist.«"),
    ("So. He said “A. B “c. D.” e. F.”", "He said “A. B “c. D.” e. F.”"),
    ("So. Sie sagte „A. B.“", "Sie sagte „A. B.“"), ("So. \"Good. Very good.\"", "\"Good. Very good.\""),
    ("Es war „gut“. Das Rohr ist 12” breit.", "Das Rohr ist 12” breit."),
  ])
  func aSentenceIsNotCutOutOfItsQuotation(text: String, expected: String) {
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[sentence(endingAt: bytes.count, in: bytes)], as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("It says “A b. C d” (Art. 1), more.", "(Art", "It says “A b. C d” (Art. 1), more."),
    ("So. It says “A b. C d” (Art. 1). More.", "(Art", "It says “A b. C d” (Art. 1)."),
    ("Art. 1 says “A b. C d. E f.” More.", "Art", "Art. 1 says “A b. C d. E f.”"),
    ("He said: “A b. See Art. 1. E f.” More.", "Art", "See Art. 1."),
    ("He said “Hello.” She said “World.” So.", "She", "She said “World.”"),
    ("Dice «a b. C d» (art. 4, apdo. 2), y más. Sí.", "(art", "Dice «a b. C d» (art. 4, apdo. 2), y más."),
    ("Vea apdo. 2 y más. Sí.", "2", "Vea apdo. 2 y más."),
  ])
  func aSentenceAroundAPlaceHasItsQuotationsWhole(text: String, place: String, expected: String) throws {
    let bytes = Array(text.utf8)
    let range = try #require(text.firstRange(of: place))
    var sentences = SentenceMap(of: bytes)
    let offset = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let sentence = sentences.sentenceWithQuotations(at: offset, in: bytes)
    #expect(String(decoding: bytes[sentence], as: UTF8.self) == expected)
  }

  /// Sentences that are found when they are asked for are the same in any order.
  @Test func sentencesAreFoundInAnyOrder() {
    var dice = Dice(seed: 17)
    let parts = ["A b", " c", ". ", ".", "! ", "? ", "“", "”", "(", ")", "… ", "。", "z. B. ", "Art. 3 ", "é"]
    var some = SentenceMap()
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...16, using: &dice)).map { _ in parts.randomElement(using: &dice) ?? ""
      }
      let bytes = Array(text.joined().utf8)
      some.restart()
      for place in bytes.indices.shuffled(using: &dice) {
        var all = SentenceMap(of: bytes)
        #expect(
          some.sentenceWithQuotations(at: place, in: bytes)
            == all.sentenceWithQuotations(at: place, in: bytes),
          "\(text) at \(place)")
        #expect(
          some.isQuoted(place, in: bytes) == quotedRanges(in: bytes).contains { $0.contains(place) },
          "\(text) at \(place)")
      }
    }
  }

  @Test func foreignScriptsAreMarked() {
    let runs = foreignRuns(in: Array("the word گفت and слово".utf8), language: "en")
    #expect(runs.map(\.language) == [.persian, .russian])
    #expect(runs.map(\.language.isRightToLeft) == [true, false])
    #expect(foreignRuns(in: Array("слово".utf8), language: "ru").isEmpty)
    let text = Array("слово NATO-Russia Council (1) éclair".utf8)
    let latin = foreignRuns(in: text, language: "ru")
    #expect(
      latin.map { String(decoding: text[$0.range], as: UTF8.self) } == ["NATO-Russia Council (1) éclair"])
    #expect(latin.map(\.language) == [.anyLatin])
  }

  @Test(arguments: [
    ("sr", Script.cyrillic), ("sr-Latn", .latin), ("uz", .latin), ("uz-Cyrl-UZ", .cyrillic),
    ("ku-Arab", .arabic),
    ("az-Arab-IR", .arabic), ("zh-Hant", .han), ("zh-cmn-Hans-CN", .han), ("ja-Jpan", .kana),
    ("de-1996", .latin),
    ("EN-X-ARAB", .latin), ("pa-Aran", .arabic), ("prs", .arabic), ("dv", .thaana), ("th-TH", .thai),
    ("en-Zzzz", .latin),
    ("ru-petr1708", .cyrillic), ("", .latin),
  ])
  func theScriptOfALanguageIsItsSubtagsOrTheUsualOne(tag: String, script: Script) {
    #expect(Script(ofLanguage: tag) == script)
  }

  @Test func guessedLanguagesAreWrittenInTheirScripts() {
    let guessed = Script.allCases.map { $0.likelyLanguage(of: "") }
    #expect(guessed.map { Script(ofLanguage: $0.rawValue) } == Script.allCases)
    #expect(guessed.map(\.isRightToLeft) == Script.allCases.map(\.isRightToLeft))
    #expect(Set(guessed + [.persian, .ukrainian]) == Set(LikelyLanguage.allCases))
  }

  @Test(arguments: [
    ("|Москва и| กรุงเทพ", "th"), ("|Москва и| |กรุงเทพ|", "en"), ("|北京|, |กรุงเทพ|", "en"),
    ("|東京| |தமிழ்|", "en"),
    ("|Москва| |កម្ពុជា|", "en"), ("a |ދިވެހި| b |ܣܘܪܝܝܐ|, |አማርኛ| ᏣᎳᎩ", "en"), ("|Москва| ᏣᎳᎩ̀ |и|", "en"),
    ("条約と日本国憲法", "ja"), ("大韓民國 헌법 |カタカナ|漢字", "ko"), ("|条約と日本国|", "en"), ("|のは|条約|カナ|", "zh"),
    ("Ово је |Beograd|", "sr"), ("Ovo je Београд", "sr-Latn"), ("Тошкент", "uz-Cyrl"), ("کوردی", "ku-Arab"),
    ("|Əliyev və| и", "ru"), ("|О'зб| a", "en"),
  ])
  func runsEndWhereAnotherScriptBegins(expected: String, language: String) {
    let text = expected.replacing("|", with: "")
    #expect(marked(text, language) == expected)
  }

  /// A text with bars around its runs.
  private func marked(_ text: String, _ language: String, cutBefore cuts: [String] = []) -> String {
    let offsets = cuts.compactMap { cut in
      text.firstRange(of: cut).map { text[..<$0.lowerBound].utf8.count }
    }
    var out: [UInt8] = []
    var place = 0
    let bytes = Array(text.utf8)
    for run in foreignRuns(in: bytes, language: language, cuts: offsets) {
      out += bytes[place..<run.range.lowerBound]
      out.append(UInt8(ascii: "|"))
      out += bytes[run.range]
      out.append(UInt8(ascii: "|"))
      place = run.range.upperBound
    }
    return String(decoding: out + bytes[place...], as: UTF8.self)
  }

  @Test(arguments: [
    "های |Su-35| و |F-16| و |S-400| و |RU–IR 2025| را",
    "در |G20| و |COVID-19| و «|Iran (2025)|» و |Windows 10|.",
    "نسخه‌ی |C++| و |5G| و «(|test|)» و 50%.", "(|XY, Art. 1(2)|)", "|NATO|. 3 نفر",
    "|Su-35|ها، ۵ |F-16|، |NATO| ۳۲ و |NATO|؟",
    "|IR/2025, No. 7|", "|Article 2.1 (a) and (b)|",
    "گفت “|shall never attack.|” او", "گفت |“never.” (XY)|", "|This is English.|", "و |.NET| و |Iran|.",
  ])
  func numbersAndSignsGoWithTheirWord(expected: String) {
    #expect(marked(expected.replacing("|", with: ""), "fa") == expected)
  }

  @Test(arguments: [
    "is “|ماده ۳|” and “|القرار 2231 (2015)|” and “|ماده ۳ و ۴|” and «|قرارداد ۲۰۰۱؟|» in", "|ماده| 3rd time",
    "all |۲۰ نفر| went",
    "In 2025 |وزارت| said", "|«طرف‌ها در صورت»| (|ماده ۳|", "|«طرف‌ها در صورت» (ماده ۳) 5|. In",
    "(|طرف|) a «|ماده|", "|گفت «طرف‌ها» (ماده ۳) است| in", "in Tehran (|تهران|) 2025 saw",
  ])
  func marksWithoutTheirPartnerStayOutside(expected: String) {
    #expect(marked(expected.replacing("|", with: ""), "en") == expected)
  }

  /// Whatever the text, runs stand one after the other, hold a letter, cross no cut and leave no bracket alone.
  @Test func runsAreWellFormed() {
    var dice = Dice(seed: 5)
    let alphabet = ["a", "b", "م", "د", "(", ")", "«", "»", " ", "1", "۲", ".", "-", "،", "é"]
    for _ in 0..<20_000 {
      let parts = (0..<Int.random(in: 1...14, using: &dice)).map { _ in
        alphabet.randomElement(using: &dice) ?? ""
      }
      let bytes = Array(parts.joined().utf8)
      var cuts: [Int] = []
      var offset = 0
      for part in parts {
        if Int.random(in: 0..<8, using: &dice) == 0 { cuts.append(offset) }
        offset += part.utf8.count
      }
      for language in ["en", "fa"] {
        var end = 0
        for run in foreignRuns(in: bytes, language: language, cuts: cuts) {
          let words = String(decoding: bytes[run.range], as: UTF8.self)
          #expect(run.range.lowerBound >= end && words.contains(where: \.isLetter), "\(parts) \(cuts)")
          #expect(!cuts.contains { run.range.lowerBound < $0 && $0 < run.range.upperBound })
          for (open, close) in [("(", ")"), ("«", "»")] as [(Character, Character)] {
            #expect(words.count { $0 == open } == words.count { $0 == close }, "\(parts) \(cuts) \(words)")
          }
          end = run.range.upperBound
        }
      }
    }
  }

  @Test func runsAreCutWhereTheyCanNotBeWrapped() {
    #expect(
      marked("«طرف‌ها در صورت» (ماده ۳)", "en", cutBefore: ["ماده", ")"]) == "«|طرف‌ها در صورت|» (|ماده ۳|)")
    #expect(marked("ماده ۳", "en", cutBefore: [" "]) == "|ماده| ۳")
    #expect(marked("слово и дело", "en", cutBefore: ["и"]) == "|слово и дело|")
  }

  /// The automaton finds what a plain search does, on texts made of few letters.
  @Test func theAutomatonAgreesWithAPlainSearch() {
    var state: UInt64 = 3
    let roll = { (below: UInt64) -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % below)
    }
    for _ in 0..<3000 {
      let word = { (0..<1 + roll(6)).map { _ in ["a", "b", " "][roll(3)] }.joined().split(separator: " ") }
      let names = Set((0..<6).map { _ in word().joined(separator: " ") }).subtracting([""]).sorted()
      let text = (0..<30).map { _ in ["a", "b", " "][roll(3)] }.joined()
      let bytes = Array(text.utf8)
      var expected: [String] = []
      var place = 0
      while place < bytes.count {
        let hits = names.compactMap { name in end(of: name, in: bytes, at: place).map { (name, $0) } }
        let hit = hits.max { $0.1 < $1.1 }
        if let hit { expected.append("\(hit.0) at \(place)") }
        place = hit?.1 ?? place + 1
      }
      #expect(found(names, text) == expected, "\(names) in “\(text)”")
    }
  }

  /// Where a name ends that begins at a place as a whole word, any number of spaces standing for one.
  private func end(of name: String, in text: [UInt8], at start: Int) -> Int? {
    guard isBoundary(text, at: start) else { return nil }
    var place = start
    for byte in name.utf8 {
      guard place < text.count, text[place] == byte else { return nil }
      place += 1
      while byte == 32, place < text.count, text[place] == 32 { place += 1 }
    }
    return isBoundary(text, at: place) ? place : nil
  }

  @Test(arguments: [
    "He met Maj. Gen. Doe.", "It met Adm. Doe and Lt. Roe.", "So says Ice Ltd. Holding.", "He met Brig. Doe.",
    "So said Amb. Doe.", "By Rev. Doe, Hon. Roe and Sgt. Poe.",
    "The text, in its par. 4, binds both.", "See Res. 1929 (2010).", "Nr. 5 says so.",
    "So Abs. 2 und Ziff. 3.",
    "See UN Doc. A/63/1.", "On 3. März it was signed.", "Seit dem 3. März nach dem Text.",
    "Am 3. April 2025 war es so.", "Seit dem 1. September gilt es.", "Im 19. Jahrhundert war es so.",
    "Der 2. Weltkrieg endete.", "Voir la rés. 2231 du Conseil.", "any help . . . in peace",
    "any help. . . . in peace", "So usw. über alles.",
    "Le gaz, etc. y sont.", "Газ и т. д. идут.", "Его внёс Т.Д. Иванов.", "See UN Doc. 5.",
    "See Doc. S/RES/5.",
    "It fell to 3.5. per cent.", "He left […] Moscow.", "A friend (?) Then", "「この条約には義務がない。」と述べた。",
    "「なぜ？」って聞いた。", "它（很弱！）说了",
    "It is so in Doe v. United States.", "So says R v. The Crown.", "So says Doe et al. v. Roe.",
    "Договор подписан 17 января 2025 г. Россией.", "В 2025 г. Иран его ратифицировал.",
    "Так гласит ст. 3 п. 2 Договора.",
    "Das trifft z. B. Richter.", "Das trifft z.\nB. Richter.", "Das trifft z.\u{A0}B. Richter.",
    "So schrieb z. B. Die Zeit.",
    "Das trifft u. a. Richter, i. d. R. Männer.", "Das war 70 n. Chr., nicht 70 v. Chr., so.",
    "Nach Abs. I Nr. V gilt das.", "Am 11. 6. 2010 war es so.",
    "Vom 11. 6. 2010 bis zum 1. 12. 2011 galt es.", "Am 11. 6. war es so.",
    "Das Verfahren Kongo ./. Ruanda ist alt.", "Hrsg. Doe, Bd. II.",
    "El Sr. Pérez y la Sra. López de EE. UU. firmaron.",
    "Según el párr. Cinco de EE. UU. Donald Doe firmó.", "So Mme. Doe, selon l’art. Premier.",
    "Ainsi J. Le Doe.", "قال د. محمد إن النص واضح", "قال أ. د. محمد إن النص واضح",
    "אמר ד. בן גוריון כך",
    "See Add. 1, Corr. 2, Sect. V, cl. 4, App. No. 5, Supp. No. 6 and Sess. Five.",
    "At Mt. Sinai or Ft. Doe.", "At that point V. Doe left.", "In this article J. Doe says so.",
    "He met Mr. He Doe.", "A. The first.", "By W. B. Doe.", "The U.S. Congress voted.",
  ]) func anAbbreviationEndsNoSentence(text: String) {
    #expect(sentences(in: Array(text.utf8)).count == 1)
  }

  @Test(arguments: [
    "It began in 2025. March was quiet.", "It has 12. April was quiet.", "So says Art. 3. August was quiet.",
    "They are on a par. Then they left.", "There are 27. Les autres.", "I am 19. Then it began.",
    "There are 12. May we go?", "He did it. “Well.”", "It was so . Then it was not.",
    "Öl, Gas usw. Ein Bündnis.", "Le gaz, etc. Puis il part.", "Газ и т. д. Он ушёл.", "Газ и т.п. Он ушёл.",
    "Газ и др. Он ушёл.", "He shot a doc. It rained.", "It fell to 3.5. The bank acted.", "به ۳.۵ رسید. بعد",
    "به ۳.۵. بعد", "It rose (so they say.) Then it fell.", "It rose [Art. 1.] He left […] Moscow.",
    "这很弱。那很强。", "他说：“这很弱！”那很强。", "「義務がない」と述べた。第1条は別だ。", "真的吗？是的。",
    "It did so under Article V. The next year it left.", "It did so under Article V. Doe left.",
    "It was Plan B. Then it left.", "It was Plan B. Doe left.", "It has vitamin C. It is good.",
    "It ended World War I. Doe left.", "He met Doe X. He left.", "It went by x. However, it left.",
    "He went to the U.S. The war began.", "He left at 5 p.m. Then it rained.",
    "The answer was no. The war went on.", "It is in point v. Doe left.",
    "The case was Doe v. Roe. Doe left.", "It is in Vol. II. Doe left.",
    "He had nothing to add. Doe left.", "He is on a par. I left.", "He has an app. Doe left.",
    "Er wohnt in Frankfurt a. M. Die Stadt ist alt.", "Es hat 11. 6 davon gingen.",
    "Es hat 11. 2010 war es so.", "Se fue a EE. UU. Mientras tanto llovía.",
    "كان ذلك عام 2025 م. وبعد ذلك رحل", "النص في الفقرة أ. والوزير غاب", "این بند ب. سپس رفت",
  ]) func aSentenceEndsBeforeAnother(text: String) {
    #expect(sentences(in: Array(text.utf8)).count == 2)
  }
}

/// All sentences of a text, in order.
private func sentences(in text: [UInt8]) -> [Range<Int>] {
  let map = SentenceMap(of: text)
  return text.indices.reduce(into: []) { sentences, place in
    let sentence = map.sentence(at: place, in: text)
    if !sentence.isEmpty, sentence != sentences.last { sentences.append(sentence) }
  }
}
