import Foundation
import Testing

@Suite("The command")
struct CommandTests {
  static let least = [
    "articles/briefing.yaml": "title: Test\n",
    "articles/index.md": "---\ntitle: Front\n---\n\nWords.\n",
  ]
  let templates = ["--templates", Program.top.appending(path: "templates").path]

  @Test(
    "wrong usage gives 64",
    arguments: [
      ["biuld"], ["build", "--jobs", "-1"], ["build", "--format", "xml"], ["check", "--base-url", "ftp://x"],
      ["check", "--content", "/no/such/folder"],
    ])
  func usage(_ arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 64)
    #expect(!run.errors.isEmpty)
  }

  @Test("the version is told", arguments: [["--version"], ["build", "--version"]])
  func version(_ arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    #expect(run.errors.isEmpty)
  }

  @Test("a limit on the size of files is told, gives 74, and leaves no part of an edition")
  func limitedFiles() throws {
    let scratch = try Scratch(Self.least)
    let tool = try #require(Program.briefing)
    // In blocks of 512 bytes or of 1,024: less than a style sheet in either.
    let limited = ["-c", "ulimit -f 8 && exec \"$0\" \"$@\"", tool.path, "build"] + templates
    let run = try Program.run(limited, in: scratch.url, by: URL(filePath: "/bin/sh"))
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("briefing: cannot write “") && run.errors.contains("File too large"))
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "public").path))
  }

  @Test("a build says what it did, in one line for what it read and one for what it wrote")
  func summary() throws {
    let scratch = try Scratch(Self.least)
    let run = try Program.run(["build"] + templates, in: scratch.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("1 page, 0 claims, 0 entities, 0 notes, 0 links checked, "))
    #expect(lines[1].hasSuffix("0 unchanged, 0 removed"))
  }

  @Test("on an error nothing in the output changes, and the exit code is 1")
  func errors() throws {
    let scratch = try Scratch(Self.least)
    #expect(try Program.run(["build"] + templates, in: scratch.url).status == 0)
    let before = try files(in: scratch.url.appending(path: "public"))
    try scratch.write("---\ntitle: Front\n---\n\n[Gone](gone.md)\n", to: "articles/index.md")
    let run = try Program.run(["build"] + templates, in: scratch.url)
    #expect(run.status == 1)
    #expect(
      run.errors == """
        articles/index.md:5:1: error: there is no file “gone.md” [broken-link]
            [Gone](gone.md)
            ^

        """)
    #expect(try files(in: scratch.url.appending(path: "public")) == before)
  }

  @Test("what is missing is told by a path that can be opened from here", arguments: ["empty", "empty/"])
  func missing(_ folder: String) throws {
    let scratch = try Scratch(["empty/media/a.txt": "A.\n"])
    let run = try Program.run(["check", "--content", folder] + templates, in: scratch.url)
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix("empty/briefing.yaml:1:1: error: the briefing has no settings [missing-title]\n"))
    #expect(
      run.errors.contains("\nempty/index.md:1:1: error: the briefing has no front page [missing-title]\n"))
    let json = try Program.run(
      ["check", "--content", folder, "--format", "json"] + templates, in: scratch.url)
    #expect(json.output.contains(#""empty/briefing.yaml""#))
  }

  @Test("check writes nothing and lists open boxes")
  func check() throws {
    let scratch = try Scratch(Self.least)
    try scratch.write(
      "---\ntitle: Front\n---\n\nSo it is.[^c-x]\n\n[^c-x]: Words.\n\n    - Status: unverified\n    - [ ] Ask *again* [@s]\n",
      to: "articles/index.md")
    try scratch.write("references: [{id: s, type: book, title: S}]\n", to: "articles/sources.yaml")
    let run = try Program.run(["check"] + templates, in: scratch.url)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("articles/index.md:10:11: to do: Ask again [@s] [c-x]\n"))
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: scratch.url.path)) == ["articles"])
  }

  @Test("warnings fail with --strict alone")
  func strict() throws {
    let scratch = try Scratch(Self.least)
    try scratch.write("---\ntitle: Front\n---\n\nA <b>word</b>.\n", to: "articles/index.md")
    #expect(try Program.run(["build"] + templates, in: scratch.url).status == 0)
    #expect(try Program.run(["build", "--strict"] + templates, in: scratch.url).status == 1)
  }

  @Test("problems in JSON, and nothing else on standard output")
  func json() throws {
    let scratch = try Scratch(Self.least)
    try scratch.write("---\ntitle: Front\ntitel: \"<b>\"\n---\n", to: "articles/index.md")
    let run = try Program.run(["check", "--format", "json"] + templates, in: scratch.url)
    let list = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(list.count == 1)
    #expect(list[0]["file"] as? String == "articles/index.md")
    #expect(list[0]["line"] as? Int == 3)
    #expect(list[0]["column"] as? Int == 1)
    #expect(list[0]["severity"] as? String == "error")
    #expect(list[0]["code"] as? String == "unknown-key")
    #expect(list[0]["suggestion"] as? String == "title")
  }

  @Test("a failing disk gives 74 and the path")
  func disk() throws {
    let scratch = try Scratch(Self.least)
    let run = try Program.run(["build", "--output", "/proc/nowhere/public"] + templates, in: scratch.url)
    #expect(run.status == 74)
    #expect(run.errors.contains("/proc/nowhere"))
  }

  @Test("what is not ours is not overwritten, and foreign files stay")
  func foreign() throws {
    let scratch = try Scratch(Self.least)
    try scratch.write("mine", to: "public/CNAME")
    #expect(try Program.run(["build"] + templates, in: scratch.url).status == 0)
    #expect(try files(in: scratch.url.appending(path: "public"))["CNAME"] == Data("mine".utf8))
    try scratch.write("mine", to: "other/index.html")
    let run = try Program.run(["build", "--output", "other"] + templates, in: scratch.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("[output-not-ours]"))
    #expect(try files(in: scratch.url.appending(path: "other")) == ["index.html": Data("mine".utf8)])
  }

  @Test("a template's unknown name is an error with its line")
  func templateError() throws {
    let scratch = try Scratch(Self.least)
    try FileManager.default.copyItem(
      at: Program.top.appending(path: "templates"), to: scratch.url.appending(path: "templates"))
    let front = scratch.url.appending(path: "templates/front.mustache")
    try Data("<h1>{{titel}}</h1>\n".utf8).write(to: front)
    let run = try Program.run(["check"], in: scratch.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("templates/front.mustache:1:"))
    #expect(run.errors.contains("[template-error]"))
  }
}
