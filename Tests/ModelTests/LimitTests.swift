import Model
import Source
import Testing

@Suite("What can not stand in a case file")
struct LimitTests {
  @Test("bytes that are no UTF-8, in Markdown and in YAML")
  func encoding() async {
    let page = SourceFile(
      path: "index.md", bytes: Array("---\ntitle: A\n---\n\nWords \u{fe}".utf8.dropLast(2)) + [0xFF])
    let settings = SourceFile(path: "briefing.yaml", bytes: Array("title: T".utf8) + [0xC3, 0x28])
    let said = await check([page, settings])
    #expect(said.contains("index.md:5:7: error: ") && said.contains("briefing.yaml:1:9: error: "))
    #expect(said.split(separator: "\n").allSatisfy { $0.contains("[invalid-encoding]") })
  }

  @Test("a file of more than a mebibyte")
  func size() async {
    let page = SourceFile(
      path: "index.md", text: "---\ntitle: A\n---\n\n" + String(repeating: "Words. \n\n", count: 150_000))
    let said = await check([page, SourceFile(path: "briefing.yaml", text: "title: T\n")])
    #expect(said.contains("[file-too-large]"))
  }
}
