// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let memorySafe: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
  name: "briefing",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "briefing", targets: ["Command"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The C library's headers, nothing else.
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    // What vectors can do and Swift's own can't: a header.
    .systemLibrary(name: "CBits"),
    // Searches: over bytes, sixteen at a time, and in what is sorted.
    .target(name: "Scanning", dependencies: ["CBits"], swiftSettings: memorySafe),
    // How threads get their memory, and from what pages.
    .target(name: "CHeap"),
    // Where threads run.
    .target(name: "CThreads"),
    // Source files, spans and diagnostics.
    .target(name: "Source", dependencies: ["CHeap", "CThreads", "Scanning"], swiftSettings: memorySafe),
    // What is true of words in any language: slugs, sentences, folding, matching. Pure functions.
    .target(name: "Prose", dependencies: ["Scanning"], swiftSettings: memorySafe),
    // Memory that is given back all at once.
    .target(name: "CArena"),
    // Markdown text to an immutable tree, and the tree to HTML. The only importer of the C library.
    .target(
      name: "Markdown", dependencies: ["CMarkGFM", "CArena", "Scanning", "Source", "Prose"],
      swiftSettings: memorySafe),
    // The briefing: its parts read, indexed, resolved, checked. The only importer of the YAML library.
    .target(
      name: "Model",
      dependencies: ["Scanning", "Source", "Prose", "Markdown", .product(name: "Yams", package: "Yams")],
      swiftSettings: memorySafe),
    // The bound briefing to the scripts of its full-text index. The query side is templates/assets/search-query.js.
    .target(
      name: "Search", dependencies: ["Scanning", "Source", "Markdown", "Model"], swiftSettings: memorySafe),
    // How the database library writes a file.
    .target(name: "CDatabase"),
    // The briefing as a database, and what its queries answer. The only importer of the database library but for
    // CDatabase.
    .target(
      name: "Figures",
      dependencies: [
        "CDatabase", "Source", "Prose", "Markdown", "Model",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: memorySafe),
    // The bound briefing to output files. The only importer of the template library.
    .target(
      name: "Pages",
      dependencies: [
        "Scanning", "Source", "Prose", "Digest", "Markdown", "Model", "Search",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: memorySafe),
    // SHA-256.
    .target(name: "CDigest"),
    .target(name: "Digest", dependencies: ["CDigest"], swiftSettings: memorySafe),
    // Folder to source files, output files to folder. The only target that reads or writes.
    .target(name: "CDisk"),
    .target(
      name: "Disk", dependencies: ["CDisk", "Digest", "Scanning", "Source"], swiftSettings: memorySafe),
    // Content to output with the disk's part alone, for the fault injection in Tests/Trust.
    .executableTarget(
      name: "DiskProbe", dependencies: ["Disk", "Source"], path: "Tests/Trust/DiskProbe",
      swiftSettings: strict),
    // The command line.
    .executableTarget(
      name: "Command",
      dependencies: [
        "Source", "Model", "Figures", "Pages", "Disk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: memorySafe),
    // A shelf for tests.
    .target(name: "SmallShelf", dependencies: ["Source"], path: "Tests/SmallShelf", swiftSettings: strict),
    .testTarget(name: "SourceTests", dependencies: ["SmallShelf", "Source"], swiftSettings: strict),
    .testTarget(name: "DigestTests", dependencies: ["Digest"], swiftSettings: strict),
    .testTarget(name: "ScanningTests", dependencies: ["Scanning"], swiftSettings: strict),
    // Random numbers for tests.
    .target(name: "Dice", path: "Tests/Dice", swiftSettings: strict),
    .testTarget(name: "ProseTests", dependencies: ["Dice", "Prose"], swiftSettings: strict),
    // HTML as the GFM specification has it: what the parser and the renderer are held to.
    .target(
      name: "GFMReference", dependencies: ["Markdown", "Scanning", "Source"], path: "Tests/GFMReference",
      swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Dice", "GFMReference", "Markdown", "SmallShelf", "Source"],
      resources: [.copy("Cases")],
      swiftSettings: strict),
    .testTarget(
      name: "ModelTests", dependencies: ["Dice", "Model", "Markdown", "Source"], resources: [.copy("Cases")],
      swiftSettings: strict),
    .testTarget(
      name: "PagesTests", dependencies: ["Pages", "Markdown", "Model", "Source"], swiftSettings: strict),
    .testTarget(
      name: "SearchTests", dependencies: ["Dice", "Search", "Markdown", "Model", "Source"],
      swiftSettings: strict),
    .testTarget(
      name: "FiguresTests",
      dependencies: ["Figures", "Pages", "Model", "Source", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(name: "DiskTests", dependencies: ["Digest", "Disk", "Source"], swiftSettings: strict),
    .testTarget(
      name: "BriefingTests", dependencies: ["Dice", "Command", "Disk", "Pages", "Model", "Source"],
      exclude: ["Golden"],
      swiftSettings: strict),
  ]
)

// `make trust` builds this with libFuzzer, which brings its own main.
if Context.environment["BRIEFING_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: ["GFMReference", "Source", "Prose", "Markdown", "Model", "Figures", "Search", "Pages"],
      path: "Tests/Trust/Fuzz", exclude: ["seeds.py", "words.dict"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
