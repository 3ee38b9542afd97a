import Dice
import Foundation
import Testing

/// Builds with nothing changed, which know it from the output folder's attribute, and builds that must not.
@Suite("A build with nothing changed")
struct UnchangedTests {
  let scratch: Scratch
  var content: URL { scratch.url.appending(path: "articles") }
  var output: URL { scratch.url.appending(path: "public") }

  init() throws {
    scratch = try Scratch()
    let ice = GoldenTests.folder.appending(path: "ice/articles")
    try FileManager.default.copyItem(at: ice, to: scratch.url.appending(path: "articles"))
    try FileManager.default.copyItem(
      at: Program.top.appending(path: "templates"), to: scratch.url.appending(path: "templates"))
  }

  /// Runs a build; whether it made the edition anew, rather than found it at hand.
  func build(_ arguments: [String] = [], by program: URL? = nil) throws -> (isFull: Bool, output: String) {
    let run = try Program.run(["build", "--timings"] + arguments, in: scratch.url, by: program)
    #expect(run.status == 0)
    #expect(run.errors == "")
    return (run.output.contains("  rendering: "), run.output)
  }

  @Test("does nothing, and says the same")
  func nothing() throws {
    let first = try build()
    let before = try stamps()
    let second = try build()
    #expect(first.isFull)
    #expect(!second.isFull)
    #expect(try stamps() == before)
    let lines = [first, second].map { $0.output.split(separator: "\n").map(String.init) }
    #expect(lines[0][0].split(separator: ", ").dropLast() == lines[1][0].split(separator: ", ").dropLast())
    let count = try #require(lines[0][1].split(separator: " ").first)
    #expect(lines[1][1] == "0 files written, \(count) unchanged, 0 removed")
  }

  @Test("does nothing at any number of jobs and in any format")
  func otherOptions() throws {
    _ = try build()
    #expect(try !build(["--jobs", "1"]).isFull)
    #expect(try !build(["--strict"]).isFull)
    let run = try Program.run(["build", "--format", "json", "--timings"], in: scratch.url)
    #expect(run.output == "[]\n")
    #expect(!run.errors.contains("rendering"))
    #expect(run.errors.contains("0 files written"))
  }

  @Test(
    "is a full one where an input changed",
    arguments: [
      "articles/index.md", "articles/media/shelf.svg", "articles/data/ice.csv", "templates/page.mustache",
      "templates/assets/site.css",
    ])
  func inputs(_ path: String) throws {
    _ = try build()
    let file = scratch.url.appending(path: path)
    let text = try Data(contentsOf: file)
    try (text + Data("\n".utf8)).write(to: file)
    #expect(try build().isFull)
  }

  @Test("is a full one with another address")
  func options() throws {
    _ = try build()
    #expect(try build(["--base-url", "https://example.org/"]).isFull)
    #expect(try !build(["--base-url", "https://example.org/"]).isFull)
    #expect(try build().isFull)
  }

  @Test("is a full one by another program")
  func program() throws {
    _ = try build()
    let copy = scratch.url.appending(path: "briefing")
    try FileManager.default.copyItem(at: #require(Program.briefing), to: copy)
    #expect(try build(by: copy).isFull)
    #expect(try !build(by: copy).isFull)
    let bytes = try Data(contentsOf: copy)
    try (bytes + Data([0])).write(to: copy)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: copy.path)
    #expect(try build(by: copy).isFull)
  }

  @Test(
    "is a full one that mends an edition touched by hand",
    arguments: ["edit", "remove", "manifest"])
  func touched(_ how: String) throws {
    _ = try build()
    let before = try files(in: output)
    let page = output.appending(path: "glossary.html")
    switch how {
    case "edit": try (Data(contentsOf: page) + Data("x".utf8)).write(to: page)
    case "remove": try FileManager.default.removeItem(at: page)
    default:
      let manifest = output.appending(path: "briefing-manifest.txt")
      let lines = try String(contentsOf: manifest, encoding: .utf8).split(separator: "\n")
      try Data((lines.dropLast().joined(separator: "\n") + "\n").utf8).write(to: manifest)
      try FileManager.default.removeItem(
        at: output.appending(path: #require(lines.last?.split(separator: " ").last)))
    }
    #expect(try build().isFull)
    #expect(try files(in: output) == before)
    #expect(try !build().isFull)
  }

  @Test("is a full one where there was a warning, so that it is said again")
  func warnings() throws {
    try scratch.write("---\ntitle: More\n---\n\nA <b>word</b>.\n", to: "articles/more.md")
    let runs = try (0..<2).map { _ in try Program.run(["build"] + ["--timings"], in: scratch.url) }
    #expect(runs[0].errors.contains("[raw-html]"))
    #expect(runs[1].errors == runs[0].errors)
    #expect(runs[1].output.contains("  rendering: "))
  }

  /// The same edits, one folder built with the attribute and one without: the same bytes after each.
  @Test("gives the same bytes as a build from nothing, whatever is edited", arguments: [1, 2])
  func randomEdits(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let texts = [
      "articles/index.md", "articles/glossary.md", "articles/analysis/melting.md", "articles/data/ice.csv",
    ]
    let originals = try texts.map { try Data(contentsOf: scratch.url.appending(path: $0)) }
    _ = try build()
    for _ in 0..<5 {
      switch dice.next() % 5 {
      case 0, 1:
        let which = Int(dice.next() % UInt64(texts.count))
        let more = texts[which].hasSuffix(".md") ? "\nWords \(dice.next() % 2).\n" : ""
        try (originals[which] + Data(more.utf8)).write(to: scratch.url.appending(path: texts[which]))
      case 2:
        try scratch.write(
          "<svg xmlns='http://www.w3.org/2000/svg'/>", to: "articles/media/\(dice.next() % 3).svg")
      case 3:
        let names = try files(in: output).keys.sorted().filter { $0 != "briefing-manifest.txt" }
        guard let name = names.isEmpty ? nil : names[Int(dice.next() % UInt64(names.count))] else {
          continue
        }
        try Data("by hand".utf8).write(to: output.appending(path: name))
      default: break
      }
      _ = try build()
      let fresh = scratch.url.appending(path: "fresh")
      try? FileManager.default.removeItem(at: fresh)
      _ = try build(["--output", "fresh"])
      #expect(try files(in: output) == files(in: fresh))
    }
  }

  /// Every file of the edition with its number and time of change.
  private func stamps() throws -> [String] {
    let manager = FileManager.default
    return try manager.subpathsOfDirectory(atPath: output.path).sorted().map { path in
      let attributes = try manager.attributesOfItem(atPath: output.appending(path: path).path)
      return "\(path) \(attributes[.systemFileNumber] ?? "") \(attributes[.modificationDate] ?? "")"
    }
  }
}
