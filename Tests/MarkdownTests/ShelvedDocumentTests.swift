import Markdown
import SmallShelf
import Source
import Testing

@Suite("Documents on a shelf") struct ShelvedDocumentTests {
  /// With texts that are all the source's own, with others, and with none.
  @Test(arguments: ["Plain *words*.\n", "Words \\*with\\* an &eacute;scape.[^a]\n\n[^a]: A\n    note.\n", ""])
  func comeBackAsTheyWere(text: String) {
    let bytes = Array(text.utf8)
    let parsed = parse(SourceFile(path: "a.md", bytes: bytes)).value
    // Nothing is on the shelf, the source alone, or all.
    for (room, isSourceAway) in [(nil, false), (bytes.count, true), (1 << 20, true)] {
      let file = SourceFile(path: "a.md", bytes: bytes, on: room.map(SmallShelf.init))
      #expect((file.shelf != nil) == isSourceAway)
      for isReadOften in [false, true] {
        let document = ShelvedDocument(parse(file).value, of: file, isReadOften: isReadOften).document
        #expect(document.texts.source == bytes)
        #expect(document.texts.others == parsed.texts.others)
        #expect(document.nodes.map(\.kind) == parsed.nodes.map(\.kind))
        #expect(document.footnotes.map(\.label) == parsed.footnotes.map(\.label))
      }
    }
  }
}
