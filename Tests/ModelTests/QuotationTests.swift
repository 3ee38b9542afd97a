import Foundation
import Model
import Source
import Testing

/// Forty quotations of many kinds: each holds, and each is an error once a letter in it is changed.
@Suite("Quotations that are proved") struct QuotationTests {
  static let clauses = [
    "If a Party is subjected to aggression, the other Party shall not provide any military or other assistance.",
    "The Parties shall hold consultations — without delay — on any threat to “common security” and to peace.",
    "Каждая из Сторон воздерживается от применения силы и не предоставляет свою территорию третьим государствам.",
    "طرفین متعهد می‌شوند که از همکاری‌های نظامی و امنیتی یکدیگر پشتیبانی کنند و به تمامیت ارضی احترام بگذارند.",
    "Neither Party shall allow its territory to be used in support of separatist movements against the other Party.",
  ]

  /// A quotation, the number of its clause, and the word whose letter is changed.
  static let quotations: [(text: String, clause: Int, word: String)] = [
    ("the other Party shall not provide any military", 1, "provide"),
    ("subjected to aggression, the other Party", 1, "other"),
    ("shall not provide any military or other assistance", 1, "assistance"),
    ("If a Party is subjected", 1, "subjected"),
    ("[i]f a Party is subjected to aggression", 1, "aggression"),
    ("a Party … shall not provide any", 1, "Party"),
    ("the other Party […] military or other assistance", 1, "military"),
    ("any military or other [kind of] assistance", 1, "other"),
    ("Party is subjected to aggression", 1, "subjected"), ("the  other   Party shall not", 1, "shall"),
    ("The Parties shall hold consultations", 2, "Parties"),
    ("shall hold consultations - without delay", 2, "delay"),
    ("consultations – without delay – on any threat", 2, "threat"),
    ("any threat to 'common security' and", 2, "threat"),
    ("shall hold … on any threat", 2, "hold"), ("[t]he Parties shall hold consultations", 2, "consultations"),
    ("without delay — on any threat to", 2, "without"), ("hold consultations — without delay", 2, "hold"),
    ("The Parties […] and to peace", 2, "peace"), ("Parties shall hold [urgent] consultations", 2, "shall"),
    ("Каждая из Сторон воздерживается", 3, "Каждая"), ("воздерживается от применения силы", 3, "силы"),
    ("не предоставляет свою территорию третьим", 3, "свою"),
    ("применения силы и не предоставляет", 3, "применения"),
    ("свою территорию третьим государствам", 3, "третьим"),
    ("[к]аждая из Сторон воздерживается", 3, "Сторон"),
    ("Каждая … от применения силы", 3, "применения"),
    ("Сторон воздерживается от применения", 3, "воздерживается"),
    ("طرفین متعهد می‌شوند که", 4, "متعهد"), ("از همکاری‌های نظامی و امنیتی", 4, "نظامی"),
    ("طرفين متعهد مي‌شوند كه", 4, "متعهد"), ("یکدیگر پشتیبانی کنند و", 4, "پشتیبانی"),
    ("به تمامیت ارضی احترام بگذارند", 4, "احترام"), ("همکاریهای نظامی و امنیتی یکدیگر", 4, "امنیتی"),
    ("Neither Party shall allow its territory", 5, "allow"),
    ("to be used in support of separatist movements", 5, "support"),
    ("separatist movements against the other Party", 5, "against"),
    ("[n]either Party shall allow", 5, "Party"),
    ("allow its territory … against the other", 5, "territory"),
    ("in support of [armed] separatist movements", 5, "support"),
  ]

  private func files(_ changed: Int? = nil) -> [SourceFile] {
    var treaty = "---\ntitle: T\ntext: verbatim\n---\n"
    for (index, clause) in Self.clauses.enumerated() { treaty += "\n## Article \(index + 1)\n\n\(clause)\n" }
    var page = "---\ntitle: A\n---\n"
    var claims = ""
    for (index, quotation) in Self.quotations.enumerated() {
      var text = quotation.text
      if changed == index { text = slipped(text, quotation.word) }
      let link = "[Art. \(quotation.clause)](../treaties/t.md#article-\(quotation.clause))"
      switch index % 3 {
      case 0: page += "\nIt says “\(text)” (\(link)).\n"
      case 1: page += "\n> \(text)\n>\n> — \(link)\n"
      default:
        page += "\nSo it is.[^c-\(index)]\n"
        claims += "\n[^c-\(index)]: Why.\n\n    - Status: supported\n    - For: \(link) has “\(text)”\n"
      }
    }
    return [
      "briefing.yaml": "title: T\n", "index.md": "---\ntitle: F\n---\n", "treaties/t.md": treaty,
      "analysis/a.md": page + claims,
    ]
    .map { SourceFile(path: $0.key, text: $0.value) }
  }

  /// The text with the second letter of a word changed to another of its script.
  private func slipped(_ text: String, _ word: String) -> String {
    var letters = Array(word)
    let other: [Character: Character] = ["о": "е", "a": "e"]
    let replacement: Character =
      switch letters[1].unicodeScalars.first?.value ?? 0 {
      case 0x400...0x4FF: letters[1] == "ы" ? "у" : "ы"
      case 0x600...0x6FF: letters[1] == "ج" ? "ح" : "ج"
      default: other[letters[1]] ?? (letters[1] == "x" ? "y" : "x")
      }
    letters[1] = replacement
    guard let range = text.range(of: word) else { return text }
    return text.replacingCharacters(in: range, with: String(letters))
  }

  @Test func thereAreForty() { #expect(Self.quotations.count == 40) }

  @Test func allHold() {
    let bound = bind(files())
    // Three of them leave out a negation, which is a warning.
    #expect(bound.diagnostics.filter { $0.severity == .error }.map(line) == [])
    #expect(bound.diagnostics.map(\.code) == Array(repeating: .quoteMismatch, count: 3))
    #expect(bound.value.quotations.count == 40)
  }

  @Test func eachChangedLetterIsAnError() {
    for index in Self.quotations.indices {
      let problems = bind(files(index)).diagnostics.filter { $0.severity == .error }
      #expect(
        problems.map(\.code) == [.quoteMismatch], "\(Self.quotations[index].text): \(problems.map(line))")
    }
  }

  @Test func allChangedAtOnceAreFortyErrors() {
    let page =
      files().first { $0.path == "analysis/a.md" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    var changed = page
    for quotation in Self.quotations {
      changed = changed.replacingOccurrences(
        of: quotation.text, with: slipped(quotation.text, quotation.word))
    }
    let all = files().map { $0.path == "analysis/a.md" ? SourceFile(path: $0.path, text: changed) : $0 }
    let errors = bind(all).diagnostics.filter { $0.code == .quoteMismatch && $0.severity == .error }
    #expect(errors.count == 40)
  }
}
