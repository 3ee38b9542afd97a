import Disk
import Foundation
import Model
import Pages
import Source
import Synchronization
import Testing

@Suite("The shipped briefing")
struct ShippedTests {
  @Test("has no problem, not even a warning")
  func clean() throws {
    let run = try Program.run(["check", "--strict"])
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test("public/ is what a fresh build gives")
  func fresh() throws {
    let scratch = try Scratch()
    let output = scratch.url.appending(path: "public")
    let run = try Program.run(["build", "--output", output.path])
    #expect(run.status == 0)
    let (committed, built) = (try files(in: Program.top.appending(path: "public")), try files(in: output))
    let paths = Set(committed.keys).union(built.keys)
    #expect(paths.filter { committed[$0] != built[$0] }.sorted() == [], "run `make site` and commit public/")
  }

  @Test("the same pages come from texts on a shelf")
  func shelved() throws {
    let shelf = DiskShelf(try #require(TemporaryFile { fatalError("\($0)") }))
    let texts = try load(contentFolder: Program.top.appending(path: "articles").path).value.files
    let templates = TemplateSet.read(
      try load(templatesFolder: Program.top.appending(path: "templates").path).value)
    let away = texts.map { SourceFile(path: $0.path, bytes: $0.bytes, on: shelf) }
    let editions = [texts, away].map { texts in
      let made = Mutex<[String: [UInt8]]>([:])
      render(bind(texts).value, with: templates.value) { file in
        if case .bytes(let bytes) = file.contents { made.withLock { $0[file.path] = bytes } }
      }
      return made.withLock { $0 }
    }
    #expect(editions[0].count > 100)
    #expect(editions[0] == editions[1])
  }

  @Test("nothing of it stands in Sources or templates")
  func generic() throws {
    let names = try ownNames()
    #expect(names.count > 300)
    let longer = Dictionary(grouping: names, by: \.first)
    for folder in ["Sources", "templates"] {
      for (path, data) in try files(in: Program.top.appending(path: folder)) {
        let said = words(String(decoding: data, as: UTF8.self))
        for (place, word) in said.enumerated() {
          for name in longer[word] ?? [] where said[place...].starts(with: name) {
            Issue.record("\(folder)/\(path) says “\(name.joined(separator: " "))”")
          }
        }
      }
    }
  }

  /// The names that the shipped briefing has for things, in words: its treaties’, its sources’ and their authors’, its
  /// entities’; those left out that are too short to be anybody’s own.
  private func ownNames() throws -> Set<[String]> {
    let articles = Program.top.appending(path: "articles")
    let text = { (path: String) in try String(contentsOf: articles.appending(path: path), encoding: .utf8) }
    var names = try text("sources.yaml").matches(of: /(?m)^[ -]*(?:id|family): *(.+)$/).map(\.output.1)
    for line in try text("glossary.md").matches(of: /(?m)^(?:## |- Also: )(.+)$/) {
      names += line.output.1.split(separator: ";")
    }
    let treaties = try FileManager.default.contentsOfDirectory(
      atPath: articles.appending(path: "treaties").path)
    names += treaties.map { $0.prefix { $0 != "." } }
    return Set(names.map { words(String($0)) }.filter { $0.joined().count > 3 })
  }

  private func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
