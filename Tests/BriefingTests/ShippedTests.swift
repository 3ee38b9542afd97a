import Foundation
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

  @Test("nothing of it stands in Sources or templates")
  func generic() throws {
    let words: Set<Substring> = ["russia", "iran", "kremlin", "tehran", "moscow", "putin", "pezeshkian"]
    for folder in ["Sources", "templates"] {
      for (path, data) in try files(in: Program.top.appending(path: folder)) {
        let text = String(decoding: data, as: UTF8.self).lowercased()
        let said = words.intersection(text.split { !$0.isLetter })
        #expect(said.isEmpty, "\(folder)/\(path)")
      }
    }
  }
}
