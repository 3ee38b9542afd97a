import Foundation
import Testing

/// Whole briefings with the site that they give, byte for byte: `Golden/NAME/articles` and `Golden/NAME/site`.
///
/// `RECORD=1 swift test --filter GoldenTests` writes what is built over what was expected; that run fails, so that
/// nothing is recorded by accident.
@Suite("Golden briefings")
struct GoldenTests {
  static let folder = Program.top.appending(path: "Tests/BriefingTests/Golden")

  @Test("give the recorded site", arguments: ["ice"])
  func golden(_ name: String) throws {
    let scratch = try Scratch()
    let output = scratch.url.appending(path: "site")
    let content = Self.folder.appending(path: name).appending(path: "articles")
    let run = try Program.run(["build", "--content", content.path, "--output", output.path])
    #expect(run.errors == "")
    let recorded = Self.folder.appending(path: name).appending(path: "site")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try? FileManager.default.removeItem(at: recorded)
      try FileManager.default.copyItem(at: output, to: recorded)
      Issue.record("recorded; run again without RECORD")
      return
    }
    let (expected, built) = (try files(in: recorded), try files(in: output))
    let paths = Set(expected.keys).union(built.keys)
    #expect(paths.filter { expected[$0] != built[$0] }.sorted() == [])
  }
}
