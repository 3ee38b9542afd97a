import Digest
import Disk
import Foundation
import Source
import Testing

@Suite struct PublishTests {
  let folder: TemporaryFolder
  let first = ["index.html": "front", "analysis/a.html": "page a", "analysis/b.html": "page b"]

  init() throws { folder = try TemporaryFolder() }

  func publish(_ files: [String: String]) throws -> Outcome<PublishSummary> {
    let edition = files.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, text: $0.value) }
    return try publishWhole(edition, to: folder("public"))
  }

  /// The edition is all that is there, and nothing is left beside it.
  func expect(_ files: [String: String], foreign: [String: String] = [:]) {
    for (name, text) in files.merging(foreign, uniquingKeysWith: { $1 }) {
      #expect(folder.text("public/" + name) == text, "\(name)")
    }
    let found = folder.tree("public").filter { folder.text("public/" + $0) != nil }
    #expect(Set(found) == Set(files.keys).union(foreign.keys).union(["briefing-manifest.txt"]))
    #expect(!folder.tree("").contains { $0.hasPrefix(".") })
  }

  @Test func theFirstEditionIsWritten() throws {
    let outcome = try publish(first)
    #expect(outcome.diagnostics == [])
    #expect(outcome.value == PublishSummary(written: 3, unchanged: 0, removed: 0))
    expect(first)
  }

  @Test func theNextEditionReplacesItAsAWhole() throws {
    _ = try publish(first)
    let second = ["index.html": "new front", "analysis/b.html": "page b", "treaties/t.html": "treaty"]
    #expect(try publish(second).value == PublishSummary(written: 2, unchanged: 1, removed: 1))
    expect(second)
  }

  @Test func unchangedFilesKeepTheirTimesAndAnUnchangedEditionIsNotTouched() throws {
    _ = try publish(first)
    let long = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes(
      [.modificationDate: long], ofItemAtPath: folder("public/index.html"))
    let inode: Int = try folder.attribute(.systemFileNumber, of: "public")

    #expect(try publish(first).value == PublishSummary(written: 0, unchanged: 3, removed: 0))
    #expect(try folder.attribute(.systemFileNumber, of: "public") == inode)

    _ = try publish(first.merging(["c.html": "c"]) { $1 })
    let time: Date = try folder.attribute(.modificationDate, of: "public/index.html")
    #expect(time == long)
  }

  @Test func aHandEditedPageIsMadeAgain() throws {
    _ = try publish(first)
    try folder.write("edited", to: "public/index.html")
    #expect(try publish(first).value == PublishSummary(written: 1, unchanged: 2, removed: 0))
    expect(first)
  }

  @Test func foreignFilesSurvive() throws {
    let foreign = ["CNAME": "example.org", ".well-known/x/security.txt": "y", "analysis/own.txt": "mine"]
    _ = try publish(first)
    for (name, text) in foreign { try folder.write(text, to: "public/" + name) }
    try folder.link("public/latest", to: "index.html")
    try FileManager.default.createDirectory(atPath: folder("public/empty"), withIntermediateDirectories: true)
    let inode: Int = try folder.attribute(.systemFileNumber, of: "public/CNAME")
    #expect(try publish(["index.html": "2"]).value == PublishSummary(written: 1, unchanged: 0, removed: 2))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder("public/latest")) == "index.html")
    #expect(folder.tree("public").contains("empty"))
    #expect(try folder.attribute(.systemFileNumber, of: "public/CNAME") == inode)
    try folder.remove("public/latest")
    expect(["index.html": "2"], foreign: foreign)
  }

  enum Obstacle: CaseIterable { case file, folderWithFile, emptyFolder, link, fileForFolder, linkForFolder }

  @Test(arguments: Obstacle.allCases) func somethingForeignInTheWayChangesNothing(obstacle: Obstacle) throws {
    _ = try publish(["index.html": "old"])
    let place: String
    switch obstacle {
    case .file: (place, _) = ("new.html", try folder.write("foreign", to: "public/new.html"))
    case .folderWithFile: (place, _) = ("new.html", try folder.write("foreign", to: "public/new.html/x"))
    case .emptyFolder:
      place = "new.html"
      try FileManager.default.createDirectory(
        atPath: folder("public/new.html"), withIntermediateDirectories: false)
    case .link: (place, _) = ("new.html", try folder.link("public/new.html", to: folder("outside")))
    case .fileForFolder: (place, _) = ("sub", try folder.write("foreign", to: "public/sub"))
    case .linkForFolder:
      try folder.write("outside", to: "outside/x.html")
      (place, _) = ("sub", try folder.link("public/sub", to: folder("outside")))
    }
    let before = folder.tree("")
    let outcome = try publish(["index.html": "new", "new.html": "ours", "sub/x.html": "ours"])
    #expect(outcome.diagnostics.first?.code == .outputNotOurs)
    #expect(outcome.diagnostics.first?.file == folder("public/" + place))
    #expect(outcome.value == PublishSummary())
    #expect(folder.tree("") == before)
    #expect(folder.text("public/index.html") == "old")
  }

  @Test func aFolderWithoutAManifestIsSomebodyElses() throws {
    try folder.write("mine", to: "public/index.html")
    let diagnostics = try publish(first).diagnostics
    #expect(diagnostics.map(\.file) == [folder("public/index.html")])
    #expect(diagnostics.map(\.code) == [.outputNotOurs])
    #expect(
      diagnostics.map(\.message) == [
        "a file that the generator did not write is where the site needs “index.html”"
      ])
    #expect(diagnostics.map { "\($0.line):\($0.column)" } == ["1:1"])
    #expect(folder.text("public/index.html") == "mine")
  }

  @Test(arguments: ["", "hello\n", "# The files", "<<<<<<< HEAD\n"]) func aBrokenManifestIsReported(
    text: String
  ) throws {
    _ = try publish(first)
    try folder.write(text, to: "public/briefing-manifest.txt")
    let diagnostics = try publish(["index.html": "new"]).diagnostics
    #expect(diagnostics.map(\.message) == ["this is not the list of files that the generator wrote here"])
    #expect(folder.text("public/index.html") == "front")
  }

  @Test func aManifestThatNamesOutsideFilesRemovesNothing() throws {
    _ = try publish(first)
    try folder.write("precious", to: "precious.txt")
    let manifest = try #require(folder.text("public/briefing-manifest.txt"))
    let line = String(repeating: "0", count: 64) + "  ../precious.txt\n"
    try folder.write(manifest + line, to: "public/briefing-manifest.txt")
    #expect(try publish(["index.html": "new"]).diagnostics.map(\.code) == [.outputNotOurs])
    #expect(folder.text("precious.txt") == "precious")
  }

  @Test func theManifestIsWhatSha256sumReads() throws {
    _ = try publish(["b.html": "abc", "a/x.html": ""])
    #expect(
      folder.text("public/briefing-manifest.txt") == """
        # The files of this edition; check them with: sha256sum -c briefing-manifest.txt
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/x.html
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.html

        """)
  }

  @Test(arguments: [1, 3]) func manyFilesInAnyOrderStandInTheirOrder(jobs: Int) throws {
    // More than are sorted at once, some of them in large pieces of memory that wait to be written.
    let paths = (0..<700).map { "p\($0 * 311 % 700)\($0 % 3 == 0 ? "/a" : "").html" }
    let text = { (number: Int) in String(repeating: "\(number) ", count: number % 90 == 0 ? 90_000 : 3) }
    for change in ["", "another"] {
      let edition = paths.enumerated().map { number, path in
        OutputFile(path: path, text: text(number) + (number % 7 == 0 ? change : ""))
      }
      let publication = try Publication(in: folder("public"))
      publication.reserveRoom(100)
      try parallelForEach(edition.count, jobs: jobs) { (number) throws(DiskError) in
        try publication.write(edition[number])
      }
      let digests = publication.digests.map {
        String(decoding: $0.digest, as: UTF8.self) + "  " + String(decoding: $0.path, as: UTF8.self)
      }
      let outcome = try publication.commit(jobs: jobs)
      #expect(outcome.value.written == (change.isEmpty ? 700 : 100))
      let expected = edition.map { file in
        guard case .bytes(let bytes) = file.contents else { return "" }
        return SHA256.hexadecimal(bytes) + "  " + file.path
      }
      let isInOrder =
        digests == expected.sorted { $0.utf8.dropFirst(66).lexicographicallyPrecedes($1.utf8.dropFirst(66)) }
      #expect(isInOrder)
      let manifest = try #require(folder.text("public/briefing-manifest.txt"))
      #expect(manifest.split(separator: "\n").dropFirst().map(String.init) == digests)
    }
  }

  @Test(arguments: [
    "/etc/passwd", "../x.html", "a/../../x", "a//b", "a/", "", ".", "a\\b", "a\nb", "a\u{0}b",
    "briefing-manifest.txt",
    "Index.html", "index.html/x", "ANALYSIS/c.html", String(repeating: "x", count: 1_001),
  ])
  func aPathThatCanNotBeUsedChangesNothing(path: String) throws {
    let edition = first.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, text: $0.value) }
    let outcome = try publishWhole(edition + [OutputFile(path: path, text: "x")], to: folder("public"))
    #expect(Set(outcome.diagnostics.map(\.code)) == [.pathEscape])
    #expect(folder.tree("") == [])
  }

  /// What is said of paths that can't stand side by side does not depend on which came first.
  @Test func pathsThatClashAreToldInTheirOrder() throws {
    let paths = ["A/b.html", "a/b.html", "c.html", "c.html/d.html", "e.html", "e.html"]
    for order in [paths, paths.reversed()] {
      let edition = order.map { OutputFile(path: $0, text: "") }
      let outcome = try publishWhole(edition, to: folder("public"))
      #expect(
        outcome.diagnostics.map(\.message) == [
          "the output path “a/b.html” clashes with “A/b.html”",
          "the output path “c.html/d.html” clashes with “c.html”",
          "the output path “e.html” is given twice",
        ])
    }
  }

  @Test func mediaAreCopied() throws {
    let big = String(repeating: "0123456789", count: 100_000)
    try folder.write(big, to: "film.webm")
    let edition = [OutputFile(path: "media/film.webm", contents: .copy(of: folder("film.webm")))]
    #expect(try publishWhole(edition, to: folder("public")).value.written == 1)
    expect(["media/film.webm": big])
    #expect(try publishWhole(edition, to: folder("public")).value.unchanged == 1)
    try folder.write(big.dropLast() + "x", to: "film.webm")
    #expect(try publishWhole(edition, to: folder("public")).value.written == 1)
    expect(["media/film.webm": big.dropLast() + "x"])
  }

  @Test(arguments: [0, 1, 256 << 10, 600_000]) func piecesAreWrittenAndCompared(count: Int) throws {
    let edition = { (text: String) in
      let bytes = Array(text.utf8)
      return [OutputFile(path: "a.db", contents: .pieces { Array(bytes.dropFirst($0).prefix($1)) })]
    }
    let text = String(String(repeating: "0123456789", count: count / 10 + 1).prefix(count))
    #expect(try publishWhole(edition(text), to: folder("public")).value.written == 1)
    expect(["a.db": text])
    #expect(try publishWhole(edition(text), to: folder("public")).value.unchanged == 1)
    for other in [text + "x", text.dropLast() + "x", "x" + text.dropFirst(2)] {
      #expect(try publishWhole(edition(other), to: folder("public")).value.written == 1)
      expect(["a.db": other])
      #expect(try publishWhole(edition(text), to: folder("public")).value.written == 1)
    }
  }

  @Test func whatIsNoLongerAFileIsTheDisksFailure() throws {
    try FileManager.default.createDirectory(atPath: folder("film.webm"), withIntermediateDirectories: true)
    let film = [OutputFile(path: "media/film.webm", contents: .copy(of: folder("film.webm")))]
    let error = #expect(throws: DiskError.self) { try publishWhole(film, to: folder("public")) }
    #expect(error == .changed(path: folder("film.webm")) && error?.exitCode == 74)
    #expect(folder.tree("") == ["film.webm"])
  }

  @Test func threadsMayWriteAtOnce() throws {
    let publication = try Publication(in: folder("public"))
    DispatchQueue.concurrentPerform(iterations: 200) { number in
      try? publication.write(OutputFile(path: "f\(number % 7)/p\(number).html", text: "page \(number)"))
    }
    #expect(try publication.commit().value.written == 200)
    expect(Dictionary(uniqueKeysWithValues: (0..<200).map { ("f\($0 % 7)/p\($0).html", "page \($0)") }))
  }

  @Test func aFileThatFailedIsNeverForgotten() throws {
    _ = try publish(first)
    let publication = try Publication(in: folder("public"))
    try publication.write(OutputFile(path: "f/a.html", text: "a"))
    try folder.remove(".public.briefing/f")
    let errors = [
      #expect(throws: DiskError.self) { try publication.write(OutputFile(path: "f/b.html", text: "b")) },
      #expect(throws: DiskError.self) { try publication.write(OutputFile(path: "c.html", text: "c")) },
      #expect(throws: DiskError.self) { try publication.commit() },
    ]
    #expect(errors[0]?.exitCode == 74)
    #expect(errors.allSatisfy { $0 == errors[0] })
    #expect(folder.text("public/index.html") == "front")
  }

  @Test func withoutACommitNothingIsLeft() throws {
    _ = try publish(first)
    let publication = try Publication(in: folder("public"))
    try publication.write(OutputFile(path: "index.html", text: "never"))
    #expect(folder.tree("").contains(".public.briefing"))
    withExtendedLifetime(publication) {}
    _ = consume publication
    expect(first)
  }

  @Test func permissionsDoNotDependOnTheMask() throws {
    _ = try publish(first)
    let modes = try ["public", "public/analysis", "public/index.html"].map { name -> Int in
      try folder.attribute(.posixPermissions, of: name)
    }
    #expect(modes == [0o755, 0o755, 0o644])
  }
}

