import Digest
import Foundation
import Source
import Testing

@testable import Disk

@Suite struct ColophonTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a page", to: "articles/a.md")
    try folder.write("a picture", to: "articles/media/m.svg")
    try folder.write("a template", to: "templates/page.mustache")
    try folder.write("a sheet", to: "templates/assets/site.css")
  }

  func causes(_ options: [String] = [], jobs: Int = 2) throws -> Causes {
    try Causes(
      content: load(contentFolder: folder("articles")).value,
      templates: load(templatesFolder: folder("templates")).value, options: options, jobs: jobs)
  }

  @discardableResult
  func build(_ files: [String: String], from causes: Causes?) throws -> PublishSummary {
    let publication = try Publication(in: folder("public"))
    for (path, text) in files { try publication.write(OutputFile(path: path, text: text)) }
    return try publication.commit(madeFrom: causes, counts: [1, 22, 3]).value
  }

  func counted(_ causes: Causes) throws -> [Int]? {
    let found = try Colophon.ofEdition(
      in: folder("public"), madeFrom: causes, apartFrom: [folder("articles")])
    if let found { #expect(found.files == 3) }
    return found?.counts
  }

  let edition = ["index.html": "front", "analysis/a.html": "page a", "analysis/deep/b.html": "page b"]

  @Test func anEditionRemembersWhatItWasMadeFrom() throws {
    #expect(try counted(causes()) == nil)
    try build(edition, from: causes())
    #expect(try counted(causes()) == [1, 22, 3])
    #expect(try counted(causes(jobs: 1)) == [1, 22, 3])
    let words = folder.tree("public").compactMap { folder.text("public/" + $0) }.joined()
    #expect(try !words.contains(causes().digest), "nothing of this machine is in the edition")
  }

  @Test(arguments: [
    "articles/a.md", "articles/b.md", "articles/media/m.svg", "articles/media/n.svg",
    "templates/page.mustache", "templates/new.mustache", "templates/assets/site.css",
  ])
  func anotherInputIsAnotherCause(path: String) throws {
    try build(edition, from: causes())
    try folder.write("other bytes", to: path)
    #expect(try counted(causes()) == nil)
  }

  @Test func aFileMovedOrTakenAwayIsAnotherCause() throws {
    try build(edition, from: causes())
    let text = try #require(folder.text("articles/a.md"))
    try folder.remove("articles/a.md")
    #expect(try counted(causes()) == nil)
    try folder.write(text, to: "articles/b.md")
    #expect(try counted(causes()) == nil)
    try folder.remove("articles/b.md")
    try folder.write(text, to: "articles/a.md")
    #expect(try counted(causes()) == [1, 22, 3])
  }

  @Test func anotherOptionIsAnotherCause() throws {
    try build(edition, from: causes(["base-url a"]))
    #expect(try counted(causes(["base-url b"])) == nil)
    #expect(try counted(causes(["base-url a"])) == [1, 22, 3])
  }

  @Test func oneFileOfManyThatIsTouchedShows() throws {
    let many = Dictionary(uniqueKeysWithValues: (0..<300).map { ("p\($0).html", "page \($0)") })
    try build(many, from: causes())
    // Of these some were written just now, and others before.
    try build(many.merging(["p7.html": "other", "p299.html": "other"]) { $1 }, from: causes())
    let files = { (causes: Causes) in
      try Colophon.ofEdition(in: folder("public"), madeFrom: causes, apartFrom: [folder("articles")])?.files
    }
    #expect(try files(causes()) == 300)
    try folder.write("page x", to: "public/p150.html")
    #expect(try files(causes()) == nil)
  }

  enum Touch: CaseIterable {
    case edited, sameSize, sameTimes, removed, folder, folderOfLinks, link, manifest, noManifest
  }

  @Test(arguments: Touch.allCases) func aTouchedEditionIsNotAtHand(touch: Touch) throws {
    try build(edition, from: causes())
    let page = "public/analysis/a.html"
    switch touch {
    case .edited: try folder.write("edited", to: page)
    case .sameSize: try folder.write("page x", to: page)
    case .sameTimes:
      let time: Date = try folder.attribute(.modificationDate, of: page)
      try folder.write("page x", to: page)
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: folder(page))
    case .removed: try folder.remove(page)
    case .folder:
      try folder.remove(page)
      try folder.write("x", to: page + "/x")
    case .folderOfLinks:
      try FileManager.default.moveItem(atPath: folder("public/analysis"), toPath: folder("moved"))
      try folder.link("public/analysis", to: folder("moved"))
    case .link:
      try folder.remove(page)
      try folder.link(page, to: "deep/b.html")
    case .manifest: try folder.write("", to: "public/briefing-manifest.txt")
    case .noManifest: try folder.remove("public/briefing-manifest.txt")
    }
    #expect(try counted(causes()) == nil)
  }

  @Test func anEditionTouchedInTheTickOfItsBuildIsNotAtHand() throws {
    for _ in 0..<20 {
      try build(edition, from: causes())
      let time: Date = try folder.attribute(.modificationDate, of: "public/index.html")
      try folder.write("FRONT", to: "public/index.html")
      try FileManager.default.setAttributes(
        [.modificationDate: time], ofItemAtPath: folder("public/index.html"))
      #expect(try counted(causes()) == nil)
      try folder.remove("public")
    }
  }

  @Test(arguments: [("front", true), ("FRONT", false)])
  func aFileThatWasChangedAtTheMomentIsHeldAgainstTheManifest(text: String, isEvident: Bool) throws {
    try folder.write("front", to: "public/index.html")
    let line = "\(SHA256.hexadecimal(Array(text.utf8)))  index.html\n"
    let output = try Folder(opening: folder("public"))
    let empty = Manifest(ManifestLines())
    let manifest = try #require(Manifest(empty.bytes + line.utf8))
    let standing = try #require(try Standing(of: manifest, in: output, jobs: 1))
    let changed = try #require(try output.status(of: RelativePath("index.html"))).changed
    #expect(try standing.isEvident(since: changed, in: output, jobs: 1) == isEvident)
    let later = Status.Instant(seconds: changed.seconds + 1, nanoseconds: 0)
    #expect(try standing.isEvident(since: later, in: output, jobs: 1), "its time tells")
  }

  @Test(arguments: [
    (Status.Instant(seconds: 9, nanoseconds: 0), true), (Status.Instant(seconds: 9, nanoseconds: 5), true),
    (Status.Instant(seconds: 9, nanoseconds: 4), false), (Status.Instant(seconds: 8, nanoseconds: 0), false),
    (Status.Instant(seconds: 10, nanoseconds: 0), true),
  ]) func aTimeTellsAChangeWhereNoLaterOneHasTheSame(time: Status.Instant, mayBe: Bool) {
    #expect(time.mayBeOfChange(since: Status.Instant(seconds: 9, nanoseconds: 5)) == mayBe)
  }

  @Test func foreignFilesDoNotMatter() throws {
    try build(edition, from: causes())
    try folder.write("mine", to: "public/CNAME")
    try folder.write("mine", to: "public/analysis/own.txt")
    #expect(try counted(causes()) == [1, 22, 3])
  }

  @Test func anEditionThatStaysAsItWasRemembersItsNewCauses() throws {
    try build(edition, from: nil)
    #expect(try counted(causes()) == nil)
    let before = try files()
    #expect(try build(edition, from: causes()).written == 0)
    #expect(try counted(causes()) == [1, 22, 3])
    #expect(try files() == before)
  }

  @Test func anEditionOfUnknownCausesIsNotTakenForTheOneBefore() throws {
    try build(edition, from: causes())
    try build(edition.merging(["index.html": "other"]) { $1 }, from: nil)
    #expect(try counted(causes()) == nil)
  }

  @Test func aPictureThatChangesDuringTheBuildLeavesNoMark() throws {
    let causes = try causes()
    let publication = try Publication(in: folder("public"))
    for (path, text) in edition { try publication.write(OutputFile(path: path, text: text)) }
    try folder.write("b picture", to: "articles/media/m.svg")
    _ = try publication.commit(madeFrom: causes)
    try folder.write("a picture", to: "articles/media/m.svg")
    #expect(try counted(self.causes()) == nil)
  }

  @Test func whatADeadBuildLeftIsCleared() throws {
    try build(edition, from: causes())
    try FileManager.default.createDirectory(
      atPath: folder(".public.briefing"), withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o1700])
    #expect(try counted(causes()) == [1, 22, 3])
    #expect(!folder.tree("").contains(".public.briefing"))
  }

  /// Every file's number and time of change.
  private func files() throws -> [String] {
    try folder.tree("public").map { name in
      let number: Int = try folder.attribute(.systemFileNumber, of: "public/" + name)
      let time: Date = try folder.attribute(.modificationDate, of: "public/" + name)
      return "\(name) \(number) \(time.timeIntervalSince1970)"
    }
  }
}
