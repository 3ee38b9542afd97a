import Testing

@testable import Pages

/// The order of names in lists, which is that of Unicode’s collation.
@Suite struct AlphabetTests {
  @Test(arguments: [
    ["9M729", "Abel", "Äbend", "Aber", "Zed"],
    ["Ґанок", "Дім", "Ежи", "Ёлка", "Ель", "Єва", "Жук", "Ива", "Ірпінь", "Їжак", "Йод", "Ҳисор", "Ясень"],
    [
      "اراک", "آمل", "بم", "پاکستان", "تهران", "جلفا", "چین", "زنجان", "ژاپن", "ساری", "فارس", "قم", "کرج",
      "گرگان",
      "لار", "نور", "همدان", "وان", "یزد",
    ],
    ["Zed", "Ωμέγα", "Ёлка", "Աբովյան", "אבן", "ژاپن", "中"],
  ]) func names(inOrder names: [String]) {
    var order: [String] = []
    for place in Alphabet.order(of: names.reversed()) { order.append(names.reversed()[place]) }
    #expect(order == names)
  }

  @Test(arguments: [
    ("Ёлка", "Е"), ("Йод", "Й"), ("їжак", "Ї"), ("آمل", "ا"), ("پارس", "پ"), ("گرگان", "گ"),
    ("می\u{200C}نو", "م"),
    ("مُهر", "م"), ("Éire", "E"), ("«Ель»", "Е"), ("۱۷", "#"),
  ]) func letters(name: String, letter: String) {
    #expect(Alphabet.letter(name) == letter)
  }

  /// Vowel signs and joiners are no letters.
  @Test func signsDoNotCount() {
    #expect(Alphabet.order(of: ["مُهرب", "مهرا", "می\u{200C}ن", "میم"]) == [1, 0, 3, 2])
  }
}