@Suite struct OutputPlaceTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("x", to: "site/articles/a.md")
  }

  func reason(_ output: String) throws -> String {
    let error = #expect(throws: DiskError.self) {
      try publishWhole(
        [OutputFile(path: "a.html", text: "x")], to: output, apartFrom: [folder("site/articles")])
    }
    #expect(error?.exitCode == 64)
    #expect(folder.tree("site") == ["articles", "articles/a.md"])
    return try #require(error).description
  }

  @Test func foldersThatHoldOtherThingsAreRefused() throws {
    #expect(try reason("/") == "“/” is the root of the file system")
    #expect(try reason(NSHomeDirectory()).hasSuffix("the site needs a folder of its own"))
    #expect(try reason(".").hasSuffix("is the working folder; the site needs a folder of its own"))
    #expect(try reason(folder("site")).contains("holds “\(folder("site/articles"))”"))
    #expect(try reason(folder("site/articles/")).contains("is “\(folder("site/articles"))”"))
    #expect(try reason(folder("site/articles/public")).contains("is inside “\(folder("site/articles"))”"))
    #expect(try reason(folder("site/articles/../articles/x/y")).contains("is inside"))
  }

  @Test func linksAndFilesAreRefused() throws {
    try folder.link("link", to: folder("site"))
    try folder.write("x", to: "file")
    #expect(try reason(folder("link")).hasSuffix("is a symbolic link; name a real folder for the site"))
    #expect(try reason(folder("link/")).hasSuffix("is a symbolic link; name a real folder for the site"))
    #expect(try reason(folder("file")).hasSuffix("is not a folder; name a folder for the site"))
    #expect(folder.text("file") == "x")
  }

  @Test func foldersOnTheWayAreMade() throws {
    let outcome = try publishWhole([OutputFile(path: "a.html", text: "x")], to: folder("deep/er/public/"))
    #expect(outcome.value.written == 1)
    #expect(folder.text("deep/er/public/a.html") == "x")
  }
}
