import Disk
import Foundation
import Source
import Testing

@Suite struct LoadTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func textsAndMediaComeInTheOrderOfTheirBytes() throws {
    for name in [
      "b.md", "a/z.md", "a.md", "briefing.yaml", "Z.md", "media/m.svg", "media/deep/a.csv", "data/x.csv",
    ] {
      try folder.write("text of \(name)", to: "articles/" + name)
    }
    let outcome = try load(contentFolder: folder("articles"), jobs: 2)
    #expect(outcome.diagnostics == [])
    let texts = ["Z.md", "a.md", "a/z.md", "b.md", "briefing.yaml", "data/x.csv"]
    #expect(outcome.value.files.map(\.path) == texts)
    #expect(outcome.value.files.map { $0.text(Span(0, $0.bytes.count)) } == texts.map { "text of \($0)" })
    #expect(outcome.value.files.map(\.shownPath) == texts.map { folder("articles/") + $0 })
    #expect(outcome.value.media.map(\.path) == ["media/deep/a.csv", "media/m.svg"])
    #expect(outcome.value.media.map(\.size) == [24, 19])
    #expect(try outcome.value.media.last?.read() == Array("text of media/m.svg".utf8))
  }

  @Test(arguments: [1, 2, 8]) func anyNumberOfJobsReadsTheSame(jobs: Int) throws {
    for number in 100..<300 { try folder.write("page \(number)", to: "articles/p\(number).md") }
    let files = try load(contentFolder: folder("articles"), jobs: jobs).value.files
    #expect(files.map(\.path) == (100..<300).map { "p\($0).md" })
    #expect(files.map(\.bytes) == (100..<300).map { Array("page \($0)".utf8) })
  }

  @Test(arguments: [1, 3]) func manyTextsWaitOnTheShelf(jobs: Int) throws {
    let text = String(repeating: "Words of a text.\n", count: 3500)
    for number in 100..<400 { try folder.write("\(number)" + text, to: "articles/p\(number).md") }
    try folder.write(String(repeating: text, count: 2), to: "articles/z.md")
    try folder.write(text, to: "articles/z.csv")
    let shelf = DiskShelf(try #require(TemporaryFile { fatalError("\($0)") }))
    let files = try load(contentFolder: folder("articles"), jobs: jobs, on: { shelf }).value.files
    // A long page, and what is no page, are in memory.
    #expect(files.filter { $0.shelf == nil }.map(\.path) == ["z.csv", "z.md"])
    #expect(files.prefix(300).map(\.bytes) == (100..<400).map { Array("\($0)\(text)".utf8) })
    let held = try load(contentFolder: folder("articles"), jobs: jobs).value.files
    #expect(held.allSatisfy { $0.shelf == nil })
    for number in 200..<400 { try folder.remove("articles/p\(number).md") }
    let few = try load(contentFolder: folder("articles"), jobs: jobs, on: { shelf }).value.files
    #expect(few.allSatisfy { $0.shelf == nil })
  }

  @Test func hiddenFilesAndBackupsAreNotContent() throws {
    let names = [".hidden.md", ".git/config.md", "a.md~", "#a.md#", "a.md.bak", "a.md.orig", ".a.md.swp"]
    for name in names + ["a.md"] { try folder.write("x", to: "articles/" + name) }
    let outcome = try load(contentFolder: folder("articles"))
    #expect(outcome.value.files.map(\.path) == ["a.md"])
    #expect(outcome.diagnostics == [])
  }

  @Test func otherKindsOfFileAreWarnedAbout() throws {
    try folder.write("x", to: "articles/page.markdown")
    let diagnostics = try load(contentFolder: folder("articles")).diagnostics
    #expect(diagnostics.map(\.code) == [.invalidValue])
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.map(\.file) == [folder("articles/page.markdown")])
  }

  @Test(arguments: [
    ("page.markdown", "rename it, or move it into media/"), ("data/X.CSV", "data/X.csv"),
    ("data/x.xlsx", "export it as CSV"),
    ("sources.bib", "export it as CSL-YAML, sources.yaml, or as CSL-JSON, sources.json"),
    ("media/photo.HEIC", "export it as JPEG or PNG"),
  ])
  func aFileThatIsOfNoUseMayBeOfUse(name: String, remedy: String) throws {
    try folder.write("x", to: "articles/" + name)
    let diagnostics = try load(contentFolder: folder("articles")).diagnostics
    #expect(diagnostics.map(\.suggestion) == [remedy])
  }

  @Test(arguments: [
    "x.html", "x.HTM", "x.xhtml", "x.xml", "x.js", "x.mjs", "x.svgz", "x.wasm", "x", "x.", ".png.html",
    "x.png.html", "x.css",
  ])
  func whatABrowserMightRunIsNotPublished(name: String) throws {
    try folder.write("<script>alert(1)</script>", to: "articles/media/" + name)
    let outcome = try load(contentFolder: folder("articles"))
    #expect(outcome.value.media.isEmpty)
    let isHidden = name.hasPrefix(".")
    #expect(outcome.diagnostics.map(\.code) == (isHidden ? [] : [.invalidValue]))
    #expect(outcome.diagnostics.allSatisfy { $0.severity == .error && $0.message.contains("might run it") })
  }

  @Test func aPictureLargerThanAnyPageIsRefused() throws {
    try folder.write("x", to: "articles/media/x.PNG")
    #expect(truncate(folder("articles/media/x.PNG"), 20 << 20) == 0)
    let outcome = try load(contentFolder: folder("articles"))
    #expect(outcome.value.media.isEmpty)
    #expect(outcome.diagnostics.map(\.code) == [.fileTooLarge])
  }

  @Test func nothingOutsideIsReadThroughALink() throws {
    try folder.write("secret", to: "outside/secret.md")
    try folder.write("x", to: "articles/a.md")
    try folder.link("articles/file.md", to: folder("outside/secret.md"))
    try folder.link("articles/folder", to: folder("outside"))
    try folder.link("articles/loop.md", to: "loop.md")
    try folder.link("articles/nowhere.md", to: "/nonexistent")
    let outcome = try load(contentFolder: folder("articles"))
    #expect(outcome.value.files.map(\.path) == ["a.md"])
    let names = ["file.md", "folder", "loop.md", "nowhere.md"]
    #expect(outcome.diagnostics.sorted().map(\.file) == names.map { folder("articles/") + $0 })
    #expect(outcome.diagnostics.allSatisfy { $0.code == .pathEscape })
    #expect(
      outcome.diagnostics.map(\.message).sorted().first
        == "“file.md” is a symbolic link, which is not followed")
  }

  @Test(.timeLimit(.minutes(1))) func aFIFOIsReportedAndNotWaitedFor() throws {
    try folder.write("x", to: "articles/a.md")
    #expect(mkfifo(folder("articles/pipe.md"), 0o644) == 0)
    let diagnostics = try load(contentFolder: folder("articles")).diagnostics
    #expect(diagnostics.map(\.message) == ["“pipe.md” is neither a file nor a folder"])
    #expect(diagnostics.map(\.code) == [.pathEscape])
  }

  @Test(arguments: [
    ("a\nb.md", "holds a control character"), ("a\u{7F}.md", "holds a control character"),
    ("a\u{202E}dm.md", "holds an invisible character that changes how it reads"),
    ("a\\b.md", "holds a slash"),
    (String(repeating: "é", count: 120) + ".md", "is longer than 240 bytes"),
  ])
  func oddNamesAreReported(name: String, reason: String) throws {
    try folder.write("x", to: "articles/" + name)
    let outcome = try load(contentFolder: folder("articles"))
    #expect(outcome.value.files.isEmpty)
    #expect(outcome.diagnostics.map(\.code) == [.invalidValue])
    #expect(outcome.diagnostics.map(\.message) == ["the name “\(name)” \(reason)"])
  }

  #if os(Linux)
    @Test func aNameThatIsNotUTF8IsReported() throws {
      try folder.write("x", to: "articles/a.md")
      let path: [CChar] =
        folder("articles/").utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 0x2E, 0x6D, 0x64, 0]
      let file = open(path, O_CREAT | O_WRONLY, 0o644)
      #expect(file >= 0)
      close(file)
      let outcome = try load(contentFolder: folder("articles"))
      #expect(outcome.value.files.map(\.path) == ["a.md"])
      #expect(outcome.diagnostics.map(\.message) == ["the name “\u{FFFD}.md” is not valid UTF-8"])
    }

    @Test(arguments: [("a.md", "A.md"), ("\u{E9}.md", "e\u{301}.md"), ("x", "X")])
    func namesThatSomeFileSystemsTakeForOneAreReported(one: String, other: String) throws {
      try folder.write("x", to: "articles/\(one)/p.md")
      try folder.write("x", to: "articles/\(other)/p.md")
      let outcome = try load(contentFolder: folder("articles"))
      #expect(outcome.value.files.count == 1)
      #expect(outcome.diagnostics.map(\.code) == [.pathEscape])
    }
  #endif

  @Test func filesBeyondTheLimitAreReportedAndNotRead() throws {
    try folder.write("", to: "articles/big.md")
    #expect(truncate(folder("articles/big.md"), (16 << 20) + 1) == 0)
    try folder.write("", to: "articles/full.csv")
    #expect(truncate(folder("articles/full.csv"), 16 << 20) == 0)
    let outcome = try load(contentFolder: folder("articles"))
    #expect(outcome.value.files.map(\.bytes.count) == [16 << 20])
    #expect(outcome.diagnostics.map(\.code) == [.fileTooLarge])
    #expect(outcome.diagnostics.map(\.file) == [folder("articles/big.md")])
  }

  @Test func aMissingFolderIsAWrongCommandLine() throws {
    let error = #expect(throws: DiskError.self) { try load(contentFolder: folder("nowhere")) }
    #expect(error?.exitCode == 64)
    #expect(error?.description == "“\(folder("nowhere"))” does not exist; name the folder to read")
    try folder.write("x", to: "file")
    #expect(
      throws: DiskError.unsuitable(path: folder("file"), reason: "is not a folder; name the folder to read")
    ) {
      try load(contentFolder: folder("file"))
    }
  }

  @Test func aFailingCallIsADiskError() {
    let error = DiskError.failed(.write, path: "public/index.html", errno: ENOSPC)
    #expect(error.description == "cannot write “public/index.html”: No space left on device")
    #expect(error.exitCode == 74)
  }

  @Test func templatesAreReadWhole() throws {
    for name in ["page.mustache", "partials/head.mustache", "assets/site.css", "assets/font.woff2"] {
      try folder.write(name, to: "templates/" + name)
    }
    let outcome = try load(templatesFolder: folder("templates"))
    let names = ["assets/font.woff2", "assets/site.css", "page.mustache", "partials/head.mustache"]
    #expect(outcome.value.map(\.path) == names)
    #expect(outcome.value.map(\.bytes) == names.map { Array($0.utf8) })
    #expect(outcome.diagnostics == [])
  }
}
