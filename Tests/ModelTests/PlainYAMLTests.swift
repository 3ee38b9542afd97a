import Dice
import Source
import Testing

@testable import Model

@Suite("Plain YAML is read as the library reads it")
struct PlainYAMLTests {
  @Test("What the short way reads is what the library reads, with the same places")
  func same() throws {
    let parts = [
      "title", "a_b", "date", ":", ": ", " ", "  ", "\n", "\n\n", "[", "]", ", ", ",", "#", " #", "-", "- ",
      "'", "\"", "word", "two words", "2025-01-17", "007", "null", "~", "|", ">", "{", "}", "&a", "*a", "!t",
      "%", "@", "é", "ю", "–", "\u{2028}", "\u{85}", "\u{FEFF}", "\t", "\r\n", "---", "...", "?", "<<", "= ",
      "title: T\n", "tags: [a, b c]\n", "summary: One: two\n", "authors: [A. B, C]\n", "x: y#z\n",
    ]
    var random = Dice(seed: 7)
    var taken = 0
    for _ in 0..<40_000 {
      let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in parts.randomElement(using: &random)! }
        .joined()
      let source = SourceFile(path: "a.md", text: "---\n" + text)
      let span = Span(4, source.bytes.count)
      guard let plain = PlainYAML.read(source, in: span) else { continue }
      taken += 1
      #expect(
        try plain == readByLibrary(source, in: span), "\(text.debugDescription)")
    }
    #expect(taken > 400)
  }

  @Test("Front matter as authors write it takes the short way")
  func common() throws {
    let source = SourceFile(
      path: "a.md", text: "title: An “alliance”: not one\nsummary: What it says, and not.\ntags: [a, b c]\n")
    #expect(PlainYAML.read(source, in: Span(0, source.bytes.count)) == nil)
    let other = SourceFile(
      path: "a.md", text: "title: An alliance, not one\nsummary: What it says (and not).\ntags: [a, b c]\n")
    let read = try #require(PlainYAML.read(other, in: Span(0, other.bytes.count)))
    guard case .mapping(let entries, _) = read else { return #expect(Bool(false)) }
    #expect(entries.map(\.key) == ["title", "summary", "tags"])
  }

  @Test("A bibliography in one line takes time by its length, and everything in it has its place")
  func oneLine() throws {
    let items = (0..<20_000).map { "{\"id\":\"é\($0)\",\"type\":\"book\"}" }
    let source = SourceFile(path: "sources.json", text: "[" + items.joined(separator: ",") + "]")
    let whole = Span(0, source.bytes.count)
    var read: YAMLNode?
    let time = try ContinuousClock().measure { read = try readByLibrary(source, in: whole) }
    #expect(time < .seconds(20))
    guard case .sequence(let elements, _)? = read else { return #expect(Bool(false)) }
    #expect(elements.count == items.count)
    var place = 1
    for (element, item) in zip(elements, items) {
      guard case .mapping(let entries, let span) = element else { return #expect(Bool(false)) }
      let places = entries.flatMap { [Int($0.keySpan.lower), Int($0.value.span.lower)] }
      let ends = [item.utf8.count - 14, item.utf8.count - 7]
      #expect([Int(span.lower)] + places == [place, place + 1, place + 6, place + ends[0], place + ends[1]])
      place += item.utf8.count + 1
    }
  }
}
