import Testing

@testable import Search

/// What readers take for the same word, and what they do not.
@Suite struct FoldingTests {
  static let cases: [(text: String, words: [String])] = [
    // Latin: case, marks in either form, letters that are written as several.
    ("Équipe ÉQUIPE e\u{301}quipe", ["equipe", "equipe", "equipe"]),
    ("Łódź Straße Ærø Đặng", ["lodz", "strasse", "aero", "dang"]),
    ("İstanbul ISPARTA ırmak", ["istanbul", "isparta", "irmak"]),
    ("ﬁnal ＡＢＣ１２", ["final", "abc12"]),
    // Transliterations: the signs of ayn, hamza and soft signs are not typed.
    (
      "ʿAbd al-Raḥmān Qurʾān Mosulʹ Oʼzbek ʻokina",
      ["abd", "al", "rahman", "quran", "mosul", "ozbek", "okina"]
    ),
    // Cyrillic: case, ё; й stays a letter of its own, also where it is composed.
    ("Ещё ПУТЁМ Ёлка", ["еще", "путем", "елка"]),
    ("мой мои\u{306} Київ Киі\u{308}в", ["мой", "мой", "київ", "київ"]),
    ("го\u{301}род", ["город"]),
    // Persian and Arabic: yeh, kaf, alef, he, vowel signs, tatweel, digits.
    ("ايران ایران ایرانى", ["ایران", "ایران", "ایرانی"]),
    ("كشور کشور", ["کشور", "کشور"]),
    ("آذر أذر", ["اذر", "اذر"]),
    ("مُعاهَده معـــاهدة", ["معاهده", "معاهده"]),
    ("۱۴۰۴ ١٤٠٤ 1404", ["1404", "1404", "1404"]),
    ("می\u{200C}خواهم میخواهم", ["میخواهم", "میخواهم"]),
    // Greek, Hebrew.
    ("ΣΟΦΌΣ σοφὸς", ["σοφοσ", "σοφοσ"]),
    ("שָׁלוֹם שלום", ["שלום", "שלום"]),
    // What ends a word: punctuation, also the apostrophe and the hyphen; what does not: soft hyphen, ZWJ, BOM.
    ("air-defence, Iran’s (2025)", ["air", "defence", "iran", "s", "2025"]),
    ("co\u{AD}operation a\u{200D}b \u{FEFF}x", ["cooperation", "ab", "x"]),
    // Scripts without spaces: each sign is a word. Korean is written with spaces.
    ("条約 かな 조약", ["条", "約", "か", "な", "조약"]),
    ("", []), ("— … ·", []), ("\u{200C}", []), ("😀", []), ("𝐀", ["𝐀"]),
  ]

  @Test(arguments: cases)
  func words(_ text: String, _ words: [String]) {
    #expect(WordReader().words(text) == words)
  }

  /// Words of ASCII alone are read in another way than those at the end of a text, or before another letter.
  @Test(arguments: [1, 2, 7, 8, 9, 15, 16, 17, 23, 24, 25, 31, 32, 33, 40, 70])
  func plainWordsOfAnyLengthAreCutAndFolded(_ length: Int) {
    let word = String((0..<length).map { Array("AbzZ09yQ")[$0 % 8] })
    let small = String(word.lowercased().prefix(Folding.longestWord))
    for (before, after) in [
      ("", ""), ("", " x"), ("_", ", and more of it"), ("[", "@`{/: and more"), ("é ", "— more"),
    ] {
      let words = WordReader().words(before + word + after)
      #expect(words.contains(small) && words.count == WordReader().words(before + "a" + after).count)
    }
    let marked = WordReader().words(word + "É and more of it")
    #expect(marked.first == String((word.lowercased() + "e").prefix(Folding.longestWord)))
  }

  /// Plain words are found in 64 bytes at once, others one by one.
  @Test func wordsAreTheSameWhereverTheyStand() {
    let reader = WordReader()
    let alone =
      ["a", "The", "x9", "harvest", "Vineyard", "2025", "naïve", "É", "’s", "договор", "می\u{200C}روم", "条約"]
      + [16, 31, 32, 33, 63, 64, 65, 130].map { String(repeating: "W", count: $0) }
    let between = [" ", "\n", ", ", "-", "—", "\u{A0}", " _@[`{/: ", String(repeating: ".", count: 64)]
    var state: UInt32 = 1
    func any(of texts: [String]) -> String {
      state = state &* 1_664_525 &+ 1_013_904_223
      return texts[Int(state >> 8) % texts.count]
    }
    for count in 0..<400 {
      var text = ""
      var words: [String] = []
      for _ in 0..<count % 40 {
        let word = any(of: alone)
        text += any(of: between) + word
        words += reader.words(word)
      }
      if count % 3 == 0 { text += any(of: between) }
      #expect(reader.words(text) == words)
    }
  }

  @Test func partsJoinedByZWNJAreWordsToo() {
    var words: [String] = []
    Array("می\u{200C}\u{200C}خواهم\u{200C}، \u{200C}نیم\u{200C}فاصله\u{200C}ها".utf8).withUnsafeBufferPointer
    {
      WordReader().read($0) { word, isPart in
        words.append((isPart ? "+" : "") + String(decoding: word.bytes, as: UTF8.self))
      }
    }
    #expect(words == ["میخواهم", "+می", "+خواهم", "نیمفاصلهها", "+نیم", "+فاصله", "+ها"])
  }

  @Test func aWordIsCutToItsLongest() {
    let word = String(repeating: "ж", count: 100)
    #expect(WordReader().words(word + " x") == [String(repeating: "ж", count: Folding.longestWord), "x"])
  }

  @Test func illFormedUTF8EndsAWord() {
    let bytes: [UInt8] = [0x61, 0xC3, 0x62, 0xF0, 0x9F, 0x63, 0xFF]
    var words: [String] = []
    bytes.withUnsafeBufferPointer { bytes in
      WordReader().read(bytes) { word, _ in words.append(String(decoding: word.bytes, as: UTF8.self)) }
    }
    #expect(words.joined(separator: " ").unicodeScalars.allSatisfy { $0.isASCII })
  }

  /// Words are cut into scripts by UTF-8 and found by UTF-16: both must put them in one order.
  @Test func nothingIsFoldedToWhereUTF8AndUTF16DifferInOrder() {
    let table = Folding.standard
    for value in UInt32(0)..<0x32400 {
      let sign = table.sign(of: value) & ~Folding.Sign.alone
      #expect(!(0xE000...0xFFFF).contains(sign), "U+\(String(value, radix: 16))")
    }
  }
}
